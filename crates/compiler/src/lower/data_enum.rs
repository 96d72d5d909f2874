//! Enums with data: which values Rust looks at before it takes them for one, and what C++ asks Rust of them.

use super::signature;
use crate::ir::{Bridge, DataEnum, Type, TypeId, TypeKind};
use crate::names;
use crate::plan::{Derived, Operation};
use crate::words::Word;

/// Whether there is an enum with data in place: in a field, an array, an `Optional`, and in the elements of a `Vec`,
/// though not in a `Vec` that is itself inside of something.
pub(super) fn is_checked(bridge: &Bridge, ty: &Type) -> bool {
    let ty = ty.inside(Word::Vec).unwrap_or(ty);
    has_one(bridge, ty, &mut Vec::new())
}

pub(super) fn is_type_checked(bridge: &Bridge, id: TypeId) -> bool {
    type_has_one(bridge, id, &mut Vec::new())
}

fn has_one(bridge: &Bridge, ty: &Type, seen: &mut Vec<TypeId>) -> bool {
    match ty {
        Type::Named(named) => type_has_one(bridge, named.id, seen),
        Type::Array { element, .. } => has_one(bridge, element, seen),
        ty => ty
            .inside(Word::Optional)
            .or_else(|| ty.inside(Word::OptionElement))
            .is_some_and(|payload| has_one(bridge, payload, seen)),
    }
}

fn type_has_one(bridge: &Bridge, id: TypeId, seen: &mut Vec<TypeId>) -> bool {
    match &bridge.types[id.0].kind {
        TypeKind::DataEnum(_) => true,
        // cxx refuses a struct that is in itself.
        TypeKind::Struct(_) if seen.contains(&id) => false,
        kind @ TypeKind::Struct(_) => {
            seen.push(id);
            kind.fields().into_iter().any(|(field, _)| has_one(bridge, &field.ty, seen))
        }
        _ => false,
    }
}

/// Whether a box is in a value, in place. An `Optional` that is moved from is empty.
pub(super) fn holds_box(bridge: &Bridge, ty: &Type, seen: &mut Vec<TypeId>) -> bool {
    match ty {
        Type::Word(Word::Box, _) => true,
        Type::Array { element, .. } => holds_box(bridge, element, seen),
        Type::Named(named) if !seen.contains(&named.id) => {
            seen.push(named.id);
            let fields = bridge.types[named.id.0].kind.fields();
            fields.into_iter().any(|(field, _)| holds_box(bridge, &field.ty, seen))
        }
        _ => false,
    }
}

/// The size of one that holds nothing but visible numbers, whatever the variant is.
pub(super) fn size(bridge: &Bridge, of: &DataEnum) -> Option<u64> {
    let (mut size, mut align) = (0u64, 1u64);
    for variant in &of.variants {
        let mut end = 0u64;
        for field in &variant.fields {
            let is_always = variant.cfg.is_always() && !field.conditional;
            let is_cyclic = super::is_cyclic(bridge, &field.ty, &mut Vec::new());
            let layout = (is_always && !is_cyclic).then(|| super::in_struct(bridge, &field.ty));
            let (field_size, field_align) = layout.flatten()?;
            end = end.next_multiple_of(field_align) + field_size;
            align = align.max(field_align);
        }
        size = size.max(end);
    }
    let tag = of.tag.size();
    let end = tag.next_multiple_of(align) + size.next_multiple_of(align);
    Some(end.next_multiple_of(align.max(tag)))
}

/// The types that have one, and so can be looked at.
pub(super) fn checked(bridge: &Bridge) -> Vec<TypeId> {
    let types = (0..bridge.types.len()).map(TypeId);
    types.filter(|id| is_type_checked(bridge, *id)).collect()
}

/// What C++ has of the derives.
pub(super) fn derived(bridge: &Bridge, package: &str) -> Vec<Derived> {
    let mut found = Vec::new();
    for (index, def) in bridge.types.iter().enumerate() {
        let TypeKind::DataEnum(definition) = &def.kind else { continue };
        let ty = TypeId(index);
        let hash = names::hash(&signature::layout(bridge, ty));
        for (derive, of, name) in [
            ("PartialEq", Operation::Equal, "equal"),
            ("PartialOrd", Operation::Compare, "compare"),
            ("Hash", Operation::Hash, "hash"),
        ] {
            if definition.derives.iter().any(|derived| derived == derive) {
                let symbol = names::operation(&def.namespace, &def.cxx, name, package, hash);
                found.push(Derived { ty, of, symbol });
            }
        }
    }
    found
}
