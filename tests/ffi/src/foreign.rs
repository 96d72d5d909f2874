//! Types of other crates and modules, and Rust bodies: what C++ calls stands in the bridge alone.

#[twinspan::bridge(namespace = "foreign")]
pub mod ffi {
    #[derive(Debug)]
    pub struct Part {
        pub start: usize,
        pub end: usize,
    }

    extern "Rust" {
        type Words = std::collections::VecDeque<String>;
        /// The name that it has in C++ is another.
        #[cxx_name = "Positive"]
        type NonZeroNumber = std::num::NonZeroU32;
        type BadNumber = std::num::ParseIntError;
        /// Of a module beside the bridge, which nobody else sees.
        #[namespace = "foreign::inner"]
        type Counted = super::counted::Counted;
        type Twice = super::parts::Twice<u8>;
        type Local;

        // Bodies: free functions.
        fn words(text: &str) -> Box<Words> {
            words_of(text)
        }
        fn maybe_words(text: &str) -> Option<Box<Words>> {
            if text.is_empty() {
                return None;
            }
            Some(words_of(text))
        }
        fn parse(text: &str) -> Result<Box<NonZeroNumber>, BadNumber> {
            let number: NonZeroNumber = text.parse()?;
            Ok(Box::new(number))
        }
        fn parse_number(text: &str) -> Result<u32, std::num::ParseIntError> {
            text.parse()
        }
        fn parse_any(text: &str) -> Result<u32> {
            if text == "none" {
                return Err("there is none".into());
            }
            Ok(text.parse::<NonZeroNumber>()?.get())
        }
        fn part(text: &str, word: &str) -> Option<Part> {
            let start = text.find(word)?;
            Some(Part { start, end: start + word.len() })
        }
        fn total(numbers: &[u32]) -> u32 {
            let mut sum = 0;
            for number in numbers {
                sum += number;
            }
            sum
        }
        fn panics() {
            panic!("in a body")
        }
        fn adder(by: i32) -> Box<dyn Fn(i32) -> i32 + Send + Sync> {
            Box::new(move |number| number + by)
        }
        unsafe fn longer<'a>(one: &'a str, other: &'a str) -> &'a str {
            if one.len() < other.len() { other } else { one }
        }
        fn counted(number: u32) -> Box<Counted> {
            Box::new(Counted::new(number))
        }
        fn twice(number: u8) -> Box<Twice> {
            Box::new(Twice::of(number))
        }
        fn take_all(words: Vec<Box<Words>>) -> usize {
            words.iter().map(|words| words.len()).sum()
        }
        fn give_all(count: usize) -> Vec<Box<Words>> {
            (0..count).map(|_| words_of("a b")).collect()
        }

        // Members without a body: of the type itself, of a trait that is in use beside the bridge, behind `Deref`.
        fn len(self: &Words) -> usize;
        fn clear(self: &mut Words);
        fn push_back(self: &mut Words, word: String);
        fn longest(self: &Words) -> usize;
        fn get(self: &NonZeroNumber) -> u32;
        #[rust_name = "trailing_zeros"]
        fn zeros(self: &NonZeroNumber) -> u32;
        fn number(self: &Counted) -> u32;
        #[Self = "Counted"]
        fn live() -> usize;
        fn both(self: &Twice) -> u8;
        // Names that `Pin` has for methods of its own.
        type Pinned = super::parts::Pinned;
        #[Self = "Pinned"]
        fn of(value: u32) -> Box<Pinned>;
        fn get_mut(self: Pin<&mut Pinned>) -> u32;
        fn set(self: Pin<&mut Pinned>, value: u32);
        fn as_ref(self: &Pinned) -> u32;

        // Members with a body: `self` is what it is anywhere, in closures, macros and what is nested.
        fn first(self: &Words) -> Option<&str> {
            self.front().map(|first| first.as_str())
        }
        fn each(self: &Words, mut visit: impl FnMut(&str) -> bool) -> bool {
            for word in self.iter() {
                if !visit(word) {
                    return false;
                }
            }
            true
        }
        fn described(self: &Words, name: &str) -> String {
            struct Shown<'a>(&'a str);
            impl Shown<'_> {
                fn text(&self) -> &str {
                    self.0
                }
            }
            let all = || format!("{:?} {}", self, self.longest());
            format!("{}: {}", Shown(name).text(), all())
        }
        fn shout(self: &mut Words) {
            self.iter_mut().for_each(|word| word.push('!'));
        }
        #[Self = "Words"]
        fn empty() -> Box<Words> {
            Box::new(Self::new())
        }
        fn checked(self: &Words, index: usize) -> Result<&str, NoWord> {
            self.get(index).map(String::as_str).ok_or(NoWord { index })
        }
        fn next(self: &mut Local) -> u32 {
            self.0 += 1;
            self.0
        }
        fn local() -> Box<Local> {
            Box::new(Local(0))
        }
    }

    #[derive(Debug)]
    pub struct NoWord {
        pub index: usize,
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/check.h");

        // Rust gives and takes them as what they are.
        fn same(words: &Words) -> &Words {
            cpp!(return words;)
        }
        fn same_if(words: Option<&Words>) -> Option<&Words> {
            cpp!(return words;)
        }
        fn add(words: &mut Words, word: &str) {
            cpp!(words.push_back(rust::String(word.data(), word.size()));)
        }
        fn moved(words: Box<Words>) -> Box<Words> {
            cpp!(return words;)
        }
        fn moved_if(words: Option<Box<Words>>) -> Option<Box<Words>> {
            cpp!(return words;)
        }
        fn dropped(one: Box<Counted>) -> usize {
            cpp!({ const auto gone = std::move(one); } return inner::Counted::live();)
        }
        fn numbered(number: u32) -> Box<Counted> {
            cpp!(return counted(number);)
        }
        fn number(one: Box<Counted>) -> u32 {
            cpp!(return one->number();)
        }
        fn counts(words: Vec<Box<Words>>) -> usize {
            cpp!(return words.size() + words[0]->len();)
        }
        fn visit(words: Box<Words>, with: impl FnMut(&Words) -> Box<Words>) -> usize {
            cpp!(return with(*words)->len();)
        }
        fn number_or(text: &str) -> Result<u32, BadNumber2> {
            cpp! {
                try {
                    return parse(text)->get();
                } catch (const twinspan::ErrorOf<rust::Box<BadNumber>> &error) {
                    throw twinspan::ErrorOf<BadNumber2>(BadNumber2{rust::String(error.what())});
                }
            }
        }
        fn checks() -> String {
            cpp! {
                check::Report report;
                auto list = words("a bc d");
                CHECK_EQ(list->len(), 3U);
                CHECK_EQ(list->longest(), 2U);
                list->push_back("efg");
                CHECK_EQ(list->longest(), 3U);
                list->shout();
                CHECK_EQ(std::string(*list->first()), "a!");
                CHECK_EQ(std::string(list->described("list")), "list: [\"a!\", \"bc!\", \"d!\", \"efg!\"] 4");
                std::string seen;
                CHECK_EQ(list->each([&](rust::Str word) { seen += std::string(word); return seen.size() < 4; }), false);
                CHECK_EQ(seen, "a!bc!");
                CHECK_EQ(std::string(list->checked(1)), "bc!");
                CHECK_EQ(list->try_checked(9).error().index, 9U);
                list->clear();
                CHECK_EQ(list->first().has_value(), false);
                CHECK_EQ(Words::empty()->len(), 0U);
                CHECK_EQ(maybe_words("").has_value(), false);
                CHECK_EQ((*maybe_words("a b"))->len(), 2U);
                CHECK_EQ(parse("12")->get(), 12U);
                CHECK_EQ(parse("12")->zeros(), 2U);
                CHECK_EQ(try_parse("x").has_value(), false);
                CHECK_THROWS(twinspan::ErrorOf<rust::Box<BadNumber>>, "invalid digit found in string", parse("x"));
                CHECK_EQ(parse_number("7"), 7U);
                CHECK_THROWS(twinspan::Error, "invalid digit found in string", parse_number("x"));
                CHECK_EQ(parse_any("7"), 7U);
                CHECK_THROWS(rust::Error, "there is none", parse_any("none"));
                CHECK_THROWS(rust::Error, "number would be zero for non-zero type", parse_any("0"));
                CHECK_EQ(part("abc", "bc")->end, 3U);
                CHECK_EQ(part("abc", "x").has_value(), false);
                const std::uint32_t numbers[] = {1, 2, 3};
                CHECK_EQ(total(rust::Slice<const std::uint32_t>(numbers, 3)), 6U);
                CHECK_THROWS(twinspan::Panic, "in a body", panics());
                CHECK_EQ(adder(2)(3), 5);
                CHECK_EQ(std::string(longer("a", "bc")), "bc");
                CHECK_EQ(inner::Counted::live() < 9, true);
                CHECK_EQ(twice(4)->both(), 8);
                auto kept = Pinned::of(5);
                kept->set(6);
                CHECK_EQ(kept->get_mut(), 6U);
                CHECK_EQ(kept->as_ref(), 6U);
                CHECK_EQ(give_all(3).size(), 3U);
                auto all = give_all(2);
                all.push_back(words("x y z"));
                CHECK_EQ(take_all(std::move(all)), 7U);
                auto own = local();
                own->next();
                CHECK_EQ(own->next(), 2U);
                return report.text();
            }
        }
    }

    #[derive(Debug)]
    pub struct BadNumber2 {
        pub text: String,
    }
}

