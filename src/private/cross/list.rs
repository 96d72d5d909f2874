//! A `Vec` of converted elements, which is a `rust::Vec` of what crosses for them in C++: its
//! memory is moved, and the elements are converted here, in one pass.

use super::Cross;
use super::data_enum::Checked;
use super::look::{Look, look_at_owned};
use crate::Optional;
use crate::private::Vec;
use core::marker::PhantomData;
use core::mem::MaybeUninit;

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
    type Raw = MaybeUninit<Vec<C::Raw>>;
    #[inline]
    unsafe fn take(mut raw: MaybeUninit<Vec<C::Raw>>) -> Vec<C::Value> {
        // SAFETY: the caller's promise; after the check each element is a value.
        unsafe {
            look_at_owned(raw.as_mut_ptr());
            List::<C>::take(raw.assume_init())
        }
    }
    #[inline]
    unsafe fn give(value: Vec<C::Value>) -> MaybeUninit<Vec<C::Raw>> {
        // SAFETY: the caller's promise.
        MaybeUninit::new(unsafe { List::<C>::give(value) })
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
