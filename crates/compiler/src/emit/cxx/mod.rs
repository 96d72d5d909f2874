//! The target with cxx: the bridge that cxx gets, our half in Rust, our half in C++.

mod beside;
pub mod bridge;
mod c_types;
pub mod cpp;
mod foreign;
pub(in crate::emit) mod rust;
