//! C++ in the bridge.

use crate::ir::TypeId;

/// How the result of a C++ body becomes the declared one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyResult {
    /// At the `return` in the body.
    Value(BodyValue),
    /// There too, where each `return` has a value or an error.
    Outcome { value: BodyValue, error: TypeId },
    /// By the rules for results of any function, in the shim: the body's type is deduced.
    Deduced,
}

/// How a value becomes the declared one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyValue {
    /// By the rules of C++: there are no others for these types.
    Declared,
    /// By the rules for results of any function.
    Converted,
}

impl BodyResult {
    /// Whether a `return` in the body converts: to a type of the runtime.
    pub fn converts(self) -> bool {
        match self {
            BodyResult::Value(value) => value == BodyValue::Converted,
            BodyResult::Outcome { .. } => true,
            BodyResult::Deduced => false,
        }
    }
}
