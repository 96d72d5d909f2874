//! Generates and compiles the C++ half of the bridge.

fn main() {
    twinspan_build::bridge("src/ffi.rs")
        .flag("-Wall")
        .flag("-Wextra")
        .flag("-Wconversion")
        .flag("-Wshadow")
        .flag("-Werror")
        .compile("leveldb-example");
    // After the bridge, which uses it.
    println!("cargo:rustc-link-lib=leveldb");
}
