//! Mirrors: `#[mirror(path::Type)] struct Type { .. }` mirrors a type of another crate.

use super::Table;
use super::foreign::beside;
use super::promises::elided;
use super::refusal::{Refusal, refuse, text};
use super::syntax::bare;
use super::types::{Uses, inner, non_zero, option_of, optional, plain_path, resolve};
use crate::ast::{self, Item};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::ir::{Mirror, Named, Others, Reference, Signature, Type, TypeId};
use crate::iter::IteratorExt as _;
use crate::words::{Carrier, Crosses, Word};
use proc_macro2::{Ident, Span};
use syn::Generics;
use syn::spanned::Spanned;

/// Checks the attribute on a struct or a union.
pub(super) fn of_struct(
    item: &ast::Struct,
    defined_in_cxx: bool,
    diagnostics: &mut Diagnostics,
) -> Option<Mirror> {
    let said = item.attrs.mirror.as_ref()?;
    let mut refuse = refusing(diagnostics);
    if item.is_union {
        refuse(
            item.ident.span(),
            "a union cannot be a mirror: nothing says which field to convert",
            "mirror an enum, or declare the union as it is",
        );
    }
    let others = said.non_exhaustive.or(said.fallback.as_ref().map(Ident::span));
    if let Some(span) = others {
        refuse(
            span,
            "this applies only to the variants of an enum",
            "write `default`, which fills the fields that are missing here",
        );
    }
    place(&item.ident, &item.generics, defined_in_cxx, &mut refuse);
    Some(Mirror { is_tuple: item.is_tuple, ..mirror(said, Others::None) })
}

/// Checks the attribute on an enum.
pub(super) fn of_enum(
    item: &ast::Enum,
    defined_in_cxx: bool,
    diagnostics: &mut Diagnostics,
) -> Option<Mirror> {
    let said = item.attrs.mirror.as_ref()?;
    let mut refuse = refusing(diagnostics);
    if let Some(span) = said.default {
        refuse(
            span,
            "a variant that is missing here has no default",
            "write `fallback = Variant`, or `non_exhaustive`, which refuses other variants at run time",
        );
    }
    place(&item.ident, &item.generics, defined_in_cxx, &mut refuse);
    let others = match (&said.fallback, said.non_exhaustive) {
        (Some(_), Some(span)) => {
            refuse(
                span,
                "other variants become the fallback: none is refused",
                "leave out `non_exhaustive` or the `fallback`",
            );
            Others::Refused
        }
        (Some(name), None) => {
            let variant = item.variants.iter().find(|variant| variant.ident == *name);
            match variant.map(|variant| variant.payload.style) {
                Some(ast::Style::Unit) => {}
                Some(_) => refuse(
                    name.span(),
                    "the fallback has data, and nothing says which value to use",
                    "name a variant without data",
                ),
                None => refuse(
                    name.span(),
                    "the mirror has no variant with this name",
                    "name one of its variants that has no data",
                ),
            }
            let name = variant.and_then(|variant| variant.attrs.rust_name.as_ref()).unwrap_or(name);
            Others::Fallback(name.clone())
        }
        (None, Some(_)) => Others::Refused,
        (None, None) => Others::None,
    };
    Some(mirror(said, others))
}

fn refusing(diagnostics: &mut Diagnostics) -> impl FnMut(Span, &str, &str) {
    |span, message, help| {
        diagnostics.refuse(Code::Mirror, span, message, help);
    }
}

fn place(
    ident: &Ident,
    generics: &Generics,
    defined_in_cxx: bool,
    refuse: &mut impl FnMut(Span, &str, &str),
) {
    if let Some(param) = generics.params.first() {
        refuse(
            param.span(),
            "a mirror owns what it holds, so it cannot have parameters",
            "mirror a type that owns its data; declare one that borrows as `type T<'a>;` in \
            `extern \"Rust\"`",
        );
    }
    if defined_in_cxx {
        refuse(
            ident.span(),
            "a mirror is defined by the bridge",
            "remove the type from `extern \"C++\"`",
        );
    }
}

