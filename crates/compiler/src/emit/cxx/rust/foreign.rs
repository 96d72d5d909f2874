//! Types of other crates and modules. In the bridge, each name is the type itself; cxx, whose
//! traits cannot be implemented for it here, knows a struct that contains only a value of it.

use super::beside;
use crate::ir::{Bridge, TypeDef};
use crate::names;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote_spanned};

/// cxx's name for a type of the bridge.
pub(in crate::emit::cxx) fn name(def: &TypeDef) -> Ident {
    match &def.foreign {
        Some(_) => format_ident!("{}", names::foreign(&def.rust), span = def.rust.span()),
        None => def.rust.clone(),
    }
}

/// The types, outside cxx's module.
pub(super) fn types(bridge: &Bridge) -> TokenStream {
    let mut items = TokenStream::new();
    for def in &bridge.types {
        let Some(target) = &def.foreign else { continue };
        let (cfg, name, class) = (&def.cfg, &def.rust, name(def));
        let module = format_ident!("type_of_{}", name, span = name.span());
        let (module, ty) = beside(cfg, &module, target);
        items.extend(quote_spanned! {name.span()=>
            #module
            #cfg
            pub type #name = #ty;
            // A C++ pointer to it points to the value inside: `repr(transparent)` guarantees that
            // they are the same.
            #cfg
            #[doc(hidden)]
            #[allow(missing_copy_implementations, missing_debug_implementations)]
            #[repr(transparent)]
            pub struct #class(#[allow(dead_code)] #name);
        });
    }
    items
}
