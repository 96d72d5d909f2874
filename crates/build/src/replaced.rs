//! A name of the bridge that is a macro in C++: the preprocessor replaces it before the compiler sees it, and what the
//! compiler says is about what stands there then.

use crate::c_library;
use crate::columns::Columns;
use crate::explain::Code;
use crate::message::{Block, Location, Rank};
use crate::report::Finding;
use crate::source::Source;
use std::ops::Range;
use twinspan_compiler::iter::IteratorExt as _;

/// Macros of the compiler itself, which g++ does not mention. Each is a 1.
const PREDEFINED: [&str; 3] = ["i386", "linux", "unix"];

pub(crate) fn explained(block: &Block<'_>, code: Code<'_>) -> Option<(Rank, Finding)> {
    let mut names: Vec<&str> = block.lines.iter().filter_map(|line| expanded(line)).collect_vec();
    if block.message.contains("numeric constant") {
        names.extend(PREDEFINED);
    }
    let in_bridges = || {
        let mut locations = block.lines.iter().filter_map(|line| Location::find(line));
        locations.find_map(|location| {
            let (index, _) = location.place(code.sources)?;
            let declared = |name: &str| declared(name, &code.sources[index], Some(location.line));
            names.iter().find_map(|name| Some((*name, (index, declared(name)?))))
        })
    };
    // Not all generated code says of which line it is.
    let anywhere = || {
        let is_said = |location: &Location<'_>| location.is_use() || location.error().is_some();
        let mut locations = block.lines.iter().filter_map(|line| Location::find(line));
        locations.find(|location| location.is_generated() && is_said(location))?;
        let mut sources = code.sources.iter().enumerate();
        sources.find_map(|(index, source)| {
            names.iter().find_map(|name| Some((*name, (index, declared(name, source, None)?))))
        })
    };
    let (name, place) = in_bridges().or_else(anywhere)?;
    let message = format!("`{name}` is a macro in C++, which replaces the name everywhere");
    let help = format!("give it another name there with `#[cxx_name = \"{name}_\"]`");
    let finding = Finding::new(message).note(format!("compiler: {}", block.message)).help(help);
    Some((Rank::Missing, finding.at(place.0, place.1)))
}

/// `note: in expansion of macro ‘NAME’` of g++, `note: expanded from macro 'NAME'` of clang.
fn expanded(line: &str) -> Option<&str> {
    let (_, rest) = line
        .split_once("in expansion of macro ")
        .or_else(|| line.split_once("expanded from macro "))?;
    let name = rest.trim_start_matches(['‘', '\'']);
    let name = &name[..name.find(['’', '\''])?];
    (!name.is_empty()).then_some(name)
}

/// Where a line, or any line, has this word outside of comments and of C++.
fn declared(name: &str, source: &Source, line: Option<usize>) -> Option<Range<usize>> {
    let mut lines =
        source.text.lines().zip(1..).filter(|(_, number)| line.is_none_or(|line| line == *number));
    lines.find_map(|(text, number)| {
        let column = word(text, name).filter(|_| !text.trim_start().starts_with("//"))?;
        let in_cpp = source.cpp_at(number, column + 1, Columns::Bytes).is_some();
        let start = text.as_ptr() as usize - source.text.as_ptr() as usize + column;
        // A macro of C that is called like a function is forwarded to.
        let in_c = c_library::is_in_c_block(&source.text, start);
        (!in_cpp && !in_c).then_some(start..start + name.len())
    })
}

/// Where a text has this word.
fn word(text: &str, name: &str) -> Option<usize> {
    let of_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut places = text.match_indices(name);
    places.find_map(|(start, _)| {
        let (before, after) = (&text[..start], &text[start + name.len()..]);
        (!before.ends_with(of_word) && !after.starts_with(of_word)).then_some(start)
    })
}

#[cfg(test)]
mod tests {
    use super::{expanded, word};

    #[test]
    fn what_compilers_say_of_macros() {
        assert_eq!(
            expanded("src/lib.rs:4:5: note: in expansion of macro ‘ENOENT’"),
            Some("ENOENT")
        );
        assert_eq!(expanded("<built-in>:466:15: note: expanded from macro 'linux'"), Some("linux"));
        assert_eq!(expanded("src/lib.rs:4:5: note: in definition of macro ‘X’"), None);
    }

    #[test]
    fn words() {
        assert_eq!(word("a_linux, linux2 linux;", "linux"), Some(16));
        assert_eq!(word("a_linux", "linux"), None);
    }
}