fn mirror(said: &ast::Mirror, others: Others) -> Mirror {
    Mirror {
        path: beside(said.path.clone().into_iter().collect_vec()),
        span: said.span,
        default: said.default.is_some(),
        others,
        is_tuple: false,
    }
}

/// A type can have one mirror in a bridge: with two, a function would be ambiguous.
pub(super) fn once(bridge: &ast::Bridge, diagnostics: &mut Diagnostics) {
    let mut seen: Vec<(String, &Ident)> = Vec::new();
    for item in &bridge.items {
        let (attrs, ident) = match item {
            Item::Struct(item) => (&item.attrs, &item.ident),
            Item::Enum(item) => (&item.attrs, &item.ident),
            _ => continue,
        };
        let Some(said) = &attrs.mirror else { continue };
        let path = said.path.to_string();
        if let Some((_, other)) = seen.iter().find(|(known, _)| *known == path) {
            let message = format!("`{other}` is already a mirror of this type");
            let help = "keep one of them, or move the other to its own bridge";
            diagnostics.refuse(Code::Mirror, said.span, message, help);
        }
        seen.push((path, ident));
    }
}

/// Whether a type is written as the name of a mirror.
pub(super) fn is_one(ty: &syn::Type, table: &Table) -> bool {
    let syn::Type::Path(path) = bare(ty) else { return false };
    let id = path.path.get_ident().and_then(|name| table.get(name));
    path.qself.is_none() && id.is_some_and(|id| table.is_mirror(id))
}

/// `&Mirror` as a parameter: a value of the other type exists during the call. `None` if it is
/// something else.
pub(super) fn lent(ty: &syn::Type, uses: &Uses<'_>) -> Option<Result<Type, Refusal>> {
    let syn::Type::Reference(written) = bare(ty) else { return None };
    if written.mutability.is_some() || !is_one(&written.elem, uses.table) {
        return None;
    }
    let inner = match resolve(&written.elem, uses) {
        Ok(inner) => inner,
        Err(refusal) => return Some(Err(refusal)),
    };
    let Type::Named(Named { id, mirrored: true, .. }) = inner else { return None };
    if uses.table.is_via(id) {
        return None;
    }
    let name = &uses.table[id].rust;
    if let Some(lifetime) = &written.lifetime {
        let message =
            "a reference to a mirror is only valid during the call, so it has no named lifetime";
        let help = format!("write `&{name}`; pass by value what the function keeps");
        return Some(refuse(Code::Mirror, lifetime.span(), message, help));
    }
    if let Some(field) = owner(id, uses.table, &mut Vec::new()) {
        let message = format!(
            "`{name}` cannot be passed by reference: its field `{field}` holds a `Box` or a closure"
        );
        let help = format!("pass it by value: `{name}`");
        return Some(refuse(Code::Mirror, ty.span(), message, help));
    }
    let (span, inner) = (written.and_token.span, inner);
    let (mutable, pinned, lifetime) = (false, false, None);
    Some(Ok(Type::Reference(Box::new(Reference { span, mutable, pinned, lifetime, inner }))))
}

/// The field of a type that has a `Box` or a closure in place: a bitwise copy would be a second
/// owner, even if it is never dropped.
fn owner(id: TypeId, table: &Table, seen: &mut Vec<TypeId>) -> Option<String> {
    if seen.contains(&id) {
        return None;
    }
    seen.push(id);
    let fields = table.kind(id).fields().into_iter();
    fields
        .map(|(field, _)| field)
        .find(|field| has_owner(&field.ty, table, seen))
        .map(|field| field.rust.to_string())
}

