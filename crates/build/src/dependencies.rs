//! The crates that a bridge needs besides this one, and whether they have the right version.

use crate::release::{self, GENERATOR, OLDEST};
use crate::report::Finding;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

const TWINSPAN_VERSION: &str = env!("CARGO_PKG_VERSION");

/// What the build scripts of the direct dependencies have published.
#[derive(Default)]
pub(crate) struct Dependencies {
    /// `cxx.h` in the sources of the linked crate `cxx`.
    pub(crate) cxx_header: Option<PathBuf>,
    /// The directory that contains `twinspan/`.
    pub(crate) twinspan_include: Option<PathBuf>,
    twinspan_version: Option<String>,
}

impl Dependencies {
    pub(crate) fn from_environment() -> Self {
        Dependencies {
            cxx_header: env::var_os("DEP_CXXBRIDGE1_HEADER").map(PathBuf::from),
            twinspan_include: env::var_os("DEP_TWINSPAN1_INCLUDE").map(PathBuf::from),
            twinspan_version: env::var("DEP_TWINSPAN1_VERSION").ok(),
        }
    }

    /// What is missing or does not match, for a package with twinspan bridges or only cxx bridges.
    pub(crate) fn findings(&self, uses_twinspan: bool) -> Vec<Finding> {
        let mut findings = Vec::new();
        if uses_twinspan && self.twinspan_include.is_none() {
            findings.push(missing("twinspan", TWINSPAN_VERSION).note(
                "the attribute macro and the C++ headers come from it; [dev-dependencies] are not \
                 seen by a build script",
            ));
        }
        if uses_twinspan && self.cxx_header.is_none() {
            findings.push(
                missing("cxx", "1.0")
                    .note("the code that #[twinspan::bridge] expands to uses `::cxx`"),
            );
        }
        if let Some(version) = &self.twinspan_version
            && version != TWINSPAN_VERSION
        {
            let message = format!(
                "`twinspan` {version} and `twinspan-build` {TWINSPAN_VERSION} do not fit together"
            );
            findings.push(Finding::new(message).help(
                "give both the same version in Cargo.toml, then run \
                 `cargo update -p twinspan -p twinspan-build`",
            ));
        }
        findings.extend(self.cxx_version().and_then(|version| cxx_finding(&version, *GENERATOR)));
        findings
    }

    /// Read from the manifest next to the header. A Cargo.lock near the package is less reliable:
    /// that of a published package is not the one in use.
    fn cxx_version(&self) -> Option<String> {
        let package = self.cxx_header.as_deref()?.ancestors().nth(2)?;
        let manifest = fs::read_to_string(package.join("Cargo.toml")).ok()?;
        package_version(&manifest)
    }
}

fn missing(name: &str, version: &str) -> Finding {
    let manifest = env::var_os("CARGO_MANIFEST_DIR").map_or_else(
        || "Cargo.toml".to_owned(),
        |directory| Path::new(&directory).join("Cargo.toml").display().to_string(),
    );
    Finding::new(format!("the crate `{name}` is missing from [dependencies]"))
        .help(format!("add to {manifest}:\n[dependencies]\n{name} = \"{version}\""))
}

/// The problem with this version of cxx and a generator with that number, if any.
fn cxx_finding(version: &str, generator: Option<u32>) -> Option<Finding> {
    let release = release::of_cxx(version);
    match (release, generator) {
        (Some(release), Some(generator)) if release >= OLDEST => {
            (release != generator).then(|| {
                Finding::new(format!(
                    "`cxx` {version} and `cxx-gen` 0.7.{generator} do not fit together"
                ))
                .note("their last numbers must be equal: symbols hold that number")
                .help(format!(
                    "run `cargo update -p cxx-gen --precise 0.7.{release}`; in a library that pins \
                     cxx, add `cxx-gen = \"=0.7.{release}\"` to [build-dependencies]"
                ))
            })
        }
        (Some(release), _) if release < OLDEST => Some(
            Finding::new(format!("`cxx` {version} is too old for `twinspan-build`"))
                .help(format!("1.0.{OLDEST} is the oldest: run `cargo update -p cxx`")),
        ),
        _ => Some(
            Finding::new(format!(
                "`twinspan-build` {TWINSPAN_VERSION} does not know `cxx` {version}"
            ))
            .help(format!(
                "it knows 1.0.{OLDEST} and newer releases of cxx 1.0: use one of them, or a newer \
                 twinspan"
            )),
        ),
    }
}

