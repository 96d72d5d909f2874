//! Every order of two and three threads that make, look up, use and free handles.
//!
//! The slots are those of the runtime, their text included here with the model checker's atomics and lock.

#[allow(dead_code, unreachable_pub, clippy::must_use_candidate, reason = "as it is in the runtime")]
#[path = "../../../src/private/c/slot.rs"]
mod slot;

/// What the slots know of handles.
mod handle {
    pub(super) type RawHandle = *mut core::ffi::c_void;
}

/// What the slots know of statuses.
mod status {
    pub(super) const OK: i32 = 0;
    pub(super) const NULL_POINTER: i32 = -2;
    pub(super) const INVALID_HANDLE: i32 = -3;
    pub(super) const HANDLE_IN_USE: i32 = -8;
    pub(super) const WRONG_THREAD: i32 = -10;
    pub(super) const TOO_MANY_HANDLES: i32 = -11;

    #[derive(Debug)]
    #[repr(transparent)]
    pub(super) struct Refused(i32);

    impl Refused {
        pub(super) fn new(status: i32) -> Refused {
            Refused(status)
        }

        pub(super) fn status(&self) -> i32 {
            self.0
        }
    }
}

/// A small table, a new one for each order of the threads.
mod table {
    use super::slot::{Free, SLOT, Slot};
    pub(super) use loom::sync::atomic::{AtomicPtr, AtomicU32, AtomicUsize};
    use loom::sync::{Mutex, MutexGuard};

    pub(super) const SLOTS: usize = 4;

    loom::lazy_static! {
        static ref TABLE: [Slot; SLOTS] = std::array::from_fn(|_| Slot::default());
        static ref FREE: Mutex<Free> = Mutex::new(Free::new());
    }

    pub(super) unsafe fn slot_at_offset(offset: usize) -> &'static Slot {
        &TABLE[offset / SLOT]
    }

    pub(super) fn lock() -> MutexGuard<'static, Free> {
        FREE.lock().expect("nothing panics under this lock")
    }
}

use handle::RawHandle;
use loom::sync::Arc;
use loom::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use slot::{Kind, Owner};
use status::{HANDLE_IN_USE, INVALID_HANDLE};

static KIND: Kind = Kind::new("an object");
const NUMBER: usize = slot::number_of("an object");

fn raw(handle: usize) -> RawHandle {
    std::ptr::without_provenance_mut(handle)
}

/// A handle of the object at this address, where nothing is.
fn insert(address: usize) -> usize {
    slot::insert(&KIND, std::ptr::without_provenance_mut(address), Owner::C).expect("there is room")
}

fn idle(handle: usize) -> Option<usize> {
    slot::idle(slot::key_of(handle, NUMBER)).map(|object| object.addr())
}

/// Frees the object, if it is there and nothing uses it.
fn free(handle: usize) -> Result<usize, i32> {
    let key = slot::key_of(handle, NUMBER);
    let object = slot::claim(raw(handle), key).map_err(|refused| refused.status())?;
    slot::remove(key);
    Ok(object.addr())
}

#[test]
fn what_was_freed_is_not_found_while_its_slot_is_taken_again() {
    loom::model(|| {
        let freed = insert(16);
        assert_eq!(free(freed), Ok(16));
        let other = loom::thread::spawn(|| {
            let handle = insert(32);
            assert_eq!(idle(handle), Some(32));
            assert_eq!(free(handle), Ok(32));
        });
        assert_eq!(idle(freed), None);
        assert_eq!(free(freed), Err(INVALID_HANDLE));
        let key = slot::key_of(freed, NUMBER);
        assert!(slot::mark_shared(raw(freed), key).is_err());
        other.join().expect("it found its own");
    });
}

#[test]
fn who_sees_a_handle_sees_its_object() {
    loom::model(|| {
        let passed = Arc::new(AtomicUsize::new(0));
        let maker = loom::thread::spawn({
            let passed = passed.clone();
            // C may pass it on without any order.
            move || passed.store(insert(16), Ordering::Relaxed)
        });
        let handle = passed.load(Ordering::Relaxed);
        let found = idle(handle);
        assert!(found.is_none() || found == Some(16), "{found:?}");
        maker.join().expect("there is room");
        assert_eq!(idle(passed.load(Ordering::Relaxed)), Some(16));
    });
}

#[test]
fn one_of_two_threads_frees() {
    loom::model(|| {
        let handle = insert(16);
        let other = loom::thread::spawn(move || free(handle).is_ok());
        let here = free(handle).is_ok();
        assert!(here != other.join().expect("it is refused or not"));
        assert_eq!(idle(handle), None);
    });
}

#[test]
fn what_is_in_use_is_not_freed() {
    let mut model = loom::model::Builder::new();
    model.preemption_bound = Some(2);
    model.check(|| {
        let handle = insert(16);
        let key = slot::key_of(handle, NUMBER);
        let is_freed = Arc::new(AtomicBool::new(false));
        let users = [(); 2].map(|()| {
            let is_freed = is_freed.clone();
            loom::thread::spawn(move || {
                if slot::mark_shared(raw(handle), key).is_ok() {
                    assert!(!is_freed.load(Ordering::SeqCst), "it was freed before");
                    loom::thread::yield_now();
                    assert!(!is_freed.load(Ordering::SeqCst), "it was freed meanwhile");
                    slot::unmark_shared(key);
                }
            })
        });
        let claimed = slot::claim(raw(handle), key).map_err(|refused| refused.status());
        match claimed {
            Ok(_) => {
                is_freed.store(true, Ordering::SeqCst);
                slot::remove(key);
            }
            Err(status) => assert_eq!(status, HANDLE_IN_USE),
        }
        for user in users {
            user.join().expect("the object was there");
        }
        // Nothing is left marked.
        assert_eq!(idle(handle), if claimed.is_ok() { None } else { Some(16) });
    });
}
