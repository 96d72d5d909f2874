//! Compiles the bridge with warnings as errors.

fn main() {
    println!("cargo:rerun-if-env-changed=TWINSPAN_TEST_STD");
    let standard = std::env::var("TWINSPAN_TEST_STD").unwrap_or_else(|_| "c++17".to_owned());
    twinspan_build::bridge("src/main.rs")
        .file("cpp/abort.cc")
        .std(&standard)
        .extra_warnings(true)
        .warnings_into_errors(true)
        .compile("twinspan_test_abort");
}
