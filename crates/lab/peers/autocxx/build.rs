//! Has autocxx read the header, and compiles what it writes with the loops that call Rust.

use std::env;
use std::error::Error;
use std::path::PathBuf;

const SUBJECT: &str = "../../subject/cpp";

fn main() -> Result<(), Box<dyn Error>> {
    let harness = env::var("DEP_TWINSPAN_LAB_HARNESS_INCLUDE")?;
    let output = PathBuf::from(env::var("OUT_DIR")?);
    let includes = [PathBuf::from("cpp"), PathBuf::from(SUBJECT), PathBuf::from(&harness)];
    let mut build = autocxx_build::Builder::new("src/bridge.rs", &includes)
        .extra_clang_args(&["-std=c++20"])
        .build()
        .map_err(|error| error.to_string())?;
    build.std("c++20").opt_level(2).warnings(false);
    // What autocxx writes is no business of the compiler's warnings, what people write is.
    cc::Build::new()
        .cpp(true)
        .std("c++20")
        .opt_level(2)
        .extra_warnings(true)
        .warnings_into_errors(true)
        .includes(&includes)
        .flag("-isystem")
        .flag(output.join("autocxx-build-dir/include"))
        .file("cpp/rows.cc")
        .compile("rows");
    build.compile("bridge");
    for directory in ["cpp", "src", SUBJECT, &harness] {
        println!("cargo:rerun-if-changed={directory}");
    }
    Ok(())
}
