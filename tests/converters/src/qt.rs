//! Qt 6, its core.

#[twinspan::bridge(namespace = "qt_test")]
mod ffi {
    unsafe extern "C++" {
        include!("twinspan-test-converters/cpp/qt.h");

        fn upper(text: &str) -> String;
        fn upper_owned(text: String) -> String;
        fn upper_if(text: Option<&str>) -> Option<String>;
        fn broken() -> Result<String>;
        fn middle(text: &str) -> String;
        fn tail(text: &str) -> &str;
        fn is_equal(left: &str, right: &str) -> bool;

        fn reversed(bytes: &[u8]) -> Vec<u8>;
        fn rest(bytes: &[u8]) -> &[u8];
        fn length(text: &str) -> i32;

        fn appended(numbers: &[i32]) -> Vec<i32>;
        fn sorted(texts: Vec<String>) -> Vec<String>;

        type Document;
        fn new_document() -> UniquePtr<Document>;
        fn set_title(self: Pin<&mut Document>, title: &str) -> Result<(), CxxException>;
        fn title(self: &Document) -> String;
        fn bytes(self: &Document) -> &[u8];
        fn numbers(self: &Document) -> &[i32];

        fn shouter() -> Box<dyn Fn(&str) -> String>;
    }
}

#[cfg(test)]
mod tests {
    use super::ffi;

    #[test]
    fn text() {
        for text in ["", "text", "nul \0 inside", "Ünïcödé 🌉"] {
            assert_eq!(ffi::upper(text), text.to_uppercase());
            assert_eq!(ffi::upper_owned(text.to_owned()), text.to_uppercase());
            assert_eq!(ffi::upper_if(Some(text)), Some(text.to_uppercase()));
        }
        assert_eq!(ffi::upper_if(None), None);
        assert_eq!(ffi::middle("four"), "ou");
        let what = ffi::broken().unwrap_err();
        assert_eq!(what.what(), "data for rust::String is not utf-16");
        let text = "one".to_owned();
        let tail = ffi::tail(&text);
        assert_eq!((tail, tail.as_ptr()), ("ne", text[1..].as_ptr()));
        assert!(ffi::is_equal("🌉", "🌉"));
        assert!(!ffi::is_equal("a", "b"));
        assert_eq!(ffi::shouter()("from a closure"), "FROM A CLOSURE!");
    }

    #[test]
    fn elements() {
        let bytes = [1, 0, 3];
        assert_eq!(ffi::reversed(&bytes), [3, 0, 1]);
        let rest = ffi::rest(&bytes);
        assert_eq!((rest, rest.as_ptr()), (&[0, 3][..], bytes[1..].as_ptr()));
        assert_eq!(ffi::length("four"), 4);
        assert_eq!(ffi::appended(&[1, 2, 3]), [1, 2, 3, 4]);
        assert_eq!(ffi::appended(&[]), [4]);
        assert_eq!(ffi::sorted(vec!["b".to_owned(), "a".to_owned()]), ["a", "b"]);
    }

    #[test]
    fn objects() {
        let mut document = ffi::new_document();
        document.pin_mut().set_title("title").unwrap();
        assert_eq!(document.title(), "title");
        let error = document.pin_mut().set_title("").unwrap_err();
        assert_eq!(error.to_string(), "a title is not empty");
        assert_eq!(document.bytes(), b"bytes");
        assert_eq!(document.numbers(), [1, 2, 3]);
    }
}
