//! The objects that C refers to by handles.
//!
//! The table is a static of the library and never freed, so any number leads to a slot that can be
//! read. The key of a slot is an odd number: its place in the table, and a serial number, which no
//! two handles share. The handle that C holds as a pointer is half of the key minus the number of
//! the type. So a function computes a key from the handle and its own type, reads the slot that the
//! key names, and compares: a single comparison tells whether the handle is alive, of this type,
//! and not in use. While the object is in use, the slot holds an even number, which no handle leads
//! to.
//!
//! On 64 bits a freed handle is always detected, because serial numbers are not reused: after 2^43
//! handles none are left. A handle of another type, of another library or of nothing is mistaken
//! for a valid one if it leads to the key of a live one: a chance of one in 2^43. On 32 bits serial
//! numbers have 15 bits, and are reused. The highest bit of a handle is ignored. This cannot detect
//! that one thread frees a handle while another is inside a call with it.

use super::handle::RawHandle;
use super::status::{
    HANDLE_IN_USE, INVALID_HANDLE, NULL_POINTER, OK, Refused, TOO_MANY_HANDLES, WRONG_THREAD,
};
use super::table::{AtomicPtr, AtomicU32, AtomicUsize, SLOTS, lock, slot_at_offset};
use core::cell::Cell;
use core::ptr;
// Those of statics, which model checkers ignore.
use core::sync::atomic::{AtomicBool, AtomicPtr as StaticPtr, AtomicU32 as StaticU32, Ordering};
use std::hash::{BuildHasher, RandomState};

/// 32 bytes, so that no slot spans two cache lines.
#[repr(C, align(32))]
#[derive(Default)]
pub(super) struct Slot {
    /// The key, if nothing uses the object; 0 if there is none; otherwise an even number that tells
    /// how it is used.
    state: AtomicUsize,
    object: AtomicPtr<()>,
    /// The key, even while the object is in use.
    key: AtomicUsize,
    /// The thread that created the handle.
    thread: AtomicU32,
    /// For a free slot: the next one, counted from 1, accessed only with the lock. Otherwise the
    /// owner of the object: an [`Owner`].
    next: AtomicU32,
}

/// The size of a slot.
pub(super) const SLOT: usize = 32;

/// The bits of a key that are the offset of its slot, in bytes. The lowest bit is 1, all others are
/// its serial number.
const OFFSET: usize = (SLOTS - 1) * SLOT;
const SERIAL_BITS: u32 = usize::BITS - OFFSET.count_ones() - 1;

fn slot_at(index: usize) -> &'static Slot {
    assert!(index < SLOTS);
    // SAFETY: there are this many.
    unsafe { slot_at_offset(index * SLOT) }
}

/// Calls with `&self` are counted, as an even number; a call with `&mut self` is the largest one.
const ONE_SHARED: usize = 2;
const EXCLUSIVE: usize = usize::MAX - 1;

/// The owner of the object of a handle.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// C owns it, and frees it.
    C,
    /// Rust owns it, and C borrows it during a call: to read or to change it.
    Lent { to_change: bool },
    /// Rust owns it, and C borrows it until it releases it: a part of the object with this key, or
    /// of something that lives forever.
    Borrowed { from: Option<usize> },
}

/// In `Slot::next`, besides the numbers of slots counted from 1.
const OF_C: u32 = 0;
const LENT: u32 = u32::MAX;
const OF_NOTHING: u32 = u32::MAX - 1;

impl Owner {
    #[inline(always)]
    fn number(self) -> u32 {
        match self {
            Owner::C => OF_C,
            Owner::Lent { .. } => LENT,
            Owner::Borrowed { from: None } => OF_NOTHING,
            Owner::Borrowed { from: Some(key) } => index_of(key) as u32 + 1,
        }
    }

    /// The initial state of the slot.
    #[inline(always)]
    fn state(self, key: usize) -> usize {
        match self {
            Owner::C | Owner::Lent { to_change: true } => key,
            // In use: C can neither free nor change it.
            Owner::Lent { to_change: false } | Owner::Borrowed { .. } => ONE_SHARED,
        }
    }
}

fn index_of(key: usize) -> usize {
    (key & OFFSET) / SLOT
}

/// A type that has handles: one static for each.
#[derive(Debug)]
pub struct Kind {
    name: &'static str,
    number: usize,
    /// Those that were used before. Accessed only with the lock.
    next: StaticPtr<Kind>,
    is_known: AtomicBool,
}

