//! Files to write, or to compare with what is there.

use crate::say::Say;
use crate::{Exit, Fallible, Finding};
use std::path::{Path, PathBuf};
use std::{fs, io};
use twinspan_build::program;

/// What is to be in which file.
pub(crate) type Files = Vec<(PathBuf, String)>;

/// Writes what differs.
pub(crate) fn write(files: &Files) -> Fallible<Exit> {
    for (path, content) in files {
        program::write(path, content.as_bytes()).map_err(|error| not_written(path, &error))?;
    }
    Ok(Exit::Ok)
}

/// Says what differs.
pub(crate) fn verify(files: &Files, say: &Say) -> Exit {
    let mut exit = Exit::Ok;
    for (path, content) in files {
        let what = match fs::read(path) {
            Ok(existing) if existing == content.as_bytes() => continue,
            Ok(_) => "differs from what is generated now".to_owned(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => "is missing".to_owned(),
            Err(error) => format!("cannot be read: {error}"),
        };
        say.finding(Finding::new(format!("{} {what}", path.display())));
        exit = Exit::Differs;
    }
    exit
}

/// Written always: build systems look at its time.
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
