//! An enum of 16 bytes whose variants hold a number or nothing, beside a struct with a tag and a union.

mod with_twinspan;

use twinspan_lab_harness::{Table, crossings, keep, rows_of};

/// By hand: C's way, in two registers. What is no tag is nothing.
mod raw {
    #[repr(C)]
    #[derive(Clone, Copy)]
    pub struct Shape {
        pub tag: u8,
        pub payload: Payload,
    }

    #[repr(C)]
    #[derive(Clone, Copy)]
    pub union Payload {
        pub nothing: (),
        pub radius: f64,
        pub side: f64,
    }

    impl Shape {
        pub fn circle(radius: f64) -> Self {
            Shape { tag: 1, payload: Payload { radius } }
        }

        pub fn area(&self) -> f64 {
            // SAFETY: the tag says which is there.
            unsafe {
                match self.tag {
                    1 => 3.0 * self.payload.radius * self.payload.radius,
                    2 => self.payload.side * self.payload.side,
                    _ => 0.0,
                }
            }
        }
    }

    unsafe extern "C" {
        pub safe fn raw_shape_value(shape: Shape) -> f64;
        pub safe fn raw_shape_reference(shape: &Shape) -> f64;
        pub safe fn raw_shape_result(number: f64) -> Shape;
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_shape_value(shape: Shape) -> f64 {
        shape.area()
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_shape_reference(shape: &Shape) -> f64 {
        shape.area()
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_shape_result(number: f64) -> Shape {
        Shape::circle(number)
    }
}

macro_rules! value {
    ($layer:ident, $function:ident $($reference:tt)?) => {
        crossings!(|i| {
            $layer::$function($($reference)? $layer::Shape::circle(keep(f64::from(i))))
        })
    };
}

macro_rules! result {
    ($layer:ident, $function:ident) => {
        crossings!(|i| $layer::$function(keep(f64::from(i))).area())
    };
}

const VALUE: [&str; 2] = ["enum16-value", "an enum {Empty, Circle(f64), Square(f64)} by value"];
const REFERENCE: [&str; 2] = ["enum16-reference", "an enum of 16 bytes by reference"];
const RESULT: [&str; 2] = ["enum16-result", "an enum of 16 bytes returned"];
const VISIT: [&str; 2] = ["enum16-visit", "an enum of 16 bytes visited in C++; by hand a switch"];

pub fn add_to(table: &mut Table) {
    let mut section = table.section("Enums with data");
    section
        .rust_to_cxx(VALUE[0], VALUE[1])
        .row("raw", value!(raw, raw_shape_value))
        .row("twinspan", value!(with_twinspan, shape_value));
    section
        .rust_to_cxx(REFERENCE[0], REFERENCE[1])
        .row("raw", value!(raw, raw_shape_reference &))
        .row("twinspan", value!(with_twinspan, shape_reference &));
    section
        .rust_to_cxx(RESULT[0], RESULT[1])
        .row("raw", result!(raw, raw_shape_result))
        .row("twinspan", result!(with_twinspan, shape_result));

    let rows = rows_of!(lab_rows_of_data_enums);
    for [name, title] in [VALUE, REFERENCE, RESULT, VISIT] {
        section.cxx_to_rust(rows, name, title);
    }
}
