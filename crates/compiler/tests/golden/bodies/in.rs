#[twinspan::bridge(namespace = "geo")]
mod ffi {
    struct Size {
        width: f64,
        height: f64,
    }

    enum Kind {
        Empty,
        Full,
    }

    #[derive(Debug)]
    struct Failure {
        code: i32,
    }

    unsafe extern "C++" {
        include!("golden/bodies/user.h");

        cpp! {
            // Seen by the bodies alone.
            using Lock = Guard<Shape>;
            // Of other aliases, and of a template of them.
            namespace library = std;
            using Name = library::string;
            template <class T>
            using List = std::vector<T>;
            using Names = List<Name>;
            static double twice(double number) { return 2.0 * number; }

            class Counter {
              int count_ = 0;

            public:
              int next() { return ++count_; }
            };
        }

        type Shape;
        type Counter;
        type Names;

        fn names(self: &Names) -> usize { cpp!(return self.size();) }
        fn counter() -> UniquePtr<Counter> { cpp!(return std::make_unique<Counter>();) }
        fn next(self: Pin<&mut Counter>) -> i32;
        fn doubled(number: f64) -> f64 { cpp!(return twice(number);) }
        #[cfg(unix)]
        fn area(self: &Shape, exact: bool) -> f64 {
            cpp! {
                if (!exact) {
                    return 0.0;
                }
                return self.width() * self.height(); // at the end
            }
        }
        #[cfg(windows)]
        fn area(self: &Shape, exact: bool) -> f64 { cpp!(return exact;) }
        fn grow(self: Pin<&mut Shape>, by: f64) { cpp!(self.resize(self.width() + by);) }
        #[Self = "Shape"]
        fn unit() -> UniquePtr<Shape> { cpp!(return std::make_unique<Shape>(1.0);) }
        fn name(self: &Shape) -> &str { cpp!(return self.name();) }
        fn label(shape: &Shape, class: &str) -> String {
            cpp!(r#"return std::string(class_) + '\u0020' + shape.name();"#)
        }
        fn split(text: &str) -> Vec<String> {
            cpp!(return std::vector<std::string>{std::string(text)};)
        }
        fn each(self: &Shape, visit: impl FnMut(f64)) {
            cpp!(visit(self.width()); visit(self.height());)
        }
        fn size(self: &Shape) -> Size { cpp!(return {self.width(), self.height()};) }
        fn find(shape: &Shape, width: f64) -> Option<&Shape> {
            cpp!(return shape.width() < width ? nullptr : &shape;)
        }
        fn maybe(number: i64) -> Option<i64> {
            cpp!("if (number == 0) {\n return std::nullopt;\n}\nreturn 1 / number;")
        }
        fn kind(full: bool) -> Kind { cpp!(return full ? Kind::Full : Kind::Empty;) }
        fn checked(number: i32) -> Result<i32> {
            cpp!(if (number < 0) { throw std::domain_error("negative"); } return number;)
        }
        fn refused(number: i32) -> Result<i32, Failure> {
            cpp!(
                using Outcome = twinspan::expected<std::int32_t, Failure>;
                return number < 0 ? Outcome(twinspan::unexpect, Failure{number}) : Outcome(number);
            )
        }
        #[deprecated]
        fn nothing() { cpp!() }
    }
}
