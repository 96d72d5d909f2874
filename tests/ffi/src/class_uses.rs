//! Methods that change an object, of its owner; classes that are given by value.

#[twinspan::bridge(namespace = "tests::class_uses")]
mod ffi {
    unsafe extern "C++" {
        include!(<memory>);
        include!(<optional>);
        include!(<stdexcept>);
        include!(<string>);

        cpp! {
            inline int alive = 0;

            class Counter {
            public:
              explicit Counter(int count) : count_(count) { ++alive; }
              Counter(const Counter &other) : count_(other.count_) { ++alive; }
              ~Counter() { --alive; }
              int count() const { return count_; }
              void add(int by) { count_ += by; }
              void add(double by) { count_ += static_cast<int>(10 * by); }
              int &slot() { return count_; }
              int taken(int limit) {
                if (count_ > limit) { throw std::out_of_range("too many"); }
                return count_--;
              }
              Counter next() const { return Counter(count_ + 1); }
              Counter checked() const {
                if (count_ < 0) { throw std::invalid_argument("negative"); }
                return *this;
              }
              Counter operator+(const Counter &other) const { return Counter(count_ + other.count_); }

            private:
              int count_;
            };
            // Overloads that take other types, none of which the argument converts to; each returns
            // something that the bridge does not have.
            class Line {
            public:
              explicit Line(const char *text, const char *end = "") : text_(std::string(text) + end) {}
              Line(const Line &) = default;
              Line(Line &&) = default;
              Line &append(const Line &line) { text_ += line.text_; return *this; }
              Line &append(const std::string &text, int = 0) { text_ += '"' + text + '"'; return *this; }
              Line &append(const Counter &counter) { text_ += '#' + std::to_string(counter.count()); return *this; }
              Line &append(char c) { text_ += c; return *this; }
              Line &append(std::optional<int> number) { text_ += number ? "+" : "-"; return *this; }
              Line &operator=(const Line &) = default;
              Line &operator=(Line &&) = default;
              const std::string &text() const { return text_; }

            private:
              std::string text_;
            };
            class Wide : public Line { public: using Line::Line; };
            inline int kind(const Wide &) { return 1; }
            inline int kind(const char *) { return 2; }
            inline int kind(void *) { return 3; }
            inline Counter doubled(const Counter &of) { return Counter(2 * of.count()); }
        }

        type Line;
        #[constructor]
        fn new(text: &CStr) -> UniquePtr<Line>;
        fn append(self: Pin<&mut Line>, line: &Line);
        #[rust_name = "append_text"]
        fn append(self: Pin<&mut Line>, text: &str);
        #[rust_name = "append_counter"]
        fn append(self: Pin<&mut Line>, counter: &Counter);
        #[rust_name = "append_char"]
        fn append(self: Pin<&mut Line>, c: c_char);
        fn text(self: &Line) -> &str;
        #[operator("=")]
        fn assign(self: Pin<&mut Line>, line: &Line);
        #[base(Line, plain)]
        type Wide;
        #[constructor]
        fn new(text: &CStr) -> UniquePtr<Wide>;
        fn kind(of: &Wide) -> i64 {
            cpp!(return kind(of);)
        }
        #[cxx_name = "kind"]
        fn kind_of_text(text: &CStr) -> i32;
        #[cxx_name = "kind"]
        fn kind_of_wide(of: &Wide) -> i32;
        #[cxx_name = "append"]
        fn append_wide(self: Pin<&mut Line>, line: &Wide);

        type Counter;
        #[constructor]
        fn new(count: i32) -> UniquePtr<Counter>;
        #[constructor]
        fn shared(count: i32) -> SharedPtr<Counter>;
        fn count(self: &Counter) -> i32;
        /// Adds a number.
        fn add(self: Pin<&mut Counter>, by: i32);
        #[rust_name = "add_tenths"]
        fn add(self: Pin<&mut Counter>, by: f64);
        fn slot(self: Pin<&mut Counter>) -> &mut i32;
        // The names of methods of Pin.
        fn set(self: Pin<&mut Counter>, to: i32) {
            cpp!(self.slot() = to;)
        }
        fn get_mut(self: Pin<&mut Counter>) -> i32 {
            cpp!(return ++self.slot();)
        }
        fn taken(self: Pin<&mut Counter>, limit: i32) -> Result<i32>;
        fn visited(self: Pin<&mut Counter>, visit: impl FnMut(i32)) -> usize {
            cpp! {
                for (int i = 0; i < self.count(); ++i) { visit(i); }
                self.add(1);
                return static_cast<std::size_t>(self.count());
            }
        }
        unsafe fn dangerous(self: Pin<&mut Counter>) -> i32 {
            cpp!(return ++self.slot();)
        }
        #[allow(clippy::needless_lifetimes)]
        fn named<'a>(self: Pin<&'a mut Counter>, _text: &str) -> &'a mut i32 {
            cpp!(return self.slot();)
        }

        fn next(self: &Counter) -> UniquePtr<Counter>;
        #[cxx_name = "next"]
        fn next_shared(self: &Counter) -> SharedPtr<Counter> {
            cpp!(return std::make_shared<Counter>(self.next());)
        }
        fn checked(self: &Counter) -> Result<UniquePtr<Counter>>;
        #[operator("+")]
        fn plus(self: &Counter, other: &Counter) -> UniquePtr<Counter>;
        fn doubled(of: &Counter) -> UniquePtr<Counter>;
        fn halved(of: &Counter) -> UniquePtr<Counter> {
            cpp!(return Counter(of.count() / 2);)
        }
        fn alive() -> i32 {
            cpp!(return alive;)
        }
        fn nothing() -> UniquePtr<Counter> {
            cpp!(return nullptr;)
        }
    }
}

