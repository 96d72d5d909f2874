use crate::PatternError;
use regex::bytes::{Regex, RegexBuilder};
use regex_syntax::ParserBuilder;
use regex_syntax::hir::Look;

pub struct Pattern {
    regex: Regex,
    /// It says something about the ends of the text that are not the ends of a line: one has to be
    /// matched without its neighbours.
    is_for_single_lines: bool,
}

pub fn compile(pattern: &str, ignore_case: bool) -> Result<Box<Pattern>, PatternError> {
    let mut parser = ParserBuilder::new();
    let mut parser = parser.utf8(false).multi_line(true).case_insensitive(ignore_case).build();
    // `regex` says where an error is in a text for people only.
    let syntax = parser.parse(pattern).map_err(|error| syntax_error(pattern, &error))?;
    let mut regex = RegexBuilder::new(pattern);
    let regex = regex.multi_line(true).case_insensitive(ignore_case).build();
    let regex = regex.map_err(|error| anywhere(pattern, error.to_string()))?;
    let looks = syntax.properties().look_set();
    let ends = [Look::Start, Look::End, Look::StartCRLF, Look::EndCRLF];
    let is_for_single_lines = ends.into_iter().any(|look| looks.contains(look));
    Ok(Box::new(Pattern { regex, is_for_single_lines }))
}

fn syntax_error(pattern: &str, error: &regex_syntax::Error) -> PatternError {
    use regex_syntax::Error;
    let (message, span) = match error {
        Error::Parse(error) => (error.kind().to_string(), error.span()),
        Error::Translate(error) => (error.kind().to_string(), error.span()),
        error => return anywhere(pattern, error.to_string()),
    };
    PatternError { message, start: span.start.offset, end: span.end.offset }
}

fn anywhere(pattern: &str, message: String) -> PatternError {
    PatternError { message, start: 0, end: pattern.len() }
}

impl Pattern {
    /// The first line that matches of those that begin at `from` or later, as a range without the
    /// newline. `from` is the beginning of a line.
    pub fn find_line(&self, text: &[u8], mut from: usize) -> Option<(usize, usize)> {
        while from < text.len() {
            // The search runs over all lines at once. What it finds begins in the first line that
            // matches, if not before: a match may go on in the next line, which does not count.
            let at = if self.is_for_single_lines {
                from
            } else {
                self.regex.find_at(text, from)?.start()
            };
            let start = memchr::memrchr(b'\n', &text[from..at]).map_or(from, |end| from + end + 1);
            if start == text.len() {
                break;
            }
            let end = memchr::memchr(b'\n', &text[at..]).map_or(text.len(), |length| at + length);
            if self.regex.is_match(&text[start..end]) {
                return Some((start, end));
            }
            from = end + 1;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{Pattern, compile};
    use crate::PatternError;

    fn pattern(pattern: &str) -> Pattern {
        *compile(pattern, false).unwrap()
    }

    fn lines<'t>(pattern: &Pattern, text: &'t str) -> Vec<&'t str> {
        let (mut lines, mut from) = (Vec::new(), 0);
        while let Some((start, end)) = pattern.find_line(text.as_bytes(), from) {
            lines.push(&text[start..end]);
            from = end + 1;
        }
        lines
    }

    #[test]
    fn every_line_for_itself() {
        let text = "one\n\n two\nthree\nlast";
        let all = ["one", "", " two", "three", "last"];
        // What a line matches alone, it matches among others.
        for source in [
            "",
            "o",
            "^",
            "$",
            "^$",
            "e$",
            "^t",
            r"\s",
            r"[^x]",
            r"\n",
            "(?s).",
            "(?s)e.",
            r"e\s*",
            r"\bt",
            r"o\b",
            r"\Ao",
            r"e\z",
            "(?-m)^t",
            "(?-m)e$",
            "(?R)e$",
            r"\W",
            "x*",
            "one|last",
            r"three\nlast",
            "t.*$",
            r"(?s)o.*e",
            r"[[:space:]]",
            r"\S\z",
            r"e\n|w",
            r"\x00",
        ] {
            let pattern = pattern(source);
            let expected: Vec<&str> =
                all.into_iter().filter(|line| pattern.regex.is_match(line.as_bytes())).collect();
            assert_eq!(lines(&pattern, text), expected, "{source:?}");
            assert_eq!(lines(&pattern, &format!("{text}\n")), expected, "{source:?}");
            assert!(lines(&pattern, "").is_empty(), "{source:?}");
        }
    }

    #[test]
    fn where_it_is_wrong() {
        let error = |pattern, start, end| {
            let PatternError { message, start: found_start, end: found_end } =
                compile(pattern, false).err().unwrap();
            assert_eq!((found_start, found_end), (start, end), "{message}");
            message
        };
        assert_eq!(error("foo(bar", 3, 4), "unclosed group");
        assert_eq!(error("größe[", 7, 8), "unclosed character class");
        assert_eq!(
            error("a{3,1}", 1, 6),
            "invalid repetition count range, the start must be <= the end"
        );
        assert_eq!(error(r"\p{Nonsense}", 0, 12), "Unicode property not found");
        assert!(error("(a{1000}){1000}", 0, 15).contains("size limit"));
    }

    #[test]
    fn case() {
        let pattern = compile("GRÖSSE|größe", true).unwrap();
        assert_eq!(lines(&pattern, "Größe\ngrösse\ngrosse"), ["Größe", "grösse"]);
    }
}
