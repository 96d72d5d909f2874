//! What a run found, as text for a terminal.

use crate::budget::number;
use crate::results::{Case, Measured, Outcome, Results, Row, Time, Variant};
use console::style;
use std::fmt::Write as _;

/// All variants and their cases.
pub fn text(results: &Results) -> String {
    let mut text = String::new();
    for variant in &results.variants {
        if let Some(failure) = &variant.failure {
            let _ = writeln!(text, "\n{}: {}", variant.name, style(failure).yellow());
        } else {
            add_variant(&mut text, variant);
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

fn add_variant(text: &mut String, variant: &Variant) {
    let title = format!("{}: {}", variant.name, variant.title);
    let _ = writeln!(text, "\n{}", style(title).bold().underlined());
    let rows = variant.cases.iter().flat_map(|case| &case.rows);
    let width = rows.map(|row| row.layer.chars().count()).max().unwrap_or(0);
    let mut heading = String::new();
    for case in &variant.cases {
        let next = format!("{}, {}", case.section, arrow(&case.direction));
        if next != heading {
            let head = format!("{:<20} {:>12}  instructions  allocations", "ratio", "time");
            let _ = writeln!(text, "\n{}", style(&next).bold());
            let _ = writeln!(text, "    {:width$}  {}", "", style(head).dim());
            heading = next;
        }
        let _ = writeln!(text, "  {}: {}", style(&case.name).cyan(), case.title);
        for (index, row) in case.rows.iter().enumerate() {
            let _ = writeln!(text, "    {:width$}  {}", row.layer, cells(case, row, index == 0));
        }
    }
}

fn arrow(direction: &str) -> &str {
    match direction {
        "rust-to-cxx" => "Rust to C++",
        "cxx-to-rust" => "C++ to Rust",
        other => other,
    }
}

fn cells(case: &Case, row: &Row, baseline: bool) -> String {
    match &row.outcome {
        Outcome::Measured(measured) => measured_cells(measured, baseline),
        Outcome::Cannot(reason) => style(format!("cannot: {reason}")).dim().to_string(),
        Outcome::Wrong { expected, found } => {
            let first = case.rows.first().map_or("", |row| row.layer.as_str());
            let text = format!("WRONG: answers {found}, {first} answers {expected}");
            style(text).red().bold().to_string()
        }
        Outcome::Failed(reason) => style(format!("not measured: {reason}")).yellow().to_string(),
    }
}

fn measured_cells(measured: &Measured, baseline: bool) -> String {
    let ratio = measured.time.map_or(String::new(), |time| match baseline {
        true => "1".to_owned(),
        false => ratio(&time),
    });
    let time = measured.time.map_or(String::new(), |time| duration(time.nanoseconds));
    let instructions = measured.instructions.map_or(String::new(), number);
    let allocations = measured.allocations.map_or(String::new(), |allocations| {
        match (allocations.rust, allocations.cxx) {
            (0.0, 0.0) => "0".to_owned(),
            (rust, 0.0) => format!("{} Rust", number(rust)),
            (0.0, cxx) => format!("{} C++", number(cxx)),
            (rust, cxx) => format!("{} Rust, {} C++", number(rust), number(cxx)),
        }
    });
    format!("{ratio:<20} {time:>12}  {instructions:>12}  {allocations}").trim_end().to_owned()
}

/// `same` if it is within the noise of its section.
pub fn ratio(time: &Time) -> String {
    let [low, high] = time.noise;
    if low <= time.ratio && time.ratio <= high {
        return "same".to_owned();
    }
    let [low, high] = time.interval;
    format!("{} [{}, {}]", digits(time.ratio), digits(low), digits(high))
}

/// Three digits that matter.
fn digits(value: f64) -> String {
    match value {
        value if value < 10.0 => format!("{value:.2}"),
        value if value < 100.0 => format!("{value:.1}"),
        value => format!("{value:.0}"),
    }
}

/// A time in its unit.
fn duration(nanoseconds: f64) -> String {
    match nanoseconds {
        time if time < 1e3 => format!("{} ns", digits(time)),
        time if time < 1e6 => format!("{} µs", digits(time / 1e3)),
        time => format!("{} ms", digits(time / 1e6)),
    }
}

#[cfg(test)]
mod tests {
    use super::{duration, measured_cells, ratio};
    use crate::results::{Allocations, Measured, Time};

    const TIME: Time =
        Time { nanoseconds: 1.542, ratio: 1.25, interval: [1.2, 1.304], noise: [0.98, 1.02] };

    #[test]
    fn within_the_noise_is_the_same() {
        assert_eq!(ratio(&TIME), "1.25 [1.20, 1.30]");
        assert_eq!(ratio(&Time { noise: [0.9, 1.25], ..TIME }), "same");
        assert_eq!(ratio(&Time { ratio: 0.97, ..TIME }), "0.97 [1.20, 1.30]");
    }

    #[test]
    fn times_in_their_units() {
        assert_eq!(duration(1.542), "1.54 ns");
        assert_eq!(duration(15_420.0), "15.4 µs");
        assert_eq!(duration(154_200_000.0), "154 ms");
    }

    #[test]
    fn allocations_of_both_sides() {
        let allocations = Some(Allocations { rust: 1.0, cxx: 2.5 });
        let measured = Measured { time: Some(TIME), instructions: Some(10.0), allocations };
        let cells = measured_cells(&measured, false);
        let words: Vec<&str> = cells.split_whitespace().collect();
        let expected = "1.25 [1.20, 1.30] 1.54 ns 10 1 Rust, 2.5 C++";
        assert_eq!(words.join(" "), expected);
        let counted = Measured { time: None, allocations: None, ..measured };
        assert_eq!(measured_cells(&counted, true).trim(), "10");
    }
}
