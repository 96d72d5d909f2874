//! The C++ containers that a bridge uses: each has a table of functions in C++.

use super::signature;
use crate::cfg::{Any, Cfg};
use crate::ir::{Bridge, Type, TypeDef, TypeKind};
use crate::iter::IteratorExt as _;
use crate::names;
use crate::plan::{Call, Container};
use crate::words;
use proc_macro2::Span;

pub(super) fn containers(bridge: &Bridge, calls: &[Call], package: &str) -> Vec<Container> {
    let mut found: Vec<Container> = Vec::new();
    // Each bridge has its own tables: the types that it declares distinguish it from others.
    let declared = bridge.types.iter().map(TypeDef::cxx_path);
    let bridges = declared.chain(calls.iter().map(|call| call.symbol.clone()));
    let bridges = bridges.collect_vec().join(" ");
    let mut add = |ty: &Type, cfg: &Cfg, span: Span| {
        for ty in ty.each() {
            let Some(kind) = ty.word().and_then(|word| word.row().container) else { continue };
            let name = in_rust(bridge, ty);
            match found.iter_mut().find(|known| known.name == name) {
                Some(known) => known.any.or(cfg),
                None => {
                    let hashed = format!("{bridges} {} {name}", signature::ty(bridge, ty));
                    let symbol = names::container(package, &hashed);
                    let (any, alternatives) = (Any::from(cfg), alternatives(bridge, kind, ty));
                    let ty = ty.clone();
                    found.push(Container { kind, ty, name, any, symbol, span, alternatives });
                }
            }
        }
    };
    for function in &bridge.functions {
        for param in &function.signature.params {
            add(&param.ty, &function.cfg, param.span);
        }
        add(function.signature.outcome.ok(), &function.cfg, function.result_span);
    }
    for def in &bridge.types {
        let TypeKind::Struct(definition) = &def.kind else { continue };
        for field in &definition.fields {
            let cfg = def.cfg.and(&field.cfg);
            add(&field.ty, &cfg, def.rust.span());
        }
    }
    found
}

/// The alternatives of a variant that can be accessed by their type.
fn alternatives(bridge: &Bridge, kind: words::Container, ty: &Type) -> Vec<usize> {
    if kind != words::Container::Variant {
        return Vec::new();
    }
    let names = ty.parts().iter().map(|part| in_rust(bridge, part)).collect_vec();
    let is_alone = |index: &usize| names.iter().filter(|name| **name == names[*index]).count() == 1;
    (0..names.len()).filter(is_alone).collect_vec()
}

/// Distinguishes types in Rust, where C's numbers are aliases of others.
fn in_rust(bridge: &Bridge, ty: &Type) -> String {
    let parts = || ty.parts().iter().map(|part| in_rust(bridge, part)).collect_vec().join(", ");
    match ty {
        Type::Primitive(primitive) => primitive.for_cxx().unwrap_or(primitive.name()).to_owned(),
        Type::Named(named) => bridge[named.id].rust.to_string(),
        Type::Word(word, _) => format!("{}<{}>", word.row().name, parts()),
        Type::Array { length, .. } => format!("[{}; {}]", parts(), length.0),
        other => format!("{other:?}"),
    }
}
