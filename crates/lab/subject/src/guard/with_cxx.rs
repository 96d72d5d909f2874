//! With cxx.

use super::rust_guarded;
pub use ffi::*;

#[cxx::bridge(namespace = "with_cxx")]
pub mod ffi {
    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/guard.h");
        fn guarded(a: i32) -> i32;
    }
    extern "Rust" {
        fn rust_guarded(a: i32) -> i32;
    }
}
