//! With bindgen: Rust calls a C library that is written in C++. What is safe is written by hand around
//! what bindgen declares, as its users do.

mod library;
mod rows;

use std::process::ExitCode;
use twinspan_lab_harness::{Direction, Peer};

const ONE_WAY: &str = "it declares C for Rust, and nothing of Rust's for C++";
const NOT_OF_C: &str = "C has no type for it: pointers and lengths have to be passed by hand";
const NO_DYN: &str = "C has no dyn of Rust's, and nothing that is called at most once";
const NOT_CAUGHT: &str = "it guards nothing: an exception has to be caught by hand, in C++";

fn main() -> ExitCode {
    let mut peer = Peer::new("bindgen", twinspan_lab_subject::table());
    rows::add_to(&mut peer);
    peer.cannot(
        Direction::RustToCxx,
        &["string-given-*", "vec-given-*", "vec-strings-*", "shared-ptr"],
        NOT_OF_C,
    )
    .cannot(
        Direction::RustToCxx,
        &["closure-call-boxed", "closure-lend-dyn", "closure-give-boxed", "closure-give-once"],
        NO_DYN,
    )
    .cannot(Direction::RustToCxx, &["guard*"], NOT_CAUGHT)
    .cannot(Direction::CxxToRust, &["*"], ONE_WAY);
    twinspan_lab_harness::main(&peer.table())
}
