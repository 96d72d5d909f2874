//! What the layers are.

use crate::results::Results;
use serde::Serialize;

/// A layer of this run.
#[derive(Debug, Serialize)]
pub(crate) struct Layer {
    name: &'static str,
    text: &'static str,
}

const KNOWN: [(&str, &str); 10] = [
    (
        "raw",
        "By hand: extern \"C\" on both sides, in its best form. What fits travels in registers, text and \
         slices as a pointer and a length. It does the least that does the job, and all ratios are to it.",
    ),
    (
        "floor",
        "The calling language calls itself, Rust a Rust function and C++ a C++ function, both kept out of \
         line: what a call costs where nothing is crossed.",
    ),
    (
        "twinspan",
        "A function of a #[twinspan::bridge], declared and called as its documentation would.",
    ),
    ("c", "The C header of a twinspan bridge, called as a program in C would."),
    ("cxx", "A function of a #[cxx::bridge] with the types that cxx has for the case."),
    (
        "bindgen",
        "What bindgen makes of a C header, as its user writes one for C++, with what is written around it \
         to make it safe.",
    ),
    (
        "autocxx",
        "Calls that autocxx makes from a C++ header, through cxx; functions of Rust that its attributes \
         export.",
    ),
    (
        "zngur",
        "Rust's types in C++ as zngur generates them from a description; functions written in C++ that \
         take and return these.",
    ),
    ("diplomat", "Rust's types in C++ as diplomat generates them from a bridge in Rust."),
    (
        "cstring",
        "Text without its length, as a C function wants it: CString::new allocates, copies and looks for a \
         zero; strlen finds the length again.",
    ),
];

/// Those that occur, in this order.
pub(crate) fn of(results: &Results) -> Vec<Layer> {
    let cases = results.variants.iter().flat_map(|variant| &variant.cases);
    let found: Vec<&str> =
        cases.flat_map(|case| &case.rows).map(|row| row.layer.as_str()).collect();
    let known = KNOWN.iter().filter(|(name, _)| found.contains(name));
    known.map(|&(name, text)| Layer { name, text }).collect()
}
