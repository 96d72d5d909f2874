//! `(A, B)` by value: a `std::pair` or a `std::tuple` in C++.

#[twinspan::bridge(namespace = "rust_tuples")]
pub mod ffi {
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub enum Kind {
        One,
        Two,
    }

    #[derive(Debug, PartialEq)]
    pub struct Failure {
        pub why: String,
    }

    extern "Rust" {
        type Counted;
        fn counted(number: i32) -> Box<Counted>;
        fn number(self: &Counted) -> i32;
        fn with(self: &Counted, pair: (u8, i32)) -> (i32, u8);

        fn rust_swap(pair: (u32, String)) -> (String, u32);
        fn rust_small(three: (u8, Kind, bool)) -> (bool, Kind, u8);
        fn rust_in_place(pair: (u32, String)) -> Tuple<u32, String>;
        fn rust_maybe(pair: Option<(String, u8)>) -> Option<(u8, String)>;
        fn rust_try(pair: (u32, String)) -> Result<(u32, String), Failure>;
        fn rust_message(pair: (u32, String)) -> Result<(u32, String)>;
        fn rust_owners(
            of: (Box<Counted>, UniquePtr<Part>, Optional<Box<Counted>>),
        ) -> (UniquePtr<Part>, Box<Counted>, SharedPtr<Part>);
        fn rust_panics(of: (Box<Counted>, UniquePtr<Part>, Vec<String>)) -> (Box<Counted>, u8);
        fn rust_views(of: (&str, &[u8])) -> u32;
        fn rust_halves(text: &str) -> (&str, &str);
        fn rust_all(
            of: (u8, u16, u32, u64, i8, i16, i32, i64, f32, f64, bool, usize),
        ) -> (u8, u16, u32, u64, i8, i16, i32, i64, f32, f64, bool, usize);
        fn rust_each(visit: &dyn Fn((u32, String)) -> (u32, String)) -> (u32, String);
        fn rust_breaks(pair: (u8, String)) -> ControlFlow<(u8, String)>;
        fn rust_body(pair: (u8, String)) -> (String, u8) {
            (pair.1, pair.0)
        }
        fn rust_kept(from: (u32, String)) -> Box<dyn Fn(Option<(u8, u8)>) -> (u32, String, u8)>;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/rust_tuples.h");
        type Part;
        fn part(number: i32) -> UniquePtr<Part>;
        fn number(self: &Part) -> i32;
        fn with(self: &Part, pair: (u8, i32)) -> (i32, u8);

        fn cpp_swap(pair: (u32, String)) -> (String, u32);
        fn cpp_small(three: (u8, Kind, bool)) -> (bool, Kind, u8);
        fn cpp_maybe(pair: Option<(String, u8)>) -> Option<(u8, String)>;
        fn cpp_try(pair: (u32, String)) -> Result<(u32, String), Failure>;
        fn cpp_message(pair: (u32, String)) -> Result<(u32, String)>;
        fn cpp_owners(
            of: (Box<Counted>, UniquePtr<Part>, Optional<Box<Counted>>),
        ) -> (UniquePtr<Part>, Box<Counted>, SharedPtr<Part>);
        fn cpp_throws(
            of: (Box<Counted>, UniquePtr<Part>, Vec<String>),
        ) -> Result<(Box<Counted>, u8), CxxException>;
        fn cpp_views(of: (&str, &[u8])) -> u32;
        fn cpp_halves(text: &str) -> (&str, &str);
        fn cpp_all(
            of: (u8, u16, u32, u64, i8, i16, i32, i64, f32, f64, bool, usize),
        ) -> (u8, u16, u32, u64, i8, i16, i32, i64, f32, f64, bool, usize);
        fn cpp_each(visit: &dyn Fn((u32, String)) -> (u32, String)) -> (u32, String);
        fn cpp_breaks(pair: (u8, String)) -> ControlFlow<(u8, String)>;
        fn cpp_body(pair: (u8, String)) -> (String, u8) {
            cpp!(return {std::move(pair.second), pair.first};)
        }
        fn cpp_kept(from: (u32, String)) -> Box<dyn Fn(Option<(u8, u8)>) -> (u32, String, u8)>;

        // Each value is what it is as the result of a function.
        fn words_of(text: &str) -> (Vec<String>, String, usize) {
            cpp! {
                std::vector<std::string> words{std::string(text)};
                return {words, "a literal", 1};
            }
        }
        fn bytes_of(number: u8) -> Option<(Vec<u8>, Vec<u8>)> {
            cpp! {
                if (number == 0) {
                    return std::nullopt;
                }
                const std::vector<std::uint8_t> bytes(number, number);
                return std::pair(bytes, bytes);
            }
        }
        fn try_bytes_of(number: u8) -> Result<(Vec<u8>, String), Failure> {
            cpp! {
                if (number == 0) {
                    return twinspan::unexpected(Failure{"none"});
                }
                return {std::vector<std::uint8_t>(number, number), std::string_view("some")};
            }
        }
        fn converted_pair(text: &str) -> (Vec<u16>, String);
        fn converted_three(text: &str) -> Option<(&str, Vec<String>, bool)>;

        // What a C++ function may have instead.
        fn by_reference(pair: (u32, String)) -> (u32, String);
        fn with_tuple(pair: (u32, String)) -> (u32, String);
        fn in_place(pair: (u32, String)) -> (u32, String);
        fn in_place_of_three(three: (u32, String, u8)) -> (u32, String, u8);
        fn maybe_in_place(pair: Option<(u32, String)>) -> Option<(u32, String)>;
        fn remembered() -> (u32, String);

        fn checks() -> String;
    }
}

