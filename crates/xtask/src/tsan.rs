//! `cargo xtask tsan`: all of tests/ffi under ThreadSanitizer.
//!
//! It needs an instrumented standard library too: otherwise the locks of `std` are not seen, and
//! accesses that they protect are reported. Cargo builds that library from its sources, which takes
//! minutes and is not possible on every machine; so it is not a step of `cargo xtask test`.

use crate::ffi::{CLANG, has_full_runtime};
use crate::packages;
use crate::shell::{self, cargo, program};
use crate::steps::{self, Outcome, Stage, Step};
use anyhow::{Result, bail};
use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

/// The exit code of runs that have found a race.
const FOUND: i32 = 66;
/// Each run schedules the threads differently.
const RUNS: usize = 3;
/// For sources of the standard library that are not in the sysroot: the path of `library`, from the
/// exact version in use.
const SOURCES: &str = "TWINSPAN_RUST_SRC";

const STEPS: Stage = Stage {
    steps: &[
        Step { name: "races on purpose are found", run: planted },
        Step { name: "the tests have none", run: tests },
    ],
    beside: &[],
};

pub(crate) fn tsan() -> Result<ExitCode> {
    packages::ensure(packages::TEST)?;
    steps::run_here(&[STEPS])
}

/// Each of them separately: one in Rust, one in C++.
fn planted() -> Result<Outcome> {
    for name in ["in_cpp", "in_rust"] {
        let mut test = match harness()? {
            Ok(test) => test,
            Err(missing) => return Ok(missing),
        };
        test.args(["--ignored", "--exact", &format!("races::tests::{name}")]);
        println!("    races::tests::{name}");
        let output = test.stdout(Stdio::inherit()).stderr(Stdio::piped()).output()?;
        let report = String::from_utf8_lossy(&output.stderr);
        // Detected by the text of the report: cargo has its own exit code for tests that fail.
        if output.status.success() || !report.contains("ThreadSanitizer: data race") {
            bail!("the race `{name}` was not found\n{report}");
        }
    }
    Ok(Outcome::Passed)
}

fn tests() -> Result<Outcome> {
    for _ in 0..RUNS {
        let mut test = match harness()? {
            Ok(test) => test,
            Err(missing) => return Ok(missing),
        };
        shell::run(&mut test)?;
    }
    Ok(Outcome::Passed)
}

/// The tests' own arguments come after it; or the reason why it cannot run.
fn harness() -> Result<std::result::Result<Command, Outcome>> {
    if !shell::exists(CLANG) || !has_full_runtime() {
        let missing = format!("{CLANG} with its runtime (libclang-rt-22-dev) is not here");
        return Ok(Err(Outcome::Skipped(missing)));
    }
    let Some(sources) = sources()? else {
        let missing = format!(
            "the sources of the standard library are not here: `rustup component add rust-src`, or \
             {SOURCES} with the path of `library`"
        );
        return Ok(Err(Outcome::Skipped(missing)));
    };
    let host = shell::host()?;
    // --target keeps the flags from build scripts and macros.
    let mut test =
        cargo(&format!("test -Zbuild-std --target {host} --package twinspan-test-ffi --lib"));
    // As with the other sanitizers: rustc's copy of the runtime does not cover C++.
    let flags = "-Zsanitizer=thread -Zexternal-clangrt -Clinker=clang++-22 \
                 -Clink-arg=-fsanitize=thread";
    test.env("CARGO_TARGET_DIR", shell::target().join("tsan"))
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", flags)
        .env("CXX", CLANG)
        .env("CXXFLAGS", "-fsanitize=thread -fno-omit-frame-pointer -g1")
        .env("TSAN_OPTIONS", format!("exitcode={FOUND}"))
        // The standard library's reader of debug information takes minutes when it is instrumented.
        .env("RUST_BACKTRACE", "0")
        .arg("--");
    if env::var_os(SOURCES).is_some() {
        // Cargo's own variable for it.
        test.env("__CARGO_TESTS_ONLY_SRC_ROOT", sources);
    }
    Ok(Ok(test))
}

/// The directory `library`, if it exists.
fn sources() -> Result<Option<PathBuf>> {
    let library = match env::var_os(SOURCES) {
        Some(path) => PathBuf::from(path),
        None => {
            let sysroot = shell::output(program("rustc").args(["--print", "sysroot"]))?;
            Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library")
        }
    };
    Ok(library.join("Cargo.lock").is_file().then_some(library))
}
