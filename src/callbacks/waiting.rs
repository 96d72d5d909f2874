//! Which thread waits for which: two callbacks that remove each other would wait forever.

use super::sync::{MutexGuard, ThreadId, current, lock, waits};
use std::sync::Arc;

/// The calls of one entry that a thread waits for. Queried each time, so that a call that has ended
/// no longer counts.
pub trait Calls: Send + Sync {
    /// The threads that call it.
    fn running(&self) -> Vec<ThreadId>;
}

/// The threads that wait, each with the calls it waits for.
pub type Waits = Vec<(ThreadId, Arc<dyn Calls>)>;

/// Marks the calling thread as waiting as long as this value lives.
pub struct Waiting(ThreadId);

impl Waiting {
    /// `None` if one of the calling threads waits for this thread, directly or through other
    /// threads.
    ///
    /// No lock of an entry may be held: this takes them one by one.
    pub fn start(awaited: Arc<dyn Calls>) -> Option<Waiting> {
        let me = current();
        let mut waits = locked();
        let mut next = awaited.running();
        let mut seen = Vec::new();
        while let Some(thread) = next.pop() {
            if thread == me {
                return None;
            }
            if !seen.contains(&thread) {
                seen.push(thread);
                let targets = waits.iter().filter(|(waiter, _)| *waiter == thread);
                next.extend(targets.flat_map(|(_, calls)| calls.running()));
            }
        }
        waits.push((me, awaited));
        Some(Waiting(me))
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        // A thread waits for one entry at a time. The last reference is dropped without the lock.
        let mut waits = locked();
        let ended = waits
            .iter()
            .rposition(|(waiter, _)| *waiter == self.0)
            .map(|index| waits.swap_remove(index));
        drop(waits);
        drop(ended);
    }
}

fn locked() -> MutexGuard<'static, Waits> {
    lock(waits())
}
