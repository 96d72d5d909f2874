//! What may be absent: a half of the calls gives nothing.

mod with_cxx;
mod with_twinspan;

use twinspan_lab_harness::{Table, crossings, rows_of};

const TEXT: &str = "a text of some length";

/// An object of Rust's.
pub struct RustThing(i32);

impl RustThing {
    fn get(&self) -> i32 {
        self.0
    }
}

fn rust_half(a: i32) -> Option<i32> {
    (a & 1 == 0).then_some(a >> 1)
}

fn rust_text(a: i32) -> Option<&'static str> {
    (a & 1 == 0).then_some(TEXT)
}

fn rust_owned(a: i32) -> Option<Box<RustThing>> {
    (a & 1 == 0).then(|| Box::new(RustThing(a)))
}

fn rust_string(a: i32) -> Option<String> {
    (a & 1 == 0).then(|| TEXT.to_owned())
}

/// By hand.
mod raw {
    #![allow(improper_ctypes, reason = "a String, but C++ has only its address")]

    use super::{RustThing, TEXT};
    use std::mem::MaybeUninit;

    /// A flag and a value in two registers.
    #[repr(C)]
    pub struct RawOption {
        pub is_some: u64,
        pub value: u64,
    }

    /// Null: nothing.
    #[repr(C)]
    pub struct RawText {
        pub bytes: *const u8,
        pub length: usize,
    }

    /// A C++ object.
    pub enum Thing {}

