//! `extern "C++-unwind"`: an exception passes through the frames of Rust.

use crate::live::Live;

#[twinspan::bridge(namespace = "unwind")]
pub mod ffi {
    unsafe extern "C++-unwind" {
        include!("twinspan-test-ffi/cpp/unwind.h");

        type Source;
        fn new_source() -> UniquePtr<Source>;
        fn pull(self: &Source, fail: bool) -> i32;

        fn value(number: i32) -> i32;
        fn text(text: &str) -> String;
        fn throws(what: &str) -> String;
        fn fallible(fail: bool) -> Result<i32>;
    }

    unsafe extern "C++" {
        fn checks() -> String;
    }
}

/// Between two frames of C++, with something to drop.
#[unsafe(no_mangle)]
extern "C-unwind" fn twinspan_test_unwind_middle(fail: bool) -> i32 {
    let _live = Live::new();
    if fail {
        ffi::throws("through Rust");
    }
    ffi::new_source().pull(fail)
}

#[cfg(test)]
mod tests {
    use super::ffi;
    use crate::live::balanced;

    #[test]
    fn values_cross() {
        assert_eq!(ffi::value(1), 2);
        assert_eq!(ffi::text("text"), "text!");
        assert_eq!(ffi::new_source().pull(false), 3);
        assert_eq!(ffi::fallible(false).unwrap(), 4);
        assert_eq!(ffi::fallible(true).unwrap_err().what(), "failed");
    }

    #[test]
    fn checks_of_cpp() {
        balanced(|| assert_eq!(ffi::checks(), ""));
    }
}
