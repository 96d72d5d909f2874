//! `Duration`, C++'s `std::chrono::nanoseconds`: what one language can say and the other cannot is refused.

#[twinspan::bridge(namespace = "durations")]
pub mod ffi {
    extern "Rust" {
        fn rust_twice(value: Duration) -> Duration;
        fn rust_maybe(value: Option<std::time::Duration>) -> Option<core::time::Duration>;
        fn rust_seconds(seconds: u64) -> Duration;
        fn rust_checked(value: Duration, by: u32) -> Result<Duration, NoDuration>;
        fn rust_total(next: impl FnMut(Duration) -> Option<Duration>) -> Duration;
    }

    #[derive(Debug)]
    pub struct NoDuration {
        pub by: u32,
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/durations.h");

        fn cpp_twice(value: Duration) -> Duration;
        fn cpp_maybe(value: Option<Duration>) -> Option<Duration>;
        fn cpp_nanoseconds(nanoseconds: i64) -> Duration;
        fn cpp_parse(seconds: i64) -> Result<Duration>;
        fn cpp_total(next: &mut dyn FnMut(Duration) -> Option<Duration>) -> Duration;
        fn cpp_add(by: Duration) -> Box<dyn Fn(Duration) -> Duration>;
        fn cpp_keep(value: UniquePtr<CxxString>, by: Duration) -> bool;
        fn checks() -> String;

        fn milliseconds(count: i64) -> Result<Duration>;
        fn microseconds(count: u64) -> Result<Option<Duration>>;
        fn hours(count: i8) -> Duration;
    }
}

use std::fmt;
use std::time::Duration;

impl fmt::Display for ffi::NoDuration {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "not {} times", self.by)
    }
}

use ffi::NoDuration;

fn rust_twice(value: Duration) -> Duration {
    value * 2
}

fn rust_maybe(value: Option<Duration>) -> Option<Duration> {
    value
}

fn rust_seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

fn rust_checked(value: Duration, by: u32) -> Result<Duration, NoDuration> {
    if by == 0 { Err(NoDuration { by }) } else { Ok(value * by) }
}

fn rust_total(mut next: impl FnMut(Duration) -> Option<Duration>) -> Duration {
    let mut total = Duration::ZERO;
    while let Some(more) = next(total) {
        total += more;
    }
    total
}

#[cfg(test)]
mod tests {
    use super::ffi;
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::time::Duration;

    const LONGEST: Duration = Duration::from_nanos(i64::MAX as u64);

    fn refused<T>(run: impl FnOnce() -> T) -> String {
        let payload = catch_unwind(AssertUnwindSafe(run)).map(|_| ()).unwrap_err();
        *payload.downcast::<String>().expect("a formatted message")
    }

    #[test]
    fn in_cpp() {
        assert_eq!(ffi::checks(), "");
    }

    #[test]
    fn in_rust() {
        assert_eq!(ffi::cpp_twice(Duration::from_millis(1500)), Duration::from_secs(3));
        for value in [Duration::ZERO, Duration::from_nanos(1), LONGEST] {
            assert_eq!(ffi::cpp_maybe(Some(value)), Some(value));
        }
        assert_eq!(ffi::cpp_maybe(None), None);
        assert_eq!(ffi::cpp_parse(7).unwrap(), Duration::from_secs(7));
        assert_eq!(ffi::cpp_parse(-1).unwrap_err().what(), "negative");
        let mut left = 3;
        let total = ffi::cpp_total(&mut |_| {
            left -= 1;
            (left >= 0).then_some(Duration::from_secs(1))
        });
        assert_eq!(total, Duration::from_secs(3));
        assert_eq!(ffi::cpp_add(Duration::from_secs(1))(Duration::ZERO), Duration::from_secs(1));
    }

    #[test]
    fn coarser_units() {
        assert_eq!(ffi::milliseconds(1500).unwrap(), Duration::from_millis(1500));
        assert_eq!(ffi::microseconds(7).unwrap(), Some(Duration::from_micros(7)));
        assert_eq!(ffi::hours(5), Duration::from_secs(5 * 3600));
        let longest = i64::MAX / 1_000_000;
        assert_eq!(ffi::milliseconds(longest).unwrap().as_millis(), longest as u128);
        for long in [longest + 1, i64::MAX, i64::MIN] {
            let error = ffi::milliseconds(long).unwrap_err();
            assert_eq!(error.what(), "a duration of C++ is longer than 292 years");
        }
        for long in [i64::MAX as u64 / 1000 + 1, u64::MAX] {
            assert!(ffi::microseconds(long).is_err());
        }
    }

    #[test]
    fn what_one_language_cannot_say_is_refused() {
        let negative = "C++ passed -1 ns, but a `Duration` cannot be negative";
        assert_eq!(refused(|| ffi::cpp_nanoseconds(-1)), negative);
        let long = LONGEST + Duration::from_nanos(1);
        let too_long = "9223372036.854775808s is longer than std::chrono::nanoseconds can hold, \
        which is 292 years";
        assert_eq!(refused(|| ffi::cpp_twice(long)), too_long);
        assert_eq!(
            refused(|| ffi::cpp_maybe(Some(Duration::MAX))).split(' ').next(),
            Some("18446744073709551615.999999999s")
        );
        // What is given with it is dropped.
        crate::live::balanced(|| {
            let text = cxx::UniquePtr::null();
            assert_eq!(refused(|| ffi::cpp_keep(text, long)), too_long);
        });
    }
}
