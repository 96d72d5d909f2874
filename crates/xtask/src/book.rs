//! `cargo xtask book`: docs/ as a book in target/book, by mdBook, with every link checked.

mod html;
mod source;

use crate::shell::{self, cargo};
use crate::steps::Outcome;
use anyhow::{Context as _, Result, bail};
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

const VERSION: &str = "0.5.4";

/// Builds the book and prints its path.
pub(crate) fn book() -> Result<ExitCode> {
    match check()? {
        Outcome::Passed => {
            println!("{}", directory().join("index.html").display());
            Ok(ExitCode::SUCCESS)
        }
        Outcome::Skipped(why) => bail!("{why}"),
    }
}

/// The step of the tests.
pub(crate) fn check() -> Result<Outcome> {
    let Some(mdbook) = mdbook()? else {
        return Ok(Outcome::Skipped(format!("cargo cannot install mdBook {VERSION}")));
    };
    let source = shell::target().join("book-source");
    source::write(&shell::root(), &source)?;
    // Removes pages that no longer exist.
    if directory().exists() {
        fs::remove_dir_all(directory()).context("the old book")?;
    }
    shell::run(shell::program(mdbook).arg("build").arg(&source))?;
    let links = html::check(&directory())?;
    println!("    {links} links lead somewhere");
    Ok(Outcome::Passed)
}

fn directory() -> PathBuf {
    shell::target().join("book")
}

/// mdBook of this version, installed below target/ on first use. It is not a dependency of any
/// crate, because building does not need it.
fn mdbook() -> Result<Option<PathBuf>> {
    let root = shell::target().join("tools/mdbook");
    let program = root.join("bin/mdbook");
    let is_it = || {
        let said = shell::program(&program).arg("--version").output();
        said.is_ok_and(|said| String::from_utf8_lossy(&said.stdout).contains(VERSION))
    };
    if is_it() {
        return Ok(Some(program));
    }
    let build = root.join("build");
    let mut install = cargo("install mdbook --locked --quiet --force --profile dev");
    install.args(["--no-default-features", "--features", "search", "--version", VERSION]);
    install.arg("--root").arg(&root).arg("--target-dir").arg(&build);
    // It runs for a few seconds: an optimised build would take longer to compile than it saves.
    install.env("CARGO_PROFILE_DEV_DEBUG", "0");
    let is_installed = shell::run(&mut install).is_ok();
    if build.exists() {
        fs::remove_dir_all(&build).context("what mdBook was built in")?;
    }
    Ok((is_installed && is_it()).then_some(program))
}
