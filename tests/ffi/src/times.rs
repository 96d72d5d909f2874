//! `SystemTime` and `Instant`, points in time of `std::chrono`: what one language cannot say is refused.

#[twinspan::bridge(namespace = "times")]
pub mod ffi {
    extern "Rust" {
        fn rust_same(value: SystemTime) -> SystemTime;
        fn rust_maybe(value: Option<std::time::SystemTime>) -> Option<SystemTime>;
        fn rust_after(seconds: u64) -> SystemTime;
        fn rust_before(seconds: u64) -> SystemTime;
        fn rust_checked(value: SystemTime) -> Result<SystemTime, Never>;
        fn rust_year(call: impl Fn(SystemTime) -> SystemTime) -> SystemTime;

        fn rust_moment(value: Instant) -> Instant;
        fn rust_moments(value: Option<Instant>) -> Option<std::time::Instant>;
        fn rust_now() -> Instant;
        fn rust_later(value: Instant, by: Duration) -> Instant;
        fn rust_far(seconds: u64) -> Instant;
        fn rust_call(call: impl Fn(Instant) -> Instant) -> bool;
    }

    #[derive(Debug)]
    pub struct Never {
        pub code: i32,
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/times.h");

        fn cpp_same(value: SystemTime) -> SystemTime;
        fn cpp_maybe(value: Option<SystemTime>) -> Option<SystemTime>;
        fn cpp_count(value: SystemTime) -> i64;
        fn cpp_of(count: i64) -> SystemTime;
        fn cpp_throws(value: SystemTime) -> Result<SystemTime>;
        fn cpp_keep(value: UniquePtr<CxxString>, time: SystemTime) -> bool;
        fn cpp_call(call: &dyn Fn(SystemTime) -> SystemTime, count: i64) -> i64;

        fn cpp_moment(value: Instant) -> Instant;
        fn cpp_moments(value: Option<Instant>) -> Option<Instant>;
        fn cpp_now() -> Instant;
        fn cpp_is_past(value: Instant) -> bool;
        fn cpp_later(value: Instant, by: Duration) -> Instant;
        fn cpp_moment_of(count: i64) -> Instant;
        fn cpp_clock() -> Box<dyn Fn() -> Instant>;
        fn checks() -> String;
    }
}

use ffi::Never;
use std::fmt;
use std::time::{Duration, Instant, SystemTime};

impl fmt::Display for Never {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "never: {}", self.code)
    }
}

fn rust_same(value: SystemTime) -> SystemTime {
    value
}

fn rust_maybe(value: Option<SystemTime>) -> Option<SystemTime> {
    value
}

fn rust_after(seconds: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
}

fn rust_before(seconds: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH - Duration::from_secs(seconds)
}

fn rust_checked(value: SystemTime) -> Result<SystemTime, Never> {
    if value < SystemTime::UNIX_EPOCH { Err(Never { code: 7 }) } else { Ok(value) }
}

fn rust_year(call: impl Fn(SystemTime) -> SystemTime) -> SystemTime {
    call(SystemTime::UNIX_EPOCH)
}

fn rust_moment(value: Instant) -> Instant {
    value
}

fn rust_moments(value: Option<Instant>) -> Option<Instant> {
    value
}

fn rust_now() -> Instant {
    Instant::now()
}

fn rust_later(value: Instant, by: Duration) -> Instant {
    value + by
}

fn rust_far(seconds: u64) -> Instant {
    Instant::now() + Duration::from_secs(seconds)
}

fn rust_call(call: impl Fn(Instant) -> Instant) -> bool {
    let now = Instant::now();
    call(now) == now + Duration::from_secs(1)
}

#[cfg(test)]
mod tests {
    use super::ffi;
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::time::{Duration, Instant, SystemTime};

    const YEAR: Duration = Duration::from_secs(365 * 24 * 60 * 60);

