//! `Tuple<A, B>`, in place, wherever a value may stand.

#[twinspan::bridge(namespace = "tuples")]
pub mod ffi {
    #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct Places {
        pub first: Tuple<u8, u32, u16>,
        pub names: Vec<Tuple<u32, String>>,
        pub maybe: Optional<Tuple<String, bool>>,
        pub both: [Tuple<u8, u8>; 2],
        pub nested: Tuple<Tuple<u8, String>, Vec<u8>>,
    }

    #[derive(Clone, Copy, Debug, Default, PartialEq)]
    pub enum Kind {
        #[default]
        One,
        Two,
    }

    #[derive(Debug, PartialEq)]
    pub struct Failure {
        pub place: Tuple<u32, String>,
    }

    extern "Rust" {
        type Counted;
        fn counted(number: i32) -> Box<Counted>;
        fn number(self: &Counted) -> i32;

        fn rust_swap(pair: Tuple<u32, String>) -> Tuple<String, u32>;
        fn rust_small(pair: Tuple<u8, Kind>) -> Tuple<Kind, u8>;
        fn rust_maybe(pair: Option<Tuple<f64, u8>>) -> Option<Tuple<u8, f64>>;
        fn rust_try(pair: Tuple<u32, String>) -> Result<Tuple<u32, String>, Failure>;
        fn rust_list(list: Vec<Tuple<u32, String>>) -> Vec<Tuple<u32, String>>;
        fn rust_sum(list: &[Tuple<u8, u32>]) -> u32;
        fn rust_change(pair: &mut Tuple<u8, u32>, list: &mut [Tuple<u8, u32>]);
        fn rust_places(places: Places) -> Places;
        fn rust_owners(
            of: Tuple<Box<Counted>, UniquePtr<Part>>,
        ) -> Tuple<UniquePtr<Part>, Box<Counted>>;
        fn rust_views(of: Tuple<&str, &[u8]>) -> u32;
        fn rust_all(
            of: Tuple<u8, u16, u32, u64, i8, i16, i32, i64, f32, f64, bool, usize>,
        ) -> Tuple<u8, u16, u32, u64, i8, i16, i32, i64, f32, f64, bool, usize>;
        fn rust_each(visit: &dyn Fn(Tuple<u32, String>) -> Tuple<u32, u32>) -> u32;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/tuples.h");
        type Part;
        fn part(number: i32) -> UniquePtr<Part>;
        fn number(self: &Part) -> i32;

        fn cpp_swap(pair: Tuple<u32, String>) -> Tuple<String, u32>;
        fn cpp_small(pair: Tuple<u8, Kind>) -> Tuple<Kind, u8>;
        fn cpp_maybe(pair: Option<Tuple<f64, u8>>) -> Option<Tuple<u8, f64>>;
        fn cpp_try(pair: Tuple<u32, String>) -> Result<Tuple<u32, String>, Failure>;
        fn cpp_list(list: Vec<Tuple<u32, String>>) -> Vec<Tuple<u32, String>>;
        fn cpp_sum(list: &[Tuple<u8, u32>]) -> u32;
        fn cpp_change(pair: &mut Tuple<u8, u32>, list: &mut [Tuple<u8, u32>]);
        fn cpp_places(places: Places) -> Places;
        fn cpp_owners(
            of: Tuple<Box<Counted>, UniquePtr<Part>>,
        ) -> Tuple<UniquePtr<Part>, Box<Counted>>;
        fn cpp_views(of: Tuple<&str, &[u8]>) -> u32;
        fn cpp_all(
            of: Tuple<u8, u16, u32, u64, i8, i16, i32, i64, f32, f64, bool, usize>,
        ) -> Tuple<u8, u16, u32, u64, i8, i16, i32, i64, f32, f64, bool, usize>;
        fn cpp_each(visit: &dyn Fn(Tuple<u32, String>) -> Tuple<u32, u32>) -> u32;
        fn checks() -> String;
    }
}

use crate::live::Live;
use cxx::UniquePtr;
use ffi::{Failure, Kind, Part, Places};
use twinspan::Tuple;

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

fn rust_swap(pair: Tuple<u32, String>) -> Tuple<String, u32> {
    (pair.1, pair.0).into()
}

fn rust_small(pair: Tuple<u8, Kind>) -> Tuple<Kind, u8> {
    (pair.1, pair.0).into()
}

fn rust_maybe(pair: Option<Tuple<f64, u8>>) -> Option<Tuple<u8, f64>> {
    pair.map(|pair| (pair.1, pair.0).into())
}

fn rust_try(pair: Tuple<u32, String>) -> Result<Tuple<u32, String>, Failure> {
    if pair.0 == 0 { Err(Failure { place: pair }) } else { Ok(pair) }
}

