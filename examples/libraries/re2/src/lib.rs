//! [RE2] with Rust's types: regular expressions that are matched in linear time.
//!
//! ```
//! # fn main() -> Result<(), re2::Error> {
//! let date = re2::Regex::new(r"(?P<year>\d{4})-(?P<month>\d\d)")?;
//! let captures = date.captures("since 2024-05").unwrap();
//! assert_eq!(captures.name("year"), Some("2024"));
//! assert_eq!(captures.get(2), Some("05"));
//! assert_eq!(date.replace_all("2024-05, 2025-06", r"\2/\1"), "05/2024, 06/2025");
//! # Ok(())
//! # }
//! ```
//!
//! [RE2]: https://github.com/google/re2

mod captures;
mod regex;
mod set;
mod traits;

pub use crate::captures::{Captures, Matches};
pub use crate::ffi::{Anchor, Error, ErrorCode, Span};
pub use crate::regex::{Options, Regex, escape};
pub use crate::set::{RegexSet, SetBuilder};
use twinspan::Optional;

#[twinspan::bridge(namespace = "re2")]
mod ffi {
    /// Where a match stands in its text, in bytes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
    pub struct Span {
        /// The first byte.
        pub start: usize,
        /// Behind the last byte.
        pub end: usize,
    }

    /// Why a pattern is none.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Error {
        /// Its kind.
        pub code: ErrorCode,
        /// What RE2 says.
        pub message: String,
        /// The part of the pattern.
        pub part: String,
    }

    /// RE2's own enum.
    #[repr(u32)]
    #[derive(Debug)]
    pub enum ErrorCode {
        /// None.
        NoError,
        /// An error of RE2.
        ErrorInternal,
        /// A bad escape sequence.
        ErrorBadEscape,
        /// A bad class.
        ErrorBadCharClass,
        /// A bad range in a class.
        ErrorBadCharRange,
        /// No closing `]`.
        ErrorMissingBracket,
        /// No closing `)`.
        ErrorMissingParen,
        /// A closing `)` too many.
        ErrorUnexpectedParen,
        /// `\` at the end.
        ErrorTrailingBackslash,
        /// Nothing to repeat.
        ErrorRepeatArgument,
        /// A bad number of repetitions.
        ErrorRepeatSize,
        /// A bad operator of repetition.
        ErrorRepeatOp,
        /// A bad operator of Perl.
        ErrorBadPerlOp,
        /// No UTF-8.
        ErrorBadUTF8,
        /// A bad name of a group.
        ErrorBadNamedCapture,
        /// More than the memory that is allowed.
        ErrorPatternTooLarge,
    }

    /// Where a match has to begin and to end.
    #[repr(u32)]
    #[derive(Debug)]
    pub enum Anchor {
        /// Anywhere.
        #[cxx_name = "UNANCHORED"]
        Unanchored,
        /// It begins where the search does.
        #[cxx_name = "ANCHOR_START"]
        Start,
        /// It is all of the text.
        #[cxx_name = "ANCHOR_BOTH"]
        Both,
    }

    unsafe extern "C++" {
        include!(<re2/re2.h>);
        include!(<re2/set.h>);

        cpp! {
            static StringPiece piece(rust::Str text) { return {text.data(), text.size()}; }

            // Sets slot by slot; a group that took no part has none.
            static void fill(rust::Slice<twinspan::Optional<Span>> slots, rust::Str text,
                             const StringPiece *groups) {
              for (std::size_t i = 0; i < slots.size(); ++i) {
                if (groups[i].data() == nullptr) {
                  slots[i].reset();
                } else {
                  const auto start = static_cast<std::size_t>(groups[i].data() - text.data());
                  slots[i] = Span{start, start + groups[i].size()};
                }
              }
            }
        }

        #[cxx_name = "RE2::ErrorCode"]
        type ErrorCode;
        #[cxx_name = "RE2::Anchor"]
        type Anchor;

        #[cxx_name = "RE2::Options"]
        type RawOptions;
        #[constructor]
        fn new() -> UniquePtr<RawOptions>;
        fn set_posix_syntax(self: Pin<&mut RawOptions>, yes: bool);
        fn set_longest_match(self: Pin<&mut RawOptions>, yes: bool);
        fn set_log_errors(self: Pin<&mut RawOptions>, yes: bool);
        fn set_max_mem(self: Pin<&mut RawOptions>, bytes: i64);
        fn set_literal(self: Pin<&mut RawOptions>, yes: bool);
        fn set_never_nl(self: Pin<&mut RawOptions>, yes: bool);
        fn set_dot_nl(self: Pin<&mut RawOptions>, yes: bool);
        fn set_case_sensitive(self: Pin<&mut RawOptions>, yes: bool);
        fn set_one_line(self: Pin<&mut RawOptions>, yes: bool);

        type RE2;
        #[Self = "RE2"]
        fn compile(pattern: &str, options: &RawOptions) -> Result<UniquePtr<RE2>, Error> {
            cpp! {
                auto compiled = std::make_unique<RE2>(piece(pattern), options);
                if (!compiled->ok()) {
                    throw twinspan::ErrorOf(Error{compiled->error_code(), rust::String::lossy(compiled->error()),
                                                  rust::String::lossy(compiled->error_arg())});
                }
                return compiled;
            }
        }
        fn pattern(self: &RE2) -> &str;
        #[rust_name = "group_count"]
        fn NumberOfCapturingGroups(self: &RE2) -> i32;
        #[rust_name = "program_size"]
        fn ProgramSize(self: &RE2) -> i32;
        #[rust_name = "group_numbers"]
        fn NamedCapturingGroups(self: &RE2) -> BTreeMap<String, i32>;
        fn find(
            self: &RE2,
            text: &str,
            from: usize,
            anchor: Anchor,
            groups: &mut [Optional<Span>],
        ) -> bool {
            cpp! {
                std::vector<StringPiece> found(groups.size());
                const bool is_found = self.Match(piece(text), from, text.size(), anchor, found.data(),
                                                 static_cast<int>(found.size()));
                if (is_found) {
                    fill(groups, text, found.data());
                }
                return is_found;
            }
        }
        /// Without groups, and therefore faster.
        fn is_match(self: &RE2, text: &str, anchor: Anchor) -> bool {
            cpp!(return self.Match(piece(text), 0, text.size(), anchor, nullptr, 0);)
        }
        fn check_rewrite(self: &RE2, rewrite: &str) -> Result<(), Error> {
            cpp! {
                std::string message;
                if (!self.CheckRewriteString(piece(rewrite), &message)) {
                    throw twinspan::ErrorOf(Error{ErrorCode::ErrorBadEscape, rust::String::lossy(message),
                                                  twinspan::to_rust(rewrite)});
                }
            }
        }
        fn replace(self: &RE2, text: &str, rewrite: &str) -> Option<String> {
            cpp! {
                std::string changed(text);
                if (!RE2::Replace(&changed, self, piece(rewrite))) {
                    return std::nullopt;
                }
                return changed;
            }
        }
        fn replace_all(self: &RE2, text: &str, rewrite: &str) -> (String, i32) {
            cpp! {
                std::string changed(text);
                const int count = RE2::GlobalReplace(&changed, self, piece(rewrite));
                return std::pair(changed, count);
            }
        }
        fn possible_match_range(self: &RE2, max_length: i32) -> Option<(Vec<u8>, Vec<u8>)> {
            cpp! {
                std::string least, most;
                if (!self.PossibleMatchRange(&least, &most, max_length)) {
                    return std::nullopt;
                }
                const auto bytes = [](const std::string &text) {
                    rust::Vec<std::uint8_t> copy;
                    std::copy(text.begin(), text.end(), std::back_inserter(copy));
                    return copy;
                };
                return std::pair(bytes(least), bytes(most));
            }
        }
        #[Self = "RE2"]
        fn quote(text: &str) -> String {
            cpp!(return RE2::QuoteMeta(piece(text));)
        }

        #[cxx_name = "RE2::Set"]
        type Set;
        #[constructor]
        fn new(options: &RawOptions, anchor: Anchor) -> UniquePtr<Set>;
        /// The number of the pattern.
        fn add(self: Pin<&mut Set>, pattern: &str) -> Result<i32, Error> {
            cpp! {
                std::string message;
                const int index = self.Add(piece(pattern), &message);
                if (index < 0) {
                    throw twinspan::ErrorOf(Error{ErrorCode::ErrorInternal, rust::String::lossy(message),
                                                  twinspan::to_rust(pattern)});
                }
                return index;
            }
        }
        #[rust_name = "compile_all"]
        fn Compile(self: Pin<&mut Set>) -> bool;
        fn matches(self: &Set, text: &str) -> Result<Vec<i32>, Error> {
            cpp! {
                std::vector<int> found;
                RE2::Set::ErrorInfo info{};
                if (!self.Match(piece(text), &found, &info) && info.kind != RE2::Set::kNoError) {
                    throw twinspan::ErrorOf(Error{ErrorCode::ErrorPatternTooLarge, "out of memory", ""});
                }
                return found;
            }
        }
    }
}
