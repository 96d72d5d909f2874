#[twinspan::bridge(namespace = "maps")]
mod ffi {
    #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
    struct Place {
        row: u32,
        name: String,
    }

    extern "Rust" {
        type Index;
        fn words(self: &Index) -> HashMap<String, u64>;
        fn count(words: &HashMap<String, u64>, chars: &mut HashMap<char, u32>) -> usize;
        #[cfg(feature = "never")]
        fn never(map: HashMap<i8, i8>);
        fn longs(a: &HashSet<i64>, b: &HashSet<c_long>, c: &HashSet<c_longlong>, d: &HashSet<i32>);
        fn merge(
            places: BTreeMap<Place, Vec<Place>>,
            change: impl FnMut(BTreeMap<Place, Vec<Place>>) -> HashSet<String>,
        ) -> Option<BTreeSet<u64>>;
    }

    unsafe extern "C++" {
        include!("golden/maps/user.h");
        type Shape;
        fn sizes(names: HashSet<String>) -> Result<BTreeMap<u32, String>, CxxException>;
        fn shapes(shapes: &HashMap<u32, SharedPtr<Shape>>) -> &HashMap<u32, SharedPtr<Shape>>;
    }
}

use ffi::Place;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

pub struct Index;

impl Index {
    fn words(&self) -> HashMap<String, u64> {
        HashMap::new()
    }
}

fn count(words: &HashMap<String, u64>, _: &mut HashMap<char, u32>) -> usize {
    words.len()
}

/// Whether `long` is `std::int64_t` is up to the platform.
fn longs(
    _: &HashSet<i64>,
    _: &HashSet<std::ffi::c_long>,
    _: &HashSet<std::ffi::c_longlong>,
    _: &HashSet<i32>,
) {
}

fn merge(
    places: BTreeMap<Place, Vec<Place>>,
    mut change: impl FnMut(BTreeMap<Place, Vec<Place>>) -> HashSet<String>,
) -> Option<BTreeSet<u64>> {
    (!change(places).is_empty()).then(BTreeSet::new)
}
