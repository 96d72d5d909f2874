//! The crossings that the lab measures: by hand, with cxx and with twinspan. One module and one pair of
//! C++ files for each section of the report.

mod c_face;
mod class_uses;
mod classes;
mod closures;
mod containers;
mod data_enums;
mod guard;
mod lists;
mod maps;
mod mirrors;
mod mixed;
mod numbers;
mod objects;
mod option;
mod records;
mod result;
mod slices;
mod system_text;
mod text;
mod tuples;
mod vectors;
mod words;
pub mod work;

use twinspan_lab_harness::Table;

/// All cases, in the order of the report.
#[must_use]
pub fn table() -> Table {
    let mut table = Table::default();
    numbers::add_to(&mut table);
    words::add_to(&mut table);
    records::add_to(&mut table);
    tuples::add_to(&mut table);
    data_enums::add_to(&mut table);
    mirrors::add_to(&mut table);
    text::add_to(&mut table);
    system_text::add_to(&mut table);
    slices::add_to(&mut table);
    vectors::add_to(&mut table);
    lists::add_to(&mut table);
    maps::add_to(&mut table);
    containers::add_to(&mut table);
    objects::add_to(&mut table);
    classes::add_to(&mut table);
    class_uses::add_to(&mut table);
    option::add_to(&mut table);
    result::add_to(&mut table);
    closures::add_to(&mut table);
    guard::add_to(&mut table);
    mixed::add_to(&mut table);
    c_face::add_to(&mut table);
    table
}
