//! Calls with nothing but numbers.

#![allow(clippy::too_many_arguments, reason = "eight of them are what is measured")]

mod with_cxx;
mod with_twinspan;

use std::time::Duration;
use twinspan_lab_harness::{Table, crossings, keep, rows_of};

const CXX_HAS_NO_BODIES: &str = "a bridge of cxx has no bodies";
const CXX_HAS_NO_CHAR: &str = "cxx has no char";

fn rust_nothing() {}

fn rust_add(a: i32, b: i32) -> i32 {
    a.wrapping_add(b)
}
#[rustfmt::skip]
fn rust_add8(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64, g: i64, h: i64) -> i64 {
    a.wrapping_add(b).wrapping_add(c).wrapping_add(d)
        .wrapping_add(e).wrapping_add(f).wrapping_add(g).wrapping_add(h)
}

/// One of the letters.
fn letter(i: i32) -> char {
    char::from(b'a' + i.to_le_bytes()[0] % 16)
}

/// The first bytes.
fn low(value: i128) -> u32 {
    value.to_le_bytes().first_chunk().map_or(0, |bytes| u32::from_le_bytes(*bytes))
}

/// Some nanoseconds.
fn span(i: i32) -> Duration {
    Duration::from_nanos(i.unsigned_abs().into())
}

fn rust_next(value: char) -> char {
    char::from_u32(u32::from(value) ^ 1).unwrap_or(value)
}

fn rust_longer(value: Duration) -> Duration {
    value + Duration::from_nanos(7)
}

fn rust_wide(a: i128, b: i128) -> i128 {
    a.wrapping_add(b)
}

/// By hand.
mod raw {
    use std::time::Duration;

