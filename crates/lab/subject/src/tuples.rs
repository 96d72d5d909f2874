//! Tuples: `Tuple<u32, f64>`, which both languages have in place, and `(u32, f64)`, a `std::pair`; beside a record by
//! hand.

mod with_cxx;
mod with_twinspan;

use twinspan_lab_harness::{Table, crossings, keep, keep_slice, rows_of};

const NO_TUPLE: &str = "it has no tuples: a struct of the bridge";

/// By hand: a record, and one with text as an out-parameter.
mod raw {
    use std::mem::{ManuallyDrop, MaybeUninit};

    #[repr(C)]
    #[derive(Clone, Copy)]
    pub struct Pair {
        pub number: u32,
        pub weight: f64,
    }

    /// A number and a text that C++ owns.
    #[repr(C)]
    pub struct Named {
        pub number: u32,
        pub pointer: *mut u8,
        pub length: usize,
        pub capacity: usize,
    }

    impl Named {
        fn new(number: u32, text: String) -> Self {
            let mut text = ManuallyDrop::new(text);
            let (pointer, length, capacity) = (text.as_mut_ptr(), text.len(), text.capacity());
            Named { number, pointer, length, capacity }
        }
    }

    unsafe extern "C" {
        pub safe fn raw_pair_value(pair: Pair) -> f64;
        pub safe fn raw_pair_reference(pair: &Pair) -> f64;
        pub safe fn raw_pair_result(number: f64) -> Pair;
        fn raw_pair_total(pairs: *const Pair, count: usize) -> f64;
        fn raw_named_given(named: *mut Named) -> u64;
    }

    pub fn pair_total(pairs: &[Pair]) -> f64 {
        // SAFETY: the pairs are readable during the call.
        unsafe { raw_pair_total(pairs.as_ptr(), pairs.len()) }
    }

