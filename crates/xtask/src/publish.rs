//! What would be published on crates.io: the packages verify, contain all files, and a package that
//! depends on them builds and runs, without a network and without this repository.

use crate::shell::{self, cargo};
use crate::steps::Outcome;
use anyhow::{Context as _, Result, ensure};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// A package, its directory, and its copies of files from the repository: (here, there).
struct Published {
    name: &'static str,
    directory: &'static str,
    holds: &'static [(&'static str, &'static str)],
}

/// All packages that are not `publish = false`.
const PUBLISHED: &[Published] = &[
    Published {
        name: "twinspan-compiler",
        directory: "crates/compiler",
        holds: &[("crates/compiler/src", "src")],
    },
    Published {
        name: "twinspan-macro",
        directory: "crates/macro",
        holds: &[("crates/macro/src", "src")],
    },
    Published {
        name: "twinspan-build",
        directory: "crates/build",
        holds: &[("crates/build/src", "src")],
    },
    Published {
        name: "twinspan-cli",
        directory: "crates/cli",
        holds: &[
            ("crates/cli/src", "src"),
            ("crates/cli/templates", "templates"),
            ("cpp", "runtime/cpp"),
            ("docs/errors", "runtime/errors"),
            ("include", "runtime/include"),
        ],
    },
    Published {
        name: "twinspan",
        directory: "",
        holds: &[
            ("build", "build"),
            ("cpp", "cpp"),
            ("docs/language.md", "docs/language.md"),
            ("include", "include"),
            ("src", "src"),
        ],
    },
];

/// For the consumers: this directory replaces crates.io.
const CONFIG: &str = r#"[source.crates-io]
replace-with = "vendored-sources"

[source.vendored-sources]
directory = "vendor"
"#;

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Included in every package.
const EVERYWHERE: [&str; 4] = ["Cargo.toml", "LICENSE-APACHE", "LICENSE-MIT", "README.md"];

pub(crate) fn check() -> Result<Outcome> {
    are_all()?;
    // For other platforms too; from here on nothing needs a network.
    shell::run(&mut cargo("fetch --quiet --locked"))?;
    for package in PUBLISHED {
        is_complete(package)?;
    }
    if work().exists() {
        fs::remove_dir_all(work()).with_context(|| format!("{}", work().display()))?;
    }
    verify()?;
    vendor()?;
    let consumer = Consumer::new("tests/releases", "")?;
    consumer.run()?;
    consumer.documents_without_cpp()?;
    Consumer::new("examples/builds", "rust")?.run_by_cmake()?;
    Ok(Outcome::Passed)
}

/// Checks that each package of the repository is in the table, or `publish = false`.
fn are_all() -> Result<()> {
    for manifest in shell::tracked_files(&["toml"])? {
        let text = fs::read_to_string(shell::root().join(&manifest))?;
        if !manifest.ends_with("Cargo.toml") || !text.contains("[package]") {
            continue;
        }
        let directory = manifest.parent().unwrap_or(&manifest);
        let is_known = PUBLISHED.iter().any(|package| Path::new(package.directory) == directory);
        let is_private = text.contains("publish = false");
        ensure!(is_private != is_known, "{}: to be published, or not?", manifest.display());
    }
    Ok(())
}

fn is_complete(package: &Published) -> Result<()> {
    let list = format!("package --list --offline --allow-dirty --package {}", package.name);
    let list = shell::output(&mut cargo(&list))?;
    let there: BTreeSet<&str> = list.lines().collect();
    let mut missing: Vec<String> = EVERYWHERE.map(str::to_owned).to_vec();
    for (here, name) in package.holds {
        let tracked = shell::output(shell::program("git").args(["ls-files", "--", here]))?;
        let files: Vec<String> = tracked.lines().map(|file| file.replacen(here, name, 1)).collect();
        ensure!(!files.is_empty(), "{here} has no files");
        missing.extend(files);
    }
    missing.retain(|file| !there.contains(&**file));
    ensure!(missing.is_empty(), "not in the package {}: {}", package.name, missing.join(", "));
    let tests: Vec<&str> = list.lines().filter(|file| file.starts_with("tests/")).collect();
    ensure!(tests.is_empty(), "tests are in the package {}: {}", package.name, tests.join(", "));
    Ok(())
}

/// Builds each package from its archive, with the other archives.
fn verify() -> Result<()> {
    let mut package = in_target("package --quiet --offline --allow-dirty");
    for published in PUBLISHED {
        package.args(["--package", published.name]);
    }
    shell::run(package.env("CARGO_HOME", cargo_home()?))
}

/// A cargo home with all downloads, and nothing unpacked: cargo unpacks the archives there, and
/// would reuse what an earlier run has unpacked.
fn cargo_home() -> Result<PathBuf> {
    let theirs = match env::var_os("CARGO_HOME") {
        Some(home) => PathBuf::from(home),
        None => env::home_dir().context("there is no home directory")?.join(".cargo"),
    };
    let ours = work().join("cargo-home");
    fs::create_dir_all(ours.join("registry"))?;
    for name in ["config.toml", "registry/index", "registry/cache"] {
        let name = Path::new(name);
        if theirs.join(name).exists() {
            let mut link = shell::program("ln");
            shell::run(link.arg("-s").arg(theirs.join(name)).arg(ours.join(name)))?;
        }
    }
    Ok(ours)
}

