//! Codecs of optional values.

use super::handle::{Exclusive, Handle, Marked, Opaque, Shared};
use super::list::{Slice, SliceMut};
use super::status::{INVALID_VALUE, Refused};
use super::text::{CStr, Str};
use super::value::{PlainMut, PlainRef};
use super::{FromC, InPlace, Stored, ToC, pointer};
use core::marker::PhantomData;
use core::mem::MaybeUninit;
use core::ptr;

/// `Option` of a type that crosses as a pointer: null is `None`.
pub struct Null<C>(PhantomData<C>);
/// `Option` of a value: as a parameter a pointer, null for `None`; as a result a `bool` and the
/// value, which is written only if it is present.
pub struct Opt<S>(PhantomData<S>);
/// `Option` in memory.
pub struct OptionalOf<S>(PhantomData<S>);
/// A result that C can ignore with a null pointer.
pub struct Wanted<C>(PhantomData<C>);

/// `Option` in memory.
#[repr(C)]
#[derive(Debug)]
pub struct RawOptional<C> {
    /// 0 or 1.
    pub present: u8,
    /// Initialised if it is present.
    pub value: MaybeUninit<C>,
}

/// Words that cross, where the first is a pointer.
pub trait MaybeNull: Copy {
    /// The absent value.
    const NULL: Self;
    /// Whether they are absent.
    fn is_null(self) -> bool;
}

impl<T> MaybeNull for *const T {
    const NULL: Self = ptr::null();
    #[inline(always)]
    fn is_null(self) -> bool {
        self.is_null()
    }
}

impl<T> MaybeNull for *mut T {
    const NULL: Self = ptr::null_mut();
    #[inline(always)]
    fn is_null(self) -> bool {
        self.is_null()
    }
}

impl<P: MaybeNull> MaybeNull for (P, usize) {
    const NULL: Self = (P::NULL, 0);
    #[inline(always)]
    fn is_null(self) -> bool {
        self.0.is_null()
    }
}

impl<A: MaybeNull, B: MaybeNull> MaybeNull for (A, B) {
    const NULL: Self = (A::NULL, B::NULL);
    #[inline(always)]
    fn is_null(self) -> bool {
        self.0.is_null()
    }
}

/// A codec whose first word is never null.
pub trait NeverNull {}

impl NeverNull for Str<'_> {}
impl NeverNull for CStr<'_> {}
impl<'a, S: InPlace> NeverNull for Slice<'a, S> where S::Value: 'a {}
impl<'a, S: InPlace> NeverNull for SliceMut<'a, S> where S::Value: 'a {}
impl<T: Opaque> NeverNull for Handle<T> {}
impl<T: Opaque> NeverNull for Shared<'_, T> {}
impl<T: Opaque> NeverNull for Marked<'_, T> {}
impl<T: Opaque> NeverNull for Exclusive<'_, T> {}
impl<'a, S: InPlace> NeverNull for PlainRef<'a, S> where S::Value: 'a {}
impl<'a, S: InPlace> NeverNull for PlainMut<'a, S> where S::Value: 'a {}

impl<C: FromC<Raw: MaybeNull> + NeverNull> FromC for Null<C> {
    type Raw = C::Raw;
    type Value = Option<C::Value>;
    #[inline(always)]
    unsafe fn take(raw: C::Raw) -> Result<Option<C::Value>, Refused> {
        if raw.is_null() {
            return Ok(None);
        }
        // SAFETY: the caller's promise.
        unsafe { C::take(raw) }.map(Some)
    }
}

/// Out-parameters that can be set to the absent value.
pub trait PutNull: ToC {
    /// Writes it.
    ///
    /// # Safety
    ///
    /// They have been checked.
    unsafe fn put_null(out: Self::Out);
}

macro_rules! put_null {
    ($codec:ty, [$($generic:tt)*], [$($bound:tt)*], one) => {
        impl<$($generic)*> PutNull for $codec where $($bound)* {
            #[inline(always)]
            unsafe fn put_null(out: Self::Out) {
                // SAFETY: the caller has checked it.
                unsafe { out.write(MaybeNull::NULL) }
            }
        }
    };
    ($codec:ty, [$($generic:tt)*], [$($bound:tt)*], two) => {
        impl<$($generic)*> PutNull for $codec where $($bound)* {
            #[inline(always)]
            unsafe fn put_null(out: Self::Out) {
                // SAFETY: the caller has checked them.
                unsafe {
                    out.0.write(MaybeNull::NULL);
                    out.1.write(0);
                }
            }
        }
    };
}

