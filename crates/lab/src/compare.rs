//! `compare`: what differs between two results.

use crate::budget::number;
use crate::cli::Compare;
use crate::results::{Measured, Outcome, Results, Time};
use crate::store;
use anyhow::Result;
use std::process::ExitCode;

/// Prints the differences. They are no failure.
pub fn compare(arguments: &Compare) -> Result<ExitCode> {
    let (old, new) = (store::load(&arguments.old)?, store::load(&arguments.new)?);
    print!("{}", text(&old, &new));
    Ok(ExitCode::SUCCESS)
}

fn text(old: &Results, new: &Results) -> String {
    let mut lines = vec![format!("{} ({}) to {} ({})", old.commit, old.date, new.commit, new.date)];
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
    let (before, after) = (rows(old), rows(new));
    let mut same = 0;
    for (key, outcome) in &after {
        let Some((_, earlier)) = before.iter().find(|(other, _)| other == key) else {
            lines.push(format!("{key}: new"));
            continue;
        };
        let changes = changes(earlier, outcome);
        if changes.is_empty() {
            same += 1;
        } else {
            lines.push(format!("{key}: {}", changes.join("; ")));
        }
    }
    for (key, _) in before.iter().filter(|(key, _)| !after.iter().any(|(other, _)| other == key)) {
        lines.push(format!("{key}: gone"));
    }
    lines.push(format!("{same} of {} rows are the same", after.len()));
    lines.join("\n") + "\n"
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

fn changes(old: &Outcome, new: &Outcome) -> Vec<String> {
    match (old, new) {
        (Outcome::Measured(old), Outcome::Measured(new)) => measured(old, new),
        _ if old == new => Vec::new(),
        _ => vec![format!("{}, now {}", word(old), word(new))],
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

fn measured(old: &Measured, new: &Measured) -> Vec<String> {
    let mut changes = Vec::new();
    let mut exact = |what: &str, old: Option<f64>, new: Option<f64>| {
        let Some((old, new)) = old.zip(new) else { return };
        let [before, after] = [old, new].map(number);
        if before != after {
            let sign = if new > old { "+" } else { "" };
            changes.push(format!("{before} {what}, now {after} ({sign}{})", number(new - old)));
        }
    };
    exact("instructions", old.instructions, new.instructions);
    let allocations = |of: &Measured| of.allocations.map(|all| (all.rust, all.cxx));
    let (before, after) = (allocations(old), allocations(new));
    exact("allocations in Rust", before.map(|all| all.0), after.map(|all| all.0));
    exact("allocations in C++", before.map(|all| all.1), after.map(|all| all.1));
    if let Some((old, new)) = old.time.zip(new.time)
        && parted(&old, &new)
    {
        changes.push(format!("ratio {}, now {}", ratio(&old), ratio(&new)));
    }
    changes
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
    use super::{changes, text};
    use crate::results::*;

    fn measured(instructions: f64, ratio: f64, interval: [f64; 2]) -> Outcome {
        Outcome::Measured(Measured {
            time: Some(Time { nanoseconds: 1.0, ratio, interval, noise: [0.9, 1.1] }),
            instructions: Some(instructions),
            allocations: Some(Allocations { rust: 1.0, cxx: 0.0 }),
        })
    }

    #[test]
    fn one_instruction_is_a_change() {
        let old = measured(10.0, 1.0, [0.9, 1.1]);
        assert_eq!(changes(&old, &old), [""; 0]);
        let new = measured(11.0, 1.05, [0.95, 1.2]);
        assert_eq!(changes(&old, &new), ["10 instructions, now 11 (+1)"]);
    }

    #[test]
    fn times_change_where_intervals_part() {
        let old = measured(10.0, 1.0, [0.9, 1.1]);
        let overlapping = measured(10.0, 1.3, [1.1, 1.5]);
        assert_eq!(changes(&old, &overlapping), [""; 0]);
        let parted = measured(10.0, 1.3, [1.101, 1.5]);
        let expected = "ratio 1.000 [0.900, 1.100], now 1.300 [1.101, 1.500]";
        assert_eq!(changes(&old, &parted), [expected]);
        assert_eq!(changes(&parted, &old).len(), 1);
    }

    #[test]
    fn what_could_be_measured_and_no_longer_can() {
        let old = measured(10.0, 1.0, [0.9, 1.1]);
        let wrong = Outcome::Wrong { expected: 1, found: 2 };
        assert_eq!(changes(&old, &wrong), ["measured, now WRONG"]);
        assert_eq!(changes(&wrong, &wrong), [""; 0]);
    }

    #[test]
    fn rows_that_came_and_went() {
        let results = |commit: &str, layers: &[&str]| {
            let row = |layer: &&str| Row {
                layer: layer.to_string(),
                outcome: measured(10.0, 1.0, [0.9, 1.1]),
                note: None,
            };
            let case = Case {
                direction: "rust-to-cxx".to_owned(),
                section: "Numbers".to_owned(),
                name: "add".to_owned(),
                title: String::new(),
                rows: layers.iter().map(row).collect(),
            };
            Results {
                schema: SCHEMA,
                date: "D".to_owned(),
                commit: commit.to_owned(),
                command: String::new(),
                machine: Machine::default(),
                tools: Vec::new(),
                warnings: Vec::new(),
                sampling: Sampling::default(),
                variants: vec![Variant {
                    name: "gcc".to_owned(),
                    title: String::new(),
                    flags: Vec::new(),
                    failure: None,
                    cases: vec![case],
                }],
                peers: Vec::new(),
                scale: Vec::new(),
            }
        };
        let text = text(&results("a", &["raw", "cxx"]), &results("b", &["raw", "twinspan"]));
        let expected = "a (D) to b (D)\n\
            gcc rust-to-cxx/add twinspan: new\n\
            gcc rust-to-cxx/add cxx: gone\n\
            1 of 2 rows are the same\n";
        assert_eq!(text, expected);
    }
}