fn rust_list(mut list: Vec<Tuple<u32, String>>) -> Vec<Tuple<u32, String>> {
    list.reverse();
    list.push((9, "long enough to be allocated".to_owned()).into());
    list
}

fn rust_sum(list: &[Tuple<u8, u32>]) -> u32 {
    list.iter().map(|pair| u32::from(pair.0) * pair.1).sum()
}

fn rust_change(pair: &mut Tuple<u8, u32>, list: &mut [Tuple<u8, u32>]) {
    pair.1 += 1;
    list.iter_mut().for_each(|each| *each = *pair);
}

fn rust_places(mut places: Places) -> Places {
    places.first = (1, 2, 3).into();
    places.names.push((4, "five".to_owned()).into());
    places.maybe = Tuple::from(("six".to_owned(), true)).into();
    places.both[1].0 = 7;
    places.nested.0.1.push('8');
    places.nested.1.push(9);
    places
}

fn rust_owners(of: Tuple<Box<Counted>, UniquePtr<Part>>) -> Tuple<UniquePtr<Part>, Box<Counted>> {
    (of.1, of.0).into()
}

fn rust_views(of: Tuple<&str, &[u8]>) -> u32 {
    (of.0.len() + of.1.len()) as u32
}

type All = Tuple<u8, u16, u32, u64, i8, i16, i32, i64, f32, f64, bool, usize>;

fn rust_all(mut of: All) -> All {
    of.11 += 1;
    of
}

fn rust_each(visit: &dyn Fn(Tuple<u32, String>) -> Tuple<u32, u32>) -> u32 {
    let (a, b) = visit((3, "four".to_owned()).into()).into();
    a * 10 + b
}

#[cfg(test)]
mod tests {
    use super::counted;
    use super::ffi::{self, Failure, Kind, Places};
    use crate::live;
    use std::collections::HashSet;
    use twinspan::Tuple;

    #[test]
    fn in_cpp() {
        live::balanced(|| assert_eq!(ffi::checks(), ""));
    }

    #[test]
    fn values() {
        assert_eq!(ffi::cpp_swap((1, "a".to_owned()).into()), ("a".to_owned(), 1));
        assert_eq!(ffi::cpp_small((1, Kind::Two).into()), (Kind::Two, 1));
        assert_eq!(ffi::cpp_maybe(Some((0.5, 1).into())), Some((1, 0.5).into()));
        assert_eq!(ffi::cpp_maybe(None), None);
        let failure = Failure { place: (0, "why".to_owned()).into() };
        assert_eq!(ffi::cpp_try((0, "why".to_owned()).into()), Err(failure));
        assert_eq!(ffi::cpp_try((1, String::new()).into()), Ok((1, String::new()).into()));
        assert_eq!(ffi::cpp_views(("abc", &[1, 2][..]).into()), 5);
        let all = (1, 2, 3, 4, -5, -6, -7, -8, 0.5, 0.25, true, 11);
        assert_eq!(ffi::cpp_all(all.into()), (1, 2, 3, 4, -5, -6, -7, -8, 0.5, 0.25, true, 12));
        assert_eq!(ffi::cpp_each(&|of| (of.0, of.1.len() as u32).into()), 34);
        live::balanced(|| {
            let (part, object) = ffi::cpp_owners((counted(1), ffi::part(2)).into()).into();
            assert_eq!((part.number(), object.0), (2, 1));
        });
    }

    #[test]
    fn in_place() {
        let list = ffi::cpp_list(vec![(1, "a".to_owned()).into(), (2, String::new()).into()]);
        assert_eq!(list[0], (2, String::new()));
        assert_eq!(list[2], (9, "long enough to be allocated".to_owned()));
        let mut numbers = [Tuple::from((2, 3)), (4, 5).into()];
        assert_eq!(ffi::cpp_sum(&numbers), 26);
        let mut pair = (1, 1).into();
        ffi::cpp_change(&mut pair, &mut numbers);
        assert_eq!((pair, numbers), ((1, 2).into(), [(1, 2).into(); 2]));
        let places = ffi::cpp_places(Places::default());
        assert_eq!(places.first, (1, 2, 3));
        assert_eq!(places.names[0], (4, "five".to_owned()));
        assert_eq!(places.maybe, Some(("six".to_owned(), true).into()));
        assert_eq!((places.both[0].0, places.both[1].0), (0, 7));
        assert_eq!((places.nested.0.1.as_str(), &places.nested.1[..]), ("8", &[9][..]));
        assert!(places > Places::default());
        assert_eq!(HashSet::from([places.clone(), places, Places::default()]).len(), 2);
    }
}
