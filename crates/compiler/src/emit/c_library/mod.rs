//! The generated code for C libraries: Rust that calls the functions, and C that checks that they
//! match the bridge.

pub mod check;
mod closure;
pub mod rust;
mod spell;
mod status;
mod wrapper;
