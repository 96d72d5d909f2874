//! Text of 8, 64 and 1024 bytes.

mod raw;
mod with_cxx;
mod with_twinspan;

use crate::work::{kept, text, touch};
use std::ffi::CString;
use twinspan::View;
use twinspan_lab_harness::{Section, Table, crossings, keep, keep_str, rows_of};

const STRING: &str =
    "a rust::String is copied, and destroyed, by functions of cxx's library that call Rust";
const ASCII: &str =
    "text that is ASCII, as here, is not checked further; raw checks by std's from_utf8";
const KNOWN: &str = "asks first whether the C++ standard library is one whose strings are known";

fn rust_borrow(text: &str) -> u64 {
    touch(text.as_bytes())
}

fn rust_bytes(text: &[u8]) -> u64 {
    touch(text)
}

fn rust_take(text: String) -> u64 {
    touch(text.as_bytes())
}

fn rust_make(length: usize) -> String {
    text(length).to_owned()
}

/// Rust to Rust, not inlined.
mod floor {
    #[inline(never)]
    pub fn borrow(text: &str) -> u64 {
        super::rust_borrow(text)
    }

    #[inline(never)]
    pub fn copy(text: &str) -> u64 {
        super::rust_borrow(super::kept(&text.to_owned()).as_str())
    }

    #[inline(never)]
    pub fn take(text: String) -> u64 {
        super::rust_take(text)
    }

    #[inline(never)]
    pub fn make(length: usize) -> String {
        super::rust_make(length)
    }

    #[inline(never)]
    pub fn stored(which: usize) -> &'static str {
        super::text([8, 64, 1024][which])
    }
}

/// `$body` with the text, for each layer's function.
macro_rules! lent {
    ($length:literal, $function:expr) => {
        crossings!(
            {
                let text = text($length);
            } | _
                | $function(keep_str(text))
        )
    };
}

macro_rules! given {
    ($length:literal, $function:expr) => {
        crossings!(
            {
                let text = text($length);
            } | _
                | $function(keep_str(text).to_owned())
        )
    };
}

macro_rules! made {
    ($length:literal, $function:expr) => {
        crossings!(|_| touch(kept(&$function(keep($length))).as_bytes()))
    };
}

macro_rules! rust_to_cxx {
    ($section:ident, $which:literal, $length:literal) => {
        $section
            .rust_to_cxx(concat!("str-", $length), concat!("&str of ", $length, " bytes"))
            .row("raw", lent!($length, raw::borrow))
            .row("floor", lent!($length, floor::borrow))
            .row("cxx", lent!($length, with_cxx::borrow))
            .row("twinspan", lent!($length, with_twinspan::borrow))
            .row(
                "cstring",
                lent!($length, |text| CString::new(text).map_or(0, |text| raw::borrow_c(&text))),
            )
            .note("cstring", "CString::new, which allocates and copies; strlen in C++");
        $section
            .rust_to_cxx(
                concat!("str-copied-", $length),
                concat!("&str of ", $length, " bytes, copied to a std::string"),
            )
            .row("raw", lent!($length, raw::copy))
            .row("floor", lent!($length, floor::copy))
            .row("cxx", lent!($length, with_cxx::copy))
            .row("twinspan", lent!($length, with_twinspan::copy));
        $section
            .rust_to_cxx(
                concat!("string-given-", $length),
                concat!("String of ", $length, " bytes made, given away and dropped in C++"),
            )
            .row("raw", given!($length, raw::take))
            .row("floor", given!($length, floor::take))
            .row("cxx", given!($length, with_cxx::take))
            .row("twinspan", given!($length, with_twinspan::take))
            .note("twinspan", STRING);
        $section
            .rust_to_cxx(
                concat!("string-result-", $length),
                concat!("std::string of ", $length, " bytes made, checked and copied to a String"),
            )
            .row("raw", made!($length, raw::make))
            .row("floor", made!($length, floor::make))
            .row("cxx", made!($length, with_cxx::make))
            .row("twinspan", made!($length, with_twinspan::make))
            .note("twinspan", ASCII);
        $section
            .rust_to_cxx(
                concat!("std-string-result-", $length),
                concat!(
                    "std::string of ",
                    $length,
                    " bytes made, owned and read by Rust, unchecked"
                ),
            )
            .row("raw", crossings!(|_| raw::StdString::with(keep($length), touch)))
            .row("floor", made!($length, floor::make))
            .row("cxx", crossings!(|_| touch(with_cxx::made_std(keep($length)).as_bytes())))
            .row("twinspan", crossings!(|_| touch(with_twinspan::made_std(keep($length)).view())))
            .note("raw", "made in place, in memory of the caller")
            .note("twinspan", "a UniquePtr<CxxString>, and so one allocation more");
        $section
            .rust_to_cxx(
                concat!("std-string-", $length),
                concat!("const std::string & of ", $length, " bytes returned, read unchecked"),
            )
            .row("raw", crossings!(|_| touch(raw::stored(keep($which)))))
            .row("floor", crossings!(|_| touch(floor::stored(keep($which)).as_bytes())))
            .row("cxx", crossings!(|_| touch(with_cxx::stored(keep($which)).as_bytes())))
            .row("twinspan", crossings!(|_| touch(with_twinspan::stored(keep($which)).view())))
            .note("twinspan", KNOWN);
        $section
            .rust_to_cxx(
                concat!("std-string-checked-", $length),
                concat!("const std::string & of ", $length, " bytes returned, read as &str"),
            )
            .row(
                "raw",
                crossings!(|_| str::from_utf8(raw::stored(keep($which))).map_or(0, rust_borrow)),
            )
            .row("floor", crossings!(|_| touch(floor::stored(keep($which)).as_bytes())))
            .row(
                "cxx",
                crossings!(|_| with_cxx::stored(keep($which)).to_str().map_or(0, rust_borrow)),
            )
            .row("twinspan", crossings!(|_| rust_borrow(with_twinspan::stored_str(keep($which)))))
            .note("twinspan", ASCII);
    };
}

