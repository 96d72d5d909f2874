//! Vectors of 100 numbers and of 100 strings.

mod raw;
mod with_cxx;
mod with_twinspan;

use crate::work::{kept, touch};
use std::sync::OnceLock;
use twinspan_lab_harness::{Table, crossings, keep, rows_of};

const COUNT: usize = 100;

fn rust_names() -> &'static Vec<String> {
    static NAMES: OnceLock<Vec<String>> = OnceLock::new();
    NAMES.get_or_init(|| (0..COUNT).map(|index| format!("name-{index}")).collect())
}

fn make_numbers() -> Vec<f64> {
    vec![keep(1.5); COUNT]
}

fn make_names() -> Vec<String> {
    rust_names().clone()
}

fn total(numbers: &[f64]) -> f64 {
    numbers.iter().sum()
}

fn walk<'a>(strings: impl Iterator<Item = &'a [u8]>) -> u64 {
    strings.map(touch).sum()
}

fn rust_take_numbers(vector: Vec<f64>) -> f64 {
    total(&vector)
}

fn rust_take_names(strings: Vec<String>) -> u64 {
    walk(strings.iter().map(String::as_bytes))
}

/// Rust to Rust, not inlined.
mod floor {
    use super::touch;

    #[inline(never)]
    pub fn take_numbers(vector: Vec<f64>) -> f64 {
        super::rust_take_numbers(vector)
    }

    #[inline(never)]
    pub fn make_numbers() -> Vec<f64> {
        super::make_numbers()
    }

    #[inline(never)]
    pub fn walked(strings: &[String]) -> u64 {
        super::walk(strings.iter().map(String::as_bytes))
    }

    #[inline(never)]
    #[allow(clippy::needless_range_loop, reason = "the index is what is measured")]
    pub fn indexed(strings: &[String]) -> u64 {
        let mut sum = 0;
        for index in 0..strings.len() {
            sum += touch(strings[index].as_bytes());
        }
        sum
    }

    #[inline(never)]
    pub fn take_names(strings: Vec<String>) -> u64 {
        super::rust_take_names(strings)
    }

    #[inline(never)]
    pub fn make_names() -> Vec<String> {
        super::make_names()
    }
}

macro_rules! given {
    ($make:path, $function:path) => {
        crossings!(|_| $function($make()))
    };
}

macro_rules! lent {
    ($function:path) => {
        crossings!(
            {
                let names = rust_names();
            } | _
                | {
                    let names: &Vec<String> = kept(names);
                    $function(names)
                }
        )
    };
}

macro_rules! names {
    ($function:path) => {
        crossings!(|_| rust_take_names($function()))
    };
}

const NUMBERS_GIVEN: [&str; 2] = ["vec-given-100", "Vec<f64> of 100 made, given, summed, dropped"];
const NUMBERS_LENT: [&str; 2] = ["std-vector-100", "std::vector<double> of 100 lent and summed"];
const NAMES_WALKED: [&str; 2] = ["vec-strings-100", "Vec<String> of 100 lent to C++ and walked"];
const NAMES_INDEXED: [&str; 2] =
    ["vec-strings-indexed-100", "Vec<String> of 100 lent to C++ and read by index"];
const NAMES_GIVEN: [&str; 2] =
    ["vec-strings-given-100", "Vec<String> of 100 made by Rust, walked and dropped by C++"];
const NAMES_COPIED: [&str; 2] =
    ["vec-strings-copied-100", "std::vector<std::string> of 100 copied to a Vec<String>, checked"];
const STD_WALKED: [&str; 2] =
    ["std-vector-strings-100", "std::vector<std::string> of 100 lent to Rust and walked"];
const STD_INDEXED: [&str; 2] =
    ["std-vector-strings-indexed-100", "std::vector<std::string> of 100 read by index in Rust"];

const VEC: &str = "a rust::Vec is in memory, and destroyed by a function that takes its address";
const KNOWN: &str = "asks first whether the C++ standard library is one whose vectors are known";
const VIEWS: &str = "pointers and lengths of all strings are put into an array first";

