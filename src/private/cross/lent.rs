//! Mirrors behind a reference. During a call a value of the other language's type exists, made from
//! the bytes of the borrowed one: numbers are converted, text and other owned data is used in
//! place. Such a value owns only the memory of the lists that were converted for it, so it is
//! ended, and never dropped.

use super::{
    Char, Cross, Duration, InPlace, Instant, List, Mirror, Mirrors, OptionalOf, Pointer, Same,
    SystemTime, TupleOf,
};
use crate::private::Vec;
use crate::tuple::Values;
use core::mem::{self, ManuallyDrop};
use core::ptr;

/// A codec for values that can be lent. For most types the value itself crosses, or a number that
/// is made from it.
pub trait Lend: Cross {
    /// The C++ form of a value that stays in place.
    ///
    /// # Safety
    ///
    /// It is only read, while the value does not change, and then passed to [`Lend::end_lent`].
    #[inline]
    unsafe fn lend(value: &Self::Value) -> Self::Raw {
        // SAFETY: the copy is not dropped, here and by the caller's promise.
        unsafe { Self::give(ptr::read(value)) }
    }
    /// Frees what was allocated, and nothing that was borrowed.
    ///
    /// # Safety
    ///
    /// It comes from [`Lend::lend`].
    #[inline]
    unsafe fn end_lent(raw: Self::Raw) {
        mem::forget(raw);
    }
    /// The Rust form of a C++ value that stays in place.
    ///
    /// # Safety
    ///
    /// As for [`Lend::lend`], with [`Lend::end_borrowed`].
    #[inline]
    unsafe fn borrow(raw: &Self::Raw) -> Self::Value {
        // SAFETY: as above.
        unsafe { Self::take(ptr::read(raw)) }
    }
    /// Like [`Lend::end_lent`].
    ///
    /// # Safety
    ///
    /// It comes from [`Lend::borrow`].
    #[inline]
    unsafe fn end_borrowed(value: Self::Value) {
        mem::forget(value);
    }
}

impl<T> Lend for Same<T> {}
impl<T> Lend for InPlace<T> {}
impl<T: Values> Lend for TupleOf<T> {}
impl Lend for Char {}
impl Lend for Duration {}
impl Lend for SystemTime {}
impl Lend for Instant {}

impl<C: Lend> Lend for OptionalOf<C> {
    #[inline]
    unsafe fn lend(value: &Self::Value) -> Self::Raw {
        // SAFETY: the caller's promise.
        value.as_ref().map(|value| unsafe { C::lend(value) }).into()
    }
    #[inline]
    unsafe fn end_lent(raw: Self::Raw) {
        if let Some(raw) = Option::from(raw) {
            // SAFETY: the caller's promise.
            unsafe { C::end_lent(raw) };
        }
    }
    #[inline]
    unsafe fn borrow(raw: &Self::Raw) -> Self::Value {
        // SAFETY: the caller's promise.
        raw.as_ref().map(|raw| unsafe { C::borrow(raw) })
    }
    #[inline]
    unsafe fn end_borrowed(value: Self::Value) {
        if let Some(value) = value {
            // SAFETY: the caller's promise.
            unsafe { C::end_borrowed(value) };
        }
    }
}

/// The elements are converted into a separate list.
impl<C: Lend> Lend for List<C> {
    #[inline]
    unsafe fn lend(value: &Self::Value) -> Self::Raw {
        let mut lent = Vec::with_capacity(value.len());
        // SAFETY: the caller's promise. If an element cannot be lent, those before it are ended.
        lent.extend(value.iter().map(|value| unsafe { Lent::<C>::new(value) }));
        lent.into_iter().map(Lent::into_raw).collect()
    }
    #[inline]
    unsafe fn end_lent(raw: Self::Raw) {
        for raw in raw {
            // SAFETY: the caller's promise.
            unsafe { C::end_lent(raw) };
        }
    }
    #[inline]
    unsafe fn borrow(raw: &Self::Raw) -> Self::Value {
        let mut borrowed = Vec::with_capacity(raw.len());
        // SAFETY: as above.
        borrowed.extend(raw.iter().map(|raw| unsafe { Borrowed::<C>::new(raw) }));
        borrowed.into_iter().map(Borrowed::into_value).collect()
    }
    #[inline]
    unsafe fn end_borrowed(value: Self::Value) {
        for value in value {
            // SAFETY: the caller's promise.
            unsafe { C::end_borrowed(value) };
        }
    }
}

