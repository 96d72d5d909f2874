use crate::captures::{Captures, Matches};
use crate::ffi::{Anchor, RE2, RawOptions};
use crate::{Error, Optional, Span};
use cxx::UniquePtr;
use std::collections::BTreeMap;
use std::fmt::{self, Debug, Formatter};

/// How a pattern is read.
pub struct Options {
    pub(crate) raw: UniquePtr<RawOptions>,
}

impl Options {
    /// RE2's, but that nothing is written to stderr.
    #[must_use]
    pub fn new() -> Options {
        let mut raw = RawOptions::new();
        raw.pin_mut().set_log_errors(false);
        Options { raw }
    }

    /// Upper and lower case are the same.
    #[must_use]
    pub fn ignore_case(mut self, yes: bool) -> Options {
        self.raw.pin_mut().set_case_sensitive(!yes);
        self
    }

    /// The pattern is a text to be found, and no expression.
    #[must_use]
    pub fn literal(mut self, yes: bool) -> Options {
        self.raw.pin_mut().set_literal(yes);
        self
    }

    /// `.` is also a newline.
    #[must_use]
    pub fn dot_matches_new_line(mut self, yes: bool) -> Options {
        self.raw.pin_mut().set_dot_nl(yes);
        self
    }

    /// Of several matches at one place the longest, not the first.
    #[must_use]
    pub fn longest_match(mut self, yes: bool) -> Options {
        self.raw.pin_mut().set_longest_match(yes);
        self
    }

    /// The syntax of `egrep`.
    #[must_use]
    pub fn posix_syntax(mut self, yes: bool) -> Options {
        self.raw.pin_mut().set_posix_syntax(yes);
        self
    }

    /// How much memory a program may take, in bytes.
    #[must_use]
    pub fn max_memory(mut self, bytes: i64) -> Options {
        self.raw.pin_mut().set_max_mem(bytes);
        self
    }

    /// Compiles a pattern.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn compile(&self, pattern: &str) -> Result<Regex, Error> {
        Ok(Regex { raw: RE2::compile(pattern, &self.raw)? })
    }
}

impl Default for Options {
    fn default() -> Options {
        Options::new()
    }
}

/// A compiled pattern. Any number of threads may use one at a time.
pub struct Regex {
    raw: UniquePtr<RE2>,
}

// SAFETY: an RE2 is tied to no thread.
unsafe impl Send for Regex {}
// SAFETY: all its methods but the destructor are const, and RE2 locks what they change.
unsafe impl Sync for Regex {}

impl Regex {
    /// Compiles a pattern.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn new(pattern: &str) -> Result<Regex, Error> {
        Options::new().compile(pattern)
    }

    /// The pattern.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.raw.pattern()
    }

    /// Whether it is found in the text.
    #[must_use]
    pub fn is_match(&self, text: &str) -> bool {
        self.raw.is_match(text, Anchor::Unanchored)
    }

    /// Whether it is all of the text.
    #[must_use]
    pub fn is_full_match(&self, text: &str) -> bool {
        self.raw.is_match(text, Anchor::Both)
    }

    /// The first match.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<Span> {
        self.find_at(text, 0)
    }

    /// The first match that begins at this byte or after it.
    #[must_use]
    pub fn find_at(&self, text: &str, from: usize) -> Option<Span> {
        let mut found = [Optional::None; 1];
        self.search(text, from, &mut found);
        found[0].into()
    }

    /// All matches, from left to right, none of which overlap.
    pub fn find_iter<'t>(&self, text: &'t str) -> Matches<'_, 't> {
        Matches::new(self, text)
    }

    /// The first match with its groups.
    #[must_use]
    pub fn captures<'t>(&self, text: &'t str) -> Option<Captures<'_, 't>> {
        Captures::of(self, text)
    }

    pub(crate) fn search(&self, text: &str, from: usize, groups: &mut [Optional<Span>]) -> bool {
        from <= text.len() && self.raw.find(text, from, Anchor::Unanchored, groups)
    }

    /// The number of groups, without the match itself.
    #[must_use]
    pub fn group_count(&self) -> usize {
        usize::try_from(self.raw.group_count()).unwrap_or(0)
    }

    /// The groups that have names.
    #[must_use]
    pub fn group_numbers(&self) -> BTreeMap<String, i32> {
        self.raw.group_numbers()
    }

    /// How large the compiled program is: a measure of its cost.
    #[must_use]
    pub fn program_size(&self) -> i32 {
        self.raw.program_size()
    }

    /// Whether a text with `\0` to `\9` can be what matches are replaced by.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn check_rewrite(&self, rewrite: &str) -> Result<(), Error> {
        self.raw.check_rewrite(rewrite)
    }

    /// The text with the first match replaced; `None` where there is none.
    #[must_use]
    pub fn replace(&self, text: &str, rewrite: &str) -> Option<String> {
        self.raw.replace(text, rewrite)
    }

    /// The text with all matches replaced.
    #[must_use]
    pub fn replace_all(&self, text: &str, rewrite: &str) -> String {
        self.raw.replace_all(text, rewrite).0
    }

    /// As [`replace_all`](Regex::replace_all), with the number of matches.
    #[must_use]
    pub fn replace_all_counted(&self, text: &str, rewrite: &str) -> (String, usize) {
        let (text, count) = self.raw.replace_all(text, rewrite);
        (text, usize::try_from(count).unwrap_or(0))
    }

    /// The least and the greatest text that may match from its start on, of this many bytes at most.
    #[must_use]
    pub fn possible_match_range(&self, max_length: i32) -> Option<(Vec<u8>, Vec<u8>)> {
        self.raw.possible_match_range(max_length)
    }
}

impl Debug for Regex {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Regex").field(&self.as_str()).finish()
    }
}

/// The pattern that matches exactly this text.
#[must_use]
pub fn escape(text: &str) -> String {
    RE2::quote(text)
}
