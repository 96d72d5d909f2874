//! `expand`: each stage of a bridge that uses it.

use crate::support::{BRIDGE, Place};

#[test]
fn stages() {
    let place = Place::package("expand");
    let stage = |stage: &str| {
        let said = place.run(&["expand", "src/lib.rs", "--stage", stage]);
        assert_eq!((said.code, &*said.err), (0, ""), "{stage}");
        said.out
    };
    let ast = stage("ast");
    assert!(ast.starts_with("Bridge {\n    attrs: "), "{ast}");
    assert!(ast.contains("sym: Text,"), "{ast}");
    assert!(stage("ir").starts_with("Bridge {\n"));
    assert!(stage("plan").starts_with("Plan {\n"));
    let rust = stage("rust");
    assert_eq!(place.run(&["expand", "src/lib.rs"]).out, rust);
    assert!(rust.contains("#[::cxx::bridge(namespace = \"words\")]"), "{rust}");
    assert!(rust.contains("twinspan1$words$"), "{rust}");
    // As the macro does, whatever features cargo has enabled.
    assert!(rust.contains("#[cfg(feature = \"places\")]"), "{rust}");
    expect_test::expect![[r##"
        #[cxx::bridge(namespace = "words")]
        mod ffi {
            unsafe extern "C++" {
                include!("words/src/lib.rs.types.h");
            }
            struct Place {
                start: usize,
            }
            extern "Rust" {
                type Text;
            }
            unsafe extern "C++" {
                include!("words/src/lib.rs.functions.h");
            }
        }
    "##]]
    .assert_eq(&stage("cxx"));
    let cpp = stage("cpp");
    place.run(&["generate", "--out-dir", "out", "src/lib.rs"]).silent();
    let expected = [
        "include/words/src/lib.rs.h",
        "include/words/src/lib.rs.types.h",
        "include/words/src/lib.rs.functions.h",
        "sources/words/src/lib.rs.cc",
    ]
    .map(|file| {
        let (_, path) = file.split_once('/').unwrap();
        format!("// {path}\n\n{}\n", place.read(&format!("out/{file}")))
    });
    assert_eq!(cpp, expected.concat());
}

#[test]
fn without_rustfmt_it_is_one_line() {
    let place = Place::package("expand-plain");
    let mut command = place.command(&["expand", "src/lib.rs", "--stage", "cxx"]);
    let said = place.said(command.env("RUSTFMT", "/nonexistent"));
    assert_eq!((said.code, &*said.err), (0, ""));
    assert_eq!(said.out.lines().count(), 1, "{}", said.out);
}

#[test]
fn what_cannot_be_expanded() {
    let place = Place::package("expand-none");
    place.write("src/cxx.rs", "#[cxx::bridge]\nmod ffi {}\n");
    for stage in ["rust", "cxx"] {
        let said = place.run(&["expand", "src/cxx.rs", "--stage", stage]);
        assert_eq!((said.code, &*said.out), (1, ""));
        let message = if stage == "rust" {
            "error: there is no #[twinspan::bridge] in this file\n = help: #[cxx::bridge] is expanded by cxx\n\n"
        } else {
            "error: all bridges in src/cxx.rs are plain cxx bridges, which go to cxx unchanged\n\n"
        };
        assert_eq!(said.err, message);
    }
    place.write("src/lib.rs", &BRIDGE.replace("Option<Place>", "Option<Option<u8>>"));
    let said = place.run(&["expand", "src/lib.rs", "--message-format", "short"]);
    assert_eq!((said.code, &*said.out), (1, ""));
    assert!(said.err.starts_with("src/lib.rs:8:"), "{}", said.err);
}
