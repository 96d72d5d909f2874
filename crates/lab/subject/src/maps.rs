//! Maps of Rust, looked into and walked through by C++.

mod raw;
mod with_cxx;
mod with_twinspan;

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;
use twinspan_lab_harness::{Table, rows_of};

const COUNT: u64 = 1000;

fn numbers() -> &'static HashMap<u64, u64> {
    static NUMBERS: OnceLock<HashMap<u64, u64>> = OnceLock::new();
    NUMBERS.get_or_init(|| (0..COUNT).map(|number| (number, number * number)).collect())
}

fn names() -> &'static HashMap<String, u64> {
    static NAMES: OnceLock<HashMap<String, u64>> = OnceLock::new();
    NAMES.get_or_init(|| (0..COUNT).map(|number| (format!("name-{number}"), number)).collect())
}

fn ordered() -> &'static BTreeMap<u64, u64> {
    static ORDERED: OnceLock<BTreeMap<u64, u64>> = OnceLock::new();
    ORDERED.get_or_init(|| (0..COUNT).map(|number| (number, number * number)).collect())
}

fn make_empty() -> HashMap<u64, u64> {
    HashMap::new()
}

const BOX: &str = "the map is in a box";
const CHUNKS: &str = "an iterator in memory of C++, which is asked for 32 entries at a time";
const LOOKS: &str = "a function of an opaque type";

pub fn add_to(table: &mut Table) {
    let mut section = table.section("Maps");
    let rows = rows_of!(lab_rows_of_maps);
    section
        .cxx_to_rust(rows, "map-find", "a number looked up in a HashMap<u64, u64> of 1000")
        .note("cxx", LOOKS);
    section
        .cxx_to_rust(
            rows,
            "map-find-text",
            "a text of 8 looked up in a HashMap<String, u64> of 1000",
        )
        .note("cxx", LOOKS);
    section.cxx_to_rust(
        rows,
        "map-find-view",
        "the same by a std::string_view, which is checked for UTF-8",
    );
    section.cxx_to_rust(rows, "btree-find", "a number looked up in a BTreeMap<u64, u64> of 1000");
    section
        .cxx_to_rust(rows, "map-walk-1000", "a HashMap<u64, u64> of 1000 walked, values summed")
        .note("raw", CHUNKS);
    section
        .cxx_to_rust(rows, "btree-walk-1000", "a BTreeMap<u64, u64> of 1000 walked, values summed")
        .note("raw", CHUNKS);
    section
        .cxx_to_rust(
            rows,
            "map-result",
            "an empty HashMap<u64, u64> made, returned, dropped by C++",
        )
        .note("raw", BOX);
}
