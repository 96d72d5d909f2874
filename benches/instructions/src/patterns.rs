//! What stands in for closures in a bridge of cxx: a context with a function pointer, a boxed
//! closure as an opaque type, a `std::function` as an opaque type. docs/closures.md shows them.

use crate::closures::{add, repeat};
use cxx::UniquePtr;
use std::hint::black_box;

#[cxx::bridge(namespace = "instructions::patterns")]
mod ffi {
    extern "Rust" {
        type Context;
        type Closure;
        fn call(self: &Closure, value: i32) -> i32;
        fn adder(by: i32) -> Box<Closure>;
        fn give_to_rust(run: UniquePtr<CxxClosure>) -> i32;
    }

    unsafe extern "C++" {
        include!("twinspan-bench-instructions/cpp/patterns.h");
        fn lend_to_cxx(context: &Context, run: fn(&Context, i32) -> i32) -> i32;
        fn give_to_cxx(run: Box<Closure>) -> i32;

        type CxxClosure;
        fn call_closure(run: &CxxClosure, value: i32) -> i32;
        fn lambda(by: i32) -> UniquePtr<CxxClosure>;

        fn from_cxx(name: &str, count: i32) -> i32;
    }
}

pub struct Context {
    by: i32,
    other: i64,
}

pub struct Closure(Box<dyn Fn(i32) -> i32>);

impl Closure {
    fn call(&self, value: i32) -> i32 {
        (self.0)(value)
    }
}

fn adder(by: i32) -> Box<Closure> {
    Box::new(Closure(Box::new(move |value| add(value, by))))
}

fn give_to_rust(run: UniquePtr<ffi::CxxClosure>) -> i32 {
    ffi::call_closure(&run, 1)
}

/// The cases that Rust runs; `None` if C++ does.
pub fn run(case: &str, count: i32) -> Option<i32> {
    let context = |i| Context { by: i, other: 7 };
    let sum = match case {
        "cxx_lend_to_cxx" => repeat(count, |i| {
            ffi::lend_to_cxx(&context(i), |context, value| {
                add(value, context.by) ^ context.other as i32
            })
        }),
        "cxx_give_to_cxx" => repeat(count, |i| {
            let context = context(i);
            let run = move |value| add(value, context.by) ^ context.other as i32;
            ffi::give_to_cxx(Box::new(Closure(Box::new(run))))
        }),
        "cxx_call_lambda" => {
            let run = ffi::lambda(1);
            repeat(count, |i| ffi::call_closure(black_box(&run), i))
        }
        _ => return None,
    };
    Some(sum)
}

pub use ffi::from_cxx;
