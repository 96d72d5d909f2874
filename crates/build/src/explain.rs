//! What a C++ compiler's errors mean for the bridge.
//!
//! Generated code says `#line` with the user's file, so errors in it carry lines of the user's
//! Rust source (the columns are those of the generated code). Errors inside a template come with
//! the line it was used from. cxx's own generated code carries no lines: its errors are found by
//! the name they mention.

use crate::probe;
use crate::report::{Finding, Report};
use crate::source::Source;
use std::ops::Range;

/// More would bury the compiler's own text, which follows.
const MAX_FINDINGS: usize = 8;

/// The explanations as text, empty if there are none.
pub(crate) fn explain(
    failure: &str,
    compiler_text: &[String],
    sources: &[Source],
    build: &cc::Build,
) -> String {
    let mut report = Report::default();
    let mut numbered: Vec<usize> = Vec::new();
    for source in sources {
        numbered.push(report.add_file(&source.shown, &source.text));
    }
    if compiler_text.is_empty() && failure.contains("failed to find tool") {
        report.add(no_compiler());
    } else if probe::is_before_cxx17(build) {
        report.add(old_standard());
    }
    for (index, mut finding) in findings(compiler_text, sources).into_iter().enumerate() {
        if index == MAX_FINDINGS {
            report.add(Finding::new("more errors follow in the compiler's text"));
            break;
        }
        if let Some((source, _)) = &mut finding.place {
            *source = numbered[*source];
        }
        report.add(finding);
    }
    report.render()
}

fn no_compiler() -> Finding {
    Finding::new("there is no C++ compiler").help(
        "install one (Debian, Ubuntu: `apt-get install g++`; Fedora: `dnf install gcc-c++`; macOS: \
         `xcode-select --install`; Windows: Visual Studio Build Tools), or name one in the \
         environment variable CXX",
    )
}

fn old_standard() -> Finding {
    Finding::new("the C++ is compiled for a standard before C++17")
        .note("the generated code and the headers of twinspan need C++17 or newer")
        .help(
            "remove `.std(..)` and `-std=..` flags for older standards from build.rs and CXXFLAGS; \
             if there are none, the compiler is too old (g++ 9, clang 10 or newer are needed)",
        )
}

/// An `include!(".." )` or `include!(<..>)` in a bridge.
pub(crate) struct Include<'a> {
    pub(crate) name: &'a str,
    range: Range<usize>,
}

/// All of a file's, by their text: a name in a comment does no harm here.
pub(crate) fn includes(source: &Source) -> impl Iterator<Item = Include<'_>> {
    const START: &str = "include!(";
    source.text.match_indices(START).filter_map(|(start, _)| {
        let rest = &source.text[start + START.len()..];
        let inner = rest.trim_start();
        let close = match inner.as_bytes().first()? {
            b'"' => '"',
            b'<' => '>',
            _ => return None,
        };
        let name = &inner[1..1 + inner[1..].find([close, '\n'])?];
        let end = start + START.len() + (rest.len() - inner.len()) + name.len() + 2;
        Some(Include { name, range: start..end })
    })
}

/// The errors that have a place in the bridge. Places hold the index in `sources`.
fn findings(compiler_text: &[String], sources: &[Source]) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    // The place that the lines around an error refer to: g++ says where a template was used
    // before the error in it, clang after.
    let mut used_from = None;
    let mut unplaced: Option<Error> = None;
    for line in compiler_text {
        let location = Location::find(line);
        let place = location.as_ref().and_then(|location| location.place(sources));
        let Some(error) = location.as_ref().and_then(Location::error) else {
            if let Some(error) = unplaced.take() {
                match place.clone().or_else(|| place_of_name(name_in_code_of_cxx(line)?, sources)) {
                    Some(place) => findings.push(error.finding().at(place.0, place.1)),
                    None => unplaced = Some(error),
                }
            } else {
                used_from = place.or(used_from);
            }
            continue;
        };
        let error = Error::new(error);
        let place = error
            .missing_header
            .and_then(|header| place_of_include(header, sources))
            .or(place)
            .or_else(|| used_from.take())
            .or_else(|| {
                let generated = location.as_ref().is_some_and(Location::is_generated);
                error.name.filter(|_| generated).and_then(|name| place_of_name(name, sources))
            });
        used_from = None;
        unplaced = None;
        match place {
            Some(place) => findings.push(error.finding().at(place.0, place.1)),
            None => unplaced = Some(error),
        }
    }
    let mut seen = Vec::new();
    findings.retain(|finding| {
        // One declaration that does not fit makes several errors; the first says it best.
        let new = !seen.contains(&finding.place);
        seen.push(finding.place.clone());
        new
    });
    findings
}

/// `path:line[:column]: ..` or `path(line[,column]): ..` at the start of, or inside, a line.
struct Location<'a> {
    path: &'a str,
    line: usize,
    rest: &'a str,
}

