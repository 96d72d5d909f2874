//! Measures one program: checks its answers, then times, then counts.

use crate::callgrind::{self, Counts};
use crate::progress::Work;
use crate::protocol::Listed;
use crate::results::{Allocations, Case, Measured, Outcome, Row, Sampling};
use crate::subject::{Program, Programs, Sample, ended};
use crate::times::Times;
use anyhow::Result;
use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// What is measured, and how.
#[derive(Clone, Copy, Debug)]
pub struct Plan<'a> {
    /// How to take times; `None` takes none.
    pub time: Option<&'a Sampling>,
    /// Whether to count.
    pub count: bool,
}

/// Measures `cases` of a program: its times in all its placements, the rest in the first. `label` tells
/// the reader which program it is.
pub fn measure(
    label: &str,
    programs: &Programs,
    cases: &[Listed],
    plan: Plan<'_>,
) -> Result<Vec<Case>> {
    let program = &programs.first;
    let answers = answers(program, cases)?;
    let sound = |case: &&Listed| !case.rows.is_empty() && disagreement(case, &answers).is_none();
    let sound: Vec<&Listed> = cases.iter().filter(sound).collect();
    let times = match plan.time {
        Some(sampling) => times(label, programs, &sound, sampling)?,
        None => Times::default(),
    };
    let counts = if plan.count { counts(label, program, &sound) } else { HashMap::new() };
    Ok(cases.iter().map(|case| assemble(case, plan, &answers, &times, &counts)).collect())
}

/// The sums of each case by layer, or why there are none.
pub type Answers = HashMap<String, Result<HashMap<String, u64>, String>>;

/// Asks for all answers at once; if that fails, case by case, to know which of them it is.
pub fn answers(program: &Program, cases: &[Listed]) -> Result<Answers> {
    let ids: Vec<&str> = cases.iter().map(|case| case.id.as_str()).collect();
    let (all, status) = program.answers(&ids)?;
    let mut answers = Answers::new();
    if status.success() {
        for id in ids {
            answers.insert(id.to_owned(), Ok(HashMap::new()));
        }
        for answer in all {
            if let Some(Ok(sums)) = answers.get_mut(&answer.id) {
                sums.insert(answer.layer, answer.sum);
            }
        }
        return Ok(answers);
    }
    for id in ids {
        let (one, status) = program.answers(&[id])?;
        let sums = one.into_iter().map(|answer| (answer.layer, answer.sum)).collect();
        let result = if status.success() { Ok(sums) } else { Err(ended(status)) };
        answers.insert(id.to_owned(), result);
    }
    Ok(answers)
}

/// What the baselines of cases answer: programs that have the same case have to agree.
pub fn sums(program: &Program, cases: &[Listed]) -> Result<HashMap<String, u64>> {
    let answers = answers(program, cases)?;
    let sum = |case: &Listed| {
        let sums = answers.get(&case.id)?.as_ref().ok()?;
        Some((case.id.clone(), *sums.get(case.rows.first()?)?))
    };
    Ok(cases.iter().filter_map(sum).collect())
}

/// Why a case cannot be measured: rows that answer otherwise than the first, or not at all.
pub fn disagreement(case: &Listed, answers: &Answers) -> Option<String> {
    let sums = match answers.get(&case.id) {
        Some(Ok(sums)) => sums,
        Some(Err(reason)) => return Some(reason.clone()),
        None => return Some("it gave no answer".to_owned()),
    };
    let expected = case.rows.first().and_then(|layer| sums.get(layer));
    case.rows.iter().find_map(|layer| match (sums.get(layer), expected) {
        (None, _) => Some(format!("{layer} gave no answer")),
        (found, expected) if found != expected => Some(format!("the answer of {layer} differs")),
        _ => None,
    })
}

fn times(
    label: &str,
    programs: &Programs,
    cases: &[&Listed],
    sampling: &Sampling,
) -> Result<Times> {
    let mut times = Times::default();
    let ids: Vec<&str> = cases.iter().map(|case| case.id.as_str()).collect();
    if ids.is_empty() {
        return Ok(times);
    }
    let work = Work::steps(format!("{label}: times"), sampling.processes * ids.len());
    for process in 0..sampling.processes {
        let program = programs.of_process(process);
        let seed = sampling.seed.wrapping_add(process as u64);
        let sample = Sample { rounds: sampling.rounds, chunk: sampling.chunk, seed };
        let mut take = |row: crate::protocol::Times| {
            if row.layer == "control" {
                work.step();
            }
            times.add(process, row);
        };
        let status = program.time(&sample, &ids, &mut take)?;
        if !status.success() {
            let missing: Vec<&str> =
                ids.iter().copied().filter(|id| !times.has(process, id)).collect();
            for id in missing {
                let status = program.time(&sample, &[id], |row| times.add(process, row))?;
                if !status.success() {
                    times.fail(id, ended(status));
                }
            }
        }
    }
    work.end(&format!("{} cases, {} processes", ids.len(), sampling.processes));
    Ok(times)
}

/// What callgrind counted of each case, or why it did not.
pub type Counted = HashMap<String, Result<Vec<Counts>, String>>;

