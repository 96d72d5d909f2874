//! `build`: what the program of the README costs to build, beside the same program with plain cxx.

use crate::progress::{Work, note};
use crate::{cli, place, table};
use anyhow::{Context as _, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

/// The program in the README begins below this line.
const SECTION: &str = "\n## From Rust\n";
/// Words of the bridge, which stand in both programs; a round changes them.
const CHANGED: &str = "/// Where a word stands, in bytes.";

/// What it cost with one bridge.
pub struct Built {
    pub layer: &'static str,
    /// Of each round, in seconds.
    pub first: Vec<f64>,
    pub changed: Vec<f64>,
    /// Of the program, stripped, with `--release`.
    pub bytes: u64,
}

/// Measures, and prints a table.
pub fn build(arguments: &cli::Build) -> Result<ExitCode> {
    let directory = place::lab().join("words");
    let plain = plain()?;
    let readme = read(&place::root().join("README.md"))?;
    let mut packages = [
        package(directory.join("cxx"), "cxx", &plain)?,
        package(directory.join("same"), "twinspan, the same bridge", &with_twinspan(&plain))?,
        package(directory.join("own"), "twinspan, the README's bridge", &example(&readme)?)?,
    ];
    for package in &packages {
        // What has to be downloaded is not part of the build.
        package.cargo(&["fetch"])?;
    }
    for round in 1..=arguments.rounds {
        for package in &mut packages {
            package.round(round, arguments.rounds)?;
        }
    }
    let built: Result<Vec<Built>> = packages.into_iter().map(Package::release).collect();
    print!("{}", table::building(&built?));
    Ok(ExitCode::SUCCESS)
}

/// The path of a file in its package, and its text.
type File = (String, String);

struct Package {
    directory: PathBuf,
    built: Built,
}

impl Package {
    /// A build from nothing, and one after a change of the bridge.
    fn round(&mut self, round: usize, of: usize) -> Result<()> {
        let work = Work::unknown(format!("build: with {}, {round} of {of}", self.built.layer));
        let _ = fs::remove_dir_all(self.directory.join("target"));
        self.built.first.push(self.seconds()?);
        let main = self.directory.join("src/main.rs");
        let text = read(&main)?;
        ensure!(text.contains(CHANGED), "{} has no `{CHANGED}`", place::shown(&main));
        place::write(&main, &text.replace(CHANGED, &format!("{CHANGED} Round {round}.")))?;
        self.built.changed.push(self.seconds()?);
        place::write(&main, &text)?;
        work.end("built");
        Ok(())
    }

    fn seconds(&self) -> Result<f64> {
        let start = Instant::now();
        self.cargo(&["build", "--offline"])?;
        Ok(start.elapsed().as_secs_f64())
    }

    fn release(mut self) -> Result<Built> {
        let work = Work::unknown(format!("build: with {}, --release", self.built.layer));
        let strip = "profile.release.strip=true";
        self.cargo(&["build", "--offline", "--release", "--config", strip])?;
        let name = format!("words{}", std::env::consts::EXE_SUFFIX);
        let program = self.directory.join("target/release").join(name);
        let file = fs::metadata(&program);
        self.built.bytes = file.with_context(|| format!("no {}", program.display()))?.len();
        work.end("built");
        Ok(self.built)
    }

    /// As a user runs it, in a shell of their own.
    fn cargo(&self, arguments: &[&str]) -> Result<()> {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.current_dir(&self.directory).args(arguments);
        for name in ["CARGO_TARGET_DIR", "CARGO_BUILD_TARGET", "CARGO_ENCODED_RUSTFLAGS"] {
            command.env_remove(name);
        }
        // By paths, our crates would be compiled incrementally, which takes longer. From a registry they are not.
        command.env("CARGO_INCREMENTAL", "0");
        let output = command.output().context("cannot run cargo")?;
        if !output.status.success() {
            note(&String::from_utf8_lossy(&output.stderr));
        }
        ensure!(output.status.success(), "cargo failed in {}", place::shown(&self.directory));
        Ok(())
    }
}

/// Writes a package, which has the versions of the repository's own lock file.
fn package(directory: PathBuf, layer: &'static str, files: &[File]) -> Result<Package> {
    let lock = read(&place::root().join("Cargo.lock"))?;
    place::write(&directory.join("Cargo.lock"), &lock)?;
    for (name, text) in files {
        place::write(&directory.join(name), text)?;
    }
    let built = Built { layer, first: Vec::new(), changed: Vec::new(), bytes: 0 };
    Ok(Package { directory, built })
}

/// The program with plain cxx, under the name that the README's has.
fn plain() -> Result<Vec<File>> {
    let from = place::root().join("crates/lab/words");
    let mut files = vec![("Cargo.toml".to_owned(), PLAIN.to_owned())];
    for name in ["build.rs", "src/main.rs", "src/longest.cc", "src/longest.h"] {
        let text = read(&from.join(name))?.replace("twinspan-lab-words/", "words/");
        files.push((name.to_owned(), text));
    }
    Ok(files)
}

const PLAIN: &str = r#"[package]
name = "words"
version = "0.1.0"
edition = "2024"

[dependencies]
cxx = "1"

[build-dependencies]
cxx-build = "1"

[workspace]
"#;

/// The same program, as docs/start/cxx.md says: another attribute, and another crate in the build script.
fn with_twinspan(plain: &[File]) -> Vec<File> {
    let root = place::root().display().to_string().replace('\\', "/");
    let ours = |(name, text): &File| {
        let text = match name.as_str() {
            "Cargo.toml" => text
                .replace(
                    "cxx = \"1\"\n",
                    &format!("cxx = \"1\"\ntwinspan = {{ path = \"{root}\", default-features = false }}\n"),
                )
                .replace(
                    "cxx-build = \"1\"",
                    &format!("twinspan-build = {{ path = \"{root}/crates/build\" }}"),
                ),
            _ => text.replace("cxx::bridge", "twinspan::bridge").replace("cxx_build::", "twinspan_build::"),
        };
        (name.clone(), text)
    };
    plain.iter().map(ours).collect()
}

/// The files of the program in the README: the first line of a block names its file, and a block of Rust without a
/// name is more of `src/main.rs`.
fn example(readme: &str) -> Result<Vec<File>> {
    let (_, section) = readme.split_once(SECTION).context("the README has no such section")?;
    let section = section.split("\n## ").next().unwrap_or_default();
    let mut files: Vec<File> = Vec::new();
    for block in section.split("\n```").skip(1).step_by(2) {
        let (language, code) = block.split_once('\n').unwrap_or_default();
        let first = code.lines().next().unwrap_or_default();
        let name = first.strip_prefix("// ").or_else(|| first.strip_prefix("# "));
        let name = name.filter(|name| name.contains('.') && !name.contains(' '));
        match (name, files.iter_mut().find(|(name, _)| name == "src/main.rs")) {
            (Some(name), _) => files.push((name.to_owned(), format!("{code}\n"))),
            (None, Some((_, main))) if language == "rust" => main.push_str(&format!("\n{code}\n")),
            _ => {}
        }
    }
    let manifest = files.iter_mut().find(|(name, _)| name == "Cargo.toml");
    let (_, manifest) = manifest.context("the README's program has no manifest")?;
    let root = place::root().display().to_string().replace('\\', "/");
    *manifest = manifest.replace("\"../twinspan", &format!("\"{root}"));
    manifest.push_str("\n[workspace]\n");
    Ok(files)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::{CHANGED, example, plain, with_twinspan};
    use std::fs;

    #[test]
    fn the_program_of_the_readme_is_found() {
        let readme = fs::read_to_string(crate::place::root().join("README.md")).unwrap();
        let files = example(&readme).unwrap();
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        let expected = ["src/main.rs", "src/longest.cc", "src/longest.h", "Cargo.toml", "build.rs"];
        assert_eq!(names, expected);
        let main = &files[0].1;
        assert!(main.contains(CHANGED) && main.contains("fn main()"), "{main}");
        assert_eq!(files[3].1.matches("path = \"").count(), 2, "{}", files[3].1);
        assert!(!files[3].1.contains("\"../"), "{}", files[3].1);
        assert!(example("# nothing").is_err());
    }

    #[test]
    fn the_plain_one_has_the_same_files() {
        let files = plain().unwrap();
        assert!(files.iter().any(|(name, text)| name == "src/main.rs" && text.contains(CHANGED)));
        assert!(files.iter().all(|(_, text)| !text.contains("twinspan")));
        let [manifest, script, main, ..] = &with_twinspan(&files)[..] else { panic!("files") };
        assert_eq!(
            (
                manifest.1.matches("twinspan = {").count(),
                manifest.1.matches("twinspan-build = {").count()
            ),
            (1, 1),
            "{}",
            manifest.1
        );
        assert!(script.1.contains("twinspan_build::bridge(") && !script.1.contains("cxx_build"));
        assert!(main.1.contains("#[twinspan::bridge(namespace") && !main.1.contains("#[cxx"));
    }
}
