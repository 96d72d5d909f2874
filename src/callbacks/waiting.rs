//! Who waits for whom: two callbacks that remove each other would wait for ever.

use super::sync::{MutexGuard, ThreadId, current, lock, waits};
use std::sync::Arc;

/// What is waited for: the calls of one entry. Asked whenever it matters, so that a call that has ended
/// is not waited for in anybody's eyes.
pub trait Calls: Send + Sync {
    /// The threads that call it.
    fn running(&self) -> Vec<ThreadId>;
}

/// Threads that wait, and for which calls.
pub type Waits = Vec<(ThreadId, Arc<dyn Calls>)>;

/// The calling thread waits as long as this lives.
pub struct Waiting(ThreadId);

impl Waiting {
    /// `None` where one of the threads that call waits for the calling one, over however many others.
    ///
    /// No lock of an entry is held: this takes them one by one.
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
        // A thread waits for one entry at a time. What drops the last reference runs without the lock.
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
