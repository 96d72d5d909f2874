//! The interface of `examples/libraries/opencascade` with cxx alone: what it is compared with, but for most of its casts. All that both
//! have is in its files; what only this one needs is in `ffi.rs` and `shim.*`.

mod ffi;
mod types;
#[path = "../../../opencascade/src/values.rs"]
mod values;

pub use crate::ffi::{
    Bezier, Bounds, Circle, Conic, Curve, Cylinder, Ellipse, Line, Plane, Sphere, Surface, Trimmed,
};
pub use crate::types::{Error, Point, Vector};