/// The packages and all their dependencies, in one directory, like a user's vendored sources.
fn vendor() -> Result<()> {
    // First the dependencies, through a package that refers to ours by directory.
    let vendor = work().join("vendor");
    let package = shell::root().join("tests/releases");
    fs::copy(shell::root().join("Cargo.lock"), package.join("Cargo.lock"))?;
    let mut command = cargo("vendor --quiet --offline");
    shell::run(command.current_dir(package).arg(&vendor))?;
    fs::create_dir(work().join(".cargo"))?;
    fs::write(work().join(".cargo/config.toml"), CONFIG)?;

    // Then ours, from their archives.
    for package in PUBLISHED {
        let archive = format!("target/package/{}-{VERSION}.crate", package.name);
        let mut tar = shell::program("tar");
        tar.arg("-xzf").arg(work().join(archive)).arg("-C").arg(&vendor);
        shell::run(&mut tar)?;
        let unpacked = vendor.join(format!("{}-{VERSION}", package.name));
        fs::write(unpacked.join(".cargo-checksum.json"), r#"{"files":{}}"#)?;
    }
    Ok(())
}

/// A package of this repository that refers to others by directory, changed to use crates.io.
struct Consumer {
    directory: PathBuf,
}

impl Consumer {
    /// A copy of a directory, and the position of the package in it.
    fn new(source: &str, package: &str) -> Result<Consumer> {
        let consumer = Consumer { directory: work().join(source.replace('/', "-")) };
        let mut copy = shell::program("cp");
        shell::run(copy.arg("-r").arg(source).arg(&consumer.directory))?;
        let package = consumer.directory.join(package);
        fs::remove_file(package.join("Cargo.lock"))?;

        let manifest = package.join("Cargo.toml");
        let text = fs::read_to_string(&manifest)?;
        let edited: Vec<String> = text.lines().map(published).collect();
        fs::write(&manifest, edited.join("\n"))?;
        Ok(consumer)
    }

    /// Both languages call each other, and check the values.
    fn run(&self) -> Result<()> {
        let said = shell::output(&mut self.cargo("build --message-format json"))?;
        ensure!(linked(&said) == 2, "C++ is not linked:\n{said}");
        shell::run(&mut self.cargo("run --quiet"))
    }

    /// Like docs.rs.
    fn documents_without_cpp(&self) -> Result<()> {
        let mut doc = self.cargo("doc --no-deps --message-format json");
        let said = shell::output(doc.env("DOCS_RS", "1"))?;
        ensure!(said.contains("build-script-executed"), "no build script has run:\n{said}");
        ensure!(linked(&said) == 0, "C++ is compiled for documentation:\n{said}");
        Ok(())
    }

    /// With the program and the crates from their packages.
    fn run_by_cmake(&self) -> Result<()> {
        let program = work().join("target/debug/twinspan");
        let prefix = self.directory.join("prefix");
        let cmake = |arguments: &[&str], directory: &Path| {
            let mut command = shell::program("cmake");
            command.current_dir(directory).args(arguments);
            command.env("CARGO_NET_OFFLINE", "true").env("CARGO_PROFILE_DEV_DEBUG", "0");
            command.env("CARGO_HOME", self.directory.join("no-cargo-home"));
            command
        };
        let build = self.directory.join("package");
        let mut package = cmake(&["-S", ".", "-B"], &shell::root());
        package.arg(&build).arg(format!("-DTWINSPAN_CLI={}", program.display()));
        shell::run(&mut package)?;
        shell::run(cmake(&["--install", ".", "--prefix"], &build).arg(&prefix))?;

        let mut configure = cmake(&["-B", "build", "-DCMAKE_BUILD_TYPE=Debug"], &self.directory);
        configure.arg(format!("-DCMAKE_PREFIX_PATH={}", prefix.display()));
        configure.arg(format!("-DTWINSPAN_CARGO_TARGET_DIR={}", work().join("target").display()));
        shell::run(&mut configure)?;
        shell::run(shell::on_all_cores(&mut cmake(&["--build", "build"], &self.directory)))?;
        let said = shell::output(&mut shell::program(self.directory.join("build/words")))?;
        ensure!(said.starts_with("and 1\nother 1\n"), "another answer:\n{said}");
        Ok(())
    }

    fn cargo(&self, arguments: &str) -> Command {
        let mut command = in_target(&format!("{arguments} --offline"));
        command.current_dir(&self.directory);
        // Ignores the user's registry.
        command.env("CARGO_HOME", self.directory.join("no-cargo-home"));
        command
    }
}

/// How many of the two libraries the build scripts have linked, as reported by cargo: the
/// runtime's, the consumer's.
fn linked(messages: &str) -> usize {
    let is_made = |library: &&str| {
        messages.lines().any(|line| {
            line.contains(r#""reason":"build-script-executed""#)
                && line.contains(&format!("\"static={library}\""))
        })
    };
    ["twinspan1", "half"].into_iter().filter(is_made).count()
}

/// The work directory, created anew each time: cargo assumes that packages from a registry never
/// change.
fn work() -> PathBuf {
    shell::target().join("published")
}

/// Packages and their consumer share a target directory, without debug information.
fn in_target(arguments: &str) -> Command {
    let mut command = cargo(arguments);
    command.env("CARGO_TARGET_DIR", work().join("target"));
    command.env("CARGO_PROFILE_DEV_DEBUG", "0").env("CXXFLAGS", "-g0");
    command
}

/// A line of a manifest, with a version in place of a directory.
fn published(line: &str) -> String {
    match line.split_once(" = { path = ") {
        Some((name, _)) => format!("{name} = \"{VERSION}\""),
        None => line.to_owned(),
    }
}
