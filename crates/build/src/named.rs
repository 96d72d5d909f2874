//! Finds in the bridge files what a C++ compiler mentions without a location.

use crate::source::Source;
use std::ops::Range;

/// An `include!(".." )` or `include!(<..>)` in a bridge.
struct Include<'a> {
    name: &'a str,
    range: Range<usize>,
}

/// All includes of a file, found by their text: a match in a comment does no harm here.
fn includes(source: &Source) -> impl Iterator<Item = Include<'_>> {
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

pub(crate) fn place_of_include(header: &str, sources: &[Source]) -> Option<(usize, Range<usize>)> {
    sources.iter().enumerate().find_map(|(index, source)| {
        let include = includes(source).find(|include| include.name == header)?;
        Some((index, include.range))
    })
}

/// cxx's shims contain `(*name$)(..)`, and compilers show the code in question.
pub(crate) fn name_in_code_of_cxx(line: &str) -> Option<&str> {
    let (before, _) = line.split_once("$)(")?;
    let name = before.rsplit_once('*')?.1;
    (!name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_')).then_some(name)
}

/// The line that declares `fn name` or `type name`, if only one does.
pub(crate) fn place_of_name(name: &str, sources: &[Source]) -> Option<(usize, Range<usize>)> {
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
    use super::includes;
    use crate::source::Source;

    #[test]
    fn includes_by_their_text() {
        let text = "include!(\"demo/include/store.h\");\ninclude!( <vector>);\ninclude!(x);\n";
        let source = Source::for_test("src/lib.rs", text);
        let names: Vec<&str> = includes(&source).map(|include| include.name).collect();
        assert_eq!(names, ["demo/include/store.h", "vector"]);
    }
}
