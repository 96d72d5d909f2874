//! With twinspan.

use super::{rust_message, rust_value};
pub use ffi::*;

#[twinspan::bridge(namespace = "with_twinspan")]
pub mod ffi {
    /// An error without a message.
    #[derive(Debug)]
    struct Fault {
        code: i32,
        line: i32,
        column: i32,
    }

    /// An error with a message.
    #[derive(Debug)]
    struct Problem {
        code: i32,
        message: String,
    }

    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/result.h");
        fn value(a: i32) -> Result<i32, Fault>;
        fn message(a: i32) -> Result<i32, Problem>;
        fn thrown(a: i32) -> Result<i32, CxxException>;
        fn thrown_deep(a: i32) -> Result<i32, CxxException>;
        fn thrown_nested(a: i32) -> Result<i32, CxxException>;
    }
    extern "Rust" {
        fn rust_value(a: i32) -> Result<i32, Fault>;
        fn rust_message(a: i32) -> Result<i32, Problem>;
    }
}
