//! Compiles the two sides of every crossing at -O2, as a release build of a C++ program has it.

fn main() {
    twinspan_build::bridge("src/main.rs")
        .file("cpp/subject.cc")
        .file("cpp/raw.cc")
        .opt_level(2)
        .compile("instructions");
    println!("cargo:rerun-if-changed=cpp/subject.h");
}
