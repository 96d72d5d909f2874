//! With cxx, where a struct stands for the tuple.

pub use ffi::*;

#[allow(unused_qualifications, reason = "in what cxx generates")]
#[cxx::bridge(namespace = "with_cxx")]
pub mod ffi {
    struct Pair {
        number: u32,
        weight: f64,
    }
    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/tuples.h");
        fn pair_value(pair: Pair) -> f64;
        fn pair_reference(pair: &Pair) -> f64;
        fn pair_result(number: f64) -> Pair;
        fn pair_total(pairs: &[Pair]) -> f64;
    }
}
