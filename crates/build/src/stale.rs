//! Removes the files that an earlier build generated for a bridge file that no longer exists: C++
//! that still includes its header would compile against it, but only on this machine.

use crate::files;
use crate::outputs::C_SOURCE;
use crate::paths::{slashed, with_suffix};
use crate::project::Project;
use crate::source::Source;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// A build script may generate several times, with some of its bridge files each time.
static GENERATED: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Called with the sources of each generation, before it writes. Best effort, because the files do
/// no harm to a build that does not use them.
pub(crate) fn remove(project: &Project, sources: &[Source]) {
    let mut generated = GENERATED.lock().unwrap_or_else(PoisonError::into_inner);
    let name = |source: &Source| slashed(&project.include_prefix.join(&source.place.name));
    for name in sources.iter().map(name) {
        if !generated.contains(&name) {
            generated.push(name);
        }
    }
    let list = project.work_dir().join("bridges.txt");
    let earlier = fs::read_to_string(&list).unwrap_or_default();
    for name in earlier.lines().filter(|name| !generated.iter().any(|other| other == name)) {
        for file in files_of(project, Path::new(name)) {
            let _ = fs::remove_file(file);
        }
    }
    let names: String = generated.iter().map(|name| format!("{name}\n")).collect();
    let _ = files::write(&list, names.as_bytes());
}

/// Like [`remove`], for C faces, whose names are in the bridges: called with their paths below the
/// include directory.
pub(crate) fn remove_c_faces(project: &Project, paths: &[PathBuf]) {
    static GENERATED: Mutex<Vec<String>> = Mutex::new(Vec::new());
    let mut generated = GENERATED.lock().unwrap_or_else(PoisonError::into_inner);
    generated.extend(paths.iter().map(|path| slashed(path)));
    let list = project.work_dir().join("c_faces.txt");
    let earlier = fs::read_to_string(&list).unwrap_or_default();
    let published = project.target_dir().map(|target| target.join("twinspan").join("include"));
    for name in earlier.lines().filter(|name| !generated.iter().any(|other| other == name)) {
        for include in std::iter::once(project.include_dir()).chain(published.clone()) {
            let _ = fs::remove_file(include.join(name));
        }
    }
    let names: String = generated.iter().map(|name| format!("{name}\n")).collect();
    if !names.is_empty() || !earlier.is_empty() {
        let _ = files::write(&list, names.as_bytes());
    }
}

/// Removes the files that only twinspan bridges have, for a file that contains none, or no longer
/// contains one.
pub(crate) fn remove_parts(project: &Project, source: &Source) {
    let name = project.include_prefix.join(&source.place.name);
    let is_part = |path: &PathBuf| {
        let path = path.to_string_lossy();
        [".types.h", ".functions.h", ".twinspan.cc", C_SOURCE]
            .iter()
            .any(|suffix| path.ends_with(suffix))
    };
    for file in files_of(project, &name).into_iter().filter(is_part) {
        let _ = fs::remove_file(file);
    }
}

fn files_of(project: &Project, name: &Path) -> Vec<PathBuf> {
    // `""`: cxx's short name for the header.
    const HEADERS: [&str; 4] = ["", ".h", ".types.h", ".functions.h"];
    let sources = project.out_dir.join("cxxbridge").join("sources");
    let mut paths = vec![
        with_suffix(&sources.join(name), ".cc"),
        with_suffix(&project.work_dir().join("sources").join(name), ".twinspan.cc"),
        with_suffix(&project.work_dir().join("sources").join(name), C_SOURCE),
    ];
    let published = project.target_dir();
    if let Some(target) = &published {
        let links = target.join("cxxbridge").join(name);
        paths.extend([".h", ".cc"].map(|suffix| with_suffix(&links, suffix)));
    }
    let published = published.map(|target| target.join("twinspan").join("include"));
    for include in [project.include_dir()].into_iter().chain(published) {
        paths.extend(HEADERS.map(|suffix| with_suffix(&include.join(name), suffix)));
    }
    paths
}
