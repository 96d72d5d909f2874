//! Tokens, for all stages.

use proc_macro2::{Group, TokenStream};

/// The same group with other tokens.
pub(crate) fn replaced(group: &Group, tokens: TokenStream) -> Group {
    let mut new = Group::new(group.delimiter(), tokens);
    new.set_span(group.span());
    new
}
