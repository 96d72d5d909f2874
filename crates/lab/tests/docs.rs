//! What the documentation says of instructions is what `budgets.txt` says. `UPDATE_EXPECT=1` writes it there.
#![allow(missing_docs, reason = "tests")]

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// What a cell of a table says of each case and layer.
fn costs(budgets: &str) -> HashMap<(&str, &str), String> {
    let rows = budgets.lines().filter(|line| !line.starts_with('#'));
    let row = |line| {
        let words: Vec<&str> = str::split_whitespace(line).collect();
        let &[case, layer, instructions, allocations] = words.as_slice() else { return None };
        let text = match allocations {
            "0" => instructions.to_owned(),
            "1" => format!("{instructions}, 1 allocation"),
            more => format!("{instructions}, {more} allocations"),
        };
        Some(((case, layer), text))
    };
    rows.filter_map(row).collect()
}

const DIRECTIONS: [&str; 2] = ["rust-to-cxx/", "cxx-to-rust/"];

/// A line as it has to be: of a row that begins with the name of a case, what it costs by hand, with cxx if there are
/// three columns, and with twinspan or the C face.
fn corrected(line: &str, costs: &HashMap<(&str, &str), String>) -> Result<String, String> {
    let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
    let case = cells.first().and_then(|cell| cell.strip_prefix('`')?.split_once('`'));
    let Some((case, _)) = case.filter(|_| line.starts_with("| `")) else {
        return Ok(line.to_owned());
    };
    if !DIRECTIONS.iter().any(|direction| case.starts_with(direction)) {
        return Ok(line.to_owned());
    }
    let of = |layer| costs.get(&(case, layer)).map(String::as_str);
    let raw = of("raw").ok_or_else(|| format!("the lab has no `{case}`"))?;
    let bridge = of("twinspan").or_else(|| of("c")).ok_or("no row of twinspan")?;
    match cells.len() {
        3 => Ok(format!("| {} | {raw} | {bridge} |", cells[0])),
        4 => Ok(format!("| {} | {raw} | {} | {bridge} |", cells[0], of("cxx").unwrap_or("–"))),
        _ => Err(format!("`{case}` is in a table of {} columns", cells.len())),
    }
}

fn pages(directory: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path());
    let mut pages: Vec<PathBuf> = entries
        .flat_map(|path| if path.is_dir() { pages(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    pages.sort();
    pages
}

#[test]
fn the_documentation_says_what_the_budgets_say() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let budgets = fs::read_to_string(root.join("budgets.txt")).unwrap();
    let costs = costs(&budgets);
    let mut wrong = Vec::new();
    let mut found = 0;
    for page in pages(&root.join("../../docs")) {
        let text = fs::read_to_string(&page).unwrap();
        let mut right = String::new();
        for (number, line) in text.lines().enumerate() {
            let at = format!("{}:{}", page.display(), number + 1);
            let new = corrected(line, &costs).unwrap_or_else(|error| panic!("{at}: {error}"));
            found += usize::from(line.starts_with("| `rust-to-cxx/"));
            if new != line {
                wrong.push(format!("{at}:\n-{line}\n+{new}"));
            }
            right.push_str(&new);
            right.push('\n');
        }
        if env::var_os("UPDATE_EXPECT").is_some() && right != text {
            fs::write(&page, right).unwrap();
        }
    }
    assert!(found > 20, "the documentation has rows of the lab");
    if env::var_os("UPDATE_EXPECT").is_none() {
        assert!(wrong.is_empty(), "with UPDATE_EXPECT=1 it is written:\n{}", wrong.join("\n"));
    }
}

#[test]
fn a_line_has_what_is_measured() {
    let costs = costs(
        "# rows\n\nrust-to-cxx/add  raw  10  0\nrust-to-cxx/add  twinspan  ~12.5  2\n\
         cxx-to-rust/get  raw  1  1\ncxx-to-rust/get  cxx  3  0\ncxx-to-rust/get  c  2  0\n",
    );
    let line = |line| corrected(line, &costs);
    assert_eq!(
        line("| `rust-to-cxx/add`, two | 1 | 2 |").unwrap(),
        "| `rust-to-cxx/add`, two | 10 | ~12.5, 2 allocations |"
    );
    assert_eq!(
        line("| `cxx-to-rust/get` | 1 | 2 | 3 |").unwrap(),
        "| `cxx-to-rust/get` | 1, 1 allocation | 3 | 2 |"
    );
    assert_eq!(
        line("| `rust-to-cxx/sub` | 1 | 2 |").unwrap_err(),
        "the lab has no `rust-to-cxx/sub`"
    );
    assert_eq!(line("| `word` | 1 | 2 |").unwrap(), "| `word` | 1 | 2 |");
}

/// The report of the reference run: short, its numbers where a reader looks for them, both twins of one run.
#[test]
fn the_reference_report_is_one_that_a_person_reads() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let read = |path: &str| fs::read_to_string(root.join(path)).unwrap();
    let (text, page) = (read("docs/lab/report.md"), read("docs/lab/report.html"));
    assert!(text.lines().count() < 300, "{} lines", text.lines().count());
    assert!(page.len() < 150_000, "{} bytes", page.len());
    let headings = text.lines().filter(|line| line.starts_with("## "));
    let headings: Vec<&str> = headings.filter(|line| !line.contains("to build")).collect();
    let expected = [
        "## 10 everyday calls",
        "## The same calls within a language and across",
        "## All calls",
        "## What a clock can tell",
        "## Other builds",
        "## Method",
        "## Machine",
    ];
    assert_eq!(headings, expected);
    for heading in &expected[..5] {
        assert!(page.contains(heading.trim_start_matches("## ")), "{heading}");
    }
    // No claim without a number.
    let numbers = text.split_once("## Method").unwrap().0;
    let rows: Vec<&str> = numbers.lines().filter(|line| line.starts_with("| ")).collect();
    for row in rows.iter().filter(|row| !row.contains("call |") && !row.contains("calls |")) {
        let head = row.contains("functions |") || row.contains("not built");
        assert!(head || row.contains(|letter: char| letter.is_ascii_digit()), "{row}");
    }
    assert!(rows.iter().any(|row| row.contains("(A/A)")), "the spread of the method");
    let placements =
        text.split_once("code that were timed: ").and_then(|(_, rest)| rest.split_once(';'));
    let placements: usize = placements.unwrap().0.parse().unwrap();
    assert!(placements > 2, "{placements}");
    let line = |text: &str, start: &str| {
        text.lines().find(|line| line.starts_with(start)).map(str::to_owned).unwrap()
    };
    let measured = line(&text, "| Measured |");
    let date = measured.split(['|', ',']).nth(2).unwrap().trim();
    assert!(page.contains(date), "both are of {date}");
}
