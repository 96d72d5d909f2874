//! C++ functions whose signature is not the one that the bridge declares, but says the same.

#[twinspan::bridge(namespace = "conversions")]
pub mod ffi {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Item {
        pub number: i32,
    }

    #[derive(Clone, Debug, PartialEq)]
    pub struct Full {
        pub code: i32,
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
        fn append_twice(self: Pin<&mut Text>, text: &str);
        fn get(self: &Text) -> String;
        fn length(self: &Text) -> u64;
        fn longer(self: &Text, other: &str) -> String;
        #[Self = "Text"]
        fn join(left: &str, right: &str) -> String;

        #[cxx_name = "longer"]
        fn longer_text(left: &str, right: &str) -> String;
        fn longer_view(left: &str, right: &str) -> String;
        fn longer_in_result(left: &str, right: &str) -> Result<String, CxxException>;
        fn longer_in_message(left: &str, right: &str) -> Result<String>;
        fn longer_optional(left: &str, right: Option<&str>) -> Option<String>;
        fn longer_optional_reference(left: Option<&str>, right: Option<&str>) -> Option<String>;
        fn longer_expected(left: &str, right: &str) -> Result<String, Full>;
        fn longer_pointer(left: &str, right: &str) -> String;
        fn greater(left: i32, right: i32) -> i32;
        fn greater_item(left: Item, right: Item) -> Item;

        fn null_text(is_there: bool) -> String;
        fn null_text_in_result(is_there: bool) -> Result<String, CxxException>;
        fn null_text_in_message(is_there: bool) -> Result<String>;
        fn null_text_is_none(is_there: bool) -> Option<String>;
        fn optional_null_text(is_there: bool) -> Option<String>;
        fn null_text_expected(is_there: bool) -> Result<String, Full>;
        fn null_reference(item: &Item, is_there: bool) -> Result<&Item, Full>;
        fn null_mutable_reference(item: &mut Item, is_there: bool) -> Result<&mut Item, Full>;

        fn shout(text: &str) -> String;
        fn shout_owned(text: String) -> String;
        fn shout_if(text: Option<&str>) -> Option<String>;
        fn shout_in_result(text: &str) -> Result<String, CxxException>;
        fn first_word(text: &str) -> &str;
        fn shouter() -> Box<dyn Fn(&str) -> String>;

        fn overloaded(text: &str) -> i32;

        // What stands for an object: a view of it, what changes it, and a copy.
        fn length_of(text: &Text) -> u64;
        fn fill(text: Pin<&mut Text>, with: &str);
        fn first_of(text: &Text) -> &str;
        fn copied(text: &Text) -> Result<String, CxxException>;

        type Page;
        #[constructor]
        fn new(text: &Text, title: &str, plain: &Text) -> UniquePtr<Page>;
        #[constructor]
        fn copy(text: &Text) -> Result<UniquePtr<Page>>;
        #[constructor]
        fn of_counted(counted: &Counted) -> UniquePtr<Page>;
        fn size(self: &Page) -> usize;
        #[operator("+=")]
        fn add(self: Pin<&mut Page>, text: &Text);
        #[operator("=")]
        fn set(self: Pin<&mut Page>, text: &Text) -> Result<()>;
        #[operator("[]")]
        fn is_of(self: &Page, text: &Text) -> bool;
        #[operator("()")]
        fn fill(self: &Page, text: Pin<&mut Text>, times: usize) -> usize;
        #[operator("<")]
        fn is_less(self: &Page, text: &Text) -> bool;

        type Child;
        #[constructor]
        fn new(parent: Pin<&mut Text>) -> UniquePtr<Child>;
        #[constructor]
        fn named(parent: &Text, name: &str, copied: &Text) -> UniquePtr<Child>;
        fn is_of(self: &Child, parent: &Text) -> bool;
        fn text(self: &Child) -> &str;

        // Each element is made as the result of a function.
        fn rows(count: i32) -> Vec<Vec<i32>>;
        fn kept_rows() -> Vec<Vec<String>>;
        fn loud_words() -> Vec<String>;
        fn text_objects() -> Vec<UniquePtr<Text>>;
        fn null_texts() -> Result<Vec<String>>;
        fn derived_pointer() -> SharedPtr<Counted>;
        fn counted_to(count: i32) -> Vec<i32>;
        fn word_set() -> Vec<String>;
        fn kept_pairs() -> Vec<(i32, String)>;
        fn listed_objects() -> Vec<UniquePtr<Text>>;
        fn halves(text: &Text) -> Vec<&str>;
        fn kept_words() -> Vec<&'static str>;
        fn few_words() -> Vec<String>;
        fn few_numbers() -> Vec<Vec<i32>>;
        fn bad_words() -> Result<Vec<&'static str>>;

