//! With twinspan.

use super::nested as rust_nested;
use super::{
    rust_make_c_strings, rust_make_options, rust_make_times, rust_take_options, rust_take_times,
};
pub use ffi::*;

#[twinspan::bridge(namespace = "with_twinspan")]
pub mod ffi {
    struct Reading {
        id: u32,
        weight: Optional<f64>,
    }
    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/lists.h");
        fn take_options(list: Vec<Option<u32>>) -> u64;
        fn take_times(list: Vec<Duration>) -> u64;
        fn take_c_strings(list: Vec<CString>) -> u64;
        fn total(rows: &Vec<Vec<f64>>) -> f64;
        fn reading_value(reading: &Reading) -> f64;
    }
    extern "Rust" {
        fn rust_make_options() -> Vec<Option<u32>>;
        fn rust_make_times() -> Vec<Duration>;
        fn rust_make_c_strings() -> Vec<CString>;
        fn rust_take_options(list: Vec<Option<u32>>) -> u64;
        fn rust_take_times(list: Vec<Duration>) -> u64;
        fn rust_nested() -> &'static Vec<Vec<f64>>;
        fn rust_reading_value(reading: &Reading) -> f64;
    }
}

pub fn reading(id: u32, there: bool, weight: f64) -> Reading {
    Reading { id, weight: there.then_some(weight).into() }
}

fn rust_reading_value(reading: &Reading) -> f64 {
    f64::from(reading.id) + reading.weight.unwrap_or(0.0)
}
