//! What both languages hold in place, inside what they hold in place: vectors of vectors, of optionals and of owners, and
//! slices of these, wherever a value may stand.

#[twinspan::bridge(namespace = "nested")]
pub mod ffi {
    #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct Table {
        pub name: String,
        pub rows: Vec<Vec<u32>>,
        pub columns: Vec<Optional<String>>,
        pub corners: Vec<[u8; 2]>,
        pub deep: Vec<Vec<Vec<Optional<u8>>>>,
    }

    /// A tree: the children are of this very type.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Tree {
        pub label: String,
        pub children: Vec<Optional<Tree>>,
        pub levels: Optional<Vec<Vec<Tree>>>,
    }

    pub struct Owners {
        pub boxes: Vec<Vec<Box<Counted>>>,
        pub parts: Vec<UniquePtr<Part>>,
        pub shared: Vec<SharedPtr<Part>>,
        pub weak: Vec<WeakPtr<Part>>,
        pub calls: Vec<Optional<Function<dyn Fn(u32) -> u32>>>,
        pub pair: [Optional<Box<Counted>>; 2],
        pub kept: Optional<Vec<UniquePtr<Part>>>,
    }

    #[derive(Clone, Copy, Debug)]
    pub struct Views<'a> {
        pub words: &'a [&'a str],
        pub rows: &'a [&'a [u16]],
        pub lists: &'a [Vec<u16>],
        pub maybe: &'a [Optional<u16>],
    }

    #[derive(Debug, PartialEq)]
    pub struct Failure {
        pub rows: Vec<Vec<u32>>,
    }

    extern "Rust" {
        type Counted;
        fn counted(number: i32) -> Box<Counted>;
        fn number(self: &Counted) -> i32;

        fn rust_rows(rows: Vec<Vec<u32>>) -> Vec<Vec<u32>>;
        fn rust_maybe(rows: Option<Vec<Vec<u32>>>) -> Option<Vec<Vec<u32>>>;
        fn rust_try(rows: Vec<Vec<u32>>) -> Result<Vec<Optional<u32>>, Failure>;
        fn rust_optionals(list: Vec<Optional<String>>) -> Vec<Optional<String>>;
        fn rust_borrowed(rows: &Vec<Vec<u32>>) -> &Vec<u32>;
        fn rust_changed(rows: &mut Vec<Vec<u32>>, row: Vec<u32>);
        fn rust_parts(parts: Vec<UniquePtr<Part>>) -> Vec<UniquePtr<Part>>;
        fn rust_shared(parts: Vec<SharedPtr<Part>>) -> Vec<WeakPtr<Part>>;
        fn rust_words(words: &[&str]) -> String;
        fn rust_strings(words: &[String]) -> String;
        fn rust_slices(rows: &[&[u32]]) -> u32;
        fn rust_lists(rows: &[Vec<u32>]) -> Option<&[u32]>;
        fn rust_sum(list: &[Optional<u32>]) -> u32;
        fn rust_clear(list: &mut [Optional<u32>]);
        fn rust_optional(value: &Optional<u32>) -> u32;
        fn rust_arrays(value: [Vec<u32>; 2]) -> [Optional<u32>; 2];
        fn rust_list_of_slices(rows: Vec<&[u32]>) -> u32;
        fn rust_table(table: Table) -> Table;
        fn rust_tables(tables: Vec<Table>) -> Option<Table>;
        fn rust_tree(tree: Tree) -> Tree;
        fn rust_owners(owners: Owners) -> Owners;
        unsafe fn rust_views<'a>(views: Views<'a>) -> Views<'a>;
        fn rust_each(visit: &dyn Fn(Vec<Vec<u32>>, &[&str]) -> Vec<Optional<u32>>) -> u32;
        fn rust_kept(call: Box<dyn FnMut(Option<Vec<Vec<u32>>>) -> Vec<Vec<u32>>>) -> u32;
        fn rust_panics(
            owners: Owners,
            rows: Vec<Vec<Optional<Box<Counted>>>>,
        ) -> Vec<Optional<Box<Counted>>>;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/nested.h");
        type Part;
        fn part(number: i32) -> UniquePtr<Part>;
        fn shared(number: i32) -> SharedPtr<Part>;
        fn number(self: &Part) -> i32;

        fn cpp_rows(rows: Vec<Vec<u32>>) -> Vec<Vec<u32>>;
        fn cpp_maybe(rows: Option<Vec<Vec<u32>>>) -> Option<Vec<Vec<u32>>>;
        fn cpp_try(rows: Vec<Vec<u32>>) -> Result<Vec<Optional<u32>>, Failure>;
        fn cpp_optionals(list: Vec<Optional<String>>) -> Vec<Optional<String>>;
        fn cpp_borrowed(rows: &Vec<Vec<u32>>) -> &Vec<u32>;
        fn cpp_changed(rows: &mut Vec<Vec<u32>>, row: Vec<u32>);
        fn cpp_parts(parts: Vec<UniquePtr<Part>>) -> Vec<UniquePtr<Part>>;
        fn cpp_shared(parts: Vec<SharedPtr<Part>>) -> Vec<WeakPtr<Part>>;
        fn cpp_words(words: &[&str]) -> String;
        fn cpp_strings(words: &[String]) -> String;
        fn cpp_slices(rows: &[&[u32]]) -> u32;
        fn cpp_lists(rows: &[Vec<u32>]) -> Option<&[u32]>;
        fn cpp_sum(list: &[Optional<u32>]) -> u32;
        fn cpp_clear(list: &mut [Optional<u32>]);
        fn cpp_optional(value: &Optional<u32>) -> u32;
        fn cpp_arrays(value: [Vec<u32>; 2]) -> [Optional<u32>; 2];
        fn cpp_list_of_slices(rows: Vec<&[u32]>) -> u32;
        fn cpp_table(table: Table) -> Table;
        fn cpp_tree(tree: Tree) -> Tree;
        fn cpp_owners(owners: Owners) -> Owners;
        fn cpp_each(visit: &dyn Fn(Vec<Vec<u32>>, &[&str]) -> Vec<Optional<u32>>) -> u32;
        fn cpp_throws(
            owners: Owners,
            rows: Vec<Vec<Optional<Box<Counted>>>>,
        ) -> Vec<Optional<Box<Counted>>>;
        fn checks() -> String;
    }
}

