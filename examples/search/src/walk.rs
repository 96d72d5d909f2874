use crate::Contents;
use cxx::{CxxString, CxxVector};
use ignore::{DirEntry, WalkBuilder, WalkState};
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::ops::ControlFlow;
use std::os::unix::ffi::OsStrExt as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

pub struct Walk {
    entries: Option<ignore::Walk>,
    /// The entry to go on with.
    kept: Option<DirEntry>,
}

pub fn walk(roots: &CxxVector<CxxString>) -> Box<Walk> {
    let mut roots = roots.iter().map(path_of);
    let entries = roots.next().map(|first| {
        let mut builder = builder(first);
        for root in roots {
            builder.add(root);
        }
        builder.sort_by_file_name(OsStr::cmp).build()
    });
    Box::new(Walk { entries, kept: None })
}

fn path_of(root: &CxxString) -> &Path {
    Path::new(OsStr::from_bytes(root.as_bytes()))
}

fn builder(root: &Path) -> WalkBuilder {
    let mut builder = WalkBuilder::new(root);
    // A .gitignore counts also where there is no repository.
    builder.require_git(false);
    builder
}

pub fn visit_files(
    roots: &CxxVector<CxxString>,
    visit: impl Fn(usize, &File) -> ControlFlow<()> + Send + Sync,
    fail: impl Fn(usize, &Path, &str) + Send + Sync,
) {
    let stopped = AtomicBool::new(false);
    for (index, root) in roots.iter().map(path_of).enumerate() {
        builder(root).build_parallel().run(|| {
            Box::new(|entry| {
                let entry = match entry {
                    Ok(entry) => entry,
                    Err(error) => {
                        let path = path_in(&error).unwrap_or(root);
                        fail(index, path, &error.to_string());
                        return WalkState::Continue;
                    }
                };
                if let Some(error) = entry.error() {
                    fail(index, entry.path(), &error.to_string());
                }
                if is_file(&entry) && visit(index, &File { path: entry.into_path() }).is_break() {
                    stopped.store(true, Ordering::Relaxed);
                    return WalkState::Quit;
                }
                WalkState::Continue
            })
        });
        if stopped.load(Ordering::Relaxed) {
            return;
        }
    }
}

/// The path that an error is about.
fn path_in(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            path_in(err)
        }
        _ => None,
    }
}

impl Walk {
    pub fn next(&mut self) -> Result<Option<Box<File>>, ignore::Error> {
        loop {
            if let Some(entry) = self.kept.take()
                && is_file(&entry)
            {
                return Ok(Some(Box::new(File { path: entry.into_path() })));
            }
            let Some(entry) = self.entries.as_mut().and_then(Iterator::next) else {
                return Ok(None);
            };
            let entry = self.kept.insert(entry?);
            // A line of a .gitignore that is no pattern, say: its other lines count.
            if let Some(error) = entry.error() {
                return Err(error.clone());
            }
        }
    }
}

/// Links are followed where the user has named them only.
fn is_file(entry: &DirEntry) -> bool {
    if entry.depth() == 0 {
        fs::metadata(entry.path()).is_ok_and(|metadata| !metadata.is_dir())
    } else {
        entry.file_type().is_some_and(|file_type| file_type.is_file())
    }
}

pub struct File {
    path: PathBuf,
}

impl File {
    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn read(&self, as_text: bool) -> io::Result<Box<Contents>> {
        Ok(Box::new(Contents::new(fs::read(&self.path)?, as_text)))
    }
}
