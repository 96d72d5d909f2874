//! The tests of the other version.

#[path = "../../../simdjson/tests/simdjson.rs"]
mod same;
