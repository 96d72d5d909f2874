//! `twinspan list`.

use crate::args::{List, ListFormat};
use crate::manifest::{self, Manifest};
use crate::{Exit, Fallible, Finding};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::{env, fs, io};
use twinspan_build::program::OutputPaths;
use twinspan_compiler::c_face_name;
use twinspan_compiler::find::{self, Found};

pub(crate) fn run(command: &List, out: &mut dyn io::Write) -> Fallible<Exit> {
    let current = env::current_dir()
        .map_err(|error| Finding::new(format!("there is no current directory: {error}")))?;
    let path = match &command.manifest_path {
        Some(path) => current.join(path),
        None => manifest::above(&current)?,
    };
    let manifest = Manifest::read(&path)?;
    let prefix = command.include_prefix.clone().unwrap_or_else(|| PathBuf::from(&manifest.package));
    let files: Vec<File> = bridge_files(&manifest.root)?
        .into_iter()
        .map(|name| File::new(name, &prefix, &manifest))
        .collect();
    let text = match command.format {
        ListFormat::Text => text(&manifest, &files),
        ListFormat::Json => {
            let bridges: Vec<Value> = files.iter().map(json).collect();
            let value = json!({
                "version": env!("CARGO_PKG_VERSION"), "package": manifest.package,
                "manifest_path": manifest.path, "bridges": bridges,
            });
            format!("{value:#}\n")
        }
        ListFormat::Cmake => {
            let joined = |directory: &str, paths: &[PathBuf]| -> Vec<PathBuf> {
                paths.iter().map(|path| Path::new(directory).join(path)).collect()
            };
            let headers: Vec<_> =
                files.iter().flat_map(|file| joined("include", &file.paths.headers)).collect();
            let sources: Vec<_> =
                files.iter().flat_map(|file| joined("sources", &file.paths.sources)).collect();
            let of_c = files.iter().map(|file| Path::new("sources").join(&file.paths.c_source));
            let faces: Vec<_> =
                files.iter().flat_map(|file| joined("include", &file.c_faces)).collect();
            [
                cmake_set("TWINSPAN_PACKAGE", [Path::new(&manifest.package)]),
                cmake_set("TWINSPAN_BRIDGES", files.iter().map(|file| &file.name)),
                cmake_set("TWINSPAN_HEADERS", headers),
                cmake_set("TWINSPAN_SOURCES", sources),
                cmake_set("TWINSPAN_C_SOURCES", of_c),
                cmake_set("TWINSPAN_C_FACES", faces),
            ]
            .concat()
        }
    };
    crate::print(out, &text)?;
    Ok(Exit::Ok)
}

/// A file with bridges, and the files generated from it.
struct File {
    name: PathBuf,
    paths: OutputPaths,
    /// For each C face, the header and the list of its ABI.
    c_faces: Vec<PathBuf>,
}

impl File {
    fn new(name: PathBuf, prefix: &Path, manifest: &Manifest) -> File {
        let paths = OutputPaths::new(prefix, &name);
        let text = fs::read_to_string(manifest.root.join(&name)).unwrap_or_default();
        let bridges = text.parse().map(find::bridges).unwrap_or_default();
        let names = bridges.into_iter().filter_map(|bridge| match bridge {
            Found::Ours(args, _) => c_face_name(args, &manifest.package),
            Found::Cxx(_) => None,
        });
        let mut c_faces: Vec<PathBuf> = names.flat_map(|name| paths.c_face(&name)).collect();
        c_faces.dedup();
        File { name, paths, c_faces }
    }
}

fn text(manifest: &Manifest, files: &[File]) -> String {
    if files.is_empty() {
        return format!("no bridges in the package `{}`\n", manifest.package);
    }
    let mut text = String::new();
    for File { name, paths, c_faces } in files {
        text.push_str(&format!("{}\n", name.display()));
        text.push_str(&format!("  #include \"{}\"\n", slashed(&paths.headers[0])));
        for path in paths.headers.iter().chain(c_faces) {
            text.push_str(&format!("  include/{}\n", slashed(path)));
        }
        for path in paths.sources.iter().chain([&paths.c_source]) {
            text.push_str(&format!("  sources/{}\n", slashed(path)));
        }
    }
    text
}

fn json(File { name, paths, c_faces }: &File) -> Value {
    let joined = |directory: &str, paths: &[PathBuf]| -> Vec<String> {
        paths.iter().map(|path| format!("{directory}/{}", slashed(path))).collect()
    };
    json!({
        "file": slashed(name),
        "include": slashed(&paths.headers[0]),
        "headers": joined("include", &paths.headers),
        "sources": joined("sources", &paths.sources),
        "c_sources": joined("sources", std::slice::from_ref(&paths.c_source)),
        "c_faces": joined("include", c_faces),
    })
}

/// A line that sets a CMake variable to a list of paths.
pub(crate) fn cmake_set(name: &str, paths: impl IntoIterator<Item = impl AsRef<Path>>) -> String {
    let mut text = format!("set({name}");
    for path in paths {
        let path = slashed(path.as_ref());
        let escaped = path.replace('\\', "\\\\").replace('"', "\\\"").replace('$', "\\$");
        text.push_str(&format!("\n  \"{}\"", escaped.replace(';', "\\;")));
    }
    text.push_str(")\n");
    text
}

fn slashed(path: &Path) -> String {
    let text = path.display().to_string();
    if cfg!(windows) { text.replace('\\', "/") } else { text }
}

/// The files with bridges in a package, sorted; without those of nested packages.
pub(crate) fn bridge_files(root: &Path) -> Fallible<Vec<PathBuf>> {
    let mut names = Vec::new();
    collect(root, Path::new(""), &mut names).map_err(|(path, error)| {
        Finding::new(format!("cannot read {}: {error}", path.display()))
    })?;
    names.sort();
    Ok(names)
}

fn collect(
    root: &Path,
    below: &Path,
    names: &mut Vec<PathBuf>,
) -> Result<(), (PathBuf, io::Error)> {
    let directory = root.join(below);
    let failed = |error| (directory.clone(), error);
    for entry in fs::read_dir(&directory).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let file_name = entry.file_name();
        let name = below.join(&file_name);
        let kind = entry.file_type().map_err(failed)?;
        if kind.is_dir() {
            let is_hidden = file_name.to_string_lossy().starts_with('.');
            let path = entry.path();
            // A build directory of cargo, another package, a build directory of CMake.
            let is_other = ["CACHEDIR.TAG", "Cargo.toml", "CMakeCache.txt"]
                .iter()
                .any(|file| path.join(file).exists());
            if !is_hidden && !is_other {
                collect(root, &name, names)?;
            }
        } else if name.extension().is_some_and(|extension| extension == "rs") {
            let path = root.join(&name);
            let bytes = fs::read(&path).map_err(|error| (path, error))?;
            if has_bridge(&String::from_utf8_lossy(&bytes)) {
                names.push(name);
            }
        }
    }
    Ok(())
}

/// Ignores comments and strings.
fn has_bridge(text: &str) -> bool {
    text.contains("bridge") && text.parse().is_ok_and(|tokens| !find::bridges(tokens).is_empty())
}
