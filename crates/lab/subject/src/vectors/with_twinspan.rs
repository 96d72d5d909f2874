//! With twinspan.

use super::{make_names as rust_make_names, make_numbers as rust_make_numbers};
use super::{rust_names, rust_take_names, rust_take_numbers};
use cxx::{CxxString, CxxVector};
pub use ffi::*;
use twinspan::View;

#[twinspan::bridge(namespace = "with_twinspan")]
pub mod ffi {
    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/vectors.h");
        fn stored_numbers() -> &'static CxxVector<f64>;
        fn stored_names() -> &'static CxxVector<CxxString>;
        fn walked(strings: &Vec<String>) -> u64;
        fn indexed(strings: &Vec<String>) -> u64;
        fn take_numbers(vector: Vec<f64>) -> f64;
        fn take_names(strings: Vec<String>) -> u64;
        fn make_numbers() -> Vec<f64>;
        fn make_names() -> Vec<String>;
    }
    extern "Rust" {
        fn rust_total(numbers: &CxxVector<f64>) -> f64;
        fn rust_walked(strings: &CxxVector<CxxString>) -> u64;
        fn rust_names() -> &'static Vec<String>;
        fn rust_take_numbers(vector: Vec<f64>) -> f64;
        fn rust_take_names(strings: Vec<String>) -> u64;
        fn rust_make_numbers() -> Vec<f64>;
        fn rust_make_names() -> Vec<String>;
    }
}

pub fn rust_total(numbers: &CxxVector<f64>) -> f64 {
    numbers.view().iter().sum()
}

pub fn rust_walked(strings: &CxxVector<CxxString>) -> u64 {
    strings.view().iter().map(super::touch).sum()
}

pub fn rust_indexed(strings: &CxxVector<CxxString>) -> u64 {
    let strings = strings.view();
    let string = |index| strings.get(index).map_or(0, super::touch);
    (0..strings.len()).map(string).sum()
}
