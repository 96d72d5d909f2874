//! Runs programs.

use anyhow::{Context as _, Result, bail};
use std::env;
use std::ffi::OsString;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.ancestors().nth(2).unwrap_or(package).to_owned()
}

/// The target directory of ordinary builds.
pub(crate) fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(directory) => root().join(directory),
        None => root().join("target"),
    }
}

/// A program that runs in the root of the repository.
pub(crate) fn program(name: impl Into<OsString>) -> Command {
    let mut command = Command::new(name.into());
    command.current_dir(root());
    command
}

/// CMake, or what starts it: `make` would use one core.
pub(crate) fn on_all_cores(command: &mut Command) -> &mut Command {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    command.env("CMAKE_BUILD_PARALLEL_LEVEL", cores.to_string())
}

/// The cargo that runs this, with arguments separated by blanks.
pub(crate) fn cargo(arguments: &str) -> Command {
    let mut command = program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments.split_whitespace());
    with_our_variables(&mut command);
    command
}

/// The variables that build scripts depend on are always set, so that a step that sets them
/// explicitly does not rebuild. cc does not know line tables: for such a profile it enables full
/// debug information, which takes a fifth of the compile time of the tests' C++.
pub(crate) fn with_our_variables(command: &mut Command) -> &mut Command {
    for (name, value) in [("CXX", "g++"), ("CXXFLAGS", "-g1"), ("TWINSPAN_TEST_STD", "c++17")] {
        if env::var_os(name).is_none() {
            command.env(name, value);
        }
    }
    command
}

/// Has cargo build other workspaces with the profile of this one, so that what they have in common is built once.
pub(crate) fn with_our_profile(command: &mut Command) -> &mut Command {
    command
        .env("CARGO_PROFILE_DEV_DEBUG", "line-tables-only")
        .env("CARGO_PROFILE_DEV_BUILD_OVERRIDE_DEBUG", "line-tables-only")
}

/// Runs a command with its output on the terminal, after printing the command.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    println!("    {}", text(command));
    let status = command.status().with_context(|| format!("cannot run {}", text(command)))?;
    if !status.success() {
        bail!("{} ended with {status}", name(command));
    }
    Ok(())
}

/// The standard output of a command that succeeds.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot run {}", text(command)))?;
    if !output.status.success() {
        bail!("{} ended with {}", name(command), output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a program exists and answers to `--version`.
pub(crate) fn exists(name: &str) -> bool {
    let mut command = Command::new(name);
    command.arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// Whether there is a Python with this module.
pub(crate) fn has_python_module(name: &str) -> bool {
    let mut command = Command::new("python3");
    command.args(["-c", &format!("import {name}")]);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// The files under a directory of the repository that git tracks, by their extensions.
pub(crate) fn tracked_files(extensions: &[&str]) -> Result<Vec<PathBuf>> {
    let patterns = extensions.iter().map(|extension| format!("*.{extension}"));
    let list = output(program("git").args(["ls-files", "--"]).args(patterns))?;
    Ok(list.lines().map(PathBuf::from).collect())
}

/// The triple that rustc compiles for by default.
pub(crate) fn host() -> Result<String> {
    let version = output(program("rustc").arg("-vV"))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).context("rustc -vV names no host")
}

fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    program.file_name().unwrap_or(program.as_os_str()).to_string_lossy().into_owned()
}

fn text(command: &Command) -> String {
    let variables = command.get_envs().filter_map(|(name, value)| {
        Some(format!("{}={}", name.to_string_lossy(), quoted(&value?.to_string_lossy())))
    });
    let arguments = command.get_args().map(|argument| quoted(&argument.to_string_lossy()));
    let words: Vec<String> = variables.chain([name(command)]).chain(arguments).collect();
    words.join(" ")
}

fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_=./:,+".contains(c);
    if !word.is_empty() && word.chars().all(plain) { word.to_owned() } else { format!("'{word}'") }
}
