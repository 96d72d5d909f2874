//! The page in a browser: what the plots show, what the controls do, that nothing is too wide for a
//! phone. Skipped where there is no chromium.

use crate::report::{compare, fixture, html, plot};
use crate::results::{Case, Results, Variant};
use serde::Deserialize;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What `browser.js` says of one width.
#[derive(Debug, Deserialize)]
struct Report {
    width: usize,
    errors: Vec<String>,
    variants: Vec<Shown>,
    sorting: Vec<Sorted>,
    filter: Vec<Filtered>,
    layers: Layers,
    arrow: Arrow,
    tabbing: bool,
    theme: Vec<String>,
    download: Vec<String>,
    clipped: Vec<String>,
    overlapping: Vec<String>,
    followed: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Shown {
    ids: Vec<String>,
    times: usize,
    counts: usize,
    overflow: i64,
    broken: usize,
}

#[derive(Debug, Deserialize)]
struct Sorted {
    column: usize,
    states: Vec<State>,
    back: bool,
}

#[derive(Debug, Deserialize)]
struct State {
    state: String,
    others: usize,
    keys: Vec<Option<String>>,
}

#[derive(Debug, Deserialize)]
struct Filtered {
    text: String,
    rows: usize,
    cases: usize,
    plots: usize,
    headings: usize,
    says: String,
}

#[derive(Debug, Deserialize)]
struct Layers {
    without: Vec<usize>,
    restored: bool,
}

#[derive(Debug, Deserialize)]
struct Arrow {
    texts: Vec<String>,
    hidden: bool,
}

/// Removed with what is in it.
struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

fn chromium() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let names = ["chromium", "chromium-browser", "google-chrome", "chrome"];
    let mut places =
        std::env::split_paths(&path).flat_map(|place| names.map(|name| place.join(name)));
    named.or_else(|| places.find(|place| place.is_file()))
}

/// The page twice in frames, as wide as a screen and as a phone; a window would not be so narrow.
fn host(widths: &[usize]) -> String {
    let frames = widths.iter().map(|width| {
        format!(
            "<iframe src=\"page.html\" style=\"width:{width}px;height:900px;border:0\"></iframe>"
        )
    });
    format!(
        "<!doctype html><pre id=\"reports\"></pre><script>const reports = [];\
         addEventListener('message', (event) => {{ reports.push(event.data);\
         document.getElementById('reports').textContent = JSON.stringify(reports); }});</script>{}",
        frames.collect::<String>()
    )
}

/// The page with the test in it: errors are noted from the start.
fn under_test(page: &str) -> String {
    let start = "<script>const errors = []; addEventListener('error', (event) => errors.push(event.message));\
                 console.error = console.warn = (...words) => errors.push(words.join(' '));</script>";
    let test = format!("<script>{}</script></body>", include_str!("browser.js"));
    page.replacen("<head>", &format!("<head>{start}"), 1).replacen("</body>", &test, 1)
}

