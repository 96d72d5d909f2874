//! The committed table of what each crossing may cost: `budgets.txt`.

use anyhow::{Context as _, Result, bail};
use std::fmt::Write as _;

/// The layers in it.
pub const LAYERS: [&str; 4] = ["raw", "cxx", TWINSPAN, C_FACE];

/// The layers that have a budget. The others say what the numbers depend on.
const TWINSPAN: &str = "twinspan";
const C_FACE: &str = "c";

const HEAD: &str = "\
# What a crossing costs: instructions and allocations of one call, the loop around it included.
# `cargo xtask lab check` fails where a row of twinspan has become dearer; with --update it writes.
# No change is what the other rows of a case have changed by, in which twinspan has no part, nor 2 % of
# what costs 100 or more: copies and checks of text depend on where the linker has put it. Nor is it 2 % of
# what throws or panics, marked ~: functions are looked up in tables as large as the program.
# Exact with these tools:
";

/// The share by which a row may change that unwinds, or that handles data.
const SHARE: f64 = 0.02;

/// From here on a row is taken for one that handles data.
const HANDLES_DATA: f64 = 100.0;

/// The table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Budget {
    /// What the numbers depend on, by name.
    pub tools: Vec<(String, String)>,
    pub rows: Vec<Row>,
}

/// One row of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Direction and name of the case.
    pub id: String,
    pub layer: String,
    pub instructions: f64,
    /// Whether it throws or panics: its instructions are then not exact.
    pub unwinds: bool,
    /// In both languages.
    pub allocations: f64,
}

/// How a measured row differs from the table.
#[derive(Clone, Debug, PartialEq)]
pub enum Difference {
    /// It costs more: the text says by how much.
    Dearer(String),
    /// It costs less.
    Cheaper(String),
    /// It is not twinspan's, and costs something else: the program is another.
    Moved(String),
    /// It is not in the table.
    New(String),
    /// It is in the table but was not measured.
    Gone(String),
}

impl Budget {
    /// Reads the table.
    ///
    /// # Errors
    ///
    /// If a line is no row of it.
    pub fn parse(text: &str) -> Result<Budget> {
        let mut budget = Budget::default();
        for (number, line) in text.lines().enumerate() {
            if let Some(tool) = line.strip_prefix("#   ") {
                let (name, value) = tool.trim().split_once(' ').unwrap_or((tool.trim(), ""));
                budget.tools.push((name.to_owned(), value.trim().to_owned()));
            } else if !line.trim().is_empty() && !line.starts_with('#') {
                let row = Row::parse(line);
                budget.rows.push(row.with_context(|| {
                    format!("line {}: `{line}` is not a row of the table", number + 1)
                })?);
            }
        }
        if budget.tools.is_empty() {
            bail!("it does not say with which tools its numbers are exact");
        }
        Ok(budget)
    }

    /// The table as it is committed: what [`Budget::parse`] reads.
    pub fn text(&self) -> String {
        let mut text = HEAD.to_owned();
        for (name, value) in &self.tools {
            let _ = writeln!(text, "#   {name:<9} {value}");
        }
        let width =
            |cell: fn(&Row) -> &str| self.rows.iter().map(|row| cell(row).len()).max().unwrap_or(0);
        let (ids, layers) = (width(|row| &row.id), width(|row| &row.layer));
        let mut last = "";
        for row in &self.rows {
            if last != row.id {
                text.push('\n');
                last = &row.id;
            }
            let about = if row.unwinds { "~" } else { "" };
            let instructions = format!("{about}{}", number(row.instructions));
            let allocations = number(row.allocations);
            let (id, layer) = (&row.id, &row.layer);
            let _ =
                writeln!(text, "{id:<ids$}  {layer:<layers$} {instructions:>10} {allocations:>6}");
        }
        text
    }

    /// How what was measured differs from this table, in the order of what was measured.
    pub fn differences(&self, measured: &[Row]) -> Vec<Difference> {
        let mut differences = Vec::new();
        for row in measured {
            match self.rows.iter().find(|old| old.same_as(row)) {
                Some(old) => differences.extend(old.difference(row, self.moved(measured, row))),
                None => differences.push(Difference::New(format!(
                    "{} {}: {} instructions, not in the table",
                    row.id,
                    row.layer,
                    number(row.instructions)
                ))),
            }
        }
        for old in &self.rows {
            if !measured.iter().any(|row| row.same_as(old)) {
                let text = format!("{} {}: in the table, but not measured", old.id, old.layer);
                differences.push(Difference::Gone(text));
            }
        }
        differences
    }

