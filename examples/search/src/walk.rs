use crate::Contents;
use cxx::{CxxString, CxxVector};
use ignore::{DirEntry, WalkBuilder};
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::os::unix::ffi::OsStrExt as _;
use std::path::PathBuf;

pub struct Walk {
    entries: Option<ignore::Walk>,
    /// The entry to go on with.
    kept: Option<DirEntry>,
}

pub fn walk(roots: &CxxVector<CxxString>) -> Box<Walk> {
    let mut roots = roots.iter().map(|root| OsStr::from_bytes(root.as_bytes()));
    let entries = roots.next().map(|first| {
        let mut builder = WalkBuilder::new(first);
        for root in roots {
            builder.add(root);
        }
        // A .gitignore counts also where there is no repository.
        builder.require_git(false).sort_by_file_name(OsStr::cmp).build()
    });
    Box::new(Walk { entries, kept: None })
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
    pub fn path(&self) -> &[u8] {
        self.path.as_os_str().as_bytes()
    }

    pub fn read(&self, as_text: bool) -> io::Result<Box<Contents>> {
        Ok(Box::new(Contents::new(fs::read(&self.path)?, as_text)))
    }
}
