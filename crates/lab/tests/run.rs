//! The program as a user runs it, with a subject that is a few lines of shell.
#![cfg(unix)]
#![allow(missing_docs, reason = "tests")]

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// `cxx` takes twice as long as `raw`; what `wrong` answers is up to the test.
const SUBJECT: &str = r#"#!/bin/sh
case "$1" in
list)
  printf 'build\tdebug\n'
  printf 'case\trust-to-cxx/add\tNumbers\ttwo i32\n'
  printf 'row\trust-to-cxx/add\traw\nrow\trust-to-cxx/add\tcxx\n'
  printf 'cannot\trust-to-cxx/add\tdiplomat\tone way only\n'
  printf 'case\tcxx-to-rust/add\tNumbers\ttwo i32\n'
  printf 'row\tcxx-to-rust/add\traw\nrow\tcxx-to-rust/add\tcxx\n' ;;
answers)
  printf 'answer\trust-to-cxx/add\traw\t7\nanswer\trust-to-cxx/add\tcxx\t7\n'
  printf 'answer\tcxx-to-rust/add\traw\t7\nanswer\tcxx-to-rust/add\tcxx\tANSWER\n' ;;
time)
  shift 4
  for id; do
    printf 'time\t%s\traw\t9\t' "$id"; yes 1.5 | head -n 31 | paste -sd, -
    printf 'time\t%s\tcxx\t9\t' "$id"; yes 3.0 | head -n 31 | paste -sd, -
    printf 'time\t%s\tcontrol\t9\t' "$id"; yes 1.5 | head -n 31 | paste -sd, -
  done ;;
esac
"#;

/// A directory for one test, with the subject in it.
fn directory(test: &str, answer: &str) -> PathBuf {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&directory);
    fs::create_dir_all(&directory).unwrap();
    let subject = directory.join("subject");
    // By another process: what this one has open for writing does not run, nor while a child that another test has
    // started has it open too.
    let write = "printf %s \"$1\" > \"$0\" && chmod +x \"$0\"";
    let text = SUBJECT.replace("ANSWER", answer);
    let status = Command::new("sh").args(["-c", write]).arg(subject).arg(text).status().unwrap();
    assert!(status.success(), "{status}");
    directory
}

fn lab(directory: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_twinspan-lab"));
    command.current_dir(directory).args(arguments).output().unwrap()
}

fn run(directory: &Path, arguments: &[&str]) -> Output {
    let run = ["run", "--subject", "subject", "--output", ".", "--quick", "--no-count"];
    lab(directory, &[&run, arguments].concat())
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn results(directory: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(directory.join("results.json")).unwrap()).unwrap()
}

#[test]
fn measures_and_writes_everything() {
    let directory = directory("everything", "7");
    let output = run(&directory, &["--seed", "5"]);
    assert!(output.status.success(), "{output:?}");
    let results = results(&directory);
    let row = &results["variants"][0]["cases"][0]["rows"][1];
    assert_eq!(row["layer"], "cxx");
    let time = &row["outcome"]["measured"]["time"];
    assert_eq!((&time["ratio"], &time["nanoseconds"]), (&2.0.into(), &3.0.into()));
    assert_eq!(time["interval"], serde_json::json!([2.0, 2.0]));
    assert_eq!(results["sampling"]["seed"], 5);
    assert_eq!(results["command"], "cargo xtask lab run --quick --no-count --seed 5");
    // The subject says that it is a debug build.
    assert!(results["warnings"][0].as_str().unwrap().contains("debug"), "{results}");
    let table = text(&output.stdout);
    assert!(table.contains("2.00 [2.00, 2.00]"), "{table}");
    assert!(table.contains("cannot: one way only"), "{table}");
    assert!(fs::read_to_string(directory.join("report.md")).unwrap().contains("## Machine"));
    assert!(fs::read_to_string(directory.join("report.html")).unwrap().contains("two i32"));
}

#[test]
fn a_wrong_answer_fails_and_is_not_measured() {
    let directory = directory("wrong", "8");
    let output = run(&directory, &[]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(text(&output.stdout).contains("WRONG: answers 8, raw answers 7"));
    let cases = &results(&directory)["variants"][0]["cases"];
    assert_eq!(cases[1]["rows"][1]["outcome"]["wrong"]["found"], 8);
    assert!(cases[1]["rows"][0]["outcome"]["failed"].is_string(), "{cases}");
    assert!(cases[0]["rows"][1]["outcome"]["measured"].is_object(), "{cases}");
}

#[test]
fn names_that_nothing_has() {
    let directory = directory("names", "7");
    let near = |arguments: &[&str]| {
        let output = run(&directory, arguments);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        text(&output.stderr)
    };
    assert!(near(&["--filter", "adf"]).contains("did you mean `add`"));
    assert!(near(&["--layer", "ccx"]).contains("did you mean `cxx`"));
    assert!(near(&["--variant", "gc"]).contains("gcc"));
    assert!(!directory.join("results.json").exists());
}

#[test]
fn compares_and_refuses_what_it_cannot_read() {
    let directory = directory("compare", "7");
    assert!(run(&directory, &[]).status.success());
    let path = directory.join("results.json");
    let text_of_new = fs::read_to_string(&path).unwrap();
    let mut old = results(&directory);
    let time = &mut old["variants"][0]["cases"][0]["rows"][1]["outcome"]["measured"]["time"];
    time["ratio"] = 4.0.into();
    time["interval"] = serde_json::json!([4.0, 4.0]);
    fs::write(directory.join("old.json"), old.to_string()).unwrap();
    let output = lab(&directory, &["compare", "old.json", "results.json"]);
    assert!(output.status.success(), "{output:?}");
    let said = text(&output.stdout);
    assert!(said.contains("gcc rust-to-cxx/add cxx: ratio 4.000"), "{said}");
    assert!(said.contains("4 of 5 rows are the same"), "{said}");

    fs::write(&path, text_of_new.replacen("\"schema\": ", "\"schema\": 9", 1)).unwrap();
    for arguments in [&["compare", "old.json", "results.json"][..], &["report", "results.json"]] {
        let output = lab(&directory, arguments);
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        let said = text(&output.stderr);
        assert!(said.contains("its schema is 92") && said.contains("reads 2"), "{said}");
    }
}
