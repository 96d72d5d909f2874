//! Generates and compiles the C++ half of the bridge.

fn main() {
    cxx_build::bridge("src/ffi.rs").file("tests/smoke.cc").std("c++17").compile("plain-cxx-crates");
    for file in ["src/ffi.rs", "src/visitor.h", "tests/smoke.cc", "tests/smoke.h"] {
        println!("cargo:rerun-if-changed={file}");
    }
}
