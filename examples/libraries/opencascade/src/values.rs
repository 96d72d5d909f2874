//! What Rust adds to values.

use crate::{Error, Point, Vector};

impl Point {
    /// Where all coordinates are zero.
    pub const ORIGIN: Point = Point { x: 0.0, y: 0.0, z: 0.0 };
}

impl Vector {
    /// Along the first axis.
    pub const X: Vector = Vector { x: 1.0, y: 0.0, z: 0.0 };
    /// Along the second axis.
    pub const Y: Vector = Vector { x: 0.0, y: 1.0, z: 0.0 };
    /// Along the third axis.
    pub const Z: Vector = Vector { x: 0.0, y: 0.0, z: 1.0 };
}

impl std::fmt::Display for Error {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}: {}", self.class, self.message)
    }
}

impl std::error::Error for Error {}
