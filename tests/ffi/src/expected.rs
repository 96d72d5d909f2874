//! `twinspan::expected` that C++ returns: the value in a register or through memory, errors of numbers and
//! errors that own something.

use crate::live::Live;

#[twinspan::bridge(namespace = "expected")]
pub mod ffi {
    /// Nothing but numbers: as a value, and as an error.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Point {
        pub x: f64,
        pub y: i32,
        pub is_far: bool,
    }

    /// Owns what is counted.
    pub struct Held {
        pub thing: Box<Thing>,
        pub text: String,
    }

    #[derive(Debug)]
    pub enum Color {
        Red,
        Green,
    }

    extern "Rust" {
        type Thing;
        fn new_thing(number: i32) -> Box<Thing>;
        fn number(self: &Thing) -> i32;

        fn rust_flag(fail: bool) -> Result<bool, Point>;
        fn rust_float(fail: bool) -> Result<f32, Point>;
        fn rust_color(fail: bool) -> Result<Color, Point>;
        fn rust_point(fail: bool) -> Result<Point, Point>;
        fn rust_held(fail: bool) -> Result<Held, Held>;
        fn rust_reference(point: &Point, fail: bool) -> Result<&Point, Held>;
        fn rust_optional_box(kind: i32) -> Result<Option<Box<Thing>>, Held>;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/expected.h");
        type Engine;
        fn value(self: &Engine) -> i32;

        fn flag(fail: bool) -> Result<bool, Point>;
        fn float_(fail: bool) -> Result<f32, Point>;
        fn color(fail: bool) -> Result<Color, Point>;
        fn pointer(point: &Point, fail: bool) -> Result<*const Point, Point>;
        fn reference(point: &Point, fail: bool) -> Result<&Point, Point>;
        fn pinned(engine: Pin<&mut Engine>, fail: bool) -> Result<Pin<&mut Engine>, Point>;
        fn point(fail: bool) -> Result<Point, Point>;
        fn optional_point(kind: i32) -> Result<Option<Point>, Point>;
        fn only_optional_point(present: bool) -> Option<Point>;
        fn boxed(fail: bool) -> Result<Box<Thing>, Held>;
        fn engine(fail: bool) -> Result<UniquePtr<Engine>, Held>;
        fn optional_box(kind: i32) -> Result<Option<Box<Thing>>, Held>;
        fn text(fail: bool) -> Result<String, Held>;
        fn held(fail: bool) -> Result<Held, Held>;
        // Throws before it has made anything.
        fn thrown() -> Result<i32, CxxException>;
        // Declared with an expected, which it does not get to.
        fn strings(fail: bool) -> Result<Vec<String>, Held>;
        // What only `expected` can be made of: another error, another number.
        fn converted(fail: bool) -> Result<i64, Point>;
        // Calls a closure that fails with an error that owns something.
        fn calls(run: &dyn Fn(i32) -> Result<Box<Thing>, Held>, number: i32) -> i32;
        fn closure() -> Box<dyn Fn(i32) -> Result<Point, Point>>;

        fn checks() -> String;
    }
}

pub use ffi::{Color, Held, Point};

#[derive(Debug)]
pub struct Thing {
    number: i32,
    _live: Live,
}

fn new_thing(number: i32) -> Box<Thing> {
    Box::new(Thing { number, _live: Live::new() })
}

impl Thing {
    fn number(&self) -> i32 {
        self.number
    }
}

fn error() -> Point {
    Point { x: -0.5, y: -2, is_far: true }
}

fn held(number: i32) -> Held {
    Held { thing: new_thing(number), text: "text that is too long to be kept in place".to_owned() }
}

fn rust_flag(fail: bool) -> Result<bool, Point> {
    if fail { Err(error()) } else { Ok(true) }
}

fn rust_float(fail: bool) -> Result<f32, Point> {
    if fail { Err(error()) } else { Ok(1.5) }
}

fn rust_color(fail: bool) -> Result<Color, Point> {
    if fail { Err(error()) } else { Ok(Color::Green) }
}

fn rust_point(fail: bool) -> Result<Point, Point> {
    if fail { Err(error()) } else { Ok(Point { x: 0.25, y: 7, is_far: false }) }
}

fn rust_held(fail: bool) -> Result<Held, Held> {
    if fail { Err(held(-3)) } else { Ok(held(3)) }
}

