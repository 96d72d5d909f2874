//! Tuples of Rust, which cross as the [`Tuple`](crate::Tuple) of the same values.

use super::Cross;
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
