//! What a word is.

use std::collections::BTreeMap;

/// The words of a text, in lower case: runs of letters, digits and underscores. Bytes that are not
/// UTF-8 stand between words.
pub fn words(text: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(text);
    text.split(|c: char| !is_in_word(c))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

pub fn is_in_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The lines of a file, without their ends. The last one need not have an end.
pub fn lines(content: &[u8]) -> Vec<&[u8]> {
    let mut lines: Vec<&[u8]> = content.split(|byte| *byte == b'\n').collect();
    if lines.last().is_some_and(|line| line.is_empty()) {
        lines.pop();
    }
    lines
}

/// For each word the numbers of its lines, counted from 1, each once.
pub fn postings<'l>(
    lines: impl IntoIterator<Item = (u32, &'l [u8])>,
) -> BTreeMap<String, Vec<u32>> {
    let mut postings: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (number, line) in lines {
        for word in words(line) {
            let numbers = postings.entry(word).or_default();
            if numbers.last() != Some(&number) {
                numbers.push(number);
            }
        }
    }
    postings
}

#[cfg(test)]
mod tests {
    use super::{lines, postings, words};

    #[test]
    fn words_of_text() {
        assert_eq!(words(b"fn main() -> u8_t { x.y }"), ["fn", "main", "u8_t", "x", "y"]);
        assert_eq!(words("Größe ŽÁBA".as_bytes()), ["größe", "žába"]);
        assert_eq!(words(b"caf\xe9s"), ["caf", "s"]);
        assert!(words(b" -- \xff ").is_empty());
    }

    #[test]
    fn lines_of_files() {
        assert_eq!(lines(b"a\n\nb"), [&b"a"[..], b"", b"b"]);
        assert_eq!(lines(b"a\n"), [b"a"]);
        assert!(lines(b"").is_empty());
        assert_eq!(lines(b"\n"), [b""]);
    }

    #[test]
    fn a_line_counts_once() {
        let postings = postings([(1, &b"a b a"[..]), (2, b"c"), (4, b"A")]);
        assert_eq!(postings["a"], [1, 4]);
        assert_eq!(postings["c"], [2]);
    }
}
