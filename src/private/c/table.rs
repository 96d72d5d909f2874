//! The memory of handles: one table for each library. The model checker in `tests/loom` has
//! another.

use super::slot::{Free, SLOT, Slot};
use core::mem::MaybeUninit;
pub(super) use core::sync::atomic::{AtomicPtr, AtomicU32, AtomicUsize};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The table takes address space but no memory: pages are allocated when they are written to.
pub(super) const SLOTS: usize = if cfg!(miri) {
    1 << 6
} else if cfg!(target_pointer_width = "64") {
    1 << 20
} else {
    1 << 16
};

/// All bytes are 0, which is a slot without an object. The compiler would evaluate an array of
/// values one by one, which takes a second.
static TABLE: MaybeUninit<[Slot; SLOTS]> = MaybeUninit::zeroed();

const _: () = assert!(size_of::<Slot>() == SLOT);

/// The slot at this offset in bytes.
///
/// # Safety
///
/// The offset is a multiple of [`SLOT`], and within the table.
#[inline(always)]
pub(super) unsafe fn slot_at_offset(offset: usize) -> &'static Slot {
    // SAFETY: the caller's promise; a slot with all bytes 0 is valid.
    unsafe { &*TABLE.as_ptr().byte_add(offset).cast::<Slot>() }
}

static FREE: Mutex<Free> = Mutex::new(Free::new());

pub(super) fn lock() -> MutexGuard<'static, Free> {
    FREE.lock().unwrap_or_else(PoisonError::into_inner)
}
