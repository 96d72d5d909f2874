//! Shared structs by value, one per way in which a platform's ABI may pass them: sizes 1 to 64,
//! integers, floats, both in one register, arrays, padding, and after the registers ran out.

#[twinspan::bridge(namespace = "layouts")]
pub mod ffi {
    #[derive(Copy, Clone, Debug, Default, PartialEq)]
    pub struct Byte {
        pub a: u8,
    }
    #[derive(Copy, Clone, Debug, Default, PartialEq)]
    pub struct TwoBytes {
        pub a: u8,
        pub b: i8,
    }
    #[derive(Copy, Clone, Debug, Default, PartialEq)]
    pub struct ThreeBytes {
        pub a: [u8; 3],
    }
    #[derive(Copy, Clone, Debug, Default, PartialEq)]
    pub struct Single {
        pub a: f32,
    }
    #[derive(Copy, Clone, Debug, Default, PartialEq)]
    pub struct FiveBytes {
        pub a: [u8; 5],
    }
    #[derive(Copy, Clone, Debug, Default, PartialEq)]
    pub struct BoolShort {
        pub a: bool,
        pub b: i16,
        pub c: u8,
    }
    #[derive(Copy, Clone, Debug, Default, PartialEq)]
    pub struct TwoFloats {
        pub a: f32,
        pub b: f32,
    }
    #[derive(Copy, Clone, Debug, Default, PartialEq)]
    pub struct IntFloat {
        pub a: i32,
        pub b: f32,
    }
    #[derive(Copy, Clone, Debug, Default, PartialEq)]
    pub struct Double {
        pub a: f64,
    }
    #[derive(Copy, Clone, Debug, Default, PartialEq)]
    pub struct ThreeFloats {
        pub a: f32,
        pub b: f32,
        pub c: f32,
    }
    #[derive(Copy, Clone, Debug, Default, PartialEq)]
    pub struct IntDouble {
        pub a: i64,
        pub b: f64,
    }
    #[derive(Copy, Clone, Debug, Default, PartialEq)]
    pub struct DoubleInt {
        pub a: f64,
        pub b: i64,
    }
    #[derive(Copy, Clone, Debug, Default, PartialEq)]
    pub struct TwoDoubles {
        pub a: f64,
        pub b: f64,
    }
    #[derive(Copy, Clone, Debug, Default, PartialEq)]
    pub struct FloatByteLong {
        pub a: f32,
        pub b: u8,
        pub c: u64,
    }
    #[derive(Copy, Clone, Debug, Default, PartialEq)]
    pub struct Seventeen {
        pub a: [u8; 17],
    }
    #[derive(Copy, Clone, Debug, Default, PartialEq)]
    pub struct Padded {
        pub a: u8,
        pub b: u64,
        pub c: u8,
    }
    #[derive(Copy, Clone, Debug, Default, PartialEq)]
    pub struct Nested {
        pub a: IntFloat,
        pub b: TwoFloats,
    }
    #[derive(Copy, Clone, Debug, Default, PartialEq)]
    pub struct FourDoubles {
        pub a: [f64; 4],
    }
    #[derive(Copy, Clone, Debug, Default, PartialEq)]
    pub struct SixtyFour {
        pub a: [i64; 4],
        pub b: [f64; 4],
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/layouts.h");

        // Each adds one to every number of the struct.
        #[rust_name = "cpp_byte"]
        fn cpp_next(value: Byte) -> Byte;
        #[rust_name = "cpp_two_bytes"]
        fn cpp_next(value: TwoBytes) -> TwoBytes;
        #[rust_name = "cpp_three_bytes"]
        fn cpp_next(value: ThreeBytes) -> ThreeBytes;
        #[rust_name = "cpp_single"]
        fn cpp_next(value: Single) -> Single;
        #[rust_name = "cpp_five_bytes"]
        fn cpp_next(value: FiveBytes) -> FiveBytes;
        #[rust_name = "cpp_bool_short"]
        fn cpp_next(value: BoolShort) -> BoolShort;
        #[rust_name = "cpp_two_floats"]
        fn cpp_next(value: TwoFloats) -> TwoFloats;
        #[rust_name = "cpp_int_float"]
        fn cpp_next(value: IntFloat) -> IntFloat;
        #[rust_name = "cpp_double"]
        fn cpp_next(value: Double) -> Double;
        #[rust_name = "cpp_three_floats"]
        fn cpp_next(value: ThreeFloats) -> ThreeFloats;
        #[rust_name = "cpp_int_double"]
        fn cpp_next(value: IntDouble) -> IntDouble;
        #[rust_name = "cpp_double_int"]
        fn cpp_next(value: DoubleInt) -> DoubleInt;
        #[rust_name = "cpp_two_doubles"]
        fn cpp_next(value: TwoDoubles) -> TwoDoubles;
        #[rust_name = "cpp_float_byte_long"]
        fn cpp_next(value: FloatByteLong) -> FloatByteLong;
        #[rust_name = "cpp_seventeen"]
        fn cpp_next(value: Seventeen) -> Seventeen;
        #[rust_name = "cpp_padded"]
        fn cpp_next(value: Padded) -> Padded;
        #[rust_name = "cpp_nested"]
        fn cpp_next(value: Nested) -> Nested;
        #[rust_name = "cpp_four_doubles"]
        fn cpp_next(value: FourDoubles) -> FourDoubles;
        #[rust_name = "cpp_sixty_four"]
        fn cpp_next(value: SixtyFour) -> SixtyFour;

