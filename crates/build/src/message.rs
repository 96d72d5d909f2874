//! Parses the output of g++, clang and MSVC.

use crate::report::Finding;
use crate::source::Source;
use std::ops::Range;

/// `path:line[:column]: ..` or `path(line[,column]): ..` at the start of a line or inside it.
pub(crate) struct Location<'a> {
    path: &'a str,
    pub(crate) line: usize,
    /// Starts at 1, as the compiler counts; 0 if there is none.
    pub(crate) column: usize,
    rest: &'a str,
}

impl<'a> Location<'a> {
    pub(crate) fn find(text: &'a str) -> Option<Self> {
        text.char_indices().find_map(|(index, character)| {
            let (path, after) = (&text[..index], &text[index + character.len_utf8()..]);
            let after = after.trim_start_matches(' ');
            let digits = after.len() - after.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let line = after.get(..digits)?.parse().ok()?;
            let after = &after[digits..];
            let (column, rest) = match character {
                ':' => {
                    let after = after.strip_prefix([':', ','])?;
                    let rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
                    (&after[..after.len() - rest.len()], rest.strip_prefix(':').unwrap_or(rest))
                }
                '(' => {
                    let (column, rest) = after.split_once(')')?;
                    (column.strip_prefix(',').unwrap_or(""), rest.trim_start().strip_prefix(':')?)
                }
                _ => return None,
            };
            let column = column.parse().unwrap_or(0);
            Some(Location { path, line, column, rest: rest.trim_start() })
        })
    }

    /// The file, without the words before it.
    pub(crate) fn path(&self) -> &'a str {
        let path = self.path.trim_start();
        path.strip_prefix("In file included from ").unwrap_or(path)
    }

    /// The message, if this is the location of an error.
    pub(crate) fn error(&self) -> Option<&'a str> {
        let rest = self.rest.strip_prefix("fatal ").unwrap_or(self.rest);
        let rest = rest.strip_prefix("error")?;
        // `error: ..`, `error C2039: ..`
        Some(rest.split_once(':')?.1.trim())
    }

    pub(crate) fn place(&self, sources: &[Source]) -> Option<(usize, Range<usize>)> {
        let path = self.path.replace('\\', "/");
        let index = sources.iter().position(|source| {
            [source.shown.as_str(), &source.place.slashed()].iter().any(|name| {
                path.strip_suffix(name)
                    .is_some_and(|before| before.is_empty() || before.ends_with(['/', ' ']))
            })
        })?;
        Some((index, sources[index].code_on_line(self.line)?))
    }

    /// Whether the code with the error was instantiated or used here.
    pub(crate) fn is_use(&self) -> bool {
        const USES: [&str; 7] = [
            "required from",
            "required by",
            "requested here",
            "while substituting",
            "in instantiation of",
            "see reference to",
            "in expansion of macro",
        ];
        USES.iter().any(|words| self.rest.contains(words))
    }

    pub(crate) fn is_note(&self) -> bool {
        self.rest.starts_with("note")
    }

    /// The text of a note.
    pub(crate) fn note(&self) -> &'a str {
        self.rest.strip_prefix("note:").unwrap_or(self.rest).trim_start()
    }

    pub(crate) fn is_generated(&self) -> bool {
        let path = self.path.replace('\\', "/");
        // The last is what `#line` says where no code of the user's is meant.
        path.contains("/cxxbridge/")
            || path.contains("/twinspan/sources/")
            || path.ends_with(".rs.cc")
    }
}

/// A line without colours, with names as people write them: without inline namespaces.
pub(crate) fn readable(line: &str) -> String {
    without_colours(line)
        .replace("twinspan::v1::", "twinspan::")
        .replace("rust::cxxbridge1::", "rust::")
}

/// Without colours, which a flag may enable: `ESC [ numbers letter`.
fn without_colours(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|c: char| c.is_ascii_alphabetic()).map_or(part.len(), |end| end + 1);
        plain.push_str(&part[end..]);
    }
    plain
}

