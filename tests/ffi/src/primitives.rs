//! Integers, floats, `bool`, `c_char` and `()`, at their extremes, by value and by reference.

use std::ffi::c_char;

#[twinspan::bridge(namespace = "primitives")]
pub mod ffi {
    // In C++ these are overloads of one name.
    extern "Rust" {
        #[cxx_name = "rust_echo"]
        fn rust_echo_bool(value: bool) -> bool;
        #[cxx_name = "rust_echo"]
        fn rust_echo_c_char(value: c_char) -> c_char;
        #[cxx_name = "rust_echo"]
        fn rust_echo_u8(value: u8) -> u8;
        #[cxx_name = "rust_echo"]
        fn rust_echo_u16(value: u16) -> u16;
        #[cxx_name = "rust_echo"]
        fn rust_echo_u32(value: u32) -> u32;
        #[cxx_name = "rust_echo"]
        fn rust_echo_u64(value: u64) -> u64;
        #[cxx_name = "rust_echo"]
        fn rust_echo_i8(value: i8) -> i8;
        #[cxx_name = "rust_echo"]
        fn rust_echo_i16(value: i16) -> i16;
        #[cxx_name = "rust_echo"]
        fn rust_echo_i32(value: i32) -> i32;
        #[cxx_name = "rust_echo"]
        fn rust_echo_i64(value: i64) -> i64;
        #[cxx_name = "rust_echo"]
        fn rust_echo_f32(value: f32) -> f32;
        #[cxx_name = "rust_echo"]
        fn rust_echo_f64(value: f64) -> f64;
        // The same C++ types as u64 and i64, so these cannot be overloads of them.
        fn rust_echo_usize(value: usize) -> usize;
        fn rust_echo_isize(value: isize) -> isize;

        fn rust_unit();
        fn rust_explicit_unit() -> ();
        fn rust_ref(value: &i64) -> &i64;
        fn rust_mut(value: &mut f64) -> &mut f64;
        fn rust_bool_ref(value: &bool, other: &mut bool) -> bool;
        fn rust_ignores(_: i32, _: &str, value: u8) -> u8;
        #[allow(clippy::too_many_arguments)]
        fn rust_twelve(
            a: i8,
            b: u64,
            c: f32,
            d: f64,
            e: bool,
            f: &str,
            g: String,
            h: i16,
            i: f32,
            j: u32,
            k: f64,
            l: usize,
        ) -> String;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/primitives.h");

        // In C++ these are overloads of one name, and the first of them is a template.
        #[rust_name = "cpp_echo_bool"]
        fn cpp_echo(value: bool) -> bool;
        #[rust_name = "cpp_echo_c_char"]
        fn cpp_echo(value: c_char) -> c_char;
        #[rust_name = "cpp_echo_u8"]
        fn cpp_echo(value: u8) -> u8;
        #[rust_name = "cpp_echo_u16"]
        fn cpp_echo(value: u16) -> u16;
        #[rust_name = "cpp_echo_u32"]
        fn cpp_echo(value: u32) -> u32;
        #[rust_name = "cpp_echo_u64"]
        fn cpp_echo(value: u64) -> u64;
        #[rust_name = "cpp_echo_i8"]
        fn cpp_echo(value: i8) -> i8;
        #[rust_name = "cpp_echo_i16"]
        fn cpp_echo(value: i16) -> i16;
        #[rust_name = "cpp_echo_i32"]
        fn cpp_echo(value: i32) -> i32;
        #[rust_name = "cpp_echo_i64"]
        fn cpp_echo(value: i64) -> i64;
        #[rust_name = "cpp_echo_f32"]
        fn cpp_echo(value: f32) -> f32;
        #[rust_name = "cpp_echo_f64"]
        fn cpp_echo(value: f64) -> f64;
        fn cpp_echo_usize(value: usize) -> usize;
        fn cpp_echo_isize(value: isize) -> isize;

        fn cpp_unit();
        fn cpp_explicit_unit() -> ();
        fn cpp_ref(value: &i64) -> &i64;
        fn cpp_mut(value: &mut f64) -> &mut f64;
        fn cpp_bool_ref(value: &bool, other: &mut bool) -> bool;
        fn cpp_ignores(_: i32, _: &str, value: u8) -> u8;
        safe fn cpp_said_safe() -> i32;
        #[allow(clippy::too_many_arguments)]
        fn cpp_twelve(
            a: i8,
            b: u64,
            c: f32,
            d: f64,
            e: bool,
            f: &str,
            g: String,
            h: i16,
            i: f32,
            j: u32,
            k: f64,
            l: usize,
        ) -> String;

        fn checks() -> String;
    }
}

macro_rules! rust_echo {
    ($($name:ident: $ty:ty;)*) => {
        $(fn $name(value: $ty) -> $ty { value })*
    };
}

