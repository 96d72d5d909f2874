//! With cxx.

use super::rust_sum;
pub use ffi::*;

#[cxx::bridge(namespace = "with_cxx")]
pub mod ffi {
    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/slices.h");
        fn sum(numbers: &[f64]) -> f64;
        fn sum_indexed(numbers: &[f64]) -> f64;
    }
    extern "Rust" {
        fn rust_sum(numbers: &[f64]) -> f64;
    }
}
