//! Finds the bridges in a file by their tokens: the rest of the file may be newer than syn, or
//! nested deeper than syn can handle.

use crate::iter::IteratorExt as _;
use proc_macro2::{Delimiter, Span, TokenStream, TokenTree, token_stream};

/// A bridge found in a file.
pub enum Found {
    /// `#[twinspan::bridge]`: its arguments and the module without the attribute.
    Ours(TokenStream, TokenStream),
    /// `#[cxx::bridge]`, which cxx handles unchanged.
    Cxx(TokenStream),
}

/// Every bridge of a file, at any depth of its modules, in order.
pub fn bridges(file: TokenStream) -> Vec<Found> {
    let mut found = Vec::new();
    each_module(file, |module| match module.bridge() {
        Ok(bridge) => {
            found.push(bridge);
            None
        }
        Err(content) => content,
    });
    found
}

/// Why [`bridges`] does not find a bridge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// A macro creates it, or it is inside a function.
    Inside,
    /// Its attribute is spelled otherwise: imported, of a renamed crate, or in a `cfg_attr`.
    Named,
}

/// The bridges in a file that [`bridges`] does not find.
pub fn hidden(file: TokenStream) -> Vec<(Span, Hidden)> {
    let mut visible = Vec::new();
    each_module(file.clone(), |mut module| match module.place() {
        Some(place) => {
            visible.push(place.byte_range());
            None
        }
        None => module.content(),
    });
    let names = (!visible.is_empty()).then(|| other_names(file.clone()));
    let mut hidden = Vec::new();
    let mut groups = vec![file.into_iter()];
    let mut behind_hash = false;
    while let Some(tokens) = groups.last_mut() {
        let Some(token) = tokens.next() else {
            groups.pop();
            continue;
        };
        if let TokenTree::Group(group) = &token {
            if behind_hash && !visible.contains(&group.span().byte_range()) {
                let why = if is_bridge(group.stream()) {
                    Some(Hidden::Inside)
                } else {
                    has_other_name(group.stream(), names.as_deref()).then_some(Hidden::Named)
                };
                hidden.extend(why.map(|why| (group.span(), why)));
            }
            groups.push(group.stream().into_iter());
        }
        behind_hash = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '#');
    }
    hidden
}

fn is_bridge(attribute: TokenStream) -> bool {
    KRATES.iter().any(|krate| arguments(attribute.clone(), krate).is_some())
}

/// Whether an attribute is that of a bridge under another name: one of these, or if there are none, any whose
/// last word is that of the attribute.
fn has_other_name(attribute: TokenStream, names: Option<&[Vec<String>]>) -> bool {
    let mut path = Vec::new();
    for token in attribute {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == ':' => {}
            TokenTree::Ident(ident) => path.push(ident.to_string()),
            TokenTree::Group(group) if path == ["cfg_attr"] => {
                let tokens = group.stream().into_iter().collect_vec();
                let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
                let attributes = tokens.split(is_comma).skip(1);
                return attributes.map(|tokens| tokens.iter().cloned().collect()).any(is_bridge);
            }
            _ => break,
        }
    }
    match names {
        Some(names) => names.contains(&path),
        None => path.last().is_some_and(|last| last == "bridge"),
    }
}

/// The paths of the attribute that the imports of a file allow.
fn other_names(file: TokenStream) -> Vec<Vec<String>> {
    let words = words(file);
    let mut names = Vec::new();
    let imports = words.iter().enumerate().filter(|(index, word)| {
        *word == "use" || *word == "crate" && *index > 0 && words[index - 1] == "extern"
    });
    for (start, _) in imports {
        let import = words[start + 1..].split(|word| word == ";").next().unwrap_or_default();
        if !import.iter().any(|word| KRATES.contains(&word.as_str())) {
            continue;
        }
        for (index, word) in import.iter().enumerate() {
            let other = match import.get(index + 1..index + 3) {
                Some([as_, other]) if as_ == "as" => Some(other),
                _ => None,
            };
            match (word.as_str(), other) {
                ("bridge", None) => names.push(vec![word.clone()]),
                ("bridge", Some(other)) => names.push(vec![other.clone()]),
                (krate, Some(other)) if KRATES.contains(&krate) => {
                    names.push(vec![other.clone(), "bridge".to_owned()]);
                }
                _ => {}
            }
        }
    }
    names
}

