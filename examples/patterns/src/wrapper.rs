//! A whole C library, safe: docs/patterns/wrapper.md.

#[allow(missing_docs, reason = "the C header says what each is")]
pub mod bridge;
pub mod by_hand;
pub mod traps;
