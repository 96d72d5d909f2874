//! Results, status codes, `errno` and panics: docs/patterns/errors.md.

#[allow(missing_docs, reason = "the C header says what each is")]
pub mod bridge;
mod exported;

pub use exported::{
    patterns_count_lines, patterns_last_error, patterns_last_error_text, patterns_root, status,
};

use std::error::Error;
use std::ffi::{CStr, CString, c_char, c_int};
use std::{fmt, io};

unsafe extern "C" {
    fn port_parse(text: *const c_char) -> c_int;
    fn config_get(text: *const c_char, key: *const c_char, value: *mut c_int) -> c_int;
    safe fn config_message(code: c_int) -> *const c_char;
    safe fn errno_set(number: c_int);
}

// page: errno
/// The port in a text.
pub fn port(text: &str) -> io::Result<u16> {
    let text = CString::new(text)?;
    // SAFETY: the text ends with NUL.
    let port = unsafe { port_parse(text.as_ptr()) };
    if port < 0 {
        // At once: any other call may change it, and freeing `text` is one.
        return Err(io::Error::last_os_error());
    }
    u16::try_from(port).map_err(io::Error::other)
}
// page: end

// page: strtol
/// The number at the start of a text, by a function whose result does not say whether it failed.
pub fn number(text: &CStr) -> io::Result<std::ffi::c_long> {
    unsafe extern "C" {
        fn strtol(text: *const c_char, end: *mut *mut c_char, base: c_int) -> std::ffi::c_long;
    }
    // What works leaves `errno` as it was, with the failure of yesterday.
    errno_set(0);
    let mut end = std::ptr::null_mut();
    // SAFETY: the text ends with NUL, and `end` may be written.
    let number = unsafe { strtol(text.as_ptr(), &raw mut end, 10) };
    match io::Error::last_os_error() {
        error if error.raw_os_error() != Some(0) => Err(error),
        _ if end.cast_const() == text.as_ptr() => Err(io::ErrorKind::InvalidInput.into()),
        _ => Ok(number),
    }
}
// page: end

// page: codes
/// What the library says, with the number of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ConfigError {
    /// There is no such key.
    Missing,
    /// What is there is not a number.
    Syntax,
    /// A number that this wrapper does not know: of a newer library.
    Other(c_int),
}

impl ConfigError {
    /// The C library's number.
    pub fn code(self) -> c_int {
        match self {
            ConfigError::Missing => 1,
            ConfigError::Syntax => 2,
            ConfigError::Other(code) => code,
        }
    }

    /// What a number of the library means.
    pub fn check(code: c_int) -> Result<(), ConfigError> {
        match code {
            0 => Ok(()),
            1 => Err(ConfigError::Missing),
            2 => Err(ConfigError::Syntax),
            other => Err(ConfigError::Other(other)),
        }
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // SAFETY: the library has a text for each number, which lives for ever.
        let text = unsafe { CStr::from_ptr(config_message(self.code())) };
        write!(formatter, "{} ({})", text.to_string_lossy(), self.code())
    }
}

impl Error for ConfigError {}

/// The number that stands behind a key.
pub fn config(text: &CStr, key: &CStr) -> Result<c_int, ConfigError> {
    let mut value = 0;
    // SAFETY: both texts end with NUL, and `value` may be written.
    let code = unsafe { config_get(text.as_ptr(), key.as_ptr(), &raw mut value) };
    // Not before the code was seen: after a failure the value is nobody's.
    ConfigError::check(code).map(|()| value)
}
// page: end