    unsafe extern "C" {
        pub safe fn raw_half(a: i32) -> RawOption;
        pub safe fn raw_or_zero(a: RawOption) -> i32;
        pub safe fn raw_text(a: i32) -> RawText;
        pub safe fn raw_reference(a: i32) -> *const Thing;
        pub fn raw_thing_get(thing: *const Thing) -> i32;
        pub safe fn raw_owned(a: i32) -> *mut Thing;
        pub fn raw_thing_drop(thing: *mut Thing);
        pub safe fn raw_string(a: i32, string: &mut MaybeUninit<String>) -> bool;
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_half(a: i32) -> RawOption {
        match super::rust_half(a) {
            Some(half) => RawOption { is_some: 1, value: u64::from(half.cast_unsigned()) },
            None => RawOption { is_some: 0, value: 0 },
        }
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_or_zero(a: RawOption) -> i32 {
        if a.is_some != 0 { a.value as i32 } else { 0 }
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_text(a: i32) -> RawText {
        match super::rust_text(a) {
            Some(text) => RawText { bytes: text.as_ptr(), length: text.len() },
            None => RawText { bytes: std::ptr::null(), length: 0 },
        }
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_reference(a: i32) -> Option<&'static i32> {
        static NUMBER: i32 = 7;
        (a & 1 == 0).then_some(&NUMBER)
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_owned(a: i32) -> Option<Box<RustThing>> {
        super::rust_owned(a)
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_thing_get(thing: &RustThing) -> i32 {
        thing.get()
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_thing_drop(thing: Box<RustThing>) {
        drop(thing);
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_string(a: i32, string: &mut MaybeUninit<String>) -> bool {
        let given = super::rust_string(a);
        let is_some = given.is_some();
        if let Some(given) = given {
            string.write(given);
        }
        is_some
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_string_length(string: &String) -> usize {
        string.len()
    }

    /// # Safety
    ///
    /// A string is at `string`; it is not used again.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn raw_string_drop(string: *mut String) {
        // SAFETY: the caller's promise.
        unsafe { string.drop_in_place() };
    }

    /// # Safety
    ///
    /// `length` bytes stand at `bytes`.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn raw_string_from(
        bytes: *const u8,
        length: usize,
        string: &mut MaybeUninit<String>,
    ) {
        // SAFETY: the caller's promise.
        let bytes = unsafe { std::slice::from_raw_parts(bytes, length) };
        string.write(str::from_utf8(bytes).unwrap_or(TEXT).to_owned());
    }
}

/// Rust to Rust, not inlined.
mod floor {
    #[inline(never)]
    pub fn half(a: i32) -> Option<i32> {
        super::rust_half(a)
    }

    #[inline(never)]
    pub fn or_zero(a: Option<i32>) -> i32 {
        a.unwrap_or(0)
    }

    #[inline(never)]
    pub fn text(a: i32) -> Option<&'static str> {
        super::rust_text(a)
    }

    #[inline(never)]
    pub fn reference(a: i32) -> Option<&'static i32> {
        static NUMBER: i32 = 7;
        (a & 1 == 0).then_some(&NUMBER)
    }

    #[inline(never)]
    pub fn owned(a: i32) -> Option<Box<super::RustThing>> {
        super::rust_owned(a)
    }

    #[inline(never)]
    pub fn string(a: i32) -> Option<String> {
        super::rust_string(a)
    }
}

const CXX_HAS_NO_OPTION: &str = "no Option, and nothing idiomatic that stands in for it";

pub fn add_to(table: &mut Table) {
    let mut section = table.section("Option");
    section
        .rust_to_cxx("option-number", "returns Option<i32>")
        .row(
            "raw",
            crossings!(|i| {
                let half = raw::raw_half(i);
                if half.is_some != 0 { half.value as i32 } else { -1 }
            }),
        )
        .row("floor", crossings!(|i| floor::half(i).unwrap_or(-1)))
        .row(
            "cxx",
            crossings!(|i| {
                let mut half = 0;
                if with_cxx::half_to(i, &mut half) { half } else { -1 }
            }),
        )
        .row("twinspan", crossings!(|i| with_twinspan::half(i).unwrap_or(-1)))
        .note("cxx", "a reference to fill and a bool, as cxx has no Option");
    section
        .rust_to_cxx("option-number-given", "takes Option<i32>")
        .row(
            "raw",
            crossings!(|i| {
                raw::raw_or_zero(raw::RawOption { is_some: 1, value: u64::from(i.cast_unsigned()) })
            }),
        )
        .row("floor", crossings!(|i| floor::or_zero(Some(i))))
        .row("twinspan", crossings!(|i| with_twinspan::or_zero(Some(i))))
        .cannot("cxx", CXX_HAS_NO_OPTION);
    section
        .rust_to_cxx("option-text", "returns Option<&str>")
        .row(
            "raw",
            crossings!(|i| {
                let text = raw::raw_text(i);
                if text.bytes.is_null() {
                    0
                } else {
                    // SAFETY: it lives as long as the program.
                    let bytes = unsafe { std::slice::from_raw_parts(text.bytes, text.length) };
                    str::from_utf8(bytes).map_or(0, str::len)
                }
            }),
        )
        .row("floor", crossings!(|i| floor::text(i).map_or(0, str::len)))
        .row("twinspan", crossings!(|i| with_twinspan::text(i).map_or(0, str::len)))
        .cannot("cxx", CXX_HAS_NO_OPTION)
        .note("raw", "a pointer and a length, checked for UTF-8")
        .note("twinspan", "of a std::string_view; what is ASCII, as here, is not checked further");
    section
        .rust_to_cxx(
            "option-reference",
            "returns Option<&T> of a C++ class, then calls a method of it",
        )
        .row(
            "raw",
            crossings!(|i| {
                let thing = raw::raw_reference(i);
                // SAFETY: it lives as long as the program.
                if thing.is_null() { -1 } else { unsafe { raw::raw_thing_get(thing) } }
            }),
        )
        .row("floor", crossings!(|i| floor::reference(i).copied().unwrap_or(-1)))
        .row(
            "cxx",
            crossings!(|i| {
                // SAFETY: it lives as long as the program.
                unsafe { with_cxx::reference(i).as_ref() }.map_or(-1, |thing| thing.get())
            }),
        )
        .row(
            "twinspan",
            crossings!(|i| with_twinspan::reference(i).map_or(-1, |thing| thing.get())),
        )
        .note("cxx", "a raw pointer, as cxx has no Option")
        .note("floor", "reads a number, calls nothing more");
    section
        .rust_to_cxx(
            "option-owned",
            "returns an owned C++ object or none; calls a method; drops it",
        )
        .row(
            "raw",
            crossings!(|i| {
                let thing = raw::raw_owned(i);
                if thing.is_null() {
                    -1
                } else {
                    // SAFETY: it is owned, and not used after it is dropped.
                    unsafe {
                        let number = raw::raw_thing_get(thing);
                        raw::raw_thing_drop(thing);
                        number
                    }
                }
            }),
        )
        .row("floor", crossings!(|i| floor::owned(i).map_or(-1, |thing| thing.get())))
        .row("cxx", crossings!(|i| with_cxx::owned(i).as_ref().map_or(-1, |thing| thing.get())))
        .row("twinspan", crossings!(|i| with_twinspan::owned(i).map_or(-1, |thing| thing.get())))
        .note("cxx", "a UniquePtr that may be null")
        .note("twinspan", "a UniquePtr is cxx's, and is read and dropped by calls");
    section
        .rust_to_cxx("option-string", "returns Option<String>, made by C++")
        .row(
            "raw",
            crossings!(|i| {
                let mut string = std::mem::MaybeUninit::<String>::uninit();
                if raw::raw_string(i, &mut string) {
                    // SAFETY: true: it was written.
                    unsafe { string.assume_init() }.len()
                } else {
                    0
                }
            }),
        )
        .row("floor", crossings!(|i| floor::string(i).map_or(0, |string| string.len())))
        .row("cxx", crossings!(|i| with_cxx::strings(i).first().map_or(0, String::len)))
        .row("twinspan", crossings!(|i| with_twinspan::string(i).map_or(0, |string| string.len())))
        .note("cxx", "a Vec<String> with one element or none")
        .note("twinspan", "a rust::String is cxx's, and is moved and destroyed by calls");

    let rows = rows_of!(lab_rows_of_option);
    section
        .cxx_to_rust(rows, "option-number", "returns Option<i32>")
        .note("cxx", "a reference to fill and a bool, as cxx has no Option");
    section
        .cxx_to_rust(rows, "option-number-given", "takes Option<i32>")
        .note("cxx", "a bool and a value, as cxx has no Option");
    section
        .cxx_to_rust(rows, "option-text", "returns Option<&str>")
        .cannot("cxx", CXX_HAS_NO_OPTION);
    section
        .cxx_to_rust(rows, "option-reference", "returns Option<&T> of a shared struct")
        .note("cxx", "a raw pointer, as cxx has no Option");
    section
        .cxx_to_rust(rows, "option-owned", "returns Option<Box<T>>; calls a method; drops it")
        .cannot("cxx", CXX_HAS_NO_OPTION)
        .note("twinspan", "a rust::Box is cxx's, and is dropped by a call of a call");
    section
        .cxx_to_rust(rows, "option-string", "returns Option<String>")
        .note("cxx", "a Vec<String> with one element or none")
        .note("twinspan", "a rust::String is cxx's, and is moved and destroyed by calls");
}
