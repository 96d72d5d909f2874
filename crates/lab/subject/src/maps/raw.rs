//! By hand: a map behind a pointer, and an iterator that C++ has room for.

use std::collections::{BTreeMap, HashMap, btree_map, hash_map};
use std::ffi::c_void;
use std::mem::MaybeUninit;
use std::ptr;
use std::slice;

/// Room for an iterator of either map.
type Room = [MaybeUninit<usize>; 10];

#[repr(C)]
struct Entry {
    key: *const u64,
    value: *const u64,
}

#[unsafe(no_mangle)]
extern "C" fn raw_numbers() -> *const c_void {
    ptr::from_ref(super::numbers()).cast()
}

#[unsafe(no_mangle)]
extern "C" fn raw_names() -> *const c_void {
    ptr::from_ref(super::names()).cast()
}

#[unsafe(no_mangle)]
extern "C" fn raw_ordered() -> *const c_void {
    ptr::from_ref(super::ordered()).cast()
}

fn found(value: Option<&u64>) -> *const u64 {
    value.map_or(ptr::null(), ptr::from_ref)
}

/// # Safety
///
/// The map is one of numbers.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_map_find(map: *const c_void, key: u64) -> *const u64 {
    // SAFETY: the caller's promise.
    found(unsafe { &*map.cast::<HashMap<u64, u64>>() }.get(&key))
}

/// # Safety
///
/// The map is one of names, and the text UTF-8.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_map_find_text(
    map: *const c_void,
    text: *const u8,
    length: usize,
) -> *const u64 {
    // SAFETY: the caller's promise.
    let text = unsafe { str::from_utf8_unchecked(slice::from_raw_parts(text, length)) };
    // SAFETY: the caller's promise.
    found(unsafe { &*map.cast::<HashMap<String, u64>>() }.get(text))
}

/// # Safety
///
/// The map is one of names, and the bytes are readable.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_map_find_view(
    map: *const c_void,
    text: *const u8,
    length: usize,
) -> *const u64 {
    // SAFETY: the caller's promise.
    let text = str::from_utf8(unsafe { slice::from_raw_parts(text, length) });
    // SAFETY: the caller's promise.
    let map = unsafe { &*map.cast::<HashMap<String, u64>>() };
    found(text.ok().and_then(|text| map.get(text)))
}

/// # Safety
///
/// The map is an ordered one.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_btree_find(map: *const c_void, key: u64) -> *const u64 {
    // SAFETY: the caller's promise.
    found(unsafe { &*map.cast::<BTreeMap<u64, u64>>() }.get(&key))
}

/// # Safety
///
/// The map is one of numbers.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_map_start(map: *const c_void, room: &mut Room) {
    // SAFETY: the caller's promise; there is room for this iterator.
    unsafe {
        let map = &*map.cast::<HashMap<u64, u64>>();
        room.as_mut_ptr().cast::<hash_map::Iter<'_, u64, u64>>().write(map.iter());
    }
}

/// # Safety
///
/// The map is an ordered one.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_btree_start(map: *const c_void, room: &mut Room) {
    // SAFETY: the caller's promise; there is room for this iterator.
    unsafe {
        let map = &*map.cast::<BTreeMap<u64, u64>>();
        room.as_mut_ptr().cast::<btree_map::Iter<'_, u64, u64>>().write(map.iter());
    }
}

unsafe fn fill<'a>(
    iterator: &mut impl Iterator<Item = (&'a u64, &'a u64)>,
    entries: *mut Entry,
    most: usize,
) -> usize {
    let mut count = 0;
    for (key, value) in iterator.take(most) {
        // SAFETY: the caller's promise: there is room for so many.
        unsafe { entries.add(count).write(Entry { key, value }) };
        count += 1;
    }
    count
}

/// # Safety
///
/// `raw_map_start` has filled the room, and there is room for so many entries.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_map_next(room: &mut Room, entries: *mut Entry, most: usize) -> usize {
    let iterator = room.as_mut_ptr().cast::<hash_map::Iter<'_, u64, u64>>();
    // SAFETY: the caller's promise.
    unsafe { fill(&mut *iterator, entries, most) }
}

/// # Safety
///
/// `raw_btree_start` has filled the room, and there is room for so many entries.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_btree_next(room: &mut Room, entries: *mut Entry, most: usize) -> usize {
    let iterator = room.as_mut_ptr().cast::<btree_map::Iter<'_, u64, u64>>();
    // SAFETY: the caller's promise.
    unsafe { fill(&mut *iterator, entries, most) }
}

#[unsafe(no_mangle)]
extern "C" fn raw_make_map() -> *mut c_void {
    Box::into_raw(Box::new(super::make_empty())).cast()
}

/// # Safety
///
/// `raw_make_map` gave the map.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_drop_map(map: *mut c_void) {
    // SAFETY: the caller's promise.
    drop(unsafe { Box::from_raw(map.cast::<HashMap<u64, u64>>()) });
}
