//! Fields that are closures, as cxx sees them.

use super::option::{self, Replaced};
use crate::ir::{Bridge, Calls, Field, Type, TypeDef};
use crate::names;
use crate::plan::{FunctionField, Plan};
use crate::words::Word;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// For cxx's macro: an alias for each.
pub(super) fn named(bridge: &Bridge, plan: &Plan, replaced: &mut Replaced) {
    replace(bridge, plan, replaced, |field, alias| match field.ty {
        Type::Word(Word::Vec, _) => quote!(Vec<#alias>),
        _ => quote!(#alias),
    });
}

/// For cxx's generator, as with optional fields.
pub(super) fn hidden(bridge: &Bridge, plan: &Plan, replaced: &mut Replaced) {
    replace(bridge, plan, replaced, |_, _| quote!(String));
}

fn replace(
    bridge: &Bridge,
    plan: &Plan,
    replaced: &mut Replaced,
    ty: fn(&Field, &Ident) -> TokenStream,
) {
    for (function, def, field) in whole(bridge, plan) {
        let key = (def.rust.to_string(), function.field);
        replaced.insert(key, syn::Type::Verbatim(ty(field, &alias(def, field))));
    }
}

/// `type Function_Command_run = super::Function_Command_run;` for each: the module around cxx's
/// knows the words that the closure is made of.
pub(super) fn aliases(bridge: &Bridge, plan: &Plan) -> TokenStream {
    let mut aliases = TokenStream::new();
    for (function, def, field) in whole(bridge, plan) {
        let (alias, cfg) = (alias(def, field), &function.cfg);
        let doc = format!(" The closure of `{}::{}`.", def.rust, field.rust);
        let template = template(function.closure.callback.calls);
        let written = quote! {
            #[doc = #doc]
            #[cxx_name = #template]
            type #alias = super::#alias;
        };
        let written = option::respan(written, def.rust.span());
        aliases.extend(quote!(#cfg #written));
    }
    if aliases.is_empty() {
        return aliases;
    }
    quote! {
        #[namespace = "twinspan"]
        unsafe extern "C++" { #aliases }
    }
}

/// The fields that are closures themselves, or vectors of them, not optional ones.
fn whole<'a>(
    bridge: &'a Bridge,
    plan: &'a Plan,
) -> impl Iterator<Item = (&'a FunctionField, &'a TypeDef, &'a Field)> {
    plan.functions.iter().filter_map(|function| {
        let (def, field) = function.parts(bridge)?;
        (field.ty.word() != Some(Word::Optional)).then_some((function, def, field))
    })
}

/// The alias for the closure of a field.
pub(super) fn alias(def: &TypeDef, field: &Field) -> Ident {
    names::stored(&def.rust, &field.rust)
}

/// The type that owns such a closure, in both languages.
pub(super) fn template(calls: Calls) -> &'static str {
    match calls {
        Calls::Shared | Calls::Exclusive => "Function",
        Calls::Once => "OnceFunction",
    }
}
