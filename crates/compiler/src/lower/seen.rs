//! What cxx sees of a bridge: stand-ins for types that it does not support, and the instantiations
//! of its generic types that carried functions need.

use super::assertions_of;
use crate::cfg::{Any, Cfg};
use crate::ir::{
    BaseKind, Bridge, ErrorType, Field, Function, Named, Outcome, Type, TypeDef, TypeId, TypeKind,
};
use crate::iter::IteratorExt as _;
use crate::plan::{Assertion, Beside, CTypes, InCxx, Instantiation, LaidOut, SeenFunction};
use crate::spell;
use crate::words::{Origin, Word};
use proc_macro2::{Ident, Span};

/// The types that cxx gets by an alias.
pub(super) fn beside(bridge: &Bridge) -> Vec<Beside> {
    let beside = types_beside(bridge).into_iter().map(|ty| {
        let needs_unpin = holds_weak_ptr(bridge, &bridge[ty], &mut Vec::new());
        Beside { ty, needs_unpin }
    });
    beside.collect_vec()
}

/// The types that cxx does not support, or that contain something it does not support.
fn types_beside(bridge: &Bridge) -> Vec<TypeId> {
    let beside = bridge.each_type().filter(|(_, def)| match &def.kind {
        TypeKind::Struct(definition) => definition.is_beside_cxx(),
        TypeKind::DataEnum(_) => true,
        _ => false,
    });
    beside.map(|(id, _)| id).collect_vec()
}

fn holds_weak_ptr<'a>(bridge: &'a Bridge, def: &'a TypeDef, seen: &mut Vec<&'a Ident>) -> bool {
    if seen.contains(&&def.rust) {
        return false;
    }
    seen.push(&def.rust);
    let fields = def.kind.fields();
    fields.into_iter().flat_map(|(field, _)| field.ty.each()).any(|ty| {
        ty.word() == Some(Word::WeakPtr)
            || ty.named().is_some_and(|named| holds_weak_ptr(bridge, &bridge[named.id], seen))
    })
}

/// The types that have another name in cxx.
pub(super) fn c_types(bridge: &Bridge) -> CTypes {
    let names = bridge.types.iter().map(|def| def.rust.to_string());
    let is_of_c = |name: &str| CTypes::default().stand_in(name, false).is_some();
    let mut found =
        CTypes { declared: names.filter(|name| is_of_c(name)).collect_vec(), ..CTypes::default() };
    super::everywhere(bridge, &mut |ty, _, direction| {
        if let (Type::Primitive(primitive), None) = (ty, direction) {
            found.in_fields |= primitive.for_cxx().is_some();
            found.has_long |= primitive.for_cxx() != primitive.for_cxx_with_narrow_long();
        }
    });
    found
}

/// The fields that have another type in the witness.
pub(super) fn witness_fields(bridge: &Bridge) -> Vec<(TypeId, usize, InCxx)> {
    let mut found = Vec::new();
    for (id, def) in bridge.each_type() {
        let TypeKind::Struct(definition) = &def.kind else { continue };
        let ours = definition.fields.iter().map(|field| &field.ty).enumerate();
        let left = definition.left_to_cxx.iter().map(|(index, ty)| (*index, ty));
        for (index, ty) in ours.chain(left) {
            match field_in_witness(ty) {
                InCxx::Same => {}
                seen => found.push((id, index, seen)),
            }
        }
    }
    found
}

fn field_in_witness(ty: &Type) -> InCxx {
    match ty {
        Type::Word(Word::Optional, payload) => InCxx::inside(field_in_witness(&payload[0])),
        ty if ty.is_of_cxx() => InCxx::Same,
        _ => InCxx::Hidden,
    }
}

