use crate::ffi::{Anchor, Set};
use crate::{Error, ErrorCode, Options};
use cxx::UniquePtr;

/// Several patterns that become a [`RegexSet`].
pub struct SetBuilder {
    raw: UniquePtr<Set>,
}

impl SetBuilder {
    /// No pattern yet.
    #[must_use]
    pub fn new(options: &Options, anchor: Anchor) -> SetBuilder {
        SetBuilder { raw: Set::new(&options.raw, anchor) }
    }

    /// Adds a pattern, and gives its number, from 0 on.
    ///
    /// # Errors
    ///
    /// What is wrong with it. It has no number then.
    pub fn add(&mut self, pattern: &str) -> Result<i32, Error> {
        self.raw.pin_mut().add(pattern)
    }

    /// Compiles them.
    ///
    /// # Errors
    ///
    /// [`ErrorCode::ErrorPatternTooLarge`].
    pub fn compile(mut self) -> Result<RegexSet, Error> {
        if self.raw.pin_mut().compile_all() {
            return Ok(RegexSet { raw: self.raw });
        }
        let message = "out of memory".to_owned();
        Err(Error { code: ErrorCode::ErrorPatternTooLarge, message, part: String::new() })
    }
}

/// Patterns that are all looked for at once. Any number of threads may use one at a time.
pub struct RegexSet {
    raw: UniquePtr<Set>,
}

// SAFETY: a set is tied to no thread.
unsafe impl Send for RegexSet {}
// SAFETY: a compiled set is searched by a const method, in which RE2 locks what it changes.
unsafe impl Sync for RegexSet {}

impl RegexSet {
    /// A set of these patterns, found anywhere.
    ///
    /// # Errors
    ///
    /// What is wrong with one of them.
    pub fn new<'p>(patterns: impl IntoIterator<Item = &'p str>) -> Result<RegexSet, Error> {
        let mut builder = SetBuilder::new(&Options::new(), Anchor::Unanchored);
        for pattern in patterns {
            builder.add(pattern)?;
        }
        builder.compile()
    }

    /// The numbers of the patterns that are found, ascending.
    ///
    /// # Errors
    ///
    /// [`ErrorCode::ErrorPatternTooLarge`], if the search takes more memory than allowed.
    pub fn matches(&self, text: &str) -> Result<Vec<i32>, Error> {
        let mut found = self.raw.matches(text)?;
        found.sort_unstable();
        Ok(found)
    }
}
