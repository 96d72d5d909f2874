//! What stands in for closures with cxx: a context with a function pointer, a boxed closure as an opaque
//! type, a `std::function` as an opaque type.

use cxx::UniquePtr;
pub use ffi::*;

#[cxx::bridge(namespace = "with_cxx")]
pub mod ffi {
    extern "Rust" {
        type Context;
        type Closure;
        fn call(self: &Closure, value: i32) -> i32;
        fn rust_closure(by: i32) -> Box<Closure>;
        fn rust_give(run: UniquePtr<CxxClosure>) -> i32;
    }

    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/closures.h");
        fn lend(context: &Context, run: fn(&Context, i32) -> i32) -> i32;
        fn give(run: Box<Closure>) -> i32;
        fn point(run: fn(i32) -> i32) -> i32;

        type CxxClosure;
        fn call_closure(run: &CxxClosure, value: i32) -> i32;
        fn lambda(by: i32) -> UniquePtr<CxxClosure>;
    }
}

pub struct Context(pub super::Held);

pub struct Closure(pub Box<dyn Fn(i32) -> i32>);

impl Closure {
    fn call(&self, value: i32) -> i32 {
        (self.0)(value)
    }
}

fn rust_closure(by: i32) -> Box<Closure> {
    Box::new(Closure(Box::new(super::Held { by, other: 7 }.closure())))
}

fn rust_give(run: UniquePtr<CxxClosure>) -> i32 {
    call_closure(&run, 1).wrapping_add(1)
}
