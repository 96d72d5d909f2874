//! A `rust::behavior::trycatch` of the user's own, which is one header of one bridge.

#[twinspan::bridge(namespace = "behavior")]
pub mod ffi {
    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/behavior.h");

        // Throws an exception, a number, a text, or nothing.
        fn throws(kind: &str) -> Result<i32>;
        fn method(self: &Thrower) -> Result<()>;
        type Thrower;
        fn new_thrower() -> UniquePtr<Thrower>;
    }
}

#[cfg(test)]
mod tests {
    use super::ffi;

    #[test]
    fn what_the_user_catches_is_an_error() {
        assert_eq!(ffi::throws("nothing").unwrap(), 1);
        let what = |kind| ffi::throws(kind).unwrap_err().what().to_owned();
        assert_eq!(what("exception"), "caught: exception");
        assert_eq!(what("number"), "caught: 42");
        assert_eq!(what("text"), "caught: text");
        assert_eq!(what("unknown"), "caught something");
        let error = ffi::new_thrower().method().unwrap_err();
        assert_eq!(error.what(), "caught: 7");
    }
}
