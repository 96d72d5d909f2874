//! Built with `panic = "abort"`, everything still works on its good path, errors are still errors,
//! and what would have been a panic is said before the program ends.
//!
//! With unwinding, as in `cargo test --workspace`, it is only built.

use std::env;
use std::num::ParseIntError;
use std::process::Command;

#[twinspan::bridge(namespace = "aborting")]
mod ffi {
    struct Refused {
        code: i32,
    }

    struct Step {
        run: Function<dyn Fn(i32) -> i32>,
        name: Optional<String>,
    }

    extern "Rust" {
        fn half(number: i32) -> Option<i32>;
        fn parse(text: &str) -> Result<i32, ParseIntError>;
        fn panics();
        fn apply(times: i32, function: impl FnMut(i32) -> i32) -> i32;
        fn checked(number: i32) -> Result<i32, Refused>;
        fn run_step(step: Step, number: i32) -> i32;
    }

    unsafe extern "C++" {
        include!("twinspan-test-abort/cpp/abort.h");
        fn twice(number: i32) -> i32;
        fn length(text: &str) -> Option<i32>;
        fn may_throw(throws: bool) -> Result<i32, CxxException>;
        fn throws();
        fn calls_rust();
        fn calls_panicking_rust();
        fn keeps(function: Box<dyn Fn(&str) -> i32>);
        fn calls_kept(text: &str) -> i32;
        fn lends(function: &mut dyn FnMut(i32) -> Result<i32, Refused>) -> i32;
        fn watches(callback: Box<dyn Fn(i32) + Send + Sync>) -> Registration;
        fn publishes(number: i32);
        fn calls_throwing_lambda();
    }
}

/// cxx's own way: an exception that nobody declares ends the process in C++.
#[twinspan::bridge(namespace = "aborting", panic = "abort")]
mod strict {
    unsafe extern "C++" {
        include!("twinspan-test-abort/cpp/abort.h");
        fn half_of(text: &str) -> i32;
    }
}

use ffi::{Refused, Step};
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};

fn apply(times: i32, function: impl FnMut(i32) -> i32) -> i32 {
    (0..times).map(function).sum()
}

fn checked(number: i32) -> Result<i32, Refused> {
    if number < 0 { Err(Refused { code: -number }) } else { Ok(number) }
}

fn run_step(step: Step, number: i32) -> i32 {
    let letters = step.name.map(|name| name.len()).unwrap_or_default();
    (step.run)(number) + i32::try_from(letters).unwrap_or_default()
}

fn half(number: i32) -> Option<i32> {
    (number % 2 == 0).then_some(number / 2)
}

fn parse(text: &str) -> Result<i32, ParseIntError> {
    text.parse()
}

fn panics() {
    panic!("panicked and not expected");
}

fn main() {
    match env::args().nth(1).as_deref() {
        Some("panic") => ffi::calls_panicking_rust(),
        Some("throw") => ffi::throws(),
        Some("closure") => {
            ffi::keeps(Box::new(|text| panic!("{text} in a closure")));
            ffi::calls_kept("panicked");
        }
        Some("lambda") => ffi::calls_throwing_lambda(),
        Some("strict") => drop(strict::half_of("odd")),
        _ => {
            good_paths();
            aborts("strict", "an odd length");
            if cfg!(panic = "abort") {
                aborts("closure", "panicked in a closure");
                aborts("lambda", "thrown by a lambda");
                aborts("panic", "panicked and not expected");
                aborts("throw", "thrown and not expected");
            }
            println!("all good");
        }
    }
}

fn good_paths() {
    assert_eq!(ffi::twice(21), 42);
    assert_eq!(ffi::length("four"), Some(4));
    assert_eq!(ffi::length(""), None);
    assert_eq!(ffi::may_throw(false).ok(), Some(3));
    let error = ffi::may_throw(true).expect_err("it throws");
    assert!(error.to_string().contains("thrown and expected"), "{error}");
    ffi::calls_rust();
    assert_eq!(strict::half_of("even"), 2);
    closures();
}

fn closures() {
    let alive = Rc::new(Cell::new(0));
    let counted = alive.clone();
    ffi::keeps(Box::new(move |text| {
        counted.set(counted.get() + 1);
        if text == "replace" {
            // This closure ends with its call.
            ffi::keeps(Box::new(|text| i32::from(text == "new")));
        }
        counted.get()
    }));
    assert_eq!((ffi::calls_kept("old"), ffi::calls_kept("replace")), (1, 2));
    assert_eq!((ffi::calls_kept("new"), Rc::strong_count(&alive)), (1, 1));
    let mut given = Vec::new();
    let sum = ffi::lends(&mut |number| {
        given.push(number);
        if number == 2 { Err(Refused { code: 40 }) } else { Ok(number) }
    });
    assert_eq!((sum, given), (41, vec![0, 1, 2]));
    let seen = Arc::new(AtomicI32::new(0));
    let mine = seen.clone();
    let registration = ffi::watches(Box::new(move |number| {
        mine.fetch_add(number, Ordering::Relaxed);
    }));
    ffi::publishes(5);
    drop(registration);
    ffi::publishes(6);
    assert_eq!((seen.load(Ordering::Relaxed), Arc::strong_count(&seen)), (5, 1));
}

/// This program, started with `argument`, says `text` on stderr and does not end normally.
fn aborts(argument: &str, text: &str) {
    let program = env::current_exe().expect("the program has a path");
    let output = Command::new(program).arg(argument).output().expect("the program starts");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(stderr.contains(text), "{argument}: {stderr}");
    assert_eq!(output.status.code(), None, "{argument} has to end by a signal");
}
