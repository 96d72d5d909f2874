//! Compiles a bridge of plain cxx that includes headers of the crate `twinspan-test-ffi`.

fn main() {
    println!("cargo:rerun-if-changed=src");
    cxx_build::bridge("src/lib.rs")
        .file("src/consumer.cc")
        .std("c++17")
        .flag_if_supported("-Wno-psabi")
        .compile("twinspan_test_consumer");
}
