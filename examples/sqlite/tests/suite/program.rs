//! The program, on a CSV file that it makes.

use super::support::{column, one};
use crate::PROGRAM;
use crate::api::Database;
use sqlite::Access;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const ROWS: usize = 100_000;

const ANSWER: &str = "\
Skagen: 20000 readings, 294 missing; on average 5.99; 7520 frost, 2440 hot
Łódź: 20000 readings, 318 missing; on average 5.99; 7490 frost, 2453 hot
Saint-Étienne, Les Halles: 20000 readings, 310 missing; on average 5.86; 7593 frost, 2371 hot
the \"Brocken\": 20000 readings, 294 missing; on average 5.90; 7525 frost, 2375 hot
東京: 20000 readings, 330 missing; on average 5.92; 7485 frost, 2422 hot
";

/// [`ANSWER`], by reading the file.
fn answer(csv: &Path) -> String {
    let mut names = Vec::<String>::new();
    let mut readings = BTreeMap::<String, Vec<Option<f64>>>::new();
    for record in csv::Reader::from_path(csv).unwrap().into_records() {
        let record = record.unwrap();
        if !readings.contains_key(&record[0]) {
            names.push(record[0].to_owned());
        }
        readings.entry(record[0].to_owned()).or_default().push(record[2].parse().ok());
    }
    let line = |name: &String| {
        let all = &readings[name];
        let celsius: Vec<f64> = all.iter().copied().flatten().collect();
        let average = celsius.iter().sum::<f64>() / celsius.len() as f64;
        let count = |is: fn(f64) -> bool| celsius.iter().filter(|celsius| is(**celsius)).count();
        format!(
            "{name}: {} readings, {} missing; on average {average:.2}; {} frost, {} hot\n",
            all.len(),
            all.len() - celsius.len(),
            count(|celsius| celsius < 0.0),
            count(|celsius| celsius >= 25.0),
        )
    };
    names.iter().map(line).collect()
}

fn run(directory: &Path, arguments: &[&str]) -> Output {
    Command::new(PROGRAM).args(arguments).current_dir(directory).output().unwrap()
}

#[track_caller]
fn prints(directory: &Path, arguments: &[&str], expected: &str) {
    let output = run(directory, arguments);
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    assert_eq!(String::from_utf8(output.stdout).unwrap(), expected);
    assert!(output.status.success());
}

#[track_caller]
fn fails(directory: &Path, arguments: &[&str], expected: &str) {
    let output = run(directory, arguments);
    assert_eq!(String::from_utf8(output.stderr).unwrap(), format!("readings: {expected}\n"));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_csv_file_of_100_000_rows_is_loaded_and_asked() {
    let directory = tempfile::tempdir().unwrap();
    let directory = directory.path();
    prints(directory, &["make", "a.csv", &ROWS.to_string()], "100000 readings in a.csv\n");
    prints(directory, &["load", "a.db", "a.csv"], "100000 readings in a.db\n");
    prints(directory, &["query", "a.db"], ANSWER);

    assert_eq!(answer(&directory.join("a.csv")), ANSWER);
    let database = Database::new(directory.join("a.db"), Access::ReadOnly).unwrap();
    let sql = "SELECT count(*) FROM reading WHERE note = 'checked,' || char(10) || 'with \"care\"'";
    assert_eq!(one::<i64>(&database.connect().unwrap(), sql), 100);

    fails(
        directory,
        &["query", "a.db", "--steps", "5"],
        "given up: more work than --steps allows: interrupted (9)",
    );
    prints(directory, &["query", "a.db", "--steps", "1000000"], ANSWER);
}

#[test]
fn a_load_that_fails_leaves_nothing() {
    let directory = tempfile::tempdir().unwrap();
    let directory = directory.path();
    let load = ["load", "a.db", "a.csv"];
    let file = |rows: &str| {
        fs::write(directory.join("a.csv"), format!("station,hour,celsius,note\n{rows}")).unwrap();
    };
    file("A,1,2.5,\nA,2,,\n");
    prints(directory, &load, "2 readings in a.db\n");
    for (rows, message) in [
        (
            "B,1,1.0,\nA,2,9.5,\n",
            "a.csv:3: UNIQUE constraint failed: reading.station, reading.hour (2067)",
        ),
        ("B,1,cold,\n", "a.csv:2: the temperature is no number: invalid float literal"),
        ("B,one,1.0,\n", "a.csv:2: the hour is no number: invalid digit found in string"),
        (
            "B,1,1.0,\nB,2\n",
            "cannot read a.csv: CSV error: record 2 (line: 3, byte: 35): found record with 2 fields, but the previous record has 4 fields",
        ),
    ] {
        file(rows);
        fails(directory, &load, message);
    }
    let database = Database::new(directory.join("a.db"), Access::ReadOnly).unwrap();
    let connection = database.connect().unwrap();
    assert_eq!(column::<String>(&connection, "SELECT name FROM station"), Ok(vec!["A".to_owned()]));
    assert_eq!(column::<i64>(&connection, "SELECT hour FROM reading"), Ok(vec![1, 2]));

    let missing = "cannot ask b.db: unable to open database file (14)";
    fails(directory, &["query", "b.db"], missing);
    fs::write(directory.join("b.db"), "not a database, but long enough".repeat(100)).unwrap();
    let broken = "cannot ask b.db: file is not a database (26)";
    fails(directory, &["query", "b.db"], broken);
    let usage = String::from_utf8(run(directory, &["nonsense"]).stderr).unwrap();
    assert!(usage.starts_with("readings: usage: readings make <csv> <rows>"), "{usage}");
}
