//! `new` and `init`: what they create, and what they refuse. `cargo xtask test scaffolds` checks
//! that the result builds, runs and passes its tests.

use crate::support::Place;
use std::fs;

#[test]
fn kinds() {
    let place = Place::new("kinds");
    for kind in ["cmake", "cargo", "both"] {
        let path = format!("my-{kind}");
        let said = place.run(&["new", &path, "--kind", kind]);
        assert_eq!((said.code, &*said.err), (0, ""));
        assert!(
            said.out.starts_with(&format!("created {path}. Next:\n\n  cd {path}\n")),
            "{}",
            said.out
        );
        for file in place.files(&path) {
            let text = place.read(&format!("{path}/{file}"));
            assert!(!text.contains("{{"), "{file}: {text}");
            assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{file}");
            assert!(text.lines().all(|line| line.len() <= 120), "{file}");
        }
        let bridge = if kind == "cmake" { "rust/" } else { "" };
        let manifest = format!("{path}/{bridge}Cargo.toml");
        let said = place.run(&["check", "--manifest-path", &manifest]);
        said.silent();
        let said = place.run(&["list", "--manifest-path", &manifest, "--format", "json"]);
        let value: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        assert_eq!(value["bridges"].as_array().unwrap().len(), 1);
    }
    expect_test::expect![[r#"
        .gitignore
        CMakeLists.txt
        README.md
        app/main.cpp
        rust/Cargo.toml
        rust/src/lib.rs
        tests/test_prices.cpp"#]]
    .assert_eq(&place.files("my-cmake").join("\n"));
    expect_test::expect![[r#"
        created dir with blanks/a-b. Next:

          cd 'dir with blanks/a-b'
          cmake -B build
          cmake --build build
          build/a_b
          ctest --test-dir build --output-on-failure
    "#]]
    .assert_eq(&place.run(&["new", "dir with blanks/a-b"]).out);
    assert!(
        place
            .read("my-cmake/CMakeLists.txt")
            .contains("find_package(Twinspan 0.1 CONFIG REQUIRED)\n")
    );
    assert!(place.read("my-cmake/rust/Cargo.toml").contains("name = \"my_cmake_rust\"\n"));
    assert!(place.read("my-cargo/src/main.rs").contains("namespace = \"my_cargo\""));
}

#[test]
fn with_the_sources_of_twinspan() {
    let place = Place::new("sources");
    fs::create_dir(place.root.join("twin span")).unwrap();
    place.run(&["new", "a", "--kind", "both", "--twinspan", "twin span"]);
    let root = place.root.display();
    let manifest = place.read("a/Cargo.toml");
    assert!(
        manifest.contains(&format!(
            "twinspan = {{ path = \"{root}/twin span\", default-features = false }}\n"
        )),
        "{manifest}"
    );
    assert!(
        manifest.contains(&format!(
            "twinspan-build = {{ path = \"{root}/twin span/crates/build\" }}\n"
        )),
        "{manifest}"
    );
    let lists = place.read("a/CMakeLists.txt");
    assert!(
        lists.contains(&format!("add_subdirectory(\"{root}/twin span\" twinspan)\n")),
        "{lists}"
    );
}

#[test]
fn what_is_there_is_left_alone() {
    let place = Place::new("there");
    place.write("shop/notes.txt", "mine");
    let said = place.run(&["new", "shop"]);
    assert_eq!((said.code, &*said.out), (1, ""));
    expect_test::expect![[r#"
        error: shop already exists
         = help: choose another path; `twinspan init --into` adds Rust to an existing CMake project

    "#]]
    .assert_eq(&said.err);
    assert_eq!(place.files("shop"), ["notes.txt"]);
    fs::create_dir(place.root.join("empty")).unwrap();
    assert_eq!(place.run(&["new", "empty"]).code, 0);
}

#[test]
fn names() {
    let place = Place::new("names");
    for name in ["3d", "my shop", "größe", "class", "std", "a--b", "test"] {
        let said = place.run(&["new", name]);
        assert_eq!((said.code, &*said.out), (1, ""), "{name}");
        assert_eq!(place.files(name).len(), 0);
    }
    let said = place.run(&["new", "my shop"]);
    expect_test::expect![[r#"
        error: `my shop` cannot be the name of a package and of a C++ namespace
         = help: a name consists of letters, digits, `-` and `_`, starts with a letter, and is not a keyword; choose another one with --name

    "#]].assert_eq(&said.err);
    assert_eq!(place.run(&["new", "größe", "--name", "size"]).code, 0);
    assert!(place.read("größe/CMakeLists.txt").contains("project(size LANGUAGES CXX)"));
}

#[test]
fn umbrella() {
    let place = Place::new("umbrella");
    for name in ["prices", "fast-orders"] {
        place.run(&["new", &format!("rust/{name}"), "--kind", "both"]);
    }
    let said = place.run(&[
        "new",
        "rust/umbrella",
        "--umbrella",
        "rust/prices",
        "--umbrella",
        "rust/fast-orders/Cargo.toml",
    ]);
    assert_eq!((said.code, &*said.err), (0, ""));
    expect_test::expect![[r#"
        created rust/umbrella. Next, in CMakeLists.txt:

          twinspan_add_crate(umbrella MANIFEST rust/umbrella/Cargo.toml
            BRIDGES ../prices/src/lib.rs
              ../fast-orders/src/lib.rs)
    "#]]
    .assert_eq(&said.out);
    expect_test::expect![[r#"
        [package]
        name = "umbrella"
        version = "0.1.0"
        edition = "2024"
        publish = false

        [dependencies]
        cxx = "1"
        # Add `features = ["c"]` for C faces and `extern "C"` blocks.
        twinspan = { version = "0.1", default-features = false }
        prices = { path = "../prices" }
        fast-orders = { path = "../fast-orders" }

        [workspace]
    "#]]
    .assert_eq(&place.read("rust/umbrella/Cargo.toml"));
    expect_test::expect![[r#"
        //! Several crates in one Rust library, because a C++ program can have only one. To add a crate, add a line here
        //! and one in Cargo.toml.

        pub use prices;
        pub use fast_orders;
    "#]].assert_eq(&place.read("rust/umbrella/src/lib.rs"));

    // Members of one workspace.
    place.write("rust/Cargo.toml", "[workspace]\nmembers = [\"prices\"]\n");
    let manifest = place.read("rust/prices/Cargo.toml").replace("[workspace]\n", "");
    place.write("rust/prices/Cargo.toml", &manifest);
    let said = place.run(&["new", "rust/more", "--umbrella", "rust/prices"]);
    assert!(
        said.out.contains("# first add it to [workspace] members in [ROOT]/rust/Cargo.toml\n"),
        "{}{}",
        said.out,
        said.err
    );
    assert!(!place.read("rust/more/Cargo.toml").contains("[workspace]"));
    place.run(&["new", "rust/program", "--kind", "cargo"]);
    let said = place.run(&["new", "rust/none", "--umbrella", "rust/program"]);
    assert_eq!(said.code, 1);
    expect_test::expect![[r#"
        error: the package `program` has no library
         = help: move the code that C++ calls from src/main.rs to src/lib.rs

    "#]]
    .assert_eq(&said.err);
    let said = place.run(&["new", "rust/none", "--umbrella", "rust/missing"]);
    assert_eq!(
        (said.code, &*said.err),
        (1, "error: cannot read [ROOT]/rust/missing: No such file or directory (os error 2)\n\n")
    );
}

const LISTS: &str = "\
cmake_minimum_required(VERSION 3.22)
project(stock VERSION 2.3.1 LANGUAGES CXX)
add_executable(stock main.cpp)
";

#[test]
fn init() {
    let place = Place::new("init");
    place.write("CMakeLists.txt", LISTS);
    let said = place.run(&["init"]);
    assert_eq!((said.code, &*said.err), (0, ""));
    expect_test::expect![[r#"
        created rust. Add these lines to CMakeLists.txt:

          find_package(Twinspan 0.1 CONFIG REQUIRED)
          twinspan_add_crate(stock_rust MANIFEST rust/Cargo.toml)
          target_link_libraries(stock PRIVATE stock_rust)

        C++ code can then include the bridge in rust/src/lib.rs:

          #include "stock_rust/src/lib.rs.h"
    "#]]
    .assert_eq(&said.out);
    assert_eq!(place.read("CMakeLists.txt"), LISTS, "not without --write");
    assert_eq!(place.files("rust"), ["Cargo.toml", "src/lib.rs"]);
    place.run(&["check", "--manifest-path", "rust/Cargo.toml"]).silent();

    let said = place.run(&["init", "--write"]);
    assert_eq!(said.code, 1);
    expect_test::expect![[r#"
        error: rust already exists
         = help: move it away first, or add the bridge to the crate in it yourself

    "#]]
    .assert_eq(&said.err);
    fs::remove_dir_all(place.root.join("rust")).unwrap();
    let said = place.run(&["init", "--write", "--name", "shelf"]);
    assert_eq!((said.code, &*said.err), (0, ""));
    let lines = "\nfind_package(Twinspan 0.1 CONFIG REQUIRED)\n\
                 twinspan_add_crate(shelf_rust MANIFEST rust/Cargo.toml)\n\
                 target_link_libraries(stock PRIVATE shelf_rust)\n";
    assert_eq!(place.read("CMakeLists.txt"), format!("{LISTS}{lines}"));
}

#[test]
fn a_copy_in_the_project_has_a_relative_path() {
    let place = Place::new("init-inside");
    place.write("CMakeLists.txt", LISTS);
    for (copy, shown) in [
        ("third_party/twinspan", "third_party/twinspan"),
        ("third party/twinspan", "\"third party/twinspan\""),
    ] {
        let _ = fs::remove_dir_all(place.root.join("rust"));
        place.write(&format!("{copy}/Cargo.toml"), "");
        let said = place.run(&["init", "--twinspan", copy]);
        assert_eq!((said.code, &*said.err), (0, ""));
        assert!(said.out.contains(&format!("  add_subdirectory({shown})\n")), "{}", said.out);
        let manifest = place.read("rust/Cargo.toml");
        assert!(manifest.contains(&format!("twinspan = {{ path = \"../{copy}\", ")), "{manifest}");
    }
}

#[test]
fn init_names_the_file_of_the_target() {
    let place = Place::new("init-below");
    place.write("CMakeLists.txt", "project(stock)\nadd_subdirectory(src)\n");
    place.write("src/CMakeLists.txt", "add_subdirectory(core)\n");
    place.write(
        "src/core/CMakeLists.txt",
        "add_library(core a.cpp)\ntarget_link_libraries(core m)\n",
    );
    let said = place.run(&["init"]);
    assert_eq!((said.code, &*said.err), (0, ""));
    expect_test::expect![[r#"
        created rust. Add these lines to CMakeLists.txt:

          find_package(Twinspan 0.1 CONFIG REQUIRED)
          twinspan_add_crate(stock_rust MANIFEST rust/Cargo.toml)

        and this one to src/core/CMakeLists.txt, after the target:

          target_link_libraries(core stock_rust)

        C++ code can then include the bridge in rust/src/lib.rs:

          #include "stock_rust/src/lib.rs.h"
    "#]]
    .assert_eq(&said.out);
    fs::remove_dir_all(place.root.join("rust")).unwrap();
    let said = place.run(&["init", "--write"]);
    assert_eq!((said.code, &*said.err), (0, ""));
    expect_test::expect![[r#"
        created rust. Added two lines to CMakeLists.txt:

          find_package(Twinspan 0.1 CONFIG REQUIRED)
          twinspan_add_crate(stock_rust MANIFEST rust/Cargo.toml)

        and one to src/core/CMakeLists.txt:

          target_link_libraries(core stock_rust)

        C++ code can then include the bridge in rust/src/lib.rs:

          #include "stock_rust/src/lib.rs.h"
    "#]]
    .assert_eq(&said.out);
    let lists = place.read("CMakeLists.txt");
    assert!(
        lists.ends_with("twinspan_add_crate(stock_rust MANIFEST rust/Cargo.toml)\n"),
        "{lists}"
    );
    let lists = place.read("src/core/CMakeLists.txt");
    assert!(lists.ends_with("m)\n\ntarget_link_libraries(core stock_rust)\n"), "{lists}");
}

/// What old projects have: vendored code first, aliases, object libraries, names in variables, and
/// files of another encoding with carriage returns.
#[test]
fn init_finds_the_projects_own_target() {
    let place = Place::new("init-old");
    let init = |root: &str, more: &[&str]| {
        let _ = fs::remove_dir_all(place.root.join("rust"));
        place.write("CMakeLists.txt", root);
        place.run(&[&["init"], more].concat())
    };
    place.write("externals/xml/CMakeLists.txt", "add_library(xml a.cpp)\n");
    place.write(
        "cli/CMakeLists.txt",
        "# add_executable(old old.cpp)\nADD_EXECUTABLE(\n  check\n  main.cpp)\n",
    );
    place.write(
        "src/CMakeLists.txt",
        "add_library(objects OBJECT a.cpp)\nadd_library(${stock} a.cpp)\n\
         add_library(stock::stock ALIAS ${stock})\ntarget_link_libraries (${stock} m)\n",
    );
    let root = "project(Stock)\nadd_subdirectory(externals/xml)\n#[[\nadd_executable(no)\n]]\n\
                ADD_SUBDIRECTORY(${CMAKE_CURRENT_SOURCE_DIR}/cli)\n";
    let said = init(root, &[]).out;
    assert!(said.contains("MANIFEST rust/Cargo.toml") && said.contains("stock_rust"), "{said}");
    assert!(said.contains("to cli/CMakeLists.txt, after"), "{said}");
    assert!(said.contains("(check PRIVATE stock_rust)"), "{said}");
    let with_src = format!("{root}add_subdirectory(src)\n");
    let said = init(&with_src, &[]).out;
    assert!(said.contains("to src/CMakeLists.txt, after"), "{said}");
    assert!(said.contains("(${stock} stock_rust)"), "{said}");
    let said = init(&with_src, &["--link", "xml"]).out;
    assert!(said.contains("to externals/xml/CMakeLists.txt, after"), "{said}");
    let said = init(&with_src, &["--link", "objects"]);
    assert_eq!(said.code, 1);
    expect_test::expect![[r#"
        error: no CMakeLists.txt makes a program or library `objects`
         = help: these are there: check, ${stock}, xml

    "#]]
    .assert_eq(&said.err);

    // Directories by the older command, tests first, and libraries that may be shared.
    place.write("Testing/CMakeLists.txt", "add_executable(tests a.cpp)\n");
    place.write("lib/CMakeLists.txt", "ADD_LIBRARY(shelf a.cpp)\n");
    let said = init("project(stock)\nSUBDIRS(Testing lib)\n", &[]).out;
    assert!(said.contains("to lib/CMakeLists.txt, after"), "{said}");
    assert!(said.contains("stock_rust MANIFEST"), "{said}");
    place
        .write("core/CMakeLists.txt", "add_library(core a.cpp)\nadd_library(libStockCore a.cpp)\n");
    let said = init("project(STOCK)\nSUBDIRS(lib core)\n", &[]).out;
    assert!(said.contains("(libStockCore PRIVATE stock_rust)"), "{said}");
    let shared = "project(stock)\nOPTION(BUILD_SHARED_LIBS \"..\" ON)\nSUBDIRS(lib)\n";
    let said = init(shared, &[]).out;
    assert!(
        said.contains("twinspan_add_crate(stock_rust STATIC MANIFEST rust/Cargo.toml)"),
        "{said}"
    );
    place.write("lib/CMakeLists.txt", "add_library(shelf a.cpp)\ntarget_link_libraries(shelf m)\n");
    let said = init(shared, &[]).out;
    let line = "set_property(TARGET shelf APPEND PROPERTY LINK_LIBRARIES stock_rust)";
    assert!(said.contains(line), "{said}");
    let plugin = "project(stock)\nadd_library(stock MODULE a.cpp)\n";
    let said = init(plugin, &[]).out;
    assert!(
        said.contains("twinspan_add_crate(stock_rust STATIC MANIFEST rust/Cargo.toml)"),
        "{said}"
    );

    let old = b"# Andr\xe9\r\nproject(stock)\r\nadd_library(stock a.cpp)\r\n";
    let _ = fs::remove_dir_all(place.root.join("rust"));
    fs::write(place.root.join("CMakeLists.txt"), old).unwrap();
    assert_eq!(place.run(&["init", "--write"]).code, 0);
    let bytes = fs::read(place.root.join("CMakeLists.txt")).unwrap();
    assert!(bytes.starts_with(old), "what was there stays");
    assert!(
        bytes.ends_with(b"target_link_libraries(stock PRIVATE stock_rust)\r\n"),
        "as the others"
    );
}

#[test]
fn init_links_as_the_project_does() {
    let place = Place::new("init-links");
    for (links, line) in [
        (
            "target_link_libraries(stock PRIVATE a)\n",
            "target_link_libraries(stock PRIVATE stock_rust)\n",
        ),
        ("target_link_libraries(stock a)\n", "target_link_libraries(stock stock_rust)\n"),
        ("target_link_libraries(\n  stock\n  a)\n", "target_link_libraries(stock stock_rust)\n"),
        ("target_link_libraries(stocked a)", "target_link_libraries(stock PRIVATE stock_rust)\n"),
    ] {
        let _ = fs::remove_dir_all(place.root.join("rust"));
        place.write("CMakeLists.txt", &format!("{LISTS}{links}"));
        assert_eq!(place.run(&["init", "--write"]).code, 0);
        let lists = place.read("CMakeLists.txt");
        assert!(lists.ends_with(line), "{lists}");
    }
    // Where the targets are in directories, as they are linked there.
    for (links, keyword) in [("app core", ""), ("app PUBLIC core", "PRIVATE ")] {
        let _ = fs::remove_dir_all(place.root.join("rust"));
        place.write("CMakeLists.txt", "project(stock)\nadd_subdirectory( \"app\" )\n");
        place.write("app/CMakeLists.txt", &format!("target_link_libraries({links})\n"));
        let said = place.run(&["init"]).out;
        let line = format!("target_link_libraries(<your target> {keyword}stock_rust)");
        assert!(said.contains(&line), "{said}");
    }
    place.write("app/CMakeLists.txt", "project(${NAME})\nadd_subdirectory(x)\n");
    let said = place.run(&["init", "--into", "app", "--write"]);
    assert_eq!(said.code, 1);
    expect_test::expect![[r#"
        error: app/CMakeLists.txt has no target to link Rust with
         = help: leave out --write, and add the lines where they belong; or name it with --link

    "#]]
    .assert_eq(&said.err);
    assert_eq!(place.files("app"), ["CMakeLists.txt"]);
    let said = place.run(&["init", "--into", "nowhere"]);
    assert_eq!(said.code, 1);
    expect_test::expect![[r#"
        error: cannot read nowhere/CMakeLists.txt: No such file or directory (os error 2)
         = help: --into is the directory of a CMake project; `twinspan new` makes one

    "#]]
    .assert_eq(&said.err);
}