impl Kind {
    /// A type with this name, which is unique.
    #[must_use]
    pub const fn new(name: &'static str) -> Kind {
        Kind {
            name,
            number: number_of(name),
            next: StaticPtr::new(ptr::null_mut()),
            is_known: AtomicBool::new(false),
        }
    }
}

/// The number of a type: a hash of its name, odd, with 31 bits, so that x86 adds it in the
/// instruction that doubles the handle.
#[must_use]
pub const fn number_of(name: &str) -> usize {
    let bytes = name.as_bytes();
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut index = 0;
    while index < bytes.len() {
        hash = (hash ^ bytes[index] as u64).wrapping_mul(0x100_0000_01b3);
        index += 1;
    }
    (hash ^ (hash >> 32)) as usize & 0x7fff_ffff | 1
}

/// The state that changes when handles are created and freed.
pub(super) struct Free {
    /// The free slot to use next, counted from 1, among those that were used before.
    head: u32,
    /// The number of slots that have been used.
    used: u32,
    /// The number of handles created, in the bits of serial numbers.
    made: usize,
    /// Makes the serial numbers of this library differ from those of others.
    odd: usize,
    kinds: *const Kind,
}

// SAFETY: the pointers are to statics, whose fields are atomic.
unsafe impl Send for Free {}

impl Free {
    pub(super) const fn new() -> Free {
        Free { head: 0, used: 0, made: 0, odd: 0, kinds: ptr::null() }
    }
}

#[inline(always)]
fn slot_of(key: usize) -> &'static Slot {
    // SAFETY: the bits are a multiple of the size of a slot, and less than the size of the table.
    unsafe { slot_at_offset(key & OFFSET) }
}

/// The key of a handle, if it is of this type.
#[inline(always)]
pub(super) fn key_of(handle: usize, number: usize) -> usize {
    // Odd, because the number is.
    handle.wrapping_mul(2).wrapping_add(number)
}

/// Serial numbers, spread over the bits of a key that are neither its offset nor its lowest bit.
fn serial_bits(serial: usize) -> usize {
    let low = SLOT / 2 - 1;
    ((serial & low) << 1) | ((serial & !low) << (OFFSET.count_ones() + 1))
}

impl Free {
    fn next_serial(&mut self) -> Option<usize> {
        let all = usize::MAX >> (usize::BITS - SERIAL_BITS);
        if self.odd == 0 {
            self.odd = (RandomState::new().hash_one(ptr::from_ref(self).addr()) as usize) | 1;
        }
        self.made += 1;
        if self.made > all {
            if usize::BITS >= 64 {
                self.made = all;
                return None;
            }
            self.made = 1;
        }
        // An odd factor maps different numbers to different numbers, and only 0 to 0.
        Some(self.made.wrapping_mul(self.odd) & all)
    }

    fn take_slot(&mut self) -> Option<usize> {
        if let Some(index) = (self.head as usize).checked_sub(1) {
            self.head = slot_at(index).next.load(Ordering::Relaxed);
            return Some(index);
        }
        let index = self.used as usize;
        (index < SLOTS).then(|| {
            self.used += 1;
            index
        })
    }

    fn give_slot(&mut self, index: usize) {
        slot_at(index).next.store(self.head, Ordering::Relaxed);
        self.head = index as u32 + 1;
    }

    #[inline(always)]
    fn end(&mut self, key: usize) {
        let slot = slot_of(key);
        slot.key.store(0, Ordering::Relaxed);
        slot.object.store(ptr::null_mut(), Ordering::Relaxed);
        slot.state.store(0, Ordering::Release);
        self.give_slot(index_of(key));
    }

    /// Frees all handles that are borrowed from the object of this slot, counted from 1, and from
    /// these.
    fn end_parts(&mut self, owner: u32) {
        for index in 0..self.used as usize {
            let slot = slot_at(index);
            let key = slot.key.load(Ordering::Relaxed);
            // The list of free slots also uses numbers.
            if key != 0 && slot.next.load(Ordering::Relaxed) == owner {
                self.end_parts(index as u32 + 1);
                self.end(key);
            }
        }
    }

