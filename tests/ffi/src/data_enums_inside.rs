//! Enums with data inside of something: what comes from C++ is looked at wherever it stands; and enums that are a value or
//! nothing, of which C++ has a `std::optional`.

use crate::live::Live;

#[twinspan::bridge(namespace = "data_enums_inside")]
pub mod ffi {
    /// Nothing but numbers: C++ copies its bytes, whatever they are.
    #[derive(Clone, Copy, Debug, Default, PartialEq)]
    pub enum Shape {
        #[default]
        Empty,
        Circle(f64),
    }

    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Key {
        Number(u32),
        Letter(u8),
    }

    /// What has to be dropped.
    pub enum Owner {
        Nothing,
        Thing(Box<Thing>),
        Pair(Shape, Box<Thing>),
    }

    pub struct Plain {
        pub number: u32,
        pub text: String,
    }

    pub struct Page {
        pub title: String,
        pub shapes: Vec<Shape>,
        pub rows: Vec<Vec<Shape>>,
        pub named: HashMap<String, Shape>,
        pub pair: Tuple<Shape, String>,
        pub things: Vec<Owner>,
        pub last: Optional<Tuple<u8, Shape>>,
        pub bytes: Buffer<Shape>,
    }

    /// What may hold itself is not looked into beyond the first.
    pub enum Tree {
        Leaf(Shape),
        Node(Vec<Tree>),
        Named(BTreeMap<String, Tree>),
    }

    /// A value or nothing.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Setting {
        Unset,
        Set(String),
    }

    pub enum Held {
        Thing { it: Box<Thing> },
        Gone,
    }

    #[derive(Clone, Copy, Debug, PartialEq)]
    #[repr(C, u16)]
    pub enum Corner {
        At([i32; 2]) = 3,
        Nowhere() = 9,
    }

    /// A pointer to a class of C++, which Rust moves, as it does those below.
    pub enum Watched {
        Nothing,
        Subject(WeakPtr<Subject>),
    }

    pub struct Watch {
        pub subject: WeakPtr<Subject>,
        pub last: Optional<u8>,
    }

    pub struct Watches {
        pub first: Watch,
        pub rest: Vec<Watched>,
    }

    extern "Rust" {
        type Thing;
        fn new_thing(number: i32) -> Box<Thing>;

        fn rust_tuple(tuple: Tuple<Shape, String>) -> Tuple<Shape, String>;
        fn rust_pair(pair: (Shape, Plain)) -> (Shape, Plain);
        fn rust_optional_pair(pair: Option<(Owner, u8)>) -> Option<(Owner, u8)>;
        fn rust_pairs(pairs: Vec<(Owner, u8)>, more: Option<Vec<(Shape, u8)>>) -> usize;
        fn rust_rows(rows: Vec<Vec<Shape>>) -> Vec<Vec<Shape>>;
        fn rust_tuples(tuples: Vec<Tuple<Owner, Plain>>) -> usize;
        fn rust_arrays(arrays: Vec<[Owner; 2]>) -> usize;
        fn rust_optionals(optionals: [Optional<Owner>; 2]) -> usize;
        fn rust_map(map: HashMap<String, Shape>) -> usize;
        fn rust_tree_map(map: &BTreeMap<u32, Owner>) -> usize;
        fn rust_keys(keys: HashSet<Key>, map: BTreeMap<Key, u32>) -> usize;
        fn rust_buffer(buffer: Buffer<Shape>) -> usize;
        fn rust_page(page: Page) -> Page;
        fn rust_title(page: &Page) -> &str;
        fn rust_reference(tuple: &Tuple<u8, Shape>) -> u8;
        fn rust_pinned(shape: Pin<&mut Shape>) -> Pin<&mut Shape>;
        fn rust_pinned_or_not(to: Option<Pin<&mut Shape>>, shape: &Shape);
        fn rust_slice(rows: &[Tuple<u8, Shape>]) -> usize;
        fn rust_closure(give: impl Fn() -> Tuple<Shape, u32>) -> f64;
        fn rust_pair_closure(give: impl Fn() -> (Owner, u32)) -> u32;
        fn rust_tree(tree: Tree) -> usize;
        fn heading(self: &Page) -> &str;

        fn rust_setting(setting: Setting) -> Setting;
        fn rust_held(held: Held) -> Held;
        fn rust_corner(corner: Corner) -> Corner;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/data_enums_inside.h");

        fn cpp_tuple(tuple: Tuple<Shape, String>) -> Tuple<Shape, String>;
        fn cpp_pair(pair: (Shape, Plain)) -> (Shape, Plain);
        fn cpp_page(page: Page) -> Page;
        fn cpp_bad_tuple() -> Tuple<Shape, String>;
        fn cpp_bad_pair() -> (Owner, Plain);
        fn cpp_bad_optional_pair() -> Option<(Owner, u8)>;
        fn cpp_bad_rows() -> Vec<Vec<Shape>>;
        fn cpp_bad_things() -> Vec<Owner>;
        fn cpp_bad_page(place: u8) -> Page;
        fn cpp_bad_map() -> HashMap<String, Shape>;
        fn cpp_bad_result() -> Result<Tuple<Owner, u8>>;

        fn cpp_setting(setting: Setting) -> Setting;
        fn cpp_pinned(shape: Pin<&mut Shape>, radius: f64) -> Option<Pin<&mut Shape>>;

        type Subject;
        fn cpp_subject() -> SharedPtr<Subject>;
        fn cpp_watch(watch: &mut Watch, all: Vec<Watches>) -> Vec<Watched>;
        fn checks() -> String;
    }
}

