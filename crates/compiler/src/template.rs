//! Templates of Rust code: what `quote!` and `quote_spanned!` of `twinspan-template` call.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt as _};

pub(crate) use twinspan_template::{quote, quote_spanned};

/// The tokens of a template. Each entry of the text is a kind, the text of the token, and `\u{1f}`.
pub(crate) fn tokens(text: &str, parts: &[&dyn ToTokens]) -> TokenStream {
    spanned(Span::call_site(), text, parts)
}

/// The same at a place, but for the parts, which keep theirs.
pub(crate) fn spanned(span: Span, text: &str, parts: &[&dyn ToTokens]) -> TokenStream {
    let mut outer = Vec::new();
    let mut tokens = TokenStream::new();
    for entry in text.split_terminator('\u{1f}') {
        let (kind, of) = entry.split_at(1);
        let token = match kind {
            "i" => match of.strip_prefix("r#") {
                Some(raw) => Ident::new_raw(raw, span).into(),
                None => Ident::new(of, span).into(),
            },
            "p" => punct(of, Spacing::Alone, span),
            "j" => punct(of, Spacing::Joint, span),
            "l" => {
                let mut literal: Literal = of.parse().expect("it was a literal");
                literal.set_span(span);
                literal.into()
            }
            "#" => {
                parts[of.parse::<usize>().expect("it is an index")].to_tokens(&mut tokens);
                continue;
            }
            "(" | "{" | "[" | "<" => {
                outer.push(std::mem::take(&mut tokens));
                continue;
            }
            close => {
                let delimiter = match close {
                    ")" => Delimiter::Parenthesis,
                    "}" => Delimiter::Brace,
                    "]" => Delimiter::Bracket,
                    _ => Delimiter::None,
                };
                let inside = std::mem::replace(&mut tokens, outer.pop().expect("it was opened"));
                let mut group = Group::new(delimiter, inside);
                group.set_span(span);
                group.into()
            }
        };
        tokens.append(token);
    }
    tokens
}

fn punct(text: &str, spacing: Spacing, span: Span) -> TokenTree {
    let mut punct = Punct::new(char::from(text.as_bytes()[0]), spacing);
    punct.set_span(span);
    punct.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::format_ident;

    /// All that rustc tells of tokens: kinds, texts, spacing, delimiters.
    fn all(tokens: TokenStream) -> String {
        tokens
            .into_iter()
            .map(|token| match token {
                TokenTree::Group(group) => {
                    format!("{:?}<{}>", group.delimiter(), all(group.stream()))
                }
                TokenTree::Punct(punct) => format!("{}{:?} ", punct.as_char(), punct.spacing()),
                token => format!("{token} "),
            })
            .collect()
    }

    macro_rules! same {
        ($($tokens:tt)*) => {
            assert_eq!(all(quote!($($tokens)*)), all(::quote::quote!($($tokens)*)))
        };
    }

    #[test]
    fn templates_are_what_quote_makes_of_them() {
        let (name, absent) = (format_ident!("r#fn"), None::<Ident>);
        let (path, list) = (::quote::quote!(::a::b), ["x", "y"]);
        let pairs = [1u8, 2];
        same!();
        same!(#name);
        same!(
            fn f<'a>(&'a mut self, _: &&'static str) -> Vec<Vec<u8>>
            where
                A: for<'b> B<'b>,
            {
                a
            }
        );
        same!(a == b != c <= d >= e << f >> g && h || i ^ j % k / l * m + n - o);
        same!(a <<= b; a >>= b; a += b; a -= b; a *= b; a /= b; a %= b; a ^= b; a &= b; a |= b);
        same!(0..1, 0..=1, ..., |a| a, || a, a => b, a = &b, a = *b, !a, x?, a <- b, <&A>::B, $a, @);
        same!(
            1, -1, 1.5, 1e9, 0xff_u8, 'c', '\'', b'c', "a\n\"b", b"\0", c"c", r"r", r#"a"b"#, br"b"
        );
        same!(true false self Self super crate r#type _ r#_x);
        same!(#[a(b)] #![c] /** documented */ struct S;);
        same!(a: #path, a:#path, #absent, (#name), [#name], { #name });
        same!(#(#list)* #(#list),* #(#list,)* #(#list: #pairs;)* #(#name #pairs)&&*);
        same!(fn #name(#(#list: #path),*) { #( if #pairs { #path }; )* });
    }

    #[test]
    fn a_template_has_the_span_of_the_place_but_not_what_is_inserted() {
        let user: TokenStream = "first second".parse().expect("two names");
        let user: Vec<TokenTree> = user.into_iter().collect();
        let place = user[1].span();
        let (part, parts) = (&user[0], [&user[0]]);
        let of = |tokens: TokenStream| -> Vec<String> {
            let token = |token: TokenTree| format!("{token} {:?}", token.span().byte_range());
            tokens.into_iter().map(token).collect()
        };
        let ours = quote_spanned!(user[1].span()=> a::b #part (c #(#parts)*) "d");
        let theirs = ::quote::quote_spanned!(place=> a::b #part (c #(#parts)*) "d");
        assert_eq!(of(ours), of(theirs));
        assert_eq!(place.byte_range().len(), "second".len());
    }
}
