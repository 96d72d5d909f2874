//! The lab: measures the cost of crossings.

use crate::packages;
use crate::shell::{self, cargo};
use crate::steps::Outcome;
use anyhow::{Context as _, Result};
use std::process::ExitCode;

/// Runs the program with these arguments; its exit code is the result.
pub(crate) fn lab(arguments: &[&str]) -> Result<ExitCode> {
    if let Some(&("run" | "check" | "scale")) = arguments.first() {
        packages::ensure(packages::LAB)?;
        if arguments.contains(&"--peers") {
            packages::ensure(packages::PEERS)?;
        }
    }
    let mut run = cargo("run --quiet --release --package twinspan-lab --");
    let status = run.args(arguments).status().context("cannot run cargo")?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(ExitCode::from(code.unwrap_or(1)))
}

/// Checks instructions and allocations against the committed table. A debug build gives exact
/// counts too, and the tests have built it.
pub(crate) fn check() -> Result<Outcome> {
    if !shell::exists("valgrind") {
        return Ok(Outcome::Skipped("valgrind is not here".to_owned()));
    }
    // Of the workspace: for this package alone cargo would build parts of it again, with fewer features.
    shell::run(&mut cargo("build --workspace --bin twinspan-lab"))?;
    shell::run(shell::program(shell::target().join("debug/twinspan-lab")).arg("check"))?;
    Ok(Outcome::Passed)
}
