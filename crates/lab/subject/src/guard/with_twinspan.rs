//! With twinspan.

use super::rust_guarded;
pub use ffi::*;

#[twinspan::bridge(namespace = "with_twinspan")]
pub mod ffi {
    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/guard.h");
        fn guarded(a: i32) -> i32;
    }
    extern "Rust" {
        fn rust_guarded(a: i32) -> i32;
    }
}
