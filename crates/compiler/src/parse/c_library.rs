//! `extern "C"` blocks, and the data types that they declare as defined by the header.

use super::body::Taken;
use crate::ast::Item;
use crate::ast::c_library::{
    CAttrs, CBlock, CConstant, CFunction, CInclude, CItem, CLibrary, CType,
};
use crate::diag::{Code, Diagnostics};
use crate::iter::IteratorExt as _;
use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::parse::{ParseStream, Parser as _};
use syn::spanned::Spanned as _;
use syn::{Attribute, ForeignItem, Token};

/// Attributes that are valid only in such a block.
const OWN: [&str; 9] =
    ["c_name", "drop", "status", "length", "pointer", "out", "errno", "callback", "forward"];

impl CLibrary {
    pub(crate) fn add(
        &mut self,
        item: syn::ItemForeignMod,
        trusted: bool,
        taken: &mut Taken,
        diagnostics: &mut Diagnostics,
    ) {
        let items = item.items.into_iter().flat_map(|item| foreign(item, taken, diagnostics));
        let items = items.collect_vec();
        self.blocks.push(CBlock {
            attrs: attrs(&item.attrs),
            unsafety: item.unsafety.is_some() || trusted,
            items,
            span: item.abi.extern_token.span,
        });
    }

    /// Where the blocks are.
    pub(crate) fn places(&self) -> impl Iterator<Item = Span> {
        self.blocks.iter().map(|block| block.span)
    }

    /// Moves the data types that a block names out of the items of the bridge.
    pub(crate) fn take_data(&mut self, items: &mut Vec<Item>) {
        let named: Vec<String> = self
            .blocks
            .iter()
            .flat_map(|block| &block.items)
            .filter_map(|item| match item {
                CItem::Type(ty) if ty.target.is_none() => Some(ty.ident.to_string()),
                _ => None,
            })
            .collect_vec();
        if named.is_empty() {
            return;
        }
        let is_named = |ident: &Ident| named.contains(&ident.to_string());
        for item in std::mem::take(items) {
            match item {
                Item::Struct(item) if is_named(&item.ident) => self.data.push(item.into_syn()),
                Item::Enum(item) if is_named(&item.ident) => {
                    self.data.push(syn::Item::Enum(item.item));
                }
                item => items.push(item),
            }
        }
    }
}

/// The attributes of an item, with those of the block kept separate.
pub(crate) fn attrs(attributes: &[Attribute]) -> CAttrs {
    let mut attrs = CAttrs::default();
    for attribute in attributes {
        if attribute.path().is_ident("cfg") {
            attrs.cfg.push(attribute.clone());
        } else if OWN.iter().any(|name| attribute.path().is_ident(name)) {
            attrs.own.push(attribute.clone());
        } else {
            attrs.carried.push(attribute.clone());
        }
    }
    attrs
}

