#[twinspan::bridge(namespace = "c_types")]
mod ffi {
    #[derive(Clone, Debug)]
    struct Limits {
        least: c_long,
        most: core::ffi::c_ulonglong,
        steps: Vec<c_int>,
        each: [c_short; 2],
        size: size_t,
        bytes: *const c_uchar,
        next: Optional<c_long>,
    }

    extern "Rust" {
        fn clamp(value: c_long, limits: &Limits) -> Option<c_long>;
        unsafe fn read(from: *const c_void, size: size_t) -> Result<c_int>;
    }

    unsafe extern "C++" {
        include!("golden/c_types/user.h");

        fn total(values: &[c_longlong]) -> c_longlong;
        fn each(visit: &mut dyn FnMut(c_uint) -> bool);
    }
}

use core::ffi::{c_int, c_long, c_void};
use ffi::Limits;

fn clamp(value: c_long, limits: &Limits) -> Option<c_long> {
    (value >= limits.least).then_some(value)
}

unsafe fn read(from: *const c_void, size: usize) -> Result<c_int, std::fmt::Error> {
    if from.is_null() || size == 0 { Err(std::fmt::Error) } else { Ok(1) }
}
