//! `Option<Record>`, `Result<T, E>` and one `FnMut`, through both backends from one plan.

/// The bridge.
#[twinspan::bridge(namespace = "search")]
mod ffi {
    /// One hit. Offsets are in bytes.
    #[derive(Debug, Clone, PartialEq)]
    struct Hit {
        start: usize,
        end: usize,
    }

    /// Why an index cannot be opened.
    #[derive(Debug)]
    struct OpenError {
        code: i32,
        line: u32,
    }

    extern "Rust" {
        type Index;
        fn open(text: &str) -> Result<Box<Index>, OpenError>;
        fn find(self: &Index, word: &str) -> Option<Hit>;
        fn each(self: &Index, word: &str, on_hit: impl FnMut(&Hit) -> bool) -> usize;
        fn live() -> usize;
    }
}

/// The functions of the C face, which name what stands beside the bridge. Tokens carry no comments.
#[allow(clippy::undocumented_unsafe_blocks, unused_qualifications)]
mod face {
    use super::{Index, ffi, live, open};

    include!(concat!(env!("OUT_DIR"), "/face.rs"));
}

use ffi::{Hit, OpenError};
use std::sync::atomic::{AtomicUsize, Ordering};

static LIVE: AtomicUsize = AtomicUsize::new(0);

/// A text to look in.
pub struct Index(String);

impl Drop for Index {
    fn drop(&mut self) {
        LIVE.fetch_sub(1, Ordering::Relaxed);
    }
}

fn open(text: &str) -> Result<Box<Index>, OpenError> {
    if text.is_empty() {
        return Err(OpenError { code: 7, line: 1 });
    }
    LIVE.fetch_add(1, Ordering::Relaxed);
    Ok(Box::new(Index(text.to_owned())))
}

fn live() -> usize {
    LIVE.load(Ordering::Relaxed)
}

impl Index {
    fn find(&self, word: &str) -> Option<Hit> {
        assert!(!word.is_empty(), "an empty word is everywhere");
        self.0.find(word).map(|start| Hit { start, end: start + word.len() })
    }

    fn each(&self, word: &str, mut on_hit: impl FnMut(&Hit) -> bool) -> usize {
        let mut count = 0;
        for (start, _) in self.0.match_indices(word) {
            count += 1;
            if !on_hit(&Hit { start, end: start + word.len() }) {
                break;
            }
        }
        count
    }
}

#[cfg(test)]
mod tests {
    unsafe extern "C" {
        fn twinspan_test_c_face() -> i32;
    }

    #[test]
    fn c_calls_rust() {
        // SAFETY: a C function without parameters; it asserts and returns the line that failed.
        assert_eq!(unsafe { twinspan_test_c_face() }, 0, "the line in c/face.c that failed");
        assert_eq!(super::live(), 0);
    }
}
