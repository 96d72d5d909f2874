// For cargo. In a CMake build, CMake compiles the C++, and this only generates it.
fn main() {
    twinspan_build::bridge("src/lib.rs")
        .include("cpp")
        .file("cpp/money.cc")
        .compile("{{name}}");
}
