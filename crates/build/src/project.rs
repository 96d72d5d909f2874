//! The package being built, as Cargo describes it to its build script.

use crate::CFG;
use crate::report::{Fallible, Finding};
use std::env;
use std::path::{Path, PathBuf};

#[derive(Clone, Debug)]
pub(crate) struct Project {
    /// The Cargo package: part of every symbol, so that two packages can share a namespace.
    pub(crate) package: String,
    /// Its version, which is written to C headers.
    pub(crate) version: String,
    pub(crate) manifest_dir: PathBuf,
    pub(crate) out_dir: PathBuf,
    /// The base of relative paths in build.rs.
    pub(crate) current_dir: PathBuf,
    /// `CFG.include_prefix`: the directory that generated headers are included from.
    pub(crate) include_prefix: PathBuf,
    /// C++ headers that generated files include besides those of the bridge.
    pub(crate) includes: Vec<String>,
    /// The key `links` of the package, without which it cannot publish anything to dependents.
    pub(crate) links: Option<String>,
}

impl Project {
    pub(crate) fn from_environment() -> Fallible<Self> {
        let current_dir = env::current_dir()
            .map_err(|error| Finding::new(format!("no current directory: {error}")))?;
        Ok(Project {
            package: variable("CARGO_PKG_NAME")?,
            version: env::var("CARGO_PKG_VERSION").unwrap_or_default(),
            manifest_dir: variable("CARGO_MANIFEST_DIR")?.into(),
            out_dir: variable("OUT_DIR")?.into(),
            current_dir,
            include_prefix: PathBuf::from(CFG.include_prefix),
            includes: Vec::new(),
            links: env::var("CARGO_MANIFEST_LINKS").ok(),
        })
    }

    /// Generated headers, in the same directory as with cxx-build.
    pub(crate) fn include_dir(&self) -> PathBuf {
        self.out_dir.join("cxxbridge").join("include")
    }

    /// The directory in which the package itself is found under its include prefix.
    pub(crate) fn crate_dir(&self) -> PathBuf {
        if self.include_prefix.as_os_str().is_empty() {
            return self.manifest_dir.clone();
        }
        self.out_dir.join("cxxbridge").join("crate")
    }

    /// The directory for files that cxx-build does not have.
    pub(crate) fn work_dir(&self) -> PathBuf {
        self.out_dir.join("twinspan")
    }

    /// The target directory, or the build directory if they differ; `None` if `OUT_DIR` does not
    /// have Cargo's layout.
    pub(crate) fn target_dir(&self) -> Option<PathBuf> {
        let chosen = env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
        // A relative path is relative to the directory where cargo was started, which is unknown
        // here.
        chosen
            .filter(|directory| directory.is_absolute())
            .or_else(|| tagged_ancestor(&self.out_dir))
            .or_else(|| above_profile(&self.out_dir, env::var("TARGET").ok().as_deref()))
    }
}

/// Cargo marks a target directory that it creates with `CACHEDIR.TAG`.
fn tagged_ancestor(directory: &Path) -> Option<PathBuf> {
    let is_tagged = |ancestor: &&Path| ancestor.join("CACHEDIR.TAG").is_file();
    directory.ancestors().find(is_tagged).map(Path::to_owned)
}

/// A directory that existed before has no mark: `<target>[/<triple>]/<profile>/build/..`, where
/// Cargo keeps a lock in the profile directory.
fn above_profile(directory: &Path, triple: Option<&str>) -> Option<PathBuf> {
    let is_profile = |ancestor: &&Path| ancestor.join(".cargo-lock").is_file();
    let above = directory.ancestors().find(is_profile)?.parent()?;
    let is_triple = above.file_name().is_some_and(|name| triple.is_some_and(|t| name == t));
    if is_triple { above.parent() } else { Some(above) }.map(Path::to_owned)
}

fn variable(name: &str) -> Fallible<String> {
    let missing = |_| {
        Finding::new(format!("the environment variable {name} is not set")).help(
            "call twinspan_build from a build script that cargo runs; other build systems use the \
             program `twinspan`",
        )
    };
    Ok(env::var(name).map_err(missing)?)
}

#[cfg(test)]
impl Project {
    pub(crate) fn for_test() -> Self {
        Project {
            version: "1.2.3".to_owned(),
            package: "demo".to_owned(),
            manifest_dir: "/home/demo".into(),
            out_dir: "/home/demo/target/out".into(),
            current_dir: "/home/demo".into(),
            include_prefix: "demo".into(),
            includes: Vec::new(),
            links: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{above_profile, tagged_ancestor};
    use crate::files::{test_directory, write};

    #[test]
    fn the_tag_marks_the_target_directory() {
        let root = test_directory("target");
        let out = root.join("target/debug/build/demo-1/out");
        std::fs::create_dir_all(&out).unwrap();
        assert_eq!(tagged_ancestor(&out), None);
        write(&root.join("target/CACHEDIR.TAG"), b"").unwrap();
        assert_eq!(tagged_ancestor(&out), Some(root.join("target")));
        std::fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn a_target_directory_without_the_tag() {
        let root = test_directory("no-tag");
        let target = root.join("target");
        let out = |profile: &str| target.join(profile).join("build/demo-1/out");
        assert_eq!(above_profile(&out("release"), Some("x86_64-linux")), None);
        for profile in ["release", "x86_64-linux/debug"] {
            write(&target.join(profile).join(".cargo-lock"), b"").unwrap();
            let found = above_profile(&out(profile), Some("x86_64-linux"));
            assert_eq!(found.as_ref(), Some(&target));
        }
        std::fs::remove_dir_all(root).unwrap();
    }
}
