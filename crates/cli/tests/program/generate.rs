//! `generate` and `list`: which files they write, when the files change, and that a build script
//! writes the same.

use crate::support::{BRIDGE, Place};
use std::time::{Duration, SystemTime};
use std::{fs, path::Path};

const FILES: [&str; 7] = [
    "include/words/src/lib.rs",
    "include/words/src/lib.rs.functions.h",
    "include/words/src/lib.rs.h",
    "include/words/src/lib.rs.types.h",
    "sources/words/src/lib.rs.cc",
    "sources/words/src/lib.rs.extern.c",
    "sources/words/src/lib.rs.twinspan.cc",
];

#[test]
fn seven_files_whatever_is_in_the_bridge() {
    let place = Place::package("five");
    place.run(&["generate", "--out-dir", "ours", "src/lib.rs"]).silent();
    assert_eq!(place.files("ours"), FILES);
    let header = place.read("ours/include/words/src/lib.rs.functions.h");
    assert!(header.contains("each_line"), "{header}");

    place.write("src/lib.rs", "#[cxx::bridge]\nmod ffi { extern \"Rust\" { fn f(); } }\n");
    place.run(&["generate", "--out-dir", "theirs", "src/lib.rs"]).silent();
    assert_eq!(place.files("theirs"), FILES);
    assert_eq!(
        place.read("theirs/include/words/src/lib.rs.types.h"),
        "#pragma once\n// Everything is in lib.rs.h.\n"
    );
    assert_eq!(
        place.read("theirs/sources/words/src/lib.rs.twinspan.cc"),
        "// Everything is in lib.rs.cc.\n"
    );
    assert_eq!(
        place.read("theirs/sources/words/src/lib.rs.extern.c"),
        "/* There is no `extern \"C\"` block. */\ntypedef int twinspan_nothing;\n"
    );
    let of_c = format!(
        "{BRIDGE}#[twinspan::bridge]\nmod of_c {{ unsafe extern \"C\" {{\n\
                        include!(<stdlib.h>); fn abs(number: c_int) -> c_int; }} }}\n"
    );
    place.write("src/lib.rs", &of_c);
    place.run(&["generate", "--out-dir", "c", "src/lib.rs"]).silent();
    assert_eq!(place.files("c"), FILES);
    let check = place.read("c/sources/words/src/lib.rs.extern.c");
    assert!(check.contains("#include <stdlib.h>\n") && check.contains("_Generic(&abs"), "{check}");

    // cxx's Result and twinspan's in one file: the two sources cannot be joined.
    let both = format!(
        "{BRIDGE}#[cxx::bridge]\nmod cxx_ffi {{ unsafe extern \"C++\" {{\n\
         include!(\"words/f.h\"); fn f() -> Result<()>; }} }}\n"
    );
    place.write("src/lib.rs", &both);
    place.run(&["generate", "--out-dir", "both", "src/lib.rs"]).silent();
    assert_eq!(place.files("both"), FILES);
    let second = place.read("both/sources/words/src/lib.rs.twinspan.cc");
    assert!(second.contains("#include \"words/src/lib.rs.h\""), "{second}");
}

#[test]
fn a_face_for_c_is_two_more_files() {
    let place = Place::package("c-face");
    place.write("src/lib.rs", &BRIDGE.replace("bridge(namespace", "bridge(c_face, namespace"));
    place.run(&["generate", "--out-dir", "ours", "src/lib.rs"]).silent();
    let files = place.files("ours");
    let more: Vec<_> = files.iter().filter(|file| file.contains("/words.")).collect();
    assert_eq!(more, ["include/words/src/words.abi", "include/words/src/words.h"]);
    let header = place.read("ours/include/words/src/words.h");
    assert!(header.contains("#define WORDS_VERSION \"0.1.0\""), "{header}");
    assert!(header.contains("int32_t words_Text_each_line("), "{header}");
    assert!(!header.contains("words_Text_on_haiku"), "{header}");
    let abi = place.read("ours/include/words/src/words.abi");
    assert!(abi.contains("words_Text_on_haiku(const words_Text *self) when"), "{abi}");
}

