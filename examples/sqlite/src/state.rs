use crate::Error;
use std::any::Any;
use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// What a connection and its callbacks tell each other. All of it happens on one thread at a time.
#[derive(Default)]
pub(crate) struct State {
    in_hook: AtomicBool,
    /// Whether `panic` holds one: cheaper to look at.
    panicked: AtomicBool,
    panic: Mutex<Option<Box<dyn Any + Send>>>,
}

impl State {
    /// Runs what C has called, and keeps a panic for [`resume`](State::resume): it must not enter C's frames.
    /// Once there is one, nothing more is run until that.
    pub(crate) fn contain<R>(&self, on_panic: R, callback: impl FnOnce() -> R) -> R {
        if self.has_panic() {
            return on_panic;
        }
        // What the callback may have left half done is seen by nobody before the panic goes on.
        catch_unwind(AssertUnwindSafe(callback)).unwrap_or_else(|panic| {
            *self.panic.lock().unwrap_or_else(PoisonError::into_inner) = Some(panic);
            self.panicked.store(true, Ordering::Relaxed);
            on_panic
        })
    }

    /// [`contain`](State::contain), for what SQLite forbids to use the connection.
    pub(crate) fn contain_hook<R>(&self, on_panic: R, hook: impl FnOnce() -> R) -> R {
        self.as_hook(|| self.contain(on_panic, hook))
    }

    /// Drops what C gives back. That happens also when a panic waits.
    pub(crate) fn contain_drop<T>(&self, value: T) {
        self.as_hook(|| {
            if self.has_panic() {
                // Of two panics the first goes on. The second is not dropped, as that may panic again.
                let _ = catch_unwind(AssertUnwindSafe(|| drop(value))).map_err(mem::forget);
            } else {
                self.contain((), || drop(value));
            }
        });
    }

    fn as_hook<R>(&self, hook: impl FnOnce() -> R) -> R {
        let outer = self.in_hook.swap(true, Ordering::Relaxed);
        let result = hook();
        self.in_hook.store(outer, Ordering::Relaxed);
        result
    }

    /// Whether a panic waits to go on.
    pub(crate) fn has_panic(&self) -> bool {
        self.panicked.load(Ordering::Relaxed)
    }

    /// Whether a hook is running, which may not use the connection.
    pub(crate) fn is_in_hook(&self) -> bool {
        self.in_hook.load(Ordering::Relaxed)
    }

    /// # Errors
    ///
    /// [`Error::InHook`], if the connection may not be used now.
    pub(crate) fn enter(&self) -> Result<(), Error> {
        if self.is_in_hook() { Err(Error::InHook) } else { Ok(()) }
    }

    /// Lets a panic of a callback go on, after C has returned. Where another is under way already, which is in drop
    /// glue, it waits for the next call.
    pub(crate) fn resume(&self) {
        if self.has_panic() && !thread::panicking() {
            self.panicked.store(false, Ordering::Relaxed);
            let panic = self.panic.lock().unwrap_or_else(PoisonError::into_inner).take();
            resume_unwind(panic.expect("stored before the flag"));
        }
    }
}
