//! Callbacks that one side keeps and a guard on the other side removes.

mod face;
mod list;
mod waiting;

use std::any::Any;
use std::cell::RefCell;
use std::fmt;
use std::panic::{AssertUnwindSafe, RefUnwindSafe, UnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;

use list::{List, Removed};

/// The locks that the list uses.
mod sync {
    use std::sync::PoisonError;
    pub use std::sync::{Condvar, Mutex, MutexGuard};
    pub use std::thread::ThreadId;

    /// Which thread waits for which calls, in the whole process.
    pub fn waits() -> &'static Mutex<super::waiting::Waits> {
        static WAITS: Mutex<super::waiting::Waits> = Mutex::new(Vec::new());
        &WAITS
    }

    pub fn current() -> ThreadId {
        std::thread::current().id()
    }

    /// No code that can panic runs under these locks.
    pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
        mutex.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn wait<'a, T>(condition: &Condvar, guard: MutexGuard<'a, T>) -> MutexGuard<'a, T> {
        condition.wait(guard).unwrap_or_else(PoisonError::into_inner)
    }
}

pub(crate) type Unregister = Box<dyn FnOnce(bool) + Send>;

/// The guard of a callback that somebody else keeps: dropping it unregisters the callback.
///
/// A type that a bridge knows, like `String`: `twinspan::Registration` in C++. Either language can
/// create one, with [`Callbacks::add`] or from any closure that unregisters, and either can own it.
///
/// When the drop returns, the callback is not running and will not run again: the drop waits for a
/// call on another thread. It does not wait inside the callback itself; the callback then does not
/// run again after that call. Two callbacks that drop each other's guard at the same time would
/// wait forever: the second one panics instead (in C++, the failure handler is called and the
/// process aborts). A drop under a lock that the callback needs would deadlock too; that is not
/// detected.
///
/// If dropping the callback panics, the drop of the guard panics with the same payload; the
/// callback is removed nevertheless.
///
/// `Registration::default()` guards nothing, like a registration that was reset, cancelled or
/// detached.
///
/// It can be sent to and dropped on any thread, and shared between threads. A registration that
/// outlives its list does nothing. One allocation; none for an empty one.
#[must_use = "dropping a registration unregisters the callback"]
#[derive(Default)]
pub struct Registration(Option<Unregister>);

// SAFETY: a shared reference gives no access to the closure, only to whether there is one.
unsafe impl Sync for Registration {}

// The closure runs once, and its state cannot be observed before or after.
impl UnwindSafe for Registration {}
impl RefUnwindSafe for Registration {}

impl Registration {
    /// A guard that calls the closure once, when it is dropped, reset or cancelled. The closure has
    /// to keep the promise of the type, and must not panic where C++ may drop the guard.
    pub fn new(unregister: impl FnOnce() + Send + 'static) -> Registration {
        Registration(Some(Box::new(|_| unregister())))
    }

    /// Whether there is no callback to unregister.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// Unregisters now, like the drop, and leaves this empty.
    pub fn reset(&mut self) {
        self.run(true);
    }

    /// Unregisters without waiting for a call that runs on another thread, and leaves this empty.
    pub fn cancel(&mut self) {
        self.run(false);
    }

    /// Keeps the callback registered, and leaves this empty.
    pub fn detach(&mut self) {
        drop(self.0.take());
    }

    fn run(&mut self, waits: bool) {
        if let Some(unregister) = self.0.take() {
            unregister(waits);
        }
    }

    pub(crate) fn into_closure(mut self) -> Option<Unregister> {
        self.0.take()
    }

    pub(crate) fn from_closure(unregister: Unregister) -> Registration {
        Registration(Some(unregister))
    }
}

impl Drop for Registration {
    fn drop(&mut self) {
        self.run(true);
    }
}

impl fmt::Debug for Registration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_empty() { "Registration(empty)" } else { "Registration" })
    }
}

