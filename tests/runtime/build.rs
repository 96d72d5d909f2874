//! Compiles the C++ side of the tests; one file without exceptions, one without RTTI.

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let directory = out.join("include/rust");
    let header = env::var_os("DEP_CXXBRIDGE1_HEADER").expect("cxx says where its header is");
    fs::create_dir_all(&directory).expect("OUT_DIR is writable");
    fs::copy(header, directory.join("cxx.h")).expect("OUT_DIR is writable");
    let twinspan =
        env::var_os("DEP_TWINSPAN1_INCLUDE").expect("twinspan says where its headers are");

    let compile = |name: &str, flags: &[&str], files: &[&str]| {
        let mut build = cc::Build::new();
        build.cpp(true).std("c++17").cpp_link_stdlib(None).warnings_into_errors(true);
        build.flag("-Wconversion").flag("-Wshadow");
        build.include(Path::new(&twinspan)).include(out.join("include"));
        for flag in flags {
            build.flag(flag);
        }
        build.files(files).compile(name);
    };
    compile("runtime_tests", &[], &["cpp/unwind.cc", "cpp/exceptions.cc", "cpp/errors.cc"]);
    for (level, least) in [("17", "201703L"), ("20", "202002L"), ("23", "202100L")] {
        let flags = [
            format!("-std=c++{level}"),
            format!("-DTEXT_TEST=test_text{level}"),
            format!("-DTEXT_STANDARD={least}"),
        ];
        compile(&format!("text{level}"), &flags.each_ref().map(String::as_str), &["cpp/text.cc"]);
    }
    compile("runtime_tests_no_exceptions", &["-fno-exceptions"], &["cpp/no_exceptions.cc"]);
    compile("runtime_tests_no_rtti", &["-fno-rtti"], &["cpp/no_rtti.cc"]);
    println!("cargo:rerun-if-changed=cpp");
}
