//! Checked copies of C++ text, and copies of C++ vectors.

use std::alloc::{Layout, alloc, handle_alloc_error};
use std::ffi::c_void;
use std::ptr;
use std::slice;

/// Why text is not UTF-8; mirrors `twinspan_utf8_error` of include/twinspan/text.h.
#[repr(C)]
struct Utf8Error {
    valid_up_to: usize,
    /// 0 if the text ends in the middle of a character.
    error_length: u8,
}

/// Makes `*out`, a `rust::Str` in C++, the text at `data`; returns false and sets `*error` if the
/// bytes are not UTF-8.
///
/// # Safety
///
/// `length` bytes are readable at `data`, unless `length` is 0; `out` and `error` are writable.
#[unsafe(no_mangle)]
unsafe extern "C" fn twinspan_str_from_utf8(
    out: *mut c_void,
    data: *const u8,
    length: usize,
    error: *mut Utf8Error,
) -> bool {
    let bytes = if length == 0 {
        &[]
    } else {
        // SAFETY: the caller's promise.
        unsafe { slice::from_raw_parts(data, length) }
    };
    match str::from_utf8(bytes) {
        Ok(text) => {
            // SAFETY: `rust::Str` has the layout of `&str` (cxx asserts it).
            unsafe { out.cast::<&str>().write(text) };
            true
        }
        Err(invalid) => {
            // SAFETY: the caller's promise.
            unsafe { error.write(invalid.into()) };
            false
        }
    }
}

impl From<std::str::Utf8Error> for Utf8Error {
    fn from(invalid: std::str::Utf8Error) -> Utf8Error {
        Utf8Error {
            valid_up_to: invalid.valid_up_to(),
            error_length: invalid.error_len().map_or(0, |length| length as u8),
        }
    }
}

/// Makes `*out`, a `rust::String` in C++, a copy of the text at `data`; returns false and sets
/// `*error` if the bytes are not UTF-8.
///
/// # Safety
///
/// `length` bytes are readable at `data`, unless `length` is 0; `out` and `error` are writable.
#[unsafe(no_mangle)]
unsafe extern "C" fn twinspan_string_from_utf8(
    out: *mut c_void,
    data: *const u8,
    length: usize,
    error: *mut Utf8Error,
) -> bool {
    let bytes = if length == 0 {
        &[]
    } else {
        // SAFETY: the caller's promise.
        unsafe { slice::from_raw_parts(data, length) }
    };
    match str::from_utf8(bytes) {
        Ok(text) => {
            // SAFETY: `rust::String` has the layout of `String` (cxx asserts it).
            unsafe { out.cast::<String>().write(text.to_owned()) };
            true
        }
        Err(invalid) => {
            // SAFETY: the caller's promise.
            unsafe { error.write(invalid.into()) };
            false
        }
    }
}

/// Makes `*out`, a `rust::String` in C++, a copy of the text at `data`.
///
/// # Safety
///
/// `length` bytes of UTF-8 are readable at `data`, unless `length` is 0; `out` is writable.
#[unsafe(no_mangle)]
unsafe extern "C" fn twinspan_string_from_known(out: *mut c_void, data: *const u8, length: usize) {
    let bytes = if length == 0 {
        &[]
    } else {
        // SAFETY: the caller's promise.
        unsafe { slice::from_raw_parts(data, length) }
    };
    // SAFETY: the caller's promise.
    let text = unsafe { String::from_utf8_unchecked(bytes.to_vec()) };
    // SAFETY: `rust::String` has the layout of `String` (cxx asserts it).
    unsafe { out.cast::<String>().write(text) };
}

/// The words of a `Vec`, in the order that `private/abi.rs` asserts.
#[repr(C)]
struct Words {
    capacity: usize,
    pointer: *mut u8,
    length: usize,
}

/// Makes `*out`, a `rust::Vec` in C++, a copy of the elements at `data`, byte by byte.
///
/// # Safety
///
/// `length` elements of `size` bytes are readable at `data`, unless `length` is 0; they are plain data with
/// the size and alignment of the element type of `out`, which is writable.
#[unsafe(no_mangle)]
unsafe extern "C" fn twinspan_vec_of_plain(
    out: *mut c_void,
    data: *const u8,
    length: usize,
    size: usize,
    alignment: usize,
) {
    // SAFETY: a C++ alignment is a power of two, and an object of that size exists.
    let layout = unsafe { Layout::from_size_align_unchecked(length * size, alignment) };
    let mut words =
        Words { capacity: 0, pointer: ptr::without_provenance_mut(alignment), length: 0 };
    if layout.size() > 0 {
        // SAFETY: the size is not zero.
        let pointer = unsafe { alloc(layout) };
        if pointer.is_null() {
            handle_alloc_error(layout);
        }
        // SAFETY: the caller's promise; the new memory does not overlap.
        unsafe { ptr::copy_nonoverlapping(data, pointer, layout.size()) };
        words = Words { capacity: length, pointer, length };
    }
    // SAFETY: these are the three words of a `Vec` whose buffer has the layout of `length`
    // elements.
    unsafe { out.cast::<Words>().write(words) };
}
