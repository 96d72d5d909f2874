//! The code of docs/patterns: how Rust and C meet, by hand and with a bridge.
//!
//! A page is a module here, with the hand-written way, `bridge` with the bridge's way, and `traps` with what
//! does not compile. What stands between `page: NAME` and `page: end` is shown on the page, and
//! `tests/patterns/pages.rs` compares the two.

#![allow(
    clashing_extern_declarations,
    reason = "each library is declared twice, by hand and in a bridge"
)]

pub mod arrays;
pub mod callbacks;
pub mod errors;
pub mod layout;
pub mod linking;
pub mod sharing;
pub mod strings;
pub mod wrapper;
