//! The errors for bad input, word for word, with the exit code.

use crate::support::{BRIDGE, Place, no_programs};
use std::fs;

const WRONG: &str = "\
#[twinspan::bridge]
mod ffi {
    extern \"Rust\" {
        fn a(x: Option<Option<u8>>);
        fn b(x: &[&u8]);
    }
}
";

#[track_caller]
fn fails(place: &Place, arguments: &[&str], expected: &expect_test::Expect) {
    let said = place.run(arguments);
    expected.assert_eq(&said.err);
    assert_eq!((said.code, &*said.out), (1, ""));
    assert_eq!(place.files("out").len(), 0, "nothing is written");
}

#[test]
fn files_and_manifests() {
    let place = Place::package("files");
    fails(
        &place,
        &["generate", "--out-dir", "out", "src/none.rs", "src/lib.rs"],
        &expect_test::expect![[r#"
            error: cannot read src/none.rs: No such file or directory (os error 2)

        "#]],
    );
    fails(
        &place,
        &["generate", "--out-dir", "out", "--manifest-path", "none/Cargo.toml", "src/lib.rs"],
        &expect_test::expect![[r#"
            error: cannot read [ROOT]/none/Cargo.toml: No such file or directory (os error 2)

        "#]],
    );
    place.write("outside/lib.rs", BRIDGE);
    place.write("inner/Cargo.toml", "[package]\nname = \"inner\"\n[workspace]\n");
    place.write("inner/src/lib.rs", "");
    fails(
        &place,
        &["generate", "--out-dir", "out", "--manifest-path", "inner/Cargo.toml", "src/lib.rs"],
        &expect_test::expect![[r#"
            error: src/lib.rs is not in the package `inner`, which is in [ROOT]/inner
             = help: name the manifest of its own package with --manifest-path, or move the file

        "#]],
    );
    place.write("src/empty.rs", "fn f() {}\n");
    fails(
        &place,
        &["generate", "--out-dir", "out", "src/empty.rs"],
        &expect_test::expect![[r#"
            error: no bridge module in this file
              --> src/empty.rs:1:1
              |
            1 | fn f() {}
              | ^
              |
              = help: write `#[twinspan::bridge] mod ffi { .. }`, or do not list the file

        "#]],
    );
    fails(
        &place,
        &["generate", "--out-dir", "out", "--feature", "none", "src/lib.rs"],
        &expect_test::expect![[r#"
            error: the package `words` has no feature `none`
             = help: it has: all, default, lines, places

        "#]],
    );
    place.write("virtual/Cargo.toml", "[workspace]\nmembers = [\"a\"]\n");
    place.write("virtual/a/Cargo.toml", "[package]\nname = \"a\"\n");
    place.write("virtual/a/src/lib.rs", "");
    fails(
        &place,
        &["generate", "--out-dir", "out", "--manifest-path", "virtual/Cargo.toml", "src/lib.rs"],
        &expect_test::expect![[r#"
            error: [ROOT]/virtual/Cargo.toml has no [package]
             = help: name the manifest of one package:
                     [ROOT]/virtual/a/Cargo.toml

        "#]],
    );
    place.write("broken/Cargo.toml", "[package\n");
    fails(
        &place,
        &["list", "--manifest-path", "broken/Cargo.toml"],
        &expect_test::expect![[r#"
        error: cargo cannot read [ROOT]/broken/Cargo.toml
         = note: cargo said: error: unclosed table, expected `]`
                  --> Cargo.toml:1:9
                   |
                 1 | [package
                   |         ^

    "#]],
    );
}

#[test]
fn no_manifest() {
    let place = Place::new("no-manifest");
    place.write("lib.rs", BRIDGE);
    fails(
        &place,
        &["generate", "--out-dir", "out", "lib.rs"],
        &expect_test::expect![[r#"
        error: there is no Cargo.toml in [ROOT] or above
         = help: name it with --manifest-path; without cargo, give --crate-name

    "#]],
    );
    fails(
        &place,
        &["list"],
        &expect_test::expect![[r#"
        error: there is no Cargo.toml in [ROOT] or above
         = help: name it with --manifest-path; without cargo, give --crate-name

    "#]],
    );
}

#[test]
fn no_cargo_and_no_rustc() {
    let place = Place::package("no-cargo");
    let (name, value) = no_programs();
    let mut command = place.command(&["generate", "--out-dir", "out", "src/lib.rs"]);
    let said = place.said(command.env(name, value));
    assert_eq!(said.code, 1);
    expect_test::expect![[r#"
        error: cannot run cargo: No such file or directory (os error 2)
         = help: install Rust from https://rustup.rs, or name cargo in the environment variable CARGO; with --crate-name cargo is not needed

    "#]].assert_eq(&said.err);
    let arguments = ["generate", "--out-dir", "out", "--crate-name", "words", "src/lib.rs"];
    let said = place.said(place.command(&arguments).env(name, value));
    assert_eq!(said.code, 1);
    expect_test::expect![[r#"
        error: cannot run rustc: No such file or directory (os error 2)
         = help: a #[cfg(..)] in the bridge depends on the target, so rustc is needed: install Rust from https://rustup.rs, or name rustc in the environment variable RUSTC

    "#]].assert_eq(&said.err);
    // Nothing in it depends on the target.
    place.write("src/lib.rs", "#[twinspan::bridge]\nmod ffi { extern \"Rust\" { fn f(); } }\n");
    place.said(place.command(&arguments).env(name, value)).silent();
}

#[cfg(unix)]
#[test]
fn what_cannot_be_written() {
    let place = Place::package("unwritable");
    // The tests may run as root, who may write everywhere, but not below a file.
    place.write("file", "");
    for option in ["--out-dir", "--stamp", "--depfile"] {
        let mut arguments = vec!["generate", option, "file/out", "src/lib.rs"];
        if option != "--out-dir" {
            arguments.extend(["--out-dir", "written"]);
        }
        let said = place.run(&arguments);
        assert_eq!(said.code, 1);
        let what = if option == "--out-dir" { "/include/words/src/lib.rs.h" } else { "" };
        assert_eq!(
            said.err,
            format!("error: cannot write file/out{what}: Not a directory (os error 20)\n\n")
        );
    }
    fs::write(place.root.join("src/lib.rs"), b"\xff").unwrap();
    let said = place.run(&["generate", "--out-dir", "out", "src/lib.rs"]);
    assert_eq!(
        (said.code, &*said.err),
        (1, "error: cannot read src/lib.rs: stream did not contain valid UTF-8\n\n")
    );
}

#[test]
fn check_says_everything_at_once() {
    let place = Place::package("check");
    place.run(&["check"]).silent();
    place.write("src/lib.rs", WRONG);
    place.write(
        "src/more.rs",
        "#[cxx::bridge]\nmod ffi { extern \"Rust\" { type T; fn f(t: T); } }\n",
    );
    place.write("src/syntax.rs", "#[cxx::bridge]\nmod ffi { extern \"Rust\" { fn } }\n");
    let said = place.run(&["check"]);
    assert_eq!((said.code, &*said.out), (1, ""));
    expect_test::expect![[r#"
        error[TS0005]: C++ has no optional optional here
          --> src/lib.rs:4:24
          |
        4 |         fn a(x: Option<Option<u8>>);
          |                        ^^^^^^^^^^
          |
          = help: use an enum of the bridge

        error[TS0011]: C++ has no array of references, so a slice of references cannot cross
          --> src/lib.rs:5:19
          |
        5 |         fn b(x: &[&u8]);
          |                   ^^^
          |
          = help: store the values themselves, or `*const T`

        error[cxxbridge]: passing opaque Rust type by value is not supported
          --> src/more.rs:2:40
          |
        2 | mod ffi { extern "Rust" { type T; fn f(t: T); } }
          |                                        ^^^^

        error: unexpected end of input, expected identifier
          --> src/syntax.rs:2:30
          |
        2 | mod ffi { extern "Rust" { fn } }
          |                              ^

    "#]]
    .assert_eq(&said.err);
    let said = place.run(&["check", "--message-format", "short"]);
    assert_eq!((said.code, &*said.out), (1, ""));
    expect_test::expect![[r#"
        src/lib.rs:4:24: error[TS0005]: C++ has no optional optional here (help: use an enum of the bridge)
        src/lib.rs:5:19: error[TS0011]: C++ has no array of references, so a slice of references cannot cross (help: store the values themselves, or `*const T`)
        src/more.rs:2:40: error[cxxbridge]: passing opaque Rust type by value is not supported
        src/syntax.rs:2:30: error: unexpected end of input, expected identifier
    "#]].assert_eq(&said.err);
    let short = said.err;
    let said = place.run(&[
        "generate",
        "--out-dir",
        "out",
        "--message-format",
        "short",
        "src/lib.rs",
        "src/more.rs",
        "src/syntax.rs",
    ]);
    assert_eq!((said.code, said.err), (1, short));
    assert_eq!(place.files("out").len(), 0);
    let said = place.run(&["check", "--message-format", "short", "src/syntax.rs"]);
    assert_eq!(said.err.lines().count(), 1);
}

#[test]
fn json_is_that_of_rustc() {
    let place = Place::package("json");
    place.write("src/lib.rs", WRONG);
    let said = place.run(&["check", "--message-format", "json"]);
    assert_eq!(said.code, 1);
    let lines: Vec<serde_json::Value> =
        said.err.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 2);
    let mut first = lines[0].clone();
    let explanation = first["code"]["explanation"].take();
    assert!(explanation.as_str().unwrap().starts_with("# TS00"), "{explanation}");
    expect_test::expect![[r#"
        {
          "$message_type": "diagnostic",
          "children": [
            {
              "children": [],
              "code": null,
              "level": "help",
              "message": "use an enum of the bridge",
              "rendered": null,
              "spans": []
            }
          ],
          "code": {
            "code": "TS0005",
            "explanation": null
          },
          "level": "error",
          "message": "C++ has no optional optional here",
          "rendered": "error[TS0005]: C++ has no optional optional here\n  --> src/lib.rs:4:24\n  |\n4 |         fn a(x: Option<Option<u8>>);\n  |                        ^^^^^^^^^^\n  |\n  = help: use an enum of the bridge\n\n",
          "spans": [
            {
              "byte_end": 83,
              "byte_start": 73,
              "column_end": 34,
              "column_start": 24,
              "expansion": null,
              "file_name": "src/lib.rs",
              "is_primary": true,
              "label": null,
              "line_end": 4,
              "line_start": 4,
              "suggested_replacement": null,
              "suggestion_applicability": null,
              "text": [
                {
                  "highlight_end": 34,
                  "highlight_start": 24,
                  "text": "        fn a(x: Option<Option<u8>>);"
                }
              ]
            }
          ]
        }"#]].assert_eq(&format!("{first:#}"));
}

#[test]
fn colours() {
    let place = Place::package("colours");
    place.write("src/lib.rs", WRONG);
    let is_coloured = |color: &str, variables: &[(&str, &str)]| {
        let mut command = place.command(&["check", "--color", color]);
        let said = place.said(command.envs(variables.iter().copied()));
        said.err.contains('\u{1b}')
    };
    assert!(!is_coloured("auto", &[]), "not a terminal");
    assert!(is_coloured("always", &[]));
    assert!(is_coloured("always", &[("NO_COLOR", "1")]));
    assert!(is_coloured("auto", &[("CLICOLOR_FORCE", "1")]));
    assert!(!is_coloured("auto", &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(!is_coloured("never", &[("CLICOLOR_FORCE", "1")]));
}

#[test]
fn explain() {
    let place = Place::new("explain");
    for code in ["TS0004", "ts0004", "4"] {
        let said = place.run(&["explain", code]);
        assert_eq!(
            (said.code, said.out.lines().next()),
            (0, Some("# TS0004: an Option is not allowed here"))
        );
    }
    assert_eq!(place.run(&["explain", "link"]).out.lines().next(), Some("# Errors of the linker"));
    let said = place.run(&["explain"]);
    assert!(said.out.contains("TS0004  an Option is not allowed here\n"), "{}", said.out);
    fails(
        &place,
        &["explain", "TS0015"],
        &expect_test::expect![[r#"
        error: there is no error `TS0015`
         = help: run `twinspan explain` without a code to list all of them

    "#]],
    );
    // Every code has its page.
    for code in twinspan_compiler::Code::ALL {
        assert_eq!(place.run(&["explain", &code.to_string()]).code, 0, "{code}");
    }
}

#[test]
fn usage() {
    let place = Place::package("usage");
    let wrong: [&[&str]; 5] = [
        &[],
        &["generat"],
        &["generate", "src/lib.rs"],
        &["generate", "--out-dir", "out"],
        &["generate", "--out-dir", "out", "--verify", "--stamp", "s", "src/lib.rs"],
    ];
    for arguments in wrong {
        let said = place.run(arguments);
        assert_eq!((said.code, &*said.out), (2, ""), "{arguments:?}: {}", said.err);
    }
    let said = place.run(&["generat"]);
    assert!(said.err.contains("a similar subcommand exists: 'generate'"), "{}", said.err);
}

#[test]
fn a_lock_file_with_other_releases() {
    let place = Place::package("lock");
    let lock = |twinspan: &str, cxx: &str| {
        let package = |name: &str, version: &str| {
            format!("[[package]]\nname = \"{name}\"\nversion = \"{version}\"\n\n")
        };
        place.write("Cargo.lock", &[package("cxx", cxx), package("twinspan", twinspan)].concat());
    };
    lock("0.0.9", "1.0.100");
    let said = place.run(&["generate", "--out-dir", "out", "src/lib.rs"]);
    // The lock file that counts may belong to another package.
    assert_eq!((said.code, &*said.out), (0, ""));
    assert_eq!(place.files("out").len(), 7);
    let version =
        String::from_utf8(crate::support::program().arg("--version").output().unwrap().stdout);
    let release = version.unwrap();
    let release = release.split("1.0.").nth(1).and_then(|rest| rest.split(')').next()).unwrap();
    let err = said.err.replace(&format!("1.0.{release}"), "1.0.[NEW]");
    expect_test::expect![[r#"
        warning: this program is twinspan [VERSION], and [ROOT]/Cargo.lock has twinspan 0.0.9
         = help: use the program from that release: `cargo install twinspan-cli --version 0.0.9`

        warning: this program generates for cxx 1.0.[NEW], and [ROOT]/Cargo.lock has cxx 1.0.100
         = note: the last number is part of the symbols in both halves, which have to match to link
         = help: run `cargo update -p cxx --precise 1.0.[NEW]`, or build the program with that release of cxx, as the CMake package does

    "#]].assert_eq(&err.replace(env!("CARGO_PKG_VERSION"), "[VERSION]"));
    lock(env!("CARGO_PKG_VERSION"), &format!("1.0.{release}"));
    place.run(&["generate", "--out-dir", "out", "--depfile", "d", "src/lib.rs"]).silent();
    assert!(place.read("d").ends_with("/Cargo.lock\n"), "{}", place.read("d"));
}

#[test]
fn cfgs_that_nobody_knows() {
    let place = Place::package("unknown-cfg");
    place.write(
        "src/lib.rs",
        "#[twinspan::bridge]\nmod ffi { extern \"Rust\" { #[cfg(test)] fn f(); } }\n",
    );
    fails(
        &place,
        &["generate", "--out-dir", "out", "--message-format", "short", "src/lib.rs"],
        &expect_test::expect![[r#"
            src/lib.rs:2:33: error[cxxbridge]: cfg(test) cannot be decided here: the C++ half is built once, for the library and for its tests
        "#]],
    );
    let said = place.run(&["generate", "--out-dir", "out", "--target", "nonsense", "src/lib.rs"]);
    assert_eq!((said.code, &*said.out), (1, ""));
    let expected = "error: rustc does not print its cfgs\n = note: rustc said: error: ";
    assert!(said.err.starts_with(expected) && said.err.contains("nonsense"), "{}", said.err);
}

#[cfg(unix)]
#[test]
fn a_makefile_has_no_path_of_two_lines() {
    let place = Place::package("lines");
    let said = place.run(&[
        "generate",
        "--out-dir",
        "out",
        "--depfile",
        "d",
        "--stamp",
        "a\nb",
        "src/lib.rs",
    ]);
    assert_eq!((said.code, &*said.out), (1, ""));
    assert_eq!(place.files("out").len(), 0, "nothing is written");
    expect_test::expect![[r#"
        error: a makefile cannot hold the path "[ROOT]/a\nb": it is not UTF-8, or has several lines

    "#]]
    .assert_eq(&said.err);
}
