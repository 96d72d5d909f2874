//! `compare`: what differs between two results.

use crate::budget::number;
use crate::cli::Compare;
use crate::results::{Measured, Outcome, Results, Time};
use crate::store;
use anyhow::Result;
use std::collections::HashMap;
use std::process::ExitCode;

/// Prints the differences. They are no failure.
pub fn compare(arguments: &Compare) -> Result<ExitCode> {
    let (old, new) = (store::load(&arguments.old)?, store::load(&arguments.new)?);
    print!("{}", text(&old, &new));
    Ok(ExitCode::SUCCESS)
}

/// What a row has become, most telling first; the order in which they are printed.
const KINDS: [&str; 6] = [
    "cost more",
    "cost less",
    "are measured no longer, or measured now, or for another reason not",
    "take another time for as many instructions and allocations, which may be where their code stands",
    "are new",
    "are gone",
];

fn text(old: &Results, new: &Results) -> String {
    let mut lines = vec![format!("{} ({}) to {} ({})", old.commit, old.date, new.commit, new.date)];
    lines.extend(circumstances(old, new));
    let (before, after) = (rows(old), rows(new));
    let earlier: HashMap<&str, &Outcome> =
        before.iter().map(|(key, outcome)| (key.as_str(), *outcome)).collect();
    let later: HashMap<&str, &Outcome> =
        after.iter().map(|(key, outcome)| (key.as_str(), *outcome)).collect();
    let mut changed: [Vec<String>; KINDS.len()] = Default::default();
    let mut same = 0;
    for (key, outcome) in &after {
        match earlier.get(key.as_str()).map(|earlier| change(earlier, outcome)) {
            None => changed[4].push(key.clone()),
            Some(None) => same += 1,
            Some(Some((kind, text))) => changed[kind].push(format!("{key}: {text}")),
        }
    }
    let gone = before.iter().filter(|(key, _)| !later.contains_key(key.as_str()));
    changed[5].extend(gone.map(|(key, _)| key.clone()));
    for (kind, rows) in KINDS.iter().zip(&changed).filter(|(_, rows)| !rows.is_empty()) {
        lines.push(format!("\n{} {kind}:", rows.len()));
        lines.extend(rows.iter().map(|row| format!("  {row}")));
    }
    lines.push(format!("\n{same} of {} rows are the same", after.len()));
    lines.join("\n") + "\n"
}

/// What may be the reason.
fn circumstances(old: &Results, new: &Results) -> Vec<String> {
    let mut lines = Vec::new();
    for tool in &new.tools {
        let before = old.tools.iter().find(|before| before.name == tool.name);
        if let Some(before) = before.filter(|before| before.version != tool.version) {
            lines.push(format!(
                "other tools: {} {}, now {}",
                tool.name, before.version, tool.version
            ));
        }
    }
    if old.machine.processor != new.machine.processor {
        lines.push(format!(
            "another machine: {}, now {}",
            old.machine.processor, new.machine.processor
        ));
    }
    for (results, when) in [(old, "before"), (new, "now")] {
        let warnings = results.warnings.iter().map(|warning| format!("{when}: {warning}"));
        lines.extend(warnings);
    }
    lines
}

/// All rows with a name for each.
fn rows(results: &Results) -> Vec<(String, &Outcome)> {
    let mut rows = Vec::new();
    for variant in &results.variants {
        for case in &variant.cases {
            for row in &case.rows {
                let (direction, name) = (&case.direction, &case.name);
                let key = format!("{} {direction}/{name} {}", variant.name, row.layer);
                rows.push((key, &row.outcome));
            }
        }
    }
    rows
}

/// The kind of a change, and what it is.
fn change(old: &Outcome, new: &Outcome) -> Option<(usize, String)> {
    match (old, new) {
        (Outcome::Measured(old), Outcome::Measured(new)) => measured(old, new),
        _ if old == new => None,
        _ => Some((2, format!("{}, now {}", word(old), word(new)))),
    }
}

fn word(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Measured(_) => "measured".to_owned(),
        Outcome::Cannot(_) => "cannot".to_owned(),
        Outcome::Wrong { .. } => "WRONG".to_owned(),
        Outcome::Failed(reason) => format!("not measured ({reason})"),
    }
}

