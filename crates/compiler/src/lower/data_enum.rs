//! Enums with data: which values Rust checks before it uses them, as it does those with a box, and
//! which operations C++ calls in Rust.

use super::{everywhere, signature};
use crate::cfg::Cfg;
use crate::ir::{Bridge, DataEnum, Direction, Field, Function, Named, Type, TypeId, TypeKind};
use crate::iter::IteratorExt as _;
use crate::names;
use crate::plan::{Assertion, AssertionKind, Derived, Form, Looked, Operation};
use crate::words::Word;
use proc_macro2::Span;

/// What can be wrong in bytes from C++.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sought {
    /// The tag of an enum with data.
    Tag,
    /// A box that C++ has moved out.
    Box,
    /// Either.
    TagOrBox,
}

/// Whether Rust has to check for an enum with data or a box: in fields, arrays, `Optional`,
/// `Tuple`, and the elements of a `Vec`, a `Buffer` or a map, except where the type itself may
/// occur again.
pub(super) fn is_checked(bridge: &Bridge, ty: &Type) -> bool {
    has_one(bridge, Sought::TagOrBox, None, ty, &mut Vec::new())
}

pub(super) fn is_type_checked(bridge: &Bridge, id: TypeId) -> bool {
    type_has_one(bridge, Sought::TagOrBox, id, &mut Vec::new())
}

/// Whether C++ may move a box out of what Rust lends it in this form, so that Rust has to check it
/// again after the call.
pub(super) fn may_lose_box(bridge: &Bridge, form: &Form) -> bool {
    match form {
        Form::Null(inner) | Form::Checked(inner) => may_lose_box(bridge, inner),
        Form::Reference { to: ty, mutable: true, .. } | Form::Slice { of: ty, mutable: true } => {
            has_one(bridge, Sought::Box, None, ty, &mut Vec::new())
        }
        _ => false,
    }
}

/// `owner` is the type with the field.
fn has_one(
    bridge: &Bridge,
    sought: Sought,
    owner: Option<TypeId>,
    ty: &Type,
    seen: &mut Vec<TypeId>,
) -> bool {
    let mut has = |part: &Type| has_one(bridge, sought, owner, part, seen);
    match ty {
        Type::Named(named) => type_has_one(bridge, sought, named.id, seen),
        Type::Array { element, .. } => has(element),
        Type::Word(Word::Box, _) => sought != Sought::Tag,
        Type::Word(word, parts) if word.row().holds_inside => {
            parts.iter().any(has) && can_look(bridge, sought, ty)
        }
        Type::Word(Word::Vec | Word::Buffer, parts) => {
            !leads_to(bridge, &parts[0], owner) && has(&parts[0])
        }
        Type::Word(word, parts) if word.row().keys.is_some() => match &parts[..] {
            [_, value] => {
                !leads_to(bridge, value, owner) && has(value) && can_look(bridge, sought, ty)
            }
            _ => false,
        },
        _ => false,
    }
}

fn type_has_one(bridge: &Bridge, sought: Sought, id: TypeId, seen: &mut Vec<TypeId>) -> bool {
    match &bridge[id].kind {
        TypeKind::DataEnum(_) if sought != Sought::Box => true,
        // cxx refuses a struct that contains itself.
        TypeKind::Struct(_) | TypeKind::DataEnum(_) if seen.contains(&id) => false,
        kind @ (TypeKind::Struct(_) | TypeKind::DataEnum(_)) => {
            seen.push(id);
            let mut fields = kind.fields().into_iter();
            fields.any(|(field, _)| has_one(bridge, sought, Some(id), &field.ty, seen))
        }
        _ => false,
    }
}

/// Whether Rust can look into all parts of a type with several. An enum with data is refused beside
/// a type that is declared elsewhere; a box is not, as cxx accepts it.
fn can_look(bridge: &Bridge, sought: Sought, ty: &Type) -> bool {
    let mut inside = Vec::new();
    contained(ty, &mut inside);
    sought == Sought::Tag
        || inside.iter().all(|named| is_defined_here(bridge, named.id))
        || has_one(bridge, Sought::Tag, None, ty, &mut Vec::new())
}

/// The types of the bridge that a value contains, other than behind a pointer.
fn contained<'a>(ty: &'a Type, found: &mut Vec<&'a Named>) {
    match ty {
        Type::Named(named) => found.push(named),
        Type::Array { element, .. } => contained(element, found),
        Type::Word(Word::Box | Word::UniquePtr | Word::SharedPtr | Word::WeakPtr, _) => {}
        Type::Word(_, parts) => parts.iter().for_each(|part| contained(part, found)),
        _ => {}
    }
}

/// Whether this bridge defines the type, so that it can say how values are checked.
fn is_defined_here(bridge: &Bridge, id: TypeId) -> bool {
    let def = &bridge[id];
    let is_known = matches!(
        def.kind,
        TypeKind::Struct(_) | TypeKind::Enum(_) | TypeKind::DataEnum(_) | TypeKind::OpaqueRust
    );
    is_known && def.foreign.is_none()
}

