//! AGENTS.md and llms.txt, for programs that read, and the table of costs in README.md: everything
//! they refer to exists.

use crate::support::{compile_file, root};
use crate::{Block, code};
use std::collections::BTreeSet;
use std::fs;
use twinspan_compiler::Code;

fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The text between two marks, for each occurrence.
fn between<'a>(text: &'a str, start: &'a str, end: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(start).skip(1).filter_map(move |rest| rest.split(end).next())
}

/// All pages but the lab's report, which is generated.
fn pages() -> Vec<String> {
    let mut pages = [
        "AGENTS.md",
        "llms.txt",
        "README.md",
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "crates/compiler/INTERNALS.md",
    ]
    .map(str::to_owned)
    .to_vec();
    for directory in
        ["docs", "docs/errors", "docs/language", "docs/patterns", "docs/start", "docs/types"]
    {
        for entry in fs::read_dir(root().join(directory)).expect("the folder is here") {
            let name = entry.expect("the folder can be read").file_name();
            let name = name.to_string_lossy();
            if name.ends_with(".md") {
                pages.push(format!("{directory}/{name}"));
            }
        }
    }
    pages.sort();
    pages
}

/// The links of a page within the site, as written.
fn links(page: &str) -> Vec<String> {
    let mut page = text(page);
    while let Some(start) = page.find("\n```") {
        let end = page[start + 4..].find("\n```").map(|end| start + 4 + end + 4);
        page.replace_range(start..end.expect("a fence ends"), "");
    }
    let prose: String = page.split('`').step_by(2).collect();
    let links = between(&prose, "](", ")").filter(|link| !link.starts_with("http"));
    links.map(str::to_owned).collect()
}

#[test]
fn every_link_leads_somewhere() {
    let mut checked = 0;
    for page in pages() {
        for link in links(&page) {
            let (file, heading) = link.split_once('#').unwrap_or((&link, ""));
            let here = root().join(&page);
            let path = match file {
                "" => here,
                file => here.parent().expect("a page is in a directory").join(file),
            };
            assert!(path.exists(), "{page}: {link}");
            if !heading.is_empty() {
                let target = fs::read_to_string(&path).expect("a page with a heading is a file");
                let has = target.lines().filter(|line| line.starts_with('#')).any(|line| {
                    let line = line.trim_start_matches('#').trim().to_lowercase();
                    let kept = line.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c));
                    kept.collect::<String>().replace(' ', "-") == heading
                });
                assert!(has, "{page}: {link}");
            }
            checked += 1;
        }
    }
    assert!(checked > 300, "{checked} links");
}

/// Each page is in the book; the pages of the errors are added when it is built.
#[test]
fn the_book_has_every_page() {
    let links = links("docs/SUMMARY.md");
    for page in pages() {
        let page = page.strip_prefix("docs/").filter(|page| *page != "SUMMARY.md");
        let Some(page) = page.filter(|page| !page.starts_with("errors/TS")) else { continue };
        assert!(links.iter().any(|link| link == page), "docs/{page} is not in docs/SUMMARY.md");
    }
}

/// The digest's bridge is valid, and has every attribute that the digest mentions.
#[test]
fn the_bridge_of_the_digest_is_accepted() {
    let text = text("AGENTS.md");
    let blocks = code(&text);
    let bridges: Vec<&str> = blocks
        .iter()
        .filter(|block| block.language == "rust")
        .map(|Block { text, .. }| *text)
        .collect();
    assert_eq!(bridges.len(), 1);
    if let Err(errors) = compile_file(bridges[0], "src/lib.rs") {
        panic!("{errors:?}");
    }
    let attributes = |text: &str| -> BTreeSet<String> {
        let names = between(text, "#[", "]");
        names.map(|name| name.split([' ', '(']).next().unwrap_or(name).to_owned()).collect()
    };
    let mut named = attributes(&text);
    // cxx's attribute, which it is compared with.
    assert!(named.remove("cxx::bridge"));
    assert_eq!(named, attributes(bridges[0]));
}

