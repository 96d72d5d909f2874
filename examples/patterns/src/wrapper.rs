//! A whole C library, safe: docs/patterns/wrapper.md.

#[allow(missing_docs, reason = "the C header says what each is")]
pub mod bridge;
pub mod traps;

/// The declarations by hand.
pub mod by_hand {
    #[path = "../safe.rs"]
    mod safe;
    mod sys;

    pub use safe::{Error, Packer};
}
