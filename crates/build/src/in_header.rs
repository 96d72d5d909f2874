//! Explains errors about an enum or a namespace that the user's header has, and the bridge has
//! otherwise: the generated code that finds them is not at the user's line.

use crate::explain::Code;
use crate::message::{Block, Location};
use crate::report::Finding;
use crate::source::Source;
use std::ops::Range;

/// The error, where the bridge declares what it is about.
pub(crate) fn explained(block: &Block<'_>, code: Code<'_>) -> Option<Finding> {
    if block.location.as_ref().is_some_and(Location::is_generated)
        && let Some((variant, name)) = missing_variant(block.message)
    {
        return no_variant(variant, name, code);
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

/// A namespace of the bridge that a header has as an alias: no other error says more.
pub(crate) fn in_alias(blocks: &[Block<'_>], code: Code<'_>) -> Option<Finding> {
    blocks.iter().find_map(namespace_alias).map(|found| alias(found, code))
}

/// `'ONE' is not a member of 'a::Kind'`, `no member named 'ONE' in 'a::Kind'`
fn missing_variant(message: &str) -> Option<(&str, &str)> {
    let (variant, rest) = match message.strip_prefix("no member named '") {
        Some(rest) => rest.split_once("' in '")?,
        None => message.strip_prefix('\'')?.split_once("' is not a member of '")?,
    };
    Some((variant, rest.split('\'').next()?))
}

fn no_variant(variant: &str, name: &str, code: Code<'_>) -> Option<Finding> {
    let (file, range) = place(name, code.sources)?;
    let text = &code.sources[file].text;
    let is_it = |word: &str| word == variant;
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let rest = text.get(range.end..)?;
    let at = rest.split(|c| !is_word(c)).find(|word| is_it(word));
    let at = at.map(|word| word.as_ptr() as usize - text.as_ptr() as usize);
    let range = at.map_or(range, |at| at..at + variant.len());
    let finding = Finding::new(format!("`{}` has no `{variant}` in C++", shown(name)));
    Some(finding.at(file, range).help(
        "write the name that C++ has in `#[cxx_name = \"..\"]` at the variant, which can keep its own in Rust",
    ))
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

/// The alias and, unless that is a macro, its namespace: what g++ and clang say where the bridge
/// declares something in it after the header, and before.
fn namespace_alias<'a>(block: &Block<'a>) -> Option<(&'a str, Option<&'a str>)> {
    let message = block.message;
    if let Some(rest) = message.strip_prefix("namespace alias '") {
        let (alias, rest) = rest.split_once('\'')?;
        let (_, name) = rest.split_once("assuming '")?;
        return Some((alias, name.split('\'').next()));
    }
    if let Some(rest) = message.strip_prefix("'namespace ") {
        let (alias, rest) = rest.split_once(" = ")?;
        let (name, rest) = rest.split_once(";'")?;
        return rest.contains("conflicts").then_some((alias, Some(name)));
    }
    let alias = message.strip_prefix("redefinition of '")?.split('\'').next()?;
    let shown = format!("namespace {alias} = ");
    let name = block.lines.iter().find_map(|line| line.split_once(&shown))?.1;
    let name = name.split(';').next()?.trim();
    Some((alias, Some(name).filter(|name| name.chars().any(char::is_lowercase))))
}

fn alias((alias, name): (&str, Option<&str>), code: Code<'_>) -> Finding {
    let own = "a namespace of your own, in which each type has its path";
    let path = format!("as in `#[cxx_name = \"::{alias}::T\"]`");
    let (of, help) = match name {
        Some(name) => (
            format!("the namespace `{name}`"),
            format!(
                "write `namespace = \"{name}\"`; if that name changes with the version, {own}, {path}"
            ),
        ),
        None => ("another namespace".to_owned(), format!("write {own}, {path}")),
    };
    let finding = Finding::new(format!(
        "`{alias}` is another name of {of}, in which nothing can be declared"
    ))
    .help(help);
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
    use super::{missing_variant, namespace_alias, sizes};
    use crate::message::Block;

    #[test]
    fn in_the_words_of_each_compiler() {
        assert_eq!(sizes("note: the comparison reduces to '(4 == 1)'"), Some((4, 1)));
        assert_eq!(sizes("note: expression evaluates to '-3 == 7'"), Some((-3, 7)));
        let kind = Some(("ONE", "a::Kind"));
        assert_eq!(missing_variant("'ONE' is not a member of 'a::Kind'"), kind);
        assert_eq!(missing_variant("no member named 'ONE' in 'a::Kind'"), kind);
    }

    #[test]
    fn aliases_of_namespaces() {
        let found = |text: &str| {
            let lines: Vec<String> = text.lines().map(str::to_owned).collect();
            let found = namespace_alias(&Block::all(&lines)[0]);
            found.map(|(alias, name)| (alias.to_owned(), name.map(str::to_owned)))
        };
        let of = |name: Option<&str>| Some(("icu".to_owned(), name.map(str::to_owned)));
        let icu = of(Some("icu_72"));
        let after = "a.cc:3:11: error: namespace alias 'icu' not allowed here, assuming 'icu_72'";
        assert_eq!(found(after), icu);
        let before = "/usr/include/i.h:3:24: error: 'namespace icu = icu_72;' conflicts with a previous declaration";
        assert_eq!(found(before), icu);
        let before = "/usr/include/i.h:3:11: error: redefinition of 'icu'\n    3 | namespace icu = icu_72;\n";
        assert_eq!(found(before), icu);
        assert_eq!(found(&before.replace("icu_72", "ICU_NAMESPACE")), of(None));
        let after = "a.cc:3:11: error: redefinition of 'icu' as different kind of symbol\n    3 | namespace icu {\n\
                     i.h:2:11: note: previous definition is here\n    2 | namespace icu = icu_72;\n";
        assert_eq!(found(after), icu);
        assert_eq!(found("a.h:3:7: error: redefinition of 'icu'\n    3 | class icu {};\n"), None);
    }
}
