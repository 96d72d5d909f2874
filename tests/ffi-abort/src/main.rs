//! Built with `panic = "abort"`, everything still works on its good path, errors are still errors,
//! and what would have been a panic is said before the program ends.
//!
//! With unwinding, as in `cargo test --workspace`, it is only built.

use std::env;
use std::num::ParseIntError;
use std::process::Command;

#[twinspan::bridge(namespace = "aborting")]
mod ffi {
    extern "Rust" {
        fn half(number: i32) -> Option<i32>;
        fn parse(text: &str) -> Result<i32, ParseIntError>;
        fn panics();
    }

    unsafe extern "C++" {
        include!("twinspan-test-abort/cpp/abort.h");
        fn twice(number: i32) -> i32;
        fn length(text: &str) -> Option<i32>;
        fn may_throw(throws: bool) -> Result<i32, CxxException>;
        fn throws();
        fn calls_rust();
        fn calls_panicking_rust();
    }
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
        _ => {
            good_paths();
            if cfg!(panic = "abort") {
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
}

/// This program, started with `argument`, says `text` on stderr and does not end normally.
fn aborts(argument: &str, text: &str) {
    let program = env::current_exe().expect("the program has a path");
    let output = Command::new(program).arg(argument).output().expect("the program starts");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(stderr.contains(text), "{argument}: {stderr}");
    assert_eq!(output.status.code(), None, "{argument} has to end by a signal");
}
