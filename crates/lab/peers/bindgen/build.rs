//! Compiles a C library that is written in C++, and has bindgen declare it for Rust.

use std::env;
use std::path::PathBuf;

const SUBJECT: &str = "../../subject/cpp";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let harness = env::var("DEP_TWINSPAN_LAB_HARNESS_INCLUDE")?;
    let output = PathBuf::from(env::var("OUT_DIR")?);
    bindgen::builder()
        .header("cpp/library.h")
        .allowlist_item("library_.*")
        .rust_edition(bindgen::RustEdition::Edition2024)
        .generate()?
        .write_to_file(output.join("library.rs"))?;
    cc::Build::new()
        .cpp(true)
        .std("c++20")
        .opt_level(2)
        .extra_warnings(true)
        .warnings_into_errors(true)
        .include(&harness)
        .include(SUBJECT)
        .file("cpp/library.cc")
        .compile("library");
    for directory in ["cpp", SUBJECT, &harness] {
        println!("cargo:rerun-if-changed={directory}");
    }
    Ok(())
}
