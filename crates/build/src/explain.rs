//! Explains the errors of a C++ compiler, each once, where the user can fix it.
//!
//! Generated code has `#line` with the user's file, so errors in it have lines of the user's Rust
//! source (the columns are those of the generated code). Errors inside a template belong to the
//! nearest user code that instantiated it: a line of the bridge, or of a C++ file. cxx's own
//! generated code has no `#line`: its errors are located by the name that they mention.

use crate::c_library;
use crate::declared;
use crate::destructor;
use crate::headers;
use crate::message::{Block, Error, Location, Rank};
use crate::named::{name_in_code_of_cxx, place_of_include, place_of_name};
use crate::probe;
use crate::project::Project;
use crate::relocatable;
use crate::report::{Finding, Report};
use crate::source::Source;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// More do not help: the rest often follows from the first.
const MAX_FINDINGS: usize = 8;

/// What is known about the compiled code.
#[derive(Clone, Copy)]
pub(crate) struct Code<'a> {
    pub(crate) sources: &'a [Source],
    pub(crate) project: &'a Project,
    /// The directory of the runtime's headers.
    pub(crate) runtime: Option<&'a Path>,
    /// The settings for C.
    pub(crate) c_build: Option<&'a cc::Build>,
}

/// The report; empty if nothing is recognised.
pub(crate) fn explain(
    failure: &str,
    compiler_text: &[String],
    code: Code<'_>,
    build: &cc::Build,
) -> String {
    let mut report = Report::default();
    if failure.contains("failed to find tool") {
        report.add(no_compiler());
    } else if probe::is_before_cxx17(build) {
        report.add(old_standard());
    }
    let Found { mut findings, files, elsewhere } = found(compiler_text, code);
    declared::add(&mut findings, code, build);
    // C++ files first: an error there is often the reason why a bridge does not find something.
    let (sources, files) = (code.sources.iter(), files.iter());
    let names: Vec<usize> = files
        .map(|file| (file.shown.as_str(), file.text.as_str()))
        .chain(sources.map(|source| (source.shown.as_str(), source.text.as_str())))
        .map(|(shown, text)| report.add_file(shown, text))
        .collect();
    let more = findings.len().saturating_sub(MAX_FINDINGS);
    findings.truncate(MAX_FINDINGS);
    for mut finding in findings {
        if let Some((file, _)) = &mut finding.place {
            let sources = code.sources.len();
            *file = match file.checked_sub(sources) {
                Some(in_cpp) => names[in_cpp],
                None => names[names.len() - sources + *file],
            };
        }
        report.add(finding);
    }
    let mut text = report.render();
    for lines in elsewhere {
        text.push_str(&lines.join("\n"));
        text.push_str("\n\n");
    }
    if more > 0 {
        text.push_str(&format!("note: {more} more errors are not shown\n"));
    }
    text
}

fn no_compiler() -> Finding {
    Finding::new("there is no C++ compiler").help(
        "install one (Debian, Ubuntu: `apt-get install g++`; Fedora: `dnf install gcc-c++`; macOS: \
         `xcode-select --install`; Windows: Visual Studio Build Tools), or name one in the \
         environment variable CXX",
    )
}

fn old_standard() -> Finding {
    Finding::new("the C++ code is compiled for a standard older than C++17")
        .note("the generated code and the headers of twinspan need C++17 or newer")
        .help(
            "remove `.std(..)` and `-std=..` flags for older standards from build.rs and CXXFLAGS; \
             if there are none, the compiler is too old (g++ 9, clang 10 or newer are needed)",
        )
}

/// A user's C++ file that contains an error.
pub(crate) struct CppFile {
    path: PathBuf,
    shown: String,
    text: String,
}

#[derive(Default)]
pub(crate) struct Found {
    /// A place has the index of a source or, after those, of one of `files`.
    pub(crate) findings: Vec<Finding>,
    pub(crate) files: Vec<CppFile>,
    /// Errors without a location in the user's code, as the compiler prints them.
    pub(crate) elsewhere: Vec<Vec<String>>,
}

/// The user code that an error belongs to.
enum Home {
    Bridge((usize, Range<usize>)),
    /// C++ in a bridge, and the declaration whose body it is.
    Body((usize, Range<usize>), Option<(usize, Range<usize>)>),
    Cpp(PathBuf, usize, usize),
}

