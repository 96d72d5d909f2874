//! Structs of a bridge for which the header has a `typedef` or an alias: C++ refuses a declaration of
//! a class of that name, which cxx writes.

use super::Code;
use crate::message::{Block, quoted_names};
use crate::report::Finding;
use crate::source::Source;
use std::ops::Range;
use twinspan_compiler::iter::IteratorExt as _;

/// The error at the type, if it is one of these.
pub(super) fn explained(block: &Block<'_>, code: Code<'_>) -> Option<Finding> {
    let name = name(block.message)?;
    let mut sources = code.sources.iter().enumerate();
    let (index, range) = sources.find_map(|(at, source)| Some((at, place(source, name)?)))?;
    let finding = Finding::new(format!("`{name}` is another name of a type in C++"));
    let finding = match declaration(block, name) {
        Some(declaration) => finding.note(format!("C++ declares `{declaration}`")),
        None => finding,
    };
    // g++ alone says in which namespace a `typedef` is.
    let full = quoted(block.message).filter(|full| full.ends_with(name));
    let (path, rest) = match full {
        Some(full) => (full.to_owned(), ""),
        None => (format!("a::{name}"), ", for one in the namespace `a`"),
    };
    let help = format!(
        "write its name with its namespace, so that the bridge declares no class of it: `#[cxx_name = \
         \"::{path}\"] type {name};`{rest}"
    );
    Some(finding.help(help).at(index, range))
}

/// What a message of g++ has between its first quotation marks.
fn quoted(message: &str) -> Option<&str> {
    message.strip_prefix("using typedef-name ")?.split(['\'', '‘', '’']).nth(1)
}

/// The name of which a message says that it is one of a type.
fn name(message: &str) -> Option<&str> {
    let is_of_gcc = message.starts_with("using typedef-name ");
    let is_of_clang = message.starts_with("definition of type ")
        && ["typedef of the same name", "type alias of the same name"]
            .iter()
            .any(|end| message.ends_with(end));
    if !is_of_gcc && !is_of_clang {
        return None;
    }
    match quoted(message).and_then(|quoted| quoted.strip_prefix("using ")) {
        Some(alias) => alias.split(" =").next(),
        None => quoted_names(message).into_iter().next(),
    }
}

/// Where the bridge has `type Name;`.
fn place(source: &Source, name: &str) -> Option<Range<usize>> {
    let wanted = format!("type {name};");
    let is_it = |line: &str| line.trim_start().trim_start_matches("pub ").starts_with(&wanted);
    let line = source.text.lines().position(is_it)?;
    source.code_on_line(line + 1)
}

/// The header's line, which the compiler shows below its note.
fn declaration(block: &Block<'_>, name: &str) -> Option<String> {
    let shown = block.lines.iter().filter_map(|line| line.split_once(" | "));
    let mut code = shown.map(|(_, code)| code.split_whitespace().collect_vec().join(" "));
    let is_it = |code: &String| {
        code.starts_with("typedef ") && code.ends_with(&format!("{name};"))
            || code.starts_with(&format!("using {name} ="))
    };
    code.find(is_it)
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn names_of_types() {
        for message in [
            "using typedef-name 'sf::Vector2f' after 'struct'",
            "using typedef-name ‘using Vector2f = class sf::Vector2<float>’ after ‘struct’",
            "definition of type 'Vector2f' conflicts with typedef of the same name",
            "definition of type 'Vector2f' conflicts with type alias of the same name",
        ] {
            assert_eq!(name(message), Some("Vector2f"), "{message}");
        }
        assert_eq!(name("redefinition of 'Vector2f'"), None);
    }
}
