//! The list behind [`Callbacks`](super::Callbacks). Entries are called without a lock; after a
//! removal, an entry neither runs nor will run.
//!
//! The list never drops a value under a lock: values that are removed during a call are handed to
//! the caller.
//!
//! The locks come from `super::sync`, so that a model checker can replace them (tests/loom).

use super::sync::{Condvar, Mutex, ThreadId, current, lock, wait};
use super::waiting::{Calls, Waiting};
use std::sync::Arc;

/// What is called.
pub struct List<T: ?Sized> {
    // Replaced as a whole: a caller keeps the entries of one moment.
    entries: Mutex<Arc<Vec<Arc<Entry<T>>>>>,
}

/// One value, and the threads that call it.
pub struct Entry<T: ?Sized> {
    state: Mutex<State<T>>,
    ended: Condvar,
}

struct State<T: ?Sized> {
    /// Taken when the entry has been removed and no call of it runs.
    value: Option<Arc<T>>,
    is_removed: bool,
    /// A thread waits for the calls to end, and takes the value.
    is_awaited: bool,
    running: Vec<ThreadId>,
}

/// Why a removal does not wait for a running call.
#[derive(Debug, PartialEq, Eq)]
pub enum Removed {
    /// No call is running, and none will.
    Now,
    /// The entry's own call removes it: no call runs after that one.
    FromInside,
    /// The caller asked not to wait.
    WithoutWaiting,
    /// The running call waits, directly or indirectly, for the thread that would wait here.
    Deadlock,
}

impl<T: ?Sized> Default for List<T> {
    fn default() -> Self {
        List { entries: Mutex::new(Arc::new(Vec::new())) }
    }
}

impl<T: ?Sized> List<T> {
    /// Adds a value at the end.
    pub fn add(&self, value: Arc<T>) -> Arc<Entry<T>> {
        // Room for one call, so that a call does not allocate.
        let running = Vec::with_capacity(1);
        let state = State { value: Some(value), is_removed: false, is_awaited: false, running };
        let entry = Arc::new(Entry { state: Mutex::new(state), ended: Condvar::new() });
        let mut entries = lock(&self.entries);
        let mut changed = Vec::with_capacity(entries.len() + 1);
        changed.extend(entries.iter().cloned());
        changed.push(entry.clone());
        *entries = Arc::new(changed);
        entry
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        lock(&self.entries).len()
    }

    /// Calls each value that is in the list now, unless it is removed before its turn. `end` gets
    /// the values that were removed during their own call.
    pub fn call(&self, mut each: impl FnMut(&T), mut end: impl FnMut(Arc<T>)) {
        let entries = lock(&self.entries).clone();
        for entry in entries.iter() {
            if let Some(mut running) = Running::start(entry) {
                running.value.as_deref().map(&mut each);
                if let Some(value) = running.end() {
                    end(value);
                }
            }
        }
    }
}

impl<T: ?Sized + Send + Sync + 'static> List<T> {
    /// Removes an entry of this list: no new call of it starts. Waits for calls on other threads,
    /// unless told not to.
    pub fn remove(&self, entry: &Arc<Entry<T>>, waits: bool) -> Removed {
        {
            let mut entries = lock(&self.entries);
            let kept = entries.iter().filter(|other| !Arc::ptr_eq(other, entry));
            *entries = Arc::new(kept.cloned().collect());
        }
        let mut state = lock(&entry.state);
        state.is_removed = true;
        if state.running.is_empty() {
            let value = state.value.take();
            drop(state);
            drop(value);
            return Removed::Now;
        }
        if state.running.contains(&current()) {
            return Removed::FromInside;
        }
        if !waits {
            return Removed::WithoutWaiting;
        }
        state.is_awaited = true;
        drop(state);
        let waiting = Waiting::start(entry.clone());
        let mut state = lock(&entry.state);
        if waiting.is_none() && !state.running.is_empty() {
            // The end of the call drops the value.
            state.is_awaited = false;
            return Removed::Deadlock;
        }
        while !state.running.is_empty() {
            state = wait(&entry.ended, state);
        }
        let value = state.value.take();
        drop(state);
        drop(waiting);
        drop(value);
        Removed::Now
    }
}

impl<T: ?Sized + Send + Sync> Calls for Entry<T> {
    fn running(&self) -> Vec<ThreadId> {
        lock(&self.state).running.clone()
    }
}

/// One call of an entry.
struct Running<'a, T: ?Sized> {
    entry: &'a Entry<T>,
    value: Option<Arc<T>>,
}

impl<'a, T: ?Sized> Running<'a, T> {
    fn start(entry: &'a Entry<T>) -> Option<Self> {
        let mut state = lock(&entry.state);
        if state.is_removed {
            return None;
        }
        state.running.push(current());
        Some(Running { entry, value: state.value.clone() })
    }
}

impl<T: ?Sized> Running<'_, T> {
    /// Ends the call. Returns the value if it has been removed and no thread waits to drop it.
    fn end(&mut self) -> Option<Arc<T>> {
        // The last reference is the entry's own, which stays while a call runs.
        self.value.take()?;
        let mut state = lock(&self.entry.state);
        let me = current();
        if let Some(index) = state.running.iter().rposition(|thread| *thread == me) {
            state.running.swap_remove(index);
        }
        if !state.is_removed || !state.running.is_empty() {
            return None;
        }
        // A waiting thread drops the value, so that it is gone when the wait is over.
        let value = if state.is_awaited { None } else { state.value.take() };
        self.entry.ended.notify_all();
        value
    }
}

impl<T: ?Sized> Drop for Running<'_, T> {
    fn drop(&mut self) {
        // Reached by unwinding if the callback panicked.
        drop(self.end());
    }
}