use crate::live::Live;
use cxx::{SharedPtr, UniquePtr, WeakPtr};
use ffi::{Failure, Owners, Part, Table, Tree, Views};
use twinspan::Optional;

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

fn rust_rows(mut rows: Vec<Vec<u32>>) -> Vec<Vec<u32>> {
    rows.iter_mut().for_each(|row| row.reverse());
    rows.push(vec![9, 8, 7]);
    rows
}

fn rust_maybe(rows: Option<Vec<Vec<u32>>>) -> Option<Vec<Vec<u32>>> {
    rows.map(rust_rows)
}

fn rust_try(rows: Vec<Vec<u32>>) -> Result<Vec<Optional<u32>>, Failure> {
    if rows.is_empty() {
        return Err(Failure { rows: vec![vec![4], vec![]] });
    }
    Ok(rows.into_iter().map(|row| row.first().copied().into()).collect())
}

fn rust_optionals(mut list: Vec<Optional<String>>) -> Vec<Optional<String>> {
    list.push(Optional::None);
    list.push(String::from("long enough to be allocated").into());
    list.reverse();
    list
}

fn rust_borrowed(rows: &Vec<Vec<u32>>) -> &Vec<u32> {
    rows.last().unwrap()
}

fn rust_changed(rows: &mut Vec<Vec<u32>>, row: Vec<u32>) {
    rows[0].push(1);
    rows.push(row);
}

fn rust_parts(mut parts: Vec<UniquePtr<Part>>) -> Vec<UniquePtr<Part>> {
    parts.reverse();
    parts.push(ffi::part(77));
    parts
}

fn rust_shared(parts: Vec<SharedPtr<Part>>) -> Vec<WeakPtr<Part>> {
    parts.iter().map(SharedPtr::downgrade).collect()
}

fn rust_words(words: &[&str]) -> String {
    words.join(" ")
}

fn rust_strings(words: &[String]) -> String {
    words.join(" ")
}

fn rust_slices(rows: &[&[u32]]) -> u32 {
    rows.iter().copied().flatten().sum()
}

fn rust_lists(rows: &[Vec<u32>]) -> Option<&[u32]> {
    rows.iter().map(Vec::as_slice).max_by_key(|row| row.len())
}

fn rust_sum(list: &[Optional<u32>]) -> u32 {
    list.iter().flatten().sum()
}

fn rust_clear(list: &mut [Optional<u32>]) {
    list.iter_mut().for_each(|each| *each = Optional::None);
}

fn rust_optional(value: &Optional<u32>) -> u32 {
    value.unwrap_or(3)
}

fn rust_arrays([a, b]: [Vec<u32>; 2]) -> [Optional<u32>; 2] {
    [a.first().copied().into(), b.first().copied().into()]
}

