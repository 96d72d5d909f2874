//! With cxx.

use super::{rust_borrow, rust_bytes, rust_make, rust_take};
use cxx::CxxString;
pub use ffi::*;

fn rust_borrow_std(text: &CxxString) -> u64 {
    super::touch(text.as_bytes())
}

#[cxx::bridge(namespace = "with_cxx")]
pub mod ffi {
    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/text.h");
        fn borrow(text: &str) -> u64;
        fn read_piece(text: &str) -> u64;
        fn copy(text: &str) -> u64;
        fn take(text: String) -> u64;
        fn make(length: usize) -> String;
        fn made_std(length: usize) -> UniquePtr<CxxString>;
        fn stored(which: usize) -> &'static CxxString;
    }
    extern "Rust" {
        fn rust_borrow(text: &str) -> u64;
        fn rust_bytes(text: &[u8]) -> u64;
        fn rust_borrow_std(text: &CxxString) -> u64;
        fn rust_take(text: String) -> u64;
        fn rust_make(length: usize) -> String;
    }
}
