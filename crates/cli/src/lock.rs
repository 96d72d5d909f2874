//! Whether this program fits a lock file: generated code depends on the versions of twinspan and
//! cxx.

use crate::manifest::Manifest;
use crate::{Finding, VERSION};
use std::fs;
use std::path::{Path, PathBuf};
use twinspan_build::program::{self, Severity};

/// Where cargo keeps, or will keep, the versions of a package's dependencies.
pub(crate) fn path(manifest: &Manifest) -> PathBuf {
    manifest.workspace_root.join("Cargo.lock")
}

/// Warnings, not errors: a package that is built as a dependency uses the lock file of another one.
pub(crate) fn warnings(manifest: &Manifest) -> Vec<Finding> {
    let path = path(manifest);
    let Ok(text) = fs::read_to_string(&path) else { return Vec::new() };
    let shown = path.display();
    let mut findings = Vec::new();
    let twinspan = versions(&text, "twinspan");
    if let Some(version) = twinspan.first().filter(|_| twinspan.iter().all(|v| v != VERSION)) {
        let message =
            format!("this program is twinspan {VERSION}, and {shown} has twinspan {version}");
        findings.push(Finding::new(message).help(format!(
            "use the program from that release: `cargo install twinspan-cli --version {version}`"
        )));
    }
    findings.extend(cxx_warning(&text, &path));
    for finding in &mut findings {
        finding.severity = Severity::Warning;
    }
    findings
}

/// A lock file with another cxx release than the one this program generates for.
pub(crate) fn cxx_warning(lock: &str, path: &Path) -> Option<Finding> {
    let cxx = versions(lock, "cxx");
    let generator = program::cxx_release()?;
    if cxx.iter().any(|version| program::release_of_cxx(version) == Some(generator)) {
        return None;
    }
    let message = format!(
        "this program generates for cxx 1.0.{generator}, and {} has cxx {}",
        path.display(),
        cxx.first()?
    );
    let finding = Finding::new(message)
        .note("the last number is part of the symbols in both halves, which have to match to link");
    Some(finding.help(format!(
        "run `cargo update -p cxx --precise 1.0.{generator}`, or build the program with that release of cxx, as the \
         CMake package does"
    )))
}

/// The versions of a package in a lock file.
pub(crate) fn versions(lock: &str, package: &str) -> Vec<String> {
    let name = format!("name = \"{package}\"");
    let lines: Vec<&str> = lock.lines().collect();
    let versions = lines.windows(2).filter(|pair| pair[0] == name);
    versions.filter_map(|pair| Some(pair[1].split('"').nth(1)?.to_owned())).collect()
}
