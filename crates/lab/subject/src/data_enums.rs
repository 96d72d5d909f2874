//! An enum of 16 bytes whose variants hold a number or nothing, beside a struct with a tag and a union, and one with a
//! text. By hand, too, a tag that no variant has ends the program.

mod with_twinspan;

use std::sync::OnceLock;
use twinspan_lab_harness::{Table, crossings, keep, keep_slice, rows_of};
use with_twinspan::rust_message;

/// By hand: C's way, in two registers.
mod raw {
    use std::mem::{ManuallyDrop, MaybeUninit};

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
                    0 => 0.0,
                    1 => 3.0 * self.payload.radius * self.payload.radius,
                    2 => self.payload.side * self.payload.side,
                    _ => std::process::abort(),
                }
            }
        }
    }

    /// Nothing, a number, or a text that C++ owns: the words of a `String`.
    #[repr(C)]
    pub struct Message {
        tag: u8,
        words: Words,
    }

    #[repr(C)]
    union Words {
        number: i64,
        text: Text,
    }

    #[repr(C)]
    #[derive(Clone, Copy)]
    struct Text {
        pointer: *mut u8,
        length: usize,
        capacity: usize,
    }

    /// A number, or what is wrong.
    #[repr(C)]
    pub struct Tried {
        is_wrong: bool,
        value: TriedValue,
    }

    #[repr(C)]
    union TriedValue {
        number: f64,
        wrong: Shape,
    }

    unsafe extern "C" {
        pub safe fn raw_shape_through(shape: Shape) -> Shape;
        fn raw_shape_total(shapes: *const Shape, count: usize) -> f64;
        safe fn raw_message_given(message: &Message) -> u64;
        fn raw_shape_tried(number: f64, result: *mut Tried);
        pub safe fn raw_shape_value(shape: Shape) -> f64;
        pub safe fn raw_shape_reference(shape: &Shape) -> f64;
        pub safe fn raw_shape_result(number: f64) -> Shape;
    }

    pub fn total(shapes: &[Shape]) -> f64 {
        // SAFETY: the shapes are readable during the call.
        unsafe { raw_shape_total(shapes.as_ptr(), shapes.len()) }
    }

    pub fn message() -> Message {
        let mut text = ManuallyDrop::new(super::text());
        let (pointer, length, capacity) = (text.as_mut_ptr(), text.len(), text.capacity());
        Message { tag: 2, words: Words { text: Text { pointer, length, capacity } } }
    }

    pub fn message_given() -> u64 {
        raw_message_given(&message())
    }

    pub fn tried(number: f64) -> f64 {
        let mut tried = MaybeUninit::uninit();
        // SAFETY: C++ writes it; the flag says which is there.
        unsafe {
            raw_shape_tried(number, tried.as_mut_ptr());
            let Tried { is_wrong, value } = tried.assume_init();
            if is_wrong { value.wrong.area() } else { value.number }
        }
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_shape_through(shape: Shape) -> Shape {
        shape
    }

    /// # Safety
    ///
    /// So many shapes are readable.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn raw_rust_shape_total(shapes: *const Shape, count: usize) -> f64 {
        // SAFETY: the caller's promise.
        unsafe { std::slice::from_raw_parts(shapes, count) }.iter().map(Shape::area).sum()
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_message_made(result: &mut MaybeUninit<Message>) {
        result.write(message());
    }

    /// # Safety
    ///
    /// Rust gave the message, with a text.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn raw_rust_drop_message(message: &Message) {
        // SAFETY: the caller's promise.
        drop(unsafe {
            let Text { pointer, length, capacity } = message.words.text;
            String::from_raw_parts(pointer, length, capacity)
        });
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_shape_tried(number: f64, result: &mut MaybeUninit<Tried>) {
        let is_wrong = number > 1e9;
        let value = match is_wrong {
            true => TriedValue { wrong: Shape::circle(number) },
            false => TriedValue { number },
        };
        result.write(Tried { is_wrong, value });
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

macro_rules! total {
    ($layer:ident, $function:ident) => {
        crossings!(
            {
                static SHAPES: OnceLock<Vec<$layer::Shape>> = OnceLock::new();
                let shapes = SHAPES.get_or_init(|| {
                    (0..100).map(|number| $layer::Shape::circle(f64::from(number))).collect()
                });
            } | _
                | $layer::$function(keep_slice(shapes))
        )
    };
}

macro_rules! through {
    ($layer:ident, $function:ident) => {
        crossings!(|i| {
            let shape = $layer::$function($layer::Shape::circle(keep(f64::from(i))));
            keep(std::ptr::from_ref(&shape));
            i
        })
    };
}

fn text() -> String {
    crate::work::text(64).to_owned()
}

const THROUGH: [&str; 2] =
    ["enum16-through", "an enum of 16 bytes by value and back, not looked at"];
const TOTAL: [&str; 2] = ["enum16-slice-100", "a slice of 100 enums of 16 bytes visited"];
const GIVEN: [&str; 2] = ["enum-text-given", "an enum with a String of 64 bytes given by value"];
const MADE: [&str; 2] = ["enum-text-result", "an enum with a String of 64 bytes returned"];
const TRIED: [&str; 2] = ["enum16-error", "a Result<f64, E> of an enum of 16 bytes, which is good"];
const VALUE: [&str; 2] = ["enum16-value", "an enum {Empty, Circle(f64), Square(f64)} by value"];
const REFERENCE: [&str; 2] = ["enum16-reference", "an enum of 16 bytes by reference"];
const RESULT: [&str; 2] = ["enum16-result", "an enum of 16 bytes returned"];
const VISIT: [&str; 2] = ["enum16-visit", "an enum of 16 bytes visited in C++; by hand a switch"];

const IN_ORDER: &str = "visit compares tags in the order of the variants; of the switch by hand g++ \
                        picks the order";
const CHECKED: &str = "a tag that is unknown is refused before Rust has the value: a comparison and its \
                       branch, for each of a slice";
const STRING: &str = "a rust::String is cxx's, and is moved and destroyed by calls";

pub fn add_to(table: &mut Table) {
    let mut section = table.section("Enums with data");
    section
        .rust_to_cxx(VALUE[0], VALUE[1])
        .row("raw", value!(raw, raw_shape_value))
        .row("twinspan", value!(with_twinspan, shape_value));
    section
        .rust_to_cxx(REFERENCE[0], REFERENCE[1])
        .row("raw", value!(raw, raw_shape_reference &))
        .row("twinspan", value!(with_twinspan, shape_reference &))
        .note("twinspan", IN_ORDER);
    section
        .rust_to_cxx(RESULT[0], RESULT[1])
        .row("raw", result!(raw, raw_shape_result))
        .row("twinspan", result!(with_twinspan, shape_result))
        .note("twinspan", CHECKED);
    section
        .rust_to_cxx(THROUGH[0], THROUGH[1])
        .row("raw", through!(raw, raw_shape_through))
        .row("twinspan", through!(with_twinspan, shape_through));
    section
        .rust_to_cxx(TOTAL[0], TOTAL[1])
        .row("raw", total!(raw, total))
        .row("twinspan", total!(with_twinspan, shape_total))
        .note("twinspan", IN_ORDER);
    section
        .rust_to_cxx(GIVEN[0], GIVEN[1])
        .row("raw", crossings!(|_| raw::message_given()))
        .row("twinspan", crossings!(|_| with_twinspan::message_given(rust_message())))
        .note("twinspan", STRING);
    section
        .rust_to_cxx(TRIED[0], TRIED[1])
        .row("raw", crossings!(|i| raw::tried(keep(f64::from(i)))))
        .row("twinspan", crossings!(|i| with_twinspan::tried(keep(f64::from(i)))));

    let rows = rows_of!(lab_rows_of_data_enums);
    for [name, title] in [VALUE, REFERENCE, TRIED] {
        section.cxx_to_rust(rows, name, title);
    }
    for ([name, title], note) in [
        (RESULT, IN_ORDER),
        (VISIT, IN_ORDER),
        (THROUGH, CHECKED),
        (TOTAL, CHECKED),
        (MADE, STRING),
    ] {
        section.cxx_to_rust(rows, name, title).note("twinspan", note);
    }
}
