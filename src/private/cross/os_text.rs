//! Text and paths of the operating system, which Rust keeps in its own encoding: on Unix the
//! system's bytes, on Windows an extension of UTF-8, which C++ converts to the system's wide
//! characters. Nothing is lost, and nothing is refused.

use super::{Cross, Nullable};
use crate::private::Vec;
use crate::private::abi::Fat;
use core::marker::PhantomData;
use std::ffi;
use std::path;

/// `&OsStr`
pub struct OsStr<'a>(PhantomData<&'a ffi::OsStr>);
/// `&Path`
pub struct Path<'a>(PhantomData<&'a path::Path>);
/// `OsString`
pub struct OsString;
/// `PathBuf`
pub struct PathBuf;

impl<'a> Cross for OsStr<'a> {
    type Value = &'a ffi::OsStr;
    type Raw = Fat;
    #[inline]
    unsafe fn take(raw: Fat) -> &'a ffi::OsStr {
        // SAFETY: C++ passes a `twinspan::OsStr`, whose pointer is not null.
        let bytes = unsafe { raw.slice() };
        #[cfg(unix)]
        {
            std::os::unix::ffi::OsStrExt::from_bytes(bytes)
        }
        #[cfg(not(unix))]
        // SAFETY: the contents of a `twinspan::OsStr` were encoded by Rust, or are UTF-8.
        unsafe {
            ffi::OsStr::from_encoded_bytes_unchecked(bytes)
        }
    }
    #[inline]
    unsafe fn give(value: &'a ffi::OsStr) -> Fat {
        Fat::of_slice(value.as_encoded_bytes())
    }
}

impl<'a> Cross for Path<'a> {
    type Value = &'a path::Path;
    type Raw = Fat;
    #[inline]
    unsafe fn take(raw: Fat) -> &'a path::Path {
        // SAFETY: the caller's promise: `twinspan::Path` is a `twinspan::OsStr`.
        path::Path::new(unsafe { OsStr::take(raw) })
    }
    #[inline]
    unsafe fn give(value: &'a path::Path) -> Fat {
        // SAFETY: the caller's promise.
        unsafe { OsStr::give(value.as_os_str()) }
    }
}

impl Cross for OsString {
    type Value = ffi::OsString;
    type Raw = Vec<u8>;
    #[inline]
    unsafe fn take(raw: Vec<u8>) -> ffi::OsString {
        #[cfg(unix)]
        {
            std::os::unix::ffi::OsStringExt::from_vec(raw)
        }
        #[cfg(not(unix))]
        // SAFETY: Rust has encoded it for C++.
        unsafe {
            ffi::OsString::from_encoded_bytes_unchecked(raw)
        }
    }
    #[inline]
    unsafe fn give(value: ffi::OsString) -> Vec<u8> {
        value.into_encoded_bytes()
    }
}

impl Cross for PathBuf {
    type Value = path::PathBuf;
    type Raw = Vec<u8>;
    #[inline]
    unsafe fn take(raw: Vec<u8>) -> path::PathBuf {
        // SAFETY: the caller's promise.
        unsafe { OsString::take(raw) }.into()
    }
    #[inline]
    unsafe fn give(value: path::PathBuf) -> Vec<u8> {
        // SAFETY: the caller's promise.
        unsafe { OsString::give(value.into_os_string()) }
    }
}

impl Nullable for OsStr<'_> {
    #[inline]
    fn none() -> Fat {
        Fat::NONE
    }
    #[inline]
    fn is_none(raw: &Fat) -> bool {
        raw.pointer.is_null()
    }
}

impl Nullable for Path<'_> {
    #[inline]
    fn none() -> Fat {
        Fat::NONE
    }
    #[inline]
    fn is_none(raw: &Fat) -> bool {
        raw.pointer.is_null()
    }
}
