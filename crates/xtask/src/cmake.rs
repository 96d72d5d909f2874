//! The CMake package, with CMake versions from PyPI: `tests/cmake/check`, which prints what it
//! tests.

use crate::shell::{self, cargo};
use crate::steps::Outcome;
use anyhow::{Context as _, Result};
use std::fs;
use std::path::PathBuf;

pub(crate) fn check() -> Result<Outcome> {
    if !shell::has_python_module("ensurepip") {
        return Ok(Outcome::Skipped("python3 with venv is not here".to_owned()));
    }
    let mut check = shell::program(shell::root().join("tests/cmake/check"));
    check.env("TWINSPAN_CLI", generator()?).env("CARGO_TARGET_DIR", shell::target());
    shell::run(shell::on_all_cores(shell::with_our_profile(&mut check)))?;
    Ok(Outcome::Passed)
}

/// The program `twinspan`, in a place where no other step writes it.
pub(crate) fn generator() -> Result<PathBuf> {
    shell::run(&mut cargo("build --package twinspan-cli"))?;
    let directory = shell::target().join("cmake").join("bin");
    fs::create_dir_all(&directory)?;
    let (new, program) = (directory.join("new"), directory.join("twinspan"));
    fs::copy(shell::target().join("debug").join("twinspan"), &new)?;
    fs::rename(&new, &program).with_context(|| format!("{}", program.display()))?;
    Ok(program)
}
