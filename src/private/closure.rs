//! Closures that cross, the Rust half: `include/twinspan/closure.h` is the other half. For
//! generated code only.

use core::any::TypeId;
use core::ffi::c_void;
use core::marker::PhantomData;
use core::mem::{ManuallyDrop, MaybeUninit};
use core::ptr;

pub use crate::closure_exclusive::{Entered, Exclusive, busy};
pub use crate::closure_running::Kept;
use crate::closure_running::{ENDED, Running};
use crate::exception::unexpected;
use crate::handle::TABLE_VERSION;
use crate::panic::guard_or_abort;
use crate::private::{Box, exception};
use std::panic::resume_unwind;

/// The functions that call and drop a closure from either language: `abi::ClosureTable` in C++.
#[repr(C)]
pub struct Table {
    /// Throws C++ exceptions.
    call: *const (),
    /// Panics.
    call_from_rust: *const (),
    drop: Option<unsafe extern "C" fn(*mut c_void)>,
}

impl Table {
    /// For a borrowed closure.
    pub const fn borrowed(call: *const (), call_from_rust: *const ()) -> Table {
        Table { call, call_from_rust, drop: None }
    }

    /// For an `FnOnce` in a box.
    pub const fn owned<T>(call: *const (), call_from_rust: *const ()) -> Table {
        Table { call, call_from_rust, drop: Some(drop_box::<T>) }
    }

    /// For an `Fn` that is kept. If there is something to drop, it starts with [`Running`].
    pub const fn kept<F, const SYNC: bool>(call: *const (), call_from_rust: *const ()) -> Table {
        if Kept::<F>::HAS_MEMORY {
            Table { call, call_from_rust, drop: Some(Kept::<F>::drop::<SYNC>) }
        } else {
            Table { call, call_from_rust, drop: None }
        }
    }

    /// For an absent closure: `call` reports that to C++, and Rust finds nothing to call.
    pub const fn empty(call: *const ()) -> Table {
        Table { call, call_from_rust: ptr::null(), drop: None }
    }

    /// For an `FnMut` that is kept.
    pub const fn exclusive<F>(call: *const (), call_from_rust: *const ()) -> Table {
        Table { call, call_from_rust, drop: Some(Kept::<Exclusive<F>>::drop_exclusive) }
    }
}

unsafe extern "C" fn drop_box<T>(context: *mut c_void) {
    // SAFETY: C++ drops a closure once, and this one was made from a box.
    guard_or_abort(|| drop(unsafe { Box::from_raw(context.cast::<T>()) }));
}

/// A closure in an argument or a result: two words. A null table means absent.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Closure {
    context: *mut c_void,
    table: *const Table,
}

// SAFETY: it is two words; the bridge determines on which threads it may be called.
unsafe impl Send for Closure {}
// SAFETY: as above.
unsafe impl Sync for Closure {}

impl Closure {
    /// The absent one.
    pub const NONE: Closure = Closure { context: ptr::null_mut(), table: ptr::null() };

    /// Moves an `FnOnce` into a box. Nothing is allocated for one without captures.
    pub fn owned<T>(value: T, table: &'static Table) -> Closure {
        Closure { context: Box::into_raw(Box::new(value)).cast(), table }
    }

    /// Moves a closure to the heap, where it is not freed while it runs. Nothing is allocated for
    /// an `Fn` without captures.
    pub fn kept<T>(value: T, table: &'static Table) -> Closure {
        Closure { context: Kept::context(value), table }
    }

    /// An absent closure, where there has to be a table.
    pub fn empty(table: &'static Table) -> Closure {
        Closure { context: ptr::dangling_mut::<()>().cast(), table }
    }

    /// A closure borrowed from the caller.
    pub fn borrowed<T>(value: &mut T, table: &'static Table) -> Closure {
        Closure { context: ptr::from_mut(value).cast(), table }
    }

    /// The function to call from Rust.
    ///
    /// # Safety
    ///
    /// The closure is present, and `P` is the type of its function.
    #[inline]
    pub unsafe fn callee<P: Copy>(&self) -> P {
        const { assert!(size_of::<P>() == size_of::<*const ()>()) };
        // SAFETY: the caller's promise.
        unsafe { core::mem::transmute_copy(&(*self.table).call_from_rust) }
    }

