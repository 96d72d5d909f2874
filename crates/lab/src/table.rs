//! What a run found, as text for a terminal.

use crate::budget::number;
use crate::building::Built;
use crate::results::{Allocations, Case, Measured, Outcome, Results, Row, Scale, Time, Variant};
use crate::statistics::median;
use comfy_table::{CellAlignment, Table, presets};
use console::style;
use std::fmt::Write as _;

/// All variants and their cases, and what went wrong.
pub fn text(results: &Results) -> String {
    let mut text = String::new();
    for variant in &results.variants {
        if let Some(failure) = &variant.failure {
            let _ = writeln!(text, "\n{}: {}", variant.name, style(failure).yellow());
        } else {
            let title = format!("{}: {}", variant.name, variant.title);
            let table = cases(variant);
            let _ = writeln!(text, "\n{}\n{table}", style(title).bold().underlined());
        }
    }
    for peer in &results.peers {
        if let Some(failure) = &peer.failure {
            let _ = writeln!(text, "\npeer {}: {}", peer.name, style(failure).yellow());
        }
    }
    for warning in &results.warnings {
        let warning = style(format!("warning: {warning}")).red().bold();
        let _ = writeln!(text, "\n{warning}");
    }
    text
}

/// A table without lines; so many of its columns, from the third on, stand to the right.
fn table<const COLUMNS: usize>(head: [&str; COLUMNS], numbers: usize) -> Table {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_header(head);
    for column in table.column_iter_mut().skip(2).take(numbers) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table
}

fn cases(variant: &Variant) -> Table {
    let head = ["case", "layer", "instructions", "allocations", "time", "ratio"];
    let mut table = table(head, 3);
    for case in &variant.cases {
        for (index, row) in case.rows.iter().enumerate() {
            let name = match index {
                0 => format!("{}/{}", case.direction, case.name),
                _ => String::new(),
            };
            let [instructions, allocations, time, ratio] = cells(case, row);
            table.add_row([name, row.layer.clone(), instructions, allocations, time, ratio]);
        }
    }
    table
}

fn cells(case: &Case, row: &Row) -> [String; 4] {
    let says = |text: String| [String::new(), String::new(), String::new(), text];
    match &row.outcome {
        Outcome::Measured(measured) => measured_cells(measured),
        Outcome::Cannot(reason) => says(format!("cannot: {reason}")),
        Outcome::Wrong { expected, found } => {
            let first = case.rows.first().map_or("", |row| row.layer.as_str());
            says(format!("WRONG: answers {found}, {first} answers {expected}"))
        }
        Outcome::Failed(reason) => says(format!("not measured: {reason}")),
    }
}

fn measured_cells(measured: &Measured) -> [String; 4] {
    let allocations = |by: Allocations| match (by.rust, by.cxx) {
        (0.0, 0.0) => "0".to_owned(),
        (rust, 0.0) => format!("{} Rust", number(rust)),
        (0.0, cxx) => format!("{} C++", number(cxx)),
        (rust, cxx) => format!("{} Rust, {} C++", number(rust), number(cxx)),
    };
    let ratio = |time: Time| {
        let [low, high] = time.interval;
        format!("{:.2} [{low:.2}, {high:.2}]", time.ratio)
    };
    [
        measured.instructions.map(number).unwrap_or_default(),
        measured.allocations.map(allocations).unwrap_or_default(),
        measured.time.map(|time| format!("{:.2} ns", time.nanoseconds)).unwrap_or_default(),
        measured.time.map(ratio).unwrap_or_default(),
    ]
}

/// What bridges of many functions cost to build.
pub fn scale(scales: &[Scale]) -> String {
    let head = ["functions", "layer", "generate", "C++", "rustc", "C++ source", "C++ code"];
    let mut table = table(head, 5);
    for scale in scales {
        let seconds = |seconds: f64| format!("{seconds:.2} s");
        let kilobytes = |bytes: u64| format!("{:.1} kB", bytes as f64 / 1e3);
        table.add_row([
            scale.functions.to_string(),
            scale.layer.clone(),
            seconds(scale.generate_seconds),
            seconds(scale.cxx_seconds),
            seconds(scale.rustc_seconds),
            kilobytes(scale.cxx_bytes),
            kilobytes(scale.code_bytes),
        ]);
    }
    format!("\n{table}\n")
}

/// What a program costs to build.
pub fn building(layers: &[Built]) -> String {
    let head = ["layer", "rounds", "first build", "after a change of the bridge", "program"];
    let mut table = table(head, 3);
    for built in layers {
        let seconds = |rounds: &[f64]| format!("{:.1} s", median(rounds));
        table.add_row([
            built.layer.to_owned(),
            built.first.len().to_string(),
            seconds(&built.first),
            seconds(&built.changed),
            format!("{:.0} kB", built.bytes as f64 / 1e3),
        ]);
    }
    format!("\n{table}\n")
}

#[cfg(test)]
mod tests {
    use super::{building, scale, text};
    use crate::building::Built;
    use crate::results::*;

    fn words(line: &str) -> String {
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_line_for_each_row() {
        let row = |layer: &str, outcome| Row { layer: layer.to_owned(), outcome, note: None };
        let interval = [1.2, 1.304];
        let measured = Measured {
            time: Some(Time { nanoseconds: 1.542, ratio: 1.25, interval, placed: interval }),
            instructions: Some(10.0),
            allocations: Some(Allocations { rust: 1.0, cxx: 2.5 }),
        };
        let counted = Measured { time: None, allocations: None, ..measured.clone() };
        let mut results = Results::of(
            "rust-to-cxx/add",
            vec![
                row("raw", Outcome::Measured(counted)),
                row("cxx", Outcome::Measured(measured)),
                row("zngur", Outcome::Wrong { expected: 1, found: 2 }),
                row("diplomat", Outcome::Cannot("one way".to_owned())),
            ],
        );
        results.warnings = vec!["busy".to_owned()];
        let text = console::strip_ansi_codes(&text(&results)).into_owned();
        let lines: Vec<String> = text.lines().skip(2).map(words).collect();
        let expected = [
            "case layer instructions allocations time ratio",
            "rust-to-cxx/add raw 10",
            "cxx 10 1 Rust, 2.5 C++ 1.54 ns 1.25 [1.20, 1.30]",
            "zngur WRONG: answers 2, raw answers 1",
            "diplomat cannot: one way",
            "",
            "warning: busy",
        ];
        assert_eq!(lines, expected);
    }

    #[test]
    fn a_line_for_each_program() {
        let (first, changed) = (vec![9.0, 8.0, 8.4], vec![0.96, 0.94, 0.9]);
        let table = building(&[Built { layer: "cxx", first, changed, bytes: 358_700 }]);
        assert_eq!(table.lines().last().map(words).as_deref(), Some("cxx 3 8.4 s 0.9 s 359 kB"));
    }

    #[test]
    fn a_line_for_each_size() {
        let one = Scale {
            layer: "cxx".to_owned(),
            functions: 10,
            generate_seconds: 0.004,
            cxx_seconds: 1.25,
            rustc_seconds: 0.1,
            cxx_bytes: 12_345,
            code_bytes: 900,
        };
        let table = scale(&[one]);
        let last = table.lines().last().map(words);
        assert_eq!(last.as_deref(), Some("10 cxx 0.00 s 1.25 s 0.10 s 12.3 kB 0.9 kB"));
    }
}
