//! Compiles the C++ half of the runtime and tells dependents where its headers are.

use std::env;
use std::path::PathBuf;

const SOURCES: [&str; 3] = ["cpp/error.cc", "cpp/exception.cc", "cpp/panic.cc"];

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let include = root.join("include");

    cc::Build::new()
        .cpp(true)
        .std("c++17")
        // cxx links the C++ standard library, and lets the user choose which.
        .cpp_link_stdlib(None)
        .include(&include)
        .files(SOURCES.map(|source| root.join(source)))
        // The runtime throws and catches, also in a program whose own C++ is built without.
        .flag_if_supported("-fexceptions")
        .flag_if_supported("-frtti")
        .flag_if_supported("-Wconversion")
        .flag_if_supported("-Wshadow")
        .compile("twinspan1");

    // Dependents see this as DEP_TWINSPAN1_INCLUDE.
    println!("cargo:include={}", include.display());
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=cpp");
    println!("cargo:rerun-if-changed=include");
}
