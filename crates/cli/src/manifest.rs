//! The package of a bridge, as cargo describes it.

use crate::{Fallible, Finding};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs, io};

/// The data of `cargo metadata` about one package.
#[derive(Debug)]
pub(crate) struct Manifest {
    pub(crate) path: PathBuf,
    pub(crate) package: String,
    pub(crate) version: String,
    /// The directory of the manifest.
    pub(crate) root: PathBuf,
    features: BTreeMap<String, Vec<String>>,
    /// The names in `[dependencies]`, and those in `[build-dependencies]`.
    pub(crate) dependencies: Vec<String>,
    pub(crate) build_dependencies: Vec<String>,
    pub(crate) has_build_script: bool,
    pub(crate) has_library: bool,
    /// The directory of its Cargo.lock.
    pub(crate) workspace_root: PathBuf,
}

/// The user's choice of features.
pub(crate) struct Wanted<'a> {
    pub(crate) features: &'a [String],
    pub(crate) all: bool,
    pub(crate) no_default: bool,
}

impl Manifest {
    /// Calls cargo; downloads nothing, and neither reads nor writes a lock file.
    pub(crate) fn read(path: &Path) -> Fallible<Manifest> {
        let metadata = metadata(path, &["--no-deps"])?;
        let real = |path: &Path| fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let wanted = real(path);
        let packages = metadata["packages"].as_array().map(Vec::as_slice).unwrap_or_default();
        let manifest_path = |package: &Value| PathBuf::from(text(&package["manifest_path"]));
        let Some(package) = packages.iter().find(|p| real(&manifest_path(p)) == wanted) else {
            let members: Vec<String> =
                packages.iter().map(|p| manifest_path(p).display().to_string()).collect();
            return Err(Finding::new(format!("{} has no [package]", path.display()))
                .help(format!("name the manifest of one package:\n{}", members.join("\n")))
                .into());
        };
        let features = package["features"].as_object().into_iter().flatten();
        let features = features.map(|(name, implied)| {
            let implied = implied.as_array().into_iter().flatten().map(text).collect();
            (name.clone(), implied)
        });
        let path = manifest_path(package);
        let dependencies = |kind: Option<&str>| -> Vec<String> {
            let all = package["dependencies"].as_array().into_iter().flatten();
            let of_kind = all.filter(|dependency| dependency["kind"].as_str() == kind);
            of_kind.map(|dependency| text(&dependency["name"])).collect()
        };
        let targets = package["targets"].as_array().into_iter().flatten();
        let kinds: Vec<&str> = targets
            .flat_map(|target| target["kind"].as_array().into_iter().flatten())
            .filter_map(Value::as_str)
            .collect();
        Ok(Manifest {
            dependencies: dependencies(None),
            build_dependencies: dependencies(Some("build")),
            has_build_script: kinds.contains(&"custom-build"),
            has_library: kinds.iter().any(|kind| kind.ends_with("lib")),
            workspace_root: PathBuf::from(text(&metadata["workspace_root"])),
            package: text(&package["name"]),
            version: text(&package["version"]),
            root: path.parent().unwrap_or(Path::new("")).to_owned(),
            features: features.collect(),
            path,
        })
    }

    /// The features that cargo would enable: the requested ones, and those that they imply.
    pub(crate) fn enabled(&self, wanted: &Wanted<'_>) -> Fallible<BTreeSet<String>> {
        let mut open: Vec<&str> = wanted.features.iter().map(String::as_str).collect();
        if let Some(unknown) = open.iter().find(|name| !self.features.contains_key(**name)) {
            let finding =
                Finding::new(format!("the package `{}` has no feature `{unknown}`", self.package));
            let names: Vec<&str> = self.features.keys().map(String::as_str).collect();
            return Err(finding
                .help(if names.is_empty() {
                    format!("{} has no [features]", self.path.display())
                } else {
                    format!("it has: {}", names.join(", "))
                })
                .into());
        }
        if wanted.all {
            open.extend(self.features.keys().map(String::as_str));
        } else if !wanted.no_default && self.features.contains_key("default") {
            open.push("default");
        }
        let mut enabled = BTreeSet::new();
        while let Some(name) = open.pop() {
            // `dep:name` and `name/feature` refer to other packages.
            if let Some(implied) = self.features.get(name)
                && enabled.insert(name.to_owned())
            {
                open.extend(implied.iter().map(String::as_str));
            }
        }
        Ok(enabled)
    }
}

/// The nearest manifest, in a directory or above.
pub(crate) fn above(directory: &Path) -> Fallible<PathBuf> {
    let mut manifests = directory.ancestors().map(|directory| directory.join("Cargo.toml"));
    manifests.find(|path| path.is_file()).ok_or_else(|| {
        let message = format!("there is no Cargo.toml in {} or above", directory.display());
        Finding::new(message)
            .help("name it with --manifest-path; without cargo, give --crate-name")
            .into()
    })
}

/// The output of `cargo metadata`. Cargo runs in the directory of the manifest, so that it uses the
/// configuration and the toolchain of the package.
pub(crate) fn metadata(manifest: &Path, arguments: &[&str]) -> Fallible<Value> {
    if let Err(error) = fs::metadata(manifest) {
        return Err(Finding::new(format!("cannot read {}: {error}", manifest.display())).into());
    }
    let output = cargo_metadata(manifest, &[arguments, &["--offline"]].concat())?;
    // With the packages, cargo also wants those of the lockfile that no build has needed yet.
    let is_missing = String::from_utf8_lossy(&output.stderr).contains("--offline was specified");
    let output = match is_missing {
        true => cargo_metadata(manifest, arguments)?,
        false => output,
    };
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let message = format!("cargo cannot read {}", manifest.display());
        return Err(Finding::new(message).note(format!("cargo said: {}", said.trim())).into());
    }
    serde_json::from_slice(&output.stdout).map_err(|error| {
        Finding::new(format!("cannot parse the output of cargo metadata: {error}")).into()
    })
}

fn cargo_metadata(manifest: &Path, arguments: &[&str]) -> Fallible<Output> {
    let program = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(&program);
    command.args(["metadata", "--format-version=1", "--color=never", "--quiet"]).args(arguments);
    let manifest = std::path::absolute(manifest).unwrap_or_else(|_| manifest.to_owned());
    command.arg("--manifest-path").arg(&manifest);
    if let Some(directory) = manifest.parent() {
        command.current_dir(directory);
    }
    command.output().map_err(|error| not_run(Path::new(&program), &error))
}

fn not_run(program: &Path, error: &io::Error) -> Box<Finding> {
    Finding::new(format!("cannot run {}: {error}", program.display()))
        .help(
            "install Rust from https://rustup.rs, or name cargo in the environment variable CARGO; \
             with --crate-name cargo is not needed",
        )
        .into()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
