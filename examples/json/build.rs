//! Generates the C++ half of the bridge and compiles it into the library.

fn main() {
    twinspan_build::bridge("src/lib.rs")
        .flag("-Wall")
        .flag("-Wextra")
        .flag("-Wconversion")
        .flag("-Wshadow")
        .flag("-Werror")
        .compile("json-bridge");
}
