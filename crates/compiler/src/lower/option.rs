//! `Option`: a null pointer where the payload is a pointer, else a value and a flag.

use super::small;
use crate::ir::{Bridge, Type};
use crate::plan::{Shape, Tagged};

pub(super) fn shape(bridge: &Bridge, payload: &Type) -> Shape {
    let inner = super::shape(bridge, payload);
    Shape::Tagged(match inner {
        Shape::View(_) | Shape::Handle(_) | Shape::Callback(_) => Tagged::Null(Box::new(inner)),
        // Two registers hold a value of up to eight bytes and a flag of eight.
        Shape::Scalar if small(bridge, payload).is_some_and(|size| size <= 8) => Tagged::Value,
        _ => match payload {
            Type::SharedPtr(_) => Tagged::NullRecord,
            _ => Tagged::Memory,
        },
    })
}
