//! Maps of std, wherever a value may stand, with each kind of key: `HashMap` and `BTreeMap`.

#[twinspan::bridge(namespace = "maps")]
pub mod ffi {
    #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct Place {
        pub row: u32,
        pub name: String,
    }

    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum Color {
        Red,
        Green,
    }

    /// Its `Hash`, `Eq` and `Ord` are written by hand, and panic for 13.
    #[derive(Clone, Debug)]
    pub struct Moody {
        pub number: u32,
    }

    #[derive(Debug, PartialEq)]
    pub struct Failure {
        pub code: i32,
    }

    extern "Rust" {
        type Counted;
        fn counted(number: i32) -> Box<Counted>;
        fn number(self: &Counted) -> i32;

        fn rust_counts(text: &str) -> HashMap<String, u64>;
        fn rust_add(map: HashMap<String, u64>, key: &str, value: u64) -> HashMap<String, u64>;
        fn rust_sum(map: &HashMap<String, u64>) -> u64;
        fn rust_double(map: &mut HashMap<String, u64>);
        fn rust_two(map: &mut HashMap<String, u64>, other: &HashMap<String, u64>) -> usize;
        fn rust_maybe(map: Option<HashMap<String, u64>>) -> Option<HashMap<String, u64>>;
        fn rust_try(size: i32) -> Result<HashMap<i32, String>, Failure>;
        fn rust_try_text(size: i32) -> Result<HashMap<i32, String>>;
        fn rust_map(
            map: HashMap<String, u64>,
            change: impl FnMut(HashMap<String, u64>) -> HashMap<String, u64>,
        ) -> u64;
        fn rust_visit(visit: &dyn Fn(&HashMap<String, u64>) -> bool) -> bool;

        fn rust_ordered(map: BTreeMap<u32, String>) -> BTreeMap<u32, String>;
        fn rust_first(map: &BTreeMap<u32, String>) -> Option<&String>;
        fn rust_places(map: BTreeMap<Place, Color>) -> Option<BTreeMap<Place, Color>>;
        fn rust_colors(map: HashMap<Color, Place>) -> HashMap<Color, Place>;
        fn rust_chars(map: HashMap<char, u32>) -> HashMap<char, u32>;
        fn rust_flags(map: BTreeMap<bool, [u8; 2]>) -> BTreeMap<bool, [u8; 2]>;
        fn rust_owners(map: HashMap<u8, Box<Counted>>) -> HashMap<u8, Box<Counted>>;
        fn rust_lists(map: &HashMap<String, Vec<u32>>) -> usize;
        fn rust_nested(map: &HashMap<String, BTreeMap<u32, String>>) -> usize;
        fn rust_vec_keys(map: HashMap<Vec<u8>, i64>) -> HashMap<Vec<u8>, i64>;
        fn rust_moody(map: &HashMap<Moody, Box<Counted>>) -> usize;
        fn rust_moody_tree(map: &BTreeMap<Moody, String>) -> usize;
        fn rust_std(map: std::collections::HashMap<usize, u64>) -> usize;
        fn rust_same(map: &HashMap<u64, u64>) -> usize;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/maps.h");

        fn cpp_same(map: HashMap<String, u64>) -> HashMap<String, u64>;
        fn cpp_lookup(map: &HashMap<String, u64>, key: &str) -> u64;
        fn cpp_grow(map: &mut HashMap<String, u64>, count: u64);
        fn cpp_maybe(map: Option<BTreeMap<u32, String>>) -> Option<BTreeMap<u32, String>>;
        fn cpp_try(size: i32) -> Result<HashMap<i32, String>, Failure>;
        fn cpp_borrow(map: &BTreeMap<u32, String>) -> &BTreeMap<u32, String>;
        fn cpp_unordered(map: HashMap<String, u64>) -> HashMap<String, u64>;
        fn cpp_ordered(map: HashMap<String, u64>) -> BTreeMap<u32, String>;
        fn cpp_by_value(map: BTreeMap<u32, String>) -> Option<BTreeMap<u32, String>>;
        fn cpp_kept() -> HashMap<i32, String>;
        fn checks() -> String;
    }

    impl Vec<Place> {}
}

use crate::live::Live;
use ffi::{Color, Failure, Moody, Place};
use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};
use std::hash::{Hash, Hasher};

impl Moody {
    fn checked(&self) -> u32 {
        assert!(self.number != 13, "13 has no hash and no order");
        self.number
    }
}

impl Hash for Moody {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.checked().hash(state);
    }
}

impl PartialEq for Moody {
    fn eq(&self, other: &Moody) -> bool {
        self.number == other.number
    }
}

impl Eq for Moody {}

impl Ord for Moody {
    fn cmp(&self, other: &Moody) -> Ordering {
        self.checked().cmp(&other.checked())
    }
}

