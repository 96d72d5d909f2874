#![deny(missing_docs)]
//! A lint about the variants of an enum with data points at them.

/// The bridge.
#[twinspan::bridge]
pub mod ffi {
    /// The enum.
    pub enum Shape {
        Empty,
        /// The only one that is documented.
        Point,
        Circle(f64),
        Rect { w: f64 },
    }

    /// With a field that cxx has no word for.
    pub struct Page {
        pub frame: Optional<u32>,
    }
}

fn main() {}
