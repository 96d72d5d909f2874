//! `twinspan-lab`: builds the programs whose crossings are measured, measures them, and tells of it.

mod budget;
mod building;
mod callgrind;
mod cargo;
mod check;
mod cli;
mod compare;
mod machine;
mod measure;
mod nearest;
mod peers;
mod place;
mod progress;
mod protocol;
mod report;
mod results;
mod run;
mod scale;
mod selection;
mod statistics;
mod store;
mod subject;
mod table;
mod times;
mod variant;

use anyhow::Result;
use clap::Parser as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    if let Some(code) = scale::wrapper::wrapped() {
        return code;
    }
    let result = match cli::Cli::parse().command {
        cli::Command::Run(arguments) => run::run(&arguments),
        cli::Command::Report(arguments) => report(&arguments),
        cli::Command::Compare(arguments) => compare::compare(&arguments),
        cli::Command::Check(arguments) => check::check(&arguments),
        cli::Command::Scale(arguments) => scale::scale(&arguments),
        cli::Command::Build(arguments) => building::build(&arguments),
    };
    match result {
        Ok(code) => code,
        Err(error) => {
            eprintln!("twinspan-lab: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn report(arguments: &cli::Report) -> Result<ExitCode> {
    let given = arguments.results.clone();
    let path = given.unwrap_or_else(|| place::lab().join("results.json"));
    let results = store::load(&path)?;
    let beside = path.parent().map(ToOwned::to_owned).unwrap_or_default();
    let directory = arguments.output.clone().unwrap_or(beside);
    store::save_reports(&results, &directory)?;
    progress::note(&format!("written to {}", place::shown(&directory)));
    Ok(ExitCode::SUCCESS)
}
