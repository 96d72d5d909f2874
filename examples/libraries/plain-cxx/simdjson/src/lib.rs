//! The interface of `examples/libraries/simdjson` with cxx alone: what it is compared with. All that both have is in its files; what
//! only this one needs is in `ffi.rs` and `shim.*`.

#![expect(clippy::wrong_self_convention, reason = "the other version has it so")]

#[path = "../../../simdjson/src/element.rs"]
mod element;
mod ffi;
mod same;
#[path = "../../../simdjson/src/traits.rs"]
mod traits;
mod types;

pub use crate::element::{Element, Fields, Items};
pub use crate::ffi::{ErrorCode, Kind, Parser, implementation, minify};