fn foreign(item: ForeignItem, taken: &mut Taken, diagnostics: &mut Diagnostics) -> Vec<CItem> {
    match item {
        ForeignItem::Fn(mut function) => {
            if let Some(body) = taken.body(&mut function.attrs) {
                let message = "a function of a C library has its body in C";
                let help = "write C++ in an `unsafe extern \"C++\"` block";
                diagnostics.refuse(Code::Body, body.span_open(), message, help);
            }
            vec![CItem::Function(Box::new(CFunction {
                attrs: attrs(&function.attrs),
                sig: function.sig,
            }))]
        }
        ForeignItem::Type(ty) if ty.generics.params.is_empty() => {
            vec![CItem::Type(Box::new(CType {
                attrs: attrs(&ty.attrs),
                ident: ty.ident,
                target: None,
            }))]
        }
        ForeignItem::Macro(call) if call.mac.path.is_ident("include") => {
            match include(call.mac.tokens.clone()) {
                Some(header) => vec![CItem::Include(CInclude {
                    attrs: attrs(&call.attrs),
                    header,
                    span: call.mac.path.span(),
                })],
                None => {
                    let help = "write `include!(\"name.h\")` or `include!(<name.h>)`";
                    let message = "`include!` expects the name of a header";
                    refuse(call.span(), message, help, diagnostics)
                }
            }
        }
        ForeignItem::Macro(call) if call.mac.path.is_ident("constants") => {
            let of_all = attrs(&call.attrs);
            let last = super::last_span(&call.mac.tokens).unwrap_or_else(|| call.mac.path.span());
            match constants.parse2(call.mac.tokens) {
                Ok(constants) => constants
                    .into_iter()
                    .map(|mut constant| {
                        constant.attrs.cfg = of_all.cfg.and(&constant.attrs.cfg);
                        CItem::Constant(Box::new(constant))
                    })
                    .collect_vec(),
                Err(error) => {
                    // The end of the braces has no position.
                    let is_nowhere = error.span().end() == Span::call_site().end();
                    let span = if is_nowhere { last } else { error.span() };
                    let help = "write `NAME: c_int = 1;`, or `NAME: c_int;` to read the value from the header";
                    diagnostics.refuse(Code::CLibraryItem, span, error.to_string(), help);
                    Vec::new()
                }
            }
        }
        ForeignItem::Verbatim(tokens) => match alias.parse2(tokens.clone()) {
            Ok(alias) => vec![CItem::Type(Box::new(alias))],
            Err(_) => refuse(tokens.span(), NOT_HERE, HERE, diagnostics),
        },
        other => refuse(other.span(), NOT_HERE, HERE, diagnostics),
    }
}

const NOT_HERE: &str = "this is not allowed in an `extern \"C\"` block";
const HERE: &str = "`include!(..)`, `type name;`, `type name = ..;`, `constants! { NAME: c_int = \
1; }` and functions are allowed; read a global variable through a C function of your own";

fn refuse(span: Span, message: &str, help: &str, diagnostics: &mut Diagnostics) -> Vec<CItem> {
    diagnostics.refuse(Code::CLibraryItem, span, message, help);
    Vec::new()
}

/// `"x.h"`, or `<x.h>`, as in C.
fn include(tokens: TokenStream) -> Option<String> {
    let tokens = flat(tokens).collect_vec();
    match &tokens[..] {
        [TokenTree::Literal(literal)] => {
            let text = syn::parse2::<syn::LitStr>(literal.to_token_stream()).ok()?.value();
            let is_path = !text.is_empty() && !text.contains(['"', '\n', '\\']);
            is_path.then(|| format!("\"{text}\""))
        }
        [TokenTree::Punct(open), inner @ .., TokenTree::Punct(close)]
            if open.as_char() == '<' && close.as_char() == '>' =>
        {
            let text: String = inner.iter().map(ToString::to_string).collect();
            (!text.is_empty()).then(|| format!("<{text}>"))
        }
        _ => None,
    }
}

/// Without the groups that macros put around inserted tokens.
fn flat(tokens: TokenStream) -> impl Iterator<Item = TokenTree> {
    tokens.into_iter().flat_map(|token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => group.stream(),
        token => token.into(),
    })
}

fn constants(input: ParseStream<'_>) -> syn::Result<Vec<CConstant>> {
    let mut constants = Vec::new();
    while !input.is_empty() {
        let attributes = input.call(Attribute::parse_outer)?;
        let ident: Ident = input.parse()?;
        input.parse::<Token![:]>()?;
        let ty = input.parse()?;
        let value = match input.parse::<Option<Token![=]>>()? {
            Some(_) => Some(input.parse()?),
            None => None,
        };
        input.parse::<Token![;]>()?;
        constants.push(CConstant { attrs: attrs(&attributes), ident, ty, value });
    }
    Ok(constants)
}

/// `type T = target;`
fn alias(input: ParseStream<'_>) -> syn::Result<CType> {
    let attributes = input.call(Attribute::parse_outer)?;
    input.parse::<Token![type]>()?;
    let ident = input.parse()?;
    input.parse::<Token![=]>()?;
    let target = input.parse()?;
    input.parse::<Token![;]>()?;
    Ok(CType { attrs: attrs(&attributes), ident, target: Some(target) })
}
