//! What went wrong last, for each thread. A call that succeeds leaves it as it is.

use super::status::PANIC;
use crate::error::{Level, describe as levels_of};
use crate::exception::CxxException;
use crate::hook::seen;
use crate::panic::terminated;
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
    /// Apart from the text: it needs no destructor, and so is there as long as the thread.
    static CODE: Cell<i32> = const { Cell::new(0) };
    static LAST: RefCell<Option<LastError>> = const { RefCell::new(None) };
}

fn replace(code: i32, error: Option<LastError>) {
    CODE.set(code);
    // Gone at the end of a thread: then there is the code only.
    let previous = LAST.try_with(|last| {
        last.try_borrow_mut().ok().and_then(|mut last| core::mem::replace(&mut *last, error))
    });
    drop(previous);
}

/// Looks at the last error, if there is one and its text is still there.
fn with<R>(look: impl FnOnce(&LastError) -> R) -> Option<R> {
    LAST.try_with(|last| last.try_borrow().ok().and_then(|last| last.as_ref().map(look)))
        .ok()
        .flatten()
}

/// Makes this text the last error.
pub(super) fn record(code: i32, message: String) {
    let error = LastError {
        message: terminated(message),
        causes: Vec::new(),
        file: terminated(""),
        line: 0,
        os_code: None,
    };
    replace(code, Some(error));
}

/// Makes a panic the last error, and ends it.
pub(super) fn record_panic(function: &str, payload: Payload) -> i32 {
    let seen = seen(&*payload);
    let location = seen.as_ref().map_or("", |seen| seen.location()).trim_end_matches('\0');
    // `file:line:column`, where the file may have colons, too.
    let mut parts = location.rsplitn(3, ':');
    let (_column, line, file) = (parts.next(), parts.next(), parts.next());
    // What a C++ function or a callback threw.
    let exception = payload.downcast_ref::<CxxException>();
    let text = exception.map_or_else(
        || format!("{function}: panicked: {}", message(&*payload)),
        |exception| format!("{function}: a C++ exception: {exception}"),
    );
    let causes = successors(exception.and_then(Error::source), |&error| error.source());
    let error = LastError {
        message: terminated(text),
        causes: causes.map(|cause| terminated(cause.to_string())).collect(),
        file: terminated(file.unwrap_or_default()),
        line: line.and_then(|line| line.parse().ok()).unwrap_or_default(),
        os_code: None,
    };
    replace(PANIC, Some(error));
    drop_payload(payload);
    PANIC
}

/// Makes an error of the user the last error, with the messages of its sources.
#[cold]
#[inline(never)]
pub fn describe(code: i32, levels: &dyn Fn() -> Vec<Level>) {
    let mut os_code = None;
    let mut messages = levels_of(levels).into_iter().map(|level| {
        os_code = os_code.or(level.code);
        level.message
    });
    let message = messages.next().unwrap_or_else(|| terminated(""));
    let causes = messages.collect();
    replace(code, Some(LastError { message, causes, file: terminated(""), line: 0, os_code }));
}

/// The number that the operating system has for the last error.
pub(super) fn os_code() -> Option<i32> {
    // Windows has other numbers for its errors than C has.
    if cfg!(windows) { None } else { with(|error| error.os_code).flatten() }
}

/// The status of the last call of this thread that failed; 0 if there was none.
#[must_use]
pub fn last_error_code() -> i32 {
    CODE.get()
}

/// Copies what the last error says into a buffer, as far as there is room, and always with a NUL byte where there
/// is room for one. Gives the length that is needed, without the NUL byte.
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

/// What the last error says, until the next call of this thread that fails. Never null.
#[must_use]
pub fn last_error() -> *const c_char {
    with(|error| error.message.as_ptr().cast()).unwrap_or_else(|| fallback().as_ptr())
}

/// How many errors have led to the last one.
#[must_use]
pub fn last_error_causes() -> usize {
    with(|error| error.causes.len()).unwrap_or_default()
}

/// [`last_error_message`] of one that has led to the last error; that of 0 is the one that led to it directly.
///
/// # Safety
///
/// As there.
pub unsafe fn last_error_cause(index: usize, buffer: *mut c_char, size: usize) -> usize {
    with(|error| {
        let cause = error.causes.get(index).map_or(&[0][..], |cause| cause);
        // SAFETY: the caller's promise.
        unsafe { copy(cause, buffer, size) }
    })
    // SAFETY: the caller's promise.
    .unwrap_or_else(|| unsafe { copy(&[0], buffer, size) })
}

/// The file in which the last error panicked; empty if it did not, or without the panic hook. As [`last_error`].
#[must_use]
pub fn last_error_file() -> *const c_char {
    with(|error| error.file.as_ptr().cast()).unwrap_or(c"".as_ptr())
}

/// The line of [`last_error_file`], else 0.
#[must_use]
pub fn last_error_line() -> u32 {
    with(|error| error.line).unwrap_or_default()
}

/// There is no last error any more.
pub fn last_error_clear() {
    replace(0, None);
}

/// Where the text is gone.
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
        // Not within a character.
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

/// Makes an error the last error, where `ways` are in scope, and gives what [`call`](super::call) returns.
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
