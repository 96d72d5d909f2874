//! Instantiations of cxx's generic types. cxx derives them from the signatures it sees; for the
//! functions that twinspan carries they are written out, by cxx's own rule: only for types that
//! are local to the bridge.

use crate::cfg::Cfg;
use crate::ir::{Bridge, Type, TypeKind};
use crate::plan::{FunctionField, Instantiation, OptionalField};
use crate::words::{Origin, Word};
use proc_macro2::Span;

pub(super) fn instantiations(
    bridge: &Bridge,
    optionals: &[OptionalField],
    functions: &[FunctionField],
) -> Vec<Instantiation> {
    let mut found: Vec<(String, Instantiation)> = Vec::new();
    let mut add = |ty: &Type, cfg: &Cfg, span: Span| {
        ty.walk(&mut |ty: &Type| {
            let Some((key, conditions)) = instantiation(bridge, ty) else { return };
            let cfg = cfg.and(&conditions);
            match found.iter_mut().find(|(other, _)| *other == key) {
                Some((_, known)) if known.any.is_empty() => {}
                Some((_, known)) if cfg.is_always() => known.any.clear(),
                Some((_, known)) => known.any.push(cfg),
                None => {
                    let any = if cfg.is_always() { Vec::new() } else { vec![cfg] };
                    let ty = ty.clone();
                    found.push((key, Instantiation { ty, any, span }));
                }
            }
        });
    };
    for function in &bridge.functions {
        let mut add = |ty: &Type| add(ty, &function.cfg, function.span);
        function.signature.types().for_each(&mut add);
        if let crate::ir::Outcome::Typed(_, crate::ir::ErrorType::Opaque(id, _)) =
            &function.signature.outcome
        {
            let named = crate::ir::Named { id: *id, span: function.span, lifetimes: Vec::new() };
            add(&Type::Word(Word::Box, vec![Type::Named(named)]));
        }
    }
    for optional in optionals {
        if let Some((def, _, payload)) = optional.parts(bridge) {
            add(payload, &optional.cfg, def.rust.span());
        }
    }
    for function in functions {
        if let Some((def, field)) = function.parts(bridge) {
            add(&field.ty, &function.cfg, def.rust.span());
        }
    }
    found.into_iter().map(|(_, instantiation)| instantiation).collect()
}

/// A name for the instantiation and the configuration of its element.
fn instantiation(bridge: &Bridge, ty: &Type) -> Option<(String, Cfg)> {
    let Type::Word(word, parts) = ty else { return None };
    if word.row().origin != Origin::CxxGeneric {
        return None;
    }
    let inner = &parts[0];
    let (name, cfg) = match inner {
        Type::Named(named) => {
            let def = &bridge.types[named.id.0];
            if matches!(def.kind, TypeKind::Alias) {
                return None;
            }
            (def.rust.to_string(), def.cfg.clone())
        }
        // `Vec<Box<T>>` is one of its own; `UniquePtr<CxxVector<T>>` comes with `CxxVector<T>`.
        Type::Word(Word::Box, _) if *word == Word::Vec => instantiation(bridge, inner)?,
        _ => return None,
    };
    Some((format!("{}<{name}>", word.row().name), cfg))
}
