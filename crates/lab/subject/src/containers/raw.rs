//! By hand: bytes as pointer, length and capacity with a function that frees them, a map by its functions.

use std::ffi::c_void;
use std::mem::{ManuallyDrop, MaybeUninit};

/// Bytes of Rust, and how C++ would free them.
#[repr(C)]
struct Bytes {
    pointer: *mut u8,
    length: usize,
    capacity: usize,
    free: unsafe extern "C" fn(*mut u8, usize, usize),
}

unsafe extern "C" fn free(pointer: *mut u8, length: usize, capacity: usize) {
    // SAFETY: the words of a `Vec` that was given away.
    drop(unsafe { Vec::from_raw_parts(pointer, length, capacity) });
}

unsafe extern "C" {
    fn raw_there_and_back(bytes: *const Bytes, back: *mut Bytes);
    safe fn raw_map_of_number(number: i64) -> *const f64;
    fn raw_map_of_text(text: *const u8, length: usize) -> *const f64;
    fn raw_map_each(visit: unsafe extern "C" fn(*mut c_void, i64, f64), data: *mut c_void);
    safe fn raw_unordered_of_number(number: i64) -> *const f64;
    safe fn raw_set_contains(number: i64) -> bool;
    fn raw_set_each(visit: unsafe extern "C" fn(*mut c_void, i64), data: *mut c_void);
    safe fn raw_kept_optional() -> *const c_void;
    safe fn raw_kept_variant() -> *const c_void;
    safe fn raw_kept_pair() -> *const c_void;
    fn raw_optional_get(optional: *const c_void) -> *const f64;
    fn raw_variant_get(variant: *const c_void) -> *const f64;
    fn raw_pair_second(pair: *const c_void) -> *const f64;
}

pub fn there_and_back(bytes: Vec<u8>) -> Vec<u8> {
    let mut bytes = ManuallyDrop::new(bytes);
    let (pointer, length, capacity) = (bytes.as_mut_ptr(), bytes.len(), bytes.capacity());
    let mut back = MaybeUninit::uninit();
    // SAFETY: C++ gives them back as it was given them.
    unsafe {
        raw_there_and_back(&Bytes { pointer, length, capacity, free }, back.as_mut_ptr());
        let back = back.assume_init();
        Vec::from_raw_parts(back.pointer, back.length, back.capacity)
    }
}

pub fn of_number(number: i64) -> f64 {
    // SAFETY: null, or a number that stays where it is.
    unsafe { raw_map_of_number(number).as_ref() }.map_or(0.0, |value| *value)
}

pub fn of_text(text: &str) -> f64 {
    // SAFETY: the text is readable during the call; the rest is as above.
    unsafe { raw_map_of_text(text.as_ptr(), text.len()).as_ref() }.map_or(0.0, |value| *value)
}

pub fn sum() -> f64 {
    unsafe extern "C" fn add(data: *mut c_void, number: i64, value: f64) {
        // SAFETY: it is the sum below.
        let sum = unsafe { &mut *data.cast::<f64>() };
        *sum += value + number as f64;
    }
    let mut sum = 0.0;
    // SAFETY: C++ calls it while the sum is there.
    unsafe { raw_map_each(add, (&raw mut sum).cast()) };
    sum
}

pub fn of_unordered(number: i64) -> f64 {
    // SAFETY: null, or a number that stays where it is.
    unsafe { raw_unordered_of_number(number).as_ref() }.map_or(0.0, |value| *value)
}

pub fn contains(number: i64) -> bool {
    raw_set_contains(number)
}

pub fn sum_of_set() -> i64 {
    unsafe extern "C" fn add(data: *mut c_void, number: i64) {
        // SAFETY: it is the sum below.
        let sum = unsafe { &mut *data.cast::<i64>() };
        *sum += number;
    }
    let mut sum = 0;
    // SAFETY: C++ calls it while the sum is there.
    unsafe { raw_set_each(add, (&raw mut sum).cast()) };
    sum
}

pub fn optional() -> f64 {
    // SAFETY: null, or a number that stays where it is.
    unsafe { raw_optional_get(raw_kept_optional()).as_ref() }.map_or(0.0, |value| *value)
}

pub fn variant() -> f64 {
    // SAFETY: as above.
    unsafe { raw_variant_get(raw_kept_variant()).as_ref() }.map_or(0.0, |value| *value)
}

pub fn pair() -> f64 {
    // SAFETY: a number that stays where it is.
    unsafe { *raw_pair_second(raw_kept_pair()) }
}
