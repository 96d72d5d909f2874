//! `String`, `&str` and `CxxString`, in every position, with every content.

use cxx::{CxxString, UniquePtr};
use std::pin::Pin;

#[twinspan::bridge(namespace = "strings")]
pub mod ffi {
    extern "Rust" {
        fn rust_string(text: String) -> String;
        fn rust_str(text: &str) -> &str;
        fn rust_string_ref(text: &String) -> &String;
        fn rust_string_mut(text: &mut String) -> &mut String;
        fn rust_str_ref(text: &&str) -> usize;
        fn rust_str_of_string(text: &String) -> &str;
        fn rust_cxx_string(text: &CxxString) -> usize;
        fn rust_cxx_string_mut(text: Pin<&mut CxxString>) -> Pin<&mut CxxString>;
        fn rust_unique(text: UniquePtr<CxxString>) -> UniquePtr<CxxString>;
        fn rust_shared(text: SharedPtr<CxxString>) -> SharedPtr<CxxString>;
        fn rust_is_lossy(text: &CxxString) -> bool;
        fn rust_join(first: String, second: &str, third: String, fourth: &str) -> String;
        unsafe fn rust_fields<'a>(texts: Texts<'a>) -> Texts<'a>;
    }

    #[derive(Clone, Debug, PartialEq)]
    pub struct Texts<'a> {
        pub owned: String,
        pub borrowed: &'a str,
        pub reference: &'a String,
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/strings.h");

        fn cpp_string(text: String) -> String;
        fn cpp_str(text: &str) -> &str;
        fn cpp_string_ref(text: &String) -> &String;
        fn cpp_string_mut(text: &mut String) -> &mut String;
        fn cpp_str_ref(text: &&str) -> usize;
        fn cpp_str_of_string(text: &String) -> &str;
        fn cpp_cxx_string(text: &CxxString) -> usize;
        fn cpp_cxx_string_mut(text: Pin<&mut CxxString>) -> Pin<&mut CxxString>;
        fn cpp_unique(text: UniquePtr<CxxString>) -> UniquePtr<CxxString>;
        fn cpp_shared(text: SharedPtr<CxxString>) -> SharedPtr<CxxString>;
        fn cpp_bytes(bytes: &[u8]) -> UniquePtr<CxxString>;
        fn cpp_join(first: String, second: &str, third: String, fourth: &str) -> String;
        fn cpp_fields<'a>(texts: Texts<'a>) -> Texts<'a>;

        fn checks() -> String;
    }
}

use ffi::Texts;

fn rust_string(mut text: String) -> String {
    text.push('!');
    text
}

fn rust_str(text: &str) -> &str {
    text.get(1..).unwrap_or_default()
}

fn rust_string_ref(text: &String) -> &String {
    text
}

fn rust_string_mut(text: &mut String) -> &mut String {
    text.insert(0, '¡');
    text
}

fn rust_str_ref(text: &&str) -> usize {
    text.len()
}

fn rust_str_of_string(text: &String) -> &str {
    text
}

fn rust_cxx_string(text: &CxxString) -> usize {
    text.len()
}

fn rust_cxx_string_mut(mut text: Pin<&mut CxxString>) -> Pin<&mut CxxString> {
    text.as_mut().push_str(" from Rust");
    text
}

fn rust_unique(mut text: UniquePtr<CxxString>) -> UniquePtr<CxxString> {
    if let Some(text) = text.as_mut() {
        text.push_bytes(b"\xff");
    }
    text
}

fn rust_shared(text: cxx::SharedPtr<CxxString>) -> cxx::SharedPtr<CxxString> {
    text
}

fn rust_is_lossy(text: &CxxString) -> bool {
    text.to_str().is_err() && text.to_string_lossy().contains('\u{fffd}')
}

fn rust_join(first: String, second: &str, third: String, fourth: &str) -> String {
    [&first, second, &third, fourth].join("|")
}

fn rust_fields(mut texts: Texts<'_>) -> Texts<'_> {
    texts.owned.push_str(texts.reference);
    texts.borrowed = texts.reference;
    texts
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Texts};
    use cxx::{CxxString, SharedPtr, UniquePtr, let_cxx_string};

    /// Empty, embedded NUL, several bytes per character, longer than any small buffer.
    fn samples() -> [String; 5] {
        [
            String::new(),
            "plain".to_owned(),
            "nul \0 inside".to_owned(),
            "Ünïcödé 漢字 🌉".to_owned(),
            "long ".repeat(10_000),
        ]
    }

    #[test]
    fn every_content_in_every_position() {
        for text in samples() {
            assert_eq!(ffi::cpp_string(text.clone()), format!("{text}!"));
            assert_eq!(ffi::cpp_str(&text), text.get(1..).unwrap_or_default());
            assert!(std::ptr::eq(ffi::cpp_string_ref(&text), &raw const text));
            assert_eq!(ffi::cpp_str_ref(&text.as_str()), text.len());
            assert!(std::ptr::eq(ffi::cpp_str_of_string(&text), text.as_str()));
            let mut changed = text.clone();
            ffi::cpp_string_mut(&mut changed).push('?');
            assert_eq!(changed, format!("{text}++?"));

            let_cxx_string!(cxx_string = &text);
            assert_eq!(ffi::cpp_cxx_string(&cxx_string), text.len());
            ffi::cpp_cxx_string_mut(cxx_string.as_mut()).push_str("?");
            assert_eq!(cxx_string.to_str().unwrap(), format!("{text}++?"));
            let unique = ffi::cpp_bytes(text.as_bytes());
            assert_eq!(unique.as_bytes(), text.as_bytes());
            assert_eq!(ffi::cpp_unique(unique).to_str().unwrap(), format!("{text}++"));
        }
    }

    #[test]
    fn bytes_that_are_no_text() {
        let invalid = ffi::cpp_bytes(b"a\xffb");
        assert!(invalid.to_str().is_err());
        assert_eq!(invalid.to_string_lossy(), "a\u{fffd}b");
        assert_eq!(ffi::cpp_bytes(b"a\0b").len(), 3);
    }

    #[test]
    fn smart_pointers() {
        assert!(ffi::cpp_unique(UniquePtr::null()).is_null());
        assert!(ffi::cpp_shared(SharedPtr::null()).is_null());
        let shared: SharedPtr<CxxString> = ffi::cpp_bytes(b"shared").into();
        assert_eq!(ffi::cpp_shared(shared.clone()).as_ptr(), shared.as_ptr());
    }

    #[test]
    fn several_at_once() {
        let text = ffi::cpp_join("a".to_owned(), "b", "c".to_owned(), "");
        assert_eq!(text, "a|b|c|");
        let reference = "reference".to_owned();
        let texts =
            Texts { owned: "owned ".to_owned(), borrowed: "borrowed", reference: &reference };
        let expected = Texts {
            owned: "owned reference".to_owned(),
            borrowed: &reference,
            reference: &reference,
        };
        assert_eq!(ffi::cpp_fields(texts.clone()), expected);
        assert_eq!(super::rust_fields(texts), expected);
    }

    #[test]
    fn checks_of_cpp() {
        assert_eq!(ffi::checks(), "");
    }
}
