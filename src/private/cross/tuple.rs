//! Rust tuples, which cross as the [`Tuple`](crate::Tuple) of the same values.

use super::Cross;
use super::data_enum::Checked;
use super::look::{Look, look_at_owned};
use crate::tuple::Values;
use core::marker::PhantomData;
use core::mem::MaybeUninit;

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
    type Raw = MaybeUninit<T::Tuple>;
    #[inline]
    unsafe fn take(mut raw: MaybeUninit<T::Tuple>) -> T {
        // SAFETY: the caller's promise; after the check each value is valid.
        unsafe {
            look_at_owned(raw.as_mut_ptr());
            TupleOf::take(raw.assume_init())
        }
    }
    #[inline]
    unsafe fn give(value: T) -> MaybeUninit<T::Tuple> {
        // SAFETY: the caller's promise.
        MaybeUninit::new(unsafe { TupleOf::give(value) })
    }
}
