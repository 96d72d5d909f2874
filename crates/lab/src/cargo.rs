//! Builds measured programs with cargo.

use crate::place;
use crate::progress::{Work, note};
use crate::subject::{Program, Programs};
use crate::variant::{Build, DIRECT_CALLS, PROFILE, rustc};
use anyhow::{Context as _, Result, anyhow, bail};
use serde_json::Value;
use std::fs;
use std::io::{BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

/// What is to be built.
pub struct Order<'a> {
    /// What the reader is told.
    pub label: String,
    /// Where cargo runs: a workspace.
    pub directory: &'a Path,
    /// One package, or what cargo builds by default.
    pub package: Option<&'a str>,
    pub build: &'a Build,
    /// Where to; what cargo says goes in a file beside it, which is named after the label.
    pub target: PathBuf,
    /// More environment.
    pub environment: Vec<(&'a str, String)>,
    /// More arguments.
    pub arguments: &'a [&'a str],
    /// Where the linker puts functions: [`UNMOVED`] in the order in which it is given them, others each in
    /// an order of their own.
    pub placement: usize,
}

/// The linker's own order.
pub const UNMOVED: usize = 0;

/// Builds a program and, of the same objects, `count - 1` more whose functions stand in other orders. A
/// linker that cannot do that leaves the first alone.
///
/// # Errors
///
/// As [`build`], for the first; and if cargo builds no program or several.
pub fn placements(mut order: Order<'_>, count: usize) -> Result<Programs> {
    let [program] = &build(&order)?[..] else { bail!("cargo built not one program") };
    let mut others = Vec::new();
    let label = order.label.clone();
    for placement in UNMOVED + 1..count {
        order.placement = placement;
        order.label = format!("{label}, placement {placement}");
        // Elsewhere cargo would compile again.
        let kept = |path: &Path| path.with_extension(format!("placement{placement}"));
        match build(&order) {
            Ok(built) => {
                let [moved] = &built[..] else { bail!("cargo built not one program") };
                fs::copy(moved, kept(program)).context("cannot keep a program")?;
                others.push(Program::new(kept(program)));
            }
            Err(error) => {
                note(&format!("the linker places code in one order only: {error:#}"));
                break;
            }
        }
    }
    // Whoever runs the program by the name that cargo gave it finds it unmoved.
    order.placement = UNMOVED;
    order.label = label;
    if !others.is_empty() {
        build(&order)?;
    }
    Ok(Programs { first: Program::new(program), others })
}

/// Builds, and returns the programs that came of it.
///
/// # Errors
///
/// If cargo fails: its first error, and where the rest is.
pub fn build(order: &Order<'_>) -> Result<Vec<PathBuf>> {
    let work = Work::unknown(&order.label);
    let result = run(order, &work);
    work.end(match &result {
        Ok(_) => "built",
        Err(_) => "not built",
    });
    result
}

fn run(order: &Order<'_>, work: &Work) -> Result<Vec<PathBuf>> {
    let mut child = command(order)?.spawn().context("cannot run cargo")?;
    let mut messages = String::new();
    let stderr = child.stderr.take().context("no stderr")?;
    let log = thread::scope(|scope| {
        // Both pipes have to be emptied while cargo writes.
        let log = scope.spawn(|| collect(BufReader::new(stderr), work));
        let read = child.stdout.take().map(|mut stdout| stdout.read_to_string(&mut messages));
        let log = log.join().map_err(|_| anyhow!("the reader of cargo's stderr panicked"))?;
        read.transpose().context("cannot read what cargo says")?;
        anyhow::Ok(log)
    })?;
    let status = child.wait()?;
    let name = order.label.replace(": ", "-").replace(' ', "-");
    let path = order.target.with_file_name(format!("{name}.log"));
    fs::write(&path, &log).with_context(|| format!("cannot write {}", path.display()))?;
    if !status.success() {
        bail!("{} (all of it: {})", first_error(&log), place::shown(&path));
    }
    Ok(messages.lines().filter_map(executable).collect())
}

fn command(order: &Order<'_>) -> Result<Command> {
    let host = host()?;
    fs::create_dir_all(&order.target)
        .with_context(|| format!("cannot create {}", order.target.display()))?;
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command
        .current_dir(order.directory)
        .args([if order.placement == UNMOVED { "build" } else { "rustc" }, "--profile", PROFILE])
        .arg("--message-format=json-render-diagnostics")
        // With a target the flags of Rust are not for build scripts and macros.
        .args(["--target", &host, "--target-dir"])
        .arg(&order.target)
        .args(order.build.config.iter().flat_map(|config| ["--config", config]))
        .args(order.package.iter().flat_map(|package| ["--package", package]))
        .args(order.arguments)
        .args(shuffled(order.placement))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    // These would come before what the variant says.
    let target = host.replace('-', "_");
    for name in ["CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_RUSTFLAGS", "HOST_CXX", "TARGET_CXX"] {
        command.env_remove(name);
    }
    command.env_remove(DIRECT_CALLS);
    for name in ["CXX", "CXXFLAGS"] {
        command.env_remove(format!("{name}_{target}")).env_remove(format!("{name}_{host}"));
    }
    for (name, value) in order.build.environment.iter().chain(&order.environment) {
        command.env(name, value);
    }
    Ok(command)
}

