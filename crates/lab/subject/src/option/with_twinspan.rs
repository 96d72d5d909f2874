//! With twinspan.

use super::{RustThing, rust_half, rust_owned, rust_string, rust_text};
pub use ffi::*;

#[twinspan::bridge(namespace = "with_twinspan")]
pub mod ffi {
    struct RustPlace {
        number: i32,
    }

    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/option.h");
        #[namespace = "subject"]
        type Thing = crate::option::with_cxx::Thing;
        fn half(a: i32) -> Option<i32>;
        fn or_zero(a: Option<i32>) -> i32;
        fn text(a: i32) -> Option<&'static str>;
        fn reference(a: i32) -> Option<&'static Thing>;
        fn owned(a: i32) -> Option<UniquePtr<Thing>>;
        fn string(a: i32) -> Option<String>;
    }
    extern "Rust" {
        type RustThing;
        fn get(self: &RustThing) -> i32;
        fn rust_half(a: i32) -> Option<i32>;
        fn rust_or_zero(a: Option<i32>) -> i32;
        fn rust_text(a: i32) -> Option<&'static str>;
        fn rust_reference(a: i32) -> Option<&'static RustPlace>;
        fn rust_owned(a: i32) -> Option<Box<RustThing>>;
        fn rust_string(a: i32) -> Option<String>;
    }
}

fn rust_or_zero(a: Option<i32>) -> i32 {
    a.unwrap_or(0)
}

fn rust_reference(a: i32) -> Option<&'static RustPlace> {
    static PLACE: RustPlace = RustPlace { number: 7 };
    (a & 1 == 0).then_some(&PLACE)
}
