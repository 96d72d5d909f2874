//! The location of a bridge file, which determines the names of its generated files.

use std::path::{Component, Path, PathBuf};
use twinspan_compiler::iter::IteratorExt as _;

/// One bridge file, with its path relative to the package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// Only normal components: generated files are `<include prefix>/<name>.h` and so on.
    pub(crate) name: PathBuf,
    /// The path from the manifest directory, possibly with leading `..`; `None` if cargo must not
    /// watch it (it is in `OUT_DIR`) or if there is no such path (another drive).
    pub(crate) from_package: Option<PathBuf>,
}

impl Place {
    /// Locates `file`, which is relative to `current` or absolute.
    pub(crate) fn of(file: &Path, current: &Path, manifest: &Path, out: Option<&Path>) -> Place {
        let absolute = normalized(&current.join(file));
        if let Some(Ok(inside)) = out.map(|out| absolute.strip_prefix(normalized(out))) {
            return Place { name: inside.to_owned(), from_package: None };
        }
        let from_package = relative(&absolute, &normalized(manifest));
        Place {
            name: normal_components(from_package.as_deref().unwrap_or(&absolute)),
            from_package,
        }
    }

    /// Whether it is neither in the package nor in `OUT_DIR`.
    pub(crate) fn is_outside(&self) -> bool {
        self.ascents() > 0
    }

    /// The name with forward slashes, as in `#include` lines.
    pub(crate) fn slashed(&self) -> String {
        slashed(&self.name)
    }

    /// The number of leading `..` in the path.
    pub(crate) fn ascents(&self) -> usize {
        self.from_package.as_deref().map_or(0, |path| {
            path.components().take_while(|component| *component == Component::ParentDir).count()
        })
    }
}

/// `path` with `.` and `a/..` removed. Does not use the file system: the result names generated
/// files, and is not opened.
pub(crate) fn normalized(path: &Path) -> PathBuf {
    let mut result = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => match result.components().next_back() {
                Some(Component::Normal(_)) => drop(result.pop()),
                Some(Component::RootDir | Component::Prefix(_)) => {}
                _ => result.push(".."),
            },
            other => result.push(other),
        }
    }
    result
}

/// The path from the directory `base` to `path`. Both are absolute and normalized.
fn relative(path: &Path, base: &Path) -> Option<PathBuf> {
    let mut path_components = path.components().peekable();
    let mut base_components = base.components().peekable();
    if path_components.peek() != base_components.peek() {
        return None;
    }
    while path_components.peek().is_some() && path_components.peek() == base_components.peek() {
        path_components.next();
        base_components.next();
    }
    let up = base_components.map(|_| Component::ParentDir);
    Some(up.chain(path_components).collect())
}

/// Only the components that can be inside another directory.
pub(crate) fn normal_components(path: &Path) -> PathBuf {
    path.components().filter(|component| matches!(component, Component::Normal(_))).collect()
}

/// With forward slashes on every platform.
pub(crate) fn slashed(path: &Path) -> String {
    let components = path
        .components()
        .map(|component| match component {
            Component::RootDir => String::new().into(),
            other => other.as_os_str().to_string_lossy(),
        })
        .collect_vec();
    components.join("/")
}

/// `src/lib.rs` and `.h` give `src/lib.rs.h`.
pub(crate) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut with_suffix = path.as_os_str().to_owned();
    with_suffix.push(suffix);
    with_suffix.into()
}

#[cfg(all(test, unix))]
mod tests {
    use super::{Place, normalized, slashed, with_suffix};
    use std::path::{Path, PathBuf};

    fn place(file: &str) -> Place {
        let package = Path::new("/home/dev/workspace/demo");
        let out = Path::new("/home/dev/workspace/target/debug/build/demo-1/out");
        Place::of(Path::new(file), package, package, Some(out))
    }

    fn expect(file: &str, name: &str, from_package: Option<&str>, ascents: usize) {
        let place = place(file);
        assert_eq!(place.slashed(), name);
        assert_eq!(place.from_package, from_package.map(PathBuf::from));
        assert_eq!(place.ascents(), ascents);
    }

    #[test]
    fn inside_the_package() {
        expect("src/lib.rs", "src/lib.rs", Some("src/lib.rs"), 0);
        expect("./src/../src/lib.rs", "src/lib.rs", Some("src/lib.rs"), 0);
        expect("/home/dev/workspace/demo/src/lib.rs", "src/lib.rs", Some("src/lib.rs"), 0);
    }

    #[test]
    fn outside_the_package() {
        expect("../shared/lib.rs", "shared/lib.rs", Some("../shared/lib.rs"), 1);
        expect("../../x/lib.rs", "x/lib.rs", Some("../../x/lib.rs"), 2);
        expect("/opt/b/lib.rs", "opt/b/lib.rs", Some("../../../../opt/b/lib.rs"), 4);
    }

    #[test]
    fn generated_by_the_build_script() {
        let file = "/home/dev/workspace/target/debug/build/demo-1/out/made/bridge.rs";
        expect(file, "made/bridge.rs", None, 0);
    }

    #[test]
    fn helpers() {
        assert_eq!(normalized(Path::new("/../a/./b/../c")), Path::new("/a/c"));
        assert_eq!(normalized(Path::new("../a")), Path::new("../a"));
        assert_eq!(slashed(Path::new("/a/b")), "/a/b");
        assert_eq!(with_suffix(Path::new("a/lib.rs"), ".h"), Path::new("a/lib.rs.h"));
    }
}