/// A mirror that its bridge borrows.
pub trait LentMirror: Mirrors {
    /// Like [`Lend::lend`].
    ///
    /// # Safety
    ///
    /// As for that function.
    unsafe fn lend(of: &Self::Of) -> Self;
    /// Like [`Lend::end_lent`].
    ///
    /// # Safety
    ///
    /// As for that function.
    unsafe fn end_lent(self);
    /// Like [`Lend::borrow`].
    ///
    /// # Safety
    ///
    /// As for that function.
    unsafe fn borrow(&self) -> Self::Of;
    /// Like [`Lend::end_borrowed`].
    ///
    /// # Safety
    ///
    /// As for that function.
    unsafe fn end_borrowed(of: Self::Of);
}

impl<T: LentMirror> Lend for Mirror<Same<T>> {
    #[inline]
    unsafe fn lend(value: &T::Of) -> T {
        // SAFETY: the caller's promise.
        unsafe { T::lend(value) }
    }
    #[inline]
    unsafe fn end_lent(raw: T) {
        // SAFETY: the caller's promise.
        unsafe { raw.end_lent() };
    }
    #[inline]
    unsafe fn borrow(raw: &T) -> T::Of {
        // SAFETY: the caller's promise.
        unsafe { raw.borrow() }
    }
    #[inline]
    unsafe fn end_borrowed(value: T::Of) {
        // SAFETY: the caller's promise.
        unsafe { T::end_borrowed(value) };
    }
}

/// The C++ form of a Rust value, ended when this is dropped.
pub struct Lent<C: Lend>(ManuallyDrop<C::Raw>);

impl<C: Lend> Lent<C> {
    /// Lends a value.
    ///
    /// # Safety
    ///
    /// As for [`Lend::lend`].
    #[inline]
    pub unsafe fn new(value: &C::Value) -> Self {
        // SAFETY: the caller's promise.
        Lent(ManuallyDrop::new(unsafe { C::lend(value) }))
    }

    /// The argument for C++.
    #[inline]
    pub fn pointer(&self) -> Pointer {
        (&raw const self.0).cast_mut().cast()
    }

    /// Releases it: somebody else ends it.
    #[inline]
    pub fn into_raw(self) -> C::Raw {
        let mut this = ManuallyDrop::new(self);
        // SAFETY: `self` is not dropped.
        unsafe { ManuallyDrop::take(&mut this.0) }
    }
}

impl<C: Lend> Drop for Lent<C> {
    #[inline]
    fn drop(&mut self) {
        // SAFETY: it was lent here, and is not used again.
        unsafe { C::end_lent(ManuallyDrop::take(&mut self.0)) };
    }
}

/// The argument for C++, for an optional value.
#[inline]
pub fn lent_pointer<C: Lend>(lent: &Option<Lent<C>>) -> Pointer {
    lent.as_ref().map_or(ptr::null_mut(), Lent::pointer)
}

/// The Rust form of a C++ value, ended when this is dropped.
pub struct Borrowed<C: Lend>(ManuallyDrop<C::Value>);

impl<C: Lend> Borrowed<C> {
    /// Borrows a value.
    ///
    /// # Safety
    ///
    /// As for [`Lend::borrow`].
    #[inline]
    pub unsafe fn new(raw: &C::Raw) -> Self {
        // SAFETY: the caller's promise.
        Borrowed(ManuallyDrop::new(unsafe { C::borrow(raw) }))
    }

    /// The value.
    #[inline]
    pub fn value(&self) -> &C::Value {
        &self.0
    }

    /// Releases it: somebody else ends it.
    #[inline]
    pub fn into_value(self) -> C::Value {
        let mut this = ManuallyDrop::new(self);
        // SAFETY: `self` is not dropped.
        unsafe { ManuallyDrop::take(&mut this.0) }
    }
}

impl<C: Lend> Drop for Borrowed<C> {
    #[inline]
    fn drop(&mut self) {
        // SAFETY: it was borrowed here, and is not used again.
        unsafe { C::end_borrowed(ManuallyDrop::take(&mut self.0)) };
    }
}

/// [`Lend::end_lent`], with the trait's types inferred.
///
/// # Safety
///
/// As for that function.
#[inline]
pub unsafe fn end_lent<C: Lend>(raw: C::Raw) {
    // SAFETY: the caller's promise.
    unsafe { C::end_lent(raw) };
}

/// [`Lend::end_borrowed`].
///
/// # Safety
///
/// As for that function.
#[inline]
pub unsafe fn end_borrowed<C: Lend>(value: C::Value) {
    // SAFETY: the caller's promise.
    unsafe { C::end_borrowed(value) };
}

/// Stores a borrowed value in place of a default, which is dropped.
#[inline]
pub fn replace<T>(place: &mut T, lent: T) {
    drop(mem::replace(place, lent));
}
