//! Closures in signatures: uses the items of their signature by name.

use super::spell;
use crate::ir::{Bridge, Callback, Calls, Holder};
use crate::plan::Closure;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

/// A Rust closure for C++, which owns it from then on.
pub(super) fn give(closure: &Closure, value: &TokenStream, is_optional: bool) -> TokenStream {
    let interface = format_ident!("{}", closure.interface);
    let absent = quote!(::twinspan::private::closure::Closure::NONE);
    match closure.callback.holder {
        // An empty guard stays empty.
        Holder::Registration if !is_optional => {
            let function = quote!(::twinspan::private::registration_into_closure(#value));
            quote!(#function.map_or(#absent, #interface::give))
        }
        Holder::Registration => quote! {
            #value.and_then(::twinspan::private::registration_into_closure)
                .map_or(#absent, #interface::give)
        },
        _ if is_optional => quote!(#value.map_or(#absent, #interface::give)),
        _ => quote!(#interface::give(#value)),
    }
}

/// The statement that keeps a closure while C++ borrows it, and the ABI value.
pub(super) fn lend(
    closure: &Closure,
    name: &Ident,
    is_optional: bool,
) -> (TokenStream, TokenStream) {
    let interface = format_ident!("{}", closure.interface);
    let hold = |value: TokenStream| match closure.callback.calls {
        Calls::Shared => value,
        Calls::Exclusive => quote!(::twinspan::private::closure::Exclusive::new(#value)),
        Calls::Once => quote!(::core::option::Option::Some(#value)),
    };
    if !is_optional {
        let held = hold(quote!(#name));
        return (quote!(let mut #name = #held;), quote!(#interface::lend(&mut #name)));
    }
    let held = hold(quote!(function));
    let hold = quote!(let mut #name = #name.map(|function| #held););
    let absent = quote!(::twinspan::private::closure::Closure::NONE);
    (hold, quote!(#name.as_mut().map_or(#absent, #interface::lend)))
}

/// A C++ closure as an argument of the user's function: statements that define `name`, which is an
/// `Option<Owned>` before, or the ABI value if it is borrowed.
pub(super) fn take_argument(
    bridge: &Bridge,
    closure: &Closure,
    name: &Ident,
    text: &str,
    is_optional: bool,
) -> TokenStream {
    let callback = &closure.callback;
    // A guard may be empty.
    let is_required = !is_optional && callback.holder != Holder::Registration;
    let taken = match (callback.owned, is_required) {
        (true, true) => quote!(::twinspan::private::closure::Owned::present(#name, #text)),
        (true, false) => quote!(#name),
        (false, true) => quote!(#name.required(#text)),
        (false, false) => quote!(#name.optional()),
    };
    let interface = format_ident!("{}", closure.interface);
    // Borrowed: the callee lives in this frame.
    let (mutability, each) = match callback.calls {
        Calls::Exclusive => (quote!(mut), quote!(as_mut)),
        _ => (quote!(), quote!(as_ref)),
    };
    match (callback.holder, is_required) {
        (Holder::Box | Holder::Registration, false) => {
            let wrapped = wrap(bridge, closure, &quote!(present));
            let or_empty = or_empty(callback, is_optional);
            quote!(let #name = #taken.map(|present| #wrapped) #or_empty;)
        }
        (Holder::Reference, true) => quote! {
            let #mutability #name = #interface::<()>::take(#taken);
            let #name = & #mutability #name;
        },
        (_, false) => {
            let ty = spell::closure(bridge, callback);
            quote! {
                let #mutability #name = #taken.map(#interface::<()>::take);
                let #name = #name.#each().map(|function| function as #ty);
            }
        }
        (_, true) => {
            let wrapped = wrap(bridge, closure, &taken);
            quote!(let #name = #wrapped;)
        }
    }
}

/// A C++ closure that a function returned.
pub(super) fn take_result(
    bridge: &Bridge,
    closure: &Closure,
    raw: &TokenStream,
    is_optional: bool,
) -> TokenStream {
    if is_optional || closure.callback.holder == Holder::Registration {
        let wrapped = wrap(bridge, closure, &quote!(closure));
        let or_empty = or_empty(&closure.callback, is_optional);
        return quote! {
            ::twinspan::private::closure::Owned::optional(#raw).map(|closure| #wrapped) #or_empty
        };
    }
    let owned = quote!(::twinspan::private::closure::Owned::required(#raw, "the result"));
    wrap(bridge, closure, &owned)
}

/// An absent guard, where one is declared, is an empty one.
fn or_empty(callback: &Callback, is_optional: bool) -> TokenStream {
    if callback.holder == Holder::Registration && !is_optional {
        quote!(.unwrap_or_default())
    } else {
        quote!()
    }
}

/// The closure that Rust calls, in the holder that the user sees.
fn wrap(bridge: &Bridge, closure: &Closure, raw: &TokenStream) -> TokenStream {
    let interface = format_ident!("{}", closure.interface);
    let taken = quote!(#interface::<()>::take(#raw));
    match closure.callback.holder {
        Holder::Box => {
            let ty = spell::closure(bridge, &closure.callback);
            quote!(::twinspan::private::Box::new(#taken) as #ty)
        }
        Holder::Registration => quote!(::twinspan::private::registration_from_closure(
            ::twinspan::private::Box::new(#taken))),
        Holder::Generic | Holder::Reference | Holder::Pointer => taken,
    }
}