#[test]
fn lines_may_be_absolute() {
    let place = Place::package("lines");
    let text = "#[twinspan::bridge]\nmod ffi { unsafe extern \"C++\" {\n\
                include!(\"words/f.h\"); fn f() -> Option<u8>; } }\n";
    place.write("src/lib.rs", text);
    let path = place.root.join("src/lib.rs").display().to_string();
    place.run(&["generate", "--out-dir", "relative", "src/lib.rs"]).silent();
    place.run(&["generate", "--out-dir", "absolute", "--absolute-lines", "src/lib.rs"]).silent();
    let mut changed = 0;
    for file in FILES {
        let text = place.read(&format!("relative/{file}"));
        changed += text.matches("\"src/lib.rs\"\n").count();
        let expected = text.replace("\"src/lib.rs\"\n", &format!("\"{path}\"\n"));
        assert_eq!(place.read(&format!("absolute/{file}")), expected);
    }
    assert!(changed > 0);
}

#[test]
fn named_from_the_package_wherever_it_is_run() {
    let place = Place::package("named");
    let root = place.root.display().to_string();
    place.run(&["generate", "--out-dir", "a", "./src/../src/lib.rs"]).silent();
    place.run(&["generate", "--out-dir", "b", &format!("{root}/src/lib.rs")]).silent();
    fs::create_dir(place.root.join("elsewhere")).unwrap();
    let mut elsewhere = place.command(&["generate", "--out-dir", "../c", "../src/lib.rs"]);
    place.said(elsewhere.current_dir(place.root.join("elsewhere"))).silent();
    for file in FILES {
        let text = place.read(&format!("a/{file}"));
        assert_eq!(place.read(&format!("b/{file}")), text);
        assert_eq!(place.read(&format!("c/{file}")), text);
    }
    place.run(&["generate", "--out-dir", "d", "--include-prefix", "x/y", "src/lib.rs"]).silent();
    assert_eq!(place.files("d/include/x/y/src").len(), 4);
    assert!(
        place.read("d/sources/x/y/src/lib.rs.cc").contains("#include \"x/y/src/lib.rs.types.h\"")
    );
}

#[test]
fn without_cargo() {
    let place = Place::package("without-cargo");
    place.run(&["generate", "--out-dir", "with", "--target", HOST, "src/lib.rs"]).silent();
    fs::remove_file(place.root.join("Cargo.toml")).unwrap();
    let arguments =
        ["generate", "--crate-name", "words", "--feature", "lines", "--out-dir", "without"];
    let mut command = place.command(&arguments);
    // rustc alone.
    place.said(command.arg("src/lib.rs").env("CARGO", "/nonexistent")).silent();
    for file in FILES {
        assert_eq!(place.read(&format!("with/{file}")), place.read(&format!("without/{file}")));
    }
}

const HOST: &str = "x86_64-unknown-linux-gnu";

#[test]
fn cfgs_and_features() {
    let place = Place::package("cfgs");
    let functions = |arguments: &[&str]| {
        let _ = fs::remove_dir_all(place.root.join("out"));
        let mut all = vec!["generate", "--out-dir", "out", "src/lib.rs"];
        all.extend(arguments);
        place.run(&all).silent();
        let header = place.read("out/include/words/src/lib.rs.functions.h");
        let names = ["find", "each_line", "places", "on_haiku"];
        names.into_iter().filter(|name| header.contains(name)).collect::<Vec<_>>()
    };
    assert_eq!(functions(&[]), ["find", "each_line"]);
    assert_eq!(functions(&["--no-default-features"]), ["find"]);
    assert_eq!(functions(&["--feature", "all"]), ["find", "each_line", "places"]);
    assert_eq!(functions(&["--no-default-features", "--feature", "all"]), ["find", "places"]);
    assert_eq!(functions(&["--all-features"]), ["find", "each_line", "places"]);
    assert_eq!(functions(&["--cfg", "target_os=\"haiku\""]), ["find", "each_line", "on_haiku"]);
    assert_eq!(functions(&["--cfg", "target_os=haiku"]), ["find", "each_line", "on_haiku"]);
    assert_eq!(functions(&["--cfg", "feature=false"]), ["find"]);
}