    /// The first argument of the function.
    #[inline]
    pub fn context(&self) -> *mut c_void {
        self.context
    }

    /// A borrowed closure, which has to be present.
    #[inline]
    pub fn required(self, name: &str) -> Closure {
        if self.table.is_null() {
            missing(name);
        }
        self
    }

    /// A borrowed closure, if it is present.
    #[inline]
    pub fn optional(self) -> Option<Closure> {
        (!self.table.is_null()).then_some(self)
    }
}

#[cold]
#[inline(never)]
fn missing(name: &str) -> ! {
    panic!("`{name}` is an empty closure, and a closure is required");
}

/// A C++ closure (or a Rust closure that comes back), dropped with this.
pub struct Owned(Closure);

impl Owned {
    /// Takes ownership of a closure, which has to be present.
    ///
    /// # Safety
    ///
    /// Nothing else owns it.
    #[inline]
    pub unsafe fn required(raw: Closure, name: &str) -> Owned {
        Owned(raw.required(name))
    }

    /// A closure that has to be present.
    #[inline]
    pub fn present(closure: Option<Owned>, name: &str) -> Owned {
        closure.unwrap_or_else(|| missing(name))
    }

    /// Takes ownership of a closure, if there is one.
    ///
    /// # Safety
    ///
    /// Nothing else owns it.
    #[inline]
    pub unsafe fn optional(raw: Closure) -> Option<Owned> {
        raw.optional().map(Owned)
    }

    /// The closure, to call it.
    #[inline]
    pub fn closure(&self) -> &Closure {
        &self.0
    }

    /// The closure, for the one call that consumes it.
    #[inline]
    pub fn consume(self) -> Closure {
        ManuallyDrop::new(self).0
    }
}

impl Drop for Owned {
    fn drop(&mut self) {
        // SAFETY: the closure is present and owned; it is dropped only here.
        unsafe {
            if let Some(drop) = (*self.0.table).drop {
                drop(self.0.context);
            }
        }
    }
}

/// The slot for the error of a closure that Rust calls; C++ has none: a Rust closure stores an
/// error of the type that the caller expects there. Otherwise the caller gets an exception.
#[repr(C)]
pub struct Failure<E> {
    version: usize,
    id: TypeId,
    error: MaybeUninit<E>,
}

impl<E: 'static> Failure<E> {
    /// An empty slot.
    #[inline]
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Failure { version: TABLE_VERSION, id: TypeId::of::<E>(), error: MaybeUninit::uninit() }
    }

    /// The pointer for the closure.
    #[inline]
    pub fn place(&mut self) -> *mut c_void {
        ptr::from_mut(self).cast()
    }

    /// The error, if the status tells that it is in the slot.
    ///
    /// # Safety
    ///
    /// The status was returned by a closure that got the slot.
    #[inline]
    pub unsafe fn take(self, status: usize) -> Option<E> {
        // SAFETY: only `fail` returns this status, after it has written the error.
        (status == 1).then(|| unsafe { self.error.assume_init() })
    }
}

/// The status for the error of a Rust closure that Rust calls.
///
/// # Safety
///
/// The slot is that of a [`Failure`].
#[cold]
pub unsafe fn fail<E: 'static>(place: *mut c_void, error: E, erase: fn(E) -> usize) -> usize {
    // SAFETY: the caller's promise. Any `Failure` starts like this one.
    let header = unsafe { &*place.cast::<Failure<()>>() };
    if header.version == TABLE_VERSION && header.id == TypeId::of::<E>() {
        // SAFETY: the slot is for an error of this type, and is empty.
        unsafe { (&raw mut (*place.cast::<Failure<E>>()).error).write(MaybeUninit::new(error)) };
        return 1;
    }
    // SAFETY: C++ takes ownership of the handle, and returns an exception.
    unsafe { twinspan_exception_of_error(erase(error)) }
}

unsafe extern "C" {
    fn twinspan_empty_call() -> usize;
    fn twinspan_exception_of_error(handle: usize) -> usize;
}

/// A closure in a field, which C++ uses too. It owns nothing by itself; the table is never null,
/// and that of an empty one has nothing for Rust to call.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct InPlace(Closure);

impl InPlace {
    /// For a field.
    ///
    /// # Safety
    ///
    /// The closure has a table.
    #[inline]
    pub unsafe fn new(closure: Closure) -> InPlace {
        InPlace(closure)
    }

