//! The C++ containers that a bridge uses: where Rust finds the functions of each.

use super::spell::{self, Lifetimes};
use crate::ir::Bridge;
use crate::iter::IteratorExt as _;
use crate::names;
use crate::plan::{Container, Plan};
use crate::words;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

pub(super) fn items(bridge: &Bridge, plan: &Plan) -> TokenStream {
    let marker = format_ident!("{}", names::BRIDGE);
    let mut tokens = TokenStream::new();
    let mut named: Vec<&str> = Vec::new();
    for container in &plan.containers {
        let Some(word) = container.ty.word() else { continue };
        let row = word.row();
        // An alias for users, who have to write the type outside the bridge. The user's own names
        // take precedence.
        if !named.contains(&row.name) && bridge.types.iter().all(|def| def.rust != row.name) {
            named.push(row.name);
            let (name, doc) = (
                format_ident!("{}", row.name),
                format!(" `twinspan::{}` as used in this bridge.", row.name),
            );
            let is_variant = row.container == Some(words::Container::Variant);
            let count = if is_variant { 1 } else { row.arity };
            let inside = (0..count).map(|index| format_ident!("T{index}")).collect_vec();
            tokens.extend(quote! {
                #[doc = #doc]
                #[allow(dead_code)]
                pub type #name<#(#inside),*> = ::twinspan::#name<#(#inside,)* #marker>;
            });
        }
        tokens.extend(instance(bridge, container, &marker));
    }
    tokens
}

fn instance(bridge: &Bridge, container: &Container, marker: &Ident) -> TokenStream {
    let Container { any, symbol, ty, kind, .. } = container;
    let of_bridge = spell::ty(bridge, ty, Lifetimes::Erased);
    let parts = ty.parts().iter().map(|part| spell::ty(bridge, part, Lifetimes::Erased));
    let parts = parts.collect_vec();
    let Some(word) = ty.word() else { return of_bridge };
    let (name, table) = (format_ident!("{}", word.row().name), format_ident!("{}", kind.table()));
    let bare = match kind {
        words::Container::Variant => quote!(::twinspan::#name<(#(#parts,)*)>),
        _ => quote!(::twinspan::#name<#(#parts),*>),
    };
    let alternatives = container.alternatives.iter().map(|&index| {
        let part = &parts[index];
        quote! {
            // SAFETY: the bridge declares it, and C++ checks the same type.
            unsafe impl ::twinspan::private::container::Alternative<#marker, #part> for #bare {
                const INDEX: ::core::primitive::usize = #index;
            }
        }
    });
    quote! {
        #any
        const _: () = {
            unsafe extern "C" {
                #[link_name = #symbol]
                static TABLE: ::twinspan::private::container::#table;
            }
            // SAFETY: it is the table for this type.
            unsafe impl ::twinspan::private::container::Instance<#marker> for #bare {
                type Table = ::twinspan::private::container::#table;
                #[inline]
                fn table() -> &'static Self::Table {
                    // SAFETY: C++ never changes it.
                    unsafe { &TABLE }
                }
            }
            #(#alternatives)*
        };
    }
}
