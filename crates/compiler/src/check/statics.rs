//! `static NAME: T;` in `extern "C++"`: C++ constants.

use super::Table;
use super::collect::namespace;
use super::types::{Uses, inner};
use crate::ast::{self, BlockItem};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::ir::{Static, Type, TypeKind};
use crate::names;
use proc_macro2::Span;
use syn::spanned::Spanned;

pub(super) fn statics(
    bridge: &ast::Bridge,
    table: &Table,
    diagnostics: &mut Diagnostics,
) -> Vec<Static> {
    let mut statics = Vec::new();
    for (block, item) in bridge.in_blocks() {
        let BlockItem::Static(item) = item else { continue };
        match read(bridge, block, item, table) {
            Ok(constant) => statics.push(constant),
            Err(diagnostic) => diagnostics.push(*diagnostic),
        }
    }
    statics
}

fn refused<T>(span: Span, message: &str, help: &str) -> Result<T, Box<Diagnostic>> {
    Err(Box::new(Diagnostic::new(Code::ClassPart, span, message, help)))
}

fn read(
    bridge: &ast::Bridge,
    block: &ast::Block,
    written: &ast::Static,
    table: &Table,
) -> Result<Static, Box<Diagnostic>> {
    let ast::Static { attrs, item } = written;
    if let syn::StaticMutability::Mut(token) = &item.mutability {
        return refused(
            token.span(),
            "a C++ variable that changes cannot be a `static`",
            "declare a function that returns it: `#[field] #[Self = \"T\"] fn count() -> i32`, \
            or one with a body",
        );
    }
    if !block.unsafety {
        return refused(
            item.ident.span(),
            "Rust cannot check that C++ has this constant",
            "declare the block `unsafe extern \"C++\"`",
        );
    }
    let ty = inner(&item.ty, &Uses::new(table)).ok().filter(|ty| match ty {
        Type::Primitive(_) => true,
        Type::Named(named) => matches!(table.kind(named.id), TypeKind::Enum(_)),
        _ => false,
    });
    let Some(ty) = ty else {
        return refused(
            item.ty.span(),
            "a C++ constant has to be a number, a `bool` or an enum without data",
            "declare a function that returns the value, with a body: `{ cpp!(return NAME;) }`",
        );
    };
    let namespace = namespace(attrs, Some(&block.attrs), bridge);
    let name = attrs.cxx_name(&item.ident);
    // A class has no macros.
    let is_plain = attrs.cxx_path.is_none() && attrs.self_type.is_none();
    let macro_name = is_plain.then(|| name.clone());
    let path = match (&attrs.cxx_path, &attrs.self_type) {
        (Some((path, _)), None) if path.starts_with("::") => path.clone(),
        (Some((path, _)), None) => names::rooted(&namespace, path),
        (None, None) => names::rooted(&namespace, &name),
        (None, Some(class)) => match table.get(class) {
            Some(id) => format!("{}::{name}", table[id].cxx_path()),
            None => {
                return refused(
                    class.span(),
                    "the bridge declares no such class",
                    "declare it, `type T;`, or write `#[cxx_name = \"T::NAME\"]`",
                );
            }
        },
        (Some((_, span)), Some(_)) => {
            return refused(*span, "the class is given twice", "leave `#[Self = \"..\"]` out");
        }
    };
    Ok(Static {
        rust: attrs.rust_name(&item.ident).clone(),
        path,
        macro_name,
        namespace,
        ty,
        attrs: attrs.copied(),
        cfg: block.attrs.cfg.and(&attrs.cfg),
        span: item.ident.span(),
    })
}
