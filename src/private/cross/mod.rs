//! Codecs, which define how values cross: the Rust half. Each is a type that generated code uses,
//! with the inner codec as its argument: `Option<Box<T>>` crosses as `Null<Boxed<T>>`.
//! `include/twinspan/detail/cross/` has the same names. For generated code only.

mod atomic;
mod c_str;
mod c_string;
mod char;
mod control_flow;
mod data_enum;
mod duration;
mod lent;
mod list;
mod look;
mod memory;
mod mirror;
mod non_zero;
mod optional;
mod os_text;
mod pointer;
pub(crate) mod time;
mod tuple;
mod via;
mod watched;

pub use c_str::CStr;
pub use c_string::CString;
pub use char::Char;
pub use control_flow::{Flow, Stop};
pub use data_enum::{Checked, Pending, compare};
pub use duration::Duration;
pub use lent::{Borrowed, Lend, Lent, LentMirror, end_borrowed, end_lent, lent_pointer, replace};
pub use list::{InPlace, List};
pub use look::{Knows, Look, LookedAt, Unknown, Wrong, end, look, look_at, look_at_owned};
pub use memory::{Held, HeldOption, Out, read, read_optional, write};
pub use mirror::{Mirror, Mirrors, OptionalOf, no_variant, not_mirrored};
pub use non_zero::*;
pub use optional::{Null, Nullable, Opt, Tagged};
pub use os_text::{OsStr, OsString, Path, PathBuf};
pub use pointer::{Boxed, Mut, Pinned, PinnedMut, Ref, Slice, SliceMut, Str, Unique, present_box};
pub use time::{Instant, SystemTime};
pub use tuple::TupleOf;
pub use via::{Refused, Via, converted, read_text, sure, try_list, try_option, try_value, written};
pub use watched::Watched;

use core::ffi::c_void;
use core::marker::PhantomData;

/// A pointer as the C functions declare it. The codec determines what it points to.
pub type Pointer = *mut c_void;

/// How values of one type cross.
pub trait Cross {
    /// The value in Rust.
    type Value;
    /// What crosses in its place, in registers or in memory.
    type Raw;
    /// The value for what has crossed.
    ///
    /// # Safety
    ///
    /// It comes from the C++ codec with this name, and is taken once.
    unsafe fn take(raw: Self::Raw) -> Self::Value;
    /// What crosses for a value.
    ///
    /// # Safety
    ///
    /// The C++ codec with this name takes it, once, and C++ does only what the type allows.
    unsafe fn give(value: Self::Value) -> Self::Raw;
}

/// [`Cross::take`], with the trait's types inferred.
///
/// # Safety
///
/// As for that function.
#[inline]
pub unsafe fn take<C: Cross>(raw: C::Raw) -> C::Value {
    // SAFETY: the caller's promise.
    unsafe { C::take(raw) }
}

/// [`Cross::give`], with the trait's types inferred.
///
/// # Safety
///
/// As for that function.
#[inline]
pub unsafe fn give<C: Cross>(value: C::Value) -> C::Raw {
    // SAFETY: the caller's promise.
    unsafe { C::give(value) }
}

/// A value that is the same in both languages: a number, or bytes that are moved.
pub struct Same<T>(PhantomData<T>);

impl<T> Cross for Same<T> {
    type Value = T;
    type Raw = T;
    #[inline]
    unsafe fn take(raw: T) -> T {
        raw
    }
    #[inline]
    unsafe fn give(value: T) -> T {
        value
    }
}
