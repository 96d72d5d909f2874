//! Types and functions of a bridge that C++ has already: in the user's header, or in the C library, whose names are
//! all outside of namespaces.

use super::{Code, cpp};
use crate::headers;
use crate::message::{Block, Location};
use crate::report::Finding;
use crate::source::Source;
use std::ops::Range;
use twinspan_compiler::iter::IteratorExt as _;

/// The error where the bridge declares the name, if it is one of these.
pub(super) fn explained(block: &Block<'_>, code: Code<'_>) -> Option<Finding> {
    let location = block.location.as_ref().filter(|_| !cpp::is_read_twice(block))?;
    let (name, is_type) = match name_of_type(block.message) {
        Some(name) => (name, true),
        None => (name_of_function(block)?, false),
    };
    let place = place(name, is_type, code.sources)?;
    // The headers of the user's package are found in a directory that is generated.
    let is_of_bridge = |location: &Location<'_>| {
        location.place(code.sources).is_some()
            || location.is_generated() && super::path_of_user(location, code).is_none()
    };
    let other = if is_of_bridge(location) {
        block.notes().find(|note| !is_of_bridge(note))?
    } else if block.notes().any(|note| is_of_bridge(&note)) {
        Location::find(block.lines.iter().find(|line| line.contains("error: "))?)?
    } else {
        return None;
    };
    let path = code.project.current_dir.join(other.path());
    let is_of_system = headers::is_of_the_system(&path);
    let shown = super::path_of_user(&other, code);
    let shown =
        shown.map_or_else(|| other.path().to_owned(), |path| super::shown(&path, code.project));
    let what = if is_type { "a type" } else { "a function" };
    let finding = Finding::new(format!("C++ has {what} `{name}` already"))
        .note(format!("it is at {shown}:{}", other.line))
        .at(place.0, place.1);
    let rename = format!(
        "put the bridge into a namespace, `namespace = \"..\"`, or give this another name in C++ with \
         `#[cxx_name = \"{name}_\"]`"
    );
    Some(finding.help(match (is_type, is_of_system) {
        (true, false) => format!(
            "if that type is meant, write `type {name};` in `extern \"C++\"`, too: its fields are compared then; \
             otherwise remove one of the two, or {rename}"
        ),
        _ => rename,
    }))
}

/// The declaration in a bridge, which ends with its line more often than the function that implements it.
fn place(name: &str, is_type: bool, sources: &[Source]) -> Option<(usize, Range<usize>)> {
    let keywords: &[&str] = if is_type { &["struct", "enum", "union", "type"] } else { &["fn"] };
    let declares = |line: &str| {
        let words = line
            .split(|c: char| !c.is_alphanumeric() && c != '_')
            .filter(|word| !word.is_empty())
            .collect_vec();
        words.windows(2).any(|pair| keywords.contains(&pair[0]) && pair[1] == name)
    };
    let lines = || {
        sources.iter().enumerate().flat_map(move |(index, source)| {
            let lines = source.text.lines().zip(1..).filter(move |(line, _)| declares(line));
            lines.map(move |(line, number)| (index, line, number))
        })
    };
    let (index, _, number) =
        lines().find(|(_, line, _)| line.trim_end().ends_with(';')).or_else(|| lines().next())?;
    Some((index, sources[index].code_on_line(number)?))
}

/// `redefinition of 'struct a::Name'` of g++, `redefinition of 'Name'` of clang.
fn name_of_type(message: &str) -> Option<&str> {
    let rest = message.strip_prefix("redefinition of ")?.trim_start_matches(['\'', '‘']);
    let quoted = rest.split(['\'', '’']).next()?;
    let name = quoted.rsplit([' ', ':']).next()?;
    is_name(name).then_some(name)
}

/// A function that has the parameters of another, and its result or the linkage of C.
fn name_of_function<'a>(block: &Block<'a>) -> Option<&'a str> {
    let message = block.message;
    let is_of_gcc = message.starts_with("ambiguating new declaration of ")
        || message.starts_with("conflicting declaration of ") && message.contains("linkage");
    let before = if is_of_gcc {
        message.split('(').next()?
    } else if message.ends_with(" has a different language linkage") {
        message.strip_prefix("declaration of '")?.split('\'').next()?
    } else if message.starts_with("functions that differ only in their return type") {
        // clang shows the line alone.
        let mut shown = block.lines.iter().filter_map(|line| line.split_once(" | "));
        shown.find_map(|(_, code)| code.split_once('('))?.0
    } else {
        return None;
    };
    let name = before.rsplit([' ', ':', '*', '&']).next()?;
    is_name(name).then_some(name)
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::name_of_type;

    #[test]
    fn names_of_types() {
        for message in [
            "redefinition of 'struct demo::Name'",
            "redefinition of ‘enum class Name’",
            "redefinition of 'Name'",
        ] {
            assert_eq!(name_of_type(message), Some("Name"), "{message}");
        }
        assert_eq!(name_of_type("redefinition of 'int demo::name(int)'"), None);
        assert_eq!(name_of_type("previous definition of 'Name'"), None);
    }
}