/// Every understood function, for the witness.
pub(super) fn functions(bridge: &Bridge) -> Vec<SeenFunction> {
    let carried = bridge.functions.iter().map(|function| (function, true));
    let left = bridge.left_to_cxx.iter().map(|function| (function, false));
    carried
        .chain(left)
        .map(|(function, is_carried)| SeenFunction {
            origin: function.origin,
            is_carried,
            params: params_in_witness(bridge, function),
            result: match &function.outs {
                Some(_) => InCxx::Absent,
                None => result_in_witness(bridge, &function.signature.outcome),
            },
        })
        .collect_vec()
}

/// The parameters as written: those that C++ fills are not parameters of cxx's function.
fn params_in_witness(bridge: &Bridge, function: &Function) -> Vec<InCxx> {
    let params = function.signature.params.iter();
    let mut seen = params.map(|param| in_witness(bridge, &param.ty)).collect_vec();
    let outs = function.outs.iter().flat_map(|outs| &outs.params).enumerate();
    outs.for_each(|(before, out)| seen.insert(out.behind + before, InCxx::Absent));
    seen
}

fn result_in_witness(bridge: &Bridge, outcome: &Outcome) -> InCxx {
    match (outcome, in_witness(bridge, outcome.ok())) {
        (_, InCxx::Absent) => InCxx::Absent,
        (Outcome::Plain(_), ok) => ok,
        (Outcome::Message(_) | Outcome::Typed(..), ok) => InCxx::around(ok),
    }
}

fn in_witness(bridge: &Bridge, ty: &Type) -> InCxx {
    // cxx cannot see what Rust converts.
    if is_unknown(ty) || ty.each().any(|ty| bridge.is_via(ty)) {
        return InCxx::Absent;
    }
    match ty.payload() {
        Some(Type::Unit) => InCxx::Absent,
        Some(payload) => InCxx::inside(in_witness(bridge, payload)),
        None => InCxx::Same,
    }
}

/// Whether cxx has no stand-in for it.
fn is_unknown(ty: &Type) -> bool {
    ty.payload().map_or_else(|| !ty.is_of_cxx(), is_unknown)
}

/// The fields of types that cxx does not see, with their conditions.
fn fields_beside(bridge: &Bridge) -> impl Iterator<Item = (&TypeDef, &Field, Cfg)> {
    let types = types_beside(bridge).into_iter().map(|id| &bridge[id]);
    types.flat_map(|def| {
        def.kind.fields().into_iter().map(move |(field, cfg)| (def, field, def.cfg.and(&cfg)))
    })
}

/// The assertions that cxx's macro would have made about the types of fields, if it had seen them.
pub(super) fn assertions(bridge: &Bridge) -> Vec<Assertion> {
    let mut found = Vec::new();
    for (def, field, cfg) in fields_beside(bridge) {
        let kind = if field.ty.holds_closure() { "closure" } else { "field" };
        let ty = field.ty.inside(Word::Optional).unwrap_or(&field.ty);
        assertions_of(bridge, ty, &cfg, &format!("a {kind} of `{}`", def.rust), &mut found);
    }
    found
}

/// The layouts of types in place, which both languages assert: each type once.
pub(super) fn laid_out(bridge: &Bridge) -> Vec<LaidOut> {
    let mut found: Vec<(String, LaidOut)> = Vec::new();
    super::everywhere(bridge, &mut |ty, cfg, _| {
        if ty.word().is_none_or(|word| word.row().layout.is_none()) {
            return;
        }
        let name = spell::ty(bridge, ty);
        match found.iter_mut().find(|(other, _)| *other == name) {
            Some((_, known)) => known.any.or(cfg),
            None => found.push((name, LaidOut { ty: ty.in_place(), any: Any::from(cfg) })),
        }
    });
    found.into_iter().map(|(_, laid_out)| laid_out).collect_vec()
}

