//! The sizes of structs and unions, and the offsets of their fields: the same assertions as in C++.

use super::spell::{self, Lifetimes};
use crate::ir::{Bridge, Shape, Struct, TypeId, TypeKind};
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote, quote_spanned};

/// One for each type.
pub(super) fn assertions(bridge: &Bridge) -> TokenStream {
    let mut assertions = TokenStream::new();
    for (id, def) in bridge.each_type() {
        match &def.kind {
            TypeKind::Struct(of) if !of.fields.is_empty() => {
                assertions.extend(assertion(bridge, id, of));
            }
            _ => {}
        }
    }
    assertions
}

fn assertion(bridge: &Bridge, id: TypeId, of: &Struct) -> TokenStream {
    let def = &bridge[id];
    let ty = spell::named(bridge, id, Lifetimes::Erased);
    let (span, cfg) = (def.rust.span(), &def.cfg);
    let least: TokenStream = of.align.as_deref().unwrap_or("1").parse().unwrap_or_default();
    let shape = match of.shape {
        Shape::Natural => quote!(Natural),
        Shape::Packed(most) => {
            let most = Literal::u64_unsuffixed(most);
            quote!(Packed(#most))
        }
        Shape::Union => quote!(Union),
    };
    let fields = of.fields.iter().map(|field| {
        let (cfg, name) = (&field.cfg, format_ident!("{}", field.rust));
        let field = spell::ty(bridge, &field.ty, Lifetimes::Erased);
        quote!(#cfg (::core::mem::offset_of!(#ty, #name), size_of::<#field>(), align_of::<#field>()))
    });
    let message = format!("`{}` is not laid out as in C", def.rust);
    quote_spanned! {span=>
        #cfg
        const _: () = {
            use ::core::mem::{align_of, size_of};
            use ::twinspan::private::layout;
            let size = (size_of::<#ty>(), align_of::<#ty>());
            ::core::assert!(layout::is_as_in_c(size, layout::Shape::#shape, #least, &[#(#fields),*]), #message);
        };
    }
}
