//! What `extern "C"` blocks of a bridge need: types of C libraries in Rust.

use std::any::Any;
use std::cell::UnsafeCell;
use std::ffi::c_void;
use std::fmt;
use std::marker::{PhantomData, PhantomPinned};
use std::mem::ManuallyDrop;
use std::ops::{Deref, DerefMut};
use std::ptr::NonNull;

/// What is in a type that C alone knows: nothing that Rust could look at, move or share.
///
/// Such a type is neither `Send` nor `Sync` nor `Unpin`, as nobody knows what C does with it. Where the library's
/// documentation says that other threads may use it, say so beside the bridge: `unsafe impl Send for ffi::Db {}`.
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
/// [`destroy`](Destroy::destroy) ends the life of one object, and C lets it be called on whatever thread the owner is
/// on.
pub unsafe trait Destroy {
    /// Ends the life of an object.
    ///
    /// # Safety
    ///
    /// `object` is owned by the caller, and nobody uses it from then on.
    unsafe fn destroy(object: *mut Self);
}

/// A type that safe code may write to where it owns an object: C follows no pointer in its fields.
///
/// # Safety
///
/// Whatever safe code writes to it, the functions that are safe to call, and [`Destroy::destroy`], can bear it.
pub unsafe trait Writable: Destroy {}

/// An object of a C library that Rust owns: a pointer, never null. It is given back when this is dropped, by the
/// function that the bridge names.
///
/// Where the fields of the type hold pointers, which C follows, there is no `&mut T` of it in safe code
/// ([`Writable`]).
///
/// It is `Send` and `Sync` if the type is, which the bridge's author says (see [`Opaque`]). What C says when the object
/// is given back is lost: declare the function with an `Owned<T>` parameter as well, and call that one.
#[repr(transparent)]
pub struct Owned<T: Destroy> {
    object: NonNull<T>,
    owns: PhantomData<T>,
}

// SAFETY: it is the object.
unsafe impl<T: Destroy + Send> Send for Owned<T> {}
// SAFETY: as above.
unsafe impl<T: Destroy + Sync> Sync for Owned<T> {}

impl<T: Destroy> Owned<T> {
    /// Takes an object over; `None` for null.
    ///
    /// # Safety
    ///
    /// The pointer is null, or to an object that nobody else owns, and that lives until it is given back.
    #[inline]
    #[must_use]
    pub unsafe fn from_raw(object: *mut T) -> Option<Self> {
        NonNull::new(object).map(|object| Owned { object, owns: PhantomData })
    }

    /// The object, which is the caller's from then on.
    #[inline]
    #[must_use]
    pub fn into_raw(self) -> *mut T {
        ManuallyDrop::new(self).object.as_ptr()
    }

    /// The object, which stays this one's: for functions that take raw pointers.
    #[inline]
    #[must_use]
    pub fn as_ptr(&self) -> *mut T {
        self.object.as_ptr()
    }
}

impl<T: Destroy> Drop for Owned<T> {
    #[inline]
    fn drop(&mut self) {
        // SAFETY: it is owned, and this was its last use.
        unsafe { T::destroy(self.object.as_ptr()) }
    }
}

impl<T: Destroy> Deref for Owned<T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: the object lives as long as this.
        unsafe { self.object.as_ref() }
    }
}

impl<T: Writable> DerefMut for Owned<T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut T {
        // SAFETY: as above, and who owns it borrows it alone.
        unsafe { self.object.as_mut() }
    }
}

impl<T: Destroy> fmt::Debug for Owned<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Owned").field(&self.object).finish()
    }
}

/// A Rust closure that C calls, and does not drop: `#[callback(kept)]`. It is dropped with this.
///
/// Whoever has it keeps it as long as C may call the closure. `T` says on which threads that may be: it is
/// `dyn Any + Send` if the bridge says `Send`.
pub struct Kept<T: ?Sized = dyn Any> {
    data: NonNull<c_void>,
    destroy: unsafe extern "C" fn(*mut c_void),
    owns: PhantomData<Box<T>>,
}

// SAFETY: the closure is, as the bridge's signature asks for.
unsafe impl<T: ?Sized + Send> Send for Kept<T> {}
// SAFETY: nothing is reached through a shared one.
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

    /// What C calls the function with, by which some libraries tell closures apart.
    #[inline]
    #[must_use]
    pub fn data(&self) -> *mut c_void {
        self.data.as_ptr()
    }
}

impl<T: ?Sized> Drop for Kept<T> {
    fn drop(&mut self) {
        // SAFETY: it is owned, and whoever has let C keep it has promised that it calls it no more.
        unsafe { (self.destroy)(self.data.as_ptr()) }
    }
}

impl<T: ?Sized> fmt::Debug for Kept<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Kept").field(&self.data).finish()
    }
}
