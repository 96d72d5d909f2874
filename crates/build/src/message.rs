//! Reading what g++, clang and MSVC print.

use crate::report::Finding;
use crate::source::Source;
use std::ops::Range;

/// `path:line[:column]: ..` or `path(line[,column]): ..` at the start of, or inside, a line.
pub(crate) struct Location<'a> {
    path: &'a str,
    line: usize,
    rest: &'a str,
}

impl<'a> Location<'a> {
    pub(crate) fn find(text: &'a str) -> Option<Self> {
        text.char_indices().find_map(|(index, character)| {
            let (path, after) = (&text[..index], &text[index + 1..].trim_start_matches(' '));
            let digits = after.len() - after.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let line = after.get(..digits)?.parse().ok()?;
            let after = &after[digits..];
            let rest = match character {
                ':' => after.strip_prefix([':', ','])?,
                '(' => after.split_once(')')?.1.trim_start().strip_prefix(':')?,
                _ => return None,
            };
            let column = |c: char| c.is_ascii_digit() || c == ':';
            Some(Location { path, line, rest: rest.trim_start_matches(column).trim_start() })
        })
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

    pub(crate) fn is_generated(&self) -> bool {
        let path = self.path.replace('\\', "/");
        path.contains("/cxxbridge/") || path.contains("/twinspan/sources/")
    }
}

/// Words of messages about a name that is not there.
const MISSING: &[&str] = &[
    "is not a member of",
    "has no member named",
    "no member named",
    "not declared",
    "has not been declared",
    "undeclared identifier",
    "no type named",
    "does not name a type",
];

/// Words of messages about a name that is there with another type.
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

/// How much an error says, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rank {
    /// A text written for this.
    Assertion,
    Missing,
    Signature,
    Unknown,
}

/// What can be read from one message, in the words of g++, clang and MSVC.
pub(crate) struct Error<'a> {
    message: &'a str,
    /// The last part of the first name in quotes.
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
            let finding = Finding::new(format!("the header `{header}` is not found")).help(
                "name it from the package, as `my-crate/include/name.h`, or add its directory in \
                 build.rs with `.include(..)`",
            );
            return (Rank::Missing, finding);
        }
        if let Some(text) = assertion(self.message) {
            return (Rank::Assertion, Finding::new(text));
        }
        let name = self.wanted_name().or(self.name).unwrap_or("this");
        let says = |words: &[&str]| words.iter().any(|words| self.message.contains(words));
        let (rank, finding) = if says(MISSING) && name != "type" {
            let finding =
                Finding::new(format!("C++ has no `{name}` where the bridge looks for it"));
            let help = "declare it in a header that the bridge names in `include!`, in the \
                        namespace or class that the bridge says; or correct the name here or in \
                        #[cxx_name = \"..\"]";
            (Rank::Missing, finding.help(help))
        } else if says(SIGNATURE) {
            // Other messages of these kinds quote types.
            let of = self.name.filter(|_| says(&["function"]));
            let of = of.map(|name| format!(" of `{name}`")).unwrap_or_default();
            let finding = Finding::new(format!("the C++ declaration{of} does not fit this one"));
            let help = "the compiler's text names the signature that was looked for";
            (Rank::Signature, finding.help(help))
        } else {
            return (Rank::Unknown, Finding::new(self.message));
        };
        (rank, finding.note(format!("compiler: {}", self.message)))
    }

    /// `'struct Store' has no member named 'open'` is about `open`.
    fn wanted_name(&self) -> Option<&'a str> {
        let (_, after) = self.message.split_once(" named ")?;
        first_quoted(after).map(last_name)
    }
}

/// The text given to a `static_assert` that failed.
fn assertion(message: &str) -> Option<&str> {
    let (before, text) = message.split_once(": ").or_else(|| message.rsplit_once("': "))?;
    (before.starts_with("static assertion failed") || before.starts_with("static_assert failed"))
        .then(|| text.trim())
}

/// Compilers quote as 'this', as ‘this’ or as `this'.
fn first_quoted(text: &str) -> Option<&str> {
    let (start, open) = text.char_indices().find(|(_, c)| matches!(c, '\'' | '‘' | '`'))?;
    let inner = &text[start + open.len_utf8()..];
    Some(&inner[..inner.find(['\'', '’'])?])
}

/// `ns::Store::open(int) const` is about `open`.
fn last_name(quoted: &str) -> &str {
    let name = quoted.split(['(', '<']).next().unwrap_or(quoted).trim_end();
    let name = name.rsplit("::").next().unwrap_or(name);
    name.rsplit(' ').next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::Location;

    #[test]
    fn locations() {
        let found =
            |text| Location::find(text).map(|l| (l.path.to_owned(), l.line, l.rest.to_owned()));
        let expected =
            |path: &str, line, rest: &str| Some((path.to_owned(), line, rest.to_owned()));
        assert_eq!(found("a/b.rs:12:8: error: text"), expected("a/b.rs", 12, "error: text"));
        assert_eq!(found("a/b.rs:12: error: text"), expected("a/b.rs", 12, "error: text"));
        assert_eq!(
            found("C:\\b.rs(12,8): error C2: text"),
            expected("C:\\b.rs", 12, "error C2: text")
        );
        assert_eq!(
            found("In file included from a/b.rs:12:"),
            expected("In file included from a/b.rs", 12, "")
        );
        assert_eq!(found("error: nothing: here"), None);
        assert_eq!(found("   12 |   code(3);"), None);
    }
}
