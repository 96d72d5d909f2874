//! What both reports say of a run.

use crate::report::everyday::{EVERYDAY, WAYS};
use crate::report::page::page;
use crate::report::{html, markdown};
use crate::results::*;
use serde_json::Value;

fn measured(instructions: f64, allocations: f64, ratio: f64) -> Outcome {
    let (interval, placed) = ([ratio - 0.01, ratio + 0.01], [ratio - 0.2, ratio + 0.1]);
    Outcome::Measured(Measured {
        time: Some(Time { nanoseconds: 2.0 * ratio, ratio, interval, placed }),
        instructions: Some(instructions),
        allocations: Some(Allocations { rust: allocations, cxx: 0.0 }),
    })
}

fn row(layer: &str, outcome: Outcome) -> Row {
    Row { layer: layer.to_owned(), outcome, note: None }
}

fn case(id: &str, title: &str, section: &str, rows: Vec<Row>) -> Case {
    let (direction, name) = id.split_once('/').unwrap();
    Case {
        direction: direction.to_owned(),
        section: section.to_owned(),
        name: name.to_owned(),
        title: title.to_owned(),
        rows,
        control: Some(Time {
            nanoseconds: 2.0,
            ratio: 1.01,
            interval: [0.99, 1.02],
            placed: [0.95, 1.04],
        }),
    }
}

/// By hand 10 instructions, twinspan as given.
fn simple(name: &str, instructions: f64, allocations: f64) -> Case {
    let mut rows = vec![
        row("raw", measured(10.0, 1.0, 1.0)),
        row("floor", measured(9.0, 0.0, 0.9)),
        row("cxx", measured(20.0, 1.0, 2.0)),
        row("twinspan", measured(instructions, allocations, 1.3)),
    ];
    rows[3].note = Some(format!("why {name} is dear"));
    case(&format!("rust-to-cxx/{name}"), &format!("title of {name}"), "Some", rows)
}

fn run(cases: Vec<Case>) -> Results {
    let mut results = Results::of("a/b", Vec::new());
    results.variants[0].cases = cases;
    results.sampling = Sampling { processes: 8, placements: 8, rounds: 101, chunk: 200, seed: 5 };
    results
}

/// All that can be in one.
fn results() -> Results {
    let everyday = EVERYDAY.iter().map(|(title, id)| {
        let rows = vec![
            row("raw", measured(10.0, 0.0, 1.0)),
            row("floor", measured(9.0, 0.0, 0.5)),
            row("cxx", Outcome::Cannot("cxx has no such thing".to_owned())),
            row("twinspan", measured(10.0, 0.0, 1.4)),
            row("zngur", measured(46.0, 1.0, 4.0)),
        ];
        case(id, title, "Everyday", rows)
    });
    let mut cases: Vec<Case> = everyday.collect();
    cases.extend([
        simple("fewer", 8.0, 1.0),
        simple("few", 12.0, 1.0),
        simple("more", 13.0, 1.0),
        simple("much-more", 130.0, 1.0),
        simple("allocates", 9.0, 2.0),
    ]);
    cases[11].rows.push(row("diplomat", Outcome::Wrong { expected: 7, found: 8 }));
    cases[11].rows.push(row("zngur", Outcome::Failed("it ended".to_owned())));
    let mut results = run(cases);
    let failed = Variant {
        name: "lto".to_owned(),
        title: "thin LTO".to_owned(),
        failure: Some("no clang++ here".to_owned()),
        cases: Vec::new(),
        ..results.variants[0].clone()
    };
    results.variants.push(failed);
    results.peers = vec![Peer {
        name: "bindgen".to_owned(),
        version: "0.73".to_owned(),
        failure: Some("no libclang here".to_owned()),
    }];
    results.scale = vec![Scale {
        layer: "cxx".to_owned(),
        functions: 1000,
        generate_seconds: 0.1,
        cxx_seconds: 2.0,
        rustc_seconds: 0.5,
        cxx_bytes: 123_456,
        code_bytes: 999,
    }];
    results.warnings = vec!["the machine was busy".to_owned()];
    results
}

fn model(results: &Results) -> Value {
    serde_json::to_value(page(results)).unwrap()
}

