//! Codecs of handles.

use super::optional::PutNull;
use super::slot::{self, Found, Kind, Owner};
use super::status::Refused;
use super::{FromC, Lend, OK, Stored, ToC, call};
use core::ffi::c_void;
use core::marker::PhantomData;
use core::mem::ManuallyDrop;
use core::ops::{Deref, DerefMut};
use core::ptr;

/// A handle as it crosses: C sees a pointer to the type, and never dereferences it.
pub type RawHandle = *mut c_void;

/// A type that has handles. Implemented by [`opaque!`](super::opaque).
///
/// # Safety
///
/// `NUMBER` is that of `kind`, which belongs to no other type, and the facts are true.
pub unsafe trait Opaque: Sized {
    /// The number of the type.
    const NUMBER: usize;
    /// Whether it is `Send`.
    const SEND: bool;
    /// Whether it is `Sync`.
    const SYNC: bool;
    /// What the table of handles knows about the type.
    fn kind() -> &'static Kind;
}

/// Facts about a type: its inherent constants, if they apply, take precedence over those of
/// [`NotSend`] and [`NotSync`].
pub struct Facts<T>(PhantomData<T>);

impl<T: Send> Facts<T> {
    /// True if `T` is.
    pub const SEND: bool = true;
}

impl<T: Sync> Facts<T> {
    /// True if `T` is.
    pub const SYNC: bool = true;
}

/// For all other types.
pub trait NotSend {
    /// False.
    const SEND: bool = false;
}

/// For all other types.
pub trait NotSync {
    /// False.
    const SYNC: bool = false;
}

impl<T> NotSend for Facts<T> {}
impl<T> NotSync for Facts<T> {}

/// Makes handles for a type: `opaque!(Index, "package", "search_Index")`.
#[doc(hidden)]
#[macro_export]
macro_rules! __c_opaque {
    ($type:ty, $package:expr, $name:literal) => {
        // SAFETY: package and name belong only to this type; the compiler determines the facts.
        unsafe impl $crate::private::c::Opaque for $type {
            const NUMBER: usize = $crate::private::c::number_of(concat!($package, ":", $name));
            const SEND: bool = {
                #[allow(unused_imports)]
                use $crate::private::c::NotSend as _;
                <$crate::private::c::Facts<$type>>::SEND
            };
            const SYNC: bool = {
                #[allow(unused_imports)]
                use $crate::private::c::NotSync as _;
                <$crate::private::c::Facts<$type>>::SYNC
            };
            fn kind() -> &'static $crate::private::c::Kind {
                static KIND: $crate::private::c::Kind =
                    $crate::private::c::Kind::new(concat!($package, ":", $name));
                &KIND
            }
        }
    };
}

/// Checked builds refuse a thread that must not use the object.
#[inline(always)]
fn of_this_thread(key: usize, is_any_threads: bool) -> Result<(), Refused> {
    if cfg!(debug_assertions) && !is_any_threads { slot::of_this_thread(key) } else { Ok(()) }
}

/// `&T`, in a function that calls no C function.
pub struct Shared<'a, T>(PhantomData<&'a T>);

impl<'a, T: Opaque> FromC for Shared<'a, T> {
    type Raw = RawHandle;
    type Value = &'a T;
    #[inline(always)]
    unsafe fn take(raw: RawHandle) -> Result<&'a T, Refused> {
        let key = slot::key_of(raw.addr(), T::NUMBER);
        let object = match slot::idle(key) {
            Some(object) => object,
            None => match slot::shared(raw, key) {
                Found { object, status: OK } => object,
                Found { status, .. } => return Err(Refused::new(status)),
            },
        };
        of_this_thread(key, T::SYNC)?;
        // SAFETY: it is an object of this type, which no call uses exclusively, and which lives
        // until it is freed.
        Ok(unsafe { &*object.cast::<T>() })
    }
}

/// `&T`, which stays valid while this lives: C cannot free or change it from a function that is
/// called meanwhile.
pub struct Marked<'a, T> {
    key: usize,
    object: &'a T,
}

impl<'a, T: Opaque> FromC for Marked<'a, T> {
    type Raw = RawHandle;
    type Value = Marked<'a, T>;
    #[inline]
    unsafe fn take(raw: RawHandle) -> Result<Marked<'a, T>, Refused> {
        let key = slot::key_of(raw.addr(), T::NUMBER);
        let object = slot::mark_shared(raw, key)?;
        // SAFETY: as for `Shared`.
        let marked = Marked { key, object: unsafe { &*object.cast::<T>() } };
        of_this_thread(key, T::SYNC)?;
        Ok(marked)
    }
}

