//! The example programs. Each is a directory of examples/ with two scripts: `demo` builds the
//! program and runs it on real input, `check` runs its tests. Both build into the target directory
//! of the repository. Four have no `demo`: `builds`, which shows different build systems,
//! `patterns`, the code of docs/patterns, `json`, whose README has the commands, and `libraries`,
//! which has no programs.

use crate::steps::Outcome;
use crate::{cmake, packages, shell};
use anyhow::{Context as _, Result};
use std::process::{Command, ExitCode};

const LEVELDB: &str = "leveldb";
const SEARCH: &str = "search";
const PATTERNS: &str = "patterns";
const SQLITE: &str = "sqlite";
const JSON: &str = "json";
const LIBRARIES: &str = "libraries";

/// `cargo xtask demo`
pub(crate) fn demo() -> Result<ExitCode> {
    packages::ensure(packages::DEMO)?;
    for (name, what) in [
        (LEVELDB, "a Rust program on a C++ database: indexes this repository, answers queries"),
        (SEARCH, "a C++ program, built by CMake, on a Rust search engine"),
    ] {
        println!("\n==> examples/{name}: {what}");
        run(name, "demo")?;
    }
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn check_leveldb() -> Result<Outcome> {
    run(LEVELDB, "check")
}

pub(crate) fn check_search() -> Result<Outcome> {
    run(SEARCH, "check")
}

pub(crate) fn check_patterns() -> Result<Outcome> {
    run(PATTERNS, "check")
}

pub(crate) fn check_sqlite() -> Result<Outcome> {
    match packages::absent(packages::EXAMPLE_SQLITE) {
        Some(name) => Ok(Outcome::Skipped(format!("{name} is not here"))),
        None => run(SQLITE, "check"),
    }
}

pub(crate) fn check_json() -> Result<Outcome> {
    match packages::absent(packages::EXAMPLE_JSON) {
        Some(name) => Ok(Outcome::Skipped(format!("{name} is not here"))),
        None => run(JSON, "check"),
    }
}

/// It prints what it skips.
pub(crate) fn check_libraries() -> Result<Outcome> {
    run(LIBRARIES, "check")
}

pub(crate) fn check_builds() -> Result<Outcome> {
    if !shell::has_python_module("ensurepip") {
        return Ok(Outcome::Skipped("python3 with venv is not here".to_owned()));
    }
    let program = cmake::generator()?;
    run_with("builds", "check", |check| {
        check.env("TWINSPAN_CLI", program);
    })
}

/// What is built for these packages has been built for the tests, with the same variables.
fn run(name: &str, script: &str) -> Result<Outcome> {
    run_with(name, script, |command| {
        shell::with_our_variables(command);
    })
}

fn run_with(name: &str, script: &str, set_up: impl FnOnce(&mut Command)) -> Result<Outcome> {
    let directory = shell::root().join("examples").join(name);
    let mut command = shell::program(directory.join(script));
    command.current_dir(&directory).env("CARGO_TARGET_DIR", shell::target());
    set_up(shell::on_all_cores(shell::with_our_profile(&mut command)));
    shell::run(&mut command).with_context(|| format!("examples/{name}"))?;
    Ok(Outcome::Passed)
}
