//! Explains errors about an enum or a namespace that the user's header has, and the bridge has
//! otherwise: the generated code that finds them is not at the user's line.

use crate::explain::Code;
use crate::message::Block;
use crate::report::Finding;
use crate::source::Source;
use std::ops::Range;

/// The error, where the bridge declares what it is about.
pub(crate) fn explained(block: &Block<'_>, code: Code<'_>) -> Option<Finding> {
    if let Some(found) = namespace_alias(block.message) {
        return Some(alias(found, code));
    }
    let assertion = block.message.strip_prefix("static assertion failed")?;
    let text = block.lines.join(" ");
    if assertion.contains("incorrect size") {
        return size(&text, code);
    }
    if assertion.contains("disagrees with the value in #[cxx::bridge]") {
        return value(&text, code);
    }
    None
}

/// Another number of bytes than its `#[repr]` says.
fn size(text: &str, code: Code<'_>) -> Option<Finding> {
    let (name, _) = text.split_once("sizeof(")?.1.split_once(')')?;
    let (file, range) = place(name, code.sources)?;
    let finding =
        Finding::new(format!("`{}` has another size in C++", shown(name))).at(file, range);
    Some(finding.help(match sizes(text) {
        Some((bytes @ (1 | 2 | 4 | 8), declared)) => format!(
            "write `#[repr(u{0})]`, or `#[repr(i{0})]` if it has a negative number: it has {bytes} bytes in C++, \
             and {declared} in the bridge",
            8 * bytes
        ),
        _ => "write `#[repr(..)]` with the type of its numbers in C++, which is `u32` or `i32` unless the header \
              names one"
            .to_owned(),
    }))
}

/// Another number than the bridge says.
fn value(text: &str, code: Code<'_>) -> Option<Finding> {
    let path = text.split_once("static_cast<")?.1.split_once(">(")?.1.split_once(')')?.0;
    let (name, variant) = path.rsplit_once("::")?;
    let (file, range) = place(name, code.sources)?;
    let message = format!("`{variant}` of `{}` has another number in C++", shown(name));
    let finding = Finding::new(message).at(file, range);
    Some(match sizes(text) {
        Some((actual, declared)) => finding.help(format!(
            "write `{variant} = {actual}`: the bridge has {declared}, as a number that is not written is the one \
             before it and one more"
        )),
        None => finding.help(format!("write its number in C++, `{variant} = ..`")),
    })
}

/// Both sides of the comparison that failed, in the words of g++ and clang.
fn sizes(text: &str) -> Option<(i128, i128)> {
    let after = ["comparison reduces to '(", "evaluates to '"]
        .iter()
        .find_map(|words| Some(text.split_once(words)?.1))?;
    let (left, right) = after.split_once(" == ")?;
    let digits = right.find(|c: char| !c.is_ascii_digit() && c != '-').unwrap_or(right.len());
    Some((left.parse().ok()?, right[..digits].parse().ok()?))
}

fn shown(name: &str) -> &str {
    name.strip_prefix("::").unwrap_or(name)
}

/// `namespace alias 'icu' not allowed here, assuming 'icu_72'`
fn namespace_alias(message: &str) -> Option<(&str, &str)> {
    let (alias, rest) = message.strip_prefix("namespace alias '")?.split_once('\'')?;
    let (_, name) = rest.split_once("assuming '")?;
    Some((alias, name.split('\'').next()?))
}

fn alias((alias, name): (&str, &str), code: Code<'_>) -> Finding {
    let finding = Finding::new(format!(
        "`{alias}` is another name of the namespace `{name}`, in which nothing can be declared"
    ));
    let finding = finding.help(format!(
        "write `namespace = \"{name}\"`; if that name changes with the version, a namespace of your own, in which \
         each type has its path, as in `#[cxx_name = \"::{alias}::T\"]`"
    ));
    let quoted = format!("\"{alias}");
    let at = code.sources.iter().enumerate().find_map(|(index, source)| {
        let line = source.text.lines().position(|line| {
            let after = line.split_once(&quoted).map(|(_, after)| after);
            line.contains("namespace") && after.is_some_and(|text| text.starts_with(['"', ':']))
        });
        Some((index, source.code_on_line(line? + 1)?))
    });
    match at {
        Some((file, range)) => finding.at(file, range),
        None => finding,
    }
}

/// The line that declares the enum, by this name or as another one's.
fn place(name: &str, sources: &[Source]) -> Option<(usize, Range<usize>)> {
    let last = name.rsplit("::").next()?;
    let is_word =
        |text: &str| text.split(|c: char| !c.is_alphanumeric() && c != '_').next() == Some(last);
    let declares = |line: &str| {
        line.split_once("enum ").is_some_and(|(_, rest)| is_word(rest))
            || line
                .split_once("cxx_name")
                .is_some_and(|(_, rest)| rest.contains(&format!("\"{last}\"")))
    };
    sources.iter().enumerate().find_map(|(index, source)| {
        let line = source.text.lines().position(declares)?;
        Some((index, source.code_on_line(line + 1)?))
    })
}

#[cfg(test)]
mod tests {
    use super::{namespace_alias, sizes};

    #[test]
    fn in_the_words_of_each_compiler() {
        assert_eq!(sizes("note: the comparison reduces to '(4 == 1)'"), Some((4, 1)));
        assert_eq!(sizes("note: expression evaluates to '-3 == 7'"), Some((-3, 7)));
        let message = "namespace alias 'icu' not allowed here, assuming 'icu_72'";
        assert_eq!(namespace_alias(message), Some(("icu", "icu_72")));
    }
}
