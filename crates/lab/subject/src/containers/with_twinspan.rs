//! With twinspan.

use twinspan::Buffer;

#[twinspan::bridge(namespace = "with_twinspan")]
pub mod ffi {
    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/containers.h");
        #[rust_name = "buffer_there_and_back"]
        fn there_and_back(bytes: Buffer<u8>) -> Buffer<u8>;
        fn numbers_of_map() -> &'static CxxMap<i64, f64>;
        fn names_of_map() -> &'static CxxMap<CxxString, f64>;
        fn numbers_of_unordered() -> &'static CxxUnorderedMap<i64, f64>;
        fn numbers_of_set() -> &'static CxxSet<i64>;
        fn kept_optional() -> &'static CxxOptional<f64>;
        fn kept_variant() -> &'static CxxVariant<i64, f64>;
        fn kept_pair() -> &'static CxxPair<i64, f64>;
    }
}

pub fn there_and_back(bytes: Vec<u8>) -> Vec<u8> {
    ffi::buffer_there_and_back(Buffer::from(bytes)).into_vec()
}

pub fn of_number(number: i64) -> f64 {
    ffi::numbers_of_map().get(&number).map_or(0.0, |value| *value)
}

pub fn of_text(text: &str) -> f64 {
    ffi::names_of_map().get(text).map_or(0.0, |value| *value)
}

pub fn sum() -> f64 {
    ffi::numbers_of_map().iter().map(|(number, value)| value + *number as f64).sum()
}

pub fn of_unordered(number: i64) -> f64 {
    ffi::numbers_of_unordered().get(&number).map_or(0.0, |value| *value)
}

pub fn contains(number: i64) -> bool {
    ffi::numbers_of_set().contains(&number)
}

pub fn sum_of_set() -> i64 {
    ffi::numbers_of_set().iter().sum()
}

pub fn optional() -> f64 {
    ffi::kept_optional().get().map_or(0.0, |value| *value)
}

pub fn variant() -> f64 {
    ffi::kept_variant().get::<f64>().map_or(0.0, |value| *value)
}

pub fn pair() -> f64 {
    *ffi::kept_pair().second()
}
