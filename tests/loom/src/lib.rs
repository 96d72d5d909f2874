//! Every order of two and three threads that call, add to and remove from a list of callbacks.
//!
//! The list is the one of the runtime, its text included here with the model checker's locks.

#![cfg(test)]

#[path = "../../../src/callbacks/list.rs"]
mod list;

/// The model checker's locks, in the words of the list.
mod sync {
    pub use loom::sync::{Condvar, Mutex, MutexGuard};
    pub use loom::thread::ThreadId;

    pub fn current() -> ThreadId {
        loom::thread::current().id()
    }

    pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
        mutex.lock().expect("nothing panics under this lock")
    }

    pub fn wait<'a, T>(condition: &Condvar, guard: MutexGuard<'a, T>) -> MutexGuard<'a, T> {
        condition.wait(guard).expect("nothing panics under this lock")
    }
}

/// Who waits for whom is one table of the process, which outlives a model: no wait is refused here.
mod waiting {
    use super::sync::ThreadId;

    pub struct Waiting(());

    impl Waiting {
        pub fn start(_: &[ThreadId]) -> Option<Waiting> {
            Some(Waiting(()))
        }
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
            move || list.call(Subject::call)
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
            loom::thread::spawn(move || list.call(Subject::call))
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
            move || list.call(Subject::call)
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
        list.call(Subject::call);
        adder.join().expect("nothing panics");
        assert_eq!(calls[0].load(Ordering::SeqCst), 1);
        assert!(calls[1].load(Ordering::SeqCst) <= 1);
        list.call(Subject::call);
        assert_eq!((calls[0].load(Ordering::SeqCst), list.len()), (2, 2));
    });
}
