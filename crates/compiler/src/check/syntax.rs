//! The syntax of types, before names are resolved.

use crate::iter::IteratorExt as _;
use crate::tokens::{mapped, replaced};
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{GenericArgument, PathArguments};

/// A type without parentheses, and without the groups that macros add.
pub(super) fn bare(ty: &syn::Type) -> &syn::Type {
    match ty {
        syn::Type::Paren(paren) => bare(&paren.elem),
        syn::Type::Group(group) => bare(&group.elem),
        ty => ty,
    }
}

/// A type with a name in place of `Self`.
pub(super) fn with_self(ty: &syn::Type, name: &TokenStream) -> syn::Type {
    fn named(tokens: TokenStream, name: &TokenStream) -> TokenStream {
        mapped(tokens, &mut |token| match token {
            TokenTree::Group(group) => {
                TokenTree::from(replaced(&group, named(group.stream(), name))).into()
            }
            TokenTree::Ident(ident) if ident == "Self" => mapped(name.clone(), &mut |mut token| {
                token.set_span(ident.span());
                token.into()
            }),
            other => other.into(),
        })
    }
    syn::parse2(named(ty.to_token_stream(), name)).unwrap_or_else(|_| ty.clone())
}

/// A path whose last segment has arguments in angle brackets.
pub(super) struct Generic<'a> {
    pub path: &'a syn::Path,
    pub name: &'a Ident,
    pub arguments: Vec<&'a GenericArgument>,
}

pub(super) fn generic(ty: &syn::Type) -> Option<Generic<'_>> {
    let syn::Type::Path(syn::TypePath { qself: None, path, .. }) = bare(ty) else { return None };
    let segment = path.segments.last()?;
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    Some(Generic { path, name: &segment.ident, arguments: arguments.args.iter().collect_vec() })
}

impl Generic<'_> {
    /// `Name<..>`, without anything before it.
    pub fn is_alone(&self) -> bool {
        self.path.segments.len() == 1 && self.path.leading_colon.is_none()
    }
}
