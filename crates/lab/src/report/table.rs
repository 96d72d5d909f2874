//! The table of a variant: a line for each case, four columns for each layer.

use crate::report::compare::{self, Verdict};
use crate::report::layers::Layer;
use crate::report::{numbers, plot};
use crate::results::{Case, Measured, Outcome, Row};
use serde::Serialize;

/// All cases of a variant.
#[derive(Debug, Serialize)]
pub(crate) struct Table {
    pub(crate) lines: Vec<Line>,
    pub(crate) notes: Vec<Note>,
}

/// A case.
#[derive(Debug, Serialize)]
pub(crate) struct Line {
    id: String,
    title: String,
    name: String,
    direction: String,
    words: String,
    /// One for each layer.
    cells: Vec<Cell>,
}

/// What a reader has to know of a row.
#[derive(Debug, Serialize)]
pub(crate) struct Note {
    pub(crate) number: usize,
    pub(crate) layer: String,
    pub(crate) text: String,
}

/// A layer of a case; what it lacks is empty.
#[derive(Debug, Default, Serialize)]
struct Cell {
    layer: usize,
    /// `measured`, `cannot`, `wrong`, `failed`, `absent`
    kind: &'static str,
    text: String,
    /// The numbers of notes.
    notes: Vec<usize>,
    baseline: bool,
    nanoseconds: Number,
    ratio: Number,
    interval: String,
    class: &'static str,
    instructions: Number,
    extra: String,
    allocations: Number,
    allocations_by: String,
}

/// As text and as what it is sorted by.
#[derive(Debug, Default, Serialize)]
struct Number {
    text: String,
    value: Option<f64>,
}

impl Number {
    fn of(value: Option<f64>, show: impl Fn(f64) -> String) -> Number {
        let value = value.filter(|value| value.is_finite());
        Number { text: value.map_or_else(|| numbers::NONE.to_owned(), show), value }
    }
}

/// The table of some cases, with the address of each.
pub(crate) fn table(cases: &[(String, &Case)], layers: &[Layer]) -> Table {
    let mut notes = Vec::new();
    let lines = cases.iter().map(|(id, case)| line(id, case, layers, &mut notes)).collect();
    Table { lines, notes }
}

fn line(id: &str, case: &Case, layers: &[Layer], notes: &mut Vec<Note>) -> Line {
    Line {
        id: id.to_owned(),
        title: case.title.clone(),
        name: case.name.clone(),
        direction: compare::direction_short(&case.direction).to_owned(),
        words: plot::words(case),
        cells: layers.iter().map(|layer| cell(case, layer, notes)).collect(),
    }
}

fn cell(case: &Case, layer: &Layer, notes: &mut Vec<Note>) -> Cell {
    let mut rows = case.rows.iter().enumerate().filter(|(_, row)| row.layer == layer.id);
    let Some((place, row)) = rows.next() else {
        return Cell { layer: layer.index, kind: "absent", ..Cell::default() };
    };
    let mut cell = match &row.outcome {
        Outcome::Measured(measured) => numbers_of(case, measured, place == 0),
        Outcome::Cannot(reason) => Cell { kind: "cannot", text: reason.clone(), ..Cell::default() },
        Outcome::Wrong { expected, found } => Cell {
            kind: "wrong",
            text: format!("found {found}, expected {expected}"),
            ..Cell::default()
        },
        Outcome::Failed(reason) => Cell { kind: "failed", text: reason.clone(), ..Cell::default() },
    };
    cell.layer = layer.index;
    cell.notes.extend(note(row, notes));
    cell
}

fn numbers_of(case: &Case, measured: &Measured, baseline: bool) -> Cell {
    let time = measured.time;
    let verdict = time.map(|time| compare::verdict(&time)).filter(|_| !baseline);
    let extra = compare::extra_instructions(case, measured).filter(|_| !baseline);
    let same = verdict == Some(Verdict::Same);
    let by = measured.allocations.map(|by| {
        format!("{} by Rust, {} by C++", numbers::count(by.rust), numbers::count(by.cxx))
    });
    Cell {
        kind: "measured",
        baseline,
        nanoseconds: Number::of(time.map(|time| time.nanoseconds), numbers::nanoseconds),
        ratio: Number::of(time.map(|time| time.ratio), |ratio| match same {
            true => "same".to_owned(),
            false => format!("×{}", numbers::ratio(ratio)),
        }),
        interval: time.map(|time| numbers::interval(time.interval)).unwrap_or_default(),
        class: verdict.map_or("", plot::class),
        instructions: Number::of(measured.instructions, numbers::count),
        extra: extra.map(numbers::difference).unwrap_or_default(),
        allocations: Number::of(compare::allocations(measured), numbers::count),
        allocations_by: by.unwrap_or_default(),
        ..Cell::default()
    }
}

/// The number of a row's note: the same for the same text.
fn note(row: &Row, notes: &mut Vec<Note>) -> Option<usize> {
    let text = row.note.as_ref()?;
    let known = notes.iter().find(|note| note.layer == row.layer && note.text == *text);
    if let Some(known) = known {
        return Some(known.number);
    }
    let number = notes.len() + 1;
    notes.push(Note { number, layer: row.layer.clone(), text: text.clone() });
    Some(number)
}
