//! Compiles the C++ with all that a debugger is told of variables, whatever the profile and the environment say.

fn main() {
    println!("cargo:rerun-if-env-changed=TWINSPAN_TEST_STD");
    let standard = std::env::var("TWINSPAN_TEST_STD").unwrap_or_else(|_| "c++17".to_owned());
    // SAFETY: no other thread of this program runs yet.
    unsafe { std::env::remove_var("CXXFLAGS") };
    twinspan_build::bridge("src/main.rs")
        .file("cpp/look.cc")
        .std(&standard)
        .extra_warnings(true)
        .warnings_into_errors(true)
        .flag_if_supported("-g2")
        .flag_if_supported("-O0")
        .compile("twinspan_test_debuggers");
}
