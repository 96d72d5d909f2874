//! What Rust adds to the types of the bridge.

use crate::ffi;
use crate::{Attribute, Attributes, Children, Document, Node, ParseError, Selection, XPathError};

// SAFETY: a document is tied to no thread, and owns all that it refers to.
unsafe impl Send for Document {}
// SAFETY: what takes `&Document` and `&Node` calls const functions of pugixml, which change nothing.
unsafe impl Sync for Document {}
// SAFETY: as above.
unsafe impl Sync for Node {}
// SAFETY: as above.
unsafe impl Sync for Attribute {}

impl Node {
    /// The nodes in it.
    pub fn children(&self) -> Children<'_> {
        Children::new(self.first_child())
    }

    /// Its attributes.
    pub fn attributes(&self) -> Attributes<'_> {
        Attributes::new(self.first_attribute())
    }

    /// The nodes that an XPath expression finds from here, in the order of the document.
    ///
    /// # Errors
    ///
    /// What is wrong with the expression.
    pub fn select(&self, path: &str) -> Result<Selection<'_>, XPathError> {
        Ok(Selection::new(self, ffi::select_from(self, path)?))
    }
}

impl std::fmt::Display for ParseError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} at byte {}", self.message, self.offset)
    }
}

impl std::error::Error for ParseError {}

impl std::fmt::Display for XPathError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} at byte {} of the expression", self.message, self.offset)
    }
}

impl std::error::Error for XPathError {}
