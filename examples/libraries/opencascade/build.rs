//! Generates and compiles the C++ half of the bridge.

fn main() {
    twinspan_build::bridge("src/lib.rs")
        .flag("-isystem")
        .flag("/usr/include/opencascade")
        .flag("-Wall")
        .flag("-Wextra")
        .flag("-Wconversion")
        .flag("-Wshadow")
        .flag("-Werror")
        .compile("opencascade-example");
    // After the bridge, which uses them.
    for library in ["TKGeomBase", "TKG3d", "TKMath", "TKernel"] {
        println!("cargo:rustc-link-lib={library}");
    }
}