        #[allow(clippy::too_many_arguments)]
        fn cpp_spilled(
            a: i64,
            b: i64,
            c: i64,
            d: i64,
            e: i64,
            first: IntDouble,
            f: f64,
            g: f64,
            h: f64,
            i: f64,
            j: f64,
            k: f64,
            second: TwoDoubles,
            third: Padded,
            fourth: TwoBytes,
            fifth: DoubleInt,
        ) -> f64;

        fn cpp_size_of(name: &str) -> usize;
        fn checks() -> String;
    }

    extern "Rust" {
        #[cxx_name = "rust_next"]
        fn rust_byte(value: Byte) -> Byte;
        #[cxx_name = "rust_next"]
        fn rust_two_bytes(value: TwoBytes) -> TwoBytes;
        #[cxx_name = "rust_next"]
        fn rust_three_bytes(value: ThreeBytes) -> ThreeBytes;
        #[cxx_name = "rust_next"]
        fn rust_single(value: Single) -> Single;
        #[cxx_name = "rust_next"]
        fn rust_five_bytes(value: FiveBytes) -> FiveBytes;
        #[cxx_name = "rust_next"]
        fn rust_bool_short(value: BoolShort) -> BoolShort;
        #[cxx_name = "rust_next"]
        fn rust_two_floats(value: TwoFloats) -> TwoFloats;
        #[cxx_name = "rust_next"]
        fn rust_int_float(value: IntFloat) -> IntFloat;
        #[cxx_name = "rust_next"]
        fn rust_double(value: Double) -> Double;
        #[cxx_name = "rust_next"]
        fn rust_three_floats(value: ThreeFloats) -> ThreeFloats;
        #[cxx_name = "rust_next"]
        fn rust_int_double(value: IntDouble) -> IntDouble;
        #[cxx_name = "rust_next"]
        fn rust_double_int(value: DoubleInt) -> DoubleInt;
        #[cxx_name = "rust_next"]
        fn rust_two_doubles(value: TwoDoubles) -> TwoDoubles;
        #[cxx_name = "rust_next"]
        fn rust_float_byte_long(value: FloatByteLong) -> FloatByteLong;
        #[cxx_name = "rust_next"]
        fn rust_seventeen(value: Seventeen) -> Seventeen;
        #[cxx_name = "rust_next"]
        fn rust_padded(value: Padded) -> Padded;
        #[cxx_name = "rust_next"]
        fn rust_nested(value: Nested) -> Nested;
        #[cxx_name = "rust_next"]
        fn rust_four_doubles(value: FourDoubles) -> FourDoubles;
        #[cxx_name = "rust_next"]
        fn rust_sixty_four(value: SixtyFour) -> SixtyFour;

        #[allow(clippy::too_many_arguments)]
        fn rust_spilled(
            a: i64,
            b: i64,
            c: i64,
            d: i64,
            e: i64,
            first: IntDouble,
            f: f64,
            g: f64,
            h: f64,
            i: f64,
            j: f64,
            k: f64,
            second: TwoDoubles,
            third: Padded,
            fourth: TwoBytes,
            fifth: DoubleInt,
        ) -> f64;
    }
}

use ffi::{DoubleInt, IntDouble, IntFloat, Padded, TwoBytes, TwoDoubles, TwoFloats};

/// Adds one to every number inside.
trait Next {
    fn next(self) -> Self;
}

macro_rules! next {
    ($($number:ty)*) => {
        $(impl Next for $number {
            fn next(self) -> Self {
                self + 1 as $number
            }
        })*
    };
}

next!(u8 i8 i16 i32 i64 u64 f32 f64);

impl Next for bool {
    fn next(self) -> Self {
        !self
    }
}

impl<T: Next, const N: usize> Next for [T; N] {
    fn next(self) -> Self {
        self.map(Next::next)
    }
}

impl Next for IntFloat {
    fn next(self) -> Self {
        rust_int_float(self)
    }
}

impl Next for TwoFloats {
    fn next(self) -> Self {
        rust_two_floats(self)
    }
}

