//! `CString`, which is `twinspan::CString` in C++: the same bytes, allocated by Rust.

use super::Cross;
use crate::c_string::Words;
use std::ffi;

/// `CString`
pub struct CString;

impl Cross for CString {
    type Value = ffi::CString;
    type Raw = Words;
    #[inline]
    unsafe fn take(raw: Words) -> ffi::CString {
        // SAFETY: C++ has released a `twinspan::CString`.
        unsafe { raw.into_c_string() }
    }
    #[inline]
    unsafe fn give(value: ffi::CString) -> Words {
        Words::of(value)
    }
}
