//! Mirrors: types of a bridge that mirror types of other crates. C++ has the mirror, and Rust
//! converts.

use super::data_enum::Checked;
use super::look::no_such_variant;
use super::{Cross, Same};
use crate::Optional;
use core::any::type_name;
use core::marker::PhantomData;

/// A type of a bridge that mirrors another type.
pub trait Mirrors: Sized {
    /// The mirrored type.
    type Of;
    /// The mirrored value, converted field by field.
    fn into_of(self) -> Self::Of;
    /// The mirror of a value, converted field by field.
    fn from_of(of: Self::Of) -> Self;
}

/// A mirrored type, with the codec of the mirror.
pub struct Mirror<C>(PhantomData<C>);

impl<C: Cross<Value: Mirrors>> Cross for Mirror<C> {
    type Value = <C::Value as Mirrors>::Of;
    type Raw = C::Raw;
    /// Panics if a field is refused.
    #[inline]
    unsafe fn take(raw: C::Raw) -> Self::Value {
        // SAFETY: the caller's promise.
        unsafe { C::take(raw) }.into_of()
    }
    /// Panics if C++ cannot represent a field.
    #[inline]
    unsafe fn give(value: Self::Value) -> C::Raw {
        // SAFETY: the caller's promise.
        unsafe { C::give(C::Value::from_of(value)) }
    }
}

/// A value that is checked before it is converted.
impl<T: Mirrors> Cross for Checked<Mirror<Same<T>>>
where
    Checked<Same<T>>: Cross<Value = T>,
{
    type Value = T::Of;
    type Raw = <Checked<Same<T>> as Cross>::Raw;
    #[inline]
    unsafe fn take(raw: Self::Raw) -> T::Of {
        // SAFETY: the caller's promise.
        unsafe { Mirror::<Checked<Same<T>>>::take(raw) }
    }
    #[inline]
    unsafe fn give(value: T::Of) -> Self::Raw {
        // SAFETY: the caller's promise.
        unsafe { Mirror::<Checked<Same<T>>>::give(value) }
    }
}

/// An `Option` of a converted value, which is an `Optional` in C++.
pub struct OptionalOf<C>(PhantomData<C>);

impl<C: Cross> Cross for OptionalOf<C> {
    type Value = Option<C::Value>;
    type Raw = Optional<C::Raw>;
    #[inline]
    unsafe fn take(raw: Optional<C::Raw>) -> Option<C::Value> {
        // SAFETY: the caller's promise.
        Option::from(raw).map(|raw| unsafe { C::take(raw) })
    }
    #[inline]
    unsafe fn give(value: Option<C::Value>) -> Optional<C::Raw> {
        // SAFETY: the caller's promise.
        value.map(|value| unsafe { C::give(value) }).into()
    }
}

/// Panics: C++ has passed a number that belongs to no variant.
#[cold]
#[inline(never)]
pub fn no_variant(mirror: &'static str, number: i128) -> ! {
    no_such_variant(mirror, number)
}

/// Panics: the mirrored type has more variants than its mirror, and this is one of them.
#[cold]
#[inline(never)]
pub fn not_mirrored<T: Mirrors>(mirror: &'static str) -> ! {
    panic!("a variant of `{}` is not in its mirror `{mirror}`", type_name::<T::Of>())
}
