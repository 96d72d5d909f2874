//! Times of many processes: ratios within a round, medians, intervals.

use crate::protocol::{self, Listed};
use crate::results::Time;
use crate::statistics::{extremes, interval, median};
use fastrand::Rng;
use std::collections::HashMap;

/// One list of nanoseconds per call for each process.
type Processes = Vec<Vec<f64>>;

/// What all processes said.
#[derive(Debug, Default)]
pub struct Times {
    /// By case and layer.
    rows: HashMap<(String, String), HashMap<usize, Vec<f64>>>,
    failed: HashMap<String, String>,
}

impl Times {
    /// Takes a row of a process.
    pub fn add(&mut self, process: usize, row: protocol::Times) {
        self.rows.entry((row.id, row.layer)).or_default().insert(process, row.nanoseconds);
    }

    /// Whether a process measured a case to its end: the control comes last.
    pub fn has(&self, process: usize, id: &str) -> bool {
        let key = (id.to_owned(), "control".to_owned());
        self.rows.get(&key).is_some_and(|processes| processes.contains_key(&process))
    }

    /// A case has no times, for this reason.
    pub fn fail(&mut self, id: &str, reason: String) {
        self.failed.insert(id.to_owned(), reason);
    }

    /// What became of a row, or of the `control`.
    pub fn of(&self, case: &Listed, layer: &str) -> Result<Time, String> {
        if let Some(reason) = self.failed.get(&case.id) {
            return Err(reason.clone());
        }
        let baseline = case.rows.first().map(String::as_str).unwrap_or_default();
        let rows = [baseline, layer].map(|layer| self.processes(&case.id, layer));
        let [Some(baseline), Some(row)] = rows else {
            return Err("a process gave no times of it".to_owned());
        };
        // One seed for all, so that the same times give the same interval.
        let random = &mut Rng::with_seed(0);
        let all: Vec<f64> = row.iter().flatten().copied().collect();
        let ratios = ratios(&row, &baseline)?;
        let medians: Vec<f64> = ratios.iter().map(|process| median(process)).collect();
        Ok(Time {
            nanoseconds: median(&all),
            ratio: median(&ratios.concat()),
            interval: interval(&ratios, random),
            placed: extremes(&medians),
        })
    }

    /// The times of a row, in the order of the processes.
    fn processes(&self, id: &str, layer: &str) -> Option<Processes> {
        let processes = self.rows.get(&(id.to_owned(), layer.to_owned()))?;
        let mut processes: Vec<_> = processes.iter().collect();
        processes.sort_by_key(|&(&process, _)| process);
        Some(processes.into_iter().map(|(_, times)| times.clone()).collect())
    }
}

/// Of each round of each process.
fn ratios(rows: &Processes, baseline: &Processes) -> Result<Processes, String> {
    let same = rows.len() == baseline.len()
        && rows.iter().zip(baseline).all(|(a, b)| a.len() == b.len() && !a.is_empty());
    if !same {
        return Err("not every round has a time".to_owned());
    }
    let ratio = |(row, base): (&Vec<f64>, &Vec<f64>)| {
        row.iter().zip(base).map(|(row, base)| row / base.max(1e-6)).collect()
    };
    Ok(rows.iter().zip(baseline).map(ratio).collect())
}

#[cfg(test)]
mod tests {
    use super::Times;
    use crate::protocol::{self, Listed};

    fn case() -> Listed {
        let rows = ["raw", "cxx"].map(str::to_owned).to_vec();
        Listed { id: "a/b".to_owned(), rows, ..Listed::default() }
    }

    fn add(times: &mut Times, process: usize, layer: &str, nanoseconds: &[f64]) {
        let (id, layer, nanoseconds) = ("a/b".to_owned(), layer.to_owned(), nanoseconds.to_vec());
        times.add(process, protocol::Times { id, layer, nanoseconds });
    }

    /// The machine is four times as slow in some rounds: ratios within a round do not see it.
    #[test]
    fn ratios_are_taken_within_a_round() {
        let mut times = Times::default();
        for process in 0..3 {
            add(&mut times, process, "raw", &[1.0, 4.0, 1.0, 4.0, 4.0]);
            add(&mut times, process, "cxx", &[2.0, 8.0, 2.0, 8.0, 8.0]);
            add(&mut times, process, "control", &[1.0, 4.0, 1.0, 4.0, 4.0]);
            assert!(times.has(process, "a/b"));
        }
        let time = times.of(&case(), "cxx").unwrap();
        assert_eq!((time.nanoseconds, time.ratio), (8.0, 2.0));
        assert_eq!((time.interval, time.placed), ([2.0, 2.0], [2.0, 2.0]));
        assert_eq!(times.of(&case(), "raw").unwrap().ratio, 1.0);
        assert_eq!(times.of(&case(), "control").unwrap().interval, [1.0, 1.0]);
    }

    /// Each process has its code elsewhere.
    #[test]
    fn the_processes_furthest_apart_are_kept() {
        let mut times = Times::default();
        for (process, time) in [2.0, 1.0, 3.0].into_iter().enumerate() {
            add(&mut times, process, "raw", &[1.0, 1.0, 1.0]);
            add(&mut times, process, "cxx", &[time, time, 9.0]);
        }
        let time = times.of(&case(), "cxx").unwrap();
        assert_eq!((time.ratio, time.placed), (3.0, [1.0, 3.0]));
    }

    #[test]
    fn rounds_that_are_missing_are_said() {
        let mut times = Times::default();
        add(&mut times, 0, "raw", &[1.0, 1.0]);
        add(&mut times, 0, "cxx", &[1.0]);
        assert!(!times.has(0, "a/b"));
        assert_eq!(times.of(&case(), "cxx").unwrap_err(), "not every round has a time");
    }
}