fn has_owner(ty: &Type, table: &Table, seen: &mut Vec<TypeId>) -> bool {
    match ty {
        Type::Word(Word::Box, _) | Type::Function(_) => true,
        Type::Named(named) => owner(named.id, table, seen).is_some(),
        // Behind a pointer.
        Type::Word(word, _) if *word == Word::Vec || word.row().keys.is_some() => false,
        ty => ty.parts().iter().any(|part| has_owner(part, table, seen)),
    }
}

/// The error for a function whose result would refer to a value that exists only during the call.
pub(super) fn outlived(signature: &Signature, table: &Table) -> Option<Diagnostic> {
    let lent = signature.params.iter().find_map(|param| param.ty.lent())?;
    let mut places = Vec::new();
    elided(signature.outcome.ok(), table, &mut places);
    let place = places.first().filter(|_| signature.receiver.is_none())?;
    let name = &table[lent].rust;
    let message = format!("this would borrow from a `{name}` that only exists during the call");
    let help =
        "return an owned value, such as a `String`, or name the lifetime of another argument";
    Some(Diagnostic::new(Code::Mirror, *place, message, help))
}

/// The error for a mirror in place, where both languages see the same bytes.
pub(super) fn in_place(ty: &syn::Type) -> Diagnostic {
    let name = text(ty);
    let message = format!(
        "`{name}` is a mirror, which is converted: Rust and C++ have different types for it"
    );
    let help = format!(
        "pass it by value: by itself, in an `Option`, a `Result` or a `Vec<{name}>`, or as a parameter \
         `&{name}`; or make it a field"
    );
    Diagnostic::new(Code::Mirror, ty.span(), message, help)
}

/// The error for a mirror as the object of a method.
pub(super) fn method(name: &Ident, span: Span) -> Diagnostic {
    let message =
        format!("`{name}` is a mirror, which is converted: it cannot be the object of a method");
    let help = format!(
        "write a function that takes it by value, in Rust with a body that calls the method: \
         `fn f(it: {name}) {{ it.f() }}`"
    );
    Diagnostic::new(Code::Mirror, span, message, help)
}

/// Types that only the field of a mirror can have: those of the other crate. `None` for all others.
pub(super) fn converted(ty: &syn::Type, uses: &Uses<'_>) -> Option<Result<Type, Refusal>> {
    if let Some(payload) = option_of(ty) {
        return Some(optional(payload, uses));
    }
    match bare(ty) {
        // The `Tuple` of the same types.
        syn::Type::Tuple(written) if written.elems.len() > 1 => {
            let parts = written.elems.iter().map(|part| in_tuple(part, uses.table));
            let parts = parts.collect::<Result<_, _>>();
            Some(parts.map(|parts| Type::Word(Word::Tuple, parts)))
        }
        syn::Type::Path(path) => {
            let name = plain_path(path, uses.table).or_else(|| non_zero(path, uses.table));
            let word = Word::ours(&name?)?;
            match word.row().crosses {
                Crosses::Converted(_, Carrier::Number(_)) if word.row().listed.is_some() => {
                    Some(Ok(Type::Word(Word::InField, vec![Type::Word(word, Vec::new())])))
                }
                // What crosses for it would leak if the mirror were dropped without a conversion.
                Crosses::Converted(_, Carrier::Bytes | Carrier::Own) => {
                    let name = word.row().name;
                    let message = format!("a `{name}` cannot be a field of a mirror");
                    let help = "leave the field out and write `default` behind the path of the mirror, which fills it \
                         from `Default`; pass the value as a parameter beside the mirror";
                    Some(refuse(Code::Mirror, ty.span(), message, help))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

/// The contents of a tuple are moved as a whole, not converted.
fn in_tuple(ty: &syn::Type, table: &Table) -> Result<Type, Refusal> {
    let part = inner(ty, &Uses::in_field(table, false))?;
    match &part {
        Type::Named(named) if table.is_mirror(named.id) => Err(in_place(ty).into()),
        _ => Ok(part),
    }
}
