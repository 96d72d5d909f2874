//! One bridge, two backends: C++ through the driver, C straight from the compiler.

mod c;

use std::path::Path;
use std::{env, fs};
use twinspan_compiler::{Options, compile, find};

fn main() {
    twinspan_build::bridge("src/lib.rs").compile("twinspan_test_c_cxx");

    let source = fs::read_to_string("src/lib.rs").expect("read the bridge");
    let mut found = find::bridges(source.parse().expect("tokens of the bridge"));
    let Some(find::Found::Ours(args, module)) = found.pop() else {
        panic!("src/lib.rs has one bridge");
    };
    let compiled = compile(args, module, &Options::new("twinspan-test-c"))
        .unwrap_or_else(|diagnostics| panic!("{diagnostics:#?}"));
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let out = Path::new(&out);
    let face = c::rust::write(&compiled.bridge, &compiled.plan, &compiled.ast.ident);
    fs::write(out.join("face.rs"), face.to_string()).expect("write the functions");
    let header = c::header::write(&compiled.bridge, &compiled.plan);
    fs::write(out.join("face.h"), header).expect("write the header");

    cc::Build::new()
        .file("c/face.c")
        .include(out)
        .std("c11")
        .warnings_into_errors(true)
        .extra_warnings(true)
        .flag("-Wconversion")
        .flag("-Wshadow")
        .compile("twinspan_test_c");
    println!("cargo:rerun-if-changed=src/lib.rs");
    println!("cargo:rerun-if-changed=c/face.c");
    println!("cargo:rerun-if-changed=build");
}
