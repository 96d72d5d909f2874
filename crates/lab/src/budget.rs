//! The committed table of what each crossing may cost: `budgets.txt`.

use anyhow::{Context as _, Result, bail};
use std::fmt::Write as _;

/// The layers in it.
pub const LAYERS: [&str; 3] = ["raw", "cxx", "twinspan"];

const HEAD: &str = "\
# What a crossing costs: instructions and allocations of one call, the loop around it included.
# `cargo xtask lab check` compares, `cargo xtask lab check --update` writes. ~ stands before what throws
# or panics: functions are then looked up in tables as large as the program, so that 2 % are no change.
# Nor is it one if all layers of a case change alike: copies of the C library depend on where data stands.
# Exact with these tools:
";

/// The share by which what unwinds may change.
const UNWINDING: f64 = 0.02;

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
            if self.moved_together(measured, &row.id) {
                continue;
            }
            match self.rows.iter().find(|old| old.same_as(row)) {
                Some(old) => differences.extend(old.difference(row)),
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

    /// Whether all layers of a case, at least two, have changed by the same number of instructions.
    fn moved_together(&self, measured: &[Row], id: &str) -> bool {
        let rows = measured.iter().filter(|row| row.id == id);
        let changes: Option<Vec<i64>> = rows
            .map(|row| {
                let old = self.rows.iter().find(|old| old.same_as(row))?;
                let same = hundredths(old.allocations) == hundredths(row.allocations);
                same.then(|| hundredths(row.instructions - old.instructions))
            })
            .collect();
        changes.is_some_and(|changes| match changes.as_slice() {
            [first, others @ ..] => !others.is_empty() && others.iter().all(|other| other == first),
            [] => false,
        })
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

    fn difference(&self, new: &Row) -> Option<Difference> {
        let change = |what: &str, old: f64, new: f64| {
            let (old, new) = (hundredths(old), hundredths(new));
            let by = (new - old) as f64 / 100.0;
            let sign = if by > 0.0 { "+" } else { "" };
            let values = [old, new].map(|hundredths| number(hundredths as f64 / 100.0));
            let [old_text, new_text] = values;
            let text = format!("{old_text} {what}, now {new_text} ({sign}{})", number(by));
            (old != new).then_some((by, text))
        };
        let near = (new.instructions - self.instructions).abs() <= self.instructions * UNWINDING;
        // As many as before, if that is as near as one can tell.
        let instructions = match self.unwinds && new.unwinds && near {
            true => self.instructions,
            false => new.instructions,
        };
        let changes: Vec<(f64, String)> = [
            change("instructions", self.instructions, instructions),
            change("allocations", self.allocations, new.allocations),
        ]
        .into_iter()
        .flatten()
        .collect();
        let texts: Vec<&str> = changes.iter().map(|(_, text)| text.as_str()).collect();
        let text = format!("{} {}: {}", self.id, self.layer, texts.join("; "));
        if changes.iter().any(|&(by, _)| by > 0.0) {
            Some(Difference::Dearer(text))
        } else {
            (!changes.is_empty()).then_some(Difference::Cheaper(text))
        }
    }
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
    fn what_all_layers_have_in_common_is_no_difference() {
        let mut measured = budget().rows;
        for row in &mut measured {
            row.instructions += 3.0;
        }
        assert_eq!(budget().differences(&measured), []);
        measured[1].allocations += 1.0;
        assert_eq!(budget().differences(&measured).len(), 2);
        // One layer alone has nothing to be compared with.
        let mut alone = budget();
        alone.rows.truncate(1);
        assert_eq!(alone.differences(&measured[..1]).len(), 1);
    }

    #[test]
    fn dearer_cheaper_new_and_gone() {
        let measured =
            [row("rust-to-cxx/add", "raw", 10.0, 0.0), row("rust-to-cxx/sub", "raw", 7.0, 0.0)];
        let text = |text: &str| text.to_owned();
        let expected = [
            Difference::Dearer(text("rust-to-cxx/add raw: 8 instructions, now 10 (+2)")),
            Difference::New(text("rust-to-cxx/sub raw: 7 instructions, not in the table")),
            Difference::Gone(text("rust-to-cxx/add twinspan: in the table, but not measured")),
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
            ..row("rust-to-cxx/thrown", "raw", instructions, 4.0)
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
