//! Compiles every bridge below src/ and every C++ file below cpp/, with warnings as errors.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// A source file that holds this text holds a bridge.
const BRIDGE: &str = "#[twinspan::bridge";

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=src");
    println!("cargo:rerun-if-changed=cpp");
    println!("cargo:rerun-if-env-changed=TWINSPAN_TEST_STD");
    let standard = env::var("TWINSPAN_TEST_STD").unwrap_or_else(|_| "c++17".to_owned());

    let mut bridges = Vec::new();
    for path in files_below(Path::new("src"), "rs")? {
        if fs::read_to_string(&path)?.contains(BRIDGE) {
            bridges.push(path);
        }
    }
    twinspan_build::bridges(bridges)
        .files(files_below(Path::new("cpp"), "cc")?)
        .std(&standard)
        .extra_warnings(true)
        .warnings_into_errors(true)
        .flag("-Wshadow")
        .flag("-Wconversion")
        .flag_if_supported("-Wno-psabi")
        // clang counts it to -Wconversion, and cxx's header is not clean of it.
        .flag_if_supported("-Wno-sign-conversion")
        .compile("twinspan_test_ffi");
    Ok(())
}

fn files_below(folder: &Path, extension: &str) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_below(&path, extension)?);
        } else if path.extension().is_some_and(|found| found == extension) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
