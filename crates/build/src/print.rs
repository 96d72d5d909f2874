//! Prints tokens at the lines and columns of their spans.
//!
//! cxx-build reads text, and reports positions in that text. Lowered bridges are therefore printed
//! so that whatever the user wrote stands exactly where the user wrote it: a position in the
//! printed text is a position in the user's file. Tokens that the compiler made, or moved, follow
//! the token before them.

use proc_macro2::{Delimiter, LineColumn, Spacing, Span, TokenStream, TokenTree};

/// The text of `tokens`, each token at its own position where that is still ahead.
pub(crate) fn print_at_positions(tokens: TokenStream) -> String {
    let mut printer = Printer::default();
    printer.stream(tokens);
    printer.text.push('\n');
    printer.text
}

#[derive(Default)]
struct Printer {
    text: String,
    /// Where the next character lands: lines already ended, characters already on this line.
    line: usize,
    column: usize,
    /// The previous token is one half of an operator (`::`) or the quote of a lifetime.
    joint: bool,
    /// Where the previous token ends in the user's file, if it was printed at its own place.
    end_in_source: Option<LineColumn>,
}

impl Printer {
    fn stream(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => {
                    let (open, close) = match group.delimiter() {
                        Delimiter::Parenthesis => ("(", ")"),
                        Delimiter::Brace => ("{", "}"),
                        Delimiter::Bracket => ("[", "]"),
                        Delimiter::None => {
                            self.stream(group.stream());
                            continue;
                        }
                    };
                    self.token(open, group.span_open());
                    self.stream(group.stream());
                    self.token(close, group.span_close());
                }
                TokenTree::Ident(ident) => self.token(&ident.to_string(), ident.span()),
                TokenTree::Literal(literal) => self.token(&literal.to_string(), literal.span()),
                TokenTree::Punct(punct) => {
                    let mut bytes = [0; 4];
                    self.token(punct.as_char().encode_utf8(&mut bytes), punct.span());
                    self.joint = punct.spacing() == Spacing::Joint;
                }
            }
        }
    }

    fn token(&mut self, text: &str, span: Span) {
        let start = position(span);
        if self.joint {
            // The halves of an operator stay together, wherever they came from.
        } else if let Some(start) = start.filter(|start| self.is_ahead(*start)) {
            self.advance(start);
        } else if start.is_none() || start != self.end_in_source {
            self.separate(text);
        }
        let printed_in_place = start.is_some_and(|start| self.is_at(start));
        self.push(text);
        self.joint = false;
        self.end_in_source =
            start.filter(|_| printed_in_place).map(|_| span.end()).filter(|end| self.is_at(*end));
    }

    fn is_at(&self, position: LineColumn) -> bool {
        (self.line + 1, self.column) == (position.line, position.column)
    }

    fn is_ahead(&self, position: LineColumn) -> bool {
        (self.line + 1, self.column) < (position.line, position.column)
    }

    fn advance(&mut self, to: LineColumn) {
        while self.line + 1 < to.line {
            self.push("\n");
        }
        while self.column < to.column {
            self.push(" ");
        }
    }

    /// A blank, unless one of the neighbours cannot be part of a longer token: blanks would push
    /// what the user wrote on the same line out of its column.
    fn separate(&mut self, next: &str) {
        const ALONE: &[char] = &['(', ')', '[', ']', '{', '}', ',', ';'];
        if self.column > 0 && !self.text.ends_with(ALONE) && !next.starts_with(ALONE) {
            self.push(" ");
        }
    }

    fn push(&mut self, text: &str) {
        self.text.push_str(text);
        match text.rsplit_once('\n') {
            Some((before, last_line)) => {
                self.line += before.matches('\n').count() + 1;
                self.column = last_line.chars().count();
            }
            None => self.column += text.chars().count(),
        }
    }
}

/// Where `span` starts, `None` for the span of tokens that are in no file.
fn position(span: Span) -> Option<LineColumn> {
    (!span.byte_range().is_empty()).then(|| span.start())
}