use crate::live::Live;
use cxx::{SharedPtr, UniquePtr};
use ffi::{Failure, Kind, Part};
use std::ops::ControlFlow;
use twinspan::{Optional, Tuple};

#[derive(Debug)]
pub struct Counted(i32, #[allow(dead_code)] Live);

impl Counted {
    fn number(&self) -> i32 {
        self.0
    }

    fn with(&self, pair: (u8, i32)) -> (i32, u8) {
        (pair.1 + self.0, pair.0)
    }
}

fn counted(number: i32) -> Box<Counted> {
    Box::new(Counted(number, Live::new()))
}

fn rust_swap(pair: (u32, String)) -> (String, u32) {
    (pair.1, pair.0)
}

fn rust_small(three: (u8, Kind, bool)) -> (bool, Kind, u8) {
    (three.2, three.1, three.0)
}

fn rust_in_place(pair: (u32, String)) -> Tuple<u32, String> {
    pair.into()
}

fn rust_maybe(pair: Option<(String, u8)>) -> Option<(u8, String)> {
    pair.map(|(text, number)| (number, text))
}

fn rust_try(pair: (u32, String)) -> Result<(u32, String), Failure> {
    if pair.0 == 0 { Err(Failure { why: pair.1 }) } else { Ok(pair) }
}

fn rust_message(pair: (u32, String)) -> Result<(u32, String), String> {
    if pair.0 == 0 { Err(pair.1) } else { Ok(pair) }
}

type Owners = (Box<Counted>, UniquePtr<Part>, Optional<Box<Counted>>);

fn rust_owners(of: Owners) -> (UniquePtr<Part>, Box<Counted>, SharedPtr<Part>) {
    let shared = Option::from(of.2)
        .map_or_else(SharedPtr::null, |object: Box<Counted>| ffi::part(object.0).into());
    (of.1, of.0, shared)
}

fn rust_panics(of: (Box<Counted>, UniquePtr<Part>, Vec<String>)) -> (Box<Counted>, u8) {
    assert!(of.0.0 >= 0, "a negative one");
    (of.0, of.2.len() as u8)
}

fn rust_views(of: (&str, &[u8])) -> u32 {
    (of.0.len() + of.1.len()) as u32
}

fn rust_halves(text: &str) -> (&str, &str) {
    text.split_at(text.len() / 2)
}

type All = (u8, u16, u32, u64, i8, i16, i32, i64, f32, f64, bool, usize);

fn rust_all(mut of: All) -> All {
    of.11 += 1;
    of
}

fn rust_each(visit: &dyn Fn((u32, String)) -> (u32, String)) -> (u32, String) {
    let (number, text) = visit((3, "four".to_owned()));
    (number + 1, text + "!")
}

fn rust_breaks(pair: (u8, String)) -> ControlFlow<(u8, String)> {
    if pair.0 == 0 { ControlFlow::Continue(()) } else { ControlFlow::Break(pair) }
}

type Kept = dyn Fn(Option<(u8, u8)>) -> (u32, String, u8);

fn rust_kept(from: (u32, String)) -> Box<Kept> {
    Box::new(move |pair| {
        let sum = pair.map_or(0, |(a, b)| a + b);
        (from.0, from.1.clone(), sum)
    })
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Failure, Kind};
    use super::{All, counted};
    use crate::live;
    use std::ops::ControlFlow;
    use twinspan::Optional;

    fn text(text: &str) -> String {
        text.to_owned()
    }

    #[test]
    fn values_are_results_of_functions() {
        let words = ffi::words_of("text");
        assert_eq!(words, (vec!["text".to_owned()], "a literal".to_owned(), 1));
        assert_eq!(ffi::bytes_of(0), None);
        assert_eq!(ffi::bytes_of(2), Some((vec![2, 2], vec![2, 2])));
        assert_eq!(ffi::try_bytes_of(1), Ok((vec![1], "some".to_owned())));
        assert_eq!(ffi::try_bytes_of(0), Err(Failure { why: "none".to_owned() }));
        assert_eq!(ffi::converted_pair("ab"), (vec![97, 98], "ab".to_owned()));
        let words = vec!["a".to_owned(), "b".to_owned()];
        assert_eq!(ffi::converted_three("a b"), Some(("a b", words, true)));
        assert_eq!(ffi::converted_three(""), None);
    }

    #[test]
    fn in_cpp() {
        live::balanced(|| assert_eq!(ffi::checks(), ""));
    }

    #[test]
    fn values() {
        assert_eq!(ffi::cpp_swap((1, text("a"))), (text("a"), 1));
        assert_eq!(ffi::cpp_small((1, Kind::Two, true)), (true, Kind::Two, 1));
        assert_eq!(ffi::cpp_maybe(Some((text("b"), 2))), Some((2, text("b"))));
        assert_eq!(ffi::cpp_maybe(None), None);
        assert_eq!(ffi::cpp_try((0, text("why"))), Err(Failure { why: text("why") }));
        assert_eq!(ffi::cpp_try((1, text("ok"))), Ok((1, text("ok"))));
        assert_eq!(ffi::cpp_message((1, text("ok"))).unwrap(), (1, text("ok")));
        assert_eq!(ffi::cpp_message((0, text("why"))).unwrap_err().what(), "why");
        assert_eq!(ffi::cpp_views(("abc", &[1, 2])), 5);
        assert_eq!(ffi::cpp_halves("lent"), ("le", "nt"));
        let all: All = (1, 2, 3, 4, -5, -6, -7, -8, 0.5, 0.25, true, 11);
        assert_eq!(ffi::cpp_all(all), (1, 2, 3, 4, -5, -6, -7, -8, 0.5, 0.25, true, 12));
    }

    #[test]
    fn in_control_flows_and_bodies() {
        assert_eq!(ffi::cpp_breaks((1, text("a"))), ControlFlow::Break((1, text("a"))));
        assert_eq!(ffi::cpp_breaks((0, text("a"))), ControlFlow::Continue(()));
        assert_eq!(ffi::cpp_body((1, text("a"))), (text("a"), 1));
    }

    #[test]
    fn closures() {
        let visit = |(number, text): (u32, String)| (number * 2, text + "?");
        assert_eq!(ffi::cpp_each(&visit), (7, text("four?!")));
        let kept = ffi::cpp_kept((1, text("kept")));
        assert_eq!(kept(Some((2, 3))), (1, text("kept"), 5));
        assert_eq!(kept(None), (1, text("kept"), 0));
    }

    #[test]
    fn owners_move_once() {
        live::balanced(|| {
            let of = (counted(1), ffi::part(2), Some(counted(3)).into());
            let (part, object, shared) = ffi::cpp_owners(of);
            assert_eq!((part.number(), object.0, shared.number()), (2, 1, 3));
            assert_eq!(part.with((4, 5)), (7, 4));
            let of = (object, part, Optional::None);
            let (part, object, shared) = ffi::cpp_owners(of);
            assert_eq!((part.number(), object.0, shared.is_null()), (2, 1, true));
        });
    }

    #[test]
    fn nothing_is_lost_when_cpp_throws() {
        live::balanced(|| {
            let names = || vec![text("long enough to be allocated, surely"), text("")];
            let (object, count) = ffi::cpp_throws((counted(1), ffi::part(2), names())).unwrap();
            assert_eq!((object.0, count), (1, 2));
            let error = ffi::cpp_throws((counted(-1), ffi::part(2), names())).unwrap_err();
            assert_eq!(error.to_string(), "a negative one");
        });
    }

    #[test]
    fn what_cpp_may_have_instead() {
        let pair = || (1, text("long enough to be allocated, surely"));
        assert_eq!(ffi::by_reference(pair()), pair());
        assert_eq!(ffi::with_tuple(pair()), pair());
        assert_eq!(ffi::in_place(pair()), pair());
        assert_eq!(ffi::maybe_in_place(Some(pair())), Some(pair()));
        assert_eq!(ffi::maybe_in_place(None), None);
        assert_eq!(ffi::in_place_of_three((1, text("a"), 2)), (1, text("a"), 2));
        assert_eq!((ffi::remembered(), ffi::remembered()), ((5, text("six")), (5, text("six"))));
    }
}
