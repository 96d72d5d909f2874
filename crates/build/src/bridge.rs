//! The builder that [`bridge`](crate::bridge()) returns.

use crate::generate::Generated;
use crate::project::Project;
use crate::source::Source;
use std::fmt;
use std::path::PathBuf;
use twinspan_compiler::iter::IteratorExt as _;

/// A prepared C++ build: all code is generated, and [`compile`](Bridge::compile) compiles it
/// together with your own C++ files.
///
/// It has the methods of cc's `Build` that a cxx build script calls: setters return `&mut Bridge`,
/// so every chain ends in [`Bridge::compile`]. If a function of your own takes a `&mut cc::Build`,
/// change it to `&mut Bridge`. No type of cc is part of this interface, so a new version of cc
/// cannot break your build script; use a `cc::Build` of your own for functions that need the
/// compiler itself (`get_compiler`, `expand`).
///
/// A `Bridge` is used on one thread and holds no resources except memory. A clone shares the
/// generated files, and can be compiled with other flags under another name.
#[derive(Clone)]
pub struct Bridge {
    /// Without files: each can be compiled by a separate build.
    pub(crate) build: cc::Build,
    /// The C++ files, both generated and the user's.
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
        let sources: Vec<&str> =
            self.sources.iter().map(|source| source.shown.as_str()).collect_vec();
        formatter
            .debug_struct("Bridge")
            .field("sources", &sources)
            .field("files", &self.files)
            .field("build", &self.build)
            .finish_non_exhaustive()
    }
}
