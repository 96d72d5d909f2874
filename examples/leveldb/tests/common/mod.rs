//! What the tests share.
#![allow(dead_code, reason = "each test program uses a part of it")]

use std::collections::BTreeMap;
use std::fs;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A directory of its own for one test, removed at the end.
pub struct TestDirectory(PathBuf);

impl TestDirectory {
    pub fn new() -> TestDirectory {
        static COUNTER: AtomicUsize = AtomicUsize::new(0);
        let number = COUNTER.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("leveldb-test-{}-{number}", process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        TestDirectory(fs::canonicalize(path).unwrap())
    }
}

impl Deref for TestDirectory {
    type Target = Path;

    fn deref(&self) -> &Path {
        &self.0
    }
}

impl Drop for TestDirectory {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The contents of all files of a database, without its logs for people and its lock.
pub fn contents(directory: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut contents = BTreeMap::new();
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap();
        if path.is_file() && name != "LOG" && name != "LOG.old" && name != "LOCK" {
            contents.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    contents
}

/// Makes the files what [`contents`] had seen.
pub fn restore(contents: &BTreeMap<PathBuf, Vec<u8>>) {
    for (path, content) in contents {
        fs::write(path, content).unwrap();
    }
}

/// The only file of a database whose name begins and ends so.
pub fn file(directory: &Path, start: &str, end: &str) -> PathBuf {
    let is_meant = |path: &PathBuf| {
        let name = path.file_name().unwrap().to_str().unwrap();
        name.starts_with(start) && name.ends_with(end)
    };
    let entries = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path());
    let found: Vec<PathBuf> = entries.filter(is_meant).collect();
    let [path] = &found[..] else { panic!("{start}..{end}: {found:?}") };
    path.clone()
}

/// Overwrites bytes in the middle of a file.
pub fn damage(path: &Path, offset: usize) {
    let mut content = fs::read(path).unwrap();
    for byte in &mut content[offset..offset + 8] {
        *byte = !*byte;
    }
    fs::write(path, content).unwrap();
}

pub fn copy_tree(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_tree(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
