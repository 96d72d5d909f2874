//! C's number types under their own names, and pointers to `void`: each is the C++ type of that name, also where Rust
//! has one type for several of them.

#[twinspan::bridge(namespace = "c_types")]
pub mod ffi {
    /// One field of each type.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Numbers {
        pub c_char: c_char,
        pub c_schar: c_schar,
        pub c_uchar: c_uchar,
        pub c_short: c_short,
        pub c_ushort: c_ushort,
        pub c_int: c_int,
        pub c_uint: c_uint,
        pub c_long: c_long,
        pub c_ulong: c_ulong,
        pub c_longlong: core::ffi::c_longlong,
        pub c_ulonglong: c_ulonglong,
        pub c_float: c_float,
        pub c_double: c_double,
        pub size: size_t,
        pub ssize: ssize_t,
        pub each: [c_long; 3],
        pub list: Vec<c_int>,
        pub maybe: Optional<c_long>,
    }

    pub struct Kept {
        pub pointer: *const c_longlong,
        pub twice: Function<dyn Fn(c_long) -> c_longlong>,
    }

    /// Small enough for registers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct Pair {
        pub low: c_uint,
        pub high: c_int,
    }

    #[derive(Debug, PartialEq)]
    pub struct Status {
        pub code: c_int,
    }

    extern "Rust" {
        fn rust_next(value: &Numbers) -> Numbers;
        fn rust_sum(a: c_schar, b: c_short, c: c_int, d: c_long, e: c_longlong) -> c_longlong;
        fn rust_unsigned(
            a: c_uchar,
            b: c_ushort,
            c: c_uint,
            d: c_ulong,
            e: c_ulonglong,
        ) -> c_ulonglong;
        fn rust_maybe(value: Option<c_long>) -> Option<c_long>;
        fn rust_check(value: c_int) -> Result<c_int, Status>;
        fn rust_total(list: &[c_long]) -> c_long;
        fn rust_double(list: &mut [c_longlong]);
        fn rust_list(list: Vec<c_int>) -> Vec<c_uint>;
        fn rust_bump(value: &mut c_long) -> &mut c_long;
        fn rust_array(values: [c_short; 2]) -> [c_ulong; 2];
        fn rust_pair(pair: Pair) -> Option<Pair>;
        fn rust_apply(value: c_long, change: impl Fn(c_long) -> c_ulonglong) -> c_ulonglong;
        fn rust_kept(number: &c_longlong) -> Kept;
        fn rust_mean(a: c_float, b: c_double) -> c_double;
        fn rust_size(a: size_t, b: ssize_t) -> size_t;
        unsafe fn rust_address(pointer: *const c_void) -> *mut c_void;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/c_types.h");

        fn cpp_next(value: &Numbers) -> Numbers;
        fn cpp_sum(a: c_schar, b: c_short, c: c_int, d: c_long, e: c_longlong) -> c_longlong;
        fn cpp_which(value: c_long) -> String;
        #[rust_name = "cpp_which_longlong"]
        fn cpp_which(value: c_longlong) -> String;
        #[rust_name = "cpp_which_int"]
        fn cpp_which(value: c_int) -> String;
        fn cpp_maybe(value: Option<c_long>) -> Option<c_ulonglong>;
        fn cpp_check(value: c_int) -> Result<c_int, Status>;
        fn cpp_total(list: &[c_long]) -> c_long;
        fn cpp_slice(list: &[c_longlong]) -> &[c_longlong];
        fn cpp_list(list: Vec<c_int>) -> Vec<c_uint>;
        fn cpp_first(value: &mut c_long) -> &mut c_long;
        fn cpp_array(values: [c_short; 2]) -> [c_ulong; 2];
        fn cpp_apply(value: c_long, change: &dyn Fn(c_long) -> c_ulonglong) -> c_ulonglong;
        fn cpp_adder(by: c_int) -> Box<dyn Fn(c_int) -> c_long>;
        /// # Safety
        /// None: no one looks behind it.
        unsafe fn cpp_void(pointer: *mut c_void) -> *const c_void;
        unsafe fn cpp_maybe_void(pointer: Option<*const c_void>) -> bool;
        fn checks() -> String;
    }
}

use core::ffi::{
    c_double, c_float, c_int, c_long, c_longlong, c_schar, c_short, c_uchar, c_uint, c_ulong,
    c_ulonglong, c_ushort, c_void,
};
use ffi::{Kept, Numbers, Pair, Status};

fn rust_next(value: &Numbers) -> Numbers {
    let mut next = value.clone();
    next.c_char += 1;
    next.c_schar += 1;
    next.c_uchar += 1;
    next.c_short += 1;
    next.c_ushort += 1;
    next.c_int += 1;
    next.c_uint += 1;
    next.c_long += 1;
    next.c_ulong += 1;
    next.c_longlong += 1;
    next.c_ulonglong += 1;
    next.c_float += 1.0;
    next.c_double += 1.0;
    next.size += 1;
    next.ssize += 1;
    next.each.iter_mut().for_each(|each| *each += 1);
    next.list.iter_mut().for_each(|each| *each += 1);
    next.maybe = next.maybe.into_option().map(|maybe| maybe + 1).into();
    next
}

