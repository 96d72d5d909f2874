use crate::api::{Arguments, Connection, Database};
use anyhow::{Context as _, Result};
use sqlite::{Access, Code, Error, parameters};
use std::ops::ControlFlow;
use std::path::Path;

/// Instructions of SQLite's machine for a step of the budget.
const STEP: u32 = 1000;

/// Says what the readings of each station are like.
pub fn query(database: &Path, steps: Option<u32>) -> Result<()> {
    let context = || format!("cannot ask {}", database.display());
    let connection = Database::new(database, Access::ReadOnly)
        .and_then(|database| database.connect())
        .with_context(context)?;
    connection.create_function("weather", Some(1), weather)?;
    if let Some(mut left) = steps {
        connection.on_progress(STEP, move || match left.checked_sub(1) {
            Some(fewer) => {
                left = fewer;
                ControlFlow::Continue(())
            }
            None => ControlFlow::Break(()),
        })?;
    }
    match print(&connection) {
        Err(error) if error.code() == Some(Code::Interrupt) => {
            Err(error).context("given up: more work than --steps allows")
        }
        result => result.with_context(context),
    }
}

/// What people would say of a temperature.
fn weather(arguments: &Arguments<'_>) -> Result<Option<&'static str>, Error> {
    let celsius: Option<f64> = arguments.get(0)?;
    Ok(celsius.map(|celsius| match celsius {
        ..0.0 => "frost",
        0.0..25.0 => "mild",
        _ => "hot",
    }))
}

fn print(connection: &Connection) -> Result<(), Error> {
    let mut statement = connection.prepare(
        "SELECT name, count(*), sum(celsius IS NULL), round(avg(celsius), 2),
             sum(weather(celsius) = ?1), sum(weather(celsius) = ?2)
         FROM reading JOIN station ON station.id = station GROUP BY station ORDER BY station",
    )?;
    let mut rows = statement.query(parameters!["frost", "hot"])?;
    while let Some(row) = rows.next()? {
        let name: &str = row.get(0)?;
        let (count, missing): (i64, i64) = (row.get(1)?, row.get(2)?);
        let average: Option<f64> = row.get(3)?;
        let [frost, hot] = [row.get::<Option<i64>>(4)?, row.get(5)?].map(Option::unwrap_or_default);
        let average = average.map_or("unknown".to_owned(), |average| format!("{average:.2}"));
        println!(
            "{name}: {count} readings, {missing} missing; on average {average}; {frost} frost, {hot} hot"
        );
    }
    Ok(())
}
