//! `#[via(V)] type T = path::Type;` in `extern "Rust"`: what crosses is a `V`, and Rust converts.

use super::collect::type_def;
use super::refusal::text;
use super::syntax::bare;
use super::types::{Uses, inner};
use super::{Table, foreign};
use crate::ast::{self, Block, BlockItem, Lang};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::ir::{Mirror, Others, Type, TypeDef, TypeKind, Via};
use crate::words::Word;
use proc_macro2::Ident;
use syn::spanned::Spanned;

/// The type, before what crosses for it is known.
pub(super) fn definition(
    item: &ast::Alias,
    block: &Block,
    bridge: &ast::Bridge,
    diagnostics: &mut Diagnostics,
) -> TypeDef {
    let path = foreign::target(item, diagnostics);
    let span = item.ident.span();
    TypeDef {
        kind: TypeKind::Via(Via { ty: Type::Unit, span, is_text: false }),
        mirror: Some(Mirror { path, span, default: false, others: Others::None, is_tuple: false }),
        ..type_def(&item.ident, &item.attrs, Some(&block.attrs), bridge)
    }
}

/// Resolves what each type crosses as.
pub(super) fn types(bridge: &ast::Bridge, table: &mut Table, diagnostics: &mut Diagnostics) {
    for (block, item) in bridge.in_blocks() {
        let BlockItem::Alias(item) = item else { continue };
        let Some(written) = item.attrs.via.as_ref().filter(|_| block.lang == Lang::Rust) else {
            continue;
        };
        let is_text = matches!(written, syn::Type::Path(path) if path.path.is_ident("str"));
        let ty = if is_text {
            Ok(Type::Word(Word::String, Vec::new()))
        } else {
            inner(written, &Uses::in_field(table, false))
        };
        let ty = match ty {
            Ok(ty) if crosses(&ty, table) => ty,
            Err(refusal) => {
                diagnostics.push(refusal.diagnostic(written, table));
                continue;
            }
            Ok(_) => {
                let help = "write a number, `String`, an array or a `Vec` of these, or a struct or an enum of the \
                            bridge; or `str` for a type that is parsed from text and displayed as text";
                let message = "no value can cross as this type";
                diagnostics.refuse(Code::Via, written.span(), message, help);
                continue;
            }
        };
        let via = Via { ty, span: written.span(), is_text };
        if let Some(id) = table.get(item.attrs.rust_name(&item.ident)) {
            table[id].kind = TypeKind::Via(via);
        }
    }
}

/// C++ has no class for such a type, so it cannot be the object of a function.
pub(super) fn objects(bridge: &ast::Bridge, table: &Table, diagnostics: &mut Diagnostics) {
    let is_via = |ident: &Ident| table.get(ident).is_some_and(|id| table.is_via(id));
    for (_, item) in bridge.in_blocks() {
        let BlockItem::Function(function) = item else { continue };
        let of_type = function.attrs.self_type.as_ref().filter(|ident| is_via(ident));
        let receiver = function.sig.receiver().and_then(|receiver| match &receiver.kind {
            syn::ReceiverKind::Typed(_, ty) => {
                let named = innermost(ty).filter(|ident| is_via(ident))?;
                Some((named.to_string(), named.span()))
            }
            _ => None,
        });
        let found = receiver.or(of_type.map(|ident| (ident.to_string(), ident.span())));
        if let Some((name, span)) = found {
            let message = format!("C++ has no class `{name}`, because it is converted");
            let help = "declare a function that takes it as a parameter, or remove the `via`: then C++ has a class";
            diagnostics.refuse(Code::Via, span, message, help);
        }
    }
}

/// The name behind references and `Pin`.
fn innermost(ty: &syn::Type) -> Option<&Ident> {
    match bare(ty) {
        syn::Type::Reference(reference) => innermost(&reference.elem),
        syn::Type::Path(path) => {
            let last = path.path.segments.last()?;
            match &last.arguments {
                syn::PathArguments::AngleBracketed(arguments) => match arguments.args.first()? {
                    syn::GenericArgument::Type(ty) => innermost(ty),
                    _ => None,
                },
                _ => Some(&last.ident),
            }
        }
        _ => None,
    }
}

/// Whether values of a type are the same bytes in both languages, and keep their meaning in either.
fn crosses(ty: &Type, table: &Table) -> bool {
    match ty {
        Type::Primitive(_) | Type::Word(Word::String, _) => true,
        Type::Array { element, .. } => crosses(element, table),
        Type::Word(Word::Vec, element) => {
            matches!(element[0], Type::Primitive(_) | Type::Word(Word::String, _))
        }
        Type::Named(named) => {
            let is_whole = match table.kind(named.id) {
                TypeKind::Struct(_) => !table.has_data_enum(named.id) && !table.is_union(named.id),
                TypeKind::Enum(of) => of.repr.is_some(),
                _ => false,
            };
            is_whole && table[named.id].lifetimes == 0
        }
        _ => false,
    }
}

/// The error for a type in place, where both languages see the same bytes.
pub(super) fn in_place(ty: &syn::Type) -> Diagnostic {
    let name = text(ty);
    let message =
        format!("`{name}` is converted when it crosses: Rust and C++ have different types for it");
    let help = format!(
        "pass it by value: by itself, in an `Option`, a `Result` or a `Vec<{name}>`; in a field, \
        use the type that it crosses as"
    );
    Diagnostic::new(Code::Via, ty.span(), message, help)
}
