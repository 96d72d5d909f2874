//! Generates and compiles the C++ half of the bridge.

fn main() {
    cxx_build::bridge("src/ffi.rs")
        .file("src/shim.cc")
        .std("c++17")
        .flag("-isystem")
        .flag("/usr/include/opencascade")
        .compile("plain-cxx-opencascade");
    // After the bridge, which uses them.
    for library in ["TKGeomBase", "TKG3d", "TKMath", "TKernel"] {
        println!("cargo:rustc-link-lib={library}");
    }
    for file in ["src/ffi.rs", "src/shim.cc", "src/shim.h"] {
        println!("cargo:rerun-if-changed={file}");
    }
}
