//! A closure on the heap is not freed while it runs: `include/twinspan/detail/closure_running.h` is the
//! other half. For generated code only.

use core::cell::UnsafeCell;
use core::ffi::c_void;
use core::ptr;
use core::sync::atomic::{AtomicIsize, Ordering};

use crate::closure_exclusive::Exclusive;
use crate::panic::guard_or_abort;
use crate::private::Box;

/// The sign says that the closure has been dropped, the rest counts the calls that run.
const DROPPED: isize = isize::MIN;

/// What has been dropped, and does not run any more.
pub(crate) const ENDED: isize = DROPPED;

/// What the memory of a kept closure starts with, in both languages: the calls that run, and whether
/// the closure has been dropped meanwhile. Then the last call frees it.
#[repr(transparent)]
pub(crate) struct Running(UnsafeCell<isize>);

impl Running {
    const fn new() -> Running {
        Running(UnsafeCell::new(0))
    }

    /// Starts a call. `SYNC`: there may be calls on several threads at once.
    ///
    /// # Safety
    ///
    /// The closure has an owner. Without `SYNC` no other thread uses the closure.
    #[inline]
    pub(crate) unsafe fn enter<const SYNC: bool>(&self) {
        if SYNC {
            self.atomic().fetch_add(1, Ordering::Relaxed);
        } else {
            // SAFETY: the caller's promise; no reference to the number exists.
            unsafe {
                self.assume_owned();
                *self.0.get() = (*self.0.get()).wrapping_add(1);
            }
        }
    }

    /// Lets the compiler leave out the count around what cannot drop the closure.
    ///
    /// # Safety
    ///
    /// The closure has an owner, and no other thread uses it.
    #[inline]
    unsafe fn assume_owned(&self) {
        // SAFETY: nobody starts a call of what has been dropped.
        unsafe { core::hint::assert_unchecked(*self.0.get() >= 0) };
    }

    /// Ends a call, and says how many run. Negative: the closure has been dropped, and [`ENDED`] is the
    /// last call, which has to free it.
    ///
    /// # Safety
    ///
    /// As for [`enter`](Running::enter); the call had started.
    #[inline]
    pub(crate) unsafe fn leave<const SYNC: bool>(&self) -> isize {
        if SYNC {
            self.atomic().fetch_sub(1, Ordering::AcqRel) - 1
        } else {
            // SAFETY: as above.
            unsafe {
                *self.0.get() = (*self.0.get()).wrapping_sub(1);
                *self.0.get()
            }
        }
    }

    /// Whether nothing runs, so that the owner can free the closure.
    ///
    /// # Safety
    ///
    /// Without `SYNC` no other thread uses the closure.
    #[inline]
    unsafe fn is_idle<const SYNC: bool>(&self) -> bool {
        let calls = if SYNC {
            // Acquire: what calls on other threads have done is done before the captures are dropped.
            self.atomic().load(Ordering::Acquire)
        } else {
            // SAFETY: the caller's promise.
            unsafe { *self.0.get() }
        };
        calls == 0
    }

    /// Leaves the closure to the last of its calls, and says whether that has just ended.
    fn leave_to_calls(&self) -> bool {
        self.atomic().fetch_or(DROPPED, Ordering::AcqRel) & !DROPPED == 0
    }

    #[inline]
    fn atomic(&self) -> &AtomicIsize {
        // SAFETY: the pointer is good for as long as `self`; who does not use it atomically is the
        // only thread.
        unsafe { AtomicIsize::from_ptr(self.0.get()) }
    }
}

/// The memory of a closure of Rust that is called any number of times.
#[repr(C)]
pub struct Kept<T> {
    running: Running,
    value: T,
}

impl<T> Kept<T> {
    /// One that holds nothing and does nothing when it is dropped needs no memory.
    pub(crate) const HAS_MEMORY: bool = size_of::<T>() != 0 || core::mem::needs_drop::<T>();

    /// Puts a closure there, and gives the context.
    #[inline]
    pub(crate) fn context(value: T) -> *mut c_void {
        if Self::HAS_MEMORY {
            Box::into_raw(Box::new(Kept { running: Running::new(), value })).cast()
        } else {
            core::mem::forget(value);
            ptr::dangling_mut::<T>().cast()
        }
    }

