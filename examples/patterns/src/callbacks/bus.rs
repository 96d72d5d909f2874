//! Closures that C keeps, calls on any thread, and drops.

use std::any::Any;
use std::cell::RefCell;
use std::ffi::{c_int, c_void};
use std::marker::{PhantomData, PhantomPinned};
use std::mem::forget;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::process::abort;
use std::ptr::NonNull;
use std::sync::Arc;

/// `bus` of callbacks.h.
#[repr(C)]
struct RawBus {
    _nothing: [u8; 0],
    _unknown: PhantomData<(*mut u8, PhantomPinned)>,
}

unsafe extern "C" {
    fn bus_new() -> *mut RawBus;
    fn bus_free(one: *mut RawBus);
    fn bus_subscribe(
        one: *mut RawBus,
        on_event: Option<unsafe extern "C" fn(user: *mut c_void, event: c_int)>,
        user: *mut c_void,
        drop: Option<unsafe extern "C" fn(user: *mut c_void)>,
    ) -> c_int;
    fn bus_unsubscribe(one: *mut RawBus, id: c_int);
    fn bus_send(one: *mut RawBus, event: c_int);
}

struct Owner(NonNull<RawBus>);

// SAFETY: the header says that any thread may call, and several at once.
unsafe impl Send for Owner {}
// SAFETY: as above.
unsafe impl Sync for Owner {}

impl Drop for Owner {
    fn drop(&mut self) {
        // SAFETY: made once, freed once; a call has an `Arc`, so none runs.
        unsafe { bus_free(self.0.as_ptr()) };
    }
}

/// A bus of the C library.
#[derive(Clone)]
pub struct Bus(Arc<Owner>);

// page: bus
thread_local! {
    /// The first panic of a subscriber since this thread called into C.
    static PANIC: RefCell<Option<Box<dyn Any + Send>>> = const { RefCell::new(None) };
}

fn keep(payload: Box<dyn Any + Send>) {
    let mut payload = Some(payload);
    // While a thread ends there is no such variable any more.
    let _ = PANIC.try_with(|first| {
        let mut first = first.borrow_mut();
        if first.is_none() {
            *first = payload.take();
        }
    });
    // The hook has reported it. To drop it would run what the user wrote, which may panic again.
    forget(payload);
}

impl Bus {
    /// Calls a closure for each event, until the subscription is dropped. `None`: there is no room.
    pub fn subscribe<F>(&self, on_event: F) -> Option<Subscription>
    where
        F: Fn(c_int) + Send + Sync + 'static,
    {
        /// # Safety
        ///
        /// `user` points to an `F`.
        unsafe extern "C" fn call<F: Fn(c_int)>(user: *mut c_void, event: c_int) {
            // SAFETY: as the caller promises. Shared: it may run on two threads, or inside of itself.
            let on_event = unsafe { &*user.cast::<F>() };
            if let Err(payload) = catch_unwind(AssertUnwindSafe(|| on_event(event))) {
                keep(payload);
            }
        }

        /// # Safety
        ///
        /// `user` is the `F` of a `Box`, which nobody uses any more.
        unsafe extern "C" fn free<F>(user: *mut c_void) {
            // SAFETY: as the caller promises.
            let on_event = unsafe { Box::from_raw(user.cast::<F>()) };
            // What the closure holds is the user's, and may panic when it is dropped.
            if catch_unwind(AssertUnwindSafe(|| drop(on_event))).is_err() {
                abort();
            }
        }

        // `into_raw` alone: a pointer from `&*boxed` may not write, and moving a `Box` takes back its right.
        let user = Box::into_raw(Box::new(on_event));
        // SAFETY: `user` is an `F`, on the heap, and may be called and dropped on any thread.
        let id = unsafe {
            bus_subscribe(self.0.0.as_ptr(), Some(call::<F>), user.cast(), Some(free::<F>))
        };
        if id == 0 {
            // SAFETY: the header says that C has not kept it.
            drop(unsafe { Box::from_raw(user) });
            return None;
        }
        Some(Subscription { bus: self.clone(), id })
    }

    /// Tells all subscribers. A panic of one goes on here.
    pub fn send(&self, event: c_int) {
        // SAFETY: the bus is there, and any thread may call.
        unsafe { bus_send(self.0.0.as_ptr(), event) };
        if let Some(payload) = PANIC.take() {
            resume_unwind(payload);
        }
    }

    /// A new bus; none if there is no memory.
    pub fn new() -> Option<Bus> {
        // SAFETY: it takes nothing.
        NonNull::new(unsafe { bus_new() }).map(|bus| Bus(Arc::new(Owner(bus))))
    }
}

/// A closure that a bus keeps until this is dropped. C drops the closure when none of its calls runs any more.
pub struct Subscription {
    bus: Bus,
    id: c_int,
}

impl Drop for Subscription {
    fn drop(&mut self) {
        // SAFETY: the bus is there, and the number is this subscription's alone.
        unsafe { bus_unsubscribe(self.bus.0.0.as_ptr(), self.id) };
    }
}
// page: end