fn cxx_to_rust(section: &mut Section<'_>) {
    let rows = rows_of!(lab_rows_of_text);
    macro_rules! cases {
        ($($length:literal),*) => { $(
            section
                .cxx_to_rust(
                    rows,
                    concat!("str-", $length),
                    concat!("text of ", $length, " bytes as &str, checked"),
                )
                .note("cstring", "strlen in Rust (CStr::from_ptr), and checked")
                .note("twinspan", ASCII);
            section.cxx_to_rust(
                rows,
                concat!("bytes-", $length),
                concat!("text of ", $length, " bytes as &[u8], unchecked"),
            );
            section.cxx_to_rust(
                rows,
                concat!("std-string-", $length),
                concat!("const std::string & of ", $length, " bytes as &CxxString, read unchecked"),
            ).note("twinspan", KNOWN);
            section.cxx_to_rust(
                rows,
                concat!("string-given-", $length),
                concat!("text of ", $length, " bytes, checked and copied to a String that Rust takes"),
            ).note("twinspan", STRING);
            section.cxx_to_rust(
                rows,
                concat!("string-result-", $length),
                concat!("String of ", $length, " bytes made, returned, read and dropped in C++"),
            ).note("twinspan", STRING);
            section.cxx_to_rust(
                rows,
                concat!("string-copied-", $length),
                concat!("String of ", $length, " bytes made, returned, copied to a std::string"),
            ).note("twinspan", STRING);
        )* };
    }
    cases!(8, 64, 1024);
}

pub fn add_to(table: &mut Table) {
    let mut section = table.section("Text");
    rust_to_cxx!(section, 0, 8);
    rust_to_cxx!(section, 1, 64);
    rust_to_cxx!(section, 2, 1024);
    section
        .rust_to_cxx("str-converted-64", "&str of 64 bytes as a view type of the user's in C++")
        .row("raw", lent!(64, raw::borrow))
        .row("cxx", lent!(64, with_cxx::read_piece))
        .note("cxx", "a function in C++ makes it")
        .row("twinspan", lent!(64, with_twinspan::read_piece))
        .note("twinspan", "by a twinspan::Convert that views");
    section
        .rust_to_cxx("body-string-result-64", "string-result-64 by C++ that stands in the bridge")
        .row("raw", made!(64, raw::make))
        .row("floor", made!(64, floor::make))
        .row("twinspan", made!(64, with_twinspan::body_make))
        .cannot("cxx", "a bridge of cxx has no bodies");
    cxx_to_rust(&mut section);
}
