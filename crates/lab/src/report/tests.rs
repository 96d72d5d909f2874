use crate::report::{fixture, html};

/// Writes the page of the fixture for a reader: `cargo test -p twinspan-lab -- --ignored`.
#[test]
#[ignore = "writes files to look at"]
fn pages_to_look_at() {
    let directory = std::env::temp_dir();
    std::fs::write(directory.join("twinspan-lab-report.html"), html(&fixture::results()).unwrap())
        .unwrap();
    std::fs::write(directory.join("twinspan-lab-large.html"), html(&fixture::large()).unwrap())
        .unwrap();
}

#[test]
fn both_reports_of_a_run_are_written() {
    let results = fixture::results();
    let page = html(&results).unwrap();
    assert!(page.starts_with("<!doctype html>") && page.ends_with("</html>"));
    assert!(super::markdown(&results).starts_with("# What a call between Rust and C++ costs"));
}
