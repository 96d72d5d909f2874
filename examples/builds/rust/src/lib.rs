//! Counts words, for C++.

#[twinspan::bridge(namespace = "words")]
mod ffi {
    /// A text without words.
    #[derive(Debug)]
    struct NoWords {
        length: usize,
    }

    extern "Rust" {
        type Counts;

        /// Counts the words of a text, without those that `is_skipped` names.
        fn count(text: &str) -> Result<Box<Counts>, NoWords>;

        /// Visits each word with its number, in the order of the alphabet.
        fn each(self: &Counts, visit: impl FnMut(&str, u64));
    }

    unsafe extern "C++" {
        include!("app/skipped.h");
        fn is_skipped(word: &str) -> bool;
    }
}

use ffi::NoWords;
use std::collections::BTreeMap;

/// Words with their numbers.
pub struct Counts(BTreeMap<String, u64>);

fn count(text: &str) -> Result<Box<Counts>, NoWords> {
    let mut counts = BTreeMap::new();
    for word in text
        .split_whitespace()
        .filter(|word| !ffi::is_skipped(word))
    {
        *counts.entry(word.to_owned()).or_insert(0) += 1;
    }
    if counts.is_empty() {
        Err(NoWords { length: text.len() })
    } else {
        Ok(Box::new(Counts(counts)))
    }
}

impl Counts {
    fn each(&self, mut visit: impl FnMut(&str, u64)) {
        for (word, number) in &self.0 {
            visit(word, *number);
        }
    }
}