use ffi::{Corner, Held, Key, Owner, Page, Plain, Setting, Shape, Tree};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::pin::Pin;
use twinspan::{Buffer, Optional, Tuple};

#[derive(Debug)]
pub struct Thing {
    number: i32,
    _live: Live,
}

fn new_thing(number: i32) -> Box<Thing> {
    Box::new(Thing { number, _live: Live::new() })
}

macro_rules! same {
    ($($name:ident: $ty:ty;)*) => {
        $(fn $name(value: $ty) -> $ty {
            value
        })*
    };
}

same! {
    rust_tuple: Tuple<Shape, String>;
    rust_pair: (Shape, Plain);
    rust_optional_pair: Option<(Owner, u8)>;
    rust_rows: Vec<Vec<Shape>>;
    rust_page: Page;
    rust_setting: Setting;
    rust_held: Held;
    rust_corner: Corner;
}

macro_rules! counted {
    ($($name:ident: $ty:ty;)*) => {
        $(fn $name(value: $ty) -> usize {
            value.len()
        })*
    };
}

counted! {
    rust_tuples: Vec<Tuple<Owner, Plain>>;
    rust_arrays: Vec<[Owner; 2]>;
    rust_optionals: [Optional<Owner>; 2];
    rust_map: HashMap<String, Shape>;
    rust_tree_map: &BTreeMap<u32, Owner>;
    rust_buffer: Buffer<Shape>;
    rust_slice: &[Tuple<u8, Shape>];
}

fn rust_pairs(pairs: Vec<(Owner, u8)>, more: Option<Vec<(Shape, u8)>>) -> usize {
    pairs.len() + more.map_or(0, |more| more.len())
}

fn rust_keys(keys: HashSet<Key>, map: BTreeMap<Key, u32>) -> usize {
    keys.len() + map.len()
}

fn rust_title(page: &Page) -> &str {
    &page.title
}

impl Page {
    fn heading(&self) -> &str {
        &self.title
    }
}

fn rust_reference(tuple: &Tuple<u8, Shape>) -> u8 {
    tuple.0
}

fn rust_pinned(shape: Pin<&mut Shape>) -> Pin<&mut Shape> {
    shape
}

fn rust_pinned_or_not(to: Option<Pin<&mut Shape>>, shape: &Shape) {
    if let Some(mut to) = to {
        to.set(*shape);
    }
}

fn rust_closure(give: impl Fn() -> Tuple<Shape, u32>) -> f64 {
    match give().0 {
        Shape::Empty => 0.0,
        Shape::Circle(radius) => radius,
    }
}

fn rust_pair_closure(give: impl Fn() -> (Owner, u32)) -> u32 {
    let (owner, number) = give();
    number + u32::from(matches!(owner, Owner::Thing(thing) if thing.number == 1))
}

fn rust_tree(tree: Tree) -> usize {
    match tree {
        Tree::Leaf(_) => 1,
        Tree::Node(trees) => trees.into_iter().map(rust_tree).sum(),
        Tree::Named(trees) => trees.into_values().map(rust_tree).sum(),
    }
}

#[cfg(test)]
mod tests {
    use super::ffi;
    use super::ffi::{Watch, Watched, Watches};
    use super::{Page, Pin, Plain, Setting, Shape, Tree, new_thing, rust_tree};
    use crate::live::balanced;
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use twinspan::{Optional, Tuple};

