//! The paired sampler: rounds in which every row of a case runs once, in an order that changes.

use crate::table::{Case, Loop};
use fastrand::Rng;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// How long and how often.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    pub(crate) rounds: usize,
    /// How long one row runs in one round.
    pub(crate) chunk: Duration,
}

/// The times of one row: nanoseconds per call, one for each round.
#[derive(Debug)]
pub(crate) struct Times {
    pub(crate) calls: u64,
    pub(crate) nanoseconds: Vec<f64>,
}

/// Runs all `rows` in each round, so that the ratio of two rows can be taken within a round.
pub(crate) fn sample(rows: &[Loop], plan: Plan, random: &mut Rng) -> Vec<Times> {
    let empty =
        |row: &Loop| Times { calls: calls_per_chunk(*row, plan.chunk), nanoseconds: Vec::new() };
    let mut times: Vec<Times> = rows.iter().map(empty).collect();
    let mut order: Vec<usize> = (0..rows.len()).collect();
    for _ in 0..plan.rounds {
        random.shuffle(&mut order);
        for &index in &order {
            let calls = times[index].calls;
            let time = run(rows[index], calls);
            times[index].nanoseconds.push(time.as_nanos() as f64 / calls as f64);
        }
    }
    times
}

/// The rows of a case, and once more its first: how far two measurements of the same code differ is
/// the noise floor.
pub(crate) fn rows_and_control(case: &Case) -> Vec<Loop> {
    case.rows.iter().chain(case.rows.first()).map(|row| row.run).collect()
}

fn run(row: Loop, calls: u64) -> Duration {
    let start = Instant::now();
    black_box(row(black_box(calls)));
    start.elapsed()
}

/// Doubles the calls until they take a quarter of the time, then scales. Of three runs the shortest
/// counts: one that was interrupted would make all chunks too short.
fn calls_per_chunk(row: Loop, chunk: Duration) -> u64 {
    run(row, 2);
    let mut calls = 4u64;
    loop {
        let mut time = run(row, calls);
        if time * 4 > chunk {
            time = time.min(run(row, calls)).min(run(row, calls));
        }
        if time * 4 > chunk || calls >= 1 << 30 {
            let scale = chunk.as_secs_f64() / time.as_secs_f64().max(1e-9);
            return ((calls as f64 * scale) as u64).max(1);
        }
        calls *= 2;
    }
}

/// Runs `run` deeper in the stack: where the stack stands decides which of its bytes share a cache set,
/// so that no process should always have the same place.
#[inline(never)]
pub(crate) fn at_depth(levels: u32, run: &mut dyn FnMut()) {
    // With the frame no multiple of a cache line.
    let padding = black_box([0u8; 112]);
    if levels == 0 {
        run();
    } else {
        at_depth(levels - 1, run);
    }
    black_box(&padding);
}

#[cfg(test)]
mod tests {
    use super::{Plan, at_depth, sample};
    use fastrand::Rng;
    use std::time::Duration;

    extern "C-unwind" fn count(times: u64) -> u64 {
        crate::repeat(times, |number| number)
    }

    #[test]
    fn every_row_has_a_time_in_every_round() {
        let plan = Plan { rounds: 5, chunk: Duration::from_micros(50) };
        let times = sample(&[count, count], plan, &mut Rng::with_seed(1));
        assert_eq!(times.len(), 2);
        for row in times {
            assert_eq!(row.nanoseconds.len(), 5);
            assert!(row.calls >= 1);
            assert!(row.nanoseconds.iter().all(|&time| time > 0.0));
        }
    }

    #[test]
    fn depth_changes_nothing_but_the_stack() {
        let mut runs = 0;
        for levels in 0..64 {
            at_depth(levels, &mut || runs += 1);
        }
        assert_eq!(runs, 64);
    }
}
