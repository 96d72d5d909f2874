//! `cargo xtask test`: what CI runs.

use crate::shell::{self, cargo};
use crate::steps::{self, Outcome, Stage, Step};
use crate::{
    book, c_face, cmake, converters, deny, examples, ffi, lab, lint, packages, publish, releases,
    scaffolds,
};
use anyhow::Result;
use std::process::ExitCode;

/// Cheap steps first. Steps that share a target directory and flags are next to each other. Beside are steps that build
/// in directories that none of their stage's other steps uses: much of both waits for one process, and leaves a core to
/// the other.
const STAGES: &[Stage] = &[
    Stage {
        steps: &[
            Step { name: "rustfmt", run: rustfmt },
            Step { name: "clang-format", run: lint::format },
            Step { name: "cargo-deny", run: deny::check },
            Step { name: "clippy", run: clippy },
            Step { name: "rustdoc", run: rustdoc },
            Step { name: "cargo test", run: cargo_test },
            Step { name: "ffi, g++, C++17", run: ffi::gxx_17 },
            Step { name: "ffi, valgrind", run: ffi::valgrind },
            Step { name: "C callers", run: c_face::callers },
            Step { name: "clang-tidy", run: lint::tidy },
            Step { name: "lab check", run: lab::check },
            Step { name: "ffi, panic = abort", run: ffi::panic_abort },
        ],
        beside: &[
            Step { name: "book", run: book::check },
            Step { name: "cmake", run: cmake::check },
            Step { name: "Meson and Conan", run: examples::check_builds },
        ],
    },
    Stage {
        steps: &[
            Step { name: "example leveldb", run: examples::check_leveldb },
            Step { name: "example search", run: examples::check_search },
            Step { name: "example patterns", run: examples::check_patterns },
            Step { name: "example sqlite", run: examples::check_sqlite },
            Step { name: "example json", run: examples::check_json },
            Step { name: "ready converters", run: converters::check },
            Step { name: "example libraries", run: examples::check_libraries },
            Step { name: "scaffolds", run: scaffolds::check },
            Step { name: "releases of cxx", run: releases::check },
            Step { name: "ffi, g++, C++20", run: ffi::gxx_20 },
            Step { name: "ffi, clang++, C++20", run: ffi::clang_20 },
            Step { name: "ffi, clang++, C++17, sanitizers", run: ffi::clang_17_sanitizers },
        ],
        beside: &[Step { name: "published packages", run: publish::check }],
    },
];

pub(crate) fn list() {
    for step in STAGES.iter().flat_map(Stage::all) {
        println!("{}", step.name);
    }
}

pub(crate) fn test(names: &[&str]) -> Result<ExitCode> {
    packages::ensure(packages::TEST)?;
    steps::run(STAGES, names)
}

/// One step, in this process.
pub(crate) fn step(name: &str) -> Result<ExitCode> {
    steps::run_one(STAGES, name)
}

fn rustfmt() -> Result<Outcome> {
    lint::rustfmt(true)?;
    Ok(Outcome::Passed)
}

/// Clippy builds the build driver for itself, so what that compiles serves no other step: C++ is left out.
fn clippy() -> Result<Outcome> {
    let run = |arguments: &str| shell::run(cargo(arguments).env("DOCS_RS", "1"));
    run("clippy --workspace --all-targets -- -D warnings")?;
    // The workspace has the feature `c`; new projects have not.
    run("clippy -p twinspan --no-default-features -p twinspan-build -- -D warnings")?;
    Ok(Outcome::Passed)
}

fn rustdoc() -> Result<Outcome> {
    let mut doc = cargo("doc --workspace --no-deps --document-private-items");
    shell::run(doc.env("RUSTDOCFLAGS", "-D warnings"))?;
    Ok(Outcome::Passed)
}

fn cargo_test() -> Result<Outcome> {
    shell::run(&mut cargo("test --workspace --no-fail-fast"))?;
    Ok(Outcome::Passed)
}
