//! `doctor`, with fake programs that print what a test needs.

use crate::support::Place;
use std::fs;

/// A `PATH` with these programs only, which print a line, or fail if the line is empty.
fn programs(place: &Place, programs: &[(&str, &str)]) {
    let _ = fs::remove_dir_all(place.root.join("bin"));
    for (name, line) in programs {
        place.script(
            &format!("bin/{name}"),
            &format!(
                "#!/bin/sh\nfor last; do :; done\n[ \"$last\" = --version ] || exit {}\necho '{line}'\n",
                u8::from(line.contains("old"))
            ),
        );
    }
}

const GOOD: [(&str, &str); 4] = [
    ("rustc", "rustc 1.90.0 (abc 2025-09-14)"),
    ("cargo", "cargo 1.90.0 (abc 2025-09-14)"),
    ("c++", "c++ (GCC) 12.2.0"),
    ("cmake", "cmake version 3.25.1"),
];

fn run(place: &Place) -> (i32, String) {
    run_with(place, &[])
}

fn run_with(place: &Place, variables: &[(&str, &str)]) -> (i32, String) {
    let mut command = place.command(&["doctor"]);
    command.env("PATH", place.root.join("bin")).env_remove("CXX").env_remove("CXXFLAGS");
    let said = place.said(command.envs(variables.iter().copied()));
    assert_eq!(said.err, "");
    (said.code, said.out)
}

