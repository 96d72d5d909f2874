//! The attributes for the C face of a bridge.

use crate::ast::{CFace, CFaceOf};
use crate::diag::{Code, Diagnostics};
use proc_macro2::Ident;
use syn::parse::ParseStream;
use syn::spanned::Spanned as _;
use syn::{Attribute, Token};

/// `c_face` or `c_face(prefix = "..")`.
pub(super) fn argument(
    key: &Ident,
    input: ParseStream<'_>,
    diagnostics: &mut Diagnostics,
) -> syn::Result<CFace> {
    let mut face = CFace { span: key.span(), prefix: None };
    if input.peek(syn::token::Paren) {
        let inside;
        syn::parenthesized!(inside in input);
        let name: Ident = inside.call(syn::ext::IdentExt::parse_any)?;
        if name != "prefix" {
            return Err(syn::Error::new(
                name.span(),
                format!("unknown argument `{name}` of `c_face`"),
            ));
        }
        inside.parse::<Token![=]>()?;
        let prefix: syn::LitStr = inside.parse()?;
        inside.parse::<Option<Token![,]>>()?;
        let text = prefix.value();
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
        if !text.starts_with(|c: char| c.is_ascii_alphabetic()) || !text.chars().all(is_name) {
            let message = format!("`{text}` cannot start the names of C functions");
            let help = "use a letter, then letters, digits and `_`";
            diagnostics.refuse(Code::BridgeArgument, prefix.span(), message, help);
        }
        face.prefix = Some(prefix);
    }
    Ok(face)
}

/// `#[c_face(skip)]`, `#[c_face(errno)]`
pub(super) fn attribute(attribute: &Attribute, said: &mut CFaceOf, diagnostics: &mut Diagnostics) {
    let parsed = attribute.parse_nested_meta(|meta| {
        if meta.path.is_ident("skip") {
            said.skip = true;
        } else if meta.path.is_ident("errno") {
            said.errno = true;
        } else {
            return Err(meta.error("unknown argument of `c_face`"));
        }
        Ok(())
    });
    if parsed.is_err() || *said == CFaceOf::default() {
        let message = "`c_face` on a function needs an argument";
        let help = "write `#[c_face(skip)]` or `#[c_face(errno)]`";
        diagnostics.refuse(Code::AttributeValue, attribute.path().span(), message, help);
    }
}
