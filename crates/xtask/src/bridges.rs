//! `cargo xtask bridges`: whether bridges that people have written for cxx are bridges of twinspan, and rustc
//! accepts what they expand to.
//!
//! It reads the sources of published crates, and downloads them; so it is not a step of `cargo xtask test`.

use crate::shell::{self, cargo};
use anyhow::{Context as _, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const CXX: &str = "#[cxx::bridge";
const TWINSPAN: &str = "#[twinspan::bridge";
/// So many files have one, with the versions in tests/bridges/Cargo.toml.
const FILES: usize = 617;
/// Whose Rust does not compile without what its build script says: which Qt there is.
const NEEDS_BUILD_SCRIPT: &[&str] = &["cxx-qt-lib"];

pub(crate) fn bridges() -> Result<ExitCode> {
    let package = shell::root().join("tests/bridges");
    let vendor = shell::target().join("bridges");
    let _ = fs::remove_dir_all(&vendor);
    shell::output(cargo("vendor --quiet").arg(&vendor).current_dir(&package))?;
    shell::run(&mut cargo("build --quiet --package twinspan-cli"))?;
    let mut count = 0;
    for name in crates(&package.join("Cargo.toml"))? {
        let source = vendor.join(&name);
        let files = with_bridges(&source)?;
        ensure!(!files.is_empty(), "{name} has no bridge");
        // It lies below this repository's workspace.
        let manifest = source.join("Cargo.toml");
        fs::write(&manifest, fs::read_to_string(&manifest)? + "\n[workspace]\n")?;
        let mut check = shell::program(shell::target().join("debug/twinspan"));
        check.args(["check", "--manifest-path"]).arg(&manifest);
        for (path, text) in &files {
            fs::write(path, text.replace(CXX, TWINSPAN))?;
            check.arg(path);
        }
        shell::output(&mut check).with_context(|| format!("the bridges of {name}"))?;
        if !NEEDS_BUILD_SCRIPT.contains(&name.as_str()) {
            compile(&source).with_context(|| format!("the Rust of {name}"))?;
        }
        println!("{:4} files of {name}", files.len());
        count += files.len();
    }
    // Half a gigabyte.
    fs::remove_dir_all(&vendor)?;
    ensure!(count == FILES, "{count} files have a bridge, not {FILES}");
    println!("{count} files with `{CXX}]` are accepted with `{TWINSPAN}]`");
    println!("rustc compiles what they become; not tried: {}", NEEDS_BUILD_SCRIPT.join(", "));
    Ok(ExitCode::SUCCESS)
}

/// Has rustc check the crate, without its build script: the C++ that this would build is not here.
fn compile(source: &Path) -> Result<()> {
    let manifest = source.join("Cargo.toml");
    let text = fs::read_to_string(&manifest)?;
    let named = text.lines().find_map(|line| line.strip_prefix("build = \"")?.strip_suffix('"'));
    let script = source.join(named.unwrap_or("build.rs"));
    if script.exists() {
        fs::write(script, "fn main() {}\n")?;
    }
    let twinspan = shell::root();
    let dependency = format!(
        "[dependencies.twinspan]\npath = {:?}\ndefault-features = false\n",
        twinspan.to_string_lossy()
    );
    fs::write(&manifest, format!("{text}\n{dependency}"))?;
    // It names the release of cxx that the crate was published with.
    let _ = fs::remove_file(source.join("Cargo.lock"));
    let mut check = cargo("check --quiet --lib --no-default-features --manifest-path");
    check.arg(&manifest).env("CARGO_TARGET_DIR", shell::target().join("bridges-target"));
    shell::output(&mut check)?;
    Ok(())
}

/// The dependencies of the manifest, one in a line.
fn crates(manifest: &Path) -> Result<Vec<String>> {
    let text = fs::read_to_string(manifest)?;
    let (_, dependencies) = text.split_once("[dependencies]\n").context("no dependencies")?;
    let names = dependencies.lines().filter_map(|line| Some(line.split_once(" = ")?.0.to_owned()));
    Ok(names.collect())
}

/// The files below a directory that have a bridge of cxx, outside of comments, and their texts.
fn with_bridges(directory: &Path) -> Result<Vec<(PathBuf, String)>> {
    let mut found = Vec::new();
    let entries =
        fs::read_dir(directory).with_context(|| format!("cannot read {}", directory.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(with_bridges(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path)?;
            if text.lines().any(|line| line.trim_start().starts_with(CXX)) {
                found.push((path, text));
            }
        }
    }
    found.sort();
    Ok(found)
}