#[test]
fn programs_alone() {
    let place = Place::new("doctor");
    programs(&place, &GOOD);
    let (code, out) = run(&place);
    assert_eq!(code, 0, "{out}");
    expect_test::expect![[r#"
        ok       rustc 1.90.0 (abc 2025-09-14)
        ok       cargo 1.90.0 (abc 2025-09-14)
        ok       c++ compiles C++17: c++ (GCC) 12.2.0
        ok       cmake version 3.25.1
        note     no Cargo.toml in [ROOT] or above: no package is checked
    "#]]
    .assert_eq(&out);
    programs(
        &place,
        &[
            ("rustc", "rustc 1.87.0 (abc 2025-05-09)"),
            ("c++", "c++ (GCC) 4.8.5 old"),
            ("cmake", "cmake version 3.16.3"),
        ],
    );
    let (code, out) = run(&place);
    assert_eq!(code, 1);
    expect_test::expect![[r#"
        problem  rustc 1.87.0 (abc 2025-05-09)
                 fix: 1.88 is the oldest version that works: run `rustup update`
        problem  cannot run cargo: No such file or directory (os error 2)
                 fix: install Rust from https://rustup.rs
        problem  c++ does not compile C++17: c++ (GCC) 4.8.5 old
                 fix: use g++ 9, clang 10 or newer, with the headers of the standard library; name it in CXX
        problem  cmake version 3.16.3
                 fix: 3.22 is the oldest version that works: `pip install cmake` installs a new one
        note     no Cargo.toml in [ROOT] or above: no package is checked
    "#]].assert_eq(&out);
    programs(&place, &[]);
    let (code, out) = run(&place);
    assert_eq!(code, 1);
    expect_test::expect![[r#"
        problem  cannot run rustc: No such file or directory (os error 2)
                 fix: install Rust from https://rustup.rs
        problem  cannot run cargo: No such file or directory (os error 2)
                 fix: install Rust from https://rustup.rs
        problem  cannot run c++: No such file or directory (os error 2)
                 fix: install a C++ compiler (on Debian `apt install g++`), or name one in CXX
        note     cmake is not in PATH: only projects that CMake builds need it
        note     no Cargo.toml in [ROOT] or above: no package is checked
    "#]]
    .assert_eq(&out);
}

/// As for cc, which compiles in build scripts.
#[test]
fn the_compiler_may_be_several_words() {
    let place = Place::new("doctor-words");
    programs(&place, &GOOD);
    place.script("bin/ccache", "#!/bin/sh\necho \"$@\" >> ran\nexec \"$@\"\n");
    let of_target = format!("CXX_{}_unknown_linux_gnu", std::env::consts::ARCH);
    for variable in ["CXX", "HOST_CXX", &of_target] {
        let _ = fs::remove_file(place.root.join("ran"));
        let variables = [(variable, "ccache c++ -m-word"), ("CXXFLAGS", "-a-flag")];
        let (code, out) = run_with(&place, &variables);
        assert_eq!(code, 0, "{out}");
        assert!(out.contains("ok       c++ compiles C++17: c++ (GCC) 12.2.0\n"), "{out}");
        let ran = place.read("ran");
        let with_all = |line: &str| {
            line.starts_with("c++ ") && line.contains(" -m-word ") && line.contains(" -a-flag ")
        };
        let of_us = ran.lines().filter(|line| with_all(line));
        assert!(of_us.clone().any(|line| line.ends_with("--version")), "{ran}");
        assert!(of_us.clone().any(|line| line.ends_with("-fsyntax-only -x c++ -")), "{ran}");
    }
    let (code, out) = run_with(&place, &[("CXX", "sccache c++")]);
    assert_eq!(code, 1);
    assert!(out.contains("problem  cannot run sccache: No such file or directory"), "{out}");
}

#[test]
fn packages() {
    let place = Place::new("doctor-packages");
    let run = || {
        let said = place.run(&["doctor"]);
        assert_eq!(said.err, "");
        let package = said.out.find("ok       package").unwrap();
        (said.code, said.out[package..].replace(env!("CARGO_PKG_VERSION"), "[VERSION]"))
    };
    place.write("twinspan/Cargo.toml", "[package]\nname = \"twinspan\"\nversion = \"0.0.9\"\n");
    place.write("twinspan/src/lib.rs", "");
    place.write("build/Cargo.toml", "[package]\nname = \"twinspan-build\"\nversion = \"0.0.9\"\n");
    place.write("build/src/lib.rs", "");
    let manifest =
        "[package]\nname = \"words\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n";
    place.write("Cargo.toml", manifest);
    place.write("src/lib.rs", "");
    let (code, out) = run();
    assert_eq!(code, 1);
    expect_test::expect![[r#"
        ok       package `words` in [ROOT]/Cargo.toml
        problem  `words` does not depend on twinspan
                 fix: add to [ROOT]/Cargo.toml:
                      [dependencies]
                      cxx = "1"
                      twinspan = "0.1"
    "#]]
    .assert_eq(&out);
    let dependencies = "[dependencies]\ntwinspan = { path = \"twinspan\" }\n\
                        [build-dependencies]\ntwinspan-build = { path = \"build\" }\n";
    place.write("Cargo.toml", &format!("{manifest}{dependencies}"));
    let lock = |twinspan: &str, generator: &str| {
        let package = |name: &str, version: &str| {
            format!("[[package]]\nname = \"{name}\"\nversion = \"{version}\"\n\n")
        };
        place.write(
            "Cargo.lock",
            &[
                package("cxx", "1.0.205"),
                package("cxx-gen", generator),
                package("twinspan", twinspan),
            ]
            .concat(),
        );
    };
    lock("0.0.9", "0.7.194");
    let (code, out) = run();
    assert_eq!(code, 1);
    expect_test::expect![[r#"
        ok       package `words` in [ROOT]/Cargo.toml
        ok       `twinspan` is in [dependencies]
        problem  `cxx` is missing from [dependencies]: the expansion of a bridge uses it
                 fix: add to [ROOT]/Cargo.toml:
                      [dependencies]
                      cxx = "1"
        problem  `twinspan-build` is in [build-dependencies], but there is no build.rs
                 fix: write it:
                      fn main() {
                          twinspan_build::bridge("src/lib.rs").compile("words");
                      }
        problem  twinspan 0.0.9 in [ROOT]/Cargo.lock, and this program is [VERSION]
                 fix: run `cargo install twinspan-cli --version 0.0.9`, or `cargo update -p twinspan --precise [VERSION]`
        problem  cxx 1.0.205 and cxx-gen 0.7.194 in [ROOT]/Cargo.lock: their last numbers have to be equal
                 fix: run `cargo update -p cxx-gen --precise 0.7.205`
    "#]].assert_eq(&out);

    place.write(
        "Cargo.toml",
        &format!("{manifest}{}", dependencies.replacen("\n", "\ncxx = \"1\"\n", 1)),
    );
    place.write("build.rs", "fn main() {}\n");
    lock(env!("CARGO_PKG_VERSION"), "0.7.205");
    let (code, out) = run();
    assert_eq!(code, 0);
    expect_test::expect![[r#"
        ok       package `words` in [ROOT]/Cargo.toml
        ok       `twinspan` is in [dependencies]
        ok       `cxx` is in [dependencies]
        ok       build.rs has `twinspan-build`
        ok       twinspan [VERSION] in Cargo.lock, the same as this program
        ok       cxx 1.0.205 and cxx-gen 0.7.205 are from the same release
    "#]]
    .assert_eq(&out);
}
