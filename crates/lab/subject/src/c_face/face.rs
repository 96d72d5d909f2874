//! The bridge with a C face.

use super::{Place, add, length, message, place, sum, visit};

#[twinspan::bridge(c_face(prefix = "lab"), namespace = "lab_face")]
pub mod ffi {
    extern "Rust" {
        fn add(a: i32, b: i32) -> i32;
        fn length(text: &str) -> usize;
        fn sum(numbers: &[f64]) -> f64;
        fn message(number: i32) -> String;
        fn visit(count: i32, visitor: impl FnMut(i32) -> i32) -> i32;

        type Place;
        fn place(number: i32) -> Box<Place>;
        fn get(self: &Place) -> i32;
        fn set(self: &mut Place, number: i32);
    }
}
