//! Bridges with random signatures, written by the build script: every function is called from the other
//! language with values made of a seed, and what arrives and what comes back is compared.
//!
//! Another bridge has all places where C++ can pass what a type cannot be.
//!
//! `TWINSPAN_RANDOM_SEEDS=3,4,5 cargo test --package twinspan-test-random` tries others.

#![allow(missing_docs)]
#![allow(
    dead_code,
    unused_mut,
    unused_qualifications,
    unused_variables,
    reason = "not each bridge needs all there is"
)]
#![allow(clippy::all, reason = "this is generated")]

unsafe extern "C" {
    fn test_fail_after(allocations: i64);
    fn test_has_failed() -> bool;
    fn test_can_fail() -> bool;
}

include!(concat!(env!("OUT_DIR"), "/bridges.rs"));
