//! By hand: pointer and length; a `String` as its three words, dropped by a Rust function.

use std::ffi::{CStr, c_char, c_void};
use std::mem::{ManuallyDrop, MaybeUninit};
use std::slice;

/// A borrowed text, in two registers.
#[repr(C)]
struct Bytes {
    pointer: *const u8,
    length: usize,
}

impl Bytes {
    /// # Safety
    ///
    /// The bytes are readable for as long as `'a`.
    unsafe fn get<'a>(self) -> &'a [u8] {
        // SAFETY: the caller's promise.
        unsafe { slice::from_raw_parts(self.pointer, self.length) }
    }
}

/// A `String` that C++ owns.
#[repr(C)]
struct Owned {
    pointer: *mut u8,
    length: usize,
    capacity: usize,
}

impl Owned {
    fn new(text: String) -> Owned {
        let mut text = ManuallyDrop::new(text);
        Owned { pointer: text.as_mut_ptr(), length: text.len(), capacity: text.capacity() }
    }
}

/// Room for a `std::string` (its size is asserted in C++).
#[repr(C)]
pub struct StdString([MaybeUninit<u64>; 4]);

unsafe extern "C" {
    fn raw_borrow(pointer: *const u8, length: usize) -> u64;
    fn raw_borrow_c(text: *const c_char) -> u64;
    fn raw_copy(pointer: *const u8, length: usize) -> u64;
    fn raw_take(pointer: *mut u8, length: usize, capacity: usize) -> u64;
    fn raw_make(length: usize, result: *mut c_void) -> bool;
    fn raw_make_std(length: usize, result: *mut StdString) -> Bytes;
    fn raw_destroy_std(text: *mut StdString);
    safe fn raw_stored(which: usize) -> Bytes;
}

pub fn borrow(text: &str) -> u64 {
    // SAFETY: the text is readable during the call.
    unsafe { raw_borrow(text.as_ptr(), text.len()) }
}

pub fn borrow_c(text: &CStr) -> u64 {
    // SAFETY: as above, up to its null.
    unsafe { raw_borrow_c(text.as_ptr()) }
}

pub fn copy(text: &str) -> u64 {
    // SAFETY: as above.
    unsafe { raw_copy(text.as_ptr(), text.len()) }
}

pub fn take(text: String) -> u64 {
    let Owned { pointer, length, capacity } = Owned::new(text);
    // SAFETY: C++ owns the text, and has `raw_rust_drop` drop it.
    unsafe { raw_take(pointer, length, capacity) }
}

pub fn make(length: usize) -> String {
    let mut result = MaybeUninit::<String>::uninit();
    // SAFETY: C++ has `raw_rust_checked` write the result, and says whether that did.
    unsafe {
        if !raw_make(length, result.as_mut_ptr().cast()) {
            panic!("no UTF-8");
        }
        result.assume_init()
    }
}

pub fn stored(which: usize) -> &'static [u8] {
    // SAFETY: C++'s strings live as long as the program.
    unsafe { raw_stored(which).get() }
}

impl StdString {
    /// Calls `read` with a string that was made in place.
    #[inline(always)]
    pub fn with<R>(length: usize, read: impl FnOnce(&[u8]) -> R) -> R {
        let mut text = StdString([MaybeUninit::uninit(); 4]);
        // SAFETY: C++ makes it here, where it stays until it is destroyed.
        unsafe {
            let answer = read(raw_make_std(length, &mut text).get());
            raw_destroy_std(&mut text);
            answer
        }
    }
}

/// # Safety
///
/// The bytes are readable.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_borrow(pointer: *const u8, length: usize) -> u64 {
    // SAFETY: the caller's promise.
    let bytes = unsafe { slice::from_raw_parts(pointer, length) };
    str::from_utf8(bytes).map_or(0, super::rust_borrow)
}

/// # Safety
///
/// Up to its null the text is readable.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_borrow_c(text: *const c_char) -> u64 {
    // SAFETY: the caller's promise.
    unsafe { CStr::from_ptr(text) }.to_str().map_or(0, super::rust_borrow)
}

/// # Safety
///
/// The bytes are readable.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_bytes(pointer: *const u8, length: usize) -> u64 {
    // SAFETY: the caller's promise.
    super::rust_bytes(unsafe { slice::from_raw_parts(pointer, length) })
}

/// # Safety
///
/// The bytes are readable.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_take(pointer: *const u8, length: usize) -> u64 {
    // SAFETY: the caller's promise.
    let bytes = unsafe { slice::from_raw_parts(pointer, length) };
    str::from_utf8(bytes).map_or(0, |text| super::rust_take(text.to_owned()))
}

/// # Safety
///
/// The bytes are readable, there is room for a `String` at `result`.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_checked(
    pointer: *const u8,
    length: usize,
    result: *mut c_void,
) -> bool {
    // SAFETY: the caller's promise.
    let bytes = unsafe { slice::from_raw_parts(pointer, length) };
    let Ok(text) = str::from_utf8(bytes) else { return false };
    // SAFETY: the caller's promise.
    unsafe { result.cast::<String>().write(text.to_owned()) };
    true
}

#[unsafe(no_mangle)]
extern "C" fn raw_rust_make(length: usize) -> Owned {
    Owned::new(super::rust_make(length))
}

/// # Safety
///
/// The pointer and the capacity are those of an `Owned` that is not used again.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_drop(pointer: *mut u8, capacity: usize) {
    // SAFETY: the caller's promise.
    drop(unsafe { Vec::from_raw_parts(pointer, 0, capacity) });
}