impl<'a> Location<'a> {
    fn find(text: &'a str) -> Option<Self> {
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
    fn error(&self) -> Option<&'a str> {
        let rest = self.rest.strip_prefix("fatal ").unwrap_or(self.rest);
        let rest = rest.strip_prefix("error")?;
        // `error: ..`, `error C2039: ..`
        Some(rest.split_once(':')?.1.trim())
    }

    fn place(&self, sources: &[Source]) -> Option<(usize, Range<usize>)> {
        let path = self.path.replace('\\', "/");
        let index = sources.iter().position(|source| {
            [source.shown.as_str(), &source.place.slashed()].iter().any(|name| {
                path.strip_suffix(name)
                    .is_some_and(|before| before.is_empty() || before.ends_with(['/', ' ']))
            })
        })?;
        Some((index, sources[index].code_on_line(self.line)?))
    }

    fn is_generated(&self) -> bool {
        let path = self.path.replace('\\', "/");
        path.contains("/cxxbridge/") || path.contains("/twinspan/sources/")
    }
}

/// What can be read from one message, in the words of g++, clang and MSVC.
struct Error<'a> {
    message: &'a str,
    /// The last part of the first name in quotes.
    name: Option<&'a str>,
    missing_header: Option<&'a str>,
}

impl<'a> Error<'a> {
    fn new(message: &'a str) -> Self {
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

    fn finding(&self) -> Finding {
        if let Some(header) = self.missing_header {
            return Finding::new(format!("the header `{header}` is not found")).help(
                "name it from the package, as `my-crate/include/name.h`, or add its directory in \
                 build.rs with `.include(..)`",
            );
        }
        let name = self.name.unwrap_or("this");
        let says = |words: &[&str]| words.iter().any(|words| self.message.contains(words));
        let finding = if says(&[
            "is not a member of",
            "has no member named",
            "no member named",
            "not declared",
            "has not been declared",
            "undeclared identifier",
            "no type named",
            "does not name a type",
        ]) {
            let name = self.wanted_name().unwrap_or(name);
            Finding::new(format!("C++ has no `{name}` where the bridge looks for it")).help(
                "declare it in a header that the bridge names in `include!`, in the namespace or \
                 class that the bridge says; or correct the name here or in #[cxx_name = \"..\"]",
            )
        } else if says(&[
            "no matches converting",
            "no matching",
            "cannot convert",
            "invalid conversion",
            "no viable",
            "does not match required type",
            "cannot initialize",
            "cannot bind",
            "cannot convert from",
        ]) {
            // Other messages of these kinds quote types.
            let of = self.name.filter(|_| says(&["function"]));
            let of = of.map(|name| format!(" of `{name}`")).unwrap_or_default();
            Finding::new(format!("the C++ declaration{of} does not fit this one"))
                .help("the compiler's text names the signature that was looked for")
        } else if let Some(text) = assertion(self.message) {
            Finding::new(text)
        } else {
            return Finding::new(self.message);
        };
        finding.note(format!("compiler: {}", self.message))
    }

    /// `'struct Store' has no member named 'open'` is about `open`.
    fn wanted_name(&self) -> Option<&'a str> {
        let (_, after) = self.message.split_once("named")?;
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

fn place_of_include(header: &str, sources: &[Source]) -> Option<(usize, Range<usize>)> {
    sources.iter().enumerate().find_map(|(index, source)| {
        let include = includes(source).find(|include| include.name == header)?;
        Some((index, include.range))
    })
}

/// cxx's shims hold `(*name$)(..)`, and compilers show the code they complain about.
fn name_in_code_of_cxx(line: &str) -> Option<&str> {
    let (before, _) = line.split_once("$)(")?;
    let name = before.rsplit_once('*')?.1;
    (!name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_')).then_some(name)
}

/// The line that declares `fn name` or `type name`, if only one does.
fn place_of_name(name: &str, sources: &[Source]) -> Option<(usize, Range<usize>)> {
    let declares = |line: &str| {
        let mut words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
        let mut previous = "";
        words.any(|word| {
            let found = word == name && matches!(previous, "fn" | "type" | "struct" | "enum");
            previous = word;
            found
        })
    };
    let mut places = sources.iter().enumerate().flat_map(|(index, source)| {
        let lines = source.text.lines().enumerate().filter(|(_, line)| declares(line));
        lines.filter_map(move |(line, _)| Some((index, source.code_on_line(line + 1)?)))
    });
    let place = places.next()?;
    places.next().is_none().then_some(place)
}

#[cfg(test)]
mod tests {
    use super::{Location, findings, includes};
    use crate::source::Source;

    const TEXT: &str = "#[twinspan::bridge]\nmod ffi {\n    unsafe extern \"C++\" {\n        \
        include!(\"demo/include/store.h\");\n        include!( <vector>);\n        \
        fn open_store(path: &str) -> i32;\n        fn close(x: i32);\n    }\n}\n";

    fn sources() -> Vec<Source> {
        vec![Source::for_test("src/other.rs", "mod x {}\n"), Source::for_test("src/lib.rs", TEXT)]
    }

    /// Message and code of each finding.
    fn explained(compiler_text: &str) -> Vec<(String, String)> {
        let lines: Vec<String> = compiler_text.lines().map(str::to_owned).collect();
        let sources = sources();
        let text = |place: &Option<(usize, std::ops::Range<usize>)>| {
            place.clone().map(|(index, range)| sources[index].text[range].to_owned())
        };
        findings(&lines, &sources)
            .into_iter()
            .map(|finding| (finding.message.clone(), text(&finding.place).unwrap()))
            .collect()
    }

    fn expect(compiler_text: &str, message: &str, code: &str) {
        assert_eq!(explained(compiler_text), [(message.to_owned(), code.to_owned())]);
    }

    const OPEN: &str = "fn open_store(path: &str) -> i32;";
    const CLOSE: &str = "fn close(x: i32);";

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

    #[test]
    fn missing_functions() {
        let message = "C++ has no `open_store` where the bridge looks for it";
        expect("src/lib.rs:6:80: error: 'open_store' is not a member of 'demo'", message, OPEN);
        expect(
            "/home/demo/src/lib.rs:6:1: error: ‘open_store’ was not declared in this scope",
            message,
            OPEN,
        );
        expect(
            "src/lib.rs:6:9: error: no member named 'open_store' in namespace 'demo'",
            message,
            OPEN,
        );
        expect(
            "src\\lib.rs(6): error C2039: 'open_store': is not a member of 'demo'",
            message,
            OPEN,
        );
        expect(
            "src/lib.rs:6:9: error: 'struct demo::Store' has no member named 'open_store'",
            message,
            OPEN,
        );
    }

    #[test]
    fn cxx_generated_code_is_found_by_name() {
        expect(
            "/out/cxxbridge/sources/demo/src/lib.rs.cc:9:3: error: 'close' was not declared in this scope",
            "C++ has no `close` where the bridge looks for it",
            CLOSE,
        );
        expect(
            "/out/cxxbridge/x.cc:8:4: error: invalid conversion from 'void (*)(char)' to 'int (*)(int)'\n  \
             8 |   ::std::int32_t (*close$)(::std::int32_t) = ::demo::close;\n",
            "the C++ declaration does not fit this one",
            CLOSE,
        );
        let elsewhere = "/usr/include/x.h:9:3: error: 'close' was not declared in this scope";
        assert!(explained(elsewhere).is_empty());
    }

    #[test]
    fn signatures() {
        expect(
            "src/lib.rs:6:9: error: no matches converting function 'open_store' to type 'int (*)(int)'",
            "the C++ declaration of `open_store` does not fit this one",
            OPEN,
        );
        expect(
            "src/lib.rs:7:9: error: address of overloaded function 'close' does not match required type 'void (int)'",
            "the C++ declaration of `close` does not fit this one",
            CLOSE,
        );
    }

    #[test]
    fn templates_are_traced_to_their_use() {
        expect(
            "/inc/twinspan/detail/x.h: In instantiation of 'f':\nsrc/lib.rs:7:20:   required from here\n\
             /inc/twinspan/detail/x.h:3:1: error: static assertion failed: close() must return void",
            "close() must return void",
            CLOSE,
        );
        expect(
            "/inc/twinspan/detail/x.h:3:1: error: static assertion failed due to requirement 'a': too narrow\n  3 | code\n\
             src/lib.rs:6:20: note: in instantiation of function template specialization 'f' requested here",
            "too narrow",
            OPEN,
        );
    }

    #[test]
    fn missing_headers() {
        let message = "the header `demo/include/store.h` is not found";
        let code = "include!(\"demo/include/store.h\"";
        for text in [
            "/out/cxxbridge/sources/demo/src/lib.rs.cc:1:10: fatal error: demo/include/store.h: No such file or directory",
            "src/lib.rs:4:10: fatal error: 'demo/include/store.h' file not found",
            "x.cc(1): fatal error C1083: Cannot open include file: 'demo/include/store.h': No such file or directory",
        ] {
            expect(text, message, code);
        }
    }

    #[test]
    fn one_finding_for_each_declaration() {
        let text = "src/lib.rs:6:9: error: 'open_store' is not a member of 'demo'\n\
                    src/lib.rs:6:9: error: invalid type in declaration\n\
                    src/lib.rs:7:9: warning: unused\nsrc/lib.rs:7:9: error: something else\n";
        let messages: Vec<String> =
            explained(text).into_iter().map(|(message, _)| message).collect();
        assert_eq!(
            messages,
            ["C++ has no `open_store` where the bridge looks for it", "something else"]
        );
    }

    #[test]
    fn includes_by_their_text() {
        let sources = sources();
        let names: Vec<&str> = includes(&sources[1]).map(|include| include.name).collect();
        assert_eq!(names, ["demo/include/store.h", "vector"]);
    }
}
