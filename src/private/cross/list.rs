//! A `Vec` of what is converted, of which C++ has a `rust::Vec` of what crosses for the elements: its memory is moved, and
//! the elements are converted here, in one pass.

use super::Cross;
use super::data_enum::Checked;
use super::look::{Look, look_at_owned};
use crate::Optional;
use crate::private::Vec;
use core::marker::PhantomData;
use core::mem::MaybeUninit;

/// `Vec<T>`, over the codec of an element.
pub struct List<C>(PhantomData<C>);

impl<C: Cross> Cross for List<C> {
    type Value = Vec<C::Value>;
    type Raw = Vec<C::Raw>;
    /// Panics where an element is refused; then all are dropped.
    #[inline]
    unsafe fn take(raw: Vec<C::Raw>) -> Vec<C::Value> {
        // SAFETY: the caller's promise, of each.
        raw.into_iter().map(|element| unsafe { C::take(element) }).collect()
    }
    /// Panics where C++ cannot have an element; then all are dropped.
    #[inline]
    unsafe fn give(value: Vec<C::Value>) -> Vec<C::Raw> {
        // SAFETY: the caller's promise, of each.
        value.into_iter().map(|element| unsafe { C::give(element) }).collect()
    }
}

/// What is in place, and then converted.
impl<C: Cross> Cross for Checked<List<C>>
where
    C::Raw: Look,
{
    type Value = Vec<C::Value>;
    type Raw = MaybeUninit<Vec<C::Raw>>;
    #[inline]
    unsafe fn take(mut raw: MaybeUninit<Vec<C::Raw>>) -> Vec<C::Value> {
        // SAFETY: the caller's promise; and each element is a value then.
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

/// An `Option`, of which C++ has an `Optional`.
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
