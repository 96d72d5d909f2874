//! Every order of two and three threads that call, add to and remove from a list of callbacks.
//!
//! The list is the one of the runtime, its text included here with the model checker's locks.

#![cfg(test)]

mod handles;

#[path = "../../../src/callbacks/list.rs"]
mod list;
#[path = "../../../src/callbacks/waiting.rs"]
mod waiting;

/// The model checker's locks, in the words of the list.
mod sync {
    pub use loom::sync::{Condvar, Mutex, MutexGuard};
    pub use loom::thread::ThreadId;

    pub fn current() -> ThreadId {
        loom::thread::current().id()
    }

    loom::lazy_static! {
        /// One table of a model, as it is one of a process.
        static ref WAITS: Mutex<super::waiting::Waits> = Mutex::new(Vec::new());
    }

    pub fn waits() -> &'static Mutex<super::waiting::Waits> {
        &WAITS
    }

    pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
        mutex.lock().expect("nothing panics under this lock")
    }

    pub fn wait<'a, T>(condition: &Condvar, guard: MutexGuard<'a, T>) -> MutexGuard<'a, T> {
        condition.wait(guard).expect("nothing panics under this lock")
    }
}

use list::{List, Removed};
use loom::sync::Arc as LoomArc;
use loom::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::Arc;

/// What a callback of the models looks at.
struct Subject {
    is_registered: LoomArc<AtomicBool>,
    calls: LoomArc<AtomicUsize>,
    drops: LoomArc<AtomicUsize>,
}

impl Subject {
    fn new() -> Self {
        Subject {
            is_registered: LoomArc::new(AtomicBool::new(true)),
            calls: LoomArc::new(AtomicUsize::new(0)),
            drops: LoomArc::new(AtomicUsize::new(0)),
        }
    }

    fn call(&self) {
        assert!(self.is_registered.load(Ordering::SeqCst), "called after it was removed");
        assert_eq!(self.drops.load(Ordering::SeqCst), 0, "called after it was dropped");
        self.calls.fetch_add(1, Ordering::SeqCst);
    }
}

impl Drop for Subject {
    fn drop(&mut self) {
        self.drops.fetch_add(1, Ordering::SeqCst);
    }
}

#[test]
fn no_call_after_the_removal() {
    loom::model(|| {
        let list = Arc::new(List::<Subject>::default());
        let subject = Subject::new();
        let (is_registered, drops) = (subject.is_registered.clone(), subject.drops.clone());
        let entry = list.add(Arc::new(subject));
        let caller = loom::thread::spawn({
            let list = list.clone();
            move || list.call(Subject::call, drop)
        });
        assert_eq!(list.remove(&entry, true), Removed::Now);
        is_registered.store(false, Ordering::SeqCst);
        // What the callback held is gone, whoever ended last.
        assert_eq!(drops.load(Ordering::SeqCst), 1);
        caller.join().expect("the callback was not called too late");
    });
}

#[test]
fn two_callers_and_a_removal() {
    let mut model = loom::model::Builder::new();
    model.preemption_bound = Some(2);
    model.check(|| {
        let list = Arc::new(List::<Subject>::default());
        let subject = Subject::new();
        let (is_registered, drops) = (subject.is_registered.clone(), subject.drops.clone());
        let entry = list.add(Arc::new(subject));
        let callers = [(); 2].map(|()| {
            let list = list.clone();
            loom::thread::spawn(move || list.call(Subject::call, drop))
        });
        assert_eq!(list.remove(&entry, true), Removed::Now);
        is_registered.store(false, Ordering::SeqCst);
        assert_eq!((drops.load(Ordering::SeqCst), list.len()), (1, 0));
        for caller in callers {
            caller.join().expect("the callback was not called too late");
        }
    });
}

#[test]
fn without_waiting_it_is_dropped_once() {
    loom::model(|| {
        let list = Arc::new(List::<Subject>::default());
        let subject = Subject::new();
        let drops = subject.drops.clone();
        let entry = list.add(Arc::new(subject));
        let caller = loom::thread::spawn({
            let list = list.clone();
            move || list.call(Subject::call, drop)
        });
        let removed = list.remove(&entry, false);
        assert!(matches!(removed, Removed::Now | Removed::WithoutWaiting));
        caller.join().expect("the callback was not called too late");
        assert_eq!(drops.load(Ordering::SeqCst), 1);
    });
}

