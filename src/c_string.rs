//! The text behind `twinspan::CString` in C++, which ends with a NUL and contains no other.

use std::ffi::{CStr, CString};
use std::ptr;
use std::slice;

/// The C++ form of a `CString`: `include/twinspan/c_string.h` has the same two words.
#[repr(C)]
#[derive(Debug)]
pub struct Words {
    /// The bytes with their NUL, allocated by Rust; null for an empty text.
    pointer: *mut u8,
    /// The number of bytes without the NUL.
    length: usize,
}

impl Words {
    /// Releases the text to the owner of the words. Nothing is copied.
    pub(crate) fn of(text: CString) -> Words {
        let length = text.count_bytes();
        Words { pointer: Box::into_raw(text.into_boxed_c_str()).cast(), length }
    }

    /// The text. Nothing is copied; an empty text may still have to be allocated.
    ///
    /// # Safety
    ///
    /// The words come from [`of`](Words::of) or [`twinspan_c_string_new`], or are null and 0; they
    /// are not used afterwards.
    pub(crate) unsafe fn into_c_string(self) -> CString {
        if self.pointer.is_null() {
            return CString::default();
        }
        // SAFETY: the caller's promise, and the pointer is not null.
        unsafe { self.boxed() }.into_c_string()
    }

    /// # Safety
    ///
    /// As for [`into_c_string`](Words::into_c_string), and the pointer is not null.
    unsafe fn boxed(self) -> Box<CStr> {
        let bytes = ptr::slice_from_raw_parts_mut(self.pointer, self.length + 1);
        // SAFETY: it is a box of that length and the NUL, which occurs only at its end.
        unsafe { Box::from_raw(bytes as *mut CStr) }
    }
}

/// Copies a text without NULs and appends one; the result is a [`Words::pointer`].
///
/// # Safety
///
/// `length` bytes, none of them 0, are readable at `data`, unless `length` is 0.
#[unsafe(no_mangle)]
unsafe extern "C" fn twinspan_c_string_new(data: *const u8, length: usize) -> *mut u8 {
    let mut bytes = Vec::with_capacity(length + 1);
    if length > 0 {
        // SAFETY: the caller's promise.
        bytes.extend_from_slice(unsafe { slice::from_raw_parts(data, length) });
    }
    bytes.push(0);
    Box::into_raw(bytes.into_boxed_slice()).cast()
}

/// Frees the memory of [`Words::pointer`].
///
/// # Safety
///
/// The pointer belongs to words of this length, is not null, and is not used afterwards.
#[unsafe(no_mangle)]
unsafe extern "C" fn twinspan_c_string_free(pointer: *mut u8, length: usize) {
    // SAFETY: the caller's promise.
    drop(unsafe { Words { pointer, length }.boxed() });
}
