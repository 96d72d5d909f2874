//! Attributes of items.

use super::{c_face, mirror, special};
use crate::ast::{Attrs, Base, BaseKind, MustUse, Own, Part};
use crate::diag::{Code, Diagnostics, syn_place};
use crate::iter::IteratorExt as _;
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser};
use syn::spanned::Spanned;
use syn::{Attribute, Expr, ExprLit, Lit, Meta, Token};

/// `"a::b"` or `a::b`.
pub(super) fn parse_namespace(input: ParseStream<'_>) -> syn::Result<(Vec<String>, TokenStream)> {
    if input.peek(syn::LitStr) {
        let text: syn::LitStr = input.parse()?;
        let path = text.value();
        let parts =
            path.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect_vec();
        Ok((parts, text.to_token_stream()))
    } else {
        let path = syn::Path::parse_mod_style(input)?;
        let parts =
            path.segments.iter().map(|segment| segment.ident.unraw().to_string()).collect_vec();
        Ok((parts, path.to_token_stream()))
    }
}

#[expect(clippy::too_many_lines, reason = "an arm for each attribute")]
pub(super) fn parse_attrs(attributes: &[Attribute], diagnostics: &mut Diagnostics) -> Attrs {
    let mut attrs = Attrs { own: own_attributes(attributes), ..Attrs::default() };
    for attribute in attributes {
        let path = attribute.path();
        let Some(name) = path.get_ident().map(Ident::to_string) else {
            // `clippy::..`, `rustfmt::..`
            attrs.carried.push(attribute.clone());
            continue;
        };
        match name.as_str() {
            "cfg" => attrs.cfg.push(attribute.clone()),
            "doc" => {
                attrs.docs.extend(value_text(attribute));
                attrs.carried.push(attribute.clone());
            }
            "must_use" => {
                attrs.must_use = Some(MustUse(value_text(attribute)));
                attrs.carried.push(attribute.clone());
            }
            "namespace" => {
                let tokens = value_tokens(attribute);
                // cxx reports a malformed one.
                attrs.namespace = parse_namespace.parse2(tokens).ok().map(|(path, _)| path);
            }
            "cxx_name" => match path_of_cxx(attribute) {
                Some(path) => attrs.cxx_path = Some((path, attribute.span())),
                None => attrs.cxx_name = value_name(attribute),
            },
            "rust_name" => {
                attrs.rust_name = value_ident(attribute);
            }
            "Self" => {
                attrs.self_type = value_ident(attribute);
            }
            "try_name" => {
                attrs.try_name = value_ident(attribute);
                if attrs.try_name.is_none() {
                    let message = "`try_name` expects the name of a C++ function";
                    let help = "write `#[try_name = \"try_open\"]`";
                    diagnostics.refuse(
                        Code::AttributeValue,
                        attribute.path().span(),
                        message,
                        help,
                    );
                }
            }
            "exception" => attrs.exception = true,
            "base" => match attribute.parse_args_with(base) {
                Ok(base) => attrs.bases.push(base),
                Err(_) => diagnostics.refuse(
                    Code::Base,
                    attribute.path().span(),
                    "`base` expects the name of one base class",
                    BASE,
                ),
            },
            "mirror" => {
                let said = mirror::attribute(attribute, diagnostics);
                attrs.mirror = attrs.mirror.take().or(said);
            }
            "via" => match attribute.parse_args::<syn::Type>() {
                Ok(ty) => attrs.via = attrs.via.take().or(Some(ty)),
                Err(error) => {
                    let place = syn_place(&error, Some(attribute.path().span()));
                    let message = "`via` expects a type";
                    let help = "write `#[via([u8; 16])]`: the type that crosses, to and from which \
                            this one is converted";
                    diagnostics.refuse(Code::Via, place, message, help);
                }
            },
            "c_face" => c_face::attribute(attribute, &mut attrs.c_face, diagnostics),
            "constructor" => attrs.part = Some((Part::Constructor, attribute.path().span())),
            "field" => attrs.part = Some((Part::Field, attribute.path().span())),
            "operator" => {
                let name = attribute.parse_args::<syn::LitStr>().map(|name| name.value());
                let name = name.ok().or_else(|| value_text(attribute)).unwrap_or_default();
                attrs.part = Some((Part::Operator(name), attribute.path().span()));
            }
            "owned" => attrs.owned = Some(attribute.path().span()),
            // Only parameters can have these.
            "nothrow" | "noescape" | "out" | "length" => {}
            "derive" => {
                let _ = attribute.parse_nested_meta(|meta| {
                    attrs.derives.extend(meta.path.get_ident().cloned());
                    Ok(())
                });
            }
            "repr" => {
                if let Meta::List(list) = &attribute.meta {
                    let (before, tokens) = (attrs.repr.take().into_iter(), &list.tokens);
                    attrs.repr = Some(quote!(#(#before,)* #tokens));
                }
            }
            _ => attrs.carried.push(attribute.clone()),
        }
    }
    attrs
}

const BASE: &str = "write `#[base(Base)] type Derived;`; add `no_delete` after the name if the \
base class has no virtual destructor, or `plain` if it has no virtual functions at all";

/// `Name`, `Name, no_delete`, `Name, plain`
fn base(input: ParseStream<'_>) -> syn::Result<Base> {
    let name: Ident = input.parse()?;
    if input.is_empty() {
        return Ok(Base { name, kind: BaseKind::Deletes });
    }
    input.parse::<Token![,]>()?;
    let word: Ident = input.parse()?;
    let kind = match word.to_string().as_str() {
        "no_delete" => BaseKind::Polymorphic,
        "plain" => BaseKind::Plain,
        _ => return Err(syn::Error::new(word.span(), "unknown")),
    };
    Ok(Base { name, kind })
}

/// twinspan attributes, which cxx must not see.
pub(super) fn is_ours(attribute: &Attribute) -> bool {
    OWN.iter().any(|name| attribute.path().is_ident(name)) || path_of_cxx(attribute).is_some()
}

/// The `A::B<int>` or `operator+` of a `cxx_name`, for which cxx needs a single identifier.
fn path_of_cxx(attribute: &Attribute) -> Option<String> {
    let name = attribute.path().is_ident("cxx_name").then(|| value_text(attribute))??;
    let is_of_path = name.contains(['<', ':']);
    (is_of_path || special::of(&name).is_some()).then_some(name)
}

/// The name of a function and its template arguments: `get<int>`.
pub(super) fn split_template(attrs: &mut Attrs) {
    let Some((path, span)) = &attrs.cxx_path else { return };
    let Some(start) = path.find('<').filter(|_| special::of(path).is_none()) else { return };
    let (name, arguments) = path.split_at(start);
    let name = name.trim();
    if !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_') {
        attrs.cxx_name = Some(name.to_owned());
        attrs.template = Some((arguments.trim().to_owned(), *span));
        attrs.cxx_path = None;
    }
}

const OWN: [&str; 14] = [
    "try_name",
    "exception",
    "base",
    "owned",
    "nothrow",
    "noescape",
    "out",
    "length",
    "c_face",
    "constructor",
    "field",
    "operator",
    "mirror",
    "via",
];

/// The twinspan attributes among others.
pub(crate) fn own_attributes(attributes: &[Attribute]) -> Vec<Own> {
    let own = |attribute: &Attribute| {
        let word = OWN.into_iter().find(|name| attribute.path().is_ident(name))?;
        let has_value = !matches!(attribute.meta, Meta::Path(_));
        Some(Own { word, span: attribute.path().span(), has_value })
    };
    attributes.iter().filter_map(own).collect_vec()
}

fn value_tokens(attribute: &Attribute) -> TokenStream {
    match &attribute.meta {
        Meta::NameValue(pair) => pair.value.to_token_stream(),
        _ => TokenStream::new(),
    }
}

fn value_text(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(pair) = &attribute.meta else { return None };
    match &pair.value {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
        _ => None,
    }
}

/// The value as an identifier, raw or not, with the position of the attribute.
fn value_ident(attribute: &Attribute) -> Option<Ident> {
    let mut ident = syn::parse_str::<Ident>(&value_name(attribute)?).ok()?;
    ident.set_span(attribute.span());
    Some(ident)
}

fn value_name(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(pair) = &attribute.meta else { return None };
    match &pair.value {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
        Expr::Path(path) => path.path.get_ident().map(Ident::to_string),
        _ => None,
    }
}
