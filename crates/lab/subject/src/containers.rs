//! What one language hands over for good, and what Rust finds in a map of C++.

mod raw;
mod with_twinspan;

use twinspan_lab_harness::{Table, crossings, keep, keep_str};

const SIZE: usize = 1 << 20;

/// Rust to Rust, not inlined.
mod floor {
    #[inline(never)]
    pub fn there_and_back(bytes: Vec<u8>) -> Vec<u8> {
        bytes
    }
}

macro_rules! given {
    ($function:path) => {
        crossings!(
            {
                let mut bytes = vec![1_u8; SIZE];
            } | _
                | {
                    bytes = $function(std::mem::take(&mut bytes));
                    bytes.len() as u64
                }
        )
    };
}

pub fn add_to(table: &mut Table) {
    let mut section = table.section("Buffers and containers");
    section
        .rust_to_cxx("buffer-1mb", "Vec<u8> of 1 MB given to C++ for good, and back")
        .row("raw", given!(raw::there_and_back))
        .row("floor", given!(floor::there_and_back))
        .cannot("cxx", "it has no type for memory that Rust gives away as bytes and takes back")
        .row("twinspan", given!(with_twinspan::there_and_back));
    section
        .rust_to_cxx(
            "std-map-number",
            "a number looked up in a std::map<std::int64_t, double> of 1,000",
        )
        .row("raw", crossings!(|_| raw::of_number(keep(700))))
        .cannot("cxx", "it has no std::map")
        .row("twinspan", crossings!(|_| with_twinspan::of_number(keep(700))));
    section
        .rust_to_cxx("std-map-text", "a text looked up in a std::map<std::string, double> of 100")
        .row("raw", crossings!(|_| raw::of_text(keep_str("name-57"))))
        .cannot("cxx", "it has no std::map")
        .row("twinspan", crossings!(|_| with_twinspan::of_text(keep_str("name-57"))));
    section
        .rust_to_cxx(
            "std-map-iter-1000",
            "a std::map<std::int64_t, double> of 1,000 walked and summed",
        )
        .row("raw", crossings!(|_| raw::sum()))
        .cannot("cxx", "it has no std::map")
        .row("twinspan", crossings!(|_| with_twinspan::sum()));
    section
        .rust_to_cxx(
            "std-unordered-number",
            "a number looked up in a std::unordered_map<std::int64_t, double> of 1,000",
        )
        .row("raw", crossings!(|_| raw::of_unordered(keep(700))))
        .cannot("cxx", "it has no std::unordered_map")
        .row("twinspan", crossings!(|_| with_twinspan::of_unordered(keep(700))));
    section
        .rust_to_cxx("std-set-contains", "a number looked for in a std::set<std::int64_t> of 1,000")
        .row("raw", crossings!(|_| raw::contains(keep(700))))
        .cannot("cxx", "it has no std::set")
        .row("twinspan", crossings!(|_| with_twinspan::contains(keep(700))));
    section
        .rust_to_cxx("std-set-iter-1000", "a std::set<std::int64_t> of 1,000 walked and summed")
        .row("raw", crossings!(|_| raw::sum_of_set()))
        .cannot("cxx", "it has no std::set")
        .row("twinspan", crossings!(|_| with_twinspan::sum_of_set()));
    section
        .rust_to_cxx("std-optional", "the number in a std::optional<double>")
        .row("raw", crossings!(|_| raw::optional()))
        .cannot("cxx", "it has no std::optional")
        .row("twinspan", crossings!(|_| with_twinspan::optional()));
    section
        .rust_to_cxx("std-variant", "the number in a std::variant<std::int64_t, double>")
        .row("raw", crossings!(|_| raw::variant()))
        .cannot("cxx", "it has no std::variant")
        .row("twinspan", crossings!(|_| with_twinspan::variant()));
    section
        .rust_to_cxx("std-pair", "the second of a std::pair<std::int64_t, double>")
        .row("raw", crossings!(|_| raw::pair()))
        .cannot("cxx", "it has no std::pair")
        .row("twinspan", crossings!(|_| with_twinspan::pair()));
}
