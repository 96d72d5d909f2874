//! With cxx, where an error is an exception in C++ and text in Rust.

use super::{Fault, Problem};
pub use ffi::*;
use std::fmt::{self, Display, Formatter};

#[cxx::bridge(namespace = "with_cxx")]
pub mod ffi {
    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/result.h");
        fn thrown(a: i32) -> Result<i32>;
        fn thrown_deep(a: i32) -> Result<i32>;
        fn thrown_nested(a: i32) -> Result<i32>;
    }
    extern "Rust" {
        fn rust_value(a: i32) -> Result<i32>;
        fn rust_message(a: i32) -> Result<i32>;
    }
}

fn rust_value(a: i32) -> Result<i32, Fault> {
    super::rust_value(a)
}

fn rust_message(a: i32) -> Result<i32, Problem> {
    super::rust_message(a)
}

impl Display for Fault {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "code {}, line {}, column {}", self.code, self.line, self.column)
    }
}

impl Display for Problem {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}
