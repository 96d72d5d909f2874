//! Explains the errors of a C compiler about `extern "C"` blocks in terms of the bridge.

use crate::explain::Code;
use crate::files;
use crate::message::{Block, Rank};
use crate::outputs::C_SOURCE;
use crate::paths::with_suffix;
use crate::report::Finding;
use std::fs;
use std::ops::Range;
use std::path::PathBuf;
use twinspan_compiler::iter::IteratorExt as _;

/// A C function that generated code mentions in an error message.
pub(crate) fn static_function<'a>(block: &Block<'a>) -> Option<&'a str> {
    const WORDS: [&str; 2] = ["weak declaration of ", "using static function "];
    WORDS.iter().find_map(|words| quoted(block.message.strip_prefix(words)?))
}

/// The explanation, if the error is about a declaration in such a block.
pub(crate) fn explained(
    block: &Block<'_>,
    place: &(usize, Range<usize>),
    code: Code<'_>,
) -> Option<(Rank, Finding)> {
    let source = &code.sources[place.0];
    let finding = |rank, finding: Finding| Some((rank, finding.at(place.0, place.1.clone())));
    if let Some(name) = static_function(block) {
        let text = format!("`{name}` is `static` in the header, so Rust cannot link to it");
        let help = "write `#[forward]` before the function, so that C calls it";
        return finding(Rank::Assertion, Finding::new(text).help(help));
    }
    let line = source.text[..place.1.start].matches('\n').count() + 1;
    if is_renamed(block.message) {
        return finding(Rank::Assertion, renamed(&asked(line, place.0, code)?.name));
    }
    if let Some(found) = type_in_c(block.message) {
        let asked = asked(line, place.0, code)?;
        let is = if asked.is_result { "returns another type" } else { "has another type" };
        let mut explained = Finding::new(format!("`{}` {is} in C", asked.name));
        explained = explained.note(format!("the header says `{}`", asked.readable(found)));
        if let Some(declared) = asked.types.first() {
            explained = explained.note(format!("the bridge says `{}`", asked.readable(declared)));
        }
        return finding(Rank::Assertion, explained);
    }
    if !is_in_c_block(&source.text, place.1.start) {
        return None;
    }
    let says = |words: &str| block.message.contains(words);
    let name = quoted(block.message)?;
    if let Some((expected, used)) = block.message.split_once(" before ")
        && let Some(name) = quoted(used)
        && (expected.starts_with("expected specifier")
            || expected.starts_with("expected declaration"))
    {
        return finding(Rank::Missing, Finding::new(format!("the headers have no type `{name}`")));
    }
    if says("unknown type name") || says("must use '") {
        let tag = ["struct", "union", "enum"]
            .into_iter()
            .find(|tag| says(&format!("use ‘{tag}’")) || says(&format!("use '{tag}'")));
        let name = if says("must use '") { block.message.rsplit('\'').nth(1)? } else { name };
        let help = match tag {
            Some(tag) => {
                format!("the header has no typedef for it: write `#[c_name = \"{tag} {name}\"]`")
            }
            None => "name the header that declares it in `include!`; without a typedef \
                     it has `#[c_name = \"struct name\"]`, or `union` or `enum`"
                .to_owned(),
        };
        let text = format!("the headers have no type `{name}`");
        return finding(Rank::Missing, Finding::new(text).help(help));
    }
    if says("undeclared") {
        let (text, help) = if is_macro(name, place.0, code) {
            (
                format!("`{name}` is a macro in the header, and Rust calls functions"),
                "write `#[forward]` before the function, so that C expands it",
            )
        } else {
            (
                format!("the headers do not declare `{name}`"),
                "name the header that declares it in `include!`, or correct the name here or in \
                 `#[c_name = \"..\"]`",
            )
        };
        return finding(Rank::Missing, Finding::new(text).help(help));
    }
    None
}

/// The result of a macro has another type: gcc reports it in the header.
pub(crate) fn of_macro(
    block: &Block<'_>,
    place: &(usize, Range<usize>),
    code: Code<'_>,
) -> Option<(Rank, Finding)> {
    type_in_c(block.message)?;
    explained(block, place, code)
}

/// A function whose name for the linker differs from its C name.
fn is_renamed(message: &str) -> bool {
    message.contains("conflict with previous rename") || message.contains("conflicting asm label")
}

fn renamed(name: &str) -> Finding {
    let text = format!(
        "`{name}` has another name for the linker in the header, and Rust would call another function"
    );
    let help = "write `#[forward]` before the function, so that C calls it";
    Finding::new(text).help(help)
}

/// The type in the header for the expression in question.
fn type_in_c(message: &str) -> Option<&str> {
    let is_it = message.contains("_Generic") && message.contains("selector of type")
        || message.starts_with("controlling expression type ")
        || message.contains("_Generic association");
    let after = message.split_once("type ").map_or(message, |(_, after)| after);
    quoted(after).filter(|_| is_it)
}

/// The first quoted name, in the form of g++, clang or MSVC.
fn quoted(text: &str) -> Option<&str> {
    let (start, open) = text.char_indices().find(|(_, c)| matches!(c, '\'' | '‘'))?;
    let inner = &text[start + open.len_utf8()..];
    Some(&inner[..inner.find(['\'', '’'])?])
}

pub(crate) fn is_in_c_block(text: &str, offset: usize) -> bool {
    text[..offset].rfind("extern \"").is_some_and(|start| text[start..].starts_with("extern \"C\""))
}

/// What generated code checks at a line.
#[derive(Default)]
struct Asked {
    name: String,
    /// The types that would have been right.
    types: Vec<String>,
    is_function: bool,
    /// For the result of a macro.
    is_result: bool,
}

