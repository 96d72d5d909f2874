//! Values that may be absent.

use super::{Cross, Same};
use core::marker::PhantomData;
use core::mem::MaybeUninit;
use cxx::SharedPtr;
use cxx::memory::SharedPtrTarget;

/// A type with an empty state of its own.
pub trait Nullable: Cross {
    /// What crosses if the value is absent.
    fn none() -> Self::Raw;
    /// Whether that has crossed.
    fn is_none(raw: &Self::Raw) -> bool;
}

/// An `Option` that is null if it is absent.
pub struct Null<C>(PhantomData<C>);

impl<C: Nullable> Cross for Null<C> {
    type Value = Option<C::Value>;
    type Raw = C::Raw;
    #[inline]
    unsafe fn take(raw: C::Raw) -> Option<C::Value> {
        // SAFETY: the caller's promise.
        (!C::is_none(&raw)).then(|| unsafe { C::take(raw) })
    }
    #[inline]
    unsafe fn give(value: Option<C::Value>) -> C::Raw {
        // SAFETY: the caller's promise.
        value.map_or_else(C::none, |value| unsafe { C::give(value) })
    }
}

impl<T: SharedPtrTarget> Nullable for Same<SharedPtr<T>> {
    #[inline]
    fn none() -> SharedPtr<T> {
        SharedPtr::null()
    }
    #[inline]
    fn is_none(raw: &SharedPtr<T>) -> bool {
        raw.is_null()
    }
}

/// A word about a small value, and the value: two registers.
#[repr(C)]
pub struct Tagged<T> {
    // First, as in rustc's return of an `Option`: no register has to change.
    /// For an `Option`, 1 if the value is present, otherwise 0; for a `Result`, 0 for success,
    /// otherwise the status.
    pub tag: usize,
    /// Initialised only if the tag tells so.
    pub value: MaybeUninit<T>,
}

impl<T> Tagged<T> {
    /// The success case of a `Result`.
    #[inline]
    pub fn good(value: T) -> Self {
        Tagged { tag: 0, value: MaybeUninit::new(value) }
    }

    /// The other case.
    #[inline]
    pub fn bad(status: usize) -> Self {
        Tagged { tag: status, value: MaybeUninit::uninit() }
    }
}

/// An `Option` with a flag next to the value.
pub struct Opt<C>(PhantomData<C>);

impl<C: Cross> Cross for Opt<C> {
    type Value = Option<C::Value>;
    type Raw = Tagged<C::Raw>;
    #[inline]
    unsafe fn take(raw: Tagged<C::Raw>) -> Option<C::Value> {
        // SAFETY: the flag tells that the value is present; the rest is the caller's promise.
        (raw.tag != 0).then(|| unsafe { C::take(raw.value.assume_init()) })
    }
    #[inline]
    unsafe fn give(value: Option<C::Value>) -> Tagged<C::Raw> {
        match value {
            // SAFETY: the caller's promise.
            Some(value) => Tagged { tag: 1, value: MaybeUninit::new(unsafe { C::give(value) }) },
            None => Tagged { tag: 0, value: MaybeUninit::uninit() },
        }
    }
}
