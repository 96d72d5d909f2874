//! With twinspan.

use super::{rust_after, rust_count, rust_found, rust_later, rust_odd, rust_step};
pub use ffi::*;

#[twinspan::bridge(namespace = "with_twinspan")]
pub mod ffi {
    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/words.h");
        fn odd(value: NonZeroU32) -> NonZeroU32;
        fn later(value: SystemTime) -> SystemTime;
        fn after(value: Instant) -> Instant;
        fn step(value: i32) -> ControlFlow<()>;
        fn found(value: i32) -> ControlFlow<i32>;
        fn count(value: &AtomicU32) -> u32;
    }
    extern "Rust" {
        fn rust_odd(value: NonZeroU32) -> NonZeroU32;
        fn rust_later(value: SystemTime) -> SystemTime;
        fn rust_after(value: Instant) -> Instant;
        fn rust_step(value: i32) -> ControlFlow<()>;
        fn rust_found(value: i32) -> ControlFlow<i32>;
        fn rust_count(value: &AtomicU32) -> u32;
    }
}
