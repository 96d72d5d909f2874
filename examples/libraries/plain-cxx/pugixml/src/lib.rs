//! The interface of `examples/libraries/pugixml` with cxx alone: what it is compared with. All that both have is in its files; what
//! only this one needs is in `ffi.rs` and `shim.*`.
//!
//! A name with a NUL in it ends there, and a panic in a closure ends the process: neither is an error here.

mod ffi;
#[path = "../../../pugixml/src/iterators.rs"]
mod iterators;
#[path = "../../../pugixml/src/traits.rs"]
mod traits;
mod types;

pub use crate::ffi::{Attribute, Document, Node, NodeKind};
pub use crate::iterators::{Attributes, Children, Selection};
pub use crate::types::{ParseError, Value, XPathError};
