//! Generates and compiles the C++ half of the bridge.

fn main() {
    cxx_build::bridge("src/ffi.rs").file("src/shim.cc").std("c++17").compile("plain-cxx-pugixml");
    // After the bridge, which uses it.
    println!("cargo:rustc-link-lib=pugixml");
    for file in ["src/ffi.rs", "src/shim.cc", "src/shim.h"] {
        println!("cargo:rerun-if-changed={file}");
    }
}
