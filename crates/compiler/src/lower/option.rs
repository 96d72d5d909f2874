//! `Option`: a null pointer where the payload is a pointer, else a value and a flag. `Optional`: a
//! field that is the same to both languages, so that nothing is converted.

use super::small;
use crate::ir::{Bridge, Type, TypeId, TypeKind};
use crate::plan::{Assertion, AssertionKind, OptionalField, Shape, Tagged};
use crate::words::Word;

pub(super) fn shape(bridge: &Bridge, payload: &Type) -> Shape {
    let inner = super::shape(bridge, payload);
    Shape::Tagged(match inner {
        Shape::View(_) | Shape::Handle(_) | Shape::Callback(_) => Tagged::Null(Box::new(inner)),
        // Two registers hold a value of up to eight bytes and a flag of eight.
        Shape::Scalar if small(bridge, payload).is_some_and(|size| size <= 8) => Tagged::Value,
        Shape::Record if payload.word().is_some_and(|word| word.row().has_null) => {
            Tagged::NullRecord
        }
        _ => Tagged::Memory,
    })
}

/// The fields of type `Optional<T>`.
pub(super) fn fields(bridge: &Bridge) -> Vec<OptionalField> {
    let mut found = Vec::new();
    for (index, def) in bridge.types.iter().enumerate() {
        let TypeKind::Struct(definition) = &def.kind else { continue };
        for (field_index, field) in definition.fields.iter().enumerate() {
            if field.ty.word() == Some(Word::Optional) {
                found.push(OptionalField {
                    item: TypeId(index),
                    field: field_index,
                    cfg: def.cfg.and(&field.cfg),
                });
            }
        }
    }
    found
}

/// What cxx's macro would have asserted of the types inside, had it seen them.
pub(super) fn assertions(bridge: &Bridge, optionals: &[OptionalField]) -> Vec<Assertion> {
    let assertion = |optional: &OptionalField| {
        let (def, _, Type::Named(named)) = optional.parts(bridge)? else { return None };
        let alias = &bridge.types[named.id.0];
        matches!(alias.kind, TypeKind::Alias).then(|| Assertion {
            ty: named.id,
            kind: AssertionKind::Trivial,
            cfg: optional.cfg.and(&alias.cfg),
            span: named.span,
            what: format!("a field of `{}`", def.rust),
        })
    };
    optionals.iter().filter_map(assertion).collect()
}