fn check_file(source: usize, code: Code<'_>) -> PathBuf {
    let name = code.project.include_prefix.join(&code.sources[source].place.name);
    with_suffix(&code.project.work_dir().join("sources").join(name), C_SOURCE)
}

fn asked(line: usize, source: usize, code: Code<'_>) -> Option<Asked> {
    let text = fs::read_to_string(check_file(source, code)).ok()?;
    let mut all = asked_in(&text, line);
    // A function that is called for Rust is checked by its type, a macro by the type of its result.
    let of_macro = all.iter().position(|asked| asked.is_result);
    match of_macro.filter(|&index| is_macro(&all[index].name, source, code)) {
        Some(index) => Some(all.swap_remove(index)),
        None => all.into_iter().next(),
    }
}

fn asked_in(text: &str, line: usize) -> Vec<Asked> {
    let mut current = 0;
    let mut code = String::new();
    for written in text.lines() {
        match written.strip_prefix("#line ") {
            Some(position) => {
                let number = position.split(' ').next().unwrap_or_default();
                current = number.parse().unwrap_or(0);
            }
            None if current == line => {
                code.push_str(written.trim_start());
                code.push(' ');
            }
            None => {}
        }
    }
    code.split("_Static_assert(_Generic(").skip(1).filter_map(question).collect_vec()
}

/// Parses the checked expression.
fn question(code: &str) -> Option<Asked> {
    let (expression, rest) = code.split_once(", ")?;
    let (name, message) = rest.split_once("\"`")?.1.split_once('`')?;
    let types = rest.split_once(": 1), ")?.0;
    Some(Asked {
        name: name.to_owned(),
        types: types.split(": 1, ").map(|ty| ty.trim().to_owned()).collect_vec(),
        is_function: expression
            .trim_start_matches('&')
            .chars()
            .all(|c| c.is_alphanumeric() || c == '_'),
        is_result: message.starts_with(" returns"),
    })
}

impl Asked {
    /// Without the pointer that generated code adds.
    fn readable(&self, ty: &str) -> String {
        let ty = ty.split_whitespace().collect_vec().join(" ");
        if self.is_result {
            return ty;
        }
        if self.is_function {
            return ty.replacen("(*)", &self.name, 1);
        }
        for (pointer, plain) in [("(**)", "(*)"), ("(*)", "")] {
            if ty.contains(pointer) {
                return ty.replacen(pointer, plain, 1);
            }
        }
        ty.strip_suffix('*').unwrap_or(&ty).trim_end().to_owned()
    }
}

/// Uses the preprocessor.
fn is_macro(name: &str, source: usize, code: Code<'_>) -> bool {
    const ANSWER: &str = "twinspan_it_is_a_macro";
    let ask = || {
        let check = fs::read_to_string(check_file(source, code)).ok()?;
        let includes = check.lines().filter(|line| line.starts_with("#include "));
        let includes = includes.collect_vec().join("\n");
        let text = format!("{includes}\n#ifdef {name}\n{ANSWER}\n#endif\n");
        let path = code.project.work_dir().join("question.c");
        files::write(&path, text.as_bytes()).ok()?;
        let mut build = code.c_build?.clone();
        build.cargo_metadata(false).cargo_warnings(false).file(&path);
        let expanded = build.try_expand();
        let _ = fs::remove_file(&path);
        Some(String::from_utf8_lossy(&expanded.ok()?).contains(ANSWER))
    };
    ask().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::{asked_in, is_in_c_block, type_in_c};

    #[test]
    fn types_in_the_words_of_each_compiler() {
        for message in [
            "‘_Generic’ selector of type ‘int (*)(char)’ is not compatible with any association",
            "controlling expression type 'int (*)(char)' (aka 'x') not compatible with any generic association type",
            "no compatible type for 'int (*)(char)' in _Generic association list",
        ] {
            assert_eq!(type_in_c(message), Some("int (*)(char)"), "{message}");
        }
        assert_eq!(type_in_c("invalid type 'int'"), None);
    }

    #[test]
    fn what_was_asked_is_read_from_generated_code() {
        let text = "#line 3 \"src/lib.rs\"\n_Static_assert(_Generic(&f, int (*)(const char *,\n#line 3\n    x **): 1, \
                    int (*)(char *, x **): 1),\n#line 3\n    \"`f` has another type in C\");\n\
                    #line 4\n_Static_assert(_Generic((t *)0, int (**)(void): 1), \"`t` has \
                    another type in C\");\n";
        let first = |line| asked_in(text, line).into_iter().next();
        let asked = first(3).unwrap();
        assert_eq!((asked.name.as_str(), asked.types.len()), ("f", 2));
        assert_eq!(asked.readable(&asked.types[0]), "int f(const char *, x **)");
        let asked = first(4).unwrap();
        assert_eq!(asked.readable(&asked.types[0]), "int (*)(void)");
        assert_eq!(asked.readable("char (*)[4]"), "char [4]");
        assert_eq!(asked.readable("x **"), "x *");
        assert!(first(5).is_none());
        let text = "#line 6\n_Static_assert(_Generic(&m, int (*)(int): 1), \"`m` has another \
        type in C\");\n\
                    #line 6\n_Static_assert(_Generic(m(argument0,argument1), int *: 1, const int *: 1),\n#line 6\n    \
                    \"`m` returns another type in C\");\n";
        let asked = asked_in(text, 6);
        assert_eq!(asked.iter().map(|asked| asked.is_result).collect::<Vec<_>>(), [false, true]);
        assert_eq!((asked[1].types.len(), asked[1].readable("int *")), (2, "int *".to_owned()));
    }

    #[test]
    fn blocks() {
        let text = "extern \"C\" { a } extern \"C++\" { b }";
        let at = |name| is_in_c_block(text, text.find(name).unwrap());
        assert!(at("a }") && !at("b }"));
    }
}
