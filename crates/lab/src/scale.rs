//! `scale`: what a bridge costs to build when it has many functions.

#[allow(dead_code, reason = "build scripts use the rest")]
mod clock;
mod package;
pub mod wrapper;

use crate::cargo::{self, Order};
use crate::cli;
use crate::place;
use crate::progress::note;
use crate::results::Scale;
use crate::table;
use crate::variant::{self, Build, Name};
use anyhow::{Context as _, Result};
use package::{Layer, Package};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// How many functions bridges have in a full run; ten thousand of them take minutes, and are asked for.
pub const FULL: [usize; 3] = [10, 100, 1000];
/// And in a quick one.
pub const QUICK: [usize; 2] = [10, 100];

/// Measures, and prints a table.
pub fn scale(arguments: &cli::Scale) -> Result<ExitCode> {
    let build = variant::build(Name::Gcc)?;
    let functions = match arguments.functions.as_slice() {
        [] => FULL.to_vec(),
        functions => functions.to_vec(),
    };
    print!("{}", table::scale(&measure(&functions, &build)?));
    Ok(ExitCode::SUCCESS)
}

/// Builds a bridge of each size with each layer.
pub fn measure(sizes: &[usize], build: &Build) -> Result<Vec<Scale>> {
    let workspace = place::lab().join("scale");
    let mut packages = Vec::new();
    for layer in Layer::ALL {
        // One without functions, to have the dependencies built.
        for functions in [0].iter().chain(sizes) {
            packages.push(Package { layer, functions: *functions });
        }
    }
    package::write(&workspace, &packages)?;
    let mut found = Vec::new();
    for package in packages {
        if package.functions == 0 {
            compile(&workspace, package, build, &[])?;
        } else {
            found.push(measure_package(&workspace, package, build)?);
        }
    }
    found.sort_by_key(|scale| scale.functions);
    Ok(found)
}

fn measure_package(workspace: &Path, package: Package, build: &Build) -> Result<Scale> {
    let times = compile(workspace, package, build, &["--jobs", "1"])?;
    let read = |name: &str| {
        let path = times.join(name);
        let text = fs::read_to_string(&path);
        text.with_context(|| format!("{} was not written", path.display()))
    };
    let seconds = |text: &str| text.trim().parse::<f64>().context("no time");
    let said = read("script")?;
    let mut lines = said.lines();
    let mut next = || lines.next().context("the build script said too little");
    let (generate, cxx, out) = (seconds(next()?)?, seconds(next()?)?, PathBuf::from(next()?));
    let generated = files(&out, &["cc", "h"])?;
    let bytes = generated.iter().map(|path| fs::metadata(path).map_or(0, |file| file.len())).sum();
    Ok(Scale {
        layer: package.layer.name().to_owned(),
        functions: package.functions,
        generate_seconds: generate,
        cxx_seconds: cxx,
        rustc_seconds: seconds(&read(wrapper::FILE)?)?,
        cxx_bytes: bytes,
        code_bytes: code(&files(&out, &["o"])?)?,
    })
}

/// Builds one package and returns the directory where its times are written.
fn compile(
    workspace: &Path,
    package: Package,
    build: &Build,
    arguments: &[&str],
) -> Result<PathBuf> {
    let name = package.name();
    let times = workspace.join(&name).join("times");
    fs::create_dir_all(&times).with_context(|| format!("cannot create {}", times.display()))?;
    let this = std::env::current_exe().context("cannot find this program")?;
    let order = Order {
        label: match package.functions {
            0 => format!("scale: what {} needs", package.layer.name()),
            functions => format!("scale: {functions} functions with {}", package.layer.name()),
        },
        directory: workspace,
        package: Some(&name),
        build,
        target: place::lab().join("build").join(Name::Gcc.text()),
        environment: vec![
            ("RUSTC_WORKSPACE_WRAPPER", this.display().to_string()),
            (wrapper::VARIABLE, times.display().to_string()),
        ],
        arguments,
        placement: cargo::UNMOVED,
    };
    cargo::build(&order)?;
    Ok(times)
}

/// The files below a directory with one of these extensions. Links lead to what is not generated.
fn files(directory: &Path, extensions: &[&str]) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let entries =
        fs::read_dir(directory).with_context(|| format!("cannot read {}", directory.display()))?;
    for entry in entries {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            found.extend(files(&path, extensions)?);
        } else if entry.file_type()?.is_file() {
            let extension = path.extension().and_then(|extension| extension.to_str());
            // The runtime's header may be a copy.
            if extension.is_some_and(|extension| extensions.contains(&extension))
                && !path.ends_with("rust/cxx.h")
            {
                found.push(path);
            }
        }
    }
    Ok(found)
}

/// The bytes of machine code in object files; none if there is no `size` here.
fn code(objects: &[PathBuf]) -> Result<u64> {
    let Ok(output) = Command::new("size").args(["-A", "-d"]).args(objects).output() else {
        note("size of binutils is not here: no bytes of machine code");
        return Ok(0);
    };
    Ok(code_in(&String::from_utf8_lossy(&output.stdout)))
}

/// Adds up the sections of code in the output of `size -A -d`.
fn code_in(text: &str) -> u64 {
    let section = |line: &str| {
        let mut words = line.split_whitespace();
        words.next().filter(|name| name.starts_with(".text"))?;
        words.next()?.parse::<u64>().ok()
    };
    text.lines().filter_map(section).sum()
}

#[cfg(test)]
mod tests {
    use super::{clock, code_in};

    /// A child that computes for a tenth of a second and one that sleeps as long.
    #[cfg(target_os = "linux")]
    #[test]
    fn processor_time_is_not_the_time_on_the_wall() {
        let run = |script: &str| {
            let before = clock::children();
            let status = std::process::Command::new("sh").args(["-c", script]).status();
            assert!(status.unwrap().success());
            clock::children() - before
        };
        let busy = run("i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done");
        let idle = run("sleep 0.2");
        assert!(busy > idle, "{busy} {idle}");
        let before = clock::own();
        let sum: u64 = (0..3_000_000u64).map(std::hint::black_box).sum();
        assert!(sum > 0 && clock::own() > before);
    }

    #[test]
    fn only_code_is_code() {
        let said = "a.o  :\nsection  size addr\n.text 100 0\n.data 7 0\n.text._ZN1aE 23 0\n\
                    .eh_frame 50 0\nTotal 180\n\n\nb.o :\n.text.unlikely 2 0\n";
        assert_eq!(code_in(said), 125);
        assert_eq!(code_in(""), 0);
    }
}
