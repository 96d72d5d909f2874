//! The packages in tests/, in every mode that they have to support.
//!
//! All share the target directory, so that what the build scripts and macros are made of is built once, and the Rust
//! dependencies once for all modes that differ only in C++.

use crate::shell::{self, cargo};
use crate::steps::Outcome;
use anyhow::Result;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(crate) const CLANG: &str = "clang++-22";
/// Those with bridges, those with random bridges, and those with hand-written shims.
const PACKAGES: &str = "--package twinspan-test-ffi --package twinspan-test-random \
                        --package twinspan-runtime-tests";

/// The headers are precompiled in two of the modes; of each standard and each compiler there is one without.
const PRECOMPILED: &str = "TWINSPAN_TEST_PRECOMPILED";

pub(crate) fn gxx_17() -> Result<Outcome> {
    shell::run(&mut tests("g++", "c++17"))?;
    Ok(Outcome::Passed)
}

pub(crate) fn gxx_20() -> Result<Outcome> {
    shell::run(leaner(&mut tests("g++", "c++20")).env(PRECOMPILED, "1"))?;
    Ok(Outcome::Passed)
}

pub(crate) fn clang_20() -> Result<Outcome> {
    if !shell::exists(CLANG) {
        return Ok(absent(CLANG));
    }
    shell::run(leaner(&mut tests(CLANG, "c++20")))?;
    Ok(Outcome::Passed)
}

/// What differs between these modes is the C++. Line tables take a tenth of its time, and no checker prints them. For the
/// examples in documentation the Rust of all packages would be compiled a second time: `cargo test` runs them.
fn leaner(test: &mut Command) -> &mut Command {
    test.arg("--tests").env("CXXFLAGS", "-g0")
}

fn tests(compiler: &str, standard: &str) -> Command {
    let mut test = cargo(&format!("test {PACKAGES}"));
    test.env("CXX", compiler).env("TWINSPAN_TEST_STD", standard);
    test
}

/// The test harness needs unwinding, so this runs a program. Build scripts and macros do not depend
/// on `panic`, and are shared with the other modes.
pub(crate) fn panic_abort() -> Result<Outcome> {
    let mut run = cargo("run --package twinspan-test-abort");
    shell::run(run.args(["--config", "profile.dev.panic='abort'"]))?;
    Ok(Outcome::Passed)
}

/// All tests by clang++ as C++17 under the sanitizers, and so in no other step; where only g++ has sanitizers, clang++
/// compiles without.
pub(crate) fn clang_17_sanitizers() -> Result<Outcome> {
    if has_full_runtime() {
        println!("    clang++-22 with LLVM's full runtime");
        sanitized_by_clang()?;
        return Ok(Outcome::Passed);
    }
    println!("    g++'s runtime: faults of Rust on its stack and mismatched new/free are not seen");
    sanitized_by_gxx()?;
    if !shell::exists(CLANG) {
        return Ok(absent(CLANG));
    }
    shell::run(leaner(&mut tests(CLANG, "c++17")))?;
    Ok(Outcome::Passed)
}

/// rustc's own copy of the runtime does not replace operator new and delete, so it does not see memory that is freed
/// with the wrong allocator.
fn sanitized_by_clang() -> Result<()> {
    let mut test = sanitized(CLANG, &shell::host()?);
    let flags = "-Zsanitizer=address -Zexternal-clangrt -Clinker=clang++-22 \
                 -Clink-arg=-fsanitize=address,undefined";
    test.env("RUSTC", unstable_rustc()?).env("RUSTFLAGS", flags);
    shell::run(&mut test)
}

fn sanitized_by_gxx() -> Result<()> {
    let host = shell::host()?;
    let library =
        |name| shell::output(shell::program("g++").arg(format!("-print-file-name={name}")));
    let preload = format!("{} {}", library("libasan.so")?.trim(), library("libubsan.so")?.trim());
    let mut test = sanitized("g++", &host);
    test.env("RUSTFLAGS", "-Clinker=g++ -Clink-arg=-lasan -Clink-arg=-lubsan")
        // Only for the tests themselves, not for cargo and rustc.
        .env(runner_variable(&host), format!("env LD_PRELOAD={}", preload.replace(' ', ":")));
    shell::run(&mut test)
}

/// Both languages with AddressSanitizer and its leak checker, C++ with UndefinedBehaviorSanitizer.
fn sanitized(compiler: &str, host: &str) -> Command {
    // --target keeps the flags from build scripts and macros, which are those of the other modes.
    let mut test = cargo(&format!("test {PACKAGES} --tests --target {host}"));
    let flags = "-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer \
                 -D_GLIBCXX_ASSERTIONS -g1";
    test.env("CXX", compiler)
        .env("CXXFLAGS", flags)
        .env("TWINSPAN_TEST_STD", "c++17")
        .env(PRECOMPILED, "1")
        .env("LSAN_OPTIONS", format!("suppressions={}", suppressions("leak-sanitizer")))
        .env(
            "ASAN_OPTIONS",
            "detect_stack_use_after_return=1:detect_leaks=1:strict_string_checks=1:\
             check_initialization_order=1:strict_init_order=1",
        );
    test
}

/// A rustc that takes unstable flags where they ask for a sanitizer. With the variable for all of cargo, the build
/// scripts that look at it would run again, and everything that depends on them would be built again.
fn unstable_rustc() -> Result<PathBuf> {
    let directory = shell::target().join("sanitizers");
    fs::create_dir_all(&directory)?;
    let path = directory.join("rustc");
    fs::write(
        &path,
        "#!/bin/sh\ncase \"$*\" in *-Zsanitizer*) export RUSTC_BOOTSTRAP=1 ;; esac\nexec rustc \"$@\"\n",
    )?;
    shell::run(shell::program("chmod").arg("+x").arg(&path))?;
    Ok(path)
}

pub(crate) fn has_full_runtime() -> bool {
    let directory = shell::output(shell::program(CLANG).arg("-print-runtime-dir"));
    directory.is_ok_and(|directory| Path::new(directory.trim()).is_dir())
}

/// Uninitialised memory, which no sanitizer here detects, and leaks.
pub(crate) fn valgrind() -> Result<Outcome> {
    let Some(runner) = valgrind_runner() else {
        return Ok(absent("valgrind"));
    };
    let mut test = cargo(&format!("test {PACKAGES} --tests"));
    shell::run(test.env(runner_variable(&shell::host()?), runner))?;
    Ok(Outcome::Passed)
}

/// The command line prefix for running a program in valgrind, if it is installed.
pub(crate) fn valgrind_runner() -> Option<String> {
    shell::exists("valgrind").then(|| {
        format!(
            "valgrind -q --error-exitcode=77 --leak-check=full --show-leak-kinds=definite \
             --errors-for-leak-kinds=definite --track-origins=yes --suppressions={}",
            suppressions("valgrind")
        )
    })
}

/// Suppressions for false positives of one checker.
fn suppressions(checker: &str) -> String {
    shell::root().join("crates/xtask/suppressions").join(checker).display().to_string()
}

fn runner_variable(host: &str) -> String {
    format!("CARGO_TARGET_{}_RUNNER", host.replace('-', "_").to_ascii_uppercase())
}

pub(crate) fn absent(program: &str) -> Outcome {
    Outcome::Skipped(format!("{program} is not here"))
}
