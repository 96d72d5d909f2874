//! The same by a bridge: an array is a slice or a vector in both languages.

// page: bridge
#[twinspan::bridge(c_face, namespace = "arrays")]
mod ffi {
    extern "Rust" {
        fn sum_of(numbers: &[i32]) -> Option<i32>;
        fn range(end: i32) -> Vec<i32>;
    }
    unsafe extern "C++" {
        include!("patterns-example/cpp/arrays.h");
        fn sum(numbers: &[i32]) -> i64;
        fn checksum_of(bytes: &[u8]) -> u32;
        fn squares(limit: i32) -> Vec<i32>;
        fn primes(count: usize) -> Vec<i32>;
        fn line(name: &str, number: i32) -> String;

        fn calls_rust() -> Result<(), CxxException>;
    }
}

fn sum_of(numbers: &[i32]) -> Option<i32> {
    numbers.iter().try_fold(0_i32, |all, number| all.checked_add(*number))
}

fn range(end: i32) -> Vec<i32> {
    (0..end).collect()
}
// page: end

pub use ffi::{calls_rust, checksum_of, line, primes, squares, sum};

// page: library
/// arrays.h, each declaration of which the C compiler compares with it.
#[twinspan::bridge]
pub mod library {
    unsafe extern "C" {
        include!("patterns-example/c/arrays.h");
        fn numbers_sum(#[length(usize)] numbers: &[i32]) -> i64;
        fn checksum(#[length(c_int)] bytes: &[u8]) -> c_uint;
        fn squares_below(limit: i32, #[length(usize)] squares: &mut [i32]) -> usize;
    }
}
// page: end
