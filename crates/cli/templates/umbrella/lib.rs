//! Several crates in one Rust library, because a C++ program can have only one. To add a crate, add a line here
//! and one in Cargo.toml.

{{uses}}
