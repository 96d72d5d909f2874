//! What the functions of a C face call: codecs that check what C passes before they use it, the table of handles,
//! statuses and the last error. For generated code only.
//!
//! A generated function checks its out-parameters, takes its parameters, calls the user's function, and puts the
//! result, all within [`call`](call()), which makes a status of whatever goes wrong:
//!
//! | file | what |
//! |--|--|
//! | `status`, `last_error`, `call` | how a call ends |
//! | `table`, `slot`, `handle` | the objects that C refers to by handles, and the codecs of handles |
//! | `value`, `text`, `list`, `optional` | the codecs of everything else |
//! | `closure` | what C passes as a function, and what is lent to it |
//! | `alias` | no `&mut` refers to what another parameter refers to |

mod alias;
mod call;
mod closure;
mod errno;
mod handle;
mod last_error;
mod list;
mod optional;
mod slot;
mod status;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod value;

pub use crate::error::describe_by;
pub use crate::{__c_failed as failed, __c_opaque as opaque};
pub use alias::{Range, distinct};
pub use call::{call, call_with_errno, install_panic_hook};
pub use closure::{
    Changed, ChangedOne, Lend, Temporary, User, function, given, guarded, written, written_if,
};
pub use handle::{
    Borrowed, Claim, Exclusive, Facts, Handle, Lender, Marked, NotSend, NotSync, Opaque, RawHandle,
    Shared, free,
};
pub use last_error::{
    describe, last_error, last_error_cause, last_error_causes, last_error_clear, last_error_code,
    last_error_file, last_error_line, last_error_message,
};
pub use list::{List, RawVec, Slice, SliceMut};
pub use optional::{Null, Opt, OptionalOf, RawOptional, Wanted};
pub use slot::{Kind, number_of};
pub use status::*;
pub use text::{CStr, RawString, Str, Text};
pub use value::{
    Bool, CEnum, Char, Convert, Converted, Duration, Enum, I128, Int128, NonZeroI8, NonZeroI16,
    NonZeroI32, NonZeroI64, NonZeroIsize, NonZeroU8, NonZeroU16, NonZeroU32, NonZeroU64,
    NonZeroUsize, Plain, PlainData, PlainMut, PlainRef, Same, SystemTime, U128, UInt128, Writing,
};

/// How a parameter comes from C.
pub trait FromC {
    /// The words that cross.
    type Raw;
    /// What they stand for.
    type Value;
    /// The value, if the words are valid.
    ///
    /// # Safety
    ///
    /// A pointer that is neither null nor misaligned refers to what the header says, and stays valid as long as
    /// the value is in use.
    unsafe fn take(raw: Self::Raw) -> Result<Self::Value, Refused>;
}

/// How a result goes to C.
pub trait ToC {
    /// The out-parameters.
    type Out: Copy;
    /// What is written through them.
    type Value;
    /// Whether they can be written. Writes nothing.
    ///
    /// # Safety
    ///
    /// As [`FromC::take`].
    unsafe fn check(out: Self::Out) -> Result<(), Refused>;
    /// Writes them.
    ///
    /// # Safety
    ///
    /// They are checked.
    unsafe fn put(value: Self::Value, out: Self::Out);
}

/// What has one C type in memory: fields, elements, optional values.
///
/// # Safety
///
/// `write` makes a `C` that `free` may end.
pub unsafe trait Stored {
    /// In Rust.
    type Value;
    /// In C.
    type C;
    /// Whether `write` may unwind.
    const MAY_UNWIND: bool = true;
    /// Copies what C has. Consumes nothing.
    ///
    /// # Safety
    ///
    /// The pointer is aligned and to a readable `C`, of which any byte may be wrong, except that pointers in it are as
    /// [`FromC::take`] asks.
    unsafe fn read(from: *const Self::C) -> Result<Self::Value, Refused>;
    /// The value as C has it.
    fn write(value: Self::Value) -> Self::C;
    /// Ends what a `C` owns, and leaves it empty.
    ///
    /// # Safety
    ///
    /// It is from `write`, or all of its bytes are 0.
    unsafe fn free(_: *mut Self::C) {}
}

/// What is the same in both languages: C refers to Rust's own value.
///
/// # Safety
///
/// `C` and `Value` have the same layout, and `valid` succeeds only where the bytes are a `Value`.
pub unsafe trait InPlace: Stored {
    /// Whether the bytes can be wrong.
    const CHECKED: bool = true;
    /// Looks at the bytes.
    ///
    /// # Safety
    ///
    /// As [`Stored::read`].
    unsafe fn valid(from: *const Self::C) -> Result<(), Refused>;
}

