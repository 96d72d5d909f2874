//! Compiles the C library that the patterns call, and the C++ halves of the bridges.

use std::path::Path;

/// Each has `src/NAME/bridge.rs`, and `c/NAME.c` and `cpp/NAME.cc` where it needs them.
const PAGES: &[&str] =
    &["arrays", "callbacks", "errors", "layout", "linking", "sharing", "strings", "wrapper"];

// page: build
fn main() {
    let files = |pattern: &'static str| {
        let files = PAGES.iter().map(move |page| pattern.replace("NAME", page));
        files.filter(|file| Path::new(file).exists())
    };
    twinspan_build::bridges(files("src/NAME/bridge.rs"))
        .files(files("cpp/NAME.cc"))
        .flag("-Wall")
        .flag("-Wextra")
        .flag("-Wconversion")
        .flag("-Wshadow")
        .flag("-Werror")
        .compile("patterns-bridges");
    // After the bridges, which use it.
    cc::Build::new()
        .files(files("c/NAME.c"))
        // C that calls the C faces of the bridges, whose headers are in this directory.
        .file("c/face.c")
        .include(Path::new(&std::env::var("OUT_DIR").expect("cargo sets it")).join("cxxbridge/include"))
        .std("c11")
        .flag("-Wall")
        .flag("-Wextra")
        .flag("-Wpedantic")
        .flag("-Werror")
        .compile("patterns-c");
    println!("cargo::rerun-if-changed=c");
    println!("cargo::rerun-if-changed=cpp");
}
// page: end
