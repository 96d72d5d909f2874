//! The tests of the other version.

#[path = "../../../pugixml/tests/pugixml.rs"]
mod same;
