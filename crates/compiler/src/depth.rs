//! How deep tokens are nested, found without recursion: syn and every stage after it recurse.

use crate::diag::{Code, Diagnostic};
use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree, token_stream};

/// Types may be nested this deep. Beyond, a diagnostic: built without optimisation, syn takes some
/// 50 KiB of the stack for a level.
pub const DEEPEST: usize = 32;

/// What a bridge has around its types at least: the file, the module, an item.
const AROUND: usize = 3;

/// The first place that is nested too deeply. Whatever makes a parser go one level down counts:
/// a group, an angle bracket, an operator that takes what follows or what precedes it.
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
            return Some(
                Diagnostic::new(
                    Code::TooDeep,
                    token.span(),
                    format!("this is nested more than {DEEPEST} levels deep"),
                )
                .help("give an inner part a name: a struct of the bridge"),
            );
        }
        if let TokenTree::Group(group) = token {
            around += stack.last().map_or(0, Level::depth);
            stack.push(Level::new(group.stream()));
        }
    }
    None
}

/// The tokens of a group, as far as they are read.
struct Level {
    tokens: token_stream::IntoIter,
    /// The operators before each angle bracket that is open.
    angles: Vec<usize>,
    /// The operators since the last comma, semicolon or bracket.
    operators: usize,
    /// Those before the last braces, which `else` goes on with.
    before_braces: usize,
    previous: Previous,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Previous {
    Nothing,
    Word,
    Group,
    /// `-` or `=`, which makes an arrow of `>`.
    Shaft,
    /// `#`, whose group is an attribute.
    Hash,
    /// `'`, which makes a lifetime of a word.
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
            // A call of what a call gave, an index into it.
            TokenTree::Group(_) => {
                self.operators += usize::from(previous == Previous::Group);
                if previous != Previous::Hash {
                    self.previous = Previous::Group;
                }
            }
            // They belong to the operator before.
            TokenTree::Ident(word) if word == "mut" || word == "const" => {}
            TokenTree::Ident(_) if previous == Previous::Quote => {}
            TokenTree::Ident(word) if word == "else" => {
                self.operators = self.before_braces + 1;
                self.previous = Previous::Word;
            }
            // `dyn`, `as`, `return`: a word that takes the next one.
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
