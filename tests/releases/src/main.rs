//! Ends with 0 if all that crosses arrives.

#[twinspan::bridge(namespace = "releases")]
mod ffi {
    // The symbol of its hash has the number of the release in it.
    #[derive(Clone, Debug, Hash, PartialEq, Eq)]
    struct Place {
        start: usize,
        end: usize,
    }

    // Whether it goes through a pointer has changed between the releases.
    struct Word<'a> {
        text: &'a str,
        place: &'a Place,
    }

    struct Watch {
        seen: Function<dyn Fn(usize) -> usize>,
    }

    #[derive(Debug, PartialEq)]
    struct Missing {
        word: String,
    }

    extern "Rust" {
        type Text;
        fn length(self: &Text) -> usize;
        fn place(self: &Text, word: &str) -> Result<Place, Missing>;
        fn words(self: &Text, visit: impl FnMut(&str) -> bool);
        fn end_of(word: Word) -> usize;
        fn split(text: &str) -> Result<Vec<String>>;
    }

    unsafe extern "C++" {
        include!("twinspan-test-releases/src/half.h");

        type Counter;
        fn counter() -> UniquePtr<Counter>;
        fn add(self: Pin<&mut Counter>, number: i32) -> i32;

        fn longest(text: &Text) -> Option<String>;
        fn find(text: &Text, word: &str) -> Result<Place, Missing>;
        fn is_same_hash(one: &Place, other: &Place) -> bool;
        fn end_in_rust(word: Word) -> usize;
        fn watch(base: usize) -> Watch;
        fn split_in_rust(text: &str) -> Result<UniquePtr<CxxVector<CxxString>>>;
    }
}

use ffi::{Missing, Place, Word};

/// A text that C++ asks about.
pub struct Text(String);

impl Text {
    fn length(&self) -> usize {
        self.0.len()
    }

    fn place(&self, word: &str) -> Result<Place, Missing> {
        let start = self.0.find(word).ok_or_else(|| Missing { word: word.to_owned() })?;
        Ok(Place { start, end: start + word.len() })
    }

    fn words(&self, mut visit: impl FnMut(&str) -> bool) {
        self.0.split(' ').all(|word| visit(word));
    }
}

fn end_of(word: Word) -> usize {
    word.place.start + word.text.len()
}

fn split(text: &str) -> Result<Vec<String>, std::io::Error> {
    match text {
        "" => Err(std::io::Error::other("nothing to split")),
        _ => Ok(text.split(' ').map(str::to_owned).collect()),
    }
}

fn main() {
    let text = Text("one three two".to_owned());
    assert_eq!(ffi::longest(&text).as_deref(), Some("three"));

    let place = ffi::find(&text, "two").expect("it is there");
    assert_eq!(place, Place { start: 10, end: 13 });
    assert_eq!(ffi::find(&text, "four"), Err(Missing { word: "four".to_owned() }));

    assert!(ffi::is_same_hash(&place, &place.clone()));
    assert!(!ffi::is_same_hash(&place, &Place { start: 0, end: 13 }));
    assert_eq!(ffi::end_in_rust(Word { text: "two", place: &place }), 13);

    let mut counter = ffi::counter();
    assert_eq!((counter.pin_mut().add(2), counter.pin_mut().add(3)), (2, 5));
    assert_eq!((ffi::watch(40).seen)(2), 42);

    let words = ffi::split_in_rust("a b").expect("there are words");
    assert_eq!(words.iter().map(|word| word.to_string()).collect::<Vec<_>>(), ["a", "b"]);
    let error = ffi::split_in_rust("").expect_err("there is no word");
    assert_eq!(error.what(), "nothing to split");
}
