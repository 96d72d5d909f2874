//! The same by a bridge: layouts, enums, optional results and the opaque type are checked, not written.

// page: bridge
#[twinspan::bridge(c_face, namespace = "layout")]
mod ffi {
    #[derive(Clone, Copy, Debug, PartialEq)]
    struct Sample {
        channel: u8,
        ticks: u32,
        level: u16,
    }
    #[repr(packed)]
    #[derive(Clone, Copy)]
    struct Packet {
        kind: u8,
        size: u32,
        last: u8,
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
        fn packet(size: u32) -> Packet;

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

pub use ffi::{Gauge, Mode, Sample, calls_rust, mode_of, open, packet, score};

// page: library
/// layout.h, each declaration of which the C compiler compares with it.
#[twinspan::bridge]
pub mod library {
    #[derive(Clone, Copy, Debug, PartialEq)]
    struct reading {
        channel: u8,
        ticks: u32,
        level: u16,
    }
    /// A number that C gives, and a name for each that the header has.
    #[derive(Debug)]
    enum mode {
        MODE_IDLE,
        MODE_RUN,
        MODE_FAULT = 7,
    }
    union cell_value {
        whole: i32,
        part: f32,
    }
    struct cell {
        is_part: u8,
        value: cell_value,
    }

    unsafe extern "C" {
        include!("patterns-example/c/layout.h");
        type reading;
        fn reading_score(one: &reading) -> u32;
        fn reading_sum(one: reading, other: reading) -> reading;

        #[c_name = "enum mode"]
        type mode;
        type cell_value;
        type cell;
        fn cell_scaled(one: &cell) -> i32;

        /// What `gauge_open` gives is closed when it is dropped.
        #[drop(gauge_close)]
        type gauge;
        fn gauge_open(channel: c_int) -> Option<Owned<gauge>>;
        fn gauge_next(one: &mut gauge) -> c_int;
        fn gauge_close(one: *mut gauge);
    }
}
// page: end

/// The C file that compares the bridge with the header, for a test.
pub fn library_check() -> &'static str {
    concat!(env!("OUT_DIR"), "/twinspan/sources/patterns-example/src/layout/bridge.rs.extern.c")
}
