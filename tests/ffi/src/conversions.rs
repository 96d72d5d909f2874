//! C++ functions whose signature is not the one that the bridge declares, but says the same.

#[twinspan::bridge(namespace = "conversions")]
pub mod ffi {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Item {
        pub number: i32,
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/conversions.h");

        fn takes_string_view(text: &str) -> usize;
        fn takes_string_ref(text: &str) -> usize;
        fn takes_string(text: String) -> usize;
        fn takes_two(text: &str, number: i32, other: String) -> usize;
        fn takes_optional_view(text: Option<&str>) -> usize;

        fn returns_string() -> String;
        fn returns_literal() -> String;
        fn returns_string_in_result(fail: bool) -> Result<String>;
        fn returns_optional_string(some: bool) -> Option<String>;

        // The same width and signedness, under other names.
        fn long_long(value: i64) -> i64;
        fn unsigned_long_long(value: u64) -> u64;
        fn plain_long(value: i64) -> i64;
        fn plain_int(value: i32) -> i32;
        fn plain_short(value: i16) -> i16;
        fn unsigned_char(value: u8) -> u8;
        fn size_type(value: usize) -> usize;
        fn difference_type(value: isize) -> isize;

        // More than was asked for.
        fn with_default(value: i32) -> i32;
        fn template_of_any(value: i32) -> i32;
        fn takes_const_value(value: i32) -> i32;
        fn takes_const_ref(item: Item) -> i32;
        fn returns_nodiscard(value: i32) -> i32;
        fn object_with_call_operator(value: i32) -> i32;

        type Text;
        fn new_text(text: &str) -> UniquePtr<Text>;
        fn append(self: Pin<&mut Text>, text: &str);
        fn get(self: &Text) -> String;
        fn length(self: &Text) -> u64;
        #[Self = "Text"]
        fn join(left: &str, right: &str) -> String;

        type Counted;
        fn number(self: &Counted) -> i32;
        #[owned]
        fn raw_counted(some: bool) -> Option<UniquePtr<Counted>>;
    }
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Item, Text};
    use crate::live::balanced;

    #[test]
    fn raw_pointers_that_are_owned() {
        balanced(|| {
            let counted = ffi::raw_counted(true).expect("it is there");
            assert_eq!(counted.number(), 7);
            assert!(ffi::raw_counted(false).is_none());
        });
    }

    #[test]
    fn texts() {
        for text in ["", "text", "nul \0 inside", "Ünïcödé 🌉"] {
            assert_eq!(ffi::takes_string_view(text), text.len());
            assert_eq!(ffi::takes_string_ref(text), text.len());
            assert_eq!(ffi::takes_string(text.to_owned()), text.len());
            assert_eq!(ffi::takes_two(text, 1, text.to_owned()), 2 * text.len() + 1);
            assert_eq!(ffi::takes_optional_view(Some(text)), text.len());
        }
        assert_eq!(ffi::takes_optional_view(None), usize::MAX);
        assert_eq!(ffi::returns_string(), "string");
        assert_eq!(ffi::returns_literal(), "literal");
        assert_eq!(ffi::returns_string_in_result(false).unwrap(), "string");
        assert_eq!(ffi::returns_string_in_result(true).unwrap_err().what(), "failed");
        assert_eq!(ffi::returns_optional_string(true).as_deref(), Some("string"));
        assert_eq!(ffi::returns_optional_string(false), None);
    }

    #[test]
    fn numbers() {
        assert_eq!(ffi::long_long(i64::MIN), i64::MIN);
        assert_eq!(ffi::unsigned_long_long(u64::MAX), u64::MAX);
        assert_eq!(ffi::plain_long(i64::MAX), i64::MAX);
        assert_eq!(ffi::plain_int(i32::MIN), i32::MIN);
        assert_eq!(ffi::plain_short(i16::MIN), i16::MIN);
        assert_eq!(ffi::unsigned_char(u8::MAX), u8::MAX);
        assert_eq!(ffi::size_type(usize::MAX), usize::MAX);
        assert_eq!(ffi::difference_type(isize::MIN), isize::MIN);
    }

    #[test]
    fn functions() {
        assert_eq!(ffi::with_default(1), 11);
        assert_eq!(ffi::template_of_any(2), 2);
        assert_eq!(ffi::takes_const_value(3), 3);
        assert_eq!(ffi::takes_const_ref(Item { number: 4 }), 4);
        assert_eq!(ffi::returns_nodiscard(5), 5);
        assert_eq!(ffi::object_with_call_operator(6), 7);
    }

    #[test]
    fn members() {
        let mut text = ffi::new_text("a");
        text.pin_mut().append("bc");
        assert_eq!((text.get(), text.length()), ("abc".to_owned(), 3));
        assert_eq!(Text::join("a", "b"), "ab");
    }
}