fn rust_sum(a: c_schar, b: c_short, c: c_int, d: c_long, e: c_longlong) -> c_longlong {
    c_longlong::from(a) + c_longlong::from(b) + c_longlong::from(c) + d as c_longlong + e
}

fn rust_unsigned(a: c_uchar, b: c_ushort, c: c_uint, d: c_ulong, e: c_ulonglong) -> c_ulonglong {
    c_ulonglong::from(a) + c_ulonglong::from(b) + c_ulonglong::from(c) + d as c_ulonglong + e
}

fn rust_maybe(value: Option<c_long>) -> Option<c_long> {
    value.map(|value| value + 1)
}

fn rust_check(value: c_int) -> Result<c_int, Status> {
    if value < 0 { Err(Status { code: value }) } else { Ok(value + 1) }
}

fn rust_total(list: &[c_long]) -> c_long {
    list.iter().sum()
}

fn rust_double(list: &mut [c_longlong]) {
    list.iter_mut().for_each(|each| *each *= 2);
}

fn rust_list(list: Vec<c_int>) -> Vec<c_uint> {
    list.into_iter().map(c_int::unsigned_abs).collect()
}

fn rust_bump(value: &mut c_long) -> &mut c_long {
    *value += 1;
    value
}

fn rust_array(values: [c_short; 2]) -> [c_ulong; 2] {
    values.map(|value| value as c_ulong)
}

fn rust_pair(pair: Pair) -> Option<Pair> {
    (pair.high >= 0).then_some(Pair { low: pair.low + 1, ..pair })
}

fn rust_apply(value: c_long, change: impl Fn(c_long) -> c_ulonglong) -> c_ulonglong {
    change(value + 1)
}

fn rust_kept(number: &c_longlong) -> Kept {
    Kept { pointer: number, twice: ffi::Function::new(|value: c_long| 2 * value as c_longlong) }
}

fn rust_mean(a: c_float, b: c_double) -> c_double {
    (c_double::from(a) + b) / 2.0
}

fn rust_size(a: usize, b: isize) -> usize {
    a.wrapping_add_signed(b)
}

fn rust_address(pointer: *const c_void) -> *mut c_void {
    pointer.cast_mut()
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Numbers, Status};
    use core::ffi::{c_int, c_long, c_longlong};

    #[test]
    fn in_cpp() {
        assert_eq!(ffi::checks(), "");
    }

    /// Each is of its own C++ type, which overloads tell apart.
    #[test]
    fn each_is_the_type_of_its_name() {
        assert_eq!(ffi::cpp_which(1), "long");
        assert_eq!(ffi::cpp_which_longlong(1), "long long");
        assert_eq!(ffi::cpp_which_int(1), "int");
    }

    #[test]
    fn in_rust() {
        assert_eq!(ffi::cpp_sum(-1, -2, -3, c_long::MAX, 0), c_long::MAX as c_longlong - 6);
        assert_eq!(ffi::cpp_maybe(Some(c_long::MAX)), Some(c_long::MAX as u64));
        assert_eq!(ffi::cpp_maybe(None), None);
        assert_eq!(ffi::cpp_check(7), Ok(8));
        assert_eq!(ffi::cpp_check(-7), Err(Status { code: -7 }));
        assert_eq!(ffi::cpp_total(&[1, 2, c_long::MAX - 3]), c_long::MAX);
        assert_eq!(ffi::cpp_slice(&[1, 2, 3]), [2, 3]);
        assert_eq!(ffi::cpp_list(vec![c_int::MIN, 1]), [1 << 31, 1]);
        let mut value = 1;
        *ffi::cpp_first(&mut value) += 1;
        assert_eq!(value, 2);
        assert_eq!(ffi::cpp_array([3, 4]), [3, 4]);
        assert_eq!(ffi::cpp_apply(20, &|value| value as u64 + 1), 22);
        assert_eq!((ffi::cpp_adder(2))(40), 42);
        let mut place = 0_u8;
        let pointer = (&raw mut place).cast();
        // SAFETY: nobody looks behind the pointers.
        unsafe {
            assert_eq!(ffi::cpp_void(pointer), pointer.cast_const());
            assert!(ffi::cpp_maybe_void(Some(pointer)) && !ffi::cpp_maybe_void(None));
        }
    }

    #[test]
    fn fields() {
        let numbers = Numbers {
            each: [1, 2, 3],
            list: vec![-1],
            maybe: Some(6).into(),
            ..Numbers::default()
        };
        let next = super::rust_next(&numbers);
        assert_eq!(ffi::cpp_next(&numbers), next);
        assert_eq!((next.each, next.maybe.into_option(), next.c_long), ([2, 3, 4], Some(7), 1));
    }
}