    const SHAPE: &str = "C++ passed a `Shape` with the tag 9, which none of its variants has";

    fn message<T>(call: impl FnOnce() -> T) -> String {
        let panic = catch_unwind(AssertUnwindSafe(|| drop(call()))).unwrap_err();
        panic.downcast_ref::<String>().cloned().unwrap()
    }

    fn page() -> Page {
        let circle = Shape::Circle(1.5);
        Page {
            title: "title".to_owned(),
            shapes: vec![circle, Shape::Empty],
            rows: vec![vec![], vec![circle]],
            named: [("a".to_owned(), circle)].into(),
            pair: (circle, "pair".to_owned()).into(),
            things: vec![ffi::Owner::Thing(new_thing(1)), ffi::Owner::Pair(circle, new_thing(2))],
            last: Optional::Some((7, circle).into()),
            bytes: vec![circle].into(),
        }
    }

    #[test]
    fn good_ones_pass() {
        balanced(|| {
            let circle = Shape::Circle(1.5);
            let tuple = Tuple::from((circle, "a".to_owned()));
            assert_eq!(ffi::cpp_tuple(tuple.clone()), tuple);
            let (shape, plain) = ffi::cpp_pair((circle, Plain { number: 2, text: "b".to_owned() }));
            assert_eq!((shape, plain.number, &*plain.text), (circle, 2, "b"));
            let page = ffi::cpp_page(page());
            assert_eq!((&*page.title, page.shapes.len(), page.rows.len()), ("title", 2, 2));
            assert_eq!((page.rows[1][0], page.named["a"], page.pair.0), (circle, circle, circle));
            assert_eq!((page.things.len(), page.bytes[0]), (2, circle));
            assert_eq!(page.last.as_ref().map(|last| last.1), Some(circle));
            let tree = Tree::Node(vec![
                Tree::Leaf(circle),
                Tree::Named([("a".to_owned(), Tree::Leaf(circle))].into()),
            ]);
            assert_eq!(rust_tree(tree), 2);
        });
    }

    #[test]
    fn bad_ones_of_cpp_are_refused_and_nothing_leaks() {
        balanced(|| {
            assert_eq!(message(ffi::cpp_bad_tuple), SHAPE);
            assert_eq!(message(ffi::cpp_bad_pair), SHAPE);
            assert_eq!(message(ffi::cpp_bad_optional_pair), SHAPE);
            assert_eq!(message(ffi::cpp_bad_rows), SHAPE);
            assert_eq!(message(ffi::cpp_bad_things), SHAPE);
            assert_eq!(message(ffi::cpp_bad_map), SHAPE);
            assert_eq!(message(ffi::cpp_bad_result), SHAPE);
            for place in 0..8 {
                assert_eq!(message(|| ffi::cpp_bad_page(place)), SHAPE, "{place}");
            }
        });
    }

    #[test]
    fn a_value_or_nothing() {
        let set = Setting::Set("a".to_owned());
        assert_eq!(ffi::cpp_setting(set.clone()), Setting::Set("a!".to_owned()));
        assert_eq!(ffi::cpp_setting(Setting::Unset), Setting::Unset);
    }

    #[test]
    fn pinned_ones_are_changed_in_place() {
        let mut shape = Shape::Empty;
        let changed = ffi::cpp_pinned(Pin::new(&mut shape), 2.5);
        assert_eq!(changed.as_deref(), Some(&Shape::Circle(2.5)));
        assert_eq!(ffi::cpp_pinned(Pin::new(&mut shape), 0.0), None);
        assert_eq!(shape, Shape::Empty);
    }

    #[test]
    fn weak_pointers_are_moved() {
        let subject = ffi::cpp_subject();
        let watch = || Watch { subject: subject.downgrade(), last: Optional::Some(1) };
        let mut first = watch();
        let rest = vec![Watched::Nothing, Watched::Subject(subject.downgrade())];
        let watched = ffi::cpp_watch(&mut first, vec![Watches { first: watch(), rest }]);
        assert!(first.last.is_none());
        let alive = |watched: &Watched| match watched {
            Watched::Nothing => false,
            Watched::Subject(subject) => !subject.upgrade().is_null(),
        };
        assert_eq!(watched.iter().map(alive).collect::<Vec<_>>(), [false, true, true]);
        drop(subject);
        assert!(!watched.iter().any(alive));
    }

    #[test]
    fn checks_of_cpp() {
        balanced(|| assert_eq!(ffi::checks(), ""));
    }
}
