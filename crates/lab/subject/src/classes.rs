//! Parts of C++ classes, said by an attribute; types of other crates, and bodies, in Rust.

mod raw;
mod with_cxx;
mod with_twinspan;

use std::collections::VecDeque;
use twinspan_lab_harness::{Table, crossings, keep, rows_of};

const SHIM: &str = "a function in C++ for each";
const NEWTYPE: &str = "a struct of the user's around it, with a method for each";

/// Some numbers, in a type of another crate.
fn queue() -> VecDeque<u32> {
    (0..16).collect()
}

macro_rules! made {
    ($layer:ident) => {
        crossings!(|i| {
            let vector = $layer::vector(keep(f64::from(i)), 2.0);
            keep(std::ptr::from_ref(&vector));
            i
        })
    };
}

macro_rules! of_one {
    ($layer:ident, |$vector:ident, $i:ident| $value:expr) => {
        crossings!(
            {
                let owned = $layer::vector(1.0, 2.0);
                let object = &*owned;
            } | $i
                | {
                    let $vector = crate::work::kept(object);
                    $value
                }
        )
    };
}

macro_rules! set {
    ($layer:ident) => {
        crossings!(
            {
                let mut owned = $layer::vector(1.0, 2.0);
                let mut object = owned.pin_mut();
            } | i
                | {
                    object.as_mut().set_x(keep(f64::from(i)));
                    i
                }
        )
    };
}

macro_rules! sum {
    ($layer:ident) => {
        crossings!(
            {
                let owned = $layer::vector(1.0, 2.0);
                let object = &*owned;
            } | i
                | {
                    let sum = crate::work::kept(object).add(object);
                    keep(std::ptr::from_ref(&sum));
                    i
                }
        )
    };
}

const CONSTRUCTOR: [&str; 2] = ["constructor", "#[constructor]: an object made, owned and dropped"];
const FIELD: [&str; 2] = ["field", "#[field]: a number read"];
const FIELD_TEXT: [&str; 2] = ["field-text", "#[field]: a std::string of 18 bytes as a &str"];
const FIELD_SET: [&str; 2] = ["field-set", "#[field]: a number written"];
const OPERATOR: [&str; 2] = ["operator", "#[operator(\"[]\")]: a number by index"];
const OPERATOR_ADD: [&str; 2] = ["operator-add", "#[operator(\"+\")]: an object of two"];
const FOREIGN: [&str; 2] = ["foreign-method", "VecDeque::len of a VecDeque<u32>"];
const FOREIGN_BODY: [&str; 2] = ["foreign-body", "a body that reads a VecDeque<u32> by index"];
const FOREIGN_MADE: [&str; 2] = ["foreign-made", "a Box<VecDeque<u32>> made, owned and dropped"];

pub fn add_to(table: &mut Table) {
    let mut section = table.section("Parts of classes, types of other crates");
    section
        .rust_to_cxx(CONSTRUCTOR[0], CONSTRUCTOR[1])
        .row("raw", made!(raw))
        .row("cxx", made!(with_cxx))
        .note("cxx", SHIM)
        .row("twinspan", made!(with_twinspan));
    section
        .rust_to_cxx(FIELD[0], FIELD[1])
        .row("raw", of_one!(raw, |vector, _i| vector.x()))
        .row("cxx", of_one!(with_cxx, |vector, _i| with_cxx::x(vector)))
        .note("cxx", SHIM)
        .row("twinspan", of_one!(with_twinspan, |vector, _i| vector.x()));
    section
        .rust_to_cxx(FIELD_TEXT[0], FIELD_TEXT[1])
        .row("raw", of_one!(raw, |vector, _i| vector.label().len()))
        .row("cxx", of_one!(with_cxx, |vector, _i| with_cxx::label_size(vector)))
        .note("cxx", SHIM)
        .row("twinspan", of_one!(with_twinspan, |vector, _i| vector.label().len()));
    section
        .rust_to_cxx(FIELD_SET[0], FIELD_SET[1])
        .row("raw", set!(raw))
        .row("cxx", set!(with_cxx))
        .note("cxx", SHIM)
        .row("twinspan", set!(with_twinspan));
    section
        .rust_to_cxx(OPERATOR[0], OPERATOR[1])
        .row("raw", of_one!(raw, |vector, i| vector.at(i & 1)))
        .row("cxx", of_one!(with_cxx, |vector, i| with_cxx::at(vector, i & 1)))
        .note("cxx", SHIM)
        .row("twinspan", of_one!(with_twinspan, |vector, i| vector.at(i & 1)));
    section
        .rust_to_cxx(OPERATOR_ADD[0], OPERATOR_ADD[1])
        .row("raw", sum!(raw))
        .row("cxx", sum!(with_cxx))
        .note("cxx", SHIM)
        .row("twinspan", sum!(with_twinspan))
        .note("twinspan", "what the operator returns is moved once, into the UniquePtr");

    let rows = rows_of!(lab_rows_of_classes);
    for [name, title] in [FOREIGN, FOREIGN_BODY, FOREIGN_MADE] {
        section.cxx_to_rust(rows, name, title).note("cxx", NEWTYPE);
    }
}