/// [`FromC::take`], of the parameter of this name.
///
/// # Safety
///
/// As there.
#[inline(always)]
pub unsafe fn take<C: FromC>(parameter: Name, raw: C::Raw) -> Result<C::Value, Refused> {
    // SAFETY: the caller's promise.
    unsafe { C::take(raw) }.map_err(|refused| refused.at(parameter))
}

/// [`ToC::check`], of the out-parameter of this name.
///
/// # Safety
///
/// As there.
#[inline(always)]
pub unsafe fn check<C: ToC>(parameter: Name, out: C::Out) -> Result<(), Refused> {
    // SAFETY: the caller's promise.
    unsafe { C::check(out) }.map_err(|refused| refused.at(parameter))
}

/// [`ToC::put`], where the compiler finds the trait's types.
///
/// # Safety
///
/// As there.
#[inline(always)]
pub unsafe fn put<C: ToC>(value: C::Value, out: C::Out) {
    // SAFETY: the caller's promise.
    unsafe { C::put(value, out) }
}

/// [`InPlace::valid`], of the field of this name.
///
/// # Safety
///
/// As there.
#[inline(always)]
pub unsafe fn valid<S: InPlace>(field: Name, from: *const S::C) -> Result<(), Refused> {
    // SAFETY: the caller's promise.
    unsafe { S::valid(from) }.map_err(|refused| refused.at_field(field))
}

/// [`Stored::read`], of the field of this name.
///
/// # Safety
///
/// As there.
#[inline(always)]
pub unsafe fn read<S: Stored>(field: Name, from: *const S::C) -> Result<S::Value, Refused> {
    // SAFETY: the caller's promise.
    unsafe { S::read(from) }.map_err(|refused| refused.at_field(field))
}

/// Ends what a C value owns, for the `_free` functions of the face. A null pointer is nothing, and so is a value that
/// has been freed, which is all zero.
///
/// # Safety
///
/// The pointer is null or to what [`Stored::write`] made.
pub unsafe fn free_stored<S: Stored>(function: &'static str, stored: *mut S::C) -> i32 {
    call(function, || {
        if stored.is_null() {
            return Ok(());
        }
        pointer(stored)?;
        // SAFETY: the caller's promise.
        unsafe { S::free(stored) };
        Ok(())
    })
}

/// Neither null nor misaligned.
#[inline(always)]
fn pointer<T>(pointer: *const T) -> Result<(), Refused> {
    let address = pointer.addr();
    if address & (align_of::<T>() - 1) == 0 && address != 0 {
        return Ok(());
    }
    // Arithmetic: of a choice compilers make one half before they know that they need it. Not a call, for which the
    // function would need a frame.
    Err(Refused::new(MISALIGNED + (NULL_POINTER - MISALIGNED) * i32::from(address == 0)))
}

/// The elements behind a pointer and a length; the pointer may be null only where there are none.
#[inline(always)]
fn elements<T>(pointer: *const T, length: usize) -> Result<*const T, Refused> {
    // One test for all that is wrong. Less 1, a null pointer is the greatest number; the bits that a misaligned one has are
    // rotated to the top, where a length that no memory has has some, too. Where addresses are so high, all is well.
    let (align, size) = (align_of::<T>().trailing_zeros(), size_of::<T>().max(1));
    let bits = pointer.addr().rotate_right(align).wrapping_sub(1) | length;
    if bits >> (usize::BITS - 1 - size.next_power_of_two().trailing_zeros()) == 0 {
        return Ok(pointer);
    }
    // No calls, for which the function would need a frame; and one by one, or the compiler computes all before it branches.
    if pointer.addr() & (align_of::<T>() - 1) != 0 {
        return none_or(length, MISALIGNED);
    }
    if pointer.is_null() {
        return none_or(length, NULL_POINTER);
    }
    if length.checked_mul(size).is_none_or(|bytes| bytes > isize::MAX as usize) {
        return Err(Refused::new(INVALID_LENGTH));
    }
    Ok(pointer)
}

#[inline(always)]
fn none_or<T>(length: usize, status: i32) -> Result<*const T, Refused> {
    if length == 0 { Ok(core::ptr::dangling()) } else { Err(Refused::new(status)) }
}