impl<T> Deref for Marked<'_, T> {
    type Target = T;
    #[inline(always)]
    fn deref(&self) -> &T {
        self.object
    }
}

impl<T> Drop for Marked<'_, T> {
    fn drop(&mut self) {
        slot::unmark_shared(self.key);
    }
}

/// `&mut T`, which no other call may use while this lives.
pub struct Exclusive<'a, T> {
    key: usize,
    object: &'a mut T,
}

impl<'a, T: Opaque> FromC for Exclusive<'a, T> {
    type Raw = RawHandle;
    type Value = Exclusive<'a, T>;
    #[inline(always)]
    unsafe fn take(raw: RawHandle) -> Result<Exclusive<'a, T>, Refused> {
        let key = slot::key_of(raw.addr(), T::NUMBER);
        let Some(object) = slot::idle(key) else {
            return Err(slot::why_not_idle(raw, key));
        };
        of_this_thread(key, T::SEND)?;
        slot::mark_exclusive(key);
        // SAFETY: it is an object of this type, which no other call uses, because it was not
        // marked.
        Ok(Exclusive { key, object: unsafe { &mut *object.cast::<T>() } })
    }
}

impl<T> Deref for Exclusive<'_, T> {
    type Target = T;
    #[inline(always)]
    fn deref(&self) -> &T {
        self.object
    }
}

impl<T> DerefMut for Exclusive<'_, T> {
    #[inline(always)]
    fn deref_mut(&mut self) -> &mut T {
        self.object
    }
}

impl<T> Drop for Exclusive<'_, T> {
    #[inline(always)]
    fn drop(&mut self) {
        slot::unmark_exclusive(self.key);
    }
}

/// `Box<T>`: as a parameter a [`Claim`] on it.
pub struct Handle<T>(PhantomData<Box<T>>);

/// An object that a call is about to consume. Without [`claim`](Claim::claim), C keeps it.
#[must_use]
pub struct Claim<T> {
    key: usize,
    object: *mut T,
}

impl<T> Claim<T> {
    /// Takes ownership: the handle is then invalid.
    #[must_use]
    pub fn claim(self) -> Box<T> {
        let claim = ManuallyDrop::new(self);
        slot::remove(claim.key);
        // SAFETY: handles that can be claimed are made from boxes, and this one no longer exists.
        unsafe { Box::from_raw(claim.object) }
    }
}

impl<T> Drop for Claim<T> {
    fn drop(&mut self) {
        slot::unmark_exclusive(self.key);
    }
}

impl<T: Opaque> FromC for Handle<T> {
    type Raw = RawHandle;
    type Value = Claim<T>;
    unsafe fn take(raw: RawHandle) -> Result<Claim<T>, Refused> {
        let key = slot::key_of(raw.addr(), T::NUMBER);
        let claim = Claim { key, object: slot::claim(raw, key)?.cast::<T>() };
        of_this_thread(key, T::SEND)?;
        Ok(claim)
    }
}

impl<T: Opaque> ToC for Handle<T> {
    type Out = *mut RawHandle;
    type Value = Box<T>;
    #[inline(always)]
    unsafe fn check(out: *mut RawHandle) -> Result<(), Refused> {
        super::pointer(out)
    }
    #[inline]
    unsafe fn put(value: Box<T>, out: *mut RawHandle) {
        // SAFETY: the caller has checked it.
        unsafe { out.write(Self::write(value)) }
    }
}

// SAFETY: `free` frees the handle that `write` created.
unsafe impl<T: Opaque> Stored for Handle<T> {
    type Value = Box<T>;
    type C = RawHandle;
    /// Would consume it before everything is checked.
    unsafe fn read(_: *const RawHandle) -> Result<Box<T>, Refused> {
        Err(Refused::new(super::INVALID_VALUE))
    }
    /// Unwinds if there is no room for another handle.
    fn write(value: Box<T>) -> RawHandle {
        let object = Box::into_raw(value);
        match slot::insert(T::kind(), object.cast(), Owner::C) {
            Ok(handle) => ptr::without_provenance_mut(handle),
            Err(refused) => {
                // SAFETY: from the box above; nothing else refers to it.
                drop(unsafe { Box::from_raw(object) });
                refused.unwind()
            }
        }
    }
    unsafe fn free(handle: *mut RawHandle) {
        // SAFETY: the caller's promise.
        let raw = unsafe { handle.replace(ptr::null_mut()) };
        // A handle that C has freed already is no longer there. SAFETY: any handle can be checked.
        if let Ok(claim) = unsafe { Self::take(raw) } {
            drop(claim.claim());
        }
    }
}

