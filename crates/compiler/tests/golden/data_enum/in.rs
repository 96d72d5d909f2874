#[twinspan::bridge(namespace = "draw")]
mod ffi {
    /// A figure.
    #[derive(Clone, Debug, PartialEq, PartialOrd)]
    enum Shape {
        /// Nothing.
        Empty,
        /// By its radius.
        Circle(f64),
        Rect {
            /// In metres.
            w: f64,
            h: f64,
        },
    }

    #[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
    #[repr(C, i16)]
    enum Unit {
        Metres(u32) = -2,
        #[default]
        #[cxx_name = "Unknown"]
        None = 7,
    }

    /// Of any depth.
    enum Expr {
        Number(f64),
        Neg(Box<Expr>),
        Sum(Vec<Expr>),
        Shape(Shape, #[cxx_name = "note"] Optional<String>),
        #[cfg(target_os = "linux")]
        Kind(Kind),
    }

    enum Kind {
        A = 1,
        B,
    }

    enum Token<'a> {
        Word(&'a str),
        End,
    }

    struct Drawing {
        shapes: Vec<Shape>,
        first: Shape,
    }

    extern "Rust" {
        fn grow(shape: Shape, by: f64) -> Shape;
        fn area(self: &Shape) -> f64;
        fn scale(shape: &mut Shape);
        fn largest(shapes: &[Shape]) -> Option<&Shape>;
        fn maybe(shape: Option<Shape>) -> Option<Shape>;
        fn parse(text: &str) -> Result<Expr, Unit>;
        fn pairs(pairs: Vec<(Shape, u8)>, one: Option<(Expr, u8)>, two: (Shape, Unit)) -> (Shape, u8);
        fn nested(
            rows: Vec<Vec<Shape>>,
            named: &HashMap<String, Tuple<Shape, Kind>>,
            more: Option<Vec<(Unit, u8)>>,
            take: impl Fn((Shape, u8)) -> Option<(Shape, u8)>,
        ) -> usize;
        fn each(drawing: Drawing, visit: impl FnMut(Shape) -> Shape) -> Vec<Shape>;
        unsafe fn next<'a>(text: &'a str) -> Token<'a>;
    }

    unsafe extern "C++" {
        include!("golden/data_enum/user.h");

        fn move_by(shape: Shape, by: f64) -> Shape;
        fn look(shape: &Shape) -> bool;
        fn evaluate(expr: &Expr) -> Result<f64, Unit>;
    }
}

pub use ffi::{Drawing, Expr, Shape, Token, Unit};
use std::collections::HashMap;

fn grow(shape: Shape, _: f64) -> Shape {
    shape
}

impl Shape {
    fn area(&self) -> f64 {
        0.0
    }
}

fn scale(_: &mut Shape) {}

fn largest(shapes: &[Shape]) -> Option<&Shape> {
    shapes.first()
}

fn maybe(shape: Option<Shape>) -> Option<Shape> {
    shape
}

fn parse(_: &str) -> Result<Expr, Unit> {
    Err(Unit::None)
}

fn each(drawing: Drawing, visit: impl FnMut(Shape) -> Shape) -> Vec<Shape> {
    drawing.shapes.into_iter().map(visit).collect()
}

unsafe fn next(text: &str) -> Token<'_> {
    Token::Word(text)
}

fn pairs(pairs: Vec<(Shape, u8)>, _: Option<(Expr, u8)>, two: (Shape, Unit)) -> (Shape, u8) {
    pairs.into_iter().next().unwrap_or((two.0, 0))
}

fn nested(
    rows: Vec<Vec<Shape>>,
    named: &HashMap<String, twinspan::Tuple<Shape, ffi::Kind>>,
    _: Option<Vec<(Unit, u8)>>,
    take: impl Fn((Shape, u8)) -> Option<(Shape, u8)>,
) -> usize {
    take((Shape::Empty, 1));
    rows.len() + named.len()
}
