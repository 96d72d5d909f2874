//! What decides `#[cfg(..)]` in a bridge: the command line, the features, and rustc.

use crate::args::PackageArguments;
use crate::lock;
use crate::manifest::{Manifest, Wanted};
use crate::{Fallible, Finding};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};
use twinspan_build::program::{CargoCfg, Package};

/// The package that bridge files belong to, and its configuration.
pub(crate) struct Context {
    pub(crate) current: PathBuf,
    pub(crate) package: Package,
    pub(crate) cfg: CargoCfg,
    /// The enabled features.
    pub(crate) features: Vec<String>,
    /// The manifest files of the package; empty if it is named on the command line.
    pub(crate) manifests: Vec<PathBuf>,
    /// Mismatches between this program and the lock file.
    pub(crate) warnings: Vec<Finding>,
}

impl Context {
    pub(crate) fn new(arguments: &PackageArguments, files: &[PathBuf]) -> Fallible<Context> {
        let current = env::current_dir()
            .map_err(|error| Finding::new(format!("there is no current directory: {error}")))?;
        let named = arguments.manifest_path.as_deref().map(|path| current.join(path));
        let mut features: Vec<String> = arguments.features.clone();
        let mut warnings = Vec::new();
        let (name, version, root, manifests) = if let Some(name) = &arguments.crate_name {
            let root = named.as_deref().and_then(Path::parent).unwrap_or(&current).to_owned();
            (name.clone(), String::new(), root, named.into_iter().collect())
        } else {
            let path = match named {
                Some(path) => path,
                None => {
                    let file = files.first().map(|file| current.join(file));
                    let directory = file.as_deref().and_then(Path::parent).unwrap_or(&current);
                    crate::manifest::above(directory)?
                }
            };
            let manifest = Manifest::read(&path)?;
            let wanted = Wanted {
                features: &features,
                all: arguments.all_features,
                no_default: arguments.no_default_features,
            };
            features = manifest.enabled(&wanted)?.into_iter().collect();
            warnings = lock::warnings(&manifest);
            let mut manifests = vec![manifest.path.clone(), lock::path(&manifest)];
            manifests.retain(|path| path.exists());
            (manifest.package, manifest.version, manifest.root, manifests)
        };
        let mut cfg = CargoCfg::default();
        for feature in &features {
            cfg.set("feature", Some(feature));
        }
        // rustc is called only if something depends on the answer.
        let asks = |path: &PathBuf| {
            fs::read_to_string(current.join(path)).is_ok_and(|text| text.contains("cfg"))
        };
        if arguments.target.is_some() || files.iter().any(asks) {
            add_those_of_rustc(&mut cfg, arguments.target.as_deref(), &root)?;
        }
        for text in &arguments.cfgs {
            match parse(text) {
                Said::Set(name, value) => cfg.set(name, value),
                Said::Unset(name) => cfg.unset(name),
            }
        }
        let include_prefix =
            arguments.include_prefix.clone().unwrap_or_else(|| PathBuf::from(&name));
        Ok(Context {
            current,
            package: Package { name, version, root, include_prefix, includes: Vec::new() },
            cfg,
            features,
            manifests,
            warnings,
        })
    }
}

enum Said<'a> {
    Set(&'a str, Option<&'a str>),
    Unset(&'a str),
}

/// `name`, `name=value`, `name="value"`; `name=false` unsets one.
fn parse(text: &str) -> Said<'_> {
    match text.split_once('=') {
        None => Said::Set(text, None),
        Some((name, "true")) => Said::Set(name, None),
        Some((name, "false")) => Said::Unset(name),
        Some((name, value)) => {
            let inner = value.strip_prefix('"').and_then(|value| value.strip_suffix('"'));
            Said::Set(name, Some(inner.unwrap_or(value)))
        }
    }
}

fn add_those_of_rustc(cfg: &mut CargoCfg, target: Option<&str>, root: &Path) -> Fallible<()> {
    let program = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let mut command = Command::new(&program);
    command.args(["--print", "cfg"]);
    if root.is_dir() {
        command.current_dir(root);
    }
    if let Some(target) = target {
        command.args(["--target", target]);
    }
    let output = command.output().map_err(|error| {
        Finding::new(format!("cannot run {}: {error}", Path::new(&program).display())).help(
            "a #[cfg(..)] in the bridge depends on the target, so rustc is needed: install Rust from \
             https://rustup.rs, or name rustc in the environment variable RUSTC",
        )
    })?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(Finding::new("rustc does not print its cfgs")
            .note(format!("rustc said: {}", said.trim()))
            .into());
    }
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        if let Said::Set(name, value) = parse(line) {
            cfg.set(name, value);
        }
    }
    Ok(())
}