/// `&T` as a result: a handle that C releases with the function that frees handles. Until then the
/// object that it is part of is in use, so that it is neither freed nor changed.
pub struct Borrowed<'a, T>(PhantomData<&'a T>);

/// The handle of the object that a result is part of; `None` for a null pointer.
#[must_use]
#[derive(Clone, Copy, Debug)]
pub struct Lender {
    handle: RawHandle,
    key: usize,
}

impl Lender {
    /// A parameter of the call.
    #[inline]
    pub fn of<T: Opaque>(handle: RawHandle) -> Option<Lender> {
        let key = slot::key_of(handle.addr(), T::NUMBER);
        (!handle.is_null()).then_some(Lender { handle, key })
    }
}

impl<'a, T: Opaque> ToC for Borrowed<'a, T> {
    type Out = *mut RawHandle;
    type Value = (&'a T, Option<Lender>);
    #[inline(always)]
    unsafe fn check(out: *mut RawHandle) -> Result<(), Refused> {
        super::pointer(out)
    }
    /// Unwinds if there is no room for another handle.
    unsafe fn put((value, lender): (&'a T, Option<Lender>), out: *mut RawHandle) {
        let object = ptr::from_ref(value).cast_mut().cast();
        let from = lender.map(|lender| lender.key);
        if let Some(Lender { handle, key }) = lender
            && let Err(refused) = slot::mark_shared(handle, key)
        {
            refused.unwind();
        }
        match slot::insert(T::kind(), object, Owner::Borrowed { from }) {
            // SAFETY: the caller has checked it.
            Ok(handle) => unsafe { out.write(ptr::without_provenance_mut(handle)) },
            Err(refused) => {
                from.into_iter().for_each(slot::unmark_shared);
                refused.unwind()
            }
        }
    }
}

impl<T: Opaque> PutNull for Borrowed<'_, T> {
    #[inline(always)]
    unsafe fn put_null(out: *mut RawHandle) {
        // SAFETY: the caller has checked it.
        unsafe { out.write(ptr::null_mut()) }
    }
}

/// The function that frees handles of a type: a null pointer is ignored. A borrowed one is
/// released.
///
/// # Safety
///
/// No other thread is inside a call with this handle.
pub unsafe fn free<T: Opaque>(function: &'static str, handle: RawHandle) -> i32 {
    if handle.is_null() {
        return OK;
    }
    call(function, || {
        // SAFETY: any handle can be checked.
        let refused = match unsafe { Handle::<T>::take(handle) } {
            Ok(claim) => {
                drop(claim.claim());
                return Ok(());
            }
            Err(refused) => refused,
        };
        match slot::give_back(handle, slot::key_of(handle.addr(), T::NUMBER)) {
            Ok(true) => Ok(()),
            Ok(false) => Err(refused.at(&"self")),
            Err(refused) => Err(refused.at(&"self")),
        }
    })
}

/// A handle that lives during a call to C.
pub struct LentHandle<'a, T: Opaque> {
    handle: RawHandle,
    to_change: bool,
    object: PhantomData<&'a T>,
}

impl<T: Opaque> LentHandle<'_, T> {
    fn new(object: *mut T, to_change: bool) -> Self {
        match slot::insert(T::kind(), object.cast(), Owner::Lent { to_change }) {
            Ok(handle) => {
                let handle = ptr::without_provenance_mut(handle);
                LentHandle { handle, to_change, object: PhantomData }
            }
            Err(refused) => refused.unwind(),
        }
    }
}

impl<'a, T: Opaque> Lend for Shared<'a, T> {
    type Value = &'a T;
    type Held = LentHandle<'a, T>;
    type Raw = RawHandle;
    fn hold(value: &'a T) -> LentHandle<'a, T> {
        LentHandle::new(ptr::from_ref(value).cast_mut(), false)
    }
    fn raw(held: &LentHandle<'a, T>) -> RawHandle {
        held.handle
    }
}

impl<'a, T: Opaque> Lend for Exclusive<'a, T> {
    type Value = &'a mut T;
    type Held = LentHandle<'a, T>;
    type Raw = RawHandle;
    fn hold(value: &'a mut T) -> LentHandle<'a, T> {
        LentHandle::new(value, true)
    }
    fn raw(held: &LentHandle<'a, T>) -> RawHandle {
        held.handle
    }
}

impl<T: Opaque> Drop for LentHandle<'_, T> {
    fn drop(&mut self) {
        slot::remove_lent(slot::key_of(self.handle.addr(), T::NUMBER), self.to_change);
    }
}
