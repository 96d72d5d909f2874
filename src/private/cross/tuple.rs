//! Rust tuples, which cross as the [`Tuple`](crate::Tuple) of the same values.

use super::Cross;
use super::data_enum::{Checked, Pending};
use super::look::Look;
use crate::tuple::Values;
use core::marker::PhantomData;

/// `(A, B)`
pub struct TupleOf<T>(PhantomData<T>);

impl<T: Values> Cross for TupleOf<T> {
    type Value = T;
    type Raw = T::Tuple;
    #[inline]
    unsafe fn take(raw: T::Tuple) -> T {
        raw.into()
    }
    #[inline]
    unsafe fn give(value: T) -> T::Tuple {
        value.into()
    }
}

/// A tuple that is checked, and then converted.
impl<T: Values> Cross for Checked<TupleOf<T>>
where
    T::Tuple: Look,
{
    type Value = T;
    type Raw = Pending<T::Tuple>;
    #[inline]
    unsafe fn take(raw: Pending<T::Tuple>) -> T {
        // SAFETY: the caller's promise.
        unsafe { TupleOf::take(raw.value()) }
    }
    #[inline]
    unsafe fn give(value: T) -> Pending<T::Tuple> {
        // SAFETY: the caller's promise.
        Pending::new(unsafe { TupleOf::give(value) })
    }
}