/// cxx derives them from the signatures that it sees; for functions that twinspan carries they are
/// written out, following cxx's own rule: only for types that are local to the bridge.
pub(super) fn instantiations(bridge: &Bridge) -> Vec<Instantiation> {
    let mut found: Vec<(String, Instantiation)> = Vec::new();
    let mut add = |ty: &Type, cfg: &Cfg, span: Span| {
        for ty in ty.each().map(|ty| bridge.in_cxx(ty)) {
            let Some((name, conditions)) = instantiation(bridge, &ty) else { continue };
            let cfg = cfg.and(&conditions);
            match found.iter_mut().find(|(other, _)| *other == name) {
                Some((_, known)) => known.any.or(&cfg),
                None => {
                    let any = Any::from(&cfg);
                    found.push((name, Instantiation { ty: ty.in_place(), any, span }));
                }
            }
        }
    };
    for Function { signature, cfg, span, .. } in &bridge.functions {
        signature.types().for_each(|ty| add(ty, cfg, *span));
        if let Outcome::Typed(_, ErrorType::Opaque(id, _)) = signature.outcome {
            let named = Named::plain(id, *span);
            add(&Type::Word(Word::Box, vec![Type::Named(named)]), cfg, *span);
        }
    }
    for (def, field, cfg) in fields_beside(bridge) {
        add(&field.ty, &cfg, def.rust.span());
    }
    for (id, def) in bridge.each_type() {
        for base in &def.bases {
            let span = base.span;
            for id in [id, base.class] {
                let owner = |word| Type::Word(word, vec![Type::Named(Named::plain(id, span))]);
                add(&owner(Word::SharedPtr), &def.cfg, span);
                if base.kind == BaseKind::Deletes {
                    add(&owner(Word::UniquePtr), &def.cfg, span);
                }
            }
        }
    }
    around_beside(bridge, &mut add);
    found.into_iter().map(|(_, instantiation)| instantiation).collect_vec()
}

/// The generic types, in what cxx sees, around types that it knows by an alias: it has no rule for
/// these. It assumes that those in an array are trivial, which is necessary if they are in a `Vec`.
fn around_beside(bridge: &Bridge, add: &mut impl FnMut(&Type, &Cfg, Span)) {
    let beside = types_beside(bridge);
    if beside.is_empty() {
        return;
    }
    let is_beside = |ty: &Type| ty.named().is_some_and(|named| beside.contains(&named.id));
    let mut visit = |ty: &Type, cfg: &Cfg, span: Span| {
        ty.each().for_each(|ty| match ty {
            Type::Word(_, parts) if parts.iter().any(is_beside) => add(ty, cfg, span),
            Type::Array { element, .. } if is_beside(element) => {
                add(&Type::Word(Word::Vec, vec![(**element).clone()]), cfg, span);
            }
            _ => {}
        });
    };
    for (id, def) in bridge.each_type() {
        let TypeKind::Struct(definition) = &def.kind else { continue };
        if !beside.contains(&id) {
            for field in &definition.fields {
                visit(&field.ty, &def.cfg.and(&field.cfg), def.rust.span());
            }
        }
    }
    for function in &bridge.left_to_cxx {
        function.signature.types().for_each(|ty| visit(ty, &function.cfg, function.span));
    }
}

/// A key for the instantiation and the configuration of its element.
fn instantiation(bridge: &Bridge, ty: &Type) -> Option<(String, Cfg)> {
    let Type::Word(word, parts) = ty else { return None };
    if word.row().origin != Origin::CxxGeneric {
        return None;
    }
    let inner = &parts[0];
    let (name, cfg) = match inner {
        Type::Named(named) => {
            let def = &bridge[named.id];
            if matches!(def.kind, TypeKind::Alias) {
                return None;
            }
            (def.rust.to_string(), def.cfg.clone())
        }
        // `Vec<Box<T>>` is a separate instantiation; `UniquePtr<CxxVector<T>>` comes with
        // `CxxVector<T>`.
        Type::Word(Word::Box, _) if *word == Word::Vec => instantiation(bridge, inner)?,
        _ => return None,
    };
    Some((format!("{}<{name}>", word.row().name), cfg))
}