/// What has lld put functions in the order of a seed; only the program is linked again.
fn shuffled(placement: usize) -> Vec<String> {
    match placement {
        UNMOVED => Vec::new(),
        seed => {
            let shuffle = format!("-Clink-arg=-Wl,--shuffle-sections=.text*={seed}");
            ["--bins", "--", &shuffle].map(str::to_owned).to_vec()
        }
    }
}

fn collect(reader: impl std::io::BufRead, work: &Work) -> String {
    let mut log = String::new();
    for line in reader.lines().map_while(Result::ok) {
        work.say(&line);
        log.push_str(&line);
        log.push('\n');
    }
    log
}

/// The line that says why cargo failed.
fn first_error(log: &str) -> &str {
    let mut errors = log.lines().filter(|line| line.starts_with("error"));
    let first = errors.next();
    // What a build script said stands below cargo's own line about it.
    let said = first.filter(|line| line.contains("build command")).and_then(|_| {
        let (_, rest) = log.split_once("--- stderr")?;
        let says = |line: &&str| line.contains("error:");
        // Where a script panicked is nothing to a reader; why stands below.
        let rest = || rest.lines().map(str::trim).filter(|line| !line.starts_with("thread '"));
        rest().find(says).or_else(|| rest().find(|line| !line.is_empty()))
    });
    said.or(first).or_else(|| log.lines().last()).unwrap_or("cargo failed without a word")
}

/// The program that one of cargo's messages tells of.
fn executable(message: &str) -> Option<PathBuf> {
    let message: Value = serde_json::from_str(message).ok()?;
    let kinds = message["target"]["kind"].as_array()?;
    if message["reason"] != "compiler-artifact" || !kinds.iter().any(|kind| kind == "bin") {
        return None;
    }
    message["executable"].as_str().map(PathBuf::from)
}

/// The triple that rustc compiles for by itself.
pub fn host() -> Result<String> {
    let output = Command::new(rustc()).arg("-vV").output().context("cannot run rustc")?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let host = text.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).context("rustc -vV names no host")
}

#[cfg(test)]
mod tests {
    use super::{UNMOVED, executable, first_error, shuffled};
    use std::path::PathBuf;

    #[test]
    fn programs_among_the_messages() {
        let program =
            r#"{"reason":"compiler-artifact","target":{"kind":["bin"]},"executable":"/t/lab"}"#;
        assert_eq!(executable(program), Some(PathBuf::from("/t/lab")));
        let library =
            r#"{"reason":"compiler-artifact","target":{"kind":["lib"]},"executable":null}"#;
        assert_eq!(executable(library), None);
        let script = r#"{"reason":"compiler-artifact","target":{"kind":["custom-build"]},"executable":"/t/b"}"#;
        assert_eq!(executable(script), None);
        assert_eq!(executable("no JSON"), None);
    }

    #[test]
    fn placements_are_seeds_of_the_linker() {
        assert_eq!(shuffled(UNMOVED), [""; 0]);
        assert_eq!(shuffled(3), ["--bins", "--", "-Clink-arg=-Wl,--shuffle-sections=.text*=3"]);
    }

    #[test]
    fn why_it_failed() {
        let log = "   Compiling a\nerror[E0425]: cannot find `x`\n --> src\nerror: could not compile `a`\n";
        assert_eq!(first_error(log), "error[E0425]: cannot find `x`");
        let log = "error: failed to run custom build command for `p`\n\nCaused by:\n  \
                   --- stdout\n  cargo:x\n\n  --- stderr\n\n  libclang is not here\n  at b\n";
        assert_eq!(first_error(log), "libclang is not here");
        let log = "error: failed to run custom build command for `p`\n\nCaused by:\n  --- stderr\n\n  \
                   thread 'main' (7) panicked at build.rs:3:4:\n  libclang is not here\n";
        assert_eq!(first_error(log), "libclang is not here");
        let log = "error: failed to run custom build command for `p`\n\nCaused by:\n  --- stderr\n  \
                   include path:\n  /usr\n  a.cc:1:2: error: no type\n";
        assert_eq!(first_error(log), "a.cc:1:2: error: no type");
        assert_eq!(first_error(""), "cargo failed without a word");
    }
}
