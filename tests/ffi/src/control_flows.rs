//! `ControlFlow<B>`, `twinspan::ControlFlow<B>` in C++: visitors that stop, of all kinds of values.

#[twinspan::bridge(namespace = "control_flows")]
pub mod ffi {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Found {
        pub name: String,
        pub at: usize,
    }
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Pair {
        pub a: i32,
        pub b: i32,
    }
    #[derive(Debug)]
    pub enum Kind {
        One = 1,
        Two,
    }
    #[derive(Debug)]
    pub struct Broken {
        pub code: i32,
    }

    extern "Rust" {
        type Token;
        fn rust_visit(until: i32, visit: impl FnMut(i32) -> ControlFlow<()>)
        -> ControlFlow<(), ()>;
        fn rust_find(visit: impl FnMut(&str) -> ControlFlow<Found>) -> ControlFlow<Found>;
        fn rust_kept(visit: Box<dyn Fn(i32) -> ControlFlow<u8>>) -> i32;
        fn rust_checked(visit: &dyn Fn(i32) -> Result<ControlFlow<i64>, Broken>) -> String;
        fn rust_same(value: ControlFlow<()>) -> ControlFlow<()>;
        fn rust_number(value: ControlFlow<i32>) -> ControlFlow<i32>;
        fn rust_pair(value: ControlFlow<Pair>) -> ControlFlow<Pair>;
        fn rust_kind(value: ControlFlow<Kind>) -> ControlFlow<Kind>;
        fn rust_text(value: ControlFlow<String>) -> ControlFlow<String>;
        fn rust_list(value: ControlFlow<Vec<u8>>) -> ControlFlow<Vec<u8>>;
        fn rust_letter(value: ControlFlow<char>) -> ControlFlow<char>;
        fn rust_non_zero(value: ControlFlow<NonZeroU32>) -> ControlFlow<NonZeroU32>;
        fn rust_wide(value: ControlFlow<i128>) -> ControlFlow<i128>;
        fn rust_array(value: ControlFlow<[u16; 3]>) -> ControlFlow<[u16; 3]>;
        fn rust_token(value: ControlFlow<Box<Token>>) -> ControlFlow<Box<Token>>;
        fn rust_unique(
            value: ControlFlow<UniquePtr<CxxString>>,
        ) -> ControlFlow<UniquePtr<CxxString>>;
        fn rust_shared(
            value: ControlFlow<SharedPtr<CxxString>>,
        ) -> ControlFlow<SharedPtr<CxxString>>;
        fn rust_result(value: i32) -> Result<ControlFlow<i32>, Broken>;
        fn rust_results(value: i32) -> Result<ControlFlow<()>, Broken>;
        fn rust_tokens(visit: &dyn Fn(i32) -> Result<ControlFlow<Box<Token>>, Broken>) -> i32;
        fn rust_maybe_token(value: i32) -> Result<ControlFlow<Box<Token>>, Broken>;
        fn number(self: &Token) -> i32;
        fn new_token(number: i32) -> Box<Token>;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/control_flows.h");

        fn cpp_visit(until: i32, visit: &mut dyn FnMut(i32) -> ControlFlow<()>) -> ControlFlow<()>;
        fn cpp_find(visit: impl FnMut(&str) -> ControlFlow<Found>) -> ControlFlow<Found>;
        fn cpp_visitor(stop: i32) -> Box<dyn Fn(i32) -> ControlFlow<Pair>>;
        fn cpp_going(stop: bool) -> Box<dyn Fn() -> ControlFlow<()>>;
        fn cpp_same(value: ControlFlow<()>) -> ControlFlow<()>;
        fn cpp_number(value: ControlFlow<i32>) -> ControlFlow<i32>;
        fn cpp_pair(value: ControlFlow<Pair>) -> ControlFlow<Pair>;
        fn cpp_kind(value: ControlFlow<Kind>) -> ControlFlow<Kind>;
        fn cpp_text(value: ControlFlow<String>) -> ControlFlow<String>;
        fn cpp_list(value: ControlFlow<Vec<u8>>) -> ControlFlow<Vec<u8>>;
        fn cpp_letter(value: ControlFlow<char>) -> ControlFlow<char>;
        fn cpp_bad_letter() -> ControlFlow<char>;
        fn cpp_array(value: ControlFlow<[u16; 3]>) -> ControlFlow<[u16; 3]>;
        fn cpp_token(value: ControlFlow<Box<Token>>) -> ControlFlow<Box<Token>>;
        fn cpp_unique(
            value: ControlFlow<UniquePtr<CxxString>>,
        ) -> ControlFlow<UniquePtr<CxxString>>;
        fn cpp_result(value: i32) -> Result<ControlFlow<String>>;
        fn cpp_typed(value: i32) -> Result<ControlFlow<()>, Broken>;
        fn cpp_tokens(visit: &dyn Fn(i32) -> Result<ControlFlow<Box<Token>>, Broken>) -> i32;
        fn checks() -> String;
    }
}