fn dump(browser: &Path, directory: &Path) -> String {
    let output = directory.join("dom.html");
    let mut child = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
        .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
        .arg(format!("--user-data-dir={}", directory.join("user").display()))
        .args(["--window-size=1400,1000", "--virtual-time-budget=2000", "--dump-dom"])
        .arg(format!("file://{}", directory.join("host.html").display()))
        .stdin(Stdio::null())
        .stdout(File::create(&output).unwrap())
        .stderr(File::create(directory.join("log")).unwrap())
        .spawn()
        .unwrap();
    let start = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if start.elapsed() > Duration::from_secs(180) {
            _ = child.kill();
            _ = child.wait();
            panic!("the browser does not come to an end: {}", log(directory));
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    fs::read_to_string(output).unwrap()
}

fn log(directory: &Path) -> String {
    fs::read_to_string(directory.join("log")).unwrap_or_default()
}

fn reports(browser: &Path, results: &Results) -> Vec<Report> {
    let name = format!("twinspan-lab-browser-{}", std::process::id());
    let scratch = Scratch(std::env::temp_dir().join(name));
    fs::create_dir_all(&scratch.0).unwrap();
    fs::write(scratch.0.join("page.html"), under_test(&html(results).unwrap())).unwrap();
    fs::write(scratch.0.join("host.html"), host(&[1280, 360])).unwrap();
    let dom = dump(browser, &scratch.0);
    let text =
        dom.split_once("<pre id=\"reports\">").and_then(|(_, rest)| rest.split_once("</pre>"));
    let text = text.map(|(text, _)| text).unwrap_or_default();
    let text =
        text.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ").replace("&amp;", "&");
    match serde_json::from_str(&text) {
        Ok(reports) => reports,
        Err(error) => panic!("{error} in {text:?}\n{}", log(&scratch.0)),
    }
}

/// How many rows have a time, how many have instructions.
fn measured(variant: &Variant) -> (usize, usize) {
    let rows = variant.cases.iter().flat_map(|case| case.rows.iter().skip(1));
    let rows: Vec<_> = rows.filter_map(compare::measured).collect();
    let times = rows.iter().filter(|row| row.time.is_some()).count();
    (times, rows.iter().filter(|row| row.instructions.is_some()).count())
}

#[test]
fn the_page_works_in_a_browser() {
    let Some(browser) = chromium() else {
        eprintln!("skipped: there is no chromium (or set CHROMIUM)");
        return;
    };
    let results = fixture::results();
    let reports = reports(&browser, &results);
    let widths: Vec<usize> = reports.iter().map(|report| report.width).collect();
    assert!(widths == [1280, 360] || widths == [360, 1280], "{widths:?}");
    for report in &reports {
        println!("{} px", report.width);
        works(report, &results);
    }
}

fn works(report: &Report, results: &Results) {
    assert!(report.errors.is_empty(), "{:?}", report.errors);
    for (shown, variant) in report.variants.iter().zip(&results.variants) {
        assert_eq!(shown.ids, [variant.name.as_str()], "one variant at a time");
        assert_eq!((shown.times, shown.counts), measured(variant), "{}", variant.name);
        assert_eq!(shown.broken, if variant.cases.is_empty() { 0 } else { 2 });
        assert_eq!(shown.overflow, 0, "{} is too wide", variant.name);
    }
    assert_eq!(report.variants.len(), results.variants.len());
    assert_eq!(report.sorting.len(), 14, "the case, the direction, and what three layers have");
    report.sorting.iter().for_each(sorts);
    for filtered in &report.filter {
        filters(filtered, &results.variants[0]);
    }
    assert_eq!(report.layers.without, [0, 0, 0], "no mark, no cell, no interval");
    assert!(report.layers.restored);
    let texts = &report.arrow.texts;
    assert!(texts[0].starts_with("no argument, no result – floor: 0.28 ns, ×0.25 ["), "{texts:?}");
    assert!(texts[1].starts_with("no argument, no result – twinspan: "), "{texts:?}");
    assert_eq!(texts[0], texts[2]);
    assert!(report.arrow.hidden && report.tabbing);
    let colours: Vec<&str> = report.theme.iter().map(String::as_str).collect();
    assert_eq!(colours[0], "light rgb(253, 252, 249)");
    assert_eq!(colours[1], "dark rgb(22, 22, 20)");
    assert!(colours[2].starts_with("undefined "));
    assert_eq!(report.download, ["blob:", "results.json"]);
    assert_eq!(report.clipped, [""; 0]);
    assert_eq!(report.overlapping, [""; 0]);
    assert_eq!(report.followed, ["lto"]);
}

fn sorts(sorted: &Sorted) {
    let states: Vec<&str> = sorted.states.iter().map(|state| state.state.as_str()).collect();
    assert_eq!(states, ["ascending", "descending", "none"]);
    assert!(sorted.states.iter().all(|state| state.others == usize::from(state.state != "none")));
    assert!(sorted.back, "the third time it is as it was");
    if sorted.column < 2 {
        return;
    }
    for (state, sign) in sorted.states.iter().zip([1.0, -1.0]) {
        let value = |key: &Option<String>| key.as_deref().and_then(|key| key.parse::<f64>().ok());
        let values: Vec<Option<f64>> = state.keys.iter().map(value).collect();
        let some: Vec<f64> = values.iter().flatten().copied().collect();
        assert!(some.is_sorted_by(|a, b| sign * a <= sign * b), "{} {some:?}", sorted.column);
        assert!(values[some.len()..].iter().all(Option::is_none), "what has no value is last");
        assert!(!some.is_empty());
    }
}

fn filters(filtered: &Filtered, variant: &Variant) {
    let words: Vec<&str> = filtered.text.split_whitespace().collect();
    let matches = |case: &&Case| words.iter().all(|word| plot::words(case).contains(word));
    let left: Vec<&Case> = variant.cases.iter().filter(matches).collect();
    assert_eq!((filtered.rows, filtered.cases), (left.len(), left.len()), "{}", filtered.text);
    let mut places: Vec<_> = left.iter().map(|case| (&case.direction, &case.section)).collect();
    places.sort();
    places.dedup();
    assert_eq!(filtered.plots, places.len());
    places.dedup_by_key(|place| place.0);
    assert_eq!(filtered.headings, places.len());
    let says = format!("{} of {} cases", left.len(), variant.cases.len());
    assert_eq!(filtered.says, if words.is_empty() { String::new() } else { says });
}