    fn refused<T>(run: impl FnOnce() -> T) -> String {
        let payload = catch_unwind(AssertUnwindSafe(run)).map(|_| ()).unwrap_err();
        payload.downcast::<String>().map_or_else(
            |payload| (*payload.downcast::<&str>().expect("a message")).to_owned(),
            |message| *message,
        )
    }

    #[test]
    fn in_cpp() {
        assert_eq!(ffi::checks(), "");
    }

    #[test]
    fn a_system_time_is_the_same_time() {
        let epoch = SystemTime::UNIX_EPOCH;
        let longest = Duration::from_micros(i64::MAX as u64 / 1000);
        for time in [epoch, epoch + longest, epoch - longest, epoch - YEAR, epoch + 292 * YEAR] {
            assert_eq!(ffi::cpp_same(time), time);
            assert_eq!(ffi::cpp_maybe(Some(time)), Some(time));
        }
        assert_eq!(ffi::cpp_maybe(None), None);
        assert_eq!(ffi::cpp_count(epoch), 0);
        assert_eq!(ffi::cpp_of(-2_000_000), epoch - Duration::from_secs(2));
        assert_eq!(ffi::cpp_call(&|time| time + Duration::from_secs(1), -1_000_000), 0);
        assert_eq!(ffi::cpp_throws(epoch).unwrap(), epoch);
        assert_eq!(ffi::cpp_throws(epoch - YEAR).unwrap_err().what(), "before 1970");
    }

    #[test]
    fn a_system_time_that_is_out_of_range_is_refused() {
        let epoch = SystemTime::UNIX_EPOCH;
        let far = Duration::from_secs(10_000_000_000);
        let message =
            "is further from it than std::chrono::nanoseconds can say, which is 292 years";
        assert_eq!(
            refused(|| ffi::cpp_same(epoch + far)),
            format!("the `SystemTime` 10000000000s after 1970 {message}")
        );
        assert_eq!(
            refused(|| ffi::cpp_maybe(Some(epoch - far))),
            format!("the `SystemTime` 10000000000s before 1970 {message}")
        );
        let none = "C++ passed a time that is 292 years or more from 1970, which no `SystemTime` of a bridge is";
        assert_eq!(refused(|| ffi::cpp_of(i64::MIN)), none);
        // What is given with it is dropped.
        crate::live::balanced(|| {
            refused(|| ffi::cpp_keep(cxx::UniquePtr::null(), epoch + far));
        });
    }

    #[test]
    fn an_instant_is_the_same_instant() {
        let now = Instant::now();
        for instant in
            [now, now + YEAR, now - Duration::from_millis(1), now + Duration::from_nanos(1)]
        {
            assert_eq!(ffi::cpp_moment(instant), instant);
            assert_eq!(ffi::cpp_moments(Some(instant)), Some(instant));
        }
        assert_eq!(ffi::cpp_moments(None), None);
        assert_eq!(ffi::cpp_later(now, YEAR), now + YEAR);
        // In both languages now is now.
        for _ in 0..100 {
            assert!(ffi::cpp_is_past(Instant::now()));
        }
        let before = Instant::now();
        let there = ffi::cpp_now();
        assert!(
            there + Duration::from_secs(60) > before && there < before + Duration::from_secs(60)
        );
        assert!(ffi::cpp_clock()() >= there);
    }

    #[test]
    fn an_instant_that_is_out_of_range_is_refused() {
        let message = refused(|| ffi::cpp_moment(Instant::now() + 300 * YEAR));
        assert!(message.starts_with("an `Instant` 94607"), "{message}");
        assert!(
            message.ends_with(" s after now cannot be a time of std::chrono::steady_clock"),
            "{message}"
        );
        assert_eq!(
            refused(|| ffi::cpp_moment_of(i64::MIN)),
            "C++ passed -9223372036854775808 ns of std::chrono::steady_clock, which no `Instant` \
            can represent"
        );
        let last = ffi::cpp_moment_of(i64::MAX);
        assert!(last > Instant::now() + 200 * YEAR);
        assert_eq!(ffi::cpp_moment(last), last);
    }
}