    pub fn named_given(number: u32, text: String) -> u64 {
        let mut named = Named::new(number, text);
        // SAFETY: C++ has `raw_rust_drop_text` drop the text.
        unsafe { raw_named_given(&raw mut named) }
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_pair_value(pair: Pair) -> f64 {
        super::weighed(pair.number, pair.weight)
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_pair_reference(pair: &Pair) -> f64 {
        super::weighed(pair.number, pair.weight)
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_pair_result(number: f64) -> Pair {
        Pair { number: 7, weight: number }
    }

    /// # Safety
    ///
    /// So many pairs are readable.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn raw_rust_pair_total(pairs: *const Pair, count: usize) -> f64 {
        // SAFETY: the caller's promise.
        let pairs = unsafe { std::slice::from_raw_parts(pairs, count) };
        pairs.iter().map(|pair| super::weighed(pair.number, pair.weight)).sum()
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_named_result(number: u32, result: &mut MaybeUninit<Named>) {
        result.write(Named::new(number, super::text()));
    }

    /// # Safety
    ///
    /// The words are those of a text of Rust that C++ owns.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn raw_rust_drop_text(pointer: *mut u8, length: usize, capacity: usize) {
        // SAFETY: the caller's promise.
        drop(unsafe { String::from_raw_parts(pointer, length, capacity) });
    }
}

fn weighed(number: u32, weight: f64) -> f64 {
    weight + f64::from(number)
}

fn text() -> String {
    crate::work::text(64).to_owned()
}

macro_rules! given {
    ($function:path, $of:expr) => {
        crossings!(|i| {
            let of: fn(u32, f64) -> _ = $of;
            $function(of(i.unsigned_abs(), keep(1.5)))
        })
    };
}

macro_rules! total {
    ($function:path, $of:expr) => {
        crossings!(
            {
                let pairs: Vec<_> = (0..100).map(|number| $of(number, 1.5)).collect();
            } | _
                | $function(keep_slice(&pairs))
        )
    };
}

macro_rules! returned {
    ($function:path, |$pair:ident| $sum:expr) => {
        crossings!(|i| {
            let $pair = $function(keep(f64::from(i)));
            $sum
        })
    };
}

const VALUE: [&str; 2] = ["tuple-value", "a Tuple<u32, f64> by value"];
const REFERENCE: [&str; 2] = ["tuple-reference", "a Tuple<u32, f64> by reference"];
const RESULT: [&str; 2] = ["tuple-result", "a Tuple<u32, f64> returned"];
const SLICE: [&str; 2] = ["tuple-slice-100", "a slice of 100 Tuple<u32, f64> summed"];
const PAIR: [&str; 2] = ["pair-value", "(u32, f64), a std::pair<std::uint32_t, double>, by value"];
const PAIR_RESULT: [&str; 2] = ["pair-result", "(u32, f64) returned"];
const NAMED: [&str; 2] = ["pair-text-given", "(u32, String) of 64 bytes given by value"];
const NAMED_RESULT: [&str; 2] = ["pair-text-result", "(u32, String) of 64 bytes returned"];

const STRING: &str = "a rust::String is cxx's, and is moved and destroyed by calls";

pub fn add_to(table: &mut Table) {
    use raw::Pair;
    use with_twinspan::tuple;

    let mut section = table.section("Tuples");
    section
        .rust_to_cxx(VALUE[0], VALUE[1])
        .row("raw", given!(raw::raw_pair_value, |number, weight| Pair { number, weight }))
        .row(
            "cxx",
            given!(with_cxx::pair_value, |number, weight| with_cxx::Pair { number, weight }),
        )
        .note("cxx", NO_TUPLE)
        .row("twinspan", given!(with_twinspan::tuple_value, tuple));
    section
        .rust_to_cxx(REFERENCE[0], REFERENCE[1])
        .row("raw", given!(raw_reference, |number, weight| Pair { number, weight }))
        .row("cxx", given!(cxx_reference, |number, weight| with_cxx::Pair { number, weight }))
        .note("cxx", NO_TUPLE)
        .row("twinspan", given!(twinspan_reference, tuple));
    section
        .rust_to_cxx(RESULT[0], RESULT[1])
        .row("raw", returned!(raw::raw_pair_result, |pair| weighed(pair.number, pair.weight)))
        .row("cxx", returned!(with_cxx::pair_result, |pair| weighed(pair.number, pair.weight)))
        .note("cxx", NO_TUPLE)
        .row("twinspan", returned!(with_twinspan::tuple_result, |pair| weighed(pair.0, pair.1)));
    section
        .rust_to_cxx(SLICE[0], SLICE[1])
        .row("raw", total!(raw::pair_total, |number, weight| Pair { number, weight }))
        .row(
            "cxx",
            total!(with_cxx::pair_total, |number, weight| with_cxx::Pair { number, weight }),
        )
        .note("cxx", NO_TUPLE)
        .row("twinspan", total!(with_twinspan::tuple_total, tuple));
    section
        .rust_to_cxx(PAIR[0], PAIR[1])
        .row("raw", given!(raw::raw_pair_value, |number, weight| Pair { number, weight }))
        .row("twinspan", given!(with_twinspan::pair_value, |number, weight| (number, weight)));
    section
        .rust_to_cxx(PAIR_RESULT[0], PAIR_RESULT[1])
        .row("raw", returned!(raw::raw_pair_result, |pair| weighed(pair.number, pair.weight)))
        .row("twinspan", returned!(with_twinspan::pair_result, |pair| weighed(pair.0, pair.1)));
    section
        .rust_to_cxx(NAMED[0], NAMED[1])
        .row("raw", crossings!(|i| raw::named_given(i.unsigned_abs(), text())))
        .row("twinspan", crossings!(|i| with_twinspan::named_given((i.unsigned_abs(), text()))))
        .note("twinspan", STRING);

    let rows = rows_of!(lab_rows_of_tuples);
    for [name, title] in [VALUE, REFERENCE, RESULT, SLICE, PAIR, PAIR_RESULT] {
        section.cxx_to_rust(rows, name, title);
    }
    section.cxx_to_rust(rows, NAMED_RESULT[0], NAMED_RESULT[1]).note("twinspan", STRING);
}

fn raw_reference(pair: raw::Pair) -> f64 {
    raw::raw_pair_reference(&pair)
}

fn cxx_reference(pair: with_cxx::Pair) -> f64 {
    with_cxx::pair_reference(&pair)
}

fn twinspan_reference(pair: twinspan::Tuple<u32, f64>) -> f64 {
    with_twinspan::tuple_reference(&pair)
}