    /// The closure behind a context.
    ///
    /// # Safety
    ///
    /// The context is one that `Kept::context` gave for this type, and the closure is there.
    #[inline]
    pub unsafe fn value(context: *mut c_void) -> *mut T {
        if Self::HAS_MEMORY {
            // SAFETY: the caller's promise.
            unsafe { &raw mut (*context.cast::<Kept<T>>()).value }
        } else {
            context.cast()
        }
    }

    #[inline]
    unsafe fn free(context: *mut c_void) {
        // SAFETY: who calls this is the last to use the closure, which lives in a box.
        guard_or_abort(|| drop(unsafe { Box::from_raw(context.cast::<Kept<T>>()) }));
    }

    /// For the table: drops the closure, or has the last of its calls do so.
    pub(crate) unsafe extern "C" fn drop<const SYNC: bool>(context: *mut c_void) {
        // SAFETY: the closure is there; it is dropped once, and `SYNC` as it is called.
        unsafe {
            if (*context.cast::<Kept<T>>()).running.is_idle::<SYNC>() {
                Self::free(context);
            } else {
                Self::drop_running(context);
            }
        }
    }

    #[cold]
    #[inline(never)]
    unsafe extern "C" fn drop_running(context: *mut c_void) {
        // SAFETY: as above.
        unsafe {
            if (*context.cast::<Kept<T>>()).running.leave_to_calls() {
                Self::free(context);
            }
        }
    }

    /// C++ starts a call of an `Fn`. While it runs the closure is there.
    ///
    /// # Safety
    ///
    /// The context is that of a kept `T` that has an owner, and which only one thread uses unless it is
    /// `SYNC`.
    #[inline]
    pub unsafe fn enter<const SYNC: bool>(context: *mut c_void) {
        if Self::HAS_MEMORY {
            // SAFETY: the caller's promise.
            unsafe { (*context.cast::<Kept<T>>()).running.enter::<SYNC>() };
        }
    }

    /// The call ends, and with the last one a closure that has been dropped.
    ///
    /// # Safety
    ///
    /// As for [`enter`](Kept::enter), which started the call.
    #[inline]
    pub unsafe fn leave<const SYNC: bool>(context: *mut c_void) {
        if Self::HAS_MEMORY {
            // SAFETY: the call has kept the closure.
            unsafe {
                let left = (*context.cast::<Kept<T>>()).running.leave::<SYNC>();
                if left >= 0 {
                    return;
                }
                if SYNC {
                    Self::end(context, left);
                } else {
                    Self::end_here(context);
                }
            }
        }
    }

    #[cold]
    #[inline(never)]
    unsafe extern "C" fn end(context: *mut c_void, left: isize) {
        if left == ENDED {
            // SAFETY: neither the owner nor a call uses it any more.
            unsafe { Self::free(context) };
        }
    }

    /// The same on the only thread: the number is where the context is.
    #[cold]
    #[inline(never)]
    unsafe extern "C" fn end_here(context: *mut c_void) {
        // SAFETY: as above; nobody else changes the number.
        unsafe { Self::end(context, *(*context.cast::<Kept<T>>()).running.0.get()) };
    }
}

/// An `FnMut`, whose calls are not counted: it knows that it is busy.
impl<F> Kept<Exclusive<F>> {
    /// For the table, as above.
    pub(crate) unsafe extern "C" fn drop_exclusive(context: *mut c_void) {
        // SAFETY: the closure is there; it is dropped once.
        unsafe {
            let kept = &*context.cast::<Kept<Exclusive<F>>>();
            if kept.value.is_busy() {
                kept.running.leave_to_calls();
            } else {
                Self::drop::<false>(context);
            }
        }
    }

    /// C++ starts a call.
    ///
    /// # Safety
    ///
    /// The context is that of a kept `FnMut` that has an owner, and which no other thread uses.
    #[inline]
    pub unsafe fn enter_exclusive(context: *mut c_void) {
        // SAFETY: the caller's promise.
        unsafe { (*context.cast::<Self>()).running.assume_owned() };
    }

    /// The call ends, which is not busy any more, and with it a closure that has been dropped.
    ///
    /// # Safety
    ///
    /// As for [`enter_exclusive`](Kept::enter_exclusive), which started the call.
    #[inline]
    pub unsafe fn leave_exclusive(context: *mut c_void) {
        // SAFETY: the call has kept the closure.
        unsafe {
            if *(*context.cast::<Self>()).running.0.get() < 0 {
                Self::end_here(context);
            }
        }
    }
}
