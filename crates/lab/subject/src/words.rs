//! Words of the standard library: numbers that are checked, time, atomics, whether to go on.

mod with_twinspan;

use std::num::NonZeroU32;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant, SystemTime};
use twinspan_lab_harness::{Table, crossings, rows_of};

const NO_WORD: &str = "cxx has no word for it";

/// What comes out of a time, for the table.
fn low(nanoseconds: u128) -> u32 {
    nanoseconds.to_le_bytes().first_chunk().map_or(0, |bytes| u32::from_le_bytes(*bytes))
}

fn number(i: i32) -> NonZeroU32 {
    NonZeroU32::new(i.unsigned_abs() | 1).unwrap_or(NonZeroU32::MIN)
}

fn time(i: i32) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_nanos(i.unsigned_abs().into())
}

fn since_1970(value: SystemTime) -> u32 {
    low(value.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_nanos()))
}

fn rust_odd(value: NonZeroU32) -> NonZeroU32 {
    value | 1
}

fn rust_later(value: SystemTime) -> SystemTime {
    value + Duration::from_nanos(7)
}

fn rust_after(value: Instant) -> Instant {
    value + Duration::from_nanos(7)
}

fn rust_step(value: i32) -> ControlFlow<()> {
    if value & 64 == 0 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
}

fn rust_found(value: i32) -> ControlFlow<i32> {
    if value & 64 == 0 { ControlFlow::Continue(()) } else { ControlFlow::Break(value) }
}

fn rust_count(value: &AtomicU32) -> u32 {
    value.fetch_add(1, Ordering::Relaxed)
}

/// By hand.
mod raw {
    use std::num::NonZeroU32;
    use std::sync::OnceLock;
    use std::sync::atomic::AtomicU32;
    use std::time::{Duration, Instant, SystemTime};

    /// An optional number.
    #[repr(C)]
    pub struct Found {
        pub there: bool,
        pub value: i32,
    }

    unsafe extern "C" {
        pub safe fn raw_odd(value: u32) -> u32;
        pub safe fn raw_later(nanoseconds: i64) -> i64;
        pub safe fn raw_after(nanoseconds: i64) -> i64;
        pub safe fn raw_now() -> i64;
        pub safe fn raw_step(value: i32) -> bool;
        pub safe fn raw_found(value: i32) -> Found;
        pub safe fn raw_count(value: &AtomicU32) -> u32;
    }

    pub fn odd(value: u32) -> NonZeroU32 {
        NonZeroU32::new(value).expect("not zero")
    }

    pub fn time(raw: i64) -> SystemTime {
        let distance = Duration::from_nanos(raw.unsigned_abs());
        let time = match raw {
            0.. => SystemTime::UNIX_EPOCH.checked_add(distance),
            _ => SystemTime::UNIX_EPOCH.checked_sub(distance),
        };
        time.expect("within 292 years")
    }

