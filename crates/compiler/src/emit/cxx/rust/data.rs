//! Structs, unions and enums that cxx does not support, or that contain something it does not
//! support: packed ones, enums with data, those with an `Optional`, a closure, a `Vec` of vectors.
//! In Rust they are defined outside cxx's module, which gets an alias.

use super::spell::{self, Lifetimes};
use crate::ir::{Bridge, DataEnum, Field, Shape, Struct, Style, TypeDef, TypeKind};
use crate::plan::{Beside, DerivedMethod, Plan};
use crate::tokens;
use proc_macro2::{Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};

/// The definitions.
pub(super) fn types(bridge: &Bridge, plan: &Plan) -> TokenStream {
    let mut types = plan.seen.beside.iter().map(|beside| {
        let def = &bridge[beside.ty];
        let definition = match &def.kind {
            TypeKind::Struct(of) => definition(bridge, def, of),
            TypeKind::DataEnum(of) => data_enum(bridge, def, of),
            _ => return TokenStream::new(),
        };
        let is_known = is_known(def, beside);
        quote!(#definition #is_known)
    });
    tokens::joined(&mut types)
}

fn definition(bridge: &Bridge, def: &TypeDef, of: &Struct) -> TokenStream {
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
    let (cfg, attrs, generics) = (&def.cfg, &def.attrs, &def.generics);
    let fields = of.fields.iter().map(|field| {
        let (cfg, attrs, ty) = (&field.cfg, &field.attrs, in_place(bridge, field));
        let name = format_ident!("{}", field.rust, span = field.span);
        quote_spanned!(field.span=> #cfg #attrs pub #name: #ty)
    });
    let keyword = Ident::new(if is_union { "union" } else { "struct" }, span).into_token_stream();
    quote_spanned! {span=>
        #cfg
        #attrs
        #copied
        #[repr(C #packed #align)]
        pub #keyword #name #generics { #(#fields),* }
    }
}

/// Declares that C++ has the type. Both halves assert that it has the same layout there, and a
/// value is moved by moving its bytes.
fn is_known(def: &TypeDef, beside: &Beside) -> TokenStream {
    let (cfg, name, generics) = (&def.cfg, &def.rust, &def.generics);
    let span = name.span();
    let is_unpin = beside.needs_unpin.then(
        || quote_spanned!(span=> #cfg impl #generics ::core::marker::Unpin for #name #generics {}),
    );
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
        #is_unpin
    }
}

fn data_enum(bridge: &Bridge, def: &TypeDef, of: &DataEnum) -> TokenStream {
    let (name, span) = (&def.rust, def.rust.span());
    let tag = Ident::new(of.tag.name(), span);
    let (cfg, attrs, generics) = (&def.cfg, &def.attrs, &def.generics);
    let variants = of.variants.iter().map(|variant| {
        let (cfg, attrs, name) = (&variant.cfg, &variant.attrs, &variant.rust);
        let fields = variant.fields.iter().map(|field| {
            let (cfg, attrs, ty) = (&field.cfg, &field.attrs, in_place(bridge, field));
            let name = (variant.style == Style::Struct).then(|| {
                let name = format_ident!("{}", field.rust, span = field.span);
                quote_spanned!(field.span=> #name:)
            });
            quote_spanned!(field.span=> #cfg #attrs #name #ty)
        });
        let payload = match variant.style {
            Style::Unit => quote!(),
            Style::Tuple => quote_spanned!(name.span()=> (#(#fields),*)),
            Style::Struct => quote_spanned!(name.span()=> { #(#fields),* }),
        };
        let mut value = Literal::i128_unsuffixed(variant.value);
        value.set_span(name.span());
        quote_spanned!(name.span()=> #cfg #attrs #name #payload = #value)
    });
    quote_spanned! {span=>
        #cfg
        #attrs
        // Variants may be created or used only in C++.
        #[allow(dead_code)]
        #[repr(C, #tag)]
        pub enum #name #generics { #(#variants),* }
    }
}

/// The type of a field.
fn in_place(bridge: &Bridge, field: &Field) -> TokenStream {
    located(spell::ty(bridge, &field.ty, Lifetimes::Written), field.span)
}

/// Gives all tokens this position: a lint about a field or variant is reported at the first and
/// last token.
fn located(tokens: TokenStream, span: Span) -> TokenStream {
    tokens::mapped(tokens, &mut |token| match token {
        TokenTree::Group(group) => {
            let mut new = Group::new(group.delimiter(), located(group.stream(), span));
            new.set_span(span);
            TokenTree::Group(new).into()
        }
        mut token => {
            token.set_span(token.span().located_at(span));
            token.into()
        }
    })
}

/// The functions behind the C++ operators of such a struct.
pub(super) fn operators(bridge: &Bridge, plan: &Plan) -> TokenStream {
    let mut functions = TokenStream::new();
    for operators in &plan.operators {
        let (def, cfg) = (&bridge[operators.ty], &operators.cfg);
        let ty = spell::named(bridge, operators.ty, Lifetimes::Inferred);
        for (method, symbol) in &operators.methods {
            let span = def.rust.span();
            let name = format_ident!("__{}_{}", method.rust(), def.rust, span = span);
            let (other, result, value) = match method {
                DerivedMethod::Hash => (None, quote!(usize), quote!(::cxx::private::hash(value))),
                DerivedMethod::Eq => (Some(()), quote!(bool), quote!(*value == *other)),
                DerivedMethod::Lt => (Some(()), quote!(bool), quote!(*value < *other)),
                DerivedMethod::Le => (Some(()), quote!(bool), quote!(*value <= *other)),
            };
            let other = other.map(|()| quote!(other: &#ty));
            functions.extend(quote_spanned! {span=>
                #cfg
                #[unsafe(export_name = #symbol)]
                extern "C" fn #name(value: &#ty, #other) -> ::core::primitive::#result {
                    ::twinspan::private::guard_or_abort(|| #value)
                }
            });
        }
    }
    if functions.is_empty() { functions } else { quote!(const _: () = { #functions };) }
}