use std::collections::VecDeque;
use std::fmt;

type NonZeroNumber = std::num::NonZeroU32;

// What the bridge says of it: an opaque type is in a box.
#[allow(clippy::box_collection)]
fn words_of(text: &str) -> Box<VecDeque<String>> {
    Box::new(text.split(' ').map(String::from).collect())
}

trait Longest {
    fn longest(&self) -> usize;
}

impl Longest for VecDeque<String> {
    fn longest(&self) -> usize {
        self.iter().map(String::len).max().unwrap_or(0)
    }
}

mod counted {
    use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

    static LIVE: AtomicUsize = AtomicUsize::new(0);

    pub struct Counted(u32);

    impl Counted {
        pub fn new(number: u32) -> Counted {
            LIVE.fetch_add(1, SeqCst);
            Counted(number)
        }
        pub fn number(&self) -> u32 {
            self.0
        }
        pub fn live() -> usize {
            LIVE.load(SeqCst)
        }
    }

    impl Drop for Counted {
        fn drop(&mut self) {
            LIVE.fetch_sub(1, SeqCst);
        }
    }
}

mod parts {
    use std::pin::Pin;

    pub struct Pinned(u32);

    impl Pinned {
        pub fn of(value: u32) -> Box<Pinned> {
            Box::new(Pinned(value))
        }
        pub fn get_mut(self: Pin<&mut Self>) -> u32 {
            self.0
        }
        pub fn set(mut self: Pin<&mut Self>, value: u32) {
            self.0 = value;
        }
        pub fn as_ref(&self) -> u32 {
            self.0
        }
    }