use crate::live::Live;
use cxx::{CxxString, SharedPtr, UniquePtr};
use ffi::{Broken, Found, Kind, Pair};
use std::fmt;
use std::num::NonZeroU32;
use std::ops::ControlFlow::{self, Break, Continue};

pub struct Token {
    number: i32,
    _live: Live,
}

impl Token {
    fn number(&self) -> i32 {
        self.number
    }
}

fn new_token(number: i32) -> Box<Token> {
    Box::new(Token { number, _live: Live::new() })
}

impl fmt::Display for Broken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "broken: {}", self.code)
    }
}

fn rust_visit(until: i32, visit: impl FnMut(i32) -> ControlFlow<()>) -> ControlFlow<()> {
    (0..until).try_for_each(visit)
}

fn rust_find(visit: impl FnMut(&str) -> ControlFlow<Found>) -> ControlFlow<Found> {
    ["one", "two", "three"].into_iter().try_for_each(visit)
}

fn rust_kept(visit: Box<dyn Fn(i32) -> ControlFlow<u8>>) -> i32 {
    match (0..100).try_for_each(visit) {
        Break(value) => value.into(),
        Continue(()) => -1,
    }
}

fn rust_checked(visit: &dyn Fn(i32) -> Result<ControlFlow<i64>, Broken>) -> String {
    let mut text = String::new();
    for number in 0..3 {
        text += &match visit(number) {
            Ok(Continue(())) => "on ".to_owned(),
            Ok(Break(value)) => format!("{value} "),
            Err(error) => error.to_string(),
        };
    }
    text
}

/// The sum of what the visits break with, and of the codes of what is broken.
fn rust_tokens(visit: &dyn Fn(i32) -> Result<ControlFlow<Box<Token>>, Broken>) -> i32 {
    let of = |number| match visit(number) {
        Ok(Continue(())) => 0,
        Ok(Break(token)) => token.number(),
        Err(Broken { code }) => code,
    };
    (0..3).map(of).sum()
}

fn rust_maybe_token(value: i32) -> Result<ControlFlow<Box<Token>>, Broken> {
    match value {
        0 => Ok(Continue(())),
        1 => Ok(Break(new_token(10))),
        code => Err(Broken { code }),
    }
}

macro_rules! same {
    ($($function:ident $ty:ty;)*) => {$(
        fn $function(value: ControlFlow<$ty>) -> ControlFlow<$ty> {
            value
        }
    )*};
}

same! {
    rust_same ();
    rust_number i32;
    rust_pair Pair;
    rust_kind Kind;
    rust_text String;
    rust_list Vec<u8>;
    rust_letter char;
    rust_non_zero NonZeroU32;
    rust_wide i128;
    rust_array [u16; 3];
    rust_token Box<Token>;
    rust_unique UniquePtr<CxxString>;
    rust_shared SharedPtr<CxxString>;
}

fn rust_result(value: i32) -> Result<ControlFlow<i32>, Broken> {
    match value {
        0 => Ok(Continue(())),
        1.. => Ok(Break(value)),
        code => Err(Broken { code }),
    }
}

