//! As a user of cxx writes it.

fn main() {
    cxx_build::bridge("src/main.rs").file("src/longest.cc").std("c++17").compile("words");
    println!("cargo:rerun-if-changed=src/longest.cc");
    println!("cargo:rerun-if-changed=src/longest.h");
}
