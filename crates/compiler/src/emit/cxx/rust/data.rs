//! Structs, unions and enums that cxx does not support, or that contain something it does not
//! support: packed ones, enums with data, those with an `Optional`, a closure, a `Vec` of vectors.
//! In Rust they are defined outside cxx's module, which gets an alias.

use super::super::declare;
use super::spell::{self, Lifetimes};
use crate::ast::{self, Item};
use crate::ir::{Bridge, Shape, Style, TypeDef, TypeId, TypeKind};
use crate::plan::{DerivedMethod, Plan};
use proc_macro2::{Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};

/// The definitions.
pub(in crate::emit::cxx) fn types(ast: &ast::Bridge, bridge: &Bridge, plan: &Plan) -> TokenStream {
    let items = ast.items.iter().filter_map(|item| match item {
        Item::Struct(item) => {
            let id = declare::beside(plan, bridge, item.attrs.rust_name(&item.ident))?;
            Some(definition(item, bridge, id))
        }
        Item::Enum(item) => {
            let id = declare::beside(plan, bridge, item.attrs.rust_name(&item.ident))?;
            Some(data_enum(item, bridge, id))
        }
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
        let name = written.attrs.rust_name(&written.ident);
        let ty = located(spell::ty(bridge, &field.ty, Lifetimes::Written), name.span());
        quote_spanned!(name.span()=> #cfg #(#carried)* pub #name: #ty)
    });
    let keyword = Ident::new(if is_union { "union" } else { "struct" }, span).into_token_stream();
    let is_known = is_known(def, &item.generics);
    quote_spanned! {span=>
        #cfg
        #(#carried)*
        #(#derives)*
        #copied
        #[repr(C #packed #align)]
        pub #keyword #name #generics { #(#fields),* }
        #is_known
    }
}

/// Declares that C++ has the type. Both halves assert that it has the same layout there, and a
/// value is moved by moving its bytes.
fn is_known(def: &TypeDef, generics: &syn::Generics) -> TokenStream {
    let (cfg, name, span) = (&def.cfg, &def.rust, def.rust.span());
    let path = def.cxx_path();
    let path = path.trim_start_matches("::");
    quote_spanned! {span=>
        // SAFETY: as documented above for the type in C++.
        #cfg
        unsafe impl #generics ::cxx::ExternType for #name #generics {
            type Id = ::cxx::type_id!(#path);
            type Kind = ::cxx::kind::Trivial;
        }
        #cfg
        impl #generics ::twinspan::private::NotDropped for #name #generics {}
    }
}

fn data_enum(item: &ast::Enum, bridge: &Bridge, id: TypeId) -> TokenStream {
    let def = &bridge.types[id.0];
    let TypeKind::DataEnum(of) = &def.kind else { return TokenStream::new() };
    let (name, span) = (&def.rust, def.rust.span());
    let tag = Ident::new(of.tag.name(), span);
    let derives = item.item.attrs.iter().filter(|attribute| attribute.path().is_ident("derive"));
    let (cfg, carried, generics) = (&def.cfg, &item.attrs.carried, &item.generics);
    let variants = item.variants.iter().zip(&of.variants).map(|(written, variant)| {
        let (cfg, carried) = (&written.attrs.cfg, &written.attrs.carried);
        let name = &variant.rust;
        let fields = written.payload.fields.iter().zip(&variant.fields).map(|(written, field)| {
            let (cfg, carried) = (&written.attrs.cfg, &written.attrs.carried);
            let span = written.ident.span();
            let ty = located(spell::ty(bridge, &field.ty, Lifetimes::Written), span);
            let name = (variant.style == Style::Struct).then(|| {
                let name = written.attrs.rust_name(&written.ident);
                quote_spanned!(name.span()=> #name:)
            });
            quote_spanned!(span=> #cfg #(#carried)* #name #ty)
        });
        let payload = match variant.style {
            Style::Unit => quote!(),
            Style::Tuple => quote_spanned!(name.span()=> (#(#fields),*)),
            Style::Struct => quote_spanned!(name.span()=> { #(#fields),* }),
        };
        let mut value = Literal::i128_unsuffixed(variant.value);
        value.set_span(name.span());
        quote_spanned!(name.span()=> #cfg #(#carried)* #name #payload = #value)
    });
    let is_known = is_known(def, generics);
    quote_spanned! {span=>
        #cfg
        #(#carried)*
        #(#derives)*
        // Variants may be created or used only in C++.
        #[allow(dead_code)]
        #[repr(C, #tag)]
        pub enum #name #generics { #(#variants),* }
        #is_known
    }
}

/// Gives all tokens this position: a lint about a field or variant is reported at the first and
/// last token.
fn located(tokens: TokenStream, span: Span) -> TokenStream {
    let located = tokens.into_iter().map(|token| match token {
        TokenTree::Group(group) => {
            let mut new = Group::new(group.delimiter(), located(group.stream(), span));
            new.set_span(span);
            new.into()
        }
        mut token => {
            token.set_span(token.span().located_at(span));
            token
        }
    });
    located.collect()
}

/// The functions behind the C++ operators of such a struct.
pub(super) fn operators(bridge: &Bridge, plan: &Plan) -> TokenStream {
    let functions = plan.operators.iter().flat_map(|operators| {
        let (def, cfg) = (&bridge.types[operators.ty.0], &operators.cfg);
        let ty = spell::named(bridge, operators.ty, Lifetimes::Inferred);
        operators.methods.iter().map(move |(method, symbol)| {
            let span = def.rust.span();
            let name = format_ident!("__{}_{}", method.rust(), def.rust, span = span);
            let (other, result, value) = match method {
                DerivedMethod::Hash => (None, quote!(usize), quote!(::cxx::private::hash(value))),
                DerivedMethod::Eq => (Some(()), quote!(bool), quote!(*value == *other)),
                DerivedMethod::Lt => (Some(()), quote!(bool), quote!(*value < *other)),
                DerivedMethod::Le => (Some(()), quote!(bool), quote!(*value <= *other)),
            };
            let other = other.map(|()| quote!(other: &#ty));
            quote_spanned! {span=>
                #cfg
                #[unsafe(export_name = #symbol)]
                extern "C" fn #name(value: &#ty, #other) -> ::core::primitive::#result {
                    ::twinspan::private::guard_or_abort(|| #value)
                }
            }
        })
    });
    let functions: TokenStream = functions.collect();
    if functions.is_empty() { functions } else { quote!(const _: () = { #functions };) }
}