#[test]
fn what_is_equal_keeps_its_time_and_the_stamp_does_not() {
    let place = Place::package("times");
    let arguments = [
        "generate",
        "--out-dir",
        "out",
        "--stamp",
        "made/stamp",
        "--depfile",
        "made/dep file.d",
        "src/lib.rs",
    ];
    place.run(&arguments).silent();
    let old = SystemTime::now() - Duration::from_secs(1000);
    let time = |path: &str| fs::metadata(place.root.join(path)).unwrap().modified().unwrap();
    let paths: Vec<String> = FILES.iter().map(|file| format!("out/{file}")).collect();
    let files = paths.iter().map(String::as_str).chain(["made/stamp", "made/dep file.d"]);
    for path in files {
        let file = fs::File::options().write(true).open(place.root.join(path)).unwrap();
        file.set_modified(old).unwrap();
    }
    place.run(&arguments).silent();
    assert!(paths.iter().all(|path| time(path) == old));
    assert_eq!(time("made/dep file.d"), old);
    assert_ne!(time("made/stamp"), old);
    place.write("src/lib.rs", &BRIDGE.replace("places(", "spots("));
    place.run(&arguments).silent();
    assert!(paths.iter().all(|path| time(path) == old), "a feature that is off");
    place.write("src/lib.rs", &BRIDGE.replace("find(", "search("));
    place.run(&arguments).silent();
    let changed: Vec<&str> =
        paths.iter().filter(|path| time(path) != old).map(|path| &path[4..]).collect();
    assert_eq!(changed, [FILES[1], FILES[3], FILES[4]]);
}

#[test]
fn the_depfile() {
    let place = Place::package("depfile");
    place.run(&["generate", "--out-dir", "o", "--depfile", "a.d", "src/lib.rs"]).silent();
    place
        .run(&["generate", "--out-dir", "o", "--depfile", "b.d", "--stamp", "a #$", "src/lib.rs"])
        .silent();
    let root = place.root.display().to_string().replace(' ', "\\ ");
    let inputs = format!("\\\n  {root}/src/lib.rs \\\n  {root}/Cargo.toml\n");
    assert_eq!(place.read("a.d"), format!("{root}/o/include/words/src/lib.rs.h: {inputs}"));
    assert_eq!(place.read("b.d"), format!("{root}/a\\ \\#$$: {inputs}"));
}

#[test]
fn verify() {
    let place = Place::package("verify");
    let run = || place.run(&["generate", "--out-dir", "out", "--verify", "src/lib.rs"]);
    let said = run();
    assert_eq!((said.code, said.err.matches("is missing").count()), (3, 7), "{}", said.err);
    assert_eq!(place.files("out").len(), 0);
    place.run(&["generate", "--out-dir", "out", "src/lib.rs"]).silent();
    run().silent();
    place.write("out/include/words/src/lib.rs.h", "edited");
    let said = run();
    assert_eq!(
        (said.code, &*said.err),
        (3, "error: out/include/words/src/lib.rs.h is out of date\n\n",)
    );
    assert_eq!(place.read("out/include/words/src/lib.rs.h"), "edited");
}

#[test]
fn headers_to_include_as_well() {
    let place = Place::package("include");
    place
        .run(&[
            "generate",
            "--out-dir",
            "o",
            "--include",
            "<vector>",
            "--include",
            "words/a.h",
            "src/lib.rs",
        ])
        .silent();
    let header = place.read("o/include/words/src/lib.rs.h");
    assert!(header.contains("#include \"words/a.h\"\n"), "{header}");
    assert!(header.contains("#include <vector>\n"), "{header}");
}