    /// By how many instructions the other layers of a row's case have changed, at most.
    fn moved(&self, measured: &[Row], row: &Row) -> f64 {
        let others = measured.iter().filter(|other| {
            other.id == row.id && other.layer != row.layer && !has_budget(&other.layer)
        });
        let moves = others.filter_map(|other| {
            let old = self.rows.iter().find(|old| old.same_as(other))?;
            Some((other.instructions - old.instructions).abs())
        });
        moves.fold(0.0, f64::max)
    }

    /// `NAME OLD, here NEW` for each tool that is another one here.
    pub fn other_tools(&self, here: &[(String, String)]) -> Vec<String> {
        let value = |tools: &[(String, String)], name: &str| {
            let found = tools.iter().find(|(known, _)| known == name);
            found.map_or_else(|| "unknown".to_owned(), |(_, value)| value.clone())
        };
        let names = here.iter().map(|(name, _)| name);
        let differ = |name: &String| {
            let (old, new) = (value(&self.tools, name), value(here, name));
            (old != new).then(|| format!("{name} {old}, here {new}"))
        };
        names.filter_map(differ).collect()
    }
}

impl Row {
    fn parse(line: &str) -> Option<Row> {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [id, layer, instructions, allocations] = words.as_slice() else { return None };
        let about = instructions.strip_prefix('~');
        Some(Row {
            id: id.to_string(),
            layer: layer.to_string(),
            instructions: about.unwrap_or(instructions).parse().ok()?,
            unwinds: about.is_some(),
            allocations: allocations.parse().ok()?,
        })
    }

    fn same_as(&self, other: &Row) -> bool {
        self.id == other.id && self.layer == other.layer
    }

    /// Whether the new number is the old one as far as one can tell.
    fn is_near(&self, new: &Row, moved: f64) -> bool {
        let share = if self.unwinds && new.unwinds || self.instructions >= HANDLES_DATA {
            self.instructions * SHARE
        } else {
            0.0
        };
        hundredths((new.instructions - self.instructions).abs()) <= hundredths(moved.max(share))
    }

    fn difference(&self, new: &Row, moved: f64) -> Option<Difference> {
        let change = |what: &str, old: f64, new: f64| {
            let (old, new) = (hundredths(old), hundredths(new));
            let by = (new - old) as f64 / 100.0;
            let sign = if by > 0.0 { "+" } else { "" };
            let values = [old, new].map(|hundredths| number(hundredths as f64 / 100.0));
            let [old_text, new_text] = values;
            let text = format!("{old_text} {what}, now {new_text} ({sign}{})", number(by));
            (old != new).then_some((by, text))
        };
        let instructions =
            if self.is_near(new, moved) { self.instructions } else { new.instructions };
        let changes: Vec<(f64, String)> = [
            change("instructions", self.instructions, instructions),
            change("allocations", self.allocations, new.allocations),
        ]
        .into_iter()
        .flatten()
        .collect();
        let texts: Vec<&str> = changes.iter().map(|(_, text)| text.as_str()).collect();
        let text = format!("{} {}: {}", self.id, self.layer, texts.join("; "));
        if changes.is_empty() {
            None
        } else if !has_budget(&self.layer) {
            Some(Difference::Moved(text))
        } else if changes.iter().any(|&(by, _)| by > 0.0) {
            Some(Difference::Dearer(text))
        } else {
            Some(Difference::Cheaper(text))
        }
    }
}

fn has_budget(layer: &str) -> bool {
    layer == TWINSPAN || layer == C_FACE
}

fn hundredths(value: f64) -> i64 {
    (value * 100.0).round() as i64
}

