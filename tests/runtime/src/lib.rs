//! The shims that a bridge would generate, hand-written, so that the runtime is tested alone.

use std::ffi::c_void;
use std::sync::atomic::{AtomicI32, Ordering};

// For cxx's C++ runtime, which twinspan's needs at link time.
use cxx as _;
use twinspan::private::{guard, guard_or_abort};

/// Collects text from C++.
pub type Put = unsafe extern "C" fn(*mut c_void, *const u8, usize);

#[allow(missing_docs)]
mod imports {
    use super::{Put, c_void};

    unsafe extern "C-unwind" {
        pub safe fn test_cpp_frame(depth: i32, leaf: i32) -> i32;
        pub fn test_cpp_frame_fallible(depth: i32, leaf: i32, ok: *mut i32) -> usize;
        pub fn test_cpp_outermost(depth: i32, leaf: i32, value: *mut i32) -> i32;
        pub fn test_counts(made: *mut i32, gone: *mut i32, copies: *mut i32, alive: *mut i32);
        pub safe fn test_same_object_home(through_rust: extern "C-unwind" fn()) -> bool;
        pub safe fn test_throw_marked();
        pub safe fn test_throw_marked_fallible() -> usize;
        pub safe fn test_treat_panic(kind: i32, treatment: i32);
        pub safe fn test_keep_panic(kind: i32);
        pub safe fn test_throw_kept_panic();
        pub safe fn test_forget_kept_panic();
        pub fn test_panic_text(kind: i32, which: i32, context: *mut c_void, put: Put);
        pub safe fn test_uncaught() -> i32;
        pub safe fn test_foreign_panic();
        pub safe fn test_foreign_dropped() -> i32;
        pub safe fn test_panic_in_flight();
        pub safe fn test_noexcept_panics();
        pub safe fn test_forced_unwind_passes() -> bool;
        pub safe fn test_guard_results() -> i32;

        pub safe fn test_throw(kind: i32) -> usize;
        pub safe fn test_throw_infallible(kind: i32);
        pub fn test_downcast_marked(word: usize) -> *const c_void;
        pub fn test_marked_id(marked: *const c_void) -> i32;
        pub safe fn test_catch_back(through_rust: extern "C-unwind" fn()) -> i32;

        pub fn test_throw_error(handle: usize, context: *mut c_void, put: Put);
        pub fn test_throw_message(message: usize, context: *mut c_void, put: Put);
        pub fn test_throw_typed(code: i32, context: *mut c_void, put: Put);
        pub fn test_error_value(handle: usize, context: *mut c_void, put: Put);
        pub fn test_drop_error(handle: usize);
        pub fn test_error_rethrows(handle: usize, expected: *const c_void) -> bool;
        pub fn test_sliced_and_kept(handle: usize) -> bool;

        pub safe fn test_text17() -> i32;
        pub safe fn test_text20() -> i32;
        pub safe fn test_text23() -> i32;

        pub safe fn test_throw_without_rtti(kind: i32) -> usize;
        pub safe fn test_panic_without_rtti(kind: i32);
        pub fn test_find_without_rtti(word: usize) -> i32;

        pub safe fn test_no_exceptions_results() -> i32;
        pub safe fn test_no_exceptions_panics();
        pub safe fn test_no_exceptions_closure();
        pub safe fn test_no_exceptions_callbacks();
        pub safe fn test_no_exceptions_empty();
        pub safe fn test_no_exceptions_value();
        pub safe fn test_wrong_arm();
        pub safe fn test_swap_failure_handler() -> bool;
    }
}
pub use imports::*;

/// Calls a C++ function that passes a text.
pub fn text(tell: impl FnOnce(*mut c_void, Put)) -> String {
    unsafe extern "C" fn put(context: *mut c_void, data: *const u8, length: usize) {
        // SAFETY: called by C++ with the context below and a text of this length.
        unsafe {
            let text = &mut *context.cast::<String>();
            text.push_str(&String::from_utf8_lossy(std::slice::from_raw_parts(data, length)));
        }
    }
    let mut text = String::new();
    tell((&raw mut text).cast(), put);
    text
}

/// The C++ class `Marked`.
#[repr(C)]
#[derive(Debug)]
pub struct Marked([u8; 0]);

