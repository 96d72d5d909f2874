//! Functions that are templates in C++, with their arguments.

#[twinspan::bridge(namespace = "tests::template_functions")]
mod ffi {
    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/template_functions.h");
        type Shape;
        type Circle;
        type Square;
        type Value;
        #[constructor]
        fn new(value: f64) -> UniquePtr<Value>;

        // Members, among overloads: by the exact signature, and by another.
        #[cxx_name = "get<double>"]
        fn get_f64(self: &Value) -> f64;
        #[cxx_name = "get<long long>"]
        fn get_i64(self: &Value) -> i64;
        #[cxx_name = "get<std::string>"]
        fn get_text(self: &Value) -> String;
        #[cxx_name = "get<int>"]
        fn get_or(self: &Value, otherwise: i32) -> i32;
        #[cxx_name = "set<std::string_view>"]
        fn set_text(self: Pin<&mut Value>, value: &str);
        #[cxx_name = "set<float>"]
        fn set_f32(self: Pin<&mut Value>, value: f32);
        #[cxx_name = "in<Unit::Mile>"]
        fn in_miles(self: &Value) -> f64;
        #[cxx_name = "in<Unit::Meter, (2 > 1) - 4>"]
        fn in_meters(self: &Value) -> f64;
        #[cxx_name = "checked<int>"]
        fn checked(self: &Value) -> Result<i32>;
        #[cxx_name = "read<std::int64_t>"]
        fn read(self: &Value, #[out] to: i64) -> bool;
        #[owned]
        #[cxx_name = "copied<int>"]
        fn copied(self: &Value) -> UniquePtr<Value>;
        #[Self = "Value"]
        #[cxx_name = "sum<int, double>"]
        fn sum(a: i32, b: f64) -> UniquePtr<Value>;

        // Free functions.
        fn shape(is_round: bool) -> UniquePtr<Shape>;
        #[cxx_name = "isa<Circle>"]
        fn is_circle(shape: &Shape) -> bool;
        #[cxx_name = "isa<Square>"]
        fn is_square(shape: &Shape) -> bool;
        #[namespace = "std"]
        #[cxx_name = "make_unique<tests::template_functions::Circle>"]
        fn circle(radius: f64) -> UniquePtr<Circle>;
        #[namespace = "std"]
        #[cxx_name = "make_shared<tests::template_functions::Circle>"]
        fn shared_circle(radius: f64) -> SharedPtr<Circle>;
        #[field]
        fn radius(self: &Circle) -> f64;
        #[cxx_name = "clone<Circle>"]
        fn copy(of: &Circle) -> UniquePtr<Circle>;

        #[cxx_name = "total<std::int16_t, 3>"]
        fn total(first: i16) -> i16;
        #[cxx_name = "parse<>"]
        fn parse(text: &str) -> i32;
        #[cxx_name = "parse<std::uint8_t>"]
        fn parse_byte(text: &str) -> Result<u8, CxxException>;
        #[cxx_name = "describe<char[7], true>"]
        fn describe(prefix: &str) -> String;
        #[cxx_name = "measured<std::pair<std::uint16_t, std::uint16_t>>"]
        fn measured(#[length] data: &str) -> usize;
        #[namespace = ""]
        #[cxx_name = "tests_template_plus<40>"]
        fn plus_forty(to: i32) -> i32;

        // The names of numbers that generated code has names for.
        #[cxx_name = "added<call, use, find, deduced, self, arguments, made, pick>"]
        fn added() -> i32;
        #[cxx_name = "longer<made>"]
        fn longer(text: &str) -> i32;
        #[cxx_name = "plus<self>"]
        fn plus_nine(self: &Value, more: f32) -> f64;

        // The names of types that generated code has names for: they are the user's. The template is
        // deprecated, without a warning here.
        #[deprecated]
        #[cxx_name = "number<Error>"]
        fn number_of_error() -> i32;
        #[deprecated]
        #[cxx_name = "number<Arguments>"]
        fn number_of_arguments() -> i32;
        #[deprecated]
        #[cxx_name = "number<Self>"]
        fn number_of_self() -> i32;
        #[deprecated]
        #[cxx_name = "number<TwinspanArgument>"]
        fn number_of_argument() -> i32;
    }
}

#[cfg(test)]
use ffi::Value;

#[test]
fn members_of_a_class() {
    let mut value = Value::new(2.5);
    assert_eq!((value.get_f64(), value.get_i64(), value.get_or(7)), (2.5, 2, 2));
    assert_eq!((value.in_miles(), value.in_meters()), (10.0, -7.5));
    assert_eq!(value.get_text(), "2");
    assert_eq!((value.read(), value.copied().get_f64()), ((true, 2), 2.0));
    value.pin_mut().set_text("four");
    assert_eq!(value.get_i64(), 4);
    value.pin_mut().set_f32(-1.5);
    assert_eq!(value.checked().unwrap_err().what(), "negative");
    assert_eq!(Value::sum(1, 0.5).get_f64(), 1.5);
}

#[test]
fn free_functions() {
    let (circle, square) = (ffi::shape(true), ffi::shape(false));
    assert_eq!((ffi::is_circle(&circle), ffi::is_circle(&square)), (true, false));
    assert_eq!((ffi::is_square(&circle), ffi::is_square(&square)), (false, true));
    assert_eq!(ffi::circle(2.0).radius() + ffi::shared_circle(3.0).radius(), 5.0);
    assert_eq!(ffi::copy(&ffi::circle(2.5)).radius(), 2.5);
    assert_eq!((ffi::total(5), ffi::parse("four"), ffi::parse_byte("five!").unwrap()), (15, 4, 5));
    assert_eq!(ffi::describe("it has "), "it has 7 bytes");
    assert_eq!((ffi::measured("three"), ffi::plus_forty(2)), (20, 42));
}

#[test]
#[expect(deprecated, reason = "Rust warns of it, and C++ does not")]
fn arguments_are_names_of_the_user() {
    let numbers = [
        ffi::number_of_error(),
        ffi::number_of_argument(),
        ffi::number_of_arguments(),
        ffi::number_of_self(),
    ];
    assert_eq!(numbers, [1, 2, 3, 4]);
    assert_eq!(
        (ffi::added(), ffi::longer("twelve chars"), Value::new(0.5).plus_nine(1.0)),
        (68, 1, 10.5)
    );
}
