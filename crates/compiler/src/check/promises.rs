//! What a signature promises for C++, which has no lifetimes: references that live for ever, and
//! mutable ones that nothing mutable lies behind.

use super::Table;
use super::rules::Problem;
use crate::ir::{Callback, Lifetime, Type};
use crate::words::Word;
use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::visit::Visit;

/// `&mut` out of nothing mutable: two of them could be had. The rule is that of cxx.
pub(super) fn mutable_result<'a>(
    gives: &Type,
    mut takes: impl Iterator<Item = &'a Type>,
    table: &Table,
) -> Option<Problem> {
    let gives_mutable = match gives {
        Type::Word(Word::Option, inner) => is_mutable(&inner[0]),
        gives => is_mutable(gives),
    };
    (gives_mutable && !takes.any(|ty| lends_mutable(ty, table))).then_some((
        "a mutable reference cannot come from parameters that are not mutable",
        "take a `&mut` parameter, or return a shared reference",
    ))
}

fn is_mutable(ty: &Type) -> bool {
    matches!(ty, Type::Reference(reference) | Type::Slice(reference) if reference.mutable)
}

/// Whether a mutable reference may lie behind a value: also what a type with lifetimes holds.
fn lends_mutable(ty: &Type, table: &Table) -> bool {
    let inside = |inner: &Type| lends_mutable(inner, table);
    match ty {
        Type::Reference(reference) | Type::Slice(reference) => {
            reference.mutable || inside(&reference.inner)
        }
        Type::Named(named) => table.types[named.id.0].lifetimes > 0,
        ty => ty.parts().iter().any(inside),
    }
}

/// Whether C++ has to give something `'static` where a value of this type crosses. `from_cxx`: C++
/// gives the value itself.
pub(super) fn asks_for_static(ty: &Type, from_cxx: bool) -> bool {
    let is_static = |lifetime: &Lifetime| from_cxx && lifetime.is_static();
    let inside = |inner: &Type| asks_for_static(inner, from_cxx);
    match ty {
        Type::Str(text) => text.lifetime.as_ref().is_some_and(is_static),
        Type::Reference(reference) | Type::Slice(reference) => {
            reference.lifetime.as_ref().is_some_and(is_static) || inside(&reference.inner)
        }
        Type::Named(named) => named.lifetimes.iter().any(is_static),
        Type::Function(callback) | Type::Callback(callback) => {
            closure_asks_for_static(callback, from_cxx)
        }
        ty => ty.parts().iter().any(inside),
    }
}

/// The one language makes the closure and gives its results, the other its arguments.
fn closure_asks_for_static(callback: &Callback, from_cxx: bool) -> bool {
    callback.signature.params.iter().any(|param| asks_for_static(&param.ty, !from_cxx))
        || asks_for_static(callback.signature.outcome.ok(), from_cxx)
}

/// Whether C++ has to give something `'static` in a field. Either language makes a struct.
pub(super) fn field_asks_for_static(ty: &Type) -> bool {
    match ty {
        Type::Word(Word::Optional, inner) => {
            asks_for_static(&inner[0], true) || asks_for_static(&inner[0], false)
        }
        Type::Function(_) => asks_for_static(ty, true) || asks_for_static(ty, false),
        Type::Word(Word::Vec, element) => {
            matches!(element[0], Type::Function(_)) && field_asks_for_static(&element[0])
        }
        // As cxx has it.
        _ => false,
    }
}

/// The places where a lifetime is left out.
pub(super) fn elided(ty: &Type, table: &Table, places: &mut Vec<Span>) {
    let is_elided =
        |lifetime: &Option<Lifetime>| lifetime.as_ref().is_none_or(|l| l.to_string() == "'_");
    match ty {
        Type::Str(text) if is_elided(&text.lifetime) => places.push(text.span),
        Type::Reference(reference) | Type::Slice(reference) if is_elided(&reference.lifetime) => {
            places.push(reference.span);
        }
        Type::Named(named) if named.lifetimes.is_empty() => {
            places.extend((0..table.types[named.id.0].lifetimes).map(|_| named.span));
        }
        Type::Named(named) => {
            let written = named.lifetimes.iter().filter(|lifetime| lifetime.to_string() == "'_");
            places.extend(written.map(|_| named.span));
        }
        _ => {}
    }
    ty.parts().iter().for_each(|part| elided(part, table, places));
}

/// The place of the first `'static` in a type that is not the bound of a closure.
pub(super) fn place_of_static(ty: &syn::Type) -> Span {
    struct Find(Option<Span>);
    impl Find {
        fn found(&mut self, lifetime: &syn::Lifetime) {
            if lifetime.ident == "static" && self.0.is_none() {
                self.0 = Some(lifetime.span());
            }
        }
    }
    impl<'ast> Visit<'ast> for Find {
        fn visit_type_reference(&mut self, ty: &'ast syn::TypeReference) {
            ty.lifetime.iter().for_each(|lifetime| self.found(lifetime));
            syn::visit::visit_type_reference(self, ty);
        }
        fn visit_generic_argument(&mut self, argument: &'ast syn::GenericArgument) {
            if let syn::GenericArgument::Lifetime(lifetime) = argument {
                self.found(lifetime);
            }
            syn::visit::visit_generic_argument(self, argument);
        }
    }
    let mut find = Find(None);
    find.visit_type(ty);
    find.0.unwrap_or_else(|| ty.span())
}
