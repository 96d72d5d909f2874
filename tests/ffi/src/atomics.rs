//! `&AtomicU32` and its kind, `std::atomic<std::uint32_t> &` in C++: one number, changed by both languages.

#[twinspan::bridge(namespace = "atomics")]
pub mod ffi {
    extern "Rust" {
        type Counter;
        fn new_counter() -> Box<Counter>;
        fn total(self: &Counter) -> &AtomicU64;
        fn get(self: &Counter) -> u64;
        fn maybe(self: &Counter, there: bool) -> Option<&AtomicU64>;
        fn checked(self: &Counter, there: bool) -> Result<&AtomicU64, NotThere>;
        fn with(self: &Counter, call: &dyn Fn(&AtomicU64) -> u64) -> u64;

        fn rust_bool(value: &AtomicBool) -> bool;
        fn rust_u8(value: &AtomicU8) -> u8;
        fn rust_u16(value: &AtomicU16) -> u16;
        fn rust_u32(value: &AtomicU32) -> u32;
        fn rust_u64(value: &AtomicU64) -> u64;
        fn rust_usize(value: &AtomicUsize) -> usize;
        fn rust_i8(value: &AtomicI8) -> i8;
        fn rust_i16(value: &AtomicI16) -> i16;
        fn rust_i32(value: &AtomicI32) -> i32;
        fn rust_i64(value: &std::sync::atomic::AtomicI64) -> i64;
        fn rust_isize(value: &core::sync::atomic::AtomicIsize) -> isize;
        fn rust_beside(text: &mut String, value: &AtomicU32) -> usize;
        fn rust_maybe(value: Option<&AtomicI32>) -> i32;
    }

    #[derive(Debug)]
    pub struct NotThere {
        pub code: i32,
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/atomics.h");

        fn cpp_bool(value: &AtomicBool) -> bool;
        fn cpp_u8(value: &AtomicU8) -> u8;
        fn cpp_u16(value: &AtomicU16) -> u16;
        fn cpp_u32(value: &AtomicU32) -> u32;
        fn cpp_u64(value: &AtomicU64) -> u64;
        fn cpp_usize(value: &AtomicUsize) -> usize;
        fn cpp_i8(value: &AtomicI8) -> i8;
        fn cpp_i16(value: &AtomicI16) -> i16;
        fn cpp_i32(value: &AtomicI32) -> i32;
        fn cpp_i64(value: &AtomicI64) -> i64;
        fn cpp_isize(value: &AtomicIsize) -> isize;
        fn cpp_read(value: &AtomicI32) -> i32;
        fn cpp_maybe(value: Option<&AtomicI32>) -> Option<&AtomicI32>;
        fn cpp_given(value: &AtomicI32) -> &AtomicI32;
        fn cpp_result(value: &AtomicI32, fail: bool) -> Result<&AtomicI32>;
        fn cpp_global() -> &'static AtomicU32;
        fn cpp_call(call: impl FnMut(&AtomicU32)) -> u32;
        fn cpp_adder() -> Box<dyn Fn(&AtomicU32, u32)>;
        fn cpp_many(value: &AtomicU64, stop: &AtomicBool, times: u64);
        fn checks() -> String;
    }
}

use ffi::NotThere;
use std::fmt;
use std::sync::atomic::Ordering::{Relaxed, SeqCst};
use std::sync::atomic::{
    AtomicBool, AtomicI8, AtomicI16, AtomicI32, AtomicI64, AtomicIsize, AtomicU8, AtomicU16,
    AtomicU32, AtomicU64, AtomicUsize,
};

pub struct Counter {
    total: AtomicU64,
}

fn new_counter() -> Box<Counter> {
    Box::new(Counter { total: AtomicU64::new(0) })
}

impl fmt::Display for NotThere {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "not there: {}", self.code)
    }
}

impl Counter {
    fn total(&self) -> &AtomicU64 {
        &self.total
    }

    fn get(&self) -> u64 {
        self.total.load(SeqCst)
    }

    fn maybe(&self, there: bool) -> Option<&AtomicU64> {
        there.then_some(&self.total)
    }

    fn checked(&self, there: bool) -> Result<&AtomicU64, NotThere> {
        self.maybe(there).ok_or(NotThere { code: 3 })
    }

