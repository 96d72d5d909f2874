//! Parameters that C++ fills: results in Rust. Slices that it takes as a pointer and a length.

#[twinspan::bridge(namespace = "tests::outs")]
mod ffi {
    #[derive(Debug, Clone, PartialEq)]
    struct Place {
        line: u32,
        name: String,
    }
    #[repr(u8)]
    #[derive(Debug)]
    enum Colour {
        Red,
        Green,
    }
    unsafe extern "C++" {
        include!(<array>);
        include!(<cstdint>);
        include!(<memory>);
        include!(<stdexcept>);
        include!(<string>);
        include!(<vector>);

        cpp! {
            class File {
            public:
              bool size(std::uint64_t *size) const { *size = 42; return true; }
              // Another name of the same number, and a reference.
              void position(long long &position) const { position = -7; }
              bool name(std::string *name) const { *name = "file"; return true; }
              void names(std::vector<std::string> *names) const { *names = {"one", "two"}; }
              bool nothing(std::uint64_t *, std::string *) const { return false; }
              int split(int at, std::string *head, std::string_view sep, std::string *tail) {
                head->assign(3, 'a').append(sep);
                *tail = std::to_string(at);
                return ++calls;
              }
              int calls = 0;
            };
            inline void open(std::string_view path, std::unique_ptr<File> *file) {
              if (path.empty()) { throw std::invalid_argument("no path"); }
              if (path != "missing") { *file = std::make_unique<File>(); }
            }
            struct Point {
              Point() { ++alive(); }
              Point(const Point &) = delete;
              ~Point() { --alive(); }
              static int &alive() { static int count = 0; return count; }
              int x = 7;
            };
            struct Line : Point {
              explicit Line(int length) { x = length; }
            };
            inline int fill(Point &point, bool fails) {
              point.x += 1;
              return fails ? throw std::invalid_argument("no point") : point.x;
            }
            inline void fill_two(Point *first, Point *second) { second->x = first->x + 3; }
            inline bool make(int length, Line **line) {
              if (length < 0) { return false; }
              *line = new Line(length);
              return true;
            }
            inline void make_of(Line *&line) { line = new Line(9); }
            inline void digest(unsigned char *to) { for (int i = 0; i < 4; ++i) { to[i] = static_cast<unsigned char>(i * i); } }
            inline void letters(char *to) { to[0] = 'a'; to[1] = 'b'; }
            inline void matrix(std::array<double, 4> *to) { (*to)[3] = 1.5; }
            inline bool place(Place *place) { place->line = 3; place->name = "here"; return true; }
            inline bool colour(Colour &colour) { colour = Colour::Green; return false; }
            inline void bad(std::string *text) { text->assign(1, static_cast<char>(-1)); }
            inline void rust_text(rust::String *text) { *text = "of Rust"; }
            // The exact parameter is not the only one that would do.
            inline void number(std::int32_t *to) { *to = 1; }
            inline void number(double *to) { *to = 2.5; }
            inline std::uint64_t sum_of_anything(const void *data, std::size_t size) {
              std::uint64_t sum = 0;
              for (std::size_t i = 0; i < size; ++i) { sum += static_cast<const unsigned char *>(data)[i]; }
              return sum;
            }
            inline int last(const unsigned char *data, int size) { return size == 0 ? -1 : data[size - 1]; }
            inline std::string copied(const char *text, unsigned short size) { return std::string(text, size); }
            inline void count_up(double *to, long count) {
              for (long i = 0; i < count; ++i) { to[i] = static_cast<double>(i); }
            }
            inline int largest(unsigned count, const int *numbers) {
              int largest = 0;
              for (unsigned i = 0; i < count; ++i) { largest = numbers[i] > largest ? numbers[i] : largest; }
              return largest;
            }
            class Pipe {
              std::string data_;

            public:
              int write(const char *data, std::size_t size, std::size_t *written) {
                data_.append(data, size);
                *written = size;
                return 0;
              }
              std::size_t read(void *to, std::size_t size) {
                const std::size_t count = data_.copy(static_cast<char *>(to), size);
                data_.erase(0, count);
                return count;
              }
            };
            // What says whether it has worked comes last, beside an object.
            class Scanner {
              int start_;

            public:
              Scanner(std::string_view text, int &status) : start_(static_cast<int>(text.size())) { status = start_ == 0; }
              static Scanner *make(int start, int *status) {
                *status = start < 0;
                return start < 0 ? nullptr : new Scanner("", *status);
              }
              int start() const { return start_; }
            };
            inline std::string_view both(std::string_view text, std::int32_t *length) {
              *length = static_cast<std::int32_t>(text.size());
              return text.substr(1);
            }
        }

        type File;
        fn open(path: &str, #[out] file: UniquePtr<File>) -> Result<()>;

        type Point;
        #[base(Point, plain)]
        type Line;
        #[field]
        fn x(self: &Point) -> i32;
        #[Self = "Point"]
        #[cxx_name = "alive"]
        fn points_alive() -> &'static i32;
        fn fill(#[out] point: UniquePtr<Point>, fails: bool) -> Result<i32>;
        fn fill_two(#[out] first: SharedPtr<Point>, #[out] second: UniquePtr<Point>);
        fn make(
            length: i32,
            #[owned]
            #[out]
            line: UniquePtr<Line>,
        ) -> bool;
        fn make_of(
            #[out]
            #[owned]
            line: UniquePtr<Line>,
        );

        fn size(self: &File, #[out] size: u64) -> bool;
        fn position(self: &File, #[out] position: i64);
        fn name(self: &File, #[out] name: String) -> bool;
        fn names(self: &File, #[out] names: Vec<String>);
        fn nothing(self: &File, #[out] number: u64, #[out] text: String) -> bool;
        fn split(
            self: Pin<&mut File>,
            at: i32,
            #[out] head: String,
            sep: &str,
            #[out] tail: String,
        ) -> i32;
        fn digest(#[out] to: [u8; 4]);
        fn letters(#[out] to: [u8; 3]);
        fn matrix(#[out] to: [f64; 4]);
        fn place(#[out] place: Place) -> bool;
        fn colour(#[out] colour: Colour) -> bool;
        fn bad(#[out] text: String) -> Result<()>;
        fn rust_text(#[out] text: String);
        #[cxx_name = "number"]
        fn whole(#[out] to: i32);
        #[cxx_name = "number"]
        fn fraction(#[out] to: f64);
        fn sum_of_anything(#[length] data: &[u8]) -> u64;
        fn last(#[length] data: &[u8]) -> i32;
        fn copied(#[length] text: &str) -> Result<String>;
        #[cxx_name = "copied"]
        fn copied_bytes(#[length] text: &[u8]) -> String;
        fn count_up(#[length] to: &mut [f64]);
        fn largest(#[length(before)] numbers: &[i32]) -> i32;
        type Pipe;
        #[constructor]
        fn new() -> UniquePtr<Pipe>;
        fn write(self: Pin<&mut Pipe>, #[length] data: &[u8], #[out] written: usize) -> i32;
        fn read(self: Pin<&mut Pipe>, #[length] to: &mut [u8]) -> usize;
        type Scanner;
        #[constructor]
        fn new(text: &str, #[out] status: i32) -> UniquePtr<Scanner>;
        #[constructor]
        fn checked(text: &str, #[out] status: i32) -> Result<UniquePtr<Scanner>>;
        #[owned]
        #[Self = "Scanner"]
        fn make(start: i32, #[out] status: i32) -> UniquePtr<Scanner>;
        fn start(self: &Scanner) -> i32;
        fn checked_start(self: &Scanner, #[out] is_good: bool, least: i32) -> i32 {
            cpp!(is_good = self.start() >= least; return self.start();)
        }
        fn add(self: Pin<&mut File>, by: i32, #[out] calls: i32) {
            cpp!(self.calls += by; calls = self.calls;)
        }
        fn both(text: &str, #[out] length: i32) -> String;
        fn quotient(number: i32, by: i32, #[out] rest: i32) -> Result<i32> {
            cpp! {
                if (by == 0) { throw std::domain_error("by zero"); }
                rest = number % by;
                return number / by;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Colour, Place};

    #[test]
    fn objects_beside_what_is_filled() {
        let (scanner, status) = ffi::Scanner::new("text");
        assert_eq!((scanner.start(), status), (4, 0));
        let (scanner, status) = ffi::Scanner::checked("").expect("it does not throw");
        assert_eq!((scanner.start(), status), (0, 1));
        let (scanner, status) = ffi::Scanner::make(-1);
        assert!(scanner.is_null() && status == 1);
        assert_eq!(ffi::Scanner::make(1).0.start(), 0);
        assert_eq!(ffi::Scanner::new("text").0.checked_start(5), (4, false));
        let mut file = ffi::open("a path").expect("there is a path");
        assert_eq!((file.pin_mut().add(2), file.pin_mut().add(3)), (2, 5));
    }

    #[test]
    fn what_is_filled_is_a_result() {
        let file = ffi::open("a path").expect("there is a path");
        assert_eq!(file.size(), (true, 42));
        assert_eq!(file.position(), -7);
        assert_eq!(file.name(), (true, "file".to_owned()));
        assert_eq!(file.names(), ["one", "two"]);
        assert_eq!(ffi::digest(), [0, 1, 4, 9]);
        assert_eq!(ffi::letters(), [b'a', b'b', 0]);
        assert_eq!(ffi::matrix(), [0.0, 0.0, 0.0, 1.5]);
        assert_eq!(ffi::place(), (true, Place { line: 3, name: "here".to_owned() }));
        assert_eq!(ffi::colour(), (false, Colour::Green));
        assert_eq!(ffi::rust_text(), "of Rust");
        assert_eq!((ffi::whole(), ffi::fraction()), (1, 2.5));
    }

    #[test]
    fn what_is_not_filled_has_its_first_value() {
        let file = ffi::open("a path").expect("there is a path");
        assert_eq!(file.nothing(), (false, 0, String::new()));
        assert!(ffi::open("missing").expect("there is a path").is_null());
    }

    #[test]
    fn objects_are_made_to_be_filled_and_pointers_are_taken_over() {
        let (x, point) = ffi::fill(false).expect("it is filled");
        assert_eq!((x, point.x()), (8, 8));
        assert_eq!(ffi::fill(true).map(|_| ()).expect_err("it is not").what(), "no point");
        let (first, second) = ffi::fill_two();
        assert_eq!((first.x(), second.x()), (7, 10));
        let (is_made, line) = ffi::make(3);
        assert_eq!((is_made, line.x()), (true, 3));
        let (is_made, none) = ffi::make(-3);
        assert!(!is_made && none.is_null());
        assert_eq!(ffi::make_of().x(), 9);
        assert_eq!(*ffi::Point::points_alive(), 4);
        drop((point, first, second, line));
        assert_eq!(*ffi::Point::points_alive(), 0);
    }

    #[test]
    fn they_stand_between_other_parameters() {
        let mut file = ffi::open("a path").expect("there is a path");
        assert_eq!(file.pin_mut().split(7, "-"), (1, "aaa-".to_owned(), "7".to_owned()));
        assert_eq!(file.pin_mut().split(8, "+"), (2, "aaa+".to_owned(), "8".to_owned()));
        assert_eq!(ffi::both("text"), ("ext".to_owned(), 4));
    }

    #[test]
    fn what_fails_gives_nothing() {
        assert_eq!(ffi::open("").map(|_| ()).expect_err("there is no path").what(), "no path");
        assert!(ffi::bad().is_err());
        assert_eq!(ffi::quotient(17, 5).expect("five is no zero"), (3, 2));
        assert_eq!(ffi::quotient(1, 0).expect_err("zero").what(), "by zero");
    }

    #[test]
    fn slices_are_a_pointer_and_a_length() {
        assert_eq!(ffi::sum_of_anything(&[1, 2, 255]), 258);
        assert_eq!((ffi::last(&[]), ffi::last(&[7, 9])), (-1, 9));
        assert_eq!(ffi::copied("text").expect("a short text"), "text");
        assert_eq!(ffi::copied("").expect("a short text"), "");
        assert_eq!(ffi::copied_bytes(b"bytes"), "bytes");
        let mut numbers = [9.0; 3];
        ffi::count_up(&mut numbers);
        assert_eq!(numbers, [0.0, 1.0, 2.0]);
        assert_eq!(ffi::largest(&[3, 8, 5]), 8);
        let mut pipe = ffi::Pipe::new();
        assert_eq!(pipe.pin_mut().write(b"abc",), (0, 3));
        let mut read = [0; 2];
        assert_eq!((pipe.pin_mut().read(&mut read), read), (2, *b"ab"));
        assert_eq!((pipe.pin_mut().read(&mut read), read), (1, *b"cb"));
    }

    #[test]
    fn a_length_that_does_not_fit_is_an_error_before_the_call() {
        let long = "x".repeat(0x1_0000);
        let error = ffi::copied(&long).expect_err("sixteen bits do not hold the length");
        assert_eq!(error.what(), "a length is greater than the C++ function can take");
        assert_eq!(ffi::copied(&long[1..]).expect("and this they do").len(), 0xffff);
    }
}
