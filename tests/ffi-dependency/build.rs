//! Exports include/ to the crates that depend on this one.

fn main() {
    println!("cargo:rerun-if-changed=src");
    println!("cargo:rerun-if-changed=include");
    let headers = std::path::absolute("include").expect("the folder of the package");
    cxx_build::CFG.include_prefix = "dependency";
    cxx_build::CFG.exported_header_dirs.push(&headers);
    cxx_build::bridge("src/lib.rs")
        .file("include/parcel.cc")
        .std("c++17")
        .compile("twinspan_test_dependency");
}
