//! The target with cxx: the bridge that cxx gets, our half in Rust, our half in C++.

pub mod bridge;
mod c_types;
pub mod cpp;
mod declare;
pub(in crate::emit) mod rust;
