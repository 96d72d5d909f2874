//! Text of C and of the operating system.

#![allow(clippy::explicit_auto_deref, reason = "the reference itself is kept, which is sized")]

mod raw;
mod with_twinspan;

use std::ffi::{CStr, CString, OsString};
use std::path::{Path, PathBuf};
use twinspan_lab_harness::{Table, crossings, keep_str, rows_of};

const NO_WORD: &str = "cxx has no word for it";
const NAME: &str = "/usr/share/a-folder/with-some/folders-in-it/and-a-file.txt";
const C_NAME: &CStr = c"/usr/share/a-folder/with-some/folders-in-it/and-a-file.txt";

fn path() -> &'static Path {
    Path::new(keep_str(NAME))
}

fn rust_path_size(path: &Path) -> usize {
    path.as_os_str().len()
}

fn rust_path_buf() -> PathBuf {
    path().to_owned()
}

/// One that is owned: the optimiser may not do without it.
fn rust_take_path_buf(path: PathBuf) -> usize {
    rust_path_size(crate::work::kept::<PathBuf>(&path))
}

fn rust_os_string() -> OsString {
    path().as_os_str().to_owned()
}

fn rust_c_str_size(text: &CStr) -> usize {
    text.count_bytes()
}

fn rust_c_string() -> CString {
    (*crate::work::kept(&C_NAME)).to_owned()
}

const C_STR: [&str; 2] = ["cstr", "a &CStr of 58 bytes, whose length is asked for"];
const C_STRING: [&str; 2] = ["cstring", "a CString of 58 bytes made by Rust, owned by C++"];
const PATH: [&str; 2] = ["path", "a &Path looked at, without a copy"];
const PATH_BUF: [&str; 2] = ["path-buf", "a PathBuf given by Rust, a std::filesystem::path in C++"];
const PATH_BUF_GIVEN: [&str; 2] = ["path-buf-given", "a std::filesystem::path given by C++"];
const OS_STRING: [&str; 2] = ["os-string", "an OsString made by Rust, owned by C++"];

pub fn add_to(table: &mut Table) {
    let mut section = table.section("Text of C and of the system");
    section
        .rust_to_cxx(C_STR[0], C_STR[1])
        .row("raw", crossings!(|_| raw::c_str_size(*crate::work::kept(&C_NAME))))
        .cannot("cxx", NO_WORD)
        .row("twinspan", crossings!(|_| with_twinspan::c_str_size(*crate::work::kept(&C_NAME))));
    section
        .rust_to_cxx(C_STRING[0], C_STRING[1])
        .row("raw", crossings!(|_| raw::take_c_string(rust_c_string())))
        .cannot("cxx", NO_WORD)
        .row("twinspan", crossings!(|_| with_twinspan::take_c_string(rust_c_string())));
    section
        .rust_to_cxx(PATH[0], PATH[1])
        .row("raw", crossings!(|_| raw::path_size(path())))
        .cannot("cxx", NO_WORD)
        .row("twinspan", crossings!(|_| with_twinspan::path_size(path())));
    section
        .rust_to_cxx(PATH_BUF[0], PATH_BUF[1])
        .row("raw", crossings!(|_| raw::take_path_buf(rust_path_buf())))
        .cannot("cxx", NO_WORD)
        .row("twinspan", crossings!(|_| with_twinspan::take_path_buf(rust_path_buf())));
    section
        .rust_to_cxx(OS_STRING[0], OS_STRING[1])
        .row("raw", crossings!(|_| raw::take_os_string(rust_os_string())))
        .cannot("cxx", NO_WORD)
        .row("twinspan", crossings!(|_| with_twinspan::take_os_string(rust_os_string())));

    let rows = rows_of!(lab_rows_of_system_text);
    for [name, title] in [C_STR, C_STRING, PATH, PATH_BUF, PATH_BUF_GIVEN, OS_STRING] {
        section.cxx_to_rust(rows, name, title).cannot("cxx", NO_WORD);
    }
}
