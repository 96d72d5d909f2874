//! The directories in which C++ code of this package searches for headers, and those that
//! dependents get: laid out and published in the same way as by cxx-build, so that packages with
//! either driver find each other's headers.

use crate::config::Cfg;
use crate::dependencies::Dependencies;
use crate::files;
use crate::project::Project;
use crate::report::{Fallible, Finding};
use std::io;
use std::path::{Path, PathBuf};

pub(crate) struct Directories {
    /// In search order; `true`: dependents search it too.
    directories: Vec<(PathBuf, bool)>,
}

impl Directories {
    /// `Err` for invalid settings in `CFG`.
    pub(crate) fn new(
        project: &Project,
        cfg: &Cfg<'_>,
        variables: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, Vec<Finding>> {
        let mut findings = refused(project, cfg);
        let mut directories: Vec<(PathBuf, bool)> = vec![
            // First, so that `#include "<prefix>/src/lib.rs"` finds the header and not the Rust
            // file.
            (project.include_dir(), true),
            (project.crate_dir(), true),
        ];
        directories.extend(cfg.exported_header_dirs.iter().map(|path| (path.into(), true)));

        let packages = announced(variables);
        let by_link = |package: &Package, link: &str| package.links.as_deref() == Some(link);
        let by_prefix = |package: &Package, prefix: &str| {
            package.prefix.as_deref().is_some_and(|path| Path::new(path).starts_with(prefix))
        };
        for package in &packages {
            let exported = cfg.exported_header_links.iter().any(|link| by_link(package, link))
                || cfg.exported_header_prefixes.iter().any(|prefix| by_prefix(package, prefix));
            for (_, path) in &package.directories {
                match directories.iter_mut().find(|(known, _)| known == path) {
                    Some((_, known)) => *known |= exported,
                    None => directories.push((path.clone(), exported)),
                }
            }
        }
        let mut unused = |field: &str, text: &str, what: &str| {
            findings.push(Finding::new(format!(
                "CFG.{field} has {text:?}, which is not the {what} of any direct dependency"
            )));
        };
        for link in &cfg.exported_header_links {
            if !packages.iter().any(|package| by_link(package, link)) {
                unused("exported_header_links", link, "key `links`");
            }
        }
        for prefix in &cfg.exported_header_prefixes {
            if !packages.iter().any(|package| by_prefix(package, prefix)) {
                unused("exported_header_prefixes", prefix, "include prefix");
            }
        }
        if findings.is_empty() { Ok(Directories { directories }) } else { Err(findings) }
    }

    pub(crate) fn paths(&self) -> impl Iterator<Item = &Path> {
        self.directories.iter().map(|(path, _)| path.as_path())
    }

    /// Publishes for the build scripts of dependents, as `DEP_<links>_CXXBRIDGE_..`. `runtime`:
    /// users of this package's headers need it, even if they use plain cxx.
    pub(crate) fn announce(&self, project: &Project, runtime: Option<&Path>) {
        println!("cargo:CXXBRIDGE_PREFIX={}", project.include_prefix.display());
        let Some(links) = &project.links else { return };
        println!("cargo:CXXBRIDGE_LINKS={links}");
        let exported = self.directories.iter().filter(|(_, exported)| *exported);
        let paths = exported.map(|(path, _)| path.as_path()).chain(runtime);
        for (number, path) in paths.enumerate() {
            println!("cargo:CXXBRIDGE_DIR{number}={}", path.display());
        }
    }
}

fn refused(project: &Project, cfg: &Cfg<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    if project.include_prefix.is_absolute() {
        findings.push(Finding::new("CFG.include_prefix is an absolute path"));
    }
    for path in cfg.exported_header_dirs.iter().filter(|path| !path.is_absolute()) {
        findings.push(Finding::new(format!(
            "CFG.exported_header_dirs has {:?}, which is not an absolute path",
            path.display()
        )));
    }
    if cfg.exported_header_prefixes.contains(&"") {
        findings.push(Finding::new("CFG.exported_header_prefixes has an empty text"));
    }
    let fields = [
        ("dirs", cfg.exported_header_dirs.is_empty()),
        ("prefixes", cfg.exported_header_prefixes.is_empty()),
        ("links", cfg.exported_header_links.is_empty()),
    ];
    for (field, _) in fields.iter().filter(|(_, is_empty)| project.links.is_none() && !is_empty) {
        findings.push(
            Finding::new(format!(
                "CFG.exported_header_{field} needs the key `links` in Cargo.toml"
            ))
            .help("without it, cargo does not run this build script before those of dependents"),
        );
    }
    findings
}

/// What the build script of a direct dependency publishes.
#[derive(Default)]
struct Package {
    /// The name in its variables.
    name: String,
    prefix: Option<String>,
    links: Option<String>,
    /// With their numbers, which give the search order.
    directories: Vec<(usize, PathBuf)>,
}

/// Sorted by name.
fn announced(variables: impl Iterator<Item = (String, String)>) -> Vec<Package> {
    let mut packages: Vec<Package> = Vec::new();
    for (variable, value) in variables {
        let Some((name, what)) = variable.rsplit_once("_CXXBRIDGE_") else { continue };
        let Some(name) = name.strip_prefix("DEP_") else { continue };
        let place = packages.partition_point(|package| *package.name < *name);
        if packages.get(place).is_none_or(|package| package.name != name) {
            packages.insert(place, Package { name: name.to_owned(), ..Package::default() });
        }
        let package = &mut packages[place];
        match (what, what.strip_prefix("DIR").map(str::parse)) {
            ("PREFIX", _) => package.prefix = Some(value),
            ("LINKS", _) => package.links = Some(value),
            (_, Some(Ok(number))) => {
                let place = package.directories.partition_point(|(other, _)| *other < number);
                package.directories.insert(place, (number, value.into()));
            }
            _ => {}
        }
    }
    packages
}

/// Makes `rust/cxx.h` and the package itself available in these directories.
pub(crate) fn fill(project: &Project, dependencies: &Dependencies) -> Fallible<()> {
    let header = project.include_dir().join("rust").join("cxx.h");
    let copied = match &dependencies.cxx_header {
        Some(original) => files::copy(original, &header),
        None => files::write(&header, cxx_gen::HEADER.as_bytes()),
    };
    copied
        .and_then(|()| link_package(project, &project.crate_dir()))
        .map_err(|error| Finding::new(format!("cannot write the headers: {error}")).into())
}

/// Links `<directory>/<include prefix>` to the package, so that its headers are included as
/// `<include prefix>/include/x.h`.
pub(crate) fn link_package(project: &Project, directory: &Path) -> io::Result<()> {
    if project.include_prefix.as_os_str().is_empty() {
        return Ok(());
    }
    let link = directory.join(&project.include_prefix);
    if let Some(directory) = link.parent() {
        std::fs::create_dir_all(directory)?;
    }
    link_or_copy(&project.manifest_dir, &link)
}

#[cfg(unix)]
fn link_or_copy(package: &Path, link: &Path) -> io::Result<()> {
    if std::fs::read_link(link).is_ok_and(|target| target == package) {
        return Ok(());
    }
    let _ = std::fs::remove_file(link);
    std::os::unix::fs::symlink(package, link)
}

/// Links need a privilege on Windows: headers are copied from where they are likely to be.
#[cfg(not(unix))]
fn link_or_copy(package: &Path, copy: &Path) -> io::Result<()> {
    fn copy_headers(from: &Path, to: &Path, depth: usize) -> io::Result<()> {
        for entry in std::fs::read_dir(from)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default();
            let is_other = |file: &str| path.join(file).exists();
            if name.to_string_lossy().starts_with('.') {
                continue;
            } else if path.is_dir() {
                if depth > 0 && !is_other("Cargo.toml") && !is_other("CACHEDIR.TAG") {
                    copy_headers(&path, &to.join(name), depth - 1)?;
                }
            } else if path.extension().is_some_and(|e| ["h", "hh", "hpp"].iter().any(|h| e == *h)) {
                files::copy(&path, &to.join(name))?;
            }
        }
        Ok(())
    }
    copy_headers(package, copy, 6)
}