put_null!(Str<'a>, ['a], [], two);
put_null!(CStr<'a>, ['a], [], one);
put_null!(Slice<'a, S>, ['a, S: InPlace], [S::Value: 'a], two);
put_null!(Handle<T>, [T: Opaque], [], one);
put_null!(PlainRef<'a, S>, ['a, S: InPlace], [S::Value: 'a], one);

impl<C: PutNull> ToC for Null<C> {
    type Out = C::Out;
    type Value = Option<C::Value>;
    #[inline(always)]
    unsafe fn check(out: C::Out) -> Result<(), Refused> {
        // SAFETY: the caller's promise.
        unsafe { C::check(out) }
    }
    #[inline(always)]
    unsafe fn put(value: Option<C::Value>, out: C::Out) {
        match value {
            // SAFETY: the caller's promise.
            Some(value) => unsafe { C::put(value, out) },
            // SAFETY: the same.
            None => unsafe { C::put_null(out) },
        }
    }
}

impl<S: Stored> FromC for Opt<S> {
    type Raw = *const S::C;
    type Value = Option<S::Value>;
    #[inline(always)]
    unsafe fn take(raw: *const S::C) -> Result<Option<S::Value>, Refused> {
        if raw.is_null() {
            return Ok(None);
        }
        pointer(raw)?;
        // SAFETY: the pointer is not null and is aligned.
        unsafe { S::read(raw) }.map(Some)
    }
}

impl<S: Stored> ToC for Opt<S> {
    type Out = (*mut u8, *mut S::C);
    type Value = Option<S::Value>;
    #[inline(always)]
    unsafe fn check(out: Self::Out) -> Result<(), Refused> {
        pointer(out.0)?;
        pointer(out.1)
    }
    #[inline(always)]
    unsafe fn put(value: Option<S::Value>, out: Self::Out) {
        let is_present = value.is_some();
        // SAFETY: the caller has checked them.
        unsafe {
            if let Some(value) = value {
                out.1.write(S::write(value));
            }
            out.0.write(u8::from(is_present));
        }
    }
}

// SAFETY: `free` frees the value that `write` created.
unsafe impl<S: Stored> Stored for OptionalOf<S> {
    type Value = Option<S::Value>;
    type C = RawOptional<S::C>;
    const MAY_UNWIND: bool = S::MAY_UNWIND;
    #[inline]
    unsafe fn read(from: *const RawOptional<S::C>) -> Result<Option<S::Value>, Refused> {
        // SAFETY: the caller's promise.
        match unsafe { (*from).present } {
            0 => Ok(None),
            // SAFETY: the value is present.
            1 => unsafe { S::read((&raw const (*from).value).cast()) }.map(Some),
            _ => Err(Refused::new(INVALID_VALUE)),
        }
    }
    #[inline]
    fn write(value: Option<S::Value>) -> RawOptional<S::C> {
        match value {
            Some(value) => RawOptional { present: 1, value: MaybeUninit::new(S::write(value)) },
            None => RawOptional { present: 0, value: MaybeUninit::zeroed() },
        }
    }
    unsafe fn free(c: *mut RawOptional<S::C>) {
        // SAFETY: the caller's promise.
        unsafe {
            if (*c).present == 1 {
                (*c).present = 0;
                S::free((&raw mut (*c).value).cast());
            }
        }
    }
}

impl<C: ToC<Out: MaybeNull>> ToC for Wanted<C> {
    type Out = C::Out;
    type Value = C::Value;
    #[inline(always)]
    unsafe fn check(out: C::Out) -> Result<(), Refused> {
        if out.is_null() {
            return Ok(());
        }
        // SAFETY: the caller's promise.
        unsafe { C::check(out) }
    }
    #[inline(always)]
    unsafe fn put(value: C::Value, out: C::Out) {
        if !out.is_null() {
            // SAFETY: the caller's promise.
            unsafe { C::put(value, out) }
        }
    }
}
