//! Maps and sets inside what both languages hold in place, and that inside maps.

#[twinspan::bridge(namespace = "maps_inside")]
pub mod ffi {
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Page {
        pub title: String,
        pub links: HashMap<String, u32>,
        pub words: Optional<BTreeSet<String>>,
        pub parts: BTreeMap<u32, Page>,
    }

    #[derive(Clone, Debug, PartialEq)]
    pub enum Value {
        Null,
        Number(f64),
        Text(String),
        List(Vec<Value>),
        Object(BTreeMap<String, Value>),
    }

    pub struct Commands {
        pub all: HashMap<String, Function<dyn Fn(i32) -> i32>>,
    }

    extern "Rust" {
        type Counted;
        fn counted(number: i32) -> Box<Counted>;
        fn number(self: &Counted) -> i32;

        fn rust_page(page: Page) -> Page;
        fn rust_size(page: &Page) -> usize;
        fn rust_maps(maps: Vec<HashMap<String, u32>>) -> Vec<HashMap<String, u32>>;
        fn rust_sets(sets: &[BTreeSet<u8>]) -> usize;
        fn rust_optionals(map: HashMap<u8, Optional<String>>) -> usize;
        fn rust_nested(map: &mut BTreeMap<u8, Vec<Vec<u16>>>);
        fn rust_owners(maps: Vec<BTreeMap<u8, Box<Counted>>>) -> Vec<BTreeMap<u8, Box<Counted>>>;
        fn rust_deep(map: HashMap<String, HashMap<String, Vec<HashSet<char>>>>) -> usize;
        fn rust_depth(value: &Value) -> usize;
        fn rust_object(value: Value) -> Value;
        fn rust_run(commands: &Commands, name: &str) -> i32;
        fn rust_pages(visit: impl Fn(HashMap<String, Page>) -> Vec<Page>) -> usize;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/maps_inside.h");
        fn cpp_page(page: &Page) -> Page;
        fn cpp_maps(maps: Vec<HashMap<String, u32>>) -> Vec<HashMap<String, u32>>;
        fn cpp_value(value: Value) -> Value;
        fn cpp_commands() -> Commands;
        fn checks() -> String;
    }
}

use crate::live::Live;
use ffi::{Commands, Page, Value};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use twinspan::Optional;

pub struct Counted(i32, #[allow(dead_code)] Live);

impl Counted {
    fn number(&self) -> i32 {
        self.0
    }
}

fn counted(number: i32) -> Box<Counted> {
    Box::new(Counted(number, Live::new()))
}

fn rust_page(mut page: Page) -> Page {
    page.links.insert("rust".to_owned(), 1);
    page.words = Some(BTreeSet::from(["b".to_owned(), "a".to_owned()])).into();
    page
}

fn rust_size(page: &Page) -> usize {
    page.links.len() + page.parts.values().map(rust_size).sum::<usize>()
}

fn rust_maps(mut maps: Vec<HashMap<String, u32>>) -> Vec<HashMap<String, u32>> {
    maps.push(HashMap::from([("pushed".to_owned(), 1)]));
    maps
}

fn rust_sets(sets: &[BTreeSet<u8>]) -> usize {
    sets.iter().map(BTreeSet::len).sum()
}

fn rust_optionals(map: HashMap<u8, Optional<String>>) -> usize {
    map.into_values().filter_map(Optional::into_option).map(|text| text.len()).sum()
}

fn rust_nested(map: &mut BTreeMap<u8, Vec<Vec<u16>>>) {
    map.entry(1).or_default().push(vec![1, 2, 3]);
}

fn rust_owners(mut maps: Vec<BTreeMap<u8, Box<Counted>>>) -> Vec<BTreeMap<u8, Box<Counted>>> {
    maps.push(BTreeMap::from([(1, counted(10))]));
    maps
}

fn rust_deep(map: HashMap<String, HashMap<String, Vec<HashSet<char>>>>) -> usize {
    map.values().flat_map(HashMap::values).flatten().map(HashSet::len).sum()
}

fn rust_depth(value: &Value) -> usize {
    match value {
        Value::List(values) => 1 + values.iter().map(rust_depth).max().unwrap_or(0),
        Value::Object(values) => 1 + values.values().map(rust_depth).max().unwrap_or(0),
        _ => 0,
    }
}

fn rust_object(value: Value) -> Value {
    Value::Object(BTreeMap::from([("inside".to_owned(), value)]))
}

fn rust_run(commands: &Commands, name: &str) -> i32 {
    commands.all.get(name).map_or(-1, |command| command(20))
}

fn rust_pages(visit: impl Fn(HashMap<String, Page>) -> Vec<Page>) -> usize {
    visit(HashMap::from([("a".to_owned(), Page::default())])).iter().map(rust_size).sum()
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Page, Value};
    use super::rust_run;
    use crate::live;
    use std::collections::{BTreeMap, HashMap};

    #[test]
    fn in_cpp() {
        live::balanced(|| assert_eq!(ffi::checks(), ""));
    }

    #[test]
    fn fields_and_elements() {
        let mut page = Page { title: "outer".to_owned(), ..Page::default() };
        page.parts.insert(7, Page::default());
        let changed = ffi::cpp_page(&page);
        assert_eq!(changed.links, HashMap::from([("outer".to_owned(), 5)]));
        assert_eq!(changed.parts[&7].title, "part");
        assert_eq!(changed.words.as_ref().map(|words| words.len()), Some(1));
        assert_eq!(page.parts[&7].title, "");
        let maps = ffi::cpp_maps(vec![HashMap::new(), HashMap::from([("x".to_owned(), 1)])]);
        assert_eq!(maps.len(), 2);
        assert_eq!((maps[0]["x"], maps[1]["new"]), (1, 2));
    }

    #[test]
    fn a_value_of_many_kinds() {
        let value = Value::Object(BTreeMap::from([
            ("n".to_owned(), Value::Number(1.5)),
            ("list".to_owned(), Value::List(vec![Value::Null, Value::Text("x".to_owned())])),
        ]));
        let Value::Object(changed) = ffi::cpp_value(value.clone()) else { panic!("an object") };
        assert_eq!(changed["n"], Value::Number(3.0));
        assert_eq!(changed["list"], Value::List(vec![Value::Text("x".to_owned())]));
        assert_eq!(changed["new"], Value::Null);
        assert_eq!(rust_run(&ffi::cpp_commands(), "double"), 40);
        assert_eq!(rust_run(&ffi::cpp_commands(), "none"), -1);
    }
}
