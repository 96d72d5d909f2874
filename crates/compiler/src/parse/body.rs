//! Function bodies in blocks, and `cpp! { .. }` among their items: removed from the tokens before
//! anything else parses them, because they can be nested as deeply as any code, and C++ has other
//! operators than Rust.

use super::stranger::is_abi;
use crate::diag::{Code, Diagnostics};
use crate::iter::IteratorExt as _;
use crate::tokens::replaced;
use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, TokenStream, TokenTree};
use std::mem;
use syn::{Attribute, Expr, Lit};

/// The removed bodies, each with its braces or parentheses.
#[derive(Default)]
pub(crate) struct Taken(Vec<Option<Group>>);

/// The attribute that replaces a body.
const MARK: &str = "twinspan_body";

/// The macro that contains C++.
pub(crate) const CPP: &str = "cpp";

/// Bodies in a bridge of cxx alone, which would say that it has expected a semicolon.
pub(crate) fn in_cxx(module: TokenStream) -> Diagnostics {
    let mut taken = Taken::default();
    taken.of_module(module);
    let mut diagnostics = Diagnostics::default();
    for body in taken.0.iter().flatten() {
        let message = "a `#[cxx::bridge]` cannot have function bodies";
        let help = "write `#[twinspan::bridge]`, which accepts everything that cxx accepts";
        diagnostics.refuse(Code::Body, body.span_open(), message, help);
    }
    diagnostics
}

impl Taken {
    /// The module without the bodies.
    pub fn of_module(&mut self, module: TokenStream) -> TokenStream {
        let mut tokens: Vec<TokenTree> = module.clone().into_iter().collect_vec();
        let Some(TokenTree::Group(content)) = tokens.last_mut() else { return module };
        let inner = self.items(content.stream());
        if self.0.is_empty() {
            return module;
        }
        *content = replaced(content, inner);
        tokens.into_iter().collect()
    }

    fn items(&mut self, items: TokenStream) -> TokenStream {
        let mut tokens: Vec<TokenTree> = items.into_iter().collect_vec();
        for index in 0..tokens.len() {
            let (before, rest) = tokens.split_at_mut(index);
            if let TokenTree::Group(block) = &mut rest[0]
                && is_abi(before)
                && block.delimiter() == Delimiter::Brace
            {
                let known = self.0.len();
                let inner = self.block(block.stream());
                if self.0.len() > known {
                    *block = replaced(block, inner);
                }
            }
        }
        tokens.into_iter().collect()
    }

    fn block(&mut self, content: TokenStream) -> TokenStream {
        let mut out: Vec<TokenTree> = Vec::new();
        // The start of the item, and whether it is a function.
        let (mut start, mut is_function) = (0, false);
        let mut tokens = content.into_iter().peekable();
        while let Some(token) = tokens.next() {
            let is_in_angles = matches!(tokens.peek(), Some(TokenTree::Punct(next))
                if matches!(next.as_char(), '>' | ',' | '='));
            match token {
                TokenTree::Group(group)
                    if group.delimiter() == Delimiter::Brace
                        && is_function
                        && !is_in_angles
                        && !ends_with_arrow(&out) =>
                {
                    let mark = self.mark(group, &mut out);
                    out.splice(start..start, mark);
                    (start, is_function) = (out.len(), false);
                }
                TokenTree::Group(group) if is_call_of_cpp(&out[start..]) => {
                    let number = self.put(group.clone());
                    out.push(replaced(&group, TokenTree::from(number).into()).into());
                    if group.delimiter() == Delimiter::Brace {
                        start = out.len();
                    }
                }
                token => {
                    is_function |= is_word(&token, "fn");
                    let ends = match &token {
                        TokenTree::Punct(punct) => punct.as_char() == ';',
                        TokenTree::Group(group) => {
                            group.delimiter() == Delimiter::Brace && !is_function
                        }
                        _ => false,
                    };
                    out.push(token);
                    if ends {
                        (start, is_function) = (out.len(), false);
                    }
                }
            }
        }
        out.into_iter().collect()
    }

    /// Puts a `;` in place of the body, and returns what to insert before the item.
    fn mark(&mut self, body: Group, out: &mut Vec<TokenTree>) -> [TokenTree; 2] {
        let span = body.span();
        let mut end = Punct::new(';', Spacing::Alone);
        end.set_span(span);
        out.push(end.into());
        let mut hash = Punct::new('#', Spacing::Alone);
        hash.set_span(span);
        let inner = [
            TokenTree::from(Ident::new(MARK, span)),
            Punct::new('=', Spacing::Alone).into(),
            self.put(body).into(),
        ];
        let mut group = Group::new(Delimiter::Bracket, inner.into_iter().collect());
        group.set_span(span);
        [hash.into(), group.into()]
    }

    fn put(&mut self, group: Group) -> Literal {
        let mut number = Literal::usize_unsuffixed(self.0.len());
        number.set_span(group.span());
        self.0.push(Some(group));
        number
    }

    /// Takes the body of a function, and removes its mark from the attributes.
    pub fn body(&mut self, attributes: &mut Vec<Attribute>) -> Option<Group> {
        let index = attributes.iter().position(|attribute| attribute.path().is_ident(MARK))?;
        let syn::Meta::NameValue(pair) = attributes.remove(index).meta else { return None };
        self.number(&pair.value)
    }

    /// The contents of a call of `cpp!`.
    pub fn call(&mut self, tokens: TokenStream) -> Option<Group> {
        self.number(&syn::parse2(tokens).ok()?)
    }

    fn number(&mut self, value: &Expr) -> Option<Group> {
        let Expr::Lit(syn::ExprLit { lit: Lit::Int(number), .. }) = value else { return None };
        self.0.get_mut(number.base10_parse::<usize>().ok()?).and_then(mem::take)
    }
}

/// Whether the item so far is `cpp!`, with attributes.
fn is_call_of_cpp(item: &[TokenTree]) -> bool {
    matches!(item, [.., name, TokenTree::Punct(bang)]
        if bang.as_char() == '!' && is_word(name, CPP))
}

/// Whether a type follows.
fn ends_with_arrow(item: &[TokenTree]) -> bool {
    matches!(item, [.., TokenTree::Punct(shaft), TokenTree::Punct(point)]
        if shaft.as_char() == '-' && point.as_char() == '>')
}

pub(super) fn is_word(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == word)
}
