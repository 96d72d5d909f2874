//! With twinspan.

pub use ffi::*;

#[twinspan::bridge(namespace = "with_twinspan")]
pub mod ffi {
    enum Shape {
        Empty,
        Circle(f64),
        Square(f64),
    }
    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/data_enums.h");
        fn shape_value(shape: Shape) -> f64;
        fn shape_reference(shape: &Shape) -> f64;
        fn shape_result(number: f64) -> Shape;
    }
    extern "Rust" {
        fn rust_shape_value(shape: Shape) -> f64;
        fn rust_shape_reference(shape: &Shape) -> f64;
        fn rust_shape_result(number: f64) -> Shape;
    }
}

impl Shape {
    pub fn circle(radius: f64) -> Self {
        Shape::Circle(radius)
    }

    pub fn area(&self) -> f64 {
        match self {
            Shape::Empty => 0.0,
            Shape::Circle(radius) => 3.0 * radius * radius,
            Shape::Square(side) => side * side,
        }
    }
}

fn rust_shape_value(shape: Shape) -> f64 {
    shape.area()
}

fn rust_shape_reference(shape: &Shape) -> f64 {
    shape.area()
}

fn rust_shape_result(number: f64) -> Shape {
    Shape::circle(number)
}
