//! Tells the packages that link the harness where its C++ header is: `DEP_TWINSPAN_LAB_HARNESS_INCLUDE`.

fn main() {
    let directory = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    println!("cargo:include={directory}/include");
    println!("cargo:rerun-if-changed=build.rs");
}
