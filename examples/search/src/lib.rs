//! The crates `regex` and `ignore` for a C++ program: patterns, files, and the lines that match.

mod contents;
mod pattern;
mod walk;

use contents::Contents;
use pattern::{Pattern, compile};
use std::fmt::{self, Display, Formatter};
use walk::{File, Walk, visit_files, walk};

/// The bridge.
#[twinspan::bridge(namespace = "search")]
mod ffi {
    /// What is wrong with a pattern, and where: the bytes of it from `start` to `end`.
    #[derive(Debug, Clone, PartialEq, Eq)]
    struct PatternError {
        message: String,
        start: usize,
        end: usize,
    }

    /// A line of a file, without its newline: the bytes of the contents from `start` to `end`.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    struct Line {
        /// Counted from 1.
        number: u64,
        start: usize,
        end: usize,
        /// Whether it is UTF-8.
        is_text: bool,
    }

    extern "Rust" {
        /// A compiled regular expression, in the syntax of the crate `regex`.
        type Pattern;
        /// Compiles a pattern. `^` and `$` match at the ends of a line.
        fn compile(pattern: &str, ignore_case: bool) -> Result<Box<Pattern>, PatternError>;

        /// The files below some directories that no .gitignore, .ignore or hidden name excludes,
        /// in the order of their names.
        type Walk;
        fn walk(roots: &CxxVector<CxxString>) -> Box<Walk>;
        /// The next file; none at the end. After an error the walk can go on.
        fn next(self: &mut Walk) -> Result<Option<Box<File>>, ignore::Error>;

        /// The same files in no order, found by several threads, each of which calls `visit` with
        /// what it finds, and the index of the root; `visit` goes on or breaks. Errors go to
        /// `fail`, with the path that they are about, and stop nothing.
        fn visit_files(
            roots: &CxxVector<CxxString>,
            visit: impl Fn(usize, &File) -> ControlFlow<()> + Send + Sync,
            fail: impl Fn(usize, &Path, &str) + Send + Sync,
        );

        /// A file that a walk has found.
        type File;
        /// It begins with the root it was found below.
        fn path(self: &File) -> &Path;
        /// Reads it. `as_text` lets no byte make it binary.
        fn read(self: &File, as_text: bool) -> Result<Box<Contents>, std::io::Error>;

        /// What was in a file, and how far it has been searched.
        type Contents;
        fn bytes(self: &Contents) -> &[u8];
        /// Whether there is a NUL in it, which ends a line then.
        fn is_binary(self: &Contents) -> bool;
        /// The next line with a match; none when all have been found.
        fn next_match(self: &mut Contents, pattern: &Pattern) -> Option<Line>;
    }
}

use ffi::{Line, PatternError};

impl Display for PatternError {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} (byte {} of the pattern)", self.message, self.start)
    }
}
