//! Closures that both languages hold, in fields and vectors: the types, and how Rust makes and calls one.

use super::{closure, thunk};
use crate::cfg::Any;
use crate::ir::{Bridge, Calls};
use crate::names;
use crate::plan::{CallbackPlan, Plan};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use std::collections::BTreeMap;

/// What the bridge says of the closures in its fields.
pub(super) fn stored(bridge: &Bridge, plan: &Plan) -> TokenStream {
    if plan.held.is_empty() {
        return TokenStream::new();
    }
    let marker = format_ident!("{}", names::BRIDGE);
    let mut tokens = quote! {
        #[doc = " Whose the closures in fields and vectors are."]
        #[allow(dead_code)]
        pub enum #marker {}
    };
    // Names for users, who have to spell the type outside of the fields. What they declare goes
    // first.
    for calls in [Calls::Shared, Calls::Once] {
        let name = calls.template();
        let is_used = plan.held.iter().any(|held| held.closure.callback.calls.template() == name);
        if is_used && bridge.types.iter().all(|def| def.rust != name) {
            let name = format_ident!("{}", name);
            let doc = format!(" `twinspan::{name}` as it stands in this bridge.");
            tokens.extend(quote! {
                #[doc = #doc]
                #[allow(dead_code)]
                pub type #name<F> = ::twinspan::#name<F, #marker>;
            });
        }
    }
    for seen in &plan.seen.fields {
        let (def, field) = seen.of(bridge);
        let Some(callback) = field.ty.function() else { continue };
        let (alias, cfg) = (names::stored(&def.rust, &field.rust), &seen.cfg);
        let ty = closure::function(bridge, callback);
        tokens.extend(quote! {
            #cfg
            #[doc(hidden)]
            #[allow(dead_code, non_camel_case_types)]
            pub type #alias = #ty;
        });
    }
    // One implementation for each Rust type.
    let mut found: BTreeMap<String, (&CallbackPlan, Any)> = BTreeMap::new();
    for held in &plan.held {
        let name = closure::bound(bridge, &held.closure.callback).to_string();
        let known = found.entry(name).and_modify(|(_, any)| any.or(&held.cfg));
        known.or_insert_with(|| (&held.closure, Any::from(&held.cfg)));
    }
    for (plan, cfg) in found.values() {
        let implementations = implementations(bridge, plan, &marker);
        tokens.extend(quote!(#cfg const _: () = { #implementations };));
    }
    tokens
}

/// How closures of a type get into a field, and are called there.
fn implementations(bridge: &Bridge, plan: &CallbackPlan, marker: &Ident) -> TokenStream {
    let bound = closure::bound(bridge, &plan.callback);
    let thunks = thunk::both(bridge, plan);
    let made = closure::make(bridge, plan, &quote!(closure));
    let source = format_ident!("closure");
    let constrain = closure::constrain(bridge, &plan.callback);
    let empty = closure::empty(bridge, plan);
    let taken = closure::closure(bridge, plan, &source, true);
    // In place Rust calls what may be called again.
    let reach = (plan.callback.calls != Calls::Once).then(|| {
        let called = closure::in_place(bridge, plan, &source);
        quote! {
            #[inline]
            fn reach(closure: *mut ::twinspan::private::closure::InPlace) -> *mut Self {
                fn __called(closure: ::twinspan::private::closure::InPlace) -> impl #bound {
                    #constrain
                    __constrain(#called)
                }
                let called = ::twinspan::private::closure::proxy(closure, __called);
                called
            }
        }
    });
    quote! {
        #thunks
        // SAFETY: `proxy` gives what `reach` does, with a closure that calls what it holds through a
        // function of this signature.
        unsafe impl<__C: #bound> ::twinspan::Signature<#marker, __C> for dyn #bound {
            fn accept(closure: __C) -> ::twinspan::private::closure::InPlace {
                // SAFETY: a closure of Rust's has a table.
                unsafe { ::twinspan::private::closure::InPlace::new({ #made }) }
            }
            fn empty() -> ::twinspan::private::closure::InPlace {
                // SAFETY: an empty one has a table.
                unsafe { ::twinspan::private::closure::InPlace::new({ #empty }) }
            }
            fn take(closure: ::twinspan::private::closure::Owned) -> ::twinspan::private::Box<Self> {
                #constrain
                ::twinspan::private::Box::new(__constrain(#taken))
            }
            #reach
        }
    }
}
