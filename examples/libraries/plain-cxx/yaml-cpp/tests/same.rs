//! The tests of the other version.

#[path = "../../../yaml-cpp/tests/yaml.rs"]
mod same;
