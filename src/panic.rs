//! Panics on their way through C++.
//!
//! A panic that leaves a bridge function is caught in the frame next to the boundary, and its
//! payload moves into a [`PanicHandle`] that a C++ exception owns. When the exception returns to
//! Rust, the payload is taken out and unwinding continues.

use std::ffi::{c_char, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::ptr;
use std::sync::{Mutex, PoisonError};

use crate::exception::{CxxException, unexpected};
use crate::failure::{fail_exception, fail_panic};
use crate::hook::{self, Seen};
use crate::payload::{Payload, drop_payload, message};

/// Version of the tables behind handles; C++ and other runtimes may read it.
pub(crate) const TABLE_VERSION: usize = 1;

/// Text that C++ reads: borrowed, and followed by a NUL byte.
#[repr(C)]
pub(crate) struct Text {
    pub(crate) data: *const c_char,
    pub(crate) length: usize,
}

impl Text {
    /// `terminated` has to end with a NUL byte.
    pub(crate) fn new(terminated: &[u8]) -> Text {
        debug_assert_eq!(terminated.last(), Some(&0));
        Text { data: terminated.as_ptr().cast(), length: terminated.len() - 1 }
    }
}

/// The bytes of `text` with a NUL byte after them.
pub(crate) fn terminated(text: impl Into<Vec<u8>>) -> Box<[u8]> {
    let mut bytes = text.into();
    bytes.push(0);
    bytes.into_boxed_slice()
}

/// Mirrors `twinspan_panic_table` of cpp/state.h.
#[repr(C)]
pub(crate) struct PanicTable {
    version: usize,
    drop: unsafe extern "C" fn(*mut PanicHandle),
    message: unsafe extern "C" fn(*const PanicHandle) -> Text,
    location: unsafe extern "C" fn(*const PanicHandle) -> Text,
    backtrace: unsafe extern "C" fn(*const PanicHandle) -> Text,
}

/// The address of this table also identifies this Rust runtime: handles of another runtime have
/// another table.
static TABLE: PanicTable = PanicTable {
    version: TABLE_VERSION,
    drop: drop_handle,
    message: handle_message,
    location: handle_location,
    backtrace: handle_backtrace,
};

/// A panic that a C++ exception owns. C++ knows only the first field.
#[repr(C)]
pub(crate) struct PanicHandle {
    table: &'static PanicTable,
    payload: Mutex<Option<Payload>>,
    message: Box<[u8]>,
    seen: Option<Box<dyn Seen>>,
}

impl PanicHandle {
    fn new(payload: Payload) -> Box<PanicHandle> {
        Box::new(PanicHandle {
            table: &TABLE,
            message: terminated(message(&*payload)),
            seen: hook::seen(&*payload),
            payload: Mutex::new(Some(payload)),
        })
    }
}

unsafe extern "C" fn drop_handle(handle: *mut PanicHandle) {
    // SAFETY: C++ calls this once, with a handle that `throw` passed to it.
    let handle = unsafe { Box::from_raw(handle) };
    let PanicHandle { payload, .. } = *handle;
    if let Some(payload) = payload.into_inner().unwrap_or_else(PoisonError::into_inner) {
        drop_payload(payload);
    }
}

unsafe extern "C" fn handle_message(handle: *const PanicHandle) -> Text {
    // SAFETY: C++ passes a handle that it owns; the text lives as long as the handle.
    Text::new(unsafe { &(*handle).message })
}

unsafe extern "C" fn handle_location(handle: *const PanicHandle) -> Text {
    // SAFETY: as in `handle_message`.
    location(unsafe { &(*handle).seen })
}

fn location(seen: &Option<Box<dyn Seen>>) -> Text {
    Text::new(seen.as_ref().map_or("\0", |seen| seen.location()).as_bytes())
}

unsafe extern "C" fn handle_backtrace(handle: *const PanicHandle) -> Text {
    // SAFETY: as in `handle_message`.
    let seen = unsafe { &(*handle).seen };
    Text::new(seen.as_ref().map_or(b"\0", |seen| seen.backtrace()))
}

unsafe extern "C-unwind" {
    /// Takes ownership of the handle and throws `twinspan::Panic`.
    fn twinspan_throw_panic(handle: *mut c_void) -> !;
    /// Consumes the word and rethrows its exception: the same object.
    fn twinspan_exception_rethrow(word: usize) -> !;
}

unsafe extern "C" {
    /// The handle that a Panic owns (borrowed from the word), or null for any other exception.
    fn twinspan_exception_panic(word: usize) -> *const c_void;
}

/// Runs the body of a function that C++ calls. A panic leaves it as a C++ exception.
///
/// The exception also passes the caller's frame, so the caller must be an `extern "C-unwind"`
/// function that has nothing to drop.
#[inline(always)]
pub fn guard<R>(body: impl FnOnce() -> R) -> R {
    match catch_unwind(AssertUnwindSafe(body)) {
        Ok(value) => value,
        Err(payload) => throw(payload),
    }
}

/// The same, with `end` run after the body, whether it panics or not. `end` does not panic.
#[inline(always)]
pub fn guard_then<R>(body: impl FnOnce() -> R, end: impl FnOnce() + Copy) -> R {
    match catch_unwind(AssertUnwindSafe(body)) {
        Ok(value) => {
            end();
            value
        }
        Err(payload) => end_and_throw(payload, end),
    }
}

#[cold]
#[inline(never)]
fn end_and_throw(payload: Payload, end: impl FnOnce()) -> ! {
    end();
    throw(payload)
}

/// Runs the body of a function that C++ calls where nothing can be thrown. A panic goes to the
/// failure handler, then the process aborts.
#[inline(always)]
pub fn guard_or_abort<R>(body: impl FnOnce() -> R) -> R {
    match catch_unwind(AssertUnwindSafe(body)) {
        Ok(value) => value,
        Err(payload) => report_and_abort(payload),
    }
}

/// Leaves Rust: throws the payload as `twinspan::Panic`, or, if it carries a C++ exception, that
/// exception.
#[cold]
#[inline(never)]
fn throw(payload: Payload) -> ! {
    match payload.downcast::<CxxException>() {
        Ok(exception) => {
            let word = (*exception).into_word();
            // SAFETY: the word is owned and consumed here. This frame and the callers' frames up to
            // the boundary have nothing to drop.
            unsafe { twinspan_exception_rethrow(word) }
        }
        Err(payload) => {
            let handle = Box::into_raw(PanicHandle::new(payload)).cast();
            // SAFETY: the handle is owned, and C++ takes ownership; frames as above.
            unsafe { twinspan_throw_panic(handle) }
        }
    }
}

#[cold]
#[inline(never)]
fn report_and_abort(payload: Payload) -> ! {
    if let Some(exception) = payload.downcast_ref::<CxxException>() {
        fail_exception(&exception.report());
    }
    fail_panic(&message(&*payload), &location(&hook::seen(&*payload)))
}

/// Continues in Rust with what a caught C++ exception represents.
///
/// A Panic that this runtime created continues with its original payload, unless that was taken
/// before. Any other Panic is an ordinary panic with its message; any other exception is a panic
/// that carries it.
///
/// # Safety
///
/// `word` is an exception word, and this function takes ownership of it.
#[cold]
pub unsafe fn resume(word: usize) -> ! {
    // SAFETY: the caller's promise.
    match unsafe { take(word) } {
        Taken::Payload(payload) => resume_unwind(payload),
        Taken::Message(message) => panic!("{message}"),
        Taken::Exception(exception) => unexpected(exception),
    }
}

/// [`resume`] for the C++ frame next to the boundary, after its handler has ended.
#[unsafe(no_mangle)]
unsafe extern "C-unwind" fn twinspan_resume(word: usize) -> ! {
    // SAFETY: C++ passes a word that it owns.
    unsafe { resume(word) }
}

/// What a word represents in this runtime.
pub(crate) enum Taken {
    Payload(Payload),
    Message(String),
    Exception(CxxException),
}

/// Consumes the word, or moves it into the exception.
///
/// # Safety
///
/// `word` is an exception word, and this function takes ownership of it.
pub(crate) unsafe fn take(word: usize) -> Taken {
    // SAFETY: the caller's promise; the handle lives as long as the word, which `exception` owns.
    let (handle, exception) =
        unsafe { (twinspan_exception_panic(word), CxxException::from_word(word)) };
    if handle.is_null() {
        return Taken::Exception(exception);
    }
    // SAFETY: every handle starts with a pointer to a table, whichever runtime created it, and the
    // word keeps the handle alive.
    let table = unsafe { *handle.cast::<*const PanicTable>() };
    if ptr::eq(table, &TABLE) {
        // SAFETY: the table belongs to this runtime, so the handle is a `PanicHandle` of this
        // runtime.
        let payload = unsafe { &(*handle.cast::<PanicHandle>()).payload };
        let payload = payload.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(payload) = payload {
            return Taken::Payload(payload);
        }
    }
    Taken::Message(exception.what().to_owned())
}
