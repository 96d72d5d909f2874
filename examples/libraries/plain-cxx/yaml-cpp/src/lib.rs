//! The interface of `examples/libraries/yaml-cpp` with cxx alone: what it is compared with. All that both have is in its files;
//! what only this one needs is in `ffi.rs` and `shim.*`.

#[path = "../../../yaml-cpp/src/document.rs"]
mod document;
mod ffi;
mod same;
mod types;
#[path = "../../../yaml-cpp/src/value.rs"]
mod value;

pub use crate::document::{Node, Yaml};
pub use crate::ffi::{Kind, Position};
pub use crate::types::{Entry, Error, Value};