impl PartialOrd for Moody {
    fn partial_cmp(&self, other: &Moody) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[derive(Debug)]
pub struct Counted(i32, #[allow(dead_code)] Live);

impl Counted {
    fn number(&self) -> i32 {
        self.0
    }
}

fn counted(number: i32) -> Box<Counted> {
    Box::new(Counted(number, Live::new()))
}

fn rust_counts(text: &str) -> HashMap<String, u64> {
    let mut counts = HashMap::new();
    for word in text.split(' ') {
        *counts.entry(word.to_owned()).or_default() += 1;
    }
    counts
}

fn rust_add(mut map: HashMap<String, u64>, key: &str, value: u64) -> HashMap<String, u64> {
    map.insert(key.to_owned(), value);
    map
}

fn rust_sum(map: &HashMap<String, u64>) -> u64 {
    map.values().sum()
}

fn rust_double(map: &mut HashMap<String, u64>) {
    map.values_mut().for_each(|value| *value *= 2);
}

fn rust_two(map: &mut HashMap<String, u64>, other: &HashMap<String, u64>) -> usize {
    map.extend(other.clone());
    map.len()
}

fn rust_maybe(map: Option<HashMap<String, u64>>) -> Option<HashMap<String, u64>> {
    map.filter(|map| !map.is_empty())
}

fn rust_try(size: i32) -> Result<HashMap<i32, String>, Failure> {
    if size < 0 {
        return Err(Failure { code: size });
    }
    Ok((0..size).map(|number| (number, number.to_string())).collect())
}

fn rust_try_text(size: i32) -> Result<HashMap<i32, String>, String> {
    rust_try(size).map_err(|failure| format!("failed with {}", failure.code))
}

fn rust_map(
    map: HashMap<String, u64>,
    mut change: impl FnMut(HashMap<String, u64>) -> HashMap<String, u64>,
) -> u64 {
    rust_sum(&change(map))
}

fn rust_visit(visit: &dyn Fn(&HashMap<String, u64>) -> bool) -> bool {
    visit(&rust_counts("a b a"))
}

fn rust_ordered(mut map: BTreeMap<u32, String>) -> BTreeMap<u32, String> {
    map.insert(5, "five".to_owned());
    map
}

fn rust_first(map: &BTreeMap<u32, String>) -> Option<&String> {
    map.values().next()
}

fn rust_places(map: BTreeMap<Place, Color>) -> Option<BTreeMap<Place, Color>> {
    (!map.is_empty()).then_some(map)
}

fn rust_colors(mut map: HashMap<Color, Place>) -> HashMap<Color, Place> {
    map.insert(Color::Red, Place { row: 1, name: "red".to_owned() });
    map
}

fn rust_chars(mut map: HashMap<char, u32>) -> HashMap<char, u32> {
    map.insert('ß', 1);
    map
}

fn rust_flags(map: BTreeMap<bool, [u8; 2]>) -> BTreeMap<bool, [u8; 2]> {
    map.into_iter().map(|(key, value)| (!key, value)).collect()
}

fn rust_owners(mut map: HashMap<u8, Box<Counted>>) -> HashMap<u8, Box<Counted>> {
    map.insert(1, counted(100));
    map
}

fn rust_lists(map: &HashMap<String, Vec<u32>>) -> usize {
    map.values().map(Vec::len).sum()
}

fn rust_nested(map: &HashMap<String, BTreeMap<u32, String>>) -> usize {
    map.values().flat_map(BTreeMap::values).map(String::len).sum()
}

fn rust_vec_keys(mut map: HashMap<Vec<u8>, i64>) -> HashMap<Vec<u8>, i64> {
    map.remove(&[1, 2][..]);
    map
}

fn rust_moody(map: &HashMap<Moody, Box<Counted>>) -> usize {
    map.values().filter(|counted| counted.0 > 0).count()
}

fn rust_moody_tree(map: &BTreeMap<Moody, String>) -> usize {
    map.keys().map(|key| key.number as usize).sum()
}

fn rust_std(map: HashMap<usize, u64>) -> usize {
    map.len()
}

fn rust_same(map: &HashMap<u64, u64>) -> usize {
    map.len()
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Failure};
    use super::{rust_counts, rust_try};
    use crate::live;
    use std::collections::BTreeMap;
    use std::mem;

    #[test]
    fn in_cpp() {
        live::balanced(|| assert_eq!(ffi::checks(), ""));
    }

    #[test]
    fn values() {
        let counts = rust_counts("to be or not to be");
        assert_eq!(ffi::cpp_same(counts.clone()), counts);
        assert_eq!(ffi::cpp_lookup(&counts, "to"), 2);
        assert_eq!(ffi::cpp_lookup(&counts, "nothing"), u64::MAX);
        let mut grown = counts.clone();
        ffi::cpp_grow(&mut grown, 1000);
        assert_eq!(grown.len(), counts.len() + 1000);
        assert_eq!((grown["999"], grown["to"]), (999, 3));
        assert_eq!(ffi::cpp_try(2), rust_try(2));
        assert_eq!(ffi::cpp_try(-2), Err(Failure { code: -2 }));
    }

    #[test]
    fn maps_of_cpp() {
        let mut counts = rust_counts("a b a");
        assert_eq!(
            ffi::cpp_ordered(counts.clone()),
            BTreeMap::from([(1, "b".into()), (2, "a".into())])
        );
        counts.insert("c".to_owned(), 7);
        assert_eq!(ffi::cpp_unordered(rust_counts("a b a")), counts);
        assert_eq!(ffi::cpp_by_value(BTreeMap::new()), None);
        let map = BTreeMap::from([(1, "one".to_owned())]);
        assert_eq!(ffi::cpp_by_value(map.clone()), Some(map));
        assert_eq!(ffi::cpp_kept()[&2], "two");
    }

    #[test]
    fn references_and_options() {
        let map = BTreeMap::from([(1, "one".to_owned())]);
        assert!(std::ptr::eq(ffi::cpp_borrow(&map), &map));
        let doubled = ffi::cpp_maybe(Some(map)).map(|map| map.into_iter().collect::<Vec<_>>());
        assert_eq!(doubled, Some(vec![(1, "one".into()), (2, "one".into())]));
        assert_eq!(ffi::cpp_maybe(None), None);
    }

    #[test]
    fn the_empty_ones_that_cpp_leaves_are_good() {
        let mut counts = rust_counts("a b");
        let taken = mem::take(&mut counts);
        assert_eq!(ffi::cpp_same(taken).len(), 2);
        ffi::cpp_grow(&mut counts, 3);
        assert_eq!(counts.len(), 3);
    }
}
