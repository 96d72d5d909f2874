//! The bridge in tests/releases with older cxx releases than the one in Cargo.lock, which all other
//! steps use.

use crate::shell::{self, cargo};
use crate::steps::Outcome;
use anyhow::{Context as _, Result, ensure};
use std::fs;
use std::process::Command;

/// One that public projects pin, with another major version of syn than the newest, and the oldest
/// that the manifests allow.
const OLDER: [u32; 2] = [194, 189];

pub(crate) fn check() -> Result<Outcome> {
    let lock = shell::root().join("tests/releases/Cargo.lock");
    fs::copy(shell::root().join("Cargo.lock"), &lock)
        .with_context(|| format!("cannot write {}", lock.display()))?;
    for patch in OLDER {
        shell::run(&mut in_package(&format!(
            "update --quiet --package cxx --precise 1.0.{patch}"
        )))?;
        if patch == OLDER[0] {
            is_refused(patch)?;
        }
        // As that message advises.
        shell::run(&mut in_package(&format!("update --package cxx-gen --precise 0.7.{patch}")))?;
        shell::run(&mut in_package("run"))?;
    }
    Ok(Outcome::Passed)
}

/// The cxx release differs from that of its generator.
fn is_refused(patch: u32) -> Result<()> {
    let mut build = in_package("build");
    println!("    cargo build, which has to fail");
    let output = build.output().context("cannot run cargo")?;
    let said = String::from_utf8_lossy(&output.stderr);
    let (message, help) = (
        format!("error: `cxx` 1.0.{patch} and `cxx-gen` 0.7."),
        format!("= help: run `cargo update -p cxx-gen --precise 0.7.{patch}`"),
    );
    ensure!(
        !output.status.success() && said.contains(&message) && said.contains(&help),
        "two releases of cxx are not refused:\n{said}"
    );
    Ok(())
}

/// In the target directory of the repository, where most of its dependencies are already built.
fn in_package(arguments: &str) -> Command {
    let mut command = cargo(arguments);
    command.current_dir(shell::root().join("tests/releases"));
    command.env("CARGO_TARGET_DIR", shell::target());
    shell::with_our_profile(&mut command);
    command
}
