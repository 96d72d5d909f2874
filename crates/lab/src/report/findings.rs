//! What the numbers say, counted: no sentence here holds a number that was not computed.

use crate::report::compare::{self, RAW, SUBJECT, Verdict};
use crate::report::numbers::{self, plural};
use crate::results::{Case, Outcome, Variant};
use serde::Serialize;

/// One finding.
#[derive(Debug, Serialize)]
pub(crate) struct Finding {
    /// `41 of 45`
    pub(crate) number: String,
    pub(crate) text: String,
    /// The cases for which it does not hold.
    pub(crate) exceptions: Vec<Exception>,
    /// What they are called.
    pub(crate) exceptions_title: String,
}

/// A case, and by how much.
#[derive(Debug, Serialize)]
pub(crate) struct Exception {
    /// Its address in the page.
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) direction: String,
    pub(crate) detail: String,
}

/// How many of how many, and which are not.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    pub(crate) good: usize,
    pub(crate) all: usize,
    pub(crate) exceptions: Vec<Exception>,
}

impl Tally {
    /// `41 of 45`
    pub(crate) fn text(&self) -> String {
        match self.all {
            0 => numbers::NONE.to_owned(),
            all => format!("{} of {all}", self.good),
        }
    }
}

/// The cases of a variant with their addresses.
pub(crate) type Cases<'a> = [(String, &'a Case)];

/// Cases whose baseline is raw.
fn beside_raw<'a>(cases: &'a Cases<'a>) -> impl Iterator<Item = (&'a str, &'a Case)> {
    let raw = |case: &&(String, &Case)| case.1.rows.first().is_some_and(|row| row.layer == RAW);
    cases.iter().filter(raw).map(|(id, case)| (id.as_str(), *case))
}

fn exception(id: &str, case: &Case, detail: String) -> Exception {
    let direction = compare::direction_short(&case.direction).to_owned();
    Exception { id: id.to_owned(), title: case.title.clone(), direction, detail }
}

const WAITS: &str = "hardly more instructions, if any: it waits, for instance for where its code stands in memory; \
                     whether other builds do, too, says more";

/// In how many cases `layer` takes at most [`compare::NEAR`] instructions more than raw.
pub(crate) fn near(cases: &Cases<'_>, layer: &str) -> Tally {
    let mut tally = Tally::default();
    for (id, case) in beside_raw(cases) {
        let extra = compare::measured_of(case, layer)
            .and_then(|measured| compare::extra_instructions(case, measured));
        let Some(extra) = extra else { continue };
        tally.all += 1;
        if compare::is_near(extra) {
            tally.good += 1;
        } else {
            tally.exceptions.push(exception(id, case, numbers::difference(extra)));
        }
    }
    tally
}

/// In how many cases the time of `layer` is that of raw or less; the exceptions are those that lie
/// wholly above [`compare::DEARER`].
pub(crate) fn as_fast(cases: &Cases<'_>, layer: &str) -> Tally {
    let mut tally = Tally::default();
    for (id, case) in beside_raw(cases) {
        let Some(time) = compare::measured_of(case, layer).and_then(|measured| measured.time)
        else {
            continue;
        };
        tally.all += 1;
        if compare::verdict(&time) != Verdict::More {
            tally.good += 1;
        }
        if compare::is_dearer(&time) {
            let (ratio, interval) = (numbers::ratio(time.ratio), numbers::interval(time.interval));
            tally.exceptions.push(exception(id, case, format!("×{ratio} {interval}")));
        }
    }
    tally
}

fn more_allocations(cases: &Cases<'_>, layer: &str) -> Tally {
    let mut tally = Tally::default();
    for (id, case) in beside_raw(cases) {
        let own = compare::measured_of(case, layer).and_then(compare::allocations);
        let raw = compare::baseline(case).and_then(compare::allocations);
        let (Some(own), Some(raw)) = (own, raw) else { continue };
        tally.all += 1;
        if own - raw < 0.02 {
            tally.good += 1;
        } else {
            let detail = format!("{} for {}", numbers::count(own), numbers::count(raw));
            tally.exceptions.push(exception(id, case, detail));
        }
    }
    tally
}

/// The findings of a variant.
pub(crate) fn of(cases: &Cases<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let near = near(cases, SUBJECT);
    if near.all > 0 {
        findings.push(Finding {
            number: near.text(),
            text: format!(
                "{} in which {SUBJECT} takes at most {} instructions more than hand-written extern \
                 \"C\", or fewer than it.",
                if near.all == 1 { "case" } else { "cases" },
                compare::NEAR
            ),
            exceptions_title: plural(near.exceptions.len(), "case takes more", "cases take more"),
            exceptions: near.exceptions,
        });
    }
    let fast = as_fast(cases, SUBJECT);
    if fast.all > 0 {
        findings.push(Finding {
            number: fast.text(),
            text: format!(
                "{} in which its time is that of hand-written extern \"C\" within the noise of the \
                 measurement, or less.",
                if fast.all == 1 { "case" } else { "cases" }
            ),
            exceptions_title: plural(
                fast.exceptions.len(),
                "case has an interval wholly above ×1.05",
                "cases have an interval wholly above ×1.05",
            ),
            exceptions: fast.exceptions,
        });
    }
    findings.extend(beside_cxx(cases));
    let allocations = more_allocations(cases, SUBJECT);
    if allocations.all > 0 {
        findings.push(Finding {
            number: allocations.text(),
            text: format!(
                "{} in which {SUBJECT} allocates no more often than hand-written extern \"C\".",
                if allocations.all == 1 { "case" } else { "cases" }
            ),
            exceptions_title: plural(
                allocations.exceptions.len(),
                "case allocates more",
                "cases allocate more",
            ),
            exceptions: allocations.exceptions,
        });
    }
    findings
}

