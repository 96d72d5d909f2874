//! Panic payloads.

use std::any::Any;
use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind};

pub(crate) type Payload = Box<dyn Any + Send>;

/// Drops a payload that may panic while it is dropped. The payload of that panic is leaked unless
/// it is text: it might panic again.
///
/// `extern "C"` tells compilers that nothing unwinds from here: no caller has to be ready for it.
#[allow(improper_ctypes_definitions, reason = "only Rust calls it")]
pub(crate) extern "C" fn drop_payload(payload: Payload) {
    if let Err(second) = catch_unwind(AssertUnwindSafe(|| drop(payload)))
        && text_of(&*second).is_none()
    {
        mem::forget(second);
    }
}

/// The message of a panic, as Rust itself would report it.
pub(crate) fn message(payload: &(dyn Any + Send)) -> &str {
    text_of(payload).unwrap_or("a panic whose payload is not a text")
}

pub(crate) fn text_of(payload: &(dyn Any + Send)) -> Option<&str> {
    payload
        .downcast_ref::<&'static str>()
        .copied()
        .or_else(|| payload.downcast_ref::<String>().map(String::as_str))
}