fn found(compiler_text: &[String], code: Code<'_>) -> Found {
    let mut found = Found::default();
    let mut ranked: Vec<(Rank, Finding)> = Vec::new();
    let mut in_cpp: Vec<Finding> = Vec::new();
    // Declarations whose C++ code does not compile: whether it would match is unknown.
    let mut broken = Vec::new();
    let mut elsewhere: Vec<(bool, Vec<String>)> = Vec::new();
    for block in Block::all(compiler_text) {
        let error = Error::new(block.message);
        let explained = relocatable::explained(&block, code);
        if let Some(finding) = explained.or_else(|| destructor::explained(&block, code)) {
            ranked.push((Rank::Assertion, finding));
            continue;
        }
        match home(&block, &error, code) {
            Some(Home::Bridge(place)) => {
                let of_c = c_library::explained(&block, &place, code);
                ranked.push(of_c.unwrap_or_else(|| error.finding(place)));
            }
            Some(Home::Body(place, declaration)) => {
                let is_known = in_cpp.iter().any(|known| known.place.as_ref() == Some(&place));
                if !is_known {
                    in_cpp.push(cpp_finding(&block, code, None).at(place.0, place.1));
                }
                broken.extend(declaration);
            }
            Some(Home::Cpp(path, line, column)) => {
                let user = block.uses().find_map(|location| location.place(code.sources));
                if let Some(place) = &user
                    && let Some(of_macro) = c_library::of_macro(&block, place, code)
                {
                    ranked.push(of_macro);
                    continue;
                }
                let is_second = is_about_arguments(&block)
                    && user.as_ref().is_some_and(|user| broken.contains(user));
                let place = found.place_in_cpp(path, line, column, code);
                let is_known = in_cpp.iter().any(|known| known.place.as_ref() == Some(&place));
                if !is_known && !is_second {
                    in_cpp.push(cpp_finding(&block, code, user.as_ref()).at(place.0, place.1));
                }
                broken.extend(user);
            }
            None => {
                let lines: Vec<String> = block.lines.iter().map(|&line| line.to_owned()).collect();
                let new = !elsewhere.iter().any(|(_, known)| *known == lines);
                if new {
                    elsewhere.push((follows(&block, code), lines));
                }
            }
        }
    }
    let mut in_bridge = best_of_each_place(ranked);
    missing_types_once(&mut in_bridge, code.sources);
    in_bridge.retain(|finding| !finding.place.as_ref().is_some_and(|place| broken.contains(place)));
    found.findings = in_cpp;
    found.findings.append(&mut in_bridge);
    let explained = !found.findings.is_empty();
    let kept = elsewhere.into_iter().filter(|(follows, _)| !(explained && *follows));
    found.elsewhere = kept.map(|(_, lines)| lines).take(MAX_FINDINGS).collect();
    found
}

/// In generated code and library headers, an error that is not explained follows from one that is.
/// This does not apply to files that the user's build script writes.
fn follows(block: &Block<'_>, code: Code<'_>) -> bool {
    block.location.as_ref().is_some_and(|location| {
        let path = code.project.current_dir.join(location.path());
        let is_of_runtime = code.runtime.is_some_and(|runtime| path.starts_with(runtime));
        location.is_generated() || is_of_runtime || headers::is_of_the_system(&path)
    })
}

fn home(block: &Block<'_>, error: &Error<'_>, code: Code<'_>) -> Option<Home> {
    let include = error.missing_header.and_then(|header| place_of_include(header, code.sources));
    if let Some(place) = include {
        return Some(Home::Bridge(place));
    }
    // gcc reports it where the header has the function.
    if let Some(place) =
        c_library::static_function(block).and_then(|name| place_of_name(name, code.sources))
    {
        return Some(Home::Bridge(place));
    }
    let location = block.location.as_ref()?;
    let of_user = |location: &Location<'_>| match location.place(code.sources) {
        Some(place) => Some(body(location, place.0, error, code).unwrap_or(Home::Bridge(place))),
        None => {
            let path = path_of_user(location, code)?;
            Some(Home::Cpp(path, location.line, location.column))
        }
    };
    of_user(location).or_else(|| block.uses().find_map(|location| of_user(&location))).or_else(
        || {
            let mentioned = error.name.into_iter();
            let shown = block.lines.iter().filter_map(|line| name_in_code_of_cxx(line));
            let mut names = mentioned.chain(shown).filter(|_| location.is_generated());
            names.find_map(|name| place_of_name(name, code.sources)).map(Home::Bridge)
        },
    )
}

