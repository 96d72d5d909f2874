//! The plots: a strip for each case, a mark for each row beside its baseline.

use crate::report::axis::{Axis, Tick, percent};
use crate::report::compare::{self, SUBJECT, Verdict};
use crate::report::layers::Layer;
use crate::report::numbers;
use crate::results::{Case, Measured, Outcome, Results, Row};
use serde::Serialize;

/// The height of one layer within a strip, in pixels.
const LANE: usize = 11;
/// No strip is lower: beside it stand two lines of text.
const LOWEST: usize = 38;

/// One section of one direction.
#[derive(Debug, Serialize)]
pub(crate) struct Plot {
    pub(crate) id: String,
    pub(crate) section: String,
    ticks: Vec<Tick>,
    /// Where the noise begins and how wide it is.
    band: Option<[String; 2]>,
    noise: Option<String>,
    pub(crate) strips: Vec<Strip>,
}

/// One case.
#[derive(Debug, Serialize)]
pub(crate) struct Strip {
    id: String,
    title: String,
    name: String,
    /// What the filter looks at.
    words: String,
    height: usize,
    pub(crate) marks: Vec<Mark>,
    broken: Option<Broken>,
    baseline: String,
    base_time: String,
    base_count: String,
    subject_time: String,
    subject_class: &'static str,
    subject_count: String,
}

/// One row.
#[derive(Debug, Serialize)]
pub(crate) struct Mark {
    layer: usize,
    shape: &'static str,
    y: usize,
    /// Where its time and its instructions stand.
    time: Option<String>,
    count: Option<String>,
    interval: Option<[String; 2]>,
    text: String,
}

/// What is said of rows without numbers where numbers were expected.
#[derive(Debug, Serialize)]
struct Broken {
    y: usize,
    text: String,
}

/// The axis of a section is that of all variants, so that it stays where it is when one chooses another.
pub(crate) fn axis(results: &Results, direction: &str, section: &str) -> Axis {
    let cases = results.variants.iter().flat_map(|variant| &variant.cases);
    let here = cases.filter(|case| case.direction == direction && case.section == section);
    Axis::around(here.flat_map(|case| {
        let rows = case.rows.iter().filter_map(compare::measured);
        rows.flat_map(move |measured| ratios(case, measured))
    }))
}

fn ratios(case: &Case, measured: &Measured) -> Vec<f64> {
    let time = measured.time.map(|time| [time.ratio, time.interval[0], time.interval[1]]);
    let count = compare::instruction_ratio(case, measured);
    time.into_iter().flatten().chain(count).collect()
}

/// The plot of some cases of one section; with each case its address in the page.
pub(crate) fn plot(
    id: String,
    section: &str,
    cases: &[(String, &Case)],
    axis: Axis,
    layers: &[Layer],
) -> Plot {
    let noise = cases.iter().flat_map(|(_, case)| noise_of(case)).reduce(|a, b| {
        // The widest, though all of a section should be the same.
        [a[0].min(b[0]), a[1].max(b[1])]
    });
    let band = noise.map(|[low, high]| {
        let (from, to) = (axis.place(low), axis.place(high));
        [percent(from), percent(to - from)]
    });
    Plot {
        id,
        section: section.to_owned(),
        ticks: axis.ticks(),
        band,
        noise: noise.map(numbers::interval),
        strips: cases.iter().map(|(id, case)| strip(id, case, axis, layers)).collect(),
    }
}

fn noise_of(case: &Case) -> impl Iterator<Item = [f64; 2]> {
    let times = case.rows.iter().filter_map(|row| compare::measured(row)?.time);
    times.map(|time| time.noise).filter(|noise| noise[0] > 0.0 && noise[1].is_finite())
}

fn strip(id: &str, case: &Case, axis: Axis, layers: &[Layer]) -> Strip {
    // In the order of the layers, not of the case: a layer stands at the same place among its neighbours.
    let mut rows: Vec<(&Layer, &Measured)> = Vec::new();
    for layer in layers {
        let row = case.rows.iter().skip(1).find(|row| row.layer == layer.id);
        rows.extend(row.and_then(compare::measured).map(|measured| (layer, measured)));
    }
    let broken = broken(case);
    let lanes = rows.len() + usize::from(broken.is_some());
    let height = LOWEST.max(lanes * LANE + 12);
    let lane = |number| (height - lanes * LANE) / 2 + LANE / 2 + number * LANE;
    let broken = broken.map(|text| Broken { y: lane(rows.len()), text });
    let marks = rows
        .iter()
        .enumerate()
        .filter_map(|(number, (layer, measured))| mark(case, layer, measured, lane(number), axis));
    let marks = marks.collect();
    let base = compare::baseline(case);
    let subject = compare::measured_of(case, SUBJECT);
    let subject_verdict =
        subject.and_then(|subject| subject.time).map(|time| compare::verdict(&time));
    Strip {
        id: id.to_owned(),
        title: case.title.clone(),
        name: case.name.clone(),
        words: words(case),
        height,
        marks,
        broken,
        baseline: case.rows.first().map(|row| row.layer.clone()).unwrap_or_default(),
        base_time: text(base.and_then(|base| base.time), |time| {
            numbers::nanoseconds(time.nanoseconds)
        }),
        base_count: text(base.and_then(|base| base.instructions), numbers::count),
        subject_time: text(
            subject.and_then(|subject| subject.time),
            |time| match compare::verdict(&time) {
                Verdict::Same => "same".to_owned(),
                _ => format!("×{}", numbers::ratio(time.ratio)),
            },
        ),
        subject_class: subject_verdict.map_or("", class),
        subject_count: text(
            subject.and_then(|subject| compare::extra_instructions(case, subject)),
            numbers::difference,
        ),
    }
}

