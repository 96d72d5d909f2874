//! Conversions of Windows text, whose wide characters Rust encodes, for C++.

use std::ffi::{OsStr, OsString, c_void};
use std::os::windows::ffi::{OsStrExt, OsStringExt};
use std::slice;

/// Makes `*out`, a `rust::Vec<std::uint8_t>` in C++, the encoding of wide characters.
///
/// # Safety
///
/// `length` wide characters are readable at `data`, unless `length` is 0; `out` is writable.
#[unsafe(no_mangle)]
unsafe extern "C" fn twinspan_os_text_encode(out: *mut c_void, data: *const u16, length: usize) {
    let wide = if length == 0 {
        &[]
    } else {
        // SAFETY: the caller's promise.
        unsafe { slice::from_raw_parts(data, length) }
    };
    let bytes = OsString::from_wide(wide).into_encoded_bytes();
    // SAFETY: the caller's promise; `rust::Vec` has the layout of `Vec` (cxx asserts it).
    unsafe { out.cast::<Vec<u8>>().write(bytes) };
}

/// Makes `*out`, a `rust::Vec<std::uint16_t>` in C++, the wide characters of text that Rust has
/// encoded.
///
/// # Safety
///
/// `length` bytes that Rust has encoded are readable at `data`, unless `length` is 0; `out` is writable.
#[unsafe(no_mangle)]
unsafe extern "C" fn twinspan_os_text_decode(out: *mut c_void, data: *const u8, length: usize) {
    let bytes = if length == 0 {
        &[]
    } else {
        // SAFETY: the caller's promise.
        unsafe { slice::from_raw_parts(data, length) }
    };
    // SAFETY: the caller's promise.
    let wide = unsafe { OsStr::from_encoded_bytes_unchecked(bytes) }.encode_wide().collect();
    // SAFETY: the caller's promise; `rust::Vec` has the layout of `Vec` (cxx asserts it).
    unsafe { out.cast::<Vec<u16>>().write(wide) };
}
