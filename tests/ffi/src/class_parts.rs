//! Constructors, fields and operators of C++ classes, said in the bridge alone.

#[twinspan::bridge(namespace = "tests::class_parts")]
mod ffi {
    unsafe extern "C++" {
        include!(<memory>);
        include!(<stdexcept>);
        include!(<string>);
        include!(<vector>);

        cpp! {
            inline int alive = 0;

            class Vec3 {
            public:
              double x = 0;
              double y = 0;
              double z = 0;
              std::string label;
              static int made;
              static constexpr int limit = 7;

              Vec3(double x_, double y_, double z_) : x(x_), y(y_), z(z_) { ++made, ++alive; }
              explicit Vec3(const std::string &text) : label(text) {
                if (text.empty()) { throw std::invalid_argument("no text"); }
                ++made, ++alive;
              }
              Vec3(const Vec3 &other) : x(other.x), y(other.y), z(other.z), label(other.label) { ++alive; }
              ~Vec3() { --alive; }

              Vec3 operator+(const Vec3 &other) const { return Vec3(x + other.x, y + other.y, z + other.z); }
              double operator*(const Vec3 &other) const { return x * other.x + y * other.y + z * other.z; }
              Vec3 operator-() const { return Vec3(-x, -y, -z); }
              Vec3 &operator+=(const Vec3 &other) { x += other.x; y += other.y; z += other.z; return *this; }
              bool operator==(const Vec3 &other) const { return x == other.x && y == other.y && z == other.z; }
              bool operator!() const { return x == 0 && y == 0 && z == 0; }
              explicit operator bool() const { return !!*this; }
              double &operator[](int index) { return index == 0 ? x : index == 1 ? y : z; }
              double operator[](int index) const { return index == 0 ? x : index == 1 ? y : z; }
              double operator()(double by, double and_by) const { return (x + y + z) * by * and_by; }
            };
            inline int Vec3::made = 0;
            inline bool operator<(const Vec3 &left, const Vec3 &right) { return left.x < right.x; }

            struct Aggregate {
              int number;
              std::string text;
            };
            // As in a header of C.
            struct Header {
              unsigned char magic[4] = {1, 2, 3, 4};
              double sizes[2] = {0.5, 1.5};
              const double (&all() const)[2] { return sizes; }
              operator std::string() const { return "a header"; }
              operator const char *() const { return "characters"; }
              explicit operator unsigned long() const { return 40; }
            };

            // Operators that fill what they are given, and take a pointer and a length.
            class Packet {
              std::string bytes_;
              std::size_t place_ = 0;

            public:
              Packet &operator<<(const std::string &bytes) { bytes_ += bytes; return *this; }
              Packet &operator>>(char &byte) { byte = bytes_.at(place_++); return *this; }
              Packet &operator>>(std::string &rest) {
                rest = bytes_.substr(place_);
                place_ = bytes_.size();
                return *this;
              }
              int operator()(const char *bytes, std::size_t size) { bytes_.append(bytes, size); return 5; }
            };

            class Kept {
              std::unique_ptr<Vec3> value_;

            public:
              std::vector<std::string> names;

              explicit Kept(std::unique_ptr<Vec3> value, std::vector<std::string> names_)
                  : value_(std::move(value)), names(std::move(names_)) {}
              double value() const { return value_->x; }
            };
        }

        type Vec3;
        #[constructor]
        fn new(x: f64, y: f64, z: f64) -> UniquePtr<Vec3>;
        #[constructor]
        fn parse(text: &str) -> Result<UniquePtr<Vec3>>;
        #[constructor]
        fn shared(x: f64, y: f64, z: f64) -> SharedPtr<Vec3>;

        #[field]
        fn x(self: &Vec3) -> f64;
        #[field]
        fn set_x(self: Pin<&mut Vec3>, x: f64);
        #[field]
        #[cxx_name = "y"]
        fn y_mut(self: Pin<&mut Vec3>) -> &mut f64;
        #[field]
        fn label(self: &Vec3) -> &str;
        #[field]
        #[cxx_name = "label"]
        fn label_of_cxx(self: &Vec3) -> &CxxString;
        #[field]
        fn set_label(self: Pin<&mut Vec3>, label: &str);
        #[field]
        #[Self = "Vec3"]
        fn made() -> i32;
        #[field]
        #[Self = "Vec3"]
        fn set_made(made: i32);
        #[field]
        #[Self = "Vec3"]
        fn limit() -> i32;

        #[operator("+")]
        fn add(self: &Vec3, other: &Vec3) -> UniquePtr<Vec3>;
        #[operator("*")]
        fn dot(self: &Vec3, other: &Vec3) -> f64;
        #[operator("-")]
        fn negated(self: &Vec3) -> UniquePtr<Vec3>;
        #[operator("+=")]
        fn add_assign(self: Pin<&mut Vec3>, other: &Vec3);
        #[operator("==")]
        fn equals(self: &Vec3, other: &Vec3) -> bool;
        #[operator("<")]
        fn is_less(self: &Vec3, other: &Vec3) -> bool;
        #[operator("!")]
        fn is_zero(self: &Vec3) -> bool;
        #[operator("bool")]
        fn is_set(self: &Vec3) -> bool;
        #[operator("[]")]
        fn at(self: &Vec3, index: i32) -> f64;
        #[operator("[]")]
        fn at_mut(self: Pin<&mut Vec3>, index: i32) -> &mut f64;
        #[operator("()")]
        fn call(self: &Vec3, by: f64, and_by: f64) -> f64;

        type Packet;
        #[constructor]
        fn new() -> UniquePtr<Packet>;
        #[operator("<<")]
        fn push(self: Pin<&mut Packet>, bytes: &str);
        #[operator(">>")]
        fn pop(self: Pin<&mut Packet>, #[out] byte: c_char) -> Result<()>;
        #[operator(">>")]
        fn rest(self: Pin<&mut Packet>, #[out] rest: String);
        #[operator("()")]
        fn append(self: Pin<&mut Packet>, #[length] bytes: &[u8]) -> i32;

        type Aggregate;
        #[constructor]
        fn new(number: i32, text: &str) -> UniquePtr<Aggregate>;
        #[field]
        fn number(self: &Aggregate) -> i32;
        #[field]
        fn text(self: &Aggregate) -> String;

        type Header;
        #[constructor]
        fn new() -> UniquePtr<Header>;
        #[field]
        fn magic(self: &Header) -> [u8; 4];
        #[field]
        #[cxx_name = "magic"]
        fn magic_bytes(self: &Header) -> &[u8];
        #[field]
        fn sizes(self: &Header) -> [f64; 2];
        #[field]
        #[cxx_name = "sizes"]
        fn sizes_mut(self: Pin<&mut Header>) -> &mut [f64];
        fn all(self: &Header) -> &[f64];
        #[operator("const char *")]
        fn characters(self: &Header) -> &CStr;
        #[operator("unsigned long")]
        fn number(self: &Header) -> u64;

        type Kept;
        #[constructor]
        fn new(value: UniquePtr<Vec3>, names: Vec<String>) -> UniquePtr<Kept>;
        fn value(self: &Kept) -> f64;
        #[field]
        fn names(self: &Kept) -> Vec<String>;

        fn alive() -> i32 {
            cpp!(return alive;)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Aggregate, Kept, Vec3};
    use cxx::UniquePtr;
    use std::sync::Mutex;

    /// The counts of objects are the class's.
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

    fn coordinates(of: &Vec3) -> [f64; 3] {
        [of.x(), of.at(1), of.at(2)]
    }

    #[test]
    fn constructors() {
        let _guard = ONE_AT_A_TIME.lock();
        let before = ffi::alive();
        let point = Vec3::new(1.0, 2.0, 3.0);
        assert_eq!(coordinates(&point), [1.0, 2.0, 3.0]);
        let named = Vec3::parse("corner").expect("there is a text");
        assert_eq!((named.label(), named.x()), ("corner", 0.0));
        let error = Vec3::parse("").map(|_| ()).expect_err("there is no text");
        assert_eq!(error.what(), "no text");
        let shared = Vec3::shared(4.0, 5.0, 6.0);
        let other = shared.clone();
        assert_eq!(ffi::alive(), before + 3);
        drop((point, named, shared));
        assert_eq!(other.x(), 4.0);
        drop(other);
        assert_eq!(ffi::alive(), before);

        let aggregate = Aggregate::new(7, "seven");
        assert_eq!((aggregate.number(), aggregate.text()), (7, "seven".to_owned()));
        let names = vec!["one".to_owned(), "two".to_owned()];
        let kept = Kept::new(Vec3::new(8.0, 0.0, 0.0), names.clone());
        assert_eq!((kept.value(), kept.names()), (8.0, names));
        assert_eq!(ffi::alive(), before + 1);
        drop(kept);
        assert_eq!(ffi::alive(), before);
    }

    #[test]
    fn fields() {
        let _guard = ONE_AT_A_TIME.lock();
        let mut point = Vec3::new(1.0, 2.0, 3.0);
        point.pin_mut().set_x(10.0);
        *point.pin_mut().y_mut() += 18.0;
        point.pin_mut().set_label("far");
        assert_eq!(coordinates(&point), [10.0, 20.0, 3.0]);
        assert_eq!(point.label(), "far");
        assert_eq!(point.label_of_cxx().as_bytes(), b"far");
        Vec3::set_made(100);
        drop(Vec3::new(0.0, 0.0, 0.0));
        assert_eq!((Vec3::made(), Vec3::limit()), (101, 7));
    }

    #[test]
    fn arrays_of_c() {
        let mut header = ffi::Header::new();
        assert_eq!((header.magic(), header.magic_bytes()), ([1, 2, 3, 4], &[1, 2, 3, 4][..]));
        header.pin_mut().sizes_mut()[1] = 7.5;
        assert_eq!((header.sizes(), header.all()), ([0.5, 7.5], &[0.5, 7.5][..]));
        assert_eq!((header.characters(), header.number()), (c"characters", 40));
    }

    #[test]
    fn operators_that_fill() {
        let mut packet = ffi::Packet::new();
        packet.pin_mut().push("ab");
        assert_eq!(packet.pin_mut().append(b"cd"), 5);
        assert_eq!(packet.pin_mut().pop().unwrap(), b'a' as std::ffi::c_char);
        assert_eq!(packet.pin_mut().rest(), "bcd");
        assert!(packet.pin_mut().pop().is_err());
    }

    #[test]
    fn operators() {
        let _guard = ONE_AT_A_TIME.lock();
        let before = ffi::alive();
        let (mut left, right) = (Vec3::new(1.0, 2.0, 3.0), Vec3::new(4.0, 5.0, 6.0));
        let sum: UniquePtr<Vec3> = left.add(&right);
        assert_eq!(coordinates(&sum), [5.0, 7.0, 9.0]);
        assert_eq!(left.dot(&right), 32.0);
        assert_eq!(coordinates(&left.negated()), [-1.0, -2.0, -3.0]);
        left.pin_mut().add_assign(&right);
        assert!(left.equals(&sum) && !left.equals(&right));
        assert!(right.is_less(&left) && !left.is_less(&right));
        assert!(left.is_set() && !left.is_zero());
        assert!(Vec3::new(0.0, 0.0, 0.0).is_zero());
        *left.pin_mut().at_mut(2) = 0.5;
        assert_eq!(left.at(2), 0.5);
        assert_eq!(right.call(2.0, 0.5), 15.0);
        drop((left, right, sum));
        assert_eq!(ffi::alive(), before);
    }
}
