//! Reads SQLite's header with libclang, and writes Rust declarations of what `by_hand` uses.

use bindgen::callbacks::{IntKind, ItemInfo, ParseCallbacks};
use std::env;
use std::path::Path;

/// What `src/by_hand` calls, without the prefix `sqlite3_`. All else in the header is left out.
const FUNCTIONS: &str = "open_v2|close_v2|extended_result_codes|extended_errcode|errmsg|error_offset|errstr\
    |prepare_v2|step|reset|finalize|clear_bindings|bind_parameter_count|get_autocommit\
    |bind_(null|int64|double|text64|blob64)|column_(count|name|type|int64|double|text|blob|bytes)\
    |value_(type|int64|double|text|blob|bytes)|user_data|create_function_v2\
    |result_(null|int64|double|text64|blob64|error)\
    |update_hook|progress_handler|busy_handler|busy_timeout|changes64|last_insert_rowid|threadsafe";

#[derive(Debug)]
struct Names;

impl ParseCallbacks for Names {
    /// Macros have no type: bindgen would take `u32`, while SQLite's functions return `int`.
    fn int_macro(&self, _name: &str, _value: i64) -> Option<IntKind> {
        Some(IntKind::Int)
    }

    /// `sqlite3_step` is `ffi::step`; the name for the linker stays.
    fn item_name(&self, item: ItemInfo<'_>) -> Option<String> {
        item.name.strip_prefix("sqlite3_").filter(|name| *name != "context").map(str::to_owned)
    }
}

pub fn bindgen() {
    let bindings = bindgen::builder()
        .header_contents("sqlite.h", "#include <sqlite3.h>")
        .allowlist_function(format!("sqlite3_({FUNCTIONS})"))
        .allowlist_var("SQLITE_[A-Z0-9_]+")
        // Text, and pointers that are no pointers.
        .blocklist_item("SQLITE_VERSION|SQLITE_SOURCE_ID|SQLITE_STATIC|SQLITE_TRANSIENT")
        .parse_callbacks(Box::new(Names))
        .generate()
        .expect("sqlite3.h (Debian: libsqlite3-dev) and libclang (libclang-dev) are here");
    let out = env::var_os("OUT_DIR").expect("cargo sets it");
    bindings.write_to_file(Path::new(&out).join("sqlite3.rs")).expect("OUT_DIR can be written");
    println!("cargo:rerun-if-changed=bindings.rs");
}
