//! `Duration`, which is `std::chrono::nanoseconds` in C++: 64 bits with a sign. Values that the
//! other language cannot represent are refused.

use super::Cross;
use core::time;

/// `Duration`
pub struct Duration;

impl Cross for Duration {
    type Value = time::Duration;
    type Raw = i64;
    /// Panics if C++ passes a negative one.
    #[inline]
    unsafe fn take(raw: i64) -> time::Duration {
        time::Duration::from_nanos(raw.try_into().unwrap_or_else(|_| negative(raw)))
    }
    /// Panics if there are too many nanoseconds.
    #[inline]
    unsafe fn give(value: time::Duration) -> i64 {
        nanoseconds(value).unwrap_or_else(|| too_long(value))
    }
}

/// The nanoseconds, if they fit in 64 bits. 128-bit numbers would take more instructions.
#[inline]
pub(super) fn nanoseconds(value: time::Duration) -> Option<i64> {
    let seconds = i64::try_from(value.as_secs()).ok()?;
    seconds.checked_mul(1_000_000_000)?.checked_add(value.subsec_nanos().into())
}

#[cold]
#[inline(never)]
fn negative(raw: i64) -> ! {
    panic!("C++ passed {raw} ns, but a `Duration` cannot be negative")
}

#[cold]
#[inline(never)]
fn too_long(value: time::Duration) -> ! {
    panic!("{value:?} is longer than std::chrono::nanoseconds can hold, which is 292 years")
}