/// The version in the `[package]` table of a manifest, if it is written there.
fn package_version(manifest: &str) -> Option<String> {
    let mut lines = manifest.lines().map(str::trim);
    lines.find(|line| *line == "[package]")?;
    let value = lines
        .take_while(|line| !line.starts_with('['))
        .find_map(|line| line.strip_prefix("version")?.trim_start().strip_prefix('='))?;
    Some(value.split('"').nth(1)?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Dependencies, GENERATOR, TWINSPAN_VERSION, cxx_finding, package_version};
    use crate::files::{test_directory, write};

    fn messages(dependencies: &Dependencies, uses_twinspan: bool) -> Vec<String> {
        let findings = dependencies.findings(uses_twinspan);
        findings.into_iter().map(|finding| finding.message).collect()
    }

    #[test]
    fn missing_crates() {
        let none = Dependencies::default();
        assert_eq!(
            messages(&none, true),
            [
                "the crate `twinspan` is missing from [dependencies]",
                "the crate `cxx` is missing from [dependencies]",
            ]
        );
        assert!(messages(&none, false).is_empty());
    }

    #[test]
    fn versions_that_do_not_fit() {
        let root = test_directory("versions");
        write(
            &root.join("cxx/Cargo.toml"),
            b"[package]\nname = \"cxx\"\nversion = \"1.0.7\"\n[lib]\n",
        )
        .unwrap();
        let dependencies = Dependencies {
            cxx_header: Some(root.join("cxx/include/cxx.h")),
            twinspan_include: Some(root.join("include")),
            twinspan_version: Some("9.9.9".to_owned()),
        };
        assert_eq!(
            messages(&dependencies, true),
            [
                format!(
                    "`twinspan` 9.9.9 and `twinspan-build` {TWINSPAN_VERSION} do not fit together"
                ),
                "`cxx` 1.0.7 is too old for `twinspan-build`".to_owned(),
            ]
        );
        std::fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn manifests() {
        let version = |text| package_version(text);
        assert_eq!(version("[package]\nversion = \"1.2.3\"\n").as_deref(), Some("1.2.3"));
        assert_eq!(version("[package]\nversion.workspace = true\n"), None);
        assert_eq!(version("[package]\n[dependencies]\nversion = \"1\"\n"), None);
    }

    #[test]
    fn releases_of_cxx() {
        let finding = |version, generator| {
            let finding = cxx_finding(version, generator)?;
            Some((finding.message, finding.help.unwrap_or_default()))
        };
        assert_eq!(finding("1.0.205", Some(205)), None);
        assert_eq!(finding("1.0.194", Some(194)), None);
        let text = |message: &str, help: &str| Some((message.to_owned(), help.to_owned()));
        assert_eq!(
            finding("1.0.194", Some(205)),
            text(
                "`cxx` 1.0.194 and `cxx-gen` 0.7.205 do not fit together",
                "run `cargo update -p cxx-gen --precise 0.7.194`; in a library that pins cxx, add \
                 `cxx-gen = \"=0.7.194\"` to [build-dependencies]",
            )
        );
        assert_eq!(
            finding("1.0.138", *GENERATOR),
            text(
                "`cxx` 1.0.138 is too old for `twinspan-build`",
                "1.0.189 is the oldest: run `cargo update -p cxx`",
            )
        );
        let help =
            "it knows 1.0.189 and newer releases of cxx 1.0: use one of them, or a newer twinspan";
        for (version, generator) in [("1.1.0", Some(205)), ("1.0.300", None)] {
            let message =
                format!("`twinspan-build` {TWINSPAN_VERSION} does not know `cxx` {version}");
            assert_eq!(finding(version, generator), text(&message, help));
        }
    }
}
