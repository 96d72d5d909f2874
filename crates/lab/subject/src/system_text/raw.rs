//! By hand: pointers and lengths, and the words of what C++ holds.

use std::ffi::{CStr, CString, OsStr, OsString, c_char};
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::slice;

/// The words of an `OsString` that C++ holds.
#[repr(C)]
struct Owned {
    pointer: *mut u8,
    length: usize,
    capacity: usize,
}

impl Owned {
    fn new(text: OsString) -> Self {
        let mut bytes = ManuallyDrop::new(text.into_encoded_bytes());
        Owned { pointer: bytes.as_mut_ptr(), length: bytes.len(), capacity: bytes.capacity() }
    }
}

unsafe extern "C" {
    fn raw_c_str_size(text: *const c_char) -> usize;
    fn raw_take_c_string(text: *mut c_char, length: usize) -> usize;
    fn raw_path_size(text: *const u8, length: usize) -> usize;
    fn raw_take_path_buf(text: *const Owned) -> usize;
    fn raw_take_os_string(text: *const Owned) -> usize;
}

pub fn c_str_size(text: &CStr) -> usize {
    // SAFETY: the text is readable during the call.
    unsafe { raw_c_str_size(text.as_ptr()) }
}

pub fn take_c_string(text: CString) -> usize {
    let length = text.count_bytes();
    // SAFETY: C++ has `raw_rust_drop_c_string` drop it.
    unsafe { raw_take_c_string(text.into_raw(), length) }
}

pub fn path_size(path: &Path) -> usize {
    let bytes = path.as_os_str().as_encoded_bytes();
    // SAFETY: the text is readable during the call.
    unsafe { raw_path_size(bytes.as_ptr(), bytes.len()) }
}

pub fn take_path_buf(path: PathBuf) -> usize {
    // SAFETY: C++ has `raw_rust_drop_os_string` drop it.
    unsafe { raw_take_path_buf(&Owned::new(path.into_os_string())) }
}

pub fn take_os_string(text: OsString) -> usize {
    // SAFETY: as above.
    unsafe { raw_take_os_string(&Owned::new(text)) }
}

/// # Safety
///
/// The text ends with a NUL.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_c_str_size(text: *const c_char) -> usize {
    assert!(!text.is_null(), "a text is null");
    // SAFETY: the caller's promise.
    super::rust_c_str_size(unsafe { CStr::from_ptr(text) })
}

#[unsafe(no_mangle)]
extern "C" fn raw_rust_c_string(length: &mut usize) -> *mut c_char {
    let text = super::rust_c_string();
    *length = text.count_bytes();
    text.into_raw()
}

/// # Safety
///
/// Rust gave the text.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_drop_c_string(text: *mut c_char) {
    // SAFETY: the caller's promise.
    drop(unsafe { CString::from_raw(text) });
}

/// # Safety
///
/// So many bytes are readable, as Rust has them.
unsafe fn view<'a>(text: *const u8, length: usize) -> &'a OsStr {
    // SAFETY: the caller's promise.
    unsafe { OsStr::from_encoded_bytes_unchecked(slice::from_raw_parts(text, length)) }
}

/// # Safety
///
/// So many bytes are readable.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_path_size(text: *const u8, length: usize) -> usize {
    // SAFETY: the caller's promise.
    super::rust_path_size(Path::new(unsafe { view(text, length) }))
}

/// # Safety
///
/// As above.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_take_path_buf(text: *const u8, length: usize) -> usize {
    // SAFETY: the caller's promise.
    super::rust_take_path_buf(PathBuf::from(unsafe { view(text, length) }))
}

#[unsafe(no_mangle)]
extern "C" fn raw_rust_path_buf() -> Owned {
    Owned::new(super::rust_path_buf().into_os_string())
}

#[unsafe(no_mangle)]
extern "C" fn raw_rust_os_string() -> Owned {
    Owned::new(super::rust_os_string())
}

/// # Safety
///
/// The words are those of a text that Rust gave.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_drop_os_string(text: *const Owned) {
    // SAFETY: the caller's promise.
    drop(unsafe {
        let Owned { pointer, length, capacity } = text.read();
        Vec::from_raw_parts(pointer, length, capacity)
    });
}
