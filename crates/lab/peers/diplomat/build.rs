//! Has diplomat write C++ for the bridge, and compiles the loops that call it.

use diplomat_tool::config::Config;
use std::env;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let harness = env::var("DEP_TWINSPAN_LAB_HARNESS_INCLUDE")?;
    let output = PathBuf::from(env::var("OUT_DIR")?).join("include");
    let silent = true;
    diplomat_tool::r#gen(
        Path::new("src/main.rs"),
        "cpp",
        &output,
        &Default::default(),
        Config::default(),
        silent,
    )?;
    cc::Build::new()
        .cpp(true)
        .std("c++20")
        .opt_level(2)
        .extra_warnings(true)
        .warnings_into_errors(true)
        .flag("-isystem")
        .flag(&output)
        .include(&harness)
        .include("../../subject/cpp")
        .file("cpp/rows.cc")
        .compile("rows");
    for directory in ["cpp", "src", "../../subject/cpp", &harness] {
        println!("cargo:rerun-if-changed={directory}");
    }
    Ok(())
}
