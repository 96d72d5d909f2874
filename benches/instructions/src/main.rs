//! Loops over one crossing each, for callgrind: `instructions CASE COUNT`. `./measure` runs them all.
//!
//! Every case has a hand-written twin that calls the same function through `extern "C"`.

mod closures;
mod patterns;

use std::env;
use std::hint::black_box;

#[twinspan::bridge(namespace = "instructions")]
mod ffi {
    /// An error without a message.
    #[derive(Debug)]
    struct Fault {
        code: i32,
        line: i32,
        column: i32,
    }

    extern "Rust" {
        fn add(a: i32, b: i32) -> i32;
        fn even(a: i32) -> Option<i32>;
        fn refuse(a: i32) -> Result<i32, Fault>;
        fn length(text: &str) -> usize;
    }

    unsafe extern "C++" {
        include!("twinspan-bench-instructions/cpp/subject.h");
        fn twice(a: i32) -> i32;
        fn half(a: i32) -> Option<i32>;
        fn size(text: &str) -> usize;
        fn from_cxx(case: &str, count: i32) -> i32;
    }
}

use ffi::Fault;

// Each may panic, so that no guard is optimised away.

#[inline(never)]
fn add(a: i32, b: i32) -> i32 {
    assert!(a != -77);
    a.wrapping_add(b)
}

#[inline(never)]
fn even(a: i32) -> Option<i32> {
    assert!(a != -77);
    (a & 1 == 0).then_some(a)
}

fn refuse(a: i32) -> Result<i32, Fault> {
    assert!(a != -77);
    if a < 0 { Ok(a) } else { Err(Fault { code: a, line: 1, column: 2 }) }
}

#[inline(never)]
fn length(text: &str) -> usize {
    text.len()
}

/// A flag and a value in two registers.
#[repr(C)]
pub struct Tagged {
    tag: u64,
    value: u64,
}

#[unsafe(no_mangle)]
extern "C" fn raw_add(a: i32, b: i32) -> i32 {
    add(a, b)
}

#[unsafe(no_mangle)]
extern "C" fn raw_even(a: i32) -> Tagged {
    match even(a) {
        Some(value) => Tagged { tag: 1, value: u64::from(value.cast_unsigned()) },
        None => Tagged { tag: 0, value: 0 },
    }
}

#[unsafe(no_mangle)]
extern "C" fn raw_refuse(a: i32, value: &mut i32, fault: &mut Fault) -> bool {
    match refuse(a) {
        Ok(given) => {
            *value = given;
            true
        }
        Err(given) => {
            *fault = given;
            false
        }
    }
}

/// # Safety
///
/// `length` bytes of UTF-8 stand at `text`.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_length(text: *const u8, length: usize) -> usize {
    // SAFETY: the caller's promise.
    crate::length(unsafe {
        std::str::from_utf8_unchecked(std::slice::from_raw_parts(text, length))
    })
}

unsafe extern "C" {
    safe fn raw_twice(a: i32) -> i32;
    safe fn raw_half(a: i32) -> Tagged;
    fn raw_size(text: *const u8, length: usize) -> usize;
}

/// The one function that callgrind counts.
#[unsafe(no_mangle)]
#[inline(never)]
fn counted_region(case: &str, count: i32) -> i32 {
    let mut sum = 0i32;
    let mut add = |value: i32| sum = sum.wrapping_add(value);
    match case {
        "twice" => (0..count).for_each(|i| add(ffi::twice(black_box(i)))),
        "raw_twice" => (0..count).for_each(|i| add(raw_twice(black_box(i)))),
        "half" => {
            for i in 0..count {
                if let Some(half) = ffi::half(black_box(i)) {
                    add(half);
                }
            }
        }
        "raw_half" => {
            for i in 0..count {
                let half = raw_half(black_box(i));
                if half.tag != 0 {
                    add(half.value as i32);
                }
            }
        }
        "size" => (0..count).for_each(|_| add(ffi::size(black_box("hello")) as i32)),
        "raw_size" => {
            for _ in 0..count {
                let text = black_box("hello");
                // SAFETY: pointer and length are of one string.
                add(unsafe { raw_size(text.as_ptr(), text.len()) } as i32);
            }
        }
        other => return elsewhere(other, count),
    }
    sum
}

fn elsewhere(case: &str, count: i32) -> i32 {
    if let Some(sum) = closures::run(case, count).or_else(|| patterns::run(case, count)) {
        return sum;
    }
    let loops = [ffi::from_cxx, closures::from_cxx, patterns::from_cxx];
    loops.into_iter().map(|run| run(case, count)).find(|&sum| sum != -1).unwrap_or(-1)
}

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [case, count] = &arguments[..] else {
        eprintln!("usage: instructions CASE COUNT");
        std::process::exit(2);
    };
    let count = count.parse().expect("the count is a number");
    let sum = counted_region(case, count);
    if sum == -1 {
        eprintln!("instructions: there is no case {case}");
        std::process::exit(2);
    }
    println!("{sum}");
}