#[test]
fn list() {
    let place = Place::package("list");
    place.write("src/a/b.rs", "#[cxx::bridge]\nmod ffi {}\n");
    place.write("src/c.rs", "// #[cxx::bridge] mod ffi {}\nconst S: &str = \"#[cxx::bridge]\";\n");
    place.write("inner/Cargo.toml", "[package]\nname = \"inner\"\n");
    place.write("inner/src/lib.rs", BRIDGE);
    place.write("target/CACHEDIR.TAG", "");
    place.write("target/lib.rs", BRIDGE);
    let said = place.run(&["list"]);
    assert_eq!((said.code, &*said.err), (0, ""));
    expect_test::expect![[r#"
        src/a/b.rs
          #include "words/src/a/b.rs.h"
          include/words/src/a/b.rs.h
          include/words/src/a/b.rs.types.h
          include/words/src/a/b.rs.functions.h
          include/words/src/a/b.rs
          sources/words/src/a/b.rs.cc
          sources/words/src/a/b.rs.twinspan.cc
          sources/words/src/a/b.rs.extern.c
        src/lib.rs
          #include "words/src/lib.rs.h"
          include/words/src/lib.rs.h
          include/words/src/lib.rs.types.h
          include/words/src/lib.rs.functions.h
          include/words/src/lib.rs
          sources/words/src/lib.rs.cc
          sources/words/src/lib.rs.twinspan.cc
          sources/words/src/lib.rs.extern.c
    "#]]
    .assert_eq(&said.out);
    fs::remove_dir_all(place.root.join("src/a")).unwrap();
    let manifest = place.root.join("Cargo.toml").display().to_string();
    let said = place.run(&["list", "--format", "cmake", "--manifest-path", &manifest]);
    expect_test::expect![[r#"
        set(TWINSPAN_PACKAGE
          "words")
        set(TWINSPAN_BRIDGES
          "src/lib.rs")
        set(TWINSPAN_HEADERS
          "include/words/src/lib.rs.h"
          "include/words/src/lib.rs.types.h"
          "include/words/src/lib.rs.functions.h"
          "include/words/src/lib.rs")
        set(TWINSPAN_SOURCES
          "sources/words/src/lib.rs.cc"
          "sources/words/src/lib.rs.twinspan.cc")
        set(TWINSPAN_C_SOURCES
          "sources/words/src/lib.rs.extern.c")
        set(TWINSPAN_C_FACES)
    "#]]
    .assert_eq(&said.out);
    let said = place.run(&["list", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(value["package"], "words");
    assert_eq!(value["bridges"][0]["include"], "words/src/lib.rs.h");
    assert_eq!(value["bridges"][0]["sources"][1], "sources/words/src/lib.rs.twinspan.cc");
    // With the same names as they are written, also if the bridge itself has errors.
    place.write(
        "src/lib.rs",
        "#[twinspan::bridge(c_face, namespace = \"a::b\")] mod a { nonsense }\n\
         mod m { #[twinspan::bridge(c_face)] mod b {} #[twinspan::bridge(c_face(prefix = \"x\"))] mod c {} }\n",
    );
    let said = place.run(&["list", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    let faces = ["a_b.h", "a_b.abi", "words.h", "words.abi", "x.h", "x.abi"];
    let faces: Vec<String> = faces.map(|name| format!("include/words/src/{name}")).into();
    assert_eq!(value["bridges"][0]["c_faces"], serde_json::json!(faces));
    let said = place.run(&["list"]).out;
    assert!(faces.iter().all(|face| said.contains(&format!("  {face}\n"))), "{said}");
    place.write("src/lib.rs", "");
    assert_eq!(place.run(&["list"]).out, "no bridges in the package `words`\n");
}

/// This also tests the build script, which writes the same for the same bridges.
#[test]
fn the_files_of_a_build_script() {
    let place = Place::package("same");
    let out = place.root.join("out dir");
    fs::create_dir_all(&out).unwrap();
    place.run(&["generate", "--out-dir", "ours", "src/lib.rs"]).silent();
    place.write("cxx.h", "");
    let build_script = std::env::current_exe().unwrap();
    let mut command = std::process::Command::new(build_script);
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../include");
    let said = command
        .args(["--exact", "generate::build_script", "--nocapture"])
        .current_dir(&place.root)
        .env("TWINSPAN_TEST_BUILD_SCRIPT", "1")
        .env("CARGO_PKG_NAME", "words")
        .env("CARGO_MANIFEST_DIR", &place.root)
        .env("OUT_DIR", &out)
        .env("TARGET", HOST)
        .env("HOST", HOST)
        .env("CARGO_CFG_FEATURE", "lines")
        .env("DEP_CXXBRIDGE1_HEADER", place.root.join("cxx.h"))
        .env("DEP_TWINSPAN1_INCLUDE", runtime)
        .output()
        .unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    // A build script writes the others only if they are not empty.
    for file in FILES.iter().filter(|file| !file.ends_with(".c") && !file.ends_with(".twinspan.cc"))
    {
        let theirs = place.read(&format!("out dir/cxxbridge/{file}"));
        assert_eq!(place.read(&format!("ours/{file}")), theirs, "{file}");
    }
}

/// Run by the test above, in a process with the variables that cargo gives a build script.
#[test]
fn build_script() {
    if std::env::var_os("TWINSPAN_TEST_BUILD_SCRIPT").is_some() {
        // It generates, and does not compile.
        let _ = twinspan_build::bridge("src/lib.rs");
    }
}
