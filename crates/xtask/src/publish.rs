//! What would be on crates.io: the packages verify, nothing is missing in them, and a package that depends on them
//! as on any other builds and runs, without a network and without this repository.

use crate::shell::{self, cargo};
use crate::steps::Outcome;
use anyhow::{Context as _, Result, ensure};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A package, where it is, and what of the repository is in it: (here, there).
struct Published {
    name: &'static str,
    directory: &'static str,
    holds: &'static [(&'static str, &'static str)],
}

/// All that are not `publish = false`.
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

/// For the consumer: what would come from crates.io is in this directory.
const CONFIG: &str = r#"[source.crates-io]
replace-with = "vendored-sources"

[source.vendored-sources]
directory = "../vendor"
"#;

/// In every package.
const EVERYWHERE: [&str; 4] = ["Cargo.toml", "LICENSE-APACHE", "LICENSE-MIT", "README.md"];

pub(crate) fn check() -> Result<Outcome> {
    are_all()?;
    // For other platforms, too; from here on nothing needs a network.
    shell::run(&mut cargo("fetch --quiet --locked"))?;
    for package in PUBLISHED {
        is_complete(package)?;
    }
    if work().exists() {
        fs::remove_dir_all(work()).with_context(|| format!("{}", work().display()))?;
    }
    verify()?;
    let consumer = Consumer::new()?;
    consumer.run()?;
    consumer.documents_without_cpp()?;
    Ok(Outcome::Passed)
}

/// Each package of the repository is in the table, or `publish = false`.
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
    shell::run(&mut package)
}

/// The bridge of tests/releases, as a package that finds its dependencies in one directory, as vendored sources are.
struct Consumer {
    directory: PathBuf,
}

impl Consumer {
    fn new() -> Result<Consumer> {
        let consumer = Consumer { directory: work().join("consumer") };
        let source = shell::root().join("tests/releases");
        copy(&source.join("src"), &consumer.directory.join("src"))?;
        for file in ["Cargo.toml", "build.rs"] {
            fs::copy(source.join(file), consumer.directory.join(file))?;
        }
        fs::copy(shell::root().join("Cargo.lock"), consumer.directory.join("Cargo.lock"))?;

        // First what the published packages depend on, by their directories.
        let root = shell::root();
        let root = root.to_str().context("the repository has a name that is no UTF-8")?;
        consumer.edit_manifest("../..", root)?;
        let vendor = work().join("vendor");
        let mut command = cargo("vendor --quiet --offline");
        command.current_dir(&consumer.directory).arg(&vendor);
        shell::run(&mut command)?;
        fs::create_dir(consumer.directory.join(".cargo"))?;
        fs::write(consumer.directory.join(".cargo/config.toml"), CONFIG)?;

        // Then those, from their archives.
        let version = env!("CARGO_PKG_VERSION");
        for package in PUBLISHED {
            let archive = format!("target/package/{}-{version}.crate", package.name);
            let mut tar = shell::program("tar");
            tar.arg("-xzf").arg(work().join(archive)).arg("-C").arg(&vendor);
            shell::run(&mut tar)?;
            let unpacked = vendor.join(format!("{}-{version}", package.name));
            fs::write(unpacked.join(".cargo-checksum.json"), r#"{"files":{}}"#)?;
        }
        let plain = format!("\"{version}\"");
        consumer.edit_manifest(&format!("{{ path = \"{root}\" }}"), &plain)?;
        consumer.edit_manifest(&format!("{{ path = \"{root}/crates/build\" }}"), &plain)?;
        fs::remove_file(consumer.directory.join("Cargo.lock"))?;
        Ok(consumer)
    }

    fn edit_manifest(&self, old: &str, new: &str) -> Result<()> {
        let manifest = self.directory.join("Cargo.toml");
        let text = fs::read_to_string(&manifest)?;
        ensure!(text.contains(old), "{} has no {old}", manifest.display());
        fs::write(&manifest, text.replace(old, new))?;
        Ok(())
    }

    /// Both languages call each other, and look at what arrives.
    fn run(&self) -> Result<()> {
        let said = shell::output(&mut self.cargo("build --message-format json"))?;
        ensure!(linked(&said) == 2, "C++ is not linked:\n{said}");
        shell::run(&mut self.cargo("run --quiet"))
    }

    /// As docs.rs does it.
    fn documents_without_cpp(&self) -> Result<()> {
        let mut doc = self.cargo("doc --no-deps --message-format json");
        let said = shell::output(doc.env("DOCS_RS", "1"))?;
        ensure!(said.contains("build-script-executed"), "no build script has run:\n{said}");
        ensure!(linked(&said) == 0, "C++ is compiled for documentation:\n{said}");
        Ok(())
    }

    fn cargo(&self, arguments: &str) -> Command {
        let mut command = in_target(&format!("{arguments} --offline"));
        command.current_dir(&self.directory);
        // Nothing is found in the user's registry.
        command.env("CARGO_HOME", self.directory.join("no-cargo-home"));
        command
    }
}

/// How many of the two libraries build scripts have made, as cargo reports them: the runtime's, the consumer's.
fn linked(messages: &str) -> usize {
    let is_made = |library: &&str| {
        messages.lines().any(|line| {
            line.contains(r#""reason":"build-script-executed""#)
                && line.contains(&format!("\"static={library}\""))
        })
    };
    ["twinspan1", "half"].into_iter().filter(is_made).count()
}

/// Where all this is made, anew each time: to cargo, what comes from a registry never changes.
fn work() -> PathBuf {
    shell::target().join("published")
}

/// Packages and their consumer share a target directory; nobody debugs what is in it.
fn in_target(arguments: &str) -> Command {
    let mut command = cargo(arguments);
    command.env("CARGO_TARGET_DIR", work().join("target"));
    command.env("CARGO_PROFILE_DEV_DEBUG", "0").env("CXXFLAGS", "-g0");
    command
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        fs::copy(&path, to.join(path.file_name().unwrap_or_default()))?;
    }
    Ok(())
}