    pub fn nanoseconds(value: SystemTime) -> i64 {
        match value.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => after.as_nanos().try_into().expect("within 292 years"),
            Err(before) => {
                let before: i64 = before.duration().as_nanos().try_into().expect("292 years");
                -before
            }
        }
    }

    fn anchor() -> &'static (Instant, i64) {
        static ANCHOR: OnceLock<(Instant, i64)> = OnceLock::new();
        ANCHOR.get_or_init(|| (Instant::now(), raw_now()))
    }

    pub fn instant(raw: i64) -> Instant {
        let (instant, nanoseconds) = anchor();
        let distance = raw.checked_sub(*nanoseconds).expect("within 292 years");
        let length = Duration::from_nanos(distance.unsigned_abs());
        let found = match distance {
            0.. => instant.checked_add(length),
            _ => instant.checked_sub(length),
        };
        found.expect("an Instant")
    }

    pub fn of_instant(value: Instant) -> i64 {
        let (instant, nanoseconds) = anchor();
        let number = |distance: Duration| i64::try_from(distance.as_nanos()).expect("292 years");
        let found = match value.checked_duration_since(*instant) {
            Some(after) => nanoseconds.checked_add(number(after)),
            None => nanoseconds.checked_sub(number(instant.duration_since(value))),
        };
        found.expect("within 292 years")
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_odd(value: u32) -> u32 {
        super::rust_odd(odd(value)).get()
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_later(value: i64) -> i64 {
        nanoseconds(super::rust_later(time(value)))
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_after(value: i64) -> i64 {
        of_instant(super::rust_after(instant(value)))
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_step(value: i32) -> bool {
        super::rust_step(value).is_break()
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_found(value: i32) -> Found {
        let found = super::rust_found(value).break_value();
        Found { there: found.is_some(), value: found.unwrap_or(0) }
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_count(value: &AtomicU32) -> u32 {
        super::rust_count(value)
    }
}

pub fn add_to(table: &mut Table) {
    let mut section = table.section("Words");
    section
        .rust_to_cxx("non-zero", "a NonZeroU32, checked where C++ gives it")
        .row("raw", crossings!(|i| raw::odd(raw::raw_odd(number(i).get())).get()))
        .row("twinspan", crossings!(|i| with_twinspan::odd(number(i)).get()))
        .cannot("cxx", NO_WORD);
    section
        .rust_to_cxx("system-time", "a SystemTime, as nanoseconds, checked both ways")
        .row(
            "raw",
            crossings!(|i| since_1970(raw::time(raw::raw_later(raw::nanoseconds(time(i)))))),
        )
        .row("twinspan", crossings!(|i| since_1970(with_twinspan::later(time(i)))))
        .cannot("cxx", NO_WORD);
    section
        .rust_to_cxx("instant", "an Instant, as nanoseconds of C++'s clock, checked both ways")
        .row(
            "raw",
            crossings!(
                {
                    let now = Instant::now();
                } | i
                    | {
                        let given = now + Duration::from_nanos(i.unsigned_abs().into());
                        let back = raw::instant(raw::raw_after(raw::of_instant(given)));
                        (back - now).subsec_nanos()
                    }
            ),
        )
        .row(
            "twinspan",
            crossings!(
                {
                    let now = Instant::now();
                } | i
                    | {
                        let given = now + Duration::from_nanos(i.unsigned_abs().into());
                        (with_twinspan::after(given) - now).subsec_nanos()
                    }
            ),
        )
        .cannot("cxx", NO_WORD);
    section
        .rust_to_cxx("control-flow", "a ControlFlow<()>; by hand a bool")
        .row("raw", crossings!(|i| raw::raw_step(i)))
        .row("twinspan", crossings!(|i| with_twinspan::step(i).is_break()))
        .cannot("cxx", NO_WORD);
    section
        .rust_to_cxx("control-flow-value", "a ControlFlow<i32>")
        .row(
            "raw",
            crossings!(|i| {
                let found = raw::raw_found(i);
                if found.there { found.value } else { 0 }
            }),
        )
        .row("twinspan", crossings!(|i| with_twinspan::found(i).break_value().unwrap_or(0)))
        .cannot("cxx", NO_WORD);
    section
        .rust_to_cxx("atomic", "a reference to an AtomicU32, which C++ changes")
        .row(
            "raw",
            crossings!(
                {
                    let value = AtomicU32::new(0);
                } | i
                    | {
                        value.store(i.unsigned_abs(), Ordering::Relaxed);
                        raw::raw_count(&value)
                    }
            ),
        )
        .row(
            "twinspan",
            crossings!(
                {
                    let value = AtomicU32::new(0);
                } | i
                    | {
                        value.store(i.unsigned_abs(), Ordering::Relaxed);
                        with_twinspan::count(&value)
                    }
            ),
        )
        .cannot("cxx", NO_WORD);

    let rows = rows_of!(lab_rows_of_words);
    for (case, what) in [
        ("non-zero", "a NonZeroU32, checked where C++ gives it"),
        ("system-time", "a SystemTime, as nanoseconds, checked both ways"),
        ("instant", "an Instant, as nanoseconds of C++'s clock, checked both ways"),
        ("control-flow", "a ControlFlow<()>; by hand a bool"),
        ("control-flow-value", "a ControlFlow<i32>"),
        ("atomic", "a reference to a std::atomic, which Rust changes"),
    ] {
        section.cxx_to_rust(rows, case, what).cannot("cxx", NO_WORD);
    }
}
