//! An `FnMut` is called by one at a time. For generated code only.

use core::cell::{Cell, UnsafeCell};

/// An `FnMut` that C++ may call: one call at a time.
pub struct Exclusive<F> {
    // Not a lock: calls from two threads at once are C++'s to prevent, as the documentation of the
    // declaration says. It tells a call from inside the call.
    busy: Cell<bool>,
    function: UnsafeCell<F>,
}

impl<F> Exclusive<F> {
    /// Nobody is calling it.
    pub fn new(function: F) -> Self {
        Exclusive { busy: Cell::new(false), function: UnsafeCell::new(function) }
    }

    pub(crate) fn is_busy(&self) -> bool {
        self.busy.get()
    }
}

/// A call of an [`Exclusive`] that is going on.
pub struct Entered<'a, F>(&'a Exclusive<F>);

impl<F> Entered<'_, F> {
    /// Starts a call; panics if one is going on.
    ///
    /// # Safety
    ///
    /// It lives through the call, and no other thread calls it.
    #[inline]
    pub unsafe fn enter(exclusive: *mut Exclusive<F>) -> Self {
        // SAFETY: the caller's promise; the flag has just been looked at.
        unsafe {
            if Self::is_busy(exclusive) {
                busy();
            }
            Self::start(exclusive)
        }
    }

    /// Whether a call is going on.
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
    /// As for [`enter`](Entered::enter), and no call is going on.
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
        // SAFETY: the flag says that this is the only call, and it has one reference at a time.
        unsafe { &mut *self.0.function.get() }
    }
}

impl<F> Drop for Entered<'_, F> {
    #[inline]
    fn drop(&mut self) {
        self.0.busy.set(false);
    }
}

/// Refuses a call from inside the call.
#[cold]
#[inline(never)]
pub fn busy() -> ! {
    panic!("the closure is busy: it was called from inside itself");
}
