//! Finds the C++ declaration of a function that does not match: after a failure the compiler runs
//! once more, and answers an impossible call with the locations of all candidates.

use crate::explain::{Code, shown};
use crate::files;
use crate::headers;
use crate::message::{Block, Location, readable};
use crate::report::Finding;
use std::fs;

/// The messages of the `static_assert`s in generated code about a function.
const DOES_NOT: [&str; 5] = [
    " does not take what the bridge declares",
    " does not return what the bridge declares",
    " does not fail with what the bridge declares",
    " takes a copy of an argument that its result borrows from",
    " has more than one overload that takes what the bridge declares",
];

/// More overloads would bury the error.
const MAX_DECLARATIONS: usize = 4;

/// Adds the actual C++ signature to each finding about a signature.
pub(crate) fn add(findings: &mut [Finding], code: Code<'_>, build: &cc::Build) {
    let mut asked: Vec<(&mut Finding, String, usize)> = Vec::new();
    for finding in findings {
        let name = DOES_NOT.iter().find_map(|words| finding.message.split_once(words));
        let name = name.map(|(name, _)| name.to_owned());
        let source = finding.place.as_ref().map(|(file, _)| *file);
        if let (Some(name), Some(source)) = (name, source)
            && source < code.sources.len()
        {
            if let Some((message, help)) = finding.message.clone().split_once("; ") {
                finding.message = message.to_owned();
                finding.help = Some(help.to_owned());
            }
            asked.push((finding, name, source));
        }
    }
    if asked.is_empty() {
        return;
    }
    let questions: Vec<(&str, usize)> =
        asked.iter().map(|(_, name, source)| (name.as_str(), *source)).collect();
    let Some(answer) = ask(&questions, code, build) else {
        return;
    };
    let blocks = Block::all(&answer);
    for (index, (finding, ..)) in asked.into_iter().enumerate() {
        let is_answer = |block: &&Block<'_>| {
            block.location.as_ref().is_some_and(|location| location.path() == question(index))
        };
        let mut declarations: Vec<String> = Vec::new();
        for note in blocks.iter().filter(is_answer).flat_map(Block::notes) {
            if let Some(declaration) = declaration(&note, code)
                && !declarations.contains(&declaration)
            {
                declarations.push(declaration);
            }
        }
        let more = declarations.len().saturating_sub(MAX_DECLARATIONS);
        finding.notes.extend(declarations.into_iter().take(MAX_DECLARATIONS));
        if more > 0 {
            finding.notes.push(format!("{more} more overloads are not shown"));
        }
    }
}

/// The C++ declaration at the location of a note, as text.
fn declaration(note: &Location<'_>, code: Code<'_>) -> Option<String> {
    let path = code.project.current_dir.join(note.path());
    let path = headers::in_package(&path, code.project)?;
    let text = fs::read(&path).ok()?;
    let declaration = declaration_at(&String::from_utf8_lossy(&text), note.line, note.column)?;
    let shown = shown(&path, code.project);
    Some(format!("C++ declares `{declaration}` at {shown}:{}", note.line))
}

/// The file name of a question, for the compiler.
fn question(index: usize) -> String {
    format!("twinspan-question-{index}")
}

/// The compiler's output for calls that are always wrong.
fn ask(questions: &[(&str, usize)], code: Code<'_>, build: &cc::Build) -> Option<Vec<String>> {
    let mut text = String::new();
    for (index, source) in code.sources.iter().enumerate() {
        if questions.iter().any(|(_, of)| *of == index) {
            let prefix = crate::paths::slashed(&code.project.include_prefix);
            text.push_str(&format!("#include \"{prefix}/{}.h\"\n", source.place.slashed()));
        }
    }
    text.push_str("struct twinspan_question { struct none; explicit twinspan_question(none); };\n");
    text.push_str("void twinspan_ask(twinspan_question question) {\n");
    // More than any function takes: then conversions do not matter.
    let arguments = ["question"; 32].join(", ");
    for (index, (name, _)) in questions.iter().enumerate() {
        text.push_str(&format!("#line 1 \"{}\"\n::{name}({arguments});\n", question(index)));
        if let Some((class, member)) = name.rsplit_once("::") {
            text.push_str(&format!(
                "#line 1 \"{}\"\nstatic_cast<::{class} *>(nullptr)->{member}({arguments});\n",
                question(index)
            ));
        }
    }
    text.push_str("}\n");
    let path = code.project.work_dir().join("question.cc");
    files::write(&path, text.as_bytes()).ok()?;
    let compiler = build.try_get_compiler().ok()?;
    let options: &[&str] =
        if compiler.is_like_msvc() { &["/Zs", "/w"] } else { &["-fsyntax-only", "-w"] };
    let output = compiler.to_command().args(options).arg(&path).output();
    let _ = fs::remove_file(&path);
    // MSVC writes errors to stdout.
    let output = output.ok()?;
    let said = [output.stderr, output.stdout].concat();
    Some(String::from_utf8_lossy(&said).lines().map(readable).collect())
}

/// The declaration around a location in C++, on one line.
fn declaration_at(text: &str, line: usize, column: usize) -> Option<String> {
    const MAX_LENGTH: usize = 200;
    let code = text.lines().nth(line.checked_sub(1)?)?;
    let offset = code.as_ptr() as usize - text.as_ptr() as usize + column.saturating_sub(1);
    let (before, after) = (text.get(..offset)?, text.get(offset..)?);
    let start = before.rfind([';', '{', '}']).map_or(0, |end| end + 1);
    let end = offset + after.find([';', '{'])?;
    let is_code = |line: &&str| !["//", "/*", "*", "#"].iter().any(|mark| line.starts_with(mark));
    let lines = text[start..end].lines().map(str::trim).filter(is_code);
    let words: Vec<&str> = lines.flat_map(str::split_whitespace).collect();
    let is_access = |word: &&&str| ["public:", "protected:", "private:"].contains(word);
    let words: Vec<&str> = words.iter().skip_while(is_access).copied().collect();
    let declaration = words.join(" ");
    // A function, or a function object.
    (declaration.contains('(') && declaration.len() <= MAX_LENGTH).then_some(declaration)
}

#[cfg(test)]
mod tests {
    use super::declaration_at;

    #[test]
    fn declarations() {
        let text = "#pragma once\n#include <string>\nnamespace demo {\n// Opens.\nstd::string open(int a, int b);\n\
                    struct S {\npublic:\n  template <class T>\n  long size(T, // text\n    char) const;\n  int f() { return 1; }\n};\n}";
        let at = |line, column| declaration_at(text, line, column);
        assert_eq!(at(5, 13).as_deref(), Some("std::string open(int a, int b)"));
        assert_eq!(at(11, 7).as_deref(), Some("int f()"));
        assert_eq!(at(3, 1), None);
        assert_eq!(at(13, 1), None);
        assert_eq!(at(99, 1), None);
    }
}
