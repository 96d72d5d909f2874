//! Readings of weather stations: makes a CSV file of them, loads it into a database, and asks that.
//!
//! Each of the programs includes this, over its own `api`.

mod load;
mod make;
mod query;

use anyhow::{Context as _, Result, bail};
use std::env;
use std::ffi::OsString;
use std::process::ExitCode;

const USAGE: &str = "\
usage: readings make <csv> <rows>                 write readings of weather stations
       readings load <database> <csv>             put them into a database, all or none
       readings query <database> [--steps <n>]    ask it, with at most about that much work";

pub fn main() -> ExitCode {
    let arguments: Vec<OsString> = env::args_os().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("readings: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[OsString]) -> Result<()> {
    match arguments {
        [command, csv, rows] if command == "make" => make::make(csv.as_ref(), number(rows)?),
        [command, database, csv] if command == "load" => {
            load::load(database.as_ref(), csv.as_ref())
        }
        [command, database] if command == "query" => query::query(database.as_ref(), None),
        [command, database, option, steps] if command == "query" && option == "--steps" => {
            query::query(database.as_ref(), Some(number(steps)?))
        }
        _ => bail!("{USAGE}"),
    }
}

fn number(text: &OsString) -> Result<u32> {
    let number = text.to_str().and_then(|text| text.parse().ok());
    number.with_context(|| format!("{} is no number", text.display()))
}
