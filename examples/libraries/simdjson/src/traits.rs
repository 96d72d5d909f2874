//! What Rust adds to the types of the bridge.

use crate::ffi::{self, ErrorCode, Parser};

// SAFETY: a parser is tied to no thread, and owns all that it refers to.
unsafe impl Send for Parser {}
// SAFETY: what takes `&Parser` and an element calls const functions of simdjson, which change nothing.
unsafe impl Sync for Parser {}
// SAFETY: as above.
unsafe impl Sync for ffi::Document {}

impl std::fmt::Display for ErrorCode {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(ffi::message(*self))
    }
}

impl std::error::Error for ErrorCode {}
