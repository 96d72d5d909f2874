//! Closures, with hand-written twins: a function pointer and a pointer for it, and for those that
//! are owned a context of malloc's with a function that drops it.

use std::ffi::c_void;
use std::hint::black_box;
use std::ptr;

#[twinspan::bridge(namespace = "instructions::closures")]
mod ffi {
    extern "Rust" {
        fn adder(by: i32) -> impl Fn(i32) -> i32 + 'static;
        fn counter(by: i32) -> impl FnMut(i32) -> i32 + 'static;
        fn lend_to_rust(run: impl Fn(i32) -> i32) -> i32;
        fn lend_mut_to_rust(run: &mut dyn FnMut(i32) -> i32) -> i32;
        fn give_to_rust(run: impl Fn(i32) -> i32 + 'static) -> i32;
        fn give_box_to_rust(run: Box<dyn Fn(i32) -> i32>) -> i32;
    }

    unsafe extern "C++" {
        include!("twinspan-bench-instructions/cpp/closures.h");
        fn lambda(by: i32) -> impl Fn(i32) -> i32 + 'static;
        #[cxx_name = "lambda"]
        fn boxed_lambda(by: i32) -> Box<dyn Fn(i32) -> i32>;
        fn lend_to_cxx(run: impl Fn(i32) -> i32) -> i32;
        #[cxx_name = "lend_to_cxx"]
        fn lend_dyn_to_cxx(run: &dyn Fn(i32) -> i32) -> i32;
        fn lend_mut_to_cxx(run: &mut dyn FnMut(i32) -> i32) -> i32;
        fn give_to_cxx(run: impl Fn(i32) -> i32 + 'static) -> i32;
        #[cxx_name = "give_to_cxx"]
        fn give_box_to_cxx(run: Box<dyn Fn(i32) -> i32>) -> i32;

        fn from_cxx(case: &str, count: i32) -> i32;
    }
}

/// What the closures of Rust call.
#[inline(never)]
pub fn add(a: i32, b: i32) -> i32 {
    assert!(a != -77);
    a.wrapping_add(b)
}

fn adder(by: i32) -> impl Fn(i32) -> i32 + 'static {
    move |value| add(value, by)
}

fn counter(by: i32) -> impl FnMut(i32) -> i32 + 'static {
    let mut sum = 0;
    move |value| {
        sum = add(sum, by);
        sum ^ value
    }
}

// What borrows a closure goes on after the call, as a loop over it would.

fn lend_to_rust(run: impl Fn(i32) -> i32) -> i32 {
    run(1).wrapping_add(1)
}

fn lend_mut_to_rust(run: &mut dyn FnMut(i32) -> i32) -> i32 {
    run(1).wrapping_add(1)
}

fn give_to_rust(run: impl Fn(i32) -> i32 + 'static) -> i32 {
    run(1)
}

fn give_box_to_rust(run: Box<dyn Fn(i32) -> i32>) -> i32 {
    run(1)
}

type Call = extern "C" fn(*mut c_void, i32) -> i32;
type Drop = extern "C" fn(*mut c_void);

/// A closure by hand.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Raw {
    context: *mut c_void,
    call: Call,
    drop: Option<Drop>,
}

/// What a closure of two numbers holds.
#[derive(Clone, Copy)]
struct Held {
    by: i32,
    other: i64,
}

unsafe extern "C" {
    fn malloc(size: usize) -> *mut c_void;
    safe fn free(pointer: *mut c_void);
    safe fn raw_lambda(by: i32) -> Raw;
    safe fn raw_lend_to_cxx(call: Call, context: *mut c_void) -> i32;
    safe fn raw_give_to_cxx(raw: Raw) -> i32;
}

extern "C" fn call_held(context: *mut c_void, value: i32) -> i32 {
    // SAFETY: the context is one.
    let held = unsafe { &*context.cast::<Held>() };
    add(value, held.by) ^ held.other as i32
}

extern "C" fn call_counter(context: *mut c_void, value: i32) -> i32 {
    // SAFETY: the context is one, and nobody else looks at it.
    let held = unsafe { &mut *context.cast::<Held>() };
    held.other = i64::from(add(held.other as i32, held.by));
    held.other as i32 ^ value
}

