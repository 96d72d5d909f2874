//! Callbacks that one side keeps and the other side's guard removes.

mod face;
mod list;
mod waiting;

use std::any::Any;
use std::cell::RefCell;
use std::fmt;
use std::panic::{AssertUnwindSafe, RefUnwindSafe, UnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;

use list::{List, Removed};

/// Locks, in the words of the list.
mod sync {
    use std::sync::PoisonError;
    pub use std::sync::{Condvar, Mutex, MutexGuard};
    pub use std::thread::ThreadId;

    /// Who waits for whom, in the whole process.
    pub fn waits() -> &'static Mutex<super::waiting::Waits> {
        static WAITS: Mutex<super::waiting::Waits> = Mutex::new(Vec::new());
        &WAITS
    }

    pub fn current() -> ThreadId {
        std::thread::current().id()
    }

    /// Nothing that can panic runs under these locks.
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
/// A type of the bridge, as `String` is: `twinspan::Registration` in C++. Either side makes one, of
/// [`Callbacks::add`] or of any closure that unregisters, and either side owns it.
///
/// After the drop returns the callback neither runs nor will run: a call that runs on another
/// thread is waited for. From inside the callback itself nothing is waited for; then it does not run
/// again after that call. Two callbacks that drop each other's guard at the same time would wait for
/// ever: the second one panics instead (where C++ drops it, the failure handler is called and the
/// process aborts). So would a drop under a lock that the callback wants; that is not detected.
///
/// The drop panics with what the callback holds panics with when that is dropped; the callback is
/// removed all the same.
///
/// `Registration::default()` is the guard of nothing, as one is that was reset, cancelled or detached.
///
/// May be sent to and dropped on any thread, and referred to from several. A registration that outlives its
/// list does nothing. One allocation; none for an empty one.
#[must_use = "dropping a registration unregisters the callback"]
#[derive(Default)]
pub struct Registration(Option<Unregister>);

// SAFETY: through a shared reference nobody gets at the closure; it can be seen whether there is one.
unsafe impl Sync for Registration {}

// The closure runs once, and nothing of it can be seen before or after.
impl UnwindSafe for Registration {}
impl RefUnwindSafe for Registration {}

impl Registration {
    /// A guard that calls the closure once, when it is dropped, reset or cancelled. The closure has to
    /// keep the promise of the type; it must not panic where C++ may drop the guard.
    pub fn new(unregister: impl FnOnce() + Send + 'static) -> Registration {
        Registration(Some(Box::new(|_| unregister())))
    }

    /// Whether there is no callback to unregister.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// Unregisters now, as the drop does, and leaves this empty.
    pub fn reset(&mut self) {
        self.run(true);
    }

    /// Unregisters without waiting for a call that runs on another thread, and leaves this empty.
    pub fn cancel(&mut self) {
        self.run(false);
    }

    /// Keeps the callback for good, and leaves this empty.
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

/// A list of callbacks that may be added, removed and called from any thread, also from inside a
/// callback. `F` is the trait object, such as `dyn Fn(&Event) + Send + Sync`.
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
/// No lock is held while a callback runs. Adding and removing allocate the list anew. A call takes a
/// lock twice for each callback, and allocates only where a callback runs more than once at a time.
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

    /// Keeps a callback until its registration is dropped, or the list is. Calls that are going on
    /// do not reach it.
    pub fn add(&self, callback: Box<F>) -> Registration {
        register(&self.list, Arc::from(callback))
    }

    /// Calls each callback, in the order in which they were added: `callbacks.call(|f| f(&event))`.
    ///
    /// # Panics
    ///
    /// If callbacks panic, with the payload of the first, after all have been called. What a callback that
    /// removes itself holds is dropped when its call ends; if that panics, it counts as the callback's.
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
        // All of it: the callbacks of a list that one of them drops end with the call.
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

    /// The same for callbacks that may fail.
    ///
    /// # Errors
    ///
    /// The first error of a callback, after all have been called.
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

    /// How many callbacks are registered.
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