#[cfg(test)]
mod tests {
    use super::Directories;
    use crate::CFG;
    use crate::config::Cfg;
    use crate::project::Project;
    use std::path::{Path, PathBuf};

    fn variables() -> impl Iterator<Item = (String, String)> {
        [
            ("DEP_ONE_CXXBRIDGE_PREFIX", "group/one"),
            ("DEP_ONE_CXXBRIDGE_DIR10", "/late"),
            ("DEP_ONE_CXXBRIDGE_DIR2", "/one"),
            ("DEP_TWO_CXXBRIDGE_LINKS", "two"),
            ("DEP_TWO_CXXBRIDGE_DIR0", "/two"),
            ("DEP_TWO_CXXBRIDGE_DIR1", "/late"),
            ("DEP_TWO_CXXBRIDGE_DIRX", "/no"),
            ("DEP_TWO_INCLUDE", "/no"),
        ]
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
    }

    fn cfg() -> Cfg<'static> {
        let mut cfg = (*CFG).clone();
        cfg.exported_header_dirs.clear();
        cfg.exported_header_prefixes.clear();
        cfg.exported_header_links.clear();
        cfg
    }

    #[test]
    fn directories_in_order_and_which_are_exported() {
        let project = Project { links: Some("demo".to_owned()), ..Project::for_test() };
        let cfg = Cfg {
            exported_header_dirs: vec![Path::new("/own")],
            exported_header_prefixes: vec!["group"],
            ..cfg()
        };
        let found = Directories::new(&project, &cfg, variables()).unwrap_or_else(|_| panic!());
        let out = Path::new("/home/demo/target/out/cxxbridge");
        let expected = [
            (out.join("include"), true),
            (out.join("crate"), true),
            (PathBuf::from("/own"), true),
            (PathBuf::from("/one"), true),
            (PathBuf::from("/late"), true),
            (PathBuf::from("/two"), false),
        ];
        assert_eq!(found.directories, expected);
        let cfg = Cfg { exported_header_links: vec!["two"], ..self::cfg() };
        let found = Directories::new(&project, &cfg, variables()).unwrap_or_else(|_| panic!());
        let exported: Vec<bool> = found.directories.iter().map(|(_, exported)| *exported).collect();
        assert_eq!(exported, [true, true, false, true, true]);
    }

    #[test]
    fn what_is_refused() {
        let cfg = Cfg {
            exported_header_dirs: vec![Path::new("relative")],
            exported_header_prefixes: vec!["grou", ""],
            exported_header_links: vec!["three"],
            ..cfg()
        };
        let refused = Directories::new(&Project::for_test(), &cfg, variables()).err();
        let messages: Vec<String> =
            refused.unwrap_or_default().into_iter().map(|finding| finding.message).collect();
        assert_eq!(
            messages,
            [
                "CFG.exported_header_dirs has \"relative\", which is not an absolute path",
                "CFG.exported_header_prefixes has an empty text",
                "CFG.exported_header_dirs needs the key `links` in Cargo.toml",
                "CFG.exported_header_prefixes needs the key `links` in Cargo.toml",
                "CFG.exported_header_links needs the key `links` in Cargo.toml",
                "CFG.exported_header_links has \"three\", which is not the key `links` of any \
                direct dependency",
                "CFG.exported_header_prefixes has \"grou\", which is not the include prefix of \
                any direct dependency",
            ]
        );
    }
}
