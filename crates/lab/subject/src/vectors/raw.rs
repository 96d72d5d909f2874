//! By hand: numbers as pointer and length, a `Vec` as its three words, strings as an array of views.

use std::ffi::c_void;
use std::mem::{ManuallyDrop, MaybeUninit};
use std::slice;

/// One string, or numbers.
#[repr(C)]
#[derive(Clone, Copy)]
struct View<T> {
    pointer: *const T,
    length: usize,
}

impl<T> View<T> {
    fn of(elements: &[T]) -> Self {
        View { pointer: elements.as_ptr(), length: elements.len() }
    }

    /// # Safety
    ///
    /// The elements are readable for as long as `'a`.
    unsafe fn get<'a>(self) -> &'a [T] {
        // SAFETY: the caller's promise.
        unsafe { slice::from_raw_parts(self.pointer, self.length) }
    }
}

type Views = [MaybeUninit<View<u8>>; 128];

/// The strings, looked at one after the other.
fn fill<'a>(views: &'a mut Views, strings: &[String]) -> &'a [View<u8>] {
    for (view, string) in views.iter_mut().zip(strings) {
        view.write(View::of(string.as_bytes()));
    }
    // SAFETY: so many have been written.
    unsafe { slice::from_raw_parts(views.as_ptr().cast(), strings.len().min(views.len())) }
}

/// A `Vec<f64>` that C++ owns.
#[repr(C)]
struct Owned {
    pointer: *mut f64,
    length: usize,
    capacity: usize,
}

impl Owned {
    fn new(vector: Vec<f64>) -> Owned {
        let mut vector = ManuallyDrop::new(vector);
        Owned { pointer: vector.as_mut_ptr(), length: vector.len(), capacity: vector.capacity() }
    }
}

unsafe extern "C" {
    fn raw_take_numbers(pointer: *mut f64, length: usize, capacity: usize) -> f64;
    safe fn raw_stored_numbers() -> View<f64>;
    fn raw_walked(views: *const View<u8>, count: usize) -> u64;
    fn raw_take_names(strings: *mut c_void, views: *const View<u8>, count: usize) -> u64;
    fn raw_stored_names(views: *mut View<u8>, room: usize) -> usize;
}

pub fn take_numbers(vector: Vec<f64>) -> f64 {
    let Owned { pointer, length, capacity } = Owned::new(vector);
    // SAFETY: C++ owns the numbers, and has `raw_rust_drop_numbers` drop them.
    unsafe { raw_take_numbers(pointer, length, capacity) }
}

pub fn make_numbers() -> Vec<f64> {
    stored_numbers().to_vec()
}

pub fn stored_numbers() -> &'static [f64] {
    // SAFETY: C++'s numbers live as long as the program.
    unsafe { raw_stored_numbers().get() }
}

pub fn walked(strings: &[String]) -> u64 {
    let mut views: Views = [MaybeUninit::uninit(); 128];
    let views = fill(&mut views, strings);
    // SAFETY: the strings are readable during the call.
    unsafe { raw_walked(views.as_ptr(), views.len()) }
}

pub fn take_names(strings: Vec<String>) -> u64 {
    let mut views: Views = [MaybeUninit::uninit(); 128];
    let views = fill(&mut views, &strings);
    let mut strings = ManuallyDrop::new(strings);
    // SAFETY: C++ owns the strings, and has `raw_rust_drop_names` drop them.
    unsafe { raw_take_names((&raw mut strings).cast(), views.as_ptr(), views.len()) }
}

#[inline(always)]
pub fn with_std_names<R>(read: impl FnOnce(StdNames<'_>) -> R) -> R {
    let mut views: Views = [MaybeUninit::uninit(); 128];
    // SAFETY: C++ writes as many views as it says, and no more than there is room for.
    let views = unsafe {
        let count = raw_stored_names(views.as_mut_ptr().cast(), views.len());
        slice::from_raw_parts(views.as_ptr().cast::<View<u8>>(), count)
    };
    read(StdNames(views.iter()))
}

/// C++'s strings.
pub struct StdNames<'a>(slice::Iter<'a, View<u8>>);

impl Iterator for StdNames<'_> {
    type Item = &'static [u8];

    #[inline(always)]
    fn next(&mut self) -> Option<&'static [u8]> {
        // SAFETY: C++'s strings live as long as the program.
        self.0.next().map(|view| unsafe { view.get() })
    }
}

pub fn make_names() -> Vec<String> {
    let owned = |bytes| str::from_utf8(bytes).unwrap_or_default().to_owned();
    with_std_names(|names| {
        let mut strings = Vec::with_capacity(names.0.len());
        strings.extend(names.map(owned));
        strings
    })
}

/// # Safety
///
/// The numbers are readable.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_total(pointer: *const f64, length: usize) -> f64 {
    // SAFETY: the caller's promise.
    super::total(unsafe { slice::from_raw_parts(pointer, length) })
}

/// # Safety
///
/// The numbers are readable.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_copy_numbers(pointer: *const f64, length: usize) -> f64 {
    // SAFETY: the caller's promise.
    super::rust_take_numbers(unsafe { slice::from_raw_parts(pointer, length) }.to_vec())
}

#[unsafe(no_mangle)]
extern "C" fn raw_rust_make_numbers() -> Owned {
    Owned::new(super::make_numbers())
}

/// # Safety
///
/// The pointer and the capacity are those of an `Owned` that is not used again.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_drop_numbers(pointer: *mut f64, capacity: usize) {
    // SAFETY: the caller's promise.
    drop(unsafe { Vec::from_raw_parts(pointer, 0, capacity) });
}

/// # Safety
///
/// There is room for so many.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_names(views: *mut View<u8>, room: usize) -> usize {
    let names = super::rust_names();
    for (index, name) in names.iter().take(room).enumerate() {
        // SAFETY: the caller's promise.
        unsafe { views.add(index).write(View::of(name.as_bytes())) };
    }
    names.len().min(room)
}

/// # Safety
///
/// The views are readable, and what they look at.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_walked(views: *const View<u8>, count: usize) -> u64 {
    // SAFETY: the caller's promise.
    let views = unsafe { slice::from_raw_parts(views, count) };
    // SAFETY: the caller's promise.
    super::walk(views.iter().map(|view| unsafe { view.get() }))
}

/// # Safety
///
/// As `raw_rust_walked`.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_copy_names(views: *const View<u8>, count: usize) -> u64 {
    // SAFETY: the caller's promise.
    let views = unsafe { slice::from_raw_parts(views, count) };
    // SAFETY: the caller's promise.
    let owned = |view: &View<u8>| str::from_utf8(unsafe { view.get() }).map(str::to_owned);
    super::rust_take_names(views.iter().map(|view| owned(view).unwrap_or_default()).collect())
}

/// Makes strings at `result`, and says where they are.
///
/// # Safety
///
/// There is room for a `Vec` at `result`, and for so many views.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_make_names(
    result: *mut c_void,
    views: *mut View<u8>,
    room: usize,
) -> usize {
    let names = super::make_names();
    let count = names.len().min(room);
    for (index, name) in names.iter().take(room).enumerate() {
        // SAFETY: the caller's promise.
        unsafe { views.add(index).write(View::of(name.as_bytes())) };
    }
    // SAFETY: the caller's promise.
    unsafe { result.cast::<Vec<String>>().write(names) };
    count
}

/// # Safety
///
/// `strings` is a `Vec<String>` that is not used again.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_drop_names(strings: *mut c_void) {
    // SAFETY: the caller's promise.
    drop(unsafe { strings.cast::<Vec<String>>().read() });
}