#[cfg(test)]
mod tests {
    /// An argument is for the overload of its type, whatever the other overloads take.
    #[test]
    fn overloads_of_other_types() {
        let mut line = super::ffi::Line::new(c"a");
        let other = super::ffi::Line::new(c"b");
        let wide = super::ffi::Wide::new(c"c");
        let counter = super::ffi::Counter::new(7);
        line.pin_mut().append(&other);
        line.pin_mut().append_text("text");
        line.pin_mut().append_counter(&counter);
        line.pin_mut().append_char(b'!' as _);
        line.pin_mut().append_wide(&wide);
        assert_eq!(line.text(), "ab\"text\"#7!c");
        line.pin_mut().assign(&other);
        assert_eq!((line.text(), other.text()), ("b", "b"));
        assert_eq!((super::ffi::kind(&wide), super::ffi::kind_of_wide(&wide)), (1, 1));
        assert_eq!(super::ffi::kind_of_text(c"text"), 2);
    }

    use super::ffi::methods::*;
    use super::ffi::{self, Counter};
    use std::sync::Mutex;

    /// The count of objects is of the whole program.
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

    #[test]
    fn an_owner_has_the_methods_that_change_the_object() {
        let _guard = ONE_AT_A_TIME.lock();
        let mut counter = Counter::new(1);
        counter.add(2);
        counter.add_tenths(0.5);
        assert_eq!(counter.count(), 8);
        *counter.slot() += 1;
        *counter.named("slot") += 1;
        assert_eq!(counter.taken(100).expect("ten are not too many"), 10);
        assert_eq!(counter.taken(0).expect_err("nine are too many").what(), "too many");
        let mut seen = Vec::new();
        assert_eq!(counter.visited(|at| seen.push(at)), 10);
        assert_eq!(seen.len(), 9);
        // SAFETY: nothing is asked for.
        assert_eq!(unsafe { counter.dangerous() }, 11);
        counter.set(10);
        assert_eq!(counter.get_mut(), 11);
        // By a reference to the owner, and as before.
        let owner = &mut counter;
        owner.add(1);
        owner.pin_mut().add(1);
        assert_eq!(owner.count(), 13);
    }

    #[test]
    #[should_panic(expected = "called pin_mut on a null UniquePtr")]
    fn an_owner_of_nothing_panics() {
        ffi::nothing().add(1);
    }

    #[test]
    fn a_class_by_value_is_owned() {
        let _guard = ONE_AT_A_TIME.lock();
        let before = ffi::alive();
        let counter = Counter::new(4);
        assert_eq!(counter.next().count(), 5);
        assert_eq!(counter.next_shared().count(), 5);
        assert_eq!(counter.checked().expect("four is not negative").count(), 4);
        assert!(Counter::new(-1).checked().is_err());
        assert_eq!(counter.plus(&counter.next()).count(), 9);
        assert_eq!(ffi::doubled(&counter).count(), 8);
        assert_eq!(ffi::halved(&counter).count(), 2);
        assert_eq!(Counter::shared(3).count(), 3);
        drop(counter);
        assert_eq!(ffi::alive(), before);
    }
}
