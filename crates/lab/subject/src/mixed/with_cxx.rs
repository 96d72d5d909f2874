//! With cxx.

use super::Sum;
pub use ffi::*;

#[cxx::bridge(namespace = "with_cxx")]
pub mod ffi {
    extern "Rust" {
        type Sum;
    }
    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/mixed.h");
        fn search(
            text: &str,
            prefix: &str,
            name: &str,
            sum: &mut Sum,
            visit: fn(&mut Sum, &str) -> bool,
        ) -> Result<i32>;
    }
}

#[inline(always)]
pub fn found(text: &str, prefix: &str, name: &str, sum: &mut Sum) -> Option<i32> {
    search(text, prefix, name, sum, |sum, line| sum.add(line.len())).ok()
}