    unsafe extern "C" {
        pub safe fn raw_nothing();
        pub safe fn raw_add(a: i32, b: i32) -> i32;
        pub safe fn raw_next(value: u32) -> u32;
        pub safe fn raw_longer(nanoseconds: i64) -> i64;
        pub safe fn raw_wide(a: i128, b: i128) -> i128;
        pub safe fn raw_add8(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64, g: i64, h: i64)
        -> i64;
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_nothing() {}

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_add(a: i32, b: i32) -> i32 {
        super::rust_add(a, b)
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_next(value: u32) -> u32 {
        super::rust_next(char::from_u32(value).expect("a char")).into()
    }

    /// Of nanoseconds.
    pub fn duration(raw: i64) -> Duration {
        Duration::from_nanos(raw.try_into().expect("not negative"))
    }

    /// In nanoseconds.
    pub fn nanoseconds(value: Duration) -> i64 {
        value.as_nanos().try_into().expect("less than 292 years")
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_longer(raw: i64) -> i64 {
        nanoseconds(super::rust_longer(duration(raw)))
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_wide(a: i128, b: i128) -> i128 {
        super::rust_wide(a, b)
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_add8(
        a: i64,
        b: i64,
        c: i64,
        d: i64,
        e: i64,
        f: i64,
        g: i64,
        h: i64,
    ) -> i64 {
        super::rust_add8(a, b, c, d, e, f, g, h)
    }
}

/// Rust to Rust, not inlined.
mod floor {
    use std::time::Duration;

    #[inline(never)]
    pub fn nothing() {
        std::hint::black_box(());
    }

    #[inline(never)]
    pub fn add(a: i32, b: i32) -> i32 {
        super::rust_add(a, b)
    }

    #[inline(never)]
    pub fn next(value: char) -> char {
        super::rust_next(value)
    }

    #[inline(never)]
    pub fn longer(value: Duration) -> Duration {
        super::rust_longer(value)
    }

    #[inline(never)]
    pub fn wide(a: i128, b: i128) -> i128 {
        super::rust_wide(a, b)
    }

    #[inline(never)]
    pub fn add8(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64, g: i64, h: i64) -> i64 {
        super::rust_add8(a, b, c, d, e, f, g, h)
    }
}

macro_rules! add8 {
    ($function:path) => {
        crossings!(|i| {
            let n = keep(i64::from(i));
            $function(n, n, n, n, n, n, n, n)
        })
    };
}

pub fn add_to(table: &mut Table) {
    let mut section = table.section("Numbers");
    section
        .rust_to_cxx("nothing", "no argument, no result")
        .row(
            "raw",
            crossings!(|i| {
                raw::raw_nothing();
                i
            }),
        )
        .row(
            "floor",
            crossings!(|i| {
                floor::nothing();
                i
            }),
        )
        .row(
            "cxx",
            crossings!(|i| {
                with_cxx::nothing();
                i
            }),
        )
        .row(
            "twinspan",
            crossings!(|i| {
                with_twinspan::nothing();
                i
            }),
        );
    section
        .rust_to_cxx("add", "two i32")
        .row("raw", crossings!(|i| raw::raw_add(i, 7)))
        .row("floor", crossings!(|i| floor::add(i, 7)))
        .row("cxx", crossings!(|i| with_cxx::add(i, 7)))
        .row("twinspan", crossings!(|i| with_twinspan::add(i, 7)));
    section
        .rust_to_cxx("add8", "eight i64, two of them on the stack")
        .row("raw", add8!(raw::raw_add8))
        .row("floor", add8!(floor::add8))
        .row("cxx", add8!(with_cxx::add8))
        .row("twinspan", add8!(with_twinspan::add8));
    section
        .rust_to_cxx("char", "a char, checked where C++ gives it")
        .row(
            "raw",
            crossings!(|i| {
                u32::from(char::from_u32(raw::raw_next(letter(i).into())).expect("a char"))
            }),
        )
        .row("floor", crossings!(|i| u32::from(floor::next(letter(i)))))
        .row("twinspan", crossings!(|i| u32::from(with_twinspan::next(letter(i)))))
        .cannot("cxx", CXX_HAS_NO_CHAR);
    section
        .rust_to_cxx("duration", "a Duration, as nanoseconds, checked both ways")
        .row(
            "raw",
            crossings!(|i| {
                raw::duration(raw::raw_longer(raw::nanoseconds(span(i)))).subsec_nanos()
            }),
        )
        .row("floor", crossings!(|i| floor::longer(span(i)).subsec_nanos()))
        .row("twinspan", crossings!(|i| with_twinspan::longer(span(i)).subsec_nanos()))
        .cannot("cxx", "cxx has no Duration");
    section
        .rust_to_cxx("wide", "two i128")
        .row("raw", crossings!(|i| low(raw::raw_wide(i.into(), 7))))
        .row("floor", crossings!(|i| low(floor::wide(i.into(), 7))))
        .row("twinspan", crossings!(|i| low(with_twinspan::wide(i.into(), 7))))
        .cannot("cxx", "cxx has no i128");
    section
        .rust_to_cxx("body", "two i32, to C++ that stands in the bridge")
        .row("raw", crossings!(|i| raw::raw_add(i, 7)))
        .row("floor", crossings!(|i| floor::add(i, 7)))
        .row("twinspan", crossings!(|i| with_twinspan::body_add(i, 7)))
        .cannot("cxx", CXX_HAS_NO_BODIES);

    let rows = rows_of!(lab_rows_of_numbers);
    section.cxx_to_rust(rows, "nothing", "no argument, no result");
    section.cxx_to_rust(rows, "add", "two i32");
    section
        .cxx_to_rust(rows, "char", "a char, checked where C++ gives it")
        .cannot("cxx", CXX_HAS_NO_CHAR);
    section
        .cxx_to_rust(rows, "duration", "a Duration, as nanoseconds, checked both ways")
        .cannot("cxx", "cxx has no Duration");
    section.cxx_to_rust(rows, "wide", "two i128").cannot("cxx", "cxx has no i128");
    section
        .cxx_to_rust(rows, "body", "two i32, to Rust that stands in the bridge")
        .cannot("cxx", CXX_HAS_NO_BODIES);
    section.cxx_to_rust(rows, "add8", "eight i64, two of them on the stack");
}
