//! Sets of std, and the maps and sets that another bridge names, too.

#[twinspan::bridge(namespace = "sets")]
pub mod ffi {
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum Level {
        Low,
        High,
    }

    extern "Rust" {
        fn rust_words(text: &str) -> HashSet<String>;
        fn rust_common(left: HashSet<String>, right: &HashSet<String>) -> HashSet<String>;
        fn rust_grow(set: &mut BTreeSet<u64>, count: u64);
        fn rust_maybe(set: Option<BTreeSet<u64>>) -> Option<BTreeSet<u64>>;
        fn rust_levels(set: BTreeSet<Level>) -> BTreeSet<Level>;
        fn rust_letters(set: &HashSet<char>) -> String;
        fn rust_pairs(set: HashSet<[u8; 2]>) -> HashSet<[u8; 2]>;
        fn rust_index(texts: &BTreeMap<u64, String>) -> HashMap<String, BTreeSet<u64>>;
        fn rust_each(visit: impl Fn(HashSet<String>) -> BTreeSet<u64>) -> usize;

        // As the bridge in maps.rs has it.
        fn rust_total(map: &HashMap<String, u64>) -> u64;
        fn rust_made() -> HashMap<String, u64>;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/sets.h");

        fn cpp_same(set: HashSet<String>) -> HashSet<String>;
        fn cpp_even(set: &BTreeSet<u64>) -> BTreeSet<u64>;
        fn cpp_std(set: BTreeSet<u64>) -> HashSet<String>;
        fn cpp_unordered(set: HashSet<String>) -> BTreeSet<u64>;
        fn cpp_total(map: HashMap<String, u64>) -> u64;
        fn checks() -> String;
    }
}

/// The same types again, in this file and in this program.
#[twinspan::bridge(namespace = "sets::again")]
pub mod again {
    extern "Rust" {
        fn rust_keys(map: &HashMap<String, u64>) -> HashSet<String>;
        // In C++ the type of one of the maps below, of which depends on the platform.
        fn rust_fixed(map: &BTreeMap<i64, i64>) -> i64;
        fn rust_fixed_set(set: &HashSet<u64>) -> usize;
    }
}

/// Numbers of C, in this file too.
#[twinspan::bridge(namespace = "sets::longs")]
pub mod longs {
    extern "Rust" {
        fn rust_long(map: &BTreeMap<c_long, c_long>) -> c_long;
        fn rust_longlong(map: &BTreeMap<c_longlong, c_longlong>) -> c_longlong;
        fn rust_long_set(set: &HashSet<c_ulong>) -> usize;
    }

    unsafe extern "C++" {
        /// Calls those above, and those of `again`.
        fn numbers() -> i64 {
            cpp! {
                twinspan::BTreeMap<std::int64_t, std::int64_t> fixed;
                twinspan::BTreeMap<long, long> c;
                twinspan::BTreeMap<long long, long long> longer;
                fixed.insert({1, 2});
                c.insert({3, 4});
                longer.insert({5, 6});
                return 100 * sets::again::rust_fixed(fixed) + 10 * rust_long(c) + rust_longlong(longer);
            }
        }
    }
}

use ffi::Level;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ffi::{c_long, c_longlong, c_ulong};

fn rust_words(text: &str) -> HashSet<String> {
    text.split(' ').map(ToOwned::to_owned).collect()
}

fn rust_common(mut left: HashSet<String>, right: &HashSet<String>) -> HashSet<String> {
    left.retain(|word| right.contains(word));
    left
}

fn rust_grow(set: &mut BTreeSet<u64>, count: u64) {
    set.extend(0..count);
}

fn rust_maybe(set: Option<BTreeSet<u64>>) -> Option<BTreeSet<u64>> {
    set.filter(|set| !set.is_empty())
}

fn rust_levels(mut set: BTreeSet<Level>) -> BTreeSet<Level> {
    set.insert(Level::Low);
    set
}

fn rust_letters(set: &HashSet<char>) -> String {
    let mut letters: Vec<_> = set.iter().collect();
    letters.sort_unstable();
    letters.into_iter().collect()
}

fn rust_pairs(set: HashSet<[u8; 2]>) -> HashSet<[u8; 2]> {
    set.into_iter().map(|[a, b]| [b, a]).collect()
}

fn rust_index(texts: &BTreeMap<u64, String>) -> HashMap<String, BTreeSet<u64>> {
    let mut index = HashMap::<String, BTreeSet<u64>>::new();
    for (&number, text) in texts {
        for word in text.split(' ') {
            index.entry(word.to_owned()).or_default().insert(number);
        }
    }
    index
}

fn rust_each(visit: impl Fn(HashSet<String>) -> BTreeSet<u64>) -> usize {
    visit(rust_words("a bb a")).len()
}

fn rust_total(map: &HashMap<String, u64>) -> u64 {
    map.values().sum()
}

fn rust_made() -> HashMap<String, u64> {
    HashMap::from([("made".to_owned(), 1)])
}

fn rust_keys(map: &HashMap<String, u64>) -> HashSet<String> {
    map.keys().cloned().collect()
}

fn rust_fixed(map: &BTreeMap<i64, i64>) -> i64 {
    map.values().sum()
}

fn rust_fixed_set(set: &HashSet<u64>) -> usize {
    set.len()
}

fn rust_long(map: &BTreeMap<c_long, c_long>) -> c_long {
    map.values().sum()
}

fn rust_longlong(map: &BTreeMap<c_longlong, c_longlong>) -> c_longlong {
    map.values().sum()
}

fn rust_long_set(set: &HashSet<c_ulong>) -> usize {
    set.len()
}

#[cfg(test)]
mod tests {
    use super::{ffi, longs, rust_made, rust_words};
    use std::collections::BTreeSet;

    #[test]
    fn in_cpp() {
        assert_eq!(ffi::checks(), "");
    }

    #[test]
    fn numbers_of_c_in_other_bridges_of_the_file() {
        assert_eq!(longs::numbers(), 246);
    }

    #[test]
    fn values() {
        assert_eq!(ffi::cpp_same(rust_words("a b")), rust_words("a b"));
        assert_eq!(ffi::cpp_even(&(0..100).collect()), (0..50).map(|number| 2 * number).collect());
        assert_eq!(ffi::cpp_std(BTreeSet::from([1, 22])), rust_words("1 22"));
        assert_eq!(ffi::cpp_unordered(rust_words("a b ccc")), BTreeSet::from([1, 3]));
        assert_eq!(ffi::cpp_total(rust_made()), 1);
    }
}
