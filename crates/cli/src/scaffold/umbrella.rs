//! `twinspan new --umbrella`: several crates in one Rust library, because a C++ program can have
//! only one.

use super::{UMBRELLA, Values};
use crate::args::New;
use crate::files::Files;
use crate::manifest::Manifest;
use crate::{Fallible, Finding};
use std::fs;
use std::path::{Path, PathBuf};

/// The crate, and its line for CMakeLists.txt.
pub(super) fn umbrella(
    command: &New,
    values: &Values,
    path: &Path,
    current: &Path,
) -> Fallible<(Files, String)> {
    let (mut dependencies, mut uses, mut bridges) = (String::new(), String::new(), Vec::new());
    let mut workspaces = Vec::new();
    for given in &command.umbrella {
        let mut manifest = current.join(given);
        if manifest.is_dir() {
            manifest.push("Cargo.toml");
        }
        let manifest = Manifest::read(&manifest)?;
        if !manifest.has_library {
            let message = format!("the package `{}` has no library", manifest.package);
            return Err(Finding::new(message)
                .help("move the code that C++ calls from src/main.rs to src/lib.rs")
                .into());
        }
        if manifest.workspace_root != manifest.root {
            workspaces.push(real(&manifest.workspace_root));
        }
        let root = relative(&manifest.root, path);
        dependencies.push_str(&format!("{} = {{ path = {root:?} }}\n", manifest.package));
        let ident = manifest.package.replace('-', "_");
        uses.push_str(&format!("pub use {ident};\n"));
        for bridge in crate::list::bridge_files(&manifest.root)? {
            bridges.push(format!("{root}/{}", bridge.display()));
        }
    }
    // An existing workspace takes it as a member.
    let workspace = workspaces.into_iter().find(|root| real(path).starts_with(root));
    if workspace.is_none() {
        dependencies.push_str("\n[workspace]\n");
    }
    let mut files = values.fill(UMBRELLA, path);
    for (_, text) in &mut files {
        *text = text.replace("{{dependencies}}\n", &dependencies).replace("{{uses}}\n", &uses);
    }
    let member = workspace.map(|root| {
        let manifest = root.join("Cargo.toml");
        format!("  # first add it to [workspace] members in {}\n", manifest.display())
    });
    let next = format!(
        "{}  twinspan_add_crate({} MANIFEST {}/Cargo.toml\n    BRIDGES {})\n",
        member.unwrap_or_default(),
        values.ident,
        command.path.display(),
        bridges.join("\n      "),
    );
    Ok((files, next))
}

/// Without symbolic links; the path does not have to exist yet.
fn real(path: &Path) -> PathBuf {
    let parent = || fs::canonicalize(path.parent()?).ok()?.join(path.file_name()?).into();
    fs::canonicalize(path).ok().or_else(parent).unwrap_or_else(|| path.to_owned())
}

/// The path from the directory `base` to `path`, if there is one, with forward slashes.
fn relative(path: &Path, base: &Path) -> String {
    let (path, base) = (real(path), real(base));
    let common = path.components().zip(base.components()).take_while(|(a, b)| a == b).count();
    let up = base.components().skip(common).map(|_| "..".to_owned());
    let down = path.components().skip(common).map(|c| c.as_os_str().to_string_lossy().into_owned());
    up.chain(down).collect::<Vec<String>>().join("/")
}
