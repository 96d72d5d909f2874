//! Where symbols come from, on each system, and C++: docs/patterns/linking.md.

#[allow(missing_docs, reason = "the C header says what each is")]
pub mod bridge;
pub mod traps;

use std::ffi::{CStr, c_char, c_int};

// page: link
// The mathematics of C are a library of their own on Unix, and in the C library elsewhere.
#[cfg_attr(all(unix, not(target_vendor = "apple")), link(name = "m"))]
unsafe extern "C" {
    safe fn cbrt(x: f64) -> f64;
}

/// The cube root.
pub fn cube_root(x: f64) -> f64 {
    cbrt(x)
}
// page: end

// page: platforms
/// The number of this process, by the system's own function.
pub fn process_id() -> u32 {
    #[cfg(unix)]
    {
        unsafe extern "C" {
            safe fn getpid() -> c_int;
        }
        getpid().cast_unsigned()
    }
    #[cfg(windows)]
    {
        #[link(name = "kernel32")]
        unsafe extern "system" {
            safe fn GetCurrentProcessId() -> u32;
        }
        GetCurrentProcessId()
    }
    // Not nothing: a system that nobody has thought of does not compile, and says why.
    #[cfg(not(any(unix, windows)))]
    compile_error!("process_id: neither Unix nor Windows");
}
// page: end

// page: cpp
unsafe extern "C" {
    fn cpp_parse(text: *const c_char, number: *mut i32) -> c_int;
}

/// The number in a text, by C++. The error is 1 for what is no number, 2 for anything else.
pub fn parse(text: &CStr) -> Result<i32, c_int> {
    let mut number = 0;
    // SAFETY: the text ends with NUL, and nothing is thrown.
    match unsafe { cpp_parse(text.as_ptr(), &raw mut number) } {
        0 => Ok(number),
        code => Err(code),
    }
}
// page: end