/// Whether a value may contain a value of a type, at any depth.
fn leads_to(bridge: &Bridge, ty: &Type, owner: Option<TypeId>) -> bool {
    let (mut seen, mut open) = (Vec::new(), vec![ty]);
    while let Some(ty) = open.pop() {
        for Named { id, .. } in ty.each().filter_map(Type::named) {
            if !seen.contains(id) {
                seen.push(*id);
                let fields = bridge[*id].kind.fields();
                open.extend(fields.into_iter().map(|(field, _)| &field.ty));
            }
        }
    }
    owner.is_some_and(|owner| seen.contains(&owner))
}

/// The size of an enum whose variants contain only visible numbers.
pub(super) fn size(bridge: &Bridge, of: &DataEnum) -> Option<u64> {
    let (mut size, mut align) = (0u64, 1u64);
    for variant in &of.variants {
        let mut end = 0u64;
        for field in &variant.fields {
            let is_always = variant.cfg.is_always() && !field.is_conditional();
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

/// The types that are checked, and those next to one in a `Tuple` or a map.
pub(super) fn looked(bridge: &Bridge) -> Vec<Looked> {
    let mut found = (0..bridge.types.len()).map(TypeId).collect_vec();
    found.retain(|id| is_type_checked(bridge, *id));
    everywhere(bridge, &mut |ty, _, _| {
        let Type::Word(word, parts) = ty else { return };
        let is_several = matches!(word, Word::Tuple | Word::RustTuple) || word.row().keys.is_some();
        let is_looked_at = is_several && parts.iter().any(|part| is_checked(bridge, part));
        if !is_looked_at || !can_look(bridge, Sought::TagOrBox, ty) {
            return;
        }
        let mut inside = Vec::new();
        contained(ty, &mut inside);
        for Named { id, .. } in inside {
            if is_defined_here(bridge, *id) && !found.contains(id) {
                found.push(*id);
            }
        }
    });
    let looked = |id| {
        let is_looked_at =
            |field: &Field| has_one(bridge, Sought::TagOrBox, Some(id), &field.ty, &mut Vec::new());
        let of_each = |fields: &[Field]| fields.iter().map(is_looked_at).collect_vec();
        let fields = match &bridge[id].kind {
            _ if !is_type_checked(bridge, id) => Vec::new(),
            TypeKind::Struct(of) => vec![of_each(&of.fields)],
            TypeKind::DataEnum(of) => {
                of.variants.iter().map(|variant| of_each(&variant.fields)).collect_vec()
            }
            _ => Vec::new(),
        };
        let is_tagged = type_has_one(bridge, Sought::Tag, id, &mut Vec::new());
        Looked { ty: id, fields, is_tagged }
    };
    found.into_iter().map(looked).collect_vec()
}

/// The types of other bridges that C++ passes here: only their own bridge knows whether they
/// contain a tag.
pub(super) fn not_looked_at(bridge: &Bridge) -> Vec<Assertion> {
    let mut found: Vec<Assertion> = Vec::new();
    let mut add = |id: TypeId, span: Span, cfg: &Cfg| {
        let def = &bridge[id];
        let is_known = found.iter().any(|known| known.ty == id && known.cfg.is_always());
        if matches!(def.kind, TypeKind::Alias) && !is_known {
            let (cfg, what) = (cfg.and(&def.cfg), def.rust.to_string());
            found.push(Assertion { ty: id, kind: AssertionKind::NoTag, cfg, span, what });
        }
    };
    let mut given = |ty: &Type, cfg: &Cfg| {
        let named = ty.each().filter_map(Type::named);
        named.for_each(|named| add(named.id, named.span, cfg));
    };
    for function in bridge.functions.iter().chain(&bridge.left_to_cxx) {
        let Function { signature, direction, cfg, .. } = function;
        let outcome = signature.outcome.ok();
        let from_cxx = match direction {
            Direction::CxxToRust => signature.params.iter().map(|param| &param.ty).collect_vec(),
            Direction::RustToCxx => vec![outcome],
        };
        from_cxx.into_iter().for_each(|ty| given(ty, cfg));
        // The arguments and the result of a closure may come from C++, in whichever direction the
        // closure crosses.
        let is_closure = |ty: &&Type| matches!(ty, Type::Callback(_)) || ty.holds_closure();
        signature.types().filter(is_closure).for_each(|ty| given(ty, cfg));
    }
    for def in &bridge.types {
        for (field, cfg) in def.kind.fields() {
            given(&field.ty, &def.cfg.and(&cfg));
        }
    }
    for Function { signature, direction, cfg, span, .. } in &bridge.functions {
        if let (Some(receiver), Direction::CxxToRust) = (&signature.receiver, direction) {
            add(receiver.ty, *span, cfg);
        }
    }
    found
}

/// The derived operations that C++ has.
pub(super) fn derived(bridge: &Bridge, package: &str) -> Vec<Derived> {
    let mut found = Vec::new();
    for (ty, def) in bridge.each_type() {
        let TypeKind::DataEnum(definition) = &def.kind else { continue };
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
