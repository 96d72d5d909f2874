//! What crosses through memory.

use super::{Cross, Pointer};
use core::mem::{ManuallyDrop, MaybeUninit};
use core::ptr;

/// Takes an argument out of the giver's memory.
///
/// # Safety
///
/// The pointer is to what the codec says, and the giver will not touch it again.
#[inline]
pub unsafe fn read<C: Cross>(pointer: Pointer) -> C::Value {
    // SAFETY: the caller's promise.
    unsafe { C::take(pointer.cast::<C::Raw>().read()) }
}

/// Takes an argument that may be absent.
///
/// # Safety
///
/// The pointer is null, or as [`read`] asks.
#[inline]
pub unsafe fn read_optional<C: Cross>(pointer: Pointer) -> Option<C::Value> {
    // SAFETY: the caller's promise.
    (!pointer.is_null()).then(|| unsafe { read::<C>(pointer) })
}

/// Writes a result where the taker reads it.
///
/// # Safety
///
/// The pointer is to room for it; the rest as for [`Cross::give`].
#[inline]
pub unsafe fn write<C: Cross>(pointer: Pointer, value: C::Value) {
    // SAFETY: the caller's promise.
    unsafe { pointer.cast::<C::Raw>().write(C::give(value)) }
}

/// An argument on its way to C++, which takes it out of here.
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

    /// What C++ is passed.
    #[inline]
    pub fn pointer(&mut self) -> Pointer {
        (&raw mut self.0).cast()
    }
}

/// An argument that may be absent.
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

    /// What C++ is passed: null where there is nothing.
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

    /// What C++ is passed.
    #[inline]
    pub fn pointer(&mut self) -> Pointer {
        self.0.as_mut_ptr().cast()
    }

    /// What C++ has written.
    ///
    /// # Safety
    ///
    /// It has, and the rest is as for [`Cross::take`].
    #[inline]
    pub unsafe fn take(self) -> C::Value {
        // SAFETY: the caller's promise.
        unsafe { C::take(self.0.assume_init()) }
    }
}
