//! Lists whose elements are converted, beside a loop by hand in Rust; a list of lists, and an optional field, which
//! both languages have in place.

mod raw;
mod with_cxx;
mod with_twinspan;

use std::ffi::CString;
use std::sync::OnceLock;
use std::time::Duration;
use twinspan_lab_harness::{Table, crossings, keep, rows_of};

const COUNT: u32 = 100;
const NO_LIST: &str = "it has no Vec of these";
const ROW: &str = "a Vec of structs that hold a Vec, as it has no Vec of Vec";

fn options() -> &'static Vec<Option<u32>> {
    static OPTIONS: OnceLock<Vec<Option<u32>>> = OnceLock::new();
    OPTIONS.get_or_init(|| (0..COUNT).map(|number| (number % 3 != 0).then_some(number)).collect())
}

fn times() -> &'static Vec<Duration> {
    static TIMES: OnceLock<Vec<Duration>> = OnceLock::new();
    TIMES.get_or_init(|| (0..COUNT).map(|number| Duration::from_micros(number.into())).collect())
}

fn c_strings() -> &'static Vec<CString> {
    static TEXTS: OnceLock<Vec<CString>> = OnceLock::new();
    let text = |number: u32| CString::new(format!("name-{number}")).unwrap_or_default();
    TEXTS.get_or_init(|| (0..COUNT).map(text).collect())
}

/// Ten rows of ten.
fn rows<Row: FromIterator<f64>>() -> Vec<Row> {
    (0..10).map(|_| (0..10).map(|_| 1.5).collect()).collect()
}

fn nested() -> &'static Vec<Vec<f64>> {
    static NESTED: OnceLock<Vec<Vec<f64>>> = OnceLock::new();
    NESTED.get_or_init(rows)
}

fn rust_make_options() -> Vec<Option<u32>> {
    options().clone()
}

fn rust_make_times() -> Vec<Duration> {
    times().clone()
}

fn rust_make_c_strings() -> Vec<CString> {
    c_strings().clone()
}

/// A list that is there: the optimiser may not do without it.
fn rust_take_options(list: Vec<Option<u32>>) -> u64 {
    crate::work::kept(&list).iter().flatten().map(|number| u64::from(*number)).sum()
}

fn rust_take_times(list: Vec<Duration>) -> u64 {
    crate::work::kept(&list).iter().map(|time| u64::from(time.subsec_nanos())).sum()
}

macro_rules! given {
    ($function:path, $list:expr) => {
        crossings!(
            {
                let list = $list;
            } | _
                | $function(crate::work::kept(list).clone())
        )
    };
}

macro_rules! walked {
    ($function:path, $list:expr) => {
        crossings!(
            {
                let list = $list;
            } | _
                | $function(crate::work::kept(&*list))
        )
    };
}

macro_rules! field {
    ($layer:ident) => {
        crossings!(
            {
                let readings = [true, false].map(|there| $layer::reading(7, there, keep(1.5)));
            } | i
                | $layer::reading_value(crate::work::kept(&readings[usize::from(i & 64 == 0)]))
        )
    };
}

const OPTIONS: [&str; 2] = ["list-options-100", "a Vec<Option<u32>> of 100 given to C++"];
const TIMES: [&str; 2] = ["list-times-100", "a Vec<Duration> of 100 given to C++"];
const TEXTS: [&str; 2] = ["list-c-strings-100", "a Vec<CString> of 100 given to C++"];
const OPTIONS_GIVEN: [&str; 2] = [
    "list-options-given-100",
    "a std::vector of 100 optional numbers copied to Rust's memory, and given",
];
const TIMES_GIVEN: [&str; 2] =
    ["list-times-given-100", "a std::vector of 100 times copied to Rust's memory, and given"];
const NESTED: [&str; 2] = ["nested-10x10", "a Vec<Vec<f64>> of 10 times 10 by reference, summed"];
const FIELD: [&str; 2] = ["optional-field", "a struct with an Optional<f64> by reference"];

pub fn add_to(table: &mut Table) {
    let mut section = table.section("Lists that are converted, nested lists, optional fields");
    section
        .rust_to_cxx(OPTIONS[0], OPTIONS[1])
        .row("raw", given!(raw::take_options, options()))
        .cannot("cxx", NO_LIST)
        .row("twinspan", given!(with_twinspan::take_options, options()));
    section
        .rust_to_cxx(TIMES[0], TIMES[1])
        .row("raw", given!(raw::take_times, times()))
        .cannot("cxx", NO_LIST)
        .row("twinspan", given!(with_twinspan::take_times, times()));
    section
        .rust_to_cxx(TEXTS[0], TEXTS[1])
        .row("raw", given!(raw::take_c_strings, c_strings()))
        .cannot("cxx", NO_LIST)
        .row("twinspan", given!(with_twinspan::take_c_strings, c_strings()))
        .dear();
    section
        .rust_to_cxx(NESTED[0], NESTED[1])
        .row("raw", walked!(raw::total, nested()))
        .row("cxx", walked!(with_cxx::total, Box::new(rows::<with_cxx::Row>())))
        .note("cxx", ROW)
        .row("twinspan", walked!(with_twinspan::total, nested()));
    section
        .rust_to_cxx(FIELD[0], FIELD[1])
        .row("raw", field!(raw))
        .row("cxx", field!(with_cxx))
        .note("cxx", "a bool beside the number")
        .row("twinspan", field!(with_twinspan));

    let rows = rows_of!(lab_rows_of_lists);
    section.cxx_to_rust(rows, OPTIONS[0], OPTIONS[1]).cannot("cxx", NO_LIST);
    section.cxx_to_rust(rows, TIMES[0], TIMES[1]).cannot("cxx", NO_LIST);
    section.cxx_to_rust(rows, TEXTS[0], TEXTS[1]).cannot("cxx", NO_LIST).dear();
    for [name, title] in [OPTIONS_GIVEN, TIMES_GIVEN] {
        section.cxx_to_rust(rows, name, title).cannot("cxx", NO_LIST);
    }
    section.cxx_to_rust(rows, NESTED[0], NESTED[1]);
    section.cxx_to_rust(rows, FIELD[0], FIELD[1]);
}
