//! The objects that C refers to by handles.
//!
//! A handle is a number that C holds as a pointer: the place of a slot in a table, and a serial number, which no two
//! handles share. The slot of a handle that is in use holds the very same number, so that one comparison tells
//! whether a handle is alive, and another whether it is of the right type. The table is a static of the library and
//! never freed: any number leads to a slot that can be read.
//!
//! What this cannot see is a handle that one thread frees while another is inside a call with it. On 32 bits serial
//! numbers come again after 65,535 handles, so that one that was freed so long ago may be taken for alive.

use super::status::{
    HANDLE_IN_USE, INVALID_HANDLE, NULL_POINTER, Refused, TOO_MANY_HANDLES, WRONG_THREAD,
};
use core::cell::Cell;
use core::ptr;
use core::sync::atomic::{AtomicPtr, AtomicU32, AtomicUsize, Ordering};
use std::hash::{BuildHasher, RandomState};
use std::sync::{Mutex, PoisonError};

/// 32 bytes, so that no slot is in two cache lines.
#[repr(C, align(32))]
struct Slot {
    /// The handle that refers to this slot; 0 if none does.
    handle: AtomicUsize,
    /// The number of the type, and above it how the object is in use.
    kind_and_use: AtomicUsize,
    object: AtomicPtr<()>,
    /// The thread that made the handle.
    thread: AtomicU32,
    /// Of a free slot: the next one, counted from 1. Only with the lock.
    next: AtomicU32,
}

const SLOT: usize = size_of::<Slot>();
const _: () = assert!(SLOT == 32);

/// The table takes address space and no memory: pages come when they are written to.
const SLOTS: usize = if cfg!(miri) {
    1 << 6
} else if cfg!(target_pointer_width = "64") {
    1 << 20
} else {
    1 << 16
};

/// The bits of a handle that are the offset of its slot, in bytes. All others are its serial number.
const OFFSET: usize = (SLOTS - 1) * SLOT;
const SERIALS: u32 = usize::BITS - OFFSET.count_ones();

static TABLE: [Slot; SLOTS] = [const {
    Slot {
        handle: AtomicUsize::new(0),
        kind_and_use: AtomicUsize::new(0),
        object: AtomicPtr::new(ptr::null_mut()),
        thread: AtomicU32::new(0),
        next: AtomicU32::new(0),
    }
}; SLOTS];

/// How many bits the number of a type has. On 64 bits it is an immediate operand of a comparison.
const KIND_BITS: u32 = if usize::BITS >= 64 { 31 } else { 24 };
/// Calls with `&self` are counted, one with `&mut self` is the greatest count.
const ONE_SHARED: usize = 1 << KIND_BITS;
const EXCLUSIVE: usize = !(ONE_SHARED - 1);

/// A type that has handles. One for each, in a static.
#[derive(Debug)]
pub struct Kind {
    name: &'static str,
    number: usize,
    /// Those that were met before. Only with the lock.
    next: AtomicPtr<Kind>,
    is_known: AtomicU32,
}

impl Kind {
    /// A type of this name, which is unique.
    #[must_use]
    pub const fn new(name: &'static str) -> Kind {
        Kind {
            name,
            number: number_of(name),
            next: AtomicPtr::new(ptr::null_mut()),
            is_known: AtomicU32::new(0),
        }
    }
}

/// The number of a type: a hash of its name, and not 0.
#[must_use]
pub const fn number_of(name: &str) -> usize {
    let bytes = name.as_bytes();
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut index = 0;
    while index < bytes.len() {
        hash = (hash ^ bytes[index] as u64).wrapping_mul(0x100_0000_01b3);
        index += 1;
    }
    let hash = (hash ^ (hash >> 32)) as usize & (ONE_SHARED - 1);
    if hash == 0 { 1 } else { hash }
}

/// What making and freeing handles changes.
struct Free {
    /// The free slot to take next, counted from 1, of those that were in use before.
    head: u32,
    /// How many slots have been in use.
    used: u32,
    /// How many handles there have been, in the bits of serial numbers.
    made: usize,
    /// What makes the serial numbers of this library others than those of another.
    odd: usize,
    kinds: *const Kind,
}

