//! Compiles the C library that the patterns call, and the C++ halves of the bridges.

/// One of each: `c/NAME.c`, `cpp/NAME.cc`, `src/NAME/bridge.rs`.
const PAGES: &[&str] = &["arrays", "callbacks", "errors", "layout", "strings"];

fn main() {
    let files = |pattern: &'static str| PAGES.iter().map(move |page| pattern.replace("NAME", page));
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
        .std("c11")
        .flag("-Wall")
        .flag("-Wextra")
        .flag("-Wpedantic")
        .flag("-Werror")
        .compile("patterns-c");
    println!("cargo::rerun-if-changed=c");
    println!("cargo::rerun-if-changed=cpp");
}
