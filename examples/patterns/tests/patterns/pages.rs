//! docs/patterns shows the code that is tested here: every block of code of a page is an extract of a file.
//!
//! `UPDATE_EXPECT=1` writes the extracts into the pages.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn package() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn docs() -> PathBuf {
    package().join("../../docs/patterns")
}

fn pages() -> Vec<(String, String)> {
    let mut pages: Vec<(String, String)> = fs::read_dir(docs())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), read(&path)))
        .collect();
    pages.sort();
    assert!(!pages.is_empty());
    pages
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The lines between `page: NAME` and `page: end`, without what they are all indented by.
fn extract(file: &str, name: &str) -> String {
    let text = read(&package().join(file));
    let is = |line: &str, what: &str| {
        line.trim().trim_start_matches(['/', '*', '#', ' ']).trim_end_matches(['*', '/', ' '])
            == format!("page: {what}")
    };
    let mut lines = text.lines();
    assert!(lines.any(|line| is(line, name)), "{file} has no `page: {name}`");
    let mut lines: Vec<&str> = lines.by_ref().take_while(|line| !is(line, "end")).collect();
    // Examples in comments: the lines of the example.
    if lines.iter().all(|line| line.starts_with("///")) {
        lines = lines.iter().map(|line| line[3..].strip_prefix(' ').unwrap_or("")).collect();
    }
    let indent = |line: &&str| line.len() - line.trim_start().len();
    let indent = lines.iter().filter(|line| !line.trim().is_empty()).map(indent).min().unwrap_or(0);
    let shown = lines.iter().filter_map(|line| match line.strip_prefix("```") {
        Some(fails) if fails.starts_with("compile_fail") => {
            let code = fails.split_once(',').map_or(String::new(), |(_, code)| format!(": {code}"));
            Some(format!("// does not compile{code}\n"))
        }
        Some(_) => None,
        None => Some(line.get(indent..).unwrap_or("").to_owned() + "\n"),
    });
    shown.collect()
}

/// The page with each block as the code has it. A block stands below a comment, `<!-- FILE NAME -->`.
fn with_code(page: &str, text: &str) -> String {
    let mut result = String::new();
    let mut lines = text.lines();
    let mut source = None;
    while let Some(line) = lines.next() {
        result += &format!("{line}\n");
        if let Some(language) = line.strip_prefix("```") {
            let (file, name) = source.unwrap_or_else(|| panic!("{page}: {line} is no extract"));
            assert!(!language.is_empty(), "{page}: a block without a language, of {file}");
            result += &extract(file, name);
            result += "```\n";
            assert!(lines.any(|line| line == "```"), "{page}: a block of {file} does not end");
        }
        source = line
            .strip_prefix("<!-- ")
            .and_then(|line| line.strip_suffix(" -->"))
            .and_then(|line| line.split_once(' '));
    }
    result
}

#[test]
fn the_code_and_the_costs_are_what_is_tested_and_measured() {
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let budgets = read(&package().join("../../crates/lab/budgets.txt"));
    for (page, text) in pages() {
        let right = with_costs(&page, &with_code(&page, &text), &budgets, update);
        if update && text != right {
            fs::write(docs().join(&page), &right).unwrap();
        } else {
            assert!(text == right, "{page} is out of date: UPDATE_EXPECT=1 writes it");
        }
    }
}

fn anchors(text: &str) -> BTreeSet<String> {
    text.lines()
        .filter_map(|line| line.strip_prefix('#'))
        .map(|title| {
            let title = title.trim_start_matches('#').trim().to_lowercase();
            let kept = title.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c));
            kept.map(|c| if c == ' ' { '-' } else { c }).collect()
        })
        .collect()
}

/// The targets of the links on a page, outside of code.
fn links(text: &str) -> impl Iterator<Item = &str> {
    let prose = text.split("\n```").step_by(2);
    prose.flat_map(|prose| prose.split("](").skip(1).filter_map(|rest| rest.split(')').next()))
}