    /// Returns the name of another type with the same number, if there is one.
    fn meet(&mut self, kind: &'static Kind) -> Result<(), &'static str> {
        if kind.is_known.load(Ordering::Relaxed) {
            return Ok(());
        }
        let mut known = self.kinds;
        // SAFETY: null or a static.
        while let Some(other) = unsafe { known.as_ref() } {
            if other.number == kind.number {
                return Err(other.name);
            }
            known = other.next.load(Ordering::Relaxed);
        }
        kind.next.store(self.kinds.cast_mut(), Ordering::Relaxed);
        kind.is_known.store(true, Ordering::Relaxed);
        self.kinds = kind;
        Ok(())
    }
}

/// Creates a handle for an object.
///
/// # Panics
///
/// If two types of this library have the same number.
#[inline(always)]
pub(super) fn insert(kind: &'static Kind, object: *mut (), owner: Owner) -> Result<usize, Refused> {
    insert_as(kind, object, owner.number(), owner.state(0) != 0)
}

fn insert_as(
    kind: &'static Kind,
    object: *mut (),
    owner: u32,
    in_use: bool,
) -> Result<usize, Refused> {
    let mut free = lock();
    if let Err(other) = free.meet(kind) {
        drop(free);
        let name = kind.name;
        panic!("the types `{name}` and `{other}` have the same number: one needs another name");
    }
    let Some(index) = free.take_slot() else {
        return Err(Refused::new(TOO_MANY_HANDLES));
    };
    let Some(serial) = free.next_serial() else {
        free.give_slot(index);
        return Err(Refused::new(TOO_MANY_HANDLES));
    };
    let key = serial_bits(serial) | (index * SLOT) | 1;
    let slot = slot_at(index);
    slot.thread.store(this_thread(), Ordering::Relaxed);
    slot.object.store(object, Ordering::Relaxed);
    slot.key.store(key, Ordering::Relaxed);
    slot.next.store(owner, Ordering::Relaxed);
    // Last, so that a thread that sees the state sees the rest.
    slot.state.store(if in_use { ONE_SHARED } else { key }, Ordering::Release);
    Ok(key.wrapping_sub(kind.number) / 2)
}

/// Frees the slot of an object that only this call uses.
pub(super) fn remove(key: usize) {
    debug_assert_eq!(slot_of(key).key.load(Ordering::Relaxed), key);
    lock().end(key);
}

/// Frees the handle of an object that was borrowed for a call, and those of its parts that C has
/// not released.
pub(super) fn remove_lent(key: usize, to_change: bool) {
    let mut free = lock();
    let untouched = Owner::Lent { to_change }.state(key);
    if slot_of(key).state.load(Ordering::Relaxed) != untouched {
        free.end_parts(index_of(key) as u32 + 1);
    }
    free.end(key);
}

/// Releases a borrowed handle; false if C owns it. The object that it is part of can be changed and
/// freed again.
pub(super) fn give_back(handle: RawHandle, key: usize) -> Result<bool, Refused> {
    let slot = slot_of(key);
    check(slot, handle, key)?;
    let owner = slot.next.load(Ordering::Relaxed);
    if matches!(owner, OF_C | LENT) {
        return Ok(false);
    }
    // In use only by the borrow itself.
    let taken =
        slot.state.compare_exchange(ONE_SHARED, EXCLUSIVE, Ordering::Acquire, Ordering::Relaxed);
    if taken.is_err() {
        return Err(check(slot, handle, key).err().unwrap_or_else(|| Refused::new(HANDLE_IN_USE)));
    }
    remove(key);
    if owner != OF_NOTHING {
        unmark_shared((owner as usize - 1) * SLOT);
    }
    Ok(true)
}

/// The object, if nothing uses it.
#[inline(always)]
pub(super) fn idle(key: usize) -> Option<*mut ()> {
    let slot = slot_of(key);
    (slot.state.load(Ordering::Acquire) == key).then(|| slot.object.load(Ordering::Relaxed))
}

/// An object, or a status with the reason why there is none. Two words, which fit in registers.
#[repr(C)]
pub(super) struct Found {
    pub(super) object: *mut (),
    pub(super) status: i32,
}

/// The object, if it is in use only by calls that share it, otherwise the reason.
#[cold]
#[inline(never)]
pub(super) extern "C" fn shared(handle: RawHandle, key: usize) -> Found {
    let slot = slot_of(key);
    let state = slot.state.load(Ordering::Acquire);
    let status = match check(slot, handle, key) {
        Err(refused) => refused.status(),
        Ok(()) if state == EXCLUSIVE => HANDLE_IN_USE,
        // It may no longer be in use.
        Ok(()) => OK,
    };
    Found { object: slot.object.load(Ordering::Relaxed), status }
}

/// The reason why [`idle`] returns no object.
#[cold]
#[inline(never)]
pub(super) extern "C" fn why_not_idle(handle: RawHandle, key: usize) -> Refused {
    check(slot_of(key), handle, key).err().unwrap_or_else(|| Refused::new(HANDLE_IN_USE))
}

fn check(slot: &Slot, handle: RawHandle, key: usize) -> Result<(), Refused> {
    if handle.is_null() {
        return Err(Refused::new(NULL_POINTER));
    }
    if slot.key.load(Ordering::Relaxed) != key {
        return Err(Refused::new(INVALID_HANDLE));
    }
    Ok(())
}

/// Counts one more call that shares the object.
pub(super) fn mark_shared(handle: RawHandle, key: usize) -> Result<*mut (), Refused> {
    let slot = slot_of(key);
    let more = |state: usize| {
        if state == key {
            Some(ONE_SHARED)
        } else {
            // In use by others that share it, and the count does not overflow.
            (state != 0 && state.is_multiple_of(2) && state < EXCLUSIVE - ONE_SHARED)
                .then(|| state + ONE_SHARED)
        }
    };
    match slot.state.fetch_update(Ordering::Acquire, Ordering::Relaxed, more) {
        Err(_) => Err(why_not_idle(handle, key)),
        // The count belongs to another object, which has the slot now.
        Ok(_) if slot.key.load(Ordering::Relaxed) != key => {
            unmark_shared(key);
            Err(why_not_idle(handle, key))
        }
        Ok(_) => Ok(slot.object.load(Ordering::Relaxed)),
    }
}

/// Counts one call fewer for the slot with this key.
pub(super) fn unmark_shared(key: usize) {
    let slot = slot_of(key);
    // The key does not change while it is in use.
    let key = slot.key.load(Ordering::Relaxed);
    let less = |state| Some(if state == ONE_SHARED { key } else { state - ONE_SHARED });
    // Cannot fail.
    let _ = slot.state.fetch_update(Ordering::Release, Ordering::Relaxed, less);
}

/// Marks an object that is [`idle`] as used by only one call. Not a lock: C has to ensure that no
/// other thread uses the object at the same time. It detects a call from inside another.
#[inline(always)]
pub(super) fn mark_exclusive(key: usize) {
    slot_of(key).state.store(EXCLUSIVE, Ordering::Relaxed);
}

#[inline(always)]
pub(super) fn unmark_exclusive(key: usize) {
    slot_of(key).state.store(key, Ordering::Release);
}

/// Marks an object as about to be consumed: only once, even if two threads try.
pub(super) fn claim(handle: RawHandle, key: usize) -> Result<*mut (), Refused> {
    let slot = slot_of(key);
    match slot.state.compare_exchange(key, EXCLUSIVE, Ordering::Acquire, Ordering::Relaxed) {
        // Rust owns it.
        Ok(_) if slot.next.load(Ordering::Relaxed) == LENT => {
            slot.state.store(key, Ordering::Release);
            Err(Refused::new(HANDLE_IN_USE))
        }
        Ok(_) => Ok(slot.object.load(Ordering::Relaxed)),
        Err(_) => Err(why_not_idle(handle, key)),
    }
}

/// Whether this is the thread that created the handle.
#[inline]
pub(super) fn of_this_thread(key: usize) -> Result<(), Refused> {
    if slot_of(key).thread.load(Ordering::Relaxed) == this_thread() {
        Ok(())
    } else {
        Err(Refused::new(WRONG_THREAD))
    }
}

/// A number of this thread, never 0.
fn this_thread() -> u32 {
    static THREADS: StaticU32 = StaticU32::new(0);
    thread_local! {
        /// Without a destructor: it exists as long as the thread.
        static NUMBER: Cell<u32> = const { Cell::new(0) };
    }
    NUMBER.with(|number| {
        if number.get() == 0 {
            number.set(THREADS.fetch_add(1, Ordering::Relaxed).wrapping_add(1).max(1));
        }
        number.get()
    })
}
