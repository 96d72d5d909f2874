//! The tests of the other version.

#[path = "../../../re2/tests/re2.rs"]
mod same;
