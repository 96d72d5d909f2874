//! What Rust lends C++ with a box in it: C++ can move the box out, and Rust owns the value that is
//! left, so it cannot go on with it.

use super::data_enum::Checked;
use super::look::{Look, Wrong, look_at_each};
use super::{Cross, Mut, Null, Nullable, Pointer, SliceMut};
use crate::panic::guard_or_abort;
use crate::private::abi::Fat;

/// A codec for what C++ can change while it has it.
pub trait Watch: Cross<Raw: Copy> {
    /// Whether what was lent is a value still.
    ///
    /// # Safety
    ///
    /// It was given, and C++ has only changed it.
    unsafe fn look(raw: Self::Raw) -> Result<(), Wrong>;
}

impl<T: Look> Watch for Checked<Mut<'_, T>> {
    #[inline]
    unsafe fn look(raw: Pointer) -> Result<(), Wrong> {
        // SAFETY: the caller's promise.
        unsafe { T::look(raw.cast()) }
    }
}

impl<T: Look> Watch for Checked<SliceMut<'_, T>> {
    #[inline]
    unsafe fn look(raw: Fat) -> Result<(), Wrong> {
        // SAFETY: the caller's promise.
        unsafe { look_at_each(raw.pointer.cast_mut().cast::<T>(), raw.length) }
    }
}

impl<C: Watch + Nullable> Watch for Null<C> {
    #[inline]
    unsafe fn look(raw: C::Raw) -> Result<(), Wrong> {
        // SAFETY: the caller's promise.
        if C::is_none(&raw) { Ok(()) } else { unsafe { C::look(raw) } }
    }
}

/// An argument that is checked when the call has ended, however it ends. What C++ leaves without a
/// box is no value that Rust could drop, so the process aborts then.
pub struct Watched<C: Watch> {
    raw: C::Raw,
    callee: &'static str,
}

impl<C: Watch> Watched<C> {
    /// Lends a value to the callee.
    ///
    /// # Safety
    ///
    /// As for [`Cross::give`], until this is dropped.
    #[inline]
    pub unsafe fn new(value: C::Value, callee: &'static str) -> Self {
        // SAFETY: the caller's promise.
        Watched { raw: unsafe { C::give(value) }, callee }
    }

    /// The argument for C++.
    #[inline]
    pub fn raw(&self) -> C::Raw {
        self.raw
    }
}

impl<C: Watch> Drop for Watched<C> {
    #[inline]
    fn drop(&mut self) {
        // SAFETY: the promise at its creation.
        if let Err(wrong) = unsafe { C::look(self.raw) } {
            abort(&wrong, self.callee);
        }
    }
}

#[cold]
#[inline(never)]
fn abort(wrong: &Wrong, callee: &str) -> ! {
    guard_or_abort(|| match wrong.enum_and_tag() {
        None => panic!("{callee} has moved a rust::Box out of what Rust had lent it"),
        Some((name, tag)) => panic!(
            "{callee} has left a `{name}` with the tag {tag}, which none of its variants has, in what Rust had lent it"
        ),
    })
}