/// The C++ in the bridge that contains an error.
fn body(location: &Location<'_>, index: usize, error: &Error<'_>, code: Code<'_>) -> Option<Home> {
    let source = &code.sources[index];
    let (cpp, place) = source.cpp_at(location.line, location.column)?;
    if error.is_about_the_bridge() {
        return None;
    }
    let declaration = cpp.function.as_ref().and_then(|function| {
        let (line, _) = source.line_and_column(function.start);
        Some((index, source.code_on_line(line)?))
    });
    let range = match location.column {
        0 => source.code_on_line(location.line)?,
        _ => place..word_end(&source.text, place),
    };
    Some(Home::Body((index, range), declaration))
}

/// The file, unless it is generated or belongs to the runtime or the system.
pub(crate) fn path_of_user(location: &Location<'_>, code: Code<'_>) -> Option<PathBuf> {
    let path = code.project.current_dir.join(location.path());
    let is_of_runtime = code.runtime.is_some_and(|runtime| path.starts_with(runtime));
    if is_of_runtime || headers::is_of_the_system(&path) {
        return None;
    }
    headers::in_package(&path, code.project).filter(|path| path.is_file())
}

/// The name of a C++ file in messages.
pub(crate) fn shown(path: &Path, project: &Project) -> String {
    crate::paths::slashed(path.strip_prefix(&project.manifest_dir).unwrap_or(path))
}

impl Found {
    fn place_in_cpp(
        &mut self,
        path: PathBuf,
        line: usize,
        column: usize,
        code: Code<'_>,
    ) -> (usize, Range<usize>) {
        let known = self.files.iter().position(|file| file.path == path);
        let index = known.unwrap_or_else(|| {
            let text = fs::read(&path).unwrap_or_default();
            let text = String::from_utf8_lossy(&text).into_owned();
            self.files.push(CppFile { shown: shown(&path, code.project), path, text });
            self.files.len() - 1
        });
        (code.sources.len() + index, range_in(&self.files[index].text, line, column))
    }
}

/// The word at a column, or the whole line if there is none.
fn range_in(text: &str, line: usize, column: usize) -> Range<usize> {
    let Some(code) = text.lines().nth(line.saturating_sub(1)) else {
        return text.len()..text.len();
    };
    let start = code.as_ptr() as usize - text.as_ptr() as usize;
    let word = column.checked_sub(1).and_then(|column| code.get(column..));
    match word {
        Some(rest) => {
            let start = start + code.len() - rest.len();
            start..word_end(text, start)
        }
        None => start..start + code.len(),
    }
}

/// The end of the word that starts there, or of the single character.
fn word_end(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let first = rest.chars().next().map_or(0, char::len_utf8);
    start + rest.find(|c| !is_word(c)).unwrap_or(rest.len()).max(first)
}

/// Notes are about other code, for instance candidates: more would bury the error.
const MAX_NOTES: usize = 3;

fn cpp_finding(block: &Block<'_>, code: Code<'_>, user: Option<&(usize, Range<usize>)>) -> Finding {
    let message = Error::new(block.message).assertion().unwrap_or(block.message);
    let mut finding = Finding::new(message);
    let notes = block.notes().filter(|note| !note.is_use()).filter_map(|note| {
        let path = path_of_user(&note, code)?;
        Some(format!("{}:{}: {}", shown(&path, code.project), note.line, note.note()))
    });
    for note in notes.take(MAX_NOTES) {
        finding = finding.note(note);
    }
    if let Some((index, range)) = user {
        let source = &code.sources[*index];
        let (line, _) = source.line_and_column(range.start);
        let declaration = &source.text[range.clone()];
        finding = finding.note(format!("compiled for {}:{line}: {declaration}", source.shown));
    }
    match incomplete(block, code) {
        Some(help) => finding.help(help),
        None if is_about_arguments(block) => finding.help(
            "name the type of the parameter: a generic lambda, or a template that returns `auto`, \
             is compiled for objects that convert to what the bridge declares",
        ),
        None if is_hidden_expected(block) => finding.help(
            "a body that returns an `expected` has a word that ends so in it: write the type, or call what makes it \
             `as_expected`",
        ),
        None => finding,
    }
}