/// One error with the lines that belong to it.
pub(crate) struct Block<'a> {
    pub(crate) message: &'a str,
    /// The location of the error itself; `None` if it is not about a file.
    pub(crate) location: Option<Location<'a>>,
    pub(crate) lines: Vec<&'a str>,
}

impl<'a> Block<'a> {
    /// All errors in a text; warnings are skipped.
    pub(crate) fn all(text: &'a [String]) -> Vec<Block<'a>> {
        let mut blocks: Vec<Block<'_>> = Vec::new();
        // g++ prints these before the line that they belong to, which may be an error or a note.
        let mut leading = Vec::new();
        let mut in_error = false;
        for line in text.iter().map(String::as_str) {
            let location = Location::find(line).filter(|_| !is_code(line));
            let error = match &location {
                Some(location) => location.error(),
                None => error_of_the_program(line),
            };
            if let Some(message) = error {
                in_error = true;
                let mut lines = std::mem::take(&mut leading);
                lines.push(line);
                blocks.push(Block { message, location, lines });
            } else if location.as_ref().is_some_and(|location| location.rest.starts_with("warning"))
            {
                in_error = false;
                leading.clear();
            } else if leads(line) {
                leading.push(line);
            } else if let Some(block) = blocks.last_mut().filter(|_| in_error) {
                block.lines.append(&mut leading);
                block.lines.push(line);
            } else {
                leading.clear();
            }
        }
        blocks
    }

    /// Where the code was instantiated or used, the nearest first: g++ prints it before the error,
    /// clang after.
    pub(crate) fn uses(&self) -> impl Iterator<Item = Location<'a>> {
        let lines = self.lines.iter().filter(|line| !is_code(line));
        lines.filter_map(|line| Location::find(line)).filter(Location::is_use)
    }

    pub(crate) fn notes(&self) -> impl Iterator<Item = Location<'a>> {
        let lines = self.lines.iter().filter(|line| !is_code(line));
        lines.filter_map(|line| Location::find(line)).filter(Location::is_note)
    }
}

/// Code that the compiler shows: `   12
/// int f();`, and the marks below it.
fn is_code(line: &str) -> bool {
    line.trim_start().trim_start_matches(|c: char| c.is_ascii_digit()).trim_start().starts_with('|')
}

/// g++ prints the context before the message.
fn leads(line: &str) -> bool {
    let location = [": In ", ": At ", "required from", "required by", "recursively required"];
    line.starts_with("In file included from ")
        || line.trim_start().starts_with("from ")
        || location.iter().any(|words| line.contains(words)) && !line.contains("note: ")
}

/// `cc1plus: error: ..`
fn error_of_the_program(line: &str) -> Option<&str> {
    let (program, message) =
        line.split_once(": fatal error: ").or_else(|| line.split_once(": error: "))?;
    (!program.contains(char::is_whitespace)).then_some(message)
}

/// Phrases in messages about a missing name.
const MISSING: &[&str] = &[
    "is not a member of",
    "has no member named",
    "no member named",
    "not declared",
    "has not been declared",
    "undeclared identifier",
    "no type named",
    "unknown type name",
    "does not name a type",
];

/// Phrases in messages about a name with another type.
const SIGNATURE: &[&str] = &[
    "no matches converting",
    "no matching",
    "no match for",
    "cannot convert",
    "invalid conversion",
    "no viable",
    "does not match required type",
    "cannot initialize",
    "cannot bind",
];

/// How informative an error is, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rank {
    /// A missing name explains all other errors.
    Missing,
    /// A message written for this purpose.
    Assertion,
    Signature,
    Unknown,
}

/// What can be read from one message, in the wording of g++, clang and MSVC.
pub(crate) struct Error<'a> {
    message: &'a str,
    /// The last part of the first quoted name.
    pub(crate) name: Option<&'a str>,
    pub(crate) missing_header: Option<&'a str>,
}

