//! Rust types that cross as another type.

use crate::ir::{Bridge, Direction, ErrorType, Function, Outcome, Type};
use crate::words::Word;

/// The parameter type of the shim: a value that may be refused is converted only where an error of
/// any type can be returned.
pub(super) fn tried(bridge: &Bridge, function: &Function, ty: &Type) -> Type {
    let is_any_error = matches!(
        function.signature.outcome,
        Outcome::Message(_) | Outcome::Typed(_, ErrorType::Dynamic(_) | ErrorType::Exception)
    );
    let value = match ty {
        Type::Word(Word::Option | Word::Vec, parts) => &parts[0],
        ty => ty,
    };
    if is_any_error && bridge.is_via(value) && function.direction == Direction::CxxToRust {
        ty.in_place()
    } else {
        ty.clone()
    }
}
