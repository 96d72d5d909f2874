//! Structs, unions and enums that cxx does not support, or that contain something it does not
//! support: packed ones, enums with data, those with an `Optional`, a closure, a `Vec` of vectors.
//! In Rust they are defined outside cxx's module, which gets an alias.

use super::rust::spell::{self, Lifetimes};
use crate::ast::{self, BridgeArgs, Item};
use crate::ir::{Bridge, Shape, Style, TypeDef, TypeId, TypeKind};
use crate::plan::{DerivedMethod, Plan};
use proc_macro2::{Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};

/// The type that an item defines, if cxx does not see it.
pub(super) fn id(
    plan: &Plan,
    bridge: &Bridge,
    ident: &Ident,
    attrs: &ast::Attrs,
) -> Option<TypeId> {
    let name = attrs.rust_name.as_ref().unwrap_or(ident);
    plan.seen.beside.iter().copied().find(|id| bridge.types[id.0].rust == *name)
}

/// Such a type that a block declares as defined by a header.
pub(super) fn declared(plan: &Plan, bridge: &Bridge, ty: &ast::ExternType) -> Option<TypeId> {
    plan.seen.beside.iter().copied().find(|id| bridge.types[id.0].rust == ty.ident)
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
    let lifetimes = lifetimes(&bridge.types[id.0]);
    quote_spanned! {span=>
        unsafe extern "C++" {
            #cfg
            #own
            #name
            type #rust #lifetimes = super::#rust #lifetimes;
        }
    }
}

/// The parameters of a type.
fn lifetimes(def: &TypeDef) -> Option<TokenStream> {
    let number = |index| syn::Lifetime::new(&format!("'l{index}"), def.rust.span());
    let lifetimes = (0..def.lifetimes).map(number);
    (def.lifetimes > 0).then(|| quote!(<#(#lifetimes),*>))
}

/// What cxx checks in place of an enum with data: a struct, which is allowed wherever the enum is.
pub(super) fn stand_in(args: &BridgeArgs, bridge: &Bridge, id: TypeId) -> TokenStream {
    let def = &bridge.types[id.0];
    let TypeDef { rust, cxx, namespace, cfg, .. } = def;
    let span = rust.span();
    let own = (args.namespace != *namespace).then(|| {
        let namespace = namespace.join("::");
        quote_spanned!(span=> #[namespace = #namespace])
    });
    let name = (*rust != cxx).then(|| quote_spanned!(span=> #[cxx_name = #cxx]));
    let lifetimes = lifetimes(def);
    let borrows = (0..def.lifetimes).map(|index| {
        let lifetime = syn::Lifetime::new(&format!("'l{index}"), span);
        let name = quote::format_ident!("borrow{}", index);
        quote_spanned!(span=> #name: &#lifetime str)
    });
    quote_spanned! {span=>
        #cfg
        #own
        #name
        struct #rust #lifetimes { it: String, #(#borrows),* }
    }
}

/// The definitions.
pub(super) fn types(ast: &ast::Bridge, bridge: &Bridge, plan: &Plan) -> TokenStream {
    let items = ast.items.iter().filter_map(|item| match item {
        Item::Struct(item) => {
            let id = id(plan, bridge, &item.ident, &item.attrs)?;
            Some(definition(item, bridge, id))
        }
        Item::Enum(item) => {
            let id = id(plan, bridge, &item.ident, &item.attrs)?;
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
        let name = written.attrs.rust_name.as_ref().unwrap_or(&written.ident);
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
                let name = written.attrs.rust_name.as_ref().unwrap_or(&written.ident);
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
