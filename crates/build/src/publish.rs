//! Copies of all headers at a path that stays the same: `target/twinspan/include`.
//!
//! For editors, for C++ builds beside cargo, for curious people. No build of ours searches it: what
//! a package may include is decided by its dependencies.

use crate::dependencies::Dependencies;
use crate::files;
use crate::paths::with_suffix;
use crate::project::Project;
use crate::source::Source;
use std::io;
use std::path::Path;

/// Best effort: the target directory may be read-only or unknown, and nothing here is needed.
pub(crate) fn publish(project: &Project, dependencies: &Dependencies, sources: &[Source]) {
    if let Some(target) = project.target_dir() {
        let (from, include) = (project.include_dir(), target.join("twinspan").join("include"));
        let _ = files::copy_directory(&from.join("rust"), &include.join("rust"));
        for source in sources {
            let name = project.include_prefix.join(&source.place.name);
            // `""`: cxx-build's short name for the header.
            for suffix in ["", ".h", ".types.h", ".functions.h"] {
                let header = with_suffix(&name, suffix);
                let _ = files::copy(&from.join(&header), &include.join(&header));
            }
        }
        if let Some(runtime) = &dependencies.twinspan_include {
            let _ = files::copy_directory(&runtime.join("twinspan"), &include.join("twinspan"));
        }
        let _ = link_package(project, &target.join("twinspan").join("crate"));
    }
}

/// `target/twinspan/crate/<include prefix>` leads to the package: a header that is included as
/// `<include prefix>/include/x.h` is found with `-I target/twinspan/crate`.
#[cfg(unix)]
fn link_package(project: &Project, crates: &Path) -> io::Result<()> {
    use std::fs;
    let link = crates.join(&project.include_prefix);
    if fs::read_link(&link).is_ok_and(|target| target == project.manifest_dir) {
        return Ok(());
    }
    if let Some(directory) = link.parent() {
        fs::create_dir_all(directory)?;
    }
    let _ = fs::remove_file(&link);
    std::os::unix::fs::symlink(&project.manifest_dir, link)
}

#[cfg(not(unix))]
fn link_package(_: &Project, _: &Path) -> io::Result<()> {
    // Links need a privilege on Windows, and a copy of a package would go stale.
    Ok(())
}
