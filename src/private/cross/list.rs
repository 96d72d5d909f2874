//! A `Vec` of converted elements, which is a `rust::Vec` of what crosses for them in C++: its
//! memory is moved, and the elements are converted here, in one pass.

use super::Cross;
use super::data_enum::{Checked, Pending};
use super::look::Look;
use crate::Optional;
use crate::private::Vec;
use core::marker::PhantomData;

/// `Vec<T>`, with the codec of an element.
pub struct List<C>(PhantomData<C>);

impl<C: Cross> Cross for List<C> {
    type Value = Vec<C::Value>;
    type Raw = Vec<C::Raw>;
    /// Panics if an element is refused; then all are dropped.
    #[inline]
    unsafe fn take(raw: Vec<C::Raw>) -> Vec<C::Value> {
        // SAFETY: the caller's promise, for each.
        raw.into_iter().map(|element| unsafe { C::take(element) }).collect()
    }
    /// Panics if C++ cannot represent an element; then all are dropped.
    #[inline]
    unsafe fn give(value: Vec<C::Value>) -> Vec<C::Raw> {
        // SAFETY: the caller's promise, for each.
        value.into_iter().map(|element| unsafe { C::give(element) }).collect()
    }
}

/// A list in place, which is converted after the check.
impl<C: Cross> Cross for Checked<List<C>>
where
    C::Raw: Look,
{
    type Value = Vec<C::Value>;
    type Raw = Pending<Vec<C::Raw>>;
    #[inline]
    unsafe fn take(raw: Pending<Vec<C::Raw>>) -> Vec<C::Value> {
        // SAFETY: the caller's promise.
        unsafe { List::<C>::take(raw.value()) }
    }
    #[inline]
    unsafe fn give(value: Vec<C::Value>) -> Pending<Vec<C::Raw>> {
        // SAFETY: the caller's promise.
        Pending::new(unsafe { List::<C>::give(value) })
    }
}

/// An `Option`, which is an `Optional` in C++.
pub struct InPlace<T>(PhantomData<T>);

impl<T> Cross for InPlace<T> {
    type Value = Option<T>;
    type Raw = Optional<T>;
    #[inline]
    unsafe fn take(raw: Optional<T>) -> Option<T> {
        raw.into()
    }
    #[inline]
    unsafe fn give(value: Option<T>) -> Optional<T> {
        value.into()
    }
}
