//! Enums with data. C++ can overwrite the bytes of one, so Rust checks the tag of what comes from
//! C++ before it uses the bytes as a value.

use super::look::{Look, look_at, look_at_each, look_at_owned};
use super::{Cross, Mut, Nullable, Pinned, PinnedMut, Pointer, Ref, Same, Slice, SliceMut};
use crate::private::abi::Fat;
use core::cmp::Ordering;
use core::marker::PhantomData;
use core::mem::{ManuallyDrop, MaybeUninit};
use core::pin::Pin;

/// A value that Rust owns, and has not checked yet, or that is on its way to C++. If another argument
/// is refused first, it is dropped; if it is invalid, its valid parts are dropped.
#[repr(transparent)]
pub struct Pending<T: Look>(MaybeUninit<T>);

impl<T: Look> Pending<T> {
    /// Takes an argument out of the caller's memory.
    ///
    /// # Safety
    ///
    /// The pointer meets the requirements of [`Look::look`], and the caller does not use the value
    /// afterwards.
    #[inline]
    pub unsafe fn read(pointer: Pointer) -> Self {
        // SAFETY: the caller's promise.
        Pending(unsafe { pointer.cast::<MaybeUninit<T>>().read() })
    }

    /// An optional one.
    ///
    /// # Safety
    ///
    /// The pointer is null, or meets the requirements of [`read`](Self::read).
    #[inline]
    pub unsafe fn read_optional(pointer: Pointer) -> Option<Self> {
        // SAFETY: the caller's promise.
        (!pointer.is_null()).then(|| unsafe { Self::read(pointer) })
    }

    /// A value on its way to C++.
    #[inline]
    pub(super) fn new(value: T) -> Self {
        Pending(MaybeUninit::new(value))
    }

    /// The value; panics if it is invalid.
    #[inline]
    pub fn value(self) -> T {
        let mut this = ManuallyDrop::new(self);
        // SAFETY: it meets the requirements of `look_at`: its creator promised that, or it is a value.
        // After the check it is a value, which is taken once.
        unsafe {
            look_at_owned(this.0.as_mut_ptr());
            this.0.assume_init_read()
        }
    }
}

impl<T: Look> Drop for Pending<T> {
    fn drop(&mut self) {
        // SAFETY: as in `value`.
        unsafe {
            match T::look(self.0.as_mut_ptr()) {
                Ok(()) => self.0.assume_init_drop(),
                Err(_) => T::end(self.0.as_mut_ptr()),
            }
        }
    }
}

/// Compares two values: -1, 0, 1, or 2 if neither is less.
#[inline]
pub fn compare<T: PartialOrd>(left: &T, right: &T) -> i8 {
    match left.partial_cmp(right) {
        Some(Ordering::Less) => -1,
        Some(Ordering::Equal) => 0,
        Some(Ordering::Greater) => 1,
        None => 2,
    }
}

/// A value that is checked, and then crosses with the codec `C`.
pub struct Checked<C>(PhantomData<C>);

impl<T: Look> Cross for Checked<Same<T>> {
    type Value = T;
    type Raw = Pending<T>;
    #[inline]
    unsafe fn take(raw: Pending<T>) -> T {
        raw.value()
    }
    #[inline]
    unsafe fn give(value: T) -> Pending<T> {
        Pending::new(value)
    }
}

macro_rules! references {
    ($($codec:ident $value:ty;)*) => {$(
        impl<'a, T: Look> Cross for Checked<$codec<'a, T>> {
            type Value = $value;
            type Raw = Pointer;
            #[inline]
            unsafe fn take(raw: Pointer) -> $value {
                // SAFETY: the caller's promise; after the check it is a reference to a value.
                unsafe {
                    look_at::<T>(raw);
                    $codec::take(raw)
                }
            }
            #[inline]
            unsafe fn give(value: $value) -> Pointer {
                // SAFETY: the caller's promise.
                unsafe { $codec::give(value) }
            }
        }
    )*};
}

references! {
    Ref &'a T;
    Mut &'a mut T;
    Pinned Pin<&'a T>;
    PinnedMut Pin<&'a mut T>;
}

macro_rules! slices {
    ($($codec:ident $value:ty;)*) => {$(
        impl<'a, T: Look> Cross for Checked<$codec<'a, T>> {
            type Value = $value;
            type Raw = Fat;
            #[inline]
            unsafe fn take(raw: Fat) -> $value {
                // SAFETY: the caller's promise; after the check each element is a value.
                unsafe {
                    if let Err(wrong) = look_at_each(raw.pointer.cast_mut().cast::<T>(), raw.length) {
                        wrong.refuse();
                    }
                    $codec::take(raw)
                }
            }
            #[inline]
            unsafe fn give(value: $value) -> Fat {
                // SAFETY: the caller's promise.
                unsafe { $codec::give(value) }
            }
        }
    )*};
}

slices! {
    Slice &'a [T];
    SliceMut &'a mut [T];
}

impl<C: Nullable> Nullable for Checked<C>
where
    Checked<C>: Cross<Raw = C::Raw>,
{
    #[inline]
    fn none() -> Self::Raw {
        C::none()
    }
    #[inline]
    fn is_none(raw: &Self::Raw) -> bool {
        C::is_none(raw)
    }
}
