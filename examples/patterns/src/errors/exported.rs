//! Rust functions for C that fail.

use super::errno_set;
use std::any::Any;
use std::cell::RefCell;
use std::ffi::{CStr, CString, c_char, c_int};
use std::io::{self, BufRead as _};
use std::mem::forget;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::{fs::File, ptr, slice};

// page: statuses
const OK: c_int = 0;
const NULL: c_int = 1;
const TEXT: c_int = 2;
const NUMBER: c_int = 3;
const PANIC: c_int = 4;

/// A text for each status, which lives for ever.
#[unsafe(no_mangle)]
pub extern "C" fn patterns_status_text(status: c_int) -> *const c_char {
    let text = match status {
        OK => c"no error",
        NULL => c"a null pointer",
        TEXT => c"a text that is not UTF-8",
        NUMBER => c"a text that is not a number",
        PANIC => c"a bug: a panic",
        _ => c"no such status",
    };
    text.as_ptr()
}
// page: end

// page: last_error
thread_local! {
    static LAST_ERROR: RefCell<Option<CString>> = const { RefCell::new(None) };
}

fn set_last_error(text: &str) {
    // A text may have a NUL inside: `unwrap` would be a panic where nobody catches it.
    let text = CString::new(text.replace('\0', "\u{fffd}")).ok();
    // While a thread ends the variable may be gone: `with` would be such a panic, too.
    let _ = LAST_ERROR.try_with(|last| last.replace(text));
}

/// The text of this thread's last failure, valid until its next one; null if there was none.
#[unsafe(no_mangle)]
pub extern "C" fn patterns_last_error_text() -> *const c_char {
    // The variable keeps it. `into_raw` would give C a text that nobody frees.
    let text = |last: &RefCell<Option<CString>>| last.borrow().as_ref().map(|text| text.as_ptr());
    LAST_ERROR.try_with(text).ok().flatten().unwrap_or(ptr::null())
}

/// Copies as much of the text as fits, with a NUL at the end, and returns the length of the whole.
///
/// # Safety
///
/// `buffer` is null, or `size` bytes may be written there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn patterns_last_error(buffer: *mut c_char, size: usize) -> usize {
    let copy = |last: &RefCell<Option<CString>>| {
        let last = last.borrow();
        let text = last.as_ref().map_or(&[][..], |text| text.as_bytes());
        if !buffer.is_null() && size > 0 {
            let length = text.len().min(size - 1);
            // SAFETY: as the caller promises, and `length` is less than `size`.
            let buffer = unsafe {
                buffer.write_bytes(0, length + 1);
                slice::from_raw_parts_mut(buffer.cast::<u8>(), length)
            };
            buffer.copy_from_slice(&text[..length]);
        }
        text.len()
    };
    LAST_ERROR.try_with(copy).unwrap_or(0)
}
// page: end

// page: boundary
/// What every function for C does: runs a body, and makes a status of its error or its panic.
pub fn status(body: impl FnOnce() -> Result<(), (c_int, String)>) -> c_int {
    // What a body changes half-way is behind pointers of C's, which expects that on a failure.
    match catch_unwind(AssertUnwindSafe(body)) {
        Ok(Ok(())) => OK,
        Ok(Err((status, text))) => {
            set_last_error(&text);
            status
        }
        Err(payload) => {
            set_last_error(message(&*payload));
            // A payload may be of any type, and panic when it is dropped.
            if let Err(another) = catch_unwind(AssertUnwindSafe(|| drop(payload))) {
                forget(another);
            }
            PANIC
        }
    }
}

fn message(payload: &(dyn Any + Send)) -> &str {
    let text = payload.downcast_ref::<&str>().copied();
    text.or_else(|| payload.downcast_ref::<String>().map(String::as_str)).unwrap_or("a panic")
}

/// Writes the root of the number in a text.
///
/// # Safety
///
/// Pointers are null or valid: `number` with a NUL at the end, `root` to be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn patterns_root(number: *const c_char, root: *mut f64) -> c_int {
    status(|| {
        if number.is_null() || root.is_null() {
            return Err((NULL, "a null pointer".to_owned()));
        }
        // SAFETY: not null, so it ends with NUL.
        let text = unsafe { CStr::from_ptr(number) };
        let text = text.to_str().map_err(|error| (TEXT, error.to_string()))?;
        let number: f64 = text.parse().map_err(|error| (NUMBER, format!("{text:?}: {error}")))?;
        assert!(number >= 0.0, "no root of {number}");
        // SAFETY: not null, so it may be written. Last: a failure leaves it as it was.
        unsafe { root.write(number.sqrt()) };
        Ok(())
    })
}
// page: end

// page: set_errno
const EINVAL: c_int = 22;

/// The number of lines in a file, or -1 and `errno`, as POSIX does it.
///
/// # Safety
///
/// `path` is null, or ends with NUL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn patterns_count_lines(path: *const c_char) -> c_int {
    let mut count = Err(io::Error::from_raw_os_error(EINVAL));
    let status = status(|| {
        // SAFETY: null, or ends with NUL.
        let path = (!path.is_null()).then(|| unsafe { CStr::from_ptr(path) });
        if let Some(path) = path.and_then(path_of) {
            count = count_lines(path);
        }
        Ok(())
    });
    match count {
        Ok(count) if status == OK => count,
        Ok(_) => -1,
        Err(error) => {
            // The last thing that is done: dropping a value may change it.
            let number = error.raw_os_error().unwrap_or(EINVAL);
            drop(error);
            errno_set(number);
            -1
        }
    }
}

/// A path as C has it: any bytes on Unix. Elsewhere it has to be UTF-8.
fn path_of(text: &CStr) -> Option<&Path> {
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt as _;
        Some(Path::new(std::ffi::OsStr::from_bytes(text.to_bytes())))
    }
    #[cfg(not(unix))]
    text.to_str().ok().map(Path::new)
}

fn count_lines(path: &Path) -> io::Result<c_int> {
    let lines = io::BufReader::new(File::open(path)?).split(b'\n');
    let count = lines.map(|line| line.map(drop)).collect::<io::Result<Vec<()>>>()?.len();
    c_int::try_from(count).map_err(io::Error::other)
}
// page: end
