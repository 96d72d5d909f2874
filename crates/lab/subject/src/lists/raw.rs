//! By hand: a loop makes what C has of each element, in a `Vec` whose words C++ holds.

use std::ffi::{CString, c_char};
use std::mem::{ManuallyDrop, MaybeUninit};
use std::slice;
use std::time::Duration;

/// The words of a `Vec` that C++ holds.
#[repr(C)]
struct Owned<T> {
    pointer: *mut T,
    length: usize,
    capacity: usize,
}

impl<T> Owned<T> {
    fn new(list: Vec<T>) -> Self {
        let mut list = ManuallyDrop::new(list);
        Owned { pointer: list.as_mut_ptr(), length: list.len(), capacity: list.capacity() }
    }

    /// # Safety
    ///
    /// The words are those of `new`, and nobody uses them again.
    unsafe fn take(self) -> Vec<T> {
        // SAFETY: the caller's promise.
        unsafe { Vec::from_raw_parts(self.pointer, self.length, self.capacity) }
    }
}

/// An optional number.
#[repr(C)]
#[derive(Clone, Copy)]
struct Number {
    there: bool,
    value: u32,
}

#[repr(C)]
struct View {
    pointer: *const f64,
    length: usize,
}

#[repr(C)]
pub struct Reading {
    id: u32,
    there: bool,
    weight: f64,
}

unsafe extern "C" {
    fn raw_take_options(list: *mut Owned<Number>) -> u64;
    fn raw_take_times(list: *mut Owned<i64>) -> u64;
    fn raw_take_c_strings(list: *mut Owned<*mut c_char>) -> u64;
    fn raw_total(rows: *const View, count: usize) -> f64;
    safe fn raw_reading_value(reading: &Reading) -> f64;
}

fn numbers(list: &[Option<u32>]) -> Owned<Number> {
    let number = |value: &Option<u32>| Number { there: value.is_some(), value: value.unwrap_or(0) };
    Owned::new(list.iter().map(number).collect())
}

fn nanoseconds(list: &[Duration]) -> Owned<i64> {
    let of = |time: &Duration| i64::try_from(time.as_nanos()).expect("less than 292 years");
    Owned::new(list.iter().map(of).collect())
}

fn pointers(list: Vec<CString>) -> Owned<*mut c_char> {
    Owned::new(list.into_iter().map(CString::into_raw).collect())
}

pub fn take_options(list: Vec<Option<u32>>) -> u64 {
    // SAFETY: C++ has `raw_rust_drop_options` drop it.
    unsafe { raw_take_options(&mut numbers(&list)) }
}

pub fn take_times(list: Vec<Duration>) -> u64 {
    // SAFETY: C++ has `raw_rust_drop_times` drop it.
    unsafe { raw_take_times(&mut nanoseconds(&list)) }
}

pub fn take_c_strings(list: Vec<CString>) -> u64 {
    // SAFETY: C++ has `raw_rust_drop_c_strings` drop it.
    unsafe { raw_take_c_strings(&mut pointers(list)) }
}

type Views = [MaybeUninit<View>; 16];

fn fill<'a>(views: &'a mut Views, rows: &[Vec<f64>]) -> &'a [View] {
    for (view, row) in views.iter_mut().zip(rows) {
        view.write(View { pointer: row.as_ptr(), length: row.len() });
    }
    // SAFETY: so many have been written.
    unsafe { slice::from_raw_parts(views.as_ptr().cast(), rows.len().min(views.len())) }
}

#[allow(clippy::ptr_arg, reason = "what is given is a reference to a Vec")]
pub fn total(rows: &Vec<Vec<f64>>) -> f64 {
    let mut views: Views = [const { MaybeUninit::uninit() }; 16];
    let views = fill(&mut views, rows);
    // SAFETY: the rows are readable during the call.
    unsafe { raw_total(views.as_ptr(), views.len()) }
}

pub fn reading(id: u32, there: bool, weight: f64) -> Reading {
    Reading { id, there, weight }
}

pub fn reading_value(reading: &Reading) -> f64 {
    raw_reading_value(reading)
}

#[unsafe(no_mangle)]
extern "C" fn raw_rust_make_options() -> Owned<Number> {
    numbers(&super::rust_make_options())
}

#[unsafe(no_mangle)]
extern "C" fn raw_rust_make_times() -> Owned<i64> {
    nanoseconds(&super::rust_make_times())
}

#[unsafe(no_mangle)]
extern "C" fn raw_rust_make_c_strings() -> Owned<*mut c_char> {
    pointers(super::rust_make_c_strings())
}

/// # Safety
///
/// The words are of a list of this kind that Rust gave.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_drop_options(list: Owned<Number>) {
    // SAFETY: the caller's promise.
    drop(unsafe { list.take() });
}

/// # Safety
///
/// As above.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_drop_times(list: Owned<i64>) {
    // SAFETY: the caller's promise.
    drop(unsafe { list.take() });
}

/// # Safety
///
/// As above.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_drop_c_strings(list: Owned<*mut c_char>) {
    // SAFETY: the caller's promise; each pointer is that of a `CString`.
    for text in unsafe { list.take() } {
        // SAFETY: as above.
        drop(unsafe { CString::from_raw(text) });
    }
}

/// # Safety
///
/// So many numbers are readable.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_list_of_options(
    numbers: *const Number,
    count: usize,
) -> Owned<Number> {
    // SAFETY: the caller's promise.
    Owned::new(unsafe { slice::from_raw_parts(numbers, count) }.to_vec())
}

/// # Safety
///
/// So many numbers are readable.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_list_of_times(nanoseconds: *const i64, count: usize) -> Owned<i64> {
    // SAFETY: the caller's promise.
    Owned::new(unsafe { slice::from_raw_parts(nanoseconds, count) }.to_vec())
}

/// # Safety
///
/// The words are of a list of this kind, which is now Rust's.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_take_options(list: Owned<Number>) -> u64 {
    // SAFETY: the caller's promise.
    let numbers = unsafe { list.take() };
    super::rust_take_options(numbers.iter().map(|of| of.there.then_some(of.value)).collect())
}

/// # Safety
///
/// As above.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_take_times(list: Owned<i64>) -> u64 {
    // SAFETY: the caller's promise.
    let nanoseconds = unsafe { list.take() };
    let time = |raw: &i64| Duration::from_nanos((*raw).try_into().expect("not negative"));
    super::rust_take_times(nanoseconds.iter().map(time).collect())
}

/// # Safety
///
/// There is room for so many views.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_nested(views: &mut Views) -> usize {
    fill(views, super::nested()).len()
}

#[unsafe(no_mangle)]
extern "C" fn raw_rust_reading_value(reading: &Reading) -> f64 {
    f64::from(reading.id) + if reading.there { reading.weight } else { 0.0 }
}