impl<'a> Error<'a> {
    pub(crate) fn new(message: &'a str) -> Self {
        let quoted = first_quoted(message);
        let header_is_quoted =
            message.ends_with("file not found") || message.starts_with("Cannot open include file");
        let missing_header = if header_is_quoted {
            quoted
        } else {
            message.strip_suffix(": No such file or directory")
        };
        Error {
            message,
            name: quoted.map(last_name).filter(|name| !name.is_empty()),
            missing_header,
        }
    }

    pub(crate) fn finding(&self, place: (usize, Range<usize>)) -> (Rank, Finding) {
        let (rank, finding) = self.explained();
        (rank, finding.at(place.0, place.1))
    }

    fn explained(&self) -> (Rank, Finding) {
        if let Some(header) = self.missing_header {
            let finding = Finding::new(format!("the header `{header}` was not found")).help(
                "name it from the package, as `my-crate/include/name.h`, or add its directory in \
                 build.rs with `.include(..)`",
            );
            return (Rank::Missing, finding);
        }
        if let Some(text) = assertion(self.message) {
            return (Rank::Assertion, Finding::new(text));
        }
        if let Some(class) = self.undefined_class() {
            let finding = Finding::new(format!("C++ knows `{class}` by its name alone here")).help(
                "its headers only declare the class: `include!` the one that defines it, too",
            );
            return (Rank::Missing, finding);
        }
        let name = self.wanted_name().or(self.name).unwrap_or("this");
        let says = |words: &[&str]| words.iter().any(|words| self.message.contains(words));
        let (rank, finding) = if self.is_missing() && name != "type" {
            let finding =
                Finding::new(format!("C++ has no `{name}` where the bridge looks for it"));
            let help = "declare it in a header that the bridge names in `include!`, in the \
            namespace or class that the bridge declares; or correct the name here or in \
                        #[cxx_name = \"..\"]";
            let is_of_c = self.message.contains("namespace") && is_of_c(name);
            let of_c = is_of_c.then(|| {
                format!(
                    "`{name}` is in no namespace: write `#[namespace = \"\"]` at the declaration"
                )
            });
            (Rank::Missing, finding.help(of_c.unwrap_or_else(|| help.to_owned())))
        } else if says(SIGNATURE) {
            // Other messages of these kinds quote types.
            let of = self.name.filter(|_| says(&["function"]));
            let of = of.map(|name| format!(" of `{name}`")).unwrap_or_default();
            let finding = Finding::new(format!("the C++ declaration{of} does not match this one"));
            (Rank::Signature, finding)
        } else {
            return (Rank::Unknown, Finding::new(self.message));
        };
        (rank, finding.note(format!("compiler: {}", self.message)))
    }

    /// An assertion in generated code says what does not match the declaration.
    pub(crate) fn is_about_the_bridge(&self) -> bool {
        self.assertion().is_some_and(|text| text.contains("what the bridge declares"))
    }

    /// The message of a failed `static_assert`.
    pub(crate) fn assertion(&self) -> Option<&'a str> {
        assertion(self.message)
    }

    /// Whether it is about a missing name.
    pub(crate) fn is_missing(&self) -> bool {
        MISSING.iter().any(|words| self.message.contains(words))
    }

    /// Whether it is about types that do not fit.
    pub(crate) fn is_about_types(&self) -> bool {
        SIGNATURE.iter().any(|words| self.message.contains(words))
    }

    /// The class that is used before its definition: `incomplete type 'a::T' used in nested name specifier` of g++, `named`
    /// of clang; `invalid application of 'sizeof' to incomplete type 'a::T'`.
    fn undefined_class(&self) -> Option<&'a str> {
        let is_it = self.message.ends_with("in nested name specifier")
            || self.message.starts_with("invalid application of 'sizeof'");
        let (_, after) = self.message.split_once("incomplete type")?;
        first_quoted(after).filter(|_| is_it)
    }

    /// `'struct Store' has no member named 'open'` is about `open`.
    pub(crate) fn wanted_name(&self) -> Option<&'a str> {
        let (_, after) = self.message.split_once(" named ")?;
        first_quoted(after).map(last_name)
    }
}