#[test]
fn links_lead_somewhere() {
    for (page, text) in pages() {
        for link in links(&text).filter(|link| !link.starts_with("http")) {
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let path = if file.is_empty() { docs().join(&page) } else { docs().join(file) };
            assert!(path.exists(), "{page}: {link}");
            let found = anchor.is_empty() || anchors(&read(&path)).contains(anchor);
            assert!(found, "{page}: {link} has no such title");
        }
    }
}

/// The tests that pages name as `module::test`, and the examples that they name as `traps::name`.
#[test]
fn the_tests_and_files_that_pages_name_exist() {
    let mut count = 0;
    for (page, text) in pages() {
        for name in text.split('`').filter(|name| name.contains("::")) {
            let Some((file, test)) = name.split_once("::") else { continue };
            let here = package().join(format!("tests/patterns/{file}.rs"));
            let apart = package().join(format!("{file}/tests/{file}.rs"));
            let tests = if here.exists() { here } else { apart };
            let (path, found) = match test.strip_prefix("traps::") {
                Some(trap) => {
                    (package().join(format!("src/{file}/traps.rs")), format!("pub mod {trap} "))
                }
                None if tests.exists() => (tests, format!("fn {test}(")),
                None => continue,
            };
            assert!(read(&path).contains(&found), "{page}: no `{name}` in {}", path.display());
            count += 1;
        }
        let is_file = |name: &&str| {
            ["src/", "c/", "cpp/", "tests/", "bindgen/"].iter().any(|d| name.starts_with(d))
        };
        for name in text.split('`').filter(is_file) {
            assert!(package().join(name).exists(), "{page}: no file `{name}`");
        }
    }
    assert!(count > 0);
}

/// All files of a directory and those below.
fn files(directory: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn every_marked_piece_of_code_is_on_a_page() {
    let pages: String = pages().into_iter().map(|(_, text)| text).collect();
    let directories = ["src", "c", "cpp", "bindgen"].map(|name| package().join(name));
    for path in directories.iter().flat_map(|directory| files(directory)) {
        let file = path.strip_prefix(package()).unwrap().display().to_string().replace('\\', "/");
        for rest in read(&path).split("page: ").skip(1) {
            let name = rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap();
            let shown = pages.contains(&format!("<!-- {file} {name} -->"));
            assert!(shown || ["end", "NAME"].contains(&name), "{file}: `{name}` is on no page");
        }
    }
}

/// What the lab has for a case and a layer: instructions, and allocations if there are any.
fn budget(budgets: &str, case: &str, layer: &str) -> Option<(f64, String)> {
    let mut rows = budgets.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    let row = rows.find(|row| row.len() == 4 && row[0] == case && row[1] == layer)?;
    let allocations = match row[3] {
        "0" => String::new(),
        "1" => ", 1 allocation".to_owned(),
        count => format!(", {count} allocations"),
    };
    Some((row[2].trim_start_matches('~').parse().unwrap(), format!("{}{allocations}", row[2])))
}

/// The page with its tables of costs, `| case, words | by hand | with a bridge |`, as the lab has them. Numbers
/// that are out of date by as much as no reader cares about stay, but for an update.
fn with_costs(page: &str, text: &str, budgets: &str, update: bool) -> String {
    let mut result = String::new();
    for line in text.lines() {
        let case = line.strip_prefix("| `").and_then(|line| line.split_once('`'));
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let (Some((case, _)), &["", what, by_hand, bridge, ""]) = (case, &cells[..]) else {
            result += &format!("{line}\n");
            continue;
        };
        if !case.contains("-to-") {
            result += &format!("{line}\n");
            continue;
        }
        result += &format!("| {what} |");
        for (layer, cell) in [("raw", by_hand), ("twinspan", bridge)] {
            // Of cases that only the C face has, that is the layer.
            let (number, shown) = budget(budgets, case, layer)
                .or_else(|| budget(budgets, case, "c").filter(|_| layer == "twinspan"))
                .unwrap_or_else(|| panic!("{page}: the lab has no {layer} in {case}"));
            let said = cell.trim_start_matches('~').split(',').next().unwrap();
            let near = |said: f64| (said - number).abs() <= f64::max(3.0, number / 10.0);
            let keep = !update && said.parse().is_ok_and(near);
            result += &format!(" {} |", if keep { cell } else { &shown });
        }
        result += "\n";
    }
    result
}