        fn words(good: bool) -> Result<Vec<String>>;
        fn numbers(text: &Text) -> &[i32];
        fn count_words(words: &[String]) -> usize;
        fn count_words_of(words: Vec<String>) -> usize;
        fn last(numbers: &[i32]) -> i32;
        fn shared_counted() -> SharedPtr<Counted>;
        fn counted() -> UniquePtr<Counted>;
        fn string_by_value() -> UniquePtr<CxxString>;

        type Counted;
        fn number(self: &Counted) -> i32;
        #[owned]
        fn raw_counted(some: bool) -> Option<UniquePtr<Counted>>;
    }
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Item, Page, Text};
    use crate::live::balanced;
    use std::panic::catch_unwind;
    use twinspan::CxxException;

    /// What a panic says that carries a C++ exception.
    fn exception<R>(call: impl FnOnce() -> R + std::panic::UnwindSafe) -> String {
        let payload = catch_unwind(call).err().expect("it panics");
        payload.downcast::<CxxException>().expect("it carries an exception").to_string()
    }

    #[test]
    fn results_outlive_converted_arguments() {
        let (short, long) = ("s".repeat(100), "l".repeat(1000));
        assert_eq!(ffi::longer_text(&short, &long), long);
        assert_eq!(ffi::longer_view(&short, &long), long);
        assert_eq!(ffi::longer_in_result(&short, &long).unwrap(), long);
        assert_eq!(ffi::longer_in_message(&short, &long).unwrap(), long);
        assert_eq!(ffi::longer_optional(&short, Some(&long)).unwrap(), long);
        assert_eq!(ffi::longer_optional_reference(Some(&short), Some(&long)).unwrap(), long);
        assert_eq!(ffi::longer_expected(&short, &long).unwrap(), long);
        assert_eq!(ffi::longer_pointer(&short, &long), long);
        assert_eq!(ffi::new_text(&short).longer(&long), long);
        assert_eq!(ffi::greater(3, 4), 4);
        assert_eq!(ffi::greater_item(Item { number: 3 }, Item { number: 4 }).number, 4);
    }

    #[test]
    fn null_texts() {
        let message = "C++ returned a null pointer where the bridge declares text";
        assert_eq!(ffi::null_text(true), "text");
        assert_eq!(exception(|| ffi::null_text(false)), message);
        assert_eq!(ffi::null_text_in_result(true).unwrap(), "text");
        assert_eq!(ffi::null_text_in_result(false).unwrap_err().to_string(), message);
        assert_eq!(ffi::null_text_in_message(true).unwrap(), "text");
        assert_eq!(ffi::null_text_in_message(false).unwrap_err().what(), message);
        assert_eq!(ffi::null_text_expected(true).unwrap(), "text");
        assert_eq!(exception(|| ffi::null_text_expected(false)), message);
        assert_eq!(ffi::null_text_is_none(true).as_deref(), Some("text"));
        assert_eq!(ffi::null_text_is_none(false), None);
        assert_eq!(ffi::optional_null_text(true).as_deref(), Some("text"));
        assert_eq!(exception(|| ffi::optional_null_text(false)), message);
    }

    #[test]
    fn null_references() {
        let message = "C++ returned a null pointer where the bridge declares a reference";
        let mut item = Item { number: 7 };
        assert_eq!(ffi::null_reference(&item, true).unwrap().number, 7);
        assert_eq!(exception(|| ffi::null_reference(&Item { number: 7 }, false).is_ok()), message);
        ffi::null_mutable_reference(&mut item, true).unwrap().number = 8;
        assert_eq!(item.number, 8);
        let call = || ffi::null_mutable_reference(&mut Item { number: 7 }, false).is_ok();
        assert_eq!(exception(call), message);
    }

    #[test]
    fn containers() {
        assert_eq!(ffi::words(true).unwrap(), ["one", "two"]);
        assert_eq!(ffi::words(false).unwrap_err().what(), "invalid UTF-8 after byte 0");
        assert_eq!(ffi::numbers(&ffi::new_text("a")), [1, 2, 3]);
        let words = ["one", "two"].map(str::to_owned);
        assert_eq!(ffi::count_words(&words), 2);
        assert_eq!(ffi::count_words_of(words.into()), 2);
        assert_eq!(ffi::last(&[1, 2, 3]), 3);
    }

    #[test]
    fn owners() {
        balanced(|| {
            assert_eq!(ffi::shared_counted().number(), 7);
            assert_eq!(ffi::counted().number(), 7);
            assert_eq!(ffi::string_by_value().to_str(), Ok("by value"));
        });
        let mut text = ffi::new_text("a");
        text.pin_mut().append_twice("b");
        assert_eq!(text.get(), "abb");
    }

    #[test]
    fn types_with_a_convert() {
        let nothing = "there is nothing to shout";
        assert_eq!(ffi::shout("good morning"), "GOOD MORNING!");
        assert_eq!(exception(|| ffi::shout("")), nothing);
        assert_eq!(ffi::shout_owned("owned".to_owned()), "OWNED!");
        assert_eq!(exception(|| ffi::shout_owned(String::new())), nothing);
        assert_eq!(ffi::shout_if(Some("perhaps")).as_deref(), Some("PERHAPS"));
        assert_eq!(ffi::shout_if(None), None);
        assert_eq!(ffi::shout_in_result("result").unwrap(), "RESULT!");
        assert_eq!(ffi::shout_in_result("").unwrap_err().to_string(), nothing);
        let text = "one two".to_owned();
        let word = ffi::first_word(&text);
        assert_eq!((word, word.as_ptr()), ("one", text.as_ptr()));
        let shouter = ffi::shouter();
        assert_eq!(shouter("from a closure"), "FROM A CLOSURE!");
        assert_eq!(exception(std::panic::AssertUnwindSafe(|| shouter(""))), nothing);
    }

    #[test]
    fn overloads() {
        assert_eq!(ffi::overloaded("text"), 1);
    }

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
    fn objects() {
        let mut text = ffi::new_text("a word");
        assert_eq!(ffi::length_of(&text), 6);
        assert_eq!(ffi::first_of(&text), "a word");
        ffi::fill(text.pin_mut(), "bc");
        assert_eq!(ffi::copied(&text).unwrap(), "bc");
        ffi::fill(text.pin_mut(), "");
        assert_eq!(ffi::copied(&text).unwrap_err().what(), "there is nothing to copy");
    }

    #[test]
    fn constructors_and_operators_take_what_stands_for_an_object() {
        let mut text = ffi::new_text("four");
        let mut page = Page::new(&text, "title", &text);
        assert_eq!((page.size(), page.is_less(&text), page.is_of(&text)), (13, false, false));
        page.pin_mut().add(&text);
        assert_eq!(page.size(), 17);
        page.pin_mut().set(&text).unwrap();
        assert_eq!((page.size(), page.is_of(&text)), (4, true));
        assert_eq!((page.fill(text.pin_mut(), 7), text.length()), (4, 7));
        assert!(page.is_less(&text));
        assert_eq!(Page::copy(&text).unwrap().size(), 7);
        assert_eq!(Page::of_counted(&ffi::counted()).size() as i32, ffi::counted().number());

        ffi::fill(text.pin_mut(), "");
        let nothing = "there is nothing to copy";
        assert_eq!(Page::copy(&text).err().unwrap().what(), nothing);
        assert_eq!(page.pin_mut().set(&text).unwrap_err().what(), nothing);
        assert_eq!(page.size(), 4);
    }

    #[test]
    fn constructors_take_addresses() {
        let (mut parent, other) = (ffi::new_text("parent"), ffi::new_text("other"));
        let child = ffi::Child::new(parent.pin_mut());
        assert_eq!((child.is_of(&parent), child.is_of(&other)), (true, false));
        let child = ffi::Child::named(&other, "an", &other);
        assert_eq!((child.is_of(&other), child.text()), (true, "another"));
    }

    #[test]
    fn elements() {
        assert_eq!(ffi::rows(3), [vec![], vec![0], vec![0, 1]]);
        assert_eq!(ffi::kept_rows(), [vec!["a".to_owned()], vec!["b".into(), "c".into()]]);
        assert_eq!(ffi::loud_words(), ["A", "B"]);
        let texts: Vec<String> = ffi::text_objects().iter().map(|text| text.get()).collect();
        assert_eq!(texts, ["one", "two"]);
        assert!(ffi::null_texts().unwrap_err().what().contains("null"));
        balanced(|| {
            let counted = ffi::derived_pointer();
            assert_eq!(counted.clone().number(), 7);
        });
    }

    #[test]
    fn other_containers() {
        assert_eq!(ffi::counted_to(3), [0, 1, 2]);
        assert_eq!(ffi::word_set(), ["a", "b"]);
        let pairs = [(1, "a".to_owned()), (1, "c".to_owned()), (2, "b".to_owned())];
        assert_eq!(ffi::kept_pairs(), pairs);
        let lengths: Vec<u64> = ffi::listed_objects().iter().map(|text| text.length()).collect();
        assert_eq!(lengths, [3, 100]);
        let text = ffi::new_text("some words that are not within the object");
        assert_eq!(ffi::halves(&text).concat(), text.get());
        assert_eq!(ffi::kept_words(), ["a", "bc"]);
        assert_eq!(ffi::few_words(), ["a".to_owned(), "x".repeat(100)]);
        assert_eq!(ffi::few_words().len(), 2); // copied: the container has kept them
        assert_eq!(ffi::few_numbers(), [vec![5, 6], vec![]]);
        assert!(ffi::bad_words().unwrap_err().what().contains("utf-8"));
    }

    #[test]
    fn members() {
        let mut text = ffi::new_text("a");
        text.pin_mut().append("bc");
        assert_eq!((text.get(), text.length()), ("abc".to_owned(), 3));
        assert_eq!(Text::join("a", "b"), "ab");
    }
}
