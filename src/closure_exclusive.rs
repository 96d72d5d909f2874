//! An `FnMut` allows one call at a time. For generated code only.

use core::cell::{Cell, UnsafeCell};

/// An `FnMut` that C++ may call, one call at a time.
pub struct Exclusive<F> {
    // Not a lock: C++ has to prevent calls from two threads at once, as the documentation of the
    // declaration says. The flag detects a call from inside a call.
    busy: Cell<bool>,
    function: UnsafeCell<F>,
}

impl<F> Exclusive<F> {
    /// Creates one that is not being called.
    pub fn new(function: F) -> Self {
        Exclusive { busy: Cell::new(false), function: UnsafeCell::new(function) }
    }

    pub(crate) fn is_busy(&self) -> bool {
        self.busy.get()
    }
}

/// A running call of an [`Exclusive`].
pub struct Entered<'a, F>(&'a Exclusive<F>);

impl<F> Entered<'_, F> {
    /// Starts a call; panics if one is running.
    ///
    /// # Safety
    ///
    /// The closure lives during the call, and no other thread calls it.
    #[inline]
    pub unsafe fn enter(exclusive: *mut Exclusive<F>) -> Self {
        // SAFETY: the caller's promise; the flag has just been checked.
        unsafe {
            if Self::is_busy(exclusive) {
                busy();
            }
            Self::start(exclusive)
        }
    }

    /// Whether a call is running.
    ///
    /// # Safety
    ///
    /// As for [`enter`](Entered::enter).
    #[inline]
    pub unsafe fn is_busy(exclusive: *mut Exclusive<F>) -> bool {
        // SAFETY: the caller's promise.
        unsafe { &*exclusive }.busy.get()
    }

    /// Starts a call.
    ///
    /// # Safety
    ///
    /// As for [`enter`](Entered::enter), and no call is running.
    #[inline]
    pub unsafe fn start(exclusive: *mut Exclusive<F>) -> Self {
        // SAFETY: the caller's promise.
        let exclusive = unsafe { &*exclusive };
        exclusive.busy.set(true);
        Entered(exclusive)
    }

    /// The closure.
    #[inline]
    pub fn function(&mut self) -> &mut F {
        // SAFETY: the flag ensures that this is the only call, and it borrows the closure once at a
        // time.
        unsafe { &mut *self.0.function.get() }
    }
}

impl<F> Drop for Entered<'_, F> {
    #[inline]
    fn drop(&mut self) {
        self.0.busy.set(false);
    }
}

/// Reports a call from inside a call.
#[cold]
#[inline(never)]
pub fn busy() -> ! {
    panic!("the closure is busy: it was called from inside itself");
}
