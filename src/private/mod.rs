//! What generated code calls. Not part of the public interface: it may change in any release.

pub mod abi;
#[cfg(feature = "c")]
pub mod c;
#[cfg(feature = "c")]
pub mod c_library;
pub mod closure;
pub mod collection;
mod constant;
pub mod cross;
pub mod layout;

use std::marker::PhantomData;

pub use std::boxed::Box;
pub use std::string::String;
pub use std::vec::Vec;

/// The error of a `Result<T>` in a function with its body in the bridge.
pub type AnyError = Box<dyn std::error::Error + Send + Sync>;

use crate::callbacks::{Registration, Unregister};
use crate::exception::CxxException;
use crate::panic::{Taken, take};

pub use crate::container::generated as container;
pub use crate::error::{Probe, Thread, Way, ways};
pub use crate::exception::{ExceptionObject, unexpected};
pub use crate::option::optional_layout;
pub use crate::panic::{guard, guard_or_abort, guard_then, resume};
pub use crate::{
    __by_sign_of_char as by_sign_of_char, __by_width_of_long as by_width_of_long,
    __convert_exception as convert_exception, __describe_error as describe_error,
    __erase_error as erase_error, __import as import, __message_of_error as message_of_error,
};
pub use constant::is_text;
pub use twinspan_macro::nothing;

/// The exception that a fallible C++ function threw.
///
/// A panic that returns to Rust does not return here: it continues unwinding.
///
/// # Safety
///
/// `word` is an exception word, and this function takes ownership of it.
#[cold]
pub unsafe fn exception(word: usize) -> CxxException {
    // SAFETY: the caller's promise.
    match unsafe { take(word) } {
        Taken::Exception(exception) => exception,
        Taken::Payload(payload) => std::panic::resume_unwind(payload),
        Taken::Message(message) => panic!("{message}"),
    }
}

/// When evaluated by generated code, asserts that 128-bit numbers have the layout of C++'s
/// `__int128`.
pub const fn wide_layout() {
    assert!(size_of::<i128>() == 16 && align_of::<i128>() == 16);
    assert!(size_of::<u128>() == 16 && align_of::<u128>() == 16);
}

/// A struct of a bridge whose fields C++ destroys without calling a `Drop` of the struct itself.
pub trait NotDropped {}

#[allow(drop_bounds)]
impl<T: ?Sized + Drop> NotDropped for T {}

/// The error of an alias of `Result`, such as `std::io::Result<()>`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a `Result`, which the bridge takes it for by its name",
    label = "what is called `Result` in a bridge may fail"
)]
pub trait ResultOf {
    /// Its `E`.
    type Error;
}

impl<T, E> ResultOf for Result<T, E> {
    type Error = E;
}

/// Chooses how an exception becomes an `E`, see [`convert_exception`].
pub struct Target<E>(PhantomData<fn() -> E>);

impl<E> Target<E> {
    /// For one type.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Target(PhantomData)
    }
}

/// `E: From<CxxException>`.
pub trait ConvertByFrom<E> {
    /// The error for an exception.
    fn convert(&self, exception: CxxException) -> E;
}

impl<E: From<CxxException>> ConvertByFrom<E> for &Target<E> {
    fn convert(&self, exception: CxxException) -> E {
        E::from(exception)
    }
}

/// No conversion: the exception is unexpected.
pub trait ConvertByPanic<E> {
    /// Does not return.
    fn convert(&self, exception: CxxException) -> E;
}

impl<E> ConvertByPanic<E> for Target<E> {
    fn convert(&self, exception: CxxException) -> E {
        unexpected(exception)
    }
}

/// The first of two items if C's `long` has 64 bits, otherwise the second: cxx knows it by its
/// width.
#[cfg(all(target_pointer_width = "64", not(windows)))]
#[doc(hidden)]
#[macro_export]
macro_rules! __by_width_of_long {
    ({ $($wide:tt)* } { $($narrow:tt)* }) => { $($wide)* };
}

/// The first of two items if C's `long` has 64 bits, otherwise the second: cxx knows it by its
/// width.
#[cfg(not(all(target_pointer_width = "64", not(windows))))]
#[doc(hidden)]
#[macro_export]
macro_rules! __by_width_of_long {
    ({ $($wide:tt)* } { $($narrow:tt)* }) => { $($narrow)* };
}

