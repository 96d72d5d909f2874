//! The table of functions of a map or a set.

use super::spell::{self, Lifetimes};
use crate::ir::{Bridge, Type};
use crate::plan::Collection;
use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote_spanned};

pub(super) fn table(bridge: &Bridge, collection: &Collection) -> TokenStream {
    let Collection { any, symbol, .. } = collection;
    let key = &collection.ty.parts()[0];
    // The position of the key, for errors from rustc.
    let named = key.each().filter_map(Type::named);
    let span = named.fold(Span::call_site(), |span, named| span.located_at(named.span));
    let (asks, bound) =
        (format_ident!("{}", collection.asks), format_ident!("{}", collection.bound));
    let make = format_ident!("{}", if collection.are_values_looked_at { "looked" } else { "new" });
    let ty = spell::ty(bridge, &collection.ty, Lifetimes::Erased);
    let key = spell::ty(bridge, key, Lifetimes::Erased);
    quote_spanned! {span=>
        #any
        const _: () = {
            use ::twinspan::private::collection as __collection;
            const _: fn() = || {
                fn is_key<K: __collection::#bound>() {}
                is_key::<#key>();
            };
            #[unsafe(export_name = #symbol)]
            static TABLE: __collection::Table = {
                #[allow(unused_imports)]
                use __collection::MaybeCloned as _;
                __collection::Table::#make::<#ty, __collection::#asks>(
                    __collection::Cloned::<#ty>::FUNCTION,
                )
            };
        };
    }
}
