//! The CMake package, with CMake versions from PyPI: `tests/cmake/check`, which prints what it
//! tests.

use crate::shell;
use crate::steps::Outcome;
use anyhow::Result;

pub(crate) fn check() -> Result<Outcome> {
    if !shell::has_python_module("ensurepip") {
        return Ok(Outcome::Skipped("python3 with venv is not here".to_owned()));
    }
    let mut check = shell::program(shell::root().join("tests/cmake/check"));
    shell::run(shell::with_our_profile(&mut check).env("CARGO_TARGET_DIR", shell::target()))?;
    Ok(Outcome::Passed)
}