#[test]
fn the_everyday_calls_are_those_of_the_readme() {
    let readme = include_str!("../../../../README.md");
    let rows = readme.lines().filter_map(|line| {
        let cells: Vec<&str> = line.split(" | ").collect();
        let [name, id, _, _, _] = cells[..] else { return None };
        let id = id.strip_prefix('`')?.strip_suffix('`')?;
        id.contains('/').then_some((name.trim_start_matches("| "), id))
    });
    assert_eq!(rows.collect::<Vec<_>>(), EVERYDAY);
}

#[test]
fn counts_are_counted_and_no_clock_is_asked() {
    let page = model(&results());
    let total = &page["totals"][0];
    let count = |what: &str| total[what].as_u64().unwrap();
    let rust_to_cxx = EVERYDAY.iter().filter(|(_, id)| id.starts_with("rust")).count() as u64;
    assert_eq!(
        ["all", "equal", "fewer", "few", "more"].map(count),
        [rust_to_cxx + 5, rust_to_cxx, 1, 1, 3]
    );
    // The clock says 1.4 for all of these.
    assert_eq!(page["everyday"][0]["says"]["text"], "equal");
    assert_eq!(page["everyday"][0]["time"], "×1.40 (1.39 to 1.41)");
    let beside = &page["beside_cxx"];
    let count = |what: &str| beside[what].as_u64().unwrap();
    assert_eq!(["both", "fewer", "equal", "more", "cannot"].map(count), [5, 4, 0, 1, 10]);
    assert_eq!(beside["median"], "0.60");
}

#[test]
fn what_costs_more_comes_by_its_share() {
    let page = model(&results());
    let extra: Vec<&str> = page["dearer"]
        .as_array()
        .unwrap()
        .iter()
        .map(|case| case["extra"].as_str().unwrap())
        .collect();
    assert_eq!(extra, ["+120", "+3", "−1"], "the last allocates more");
    assert_eq!(page["dearer"][0]["reason"], "why much-more is dear");
    assert_eq!(page["dearer"][2]["twinspan"], "9, 2 allocations");
}

#[test]
fn the_spread_of_the_method_is_a_row() {
    let page = model(&results());
    let a_a = &page["clock"][0];
    assert!(a_a["title"].as_str().unwrap().contains("A/A"));
    assert_eq!((&a_a["cases"], &a_a["median"]), (&15.into(), &"1.01".into()));
    assert_eq!((&a_a["together"], &a_a["alone"]), (&"1.01 to 1.01".into(), &"0.95 to 0.95".into()));
    let equal = &page["clock"][1];
    assert_eq!(
        (&equal["cases"], &equal["median"], &equal["furthest"]),
        (&10.into(), &"1.40".into(), &"1.50".into())
    );
}

#[test]
fn four_ways() {
    let page = model(&results());
    let ways = page["ways"].as_array().unwrap();
    assert_eq!(ways.len(), WAYS.len());
    let none = serde_json::json!(["–", ""]);
    let (within, across) = (serde_json::json!(["9", "1.00"]), serde_json::json!(["10", "2.80"]));
    assert_eq!(ways[1]["title"], "a method");
    assert_eq!(ways[1]["cells"], serde_json::json!([within, across, across, within]));
    assert_eq!(ways[0]["cells"], serde_json::json!([within, across, none, none]));
}

#[test]
fn the_reports_begin_with_the_everyday_calls_in_their_order() {
    let results = results();
    for text in [markdown(&results).unwrap(), html(&results).unwrap()] {
        let mut after = 0;
        for (title, _) in EVERYDAY {
            let title = title.split('`').next().unwrap();
            let at = text[after..].find(title).unwrap_or_else(|| panic!("{title} is missing"));
            after += at;
        }
        let heading = text.find("The same calls within a language").unwrap();
        assert!(after < heading, "and nothing is between them");
        assert!(
            text.find("10 everyday calls").unwrap() < 2000 + text.find("</style>").unwrap_or(0)
        );
    }
}

#[test]
fn what_went_wrong_stands_above_all_numbers() {
    let results = results();
    for text in [markdown(&results).unwrap(), html(&results).unwrap()] {
        let calls = text.find("10 everyday calls").unwrap();
        for alarm in [
            "the machine was busy",
            "lto was not built: no clang++ here",
            "WRONG: answers 8, by hand it is 7; not measured",
            "failed: it ended",
        ] {
            assert!(text.find(alarm).is_some_and(|at| at < calls), "{alarm}");
        }
        assert!(text.contains("no libclang here"));
    }
}

