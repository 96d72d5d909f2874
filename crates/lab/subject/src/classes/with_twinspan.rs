//! With twinspan.

use super::queue;
use cxx::UniquePtr;
pub use ffi::*;

#[twinspan::bridge(namespace = "with_twinspan")]
pub mod ffi {
    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/classes.h");
        type Vector;
        #[constructor]
        fn new(x: f64, y: f64) -> UniquePtr<Vector>;
        #[field]
        fn x(self: &Vector) -> f64;
        #[field]
        fn set_x(self: Pin<&mut Vector>, x: f64);
        #[field]
        fn label(self: &Vector) -> &str;
        #[operator("[]")]
        fn at(self: &Vector, index: i32) -> f64;
        #[operator("+")]
        fn add(self: &Vector, other: &Vector) -> UniquePtr<Vector>;
    }
    extern "Rust" {
        type Queue = std::collections::VecDeque<u32>;
        #[Self = "Queue"]
        fn make() -> Box<Queue> {
            Box::new(queue())
        }
        fn len(self: &Queue) -> usize;
        fn number_at(self: &Queue, index: usize) -> u32 {
            self.get(index).copied().unwrap_or(0)
        }
    }
}

pub fn vector(x: f64, y: f64) -> UniquePtr<Vector> {
    Vector::new(x, y)
}
