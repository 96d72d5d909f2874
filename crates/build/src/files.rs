//! Writing generated files.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, io, process};

/// Writes `content` to `path` atomically, and leaves a file with the same content untouched: its
/// modification time decides what is recompiled.
///
/// # Errors
///
/// Those of the file system; `path` is then unchanged.
pub fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    // A link is replaced, never followed: its target may be a file of somebody else.
    let is_file = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file());
    if is_file && fs::read(path).is_ok_and(|existing| existing == content) {
        return Ok(());
    }
    create_parent(path)?;
    // Build scripts of several packages, and several builds, may write the same file at the same
    // time.
    static COUNTER: AtomicUsize = AtomicUsize::new(0);
    let unique = COUNTER.fetch_add(1, Ordering::Relaxed);
    let temporary = path.with_file_name(format!(".twinspan-{}-{unique}", process::id()));
    let written = fs::write(&temporary, content).and_then(|()| fs::rename(&temporary, path));
    if written.is_err() {
        let _ = fs::remove_file(&temporary);
    }
    written
}

/// Creates the directory of a file.
///
/// # Errors
///
/// Those of the file system, except if a file is in place of the directory: using it has the better
/// error.
pub fn create_parent(path: &Path) -> io::Result<()> {
    let Some(directory) = path.parent() else { return Ok(()) };
    match fs::create_dir_all(directory) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

/// Copies one file through [`write()`].
pub(crate) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    write(to, &fs::read(from)?)
}

/// Copies all files in a directory, recursively.
pub(crate) fn copy_directory(from: &Path, to: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let destination = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_directory(&entry.path(), &destination)?;
        } else {
            copy(&entry.path(), &destination)?;
        }
    }
    Ok(())
}

/// A new empty directory for one test.
#[cfg(test)]
pub(crate) fn test_directory(name: &str) -> std::path::PathBuf {
    let path = std::env::temp_dir().join(format!("twinspan-build-{}-{name}", process::id()));
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).unwrap();
    path
}

#[cfg(test)]
mod tests {
    use super::{copy_directory, test_directory, write};
    use std::fs;
    use std::time::{Duration, SystemTime};

    #[test]
    fn equal_content_is_left_alone() {
        let root = test_directory("equal");
        let path = root.join("a/b.h");
        write(&path, b"one").unwrap();
        let old = SystemTime::now() - Duration::from_secs(1000);
        fs::File::options().write(true).open(&path).unwrap().set_modified(old).unwrap();
        write(&path, b"one").unwrap();
        assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), old);
        write(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_ne!(fs::metadata(&path).unwrap().modified().unwrap(), old);
        assert_eq!(fs::read_dir(root.join("a")).unwrap().count(), 1);
        fs::remove_dir_all(root).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn links_are_replaced_not_followed() {
        let root = test_directory("links");
        let original = root.join("original");
        fs::write(&original, "original").unwrap();
        std::os::unix::fs::symlink(&original, root.join("link")).unwrap();
        write(&root.join("link"), b"new").unwrap();
        assert_eq!(fs::read(&original).unwrap(), b"original");
        assert_eq!(fs::read(root.join("link")).unwrap(), b"new");
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn directories_are_copied_whole() {
        let root = test_directory("directories");
        write(&root.join("from/x.h"), b"x").unwrap();
        write(&root.join("from/detail/y.h"), b"y").unwrap();
        copy_directory(&root.join("from"), &root.join("to")).unwrap();
        assert_eq!(fs::read(root.join("to/detail/y.h")).unwrap(), b"y");
        fs::remove_dir_all(root).unwrap();
    }
}
