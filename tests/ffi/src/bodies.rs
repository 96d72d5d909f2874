//! C++ that stands in the bridge, with no file of its own: `cpp!` as a body and among the items.

#[twinspan::bridge(namespace = "bodies")]
pub mod ffi {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Size {
        pub width: f64,
        pub height: f64,
    }

    #[derive(Debug)]
    pub enum Kind {
        Empty,
        Full,
    }

    #[derive(Debug)]
    pub struct Refused {
        pub code: i32,
    }

    extern "Rust" {
        type Log;
        fn add(self: &mut Log, line: &str);
    }

    unsafe extern "C++" {
        include!(<deque>);
        include!(<map>);
        include!(<stdexcept>);
        include!(<string>);

        cpp! {
            using Words = std::deque<std::string>;

            // A class that no header has.
            class Bag {
              Words words_;
              std::map<std::string, int> counts_;

            public:
              Bag() = default;
              const Words &words() const { return words_; }
              int count(const std::string &word) const {
                const auto found = counts_.find(word);
                return found == counts_.end() ? 0 : found->second;
              }
              void put(std::string word) {
                ++counts_[word];
                words_.push_back(std::move(word));
              }
            };

            static int twice(int number) { return 2 * number; }

            // Aliases of what no header has either.
            template <class T, int N>
            struct Row {
              T numbers[N];
              T last() const { return numbers[N - 1]; }
            };
            using Pair = Row<std::int32_t, 2>;
            struct Counted final { int count; };
            using Count = Counted;

            // What cxx specialises for this bridge, before it does.
            static rust::Vec<Size> squares(int count) {
              rust::Vec<Size> sizes;
              for (int side = 1; side <= count; ++side) {
                sizes.push_back(Size{static_cast<double>(side), static_cast<double>(side)});
              }
              return sizes;
            }
            static void note(rust::Box<Log> log) { log->add("noted"); }
        }

        type Bag;
        type Pair;
        type Count;

        // Free functions, of numbers and of all that C++ has its own words for.
        fn bag() -> UniquePtr<Bag> {
            cpp!(return std::make_unique<Bag>();)
        }
        fn bag_by_value() -> UniquePtr<Bag> {
            cpp!(return Bag();)
        }
        fn shared() -> SharedPtr<Bag> {
            cpp!(return std::make_shared<Bag>();)
        }
        fn pair(first: i32, last: i32) -> UniquePtr<Pair> {
            cpp!(return Pair{{first, last}};)
        }
        fn last(self: &Pair) -> i32;
        fn count(number: i32) -> UniquePtr<Count> {
            cpp!(return Count{number};)
        }
        #[field]
        #[cxx_name = "count"]
        fn number(self: &Count) -> i32;
        fn four(number: i32) -> i32 {
            cpp!(return twice(twice(number));)
        }
        fn widened(number: i32) -> i64 {
            cpp!(return number;)
        }
        fn size(width: f64) -> Size {
            cpp!(return {width, 1.0};)
        }
        fn grown(size: Size) -> Size {
            cpp!(size.width += 1; return size;)
        }
        fn squares_of(count: i32) -> Vec<Size> {
            cpp!(return squares(count);)
        }
        fn note_in(log: Box<Log>) {
            cpp!(note(std::move(log));)
        }
        fn kind(full: bool) -> Kind {
            cpp!(return full ? Kind::Full : Kind::Empty;)
        }
        fn half(number: i64) -> Option<i64> {
            cpp! {
                if (number % 2 != 0) {
                    return {};
                }
                return number / 2; // a comment at the end
            }
        }
        fn shout(text: &str) -> String {
            cpp!(return std::string(text) + "!";)
        }
        fn split(text: String) -> Vec<String> {
            cpp! {
                std::vector<std::string> parts;
                std::string part;
                for (const char c : std::string(text)) {
                    if (c == ' ') {
                        parts.push_back(part);
                        part.clear();
                    } else {
                        part += c;
                    }
                }
                parts.push_back(part);
                return parts;
            }
        }
        fn sum(numbers: &[i32]) -> i32 {
            cpp!(std::int32_t sum = 0; for (const auto number : numbers) { sum += number; } return sum;)
        }
        fn longer<'a>(one: &'a str, other: &'a str) -> &'a str {
            cpp!(return one.size() < other.size() ? other : one;)
        }

        // Each `return` is converted for itself.
        fn spelled(number: i32) -> String {
            cpp! {
                if (number == 1) {
                    return "one";
                }
                if (number == 2) {
                    return std::string_view("two").substr(0, 2);
                }
                if (number == 3) {
                    return {};
                }
                return std::to_string(number);
            }
        }
        fn bag_if(wanted: bool) -> UniquePtr<Bag> {
            cpp!(if (!wanted) { return nullptr; } return Bag();)
        }
        fn spelled_if(number: i32) -> Option<String> {
            cpp! {
                if (number == 0) {
                    return std::nullopt;
                }
                if (number == 1) {
                    return "one";
                }
                return std::optional<std::string>(std::to_string(number));
            }
        }
        fn spelled_or(number: i32) -> Result<String, CxxException> {
            cpp!(if (number < 0) { throw std::domain_error("negative"); } return std::to_string(number);)
        }
        fn words_or(text: String) -> Result<Vec<String>> {
            cpp!(if (text.empty()) { throw std::domain_error("empty"); } return std::vector<std::string>(2, std::string(text));)
        }

        // Methods: of `&self`, of `Pin<&mut Self>`, of none.
        fn put(self: Pin<&mut Bag>, word: &str) {
            cpp!(self.put(std::string(word));)
        }
        fn put_all(self: Pin<&mut Bag>, words: Vec<String>) {
            cpp!(for (const auto &word : words) { self.put(std::string(word)); })
        }
        fn len(self: &Bag) -> usize {
            cpp!(return self.words().size();)
        }
        /// The only lifetime is that of the object.
        fn first(self: &Bag) -> Result<&CxxString> {
            cpp!(return self.words().at(0);)
        }
        fn last(self: &Bag) -> Option<&CxxString> {
            cpp!(return self.words().empty() ? nullptr : &self.words().back();)
        }
        #[Self = "Bag"]
        fn of(word: &str) -> UniquePtr<Bag> {
            cpp!(auto bag = std::make_unique<Bag>(); bag->put(std::string(word)); return bag;)
        }
        // Another name than that of the member that it has in C++.
        #[rust_name = "how_many"]
        fn count(self: &Bag, word: &str) -> i32 {
            cpp!(return self.count(std::string(word));)
        }
        fn each(self: &Bag, mut_visit: impl FnMut(&str) -> bool) -> bool {
            cpp!(for (const auto &word : self.words()) { if (!mut_visit(word)) { return false; } } return true;)
        }
        fn log(self: &Bag, log: &mut Log) {
            cpp!(for (const auto &word : self.words()) { log.add(word); })
        }
        fn adder(by: i32) -> Box<dyn Fn(i32) -> i32> {
            cpp!(return [by](std::int32_t number) { return number + by; };)
        }

        // Names that C++ has other uses for.
        fn keywords(class: i32, this: i32, r#try: i32, delete_: i32) -> i32 {
            cpp!(return class_ + this_ + try_ + delete_;)
        }

        // Failing.
        fn checked(number: i32) -> Result<i32> {
            cpp!(if (number < 0) { throw std::domain_error("negative"); } return number;)
        }
        fn refused(number: i32) -> Result<i32, Refused> {
            cpp! {
                using Outcome = twinspan::expected<std::int32_t, Refused>;
                return number < 0 ? Outcome(twinspan::unexpect, Refused{number}) : Outcome(number);
            }
        }
        fn thrown(number: i32) -> Result<(), CxxException> {
            cpp!(if (number < 0) { throw std::domain_error("negative"); })
        }
        // Nothing says what they return but the bridge.
        fn no_log() -> Result<Box<Log>> {
            cpp!(throw std::domain_error("no log");)
        }
        fn no_closure() -> Result<Box<dyn Fn(i32) -> i32>> {
            cpp!(throw std::domain_error("no closure");)
        }
        #[owned]
        fn no_object() -> Result<UniquePtr<CxxString>> {
            cpp!(throw std::domain_error("no object");)
        }
        fn unexpected(number: i32) -> i32 {
            cpp!(if (number < 0) { throw std::domain_error("oh"); } return number;)
        }

        // What Rust cannot read as tokens.
        fn raw() -> String {
            cpp!(r##"return R"(a "quoted" text)" "\x21" "\u00fc";"##)
        }
        fn escaped(number: i32) -> i32 {
            cpp!("return number \\\n    + 1'000;")
        }
        fn directive() -> i32 {
            cpp! {
            #if defined(__cplusplus) && !defined(NOT_DEFINED)
                            return 1;
            #else
                            return nothing_of_this_name;
            #endif
                        }
        }

        #[cfg(any(unix, windows))]
        fn configured() -> i32 {
            cpp!(return 1;)
        }
        #[cfg(not(any(unix, windows)))]
        fn configured() -> i32 {
            cpp!(return nothing_of_this_name;)
        }
        #[cfg(any())]
        fn absent() -> i32 {
            cpp!(return nothing_of_this_name;)
        }
        #[cfg(any())]
        cpp! { nothing_of_this_name }
    }

    #[namespace = "bodies::inner"]
    unsafe extern "C++" {
        cpp! {
            static int twice(int number) { return 20 * number; }
        }

        fn inner_twice(number: i32) -> i32 {
            cpp!(return twice(number);)
        }
        fn outer_twice(number: i32) -> i32 {
            cpp!(return bodies::twice(number);)
        }
    }
}

/// A second bridge of the same namespace, whose helpers are those of the first.
#[twinspan::bridge(namespace = "bodies", panic = "abort")]
pub mod second {
    unsafe extern "C++" {
        fn eight(number: i32) -> i32 {
            cpp!(return twice(twice(twice(number)));)
        }
        fn ask(text: &str) -> String {
            cpp!(return std::string(text) + "?";)
        }
        fn checked_too(number: i32) -> Result<i32> {
            cpp!(if (number < 0) { throw std::domain_error("negative"); } return number;)
        }
    }
}

#[derive(Default)]
pub struct Log(Vec<String>);

impl Log {
    fn add(&mut self, line: &str) {
        self.0.push(line.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::{Log, ffi, second};
    use std::any::Any;
    use std::panic::{AssertUnwindSafe, catch_unwind};

    /// Of a panic, or of the exception that it was in C++.
    fn message(panic: &(dyn Any + Send)) -> String {
        let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
        text.unwrap_or_else(|| panic.downcast_ref::<twinspan::CxxException>().unwrap().to_string())
    }

    #[test]
    fn values() {
        assert_eq!(ffi::four(3), 12);
        assert_eq!(ffi::widened(-3), -3);
        assert_eq!(ffi::grown(ffi::size(2.5)), ffi::Size { width: 3.5, height: 1.0 });
        let sides = ffi::squares_of(2).into_iter().map(|size| (size.width, size.height));
        assert_eq!(sides.collect::<Vec<_>>(), [(1.0, 1.0), (2.0, 2.0)]);
        ffi::note_in(Box::default());
        assert_eq!(ffi::kind(true), ffi::Kind::Full);
        assert_eq!(ffi::kind(false), ffi::Kind::Empty);
        assert_eq!((ffi::half(6), ffi::half(7)), (Some(3), None));
        assert_eq!(ffi::shout("hä"), "hä!");
        assert_eq!(ffi::split(String::from("a bc d")), ["a", "bc", "d"]);
        assert_eq!(ffi::sum(&[1, 2, 3]), 6);
        assert_eq!((ffi::longer("a", "bc"), ffi::longer("ab", "c")), ("bc", "ab"));
        assert_eq!(ffi::keywords(1, 20, 300, 4000), 4321);
        assert_eq!(ffi::adder(3)(4), 7);
    }

    #[test]
    fn aliases_of_what_no_header_has() {
        assert_eq!((ffi::pair(1, 2).last(), ffi::count(3).number()), (2, 3));
    }

    #[test]
    fn members_of_a_class_that_no_header_has() {
        let mut bag = ffi::bag();
        assert_eq!(bag.len(), 0);
        assert!(bag.last().is_none());
        assert!(bag.first().is_err());
        bag.pin_mut().put("one");
        bag.pin_mut().put_all(vec!["two".to_owned(), "one".to_owned()]);
        assert_eq!((bag.len(), bag.how_many("one"), bag.how_many("six")), (3, 2, 0));
        assert_eq!(bag.first().unwrap().to_str(), Ok("one"));
        assert_eq!(bag.last().unwrap().to_str(), Ok("one"));
        let mut seen = Vec::new();
        assert!(!bag.each(|word| {
            seen.push(word.to_owned());
            word != "two"
        }));
        assert_eq!(seen, ["one", "two"]);
        let mut log = Log::default();
        ffi::Bag::of("three").log(&mut log);
        assert_eq!(log.0, ["three"]);
        assert_eq!((ffi::bag_by_value().len(), ffi::shared().len()), (0, 0));
    }

    #[test]
    fn each_return_is_converted() {
        assert_eq!([1, 2, 3, 4].map(ffi::spelled), ["one", "tw", "", "4"]);
        assert!(ffi::bag_if(false).is_null() && !ffi::bag_if(true).is_null());
        let text = |text: &str| Some(text.to_owned());
        assert_eq!([0, 1, 2].map(ffi::spelled_if), [None, text("one"), text("2")]);
        assert_eq!(ffi::spelled_or(5).unwrap(), "5");
        assert_eq!(ffi::spelled_or(-5).unwrap_err().to_string(), "negative");
        assert_eq!(ffi::words_or("a".to_owned()).unwrap(), ["a", "a"]);
        assert_eq!(ffi::words_or(String::new()).unwrap_err().what(), "empty");
    }

    #[test]
    fn what_fails() {
        assert_eq!(ffi::checked(3).unwrap(), 3);
        assert_eq!(ffi::checked(-3).unwrap_err().what(), "negative");
        assert_eq!(ffi::refused(3).unwrap(), 3);
        assert_eq!(ffi::refused(-3).unwrap_err().code, -3);
        assert_eq!(ffi::no_log().err().unwrap().what(), "no log");
        assert_eq!(ffi::no_closure().err().unwrap().what(), "no closure");
        assert_eq!(ffi::no_object().err().unwrap().what(), "no object");
        ffi::thrown(3).unwrap();
        assert_eq!(ffi::thrown(-3).unwrap_err().type_name(), "std::domain_error");
        assert_eq!(ffi::unexpected(3), 3);
        let panic = catch_unwind(|| ffi::unexpected(-3)).unwrap_err();
        assert_eq!(message(&*panic), "oh");
        let bag = ffi::Bag::of("word");
        let panic =
            catch_unwind(AssertUnwindSafe(|| bag.each(|_| panic!("from Rust")))).unwrap_err();
        assert_eq!(message(&*panic), "from Rust");
    }

    #[test]
    fn what_rust_cannot_read_as_tokens() {
        assert_eq!(ffi::raw(), "a \"quoted\" text!ü");
        assert_eq!(ffi::escaped(1), 1001);
        assert_eq!(ffi::directive(), 1);
        assert_eq!(ffi::configured(), 1);
    }

    #[test]
    fn each_bridge_and_namespace_has_its_own() {
        assert_eq!((ffi::inner_twice(2), ffi::outer_twice(2)), (40, 4));
        assert_eq!((second::eight(1), second::ask("a")), (8, "a?".to_owned()));
        assert_eq!(second::checked_too(1).unwrap(), 1);
        assert_eq!(second::checked_too(-1).unwrap_err().what(), "negative");
    }
}
