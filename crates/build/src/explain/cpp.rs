//! What is said about an error in the user's C++.

use super::{Code, path_of_user, shown};
use crate::message::{Block, Error, Location, quoted_names};
use crate::paths::slashed;
use crate::report::Finding;
use crate::source::Source;
use std::fs;
use std::ops::Range;
use twinspan_compiler::iter::IteratorExt as _;

/// Notes are about other code, for instance candidates: more would bury the error.
const MAX_NOTES: usize = 3;

pub(super) fn finding(
    block: &Block<'_>,
    code: Code<'_>,
    user: Option<&(usize, Range<usize>)>,
) -> Finding {
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
        None if calls_argument(block) => finding.help(
            "take a closure of a template's own type by value, `template <class F> void f(F visit)`: a reference to one is \
             to an object that converts to what the bridge declares, and cannot be called itself",
        ),
        None if is_about_arguments(block) => finding.help(
            "name the type of the parameter: a generic lambda, or a template that returns `auto`, \
             is compiled for objects that convert to what the bridge declares",
        ),
        None if is_hidden_expected(block) => finding.help(
            "a body that returns an `expected` has a word that ends so in it: write the type, or call what makes it \
             `as_expected`",
        ),
        None if calls_once_function(block) => finding.help(
            "a OnceFunction is called by `std::move(f)()`; what calls its own copy as `f()` gets a lambda around it, \
             `[f = std::move(f)]() mutable { std::move(f)(); }`",
        ),
        None if gives_unasked(block) => finding.help(
            "the bridge declares no value: leave it out, or declare it; of a status, which may be a failure, it declares \
             `Result<(), E>` with a struct or an enum of the bridge as `E`",
        ),
        None if is_about_text(block) => finding.help(
            "a Rust text does not convert to one of std by itself: `twinspan::view(text)` is its `std::string_view`, \
             without a copy, and `twinspan::to_std(text)` a `std::string`",
        ),
        None if is_read_twice(block) => finding.help(
            "write `#pragma once` at the top of this header: what is compiled includes it more than once",
        ),
        None => finding,
    }
}

/// A header without a guard. g++ shows the same place twice, clang says it.
pub(super) fn is_read_twice(block: &Block<'_>) -> bool {
    let is_here = |note: &Location<'_>| {
        let mut here = block.location.iter();
        here.any(|here| here.path() == note.path() && here.line == note.line)
    };
    block.message.starts_with("redefinition of ")
        && (block.notes().any(|note| is_here(&note))
            || block.lines.iter().any(|line| line.contains("unguarded header")))
}

/// A `OnceFunction` is called as if it could be called twice.
fn calls_once_function(block: &Block<'_>) -> bool {
    let calls = ["no match for call to", "no matching function for call to object of type"];
    calls.iter().any(|words| block.message.contains(words))
        && block.message.contains("twinspan::OnceFunction<")
}

/// A body returns a value where none is declared, in the words of g++ and of clang.
fn gives_unasked(block: &Block<'_>) -> bool {
    block.message.starts_with("return-statement with a value, in function returning 'void'")
        || block.message.starts_with("void ") && block.message.contains("should not return a value")
}

/// A `rust::Str` or a `rust::String` stands where C++ wants something else.
fn is_about_text(block: &Block<'_>) -> bool {
    const WORDS: [&str; 4] = ["no matching", "convert", "no viable", "no known conversion"];
    let says = |line: &str| WORDS.iter().any(|words| line.contains(words));
    let is_text = |line: &str| line.contains("rust::Str");
    says(block.message) && block.lines.iter().any(|line| says(line) && is_text(line))
}

/// A function returns an `expected`, but the body does not show it.
fn is_hidden_expected(block: &Block<'_>) -> bool {
    let from = block.message.split_once("convert").map(|(_, from)| from);
    from.is_some_and(|from| from.contains("'twinspan::expected<"))
}

/// A template was instantiated with the runtime's stand-in for the declared type.
pub(super) fn is_about_arguments(block: &Block<'_>) -> bool {
    block.message.contains("twinspan::detail::") && block.message.contains("Argument<")
}

/// The stand-in for a closure is called: a template took it by reference.
fn calls_argument(block: &Block<'_>) -> bool {
    const CLOSURES: [&str; 3] = ["Function<", "FunctionRef<", "OnceFunction<"];
    let message = block.message;
    let is_of = |name: &&str| message.contains(&format!("Argument<twinspan::{name}"));
    is_about_arguments(block) && message.contains("call") && CLOSURES.iter().any(is_of)
}

/// What to include if a type of the bridge is used before its definition.
fn incomplete(block: &Block<'_>, code: Code<'_>) -> Option<String> {
    const INCOMPLETE: [&str; 4] =
        ["incomplete", "undefined type", "undefined struct", "undefined class"];
    let says = |words: &str| block.message.contains(words);
    let error = Error::new(block.message);
    let names = if error.is_missing() {
        // The message may quote the class in which a name is missing, too.
        error.wanted_name().or(error.name).into_iter().collect_vec()
    } else if INCOMPLETE.iter().any(|words| says(words)) {
        let lines = block.lines.iter();
        let quoted = lines.filter(|line| line.contains("error") || line.contains("note"));
        quoted.flat_map(|line| quoted_names(line)).collect_vec()
    } else {
        return None;
    };
    let (source, name) = names.into_iter().find_map(|name| {
        let is_of =
            |source: &&Source| defines(source, name) || name_in_cpp(&source.text, name).is_some();
        let source = code.sources.iter().find(is_of)?;
        Some((source, name))
    })?;
    if let Some(in_cpp) = name_in_cpp(&source.text, name) {
        return Some(format!(
            "the bridge calls `{in_cpp}` of C++ `{name}`: C++ goes on to say `{in_cpp}`"
        ));
    }
    let file = |suffix: &str| {
        let prefix = slashed(&code.project.include_prefix);
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

/// Whether the bridge has a struct or an enum with this name; C++ in it may have others.
fn defines(source: &Source, name: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut previous = "";
    source.text.split(|c: char| !is_word(c)).any(|word| {
        let at = word.as_ptr() as usize - source.text.as_ptr() as usize;
        let is_cpp = || source.cpp.iter().any(|cpp| cpp.code.contains(&at));
        let found = word == name && matches!(previous, "struct" | "enum") && !is_cpp();
        previous = word;
        found
    })
}

/// The `#[cxx_name = ".."]` of a struct, an enum or a type. One with `::` or `<` leaves the name of the
/// bridge as an alias in C++.
pub(super) fn name_in_cpp<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let is_it = |line: &str| {
        let mut words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
        words.any(|word| matches!(word, "struct" | "enum" | "type")) && words.next() == Some(name)
    };
    let mut attributes = Vec::new();
    for line in text.lines().map(str::trim) {
        if line.starts_with("#[") {
            attributes.push(line);
        } else if is_it(line) {
            let named = attributes.iter().find_map(|line| line.strip_prefix("#[cxx_name = \""));
            let named = named.and_then(|rest| rest.split('"').next());
            return named.filter(|found| *found != name && !found.contains(['<', ':']));
        } else if !line.starts_with("//") {
            attributes.clear();
        }
    }
    None
}
