//! What the program `twinspan` shares with build scripts: the same files, written by the same
//! functions. Not covered by semver.

pub use crate::cfg::CargoCfg;
pub use crate::files::{create_parent, write};
pub use crate::outputs::{OutputPaths, Outputs};
pub use crate::report::{FileId, Finding, Report, Severity};
pub use cc::Tool as CxxCompiler;

use crate::lower::{self, Lowered};
use crate::project::Project;
use crate::release;
use crate::source::{self, Source};
use proc_macro2::TokenStream;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// `rust/cxx.h` of the cxx release that code is generated for.
pub const CXX_HEADER: &str = cxx_gen::HEADER;

/// The number of the cxx release that code is generated for, which is in every symbol.
#[must_use]
pub fn cxx_release() -> Option<u32> {
    *release::GENERATOR
}

/// The release number of a version of the crate `cxx`.
#[must_use]
pub fn release_of_cxx(version: &str) -> Option<u32> {
    release::of_cxx(version)
}

/// What compiles C++17 for a target outside of a build script: what `CXX`, `CXXFLAGS` and their forms
/// for a target say, with all that [`cc`] understands by them.
///
/// # Errors
///
/// If the target is unknown.
pub fn cxx_compiler(target: &str) -> Result<CxxCompiler, cc::Error> {
    let mut build = cc::Build::new();
    build.cpp(true).std("c++17").target(target).host(target).opt_level(0).debug(false);
    build.warnings(false).extra_warnings(false).cargo_metadata(false).cargo_warnings(false);
    build.try_get_compiler()
}

/// The package that the bridge files belong to.
#[derive(Clone, Debug)]
pub struct Package {
    pub name: String,
    /// The version in its manifest; empty if there is none.
    pub version: String,
    /// The directory of its manifest, absolute.
    pub root: PathBuf,
    /// The directory that its headers are included from.
    pub include_prefix: PathBuf,
    /// C++ headers that generated files include besides those of the bridge; those in `<>`
    /// unchanged.
    pub includes: Vec<String>,
}

/// One bridge file that could be read.
#[allow(missing_debug_implementations, reason = "code that cxx has generated has none")]
pub struct BridgeFile {
    source: Source,
    lowered: Lowered,
}

/// All files, with all errors in them.
#[allow(missing_debug_implementations, reason = "as its files")]
pub struct Bridges {
    pub files: Vec<BridgeFile>,
    pub report: Report,
}

impl Package {
    /// The path from the package to a file, which determines the names of the files generated from
    /// it; `None` for a file outside the package. `path` is relative to `current`, or absolute.
    #[must_use]
    pub fn name_of(&self, path: &Path, current: &Path) -> Option<PathBuf> {
        let place = source::place(path, current, &self.root, None);
        (!place.is_outside() && place.from_package.is_some()).then_some(place.name)
    }

    /// Compiles bridge files up to the point where C++ can be written.
    #[must_use]
    pub fn compile(&self, paths: &[PathBuf], current: &Path, cfg: &CargoCfg) -> Bridges {
        let mut report = Report::default();
        let project = Project {
            package: self.name.clone(),
            version: self.version.clone(),
            manifest_dir: self.root.clone(),
            out_dir: PathBuf::new(),
            current_dir: current.to_owned(),
            include_prefix: self.include_prefix.clone(),
            includes: self.includes.clone(),
            links: None,
        };
        let mut files: Vec<BridgeFile> = Vec::new();
        for path in paths {
            let place = source::place(path, current, &self.root, None);
            if files.iter().any(|file| file.source.place == place) {
                continue;
            }
            if place.is_outside() || place.from_package.is_none() {
                let message = format!(
                    "{} is not in the package `{}`, which is in {}",
                    path.display(),
                    self.name,
                    self.root.display(),
                );
                report.add(Finding::new(message).help(
                    "name the manifest of its own package with --manifest-path, or move the file",
                ));
                continue;
            }
            let text = match fs::read_to_string(current.join(path)) {
                Ok(text) => text,
                Err(error) => {
                    report.add(Finding::new(not_read(path, &error)));
                    continue;
                }
            };
            let source = Source::new(place, path.display().to_string(), text, &mut report);
            let lowered = lower::lower(&source, &project, cfg, &mut report);
            if let Lowered::Unreadable { message, range } = &lowered {
                report.add(Finding::new(message).at(source.file, range.clone()));
            }
            if let Lowered::Twinspan(output, _) = &lowered {
                for lint in &output.lints {
                    let mut finding = lower::finding(lint.clone(), source.file);
                    finding.severity = Severity::Warning;
                    report.add(finding);
                }
            }
            files.push(BridgeFile { source, lowered });
        }
        Bridges { files, report }
    }
}

fn not_read(path: &Path, error: &io::Error) -> String {
    format!("cannot read {}: {error}", path.display())
}

impl BridgeFile {
    /// The path from the package.
    #[must_use]
    pub fn name(&self) -> &Path {
        &self.source.place.name
    }

    /// The contents of the file, with positions as in the report.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.source.text
    }

    /// The bridges as cxx's generator gets them; `None` if they are plain cxx bridges, or have
    /// errors.
    #[must_use]
    pub fn bridges_for_cxx(&self) -> Option<&TokenStream> {
        match &self.lowered {
            Lowered::Twinspan(output, _) => Some(&output.cxx),
            _ => None,
        }
    }

    /// The files that a build script would write for it. `None` if the file has errors, which are
    /// then in the report.
    #[must_use]
    pub fn outputs(&self, paths: &OutputPaths) -> Option<Outputs> {
        match &self.lowered {
            Lowered::Unreadable { .. } | Lowered::Failed => None,
            Lowered::Cxx(code) => Some(Outputs::new(code, None, paths)),
            Lowered::Twinspan(output, code) => Some(Outputs::new(code, Some(output), paths)),
        }
    }
}
