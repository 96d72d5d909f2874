//! What both reports say of a run, without a browser.

use crate::report::view::addressed;
use crate::report::{compare, findings, fixture, html, markdown};
use crate::results::{Allocations, Case, Measured, Outcome, Results, Row, Time};
use std::collections::HashSet;

/// Writes the pages of the fixtures for a reader: `cargo test -p twinspan-lab -- --ignored`.
#[test]
#[ignore = "writes files to look at"]
fn pages_to_look_at() {
    let directory = std::env::temp_dir();
    let write = |name: &str, text: String| std::fs::write(directory.join(name), text).unwrap();
    write("twinspan-lab-report.html", html(&fixture::results()).unwrap());
    write("twinspan-lab-report.md", markdown(&fixture::results()));
    write("twinspan-lab-large.html", html(&fixture::large()).unwrap());
}

const HOSTILE: &str =
    "</script><script>alert(1)</script><!-- \"'`|[x](y) & <b> {{ 7 * 7 }} \n# *_~\\";

/// Every text of a run is what somebody else wrote.
fn hostile() -> Results {
    let mut results = fixture::results();
    let text = || HOSTILE.to_owned();
    results.date = text();
    results.commit = text();
    results.command = text();
    results.warnings = vec![text()];
    results.machine.processor = text();
    results.machine.hypervisor = text();
    for tool in &mut results.tools {
        (tool.name, tool.version) = (text(), text());
    }
    for peer in &mut results.peers {
        (peer.name, peer.version, peer.failure) = (text(), text(), Some(text()));
    }
    results.scale.iter_mut().for_each(|scale| scale.layer = text());
    for variant in &mut results.variants {
        (variant.name, variant.title, variant.flags) = (text(), text(), vec![text()]);
        variant.failure = Some(text());
        for case in variant.cases.iter_mut().skip(1) {
            (case.section, case.name, case.title) = (text(), text(), text());
            for row in &mut case.rows {
                row.note = Some(text());
                if let Outcome::Cannot(reason) | Outcome::Failed(reason) = &mut row.outcome {
                    *reason = text();
                }
            }
        }
        variant.cases[0..].iter_mut().take(1).for_each(|case| {
            case.direction = text();
            case.rows[1].layer = text();
        });
    }
    results
}

fn embedded(page: &str) -> Results {
    let start = "<script type=\"application/json\" id=\"results-json\">";
    let json = page.split_once(start).unwrap().1.split_once("</script>").unwrap().0;
    serde_json::from_str(json).unwrap()
}

#[test]
fn hostile_text_stays_text() {
    let mut results = hostile();
    let page = html(&results);
    assert!(page.is_ok(), "{page:?}");
    results.variants.retain(|variant| !variant.cases.is_empty());
    let page = html(&results).unwrap();
    assert_eq!(page.matches("<script").count(), 3, "those of the page");
    assert_eq!(page.matches("</script").count(), 3);
    assert!(!page.contains("<b> {"), "nothing is markup");
    assert!(!page.contains("<!--"));
    assert!(page.contains("{{ 7 * 7 }}") && !page.contains("& 49"), "nothing is a template");
    assert!(embedded(&page) == results, "the data is what it was");

    let text = markdown(&results);
    assert!(!text.contains("<script") && !text.contains("[x](y)") && !text.contains("<b>"));
    tables_are_straight(&text);
}

#[test]
fn the_page_needs_nothing_but_itself() {
    let page = html(&fixture::results()).unwrap();
    for loads in
        ["src=", "@import", "url(", "fetch(", "http://", "https://", "//cdn", "<link rel=\"style"]
    {
        assert!(!page.contains(loads), "{loads}");
    }
    assert!(embedded(&page) == fixture::results());
}

#[test]
fn addresses_are_unique_and_links_lead_to_them() {
    let mut results = fixture::results();
    // A variant called as a section of the page is, and two cases of one name.
    results.variants[0].name = "findings".to_owned();
    results.variants[0].cases[1].name = "nothing".to_owned();
    let page = html(&results).unwrap();
    let after = |mark: &str| -> Vec<String> {
        let pieces = page.split(mark).skip(1);
        pieces.map(|piece| piece.split('"').next().unwrap().to_owned()).collect()
    };
    let ids = after(" id=\"");
    let set: HashSet<&String> = ids.iter().collect();
    assert_eq!(set.len(), ids.len());
    for link in after("href=\"#").iter().filter(|link| !link.starts_with("m-")) {
        // `table` is found by the script: there is one in each variant.
        assert!(set.contains(link) || link == "table", "{link}");
    }
    assert!(set.contains(&"findings-2-rust-to-cxx-nothing-2".to_owned()));
}

