//! The bridge, and what makes Rust's own types of what cxx has.

use crate::types::{Error, Span};
use cxx::UniquePtr;
use std::collections::BTreeMap;
use std::pin::Pin;

#[cxx::bridge(namespace = "re2")]
pub(crate) mod bridge {
    #[derive(Clone, Copy, Default)]
    struct Slot {
        is_there: bool,
        start: usize,
        end: usize,
    }
    struct Compiled {
        regex: UniquePtr<RE2>,
        code: ErrorCode,
        message: String,
        part: String,
    }
    struct Added {
        index: i32,
        message: String,
    }
    struct Checked {
        is_good: bool,
        message: String,
    }
    struct Replaced {
        text: String,
        count: i32,
    }
    struct Range {
        is_there: bool,
        least: Vec<u8>,
        most: Vec<u8>,
    }
    struct NamedGroup {
        name: String,
        number: i32,
    }
    struct Found {
        is_good: bool,
        numbers: Vec<i32>,
    }
    #[repr(u32)]
    #[derive(Debug)]
    pub enum ErrorCode {
        NoError,
        ErrorInternal,
        ErrorBadEscape,
        ErrorBadCharClass,
        ErrorBadCharRange,
        ErrorMissingBracket,
        ErrorMissingParen,
        ErrorUnexpectedParen,
        ErrorTrailingBackslash,
        ErrorRepeatArgument,
        ErrorRepeatSize,
        ErrorRepeatOp,
        ErrorBadPerlOp,
        ErrorBadUTF8,
        ErrorBadNamedCapture,
        ErrorPatternTooLarge,
    }
    #[repr(u32)]
    #[derive(Debug)]
    pub enum Anchor {
        #[cxx_name = "UNANCHORED"]
        Unanchored,
        #[cxx_name = "ANCHOR_START"]
        Start,
        #[cxx_name = "ANCHOR_BOTH"]
        Both,
    }

    unsafe extern "C++" {
        include!("plain-cxx-re2/src/shim.h");
        type ErrorCode;
        type Anchor;

        type RawOptions;
        fn new_options() -> UniquePtr<RawOptions>;
        fn set_posix_syntax(self: Pin<&mut RawOptions>, yes: bool);
        fn set_longest_match(self: Pin<&mut RawOptions>, yes: bool);
        fn set_log_errors(self: Pin<&mut RawOptions>, yes: bool);
        fn set_max_mem(self: Pin<&mut RawOptions>, bytes: i64);
        fn set_literal(self: Pin<&mut RawOptions>, yes: bool);
        fn set_dot_nl(self: Pin<&mut RawOptions>, yes: bool);
        fn set_case_sensitive(self: Pin<&mut RawOptions>, yes: bool);

        type RE2;
        fn compile(pattern: &str, options: &RawOptions) -> Compiled;
        fn pattern(regex: &RE2) -> &str;
        #[rust_name = "group_count"]
        fn NumberOfCapturingGroups(self: &RE2) -> i32;
        #[rust_name = "program_size"]
        fn ProgramSize(self: &RE2) -> i32;
        fn group_numbers(regex: &RE2) -> Vec<NamedGroup>;
        fn find(regex: &RE2, text: &str, from: usize, anchor: Anchor, groups: &mut [Slot]) -> bool;
        fn is_match(regex: &RE2, text: &str, anchor: Anchor) -> bool;
        fn check_rewrite(regex: &RE2, rewrite: &str) -> Checked;
        fn replace(regex: &RE2, text: &str, rewrite: &str, changed: &mut String) -> bool;
        fn replace_all(regex: &RE2, text: &str, rewrite: &str) -> Replaced;
        fn possible_match_range(regex: &RE2, max_length: i32) -> Range;
        fn quote(text: &str) -> String;

        #[cxx_name = "RawSet"]
        type Set;
        fn new_set(options: &RawOptions, anchor: Anchor) -> UniquePtr<Set>;
        fn add(set: Pin<&mut Set>, pattern: &str) -> Added;
        #[rust_name = "compile_all"]
        fn Compile(self: Pin<&mut Set>) -> bool;
        fn matches(set: &Set, text: &str) -> Found;
    }
}

pub use bridge::{Anchor, ErrorCode, RE2, RawOptions, Set};

impl RE2 {
    pub fn compile(pattern: &str, options: &RawOptions) -> Result<UniquePtr<RE2>, Error> {
        let compiled = bridge::compile(pattern, options);
        match compiled.code {
            ErrorCode::NoError => Ok(compiled.regex),
            code => Err(Error { code, message: compiled.message, part: compiled.part }),
        }
    }

    pub fn group_numbers(&self) -> BTreeMap<String, i32> {
        bridge::group_numbers(self).into_iter().map(|group| (group.name, group.number)).collect()
    }

    pub fn find(
        &self,
        text: &str,
        from: usize,
        anchor: Anchor,
        groups: &mut [Option<Span>],
    ) -> bool {
        let mut slots = vec![bridge::Slot::default(); groups.len()];
        let is_found = bridge::find(self, text, from, anchor, &mut slots);
        for (group, slot) in groups.iter_mut().zip(slots) {
            *group = slot.is_there.then_some(Span { start: slot.start, end: slot.end });
        }
        is_found
    }

    pub fn check_rewrite(&self, rewrite: &str) -> Result<(), Error> {
        let checked = bridge::check_rewrite(self, rewrite);
        if checked.is_good {
            return Ok(());
        }
        let (code, message) = (ErrorCode::ErrorBadEscape, checked.message);
        Err(Error { code, message, part: rewrite.to_owned() })
    }

    pub fn replace(&self, text: &str, rewrite: &str) -> Option<String> {
        let mut changed = String::new();
        bridge::replace(self, text, rewrite, &mut changed).then_some(changed)
    }

    pub fn replace_all(&self, text: &str, rewrite: &str) -> (String, i32) {
        let replaced = bridge::replace_all(self, text, rewrite);
        (replaced.text, replaced.count)
    }

    pub fn possible_match_range(&self, max_length: i32) -> Option<(Vec<u8>, Vec<u8>)> {
        let range = bridge::possible_match_range(self, max_length);
        range.is_there.then_some((range.least, range.most))
    }
}

impl Set {
    pub fn add(self: Pin<&mut Self>, pattern: &str) -> Result<i32, Error> {
        let added = bridge::add(self, pattern);
        match added.index {
            index @ 0.. => Ok(index),
            _ => Err(Error {
                code: ErrorCode::ErrorInternal,
                message: added.message,
                part: pattern.to_owned(),
            }),
        }
    }

    pub fn matches(&self, text: &str) -> Result<Vec<i32>, Error> {
        let found = bridge::matches(self, text);
        if found.is_good {
            return Ok(found.numbers);
        }
        let (code, message) = (ErrorCode::ErrorPatternTooLarge, "out of memory".to_owned());
        Err(Error { code, message, part: String::new() })
    }
}
