//! Closures that both languages hold, in fields and vectors: the types, and how Rust creates and
//! calls one.

use super::spell;
use crate::ir::{Bridge, Calls};
use crate::names;
use crate::plan::{Interface, Numbers, Plan};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

/// The items for the closures in a bridge's fields.
pub(super) fn stored(bridge: &Bridge, plan: &Plan) -> TokenStream {
    let held = || plan.interfaces.iter().filter(|interface| interface.is_held);
    if held().next().is_none() {
        return TokenStream::new();
    }
    let marker = format_ident!("{}", names::BRIDGE);
    let mut tokens = TokenStream::new();
    // Aliases for users, who have to write the type outside the fields. The user's own names take
    // precedence.
    for calls in [Calls::Shared, Calls::Once] {
        let name = calls.template();
        let is_used = held().any(|interface| interface.callback.calls.template() == name);
        if is_used && bridge.types.iter().all(|def| def.rust != name) {
            let name = format_ident!("{}", name);
            let doc = format!(" `twinspan::{name}` as used in this bridge.");
            tokens.extend(quote! {
                #[doc = #doc]
                #[allow(dead_code)]
                pub type #name<F> = ::twinspan::#name<F, #marker>;
            });
        }
    }
    for interface in held() {
        let implementation = implementation(bridge, interface, &marker);
        tokens.extend(where_new(&interface.repeated, &implementation));
    }
    tokens
}

/// An item for a type that on these platforms is another name for one that has the item already.
fn where_new(repeated: &[Numbers], item: &TokenStream) -> TokenStream {
    let by_char = |is_long_wide| {
        let on = |is_char_signed| {
            let is_repeated = repeated.contains(&Numbers { is_long_wide, is_char_signed });
            if is_repeated { TokenStream::new() } else { item.clone() }
        };
        one_of(&quote!(by_sign_of_char), on(true), &on(false))
    };
    one_of(&quote!(by_width_of_long), by_char(true), &by_char(false))
}

/// What a macro of the runtime chooses.
fn one_of(by: &TokenStream, first: TokenStream, second: &TokenStream) -> TokenStream {
    if first.to_string() == second.to_string() {
        return first;
    }
    quote!(::twinspan::private::#by! { { #first } { #second } })
}

/// How closures of a type are stored in a field, and called there.
fn implementation(bridge: &Bridge, interface: &Interface, marker: &Ident) -> TokenStream {
    let bound = spell::bound(bridge, &interface.callback);
    let (cfg, name) = (&interface.any, format_ident!("{}", interface.name));
    // Rust calls a closure in place if it can be called again.
    let reach = (interface.callback.calls != Calls::Once).then(|| {
        quote! {
            #[inline]
            fn reach(closure: *mut ::twinspan::private::closure::InPlace) -> *mut Self {
                let called = ::twinspan::private::closure::proxy(closure, #name::<()>::reach);
                called
            }
        }
    });
    quote! {
        // SAFETY: `proxy` returns the same as `reach`, with a closure that calls its contents
        // through a function with this signature.
        #cfg
        unsafe impl<__C: #bound> ::twinspan::Signature<#marker, __C> for dyn #bound {
            fn accept(closure: __C) -> ::twinspan::private::closure::InPlace {
                // SAFETY: a Rust closure has a table.
                unsafe { ::twinspan::private::closure::InPlace::new(#name::give(closure)) }
            }
            fn empty() -> ::twinspan::private::closure::InPlace {
                // SAFETY: an empty one has a table.
                unsafe { ::twinspan::private::closure::InPlace::new(#name::<()>::empty()) }
            }
            fn take(closure: ::twinspan::private::closure::Owned) -> ::twinspan::private::Box<Self> {
                ::twinspan::private::Box::new(#name::<()>::take(closure))
            }
            #reach
        }
    }
}