#[test]
fn every_outcome_is_shown() {
    let results = fixture::results();
    let page = html(&results).unwrap();
    for text in [
        "cannot: it has no closures",
        "<b>WRONG</b>: found 11244, expected 11245",
        "<b>failed</b>: the process was aborted, as cxx documents",
        "cxx WRONG",
        "cxx failed",
        "The machine was loaded: 3.4 on 2 cores.",
        "gcc rust-to-cxx&#x2f;boxed, cxx: WRONG",
        "gcc cxx-to-rust&#x2f;panic, cxx: failed",
        "This variant was not built: error: linking with",
        "missing, libclang is not installed",
        "The throw and 19 instructions.",
        "cargo run --release -p twinspan-lab -- run --seed 7",
    ] {
        assert!(page.contains(text), "{text}");
    }
    let text = markdown(&results);
    for words in [
        "cannot[^",
        "**WRONG**[^",
        "**failed**[^",
        "*same*",
        "found 11244, expected 11245",
        "The machine was loaded",
        "libclang is not installed",
        "not built",
    ] {
        assert!(text.contains(words), "{words}");
    }
}

#[test]
fn the_page_has_a_mark_for_each_measured_row() {
    let results = fixture::results();
    let page = html(&results).unwrap();
    let cases = results.variants.iter().flat_map(|variant| &variant.cases);
    let rows = cases.flat_map(|case| case.rows.iter().skip(1)).filter_map(compare::measured);
    let rows = rows.filter(|row| row.time.is_some() || row.instructions.is_some()).count();
    assert!(rows > 500);
    assert_eq!(page.matches("<g class=\"d ").count(), rows);
    assert_eq!(page.matches("<g class=\"o ").count(), rows);
}

#[test]
fn a_case_whose_baseline_failed_says_so_once() {
    let mut results = fixture::results();
    for row in &mut results.variants[0].cases[1].rows {
        row.outcome = Outcome::Failed("it ended".to_owned());
    }
    let page = html(&results).unwrap();
    assert_eq!(page.matches("raw failed: nothing to compare with").count(), 1);
    assert!(!page.contains("twinspan failed"));
}

#[test]
fn without_times_the_plots_show_instructions() {
    let mut results = fixture::results();
    let cases = results.variants.iter_mut().flat_map(|variant| &mut variant.cases);
    for row in cases.flat_map(|case| &mut case.rows) {
        if let Outcome::Measured(measured) = &mut row.outcome {
            measured.time = None;
        }
    }
    let page = html(&results).unwrap();
    assert!(page.contains("value=\"count\" checked") && !page.contains("value=\"time\" checked"));
    assert!(page.contains("class=\"variant count\"") && !page.contains("class=\"variant time\""));
}

#[test]
fn tools_are_named_once() {
    let text = markdown(&fixture::results());
    assert!(text.contains("<br>g++ (Debian 12.2.0-14+deb12u1) 12.2.0<br>"));
}

#[test]
fn a_run_of_nothing_is_a_page_too() {
    let mut results = fixture::results();
    results.variants.clear();
    results.scale.clear();
    results.peers.clear();
    assert!(html(&results).unwrap().contains("There is nothing to compare"));
    assert!(markdown(&results).starts_with("# What a call"));
}

#[test]
fn the_largest_run_is_a_page_that_loads() {
    let page = html(&fixture::large()).unwrap();
    assert!(page.len() < 6_000_000, "{}", page.len());
}

fn row(layer: &str, ratio: f64, instructions: f64, allocations: f64) -> Row {
    let time = Time {
        nanoseconds: ratio,
        ratio,
        interval: [ratio - 0.01, ratio + 0.01],
        noise: [0.97, 1.03],
    };
    let measured = Measured {
        time: Some(time),
        instructions: Some(instructions),
        allocations: Some(Allocations { rust: allocations, cxx: 0.0 }),
    };
    Row { layer: layer.to_owned(), outcome: Outcome::Measured(measured), note: None }
}

fn small() -> Vec<(String, Case)> {
    let case = |name: &str, rows: Vec<Row>| {
        let case = Case {
            direction: "rust-to-cxx".to_owned(),
            section: "S".to_owned(),
            name: name.to_owned(),
            title: name.to_owned(),
            rows,
        };
        (name.to_owned(), case)
    };
    let raw = || row("raw", 1.0, 10.0, 0.0);
    let cannot =
        Row { layer: "cxx".to_owned(), outcome: Outcome::Cannot("no".to_owned()), note: None };
    vec![
        case("below", vec![raw(), row("twinspan", 0.5, 5.0, 0.0), row("cxx", 1.0, 10.0, 0.0)]),
        case("same", vec![raw(), row("twinspan", 1.03, 12.0, 0.0), row("cxx", 1.0, 12.0, 0.0)]),
        case("over", vec![raw(), row("twinspan", 1.05, 13.0, 1.0), row("cxx", 1.0, 10.0, 0.0)]),
        case("far", vec![raw(), row("twinspan", 2.0, 20.0, 0.0), cannot]),
        // Not beside raw: not counted.
        case("other", vec![row("floor", 1.0, 1.0, 0.0), row("twinspan", 9.0, 90.0, 9.0)]),
        // Without twinspan: not counted.
        case("none", vec![raw(), row("cxx", 1.0, 10.0, 0.0)]),
    ]
}

