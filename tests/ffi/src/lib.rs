//! Every construct of the bridge language, called from both sides.
//!
//! One module per word of the language, with its C++ half under the same word in `cpp/`. A module
//! holds a bridge, the Rust half of the test subjects, and tests which call C++ and assert in Rust.
//! `ffi::checks()` runs the C++ half, which calls Rust, asserts in C++, and returns what failed.

// Generated code has to be free of warnings in the user's crate.
#![deny(warnings)]
// The items of a test crate are documented where they are grouped.
#![allow(missing_docs)]
// Written by cxx's expansion of a `pub` struct.
#![allow(unused_qualifications)]
// Written by cxx's expansion of an unsafe function.
#![allow(clippy::undocumented_unsafe_blocks)]
// The subjects are what a bridge allows, not what is good style.
#![allow(
    clippy::borrowed_box,
    clippy::boxed_local,
    clippy::missing_safety_doc,
    clippy::needless_lifetimes,
    clippy::ptr_arg,
    clippy::type_complexity,
    clippy::vec_box
)]

pub mod accepted;
pub mod aliases;
pub mod arrays;
pub mod atomics;
mod bases;
pub mod behavior;
pub mod beyond;
pub mod bodies;
pub mod boxes;
pub mod boxes_lent;
pub mod buffers;
pub mod c_libraries;
pub mod c_strs;
pub mod c_types;
pub mod callbacks;
pub mod cfgs;
pub mod chars;
mod class_names;
mod class_parts;
mod class_uses;
pub mod closure_fields;
pub mod closure_fields_elsewhere;
pub mod closure_lives;
pub mod closure_vecs;
pub mod closures;
pub mod constants;
pub mod containers;
pub mod control_flows;
pub mod conversions;
pub mod data_enums;
pub mod data_enums_inside;
pub mod docs;
pub mod durations;
pub mod enums;
pub mod errors;
pub mod exceptions;
pub mod expected;
pub mod foreign;
pub mod foreign_elsewhere;
pub mod functions;
pub mod layouts;
pub mod lent;
pub mod lifetimes;
mod lints;
pub mod lists;
pub mod live;
pub mod maps;
pub mod maps_inside;
pub mod mirrors;
pub mod modules;
pub mod names;
pub mod namespaces;
pub mod nested;
pub mod non_zeros;
pub mod opaque;
pub mod optionals;
pub mod optionals_elsewhere;
pub mod options;
mod outs;
pub mod packed;
pub mod packed_in_c;
pub mod panics;
pub mod paths;
pub mod pointers;
pub mod primitives;
pub mod races;
pub mod result_aliases;
pub mod results;
pub mod root;
pub mod rust_tuples;
pub mod sets;
pub mod slices;
mod statics;
pub mod statuses;
pub mod std_words;
pub mod strings;
pub mod structs;
mod template_functions;
pub mod times;
pub mod tuples;
pub mod unions;
pub mod unwind;
pub mod vectors;
pub mod vias;
mod wide_texts;

mod wrapped_closures;
