//! Codecs of text.

use super::status::{INVALID_UTF8, Refused};
use super::{FromC, Stored, ToC, elements, pointer};
use core::ffi::c_char;
use core::marker::PhantomData;
use core::{ptr, slice, str};
use std::mem::ManuallyDrop;

/// `&str`
pub struct Str<'a>(PhantomData<&'a str>);
/// `&CStr`: C text, with any bytes.
pub struct CStr<'a>(PhantomData<&'a core::ffi::CStr>);
/// `String`: the bytes of a parameter are borrowed from C; C owns a result.
pub struct Text;

/// A `String` that C owns, or whose bytes C lends.
#[repr(C)]
#[derive(Debug)]
pub struct RawString {
    /// UTF-8, without a NUL byte at the end.
    pub pointer: *mut u8,
    /// In bytes.
    pub length: usize,
    /// In bytes; ignored in a parameter.
    pub capacity: usize,
}

impl<'a> FromC for Str<'a> {
    type Raw = (*const u8, usize);
    type Value = &'a str;
    #[inline(always)]
    unsafe fn take((pointer, length): (*const u8, usize)) -> Result<&'a str, Refused> {
        let pointer = elements(pointer, length)?;
        // SAFETY: the caller's promise; the pointer is not null, and the length is not larger than
        // memory.
        str::from_utf8(unsafe { slice::from_raw_parts(pointer, length) }).map_err(|_| not_utf8())
    }
}

#[cold]
fn not_utf8() -> Refused {
    Refused::new(INVALID_UTF8)
}

impl<'a> ToC for Str<'a> {
    type Out = (*mut *const u8, *mut usize);
    type Value = &'a str;
    #[inline(always)]
    unsafe fn check(out: Self::Out) -> Result<(), Refused> {
        pointer(out.0)?;
        pointer(out.1)
    }
    #[inline(always)]
    unsafe fn put(value: &'a str, out: Self::Out) {
        // SAFETY: the caller has checked them.
        unsafe {
            out.0.write(value.as_ptr());
            out.1.write(value.len());
        }
    }
}

impl FromC for Text {
    type Raw = (*const u8, usize);
    type Value = String;
    #[inline(always)]
    unsafe fn take(raw: (*const u8, usize)) -> Result<String, Refused> {
        // SAFETY: the caller's promise.
        unsafe { Str::take(raw) }.map(String::from)
    }
}

impl<'a> FromC for CStr<'a> {
    type Raw = *const c_char;
    type Value = &'a core::ffi::CStr;
    #[inline(always)]
    unsafe fn take(raw: *const c_char) -> Result<&'a core::ffi::CStr, Refused> {
        pointer(raw)?;
        // SAFETY: the caller's promise: a pointer that is not null points to text with a NUL byte
        // at its end.
        Ok(unsafe { core::ffi::CStr::from_ptr(raw) })
    }
}

impl<'a> ToC for CStr<'a> {
    type Out = *mut *const c_char;
    type Value = &'a core::ffi::CStr;
    #[inline(always)]
    unsafe fn check(out: Self::Out) -> Result<(), Refused> {
        pointer(out)
    }
    #[inline(always)]
    unsafe fn put(value: &'a core::ffi::CStr, out: Self::Out) {
        // SAFETY: the caller has checked it.
        unsafe { out.write(value.as_ptr()) }
    }
}

impl ToC for Text {
    type Out = *mut RawString;
    type Value = String;
    #[inline(always)]
    unsafe fn check(out: *mut RawString) -> Result<(), Refused> {
        pointer(out)
    }
    #[inline(always)]
    unsafe fn put(value: String, out: *mut RawString) {
        // SAFETY: the caller has checked it.
        unsafe { out.write(Self::write(value)) }
    }
}

// SAFETY: `free` recreates the string that `write` took apart.
unsafe impl Stored for Text {
    type Value = String;
    type C = RawString;
    const MAY_UNWIND: bool = false;
    unsafe fn read(from: *const RawString) -> Result<String, Refused> {
        // SAFETY: the caller's promise.
        unsafe { Self::take(((*from).pointer.cast_const(), (*from).length)) }
    }
    #[inline(always)]
    fn write(value: String) -> RawString {
        let mut value = ManuallyDrop::new(value);
        RawString { pointer: value.as_mut_ptr(), length: value.len(), capacity: value.capacity() }
    }
    unsafe fn free(c: *mut RawString) {
        let empty = RawString { pointer: ptr::null_mut(), length: 0, capacity: 0 };
        // SAFETY: the caller's promise.
        let RawString { pointer, length, capacity } = unsafe { c.replace(empty) };
        if !pointer.is_null() {
            // SAFETY: from `write`.
            drop(unsafe { String::from_raw_parts(pointer, length, capacity) });
        }
    }
}
