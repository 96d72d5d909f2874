//! Format and static checks of C++.

use crate::shell;
use crate::steps::Outcome;
use anyhow::{Context as _, Result, ensure};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
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

/// `cargo xtask format`
pub(crate) fn format_in_place() -> Result<()> {
    shell::run(&mut shell::cargo("fmt --all"))?;
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
    let runtime = runtime.into_iter().filter(|file| file.starts_with("cpp"));
    let generated = generated_sources()?;
    ensure!(!generated.is_empty(), "the packages in tests/ have generated no C++");
    let published = shell::target().join("twinspan");
    let mut tidy = shell::program(TIDY);
    tidy.arg("--quiet").args(runtime).args(generated);
    tidy.args(["--", "-x", "c++", "-std=c++17", "-Wno-dollar-in-identifier-extension"]);
    for directory in
        [shell::root().join("include"), published.join("include"), published.join("crate")]
    {
        tidy.arg("-I").arg(directory);
    }
    shell::run(&mut tidy)?;
    Ok(Outcome::Passed)
}

/// From the newest build of each package.
fn generated_sources() -> Result<Vec<PathBuf>> {
    let build = shell::target().join("debug").join("build");
    let mut newest: BTreeMap<String, (SystemTime, PathBuf)> = BTreeMap::new();
    for entry in fs::read_dir(&build).with_context(|| format!("{}", build.display()))? {
        let path = entry?.path();
        let sources = path.join("out").join("twinspan").join("sources");
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // `package-hash`
        let package = name.rsplit_once('-').map_or("", |(package, _)| package);
        if package.starts_with("twinspan-test-") && sources.is_dir() {
            let found = (fs::metadata(&sources)?.modified()?, sources);
            let known = newest.entry(package.to_owned()).or_insert_with(|| found.clone());
            *known = found.max(known.clone());
        }
    }
    let mut files = Vec::new();
    for (_, sources) in newest.into_values() {
        collect(&sources, &mut files)?;
    }
    Ok(files)
}

fn collect(directory: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
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
