//! Compiles the C++ side of the tests; one file without exceptions.

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
    compile("runtime_tests_no_exceptions", &["-fno-exceptions"], &["cpp/no_exceptions.cc"]);
    println!("cargo:rerun-if-changed=cpp");
}
