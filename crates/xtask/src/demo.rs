//! `cargo xtask demo`: the two example programs on real input.

use crate::{packages, shell};
use anyhow::{Context as _, Result};
use std::process::{Command, ExitCode};

/// Each is a directory of examples/ with a script `run` that builds and runs the program:
/// `run demo` on real input, `run test` on input of its own with the output in `expected`.
const DEMOS: &[(&str, &str)] = &[
    ("leveldb", "a Rust program on a C++ database: indexes this repository and answers queries"),
    ("search", "a C++ program on a Rust search engine, built by CMake"),
];

pub(crate) fn demo() -> Result<ExitCode> {
    packages::ensure(packages::DEMO)?;
    for (name, what) in DEMOS {
        println!("\n==> examples/{name}: {what}\n");
        shell::run(&mut script(name, "demo")).with_context(|| format!("examples/{name}"))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The script of an example. Examples build into the target directory of the repository.
pub(crate) fn script(name: &str, argument: &str) -> Command {
    let directory = shell::root().join("examples").join(name);
    let mut command = shell::program(directory.join("run"));
    command.arg(argument).current_dir(directory).env("CARGO_TARGET_DIR", shell::target());
    command
}
