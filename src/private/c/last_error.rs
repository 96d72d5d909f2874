//! The last error of each thread. A successful call does not change it.

use super::status::PANIC;
use crate::error::{Level, describe as levels_of};
use crate::exception::CxxException;
use crate::handle::terminated;
use crate::hook::seen;
use crate::payload::{Payload, drop_payload, message};
use core::ffi::{CStr, c_char};
use core::iter::successors;
use core::ptr;
use std::cell::{Cell, RefCell};
use std::error::Error;

struct LastError {
    message: Box<[u8]>,
    causes: Vec<Box<[u8]>>,
    file: Box<[u8]>,
    line: u32,
    os_code: Option<i32>,
}

thread_local! {
    /// Separate from the text: it needs no destructor, and so exists as long as the thread.
    static CODE: Cell<i32> = const { Cell::new(0) };
    static LAST: RefCell<Option<LastError>> = const { RefCell::new(None) };
}

fn replace(code: i32, error: Option<LastError>) {
    CODE.set(code);
    // The text is gone at the end of a thread: then there is only the code.
    let previous = LAST.try_with(|last| {
        last.try_borrow_mut().ok().and_then(|mut last| core::mem::replace(&mut *last, error))
    });
    drop(previous);
}

/// Reads the last error, if there is one and its text still exists.
fn with<R>(look: impl FnOnce(&LastError) -> R) -> Option<R> {
    LAST.try_with(|last| last.try_borrow().ok().and_then(|last| last.as_ref().map(look)))
        .ok()
        .flatten()
}

/// Makes this text the last error.
pub(super) fn record(code: i32, message: String) {
    let error = LastError {
        message: terminated(message.as_bytes()),
        causes: Vec::new(),
        file: terminated(b""),
        line: 0,
        os_code: None,
    };
    replace(code, Some(error));
}

/// Makes a panic the last error, and drops its payload.
pub(super) fn record_panic(function: &str, payload: Payload) -> i32 {
    let seen = seen(&*payload);
    let location = seen.as_ref().map_or("", |seen| seen.location()).trim_end_matches('\0');
    // `file:line:column`, where the file name may contain colons.
    let mut parts = location.rsplitn(3, ':');
    let (_column, line, file) = (parts.next(), parts.next(), parts.next());
    // An exception from a C++ function or a callback.
    let exception = payload.downcast_ref::<CxxException>();
    let text = exception.map_or_else(
        || format!("{function}: panicked: {}", message(&*payload)),
        |exception| format!("{function}: a C++ exception: {exception}"),
    );
    let causes = successors(exception.and_then(Error::source), |&error| error.source());
    let error = LastError {
        message: terminated(text.as_bytes()),
        causes: causes.map(|cause| terminated(cause.to_string().as_bytes())).collect(),
        file: terminated(file.unwrap_or_default().as_bytes()),
        line: line.and_then(|line| line.parse().ok()).unwrap_or_default(),
        os_code: None,
    };
    replace(PANIC, Some(error));
    drop_payload(payload);
    PANIC
}

/// Makes a user error the last error, with the messages of its sources.
#[cold]
#[inline(never)]
pub fn describe(code: i32, levels: &dyn Fn() -> Vec<Level>) {
    let mut os_code = None;
    let mut messages = levels_of(levels).into_iter().map(|level| {
        os_code = os_code.or(level.code);
        level.message
    });
    let message = messages.next().unwrap_or_else(|| terminated(b""));
    let causes = messages.collect();
    replace(code, Some(LastError { message, causes, file: terminated(b""), line: 0, os_code }));
}

/// The OS error number of the last error.
pub(super) fn os_code() -> Option<i32> {
    // Windows error numbers differ from those of C.
    if cfg!(windows) { None } else { with(|error| error.os_code).flatten() }
}

/// The status of the last failed call on this thread; 0 if there was none.
#[must_use]
pub fn last_error_code() -> i32 {
    CODE.get()
}

/// Copies the message of the last error into a buffer, as much as fits, and always with a NUL byte
/// if there is room for one. Returns the full length without the NUL byte.
///
/// # Safety
///
/// The buffer has `size` bytes, or is null.
pub unsafe fn last_error_message(buffer: *mut c_char, size: usize) -> usize {
    // SAFETY: the caller's promise.
    let copied = with(|error| unsafe { copy(&error.message, buffer, size) });
    // SAFETY: the caller's promise.
    copied.unwrap_or_else(|| unsafe { copy(fallback().to_bytes_with_nul(), buffer, size) })
}

/// The message of the last error, valid until the next failed call on this thread. Never null.
#[must_use]
pub fn last_error() -> *const c_char {
    with(|error| error.message.as_ptr().cast()).unwrap_or_else(|| fallback().as_ptr())
}

/// The number of causes of the last error.
#[must_use]
pub fn last_error_causes() -> usize {
    with(|error| error.causes.len()).unwrap_or_default()
}

/// [`last_error_message`] for a cause of the last error; 0 is the direct cause.
///
/// # Safety
///
/// As for that function.
pub unsafe fn last_error_cause(index: usize, buffer: *mut c_char, size: usize) -> usize {
    with(|error| {
        let cause = error.causes.get(index).map_or(&[0][..], |cause| cause);
        // SAFETY: the caller's promise.
        unsafe { copy(cause, buffer, size) }
    })
    // SAFETY: the caller's promise.
    .unwrap_or_else(|| unsafe { copy(&[0], buffer, size) })
}

/// The file in which the last error panicked; empty if it did not, or without the panic hook. Valid
/// as long as [`last_error`].
#[must_use]
pub fn last_error_file() -> *const c_char {
    with(|error| error.file.as_ptr().cast()).unwrap_or(c"".as_ptr())
}

/// The line in [`last_error_file`], otherwise 0.
#[must_use]
pub fn last_error_line() -> u32 {
    with(|error| error.line).unwrap_or_default()
}

/// Clears the last error.
pub fn last_error_clear() {
    replace(0, None);
}

/// The message when the text is gone.
fn fallback() -> &'static CStr {
    if last_error_code() == 0 { c"" } else { c"the message is gone: this thread is about to end" }
}

/// # Safety
///
/// The buffer has `size` bytes, or is null.
unsafe fn copy(terminated: &[u8], buffer: *mut c_char, size: usize) -> usize {
    let length = terminated.len() - 1;
    if !buffer.is_null() && size != 0 {
        let mut copied = length.min(size - 1);
        // Does not split a character.
        while copied < length && terminated[copied] & 0xC0 == 0x80 {
            copied -= 1;
        }
        // SAFETY: both have `copied` bytes, and the buffer one more.
        unsafe {
            ptr::copy_nonoverlapping(terminated.as_ptr(), buffer.cast(), copied);
            buffer.add(copied).write(0);
        }
    }
    length
}

/// Makes an error the last error, where `ways` is in scope, and returns what [`call`](super::call)
/// returns.
#[doc(hidden)]
#[macro_export]
macro_rules! __c_failed {
    ($status:expr, $error:expr) => {
        match ($status, $error) {
            (status, error) => {
                let way = (&&&&&$crate::private::Probe::of(error)).way();
                $crate::private::c::describe(status, &|| {
                    $crate::private::c::describe_by(way, error)
                });
                $crate::private::c::Refused::recorded(status)
            }
        }
    };
}
