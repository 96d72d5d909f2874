//! `twinspan doctor`: one line for each thing that a bridge needs, either `ok` or how to fix it.

use crate::args::Doctor;
use crate::lock::{self, versions};
use crate::manifest::{self, Manifest};
use crate::{Exit, Fallible, Finding, VERSION, compiler};
use std::io::{self, Write as _};
use std::process::{Command, Stdio};
use std::{env, fs};

/// The oldest Rust version that can compile twinspan.
const RUST: (u32, u32) = (1, 88);
/// The oldest CMake version that the CMake package supports.
const CMAKE: (u32, u32) = (3, 22);
const COMPILES: &str = "\
#include <optional>
#include <string_view>
static_assert(__cplusplus >= 201703L, \"\");
int main() { return std::optional<int>(0).value(); }
";

enum Line {
    Ok(String),
    /// Only some projects need it.
    Note(String),
    Problem(String, String),
}

pub(crate) fn run(command: &Doctor, out: &mut dyn io::Write) -> Fallible<Exit> {
    let current = env::current_dir()
        .map_err(|error| Finding::new(format!("there is no current directory: {error}")))?;
    let mut lines = vec![rust("rustc", "RUSTC"), rust("cargo", "CARGO"), cxx(), cmake()];
    let path = match &command.manifest_path {
        Some(path) => Some(current.join(path)),
        None => manifest::above(&current).ok(),
    };
    if let Some(path) = path {
        package(&Manifest::read(&path)?, &mut lines);
    } else {
        lines.push(Line::Note(format!(
            "no Cargo.toml in {} or above: no package is checked",
            current.display()
        )));
    }
    let mut text = String::new();
    for line in &lines {
        text.push_str(&match line {
            Line::Ok(what) => format!("ok       {what}\n"),
            Line::Note(what) => format!("note     {what}\n"),
            Line::Problem(what, fix) => {
                let fix = fix.replace('\n', "\n              ");
                format!("problem  {what}\n         fix: {fix}\n")
            }
        });
    }
    crate::print(out, &text)?;
    let is_problem = |line: &Line| matches!(line, Line::Problem(..));
    Ok(if lines.iter().any(is_problem) { Exit::Input } else { Exit::Ok })
}

/// The first line that `--version` prints.
fn version_of(program: &mut Command) -> io::Result<String> {
    let output = program.arg("--version").stdin(Stdio::null()).output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    match text.lines().next() {
        Some(line) if output.status.success() => Ok(line.to_owned()),
        _ => {
            let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
            Err(io::Error::other(format!("`--version` fails: {said}")))
        }
    }
}

/// The first two numbers of the first word that starts with a digit.
fn numbers(text: &str) -> Option<(u32, u32)> {
    let word =
        text.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    let mut parts = word.split(['.', '-']);
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

fn rust(name: &str, variable: &str) -> Line {
    let program = env::var_os(variable).unwrap_or_else(|| name.into());
    let install = "install Rust from https://rustup.rs".to_owned();
    match version_of(&mut Command::new(&program)) {
        Err(error) => Line::Problem(format!("cannot run {}: {error}", program.display()), install),
        Ok(text) if numbers(&text).is_some_and(|found| found < RUST) => {
            let (major, minor) = RUST;
            let fix =
                format!("{major}.{minor} is the oldest version that works: run `rustup update`");
            Line::Problem(text, fix)
        }
        Ok(text) => Line::Ok(text),
    }
}

fn cxx() -> Line {
    let fix = "install a C++ compiler (on Debian `apt install g++`), or name one in CXX".to_owned();
    let compiler = match compiler::cxx() {
        Ok(compiler) => compiler,
        Err(finding) => return Line::Problem(finding.message, fix),
    };
    let shown = compiler.path().display();
    // With its flags, and by the wrapper that is named before it, such as ccache.
    let version = match version_of(&mut compiler.to_command()) {
        Err(error) => {
            let program = compiler.to_command().get_program().display().to_string();
            return Line::Problem(format!("cannot run {program}: {error}"), fix);
        }
        Ok(version) => version,
    };
    let compiles = || -> io::Result<bool> {
        let mut child = compiler
            .to_command()
            .args(["-fsyntax-only", "-x", "c++", "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        // A compiler that has already exited does not read its input.
        let _ = child.stdin.take().map(|mut stdin| stdin.write_all(COMPILES.as_bytes()));
        Ok(child.wait()?.success())
    };
    match compiles() {
        Ok(true) => Line::Ok(format!("{shown} compiles C++17: {version}")),
        _ => Line::Problem(
            format!("{shown} does not compile C++17: {version}"),
            "use g++ 9, clang 10 or newer, with the headers of the standard library; name it in CXX"
                .to_owned(),
        ),
    }
}

fn cmake() -> Line {
    match version_of(&mut Command::new("cmake")) {
        Err(_) => {
            Line::Note("cmake is not in PATH: only projects that CMake builds need it".to_owned())
        }
        Ok(text) if numbers(&text).is_some_and(|found| found < CMAKE) => {
            let (major, minor) = CMAKE;
            Line::Problem(
                text,
                format!(
                    "{major}.{minor} is the oldest version that works: `pip install cmake` installs a new one"
                ),
            )
        }
        Ok(text) => Line::Ok(text),
    }
}

fn package(manifest: &Manifest, lines: &mut Vec<Line>) {
    let shown = manifest.path.display();
    lines.push(Line::Ok(format!("package `{}` in {shown}", manifest.package)));
    let uses_twinspan = ["twinspan", "twinspan-build"].iter().any(|name| {
        manifest.dependencies.iter().chain(&manifest.build_dependencies).any(|d| d == name)
    });
    if !uses_twinspan {
        lines.push(Line::Problem(
            format!("`{}` does not depend on twinspan", manifest.package),
            format!(
                "add to {shown}:\n[dependencies]\ncxx = \"1\"\ntwinspan = \"{}\"",
                short_version()
            ),
        ));
        return;
    }
    for (name, version) in [("twinspan", short_version()), ("cxx", "1".to_owned())] {
        if manifest.dependencies.iter().any(|dependency| dependency == name) {
            lines.push(Line::Ok(format!("`{name}` is in [dependencies]")));
        } else {
            lines.push(Line::Problem(
                format!(
                    "`{name}` is missing from [dependencies]: the expansion of a bridge uses it"
                ),
                format!("add to {shown}:\n[dependencies]\n{name} = \"{version}\""),
            ));
        }
    }
    let builds =
        manifest.build_dependencies.iter().any(|dependency| dependency == "twinspan-build");
    lines.push(match (builds, manifest.has_build_script) {
        (true, true) => Line::Ok("build.rs has `twinspan-build`".to_owned()),
        (true, false) => Line::Problem(
            "`twinspan-build` is in [build-dependencies], but there is no build.rs".to_owned(),
            "write it:\nfn main() {\n    twinspan_build::bridge(\"src/lib.rs\").compile(\"NAME\");\n}"
                .replace("NAME", &manifest.package),
        ),
        (false, _) => Line::Note(
            "no `twinspan-build` in [build-dependencies]: the C++ is built by CMake and not by cargo"
                .to_owned(),
        ),
    });
    locked(manifest, lines);
}

/// `0.1` for 0.1.0.
fn short_version() -> String {
    VERSION.rsplit_once('.').map_or(VERSION, |(short, _)| short).to_owned()
}

fn locked(manifest: &Manifest, lines: &mut Vec<Line>) {
    let path = lock::path(manifest);
    let shown = path.display();
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            lines.push(Line::Note(format!("no {shown} yet: cargo creates it in the first build")));
            return;
        }
        Err(error) => {
            let fix = "make it readable, or remove it".to_owned();
            lines.push(Line::Problem(format!("cannot read {shown}: {error}"), fix));
            return;
        }
    };
    for name in ["twinspan", "twinspan-build"] {
        for version in &versions(&text, name) {
            lines.push(if version == VERSION {
                Line::Ok(format!("{name} {version} in Cargo.lock, the same as this program"))
            } else {
                Line::Problem(
                    format!("{name} {version} in {shown}, and this program is {VERSION}"),
                    format!(
                        "run `cargo install twinspan-cli --version {version}`, or `cargo update -p {name} \
                         --precise {VERSION}`"
                    ),
                )
            });
        }
    }
    if let Some(finding) = lock::cxx_warning(&text, &path) {
        lines.push(Line::Note(format!(
            "{}: this matters only for `twinspan generate`",
            finding.message
        )));
    }
    let (cxx, generator) = (versions(&text, "cxx"), versions(&text, "cxx-gen"));
    if let ([cxx], [generator]) = (&cxx[..], &generator[..]) {
        let patch = |version: &str| version.rsplit_once('.').map(|(_, patch)| patch.to_owned());
        lines.push(if patch(cxx) == patch(generator) {
            Line::Ok(format!("cxx {cxx} and cxx-gen {generator} are from the same release"))
        } else {
            let wanted = patch(cxx).unwrap_or_default();
            Line::Problem(
                format!("cxx {cxx} and cxx-gen {generator} in {shown}: their last numbers have to be equal"),
                format!("run `cargo update -p cxx-gen --precise 0.7.{wanted}`"),
            )
        });
    }
}

#[cfg(test)]
mod tests {
    use super::{numbers, versions};

    #[test]
    fn versions_and_locks() {
        assert_eq!(numbers("rustc 1.88.0-nightly (abc 2025-01-01)"), Some((1, 88)));
        assert_eq!(numbers("cmake version 4.0.2"), Some((4, 0)));
        assert_eq!(numbers("something"), None);
        let lock = "[[package]]\nname = \"cxx\"\nversion = \"1.0.205\"\n\n[[package]]\nname = \"cxx-gen\"\nversion = \"0.7.205\"\n";
        assert_eq!(versions(lock, "cxx"), ["1.0.205"]);
        assert!(versions(lock, "twinspan").is_empty());
    }
}