/// A function returns an `expected`, but the body does not show it.
fn is_hidden_expected(block: &Block<'_>) -> bool {
    let from = block.message.split_once("convert").map(|(_, from)| from);
    from.is_some_and(|from| from.contains("'twinspan::expected<"))
}

/// A template was instantiated with the runtime's stand-in for the declared type.
fn is_about_arguments(block: &Block<'_>) -> bool {
    block.message.contains("twinspan::detail::") && block.message.contains("Argument<")
}

/// What to include if a type of the bridge is used before its definition.
fn incomplete(block: &Block<'_>, code: Code<'_>) -> Option<String> {
    const INCOMPLETE: [&str; 4] =
        ["incomplete", "undefined type", "undefined struct", "undefined class"];
    let says = |words: &str| block.message.contains(words);
    if !INCOMPLETE.iter().any(|words| says(words)) && !Error::new(block.message).is_missing() {
        return None;
    }
    let quoted = block.lines.iter().filter(|line| line.contains("error") || line.contains("note"));
    let names = quoted.flat_map(|line| crate::message::quoted_names(line));
    let (source, name) = names.into_iter().find_map(|name| {
        let source = code.sources.iter().find(|source| defines(source, name))?;
        Some((source, name))
    })?;
    if let Some(in_cpp) = name_in_cpp(&source.text, name) {
        return Some(format!(
            "the bridge calls `{in_cpp}` of C++ `{name}`: C++ goes on to say `{in_cpp}`"
        ));
    }
    let file = |suffix: &str| {
        let prefix = crate::paths::slashed(&code.project.include_prefix);
        format!("{prefix}/{}{suffix}", source.place.slashed())
    };
    // Structs that contain C++ types by value are defined after the headers that the bridge
    // includes.
    let types = code.project.include_dir().join(file(".types.h"));
    let types = fs::read_to_string(types).unwrap_or_default();
    let is_early = [format!("struct {name} final"), format!("enum class {name}")]
        .iter()
        .any(|definition| types.contains(definition));
    let header = file(if is_early { ".types.h" } else { ".h" });
    let place = if is_early {
        ""
    } else {
        ", in a .cc file: it includes the headers that the bridge names"
    };
    Some(format!("`{name}` is defined in the bridge: `#include \"{header}\"` before this{place}"))
}

/// Whether the bridge file has a struct or an enum with this name.
fn defines(source: &Source, name: &str) -> bool {
    let mut words = source.text.split(|c: char| !c.is_alphanumeric() && c != '_');
    let mut previous = "";
    words.any(|word| {
        let found = word == name && matches!(previous, "struct" | "enum");
        previous = word;
        found
    })
}

/// The `#[cxx_name = ".."]` of a struct or an enum.
fn name_in_cpp<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let is_it = |line: &str| {
        let mut words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
        words.any(|word| matches!(word, "struct" | "enum")) && words.next() == Some(name)
    };
    let mut attributes = Vec::new();
    for line in text.lines().map(str::trim) {
        if line.starts_with("#[") {
            attributes.push(line);
        } else if is_it(line) {
            let named = attributes.iter().find_map(|line| line.strip_prefix("#[cxx_name = \""));
            return named.and_then(|rest| rest.split('"').next()).filter(|found| *found != name);
        } else if !line.starts_with("//") {
            attributes.clear();
        }
    }
    None
}

/// One mismatched declaration causes many errors: the most informative one is kept.
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

/// A missing C++ type causes an error wherever it is used: it is reported only at its declaration.
fn missing_types_once(findings: &mut Vec<Finding>, sources: &[Source]) {
    let declares_type = |finding: &Finding| {
        let (source, range) = finding.place.as_ref()?;
        let text = sources.get(*source)?.text.get(range.clone())?;
        let is_missing = finding.message.starts_with("C++ has no ");
        (is_missing && text.starts_with("type ")).then(|| finding.message.clone())
    };
    let types: Vec<_> = findings.iter().map(declares_type).collect();
    let mut own = types.iter();
    findings.retain(|finding| {
        let declares = own.next().is_some_and(Option::is_some);
        declares || !types.iter().flatten().any(|message| finding.message == *message)
    });
}

