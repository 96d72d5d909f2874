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

fn merge(
    places: BTreeMap<Place, Vec<Place>>,
    mut change: impl FnMut(BTreeMap<Place, Vec<Place>>) -> HashSet<String>,
) -> Option<BTreeSet<u64>> {
    (!change(places).is_empty()).then(BTreeSet::new)
}