#[test]
fn findings_are_counted_exactly() {
    let owned = small();
    let cases: Vec<(String, &Case)> = owned.iter().map(|(id, case)| (id.clone(), case)).collect();
    let found = findings::of(&cases);
    let numbers: Vec<&str> = found.iter().map(|finding| finding.number.as_str()).collect();
    // Two instructions more are near, three are not; ×1.03 is in the noise, ×1.05 is not.
    assert_eq!(numbers, ["2 of 4", "2 of 4", "×1.00", "3 of 4"]);
    let exceptions = |number: usize| -> Vec<String> {
        let exceptions = found[number].exceptions.iter();
        exceptions.map(|exception| format!("{} {}", exception.id, exception.detail)).collect()
    };
    assert_eq!(exceptions(0), ["over +3", "far +10"]);
    // Above the noise is not wholly above 1.05.
    assert_eq!(exceptions(1), ["far ×2.00 [1.99, 2.01]"]);
    assert_eq!(exceptions(2), ["over 3 more"]);
    assert_eq!(exceptions(3), ["over 1 for 0"]);
    assert!(
        found[2]
            .text
            .contains("of the 3 cases that both have: fewer in 1, as many in 1, more in 1.")
    );
    assert!(found[2].text.ends_with("One more case, cxx has no way to do."));
    let limits: Vec<String> = findings::limits(&cases).into_iter().map(|limit| limit.id).collect();
    assert_eq!(limits, ["over", "far"]);
}

#[test]
fn what_takes_longer_with_the_same_instructions_waits() {
    let reason = |instructions| {
        let mut owned = small();
        owned.retain(|(id, _)| id == "far");
        owned[0].1.rows = vec![row("raw", 1.0, 10.0, 0.0), row("twinspan", 2.0, instructions, 0.0)];
        let cases: Vec<(String, &Case)> =
            owned.iter().map(|(id, case)| (id.clone(), case)).collect();
        findings::limits(&cases).remove(0).reason
    };
    assert!(reason(10.0).is_some_and(|reason| reason.contains("it waits")));
    assert_eq!(reason(20.0), None);
}

#[test]
fn same_is_what_is_within_the_noise() {
    let shown = |ratio| {
        let mut results = fixture::results();
        results.variants.truncate(1);
        let rows = vec![row("raw", 1.0, 10.0, 0.0), row("twinspan", ratio, 10.0, 0.0)];
        results.variants[0].cases.truncate(1);
        results.variants[0].cases[0].rows = rows;
        (html(&results).unwrap(), markdown(&results))
    };
    for (ratio, same) in [(0.96, false), (0.97, true), (1.0, true), (1.03, true), (1.04, false)] {
        let (page, text) = shown(ratio);
        assert_eq!(page.contains(">same<small>"), same, "{ratio}");
        assert_eq!(text.contains("| *same* <sub>"), same, "{ratio}");
        assert_eq!(page.contains(&format!(">×{ratio:.2}<small>")), !same, "{ratio}");
    }
}

/// Every line of a table has as many cells as its first.
fn tables_are_straight(text: &str) {
    let cells = |line: &str| line.replace("\\|", "").matches('|').count();
    let mut width = None;
    let mut tables = 0;
    for line in text.lines() {
        if !line.starts_with('|') {
            width = None;
            continue;
        }
        tables += usize::from(width.is_none());
        assert_eq!(cells(line), *width.get_or_insert(cells(line)), "{line}");
        assert!(line.ends_with('|'), "{line}");
    }
    assert!(tables >= 5);
}

#[test]
fn markdown_has_straight_tables_and_all_its_footnotes() {
    let results = fixture::results();
    let text = markdown(&results);
    tables_are_straight(&text);
    assert!(text.contains("| two i32 | 1.12 · 8 · 0 | 0.37 · 8 · 0 | 0.56 · 9 · 0 |"));
    assert!(text.contains("×0.50 \\[0.50, 0.50\\] <sub>+1 instr.</sub>"));
    assert!(text.contains(
        "| Reproduce | <code>cargo run --release -p twinspan-lab -- run --seed 7</code> |"
    ));
    let addressed = addressed(&results);
    assert_eq!(addressed.len(), 5);
    for number in 1.. {
        let (reference, note) = (format!("[^{number}]"), format!("\n[^{number}]: "));
        if !text.contains(&reference) {
            assert!(number > 5);
            break;
        }
        assert_eq!(text.matches(&note).count(), 1, "{number}");
    }
}
