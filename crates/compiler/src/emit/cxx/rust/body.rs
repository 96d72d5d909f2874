//! Rust functions with bodies in the bridge, and how any Rust function is called.

use super::spell::{self, Lifetimes};
use crate::ir::{Bridge, Direction, ErrorType, Function, Outcome, Type};
use crate::names;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, format_ident, quote, quote_spanned};
use syn::parse::Parser as _;

/// All of them. Methods are in a trait of their own, because Rust does not allow adding members to
/// a type of another crate; `self` has its usual meaning in them.
pub(super) fn items(bridge: &Bridge) -> TokenStream {
    let mut items = TokenStream::new();
    for function in &bridge.functions {
        if let (Direction::CxxToRust, Some(body)) = (function.direction, &function.rust_body) {
            items.extend(item(bridge, function, body));
        }
    }
    items
}

fn item(bridge: &Bridge, function: &Function, code: &TokenStream) -> TokenStream {
    let (cfg, attrs) = (&function.cfg, lints(&function.attrs));
    let span = Span::call_site().located_at(function.span);
    let name = format_ident!("{}", names::rust_body(function.origin), span = span);
    let generics = super::generics(function);
    let object = function.signature.receiver.as_ref().map(super::receiver);
    let params = function.signature.params.iter().map(|param| {
        let (name, ty) = (&param.name, spell::ty(bridge, &param.ty, Lifetimes::Written));
        quote!(#name: #ty)
    });
    let params = object.into_iter().chain(params);
    let (error, output) = output(bridge, function, span);
    let unsafety = function.unsafety.then(|| quote!(unsafe));
    let head = quote_spanned!(span=> #unsafety fn #name #generics (#(#params),*) #output);
    let block = quote! {
        {
            #[allow(unused_imports)]
            use super::*;
            #code
        }
    };
    let Some(id) = function.member_of else {
        return quote_spanned!(span=> #error #cfg #attrs #[inline] #head #block);
    };
    let def = &bridge[id];
    let (generics, arguments) = super::lifetimes(function, def.lifetimes);
    let (class, ty) = (format_ident!("{}", names::rust_body_trait(function.origin)), &def.rust);
    quote_spanned! {span=>
        #error
        #cfg
        trait #class #generics { #head; }
        #cfg
        impl #generics #class #generics for #ty #arguments { #attrs #[inline] #head #block }
    }
}

/// The lints that apply to the body. The other attributes apply to the function that is called.
fn lints(attrs: &TokenStream) -> TokenStream {
    let attributes = syn::Attribute::parse_outer.parse2(attrs.clone()).unwrap_or_default();
    let lints = ["allow", "warn", "deny", "forbid", "expect"];
    let mut tokens = TokenStream::new();
    for attribute in attributes {
        if lints.iter().any(|lint| attribute.path().is_ident(lint)) {
            attribute.to_tokens(&mut tokens);
        }
    }
    tokens
}

/// A module in which the path of an error is relative to the module around the bridge, with the
/// result as written. The error of a `Result<T>` is what `?` converts others to.
fn output(bridge: &Bridge, function: &Function, span: Span) -> (TokenStream, TokenStream) {
    let ok = spell::ty(bridge, function.signature.outcome.ok(), Lifetimes::Written);
    let (module, error) = match &function.signature.outcome {
        Outcome::Plain(Type::Unit) => return (quote!(), quote!()),
        Outcome::Plain(_) => return (quote!(), quote_spanned!(span=> -> #ok)),
        Outcome::Message(_) => (quote!(), quote!(::twinspan::private::AnyError)),
        Outcome::Typed(_, ErrorType::Dynamic(path)) => {
            let name = format_ident!("error_of{}", names::rust_body(function.origin), span = span);
            super::beside(&function.cfg, &name, path)
        }
        outcome => (quote!(), spell::error(bridge, outcome)),
    };
    (module, quote_spanned!(span=> -> ::core::result::Result<#ok, #error>))
}

/// The call of a Rust function: of its body in the bridge, of a function outside the bridge, or of
/// a method.
pub(in crate::emit) fn called(
    bridge: &Bridge,
    function: &Function,
    span: Span,
    arguments: &[TokenStream],
) -> TokenStream {
    let name = &function.rust;
    let ty = function.member_of.map(|id| &bridge[id].rust);
    let is_foreign = function.member_of.is_some_and(|id| bridge[id].foreign.is_some());
    let callee = match (&function.rust_body, ty) {
        (Some(_), of_type) => {
            let name = format_ident!("{}", names::rust_body(function.origin), span = span);
            match of_type {
                None => quote_spanned!(span=> #name),
                Some(ty) => {
                    let class =
                        format_ident!("{}", names::rust_body_trait(function.origin), span = span);
                    quote_spanned!(span=> <#ty as #class>::#name)
                }
            }
        }
        (None, Some(_)) if is_foreign => return of_foreign(bridge, function, span, arguments),
        (None, Some(ty)) => quote_spanned!(span=> #ty::#name),
        (None, None) => quote_spanned!(span=> super::#name),
    };
    quote_spanned!(span=> #callee(#(#arguments),*))
}

/// The methods of `Pin` itself, which a call with a dot would find first.
const OF_PIN: [&str; 11] = [
    "as_deref_mut",
    "as_mut",
    "as_ref",
    "get_mut",
    "get_ref",
    "get_unchecked_mut",
    "into_ref",
    "map_unchecked",
    "map_unchecked_mut",
    "set",
    "static_mut",
];

/// The call of a method of a type from another crate: resolved outside the bridge, with the traits
/// in scope there.
fn of_foreign(
    bridge: &Bridge,
    function: &Function,
    span: Span,
    arguments: &[TokenStream],
) -> TokenStream {
    let name = &function.rust;
    let receiver = function.signature.receiver.as_ref();
    let is_of_pin = |pinned: bool| pinned && OF_PIN.iter().any(|method| name == method);
    let by_dot = receiver.filter(|receiver| !is_of_pin(receiver.pinned));
    let call = match (by_dot, function.member_of, arguments) {
        (Some(_), _, [object, arguments @ ..]) => {
            quote_spanned!(span=> (#object).#name(#(#arguments),*))
        }
        (_, Some(id), arguments) => {
            let ty = &bridge[id].rust;
            quote_spanned!(span=> <self::#ty>::#name(#(#arguments),*))
        }
        _ => TokenStream::new(),
    };
    quote! {
        {
            #[allow(unused_imports)]
            use super::*;
            #call
        }
    }
}