#[test]
fn adding_while_it_is_called() {
    loom::model(|| {
        let list = Arc::new(List::<Subject>::default());
        let (first, second) = (Subject::new(), Subject::new());
        let calls = [first.calls.clone(), second.calls.clone()];
        let _first = list.add(Arc::new(first));
        let adder = loom::thread::spawn({
            let list = list.clone();
            move || drop(list.add(Arc::new(second)))
        });
        list.call(Subject::call, drop);
        adder.join().expect("nothing panics");
        assert_eq!(calls[0].load(Ordering::SeqCst), 1);
        assert!(calls[1].load(Ordering::SeqCst) <= 1);
        list.call(Subject::call, drop);
        assert_eq!((calls[0].load(Ordering::SeqCst), list.len()), (2, 2));
    });
}

/// A list with a callback, and the entry. Each callback removes what it is told to.
struct Removes {
    list: Arc<List<Removing>>,
    entry: Arc<list::Entry<Removing>>,
}

type Removing = dyn Fn() + Send + Sync;

impl Removes {
    fn new(callback: impl Fn() + Send + Sync + 'static) -> Self {
        let list = Arc::new(List::<Removing>::default());
        let entry = list.add(Arc::new(callback) as Arc<Removing>);
        Removes { list, entry }
    }

    fn call(&self) {
        self.list.call(|callback| callback(), drop);
    }

    fn remove(&self) -> Removed {
        self.list.remove(&self.entry, true)
    }
}

/// The other thread has waited for this one's call, which is over: it does not wait any more, whatever it
/// has come to.
#[test]
fn a_wait_that_is_over() {
    loom::model(|| {
        let awaited = Arc::new(Removes::new(|| ()));
        let inside = awaited.clone();
        let waiter = Arc::new(Removes::new(move || assert_eq!(inside.remove(), Removed::Now)));
        let other = loom::thread::spawn({
            let waiter = waiter.clone();
            move || waiter.call()
        });
        awaited.call();
        assert_eq!(waiter.remove(), Removed::Now);
        other.join().expect("it is not refused");
    });
}

/// It waits for two calls. This thread's is over, so that it waits for the third thread alone.
#[test]
fn one_of_two_awaited_calls_has_ended() {
    let mut model = loom::model::Builder::new();
    model.preemption_bound = Some(2);
    model.check(|| {
        let awaited = Arc::new(Removes::new(|| ()));
        let inside = awaited.clone();
        let waiter = Arc::new(Removes::new(move || assert_eq!(inside.remove(), Removed::Now)));
        let others = [waiter.clone(), awaited.clone()]
            .map(|called| loom::thread::spawn(move || called.call()));
        awaited.call();
        assert_eq!(waiter.remove(), Removed::Now);
        for other in others {
            other.join().expect("it is not refused");
        }
    });
}

/// Two callbacks that remove each other: at most one is refused, and nobody waits for ever.
#[test]
fn two_that_remove_each_other() {
    let mut model = loom::model::Builder::new();
    model.preemption_bound = Some(2);
    model.check(|| {
        let refused = Arc::new(std::sync::atomic::AtomicUsize::new(0));
        let slots: Arc<[std::sync::OnceLock<Removes>; 2]> = Arc::default();
        for index in 0..2 {
            let (others, refused) = (Arc::downgrade(&slots), refused.clone());
            let _ = slots[index].set(Removes::new(move || {
                let others = others.upgrade().expect("they are called");
                if others[1 - index].get().expect("it is set").remove() == Removed::Deadlock {
                    refused.fetch_add(1, Ordering::SeqCst);
                }
            }));
        }
        let other = loom::thread::spawn({
            let slots = slots.clone();
            move || slots[0].get().expect("it is set").call()
        });
        slots[1].get().expect("it is set").call();
        other.join().expect("it ends");
        assert!(refused.load(Ordering::SeqCst) <= 1);
    });
}
