//! What stands here only so that the other files are those of both versions: calls of the bridge under another name. It is not
//! counted.

use crate::ffi::{Anchor, RE2, RawOptions, Set, bridge};
use cxx::UniquePtr;

impl RawOptions {
    pub fn new() -> UniquePtr<RawOptions> {
        bridge::new_options()
    }
}

impl RE2 {
    pub fn pattern(&self) -> &str {
        bridge::pattern(self)
    }

    pub fn is_match(&self, text: &str, anchor: Anchor) -> bool {
        bridge::is_match(self, text, anchor)
    }

    pub fn quote(text: &str) -> String {
        bridge::quote(text)
    }
}

impl Set {
    pub fn new(options: &RawOptions, anchor: Anchor) -> UniquePtr<Set> {
        bridge::new_set(options, anchor)
    }
}
