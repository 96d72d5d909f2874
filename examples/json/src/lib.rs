//! The crate `serde_json` for a C++ program: text becomes a tree of values, which C++ changes in place, and text again.

mod parse;
mod print;

use parse::parse;
use print::print;

/// The bridge.
#[twinspan::bridge(namespace = "json")]
mod ffi {
    /// How deep arrays and objects may be in each other, for `parse` and for `print`.
    pub const MAX_DEPTH: usize = 127;

    /// A JSON value: the same object in both languages.
    #[derive(Clone, Debug, PartialEq)]
    enum Value {
        /// `null`, and what `Value()` is in C++.
        Null,
        /// `true` or `false`.
        Bool(bool),
        /// A whole number of 64 bits.
        Int(i64),
        /// Any other number, as near as a `double` comes to it.
        Float(f64),
        /// The text of a number that neither has room for.
        Huge(String),
        /// Of any characters, also NUL.
        Text(String),
        /// In its order.
        Array(Vec<Value>),
        /// In the order of its keys.
        Object(BTreeMap<String, Value>),
    }

    /// Why a text is no JSON, and where.
    #[derive(Debug, Clone, PartialEq, Eq)]
    struct SyntaxError {
        /// Without the place.
        message: String,
        /// Counted from 1.
        line: usize,
        /// In bytes, counted from 1.
        column: usize,
    }

    /// What keeps a value from being printed.
    #[derive(Debug, Clone, PartialEq)]
    enum PrintError {
        /// Arrays and objects in each other, deeper than `parse` would read.
        TooDeep,
        /// No number of JSON: `NaN`, an infinity.
        NotFinite(f64),
        /// A `Huge` with a text that is no number.
        NoNumber(String),
    }

    extern "Rust" {
        /// Reads a text of UTF-8. Of equal keys the last one counts.
        fn parse(text: &[u8]) -> Result<Value, SyntaxError>;
        /// The text of a value, indented by two spaces.
        fn print(value: &Value) -> Result<String, PrintError>;
    }
}

pub use ffi::{MAX_DEPTH, PrintError, SyntaxError, Value};
