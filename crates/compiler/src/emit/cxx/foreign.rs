//! Types of other crates and modules. The bridge knows each under its name, which is that very type; cxx, whose traits
//! nobody may implement for it here, knows what holds nothing but one.

use super::rust::beside;
use crate::ast::BridgeArgs;
use crate::ir::{Bridge, TypeDef};
use crate::names;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote_spanned};

/// What cxx calls a type of the bridge.
pub(super) fn name(def: &TypeDef) -> Ident {
    match &def.foreign {
        Some(_) => format_ident!("{}", names::foreign(&def.rust), span = def.rust.span()),
        None => def.rust.clone(),
    }
}

/// The types, beside cxx's module.
pub(super) fn types(bridge: &Bridge) -> TokenStream {
    let foreign = bridge.types.iter().filter_map(|def| Some((def, def.foreign.as_ref()?)));
    let items = foreign.map(|(def, target)| {
        let (cfg, name, class) = (&def.cfg, &def.rust, name(def));
        let module = format_ident!("type_of_{}", name, span = name.span());
        let (module, ty) = beside(cfg, &module, target);
        quote_spanned! {name.span()=>
            #module
            #cfg
            pub type #name = #ty;
            // C++ has pointers to it as a pointer to what it holds: `repr(transparent)` says that they are one.
            #cfg
            #[doc(hidden)]
            #[repr(transparent)]
            pub struct #class(#[allow(dead_code)] #name);
        }
    });
    items.collect()
}

/// What cxx gets of the declaration.
pub(super) fn declaration(args: &BridgeArgs, def: &TypeDef, name: &Ident) -> TokenStream {
    let TypeDef { cxx, namespace, cfg, .. } = def;
    let span = def.rust.span();
    let own = (args.namespace != *namespace).then(|| {
        let namespace = namespace.join("::");
        quote_spanned!(span=> #[namespace = #namespace])
    });
    quote_spanned! {span=>
        #cfg
        #own
        #[cxx_name = #cxx]
        type #name;
    }
}