/// The identifiers and punctuation of a file, whatever groups they are in.
fn words(file: TokenStream) -> Vec<String> {
    let mut words = Vec::new();
    let mut groups = vec![file.into_iter()];
    while let Some(tokens) = groups.last_mut() {
        match tokens.next() {
            None => {
                groups.pop();
            }
            Some(TokenTree::Group(group)) => groups.push(group.stream().into_iter()),
            Some(TokenTree::Literal(_)) => {}
            Some(word) => words.push(word.to_string()),
        }
    }
    words
}

/// The crates with an attribute `bridge`.
const KRATES: [&str; 2] = ["twinspan", "cxx"];

/// Visits the modules of a file, and those in what `visit` returns.
fn each_module(file: TokenStream, mut visit: impl FnMut(Module) -> Option<TokenStream>) {
    // An explicit stack: the input determines the depth.
    let mut modules = vec![file.into_iter()];
    while let Some(tokens) = modules.last_mut() {
        match next_module(tokens) {
            None => {
                modules.pop();
            }
            Some(module) => modules.extend(visit(module).map(TokenStream::into_iter)),
        }
    }
}

/// A module, from its first attribute to its closing brace.
struct Module {
    tokens: Vec<TokenTree>,
    /// The positions of its `#` tokens.
    attributes: Vec<usize>,
}

/// Skips everything that is not a module.
fn next_module(tokens: &mut token_stream::IntoIter) -> Option<Module> {
    let mut item: Vec<TokenTree> = Vec::new();
    while let Some(token) = tokens.next() {
        let is_mod = matches!(&token, TokenTree::Ident(ident) if ident == "mod");
        let ends = match &token {
            TokenTree::Punct(punct) => punct.as_char() == ';',
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => true,
            // `#![..]` belongs to the enclosing module.
            TokenTree::Group(_) => {
                matches!(&item[..], [TokenTree::Punct(hash), TokenTree::Punct(bang)]
                    if hash.as_char() == '#' && bang.as_char() == '!')
            }
            _ => false,
        };
        item.push(token);
        if ends {
            item.clear();
        } else if is_mod && let Some(attributes) = attributes_of_module(&item) {
            // The name, and the contents or a semicolon.
            item.extend(tokens.by_ref().take(2));
            return Some(Module { tokens: item, attributes });
        }
    }
    None
}

/// The positions of the attributes, if nothing but attributes and a visibility precede `mod`.
fn attributes_of_module(item: &[TokenTree]) -> Option<Vec<usize>> {
    let mut attributes = Vec::new();
    for (index, token) in item.iter().enumerate() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '#' => attributes.push(index),
            TokenTree::Group(_) => {}
            TokenTree::Ident(ident) if ident == "pub" || ident == "unsafe" || ident == "mod" => {}
            _ => return None,
        }
    }
    Some(attributes)
}

impl Module {
    /// A bridge, or otherwise the contents of the module, if it has any.
    fn bridge(mut self) -> Result<Found, Option<TokenStream>> {
        if let Some((index, args)) = self.attribute("twinspan") {
            self.tokens.drain(index..index + 2);
            Ok(Found::Ours(args, self.tokens.into_iter().collect()))
        } else if self.attribute("cxx").is_some() {
            Ok(Found::Cxx(self.tokens.into_iter().collect()))
        } else {
            Err(self.content())
        }
    }

    fn content(&mut self) -> Option<TokenStream> {
        match self.tokens.pop() {
            Some(TokenTree::Group(content)) => Some(content.stream()),
            _ => None,
        }
    }

    /// The position of the bridge attribute, without its `#`.
    fn place(&self) -> Option<Span> {
        let (index, _) = KRATES.iter().find_map(|krate| self.attribute(krate))?;
        Some(self.tokens[index + 1].span())
    }

    /// The position of `#[krate::bridge]`, and its arguments.
    fn attribute(&self, krate: &str) -> Option<(usize, TokenStream)> {
        self.attributes.iter().find_map(|&index| {
            let TokenTree::Group(group) = &self.tokens[index + 1] else { return None };
            Some((index, arguments(group.stream(), krate)?))
        })
    }
}

/// The arguments of `krate::bridge(..)`.
fn arguments(attribute: TokenStream, krate: &str) -> Option<TokenStream> {
    let mut names = Vec::new();
    for token in attribute {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == ':' => {}
            TokenTree::Ident(ident) => names.push(ident.to_string()),
            TokenTree::Group(group) if names == [krate, "bridge"] => return Some(group.stream()),
            _ => return None,
        }
    }
    (names == [krate, "bridge"]).then(TokenStream::new)
}
