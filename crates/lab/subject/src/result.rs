//! What may fail.

mod with_cxx;
mod with_twinspan;

use twinspan_lab_harness::{Table, crossings, rows_of};
use with_twinspan::{Fault, Problem};

const MESSAGE: &str = "a message of some length";

fn rust_value(a: i32) -> Result<i32, Fault> {
    if a < 0 { Err(Fault { code: a, line: 1, column: 2 }) } else { Ok(a) }
}

fn rust_message(a: i32) -> Result<i32, Problem> {
    if a < 0 { Err(Problem { code: a, message: MESSAGE.to_owned() }) } else { Ok(a) }
}

/// By hand.
mod raw {
    #![allow(improper_ctypes, reason = "a String, but C++ has only its address")]

    use super::{Fault, MESSAGE, Problem};
    use std::mem::MaybeUninit;

    /// Text that C++ has copied from an exception.
    #[repr(C)]
    pub struct RawText {
        bytes: *mut u8,
        length: usize,
    }

    #[repr(C)]
    pub struct RawProblem {
        code: i32,
        message: String,
    }

    unsafe extern "C" {
        safe fn raw_value(a: i32, value: &mut i32, fault: &mut MaybeUninit<Fault>) -> bool;
        safe fn raw_message(a: i32, value: &mut i32, problem: &mut MaybeUninit<RawProblem>)
        -> bool;
        safe fn raw_thrown(a: i32, value: &mut i32, text: &mut MaybeUninit<RawText>) -> bool;
        safe fn raw_thrown_deep(a: i32, value: &mut i32, text: &mut MaybeUninit<RawText>) -> bool;
        safe fn raw_thrown_nested(a: i32, value: &mut i32, text: &mut MaybeUninit<RawText>)
        -> bool;
        fn raw_text_drop(text: RawText);
    }

    #[inline(always)]
    pub fn value(a: i32) -> Result<i32, Fault> {
        let mut value = 0;
        let mut fault = MaybeUninit::uninit();
        if raw_value(a, &mut value, &mut fault) {
            Ok(value)
        } else {
            // SAFETY: false: it was written.
            Err(unsafe { fault.assume_init() })
        }
    }

    #[inline(always)]
    pub fn message(a: i32) -> Result<i32, Problem> {
        let mut value = 0;
        let mut problem = MaybeUninit::uninit();
        if raw_message(a, &mut value, &mut problem) {
            Ok(value)
        } else {
            // SAFETY: false: it was written.
            let RawProblem { code, message } = unsafe { problem.assume_init() };
            Err(Problem { code, message })
        }
    }

    type Thrown = extern "C" fn(i32, &mut i32, &mut MaybeUninit<RawText>) -> bool;

    #[inline(always)]
    fn result(thrown: Thrown, a: i32) -> Result<i32, String> {
        let mut value = 0;
        let mut text = MaybeUninit::uninit();
        if thrown(a, &mut value, &mut text) {
            return Ok(value);
        }
        // SAFETY: false: it was written, and the bytes are there until they are dropped, once.
        unsafe {
            let text = text.assume_init();
            let bytes = std::slice::from_raw_parts(text.bytes, text.length);
            let owned = String::from_utf8_lossy(bytes).into_owned();
            raw_text_drop(text);
            Err(owned)
        }
    }

    #[inline(always)]
    pub fn thrown(a: i32) -> Result<i32, String> {
        result(raw_thrown, a)
    }

    #[inline(always)]
    pub fn thrown_deep(a: i32) -> Result<i32, String> {
        result(raw_thrown_deep, a)
    }

    #[inline(always)]
    pub fn thrown_nested(a: i32) -> Result<i32, String> {
        result(raw_thrown_nested, a)
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_value(a: i32, value: &mut i32, fault: &mut MaybeUninit<Fault>) -> bool {
        match super::rust_value(a) {
            Ok(given) => {
                *value = given;
                true
            }
            Err(given) => {
                fault.write(given);
                false
            }
        }
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_message(
        a: i32,
        value: &mut i32,
        problem: &mut MaybeUninit<RawProblem>,
    ) -> bool {
        match super::rust_message(a) {
            Ok(given) => {
                *value = given;
                true
            }
            Err(Problem { code, message }) => {
                problem.write(RawProblem { code, message });
                false
            }
        }
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_message_length(string: &String) -> usize {
        string.len()
    }

    /// # Safety
    ///
    /// A string is at `string`; it is not used again.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn raw_message_drop(string: *mut String) {
        // SAFETY: the caller's promise.
        unsafe { string.drop_in_place() };
    }

    /// # Safety
    ///
    /// `length` bytes stand at `bytes`.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn raw_message_from(
        bytes: *const u8,
        length: usize,
        string: &mut MaybeUninit<String>,
    ) {
        // SAFETY: the caller's promise.
        let bytes = unsafe { std::slice::from_raw_parts(bytes, length) };
        string.write(str::from_utf8(bytes).unwrap_or(MESSAGE).to_owned());
    }
}

/// Rust to Rust, not inlined.
mod floor {
    #[inline(never)]
    pub fn value(a: i32) -> Result<i32, super::Fault> {
        super::rust_value(a)
    }

