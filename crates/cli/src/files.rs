//! Files to write, or to compare with existing ones.

use crate::say::Say;
use crate::{Exit, Fallible, Finding};
use std::path::{Path, PathBuf};
use std::{fs, io};
use twinspan_build::program;

/// Paths with the contents of the files.
pub(crate) type Files = Vec<(PathBuf, String)>;

/// Writes the files that differ.
pub(crate) fn write(files: &Files) -> Fallible<Exit> {
    for (path, content) in files {
        program::write(path, content.as_bytes()).map_err(|error| not_written(path, &error))?;
    }
    Ok(Exit::Ok)
}

/// Lists the files that differ.
pub(crate) fn verify(files: &Files, say: &Say) -> Exit {
    let mut exit = Exit::Ok;
    for (path, content) in files {
        let what = match fs::read(path) {
            Ok(existing) if existing == content.as_bytes() => continue,
            Ok(_) => "is out of date".to_owned(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => "is missing".to_owned(),
            Err(error) => format!("cannot be read: {error}"),
        };
        say.finding(Finding::new(format!("{} {what}", path.display())));
        exit = Exit::Differs;
    }
    exit
}

/// Always written: build systems compare its time.
pub(crate) fn stamp(path: Option<&Path>) -> Fallible<()> {
    let Some(path) = path else { return Ok(()) };
    let text = concat!("twinspan ", env!("CARGO_PKG_VERSION"), "\n");
    program::create_parent(path)
        .and_then(|()| fs::write(path, text))
        .map_err(|error| not_written(path, &error))
}

pub(crate) fn not_written(path: &Path, error: &io::Error) -> Box<Finding> {
    Finding::new(format!("cannot write {}: {error}", path.display())).into()
}
