//! Types that cxx has no word for: packed structs, unions, pointers to `void`. Rust has them beside cxx's module, which
//! gets an alias.

use super::rust::spell::{self, Lifetimes};
use crate::ast::{self, BridgeArgs, Item};
use crate::ir::{Bridge, Shape, TypeDef, TypeId, TypeKind};
use crate::plan::Plan;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

/// The type that an item is, if cxx does not see it.
pub(super) fn id(plan: &Plan, bridge: &Bridge, item: &ast::Struct) -> Option<TypeId> {
    let name = item.attrs.rust_name.as_ref().unwrap_or(&item.ident);
    plan.seen.beside.iter().copied().find(|id| bridge.types[id.0].rust == *name)
}

/// Whether a block says of such a type that a header defines it.
pub(super) fn is_declared(plan: &Plan, bridge: &Bridge, ty: &ast::ExternType) -> bool {
    plan.seen.beside.iter().any(|id| bridge.types[id.0].rust == ty.ident)
}

/// `type T = super::T;`
pub(super) fn alias(args: &BridgeArgs, bridge: &Bridge, id: TypeId) -> TokenStream {
    let TypeDef { rust, cxx, namespace, cfg, .. } = &bridge.types[id.0];
    let span = rust.span();
    let own = (args.namespace != *namespace).then(|| {
        let namespace = namespace.join("::");
        quote_spanned!(span=> #[namespace = #namespace])
    });
    let name = (*rust != cxx).then(|| quote_spanned!(span=> #[cxx_name = #cxx]));
    quote_spanned! {span=>
        unsafe extern "C++" {
            #cfg
            #own
            #name
            type #rust = super::#rust;
        }
    }
}

/// The definitions.
pub(super) fn types(ast: &ast::Bridge, bridge: &Bridge, plan: &Plan) -> TokenStream {
    let items = ast.items.iter().filter_map(|item| match item {
        Item::Struct(item) => Some(definition(item, bridge, id(plan, bridge, item)?)),
        _ => None,
    });
    items.collect()
}

fn definition(item: &ast::Struct, bridge: &Bridge, id: TypeId) -> TokenStream {
    let def = &bridge.types[id.0];
    let TypeKind::Struct(of) = &def.kind else { return TokenStream::new() };
    let (name, span) = (&def.rust, def.rust.span());
    let is_union = of.shape == Shape::Union;
    let packed = match of.shape {
        Shape::Packed(bytes) => {
            let bytes = Literal::u64_unsuffixed(bytes);
            Some(quote!(, packed(#bytes)))
        }
        Shape::Natural | Shape::Union => None,
    };
    let align = of.align.as_ref().map(|align| {
        let align: TokenStream = align.parse().unwrap_or_default();
        quote!(, align(#align))
    });
    // A union has no other traits that could be derived.
    let copied = is_union.then(|| {
        let missing = ["Copy", "Clone"].into_iter();
        let missing = missing.filter(|copied| !of.derives.iter().any(|derive| derive == copied));
        let missing = missing.map(|missing| Ident::new(missing, span));
        quote_spanned!(span=> #[derive(#(::core::prelude::v1::#missing),*)])
    });
    let derives = item.item.attrs.iter().filter(|attribute| attribute.path().is_ident("derive"));
    let (cfg, carried, generics) = (&def.cfg, &item.attrs.carried, &item.generics);
    let fields = item.fields.iter().zip(&of.fields).map(|(written, field)| {
        let (cfg, carried) = (&written.attrs.cfg, &written.attrs.carried);
        let name = written.attrs.rust_name.as_ref().unwrap_or(&written.ident);
        let ty = spell::ty(bridge, &field.ty, Lifetimes::Written);
        quote_spanned!(name.span()=> #cfg #(#carried)* pub #name: #ty)
    });
    let keyword = Ident::new(if is_union { "union" } else { "struct" }, span).into_token_stream();
    let path = def.cxx_path();
    let path = path.trim_start_matches("::");
    // The impl is sound: the type is alike in C++, which both halves assert, and a value is nothing but its bytes.
    quote_spanned! {span=>
        #cfg
        #(#carried)*
        #(#derives)*
        #copied
        #[repr(C #packed #align)]
        pub #keyword #name #generics { #(#fields),* }
        #cfg
        unsafe impl ::cxx::ExternType for #name #generics {
            type Id = ::cxx::type_id!(#path);
            type Kind = ::cxx::kind::Trivial;
        }
    }
}