    /// Whether C++ created it empty or moved from it.
    #[inline]
    pub fn is_empty(&self) -> bool {
        // SAFETY: a closure in a field has a table, and tables live forever.
        unsafe { (*self.0.table).call_from_rust.is_null() }
    }

    /// Starts a call. C++ may replace the closure in the field before it ends.
    ///
    /// # Safety
    ///
    /// It is a `Function`, and unless `SYNC` no other thread uses it.
    #[inline]
    pub unsafe fn enter<const SYNC: bool>(&self) -> InPlaceCall<SYNC> {
        if self.is_empty() {
            empty();
        }
        let call = InPlaceCall(self.0);
        if let Some(running) = call.running() {
            // SAFETY: the caller's promise.
            unsafe { running.enter::<SYNC>() };
        }
        call
    }

    /// The closure, with its owner.
    ///
    /// # Safety
    ///
    /// The field owned it and no longer does.
    #[inline]
    pub unsafe fn into_owned(self) -> Owned {
        let owned = Owned(self.0);
        if self.is_empty() {
            empty();
        }
        owned
    }

    /// Drops the closure.
    ///
    /// # Safety
    ///
    /// The field owned it and no longer does.
    #[inline]
    pub unsafe fn drop_owned(self) {
        drop(Owned(self.0));
    }
}

/// A Rust call of a closure in a field: the closure stays alive while it runs.
pub struct InPlaceCall<const SYNC: bool>(Closure);

impl<const SYNC: bool> InPlaceCall<SYNC> {
    /// The closure, to call it.
    #[inline]
    pub fn closure(&self) -> &Closure {
        &self.0
    }

    /// The start of a closure from either language, if it has something to drop.
    #[inline]
    fn running(&self) -> Option<&Running> {
        // SAFETY: tables live forever; the closure lives at least until this call ends.
        unsafe { (*self.0.table).drop.map(|_| &*self.0.context.cast::<Running>()) }
    }
}

impl<const SYNC: bool> Drop for InPlaceCall<SYNC> {
    #[inline]
    fn drop(&mut self) {
        // SAFETY: `enter` started the call. If `leave` reports the last use, nothing else uses the
        // closure.
        unsafe {
            if self.running().is_some_and(|running| running.leave::<SYNC>() == ENDED)
                && let Some(drop) = (*self.0.table).drop
            {
                drop(self.0.context);
            }
        }
    }
}

#[cold]
#[inline(never)]
fn empty() -> ! {
    panic!("an empty closure was called");
}

/// Called by C++ if Rust has created an empty closure: it gets the same exception as for one
/// created in C++.
#[cold]
#[inline(never)]
pub fn call_empty() -> ! {
    // SAFETY: C++ passes the word of an exception, and this takes ownership.
    let exception = unsafe { exception(twinspan_empty_call()) };
    if cfg!(panic = "abort") {
        unexpected(exception);
    }
    resume_unwind(Box::new(exception));
}

/// The Rust closures that `wrap` creates contain only the `InPlace`. So one in a field can be used
/// as such a Rust closure.
#[inline]
pub fn proxy<C>(closure: *mut InPlace, wrap: fn(InPlace) -> C) -> *mut C {
    let _ = wrap;
    // A value of the same size is at the start of the other.
    const { assert!(size_of::<C>() == size_of::<InPlace>()) };
    const { assert!(align_of::<C>() == align_of::<InPlace>()) };
    closure.cast()
}

/// A C++ closure that is `Send` and `Sync` only if its marker is.
pub struct Confined<M>(Owned, PhantomData<M>);

impl<M> Confined<M> {
    /// The marker determines the threads.
    #[inline]
    pub fn new(closure: Owned) -> Self {
        Confined(closure, PhantomData)
    }

    /// The closure, to call it.
    #[inline]
    pub fn closure(&self) -> &Closure {
        self.0.closure()
    }

    /// The closure, for the one call that consumes it.
    #[inline]
    pub fn consume(self) -> Closure {
        self.0.consume()
    }
}

/// The closure that C++ borrows during one call.
#[inline]
pub fn once<F>(function: Option<F>) -> F {
    function.unwrap_or_else(|| called_twice())
}

#[cold]
#[inline(never)]
fn called_twice() -> ! {
    panic!("the closure was called a second time, but can be called only once");
}
