//! With twinspan.

pub use ffi::*;

super::functions!();

#[twinspan::bridge(namespace = "with_twinspan")]
pub mod ffi {
    struct Small {
        id: u32,
        number: i32,
    }
    struct Large {
        x: f64,
        y: f64,
        z: f64,
    }
    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/records.h");
        fn small_value(small: Small) -> i32;
        fn small_reference(small: &Small) -> i32;
        fn small_result(number: i32) -> Small;
        fn large_value(large: Large) -> f64;
        fn large_reference(large: &Large) -> f64;
        fn large_result(number: f64) -> Large;
    }
    extern "Rust" {
        fn rust_small_value(small: Small) -> i32;
        fn rust_small_reference(small: &Small) -> i32;
        fn rust_small_result(number: i32) -> Small;
        fn rust_large_value(large: Large) -> f64;
        fn rust_large_reference(large: &Large) -> f64;
        fn rust_large_result(number: f64) -> Large;
    }
}
