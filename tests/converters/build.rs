//! Compiles the bridge of each library that is asked for, with warnings as errors.

use std::process::Command;
use std::{env, io};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=src");
    println!("cargo:rerun-if-changed=cpp");
    println!("cargo:rerun-if-env-changed=TWINSPAN_TEST_STD");
    let is_asked_for = |name: &str| env::var_os(format!("CARGO_FEATURE_{name}")).is_some();
    let mut bridges = Vec::new();
    let mut packages = Vec::new();
    if is_asked_for("ABSL") {
        bridges.push("src/absl.rs");
        packages.extend(["absl_statusor", "absl_cord", "absl_flat_hash_map"]);
    }
    if is_asked_for("BOOST") {
        bridges.push("src/boost.rs");
    }
    if is_asked_for("QT") {
        bridges.push("src/qt.rs");
        packages.push("Qt6Core");
    }
    if bridges.is_empty() {
        return Ok(());
    }
    let standard = env::var("TWINSPAN_TEST_STD").unwrap_or_else(|_| "c++17".to_owned());
    let mut build = twinspan_build::bridges(bridges);
    build
        .std(&standard)
        .extra_warnings(true)
        .warnings_into_errors(true)
        .flag("-Wshadow")
        .flag("-Wconversion")
        .flag_if_supported("-Wno-psabi")
        // clang counts it to -Wconversion, and cxx's header is not clean of it.
        .flag_if_supported("-Wno-sign-conversion");
    // The libraries' own headers are not ours to mend.
    for directory in flags(&packages, "--cflags-only-I", "-I")? {
        build.flag("-isystem").flag(directory);
    }
    build.compile("twinspan_test_converters");
    for directory in flags(&packages, "--libs-only-L", "-L")? {
        println!("cargo:rustc-link-search=native={directory}");
    }
    for library in flags(&packages, "--libs-only-l", "-l")? {
        println!("cargo:rustc-link-lib={library}");
    }
    Ok(())
}

/// What pkg-config says of the packages.
fn flags(packages: &[&str], asked: &str, prefix: &str) -> io::Result<Vec<String>> {
    if packages.is_empty() {
        return Ok(Vec::new());
    }
    let output = Command::new("pkg-config").arg(asked).args(packages).output()?;
    if !output.status.success() {
        return Err(io::Error::other(String::from_utf8_lossy(&output.stderr)));
    }
    let words = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(words
        .split_whitespace()
        .filter_map(|word| word.strip_prefix(prefix))
        .map(str::to_owned)
        .collect())
}
