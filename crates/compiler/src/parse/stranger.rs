//! Items that are not allowed in an `extern` block, neither in Rust nor in a bridge: removed from
//! the tokens before syn parses them, because syn would only report that it expected something
//! else. rustc would advise moving them out of the block.

use super::body::is_word;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::iter::IteratorExt as _;
use crate::tokens::replaced;
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

/// The removed items, and whether they declare a type: uses of that type would cause further
/// errors.
#[derive(Default)]
pub(crate) struct Strangers {
    pub(crate) found: Diagnostics,
    pub(crate) has_types: bool,
}

/// The module without them.
pub(crate) fn without(module: TokenStream) -> (TokenStream, Strangers) {
    let mut strangers = Strangers::default();
    let mut tokens: Vec<TokenTree> = module.clone().into_iter().collect_vec();
    if let Some(TokenTree::Group(content)) = tokens.last_mut() {
        let inner = strangers.items(content.stream());
        *content = replaced(content, inner);
    }
    if strangers.found.is_empty() {
        return (module, strangers);
    }
    (tokens.into_iter().collect(), strangers)
}

/// Whether the next group is the block of an ABI.
pub(super) fn is_abi(before: &[TokenTree]) -> bool {
    match before {
        [.., before] if is_word(before, "extern") => true,
        [.., before, TokenTree::Literal(_)] => is_word(before, "extern"),
        _ => false,
    }
}

impl Strangers {
    fn items(&mut self, items: TokenStream) -> TokenStream {
        let mut tokens: Vec<TokenTree> = items.into_iter().collect_vec();
        for index in 0..tokens.len() {
            let (before, rest) = tokens.split_at_mut(index);
            if let TokenTree::Group(block) = &mut rest[0]
                && block.delimiter() == Delimiter::Brace
                && is_abi(before)
            {
                *block = self.block(block);
            }
        }
        tokens.into_iter().collect()
    }

    fn block(&mut self, block: &Group) -> Group {
        let mut kept: Vec<TokenTree> = Vec::new();
        let mut start = 0;
        for token in block.stream() {
            let ends = match &token {
                TokenTree::Punct(punct) => punct.as_char() == ';',
                TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                _ => false,
            };
            kept.push(token);
            if ends {
                if let Some(stranger) = self.stranger(&kept[start..]) {
                    self.found.push(stranger);
                    kept.truncate(start);
                }
                start = kept.len();
            }
        }
        replaced(block, kept.into_iter().collect())
    }

    /// The error for an item that does not belong in a block.
    fn stranger(&mut self, item: &[TokenTree]) -> Option<Diagnostic> {
        let mut words = item.iter().filter_map(|token| match token {
            TokenTree::Ident(word) => Some(word),
            _ => None,
        });
        let word = words.find(|word| !["pub", "unsafe"].contains(&word.to_string().as_str()))?;
        let outside = |what| format!("{what} belongs in the bridge, outside its blocks");
        let (message, help) = match word.to_string().as_str() {
            "trait" => (
                "a bridge has no traits".to_owned(),
                "pass closures, one for each method, or a struct of the bridge with closures as fields: \
                 `Function<dyn Fn(A) -> R + Send>`",
            ),
            "struct" | "enum" => {
                self.has_types = true;
                let help = "move it out of the block, and both languages have it; declare a type \
                that only one language has as `type T;` in the block of that language";
                (outside(if *word == "struct" { "a struct" } else { "an enum" }), help)
            }
            "const" if words.next().is_some_and(|next| !is_of_function(next)) => (
                outside("a constant"),
                "move it out of the block and give it a value; declare what C++ computes as a function",
            ),
            "impl" => (
                "a block has no `impl`".to_owned(),
                "declare a method with the object as its first parameter: `fn f(self: &T);`",
            ),
            "mod" => (
                "a bridge cannot contain modules".to_owned(),
                "write a bridge for each, with its own `namespace`",
            ),
            "use" => (
                "an import has no effect in a bridge".to_owned(),
                "import outside the bridge; declare a type of another bridge as `type T = path;` \
                in `extern \"C++\"`",
            ),
            _ => return None,
        };
        Some(Diagnostic::new(Code::Item, word.span(), message, help))
    }
}

/// What may be between `const` and the name of a function.
fn is_of_function(word: &Ident) -> bool {
    ["fn", "async", "unsafe", "extern"].iter().any(|other| word == other)
}