/// Whether headers of C have a type with this name, which is in the global namespace in C++, too.
fn is_of_c(name: &str) -> bool {
    const TYPES: &str = "DIR FILE clock_t dirent gid_t int16_t int32_t int64_t int8_t intptr_t mode_t off_t pid_t ptrdiff_t \
                         size_t sockaddr ssize_t stat time_t timespec timeval tm uid_t uint16_t uint32_t uint64_t uint8_t \
                         uintptr_t";
    TYPES.split(' ').any(|of_c| of_c == name)
}

/// The message of a failed `static_assert`.
fn assertion(message: &str) -> Option<&str> {
    // clang quotes the condition, which may contain colons.
    let gap = if message.contains(" due to requirement '") { "': " } else { ": " };
    let (before, text) = message.split_once(gap)?;
    (before.starts_with("static assertion failed") || before.starts_with("static_assert failed"))
        .then(|| text.trim().trim_matches('"'))
}

/// Compilers quote as 'this', as ‘this’ or as `this'.
fn first_quoted(text: &str) -> Option<&str> {
    let (start, open) = text.char_indices().find(|(_, c)| matches!(c, '\'' | '‘' | '`'))?;
    let inner = &text[start + open.len_utf8()..];
    Some(&inner[..inner.find(['\'', '’'])?])
}

/// The last parts of all quoted names.
pub(crate) fn quoted_names(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some(quoted) = first_quoted(rest) {
        names.push(last_name(quoted));
        rest = &rest[quoted.as_ptr() as usize - rest.as_ptr() as usize + quoted.len()..];
        // The closing mark could be mistaken for an opening one.
        rest = rest
            .split_at_checked(rest.chars().next().map_or(0, char::len_utf8))
            .map_or("", |(_, rest)| rest);
    }
    names
}

/// `ns::Store::open(int) const` is about `open`.
fn last_name(quoted: &str) -> &str {
    let name = quoted.split(['(', '<']).next().unwrap_or(quoted).trim_end();
    let name = name.rsplit("::").next().unwrap_or(name);
    name.rsplit(' ').next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::{Location, readable, without_colours};

    #[test]
    fn colours() {
        assert_eq!(without_colours("\u{1b}[01m\u{1b}[Ka.h:1:\u{1b}[m\u{1b}[K x"), "a.h:1: x");
        assert_eq!(without_colours("a [b] c"), "a [b] c");
        assert_eq!(
            readable("no 'twinspan::v1::Optional<rust::cxxbridge1::String>'"),
            "no 'twinspan::Optional<rust::String>'"
        );
    }

    #[test]
    fn locations() {
        let found = |text| {
            Location::find(text).map(|l| (l.path.to_owned(), l.line, l.column, l.rest.to_owned()))
        };
        let expected = |path: &str, line, column, rest: &str| {
            Some((path.to_owned(), line, column, rest.to_owned()))
        };
        assert_eq!(found("a/b.rs:12:8: error: text"), expected("a/b.rs", 12, 8, "error: text"));
        assert_eq!(found("a/b.rs:12: error: text"), expected("a/b.rs", 12, 0, "error: text"));
        assert_eq!(
            found("C:\\b.rs(12,8): error C2: text"),
            expected("C:\\b.rs", 12, 8, "error C2: text")
        );
        assert_eq!(
            found("In file included from a/b.rs:12:"),
            expected("In file included from a/b.rs", 12, 0, "")
        );
        assert_eq!(found("error: nothing: here"), None);
        assert_eq!(found("   12 |   code(3);"), None);
        assert_eq!(found("   12 |   /* ä */ code(3);"), None);
    }
}
