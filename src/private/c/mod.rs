//! What the functions of a C face call: codecs that check what C passes before they use it, the
//! table of handles, statuses and the last error. For generated code only.
//!
//! A generated function checks its out-parameters, takes its parameters, calls the user's function,
//! and writes the result, all within [`call`](call()), which turns every failure into a status:
//!
//! | file | what |
//! |--|--|
//! | `status`, `last_error`, `call` | how a call ends |
//! | `table`, `slot`, `handle` | the objects that C refers to by handles, and the codecs of handles |
//! | `value`, `text`, `list`, `optional` | the codecs of everything else |
//! | `closure`
//! functions that C passes, and values that they borrow |
//! | `alias`
//! checks that no `&mut` refers to the target of another parameter |

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

/// How a parameter is received from C.
pub trait FromC {
    /// The words that cross.
    type Raw;
    /// The Rust value.
    type Value;
    /// The value, if the words are valid.
    ///
    /// # Safety
    ///
    /// A pointer that is not null and is aligned points to what the header documents, and stays
    /// valid as long as the value is in use.
    unsafe fn take(raw: Self::Raw) -> Result<Self::Value, Refused>;
}

/// How a result is passed to C.
pub trait ToC {
    /// The out-parameters.
    type Out: Copy;
    /// The value that is written through them.
    type Value;
    /// Checks that they can be written. Writes nothing.
    ///
    /// # Safety
    ///
    /// As for [`FromC::take`].
    unsafe fn check(out: Self::Out) -> Result<(), Refused>;
    /// Writes them.
    ///
    /// # Safety
    ///
    /// They have been checked.
    unsafe fn put(value: Self::Value, out: Self::Out);
}

/// A value with one C type in memory: a field, an element, an optional value.
///
/// # Safety
///
/// `free` can free what `write` creates.
pub unsafe trait Stored {
    /// The type in Rust.
    type Value;
    /// The type in C.
    type C;
    /// Whether `write` may unwind.
    const MAY_UNWIND: bool = true;
    /// Copies a C value. Consumes nothing.
    ///
    /// # Safety
    ///
    /// The pointer is aligned and to a readable `C`, any byte of which may be invalid, except that
    /// its pointers meet the requirements of [`FromC::take`].
    unsafe fn read(from: *const Self::C) -> Result<Self::Value, Refused>;
    /// The value in its C form.
    fn write(value: Self::Value) -> Self::C;
    /// Frees what a `C` owns, and leaves it empty.
    ///
    /// # Safety
    ///
    /// It comes from `write`, or all its bytes are 0.
    unsafe fn free(_: *mut Self::C) {}
}

/// A value that is the same in both languages: C refers to Rust's own value.
///
/// # Safety
///
/// `C` and `Value` have the same layout, and `valid` succeeds only if the bytes are a `Value`.
pub unsafe trait InPlace: Stored {
    /// Whether the bytes can be invalid.
    const CHECKED: bool = true;
    /// Checks the bytes.
    ///
    /// # Safety
    ///
    /// As for [`Stored::read`].
    unsafe fn valid(from: *const Self::C) -> Result<(), Refused>;
}

/// [`FromC::take`], for the parameter with this name.
///
/// # Safety
///
/// As for that function.
#[inline(always)]
pub unsafe fn take<C: FromC>(parameter: Name, raw: C::Raw) -> Result<C::Value, Refused> {
    // SAFETY: the caller's promise.
    unsafe { C::take(raw) }.map_err(|refused| refused.at(parameter))
}

/// [`ToC::check`], for the out-parameter with this name.
///
/// # Safety
///
/// As for that function.
#[inline(always)]
pub unsafe fn check<C: ToC>(parameter: Name, out: C::Out) -> Result<(), Refused> {
    // SAFETY: the caller's promise.
    unsafe { C::check(out) }.map_err(|refused| refused.at(parameter))
}

/// [`ToC::put`], with the trait's types inferred.
///
/// # Safety
///
/// As for that function.
#[inline(always)]
pub unsafe fn put<C: ToC>(value: C::Value, out: C::Out) {
    // SAFETY: the caller's promise.
    unsafe { C::put(value, out) }
}

/// [`InPlace::valid`], for the field with this name.
///
/// # Safety
///
/// As for that function.
#[inline(always)]
pub unsafe fn valid<S: InPlace>(field: Name, from: *const S::C) -> Result<(), Refused> {
    // SAFETY: the caller's promise.
    unsafe { S::valid(from) }.map_err(|refused| refused.at_field(field))
}

/// [`Stored::read`], for the field with this name.
///
/// # Safety
///
/// As for that function.
#[inline(always)]
pub unsafe fn read<S: Stored>(field: Name, from: *const S::C) -> Result<S::Value, Refused> {
    // SAFETY: the caller's promise.
    unsafe { S::read(from) }.map_err(|refused| refused.at_field(field))
}

/// Frees what a C value owns, for the `_free` functions of the C face. A null pointer is ignored,
/// and so is a value that has been freed, which is all zero.
///
/// # Safety
///
/// The pointer is null or points to what [`Stored::write`] created.
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

/// Checks that a pointer is not null and is aligned.
#[inline(always)]
fn pointer<T>(pointer: *const T) -> Result<(), Refused> {
    let address = pointer.addr();
    if address & (align_of::<T>() - 1) == 0 && address != 0 {
        return Ok(());
    }
    // Arithmetic: compilers turn a choice into a branch and load one side early. Not a call, for
    // which the function would need a frame.
    Err(Refused::new(MISALIGNED + (NULL_POINTER - MISALIGNED) * i32::from(address == 0)))
}

/// The elements behind a pointer and a length; the pointer may be null only if there are none.
#[inline(always)]
fn elements<T>(pointer: *const T, length: usize) -> Result<*const T, Refused> {
    // One test for all errors. Minus 1, a null pointer is the greatest number; the bits of a
    // misaligned pointer are rotated to the top, where a length larger than memory also has bits.
    // If addresses really are that high, the checks below pass.
    let (align, size) = (align_of::<T>().trailing_zeros(), size_of::<T>().max(1));
    let bits = pointer.addr().rotate_right(align).wrapping_sub(1) | length;
    if bits >> (usize::BITS - 1 - size.next_power_of_two().trailing_zeros()) == 0 {
        return Ok(pointer);
    }
    // Not calls, for which the function would need a frame; and one by one, or the compiler
    // computes all before it branches.
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
