//! Who waits for whom: two callbacks that remove each other would wait for ever.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::{self, ThreadId};

/// Threads that wait, and the threads whose calls they wait for.
static WAITS: Mutex<Vec<(ThreadId, Vec<ThreadId>)>> = Mutex::new(Vec::new());

/// The calling thread waits as long as this lives.
pub struct Waiting(ThreadId);

impl Waiting {
    /// `None` where one of the threads waits for the calling one, over however many others.
    pub fn start(running: &[ThreadId]) -> Option<Waiting> {
        let me = thread::current().id();
        let mut waits = locked();
        let mut next = running.to_vec();
        let mut seen = Vec::new();
        while let Some(thread) = next.pop() {
            if thread == me {
                return None;
            }
            if !seen.contains(&thread) {
                seen.push(thread);
                let targets = waits.iter().filter(|(waiter, _)| *waiter == thread);
                next.extend(targets.flat_map(|(_, targets)| targets));
            }
        }
        waits.push((me, running.to_vec()));
        Some(Waiting(me))
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        locked().retain(|(waiter, _)| *waiter != self.0);
    }
}

fn locked() -> MutexGuard<'static, Vec<(ThreadId, Vec<ThreadId>)>> {
    WAITS.lock().unwrap_or_else(PoisonError::into_inner)
}
