//! With cxx, where a struct holds each row, and a flag says what is there.

pub use ffi::*;

#[allow(unused_qualifications, reason = "in what cxx generates")]
#[cxx::bridge(namespace = "with_cxx")]
pub mod ffi {
    struct Row {
        cells: Vec<f64>,
    }
    struct Reading {
        id: u32,
        there: bool,
        weight: f64,
    }
    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/lists.h");
        fn total(rows: &Vec<Row>) -> f64;
        fn reading_value(reading: &Reading) -> f64;
    }
    extern "Rust" {
        fn rust_nested() -> &'static Vec<Row>;
        fn rust_reading_value(reading: &Reading) -> f64;
    }
}

impl FromIterator<f64> for Row {
    fn from_iter<I: IntoIterator<Item = f64>>(cells: I) -> Self {
        Row { cells: cells.into_iter().collect() }
    }
}

pub fn reading(id: u32, there: bool, weight: f64) -> Reading {
    Reading { id, there, weight }
}

fn rust_nested() -> &'static Vec<Row> {
    static NESTED: std::sync::OnceLock<Vec<Row>> = std::sync::OnceLock::new();
    NESTED.get_or_init(super::rows)
}

fn rust_reading_value(reading: &Reading) -> f64 {
    f64::from(reading.id) + if reading.there { reading.weight } else { 0.0 }
}