/// Counts cases, as many at once as there are processors.
pub fn counts(label: &str, program: &Program, cases: &[&Listed]) -> Counted {
    let work = Work::steps(format!("{label}: instructions"), cases.len());
    let next = AtomicUsize::new(0);
    let counted = Mutex::new(Counted::new());
    let count_some = || {
        while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
            let result = callgrind::count(program, &case.id).map_err(|error| format!("{error:#}"));
            if let Ok(mut counted) = counted.lock() {
                counted.insert(case.id.clone(), result);
            }
            work.step();
        }
    };
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(count_some);
        }
    });
    work.end(&format!("{} cases", cases.len()));
    counted.into_inner().unwrap_or_default()
}

fn assemble(
    case: &Listed,
    plan: Plan<'_>,
    answers: &Answers,
    times: &Times,
    counts: &Counted,
) -> Case {
    let disagreement = disagreement(case, answers);
    let outcome = |layer: &String| {
        if let Some(reason) = &disagreement {
            return unsound(case, layer, answers, reason);
        }
        let mut measured = Measured::default();
        if plan.time.is_some() {
            match times.of(case, layer) {
                Ok(time) => measured.time = Some(time),
                Err(reason) => return Outcome::Failed(reason),
            }
        }
        match counts.get(&case.id) {
            Some(Ok(rows)) => {
                if let Some(counts) = rows.iter().find(|counts| counts.layer == *layer) {
                    measured.instructions = Some(counts.instructions);
                    measured.allocations = Some(Allocations { rust: counts.rust, cxx: counts.cxx });
                }
            }
            Some(Err(reason)) => return Outcome::Failed(reason.clone()),
            None => {}
        }
        Outcome::Measured(measured)
    };
    let note = |layer: &str| {
        let mut notes = case.notes.iter().filter(|(of, _)| of == layer);
        notes.next().map(|(_, text)| text.clone())
    };
    let mut rows: Vec<Row> = case
        .rows
        .iter()
        .map(|layer| Row { layer: layer.clone(), outcome: outcome(layer), note: note(layer) })
        .collect();
    rows.extend(case.cannot.iter().map(|(layer, reason)| Row {
        layer: layer.clone(),
        outcome: Outcome::Cannot(reason.clone()),
        note: note(layer),
    }));
    Case {
        direction: case.direction().to_owned(),
        section: case.section.clone(),
        name: case.name().to_owned(),
        title: case.title.clone(),
        rows,
        control: plan.time.and_then(|_| times.of(case, "control").ok()),
    }
}

/// What becomes of a row of a case that cannot be measured.
fn unsound(case: &Listed, layer: &str, answers: &Answers, reason: &str) -> Outcome {
    let sum = |layer: &str| answers.get(&case.id)?.as_ref().ok()?.get(layer).copied();
    let expected = case.rows.first().and_then(|first| sum(first));
    match (expected, sum(layer)) {
        (Some(expected), Some(found)) if expected != found => Outcome::Wrong { expected, found },
        _ => Outcome::Failed(reason.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Answers, Plan, assemble, disagreement};
    use crate::protocol::Listed;
    use crate::results::Outcome;
    use crate::times::Times;
    use std::collections::HashMap;

    fn case() -> Listed {
        Listed {
            id: "rust-to-cxx/add".to_owned(),
            rows: ["raw", "cxx", "twinspan"].map(str::to_owned).to_vec(),
            cannot: vec![("diplomat".to_owned(), "one way".to_owned())],
            ..Listed::default()
        }
    }

    fn answers(sums: &[(&str, u64)]) -> Answers {
        let sums = sums.iter().map(|&(layer, sum)| (layer.to_owned(), sum)).collect();
        HashMap::from([("rust-to-cxx/add".to_owned(), Ok(sums))])
    }

    fn outcomes(answers: &Answers) -> Vec<Outcome> {
        let plan = Plan { time: None, count: false };
        let case = assemble(&case(), plan, answers, &Times::default(), &HashMap::new());
        case.rows.into_iter().map(|row| row.outcome).collect()
    }

    #[test]
    fn a_wrong_answer_keeps_the_whole_case_from_being_measured() {
        let answers = answers(&[("raw", 7), ("cxx", 8), ("twinspan", 7)]);
        let reason = "the answer of cxx differs".to_owned();
        assert_eq!(disagreement(&case(), &answers), Some(reason.clone()));
        let expected = [
            Outcome::Failed(reason.clone()),
            Outcome::Wrong { expected: 7, found: 8 },
            Outcome::Failed(reason),
            Outcome::Cannot("one way".to_owned()),
        ];
        assert_eq!(outcomes(&answers), expected);
    }

    #[test]
    fn rows_that_agree_are_measured() {
        let answers = answers(&[("raw", 7), ("cxx", 7), ("twinspan", 7)]);
        assert_eq!(disagreement(&case(), &answers), None);
        assert!(matches!(outcomes(&answers)[1], Outcome::Measured(_)));
    }

    #[test]
    fn a_missing_answer_is_no_agreement() {
        let answers = answers(&[("raw", 7), ("cxx", 7)]);
        let reason = "twinspan gave no answer".to_owned();
        assert_eq!(disagreement(&case(), &answers), Some(reason));
    }
}
