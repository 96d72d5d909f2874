//! What `extern "C"` blocks of a bridge need: C library types in Rust.
//!
//! Available with the feature `c`, which is a default one.

use std::any::Any;
use std::cell::UnsafeCell;
use std::ffi::c_void;
use std::fmt;
use std::marker::{PhantomData, PhantomPinned};
use std::mem::ManuallyDrop;
use std::ops::{Deref, DerefMut};
use std::ptr::NonNull;

/// The contents of a type that only C knows: nothing that Rust could read, move or share.
///
/// Such a type is not `Send`, `Sync` or `Unpin`, because nothing is known about what C does with
/// it. If the documentation of the library allows use from other threads, say so outside the
/// bridge: `unsafe impl Send for ffi::Db {}`.
#[repr(C)]
pub struct Opaque {
    content: UnsafeCell<[u8; 0]>,
    of_one_place_and_thread: PhantomData<(*mut u8, PhantomPinned)>,
}

impl fmt::Debug for Opaque {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Opaque")
    }
}

/// A type whose objects Rust can own: `#[drop(f)] type T;` in an `extern "C"` block.
///
/// # Safety
///
/// [`destroy`](Destroy::destroy) destroys one object, and C allows it to be called on any thread
/// that the owner can be on.
pub unsafe trait Destroy {
    /// Destroys an object.
    ///
    /// # Safety
    ///
    /// `object` is owned by the caller, and is not used afterwards.
    unsafe fn destroy(object: *mut Self);
}

/// A type whose owned objects safe code may write to: C does not follow pointers in its fields.
///
/// # Safety
///
/// Whatever safe code writes, it is valid for all safe functions and for [`Destroy::destroy`].
pub unsafe trait Writable: Destroy {}

/// An object of a C library that Rust owns: a pointer, never null. Dropping it calls the function
/// that the bridge names.
///
/// If the type has pointer fields that C follows, safe code cannot get a `&mut T` ([`Writable`]).
///
/// It is `Send` and `Sync` if the type is, which the author of the bridge declares (see
/// [`Opaque`]). The return value of the drop function is ignored: to see it, also declare the
/// function with an `Owned<T>` parameter, and call that one.
#[repr(transparent)]
pub struct Owned<T: Destroy> {
    object: NonNull<T>,
    owns: PhantomData<T>,
}

// SAFETY: it owns the object exclusively.
unsafe impl<T: Destroy + Send> Send for Owned<T> {}
// SAFETY: as above.
unsafe impl<T: Destroy + Sync> Sync for Owned<T> {}

impl<T: Destroy> Owned<T> {
    /// Takes ownership of an object; `None` for null.
    ///
    /// # Safety
    ///
    /// The pointer is null or refers to an object that nobody else owns and that lives until it is
    /// destroyed.
    #[inline]
    #[must_use]
    pub unsafe fn from_raw(object: *mut T) -> Option<Self> {
        NonNull::new(object).map(|object| Owned { object, owns: PhantomData })
    }

    /// Releases the object to the caller.
    #[inline]
    #[must_use]
    pub fn into_raw(self) -> *mut T {
        ManuallyDrop::new(self).object.as_ptr()
    }

    /// The object, still owned by this value: for functions that take raw pointers.
    #[inline]
    #[must_use]
    pub fn as_ptr(&self) -> *mut T {
        self.object.as_ptr()
    }
}

impl<T: Destroy> Drop for Owned<T> {
    #[inline]
    fn drop(&mut self) {
        // SAFETY: the object is owned, and not used after this.
        unsafe { T::destroy(self.object.as_ptr()) }
    }
}

impl<T: Destroy> Deref for Owned<T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: the object lives as long as `self`.
        unsafe { self.object.as_ref() }
    }
}

impl<T: Writable> DerefMut for Owned<T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut T {
        // SAFETY: as above, and the owner is borrowed mutably.
        unsafe { self.object.as_mut() }
    }
}

impl<T: Destroy> fmt::Debug for Owned<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Owned").field(&self.object).finish()
    }
}

/// A Rust closure that C calls but does not drop: `#[callback(kept)]`. It is dropped with this
/// value.
///
/// Keep the value as long as C may call the closure. `T` determines on which threads it may be
/// dropped: it is `dyn Any + Send` if the bridge declares the closure `Send`.
pub struct Kept<T: ?Sized = dyn Any> {
    data: NonNull<c_void>,
    destroy: unsafe extern "C" fn(*mut c_void),
    owns: PhantomData<Box<T>>,
}

// SAFETY: the closure is `Send`, as the signature in the bridge requires.
unsafe impl<T: ?Sized + Send> Send for Kept<T> {}
// SAFETY: a shared reference gives no access to the closure.
unsafe impl<T: ?Sized + Sync> Sync for Kept<T> {}

impl<T: ?Sized> Kept<T> {
    /// # Safety
    ///
    /// `destroy` drops `data`, and nothing else does.
    ///
    /// # Panics
    ///
    /// If `data` is null.
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub unsafe fn new(data: *mut c_void, destroy: unsafe extern "C" fn(*mut c_void)) -> Self {
        let data = NonNull::new(data).expect("a closure has a place");
        Kept { data, destroy, owns: PhantomData }
    }

    /// The pointer that C passes to the function; some libraries identify closures by it.
    #[inline]
    #[must_use]
    pub fn data(&self) -> *mut c_void {
        self.data.as_ptr()
    }
}

impl<T: ?Sized> Drop for Kept<T> {
    fn drop(&mut self) {
        // SAFETY: the closure is owned, and the owner has promised that C no longer calls it.
        unsafe { (self.destroy)(self.data.as_ptr()) }
    }
}

impl<T: ?Sized> fmt::Debug for Kept<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Kept").field(&self.data).finish()
    }
}
