//! With autocxx: Rust calls C++ by what autocxx reads in the C++ header.

mod bridge;
mod rows;

use std::process::ExitCode;
use twinspan_lab_harness::Direction::{CxxToRust, RustToCxx};
use twinspan_lab_harness::{Peer, rows_of};

const NO_OPTION: &str = "no std::optional";
const NO_VEC: &str = "no rust::Vec";
const NO_CLOSURE: &str = "no closure and no std::function; a class of C++'s can be subclassed";
const NO_ERROR: &str = "an exception ends the process, and there is no expected";
const NO_RESULT: &str = "no Result";
const NO_SUCH_TYPE: &str =
    "a Rust function that is exported takes no slices, no records and no types of std";

fn main() -> ExitCode {
    let mut peer = Peer::new("autocxx", twinspan_lab_subject::table());
    rows::add_to(&mut peer);
    peer.cannot(RustToCxx, &["option-number-given", "option-text", "option-string"], NO_OPTION)
        .cannot(RustToCxx, &["vec-given-100", "vec-strings-*"], NO_VEC)
        .cannot(RustToCxx, &["closure-*", "mixed"], NO_CLOSURE)
        .cannot(RustToCxx, &["result-*", "guard-exception"], NO_ERROR)
        .cxx_to_rust(rows_of!(lab_rows_of_autocxx))
        .note(CxxToRust, "guard", "a panic ends the process")
        .note(CxxToRust, "method", "a function, as methods are not exported")
        .cannot(CxxToRust, &["option-*"], NO_OPTION)
        .cannot(CxxToRust, &["closure-*", "mixed"], NO_CLOSURE)
        .cannot(CxxToRust, &["result-*"], NO_RESULT)
        .cannot(CxxToRust, &["guard-panic"], "a panic ends the process")
        .cannot(CxxToRust, &["vec-*"], NO_VEC)
        .cannot(CxxToRust, &["bytes-*", "std-*", "shared-ptr", "slice-*", "record*"], NO_SUCH_TYPE);
    twinspan_lab_harness::main(&peer.table())
}
