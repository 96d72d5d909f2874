use crate::api::{Database, Transaction};
use anyhow::{Context as _, Result};
use sqlite::{Access, parameters};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

const SCHEMA: &str = "
    CREATE TABLE IF NOT EXISTS station (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE IF NOT EXISTS reading (
        station INTEGER NOT NULL REFERENCES station,
        hour INTEGER NOT NULL,
        celsius REAL,
        note TEXT,
        UNIQUE (station, hour)
    );";

/// Puts a file's readings into a database, in one transaction.
pub fn load(database: &Path, csv: &Path) -> Result<()> {
    let context = || format!("cannot load into {}", database.display());
    let mut connection = Database::new(database, Access::Create)
        .and_then(|database| database.busy_timeout(Duration::from_secs(5)).connect())
        .with_context(context)?;
    let changed = Arc::new(AtomicU64::new(0));
    let counter = Arc::clone(&changed);
    connection.on_update(move |change| {
        if change.table == "reading" {
            counter.fetch_add(1, Ordering::Relaxed);
        }
    })?;
    let transaction = connection.transaction().with_context(context)?;
    load_rows(&transaction, csv)?;
    transaction.commit().with_context(context)?;
    println!("{} readings in {}", changed.load(Ordering::Relaxed), database.display());
    Ok(())
}

fn load_rows(transaction: &Transaction<'_>, csv: &Path) -> Result<()> {
    transaction.execute(SCHEMA)?;
    let mut station = transaction.prepare("INSERT OR IGNORE INTO station (name) VALUES (?)")?;
    let mut reading = transaction
        .prepare("INSERT INTO reading SELECT id, ?2, ?3, ?4 FROM station WHERE name = ?1")?;
    let mut reader =
        csv::Reader::from_path(csv).with_context(|| format!("cannot read {}", csv.display()))?;
    let mut record = csv::StringRecord::new();
    while reader
        .read_record(&mut record)
        .with_context(|| format!("cannot read {}", csv.display()))?
    {
        let place = || {
            let line = record.position().map_or(0, csv::Position::line);
            format!("{}:{line}", csv.display())
        };
        let Reading { name, hour, celsius, note } = Reading::parse(&record).with_context(place)?;
        station.execute(parameters![name]).with_context(place)?;
        reading.execute(parameters![name, hour, celsius, note]).with_context(place)?;
    }
    Ok(())
}

struct Reading<'r> {
    name: &'r str,
    hour: i64,
    celsius: Option<f64>,
    note: Option<&'r str>,
}

impl<'r> Reading<'r> {
    fn parse(record: &'r csv::StringRecord) -> Result<Reading<'r>> {
        let field = |index| record.get(index).context("a field is missing");
        let optional = |index| field(index).map(|text| (!text.is_empty()).then_some(text));
        let celsius = optional(2)?.map(str::parse).transpose();
        Ok(Reading {
            name: field(0)?,
            hour: field(1)?.parse().context("the hour is no number")?,
            celsius: celsius.context("the temperature is no number")?,
            note: optional(3)?,
        })
    }
}