fn measured(old: &Measured, new: &Measured) -> Option<(usize, String)> {
    let mut changes = Vec::new();
    let mut more = false;
    let mut exact = |what: &str, old: Option<f64>, new: Option<f64>| {
        let Some((old, new)) = old.zip(new) else { return };
        let [before, after] = [old, new].map(number);
        if before != after {
            more |= new > old;
            let sign = if new > old { "+" } else { "" };
            changes.push(format!("{before} {what}, now {after} ({sign}{})", number(new - old)));
        }
    };
    exact("instructions", old.instructions, new.instructions);
    let allocations = |of: &Measured| of.allocations.map(|all| (all.rust, all.cxx));
    let (before, after) = (allocations(old), allocations(new));
    exact("allocations in Rust", before.map(|all| all.0), after.map(|all| all.0));
    exact("allocations in C++", before.map(|all| all.1), after.map(|all| all.1));
    let kind = match (changes.is_empty(), more) {
        (true, _) => 3,
        (false, true) => 0,
        (false, false) => 1,
    };
    if let Some((old, new)) = old.time.zip(new.time)
        && parted(&old, &new)
    {
        changes.push(format!("ratio {}, now {}", ratio(&old), ratio(&new)));
    }
    (!changes.is_empty()).then(|| (kind, changes.join("; ")))
}

/// Whether two intervals have nothing in common: only then have times changed.
fn parted(old: &Time, new: &Time) -> bool {
    old.interval[1] < new.interval[0] || new.interval[1] < old.interval[0]
}

fn ratio(time: &Time) -> String {
    let [low, high] = time.interval;
    format!("{:.3} [{low:.3}, {high:.3}]", time.ratio)
}

#[cfg(test)]
mod tests {
    use super::{change, text};
    use crate::results::*;

    fn measured(instructions: f64, ratio: f64, interval: [f64; 2]) -> Outcome {
        Outcome::Measured(Measured {
            time: Some(Time { nanoseconds: 1.0, ratio, interval, placed: interval }),
            instructions: Some(instructions),
            allocations: Some(Allocations { rust: 1.0, cxx: 0.0 }),
        })
    }

    #[test]
    fn one_instruction_is_a_change() {
        let old = measured(10.0, 1.0, [0.9, 1.1]);
        assert_eq!(change(&old, &old), None);
        let new = measured(11.0, 1.05, [0.95, 1.2]);
        assert_eq!(change(&old, &new), Some((0, "10 instructions, now 11 (+1)".to_owned())));
        assert_eq!(change(&new, &old), Some((1, "11 instructions, now 10 (-1)".to_owned())));
    }

    #[test]
    fn times_change_where_intervals_part() {
        let old = measured(10.0, 1.0, [0.9, 1.1]);
        let overlapping = measured(10.0, 1.3, [1.1, 1.5]);
        assert_eq!(change(&old, &overlapping), None);
        let parted = measured(10.0, 1.3, [1.101, 1.5]);
        let expected = "ratio 1.000 [0.900, 1.100], now 1.300 [1.101, 1.500]".to_owned();
        assert_eq!(change(&old, &parted), Some((3, expected)));
        assert_eq!(change(&parted, &old).map(|(kind, _)| kind), Some(3));
    }

    #[test]
    fn what_could_be_measured_and_no_longer_can() {
        let old = measured(10.0, 1.0, [0.9, 1.1]);
        let wrong = Outcome::Wrong { expected: 1, found: 2 };
        assert_eq!(change(&old, &wrong), Some((2, "measured, now WRONG".to_owned())));
        assert_eq!(change(&wrong, &wrong), None);
    }

    #[test]
    fn what_costs_more_comes_first() {
        let results = |commit: &str, rows: &[(&str, f64)]| {
            let row = |&(layer, instructions): &(&str, f64)| Row {
                layer: layer.to_owned(),
                outcome: measured(instructions, 1.0, [0.9, 1.1]),
                note: None,
            };
            let rows = rows.iter().map(row).collect();
            Results { commit: commit.to_owned(), ..Results::of("rust-to-cxx/add", rows) }
        };
        let mut new =
            results("b", &[("raw", 10.0), ("zngur", 9.0), ("twinspan", 12.0), ("new", 1.0)]);
        new.warnings = vec!["the machine was busy".to_owned()];
        let old = results("a", &[("raw", 10.0), ("cxx", 10.0), ("zngur", 10.0), ("twinspan", 9.0)]);
        let expected = "a (D) to b (D)\n\
            now: the machine was busy\n\n\
            1 cost more:\n  gcc rust-to-cxx/add twinspan: 9 instructions, now 12 (+3)\n\n\
            1 cost less:\n  gcc rust-to-cxx/add zngur: 10 instructions, now 9 (-1)\n\n\
            1 are new:\n  gcc rust-to-cxx/add new\n\n\
            1 are gone:\n  gcc rust-to-cxx/add cxx\n\n\
            1 of 4 rows are the same\n";
        assert_eq!(text(&old, &new), expected);
    }
}
