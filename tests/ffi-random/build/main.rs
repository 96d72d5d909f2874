//! Writes bridges of random signatures, both halves of each, and compiles them.
//!
//! `TWINSPAN_RANDOM_SEEDS=7,8,9` chooses which; `TWINSPAN_RANDOM_FUNCTIONS=200` how many functions each has.

mod functions;
mod nested;
mod random;
mod refused;
mod types;
mod values;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

const SEEDS: &str = "1,2";
const FUNCTIONS: &str = "40";

fn main() -> io::Result<()> {
    let variable = |name: &str, default: &str| {
        println!("cargo:rerun-if-env-changed={name}");
        env::var(name).unwrap_or_else(|_| default.to_owned())
    };
    let standard = variable("TWINSPAN_TEST_STD", "c++17");
    let seeds = variable("TWINSPAN_RANDOM_SEEDS", SEEDS);
    let count = variable("TWINSPAN_RANDOM_FUNCTIONS", FUNCTIONS);
    println!("cargo:rerun-if-changed=build");
    println!("cargo:rerun-if-changed=cpp");

    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let number = |text: &str| text.trim().parse().expect("seeds and functions are numbers");
    let (mut modules, mut bridges, mut sources) = (String::new(), Vec::new(), Vec::new());
    for seed in seeds.split(',').map(number) {
        let (bridge, source) = write(&out, seed, number(&count))?;
        writeln!(
            modules,
            "mod seed{seed} {{\n    include!({bridge:?});\n    \
             include!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/src/support.rs\"));\n}}"
        )
        .expect("a string");
        bridges.push(bridge);
        sources.push(source);
    }
    let manifest = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let (bridge, source) = refused::write(&out, &manifest)?;
    writeln!(modules, "mod refused {{\n    include!({bridge:?});\n}}").expect("a string");
    bridges.push(bridge);
    sources.push(source);
    fs::write(out.join("bridges.rs"), modules)?;
    twinspan_build::bridges(bridges)
        .files(sources)
        .file("cpp/allocation.cc")
        .include(&out)
        .include("cpp")
        .std(&standard)
        .extra_warnings(true)
        .warnings_into_errors(true)
        .compile("twinspan_test_random");
    Ok(())
}

/// The bridge of one seed, and the C++ file beside it.
fn write(out: &Path, seed: u64, count: u64) -> io::Result<(PathBuf, PathBuf)> {
    let count = usize::try_from(count).expect("that many functions");
    let texts = functions::texts(seed, count);
    let manifest = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let structs = fs::read_to_string(manifest.join("build").join("structs.rs"))?;
    let (name, header) = (format!("seed{seed}"), format!("seed{seed}.h"));
    let bridge = out.join(&name).with_extension("rs");
    fs::write(
        &bridge,
        format!(
            "#[twinspan::bridge(namespace = \"{name}\")]\nmod ffi {{\n{structs}\n\
             extern \"Rust\" {{\ntype Token;\nfn make_token(seed: u64) -> Box<Token>;\n\
             fn number(self: &Token) -> u64;\n{}}}\n\
             unsafe extern \"C++\" {{\ninclude!(\"{header}\");\ntype Object;\n\
             fn make_object(seed: u64) -> UniquePtr<Object>;\n\
             fn make_shared_object(seed: u64) -> SharedPtr<Object>;\n\
             fn number(self: &Object) -> u64;\nfn objects() -> i64;\n\
             fn call_rust(seed: u64) -> Result<(), CxxException>;\n{}}}\n\
             impl UniquePtr<Object> {{}}\n}}\n{}\nfn call_cpp(seed: u64) {{\n{}}}\n",
            texts.in_rust,
            texts.in_cpp,
            texts.rust,
            texts.rust_tests.concat(),
        ),
    )?;
    let include = format!("twinspan-test-random/{name}.rs");
    fs::write(
        out.join(&header),
        format!(
            "#pragma once\n#include \"{include}.types.h\"\n#include \"twinspan/int128.h\"\n\
             #include \"twinspan/c_string.h\"\n#include \"twinspan/control_flow.h\"\n\
             #include \"twinspan/map.h\"\n#include \"twinspan/path.h\"\n#include \"twinspan/set.h\"\n\
             #include \"twinspan/tuple.h\"\n#include \"twinspan/twinspan.h\"\n#include <chrono>\n\
             #include <filesystem>\n#include <functional>\n#include <memory>\n#include <optional>\n\
             #include <string>\n#include <string_view>\n#include <tuple>\n#include <unordered_map>\n\
             #include <utility>\n#include <vector>\n\nnamespace {name} {{\n#include \"object.h\"\n{}}}\n",
            texts.header
        ),
    )?;
    let source = out.join(&name).with_extension("cc");
    fs::write(
        &source,
        format!(
            "#include \"{header}\"\n#include \"{include}.h\"\n#include <cstring>\n\
             #include <stdexcept>\n#include <type_traits>\n\nnamespace {name} {{\n\
             #include \"support.h\"\n{}\nvoid call_rust([[maybe_unused]] std::uint64_t seed) {{\n{}}}\n}}\n",
            texts.source,
            texts.cpp_tests.concat()
        ),
    )?;
    Ok((bridge, source))
}
