//! Format and static checks of C++.

use crate::shell;
use crate::steps::Outcome;
use anyhow::{Context as _, Result, ensure};
use std::collections::BTreeMap;
use std::fs;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::SystemTime;

// One release: others format and warn a little differently.
const FORMAT: &str = "clang-format-19";
const TIDY: &str = "clang-tidy-19";

/// The C++ that people write.
pub(crate) fn format() -> Result<Outcome> {
    if !shell::exists(FORMAT) {
        return Ok(Outcome::Skipped(format!("{FORMAT} is not here")));
    }
    shell::run(shell::program(FORMAT).args(["--dry-run", "-Werror"]).args(written_files()?))?;
    Ok(Outcome::Passed)
}

/// The Rust of all workspaces: the lab's peers are workspaces of their own.
pub(crate) fn rustfmt(check: bool) -> Result<()> {
    let check = if check { " --check" } else { "" };
    shell::run(&mut shell::cargo(&format!("fmt --all{check}")))?;
    for manifest in shell::tracked_files(&["toml"])? {
        if manifest.starts_with("crates/lab/peers") {
            let format = format!("fmt{check} --manifest-path");
            shell::run(shell::cargo(&format).arg(manifest))?;
        }
    }
    Ok(())
}

/// `cargo xtask format`
pub(crate) fn format_in_place() -> Result<()> {
    rustfmt(false)?;
    shell::run(shell::program(FORMAT).arg("-i").args(written_files()?))
}

/// Golden files are what the compiler prints, byte for byte.
fn written_files() -> Result<Vec<PathBuf>> {
    let mut files = shell::tracked_files(&["h", "cc"])?;
    files.retain(|file| !file.iter().any(|part| part == "golden"));
    Ok(files)
}

/// The bodies of the runtime, and the code generated for the packages in tests/; both bring the
/// headers along.
pub(crate) fn tidy() -> Result<Outcome> {
    if !shell::exists(TIDY) {
        return Ok(Outcome::Skipped(format!("{TIDY} is not here")));
    }
    shell::run(&mut shell::cargo(
        "build --package twinspan-test-ffi --package twinspan-test-abort",
    ))?;
    let runtime = shell::tracked_files(&["cc"])?;
    let mut files: Vec<PathBuf> =
        runtime.into_iter().filter(|file| file.starts_with("cpp")).collect();
    let mut includes = vec![shell::root().join("include")];
    includes.extend(["include", "crate"].map(|name| shell::target().join("twinspan").join(name)));
    let written = files.len();
    for output in newest_outputs()? {
        collect(&output.join("twinspan").join("sources"), &mut files)?;
        // A package that uses plain cxx publishes nothing.
        includes.extend(["include", "crate"].map(|name| output.join("cxxbridge").join(name)));
    }
    ensure!(files.len() > written, "the packages in tests/ have generated no C++");
    // What packages pass on to those that depend on them.
    for package in fs::read_dir(shell::root().join("tests"))? {
        includes.push(package?.path().join("include"));
    }
    // One process for each core, with every n-th file: neighbours are of similar size.
    let processes = thread::available_parallelism().map_or(1, NonZero::get).min(files.len());
    let run = |first: usize| {
        let mut tidy = shell::program(TIDY);
        tidy.arg("--quiet").args(files.iter().skip(first).step_by(processes));
        tidy.args(["--", "-x", "c++", "-std=c++17", "-Wno-dollar-in-identifier-extension"]);
        for directory in includes.iter().filter(|directory| directory.is_dir()) {
            tidy.arg("-I").arg(directory);
        }
        shell::run(&mut tidy)
    };
    let run = &run;
    let results: Vec<Result<()>> = thread::scope(|scope| {
        let threads: Vec<_> = (0..processes).map(|first| scope.spawn(move || run(first))).collect();
        threads.into_iter().map(|thread| thread.join().expect("it does not panic")).collect()
    });
    results.into_iter().collect::<Result<()>>()?;
    Ok(Outcome::Passed)
}

/// What the newest run of the build script of each package in tests/ has written.
fn newest_outputs() -> Result<Vec<PathBuf>> {
    let build = shell::target().join("debug").join("build");
    let mut newest: BTreeMap<String, (SystemTime, PathBuf)> = BTreeMap::new();
    for entry in fs::read_dir(&build).with_context(|| format!("{}", build.display()))? {
        let path = entry?.path();
        let output = path.join("out");
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // `package-hash`
        let package = name.rsplit_once('-').map_or("", |(package, _)| package);
        // Random bridges are no model of anything.
        let is_written = package.starts_with("twinspan-test-") && package != "twinspan-test-random";
        if is_written && output.is_dir() {
            let found = (fs::metadata(&output)?.modified()?, output);
            let known = newest.entry(package.to_owned()).or_insert_with(|| found.clone());
            *known = found.max(known.clone());
        }
    }
    Ok(newest.into_values().map(|(_, output)| output).collect())
}

/// The files below a directory, if it is there.
fn collect(directory: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    if !directory.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(())
}
