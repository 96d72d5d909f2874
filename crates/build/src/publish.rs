//! Copies of all headers at a fixed path: `target/twinspan/include`.
//!
//! For editors, for C++ builds outside cargo, and for curious people. Our own builds do not search
//! it: the dependencies of a package determine what it can include.

use crate::dependencies::Dependencies;
use crate::files;
use crate::include;
use crate::paths::with_suffix;
use crate::project::Project;
use crate::source::Source;
use std::path::PathBuf;

/// Best effort: the target directory may be read-only or unknown, and nothing depends on it.
pub(crate) fn publish(
    project: &Project,
    dependencies: &Dependencies,
    sources: &[Source],
    c_faces: &[PathBuf],
) {
    if let Some(target) = project.target_dir() {
        let (from, include) = (project.include_dir(), target.join("twinspan").join("include"));
        let _ = files::copy_directory(&from.join("rust"), &include.join("rust"));
        for source in sources {
            let name = project.include_prefix.join(&source.place.name);
            // `""`: cxx's short name for the header.
            for suffix in ["", ".h", ".types.h", ".functions.h"] {
                let header = with_suffix(&name, suffix);
                let _ = files::copy(&from.join(&header), &include.join(&header));
            }
        }
        for path in c_faces {
            let _ = files::copy(&from.join(path), &include.join(path));
        }
        // The path that cxx-build uses.
        let short = target.join("cxxbridge");
        let _ = files::copy(&from.join("rust/cxx.h"), &short.join("rust/cxx.h"));
        for source in sources {
            let name = project.include_prefix.join(&source.place.name);
            let (header, code) = (with_suffix(&name, ".h"), with_suffix(&name, ".cc"));
            let generated = project.out_dir.join("cxxbridge").join("sources").join(&code);
            let _ = files::copy(&from.join(&header), &short.join(&header));
            let _ = files::copy(&generated, &short.join(&code));
        }
        if let Some(runtime) = &dependencies.twinspan_include {
            let _ = files::copy_directory(&runtime.join("twinspan"), &include.join("twinspan"));
        }
        let _ = include::link_package(project, &target.join("twinspan").join("crate"));
    }
}