pub fn add_to(table: &mut Table) {
    let mut section = table.section("Vectors");
    section
        .rust_to_cxx(NUMBERS_GIVEN[0], NUMBERS_GIVEN[1])
        .row("raw", given!(make_numbers, raw::take_numbers))
        .row("floor", given!(make_numbers, floor::take_numbers))
        .row("cxx", given!(make_numbers, with_cxx::take_numbers))
        .row("twinspan", given!(make_numbers, with_twinspan::take_numbers))
        .note("twinspan", VEC);
    section
        .rust_to_cxx("vec-copied-100", "std::vector<double> of 100 copied to a Vec<f64>")
        .row("raw", crossings!(|_| total(&raw::make_numbers())))
        .row("floor", crossings!(|_| total(&floor::make_numbers())))
        .row("cxx", crossings!(|_| total(&with_cxx::make_numbers())))
        .row("twinspan", crossings!(|_| total(&with_twinspan::make_numbers())))
        .note("twinspan", VEC);
    section
        .rust_to_cxx(NUMBERS_LENT[0], NUMBERS_LENT[1])
        .row("raw", crossings!(|_| total(raw::stored_numbers())))
        .row("cxx", crossings!(|_| with_cxx::rust_total(with_cxx::stored_numbers())))
        .row(
            "twinspan",
            crossings!(|_| with_twinspan::rust_total(with_twinspan::stored_numbers())),
        );
    section
        .rust_to_cxx(NAMES_WALKED[0], NAMES_WALKED[1])
        .row("raw", lent!(raw::walked))
        .row("floor", lent!(floor::walked))
        .row("cxx", lent!(with_cxx::walked))
        .row("twinspan", lent!(with_twinspan::walked))
        .note("raw", VIEWS);
    section
        .rust_to_cxx(NAMES_INDEXED[0], NAMES_INDEXED[1])
        .row("raw", lent!(raw::walked))
        .row("floor", lent!(floor::indexed))
        .row("cxx", lent!(with_cxx::indexed))
        .row("twinspan", lent!(with_twinspan::indexed))
        .note("raw", VIEWS);
    section
        .rust_to_cxx(NAMES_GIVEN[0], NAMES_GIVEN[1])
        .row("raw", given!(make_names, raw::take_names))
        .row("floor", given!(make_names, floor::take_names))
        .row("cxx", given!(make_names, with_cxx::take_names))
        .row("twinspan", given!(make_names, with_twinspan::take_names))
        .note("raw", VIEWS)
        .dear();
    section
        .rust_to_cxx(NAMES_COPIED[0], NAMES_COPIED[1])
        .row("raw", names!(raw::make_names))
        .row("floor", names!(floor::make_names))
        .row("cxx", names!(with_cxx::make_names))
        .row("twinspan", names!(with_twinspan::make_names))
        .note("raw", VIEWS)
        .dear();
    section
        .rust_to_cxx(STD_WALKED[0], STD_WALKED[1])
        .row("raw", crossings!(|_| raw::with_std_names(|names| walk(names))))
        .row("cxx", crossings!(|_| with_cxx::rust_walked(with_cxx::stored_names())))
        .row("twinspan", crossings!(|_| with_twinspan::rust_walked(with_twinspan::stored_names())))
        .note("raw", VIEWS);
    section
        .rust_to_cxx(STD_INDEXED[0], STD_INDEXED[1])
        .row("raw", crossings!(|_| raw::with_std_names(|names| walk(names))))
        .row("cxx", crossings!(|_| with_cxx::rust_indexed(with_cxx::stored_names())))
        .row("twinspan", crossings!(|_| with_twinspan::rust_indexed(with_twinspan::stored_names())))
        .note("raw", VIEWS);

    let rows = rows_of!(lab_rows_of_vectors);
    section
        .cxx_to_rust(
            rows,
            "vec-copied-100",
            "std::vector<double> of 100 copied to a Vec<f64> that Rust takes",
        )
        .note("twinspan", VEC);
    section
        .cxx_to_rust(
            rows,
            "vec-result-100",
            "Vec<f64> of 100 made, returned, summed and dropped in C++",
        )
        .note("twinspan", VEC);
    section.cxx_to_rust(rows, NUMBERS_LENT[0], NUMBERS_LENT[1]).note("twinspan", KNOWN);
    section.cxx_to_rust(rows, NAMES_WALKED[0], NAMES_WALKED[1]).note("raw", VIEWS);
    section.cxx_to_rust(rows, NAMES_INDEXED[0], NAMES_INDEXED[1]).note("raw", VIEWS);
    section.cxx_to_rust(rows, NAMES_GIVEN[0], NAMES_GIVEN[1]).note("raw", VIEWS).dear();
    section.cxx_to_rust(rows, NAMES_COPIED[0], NAMES_COPIED[1]).note("raw", VIEWS).dear();
    section.cxx_to_rust(rows, STD_WALKED[0], STD_WALKED[1]).note("raw", VIEWS);
}
