//! The types that the other version has in its bridge.

use crate::ffi::Position;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    Syntax { position: Position, message: String },
    Type { position: Position, message: String },
    File(String),
    TooLarge,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Null,
    Scalar(String),
    Sequence(Vec<Value>),
    Map(Vec<Entry>),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub key: Value,
    pub value: Value,
}
