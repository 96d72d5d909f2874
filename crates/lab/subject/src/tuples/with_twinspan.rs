//! With twinspan.

use super::{text, weighed};
pub use ffi::*;
use twinspan::Tuple;

#[twinspan::bridge(namespace = "with_twinspan")]
pub mod ffi {
    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/tuples.h");
        fn tuple_value(pair: Tuple<u32, f64>) -> f64;
        fn tuple_reference(pair: &Tuple<u32, f64>) -> f64;
        fn tuple_result(number: f64) -> Tuple<u32, f64>;
        fn tuple_total(pairs: &[Tuple<u32, f64>]) -> f64;
        fn pair_value(pair: (u32, f64)) -> f64;
        fn pair_result(number: f64) -> (u32, f64);
        fn named_given(named: (u32, String)) -> u64;
    }
    extern "Rust" {
        fn rust_tuple_value(pair: Tuple<u32, f64>) -> f64;
        fn rust_tuple_reference(pair: &Tuple<u32, f64>) -> f64;
        fn rust_tuple_result(number: f64) -> Tuple<u32, f64>;
        fn rust_tuple_total(pairs: &[Tuple<u32, f64>]) -> f64;
        fn rust_pair_value(pair: (u32, f64)) -> f64;
        fn rust_pair_result(number: f64) -> (u32, f64);
        fn rust_named_result(number: u32) -> (u32, String);
    }
}

pub fn tuple(number: u32, weight: f64) -> Tuple<u32, f64> {
    (number, weight).into()
}

fn rust_tuple_value(pair: Tuple<u32, f64>) -> f64 {
    weighed(pair.0, pair.1)
}

fn rust_tuple_reference(pair: &Tuple<u32, f64>) -> f64 {
    weighed(pair.0, pair.1)
}

fn rust_tuple_result(number: f64) -> Tuple<u32, f64> {
    tuple(7, number)
}

fn rust_tuple_total(pairs: &[Tuple<u32, f64>]) -> f64 {
    pairs.iter().map(rust_tuple_reference).sum()
}

fn rust_pair_value((number, weight): (u32, f64)) -> f64 {
    weighed(number, weight)
}

fn rust_pair_result(number: f64) -> (u32, f64) {
    (7, number)
}

fn rust_named_result(number: u32) -> (u32, String) {
    (number, text())
}