#[cfg(test)]
mod tests {
    use super::{Code, found, name_in_cpp};
    use crate::files::{test_directory, write};
    use crate::project::Project;
    use crate::report::Finding;
    use crate::source::Source;
    use std::path::Path;

    #[test]
    fn the_name_that_cpp_has() {
        let text = "    /// A point.\n    #[cxx_name = \"gp_Pnt\"]\n    /// Of three.\n    #[derive(Clone)]\n    pub struct Point {\n    \
                    x: f64,\n    }\n    #[cxx_name = \"Kind\"]\n    enum Kind { A }\n    struct Other {}\n";
        assert_eq!(name_in_cpp(text, "Point"), Some("gp_Pnt"));
        assert_eq!(name_in_cpp(text, "Kind"), None);
        assert_eq!(name_in_cpp(text, "Other"), None);
        assert_eq!(name_in_cpp(text, "None"), None);
    }

    const TEXT: &str = "#[twinspan::bridge]\nmod ffi {\n    unsafe extern \"C++\" {\n        \
        include!(\"demo/include/store.h\");\n        include!( <vector>);\n        \
        fn open_store(path: &str) -> i32;\n        fn close(x: i32);\n        type Store;\n    }\n}\n";

    fn sources() -> Vec<Source> {
        vec![Source::for_test("src/other.rs", "mod x {}\n"), Source::for_test("src/lib.rs", TEXT)]
    }