/// With as many decimals as it needs, at most two.
pub fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{Budget, Difference, Row, number};

    fn row(id: &str, layer: &str, instructions: f64, allocations: f64) -> Row {
        Row {
            id: id.to_owned(),
            layer: layer.to_owned(),
            instructions,
            unwinds: false,
            allocations,
        }
    }

    fn budget() -> Budget {
        let tools = [("rustc", "1.95.0 (5980 2026-04-14), LLVM 22"), ("g++", "g++ 12.2")];
        Budget {
            tools: tools.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec(),
            rows: vec![
                row("rust-to-cxx/add", "raw", 8.0, 0.0),
                row("rust-to-cxx/add", "twinspan", 12.25, 1.0),
            ],
        }
    }

    #[test]
    fn what_is_written_is_read() {
        let text = budget().text();
        assert_eq!(Budget::parse(&text).unwrap(), budget());
        assert!(text.contains("rust-to-cxx/add  twinspan      12.25      1\n"), "{text}");
    }

    #[test]
    fn what_is_no_table_is_refused() {
        let bad = format!("{}rust-to-cxx/add raw many 0\n", budget().text());
        let error = Budget::parse(&bad).unwrap_err().to_string();
        assert!(error.contains("rust-to-cxx/add raw many 0"), "{error}");
        assert!(Budget::parse("rust-to-cxx/add raw 8 0\n").is_err());
    }

    #[test]
    fn the_same_costs_are_no_difference() {
        assert_eq!(budget().differences(&budget().rows), []);
        let mut rounded = budget().rows;
        rounded[1].instructions += 0.004;
        assert_eq!(budget().differences(&rounded), []);
    }

    #[test]
    fn what_moves_other_layers_may_move_twinspan() {
        let mut measured = budget().rows;
        measured[0].instructions += 3.0;
        measured[1].instructions += 3.0;
        let moved = "rust-to-cxx/add raw: 8 instructions, now 11 (+3)".to_owned();
        assert_eq!(budget().differences(&measured), [Difference::Moved(moved.clone())]);
        measured[1].instructions += 1.0;
        let dearer = "rust-to-cxx/add twinspan: 12.25 instructions, now 16.25 (+4)".to_owned();
        assert_eq!(
            budget().differences(&measured),
            [Difference::Moved(moved), Difference::Dearer(dearer)]
        );
        // What allocates more has not been moved.
        measured[1].instructions -= 1.0;
        measured[1].allocations += 1.0;
        assert!(matches!(budget().differences(&measured)[1], Difference::Dearer(_)));
    }

    #[test]
    fn what_handles_data_may_change_a_little() {
        let text = |instructions| row("rust-to-cxx/text", "twinspan", instructions, 1.0);
        let budget = Budget { rows: vec![text(100.0)], ..budget() };
        assert_eq!(budget.differences(&[text(102.0)]), []);
        assert!(matches!(budget.differences(&[text(102.01)])[..], [Difference::Dearer(_)]));
        let small = Budget { rows: vec![text(99.0)], ..budget };
        assert!(matches!(small.differences(&[text(100.0)])[..], [Difference::Dearer(_)]));
    }

    #[test]
    fn dearer_cheaper_new_and_gone() {
        let measured = [
            row("rust-to-cxx/add", "twinspan", 14.25, 1.0),
            row("rust-to-cxx/sub", "raw", 7.0, 0.0),
        ];
        let text = |text: &str| text.to_owned();
        let expected = [
            Difference::Dearer(text(
                "rust-to-cxx/add twinspan: 12.25 instructions, now 14.25 (+2)",
            )),
            Difference::New(text("rust-to-cxx/sub raw: 7 instructions, not in the table")),
            Difference::Gone(text("rust-to-cxx/add raw: in the table, but not measured")),
        ];
        assert_eq!(budget().differences(&measured), expected);
        let mut cheaper = budget().rows;
        cheaper[1].instructions = 9.0;
        let text = text("rust-to-cxx/add twinspan: 12.25 instructions, now 9 (-3.25)");
        assert_eq!(budget().differences(&cheaper), [Difference::Cheaper(text)]);
    }

    /// Fewer instructions do not pay for an allocation.
    #[test]
    fn one_more_allocation_is_dearer() {
        let mut measured = budget().rows;
        measured[1].instructions = 9.0;
        measured[1].allocations = 2.0;
        let differences = budget().differences(&measured);
        let [Difference::Dearer(text)] = differences.as_slice() else { panic!("{differences:?}") };
        assert!(text.ends_with("1 allocations, now 2 (+1)"), "{text}");
    }

    #[test]
    fn what_unwinds_may_change_a_little() {
        let thrown = |instructions| Row {
            unwinds: true,
            ..row("rust-to-cxx/thrown", "twinspan", instructions, 4.0)
        };
        let budget = Budget { rows: vec![thrown(10_000.0)], ..budget() };
        assert!(budget.text().contains(" ~10000 "), "{}", budget.text());
        assert_eq!(Budget::parse(&budget.text()).unwrap(), budget);
        assert_eq!(budget.differences(&[thrown(10_200.0)]), []);
        assert!(matches!(budget.differences(&[thrown(10_201.0)])[..], [Difference::Dearer(_)]));
        assert!(matches!(budget.differences(&[thrown(9_799.0)])[..], [Difference::Cheaper(_)]));
        let more = Row { allocations: 5.0, ..thrown(10_000.0) };
        assert!(matches!(budget.differences(&[more])[..], [Difference::Dearer(_)]));
    }

    #[test]
    fn other_tools_are_named() {
        let mut here = budget().tools;
        assert_eq!(budget().other_tools(&here), [""; 0]);
        here[1].1 = "g++ 13.1".to_owned();
        assert_eq!(budget().other_tools(&here), ["g++ g++ 12.2, here g++ 13.1"]);
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!([8.0, 8.5, 8.333, -0.001, 100.0].map(number), ["8", "8.5", "8.33", "0", "100"]);
    }
}
