//! With twinspan.

use super::Sum;
pub use ffi::*;

#[twinspan::bridge(namespace = "with_twinspan")]
pub mod ffi {
    #[derive(Debug)]
    struct NoPrefix {
        message: String,
    }

    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/mixed.h");
        fn search(
            text: &str,
            prefix: &str,
            name: &str,
            visit: impl FnMut(&str) -> bool,
        ) -> Result<i32, NoPrefix>;
    }
    extern "Rust" {
        fn rust_search(
            text: &str,
            prefix: &str,
            name: &str,
            visit: impl FnMut(&str) -> bool,
        ) -> Result<i32, NoPrefix>;
    }
}

#[inline(always)]
pub fn found(text: &str, prefix: &str, name: &str, sum: &mut Sum) -> Option<i32> {
    search(text, prefix, name, |line| sum.add(line.len())).ok()
}

fn rust_search(
    text: &str,
    prefix: &str,
    name: &str,
    visit: impl FnMut(&str) -> bool,
) -> Result<i32, NoPrefix> {
    super::search(text, prefix, name, visit)
        .ok_or_else(|| NoPrefix { message: "no prefix".to_owned() })
}
