//! Explains the errors of a C++ compiler, each once, where the user can fix it.
//!
//! Generated code has `#line` with the user's file, so errors in it have lines of the user's Rust
//! source (the columns are those of the generated code). Errors inside a template belong to the
//! nearest user code that instantiated it: a line of the bridge, or of a C++ file. cxx's own
//! generated code has no `#line`: its errors are located by the name that they mention.

mod cpp;
mod taken;
mod template;
mod typedefs;

use crate::c_library;
use crate::columns::Columns;
use crate::declared;
use crate::destructor;
use crate::headers;
use crate::in_header;
use crate::macros;
use crate::message::{Block, Error, Location, Rank};
use crate::named::{name_in_code_of_cxx, place_of_include, place_of_name};
use crate::probe;
use crate::project::Project;
use crate::relocatable;
use crate::replaced;
use crate::report::{Finding, Report};
use crate::source::Source;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use twinspan_compiler::iter::IteratorExt as _;

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
    pub(crate) columns: Columns,
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
    macros::add(&mut findings, code, build);
    // C++ files first: an error there is often the reason why a bridge does not find something.
    let (sources, files) = (code.sources.iter(), files.iter());
    let names: Vec<usize> = files
        .map(|file| (file.shown.as_str(), file.text.as_str()))
        .chain(sources.map(|source| (source.shown.as_str(), source.text.as_str())))
        .map(|(shown, text)| report.add_file(shown, text))
        .collect_vec();
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
    let blocks = Block::all(compiler_text);
    if let Some(finding) = in_header::in_alias(&blocks, code) {
        return Found { findings: vec![finding], ..Found::default() };
    }
    let is_derailed = blocks.iter().any(|block| template::derails(block.message));
    for block in blocks {
        let error = Error::new(block.message);
        let explained = relocatable::explained(&block, code);
        let explained = explained.or_else(|| destructor::explained(&block, code));
        let explained = explained.or_else(|| typedefs::explained(&block, code));
        if let Some(finding) = explained.or_else(|| in_header::explained(&block, code)) {
            ranked.push((Rank::Assertion, finding));
            continue;
        }
        if let Some(finding) = taken::explained(&block, code) {
            ranked.push((Rank::Missing, finding));
            continue;
        }
        let home = home(&block, &error, code);
        if !matches!(home, Some(Home::Body(..)))
            && let Some(of_macro) = replaced::explained(&block, code)
        {
            ranked.push(of_macro);
            continue;
        }
        match home {
            Some(Home::Bridge(place)) => {
                let of_c = c_library::explained(&block, &place, code);
                let of_template = || template::finding(&block, &place, code);
                let explained = of_c.or_else(of_template);
                ranked.push(explained.unwrap_or_else(|| error.finding(place)));
            }
            Some(Home::Body(place, declaration)) => {
                let is_known = in_cpp.iter().any(|known| known.place.as_ref() == Some(&place));
                if !is_known {
                    in_cpp.push(cpp::finding(&block, code, None).at(place.0, place.1));
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
                let is_second = cpp::is_about_arguments(&block)
                    && user.as_ref().is_some_and(|user| broken.contains(user));
                let place = found.place_in_cpp(path, line, column, code);
                let is_known = in_cpp.iter().any(|known| known.place.as_ref() == Some(&place));
                if !is_known && !is_second {
                    in_cpp.push(cpp::finding(&block, code, user.as_ref()).at(place.0, place.1));
                }
                broken.extend(user);
            }
            None => {
                let lines: Vec<String> =
                    block.lines.iter().map(|&line| line.to_owned()).collect_vec();
                let new = !elsewhere.iter().any(|(_, known)| *known == lines);
                if new {
                    elsewhere.push((follows(&block, code), lines));
                }
            }
        }
    }
    let mut in_bridge = best_of_each_place(ranked);
    missing_types_once(&mut in_bridge, code.sources);
    without_inner_names(&mut in_bridge, code.sources);
    in_bridge.retain(|finding| !finding.place.as_ref().is_some_and(|place| broken.contains(place)));
    if is_derailed {
        in_bridge.retain(template::is_about_taken_name);
        in_cpp.clear();
    }
    found.findings = in_cpp;
    found.findings.append(&mut in_bridge);
    let explained = !found.findings.is_empty();
    let kept = elsewhere.into_iter().filter(|(follows, _)| !(explained && *follows));
    found.elsewhere = kept.map(|(_, lines)| lines).take(MAX_FINDINGS).collect_vec();
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
    let (cpp, place) = source.cpp_at(location.line, location.column, code.columns)?;
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
        let text = &self.files[index].text;
        (code.sources.len() + index, range_in(text, line, column, code.columns))
    }
}

/// The word at a column, or the whole line if there is none.
fn range_in(text: &str, line: usize, column: usize, columns: Columns) -> Range<usize> {
    let Some(code) = text.lines().nth(line.saturating_sub(1)) else {
        return text.len()..text.len();
    };
    let start = code.as_ptr() as usize - text.as_ptr() as usize;
    let offset = (column > 0).then(|| columns.offset(code, column));
    let word = offset.and_then(|offset| code.get(offset..));
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
    best.into_iter().map(|(_, finding)| finding).collect_vec()
}

/// After some errors g++ takes what follows for something else, and misses names that no user has written. They are said
/// only if nothing else is.
fn without_inner_names(findings: &mut Vec<Finding>, sources: &[Source]) {
    let is_inner = |finding: &Finding| {
        let name =
            finding.message.strip_prefix("C++ has no `").and_then(|rest| rest.split('`').next());
        let is_written =
            |name: &str| sources.iter().any(|source| words(&source.text).any(|word| word == name));
        name.is_some_and(|name| !is_written(name))
    };
    if findings.iter().any(|finding| !is_inner(finding)) {
        findings.retain(|finding| !is_inner(finding));
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_')
}

/// A missing C++ type causes an error wherever it is used: it is reported only at its declaration.
fn missing_types_once(findings: &mut Vec<Finding>, sources: &[Source]) {
    let declares_type = |finding: &Finding| {
        let (source, range) = finding.place.as_ref()?;
        let text = sources.get(*source)?.text.get(range.clone())?;
        let is_missing = finding.message.starts_with("C++ has no ");
        (is_missing && text.starts_with("type ")).then(|| finding.message.clone())
    };
    let types = findings.iter().map(declares_type).collect_vec();
    let mut own = types.iter();
    findings.retain(|finding| {
        let declares = own.next().is_some_and(Option::is_some);
        declares || !types.iter().flatten().any(|message| finding.message == *message)
    });
}

#[cfg(test)]
mod tests;
