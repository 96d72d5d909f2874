//! Tokens, for all stages. What makes streams of them is not generic: `collect` would be compiled again for each
//! kind of iterator, with what proc-macro2 does for it in a macro and outside of one.

use proc_macro2::{Group, TokenStream, TokenTree};

/// The same group with other tokens.
pub(crate) fn replaced(group: &Group, tokens: TokenStream) -> Group {
    let mut new = Group::new(group.delimiter(), tokens);
    new.set_span(group.span());
    new
}

/// All parts, in order.
pub(crate) fn joined(parts: &mut dyn Iterator<Item = TokenStream>) -> TokenStream {
    let mut tokens = TokenStream::new();
    tokens.extend(parts);
    tokens
}

/// What each token becomes, in order.
pub(crate) fn mapped(
    tokens: TokenStream,
    map: &mut dyn FnMut(TokenTree) -> TokenStream,
) -> TokenStream {
    joined(&mut tokens.into_iter().map(map))
}
