//! Array lengths that are constants of the bridge, `[u8; LINE]`. They become numbers before
//! parsing, because cxx accepts nothing else; the generated constant asserts that rustc computes
//! the same value.

use crate::ast;
use crate::check;
use crate::depth;
use crate::diag::Diagnostics;
use crate::iter::IteratorExt as _;
use crate::parse;
use crate::tokens::{self, replaced};
use proc_macro2::{Delimiter, Literal, TokenStream, TokenTree};
use syn::Expr;

/// The module with numbers for such lengths. A length that is not a constant of the bridge is
/// refused later.
pub fn as_numbers(module: TokenStream) -> TokenStream {
    // Code that nests too deeply is refused by the parser; this function does not descend into it.
    if depth::too_deep(module.clone()).is_some() {
        return module;
    }
    let mut has_length = false;
    map(module.clone(), &mut |_| {
        has_length = true;
        None
    });
    if !has_length {
        return module;
    }
    let constants = constants(&module);
    if constants.is_empty() {
        return module;
    }
    let constants: Vec<&ast::Const> = constants.iter().collect_vec();
    map(module.clone(), &mut |length| {
        let expr = syn::parse2::<Expr>(length.clone()).ok()?;
        check::length(&expr, &constants)
    })
    .unwrap_or(module)
}

/// The constants among the items of a module.
fn constants(module: &TokenStream) -> Vec<ast::Const> {
    let items = module.clone().into_iter().find_map(|token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group.stream()),
        _ => None,
    });
    let Some(items) = items else { return Vec::new() };
    let mut found = Vec::new();
    let mut item = TokenStream::new();
    for token in items {
        let is_end = match &token {
            TokenTree::Punct(punct) => punct.as_char() == ';',
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
            _ => false,
        };
        item.extend([token]);
        if is_end {
            // Errors in a constant are reported where it is checked.
            let item = syn::parse2::<syn::ItemConst>(std::mem::take(&mut item)).ok();
            let item = item.map(|item| parse::constant(item, &mut Diagnostics::default()));
            found.extend(item.filter(|item| item.attrs.cfg.is_always()));
        }
    }
    found
}

/// The tokens with other lengths, if any change. Function bodies are left alone: they are not part
/// of the bridge.
fn map(
    tokens: TokenStream,
    number: &mut dyn FnMut(&TokenStream) -> Option<u64>,
) -> Option<TokenStream> {
    let mut is_changed = false;
    let mut is_function = false;
    let mapped = tokens::mapped(tokens, &mut |token| {
        match &token {
            TokenTree::Ident(word) if word == "fn" => is_function = true,
            TokenTree::Punct(end) if matches!(end.as_char(), ';' | ',') => is_function = false,
            _ => {}
        }
        let TokenTree::Group(group) = &token else { return token.into() };
        let is_braces = group.delimiter() == Delimiter::Brace;
        let is_body = is_braces && is_function;
        if is_braces {
            is_function = false;
        }
        let inside = match group.delimiter() {
            _ if is_body => None,
            Delimiter::Bracket => array(group.stream(), number),
            _ => map(group.stream(), number),
        };
        match inside {
            Some(inside) => {
                is_changed = true;
                TokenTree::Group(replaced(group, inside)).into()
            }
            None => token.into(),
        }
    });
    is_changed.then_some(mapped)
}

/// The parts of `[T; N]`.
fn array(
    tokens: TokenStream,
    number: &mut dyn FnMut(&TokenStream) -> Option<u64>,
) -> Option<TokenStream> {
    let (mut element, mut end, mut length) = (TokenStream::new(), None, TokenStream::new());
    for token in tokens.clone() {
        match &token {
            _ if end.is_some() => length.extend([token]),
            TokenTree::Punct(punct) if punct.as_char() == ';' => end = Some(token),
            _ => element.extend([token]),
        }
    }
    let Some(end) = end else { return map(tokens, number) };
    let mut parts = length.clone().into_iter();
    let found = match (parts.next(), parts.next()) {
        (Some(TokenTree::Literal(_)), None) | (None, _) => None,
        (Some(first), _) => number(&length).map(|value| (value, first.span())),
    };
    let mapped = map(element.clone(), number);
    if found.is_none() && mapped.is_none() {
        return None;
    }
    let mut changed = mapped.unwrap_or(element);
    changed.extend([end]);
    match found {
        Some((value, span)) => {
            let mut literal = Literal::u64_unsuffixed(value);
            literal.set_span(span);
            changed.extend([TokenTree::Literal(literal)]);
        }
        None => changed.extend(length),
    }
    Some(changed)
}

#[cfg(test)]
mod tests {
    use super::as_numbers;
    use proc_macro2::TokenStream;

    fn mapped(module: &str) -> String {
        as_numbers(module.parse::<TokenStream>().expect("tokens")).to_string()
    }

    fn same(module: &str) -> String {
        module.parse::<TokenStream>().expect("tokens").to_string()
    }

    #[test]
    fn constants_of_the_bridge_become_numbers() {
        let from = "mod ffi { const N: usize = 2 * K as usize; const K: u8 = 3; \
                    struct S { a: [u8; N], b: Vec<[[u16; N + 1]; K as usize]> } \
                    extern \"Rust\" { fn f(a: &[[i8; N]]) -> [bool; N]; } \
                    enum E { A([u8; N]), B { b: [u8; 4] } } }";
        let to = "mod ffi { const N: usize = 2 * K as usize; const K: u8 = 3; \
                  struct S { a: [u8; 6], b: Vec<[[u16; 7]; 3]> } \
                  extern \"Rust\" { fn f(a: &[[i8; 6]]) -> [bool; 6]; } \
                  enum E { A([u8; 6]), B { b: [u8; 4] } } }";
        assert_eq!(mapped(from), same(to));
    }

    #[test]
    fn what_is_not_the_bridges_is_left_alone() {
        for module in [
            "mod ffi { struct S { a: [u8; N] } }",
            "mod ffi { const M: usize = 3; struct S { a: [u8; N], b: [u8; super::M], c: [u8; 7u8] } }",
            "mod ffi { #[cfg(unix)] const N: usize = 3; struct S { a: [u8; N] } }",
            "mod ffi { const N: i32 = 3; struct S { a: [u8; N] } }",
            "mod ffi { const N: usize = 3; extern \"Rust\" { fn f() { const N: usize = 4; g([0; N]) } } }",
        ] {
            assert_eq!(mapped(module), same(module));
        }
    }
}
