//! With twinspan.

use super::{rust_add, rust_add8, rust_longer, rust_next, rust_nothing, rust_wide};
pub use ffi::*;

#[twinspan::bridge(namespace = "with_twinspan")]
pub mod ffi {
    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/numbers.h");
        fn nothing();
        fn add(a: i32, b: i32) -> i32;
        fn body_add(a: i32, b: i32) -> i32 {
            cpp!(return subject::add(a, b);)
        }
        fn next(value: char) -> char;
        fn longer(value: Duration) -> Duration;
        fn wide(a: i128, b: i128) -> i128;
        fn add8(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64, g: i64, h: i64) -> i64;
    }
    extern "Rust" {
        fn rust_nothing();
        fn rust_add(a: i32, b: i32) -> i32;
        fn rust_body_add(a: i32, b: i32) -> i32 {
            rust_add(a, b)
        }
        fn rust_next(value: char) -> char;
        fn rust_longer(value: Duration) -> Duration;
        fn rust_wide(a: i128, b: i128) -> i128;
        fn rust_add8(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64, g: i64, h: i64) -> i64;
    }
}
