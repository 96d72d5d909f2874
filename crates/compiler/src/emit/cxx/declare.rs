//! Declarations for cxx of types that it does not define: it gets an alias, or something that
//! stands for one in its checks.

use crate::ir::{Bridge, TypeDef, TypeId};
use crate::plan::Plan;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};

/// The type with this name, if it is defined outside cxx's module.
pub(super) fn beside(plan: &Plan, bridge: &Bridge, name: &Ident) -> Option<TypeId> {
    plan.seen.beside.iter().map(|of| of.ty).find(|id| bridge[*id].rust == *name)
}

/// The attributes that say where a type is: its `cfg`, and its namespace if the bridge has another.
fn place(namespace: &[String], def: &TypeDef) -> TokenStream {
    let (cfg, span) = (&def.cfg, def.rust.span());
    let own = (namespace != def.namespace).then(|| {
        let namespace = def.namespace.join("::");
        quote_spanned!(span=> #[namespace = #namespace])
    });
    quote!(#cfg #own)
}

/// The attribute for another name in C++.
fn renamed(def: &TypeDef) -> Option<TokenStream> {
    let TypeDef { rust, cxx, .. } = def;
    (*rust != cxx).then(|| quote_spanned!(rust.span()=> #[cxx_name = #cxx]))
}

/// The parameters of a type.
fn lifetimes(def: &TypeDef) -> Option<TokenStream> {
    let number = |index| syn::Lifetime::new(&format!("'l{index}"), def.rust.span());
    let lifetimes = (0..def.lifetimes).map(number);
    (def.lifetimes > 0).then(|| quote!(<#(#lifetimes),*>))
}

/// `type T = super::T;`, which cxx makes `pub` whatever the type is.
pub(super) fn alias(namespace: &[String], def: &TypeDef) -> TokenStream {
    let (place, name, lifetimes) = (place(namespace, def), renamed(def), lifetimes(def));
    let rust = &def.rust;
    quote_spanned! {rust.span()=>
        unsafe extern "C++" {
            #place
            #name
            #[allow(unreachable_pub)]
            type #rust #lifetimes = super::#rust #lifetimes;
        }
    }
}

/// What cxx checks in place of an enum with data: a struct, which is allowed wherever the enum is.
pub(super) fn stand_in(namespace: &[String], def: &TypeDef) -> TokenStream {
    let (place, name, lifetimes) = (place(namespace, def), renamed(def), lifetimes(def));
    let (rust, span) = (&def.rust, def.rust.span());
    let borrows = (0..def.lifetimes).map(|index| {
        let lifetime = syn::Lifetime::new(&format!("'l{index}"), span);
        let name = format_ident!("borrow{}", index);
        quote_spanned!(span=> #name: &#lifetime str)
    });
    quote_spanned! {span=>
        #place
        #name
        struct #rust #lifetimes { it: String, #(#borrows),* }
    }
}

/// An opaque Rust type of another crate, under this name.
pub(super) fn foreign(namespace: &[String], def: &TypeDef, name: &Ident) -> TokenStream {
    let (place, cxx) = (place(namespace, def), &def.cxx);
    quote_spanned! {def.rust.span()=>
        #place
        #[cxx_name = #cxx]
        type #name;
    }
}
