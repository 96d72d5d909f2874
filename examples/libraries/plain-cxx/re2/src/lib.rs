//! The interface of `examples/libraries/re2` with cxx alone: what it is compared with. All that both have is in its files; what only
//! this one needs is in `ffi.rs` and `shim.*`.

#![expect(clippy::useless_conversion, reason = "the other version converts its own `Optional`")]

#[path = "../../../re2/src/captures.rs"]
mod captures;
mod ffi;
#[path = "../../../re2/src/regex.rs"]
mod regex;
mod same;
#[path = "../../../re2/src/set.rs"]
mod set;
#[path = "../../../re2/src/traits.rs"]
mod traits;
mod types;

pub use crate::captures::{Captures, Matches};
pub use crate::ffi::{Anchor, ErrorCode};
pub use crate::regex::{Options, Regex, escape};
pub use crate::set::{RegexSet, SetBuilder};
pub use crate::types::{Error, Span};

type Optional<T> = Option<T>;
