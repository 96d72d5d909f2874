//! Compiles the two sides of every crossing at -O2, as a release build of a C++ program has it.

fn main() {
    twinspan_build::bridges(["src/main.rs", "src/closures.rs", "src/patterns.rs"])
        .files(["cpp/subject.cc", "cpp/raw.cc"])
        .files(["cpp/closures.cc", "cpp/raw_closures.cc", "cpp/patterns.cc"])
        .opt_level(2)
        .compile("instructions");
    println!("cargo:rerun-if-changed=cpp");
}
