//! `#[mirror(PATH, ..)]`: the type of another crate that a struct or an enum stands for.

use crate::ast::Mirror;
use crate::diag::{Code, Diagnostic, Diagnostics};
use proc_macro2::{Ident, Span};
use quote::ToTokens;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::spanned::Spanned as _;
use syn::{Attribute, Meta, Token};

pub(super) fn attribute(attribute: &Attribute, diagnostics: &mut Diagnostics) -> Option<Mirror> {
    let parsed = match &attribute.meta {
        Meta::List(list) => list.parse_args_with(arguments),
        _ => Err(syn::Error::new(attribute.path().span(), "`mirror` expects the path of a type")),
    };
    parsed
        .map_err(|error| {
            let end = attribute.path().span();
            let place = error.span();
            let is_nowhere = place.byte_range().is_empty();
            let place = if is_nowhere { end } else { place };
            let message = error.to_string();
            diagnostics.push(Diagnostic::new(Code::Mirror, place, message).help(
                "write `#[mirror(path::Type)]`, and after the path `default`, `non_exhaustive` or \
                 `fallback = Variant`",
            ));
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
