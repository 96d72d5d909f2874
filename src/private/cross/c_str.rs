//! `&CStr`, which is `const char *` in C++: never null.

use super::{Cross, Nullable, Pointer};
use core::ffi;
use core::marker::PhantomData;
use core::ptr;

/// `&CStr`
pub struct CStr<'a>(PhantomData<&'a ffi::CStr>);

impl<'a> Cross for CStr<'a> {
    type Value = &'a ffi::CStr;
    type Raw = Pointer;
    /// Panics if C++ passes null.
    #[inline]
    unsafe fn take(raw: Pointer) -> &'a ffi::CStr {
        if raw.is_null() {
            null_c_str()
        }
        // SAFETY: C++ passes text that ends with a NUL, and is valid as long as the signature
        // requires.
        unsafe { ffi::CStr::from_ptr(raw.cast_const().cast()) }
    }
    #[inline]
    unsafe fn give(value: &'a ffi::CStr) -> Pointer {
        value.as_ptr().cast_mut().cast()
    }
}

impl Nullable for CStr<'_> {
    #[inline]
    fn none() -> Pointer {
        ptr::null_mut()
    }
    #[inline]
    fn is_none(raw: &Pointer) -> bool {
        raw.is_null()
    }
}

#[cold]
#[inline(never)]
fn null_c_str() -> ! {
    panic!(
        "C++ passed a null pointer as a `&CStr`; declare an `Option<&CStr>` where there may be none"
    )
}
