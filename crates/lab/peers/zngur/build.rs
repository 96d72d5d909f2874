//! Has zngur write both sides of the bridge, and compiles the loops and functions of C++.

use std::env;
use std::path::PathBuf;
use zngur::Zngur;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let harness = env::var("DEP_TWINSPAN_LAB_HARNESS_INCLUDE")?;
    let output = PathBuf::from(env::var("OUT_DIR")?);
    let header = output.join("include");
    std::fs::create_dir_all(&header)?;
    Zngur::from_zng_file("bridge.zng")
        .with_h_file(header.join("bridge.h"))
        .with_cpp_file(output.join("bridge.cc"))
        .with_rs_file(output.join("bridge.rs"))
        .with_zng_header_in_place()
        .with_crate_name("crate")
        .generate();
    let mut build = cc::Build::new();
    build
        .cpp(true)
        .std("c++20")
        .opt_level(2)
        .flag("-isystem")
        .flag(&header)
        .include(&harness)
        .include("../../subject/cpp");
    build.clone().file(output.join("bridge.cc")).warnings(false).compile("bridge");
    build
        .extra_warnings(true)
        .warnings_into_errors(true)
        .files(["cpp/rows.cc", "cpp/functions.cc"])
        .compile("rows");
    for path in ["bridge.zng", "cpp", "../../subject/cpp", &harness] {
        println!("cargo:rerun-if-changed={path}");
    }
    Ok(())
}