fn rust_results(value: i32) -> Result<ControlFlow<()>, Broken> {
    rust_result(value).map(|flow| flow.map_break(|_| ()))
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Found, Kind, Pair};
    use super::new_token;
    use crate::live::balanced;
    use std::ops::ControlFlow::{Break, Continue};
    use std::panic::{AssertUnwindSafe, catch_unwind};

    #[test]
    fn in_cpp() {
        balanced(|| assert_eq!(ffi::checks(), ""));
    }

    #[test]
    fn visitors_stop() {
        let mut seen = Vec::new();
        let flow = ffi::cpp_visit(10, &mut |number| {
            seen.push(number);
            if number == 3 { Break(()) } else { Continue(()) }
        });
        assert_eq!((flow, &seen[..]), (Break(()), &[0, 1, 2, 3][..]));
        assert_eq!(ffi::cpp_visit(3, &mut |_| Continue(())), Continue(()));

        let mut at = 0;
        let found = ffi::cpp_find(|name: &str| {
            at += 1;
            if name.len() == 5 { Break(Found { name: name.to_owned(), at }) } else { Continue(()) }
        });
        assert_eq!(found, Break(Found { name: "three".to_owned(), at: 3 }));
        assert_eq!(ffi::cpp_find(|_: &str| Continue(())), Continue(()));

        let visitor = ffi::cpp_visitor(2);
        assert_eq!((visitor(1), visitor(2)), (Continue(()), Break(Pair { a: 2, b: -2 })));
        assert_eq!((ffi::cpp_going(false)(), ffi::cpp_going(true)()), (Continue(()), Break(())));
    }

    #[test]
    fn every_value_is_the_same() {
        balanced(|| {
            assert_eq!(ffi::cpp_same(Break(())), Break(()));
            assert_eq!(ffi::cpp_same(Continue(())), Continue(()));
            for value in [i32::MIN, 0, i32::MAX] {
                assert_eq!(ffi::cpp_number(Break(value)), Break(value));
            }
            assert_eq!(ffi::cpp_number(Continue(())), Continue(()));
            let pair = Pair { a: 1, b: 2 };
            assert_eq!(ffi::cpp_pair(Break(pair)), Break(pair));
            assert_eq!(ffi::cpp_pair(Continue(())), Continue(()));
            assert!(matches!(ffi::cpp_kind(Break(Kind::Two)), Break(Kind::Two)));
            let text = "a text that is too long to be kept in place".to_owned();
            assert_eq!(ffi::cpp_text(Break(text.clone())), Break(text));
            assert_eq!(ffi::cpp_text(Continue(())), Continue(()));
            assert_eq!(ffi::cpp_list(Break(vec![1, 2])), Break(vec![1, 2]));
            assert_eq!(ffi::cpp_letter(Break('\u{10FFFF}')), Break('\u{10FFFF}'));
            assert_eq!(ffi::cpp_array(Break([1, 2, 3])), Break([1, 2, 3]));
            let token = ffi::cpp_token(Break(new_token(7))).break_value();
            assert_eq!(token.map(|token| token.number()), Some(7));
            assert!(ffi::cpp_token(Continue(())).is_continue());
            let unique = cxx::UniquePtr::null();
            // An empty pointer is a value.
            assert!(ffi::cpp_unique(Break(unique)).break_value().is_some_and(|it| it.is_null()));
            assert!(ffi::cpp_unique(Continue(())).is_continue());
        });
    }

    #[test]
    fn in_results() {
        assert_eq!(ffi::cpp_result(0).unwrap(), Continue(()));
        assert_eq!(ffi::cpp_result(1).unwrap(), Break("one".to_owned()));
        assert_eq!(ffi::cpp_result(-1).unwrap_err().what(), "negative");
        assert_eq!(ffi::cpp_typed(0).unwrap(), Continue(()));
        assert_eq!(ffi::cpp_typed(1).unwrap(), Break(()));
        assert_eq!(ffi::cpp_typed(-1).unwrap_err().code, -1);
        assert_eq!(ffi::cpp_tokens(&super::rust_maybe_token), 12);
    }

    #[test]
    fn what_it_breaks_with_is_checked() {
        let payload = catch_unwind(AssertUnwindSafe(ffi::cpp_bad_letter)).unwrap_err();
        let message = payload.downcast::<String>().unwrap();
        assert!(message.starts_with("C++ passed the char32_t 0xd800"), "{message}");
    }
}
