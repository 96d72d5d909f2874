//! `header`: the C++ half of the runtime.

use crate::support::{Place, files_below};
use std::path::Path;
use std::{fs, process::Command};

#[test]
fn all_files_of_the_runtime() {
    let place = Place::new("header");
    place.run(&["header", "--out-dir", "out", "--stamp", "out/stamp"]).silent();
    assert_eq!(place.read("out/stamp"), format!("twinspan {}\n", env!("CARGO_PKG_VERSION")));
    place.run(&["header", "--out-dir", "out", "--verify"]).silent();

    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    for (ours, theirs) in [("out/include/twinspan", "include/twinspan"), ("out/runtime", "cpp")] {
        let files = place.files(ours);
        assert_eq!(files, files_below(&repository.join(theirs)));
        for file in files {
            let text = fs::read_to_string(repository.join(theirs).join(&file)).unwrap();
            assert_eq!(place.read(&format!("{ours}/{file}")), text);
        }
    }

    let said = place.run(&["header", "--out-dir", "out", "--list"]);
    let listed: Vec<&str> = said.out.lines().filter_map(|line| line.strip_prefix("out/")).collect();
    let mut sorted = listed.clone();
    sorted.sort_unstable();
    let mut written = place.files("out");
    written.retain(|file| file != "stamp");
    assert_eq!(sorted, written);

    let said = place.run(&["header", "--out-dir", "out", "--list", "cmake"]);
    let first: Vec<&str> = said.out.lines().take(5).collect();
    assert_eq!(
        first,
        [
            "set(TWINSPAN_INCLUDE_DIR",
            "  \"out/include\")",
            "set(TWINSPAN_RUNTIME_HEADERS",
            "  \"out/include/rust/cxx.h\"",
            "  \"out/include/twinspan/bridge.h\"",
        ]
    );
    assert!(
        said.out.ends_with("set(TWINSPAN_RUNTIME_PRIVATE_HEADERS\n  \"out/runtime/state.h\")\n")
    );
    let said = place.run(&["header", "--out-dir", "out", "--list", "json"]);
    let value: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    let sources = value["sources"].as_array().unwrap();
    assert!(sources.iter().any(|path| path == "out/runtime/panic.cc"), "{sources:?}");

    fs::remove_file(place.root.join("out/include/twinspan/error.h")).unwrap();
    let said = place.run(&["header", "--out-dir", "out", "--verify"]);
    assert_eq!((said.code, &*said.err), (3, "error: out/include/twinspan/error.h is missing\n\n"));
}

/// The output of `generate` and `header` compiles together, with no other files.
#[test]
fn it_compiles() {
    let place = Place::package("compiles");
    place.run(&["generate", "--out-dir", "out", "src/lib.rs"]).silent();
    place.run(&["header", "--out-dir", "out"]).silent();
    let mut compiler = Command::new("g++");
    compiler.args(["-std=c++17", "-fsyntax-only", "-Wall", "-Wextra", "-Werror", "-Iout/include"]);
    compiler.args(["out/sources/words/src/lib.rs.cc", "out/sources/words/src/lib.rs.twinspan.cc"]);
    compiler.arg("out/runtime/mode.cc");
    let said = place.said(compiler.current_dir(&place.root));
    assert_eq!(said.code, 0, "{}", said.err);
}

/// Cargo leaves out of a package a directory with a Cargo.toml, and a link to a file that git does
/// not track.
#[test]
fn all_that_is_embedded_is_in_the_package() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(["package", "--list", "--allow-dirty", "--offline"]).current_dir(root);
    let output = command.output().unwrap();
    let list = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let packaged: Vec<&str> = list.lines().collect();
    for directory in ["templates", "runtime/include", "runtime/cpp", "runtime/errors"] {
        let files = files_below(&root.join(directory));
        assert!(!files.is_empty(), "{directory}");
        for file in files {
            let path = format!("{directory}/{file}");
            assert!(packaged.contains(&path.as_str()), "{path} is not in the package");
        }
    }
}
