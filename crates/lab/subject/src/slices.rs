//! Slices of 1, 100 and 10,000 numbers.

mod with_cxx;
mod with_twinspan;

use crate::work::NUMBERS;
use twinspan_lab_harness::{Table, crossings, keep_slice, rows_of};

fn rust_sum(numbers: &[f64]) -> f64 {
    numbers.iter().fold(0.0, |sum, number| sum + number)
}

/// By hand.
mod raw {
    unsafe extern "C" {
        fn raw_sum(first: *const f64, count: usize) -> f64;
        fn raw_sum_indexed(first: *const f64, count: usize) -> f64;
    }

    pub fn sum(numbers: &[f64]) -> f64 {
        // SAFETY: the numbers are readable during the call.
        unsafe { raw_sum(numbers.as_ptr(), numbers.len()) }
    }

    pub fn sum_indexed(numbers: &[f64]) -> f64 {
        // SAFETY: as above.
        unsafe { raw_sum_indexed(numbers.as_ptr(), numbers.len()) }
    }

    /// # Safety
    ///
    /// The numbers are readable.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn raw_rust_sum(first: *const f64, count: usize) -> f64 {
        // SAFETY: the caller's promise.
        super::rust_sum(unsafe { std::slice::from_raw_parts(first, count) })
    }
}

/// Rust to Rust, not inlined.
mod floor {
    #[inline(never)]
    pub fn sum(numbers: &[f64]) -> f64 {
        super::rust_sum(numbers)
    }

    #[inline(never)]
    pub fn sum_indexed(numbers: &[f64]) -> f64 {
        let mut sum = 0.0;
        #[allow(clippy::needless_range_loop, reason = "the index is what is measured")]
        for index in 0..numbers.len() {
            sum += numbers[index];
        }
        sum
    }
}

macro_rules! sum {
    ($count:literal, $function:path) => {
        crossings!(
            {
                let numbers = &NUMBERS[..$count];
            } | _
                | $function(keep_slice(numbers))
        )
    };
}

macro_rules! cases {
    ($section:ident, $rows:ident, $($count:literal),*) => {
        $( $section
            .rust_to_cxx(concat!("slice-", $count), concat!("&[f64] of ", $count, ", summed"))
            .row("raw", sum!($count, raw::sum))
            .row("floor", sum!($count, floor::sum))
            .row("cxx", sum!($count, with_cxx::sum))
            .row("twinspan", sum!($count, with_twinspan::sum)); )*
        $section
            .rust_to_cxx("slice-indexed-100", "&[f64] of 100, summed by index")
            .row("raw", sum!(100, raw::sum_indexed))
            .row("floor", sum!(100, floor::sum_indexed))
            .row("cxx", sum!(100, with_cxx::sum_indexed))
            .row("twinspan", sum!(100, with_twinspan::sum_indexed));
        $( $section.cxx_to_rust(
            $rows,
            concat!("slice-", $count),
            concat!("std::vector<double> of ", $count, " lent as &[f64], summed"),
        ); )*
    };
}

pub fn add_to(table: &mut Table) {
    let mut section = table.section("Slices");
    let rows = rows_of!(lab_rows_of_slices);
    cases!(section, rows, 1, 100, 10000);
}
