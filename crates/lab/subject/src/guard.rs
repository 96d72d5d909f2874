//! What must not leave its language: panics and exceptions.

mod with_cxx;
mod with_twinspan;

use std::panic::catch_unwind;
use twinspan_lab_harness::{Table, crossings, rows_of};

/// Panics if `a` is negative, which no caller sees.
#[inline(never)]
fn rust_guarded(a: i32) -> i32 {
    assert!(a >= 0, "a message of some length");
    a
}

/// By hand.
mod raw {
    use std::panic::catch_unwind;

    unsafe extern "C" {
        pub safe fn raw_guarded(a: i32, result: &mut i32) -> bool;
    }
    unsafe extern "C-unwind" {
        pub safe fn raw_unguarded(a: i32) -> i32;
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_guarded(a: i32, result: &mut i32) -> bool {
        let given = catch_unwind(|| super::rust_guarded(a));
        if let Ok(given) = given {
            *result = given;
            true
        } else {
            false
        }
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_unguarded(a: i32) -> i32 {
        super::rust_guarded(a)
    }

    #[inline(always)]
    pub fn guarded(a: i32) -> i32 {
        let mut result = 0;
        if raw_guarded(a, &mut result) {
            result
        } else {
            std::panic::panic_any("a message of some length")
        }
    }
}

pub fn add_to(table: &mut Table) {
    let mut section = table.section("Guards");
    const NOT_CAUGHT: &str = "ends the process";
    const UNGUARDED: &str = "undefined behaviour or the end of the process if it happens";

    section
        .rust_to_cxx("guard", "calls a function that may throw and does not")
        .row("raw", crossings!(|i| raw::guarded(i)))
        .row("unguarded", crossings!(|i| raw::raw_unguarded(i)))
        .row("cxx", crossings!(|i| with_cxx::guarded(i)))
        .row("twinspan", crossings!(|i| with_twinspan::guarded(i)))
        .note("unguarded", UNGUARDED)
        .note("cxx", "noexcept: an exception ends the process");
    let rows = rows_of!(lab_rows_of_guard);
    if cfg!(panic = "unwind") {
        section
            .rust_to_cxx(
                "guard-exception",
                "calls a function that throws, catches the panic it becomes",
            )
            .row("raw", crossings!(|i| catch_unwind(|| raw::guarded(!i)).unwrap_or(i)))
            .row(
                "twinspan",
                crossings!(|i| catch_unwind(|| with_twinspan::guarded(!i)).unwrap_or(i)),
            )
            .cannot("cxx", NOT_CAUGHT)
            .note("raw", "a message, not the exception")
            .note(
                "twinspan",
                "a panic for the report of an unexpected exception, a second one with it",
            )
            .dear();
    }
    section
        .cxx_to_rust(rows, "guard", "calls a function that may panic and does not")
        .note("unguarded", UNGUARDED)
        .note("cxx", "a panic ends the process");
    if cfg!(panic = "unwind") {
        section
            .cxx_to_rust(
                rows,
                "guard-panic",
                "calls a function that panics, catches the exception it becomes",
            )
            .cannot("cxx", NOT_CAUGHT)
            .note("raw", "a throw of C++'s own, without the message, after a flag has crossed")
            .note(
                "twinspan",
                "keeps the payload and its message; three frames to unwind in place of one",
            )
            .dear();
    }
}
