//! The same by a bridge: layouts, enums, optional results and the opaque type are checked, not written.

// page: bridge
#[twinspan::bridge(namespace = "layout")]
mod ffi {
    #[derive(Clone, Copy, Debug, PartialEq)]
    struct Sample {
        channel: u8,
        ticks: u32,
        level: u16,
    }
    #[repr(u8)]
    #[derive(Debug)]
    enum Mode {
        Idle,
        Run,
        Fault = 7,
    }

    extern "Rust" {
        fn add(one: i32, other: i32) -> Option<i32>;
        fn mean(values: &[f64]) -> Option<f64>;
        /// Panics, where `add` finds no sum.
        fn must_add(one: i32, other: i32) -> i32;
    }
    unsafe extern "C++" {
        include!("patterns-example/cpp/layout.h");
        fn score(one: &Sample) -> u32;
        fn mode_of(number: u8) -> Mode;

        type Gauge;
        fn open(channel: i32) -> UniquePtr<Gauge>;
        fn read(self: Pin<&mut Gauge>) -> i32;

        fn calls_rust() -> Result<(), CxxException>;
    }
}

fn add(one: i32, other: i32) -> Option<i32> {
    one.checked_add(other)
}

fn must_add(one: i32, other: i32) -> i32 {
    one + other
}

fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}
// page: end

pub use ffi::{Gauge, Mode, Sample, calls_rust, mode_of, open, score};
