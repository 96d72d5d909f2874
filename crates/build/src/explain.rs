//! What a C++ compiler's errors mean for the bridge.
//!
//! Generated code says `#line` with the user's file, so errors in it carry lines of the user's
//! Rust source (the columns are those of the generated code). Errors inside a template come with
//! the line it was used from. cxx's own generated code carries no lines: its errors are found by
//! the name they mention.

use crate::message::{Error, Location, Rank};
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
    if failure.contains("failed to find tool") {
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
    let mut findings: Vec<(Rank, Finding)> = Vec::new();
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
                    Some(place) => findings.push(error.finding(place)),
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
            Some(place) => findings.push(error.finding(place)),
            None => unplaced = Some(error),
        }
    }
    best_of_each_place(findings)
}

/// One declaration that does not fit makes many errors: the one that says most is kept.
fn best_of_each_place(findings: Vec<(Rank, Finding)>) -> Vec<Finding> {
    let mut best: Vec<(Rank, Finding)> = Vec::new();
    for (rank, finding) in findings {
        match best.iter_mut().find(|(_, other)| other.place == finding.place) {
            Some(known) if known.0 <= rank => {}
            Some(known) => *known = (rank, finding),
            None => best.push((rank, finding)),
        }
    }
    best.into_iter().map(|(_, finding)| finding).collect()
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
    use super::{findings, includes};
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
        let text = "src/lib.rs:6:9: error: invalid type in declaration\n\
                    src/lib.rs:6:9: error: 'open_store' is not a member of 'demo'\n\
                    src/lib.rs:6:9: error: no type named 'type' in 'std::invoke_result<int>'\n\
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
