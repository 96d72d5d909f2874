//! The text behind `twinspan::CString` of C++, which ends with a NUL and has none before.

use std::ffi::{CStr, CString};
use std::ptr;
use std::slice;

/// What C++ has for a `CString`: `include/twinspan/c_string.h` has the same two words.
#[repr(C)]
#[derive(Debug)]
pub struct Words {
    /// The bytes with their NUL, from Rust's allocator; null of an empty text.
    pointer: *mut u8,
    /// Without the NUL.
    length: usize,
}

impl Words {
    /// The text, given up to whoever holds the words. Nothing is copied.
    pub(crate) fn of(text: CString) -> Words {
        let length = text.count_bytes();
        Words { pointer: Box::into_raw(text.into_boxed_c_str()).cast(), length }
    }

    /// The text. Nothing is copied, but for an empty one there may be no memory yet.
    ///
    /// # Safety
    ///
    /// [`of`](Words::of) or [`twinspan_c_string_new`] made the words, or they are null and 0; they are given up.
    pub(crate) unsafe fn into_c_string(self) -> CString {
        if self.pointer.is_null() {
            return CString::default();
        }
        // SAFETY: the caller's promise, and not null.
        unsafe { self.boxed() }.into_c_string()
    }

    /// # Safety
    ///
    /// As for [`into_c_string`](Words::into_c_string), and there is memory.
    unsafe fn boxed(self) -> Box<CStr> {
        let bytes = ptr::slice_from_raw_parts_mut(self.pointer, self.length + 1);
        // SAFETY: a box of that length, with the NUL, of which there is one, at its end.
        unsafe { Box::from_raw(bytes as *mut CStr) }
    }
}

/// A copy of text without a NUL in it, with one at its end: what [`Words::pointer`] is.
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

/// Frees what [`Words::pointer`] points to.
///
/// # Safety
///
/// It is that of words of this length, which are given up, and not null.
#[unsafe(no_mangle)]
unsafe extern "C" fn twinspan_c_string_free(pointer: *mut u8, length: usize) {
    // SAFETY: the caller's promise.
    drop(unsafe { Words { pointer, length }.boxed() });
}
