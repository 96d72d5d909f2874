//! Fields of type `Optional<T>`, as cxx sees them, and what stands for any field of ours.

use super::closure;
use super::rust::spell::{self, Lifetimes};
use crate::ir::{Bridge, Field, Lifetime, Type, TypeDef};
use crate::names;
use crate::plan::{OptionalField, Plan};
use crate::words::Word;
use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use std::collections::{BTreeMap, HashMap};

/// What stands for the type of a field, by struct and index of the field.
pub(super) type Replaced = HashMap<(String, usize), syn::Type>;

/// For cxx's macro: an alias for each.
pub(super) fn named(bridge: &Bridge, plan: &Plan) -> Replaced {
    let mut replaced = replaced(bridge, plan, |field| {
        let (name, generics) = (&field.alias, &field.generics);
        quote!(#name #generics)
    });
    closure::named(bridge, plan, &mut replaced);
    replaced
}

/// For cxx's generator, which does not write the struct, but has to see as the macro does that it
/// is more than numbers: what cxx carries of it goes through memory.
pub(super) fn hidden(bridge: &Bridge, plan: &Plan) -> Replaced {
    let mut replaced = replaced(bridge, plan, |_| quote!(String));
    closure::hidden(bridge, plan, &mut replaced);
    replaced
}

fn replaced(bridge: &Bridge, plan: &Plan, ty: fn(&Optional<'_>) -> TokenStream) -> Replaced {
    let entry = |optional| {
        let field = Optional::new(bridge, optional)?;
        let key = (field.def.rust.to_string(), optional.field);
        Some((key, syn::Type::Verbatim(ty(&field))))
    };
    plan.optionals.iter().filter_map(entry).collect()
}

/// `type Optional_Hit_end = ::twinspan::Optional<u32>;` for each. To cxx every one of them is the
/// same C++ type: its macro has no words to tell them apart, and needs none.
pub(super) fn aliases(bridge: &Bridge, plan: &Plan) -> TokenStream {
    if plan.optionals.is_empty() {
        return TokenStream::new();
    }
    let alias = |optional: &OptionalField| {
        let Optional { alias, generics, def, field, payload } = Optional::new(bridge, optional)?;
        let payload = match payload {
            Type::Function(_) => {
                let closure = closure::alias(def, field);
                quote!(super::#closure)
            }
            Type::Word(Word::Vec, element) if element[0].function().is_some() => {
                let closure = closure::alias(def, field);
                quote!(::twinspan::private::Vec<super::#closure>)
            }
            payload => spell::ty(bridge, payload, Lifetimes::Written),
        };
        let doc = format!(" The type of `{}::{}`.", def.rust, field.rust);
        let cfg = &optional.cfg;
        let alias = quote! {
            #[doc = #doc]
            #[cxx_name = "Optional"]
            type #alias #generics = ::twinspan::Optional<#payload>;
        };
        let alias = respan(alias, def.rust.span());
        Some(quote!(#cfg #alias))
    };
    let aliases = plan.optionals.iter().filter_map(alias);
    quote! {
        #[namespace = "twinspan"]
        unsafe extern "C++" { #(#aliases)* }
    }
}

/// A type where the one stood that it replaces.
pub(super) fn at(ty: &syn::Type, span: Span) -> syn::Type {
    syn::Type::Verbatim(respan(ty.to_token_stream(), span))
}

struct Optional<'a> {
    alias: Ident,
    generics: TokenStream,
    def: &'a TypeDef,
    field: &'a Field,
    payload: &'a Type,
}

impl<'a> Optional<'a> {
    fn new(bridge: &'a Bridge, optional: &OptionalField) -> Option<Self> {
        let (def, field, payload) = optional.parts(bridge)?;
        let mut found = BTreeMap::new();
        lifetimes(payload, &mut found);
        let found: Vec<_> = found.into_values().collect();
        let generics = if found.is_empty() { quote!() } else { quote!(<#(#found),*>) };
        let alias = names::optional(&def.rust, &field.rust);
        Some(Optional { alias, generics, def, field, payload })
    }
}

/// The named lifetimes in a type, by name.
fn lifetimes<'a>(ty: &'a Type, found: &mut BTreeMap<String, &'a Lifetime>) {
    let add = |lifetime: &'a Lifetime| {
        let name = lifetime.to_string();
        if name != "'static" && name != "'_" {
            found.insert(name, lifetime);
        }
    };
    match ty {
        Type::Str(text) => text.lifetime.iter().for_each(add),
        Type::Named(named) => named.lifetimes.iter().for_each(add),
        Type::Reference(reference) | Type::Slice(reference) => {
            reference.lifetime.iter().for_each(add);
        }
        _ => {}
    }
    ty.parts().iter().for_each(|part| lifetimes(part, found));
}

pub(super) fn respan(tokens: TokenStream, span: Span) -> TokenStream {
    let one = |token| {
        let mut token = match token {
            TokenTree::Group(group) => {
                TokenTree::Group(Group::new(group.delimiter(), respan(group.stream(), span)))
            }
            token => token,
        };
        token.set_span(span);
        token
    };
    tokens.into_iter().map(one).collect()
}
