//! Keeps a heap-allocated closure alive while it runs: `include/twinspan/detail/closure_running.h`
//! is the other half. For generated code only.

use core::cell::UnsafeCell;
use core::ffi::c_void;
use core::ptr;
use core::sync::atomic::{AtomicIsize, Ordering};

use crate::closure_exclusive::Exclusive;
use crate::panic::guard_or_abort;
use crate::private::Box;

/// The sign bit means that the closure has been dropped; the rest counts the running calls.
const DROPPED: isize = isize::MIN;

/// The closure has been dropped, and no call is running.
pub(crate) const ENDED: isize = DROPPED;

/// The first word of a kept closure, in both languages: the number of running calls, and whether
/// the closure was dropped during a call. Then the last call frees it.
#[repr(transparent)]
pub(crate) struct Running(UnsafeCell<isize>);

impl Running {
    const fn new() -> Running {
        Running(UnsafeCell::new(0))
    }

    /// Starts a call. `SYNC`: calls may run on several threads at once.
    ///
    /// # Safety
    ///
    /// The closure has an owner. Unless `SYNC`, no other thread uses the closure.
    #[inline]
    pub(crate) unsafe fn enter<const SYNC: bool>(&self) {
        if SYNC {
            self.atomic().fetch_add(1, Ordering::Relaxed);
        } else {
            // SAFETY: the caller's promise; there are no references to the number.
            unsafe {
                self.assume_owned();
                *self.0.get() = (*self.0.get()).wrapping_add(1);
            }
        }
    }

    /// Lets the compiler omit the count around code that cannot drop the closure.
    ///
    /// # Safety
    ///
    /// The closure has an owner, and no other thread uses it.
    #[inline]
    unsafe fn assume_owned(&self) {
        // SAFETY: a closure that has been dropped is not called.
        unsafe { core::hint::assert_unchecked(*self.0.get() >= 0) };
    }

    /// Ends a call, and returns the number of running calls. If it is negative, the closure has
    /// been dropped; [`ENDED`] means that this was the last call, which has to free it.
    ///
    /// # Safety
    ///
    /// As for [`enter`](Running::enter), which started the call.
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

    /// Whether no call is running, so that the owner can free the closure.
    ///
    /// # Safety
    ///
    /// Unless `SYNC`, no other thread uses the closure.
    #[inline]
    unsafe fn is_idle<const SYNC: bool>(&self) -> bool {
        let calls = if SYNC {
            // Acquire: the effects of calls on other threads are visible before the captures are
            // dropped.
            self.atomic().load(Ordering::Acquire)
        } else {
            // SAFETY: the caller's promise.
            unsafe { *self.0.get() }
        };
        calls == 0
    }

    /// Leaves the closure to its last call, and returns whether that call has just ended.
    fn leave_to_calls(&self) -> bool {
        self.atomic().fetch_or(DROPPED, Ordering::AcqRel) & !DROPPED == 0
    }

    #[inline]
    fn atomic(&self) -> &AtomicIsize {
        // SAFETY: the pointer is valid as long as `self`; non-atomic access happens only on the
        // only thread that uses the closure.
        unsafe { AtomicIsize::from_ptr(self.0.get()) }
    }
}

/// The memory of a Rust closure that can be called any number of times.
#[repr(C)]
pub struct Kept<T> {
    running: Running,
    value: T,
}

impl<T> Kept<T> {
    /// A closure without captures or a destructor needs no memory.
    pub(crate) const HAS_MEMORY: bool = size_of::<T>() != 0 || core::mem::needs_drop::<T>();

    /// Moves a closure to the heap, and returns the context.
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
    /// The context comes from `Kept::context` for this type, and the closure has not been dropped.
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
        // SAFETY: the caller is the last user of the closure, which lives in a box.
        guard_or_abort(|| drop(unsafe { Box::from_raw(context.cast::<Kept<T>>()) }));
    }

    /// For the table: drops the closure, or leaves that to the last of its calls.
    pub(crate) unsafe extern "C" fn drop<const SYNC: bool>(context: *mut c_void) {
        // SAFETY: the closure is alive, and dropped once; `SYNC` matches its calls.
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

    /// C++ starts a call of an `Fn`. The closure stays alive during the call.
    ///
    /// # Safety
    ///
    /// The context is that of a kept `T` that has an owner and, unless `SYNC`, is used by only one
    /// thread.
    #[inline]
    pub unsafe fn enter<const SYNC: bool>(context: *mut c_void) {
        if Self::HAS_MEMORY {
            // SAFETY: the caller's promise.
            unsafe { (*context.cast::<Kept<T>>()).running.enter::<SYNC>() };
        }
    }

    /// The call ends. The last call frees a closure that has been dropped.
    ///
    /// # Safety
    ///
    /// As for [`enter`](Kept::enter), which started the call.
    #[inline]
    pub unsafe fn leave<const SYNC: bool>(context: *mut c_void) {
        if Self::HAS_MEMORY {
            // SAFETY: the call has kept the closure alive.
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
            // SAFETY: neither the owner nor a call uses it after this.
            unsafe { Self::free(context) };
        }
    }

    /// The same for a single thread, which reads the number from the context.
    #[cold]
    #[inline(never)]
    unsafe extern "C" fn end_here(context: *mut c_void) {
        // SAFETY: as above; no other thread changes the number.
        unsafe { Self::end(context, *(*context.cast::<Kept<T>>()).running.0.get()) };
    }
}

/// An `FnMut` does not count its calls: its busy flag is enough.
impl<F> Kept<Exclusive<F>> {
    /// For the table, as above.
    pub(crate) unsafe extern "C" fn drop_exclusive(context: *mut c_void) {
        // SAFETY: the closure is alive, and dropped once.
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
    /// The context is that of a kept `FnMut` that has an owner and is not used by another thread.
    #[inline]
    pub unsafe fn enter_exclusive(context: *mut c_void) {
        // SAFETY: the caller's promise.
        unsafe { (*context.cast::<Self>()).running.assume_owned() };
    }

    /// The call ends and clears the flag; a closure that has been dropped is freed.
    ///
    /// # Safety
    ///
    /// As for [`enter_exclusive`](Kept::enter_exclusive), which started the call.
    #[inline]
    pub unsafe fn leave_exclusive(context: *mut c_void) {
        // SAFETY: the call has kept the closure alive.
        unsafe {
            if *(*context.cast::<Self>()).running.0.get() < 0 {
                Self::end_here(context);
            }
        }
    }
}
