//! `NonZeroU32` and its kind, plain numbers in C++: a zero from there is refused.

#[twinspan::bridge(namespace = "non_zeros")]
pub mod ffi {
    extern "Rust" {
        fn rust_u8(value: NonZeroU8) -> NonZeroU8;
        fn rust_u16(value: NonZeroU16) -> NonZeroU16;
        fn rust_u32(value: NonZeroU32) -> NonZeroU32;
        fn rust_u64(value: NonZeroU64) -> NonZeroU64;
        fn rust_usize(value: NonZeroUsize) -> NonZeroUsize;
        fn rust_i8(value: NonZeroI8) -> NonZeroI8;
        fn rust_i16(value: NonZeroI16) -> NonZeroI16;
        fn rust_i32(value: NonZeroI32) -> NonZeroI32;
        fn rust_i64(value: NonZeroI64) -> NonZeroI64;
        fn rust_isize(value: NonZeroIsize) -> NonZeroIsize;
        fn rust_generic(value: NonZero<u32>) -> std::num::NonZero<u32>;
        fn rust_maybe(value: Option<NonZero<u64>>) -> Option<core::num::NonZeroU64>;
        fn rust_checked(value: u32) -> Result<NonZeroU32, Zero>;
        fn rust_sum(next: impl FnMut(NonZeroI32) -> Option<NonZeroI32>) -> i32;
    }

    #[derive(Debug)]
    pub struct Zero {
        pub was: u32,
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/non_zeros.h");

        fn cpp_u8(value: NonZeroU8) -> NonZeroU8;
        fn cpp_u16(value: NonZeroU16) -> NonZeroU16;
        fn cpp_u32(value: NonZeroU32) -> NonZeroU32;
        fn cpp_u64(value: NonZeroU64) -> NonZeroU64;
        fn cpp_usize(value: NonZeroUsize) -> NonZeroUsize;
        fn cpp_i8(value: NonZeroI8) -> NonZeroI8;
        fn cpp_i16(value: NonZeroI16) -> NonZeroI16;
        fn cpp_i32(value: NonZeroI32) -> NonZeroI32;
        fn cpp_i64(value: NonZeroI64) -> NonZeroI64;
        fn cpp_isize(value: NonZeroIsize) -> NonZeroIsize;
        fn cpp_generic(value: NonZero<u16>) -> NonZero<u16>;
        fn cpp_maybe(value: Option<NonZeroU64>, zero: bool) -> Option<NonZeroU64>;
        fn cpp_zero() -> NonZeroU32;
        fn cpp_checked(value: u32) -> Result<NonZeroU32>;
        fn cpp_sum(next: &mut dyn FnMut(NonZeroI32) -> Option<NonZeroI32>) -> i32;
        fn cpp_call(next: &dyn Fn(NonZeroU8) -> NonZeroU8, value: u8) -> u8;
        fn cpp_constant(zero: bool) -> Box<dyn Fn() -> NonZeroI64>;
        fn checks() -> String;
    }
}

use ffi::Zero;
use std::fmt;
use std::num::{
    NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroIsize, NonZeroU8, NonZeroU16, NonZeroU32,
    NonZeroU64, NonZeroUsize,
};

impl fmt::Display for Zero {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} is zero", self.was)
    }
}

macro_rules! same {
    ($($function:ident $ty:ident;)*) => {$(
        fn $function(value: $ty) -> $ty {
            value
        }
    )*};
}

same! {
    rust_u8 NonZeroU8;
    rust_u16 NonZeroU16;
    rust_u32 NonZeroU32;
    rust_u64 NonZeroU64;
    rust_usize NonZeroUsize;
    rust_i8 NonZeroI8;
    rust_i16 NonZeroI16;
    rust_i32 NonZeroI32;
    rust_i64 NonZeroI64;
    rust_isize NonZeroIsize;
    rust_generic NonZeroU32;
}

fn rust_maybe(value: Option<NonZeroU64>) -> Option<NonZeroU64> {
    value
}

fn rust_checked(value: u32) -> Result<NonZeroU32, Zero> {
    NonZeroU32::new(value).ok_or(Zero { was: value })
}

fn rust_sum(mut next: impl FnMut(NonZeroI32) -> Option<NonZeroI32>) -> i32 {
    let mut last = NonZeroI32::MIN;
    let mut sum = 0;
    while let Some(more) = next(last) {
        sum += more.get();
        last = more;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::ffi;
    use std::num::{NonZero, NonZeroU8, NonZeroU16, NonZeroU32, NonZeroU64};
    use std::panic::{AssertUnwindSafe, catch_unwind};

    fn refused<T>(run: impl FnOnce() -> T) -> String {
        let payload = catch_unwind(AssertUnwindSafe(run)).map(|_| ()).unwrap_err();
        *payload.downcast::<String>().expect("a formatted message")
    }

    #[test]
    fn in_cpp() {
        assert_eq!(ffi::checks(), "");
    }

    #[test]
    fn in_rust() {
        macro_rules! limits {
            ($($function:ident $number:ident;)*) => {$(
                for value in [$number::MIN, 1, $number::MAX] {
                    if let Some(value) = NonZero::new(value) {
                        assert_eq!(ffi::$function(value), value);
                    }
                }
            )*};
        }
        limits! {
            cpp_u8 u8; cpp_u16 u16; cpp_u32 u32; cpp_u64 u64; cpp_usize usize;
            cpp_i8 i8; cpp_i16 i16; cpp_i32 i32; cpp_i64 i64; cpp_isize isize;
        }
        assert_eq!(ffi::cpp_generic(NonZeroU16::MAX), NonZeroU16::MAX);
        assert_eq!(ffi::cpp_maybe(None, false), None);
        assert_eq!(ffi::cpp_maybe(Some(NonZeroU64::MAX), false), Some(NonZeroU64::MAX));
        assert_eq!(ffi::cpp_checked(7).unwrap(), NonZeroU32::new(7).unwrap());
        assert_eq!(ffi::cpp_checked(1).unwrap_err().what(), "one");
        let mut left = 3;
        let sum = ffi::cpp_sum(&mut |last| {
            left -= 1;
            NonZero::new(left).filter(|_| last.get() != 0)
        });
        assert_eq!(sum, 2 + 1);
        assert_eq!(ffi::cpp_constant(false)().get(), i64::MIN);
    }

    #[test]
    fn zero_is_refused() {
        assert_eq!(refused(ffi::cpp_zero), "C++ passed 0 as a `NonZeroU32`");
        assert_eq!(refused(|| ffi::cpp_checked(0)), "C++ passed 0 as a `NonZeroU32`");
        assert_eq!(refused(|| ffi::cpp_maybe(None, true)), "C++ passed 0 as a `NonZeroU64`");
        assert_eq!(refused(ffi::cpp_constant(true)), "C++ passed 0 as a `NonZeroI64`");
        let message = refused(|| ffi::cpp_call(&|value: NonZeroU8| value, 0));
        assert_eq!(message, "C++ passed 0 as a `NonZeroU8`");
        assert_eq!(ffi::cpp_call(&|value: NonZeroU8| value, 3), 3);
    }
}