/// For each struct: its Rust function, and a test of its C++ function.
macro_rules! structs {
    ($($rust:ident $cpp:ident $name:ident { $($field:ident: $value:expr),* })*) => {
        $(fn $rust(value: ffi::$name) -> ffi::$name {
            ffi::$name { $($field: value.$field.next()),* }
        })*

        #[cfg(test)]
        #[test]
        fn every_struct_crosses_by_value() {
            $(
                let value = ffi::$name { $($field: $value),* };
                assert_eq!(ffi::$cpp(value), $rust(value), stringify!($name));
                assert_eq!(ffi::$cpp(ffi::$name::default()), $rust(ffi::$name::default()));
                assert_eq!(ffi::cpp_size_of(stringify!($name)), size_of::<ffi::$name>());
            )*
        }
    };
}

structs! {
    rust_byte cpp_byte Byte { a: 200 }
    rust_two_bytes cpp_two_bytes TwoBytes { a: 254, b: -128 }
    rust_three_bytes cpp_three_bytes ThreeBytes { a: [1, 2, 3] }
    rust_single cpp_single Single { a: 0.5 }
    rust_five_bytes cpp_five_bytes FiveBytes { a: [1, 2, 3, 4, 5] }
    rust_bool_short cpp_bool_short BoolShort { a: true, b: i16::MIN, c: 7 }
    rust_two_floats cpp_two_floats TwoFloats { a: 1.5, b: -2.5 }
    rust_int_float cpp_int_float IntFloat { a: i32::MIN, b: 0.25 }
    rust_double cpp_double Double { a: -0.125 }
    rust_three_floats cpp_three_floats ThreeFloats { a: 1.0, b: 2.0, c: 3.0 }
    rust_int_double cpp_int_double IntDouble { a: i64::MIN, b: 1e9 }
    rust_double_int cpp_double_int DoubleInt { a: 1e9, b: i64::MAX - 1 }
    rust_two_doubles cpp_two_doubles TwoDoubles { a: 1.0, b: -1.0 }
    rust_float_byte_long cpp_float_byte_long FloatByteLong { a: 1.0, b: 2, c: u64::MAX - 1 }
    rust_seventeen cpp_seventeen Seventeen { a: [9; 17] }
    rust_padded cpp_padded Padded { a: 1, b: 2, c: 3 }
    rust_nested cpp_nested Nested {
        a: IntFloat { a: 1, b: 2.0 },
        b: TwoFloats { a: 3.0, b: 4.0 }
    }
    rust_four_doubles cpp_four_doubles FourDoubles { a: [1.0, 2.0, 3.0, 4.0] }
    rust_sixty_four cpp_sixty_four SixtyFour { a: [1, 2, 3, 4], b: [5.0, 6.0, 7.0, 8.0] }
}

/// Weighs every argument differently, so that no two can be exchanged unseen.
#[allow(clippy::too_many_arguments)]
fn rust_spilled(
    a: i64,
    b: i64,
    c: i64,
    d: i64,
    e: i64,
    first: IntDouble,
    f: f64,
    g: f64,
    h: f64,
    i: f64,
    j: f64,
    k: f64,
    second: TwoDoubles,
    third: Padded,
    fourth: TwoBytes,
    fifth: DoubleInt,
) -> f64 {
    let numbers = [
        a as f64,
        b as f64,
        c as f64,
        d as f64,
        e as f64,
        first.a as f64,
        first.b,
        f,
        g,
        h,
        i,
        j,
        k,
        second.a,
        second.b,
        f64::from(third.a),
        third.b as f64,
        f64::from(third.c),
        f64::from(fourth.a),
        f64::from(fourth.b),
        fifth.a,
        fifth.b as f64,
    ];
    numbers.iter().zip(1..).map(|(number, weight)| number * f64::from(weight)).sum()
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, DoubleInt, IntDouble, Padded, TwoBytes, TwoDoubles};

    #[test]
    fn structs_after_the_registers_ran_out() {
        let first = IntDouble { a: 6, b: 7.0 };
        let second = TwoDoubles { a: 14.0, b: 15.0 };
        let third = Padded { a: 16, b: 17, c: 18 };
        let fourth = TwoBytes { a: 19, b: 20 };
        let fifth = DoubleInt { a: 21.0, b: 22 };
        let sum = ffi::cpp_spilled(
            1, 2, 3, 4, 5, first, 8.0, 9.0, 10.0, 11.0, 12.0, 13.0, second, third, fourth, fifth,
        );
        assert_eq!(sum, f64::from((1..=22).map(|n| n * n).sum::<i32>()));
    }

    #[test]
    fn checks_of_cpp() {
        assert_eq!(ffi::checks(), "");
    }
}