fn rust_reference(point: &Point, fail: bool) -> Result<&Point, Held> {
    if fail { Err(held(-4)) } else { Ok(point) }
}

fn rust_optional_box(kind: i32) -> Result<Option<Box<Thing>>, Held> {
    match kind {
        0 => Ok(None),
        1 => Ok(Some(new_thing(5))),
        _ => Err(held(-5)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Color, Held, Point, error, ffi, held, new_thing};
    use crate::live::balanced;
    use std::cell::Cell;
    use std::ptr;

    fn number_of<T>(result: Result<T, Held>) -> i32 {
        let Err(error) = result else { panic!("no error") };
        assert_eq!(error.text, "text that is too long to be kept in place");
        error.thing.number
    }

    #[test]
    fn numbers_and_pointers() {
        balanced(|| {
            assert_eq!(ffi::flag(false), Ok(true));
            assert_eq!(ffi::flag(true), Err(error()));
            assert_eq!(ffi::float_(false), Ok(1.5));
            assert_eq!(ffi::float_(true), Err(error()));
            assert!(matches!(ffi::color(false), Ok(Color::Green)));
            assert_eq!(ffi::color(true).unwrap_err(), error());
            let point = Point { x: 1.0, y: 2, is_far: false };
            assert_eq!(ffi::pointer(&point, false), Ok(ptr::from_ref(&point)));
            assert_eq!(ffi::pointer(&point, true), Err(error()));
            assert!(ptr::eq(ffi::reference(&point, false).unwrap(), &raw const point));
            assert_eq!(ffi::reference(&point, true), Err(error()));
            assert_eq!(ffi::converted(false), Ok(1 << 40));
            assert_eq!(ffi::converted(true), Err(error()));
        });
    }

    #[test]
    fn structs_of_numbers() {
        let value = Point { x: 0.25, y: 7, is_far: false };
        balanced(|| {
            assert_eq!(ffi::point(false), Ok(value.clone()));
            assert_eq!(ffi::point(true), Err(error()));
            assert_eq!(ffi::optional_point(0), Ok(None));
            assert_eq!(ffi::optional_point(1), Ok(Some(value.clone())));
            assert_eq!(ffi::optional_point(2), Err(error()));
            assert_eq!(ffi::only_optional_point(false), None);
            assert_eq!(ffi::only_optional_point(true), Some(value.clone()));
            let closure = ffi::closure();
            assert_eq!(closure(7), Ok(value));
            assert_eq!(closure(-2), Err(error()));
        });
    }

    #[test]
    fn what_is_owned_is_dropped_once() {
        balanced(|| {
            assert_eq!(ffi::boxed(false).ok().unwrap().number, 1);
            assert_eq!(number_of(ffi::boxed(true)), -1);
            let mut engine = ffi::engine(false).ok().unwrap();
            assert_eq!(engine.value(), 2);
            assert!(ffi::pinned(engine.pin_mut(), false).is_ok());
            assert_eq!(ffi::pinned(engine.pin_mut(), true).err(), Some(error()));
            assert_eq!(number_of(ffi::engine(true)), -2);
            assert!(ffi::optional_box(0).ok().unwrap().is_none());
            assert_eq!(ffi::optional_box(1).ok().unwrap().unwrap().number, 4);
            assert_eq!(number_of(ffi::optional_box(2)), -4);
            assert_eq!(ffi::text(false).ok().unwrap(), "a text of C++ that is not short at all");
            assert_eq!(number_of(ffi::text(true)), -5);
            assert_eq!(ffi::held(false).ok().unwrap().thing.number, 6);
            assert_eq!(number_of(ffi::held(true)), -6);
            assert_eq!(ffi::strings(false).ok().unwrap(), ["one", "two"]);
            assert_eq!(number_of(ffi::strings(true)), -7);
            assert_eq!(ffi::thrown().unwrap_err().what(), "before anything");
        });
    }

    #[test]
    fn closures_that_fail() {
        balanced(|| {
            let calls = Cell::new(0);
            let run = |number: i32| {
                calls.set(calls.get() + 1);
                if number < 0 { Err(held(number)) } else { Ok(new_thing(number)) }
            };
            assert_eq!(ffi::calls(&run, 8), 8);
            assert_eq!(ffi::calls(&run, -8), -8);
            assert_eq!(calls.get(), 2);
        });
    }

    #[test]
    fn checks_of_cpp() {
        balanced(|| assert_eq!(ffi::checks(), ""));
    }
}
