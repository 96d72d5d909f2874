//! Panics on their way through C++.
//!
//! A panic that leaves a bridge function is caught in the frame next to the boundary, and its
//! payload moves into a [`PanicHandle`] that a C++ exception owns. When the exception returns to
//! Rust, the payload is taken out and unwinding continues.

use std::cell::UnsafeCell;
use std::ffi::c_void;
use std::mem::ManuallyDrop;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::ptr;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::exception::{CxxException, unexpected};
use crate::failure::{fail_exception, fail_panic};
use crate::handle::{Head, RawLevel, TABLE_VERSION, Table, Text, terminated};
use crate::hook::{self, Seen};
use crate::payload::{Payload, drop_payload, message};

/// The address of this table also identifies this Rust runtime: handles of another runtime have
/// another table.
static TABLE: Table =
    Table { version: TABLE_VERSION, drop: drop_handle, level: read_level, text: Some(read_text) };

/// A panic that a C++ exception owns. C++ knows only the first field.
#[repr(C)]
struct PanicHandle {
    head: Head,
    /// Until `is_taken`, which is set by the one that takes it.
    payload: UnsafeCell<ManuallyDrop<Payload>>,
    is_taken: AtomicBool,
    message: Box<[u8]>,
    seen: Option<Box<dyn Seen>>,
}

impl PanicHandle {
    /// An owned handle for C++.
    fn of(payload: Payload) -> *mut PanicHandle {
        let payload = ManuallyDrop::new(payload);
        // Nothing here unwinds. That compilers do not have to be ready for it takes a third of the code.
        let handle = ManuallyDrop::new(PanicHandle {
            head: Head::new(&TABLE),
            message: terminated(message(&**payload).as_bytes()),
            seen: hook::seen(&**payload),
            payload: UnsafeCell::new(payload),
            is_taken: AtomicBool::new(false),
        });
        Box::into_raw(Box::new(handle)).cast()
    }

    /// The payload, for the first that asks.
    fn take(&self) -> Option<Payload> {
        // SAFETY: only one caller gets `false`.
        (!self.is_taken.swap(true, Ordering::AcqRel))
            .then(|| unsafe { ManuallyDrop::take(&mut *self.payload.get()) })
    }
}

unsafe extern "C" fn drop_handle(handle: *mut Head) {
    // SAFETY: C++ calls this once, with a handle that `throw` passed to it.
    let handle = unsafe { Box::from_raw(handle.cast::<PanicHandle>()) };
    if let Some(payload) = handle.take() {
        drop_payload(payload);
    }
}

unsafe extern "C" fn read_level(handle: *const Head, index: usize, out: *mut RawLevel) -> usize {
    if index == 0 {
        // SAFETY: C++ passes a handle that it owns; the text lives as long as the handle.
        let message = Text::new(unsafe { &(*handle.cast::<PanicHandle>()).message });
        // SAFETY: `out` is writable.
        unsafe { ptr::write(out, RawLevel { message, exception: 0, code: 0, has_code: false }) }
    }
    1
}

unsafe extern "C" fn read_text(handle: *const Head, which: u8) -> Text {
    // SAFETY: as in `read_level`.
    let seen = unsafe { &(*handle.cast::<PanicHandle>()).seen };
    match seen {
        Some(seen) if which != 0 => Text::new(seen.backtrace()),
        _ => location(seen),
    }
}

fn location(seen: &Option<Box<dyn Seen>>) -> Text {
    Text::new(seen.as_ref().map_or("\0", |seen| seen.location()).as_bytes())
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
            let handle = PanicHandle::of(payload).cast();
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
    fail_panic(message(&*payload), &location(&hook::seen(&*payload)))
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
    let table = unsafe { (*handle.cast::<Head>()).table };
    if ptr::eq(table, &TABLE) {
        // SAFETY: the table belongs to this runtime, so the handle is a `PanicHandle` of this
        // runtime.
        if let Some(payload) = unsafe { (*handle.cast::<PanicHandle>()).take() } {
            return Taken::Payload(payload);
        }
    }
    Taken::Message(exception.text())
}
