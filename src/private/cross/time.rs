//! `SystemTime` and `Instant`, which are time points of `std::chrono::system_clock` and
//! `std::chrono::steady_clock` in C++: nanoseconds, 64 bits with a sign. Values that the other
//! language cannot represent are refused.

use super::Cross;
use super::duration::nanoseconds as number;
use core::time::Duration;
use std::sync::OnceLock;
use std::time;

/// What C++ passes for a time point that does not fit in 64 bits of nanoseconds: its clock may be
/// coarser.
const OUT_OF_RANGE: i64 = i64::MIN;

/// `SystemTime`: nanoseconds since 1970.
pub struct SystemTime;

impl Cross for SystemTime {
    type Value = time::SystemTime;
    type Raw = i64;
    /// Panics if C++ passes a value out of range.
    #[inline]
    unsafe fn take(raw: i64) -> time::SystemTime {
        system_time(raw).unwrap_or_else(|| no_system_time())
    }
    /// Panics if there are too many nanoseconds.
    #[inline]
    unsafe fn give(value: time::SystemTime) -> i64 {
        nanoseconds(value).unwrap_or_else(|(distance, side)| far_system_time(&distance, side))
    }
}

/// From nanoseconds since 1970, if there is such a time.
#[inline]
pub(crate) fn system_time(raw: i64) -> Option<time::SystemTime> {
    match raw {
        0.. => time::SystemTime::UNIX_EPOCH.checked_add(Duration::from_nanos(raw.cast_unsigned())),
        OUT_OF_RANGE => None,
        _ => time::SystemTime::UNIX_EPOCH.checked_sub(Duration::from_nanos(raw.unsigned_abs())),
    }
}

/// The nanoseconds since 1970; if they do not fit in 64 bits, the distance and the direction.
#[inline]
pub(crate) fn nanoseconds(value: time::SystemTime) -> Result<i64, (Duration, &'static str)> {
    match value.duration_since(time::SystemTime::UNIX_EPOCH) {
        Ok(after) => number(after).ok_or((after, "after")),
        Err(before) => {
            let before = before.duration();
            number(before).map(|number| -number).ok_or((before, "before"))
        }
    }
}

#[cold]
#[inline(never)]
fn no_system_time() -> ! {
    panic!(
        "C++ passed a time that is 292 years or more from 1970, which no `SystemTime` of a bridge is"
    )
}

#[cold]
#[inline(never)]
fn far_system_time(distance: &Duration, side: &str) -> ! {
    panic!(
        "the `SystemTime` {distance:?} {side} 1970 is further from it than std::chrono::nanoseconds \
         can say, which is 292 years"
    )
}

/// `Instant`: nanoseconds of `std::chrono::steady_clock`.
pub struct Instant;

impl Cross for Instant {
    type Value = time::Instant;
    type Raw = i64;
    /// Panics if C++ passes a value that an `Instant` cannot represent.
    #[inline]
    unsafe fn take(raw: i64) -> time::Instant {
        anchor().instant(raw).unwrap_or_else(|| no_instant(raw))
    }
    /// Panics if there are too many nanoseconds.
    #[inline]
    unsafe fn give(value: time::Instant) -> i64 {
        anchor().nanoseconds(value).unwrap_or_else(|| far_instant(value))
    }
}

/// One moment on both clocks. Rust exposes only the distance between two `Instant`s.
struct Anchor {
    instant: time::Instant,
    nanoseconds: i64,
}

unsafe extern "C" {
    safe fn twinspan_steady_now() -> i64;
}

/// The same for the lifetime of the process, so that values survive the round trip unchanged.
#[inline]
fn anchor() -> &'static Anchor {
    static ANCHOR: OnceLock<Anchor> = OnceLock::new();
    ANCHOR.get_or_init(Anchor::new)
}

impl Anchor {
    /// Reads one clock between two readings of the other, and keeps the closest. It is the earlier
    /// of the two: the current `Instant` is not in the future for C++.
    fn new() -> Anchor {
        let read = || {
            let nanoseconds = twinspan_steady_now();
            let instant = time::Instant::now();
            (twinspan_steady_now() - nanoseconds, Anchor { instant, nanoseconds })
        };
        let closest = (0..8).map(|_| read()).min_by_key(|(width, _)| *width);
        closest.expect("there are eight").1
    }

    #[inline]
    fn instant(&self, raw: i64) -> Option<time::Instant> {
        if raw == OUT_OF_RANGE {
            return None;
        }
        let distance = raw.checked_sub(self.nanoseconds)?;
        let length = Duration::from_nanos(distance.unsigned_abs());
        if distance < 0 {
            self.instant.checked_sub(length)
        } else {
            self.instant.checked_add(length)
        }
    }

    #[inline]
    fn nanoseconds(&self, value: time::Instant) -> Option<i64> {
        let found = match value.checked_duration_since(self.instant) {
            Some(after) => self.nanoseconds.checked_add(number(after)?),
            None => self.nanoseconds.checked_sub(number(self.instant.duration_since(value))?),
        };
        found.filter(|found| *found != OUT_OF_RANGE)
    }
}

#[cold]
#[inline(never)]
fn no_instant(raw: i64) -> ! {
    panic!("C++ passed {raw} ns of std::chrono::steady_clock, which no `Instant` can represent")
}

#[cold]
#[inline(never)]
fn far_instant(value: time::Instant) -> ! {
    let now = time::Instant::now();
    let (distance, side) = match value.checked_duration_since(now) {
        Some(after) => (after, "after"),
        None => (now.duration_since(value), "before"),
    };
    panic!(
        "an `Instant` {} s {side} now cannot be a time of std::chrono::steady_clock",
        distance.as_secs()
    )
}
