//! Compiles each section's C++: the functions that are called, the loops that call, the shims of both
//! bridges; at -O2, as a release build of a C++ program has it, where Rust is optimised too.

use std::env;
use std::path::Path;

/// In the order of the report.
#[rustfmt::skip]
const SECTIONS: &[&str] = &[
    "numbers",
    "records",
    "tuples",
    "text",
    "slices",
    "vectors",
    "lists",
    "maps",
    "objects",
    "classes",
    "class_uses",
    "option",
    "result",
    "closures",
    "guard",
    "mixed",
];

/// Bridges of which cxx has no counterpart.
const OF_TWINSPAN_ALONE: [&str; 6] = [
    "src/c_face/face.rs",
    "src/words/with_twinspan.rs",
    "src/containers/with_twinspan.rs",
    "src/data_enums/with_twinspan.rs",
    "src/mirrors/with_twinspan.rs",
    "src/system_text/with_twinspan.rs",
];

fn main() {
    let harness = env::var("DEP_TWINSPAN_LAB_HARNESS_INCLUDE").unwrap_or_default();
    let bridges = SECTIONS.iter().flat_map(|section| {
        ["with_cxx", "with_twinspan"].map(|layer| format!("src/{section}/{layer}.rs"))
    });
    let optimised = env::var("OPT_LEVEL").is_ok_and(|level| level != "0");
    twinspan_build::bridges(bridges.chain(OF_TWINSPAN_ALONE.map(String::from)))
        .files(SECTIONS.iter().map(|section| format!("cpp/{section}.cc")))
        .file("cpp/c_face.cc")
        .file("cpp/containers.cc")
        .file("cpp/data_enums.cc")
        .file("cpp/mirrors.cc")
        .file("cpp/system_text.cc")
        .file("cpp/words.cc")
        .file("cpp/throwing.cc")
        .include(Path::new(&harness))
        .std("c++20")
        .opt_level(if optimised { 2 } else { 0 })
        .compile("twinspan-lab-subject");
    println!("cargo:rerun-if-changed=cpp");
    println!("cargo:rerun-if-changed={harness}");
}
