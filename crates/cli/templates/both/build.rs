// For cargo. Where CMake builds, it compiles the C++, and this only generates.
fn main() {
    twinspan_build::bridge("src/lib.rs")
        .include("cpp")
        .file("cpp/money.cc")
        .compile("{{name}}");
}