/// A list of callbacks that can be added, removed and called on any thread, even inside a callback.
/// `F` is the trait object, such as `dyn Fn(&Event) + Send + Sync`.
///
/// ```
/// use std::sync::atomic::{AtomicU32, Ordering};
/// use std::sync::Arc;
///
/// let changes: twinspan::Callbacks<dyn Fn(u32) + Send + Sync> = Default::default();
/// let sum = Arc::new(AtomicU32::new(0));
/// let mine = sum.clone();
/// let registration = changes.add(Box::new(move |by| drop(mine.fetch_add(by, Ordering::Relaxed))));
/// changes.call(|change| change(2));
/// drop(registration);
/// changes.call(|change| change(3));
/// assert_eq!(sum.load(Ordering::Relaxed), 2);
/// ```
///
/// No lock is held while a callback runs. Adding and removing reallocate the list. A call takes a
/// lock twice for each callback, and allocates only if a callback runs more than once at a time.
pub struct Callbacks<F: ?Sized> {
    list: Arc<List<F>>,
}

impl<F: ?Sized> Default for Callbacks<F> {
    fn default() -> Self {
        Callbacks { list: Arc::default() }
    }
}

impl<F: ?Sized + Send + Sync + 'static> Callbacks<F> {
    /// An empty list.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Keeps a callback until its registration or the list is dropped. Calls that are in progress
    /// do not reach it.
    pub fn add(&self, callback: Box<F>) -> Registration {
        register(&self.list, Arc::from(callback))
    }

    /// Calls each callback, in the order of registration: `callbacks.call(|f| f(&event))`.
    ///
    /// # Panics
    ///
    /// If callbacks panic, with the payload of the first one, after all have been called. A
    /// callback that removes itself is dropped when its call ends; if that panics, it counts as a
    /// panic of the callback.
    pub fn call(&self, mut each: impl FnMut(&F)) {
        let first: RefCell<Option<Box<dyn Any + Send>>> = RefCell::new(None);
        let guarded = |body: &mut dyn FnMut()| {
            if let Err(payload) = catch_unwind(AssertUnwindSafe(body)) {
                let mut first = first.borrow_mut();
                match *first {
                    None => *first = Some(payload),
                    Some(_) => crate::payload::drop_payload(payload),
                }
            }
        };
        // The whole list is guarded: if a callback drops another list, the callbacks of that list
        // end with the call.
        guarded(&mut || {
            self.list.call(
                |callback| guarded(&mut || each(callback)),
                |ended| {
                    let mut ended = Some(ended);
                    guarded(&mut || drop(ended.take()));
                },
            );
        });
        if let Some(payload) = first.into_inner() {
            resume_unwind(payload);
        }
    }

    /// The same for callbacks that can fail.
    ///
    /// # Errors
    ///
    /// The first error that a callback returned, after all have been called.
    ///
    /// # Panics
    ///
    /// As [`call`](Self::call).
    pub fn try_call<E>(&self, mut each: impl FnMut(&F) -> Result<(), E>) -> Result<(), E> {
        let mut first = Ok(());
        self.call(|callback| {
            if let Err(error) = each(callback)
                && first.is_ok()
            {
                first = Err(error);
            }
        });
        first
    }

    /// The number of callbacks.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl<F: ?Sized> fmt::Debug for Callbacks<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Callbacks").field("len", &self.list.len()).finish()
    }
}

fn register<T: ?Sized + Send + Sync + 'static>(list: &Arc<List<T>>, value: Arc<T>) -> Registration {
    let entry = Arc::downgrade(&list.add(value));
    let list = Arc::downgrade(list);
    Registration(Some(Box::new(move |waits| {
        let (Some(list), Some(entry)) = (list.upgrade(), entry.upgrade()) else { return };
        if list.remove(&entry, waits) == Removed::Deadlock {
            panic!("two callbacks wait for each other: each drops the registration of the other");
        }
    })))
}