#[cfg(test)]
mod tests {
    use super::print_at_positions;
    use proc_macro2::{Ident, LineColumn, Span, TokenStream, TokenTree};
    use quote::quote;

    /// Every token with its position, groups flattened.
    fn flat(tokens: TokenStream) -> Vec<(String, LineColumn)> {
        let mut all = Vec::new();
        for token in tokens {
            if let TokenTree::Group(group) = &token {
                all.push((format!("{:?}", group.delimiter()), group.span_open().start()));
                all.extend(flat(group.stream()));
                all.push(("end".to_owned(), group.span_close().start()));
            } else {
                all.push((token.to_string(), token.span().start()));
            }
        }
        all
    }

    fn round_trip(text: &str) {
        let tokens: TokenStream = text.parse().unwrap();
        let printed = print_at_positions(tokens.clone());
        let again: TokenStream = printed.parse().unwrap();
        assert_eq!(again.to_string(), tokens.to_string());
        assert_eq!(flat(again), flat(tokens), "printed as:\n{printed}");
    }

    #[test]
    fn everything_stays_in_place() {
        round_trip(
            "#[cxx::bridge(namespace = \"a::b\")]\nmod ffi {\n    struct Hit<'a> { at: &'a [u8; 3], }\n\n\
             \n    extern \"Rust\" {\n\tfn find(self: &Index, text: &str) -> Result<Vec<Vec<u8>>>;\n    }\n}\n",
        );
        round_trip("fn f<T>(x: &&T)->bool{x==&&y&&!z||a..=b}");
        round_trip("const TEXT: &str = \"line one\nline two\"; const B: u8 = b'\\n'; fn g() {}");
        round_trip("const É: char = 'ß'; fn ключ(x: i32) {}");
        round_trip("#[doc = r#\"raw \" text\"#] struct S(u8, i32);");
    }

    #[test]
    fn sources_of_this_crate() {
        for text in [
            include_str!("cfg.rs"),
            include_str!("print.rs"),
            include_str!("report.rs"),
            include_str!("generate.rs"),
        ] {
            let tokens: TokenStream = text.parse().unwrap();
            let again: TokenStream = print_at_positions(tokens.clone()).parse().unwrap();
            assert_eq!(again.to_string(), tokens.to_string());
        }
    }

    #[test]
    fn doc_comments_keep_their_line() {
        let tokens: TokenStream =
            "/// One.\n/// Two \"quoted\".\nstruct S;\n/** Block\n of two. */ struct T;"
                .parse()
                .unwrap();
        let printed = print_at_positions(tokens.clone());
        assert_eq!(printed.lines().count(), 5, "{printed}");
        assert!(printed.lines().nth(2).unwrap().starts_with("struct S;"));
        let again: TokenStream = printed.parse().unwrap();
        assert_eq!(again.to_string(), tokens.to_string());
    }

    #[test]
    fn made_tokens_follow_without_moving_the_next_line() {
        let user: TokenStream = "\n\n  mod   ffi {\n    struct S;\n}".parse().unwrap();
        let printed = print_at_positions(quote!(#[cxx::bridge(namespace = "n")] #user));
        assert!(printed.starts_with("#[cxx ::"), "{printed}");
        assert!(printed.contains("\n\n  mod   ffi {\n    struct S;\n}"), "{printed}");
    }

    #[test]
    fn made_tokens_never_merge_with_their_neighbours() {
        let made = Ident::new("made", Span::call_site());
        let user: TokenStream = "a b".parse().unwrap();
        let mut tokens: Vec<TokenTree> = user.into_iter().collect();
        tokens.insert(1, made.into());
        let printed = print_at_positions(tokens.into_iter().collect());
        assert_eq!(printed, "a made b\n");
    }

    #[test]
    fn moved_tokens_are_separated() {
        let tokens: Vec<TokenTree> =
            "one(two)three".parse::<TokenStream>().unwrap().into_iter().collect();
        let moved: TokenStream =
            [tokens[2].clone(), tokens[0].clone(), tokens[1].clone()].into_iter().collect();
        assert_eq!(print_at_positions(moved).trim(), "three one(two)");
    }
}
