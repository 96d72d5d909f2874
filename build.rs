//! Compiles the C++ half of the runtime and tells dependents where its headers are.

#[path = "build/direct_calls.rs"]
mod direct_calls;
#[path = "build/language.rs"]
mod language;

use std::path::{Path, PathBuf};
use std::{env, fs};

const SOURCES: [&str; 10] = [
    "cpp/callback.cc",
    "cpp/clock.cc",
    "cpp/closure.cc",
    "cpp/error.cc",
    "cpp/exception.cc",
    "cpp/failure.cc",
    "cpp/message.cc",
    "cpp/mode.cc",
    "cpp/panic.cc",
    "cpp/view.cc",
];

const LANGUAGE: &str = "docs/language.md";

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    if compiles_here() {
        compile(&root, &out);
    }

    println!("cargo:rustc-check-cfg=cfg(twinspan_direct_calls)");
    if calls_directly() {
        println!("cargo:rustc-cfg=twinspan_direct_calls");
    }

    let text =
        fs::read_to_string(root.join(LANGUAGE)).expect("the language reference is in the package");
    let text = language::absolute(&text, concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/main/docs/"));
    fs::write(out.join("language.md"), text).expect("cannot write the language reference");
    println!("cargo:rerun-if-changed={LANGUAGE}");

    // Dependents see this as DEP_TWINSPAN1_INCLUDE.
    println!("cargo:include={}", root.join("include").display());
    println!("cargo:version={}", env!("CARGO_PKG_VERSION"));
    println!("cargo:rerun-if-env-changed=TWINSPAN_DIRECT_CALLS");
    println!("cargo:rerun-if-env-changed=TWINSPAN_CXX");
    println!("cargo:rerun-if-env-changed=DOCS_RS");
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=build");
    println!("cargo:rerun-if-changed=cpp");
    println!("cargo:rerun-if-changed=include");
}

/// Another build system may compile C++, with its own flags, and documentation needs none; twinspan-build looks at
/// the same variables for the C++ of bridges.
fn compiles_here() -> bool {
    env::var_os("DOCS_RS").is_none()
        && env::var_os("TWINSPAN_CXX").is_none_or(|by| by != "external")
}

fn compile(root: &Path, out: &Path) {
    let mut build = cc::Build::new();
    build
        .cpp(true)
        .std("c++17")
        // cxx links the C++ standard library, and lets the user choose which.
        .cpp_link_stdlib(None)
        .include(root.join("include"))
        .include(cxx_include(out))
        .file(in_one_file(root, out));
    if env::var("OPT_LEVEL").is_ok_and(|level| level != "0") {
        // Everything here runs when something has failed, or once: small is what counts, as each program has it.
        build.opt_level_str("s");
    }
    if !build.get_compiler().is_like_msvc() {
        // The runtime throws and catches, also in a program whose own C++ is built without.
        build.flags(["-fexceptions", "-frtti", "-Wconversion", "-Wshadow"]);
    }
    build.compile("twinspan1");
}

/// What the sources cost a compiler is mostly the headers of the standard library: read once, they take a third
/// of the time.
fn in_one_file(root: &Path, out: &Path) -> PathBuf {
    let include = |source| format!("#include \"{}\"\n", root.join(source).display());
    let file = out.join("runtime.cc");
    fs::write(&file, SOURCES.map(include).concat()).expect("cannot write the sources' list");
    file
}

/// What `TWINSPAN_DIRECT_CALLS` says.
fn calls_directly() -> bool {
    let text = |name| env::var(name).unwrap_or_default();
    direct_calls::calls_directly(
        &text("TWINSPAN_DIRECT_CALLS"),
        &text("CARGO_CFG_TARGET_ARCH"),
        &text("CARGO_ENCODED_RUSTFLAGS"),
    )
    .unwrap_or_else(|message| {
        println!("cargo:warning={message}");
        false
    })
}

/// A directory in which cxx's header is found by the name that everybody includes it by.
fn cxx_include(out: &Path) -> PathBuf {
    let header = env::var_os("DEP_CXXBRIDGE1_HEADER")
        .expect("the build script of cxx says where its header is");
    let include = out.join("include");
    let directory = include.join("rust");
    fs::create_dir_all(&directory)
        .and_then(|()| fs::copy(&header, directory.join("cxx.h")))
        .unwrap_or_else(|error| panic!("cannot copy {}: {error}", Path::new(&header).display()));
    include
}
