// The keys of a map are `Hash` and `Eq`, or `Ord`: derived in the bridge, or written beside it.
#[twinspan::bridge]
mod ffi {
    struct Key {
        number: u32,
    }
    #[derive(PartialEq, Eq, Hash)]
    struct Hashed {
        number: u32,
    }
    extern "Rust" {
        fn keys(map: &HashMap<Key, u32>) -> usize;
        fn ordered(set: &BTreeSet<Hashed>) -> usize;
    }
}

use ffi::{Hashed, Key};
use std::collections::{BTreeSet, HashMap};

fn keys(map: &HashMap<Key, u32>) -> usize {
    map.len()
}

fn ordered(set: &BTreeSet<Hashed>) -> usize {
    set.len()
}

fn main() {}