    pub struct Twice<T>(T);

    impl Twice<u8> {
        pub fn of(number: u8) -> Self {
            Twice(number)
        }
        pub fn both(&self) -> u8 {
            2 * self.0
        }
    }
}

pub struct Local(u32);

impl fmt::Display for ffi::NoWord {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "no word {}", self.index)
    }
}

impl fmt::Display for ffi::BadNumber2 {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::counted::Counted;
    use super::ffi;
    use crate::foreign_elsewhere::ffi as other;
    use std::collections::VecDeque;

    fn list(words: &[&str]) -> VecDeque<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn in_cpp() {
        assert_eq!(ffi::checks(), "");
    }

    /// No newtype: what C++ gives back is that very object.
    #[test]
    fn the_type_itself_crosses() {
        let mut words: VecDeque<String> = list(&["a", "b"]);
        assert!(std::ptr::eq(ffi::same(&words), &words));
        assert!(std::ptr::eq(ffi::same_if(Some(&words)).unwrap(), &words));
        assert!(ffi::same_if(None).is_none());
        ffi::add(&mut words, "c");
        assert_eq!(words, ["a", "b", "c"]);
        let boxed = Box::new(words);
        let address: *const VecDeque<String> = &*boxed;
        let boxed: Box<VecDeque<String>> = ffi::moved_if(Some(ffi::moved(boxed))).unwrap();
        assert!(std::ptr::eq(&*boxed, address));
        assert_eq!(ffi::counts(vec![boxed.clone(), boxed]), 5);
        assert_eq!(
            ffi::visit(Box::new(list(&["a"])), |words| Box::new(list(
                &["b"; 7][..6 + words.len()]
            ))),
            7
        );
        assert_eq!(ffi::number_or("12").unwrap(), 12);
        assert_eq!(ffi::number_or("x").unwrap_err().text, "invalid digit found in string");
        assert_eq!(other::count_in_cpp(&list(&["a"; 4])), 4);
    }

    #[test]
    fn cpp_drops_what_it_is_given_once() {
        let before = Counted::live();
        let kept = Counted::new(1);
        assert_eq!(ffi::dropped(Box::new(Counted::new(2))), before + 1);
        assert_eq!((kept.number(), Counted::live()), (1, before + 1));
        assert_eq!(ffi::number(ffi::numbered(7)), 7);
    }
}
