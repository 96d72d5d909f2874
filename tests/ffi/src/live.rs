//! Live objects of both languages, counted per thread.

use std::cell::Cell;

thread_local! {
    static COUNT: Cell<isize> = const { Cell::new(0) };
}

/// Put one into every type whose drops matter.
#[derive(Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Live(());

impl Live {
    #[must_use]
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        COUNT.set(COUNT.get() + 1);
        Live(())
    }
}

impl Clone for Live {
    fn clone(&self) -> Self {
        Live::new()
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        COUNT.set(COUNT.get() - 1);
    }
}

/// Runs a test and asserts that it left as many objects alive, on both sides, as it found.
pub fn balanced<R>(test: impl FnOnce() -> R) -> R {
    let before = (live_in_rust(), ffi::live_in_cpp());
    let result = test();
    let after = (live_in_rust(), ffi::live_in_cpp());
    assert_eq!(before, after, "(Rust, C++) objects alive before and after");
    result
}

fn live_in_rust() -> isize {
    COUNT.get()
}

/// How many objects of Rust this thread has.
pub fn alive() -> isize {
    COUNT.get()
}

#[twinspan::bridge(namespace = "check")]
pub mod ffi {
    extern "Rust" {
        fn live_in_rust() -> isize;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/live.h");
        fn live_in_cpp() -> isize;
    }
}
