//! The headers that generated C++ includes.

use std::collections::BTreeSet;

/// Besides those of every bridge.
#[derive(Debug, Default)]
pub struct Headers {
    /// Before the data types of the bridge.
    pub types: BTreeSet<&'static str>,
    /// In the source, with helpers for its shims.
    pub source: BTreeSet<&'static str>,
}
