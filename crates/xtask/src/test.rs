//! `cargo xtask test`: what CI runs.

use crate::shell::{self, cargo};
use crate::steps::{self, Outcome, Step};
use crate::{demo, ffi, lint, packages};
use anyhow::{Context as _, Result, bail, ensure};
use std::fs;
use std::process::ExitCode;

/// Cheap steps first. Those that share a target directory and flags stand together.
const STEPS: &[Step] = &[
    Step { name: "rustfmt", run: rustfmt },
    Step { name: "clang-format", run: lint::format },
    Step { name: "clippy", run: clippy },
    Step { name: "rustdoc", run: rustdoc },
    Step { name: "cargo test", run: cargo_test },
    Step { name: "ffi, g++, C++17", run: ffi::gxx_17 },
    Step { name: "ffi, valgrind", run: ffi::valgrind },
    Step { name: "clang-tidy", run: lint::tidy },
    Step { name: "ffi, panic = abort", run: ffi::panic_abort },
    Step { name: "examples", run: examples },
    Step { name: "ffi, g++, C++20", run: ffi::gxx_20 },
    Step { name: "ffi, clang++, C++17", run: ffi::clang_17 },
    Step { name: "ffi, clang++, C++20", run: ffi::clang_20 },
    Step { name: "ffi, sanitizers", run: ffi::sanitizers },
];

pub(crate) fn list() {
    for step in STEPS {
        println!("{}", step.name);
    }
}

pub(crate) fn test(names: &[&str]) -> Result<ExitCode> {
    packages::ensure(packages::TEST)?;
    steps::run(STEPS, names)
}

fn rustfmt() -> Result<Outcome> {
    shell::run(&mut cargo("fmt --all --check"))?;
    Ok(Outcome::Passed)
}

fn clippy() -> Result<Outcome> {
    shell::run(&mut cargo("clippy --workspace --all-targets -- -D warnings"))?;
    Ok(Outcome::Passed)
}

fn rustdoc() -> Result<Outcome> {
    let mut doc = cargo("doc --workspace --no-deps --document-private-items");
    shell::run(doc.env("RUSTDOCFLAGS", "-D warnings"))?;
    Ok(Outcome::Passed)
}

fn cargo_test() -> Result<Outcome> {
    shell::run(&mut cargo("test --workspace"))?;
    Ok(Outcome::Passed)
}

/// Every example that has an expected output prints exactly that.
fn examples() -> Result<Outcome> {
    let directory = shell::root().join("examples");
    let mut names = Vec::new();
    for entry in fs::read_dir(&directory).with_context(|| format!("{}", directory.display()))? {
        let entry = entry?;
        if entry.path().join("expected").is_file() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    ensure!(!names.is_empty(), "no example has a file `expected`");
    let mut wrong = Vec::new();
    for name in &names {
        println!("    examples/{name}/run test");
        let expected = fs::read_to_string(directory.join(name).join("expected"))?;
        match shell::output(&mut demo::script(name, "test")) {
            Ok(printed) if printed == expected => {}
            Ok(printed) => {
                println!("examples/{name}, expected:\n{expected}\nprinted:\n{printed}");
                wrong.push(name.as_str());
            }
            Err(error) => {
                println!("examples/{name}: {error:#}");
                wrong.push(name.as_str());
            }
        }
    }
    if !wrong.is_empty() {
        bail!("wrong: {}", wrong.join(", "));
    }
    Ok(Outcome::Passed)
}