// SAFETY: the pointer is to statics, whose fields are atomic.
unsafe impl Send for Free {}

static FREE: Mutex<Free> =
    Mutex::new(Free { head: 0, used: 0, made: 0, odd: 0, kinds: ptr::null() });

fn lock() -> std::sync::MutexGuard<'static, Free> {
    FREE.lock().unwrap_or_else(PoisonError::into_inner)
}

#[inline(always)]
fn slot_of(handle: usize) -> &'static Slot {
    // SAFETY: the bits are a multiple of the slot's size, and less than the size of the table.
    unsafe { &*TABLE.as_ptr().byte_add(handle & OFFSET) }
}

/// Serial numbers, spread over the bits that are not of the offset.
fn serial_bits(serial: usize) -> usize {
    let low = SLOT - 1;
    (serial & low) | ((serial & !low) << OFFSET.count_ones())
}

impl Free {
    fn next_serial(&mut self) -> Option<usize> {
        let all = usize::MAX >> (usize::BITS - SERIALS);
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
        // An odd factor maps different numbers to different numbers, and 0 alone to 0.
        Some(self.made.wrapping_mul(self.odd) & all)
    }

    fn take_slot(&mut self) -> Option<usize> {
        if let Some(index) = (self.head as usize).checked_sub(1) {
            self.head = TABLE[index].next.load(Ordering::Relaxed);
            return Some(index);
        }
        let index = self.used as usize;
        (index < SLOTS).then(|| {
            self.used += 1;
            index
        })
    }

    fn give_slot(&mut self, index: usize) {
        TABLE[index].next.store(self.head, Ordering::Relaxed);
        self.head = index as u32 + 1;
    }