impl Marked {
    /// Its number.
    pub fn id(&self) -> i32 {
        // SAFETY: a reference to this type is a reference to the C++ object.
        unsafe { test_marked_id((&raw const *self).cast()) }
    }
}

// SAFETY: the C++ function is `exception_cast` for this class.
unsafe impl twinspan::private::ExceptionObject for Marked {
    unsafe fn downcast(word: usize) -> *const Self {
        // SAFETY: the caller promises it.
        unsafe { test_downcast_marked(word).cast() }
    }
}

/// Counts its objects; every Rust frame of the tests holds one.
#[derive(Debug)]
pub struct Counted;

/// Objects of [`Counted`] made.
pub static MADE: AtomicI32 = AtomicI32::new(0);
/// Objects of [`Counted`] dropped.
pub static GONE: AtomicI32 = AtomicI32::new(0);

impl Counted {
    /// One more.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        MADE.fetch_add(1, Ordering::Relaxed);
        Counted
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        GONE.fetch_add(1, Ordering::Relaxed);
    }
}

/// Live objects: of Rust's `Counted`, C++'s `Local` and C++'s `Marked`; then the copies of
/// `Marked`.
pub fn alive() -> (i32, i32, i32, i32) {
    let (mut made, mut gone, mut copies, mut marked) = (0, 0, 0, 0);
    // SAFETY: the four places may be written to.
    unsafe { test_counts(&raw mut made, &raw mut gone, &raw mut copies, &raw mut marked) };
    let counted = MADE.load(Ordering::Relaxed) - GONE.load(Ordering::Relaxed);
    (counted, made - gone, marked, copies)
}

/// A payload that is neither text nor empty.
#[derive(Debug)]
pub struct Payload {
    /// What identifies it.
    pub number: u64,
    _counted: Counted,
}

/// A zero-sized payload that counts.
#[derive(Debug)]
pub struct Empty(#[allow(dead_code)] Counted);

/// A payload that panics when it is dropped.
#[derive(Debug)]
pub struct Biting;

impl Drop for Biting {
    fn drop(&mut self) {
        panic!("bitten");
    }
}

/// A guarded Rust function that calls the next C++ frame.
#[unsafe(no_mangle)]
extern "C-unwind" fn test_rust_frame(depth: i32, leaf: i32) -> i32 {
    guard(|| {
        let _counted = Counted::new();
        if depth == 0 {
            assert_eq!(leaf, 2, "leaf of Rust");
            return 1;
        }
        1 + test_cpp_frame(depth - 1, leaf)
    })
}

/// A guarded Rust function that panics in the way that `kind` selects.
#[unsafe(no_mangle)]
extern "C-unwind" fn test_rust_panic(kind: i32) {
    guard(|| {
        let _counted = Counted::new();
        panic_kind(kind);
    });
}

/// Panics.
pub fn panic_kind(kind: i32) {
    match kind {
        0 => panic!("a literal message"),
        1 => panic!("a formatted message {kind}"),
        2 => std::panic::panic_any(Payload { number: 0xfeed, _counted: Counted::new() }),
        3 => std::panic::panic_any(Empty(Counted::new())),
        4 => std::panic::panic_any(Biting),
        5 => panic!("a message\0with a NUL"),
        6 => panic!("{}", "x".repeat(1 << 20)),
        7 => std::panic::resume_unwind(Box::new("without the hook")),
        _ => {}
    }
}

/// A function for C++ that cannot throw.
#[unsafe(no_mangle)]
extern "C-unwind" fn test_rust_nothrow() {
    guard_or_abort(|| panic_kind(0));
}

/// The C++ class `Typed`.
#[repr(C)]
#[derive(Debug)]
pub struct Typed {
    /// 0 describes itself by `Display`, anything else has a source.
    pub code: i32,
}

impl std::fmt::Display for Typed {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "typed {}", self.code)
    }
}

impl std::error::Error for Typed {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        static ERROR: Typed = Typed { code: 0 };
        (self.code != 0).then_some(&ERROR as _)
    }
}

#[unsafe(no_mangle)]
unsafe extern "C-unwind" fn test_describe_typed(typed: *const Typed) -> usize {
    // SAFETY: C++ passes a reference.
    let typed = unsafe { &*typed };
    use twinspan::private::ways::*;
    guard(|| twinspan::private::describe_error!(typed))
}