fn beside_cxx(cases: &Cases<'_>) -> Option<Finding> {
    let (mut ratios, mut fewer, mut more) = (Vec::new(), 0, Vec::new());
    for (id, case) in cases {
        let count = |layer| compare::measured_of(case, layer)?.instructions;
        let (Some(own), Some(cxx)) = (count(SUBJECT), count("cxx")) else { continue };
        if own <= 0.0 || cxx <= 0.0 {
            continue;
        }
        ratios.push(own / cxx);
        if cxx - own > 0.05 {
            fewer += 1;
        } else if own - cxx > 0.05 {
            more.push(exception(id, case, format!("{} more", numbers::count(own - cxx))));
        }
    }
    let all = ratios.len();
    let median = numbers::median(ratios)?;
    let can = cases.iter().filter(|(_, case)| compare::measured_of(case, SUBJECT).is_some());
    let cannot = can.filter(|(_, case)| {
        compare::row_of(case, "cxx").is_some_and(|row| matches!(row.outcome, Outcome::Cannot(_)))
    });
    let cannot = match cannot.count() {
        0 => String::new(),
        1 => " One more case, cxx has no way to do.".to_owned(),
        count => format!(" {count} more cases, cxx has no way to do."),
    };
    Some(Finding {
        number: format!("×{}", numbers::ratio(median)),
        text: format!(
            "of the instructions of cxx, at the median of the {all} {} that both have: fewer in \
             {fewer}, as many in {}, more in {}.{cannot}",
            if all == 1 { "case" } else { "cases" },
            all - fewer - more.len(),
            more.len(),
        ),
        exceptions_title: plural(more.len(), "case takes more", "cases take more"),
        exceptions: more,
    })
}

/// What is wrong with a variant, in the reader's words: shown in red.
pub(crate) fn alarms(variant: &Variant, cases: &Cases<'_>) -> Vec<String> {
    let mut alarms = Vec::new();
    if let Some(failure) = &variant.failure {
        alarms.push(format!("{} was not built: {failure}", variant.name));
    }
    for (_, case) in cases {
        for row in &case.rows {
            let place = format!("{} {}/{}, {}", variant.name, case.direction, case.name, row.layer);
            match &row.outcome {
                Outcome::Wrong { expected, found } => alarms.push(format!(
                    "{place}: WRONG: the answer is {found}, that of the baseline {expected}. Not timed."
                )),
                Outcome::Failed(reason) => alarms.push(format!("{place}: failed: {reason}")),
                _ => {}
            }
        }
    }
    alarms
}

/// A line of the overview of variants.
#[derive(Debug, Serialize)]
pub(crate) struct Summary {
    id: String,
    name: String,
    title: String,
    failure: Option<String>,
    cells: Vec<[String; 2]>,
}

/// Each variant by direction: within two instructions, as fast.
pub(crate) fn summary(
    variant: &Variant,
    id: &str,
    cases: &Cases<'_>,
    directions: &[String],
) -> Summary {
    let cells = directions.iter().map(|direction| {
        let here: Vec<(String, &Case)> =
            cases.iter().filter(|(_, case)| case.direction == *direction).cloned().collect();
        [near(&here, SUBJECT).text(), as_fast(&here, SUBJECT).text()]
    });
    Summary {
        id: id.to_owned(),
        name: variant.name.clone(),
        title: variant.title.clone(),
        failure: variant.failure.clone(),
        cells: cells.collect(),
    }
}

/// A case that does not reach raw.
#[derive(Debug, Serialize)]
pub(crate) struct Limit {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) direction: String,
    pub(crate) extra: String,
    pub(crate) time: String,
    /// The row's note, or that it waits.
    pub(crate) reason: Option<String>,
}

/// All that is dearer than raw, by more instructions than [`compare::NEAR`] or in time.
///
/// What takes hardly more instructions needs no reason of its own: what it waits for is not in the code.
pub(crate) fn limits(cases: &Cases<'_>) -> Vec<Limit> {
    let limit = |(id, case): (&str, &Case)| {
        let row = compare::row_of(case, SUBJECT)?;
        let measured = compare::measured(row)?;
        let extra = compare::extra_instructions(case, measured);
        let far = extra.is_some_and(|extra| !compare::is_near(extra));
        let dear = measured.time.is_some_and(|time| compare::is_dearer(&time));
        let time = measured.time.map(|time| {
            format!("×{} {}", numbers::ratio(time.ratio), numbers::interval(time.interval))
        });
        (far || dear).then(|| Limit {
            id: id.to_owned(),
            title: case.title.clone(),
            direction: compare::direction_short(&case.direction).to_owned(),
            extra: extra.map_or_else(|| numbers::NONE.to_owned(), numbers::difference),
            time: time.unwrap_or_else(|| numbers::NONE.to_owned()),
            reason: row
                .note
                .clone()
                .or_else(|| extra.is_some_and(compare::is_near).then(|| WAITS.to_owned())),
        })
    };
    beside_raw(cases).filter_map(limit).collect()
}