extern "C" fn call_empty(_context: *mut c_void, value: i32) -> i32 {
    add(value, 1)
}

extern "C" fn free_held(context: *mut c_void) {
    free(context);
}

fn raw_owned(held: Held, call: Call) -> Raw {
    // SAFETY: the memory is large enough and written before it is read.
    let context = unsafe {
        let context = malloc(size_of::<Held>());
        context.cast::<Held>().write(held);
        context
    };
    Raw { context, call, drop: Some(free_held) }
}

#[unsafe(no_mangle)]
extern "C" fn raw_adder(by: i32) -> Raw {
    raw_owned(Held { by, other: 0 }, call_held)
}

#[unsafe(no_mangle)]
extern "C" fn raw_counter(by: i32) -> Raw {
    raw_owned(Held { by, other: 0 }, call_counter)
}

#[unsafe(no_mangle)]
extern "C" fn raw_lend_to_rust(call: Call, context: *mut c_void) -> i32 {
    call(context, 1).wrapping_add(1)
}

#[unsafe(no_mangle)]
extern "C" fn raw_give_to_rust(raw: Raw) -> i32 {
    let value = (raw.call)(raw.context, 1);
    if let Some(drop) = raw.drop {
        drop(raw.context);
    }
    value
}

/// The cases that Rust runs; `None` if C++ does.
pub fn run(case: &str, count: i32) -> Option<i32> {
    let held = |i| Held { by: i, other: 7 };
    let sum = match case {
        "call_lambda" => {
            let run = ffi::lambda(1);
            repeat(count, |i| black_box(&run)(i))
        }
        "call_boxed_lambda" => {
            let run = ffi::boxed_lambda(1);
            repeat(count, |i| black_box(&run)(i))
        }
        "raw_call_lambda" | "raw_call_boxed_lambda" => {
            let raw = raw_lambda(1);
            repeat(count, |i| {
                let raw = black_box(&raw);
                (raw.call)(raw.context, i)
            })
        }
        "lend_to_cxx" => repeat(count, |i| {
            let held = held(i);
            ffi::lend_to_cxx(move |value| add(value, held.by) ^ held.other as i32)
        }),
        "lend_dyn_to_cxx" => repeat(count, |i| {
            let held = held(i);
            ffi::lend_dyn_to_cxx(&move |value| add(value, held.by) ^ held.other as i32)
        }),
        "raw_lend_to_cxx" | "raw_lend_dyn_to_cxx" => repeat(count, |i| {
            let mut held = held(i);
            raw_lend_to_cxx(call_held, ptr::from_mut(&mut held).cast())
        }),
        "lend_mut_to_cxx" => repeat(count, |i| {
            let mut held = held(i);
            ffi::lend_mut_to_cxx(&mut move |value| {
                held.other = i64::from(add(held.other as i32, held.by));
                held.other as i32 ^ value
            })
        }),
        "raw_lend_mut_to_cxx" => repeat(count, |i| {
            let mut held = held(i);
            raw_lend_to_cxx(call_counter, ptr::from_mut(&mut held).cast())
        }),
        "give_to_cxx" => repeat(count, |i| {
            let held = held(i);
            ffi::give_to_cxx(move |value| add(value, held.by) ^ held.other as i32)
        }),
        "give_box_to_cxx" => repeat(count, |i| {
            let held = held(i);
            ffi::give_box_to_cxx(Box::new(move |value| add(value, held.by) ^ held.other as i32))
        }),
        "raw_give_to_cxx" | "raw_give_box_to_cxx" => {
            repeat(count, |i| raw_give_to_cxx(raw_owned(held(i), call_held)))
        }
        "give_empty_to_cxx" => repeat(count, |_| ffi::give_to_cxx(|value| add(value, 1))),
        "raw_give_empty_to_cxx" => repeat(count, |_| {
            raw_give_to_cxx(Raw { context: ptr::null_mut(), call: call_empty, drop: None })
        }),
        _ => return None,
    };
    Some(sum)
}

/// The loop around each case.
pub fn repeat(count: i32, mut body: impl FnMut(i32) -> i32) -> i32 {
    (0..count).fold(0i32, |sum, i| sum.wrapping_add(body(black_box(i))))
}

pub use ffi::from_cxx;
