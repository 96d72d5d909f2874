//! Compiles every bridge below src/ and every C++ file below cpp/, with warnings as errors.
//!
//! With `TWINSPAN_TEST_PRECOMPILED` our headers are read once and not by each file, which takes half of the time; a
//! header that a file forgot to include is found without.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// A source file that holds this text holds a bridge.
const BRIDGE: &str = "#[twinspan::bridge";

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=src");
    println!("cargo:rerun-if-changed=cpp");
    println!("cargo:rerun-if-env-changed=TWINSPAN_TEST_STD");
    println!("cargo:rerun-if-env-changed=TWINSPAN_TEST_PRECOMPILED");
    let standard = env::var("TWINSPAN_TEST_STD").unwrap_or_else(|_| "c++17".to_owned());

    let mut bridges = Vec::new();
    for path in files_below(Path::new("src"), "rs")? {
        if fs::read_to_string(&path)?.contains(BRIDGE) {
            bridges.push(path);
        }
    }
    let mut build = twinspan_build::bridges(bridges);
    if env::var_os("TWINSPAN_TEST_PRECOMPILED").is_some() && env::var_os("DOCS_RS").is_none() {
        let header = precompiled(&standard)?;
        // g++ ignores one of other flags than the file's, and says so.
        build.flag("-Winvalid-pch").flag("-include").flag(header);
    }
    build
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

/// A header that includes ours, with its compiled form beside it.
fn precompiled(standard: &str) -> io::Result<PathBuf> {
    let directory = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("precompiled");
    let variable = |name| env::var_os(name).expect("the packages with headers say where they are");
    fs::create_dir_all(directory.join("rust"))?;
    fs::copy(variable("DEP_CXXBRIDGE1_HEADER"), directory.join("rust/cxx.h"))?;
    let header = directory.join("all.h");
    fs::write(&header, "#include \"rust/cxx.h\"\n#include \"twinspan/twinspan.h\"\n")?;

    let mut build = cc::Build::new();
    build.cpp(true).std(standard).include(&directory).include(variable("DEP_TWINSPAN1_INCLUDE"));
    let compiler = build.get_compiler();
    let form = directory.join(if compiler.is_like_clang() { "all.h.pch" } else { "all.h.gch" });
    let mut compile = compiler.to_command();
    let status = compile.args(["-x", "c++-header"]).arg(&header).arg("-o").arg(form).status()?;
    assert!(status.success(), "{compile:?}: {status}");
    Ok(header)
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