/// Each type in the digest is in the table of all types, or is a C++ name from the headers.
#[test]
fn the_types_of_the_digest_are_in_the_table() {
    let digest = text("AGENTS.md");
    let table = text("docs/types.md");
    let mut found = 0;
    let section = between(&digest, "## What crosses", "\n## ").next().expect("the section is here");
    for row in section.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = row.split(" | ").collect();
        let [rust, cxx] = cells.as_slice() else { panic!("two cells: {row}") };
        for ty in between(rust, "`", "`").step_by(2).chain(between(cxx, "`", "`").step_by(2)) {
            // `try_f` stands for a function with any name.
            if ty != "try_f" {
                let name = ty.split(['(', '<']).next().unwrap_or(ty);
                let name = name.rsplit(' ').next().unwrap_or(name);
                assert!(table.contains(name), "`{ty}` is not in docs/types.md");
                found += 1;
            }
        }
    }
    assert!(found > 30, "{found} types");
}

#[test]
fn the_commands_codes_and_files_of_the_digest_are_there() {
    let digest = text("AGENTS.md");
    let commands = text("crates/cli/src/args.rs");
    let (_, commands) = commands.split_once("enum Command").expect("the commands are an enum");
    let options = text("crates/cli/src/args.rs");
    let mut names = 0;
    for command in between(&digest, "`twinspan ", "`") {
        let name = command.split_whitespace().next().expect("a command has a name");
        let variant = format!("    {}{}(", name[..1].to_uppercase(), &name[1..]);
        assert!(commands.contains(&variant), "`twinspan {command}`");
        for option in command.split_whitespace().filter_map(|word| word.strip_prefix("--")) {
            assert!(options.contains(&format!("{}:", option.replace('-', "_"))), "--{option}");
        }
        names += 1;
    }
    assert!(names >= 10, "{names} commands");
    let tasks = text("crates/xtask/src/main.rs");
    for task in
        between(&digest, "cargo xtask", "`").filter_map(|rest| rest.split_whitespace().next())
    {
        assert!(tasks.contains(&format!("\"{task}\"")), "cargo xtask {task}");
    }
    let known: BTreeSet<String> = Code::ALL.iter().map(Code::to_string).collect();
    for code in digest.match_indices("TS0").filter_map(|(at, _)| digest.get(at..at + 6)) {
        assert!(known.contains(code), "{code}");
    }
    for path in ["crates/compiler/tests/golden", "crates/compiler/tests/diagnostics"] {
        assert!(digest.contains(path) && root().join(path).exists(), "{path}");
    }
}

/// The costs on the pages are the lab's, which a step of the tests measures again.
#[test]
fn the_costs_of_the_pages_are_the_budgets() {
    costs("README.md", 10);
    costs("docs/start/cost.md", 6);
}

fn costs(page: &str, wanted: usize) {
    let (page, budgets) = (text(page), text("crates/lab/budgets.txt"));
    let mut rows = 0;
    for row in page.lines().filter(|line| line.contains("-to-") && line.starts_with("| ")) {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [_, case, by_hand, cxx, twinspan] = cells.as_slice() else {
            panic!("five cells: {row}")
        };
        let case = case.trim_matches('`');
        for (layer, said) in [("raw", by_hand), ("cxx", cxx), ("twinspan", twinspan)] {
            let line = budgets.lines().find(|line| {
                let mut words = line.split_whitespace();
                words.next() == Some(case) && words.next() == Some(layer)
            });
            let line = line.unwrap_or_else(|| panic!("no budget of {case} {layer}"));
            let counts: Vec<&str> = line.split_whitespace().skip(2).collect();
            let expected = match counts.as_slice() {
                [instructions, "0"] => (*instructions).to_owned(),
                [instructions, allocations] => format!("{instructions}, {allocations} allocated"),
                _ => panic!("{line}"),
            };
            assert_eq!(*said, expected, "{case}, {layer}");
        }
        rows += 1;
    }
    assert_eq!(rows, wanted);
}
