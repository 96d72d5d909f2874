//! `char`, C++'s `char32_t`: what is no Unicode scalar value never becomes one in Rust.

#[twinspan::bridge(namespace = "chars")]
pub mod ffi {
    pub struct Wide {
        pub text: String,
        pub upper: Function<dyn Fn(char) -> Option<char>>,
    }

    extern "Rust" {
        type Pen;
        fn rust_next(value: char) -> char;
        fn rust_maybe(value: Option<char>) -> Option<char>;
        fn rust_digit(value: char) -> Result<char, std::num::ParseIntError>;
        fn rust_keep(pen: Box<Pen>, value: char) -> char;
        fn rust_map(text: &str, map: impl Fn(char) -> Option<char>) -> String;
        fn rust_shift(by: u32) -> Box<dyn Fn(char) -> char>;
        fn new_pen() -> Box<Pen>;
        fn pens() -> isize;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/chars.h");

        fn cpp_next(value: char) -> char;
        fn cpp_maybe(value: Option<char>) -> Option<char>;
        fn cpp_digit(value: char) -> Result<char>;
        fn cpp_number(number: u32) -> char;
        fn cpp_maybe_number(number: u32) -> Option<char>;
        fn cpp_map(text: &str, map: &dyn Fn(char) -> Option<char>) -> Vec<u32>;
        fn cpp_shift(by: u32) -> Box<dyn Fn(char) -> char>;
        fn checks() -> String;
    }
}

use crate::live::Live;

pub struct Pen(#[allow(dead_code)] Live);

fn new_pen() -> Box<Pen> {
    Box::new(Pen(Live::new()))
}

fn pens() -> isize {
    crate::live::alive()
}

fn shifted(value: char, by: u32) -> char {
    char::from_u32(value as u32 + by).unwrap_or(char::REPLACEMENT_CHARACTER)
}

fn rust_next(value: char) -> char {
    shifted(value, 1)
}

fn rust_maybe(value: Option<char>) -> Option<char> {
    value
}

fn rust_digit(value: char) -> Result<char, std::num::ParseIntError> {
    value.to_string().parse::<u8>().map(|digit| char::from(digit + b'0'))
}

fn rust_keep(_pen: Box<Pen>, value: char) -> char {
    value
}

fn rust_map(text: &str, map: impl Fn(char) -> Option<char>) -> String {
    text.chars().filter_map(map).collect()
}

fn rust_shift(by: u32) -> Box<dyn Fn(char) -> char> {
    Box::new(move |value| shifted(value, by))
}

#[cfg(test)]
mod tests {
    use super::ffi;
    use std::panic::catch_unwind;

    #[test]
    fn in_cpp() {
        crate::live::balanced(|| assert_eq!(ffi::checks(), ""));
    }

    #[test]
    fn in_rust() {
        for value in ['a', '\0', 'ß', '\u{d7ff}', '\u{e000}', '🦀', char::MAX] {
            assert_eq!(ffi::cpp_maybe(Some(value)), Some(value));
        }
        assert_eq!(ffi::cpp_maybe(None), None);
        assert_eq!(ffi::cpp_next('🦀'), '🦁');
        assert_eq!(ffi::cpp_digit('7').unwrap(), '7');
        assert_eq!(ffi::cpp_digit('x').unwrap_err().what(), "no digit");
        assert_eq!(ffi::cpp_map("añ-", &|c| (c != '-').then_some(c)), [0x61, 0xf1]);
        assert_eq!((ffi::cpp_shift(2))('a'), 'c');
        let wide = ffi::Wide {
            text: String::new(),
            upper: ffi::Function::new(|c: char| c.to_uppercase().next()),
        };
        assert_eq!((wide.upper)('ä'), Some('Ä'));
    }

    #[test]
    fn what_is_none_is_refused() {
        let message = |run: fn() -> char| {
            *catch_unwind(run).unwrap_err().downcast::<String>().expect("a formatted message")
        };
        let said = |number: &str| {
            format!(
                "C++ passed the char32_t {number}, which is not a Unicode scalar value, as a `char`"
            )
        };
        assert_eq!(message(|| ffi::cpp_number(0xd800)), said("0xd800"));
        assert_eq!(message(|| ffi::cpp_number(0x11_0000)), said("0x110000"));
        assert_eq!(message(|| ffi::cpp_maybe_number(u32::MAX).unwrap()), said("0xffffffff"));
        assert_eq!(message(|| (ffi::cpp_shift(0xd800 - 0x61))('a')), said("0xd800"));
    }
}
