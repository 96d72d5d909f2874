//! Other bridges, measured by programs of their own: each folder of crates/lab/peers is a workspace.

use crate::cargo::{self, Order};
use crate::measure::{Plan, measure, sums};
use crate::results::{Case, Outcome, Peer};
use crate::selection::Selection;
use crate::variant::Build;
use crate::{machine, place};
use anyhow::Result;
use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;

/// What the first rows of cases answer.
pub type Sums = HashMap<String, u64>;

/// The names of the folders, sorted.
pub fn names() -> Vec<String> {
    let entries = fs::read_dir(folder()).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .filter(|entry| entry.path().join("Cargo.toml").is_file())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    names
}

fn folder() -> PathBuf {
    place::root().join("crates/lab/peers")
}

/// Builds and measures a peer, and adds its rows to `cases`, whose baselines answer what `expected`
/// says. What goes wrong is in the result.
pub fn add(
    name: &str,
    build: &Build,
    selection: &Selection,
    plan: Plan<'_>,
    expected: &Sums,
    cases: &mut Vec<Case>,
) -> Peer {
    let directory = folder().join(name);
    let measured = measure_peer(name, build, selection, plan, expected);
    let lock = fs::read_to_string(directory.join("Cargo.lock")).unwrap_or_default();
    let version = machine::locked(&lock, name).unwrap_or_default();
    let failure = match measured {
        Ok(found) => {
            for case in found {
                merge(name, case, cases);
            }
            None
        }
        Err(error) => Some(format!("{error:#}")),
    };
    Peer { name: name.to_owned(), version, failure }
}

fn measure_peer(
    name: &str,
    build: &Build,
    selection: &Selection,
    plan: Plan<'_>,
    expected: &Sums,
) -> Result<Vec<Case>> {
    let order = Order {
        label: format!("peer {name}"),
        directory: &folder().join(name),
        package: None,
        build,
        // One for all of them: each builds the subject too, for its baselines.
        target: place::lab().join("build").join("peers"),
        environment: Vec::new(),
        arguments: &[],
        placement: cargo::UNMOVED,
    };
    let programs = cargo::placements(order, plan.time.map_or(1, |sampling| sampling.placements))?;
    let listed = selection.cases(programs.first.list()?.cases);
    let found = sums(&programs.first, &listed)?;
    let mut measured = measure(&format!("peer {name}"), &programs, &listed, plan)?;
    measured.iter_mut().for_each(|case| judge(case, expected, &found));
    Ok(measured)
}

/// A peer that answers otherwise does something else: its numbers say nothing.
fn judge(case: &mut Case, expected: &Sums, found: &Sums) {
    let id = format!("{}/{}", case.direction, case.name);
    let (Some(&expected), Some(&found)) = (expected.get(&id), found.get(&id)) else { return };
    for row in case.rows.iter_mut().filter(|_| expected != found) {
        if matches!(row.outcome, Outcome::Measured(_)) {
            row.outcome = Outcome::Wrong { expected, found };
        }
    }
}

/// Adds the rows of a peer's case to the one of that name, whose baseline stays; a case that only the
/// peer has is added with the peer's own.
fn merge(peer: &str, found: Case, cases: &mut Vec<Case>) {
    let same = |case: &&mut Case| case.direction == found.direction && case.name == found.name;
    let Some(case) = cases.iter_mut().find(same) else {
        cases.push(found);
        return;
    };
    for mut row in found.rows.into_iter().filter(|row| !["raw", "floor"].contains(&&*row.layer)) {
        let taken = case
            .rows
            .iter()
            .any(|old| old.layer == row.layer && !matches!(old.outcome, Outcome::Cannot(_)));
        if taken {
            row.layer = format!("{} ({peer})", row.layer);
        }
        // It knew why a layer was missing; now the layer is there.
        case.rows.retain(|old| old.layer != row.layer);
        case.rows.push(row);
    }
}

#[cfg(test)]
mod tests {
    use super::{judge, merge};
    use crate::results::{Case, Measured, Outcome, Row};

    fn case(name: &str, rows: &[(&str, f64)]) -> Case {
        let row = |&(layer, instructions): &(&str, f64)| Row {
            layer: layer.to_owned(),
            outcome: Outcome::Measured(Measured {
                instructions: Some(instructions),
                ..Measured::default()
            }),
            note: None,
        };
        Case {
            direction: "rust-to-cxx".to_owned(),
            section: "Numbers".to_owned(),
            name: name.to_owned(),
            title: String::new(),
            rows: rows.iter().map(row).collect(),
            control: None,
        }
    }

    #[test]
    fn a_peers_baseline_is_not_a_second_one() {
        let mut cases = vec![case("add", &[("raw", 8.0), ("cxx", 8.0)])];
        merge("autocxx", case("add", &[("raw", 9.0), ("autocxx", 12.0)]), &mut cases);
        assert_eq!(cases, [case("add", &[("raw", 8.0), ("cxx", 8.0), ("autocxx", 12.0)])]);
    }

    #[test]
    fn a_peer_that_answers_otherwise_is_wrong() {
        let sums = |sum| [("rust-to-cxx/add".to_owned(), sum)].into();
        let measured = case("add", &[("raw", 9.0), ("zngur", 12.0)]);
        let mut judged = measured.clone();
        judge(&mut judged, &sums(7), &sums(7));
        assert_eq!(judged, measured);
        judge(&mut judged, &sums(7), &sums(8));
        assert_eq!(judged.rows[1].outcome, Outcome::Wrong { expected: 7, found: 8 });
    }

    #[test]
    fn a_case_that_only_a_peer_has_is_added_whole() {
        let mut cases = vec![case("add", &[("raw", 8.0)])];
        merge("zngur", case("map", &[("raw", 9.0), ("zngur", 12.0)]), &mut cases);
        assert_eq!(cases[1], case("map", &[("raw", 9.0), ("zngur", 12.0)]));
    }

    #[test]
    fn a_layer_that_was_said_to_be_missing_is_replaced() {
        let mut cases = vec![case("add", &[("raw", 8.0)])];
        let outcome = Outcome::Cannot("elsewhere".to_owned());
        cases[0].rows.push(Row { layer: "zngur".to_owned(), outcome, note: None });
        merge("zngur", case("add", &[("raw", 9.0), ("zngur", 12.0)]), &mut cases);
        assert_eq!(cases, [case("add", &[("raw", 8.0), ("zngur", 12.0)])]);
    }
}
