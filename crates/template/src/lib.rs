//! The macros `quote!` and `quote_spanned!` of the crate `quote`, for the compiler of twinspan, with the same input and
//! output. What these make of a template is a call for each of its tokens, which was a quarter of what the compiler takes
//! to compile, and with that of a first build. Here it is one call with a text, which the compiler's module `template` reads
//! when it runs.
//!
//! Not covered by semver: only `twinspan-compiler` can use it.

use proc_macro::{Delimiter, Group, Punct, Spacing, TokenStream, TokenTree};
use std::iter::Peekable;

/// `quote::quote!`
#[proc_macro]
pub fn quote(input: TokenStream) -> TokenStream {
    Template::of(input, None)
}

/// `quote::quote_spanned!`
#[proc_macro]
pub fn quote_spanned(input: TokenStream) -> TokenStream {
    let mut input = input.into_iter().peekable();
    let mut span = TokenStream::new();
    loop {
        match input.next() {
            Some(TokenTree::Punct(punct)) if is_arrow(&punct, &mut input) => break,
            Some(token) => span.extend([token]),
            None => return Template::error("a span and `=>` come first"),
        }
    }
    input.next();
    Template::of(input.collect(), Some(span))
}

type Tokens = Peekable<proc_macro::token_stream::IntoIter>;

fn is_arrow(punct: &Punct, rest: &mut Tokens) -> bool {
    punct.as_char() == '='
        && punct.spacing() == Spacing::Joint
        && matches!(rest.peek(), Some(TokenTree::Punct(next)) if next.as_char() == '>')
}

/// Operators of more than one character. rustc would give their characters to a macro by example as one token.
const OPERATORS: [&str; 25] = [
    "...", "..=", "<<=", ">>=", "!=", "%=", "&&", "&=", "*=", "+=", "-=", "->", "..", "/=", "::",
    "<-", "<<", "<=", "==", "=>", ">=", ">>", "^=", "|=", "||",
];

/// Ends an entry of the text.
const END: char = '\u{1f}';

#[derive(Default)]
struct Template {
    /// An entry for each token: its kind, a character, and what it is.
    text: String,
    /// What is inserted, as expressions with commas.
    parts: TokenStream,
    count: usize,
    /// Whether repetitions have the span of the template.
    is_spanned: bool,
}

impl Template {
    fn of(input: TokenStream, span: Option<TokenStream>) -> TokenStream {
        let mut template = Template { is_spanned: span.is_some(), ..Template::default() };
        template.stream(input);
        let Template { text, parts, .. } = template;
        let text = proc_macro::Literal::string(&text);
        let code = match &span {
            None => format!("crate::template::tokens({text}, &[])"),
            Some(_) => {
                format!("{{ let __span = (); crate::template::spanned(__span, {text}, &[]) }}")
            }
        };
        let code: TokenStream = code.parse().expect("it is valid Rust");
        fill(code, &parts, span.as_ref())
    }

    fn error(message: &str) -> TokenStream {
        format!("::core::compile_error!({message:?})").parse().expect("it is valid Rust")
    }

    fn entry(&mut self, kind: char, text: &str) {
        self.text.push(kind);
        self.text.push_str(text);
        self.text.push(END);
    }

    fn part(&mut self, expression: impl IntoIterator<Item = TokenTree>) {
        let index = self.count.to_string();
        self.entry('#', &index);
        self.count += 1;
        self.parts.extend([TokenTree::from(Punct::new('&', Spacing::Alone))]);
        self.parts.extend(expression);
        self.parts.extend([TokenTree::from(Punct::new(',', Spacing::Alone))]);
    }

    fn stream(&mut self, input: TokenStream) {
        let mut input = input.into_iter().peekable();
        while let Some(token) = input.next() {
            match token {
                TokenTree::Group(group) => {
                    let (open, close) = match group.delimiter() {
                        Delimiter::Parenthesis => ('(', ')'),
                        Delimiter::Brace => ('{', '}'),
                        Delimiter::Bracket => ('[', ']'),
                        Delimiter::None => ('<', '>'),
                    };
                    self.entry(open, "");
                    self.stream(group.stream());
                    self.entry(close, "");
                }
                TokenTree::Ident(ident) => self.entry('i', &ident.to_string()),
                TokenTree::Literal(literal) => self.entry('l', &literal.to_string()),
                TokenTree::Punct(punct) => match (punct.as_char(), input.peek()) {
                    ('#', Some(TokenTree::Ident(_))) => {
                        let name = input.next();
                        self.part(name);
                    }
                    ('#', Some(TokenTree::Group(group)))
                        if group.delimiter() == Delimiter::Parenthesis =>
                    {
                        let group = group.clone();
                        input.next();
                        self.repetition(punct, group, &mut input);
                    }
                    _ => self.punct(&punct, &mut input),
                },
            }
        }
    }

    /// `#( .. )*`, `#( .. ),*`: what `quote` makes of it is one part.
    fn repetition(&mut self, hash: Punct, group: Group, rest: &mut Tokens) {
        let mut all = vec![TokenTree::from(hash), group.into()];
        for token in rest.by_ref() {
            let is_end = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '*');
            all.push(token);
            if is_end {
                break;
            }
        }
        let (name, span) = match self.is_spanned {
            true => ("quote_spanned", "__span=>"),
            false => ("quote", ""),
        };
        let call: TokenStream =
            format!("::quote::{name}!({span})").parse().expect("it is valid Rust");
        self.part(call.into_iter().map(|token| match token {
            TokenTree::Group(group) => {
                let inside = group.stream().into_iter().chain(all.drain(..)).collect();
                Group::new(group.delimiter(), inside).into()
            }
            token => token,
        }));
    }

    fn punct(&mut self, first: &Punct, rest: &mut Tokens) {
        let mut operator = String::from(first.as_char());
        let mut last = first.spacing();
        while last == Spacing::Joint
            && let Some(TokenTree::Punct(next)) = rest.peek()
        {
            let longer = format!("{operator}{}", next.as_char());
            if !OPERATORS.contains(&longer.as_str()) {
                break;
            }
            (operator, last) = (longer, next.spacing());
            rest.next();
        }
        // A lifetime is one token, too.
        let is_lifetime = operator == "'";
        for (index, one) in operator.char_indices() {
            let is_last = index + 1 == operator.len() && !is_lifetime;
            self.entry(if is_last { 'p' } else { 'j' }, one.encode_utf8(&mut [0; 4]));
        }
    }
}

/// Puts the parts into the brackets of the call, and the span where `()` stands for it.
fn fill(code: TokenStream, parts: &TokenStream, span: Option<&TokenStream>) -> TokenStream {
    let filled = code.into_iter().map(|token| match token {
        TokenTree::Group(group) => match (group.delimiter(), group.stream().is_empty(), span) {
            (Delimiter::Parenthesis, true, Some(span)) => span.clone(),
            (delimiter, is_empty, _) => {
                let is_list = delimiter == Delimiter::Bracket && is_empty;
                let inside =
                    if is_list { parts.clone() } else { fill(group.stream(), parts, span) };
                TokenTree::from(Group::new(delimiter, inside)).into()
            }
        },
        token => token.into(),
    });
    filled.collect()
}
