//! With twinspan.

pub use ffi::*;
use twinspan::Cast as _;

#[twinspan::bridge(namespace = "with_twinspan")]
pub mod ffi {
    struct Fault {
        code: i32,
    }
    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/class_uses.h");
        type Shape;
        #[base(Shape)]
        type Circle;
        #[constructor]
        fn new() -> UniquePtr<Circle>;

        fn half(number: i32, #[out] half: i32) -> bool;
        fn name(length: usize, #[out] name: String);
        fn sum_bytes(#[length] bytes: &[u8]) -> u64;
        fn checked(number: i32) -> Result<i32, Fault>;
    }
}

pub fn circle() -> cxx::UniquePtr<Circle> {
    Circle::new()
}

pub fn shape() -> cxx::UniquePtr<Shape> {
    circle().upcast()
}

#[inline(always)]
pub fn upcast(circle: &Circle) -> &Shape {
    circle.upcast()
}

#[inline(always)]
pub fn downcast(shape: &Shape) -> &Circle {
    shape.downcast().expect("a circle")
}
