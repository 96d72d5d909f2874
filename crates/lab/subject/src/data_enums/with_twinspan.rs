//! With twinspan.

pub use ffi::*;

#[twinspan::bridge(namespace = "with_twinspan")]
pub mod ffi {
    enum Shape {
        Empty,
        Circle(f64),
        Square(f64),
    }
    enum Message {
        Empty,
        Number(i64),
        Text(String),
    }
    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/data_enums.h");
        fn shape_value(shape: Shape) -> f64;
        fn shape_reference(shape: &Shape) -> f64;
        fn shape_result(number: f64) -> Shape;
        fn shape_through(shape: Shape) -> Shape;
        fn shape_total(shapes: &[Shape]) -> f64;
        fn shape_tried(number: f64) -> Result<f64, Shape>;
        fn message_given(message: Message) -> u64;
    }
    extern "Rust" {
        fn rust_shape_value(shape: Shape) -> f64;
        fn rust_shape_reference(shape: &Shape) -> f64;
        fn rust_shape_result(number: f64) -> Shape;
        fn rust_shape_through(shape: Shape) -> Shape;
        fn rust_shape_total(shapes: &[Shape]) -> f64;
        fn rust_shape_tried(number: f64) -> Result<f64, Shape>;
        fn rust_message() -> Message;
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

fn rust_shape_through(shape: Shape) -> Shape {
    shape
}

fn rust_shape_total(shapes: &[Shape]) -> f64 {
    shapes.iter().map(Shape::area).sum()
}

fn rust_shape_tried(number: f64) -> Result<f64, Shape> {
    if number > 1e9 { Err(Shape::circle(number)) } else { Ok(number) }
}

pub fn tried(number: f64) -> f64 {
    shape_tried(number).unwrap_or_else(|wrong| wrong.area())
}

pub fn rust_message() -> Message {
    Message::Text(super::text())
}

impl std::fmt::Display for Shape {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a shape")
    }
}
