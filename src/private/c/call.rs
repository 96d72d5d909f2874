//! Every call from C, and how it ends.

use super::errno;
use super::last_error::{os_code, record_panic};
use super::status::{OK, Refused};
use crate::hook::PanicHook;
use crate::payload::Payload;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Runs the body of a function that C calls and returns its status. A refusal or a panic becomes
/// the last error of this thread. Everything that may run the user's code, including drops, is
/// within `body`.
#[inline(always)]
pub fn call(function: &'static str, body: impl FnOnce() -> Result<(), Refused>) -> i32 {
    let body = || match body() {
        Ok(()) => OK,
        Err(refused) => refused.record(function),
    };
    match catch_unwind(AssertUnwindSafe(body)) {
        Ok(status) => status,
        Err(payload) => unwound(function, payload),
    }
}

/// [`call`], which sets `errno` if the status is not 0: to the OS error number of the error,
/// otherwise to `EINVAL`.
#[inline(always)]
pub fn call_with_errno(function: &'static str, body: impl FnOnce() -> Result<(), Refused>) -> i32 {
    let status = call(function, body);
    if status != OK {
        set_errno();
    }
    status
}

#[cold]
#[inline(never)]
fn set_errno() {
    errno::set(os_code().unwrap_or(errno::EINVAL));
}

#[cold]
#[inline(never)]
fn unwound(function: &'static str, payload: Payload) -> i32 {
    match payload.downcast::<Refused>() {
        Ok(refused) => refused.record(function),
        Err(payload) => record_panic(function, payload),
    }
}

/// Makes panics record their location for the last error; `quiet` is a `bool`: whether Rust prints
/// no report itself.
pub fn install_panic_hook(quiet: u8) {
    crate::install_panic_hook(if quiet == 0 { PanicHook::Forward } else { PanicHook::Quiet });
}