    /// The message and the code of each finding.
    fn explained(compiler_text: &str) -> Vec<(String, String)> {
        let lines: Vec<String> = compiler_text.lines().map(str::to_owned).collect();
        let sources = sources();
        let project = Project::for_test();
        let code = Code { sources: &sources, project: &project, runtime: None, c_build: None };
        let text = |place: &Option<(usize, std::ops::Range<usize>)>| {
            place.clone().map(|(index, range)| sources[index].text[range].to_owned())
        };
        found(&lines, code)
            .findings
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
            "the C++ declaration does not match this one",
            CLOSE,
        );
        let elsewhere = "/usr/include/x.h:9:3: error: 'close' was not declared in this scope";
        assert!(explained(elsewhere).is_empty());
    }

    #[test]
    fn a_missing_type_is_said_once() {
        let said = explained(
            "src/lib.rs:6:20: error: 'Store' is not a member of 'demo'\n\
             src/lib.rs:8:9: error: 'Store' does not name a type\n\
             src/lib.rs:7:9: error: 'close' is not a member of 'demo'",
        );
        let of = |name| format!("C++ has no `{name}` where the bridge looks for it");
        let expected = [(of("Store"), "type Store;".to_owned()), (of("close"), CLOSE.to_owned())];
        assert_eq!(said, expected);
    }

    #[test]
    fn signatures() {
        expect(
            "src/lib.rs:6:9: error: no matches converting function 'open_store' to type 'int (*)(int)'",
            "the C++ declaration of `open_store` does not match this one",
            OPEN,
        );
        expect(
            "src/lib.rs:7:9: error: address of overloaded function 'close' does not match required type 'void (int)'",
            "the C++ declaration of `close` does not match this one",
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
        // The format of older versions of g++ for an assertion in a macro.
        expect(
            "/inc/twinspan/detail/x.h:3:1: error: static assertion failed: close() must return void\n  3 | code\n\
             src/lib.rs:7:9: note: in expansion of macro 'TWINSPAN_CALL'",
            "close() must return void",
            CLOSE,
        );
    }

    #[test]
    fn missing_headers() {
        let message = "the header `demo/include/store.h` was not found";
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

    /// The location of each finding, with its notes and help.
    fn found_in_cpp(lines: &str) -> Vec<(String, Vec<String>, Option<String>)> {
        let root = test_directory("found-in-cpp");
        write(&root.join("include/store.h"), b"\nint f(auto x) {\n  return x.nope();\n}\n")
            .unwrap();
        let project = Project {
            manifest_dir: root.clone(),
            current_dir: root.clone(),
            ..Project::for_test()
        };
        let sources = sources();
        let code = Code {
            sources: &sources,
            project: &project,
            runtime: Some(Path::new("/runtime")),
            c_build: None,
        };
        let lines: Vec<String> = lines.lines().map(str::to_owned).collect();
        let found = found(&lines, code);
        assert!(found.elsewhere.is_empty());
        std::fs::remove_dir_all(root).unwrap();
        let shown = |finding: Finding| {
            let (file, range) = finding.place.unwrap();
            let file = &found.files[file - sources.len()];
            let place = format!("{}: {}: {}", file.shown, &file.text[range], finding.message);
            (place, finding.notes, finding.help)
        };
        found.findings.into_iter().map(shown).collect()
    }

    #[test]
    fn an_error_in_a_body_hides_what_follows_from_it() {
        let expected = |message: &str, word: &str| {
            let note = format!("compiled for src/lib.rs:6: {OPEN}");
            vec![(format!("include/store.h: {word}: {message}"), vec![note], None)]
        };
        let message = "'int' has no member named 'nope'";
        let gcc = "include/store.h: In instantiation of 'int f(auto:1) [with auto:1 = int]':\n\
                   /runtime/twinspan/x.h:9:1:   required from 'g'\nsrc/lib.rs:6:20:   required from here\n\
                   include/store.h:3:12: error: 'int' has no member named 'nope'\n    3 |   return x.nope();\n\
                   src/lib.rs:6:9: error: static assertion failed: demo::open_store does not take what the bridge declares";
        assert_eq!(found_in_cpp(gcc), expected(message, "nope"));
        let clang = "include/store.h:3:12: error: 'int' has no member named 'nope'\n    3 |   return x.nope();\n\
                     /runtime/twinspan/x.h:9:1: note: in instantiation of 'g' requested here\n\
                     src/lib.rs:6:20: note: in instantiation of 'f' requested here\n\
                     src/lib.rs:6:9: error: no matching function for call to 'f'\n1 error generated.";
        assert_eq!(found_in_cpp(clang), expected(message, "nope"));
        let msvc = "include\\store.h(3): error C2039: 'nope': is not a member of 'int'\n\
                    src\\lib.rs(6): note: see reference to function template instantiation 'int f(int)'\n\
                    src\\lib.rs(6): error C2338: static_assert failed: 'does not take'";
        let line = "  return x.nope();";
        // Only Windows treats a backslash as a path separator.
        if cfg!(windows) {
            assert_eq!(found_in_cpp(msvc), expected("'nope': is not a member of 'int'", line));
        }
    }

    /// A user's header that a build script writes, or that belongs to a package which also has a
    /// bridge.
    #[test]
    fn an_error_in_a_header_is_not_the_bridges() {
        let root = test_directory("in-a-header");
        let (own, other) = (root.join("out"), root.join("cxxbridge"));
        write(&own.join("made.h"), b"int f() { return close(); }\n").unwrap();
        write(&other.join("crate/other/x.h"), b"int f() { return close(); }\n").unwrap();
        let project = Project {
            manifest_dir: root.clone(),
            current_dir: root.clone(),
            out_dir: own.clone(),
            ..Project::for_test()
        };
        let sources = sources();
        let code = Code { sources: &sources, project: &project, runtime: None, c_build: None };
        let words = "error: 'close' was not declared in this scope";
        let lines = [
            format!("{}:1:18: {words}", own.join("made.h").display()),
            format!("{}:1:18: {words}", other.join("crate/other/x.h").display()),
            "src/lib.rs:7:9: error: something else".to_owned(),
        ];
        let found = found(&lines, code);
        std::fs::remove_dir_all(root).unwrap();
        assert_eq!(found.elsewhere, [[lines[0].clone()]]);
        let messages: Vec<&str> =
            found.findings.iter().map(|finding| finding.message.as_str()).collect();
        assert_eq!(messages, ["'close' was not declared in this scope", "something else"]);
        assert_eq!(found.files.len(), 1);
    }

    #[test]
    fn what_belongs_to_no_code_is_said_as_it_is() {
        let lines = ["cc1plus: error: unrecognized option '-x'", "src/lib.rs:7:9: error: no"];
        let lines = lines.map(str::to_owned);
        let (sources, project) = (sources(), Project::for_test());
        let found = found(
            &lines,
            Code { sources: &sources, project: &project, runtime: None, c_build: None },
        );
        assert_eq!(found.findings.len(), 1);
        assert_eq!(found.elsewhere, [[lines[0].clone()]]);
    }
}
