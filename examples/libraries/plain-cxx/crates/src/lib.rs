//! The interface of `examples/libraries/crates` with cxx alone: what it is compared with.
//!
//! Errors are their messages here, as cxx has no other ones from Rust, and a panic ends the process. Times are nanoseconds.

#![expect(clippy::boxed_local, reason = "C++ has it in a box")]

mod ffi;

/// What does not hold of the checks in C++.
#[must_use]
pub fn smoke() -> String {
    ffi::bridge::smoke()
}
