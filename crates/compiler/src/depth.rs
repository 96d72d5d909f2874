//! The nesting depth of tokens, computed without recursion: syn and every later stage are
//! recursive.

use crate::diag::{Code, Diagnostic};
use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree, token_stream};

/// The maximum nesting of types. Beyond it, a diagnostic is reported: without optimisation, syn
/// uses about 50 KiB of stack for each level.
pub const DEEPEST: usize = 32;

/// The levels around the types of a bridge: the file, the module, an item.
const AROUND: usize = 3;

/// The first place that is nested too deeply. Everything that makes a parser recurse counts: a
/// group, an angle bracket, a prefix or postfix operator.
pub fn too_deep(tokens: TokenStream) -> Option<Diagnostic> {
    let mut stack = vec![Level::new(tokens)];
    let mut around = 0;
    while let Some(level) = stack.last_mut() {
        let Some(token) = level.tokens.next() else {
            stack.pop();
            around -= stack.last().map_or(0, Level::depth);
            continue;
        };
        level.count(&token);
        let depth = around + level.depth() + stack.len();
        if depth > DEEPEST + AROUND {
            let message = format!("this is nested more than {DEEPEST} levels deep");
            let help = "give an inner part a name: a struct of the bridge";
            return Some(Diagnostic::new(Code::TooDeep, token.span(), message, help));
        }
        if let TokenTree::Group(group) = token {
            around += stack.last().map_or(0, Level::depth);
            stack.push(Level::new(group.stream()));
        }
    }
    None
}

/// The tokens of a group, as far as they have been read.
struct Level {
    tokens: token_stream::IntoIter,
    /// The number of operators before each open angle bracket.
    angles: Vec<usize>,
    /// The number of operators since the last comma, semicolon or bracket.
    operators: usize,
    /// The number before the last braces, for an `else` that follows.
    before_braces: usize,
    previous: Previous,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Previous {
    Nothing,
    Word,
    Group,
    /// `-` or `=`, which turns `>` into an arrow.
    Shaft,
    /// `#`, whose group is an attribute.
    Hash,
    /// `'`, which turns a word into a lifetime.
    Quote,
}

impl Level {
    fn new(tokens: TokenStream) -> Self {
        Level {
            tokens: tokens.into_iter(),
            angles: Vec::new(),
            operators: 0,
            before_braces: 0,
            previous: Previous::Nothing,
        }
    }

    fn depth(&self) -> usize {
        self.operators + self.angles.iter().sum::<usize>() + self.angles.len()
    }

    fn count(&mut self, token: &TokenTree) {
        let previous = self.previous;
        self.previous = Previous::Nothing;
        match token {
            TokenTree::Punct(punct) => match punct.as_char() {
                ';' => self.end(),
                ',' => self.operators = 0,
                // Part of a path.
                ':' => {}
                '\'' => self.previous = Previous::Quote,
                '#' => self.previous = Previous::Hash,
                '<' => self.angles.push(std::mem::take(&mut self.operators)),
                '>' if previous != Previous::Shaft => {
                    self.operators = self.angles.pop().unwrap_or_default();
                }
                '-' | '=' if punct.spacing() == Spacing::Joint => {
                    self.operators += 1;
                    self.previous = Previous::Shaft;
                }
                _ => self.operators += 1,
            },
            // An item ends here.
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                self.before_braces = self.operators;
                self.end();
            }
            // A call of the result of a call, or an index into it.
            TokenTree::Group(_) => {
                self.operators += usize::from(previous == Previous::Group);
                if previous != Previous::Hash {
                    self.previous = Previous::Group;
                }
            }
            // They belong to the preceding operator.
            TokenTree::Ident(word) if word == "mut" || word == "const" => {}
            TokenTree::Ident(_) if previous == Previous::Quote => {}
            TokenTree::Ident(word) if word == "else" => {
                self.operators = self.before_braces + 1;
                self.previous = Previous::Word;
            }
            // `dyn`, `as`, `return`: a word followed by an operand.
            TokenTree::Ident(_) => {
                self.operators += usize::from(previous == Previous::Word);
                self.previous = Previous::Word;
            }
            TokenTree::Literal(_) => {}
        }
    }

    fn end(&mut self) {
        self.operators = 0;
        self.angles.clear();
    }
}
