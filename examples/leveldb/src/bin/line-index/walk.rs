//! The files below a directory.

use anyhow::{Context as _, Error, Result};
use std::ffi::OsString;
use std::fs::{self, DirEntry, Metadata};
use std::path::{Path, PathBuf};

/// What a walk has found.
#[derive(Default)]
pub struct Walk {
    /// Paths relative to the directory, sorted.
    pub files: Vec<(PathBuf, Metadata)>,
    /// What could not be read, relative too: nothing is known about what is below.
    pub unreadable: Vec<PathBuf>,
    /// Why.
    pub failures: Vec<Error>,
}

/// What a walk leaves out, besides what is neither a file nor a directory (links, sockets).
pub struct Skip<'a> {
    /// Files and directories of these names.
    pub names: &'a [OsString],
    /// This directory.
    pub directory: Option<PathBuf>,
}

/// Walks over all files below `root`, and goes on where something below cannot be read.
///
/// # Errors
///
/// If `root` itself cannot be read.
pub fn walk(root: &Path, skip: &Skip<'_>) -> Result<Walk> {
    let mut walk = Walk::default();
    let entries = read_directory(root)?;
    walk.add(root, entries, skip);
    Ok(walk)
}

fn read_directory(path: &Path) -> Result<Vec<DirEntry>> {
    let mut entries = fs::read_dir(path)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .with_context(|| format!("cannot read the directory {}", path.display()))?;
    entries.sort_by_key(DirEntry::file_name);
    Ok(entries)
}

impl Walk {
    fn add(&mut self, root: &Path, entries: Vec<DirEntry>, skip: &Skip<'_>) {
        for entry in entries {
            let path = entry.path();
            if skip.names.contains(&entry.file_name()) || skip.directory.as_ref() == Some(&path) {
                continue;
            }
            // Of the entry, not of what a link leads to.
            let result =
                entry.metadata().with_context(|| format!("cannot read {}", path.display()));
            match result {
                Ok(metadata) if metadata.is_file() => {
                    self.files.push((relative(&path, root), metadata));
                }
                Ok(metadata) if metadata.is_dir() => match read_directory(&path) {
                    Ok(entries) => self.add(root, entries, skip),
                    Err(error) => self.fail(relative(&path, root), error),
                },
                Ok(_) => {}
                Err(error) => self.fail(relative(&path, root), error),
            }
        }
    }

    /// Notes that `path` could not be read.
    pub fn fail(&mut self, path: PathBuf, error: Error) {
        self.unreadable.push(path);
        self.failures.push(error);
    }

    /// Whether this path may exist although it was not found.
    pub fn may_hide(&self, path: &Path) -> bool {
        self.unreadable.iter().any(|unreadable| path.starts_with(unreadable))
    }
}

fn relative(path: &Path, root: &Path) -> PathBuf {
    path.strip_prefix(root).unwrap_or(path).to_owned()
}