rust_echo! {
    rust_echo_bool: bool;
    rust_echo_c_char: c_char;
    rust_echo_u8: u8;
    rust_echo_u16: u16;
    rust_echo_u32: u32;
    rust_echo_u64: u64;
    rust_echo_usize: usize;
    rust_echo_i8: i8;
    rust_echo_i16: i16;
    rust_echo_i32: i32;
    rust_echo_i64: i64;
    rust_echo_isize: isize;
    rust_echo_f32: f32;
    rust_echo_f64: f64;
}

fn rust_unit() {}

fn rust_explicit_unit() {}

fn rust_ref(value: &i64) -> &i64 {
    value
}

fn rust_mut(value: &mut f64) -> &mut f64 {
    *value *= 2.0;
    value
}

fn rust_bool_ref(value: &bool, other: &mut bool) -> bool {
    *other = !*value;
    *value
}

fn rust_ignores(_: i32, _: &str, value: u8) -> u8 {
    value
}

#[allow(clippy::too_many_arguments)]
fn rust_twelve(
    a: i8,
    b: u64,
    c: f32,
    d: f64,
    e: bool,
    f: &str,
    g: String,
    h: i16,
    i: f32,
    j: u32,
    k: f64,
    l: usize,
) -> String {
    format!("{a} {b} {c} {d} {e} {f} {g} {h} {i} {j} {k} {l}")
}

#[cfg(test)]
mod tests {
    use super::ffi;

    macro_rules! echoes {
        ($($name:ident: $($value:expr),*;)*) => {
            $($(assert_eq!(ffi::$name($value), $value);)*)*
        };
    }

    #[test]
    fn extremes_survive() {
        echoes! {
            cpp_echo_bool: false, true;
            cpp_echo_c_char: 0, b'z'.cast_signed();
            cpp_echo_u8: u8::MIN, u8::MAX;
            cpp_echo_u16: u16::MIN, u16::MAX;
            cpp_echo_u32: u32::MIN, u32::MAX;
            cpp_echo_u64: u64::MIN, u64::MAX;
            cpp_echo_usize: usize::MIN, usize::MAX;
            cpp_echo_i8: i8::MIN, -1, i8::MAX;
            cpp_echo_i16: i16::MIN, -1, i16::MAX;
            cpp_echo_i32: i32::MIN, -1, i32::MAX;
            cpp_echo_i64: i64::MIN, -1, i64::MAX;
            cpp_echo_isize: isize::MIN, -1, isize::MAX;
            cpp_echo_f32: f32::MIN, f32::MIN_POSITIVE, f32::MAX, f32::INFINITY, f32::NEG_INFINITY;
            cpp_echo_f64: f64::MIN, f64::MIN_POSITIVE, f64::MAX, f64::INFINITY, f64::NEG_INFINITY;
        }
    }

    #[test]
    fn float_bits_survive() {
        let quiet = f32::from_bits(0x7fc1_2345);
        assert_eq!(ffi::cpp_echo_f32(quiet).to_bits(), quiet.to_bits());
        let quiet = f64::from_bits(0xfff8_0123_4567_89ab);
        assert_eq!(ffi::cpp_echo_f64(quiet).to_bits(), quiet.to_bits());
        assert_eq!(ffi::cpp_echo_f32(-0.0).to_bits(), (-0.0_f32).to_bits());
        assert_eq!(ffi::cpp_echo_f64(-0.0).to_bits(), (-0.0_f64).to_bits());
    }

    #[test]
    fn references_keep_their_address() {
        let value = i64::MIN;
        assert!(std::ptr::eq(ffi::cpp_ref(&value), &value));
        let mut value = 1.5;
        *ffi::cpp_mut(&mut value) += 1.0;
        assert_eq!(value, 4.0);
        let mut other = true;
        assert!(ffi::cpp_bool_ref(&true, &mut other));
        assert!(!other);
    }

    #[test]
    fn signatures_are_the_declared_ones() {
        let _: fn() = ffi::cpp_unit;
        let _: fn() = ffi::cpp_explicit_unit;
        let _: for<'a> fn(&'a i64) -> &'a i64 = ffi::cpp_ref;
        let _: for<'a> fn(&'a mut f64) -> &'a mut f64 = ffi::cpp_mut;
        ffi::cpp_unit();
        ffi::cpp_explicit_unit();
        assert_eq!(ffi::cpp_ignores(1, "two", 3), 3);
        assert_eq!(ffi::cpp_said_safe(), 7);
    }

    #[test]
    fn many_arguments_keep_their_order() {
        let text = ffi::cpp_twelve(
            -1,
            2,
            3.5,
            4.25,
            true,
            "six",
            "seven".to_owned(),
            -8,
            9.5,
            10,
            11.125,
            12,
        );
        assert_eq!(text, "-1 2 3.5 4.25 1 six seven -8 9.5 10 11.125 12");
    }

    #[test]
    fn checks_of_cpp() {
        assert_eq!(ffi::checks(), "");
    }
}