fn rust_list_of_slices(rows: Vec<&[u32]>) -> u32 {
    rows.into_iter().flatten().sum()
}

fn rust_table(mut table: Table) -> Table {
    table.rows.push(vec![1, 2]);
    table.columns.push(Optional::None);
    table.corners.push([5, 6]);
    table.deep.push(vec![vec![1.into(), Optional::None]]);
    table
}

fn rust_tables(tables: Vec<Table>) -> Option<Table> {
    tables.into_iter().next_back()
}

fn rust_tree(mut tree: Tree) -> Tree {
    let child = Tree { label: "child".into(), children: vec![], levels: Optional::None };
    tree.children.push(child.clone().into());
    tree.children.push(Optional::None);
    tree.levels = vec![vec![child]].into();
    tree
}

fn rust_owners(mut owners: Owners) -> Owners {
    owners.boxes.push(vec![counted(5), counted(6)]);
    owners.parts.reverse();
    owners.weak = owners.shared.iter().map(SharedPtr::downgrade).collect();
    owners.pair.swap(0, 1);
    let more = owners.calls.len() as u32;
    owners.calls.push(Optional::Some(ffi::Function::new(move |number| number + more)));
    owners
}

fn rust_views(views: Views<'_>) -> Views<'_> {
    Views { words: &views.words[1..], rows: &views.rows[1..], ..views }
}

fn rust_each(visit: &dyn Fn(Vec<Vec<u32>>, &[&str]) -> Vec<Optional<u32>>) -> u32 {
    visit(vec![vec![1, 2], vec![3]], &["a", "bc"]).into_iter().flatten().sum()
}

fn rust_kept(mut call: Box<dyn FnMut(Option<Vec<Vec<u32>>>) -> Vec<Vec<u32>>>) -> u32 {
    let rows = call(None);
    let more = call(Some(rows));
    more.iter().flatten().sum()
}

fn rust_panics(
    owners: Owners,
    rows: Vec<Vec<Optional<Box<Counted>>>>,
) -> Vec<Optional<Box<Counted>>> {
    let boxes = rows.into_iter().flatten().flatten();
    boxes
        .chain(owners.boxes.into_iter().flatten())
        .map(|each| {
            assert!(each.number() >= 0, "a negative one");
            each.into()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Failure, Function, Owners, Table, Tree};
    use super::{Counted, counted};
    use crate::live;
    use std::cell::Cell;
    use std::collections::HashSet;
    use twinspan::{CxxException, Optional};

    #[test]
    fn in_cpp() {
        live::balanced(|| assert_eq!(ffi::checks(), ""));
    }

    #[test]
    fn vectors_of_vectors() {
        let rows = || vec![vec![1, 2], vec![], vec![3]];
        let (long, twice) = (ffi::cpp_rows(rows()), ffi::cpp_maybe(Some(rows())).unwrap());
        assert_eq!(long, [vec![2, 1], vec![], vec![3], vec![9, 8, 7]]);
        assert_eq!((twice, ffi::cpp_maybe(None)), (long, None));
        let mut first: Vec<Optional<u32>> = vec![1.into(), Optional::None];
        first.push(3.into());
        assert_eq!(ffi::cpp_try(rows()), Ok(first));
        assert_eq!(ffi::cpp_try(vec![]), Err(Failure { rows: vec![vec![4], vec![]] }));
        assert_eq!(ffi::cpp_borrowed(&rows()), &[3]);
        let mut changed = rows();
        ffi::cpp_changed(&mut changed, vec![7; 100]);
        assert_eq!((&changed[0][..], changed[3].len()), (&[1, 2, 1][..], 100));
        let given = [vec![4, 5], vec![]];
        assert_eq!(ffi::cpp_arrays(given), [4.into(), Optional::None]);
        assert_eq!(ffi::cpp_list_of_slices(vec![&[1, 2], &[], &[3]]), 6);
    }

    #[test]
    fn optionals() {
        let list = ffi::cpp_optionals(vec![String::from("a").into(), Optional::None]);
        let texts: Vec<_> = list.iter().map(Optional::as_deref).collect();
        assert_eq!(texts, [Some("long enough to be allocated"), None, None, Some("a")]);
        let mut numbers = [1.into(), Optional::None, 5.into()];
        assert_eq!(ffi::cpp_sum(&numbers), 6);
        assert_eq!((ffi::cpp_optional(&numbers[2]), ffi::cpp_optional(&numbers[1])), (5, 3));
        ffi::cpp_clear(&mut numbers);
        assert_eq!(numbers, [Optional::None; 3]);
    }

    #[test]
    fn owners() {
        live::balanced(|| {
            let parts = ffi::cpp_parts(vec![ffi::part(1), ffi::part(2)]);
            assert_eq!(parts.iter().map(|part| part.number()).collect::<Vec<_>>(), [2, 1, 77]);
            let shared = [ffi::shared(3), ffi::shared(4)];
            let weak = ffi::cpp_shared(shared.to_vec());
            assert_eq!(weak[1].upgrade().number(), 4);
            drop(shared);
            assert!(weak[0].upgrade().is_null());
        });
    }

    #[test]
    fn slices() {
        assert_eq!(ffi::cpp_words(&["ab", "", "c"]), "ab  c");
        assert_eq!(ffi::cpp_strings(&["ab".into(), "c".into()]), "ab c");
        assert_eq!(ffi::cpp_slices(&[&[1, 2], &[], &[3]]), 6);
        let rows = [vec![1], vec![2, 3], vec![]];
        assert_eq!(ffi::cpp_lists(&rows), Some(&[2, 3][..]));
        assert_eq!(ffi::cpp_lists(&[]), None);
    }

    fn table() -> Table {
        Table {
            name: "long enough to be allocated".into(),
            rows: vec![vec![7]],
            columns: vec![String::from("x").into()],
            corners: vec![],
            deep: vec![vec![]],
        }
    }

    #[test]
    fn fields() {
        let wide = ffi::cpp_table(table());
        assert_eq!(wide.rows, [vec![7], vec![1, 2]]);
        assert_eq!(wide.columns, [String::from("x").into(), Optional::None]);
        assert_eq!(wide.corners, [[5, 6]]);
        assert_eq!(wide.deep, [vec![], vec![vec![1.into(), Optional::None]]]);
        assert!(wide > table() && HashSet::from([table(), table(), wide]).len() == 2);
        let tree = Tree { label: "root".into(), children: vec![], levels: Optional::None };
        let grown = ffi::cpp_tree(tree);
        assert_eq!(grown.children[0].as_ref().unwrap().label, "child");
        assert!(grown.children[1].is_none());
        assert_eq!(grown.levels.unwrap()[0][0].label, "child");
    }

    fn owned() -> Owners {
        Owners {
            boxes: vec![vec![counted(1)], vec![]],
            parts: vec![ffi::part(2), ffi::part(3)],
            shared: vec![ffi::shared(4)],
            weak: vec![],
            calls: vec![Optional::None, Optional::Some(Function::new(|number| number * 2))],
            pair: [counted(5).into(), Optional::None],
            kept: vec![ffi::part(6)].into(),
        }
    }

    #[test]
    fn owners_in_fields() {
        live::balanced(|| {
            let owners = ffi::cpp_owners(owned());
            let numbers = |list: &[Box<Counted>]| list.iter().map(|b| b.0).collect::<Vec<_>>();
            assert_eq!(
                owners.boxes.iter().map(|b| numbers(b)).collect::<Vec<_>>(),
                [vec![1], vec![], vec![5, 6],]
            );
            assert_eq!(owners.parts[0].number(), 3);
            assert_eq!(owners.weak[0].upgrade().number(), 4);
            assert!(owners.pair[0].is_none() && owners.pair[1].as_ref().unwrap().0 == 5);
            assert_eq!(owners.calls[1].as_ref().unwrap()(4), 8);
            assert_eq!(owners.calls[2].as_ref().unwrap()(4), 6);
            assert_eq!(owners.kept.unwrap()[0].number(), 6);
        });
    }

    #[test]
    fn closures() {
        let seen = Cell::new(0);
        let sum = ffi::cpp_each(&|rows, words| {
            seen.set(words.len() + words[1].len());
            rows.into_iter().map(|row| row.last().copied().into()).collect()
        });
        assert_eq!((sum, seen.get()), (5, 4));
    }

    /// Nothing is lost where a C++ function throws what it was given away.
    #[test]
    fn exceptions() {
        live::balanced(|| {
            let rows = vec![vec![counted(8).into()], vec![counted(-1).into(), counted(9).into()]];
            let thrown = std::panic::AssertUnwindSafe(|| ffi::cpp_throws(owned(), rows));
            let payload = std::panic::catch_unwind(thrown).unwrap_err();
            let exception = payload.downcast_ref::<CxxException>().unwrap();
            assert_eq!(exception.what(), "a negative one");
            let list = ffi::cpp_throws(owned(), vec![vec![counted(8).into(), Optional::None]]);
            assert_eq!(list.iter().map(|each| each.as_ref().unwrap().0).collect::<Vec<_>>(), [8]);
        });
    }
}
