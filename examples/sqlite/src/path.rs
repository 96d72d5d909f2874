use crate::Error;
use std::ffi::CString;
use std::path::Path;

/// How a file is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// It has to be there, and is not changed.
    ReadOnly,
    /// It has to be there.
    ReadWrite,
    /// It is made if it is not there.
    Create,
}

/// The path as SQLite takes it. A relative one starts with `./`, so that no file's name means something else:
/// `:memory:` would, and an empty one, and `file:..`.
pub(crate) fn to_c(path: &Path) -> Result<CString, Error> {
    let path = if path.is_relative() { &Path::new(".").join(path) } else { path };
    CString::new(bytes(path)?).map_err(|_| Error::Nul)
}

/// Any bytes but NUL are a path.
#[cfg(unix)]
fn bytes(path: &Path) -> Result<&[u8], Error> {
    use std::os::unix::ffi::OsStrExt as _;
    Ok(path.as_os_str().as_bytes())
}

/// SQLite makes UTF-16 of UTF-8.
#[cfg(not(unix))]
fn bytes(path: &Path) -> Result<&[u8], Error> {
    path.to_str().map(str::as_bytes).ok_or(Error::Path)
}

#[cfg(test)]
mod tests {
    use super::to_c;
    use crate::Error;
    use std::path::Path;

    #[test]
    fn every_relative_path_is_a_file_here() {
        let path = |path: &str| to_c(Path::new(path)).unwrap().into_string().unwrap();
        assert_eq!(
            [":memory:", "", "file:x?mode=memory", "a/b"].map(path),
            ["./:memory:", "./", "./file:x?mode=memory", "./a/b"]
        );
        assert_eq!(to_c(Path::new("a\0b")), Err(Error::Nul));
    }

    #[cfg(unix)]
    #[test]
    fn a_path_is_any_bytes() {
        use std::os::unix::ffi::OsStrExt as _;
        let path = std::ffi::OsStr::from_bytes(b"/caf\xe9");
        assert_eq!(to_c(path.as_ref()).unwrap().as_bytes(), b"/caf\xe9");
    }
}
