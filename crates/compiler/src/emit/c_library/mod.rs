//! What is written of C libraries: Rust that calls the functions, and C that asks whether they are what the
//! bridge says.

pub mod check;
mod closure;
pub mod rust;
mod spell;
mod status;
mod wrapper;
