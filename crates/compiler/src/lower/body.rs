//! The results of C++ bodies in the bridge.

use crate::ir::{Bridge, ErrorType, Function, Outcome, Type, TypeKind};
use crate::plan::{BodyResult, BodyValue};
use crate::spell::words;
use crate::words::Word;

/// How the result of the function's body becomes the declared one, if it has a body.
pub(super) fn result(bridge: &Bridge, function: &Function) -> Option<BodyResult> {
    let code = &function.body.as_ref()?.hashed;
    let ok = function.own_result();
    let is_unit = matches!(ok, Type::Unit);
    // A raw pointer becomes an owner.
    let value = if function.owned { None } else { conversion(bridge, ok) };
    let Some(value) = value else {
        // One that only throws has nothing of which a type could be deduced.
        let has = |wanted| words(code).any(|word| word == wanted);
        return Some(if has("throw") && !has("return") {
            BodyResult::Value(BodyValue::Declared)
        } else {
            BodyResult::Deduced
        });
    };
    Some(match &function.signature.outcome {
        Outcome::Typed(..) if is_unit && returns_something(code) => BodyResult::Deduced,
        Outcome::Typed(_, ErrorType::Shared(error, _)) if !is_unit && function.outs.is_none() => {
            BodyResult::Outcome { value, error: *error }
        }
        Outcome::Typed(..) if words(code).any(|word| word.ends_with("expected")) => {
            BodyResult::Deduced
        }
        _ => BodyResult::Value(value),
    })
}

/// How a value becomes one of this type at a `return`, if it can there.
fn conversion(bridge: &Bridge, ty: &Type) -> Option<BodyValue> {
    match ty {
        Type::Unit | Type::Primitive(_) | Type::Reference(_) | Type::Pointer { .. } => {
            Some(BodyValue::Declared)
        }
        Type::Named(named) => match bridge[named.id].kind {
            TypeKind::Struct(_) | TypeKind::Enum(_) => Some(BodyValue::Declared),
            _ => None,
        },
        Type::Word(Word::Option, payload) => match conversion(bridge, &payload[0]) {
            Some(BodyValue::Declared) => Some(BodyValue::Declared),
            _ => Some(BodyValue::Converted),
        },
        Type::Str(_) | Type::Slice(_) => Some(BodyValue::Converted),
        Type::Word(
            Word::String | Word::Vec | Word::UniquePtr | Word::SharedPtr | Word::RustTuple,
            _,
        ) => Some(BodyValue::Converted),
        _ => None,
    }
}

/// Whether it has a `return` with an expression.
fn returns_something(code: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices("return").any(|(start, word)| {
        let after = &code[start + word.len()..];
        !code[..start].ends_with(is_word)
            && !after.starts_with(is_word)
            && !after.trim_start().starts_with(';')
    })
}
