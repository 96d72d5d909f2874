//! Holds two packages, so that one program has one Rust runtime.

pub use first as _;
pub use second as _;
