//! Classes that C++ has no single name for: nested ones, and templates with their arguments.

#[twinspan::bridge(namespace = "tests::class_names")]
mod ffi {
    #[repr(u8)]
    enum Mode {
        Fast,
        Slow,
    }
    /// By value: C++ has it as `Parser::Place`.
    #[derive(Clone, Copy, Debug, Hash, PartialEq, Eq, PartialOrd, Ord)]
    struct Place {
        line: u32,
        column: u32,
    }
    /// Their names of C++ are said once, here or at the type.
    #[derive(Debug, PartialEq)]
    struct Size {
        width: i32,
    }
    #[namespace = "tests::class_names::colors"]
    #[repr(u8)]
    #[derive(Debug)]
    enum Color {
        Red,
        Blue,
    }
    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/class_names.h");
        #[namespace = "tests::class_names::sizes"]
        #[cxx_name = "c_size"]
        type Size;
        type Color;
        fn doubled(size: Size) -> Option<Size>;
        fn other(color: Color) -> Color;
        #[cxx_name = "Matrix<double>"]
        type MatrixF64;
        #[cxx_name = "Matrix<std::int64_t, 2>"]
        type MatrixI64;
        #[cxx_name = "Matrix<double>::Row"]
        type Row;
        #[constructor]
        fn new(value: f64) -> UniquePtr<MatrixF64>;
        #[constructor]
        fn new(value: i64) -> UniquePtr<MatrixI64>;
        fn row(self: &MatrixF64, index: i32) -> &Row;
        fn sum(self: &Row) -> f64;
        fn at(self: &MatrixI64, index: i32) -> i64;

        #[cxx_name = "Parser::Options"]
        type Options;
        type Parser;
        #[constructor]
        fn new() -> UniquePtr<Options>;
        #[field]
        fn set_strict(self: Pin<&mut Options>, strict: bool);
        #[field]
        fn set_depth(self: Pin<&mut Options>, depth: i32);
        #[constructor]
        fn new(options: &Options) -> UniquePtr<Parser>;
        fn depth(self: &Parser) -> i32;
        fn is_strict(self: &Parser) -> bool;
        #[cxx_name = "Parser::Mode"]
        type Mode;
        fn mode(self: &Parser) -> Mode;
        #[cxx_name = "Parser::Place"]
        type Place;
        fn place(self: &Parser) -> Place;
        fn next(self: &Place) -> Place;
        fn both(parser: &Parser) -> Vec<Place> {
            cpp! {
                rust::Vec<Parser::Place> places;
                places.push_back(parser.place());
                places.push_back(places[0].next());
                return places;
            }
        }
        fn last(places: Vec<Place>) -> Option<Place> {
            cpp! {
                if (places.empty()) {
                    return std::nullopt;
                }
                return Parser::Place(places[places.size() - 1]);
            }
        }
    }
    impl CxxVector<MatrixF64> {}
}

#[cfg(test)]
mod tests {
    use super::ffi;

    #[test]
    fn names_that_are_said_once() {
        assert_eq!(ffi::doubled(ffi::Size { width: 2 }), Some(ffi::Size { width: 4 }));
        assert_eq!(ffi::other(ffi::Color::Red), ffi::Color::Blue);
    }

    #[test]
    fn templates_and_nested_classes() {
        let matrix = ffi::MatrixF64::new(2.0);
        assert_eq!(matrix.row(0).sum(), 6.0);
        assert_eq!(ffi::MatrixI64::new(7).at(1), 7);
        let mut options = ffi::Options::new();
        options.pin_mut().set_strict(true);
        options.pin_mut().set_depth(9);
        let parser = ffi::Parser::new(&options);
        assert_eq!(parser.depth(), 9);
        assert!(parser.is_strict());
        assert!(parser.mode() == ffi::Mode::Slow);
        let [first, second] =
            [ffi::Place { line: 1, column: 9 }, ffi::Place { line: 2, column: 1 }];
        assert_eq!((parser.place(), parser.place().next()), (first, second));
        assert!(first < second);
        assert_eq!(ffi::last(vec![first, second]), Some(second));
        assert_eq!(ffi::both(&parser), [first, second]);
    }
}