    #[inline(never)]
    pub fn message(a: i32) -> Result<i32, super::Problem> {
        super::rust_message(a)
    }
}

fn answer(result: Result<i32, Fault>) -> i32 {
    result.unwrap_or_else(|fault| fault.code + 1)
}

fn length(result: Result<i32, Problem>) -> i32 {
    result.unwrap_or_else(|problem| problem.message.len() as i32)
}

/// Of text that the program can read: by hand and with cxx a copy, with twinspan the exception's.
fn cxx_length(result: Result<i32, cxx::Exception>) -> i32 {
    result.unwrap_or_else(|exception| exception.what().len() as i32)
}

fn twinspan_length(result: Result<i32, twinspan::CxxException>) -> i32 {
    result.unwrap_or_else(|exception| exception.what().len() as i32)
}

fn raw_length(result: Result<i32, String>) -> i32 {
    result.unwrap_or_else(|text| text.len() as i32)
}

pub fn add_to(table: &mut Table) {
    let mut section = table.section("Result");
    const ONLY_THROWS: &str = "an error of C++'s has to be thrown: see result-thrown";
    const STRING: &str = "a rust::String is cxx's, and is moved and destroyed by calls";
    const ERR_IS_THROWN: &str = "an error of Rust's is thrown in C++: see result-thrown";

    section
        .rust_to_cxx("result-ok", "Ok of a function that returns errors")
        .row("raw", crossings!(|i| answer(raw::value(i))))
        .row("floor", crossings!(|i| answer(floor::value(i))))
        .row("twinspan", crossings!(|i| answer(with_twinspan::value(i))))
        .cannot("cxx", ONLY_THROWS);
    section
        .rust_to_cxx("result-value", "Err of three numbers")
        .row("raw", crossings!(|i| answer(raw::value(!i))))
        .row("floor", crossings!(|i| answer(floor::value(!i))))
        .row("twinspan", crossings!(|i| answer(with_twinspan::value(!i))))
        .note("twinspan", "a status word, and a value that is cleared where there is none")
        .cannot("cxx", ONLY_THROWS);
    section
        .rust_to_cxx("result-message", "Err with an owned message")
        .row("raw", crossings!(|i| length(raw::message(!i))))
        .row("floor", crossings!(|i| length(floor::message(!i))))
        .row("twinspan", crossings!(|i| length(with_twinspan::message(!i))))
        .note("twinspan", STRING)
        .cannot("cxx", ONLY_THROWS);
    section
        .rust_to_cxx("result-ok-throwing", "Ok of a function that may throw")
        .row("raw", crossings!(|i| raw_length(raw::thrown(i))))
        .row("cxx", crossings!(|i| cxx_length(with_cxx::thrown(i))))
        .row("twinspan", crossings!(|i| twinspan_length(with_twinspan::thrown(i))));
    section
        .rust_to_cxx("result-thrown", "Err thrown by the function that is called")
        .row("raw", crossings!(|i| raw_length(raw::thrown(!i))))
        .row("cxx", crossings!(|i| cxx_length(with_cxx::thrown(!i))))
        .row("twinspan", crossings!(|i| twinspan_length(with_twinspan::thrown(!i))))
        .dear();
    section
        .rust_to_cxx("result-thrown-deep", "Err thrown ten frames below")
        .row("raw", crossings!(|i| raw_length(raw::thrown_deep(!i))))
        .row("cxx", crossings!(|i| cxx_length(with_cxx::thrown_deep(!i))))
        .row("twinspan", crossings!(|i| twinspan_length(with_twinspan::thrown_deep(!i))))
        .dear();
    section
        .rust_to_cxx("result-thrown-nested", "Err thrown with a nested cause")
        .row("raw", crossings!(|i| raw_length(raw::thrown_nested(!i))))
        .row("cxx", crossings!(|i| cxx_length(with_cxx::thrown_nested(!i))))
        .row("twinspan", crossings!(|i| twinspan_length(with_twinspan::thrown_nested(!i))))
        .note("raw", "the outer message only")
        .note("cxx", "the outer message only")
        .note("twinspan", "keeps the exception, with what is nested in it")
        .dear();

    let rows = rows_of!(lab_rows_of_result);
    section
        .cxx_to_rust(rows, "result-ok", "Ok of a function that returns errors")
        .note("cxx", "throws errors");
    section
        .cxx_to_rust(rows, "result-value", "Err of three numbers, as a value")
        .cannot("cxx", ERR_IS_THROWN);
    section
        .cxx_to_rust(rows, "result-message", "Err with an owned message, as a value")
        .note("twinspan", STRING)
        .cannot("cxx", ERR_IS_THROWN);
    section.cxx_to_rust(rows, "result-ok-throwing", "Ok of a function that throws errors");
    section
        .cxx_to_rust(rows, "result-thrown", "Err of three numbers, thrown and caught in C++")
        .note("raw", "a throw of C++'s own after a value has crossed")
        .note("cxx", "text only: the numbers are lost")
        .note(
            "twinspan",
            "the exception has the message too, which is formatted, and is thrown by a function of \
             its own: one more frame to unwind",
        )
        .dear();
}
