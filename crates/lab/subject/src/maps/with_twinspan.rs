//! With twinspan.

use super::{make_empty, names, numbers, ordered};

#[twinspan::bridge(namespace = "with_twinspan")]
pub mod ffi {
    extern "Rust" {
        fn numbers() -> &'static HashMap<u64, u64>;
        fn names() -> &'static HashMap<String, u64>;
        fn ordered() -> &'static BTreeMap<u64, u64>;
        fn make_empty() -> HashMap<u64, u64>;
    }
}
