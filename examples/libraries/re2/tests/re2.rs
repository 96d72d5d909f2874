//! What the library gives, value by value.

use re2::{Anchor, Error, ErrorCode, Options, Regex, RegexSet, SetBuilder, Span, escape};
use std::collections::BTreeMap;

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).unwrap_or_else(|error| panic!("{pattern}: {error}"))
}

fn spans(pattern: &str, text: &str) -> Vec<(usize, usize)> {
    regex(pattern).find_iter(text).map(|span| (span.start, span.end)).collect()
}

#[test]
fn matches() {
    let word = regex(r"h\w+");
    assert_eq!(word.as_str(), r"h\w+");
    assert!(word.is_match("oh, hello"));
    assert!(!word.is_full_match("oh, hello"));
    assert!(word.is_full_match("hello"));
    assert_eq!(word.find("oh, hello"), Some(Span { start: 4, end: 9 }));
    assert_eq!(word.find_at("hi, hello", 1), Some(Span { start: 4, end: 9 }));
    assert_eq!(word.find_at("hi", 3), None);
    assert_eq!(word.find(""), None);
    assert!(word.program_size() > 3);
    assert_eq!(format!("{word:?}"), r#"Regex("h\\w+")"#);
}

#[test]
fn all_matches() {
    assert_eq!(spans("a+", "aa b a"), [(0, 2), (5, 6)]);
    assert_eq!(spans("a*", "baac"), [(0, 0), (1, 3), (4, 4)]);
    assert_eq!(spans("", "aé"), [(0, 0), (1, 1), (3, 3)]);
    assert_eq!(spans("x", "abc"), []);
    assert_eq!(spans("ß|é", "aßé"), [(1, 3), (3, 5)]);
}

#[test]
fn groups() {
    let date = regex(r"(?P<year>\d{4})-(?P<month>\d\d)(-(\d\d))?");
    assert_eq!(date.group_count(), 4);
    let names = [("month".to_owned(), 2), ("year".to_owned(), 1)];
    assert_eq!(date.group_numbers(), BTreeMap::from(names));
    let captures = date.captures("on 2024-05!").expect("there is a date");
    assert_eq!(captures.get(0), Some("2024-05"));
    assert_eq!((captures.name("year"), captures.name("month")), (Some("2024"), Some("05")));
    assert_eq!((captures.get(4), captures.name("day"), captures.get(9)), (None, None, None));
    assert_eq!(captures.span(2), Some(Span { start: 8, end: 10 }));
    assert!(date.captures("none").is_none());
    // A group that is there and empty is no group that is not there.
    let empty = regex("a(b*)(c)?");
    let captures = empty.captures("a").expect("it matches");
    assert_eq!((captures.get(1), captures.get(2)), (Some(""), None));
    // Half a character is no text.
    let half = regex(r"(\C)").captures("é").map(|found| (found.span(1), found.get(1)));
    assert_eq!(half, Some((Some(Span { start: 0, end: 1 }), None)));
}

#[test]
fn replacements() {
    let pair = regex(r"(\w+)=(\w+)");
    assert_eq!(pair.replace("a=b c=d", r"\2:\1").as_deref(), Some("b:a c=d"));
    assert_eq!(pair.replace("none", "x"), None);
    assert_eq!(pair.replace_all("a=b c=d", r"\2:\1"), "b:a d:c");
    assert_eq!(pair.replace_all_counted("a=b c=d", "x"), ("x x".to_owned(), 2));
    assert_eq!(pair.replace_all_counted("none", "x"), ("none".to_owned(), 0));
    assert_eq!(pair.check_rewrite(r"\2"), Ok(()));
    let error = pair.check_rewrite(r"\3").expect_err("there are two groups");
    assert_eq!(error.code, ErrorCode::ErrorBadEscape);
    assert_eq!(error.part, r"\3");
    assert!(error.message.contains("3"), "{error}");
    assert_eq!(escape("1.5*"), r"1\.5\*");
    assert!(regex(&escape("1.5*")).is_full_match("1.5*"));
}

#[test]
fn ranges() {
    let range = regex("(?i)abc").possible_match_range(10);
    assert_eq!(range, Some((b"ABC".to_vec(), b"abc".to_vec())));
    assert_eq!(regex("x+$").possible_match_range(2), Some((b"x".to_vec(), b"xy".to_vec())));
    assert_eq!(
        regex("(?s).*").possible_match_range(10),
        Some((vec![], vec![0xF4, 0xBF, 0xBF, 0xC0]))
    );
}

#[test]
fn options() {
    let compile = |options: Options, pattern| options.compile(pattern).expect("a pattern");
    assert!(compile(Options::new().ignore_case(true), "HELLO").is_match("hello"));
    assert!(compile(Options::new().literal(true), "1.5").is_match("1.5"));
    assert!(!compile(Options::new().literal(true), "1.5").is_match("1x5"));
    assert!(compile(Options::new().dot_matches_new_line(true), "a.b").is_match("a\nb"));
    assert!(!regex("a.b").is_match("a\nb"));
    let longest = compile(Options::default().longest_match(true), "a|ab");
    assert_eq!(longest.find("ab"), Some(Span { start: 0, end: 2 }));
    assert_eq!(regex("a|ab").find("ab"), Some(Span { start: 0, end: 1 }));
    let error = Options::new().posix_syntax(true).compile(r"\pN\d(?i)").expect_err("Perl's");
    assert_ne!(error.code, ErrorCode::NoError);
}

#[test]
fn errors() {
    for (pattern, code, message, part) in [
        ("(", ErrorCode::ErrorMissingParen, "missing ): (", "("),
        ("a)", ErrorCode::ErrorUnexpectedParen, "unexpected ): a)", "a)"),
        ("[z-a]", ErrorCode::ErrorBadCharRange, "invalid character class range: z-a", "z-a"),
        ("*", ErrorCode::ErrorRepeatArgument, "no argument for repetition operator: *", "*"),
        (r"\1", ErrorCode::ErrorBadEscape, r"invalid escape sequence: \1", r"\1"),
        ("a\\", ErrorCode::ErrorTrailingBackslash, "trailing \\", ""),
    ] {
        let expected = Error { code, message: message.to_owned(), part: part.to_owned() };
        assert_eq!(Regex::new(pattern).expect_err("no pattern"), expected);
        assert_eq!(expected.to_string(), message);
    }
    let small = Options::new().max_memory(2000).compile(r"\pL{50}");
    assert_eq!(small.expect_err("too large").code, ErrorCode::ErrorPatternTooLarge);
}

#[test]
fn sets() {
    let set = RegexSet::new(["foo", r"\d+", "bar$"]).expect("patterns");
    assert_eq!(set.matches("1 foo bar"), Ok(vec![0, 1, 2]));
    assert_eq!(set.matches("bar 2"), Ok(vec![1]));
    assert_eq!(set.matches("none"), Ok(vec![]));
    let mut builder = SetBuilder::new(&Options::new(), Anchor::Both);
    assert_eq!(builder.add("a+"), Ok(0));
    let error = builder.add("(").expect_err("no pattern");
    assert_eq!((error.message.as_str(), error.part.as_str()), ("missing ): (", "("));
    assert_eq!(builder.add("b+"), Ok(1));
    let set = builder.compile().expect("patterns");
    assert_eq!(set.matches("bb"), Ok(vec![1]));
    assert_eq!(set.matches("ab"), Ok(vec![]));
}

#[test]
fn threads() {
    let number = regex(r"\d+");
    let found: Vec<Option<Span>> = std::thread::scope(|scope| {
        let search = |text: &'static str| scope.spawn(|| number.find(text));
        ["a1", "bc23", "none"]
            .map(search)
            .into_iter()
            .map(|thread| thread.join().expect("no panic"))
            .collect()
    });
    assert_eq!(found, [Some(Span { start: 1, end: 2 }), Some(Span { start: 2, end: 4 }), None]);
}
