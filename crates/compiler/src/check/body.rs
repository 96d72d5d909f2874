//! Bodies of functions, and C++ among the items of a block.

use super::collect::namespace;
use crate::ast::{self, Block, BlockItem, Item, Lang};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::ir::{CppCode, CppItem};
use crate::iter::IteratorExt as _;
use crate::parse::CPP;
use proc_macro2::{Delimiter, Group, Literal, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

const WRITE_CPP: &str =
    "write `{ cpp!( .. ) }`, or `{ cpp!(r#\"..\"#) }` for what Rust cannot read as tokens";
const IN_CXX: &str = "move the function to an `unsafe extern \"C++\"` block";

/// The body of a function in `extern "C++"`.
pub(super) fn of_function(
    item: &ast::Function,
    block: &Block,
    diagnostics: &mut Diagnostics,
) -> Option<CppCode> {
    let body = item.body.as_ref()?;
    let mut refuse = |code, message: &str, help: &str| {
        diagnostics.refuse(code, body.span_open(), message, help);
    };
    match (block.lang, call_of_cpp(body.stream())) {
        (Lang::Cxx, Some(code)) => return Some(cpp_code(&code)),
        (Lang::Cxx, None) => {
            refuse(
                Code::CxxCode,
                "the body of a function in `extern \"C++\"` has to be C++",
                WRITE_CPP,
            );
        }
        (Lang::Rust, Some(_)) => {
            refuse(Code::Body, "a function in `extern \"Rust\"` cannot have a C++ body", IN_CXX);
        }
        // Rust, which stays unchanged.
        (Lang::Rust, None) => {}
        // Refused with everything else that such a block cannot have.
        (Lang::CxxUnwind, _) => {}
        // cxx refuses the block.
        (Lang::Other, _) => {}
    }
    None
}

/// The body of a function in `extern "Rust"`. A parameter that it changes becomes a variable.
pub(super) fn of_rust(item: &ast::Function, block: &Block) -> Option<TokenStream> {
    let body = item.body.as_ref().filter(|_| block.lang == Lang::Rust)?.stream();
    let changed = item.sig.inputs.iter().filter_map(|input| match input {
        syn::FnArg::Typed(typed) => match &*typed.pat {
            syn::Pat::Ident(name) if name.mutability.is_some() => Some(&name.ident),
            _ => None,
        },
        syn::FnArg::Receiver(_) => None,
    });
    let changed = changed.map(|name| quote_spanned!(name.span()=> let mut #name = #name;));
    Some(quote!(#(#changed)* #body))
}

/// The error for a body in `extern "C++-unwind"`.
pub(super) fn in_block_of_cxx(body: &Group) -> Diagnostic {
    let message = "an `extern \"C++-unwind\"` block goes to cxx unchanged, and cxx has no \
    function bodies";
    let help = "move the function to an `extern \"C++\"` block: exceptions become panics there";
    Diagnostic::new(Code::Body, body.span_open(), message, help)
}

/// The error for a body of a function that goes to cxx unchanged.
pub(super) fn left_to_cxx(body: &Group) -> Diagnostic {
    let message = "this function goes to cxx unchanged, and cxx has no function bodies";
    let help = "write it without function pointers, as a free function or a member of a class";
    Diagnostic::new(Code::Body, body.span_open(), message, help)
}

/// `cpp! { .. }` among the items of the blocks.
pub(super) fn items(bridge: &ast::Bridge, diagnostics: &mut Diagnostics) -> Vec<CppItem> {
    let mut items = Vec::new();
    for item in &bridge.items {
        if let Item::Cpp(span) = item {
            diagnostics.push(not_in_cxx(*span));
        }
    }
    for (block, item) in bridge.in_blocks() {
        let BlockItem::Cpp(item) = item else { continue };
        match (&item.code, block.lang) {
            (Some(code), Lang::Cxx) => items.push(CppItem {
                namespace: namespace(&item.attrs, Some(&block.attrs), bridge),
                cfg: block.attrs.cfg.and(&item.attrs.cfg),
                code: cpp_code(code),
            }),
            _ => diagnostics.push(not_in_cxx(item.span)),
        }
    }
    items
}

fn not_in_cxx(span: Span) -> Diagnostic {
    let message = "`cpp!` is allowed only in an `unsafe extern \"C++\"` block";
    let help = "move it there: `unsafe extern \"C++\" { cpp! { .. } }`";
    Diagnostic::new(Code::Body, span, message, help)
}

/// The contents of `cpp!( .. )`, if there is nothing else.
fn call_of_cpp(tokens: TokenStream) -> Option<Group> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect_vec();
    match &tokens[..] {
        [TokenTree::Ident(name), TokenTree::Punct(bang), TokenTree::Group(code), end @ ..]
            if name == CPP && bang.as_char() == '!' =>
        {
            let ends =
                |token: &TokenTree| matches!(token, TokenTree::Punct(p) if p.as_char() == ';');
            end.iter().all(ends).then(|| code.clone())
        }
        _ => None,
    }
}

/// C++ as the user wrote it: tokens, or one string.
fn cpp_code(group: &Group) -> CppCode {
    let tokens: Vec<TokenTree> = group.stream().into_iter().collect_vec();
    if let [TokenTree::Literal(literal)] = &tokens[..]
        && let Some(code) = in_string(literal)
    {
        return code;
    }
    let range = group.span_open().byte_range().end..group.span_close().byte_range().start;
    CppCode { hashed: canonical(group.stream()), range, value: None }
}

fn in_string(literal: &Literal) -> Option<CppCode> {
    let value = syn::parse_str::<syn::LitStr>(&literal.to_string()).ok()?.value();
    let written = literal.to_string();
    let (open, close) = (written.find('"')? + 1, written.rfind('"')?);
    let start = literal.span().byte_range().start;
    // rustc turns Windows line ends into `\n`.
    let value = value.replace('\r', "");
    Some(CppCode {
        hashed: value.clone(),
        range: start + open..start + close,
        value: (!written.starts_with('r')).then_some(value),
    })
}

/// The tokens in a form that is the same in both halves. They may differ in the space between
/// tokens and in doc comments as attributes.
fn canonical(tokens: TokenStream) -> String {
    let mut text = String::new();
    let mut levels = vec![(tokens.into_iter(), "")];
    while let Some((tokens, end)) = levels.last_mut() {
        let Some(token) = tokens.next() else {
            text.push_str(end);
            levels.pop();
            continue;
        };
        match token {
            TokenTree::Group(group) => {
                let (start, end) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                let first = group.stream().into_iter().next();
                let is_comment = matches!(first, Some(TokenTree::Ident(word)) if word == "doc");
                if !is_comment {
                    text.push_str(start);
                    levels.push((group.stream().into_iter(), end));
                }
            }
            TokenTree::Punct(punct) => text.push(punct.as_char()),
            token => {
                text.push_str(&token.to_string().replace('\r', ""));
                text.push(' ');
            }
        }
    }
    text
}
