//! With cxx: a function in C++ for each part, a type of one's own around that of another crate.

use super::queue as made;
pub use ffi::*;
use std::collections::VecDeque;

#[cxx::bridge(namespace = "with_cxx")]
pub mod ffi {
    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/classes.h");
        type Vector;
        fn vector(x: f64, y: f64) -> UniquePtr<Vector>;
        fn x(vector: &Vector) -> f64;
        fn set_x(self: Pin<&mut Vector>, x: f64);
        fn label(vector: &Vector) -> &CxxString;
        fn at(vector: &Vector, index: i32) -> f64;
        fn add(self: &Vector, other: &Vector) -> UniquePtr<Vector>;
    }
    extern "Rust" {
        type Queue;
        fn queue() -> Box<Queue>;
        fn len(self: &Queue) -> usize;
        fn number_at(self: &Queue, index: usize) -> u32;
    }
}

pub fn label_size(vector: &Vector) -> usize {
    label(vector).to_str().expect("UTF-8").len()
}

pub struct Queue(VecDeque<u32>);

fn queue() -> Box<Queue> {
    Box::new(Queue(made()))
}

impl Queue {
    fn len(&self) -> usize {
        self.0.len()
    }

    fn number_at(&self, index: usize) -> u32 {
        self.0.get(index).copied().unwrap_or(0)
    }
}
