//! With diplomat: C++ calls Rust. Types and functions of the bridge become classes and functions of C++.

mod bridge;

use std::process::ExitCode;
use twinspan_lab_harness::Direction::{CxxToRust, RustToCxx};
use twinspan_lab_harness::{Peer, rows_of};

const ONE_WAY: &str = "C++ calls Rust, and no function of C++'s can be named in Rust";
const NO_STRING: &str = "text is returned as a std::string: see string-copied";
const NOT_RETURNED: &str = "a closure is taken, not returned";
const NOT_THROWN: &str = "an error is a value: see result-value";
const NO_STD: &str = "no smart pointer of C++'s";
const NOT_CAUGHT: &str = "ends the process";

const CHECKED: &str = "asks first whether it is UTF-8, by a call, and returns what may be an error";
const VIEWS: &str = "pointers and lengths of all strings are put into a std::vector first";
const BY_INDEX: &str = "an opaque type; each string is asked for by a call";
const WRITTEN: &str = "Rust makes no String: it writes to a std::string, which grows by calls";
const MOVED: &str = "a std::function, moved to memory of its own, whatever Rust does with it";

fn main() -> ExitCode {
    let mut peer = Peer::new("diplomat", twinspan_lab_subject::table());
    peer.cxx_to_rust(rows_of!(lab_rows_of_diplomat))
        .cannot(RustToCxx, &["*"], ONE_WAY)
        .cannot(CxxToRust, &["string-result-*"], NO_STRING)
        .cannot(CxxToRust, &["closure-call*"], NOT_RETURNED)
        .cannot(CxxToRust, &["result-ok-throwing", "result-thrown"], NOT_THROWN)
        .cannot(CxxToRust, &["shared-ptr"], NO_STD)
        .cannot(CxxToRust, &["guard-panic"], NOT_CAUGHT)
        .note(CxxToRust, "guard", "a panic ends the process")
        .note(CxxToRust, "vec-result-100", "an opaque type with a method that lends its numbers")
        .note(CxxToRust, "arc", "a Box of a struct with the Arc, as an Arc itself cannot cross")
        .note(CxxToRust, "option-string", WRITTEN)
        .note(CxxToRust, "result-message", "an opaque type with the message");
    for length in [8, 64, 1024] {
        for (name, text) in
            [("str", CHECKED), ("string-given", CHECKED), ("string-copied", WRITTEN)]
        {
            peer.note(CxxToRust, &format!("{name}-{length}"), text);
        }
    }
    for name in ["vec-strings-100", "vec-strings-indexed-100", "vec-strings-given-100"] {
        peer.note(CxxToRust, name, BY_INDEX);
    }
    for name in ["vec-strings-copied-100", "std-vector-strings-100"] {
        peer.note(CxxToRust, name, VIEWS);
    }
    for name in ["lend", "lend-mut", "lend-fallible", "give", "give-boxed", "give-once"] {
        peer.note(CxxToRust, &format!("closure-{name}"), MOVED);
    }
    for name in ["give-empty", "give-pointer"] {
        peer.note(CxxToRust, &format!("closure-{name}"), MOVED);
    }
    twinspan_lab_harness::main(&peer.table())
}
