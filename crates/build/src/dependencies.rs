//! The crates a bridge needs beside this one, and whether they are there in the right version.

use crate::report::Finding;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The release of cxx that this crate generates for: its number is in every function's symbol.
/// A test holds it equal to the workspace's pin.
const CXX_VERSION: &str = "1.0.205";
const TWINSPAN_VERSION: &str = env!("CARGO_PKG_VERSION");

/// What the build scripts of the direct dependencies have announced.
#[derive(Default)]
pub(crate) struct Dependencies {
    /// `cxx.h` in the sources of the crate `cxx` that is being linked.
    cxx_header: Option<PathBuf>,
    /// The directory that holds `twinspan/`.
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

    /// What is missing or does not fit, for a package whose files hold bridges of twinspan, or
    /// only bridges of cxx.
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
                    .note("the code that #[twinspan::bridge] expands to names `::cxx`"),
            );
        }
        if let Some(version) = &self.twinspan_version
            && version != TWINSPAN_VERSION
        {
            findings.push(mismatch("twinspan", version, "twinspan-build", TWINSPAN_VERSION));
        }
        if let Some(version) = self.cxx_version()
            && version != CXX_VERSION
        {
            findings.push(mismatch("cxx", &version, "twinspan-build", CXX_VERSION).note(format!(
                "twinspan-build {TWINSPAN_VERSION} generates code for cxx {CXX_VERSION}, and \
                     symbols hold that number: the program would not link"
            )));
        }
        findings
    }

    /// From the manifest beside the header. A Cargo.lock found near the package says less: that of
    /// a published package is not the one in use.
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

fn mismatch(name: &str, found: &str, wanted_by: &str, wanted: &str) -> Finding {
    Finding::new(format!(
        "`{name}` {found} and `{wanted_by}` do not fit together: {wanted} is needed"
    ))
    .help(format!(
        "give `twinspan` and `twinspan-build` the same version in Cargo.toml, leave `{name}` \
             unpinned, then run `cargo update -p twinspan -p twinspan-build -p {name}`"
    ))
}

/// The version in the `[package]` table of a manifest, where it is written there.
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
    use super::{CXX_VERSION, Dependencies, TWINSPAN_VERSION, package_version};
    use crate::files::{test_directory, write};
    use std::path::Path;

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
                    "`twinspan` 9.9.9 and `twinspan-build` do not fit together: {TWINSPAN_VERSION} is needed"
                ),
                format!(
                    "`cxx` 1.0.7 and `twinspan-build` do not fit together: {CXX_VERSION} is needed"
                ),
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
    fn the_pin_is_the_workspaces() {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../Cargo.toml");
        // Not there when the tests of the published package run.
        if let Ok(manifest) = std::fs::read_to_string(workspace) {
            assert!(manifest.contains(&format!("cxx-build = \"={CXX_VERSION}\"")));
        }
    }
}