const HOSTILE: &str =
    "</style><script>alert(1)</script><!-- \"'`|[x](y) & <b> {{ 7 * 7 }} \n# *_~\\";

/// Every text of a run is what somebody else wrote.
#[test]
fn hostile_text_stays_text() {
    let mut results = results();
    let text = || HOSTILE.to_owned();
    (results.date, results.commit, results.command) = (text(), text(), text());
    results.warnings = vec![text()];
    (results.machine.processor, results.machine.hypervisor) = (text(), text());
    results.tools = vec![Tool { name: text(), version: text() }];
    for peer in &mut results.peers {
        (peer.name, peer.version, peer.failure) = (text(), text(), Some(text()));
    }
    results.scale[0].layer = text();
    for variant in &mut results.variants {
        (variant.name, variant.title, variant.flags) = (text(), text(), vec![text()]);
        for case in &mut variant.cases {
            (case.section, case.title) = (text(), text());
            for row in &mut case.rows {
                row.note = Some(text());
                if let Outcome::Cannot(reason) | Outcome::Failed(reason) = &mut row.outcome {
                    *reason = text();
                }
            }
        }
    }
    let page = html(&results).unwrap();
    assert!(!page.contains("<script") && !page.contains("<!--") && !page.contains("<b> {"));
    assert_eq!(page.matches("</style").count(), 1);
    assert!(page.contains("{{ 7 * 7 }}"), "nothing is a template");
    let text = markdown(&results).unwrap();
    assert!(!text.contains("<script") && !text.contains("[x](y)") && !text.contains("<b>"));
    tables_are_straight(&text);
}

/// Each row of a table has as many cells as its head.
fn tables_are_straight(text: &str) {
    let cells = |line: &str| line.replace("\\|", "").matches('|').count();
    let mut head = None;
    for line in text.lines() {
        if !line.starts_with('|') {
            head = None;
            continue;
        }
        let expected = *head.get_or_insert(cells(line));
        assert_eq!(cells(line), expected, "{line}");
    }
}

#[test]
fn markdown_has_straight_tables() {
    let text = markdown(&results()).unwrap();
    tables_are_straight(&text);
    assert!(text.lines().filter(|line| line.starts_with("|--")).count() >= 7, "{text}");
    assert!(!text.contains("\n\n\n"), "{text}");
}

#[test]
fn the_page_needs_nothing_but_itself() {
    let page = html(&results()).unwrap();
    for loads in ["src=", "@import", "url(", "<script", "http://", "https://", "<link", "onload"] {
        assert!(!page.contains(loads), "{loads}");
    }
    for has in ["prefers-color-scheme:dark", "width=device-width", "<details>"] {
        assert!(page.contains(has), "{has}");
    }
}

#[test]
fn a_run_without_times_or_of_nothing_is_a_report_too() {
    let mut counted = results();
    counted.sampling = Sampling::default();
    for case in counted.variants.iter_mut().flat_map(|variant| &mut variant.cases) {
        case.control = None;
        for row in &mut case.rows {
            if let Outcome::Measured(measured) = &mut row.outcome {
                measured.time = None;
            }
        }
    }
    for text in [markdown(&counted).unwrap(), html(&counted).unwrap()] {
        assert!(text.contains("No time was measured in this run"));
        assert!(!text.contains("What a clock can tell") && !text.contains(" ns"));
    }
    let mut nothing = results();
    nothing.variants.clear();
    for text in [markdown(&nothing).unwrap(), html(&nothing).unwrap()] {
        assert!(!text.contains("everyday calls") && text.contains("Method"));
    }
}

/// As many cases as there are, with all layers and long titles.
#[test]
fn the_largest_run_is_short_in_markdown_and_small_as_a_page() {
    let mut results = results();
    let long = "title ".repeat(10);
    let many = (0..250).map(|number| {
        let mut case = simple(&format!("call-{number}"), 14.0, 1.0);
        (case.title, case.section) =
            (format!("{long}{number}"), format!("Section {}", number % 20));
        case.rows.push(row("bindgen", measured(10.0, 0.0, 1.0)));
        case.rows.push(row("zngur", measured(46.0, 1.0, 4.0)));
        case
    });
    results.variants[0].cases.extend(many);
    let lines = markdown(&results).unwrap().lines().count();
    assert!(lines < 300, "{lines} lines");
    let bytes = html(&results).unwrap().len();
    assert!(bytes < 150_000, "{bytes} bytes");
}
