//! With twinspan.

use super::Held;
pub use ffi::*;

#[twinspan::bridge(namespace = "with_twinspan")]
pub mod ffi {
    #[derive(Debug)]
    struct Refusal {
        code: i32,
    }

    extern "Rust" {
        fn rust_closure(by: i32) -> impl Fn(i32) -> i32 + 'static;
        fn rust_counting(by: i32) -> impl FnMut(i32) -> i32 + 'static;
        fn rust_lend(run: impl Fn(i32) -> i32) -> i32;
        fn rust_lend_mut(run: &mut dyn FnMut(i32) -> i32) -> i32;
        fn rust_lend_fallible(run: impl Fn(i32) -> Result<i32, Refusal>) -> Result<i32, Refusal>;
        fn rust_give(run: impl Fn(i32) -> i32 + 'static) -> i32;
        fn rust_give_boxed(run: Box<dyn Fn(i32) -> i32>) -> i32;
        fn rust_give_once(run: impl FnOnce(i32) -> i32 + 'static) -> i32;
    }

    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/closures.h");
        fn lambda(by: i32) -> impl Fn(i32) -> i32 + 'static;
        #[cxx_name = "lambda"]
        fn boxed_lambda(by: i32) -> Box<dyn Fn(i32) -> i32>;
        fn lend(run: impl Fn(i32) -> i32) -> i32;
        #[cxx_name = "lend"]
        fn lend_dyn(run: &dyn Fn(i32) -> i32) -> i32;
        #[cxx_name = "lend"]
        fn lend_mut(run: &mut dyn FnMut(i32) -> i32) -> i32;
        fn lend_fallible(run: impl Fn(i32) -> Result<i32, Refusal>) -> Result<i32, Refusal>;
        fn give(run: impl Fn(i32) -> i32 + 'static) -> i32;
        #[cxx_name = "give"]
        fn give_boxed(run: Box<dyn Fn(i32) -> i32>) -> i32;
        fn give_once(run: impl FnOnce(i32) -> i32 + 'static) -> i32;
    }
}

fn rust_closure(by: i32) -> impl Fn(i32) -> i32 + 'static {
    Held { by, other: 7 }.closure()
}

fn rust_counting(by: i32) -> impl FnMut(i32) -> i32 + 'static {
    Held { by, other: 7 }.counting()
}

fn rust_lend(run: impl Fn(i32) -> i32) -> i32 {
    run(1).wrapping_add(1)
}

fn rust_lend_mut(run: &mut dyn FnMut(i32) -> i32) -> i32 {
    run(1).wrapping_add(1)
}

fn rust_lend_fallible(run: impl Fn(i32) -> Result<i32, Refusal>) -> Result<i32, Refusal> {
    run(1)
}

fn rust_give(run: impl Fn(i32) -> i32 + 'static) -> i32 {
    run(1).wrapping_add(1)
}

fn rust_give_boxed(run: Box<dyn Fn(i32) -> i32>) -> i32 {
    run(1).wrapping_add(1)
}

fn rust_give_once(run: impl FnOnce(i32) -> i32 + 'static) -> i32 {
    run(1).wrapping_add(1)
}
