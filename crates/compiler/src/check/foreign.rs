//! Types of other crates and modules: `type Regex = regex::Regex;` in `extern "Rust"`.

use super::Table;
use crate::ast;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::ir::Type;
use crate::iter::IteratorExt as _;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::quote_spanned;

/// The path after the `=`, for a module inside the bridge's: there, `super` is one level more.
pub(super) fn target(item: &ast::Alias, diagnostics: &mut Diagnostics) -> TokenStream {
    let mut refuse = |span: Span, message: &str, help: &str| {
        diagnostics.refuse(Code::ForeignType, span, message, help);
    };
    if item.generics.lifetimes().next().is_some() {
        refuse(
            item.ident.span(),
            "a type from another crate cannot borrow here",
            "declare a type of your own that holds it: `type Name<'a>;`",
        );
    }
    let tokens = item.target.clone().into_iter();
    let mut tokens: Vec<TokenTree> = tokens.skip(1).collect_vec();
    let end = matches!(tokens.last(), Some(TokenTree::Punct(end)) if end.as_char() == ';');
    tokens.truncate(tokens.len() - usize::from(end));
    if tokens.is_empty() {
        refuse(item.ident.span(), "this type has no path after the `=`", "write its path");
    }
    beside(tokens)
}

/// A path that is written in the bridge and relative to the module around it, for a module inside
/// the bridge's.
pub(super) fn beside(mut path: Vec<TokenTree>) -> TokenStream {
    match path.first() {
        Some(TokenTree::Ident(first)) if first == "super" => {
            path.splice(0..1, deeper(first));
        }
        Some(TokenTree::Ident(first)) if first == "self" => {
            path[0] = Ident::new("super", first.span()).into();
        }
        _ => {}
    }
    path.into_iter().collect()
}

fn deeper(parent: &Ident) -> TokenStream {
    quote_spanned!(parent.span()=> super::super)
}

/// The error for a field of this type: cxx defines the struct, and knows the type under another
/// name.
pub(super) fn in_field(ty: &Type, span: Span, table: &Table) -> Option<Diagnostic> {
    let mut types = ty.each().filter_map(Type::named).map(|named| &table[named.id]);
    let name = &types.rfind(|def| def.foreign.is_some())?.rust;
    let message = format!("a field cannot hold `{name}`, which is a type from another crate");
    let help = "pass it by itself, or declare a type of your own that holds it";
    Some(Diagnostic::new(Code::ForeignType, span, message, help))
}
