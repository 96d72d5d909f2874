//! `i128` and `u128`, where C++ has them: by value, in memory and beside a status.

#[twinspan::bridge(namespace = "wide_numbers")]
pub mod ffi {
    extern "Rust" {
        fn rust_negated(value: i128) -> i128;
        fn rust_halves(low: u64, value: u128, high: u64) -> u128;
        fn rust_maybe(value: Option<i128>) -> Option<i128>;
        fn rust_checked(value: u128) -> Result<u128, std::num::TryFromIntError>;
        fn rust_map(value: i128, map: impl Fn(i128) -> Option<i128>) -> i128;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/wide_numbers.h");

        fn cpp_negated(value: i128) -> i128;
        fn cpp_halves(low: u64, value: u128, high: u64) -> u128;
        fn cpp_maybe(value: Option<i128>) -> Option<i128>;
        fn cpp_checked(value: u128) -> Result<u128>;
        fn cpp_map(value: i128, map: &dyn Fn(i128) -> Option<i128>) -> i128;
        fn cpp_add(by: u128) -> Box<dyn Fn(u128) -> u128>;
        fn checks() -> String;
    }
}

fn rust_negated(value: i128) -> i128 {
    value.wrapping_neg()
}

fn rust_halves(low: u64, value: u128, high: u64) -> u128 {
    value + u128::from(low) + (u128::from(high) << 64)
}

fn rust_maybe(value: Option<i128>) -> Option<i128> {
    value
}

fn rust_checked(value: u128) -> Result<u128, std::num::TryFromIntError> {
    u64::try_from(value).map(|_| value)
}

fn rust_map(value: i128, map: impl Fn(i128) -> Option<i128>) -> i128 {
    map(value).unwrap_or(i128::MIN)
}

#[cfg(test)]
mod tests {
    use super::ffi;

    const BIG: i128 = 0x0123_4567_89ab_cdef_fedc_ba98_7654_3210;

    #[test]
    fn in_cpp() {
        assert_eq!(ffi::checks(), "");
    }

    #[test]
    fn in_rust() {
        for value in [0, 1, -1, BIG, i128::MAX, i128::MIN] {
            assert_eq!(ffi::cpp_negated(value), value.wrapping_neg());
            assert_eq!(ffi::cpp_maybe(Some(value)), Some(value));
            assert_eq!(ffi::cpp_map(value, &|value| value.checked_sub(1)), value.wrapping_sub(1));
        }
        assert_eq!(ffi::cpp_maybe(None), None);
        assert_eq!(ffi::cpp_halves(1, 2, 3), (3 << 64) + 3);
        assert_eq!(ffi::cpp_checked(u128::MAX >> 64).unwrap(), u128::MAX >> 64);
        assert_eq!(ffi::cpp_checked(u128::MAX).unwrap_err().what(), "too large");
        assert_eq!(ffi::cpp_add(1 << 100)(1), (1 << 100) + 1);
    }
}
