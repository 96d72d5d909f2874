//! Records of 8 bytes (two numbers in one register) and of 24 (three, through memory).

mod with_cxx;
mod with_twinspan;

use twinspan_lab_harness::{Table, crossings, keep, rows_of};

/// The Rust functions of one layer, for its own records.
macro_rules! functions {
    () => {
        fn rust_small_value(small: Small) -> i32 {
            small.id.wrapping_add(small.number.cast_unsigned()).cast_signed()
        }

        fn rust_small_reference(small: &Small) -> i32 {
            small.id.wrapping_add(small.number.cast_unsigned()).cast_signed()
        }

        fn rust_small_result(number: i32) -> Small {
            Small { id: 7, number }
        }

        fn rust_large_value(large: Large) -> f64 {
            large.x + large.y + large.z
        }

        fn rust_large_reference(large: &Large) -> f64 {
            large.x + large.y + large.z
        }

        fn rust_large_result(number: f64) -> Large {
            Large { x: number, y: number, z: number }
        }
    };
}
use functions;

/// By hand: the small record in a register, the large one by pointer, and its result where the caller
/// wants it.
mod raw {
    #[repr(C)]
    #[derive(Clone, Copy)]
    pub struct Small {
        pub id: u32,
        pub number: i32,
    }

    #[repr(C)]
    pub struct Large {
        pub x: f64,
        pub y: f64,
        pub z: f64,
    }

    unsafe extern "C" {
        pub safe fn raw_small_value(small: Small) -> i32;
        pub safe fn raw_small_reference(small: &Small) -> i32;
        pub safe fn raw_small_result(number: i32) -> Small;
        pub safe fn raw_large_reference(large: &Large) -> f64;
        pub safe fn raw_large_result(number: f64) -> Large;
    }

    pub fn raw_large_value(large: Large) -> f64 {
        raw_large_reference(&large)
    }

    super::functions!();

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_small_value(small: Small) -> i32 {
        rust_small_value(small)
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_small_reference(small: &Small) -> i32 {
        rust_small_reference(small)
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_small_result(number: i32) -> Small {
        rust_small_result(number)
    }

    /// # Safety
    ///
    /// `large` is readable, and not read again.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn raw_rust_large_value(large: *const Large) -> f64 {
        // SAFETY: the caller's promise.
        rust_large_value(unsafe { large.read() })
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_large_reference(large: &Large) -> f64 {
        rust_large_reference(large)
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_large_result(number: f64) -> Large {
        rust_large_result(number)
    }
}

/// Rust to Rust, not inlined.
mod floor {
    pub use super::raw::{Large, Small};

    super::functions!();

    #[inline(never)]
    pub fn small_value(small: Small) -> i32 {
        rust_small_value(small)
    }

    #[inline(never)]
    pub fn small_reference(small: &Small) -> i32 {
        rust_small_reference(small)
    }

    #[inline(never)]
    pub fn small_result(number: i32) -> Small {
        rust_small_result(number)
    }

    #[inline(never)]
    pub fn large_value(large: Large) -> f64 {
        rust_large_value(large)
    }

    #[inline(never)]
    pub fn large_reference(large: &Large) -> f64 {
        rust_large_reference(large)
    }

    #[inline(never)]
    pub fn large_result(number: f64) -> Large {
        rust_large_result(number)
    }
}

macro_rules! small {
    ($layer:ident, $function:ident $($reference:tt)?) => {
        crossings!(|i| $layer::$function($($reference)? $layer::Small { id: 7, number: i }))
    };
}

macro_rules! small_result {
    ($layer:ident, $function:ident) => {
        crossings!(|i| {
            let small = $layer::$function(i);
            small.id.wrapping_add(small.number.cast_unsigned())
        })
    };
}

macro_rules! large {
    ($layer:ident, $function:ident $($reference:tt)?) => {
        crossings!(|i| {
            let n = keep(f64::from(i));
            $layer::$function($($reference)? $layer::Large { x: n, y: n, z: n })
        })
    };
}

macro_rules! large_result {
    ($layer:ident, $function:ident) => {
        crossings!(|i| {
            let large = $layer::$function(keep(f64::from(i)));
            large.x + large.y + large.z
        })
    };
}

const SMALL_VALUE: [&str; 2] = ["record8-value", "a record {u32, i32} by value"];
const SMALL_REFERENCE: [&str; 2] = ["record8-reference", "a record {u32, i32} by reference"];
const SMALL_RESULT: [&str; 2] = ["record8-result", "a record {u32, i32} returned"];
const LARGE_VALUE: [&str; 2] = ["record24-value", "a record {f64, f64, f64} by value"];
const LARGE_REFERENCE: [&str; 2] = ["record24-reference", "a record {f64, f64, f64} by reference"];
const LARGE_RESULT: [&str; 2] = ["record24-result", "a record {f64, f64, f64} returned"];

pub fn add_to(table: &mut Table) {
    let mut section = table.section("Records");
    section
        .rust_to_cxx(SMALL_VALUE[0], SMALL_VALUE[1])
        .row("raw", small!(raw, raw_small_value))
        .row("floor", small!(floor, small_value))
        .row("cxx", small!(with_cxx, small_value))
        .row("twinspan", small!(with_twinspan, small_value));
    section
        .rust_to_cxx(SMALL_REFERENCE[0], SMALL_REFERENCE[1])
        .row("raw", small!(raw, raw_small_reference &))
        .row("floor", small!(floor, small_reference &))
        .row("cxx", small!(with_cxx, small_reference &))
        .row("twinspan", small!(with_twinspan, small_reference &));
    section
        .rust_to_cxx(SMALL_RESULT[0], SMALL_RESULT[1])
        .row("raw", small_result!(raw, raw_small_result))
        .row("floor", small_result!(floor, small_result))
        .row("cxx", small_result!(with_cxx, small_result))
        .row("twinspan", small_result!(with_twinspan, small_result));
    section
        .rust_to_cxx(LARGE_VALUE[0], LARGE_VALUE[1])
        .row("raw", large!(raw, raw_large_value))
        .row("floor", large!(floor, large_value))
        .row("cxx", large!(with_cxx, large_value))
        .row("twinspan", large!(with_twinspan, large_value))
        .note("raw", "by pointer: on the stack it is read wider than it was written, which stalls");
    section
        .rust_to_cxx(LARGE_REFERENCE[0], LARGE_REFERENCE[1])
        .row("raw", large!(raw, raw_large_reference &))
        .row("floor", large!(floor, large_reference &))
        .row("cxx", large!(with_cxx, large_reference &))
        .row("twinspan", large!(with_twinspan, large_reference &));
    section
        .rust_to_cxx(LARGE_RESULT[0], LARGE_RESULT[1])
        .row("raw", large_result!(raw, raw_large_result))
        .row("floor", large_result!(floor, large_result))
        .row("cxx", large_result!(with_cxx, large_result))
        .row("twinspan", large_result!(with_twinspan, large_result));

    let rows = rows_of!(lab_rows_of_records);
    for [name, title] in
        [SMALL_VALUE, SMALL_REFERENCE, SMALL_RESULT, LARGE_VALUE, LARGE_REFERENCE, LARGE_RESULT]
    {
        section.cxx_to_rust(rows, name, title);
    }
}
