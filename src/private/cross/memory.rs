//! Values that cross through memory.

use super::{Cross, Pointer};
use core::mem::{ManuallyDrop, MaybeUninit};
use core::ptr;

/// Takes an argument out of the caller's memory.
///
/// # Safety
///
/// The pointer is to what the codec requires, and the caller does not use it afterwards.
#[inline]
pub unsafe fn read<C: Cross>(pointer: Pointer) -> C::Value {
    // SAFETY: the caller's promise.
    unsafe { C::take(pointer.cast::<C::Raw>().read()) }
}

/// Takes an optional argument.
///
/// # Safety
///
/// The pointer is null, or meets the requirements of [`read`].
#[inline]
pub unsafe fn read_optional<C: Cross>(pointer: Pointer) -> Option<C::Value> {
    // SAFETY: the caller's promise.
    (!pointer.is_null()).then(|| unsafe { read::<C>(pointer) })
}

/// Writes a result where the receiver reads it.
///
/// # Safety
///
/// The pointer has room for it; otherwise as for [`Cross::give`].
#[inline]
pub unsafe fn write<C: Cross>(pointer: Pointer, value: C::Value) {
    // SAFETY: the caller's promise.
    unsafe { pointer.cast::<C::Raw>().write(C::give(value)) }
}

/// An argument on its way to C++, which moves it out of here.
pub struct Held<C: Cross>(ManuallyDrop<C::Raw>);

impl<C: Cross> Held<C> {
    /// Holds a value.
    ///
    /// # Safety
    ///
    /// As for [`Cross::give`].
    #[inline]
    pub unsafe fn new(value: C::Value) -> Self {
        // SAFETY: the caller's promise.
        Held(ManuallyDrop::new(unsafe { C::give(value) }))
    }

    /// The argument for C++.
    #[inline]
    pub fn pointer(&mut self) -> Pointer {
        (&raw mut self.0).cast()
    }
}

/// An optional argument.
pub struct HeldOption<C: Cross>(ManuallyDrop<Option<C::Raw>>);

impl<C: Cross> HeldOption<C> {
    /// Holds a value.
    ///
    /// # Safety
    ///
    /// As for [`Cross::give`].
    #[inline]
    pub unsafe fn new(value: Option<C::Value>) -> Self {
        // SAFETY: the caller's promise.
        HeldOption(ManuallyDrop::new(value.map(|value| unsafe { C::give(value) })))
    }

    /// The argument for C++: null if it is absent.
    #[inline]
    pub fn pointer(&mut self) -> Pointer {
        (*self.0).as_mut().map_or(ptr::null_mut(), |value| (&raw mut *value).cast())
    }
}

/// Where C++ writes a result, or an error.
pub struct Out<C: Cross>(MaybeUninit<C::Raw>);

impl<C: Cross> Out<C> {
    /// Room for one.
    #[inline]
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Out(MaybeUninit::uninit())
    }

    /// The argument for C++.
    #[inline]
    pub fn pointer(&mut self) -> Pointer {
        self.0.as_mut_ptr().cast()
    }

    /// What C++ has written.
    ///
    /// # Safety
    ///
    /// It has been written; otherwise as for [`Cross::take`].
    #[inline]
    pub unsafe fn take(self) -> C::Value {
        // SAFETY: the caller's promise.
        unsafe { C::take(self.0.assume_init()) }
    }
}
