//! Several crates in one Rust library: a C++ program can have one only. For one more crate, add a line here
//! and one to Cargo.toml.

{{uses}}
