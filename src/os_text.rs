//! What C++ asks about the text of Windows, whose wide characters Rust encodes.

use std::ffi::{OsStr, OsString, c_void};
use std::os::windows::ffi::{OsStrExt, OsStringExt};
use std::slice;

/// Makes `*out`, which C++ sees as a `rust::Vec<std::uint8_t>`, the encoding of wide characters.
///
/// # Safety
///
/// `length` of them are readable at `data`, unless `length` is 0; `out` is writable.
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

/// Makes `*out`, which C++ sees as a `rust::Vec<std::uint16_t>`, the wide characters of what Rust has encoded.
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