/// Which rows have no numbers though they should; if the baseline has none, nobody has a ratio.
fn broken(case: &Case) -> Option<String> {
    let word = |row: &Row| match row.outcome {
        Outcome::Wrong { .. } => Some(format!("{} WRONG", row.layer)),
        Outcome::Failed(_) => Some(format!("{} failed", row.layer)),
        Outcome::Measured(_) | Outcome::Cannot(_) => None,
    };
    let words: Vec<String> = case.rows.iter().filter_map(word).collect();
    match case.rows.first().and_then(word) {
        Some(first) => Some(format!("{first}: nothing to compare with")),
        None if words.is_empty() => None,
        None => Some(words.join(", ")),
    }
}

fn text<T>(value: Option<T>, show: impl Fn(T) -> String) -> String {
    value.map_or_else(|| numbers::NONE.to_owned(), show)
}

/// What the filter looks at: lower case.
pub(crate) fn words(case: &Case) -> String {
    let direction = compare::direction_title(&case.direction);
    let text =
        format!("{} {} {} {direction} {}", case.section, case.name, case.title, case.direction);
    text.to_lowercase()
}

/// The class of what stands for a verdict.
pub(crate) fn class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Same => "same",
        Verdict::Less => "less",
        Verdict::More => "more",
    }
}

fn mark(case: &Case, layer: &Layer, measured: &Measured, y: usize, axis: Axis) -> Option<Mark> {
    let time = compare::time_ratio(measured).map(|ratio| axis.percent(ratio));
    let count = compare::instruction_ratio(case, measured).map(|ratio| axis.percent(ratio));
    let interval = measured
        .time
        .filter(|_| time.is_some())
        .map(|time| time.interval.map(|end| axis.percent(end)));
    let text = format!("{}: {}", layer.id, sentence(case, measured));
    (time.is_some() || count.is_some()).then_some(Mark {
        layer: layer.index,
        shape: layer.shape,
        y,
        time,
        count,
        interval,
        text,
    })
}

/// All numbers of a row: `2.45 ns, ×2.21 [2.18, 2.25], 38 instructions (+22)`.
pub(crate) fn sentence(case: &Case, measured: &Measured) -> String {
    let mut parts = Vec::new();
    if let Some(time) = measured.time {
        parts.push(format!("{} ns", numbers::nanoseconds(time.nanoseconds)));
        let same = if compare::verdict(&time) == Verdict::Same { "same, " } else { "" };
        let (ratio, interval) = (numbers::ratio(time.ratio), numbers::interval(time.interval));
        parts.push(format!("{same}×{ratio} {interval}"));
    }
    if let Some(count) = measured.instructions {
        let extra = compare::extra_instructions(case, measured);
        let extra =
            extra.map_or_else(String::new, |extra| format!(" ({})", numbers::difference(extra)));
        parts.push(format!("{} instructions{extra}", numbers::count(count)));
    }
    if let Some(allocations) = compare::allocations(measured).filter(|count| *count > 0.0) {
        parts.push(format!("{} allocations", numbers::count(allocations)));
    }
    if parts.is_empty() { "nothing measured".to_owned() } else { parts.join(", ") }
}

/// All cases of a variant at once: a line for each layer, a dot for each case.
#[derive(Debug, Serialize)]
pub(crate) struct Overview {
    ticks: Vec<Tick>,
    lines: Vec<Line>,
}

#[derive(Debug, Serialize)]
struct Line {
    layer: usize,
    name: String,
    dots: Vec<Dot>,
    middle_time: Option<[String; 2]>,
    middle_count: Option<[String; 2]>,
    cases: usize,
}

#[derive(Debug, Serialize)]
struct Dot {
    href: String,
    time: Option<String>,
    count: Option<String>,
    text: String,
}

/// The overview of the cases of a variant.
pub(crate) fn overview(results: &Results, cases: &[(String, &Case)], layers: &[Layer]) -> Overview {
    let all = results.variants.iter().flat_map(|variant| &variant.cases);
    let axis = Axis::around(all.flat_map(|case| {
        let rows = case.rows.iter().filter_map(compare::measured);
        rows.flat_map(move |measured| {
            compare::time_ratio(measured)
                .into_iter()
                .chain(compare::instruction_ratio(case, measured))
        })
    }));
    let lines = layers.iter().filter_map(|layer| line(layer, cases, axis)).collect();
    Overview { ticks: axis.ticks(), lines }
}

fn line(layer: &Layer, cases: &[(String, &Case)], axis: Axis) -> Option<Line> {
    let (mut dots, mut times, mut counts) = (Vec::new(), Vec::new(), Vec::new());
    for (id, case) in cases {
        let beside = case.rows.iter().skip(1).find(|row| row.layer == layer.id);
        let Some(measured) = beside.and_then(compare::measured) else { continue };
        let (time, count) =
            (compare::time_ratio(measured), compare::instruction_ratio(case, measured));
        if time.is_none() && count.is_none() {
            continue;
        }
        times.extend(time);
        counts.extend(count);
        dots.push(Dot {
            href: id.clone(),
            time: time.map(|ratio| axis.percent(ratio)),
            count: count.map(|ratio| axis.percent(ratio)),
            text: format!("{}: {}", case.title, sentence(case, measured)),
        });
    }
    let middle = |ratios| {
        numbers::median(ratios)
            .map(|middle| [axis.percent(middle), format!("×{}", numbers::ratio(middle))])
    };
    (!dots.is_empty()).then(|| Line {
        layer: layer.index,
        name: layer.id.clone(),
        cases: dots.len(),
        dots,
        middle_time: middle(times),
        middle_count: middle(counts),
    })
}