/// The first of two items if C's `char` is an `i8`, otherwise the second, as for `core::ffi::c_char`.
#[cfg(not(all(
    not(any(windows, target_vendor = "apple", target_os = "vita")),
    any(
        target_arch = "aarch64",
        target_arch = "arm",
        target_arch = "csky",
        target_arch = "hexagon",
        target_arch = "msp430",
        target_arch = "powerpc",
        target_arch = "powerpc64",
        target_arch = "riscv32",
        target_arch = "riscv64",
        target_arch = "s390x",
        target_arch = "xtensa",
    ),
)))]
#[doc(hidden)]
#[macro_export]
macro_rules! __by_sign_of_char {
    ({ $($signed:tt)* } { $($unsigned:tt)* }) => { $($signed)* };
}

/// The first of two items if C's `char` is an `i8`, otherwise the second, as for `core::ffi::c_char`.
#[cfg(all(
    not(any(windows, target_vendor = "apple", target_os = "vita")),
    any(
        target_arch = "aarch64",
        target_arch = "arm",
        target_arch = "csky",
        target_arch = "hexagon",
        target_arch = "msp430",
        target_arch = "powerpc",
        target_arch = "powerpc64",
        target_arch = "riscv32",
        target_arch = "riscv64",
        target_arch = "s390x",
        target_arch = "xtensa",
    ),
))]
#[doc(hidden)]
#[macro_export]
macro_rules! __by_sign_of_char {
    ({ $($signed:tt)* } { $($unsigned:tt)* }) => { $($unsigned)* };
}

/// The error of type `E` for an exception word, which it takes ownership of: with
/// `From<CxxException>`, otherwise a panic that carries the exception. Unsafe to call, like
/// [`exception`](crate::private::exception).
#[doc(hidden)]
#[macro_export]
macro_rules! __convert_exception {
    ($error:ty, $word:expr) => {{
        #[allow(unused_imports)]
        use $crate::private::{ConvertByFrom as _, ConvertByPanic as _};
        (&&$crate::private::Target::<$error>::new()).convert($crate::private::exception($word))
    }};
}

/// Declares a C++ shim: `import!("symbol" fn name(_: A) -> R)`.
///
/// rustc calls it through the table of addresses that a shared library would need.
#[cfg(not(twinspan_direct_calls))]
#[doc(hidden)]
#[macro_export]
macro_rules! __import {
    ($symbol:literal fn $name:ident($(_: $parameter:ty),* $(,)?) $(-> $result:ty)?) => {
        unsafe extern "C-unwind" {
            #[link_name = $symbol]
            fn $name($(_: $parameter),*) $(-> $result)?;
        }
    };
}

/// Declares a C++ shim: `import!("symbol" fn name(_: A) -> R)`.
///
/// A function of this crate that jumps there: rustc calls its own functions directly, and the
/// linker resolves the jump. It changes no register and no stack, so that the shim sees the
/// original call, and unwinds as if it had been called directly.
#[cfg(twinspan_direct_calls)]
#[doc(hidden)]
#[macro_export]
macro_rules! __import {
    ($symbol:literal fn $name:ident($(_: $parameter:ty),* $(,)?) $(-> $result:ty)?) => {
        #[unsafe(naked)]
        unsafe extern "C-unwind" fn $name($(_: $parameter),*) $(-> $result)? {
            unsafe extern "C-unwind" {
                #[link_name = $symbol]
                fn target();
            }
            #[cfg(target_arch = "x86_64")]
            ::core::arch::naked_asm!("jmp {target}", target = sym target);
            #[cfg(target_arch = "aarch64")]
            ::core::arch::naked_asm!("b {target}", target = sym target);
        }
    };
}

/// The guard as the closure that crosses; absent if it is empty.
pub fn registration_into_closure(registration: Registration) -> Option<Unregister> {
    registration.into_closure()
}

/// The guard that crossed as a closure.
pub fn registration_from_closure(unregister: Unregister) -> Registration {
    Registration::from_closure(unregister)
}

/// Asserts that a bridge has a `Box` of a type.
pub fn require_box<T: cxx::private::ImplBox>() {}

/// Asserts that a bridge has a `Vec` of a type.
pub fn require_element<T: cxx::private::ImplVec>() {}

/// Asserts that values of a type can be moved while C++ refers to them.
pub fn require_unpin<T: ?Sized + Unpin>() {}

/// Asserts that an error can become part of a C++ exception: threads share exceptions, and the last
/// of them drops the error.
pub fn errors_that_cpp_throws_are_send_and_sync<T: ?Sized + Send + Sync>() {}
