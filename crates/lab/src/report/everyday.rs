//! The calls that a report begins with: the ten of the README, under its names and in its order.

/// What the call is called, and its case. A word in backquotes is code.
pub(crate) const EVERYDAY: [(&str, &str); 10] = [
    ("two numbers to C++, one back", "rust-to-cxx/add"),
    ("a method of a C++ object", "rust-to-cxx/method"),
    ("a method of a Rust object", "cxx-to-rust/method"),
    ("a struct of two numbers, by value, to Rust", "cxx-to-rust/record8-value"),
    ("a `&str` to C++", "rust-to-cxx/str-64"),
    ("64 bytes of text to Rust, checked", "cxx-to-rust/str-64"),
    ("a `String` of 64 bytes from Rust", "cxx-to-rust/string-result-64"),
    ("a slice of 100 numbers to C++, summed", "rust-to-cxx/slice-100"),
    ("a `Result` of Rust that is good", "cxx-to-rust/result-ok"),
    ("a closure that is lent and called", "rust-to-cxx/closure-lend"),
];

/// The same calls by who calls whom: what crosses, and the name of the case in both directions.
pub(crate) const WAYS: [(&str, &str); 8] = [
    ("two numbers, one back", "add"),
    ("a method", "method"),
    ("a struct of two numbers, by value", "record8-value"),
    ("64 bytes of text; from C++ to Rust checked", "str-64"),
    ("a string of 64 bytes, returned", "string-result-64"),
    ("a slice of 100 numbers, summed", "slice-100"),
    ("a `Result` that is good", "result-ok"),
    ("a closure that is lent and called", "closure-lend"),
];
