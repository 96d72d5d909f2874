//! The packages in tests/, in every mode that they have to support.
//!
//! Modes that differ only in C++ share the target directory, so that the Rust dependencies are
//! built once. Sanitizers change every crate and get their own directory.

use crate::shell::{self, cargo};
use crate::steps::Outcome;
use anyhow::Result;
use std::path::Path;

pub(crate) const CLANG: &str = "clang++-22";
/// Those with bridges, those with random bridges, and those with hand-written shims.
const PACKAGES: &str = "--package twinspan-test-ffi --package twinspan-test-random \
                        --package twinspan-runtime-tests";

pub(crate) fn gxx_17() -> Result<Outcome> {
    with_compiler("g++", "c++17")
}

pub(crate) fn gxx_20() -> Result<Outcome> {
    with_compiler("g++", "c++20")
}

pub(crate) fn clang_17() -> Result<Outcome> {
    with_compiler(CLANG, "c++17")
}

pub(crate) fn clang_20() -> Result<Outcome> {
    with_compiler(CLANG, "c++20")
}

fn with_compiler(compiler: &str, standard: &str) -> Result<Outcome> {
    if !shell::exists(compiler) {
        return Ok(absent(compiler));
    }
    let mut test = cargo(&format!("test {PACKAGES}"));
    shell::run(test.env("CXX", compiler).env("TWINSPAN_TEST_STD", standard))?;
    Ok(Outcome::Passed)
}

/// The test harness needs unwinding, so this runs a program. Build scripts and macros do not depend
/// on `panic`, and are shared with the other modes.
pub(crate) fn panic_abort() -> Result<Outcome> {
    let mut run = cargo("run --package twinspan-test-abort");
    shell::run(run.args(["--config", "profile.dev.panic='abort'"]))?;
    Ok(Outcome::Passed)
}

/// Both languages with AddressSanitizer and its leak checker, C++ with UndefinedBehaviorSanitizer.
pub(crate) fn sanitizers() -> Result<Outcome> {
    let (compiler, runtime) = if has_full_runtime() {
        (CLANG, "clang++-22 with LLVM's full runtime")
    } else {
        ("g++", "g++'s runtime: faults of Rust on its stack and mismatched new/free are not seen")
    };
    println!("    {runtime}");
    let host = shell::host()?;
    // --target keeps the flags from build scripts and macros.
    let mut test = cargo(&format!("test {PACKAGES} --tests --target {host}"));
    test.env("CARGO_TARGET_DIR", shell::target().join("sanitizers")).env("CXX", compiler);
    let common = "-fno-omit-frame-pointer -D_GLIBCXX_ASSERTIONS -g";
    if compiler == CLANG {
        // rustc's own copy of the runtime does not replace operator new and delete, so it does not
        // see memory that is freed with the wrong allocator.
        let flags = "-Zsanitizer=address -Zexternal-clangrt -Clinker=clang++-22 \
                     -Clink-arg=-fsanitize=address,undefined";
        test.env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", flags).env(
            "CXXFLAGS",
            format!("-fsanitize=address,undefined -fno-sanitize-recover=all {common}"),
        );
    } else {
        let library =
            |name| shell::output(shell::program("g++").arg(format!("-print-file-name={name}")));
        let preload =
            format!("{} {}", library("libasan.so")?.trim(), library("libubsan.so")?.trim());
        test.env("RUSTFLAGS", "-Clinker=g++ -Clink-arg=-lasan -Clink-arg=-lubsan")
            .env("CXXFLAGS", format!("-fsanitize=address,undefined -fno-sanitize-recover=all {common}"))
            // Only for the tests themselves, not for cargo and rustc.
            .env(runner_variable(&host), format!("env LD_PRELOAD={}", preload.replace(' ', ":")));
    }
    test.env("LSAN_OPTIONS", format!("suppressions={}", suppressions("leak-sanitizer"))).env(
        "ASAN_OPTIONS",
        "detect_stack_use_after_return=1:detect_leaks=1:strict_string_checks=1:\
         check_initialization_order=1:strict_init_order=1",
    );
    shell::run(&mut test)?;
    Ok(Outcome::Passed)
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
