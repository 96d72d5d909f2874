// Processor time, which other programs on the machine do not stretch. This file is part of the lab and
// of the build scripts that it writes.

use std::fs;
use std::sync::OnceLock;
use std::time::Instant;

/// The seconds that this thread has computed.
pub fn own() -> f64 {
    let text = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = text.split(' ').next().and_then(|word| word.parse::<f64>().ok());
    nanoseconds.map_or_else(elapsed, |nanoseconds| nanoseconds / 1e9)
}

/// The seconds that children have computed which ended, and their children.
pub fn children() -> f64 {
    let text = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name in front may hold blanks; Linux counts hundredths here, whatever its real clock.
    let ticks = text.rsplit_once(')').and_then(|(_, rest)| {
        let mut words = rest.split_whitespace().skip(13);
        let user: f64 = words.next()?.parse().ok()?;
        let system: f64 = words.next()?.parse().ok()?;
        Some(user + system)
    });
    ticks.map_or_else(elapsed, |ticks| ticks / 100.0)
}

/// Where there is no such clock: one that never stops.
fn elapsed() -> f64 {
    static START: OnceLock<Instant> = OnceLock::new();
    START.get_or_init(Instant::now).elapsed().as_secs_f64()
}