    /// The name of another type with the same number.
    fn meet(&mut self, kind: &'static Kind) -> Result<(), &'static str> {
        if kind.is_known.load(Ordering::Relaxed) != 0 {
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
        kind.is_known.store(1, Ordering::Relaxed);
        self.kinds = kind;
        Ok(())
    }
}

/// A handle for an object, free or in use by one call.
///
/// # Panics
///
/// If two types of this library have the same number.
pub(super) fn insert(kind: &'static Kind, object: *mut (), lent: bool) -> Result<usize, Refused> {
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
    let handle = serial_bits(serial) | (index * SLOT);
    let slot = &TABLE[index];
    slot.thread.store(this_thread(), Ordering::Relaxed);
    slot.object.store(object, Ordering::Relaxed);
    slot.kind_and_use.store(kind.number + if lent { ONE_SHARED } else { 0 }, Ordering::Relaxed);
    // Last: who sees the handle sees the rest.
    slot.handle.store(handle, Ordering::Release);
    Ok(handle)
}

/// Frees the slot of a handle that this call has to itself.
pub(super) fn remove(handle: usize) {
    let mut free = lock();
    let slot = slot_of(handle);
    debug_assert_eq!(slot.handle.load(Ordering::Relaxed), handle);
    slot.handle.store(0, Ordering::Relaxed);
    slot.kind_and_use.store(0, Ordering::Relaxed);
    slot.object.store(ptr::null_mut(), Ordering::Relaxed);
    free.give_slot((handle & OFFSET) / SLOT);
}

/// The object of a handle that nothing is using.
#[inline(always)]
pub(super) fn idle(handle: usize, number: usize) -> Option<*mut ()> {
    let slot = slot_of(handle);
    // A free slot has the handle 0, and no type has its number.
    (slot.handle.load(Ordering::Acquire) == handle
        && slot.kind_and_use.load(Ordering::Relaxed) == number)
        .then(|| slot.object.load(Ordering::Relaxed))
}

/// The object of a handle that is in use by calls that share it, else why not.
#[cold]
#[inline(never)]
pub(super) fn shared(handle: usize, number: usize) -> Result<*mut (), Refused> {
    let slot = slot_of(handle);
    check(slot, handle, number)?;
    let kind_and_use = slot.kind_and_use.load(Ordering::Relaxed);
    if kind_and_use & EXCLUSIVE == EXCLUSIVE {
        return Err(Refused::new(HANDLE_IN_USE));
    }
    Ok(slot.object.load(Ordering::Relaxed))
}

/// Why [`idle`] has no object.
#[cold]
#[inline(never)]
pub(super) fn why_not_idle(handle: usize, number: usize) -> Refused {
    check(slot_of(handle), handle, number).err().unwrap_or_else(|| Refused::new(HANDLE_IN_USE))
}

fn check(slot: &Slot, handle: usize, number: usize) -> Result<(), Refused> {
    if handle == 0 {
        return Err(Refused::new(NULL_POINTER));
    }
    let kind = slot.kind_and_use.load(Ordering::Relaxed) & !EXCLUSIVE;
    if slot.handle.load(Ordering::Acquire) != handle || kind != number {
        return Err(Refused::new(INVALID_HANDLE));
    }
    Ok(())
}

/// Counts one call more that shares the object.
pub(super) fn mark_shared(handle: usize, number: usize) -> Result<*mut (), Refused> {
    let object = shared(handle, number)?;
    let slot = slot_of(handle);
    let more = |now: usize| {
        let is_shared = now & !EXCLUSIVE == number && now < EXCLUSIVE - ONE_SHARED;
        is_shared.then(|| now + ONE_SHARED)
    };
    match slot.kind_and_use.fetch_update(Ordering::Acquire, Ordering::Relaxed, more) {
        Ok(_) => Ok(object),
        Err(_) => Err(Refused::new(HANDLE_IN_USE)),
    }
}

pub(super) fn unmark_shared(handle: usize) {
    slot_of(handle).kind_and_use.fetch_sub(ONE_SHARED, Ordering::Release);
}

/// Marks an object that is [`idle`] as one call's own. Not a lock: that no other thread uses the object at the same time
/// is for C to see to. It tells a call from another inside of it.
#[inline(always)]
pub(super) fn mark_exclusive(handle: usize, number: usize) {
    slot_of(handle).kind_and_use.store(number | EXCLUSIVE, Ordering::Relaxed);
}

#[inline(always)]
pub(super) fn unmark_exclusive(handle: usize, number: usize) {
    slot_of(handle).kind_and_use.store(number, Ordering::Relaxed);
}

/// Marks an object as about to be consumed: once, also where two threads try.
pub(super) fn claim(handle: usize, number: usize) -> Result<*mut (), Refused> {
    let slot = slot_of(handle);
    check(slot, handle, number)?;
    let object = slot.object.load(Ordering::Relaxed);
    let claimed = number | EXCLUSIVE;
    match slot.kind_and_use.compare_exchange(number, claimed, Ordering::Acquire, Ordering::Relaxed)
    {
        Err(_) => Err(why_not_idle(handle, number)),
        // Freed, and the slot taken for another object, since it was looked at.
        Ok(_) if slot.handle.load(Ordering::Acquire) != handle => {
            slot.kind_and_use.store(number, Ordering::Release);
            Err(Refused::new(INVALID_HANDLE))
        }
        Ok(_) => Ok(object),
    }
}

/// Whether this is the thread that made the handle.
#[inline]
pub(super) fn of_this_thread(handle: usize) -> Result<(), Refused> {
    if slot_of(handle).thread.load(Ordering::Relaxed) == this_thread() {
        Ok(())
    } else {
        Err(Refused::new(WRONG_THREAD))
    }
}

/// A number of this thread, never 0.
fn this_thread() -> u32 {
    static THREADS: AtomicU32 = AtomicU32::new(0);
    thread_local! {
        /// Without a destructor: there as long as the thread.
        static NUMBER: Cell<u32> = const { Cell::new(0) };
    }
    NUMBER.with(|number| {
        if number.get() == 0 {
            number.set(THREADS.fetch_add(1, Ordering::Relaxed).wrapping_add(1).max(1));
        }
        number.get()
    })
}
