//! The builder that [`bridge`](crate::bridge()) returns.

use crate::generate::Generated;
use crate::project::Project;
use crate::source::Source;
use std::fmt;
use std::path::PathBuf;

/// A prepared C++ build: everything is generated, [`compile`](Bridge::compile) compiles it together
/// with your own C++ files.
///
/// It has the methods of the crate cc's `Build` that a build script of cxx calls: those that set
/// something return `&mut Bridge`, so that every chain ends in [`Bridge::compile`]. A function of
/// yours that takes a `&mut cc::Build` takes a `&mut Bridge` after the change. No type of cc is part of
/// this one, so that a release of cc cannot break your build script; what asks for the compiler itself
/// (`get_compiler`, `expand`) has a `cc::Build` of your own for it.
///
/// A `Bridge` is used on one thread and holds no resources but memory. A clone shares the generated
/// files, and can be compiled with other flags under another name.
#[derive(Clone)]
pub struct Bridge {
    /// Without files: each may be compiled by a build of its own.
    pub(crate) build: cc::Build,
    /// The C++ files, generated and the user's.
    pub(crate) files: Vec<PathBuf>,
    pub(crate) c_build: cc::Build,
    pub(crate) c_files: Vec<PathBuf>,
    pub(crate) project: Project,
    pub(crate) sources: Vec<Source>,
    /// See [`Generated::incomplete`].
    pub(crate) incomplete: bool,
    pub(crate) cargo_warnings: bool,
    pub(crate) cargo_metadata: bool,
}

impl Bridge {
    pub(crate) fn new(generated: Generated) -> Self {
        Bridge {
            build: generated.build,
            files: generated.files,
            c_build: generated.c_build,
            c_files: generated.c_files,
            project: generated.project,
            sources: generated.sources,
            incomplete: generated.incomplete,
            cargo_warnings: true,
            cargo_metadata: true,
        }
    }
}

impl fmt::Debug for Bridge {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sources: Vec<&str> = self.sources.iter().map(|source| source.shown.as_str()).collect();
        formatter
            .debug_struct("Bridge")
            .field("sources", &sources)
            .field("files", &self.files)
            .field("build", &self.build)
            .finish_non_exhaustive()
    }
}
