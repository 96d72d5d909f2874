//! `#[mirror(PATH, ..)]`: the type of another crate that a struct or an enum mirrors.

use crate::ast::Mirror;
use crate::diag::{Code, Diagnostics};
use proc_macro2::{Ident, Span};
use quote::{ToTokens, format_ident};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::spanned::Spanned as _;
use syn::{Attribute, Fields, Meta, Token};

/// Whether a struct has the attribute.
pub(super) fn is_said(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("mirror"))
}

/// The fields of a tuple struct with their C++ names, as in the variants of an enum with data.
pub(super) fn named(fields: Fields) -> Fields {
    let named = fields.into_iter().enumerate().map(|(index, field)| {
        let span = field.ty.span();
        let ident = Some(format_ident!("_{}", index, span = span));
        syn::Field { ident, colon_token: Some(Token![:](span)), ..field }
    });
    let named = named.collect();
    Fields::Named(syn::FieldsNamed { brace_token: syn::token::Brace::default(), named })
}

pub(super) fn attribute(attribute: &Attribute, diagnostics: &mut Diagnostics) -> Option<Mirror> {
    let parsed = match &attribute.meta {
        Meta::List(list) => list.parse_args_with(arguments),
        _ => Err(syn::Error::new(attribute.path().span(), "`mirror` expects the path of a type")),
    };
    parsed
        .map_err(|error| {
            let end = attribute.path().span();
            let place = error.span();
            let is_nowhere = place.start() == place.end();
            let place = if is_nowhere { end } else { place };
            let message = error.to_string();
            let help = "write `#[mirror(path::Type)]`, and after the path `default`, `non_exhaustive` or \
                 `fallback = Variant`";
            diagnostics.refuse(Code::Mirror, place, message, help);
        })
        .ok()
}

fn arguments(input: ParseStream<'_>) -> syn::Result<Mirror> {
    let path = input.parse::<syn::TypePath>()?;
    let mut mirror = Mirror {
        span: path.span(),
        path: path.into_token_stream(),
        default: None,
        non_exhaustive: None,
        fallback: None,
    };
    while !input.is_empty() {
        input.parse::<Token![,]>()?;
        if input.is_empty() {
            break;
        }
        let word = input.call(Ident::parse_any)?;
        let is_new = |said: Option<Span>| match said {
            Some(_) => Err(syn::Error::new(word.span(), format!("`{word}` is given twice"))),
            None => Ok(Some(word.span())),
        };
        match word.to_string().as_str() {
            "default" => mirror.default = is_new(mirror.default)?,
            "non_exhaustive" => mirror.non_exhaustive = is_new(mirror.non_exhaustive)?,
            "fallback" => {
                is_new(mirror.fallback.as_ref().map(Ident::span))?;
                input.parse::<Token![=]>()?;
                mirror.fallback = Some(input.call(Ident::parse_any)?);
            }
            other => {
                let message = format!("unknown argument `{other}` of `mirror`");
                return Err(syn::Error::new(word.span(), message));
            }
        }
    }
    Ok(mirror)
}