    fn with(&self, call: &dyn Fn(&AtomicU64) -> u64) -> u64 {
        call(&self.total)
    }
}

fn rust_bool(value: &AtomicBool) -> bool {
    value.fetch_xor(true, SeqCst)
}

macro_rules! negate {
    ($($function:ident $atomic:ident $number:ident;)*) => {$(
        fn $function(value: &$atomic) -> $number {
            value.swap(!value.load(SeqCst), SeqCst)
        }
    )*};
}

negate! {
    rust_u8 AtomicU8 u8;
    rust_u16 AtomicU16 u16;
    rust_u32 AtomicU32 u32;
    rust_u64 AtomicU64 u64;
    rust_usize AtomicUsize usize;
    rust_i8 AtomicI8 i8;
    rust_i16 AtomicI16 i16;
    rust_i32 AtomicI32 i32;
    rust_i64 AtomicI64 i64;
    rust_isize AtomicIsize isize;
}

fn rust_beside(text: &mut String, value: &AtomicU32) -> usize {
    text.push('!');
    value.store(7, Relaxed);
    text.len()
}

fn rust_maybe(value: Option<&AtomicI32>) -> i32 {
    value.map_or(-1, |value| value.fetch_add(1, SeqCst))
}

#[cfg(test)]
mod tests {
    use super::ffi;
    use std::sync::atomic::Ordering::SeqCst;
    use std::sync::atomic::{AtomicBool, AtomicI32, AtomicU32, AtomicU64};
    use std::{ptr, thread};

    #[test]
    fn in_cpp() {
        assert_eq!(ffi::checks(), "");
    }

    #[test]
    fn each_is_changed_in_cpp() {
        macro_rules! negated {
            ($($function:ident $atomic:ident $number:ident;)*) => {$(
                for number in [$number::MIN, 1, $number::MAX] {
                    let value = std::sync::atomic::$atomic::new(number);
                    assert_eq!(ffi::$function(&value), number);
                    assert_eq!(value.into_inner(), !number);
                }
            )*};
        }
        negated! {
            cpp_u8 AtomicU8 u8; cpp_u16 AtomicU16 u16; cpp_u32 AtomicU32 u32; cpp_u64 AtomicU64 u64;
            cpp_usize AtomicUsize usize; cpp_i8 AtomicI8 i8; cpp_i16 AtomicI16 i16;
            cpp_i32 AtomicI32 i32; cpp_i64 AtomicI64 i64; cpp_isize AtomicIsize isize;
        }
        let flag = AtomicBool::new(false);
        assert!(!ffi::cpp_bool(&flag));
        assert!(flag.into_inner());
        assert_eq!(ffi::cpp_read(&AtomicI32::new(7)), 7);
    }

    #[test]
    fn references_are_those_that_were_given() {
        let value = AtomicI32::new(1);
        assert!(ptr::eq(ffi::cpp_given(&value), &value));
        assert!(ffi::cpp_maybe(Some(&value)).is_some_and(|it| ptr::eq(it, &value)));
        assert!(ffi::cpp_maybe(None).is_none());
        assert!(ptr::eq(ffi::cpp_result(&value, false).unwrap(), &value));
        assert_eq!(ffi::cpp_result(&value, true).unwrap_err().what(), "failed");
        let global = ffi::cpp_global();
        let before = global.fetch_add(2, SeqCst);
        assert_eq!(ffi::cpp_global().load(SeqCst), before + 2);
    }

    #[test]
    fn closures_take_them() {
        let found = ffi::cpp_call(|value: &AtomicU32| value.store(9, SeqCst));
        assert_eq!(found, 9);
        let value = AtomicU32::new(1);
        ffi::cpp_adder()(&value, 4);
        assert_eq!(value.into_inner(), 5);
    }

    #[test]
    fn threads_of_both_languages_share_one() {
        let (value, stop) = (AtomicU64::new(0), AtomicBool::new(false));
        thread::scope(|scope| {
            scope.spawn(|| ffi::cpp_many(&value, &stop, 10_000));
            for _ in 0..10_000 {
                value.fetch_add(1, SeqCst);
            }
            stop.store(true, SeqCst);
        });
        assert_eq!(value.into_inner(), 20_000);
    }
}
