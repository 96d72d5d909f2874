//! Items that do not belong in a bridge.

use crate::ast::{self, BlockItem, Item, Lang};
use crate::diag::{Code, Diagnostics};
use proc_macro2::{Span, TokenStream, TokenTree};
use syn::LitStr;
use syn::spanned::Spanned;

/// Refuses all items that no bridge can contain. cxx refuses those that are not recognised.
pub(super) fn items(bridge: &ast::Bridge, diagnostics: &mut Diagnostics) {
    let mut found = |problem: Option<(Span, &str, &str)>| {
        if let Some((span, message, help)) = problem {
            diagnostics.refuse(Code::Item, span, message, help);
        }
    };
    for item in &bridge.items {
        match item {
            Item::Other(tokens) => found(in_module(tokens)),
            Item::Block(block) if block.lang == Lang::Other => found(Some((
                block
                    .shell
                    .abi
                    .name
                    .as_ref()
                    .map_or(block.shell.abi.extern_token.span, LitStr::span),
                "a bridge has no blocks of this ABI",
                "write `extern \"Rust\"` for what Rust defines, `unsafe extern \"C++\"` for what C++ does, or \
                 `unsafe extern \"C\"` for a C library",
            ))),
            Item::Block(block) => block.items.iter().for_each(|item| {
                if let BlockItem::Other(tokens) = item {
                    found(in_block(tokens));
                }
            }),
            _ => {}
        }
    }
}

/// An item of the module, recognised by its first word.
fn in_module(tokens: &TokenStream) -> Option<(Span, &'static str, &'static str)> {
    let item = syn::parse2::<syn::Item>(tokens.clone()).ok()?;
    Some(match &item {
        syn::Item::Trait(item) => (
            item.trait_token.span,
            "a bridge has no traits",
            "pass closures, one for each method, or a struct of the bridge with closures as fields: \
             `Function<dyn Fn(A) -> R + Send>`",
        ),
        syn::Item::Fn(item) => (
            item.sig.ident.span(),
            "a function with a body belongs outside the bridge",
            "declare it in `extern \"Rust\"`, and write it in the module around the bridge",
        ),
        syn::Item::Static(item) => (
            item.ident.span(),
            "a bridge has no statics",
            "declare a function that returns the value, or a reference to it",
        ),
        syn::Item::Type(item) => (
            item.ident.span(),
            "a type alias belongs in a block",
            "write `type T = path;` in `extern \"C++\"` for a type of another bridge; elsewhere write the \
             type itself",
        ),
        syn::Item::Use(item) => (
            item.use_token.span,
            "an import has no effect in a bridge",
            "import outside the bridge; declare a type of another bridge as `type T = path;` in \
            `extern \"C++\"`",
        ),
        syn::Item::Mod(item) => (
            item.ident.span(),
            "a bridge cannot contain modules",
            "write a bridge for each, with its own `namespace`",
        ),
        syn::Item::Struct(item) => (
            item.ident.span(),
            "a struct of a bridge has fields with names",
            "name them: `struct Place { line: u32 }`; a struct of another crate can be a `#[mirror(path)]`",
        ),
        syn::Item::Macro(item) => (
            item.mac.path.span(),
            "a bridge is read before macros are expanded",
            "write what the macro would write, or let a macro make the whole bridge, and generate the C++ \
             from the expanded file",
        ),
        _ => return None,
    })
}

/// An item of a block that syn or cxx, or both, do not know.
fn in_block(tokens: &TokenStream) -> Option<(Span, &'static str, &'static str)> {
    let mut words = tokens.clone().into_iter().filter_map(|token| match token {
        TokenTree::Ident(word) => Some(word),
        _ => None,
    });
    let word = words.find(|word| *word != "pub" && *word != "unsafe" && *word != "safe")?;
    match word.to_string().as_str() {
        "static" | "const" => Some((
            word.span(),
            "a block cannot contain constants or variables",
            "declare a function that returns the value",
        )),
        _ => None,
    }
}
