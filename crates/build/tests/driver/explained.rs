//! Errors of the C++ compiler are explained at the declaration.

use super::{BRIDGE, HEADER, Package};
use std::fs;
use std::io::Write as _;
use std::process::Command;

#[test]
fn cxx_errors_are_explained_at_the_declaration() {
    let package = Package::new("explained");
    package.write("include/store.h", &HEADER.replace("open_store", "other_name"));
    package.write("src/store.cc", "");
    let built = package.build("src/lib.rs");
    built.expect_error(&[
        "error: C++ has no `open_store` where the bridge looks for it",
        "--> src/lib.rs:9:9",
    ]);
    // Cargo hears of the library only after the compiler has accepted all files.
    assert!(!built.stdout.contains(" = None"), "{}", built.stdout);
    package.write("include/store.h", "#include \"absent.h\"\n");
    package.build("src/lib.rs").expect_error(&["absent.h", "--> include/store.h:1:10"]);
    package.write("src/lib.rs", &BRIDGE.replace("demo/include/store.h", "absent.h"));
    package
        .build("src/lib.rs")
        .expect_error(&["error: the header `absent.h` was not found", "--> src/lib.rs:8:9"]);
}

/// Neither a macro nor what is nowhere is found as a function.
#[test]
fn a_macro_that_is_declared_as_a_function_is_called_one() {
    for compiler in ["g++", "clang++-22"] {
        if Command::new(compiler).arg("--version").output().is_err() {
            let _ = writeln!(std::io::stderr(), "\nSKIPPED: {compiler} is not installed");
            continue;
        }
        let mut package = Package::new(&format!("function-macros-{compiler}"));
        package.set("CXX", compiler);
        package.write(
            "include/store.h",
            &format!("{HEADER}#define SQUARE(x) ((x) * (x))\n#define STORE_NEW() 1\n"),
        );
        package.write("src/store.cc", "");
        let with = |functions: &str| {
            let block = format!(
                "unsafe extern \"C++\" {{\n        include!(\"demo/include/store.h\");\n{functions}\n    }}"
            );
            let text =
                format!("#[twinspan::bridge(namespace = \"demo\")]\nmod ffi {{\n    {block}\n}}\n");
            package.write("src/lib.rs", &text);
            package.build("src/lib.rs")
        };
        let built = with(
            "        fn SQUARE(x: i32) -> i32;\n        #[cxx_name = \"STORE_NEW\"]\n        fn new() -> i32;",
        );
        built.expect_error(&[
            "error: `SQUARE` is a macro in C++, and no function\n",
            "--> src/lib.rs:5:9",
            "help: call it in a body, `{ cpp!(return SQUARE(..);) }`, in place of the `;`",
            "error: `STORE_NEW` is a macro in C++, and no function\n",
        ]);
        let built = with("        fn gone();\n        fn SQUARE(x: i32) -> i32;");
        built.expect_error(&[
            "error: C++ has no `gone` where the bridge looks for it\n",
            "error: `SQUARE` is a macro in C++, and no function\n",
        ]);
        with("        fn SQUARE(x: i32) -> i32 { cpp!(return SQUARE(x);) }").expect_done();
    }
}

/// What the preprocessor makes of the declaration is nothing that a reader of the bridge could know.
#[test]
fn a_name_that_is_a_macro_is_called_one() {
    let with = |compiler: &str, declared: &str| {
        let mut package = Package::new(&format!("macros-{compiler}"));
        package.set("CXX", compiler);
        package.set("CXXFLAGS", "-std=gnu++17");
        package.write("include/store.h", &format!("{HEADER}#define LIMIT 10\n"));
        package.write("src/store.cc", "");
        let start = "    unsafe extern";
        package.write("src/lib.rs", &BRIDGE.replace(start, &format!("{declared}\n{start}")));
        package.build("src/lib.rs")
    };
    for compiler in ["g++", "clang++-22"] {
        if Command::new(compiler).arg("--version").output().is_err() {
            let _ = writeln!(std::io::stderr(), "\nSKIPPED: {compiler} is not installed");
            continue;
        }
        for (declared, name) in [
            ("extern \"Rust\" {\n        fn LIMIT() -> Option<u32>;\n    }", "LIMIT"),
            ("extern \"Rust\" {\n        fn linux(x: u32) -> bool;\n    }", "linux"),
            ("struct Os {\n        bsd: bool,\n        unix: Optional<bool>,\n    }", "unix"),
        ] {
            let built = with(compiler, declared);
            built.expect_error(&[
                &format!("error: `{name}` is a macro in C++, which replaces the name everywhere"),
                &format!("help: give it another name there with `#[cxx_name = \"{name}_\"]`"),
            ]);
            assert_eq!(built.stderr.matches("error: ").count(), 1, "{}", built.stderr);
        }
    }
}

/// Outside of namespaces, a function of the bridge with the name and the parameters of one of C's would be that
/// function, for the whole program.
#[test]
fn what_c_or_the_header_has_already_is_not_declared_again() {
    for compiler in ["g++", "clang++-22"] {
        if Command::new(compiler).arg("--version").output().is_err() {
            let _ = writeln!(std::io::stderr(), "\nSKIPPED: {compiler} is not installed");
            continue;
        }
        let mut package = Package::new(&format!("taken-{compiler}"));
        package.set("CXX", compiler);
        package.write("src/store.cc", "");
        let with = |namespace: &str, items: &str| {
            let text = format!("#[twinspan::bridge{namespace}]\nmod ffi {{\n{items}\n}}\n");
            package.write("src/lib.rs", &format!("{text}fn labs(_: i64) -> i64 {{ 1 }}\n"));
            package.build("src/lib.rs")
        };
        let functions = "    extern \"Rust\" {\n        fn labs(a: i64) -> i64;\n        \
                         fn div(a: i32, b: i32) -> i32;\n        fn rand() -> Result<i32>;\n    }";
        let built = with("", functions);
        built.expect_error(&[
            "error: C++ has a function `labs` already\n  --> src/lib.rs:4:9",
            "error: C++ has a function `div` already\n  --> src/lib.rs:5:9",
            "error: C++ has a function `rand` already\n  --> src/lib.rs:6:9",
            "= note: it is at /usr/include/stdlib.h:",
            "= help: put the bridge into a namespace, `namespace = \"..\"`, or give this another name in C++ with \
             `#[cxx_name = \"labs_\"]`",
        ]);
        assert_eq!(built.stderr.matches("error: ").count(), 3, "{}", built.stderr);
        with("(namespace = \"demo\")", functions).expect_done();
        let built = with(
            "",
            "    struct tm {\n        x: i32,\n    }\n    extern \"Rust\" {\n        fn now() -> tm;\n    }",
        );
        built.expect_error(&["error: C++ has a type `tm` already\n  --> src/lib.rs:3:5"]);

        package.write(
            "include/store.h",
            "#pragma once\nnamespace demo {\nstruct Point { int x; };\n}\n",
        );
        let include = "    unsafe extern \"C++\" {\n        include!(\"demo/include/store.h\");";
        let point = format!("    struct Point {{\n        x: i32,\n    }}\n{include}");
        let built = with("(namespace = \"demo\")", &format!("{point}\n    }}"));
        built.expect_error(&[
            "error: C++ has a type `Point` already\n  --> src/lib.rs:3:5",
            "= note: it is at include/store.h:3",
            "= help: if that type is meant, write `type Point;` in `extern \"C++\"`, too",
        ]);
        with("(namespace = \"demo\")", &format!("{point}\n        type Point;\n    }}"))
            .expect_done();
    }
}

/// The code of a bridge includes its headers more than once.
#[test]
fn a_header_without_a_guard_is_told_to_have_one() {
    for compiler in ["g++", "clang++-22"] {
        if Command::new(compiler).arg("--version").output().is_err() {
            let _ = writeln!(std::io::stderr(), "\nSKIPPED: {compiler} is not installed");
            continue;
        }
        let mut package = Package::new(&format!("unguarded-{compiler}"));
        package.set("CXX", compiler);
        package.write("src/store.cc", "");
        let header = "#include <optional>\nnamespace demo {\nstruct Store { std::optional<int> get() const { return 1; } };\n}\n";
        let include = "        include!(\"demo/include/store.h\");";
        package.write("include/store.h", header);
        package.write("include/other.h", "#include \"demo/include/store.h\"\n");
        package.write(
            "src/lib.rs",
            &format!(
                "#[twinspan::bridge(namespace = \"demo\")]\nmod ffi {{\n    unsafe extern \"C++\" {{\n{include}\n{}\n        \
                 type Store;\n        fn get(self: &Store) -> Option<i32>;\n    }}\n}}\n",
                include.replace("store.h", "other.h")
            ),
        );
        package.build("src/lib.rs").expect_error(&[
            "redefinition of ",
            "--> include/store.h:3:8",
            "= help: write `#pragma once` at the top of this header",
        ]);
        package.write("include/store.h", &format!("#pragma once\n{header}"));
        package.build("src/lib.rs").expect_done();
    }
}

/// Several files include the header, but each mistake is one error of the report, with the C++
/// declaration. The report ends the output.
#[test]
fn each_cxx_error_is_said_once_with_both_signatures() {
    let mut package = Package::new("once");
    package.set("CXXFLAGS", "-fdiagnostics-color=always");
    package.write(
        "src/lib.rs",
        &BRIDGE.replace(
            "    }\n}\n",
            "        fn wrong(text: &str) -> i32;\n        fn overloaded(text: &str);\n        \
             fn trim(text: &str) -> &str;\n        type Store;\n        \
             fn size(self: &Store, n: i32) -> usize;\n        \
             fn templated(text: &str, #[out] to: i32);\n        fn viewed(text: &str);\n    }\n}\n",
        ),
    );
    package.write(
        "include/store.h",
        &HEADER.replace(
            "demo {",
            "demo {\ninline int broken() { return nothing; }\nstd::string\nwrong(int first, int second);\n\
             void overloaded(int); void overloaded(char, int);\n\
             const std::string &trim(const std::string &text);\n\
             class Store {\npublic:\n  /// Text.\n  long size(const char *) const;\n};\n\
             template <class T> void templated(const char *text, T &to);\n\
             struct View { View(const char *); };\nvoid viewed(View text);\n",
        ),
    );
    let built = package.build("src/lib.rs");
    built.expect_error(&[
        "--> include/store.h:4:30",
        "error: demo::wrong does not take what the bridge declares\n",
        "--> src/lib.rs:10:9",
        "C++ declares `std::string wrong(int first, int second)` at include/store.h:6",
        "declare it as `std::int32_t wrong(rust::Str)`",
        "C++ declares `void overloaded(int)` at include/store.h:7",
        "C++ declares `void overloaded(char, int)` at include/store.h:7",
        "if several overloads fit equally well, choose one in a body",
        "error: demo::trim takes a copy of an argument that its result borrows from\n",
        "C++ declares `const std::string &trim(const std::string &text)` at include/store.h:8",
        "take the object itself, std::string_view, rust::Str or a slice there",
        "error: demo::Store::size does not take what the bridge declares\n",
        "C++ declares `long size(const char *) const` at include/store.h:12",
        "declare it as `std::size_t size(std::int32_t) const`",
        "error: demo::templated does not take what the bridge declares\n",
        "is given it in `#[cxx_name = \"f<int>\"]`",
        // g++ alone does not say where the only function is whose first parameter is made of something else.
        "error: demo::viewed does not take what the bridge declares\n",
        "C++ declares `void viewed(View text)` at include/store.h:16",
    ]);
    assert_eq!(built.stderr.matches("error:").count(), 7, "{}", built.stderr);
    assert!(!built.stdout.contains(" = None"), "{}", built.stdout);
    let names = fs::read_dir(&package.root).unwrap().map(|entry| entry.unwrap().file_name());
    let names: Vec<_> = names.filter(|name| name.to_string_lossy().ends_with(".d")).collect();
    assert!(names.is_empty(), "written beside the sources: {names:?}");
    let last = built.stderr.trim_end().lines().last().unwrap();
    let (said, log) = last.split_once("command line: ").unwrap();
    assert_eq!(said, "note: the full output of the C++ compiler and its ");
    let log = fs::read_to_string(log).unwrap();
    assert!(log.contains("overloaded") && log.contains("-std=c++17"), "{log}");
}

/// On one screen, below cargo's output: the errors, the C++ declarations, and where the rest is.
#[test]
fn three_cxx_mistakes_are_said_in_less_than_thirty_lines() {
    let package = Package::new("three");
    package.write(
        "src/lib.rs",
        &BRIDGE.replace(
            "    }\n}\n",
            "        type Store;\n        fn sise(self: &Store) -> usize;\n        fn label(x: i32) -> String;\n    }\n}\n",
        ),
    );
    package.write(
        "include/store.h",
        &HEADER.replace("open_store(rust::Str path); }", "open_store(int a, int b);\n\
            struct Store { std::size_t size() const; };\nstd::string label(const std::string &text); }"),
    );
    let built = package.build("src/lib.rs");
    built.expect_error(&[
        "error: demo::open_store does not take what the bridge declares\n",
        "C++ declares `std::int32_t open_store(int a, int b)` at include/store.h:3",
        "error: C++ has no `sise` where the bridge looks for it\n",
        "error: demo::label does not take what the bridge declares\n",
        "C++ declares `std::string label(const std::string &text)` at include/store.h:5",
    ]);
    let lines = built.stderr.trim().lines().count();
    assert!(lines < 30, "{lines} lines:\n{}", built.stderr);
    assert_eq!(built.stdout.matches("error").count(), 0, "{}", built.stdout);
}

/// A type that is moved bytewise has to allow it; the assertion is in generated code.
#[test]
fn what_is_not_relocatable_is_said_at_the_function() {
    let package = Package::new("relocatable");
    package.write(
        "src/lib.rs",
        &BRIDGE.replace(
            "    }\n}\n",
            "        type Point = crate::Point;\n        fn make(x: i32) -> Point;\n    }\n}\n",
        ),
    );
    package.write(
        "include/store.h",
        &HEADER.replace("{ std", "{ struct Point { std::string name; }; Point make(int x); std"),
    );
    package.build("src/lib.rs").expect_error(&[
        "error: `demo::Point` cannot be passed by value, as the result of `make`\n   --> src/lib.rs:11:9\n",
        "note: Rust moves a value by copying its bytes",
        "help: pass `&Point`, `UniquePtr<Point>` or `SharedPtr<Point>`",
    ]);
}

/// The function matches, but its body does not compile: the error is in the body, not in the
/// bridge.
#[test]
fn an_error_in_a_body_is_said_there() {
    let package = Package::new("body");
    package.write(
        "src/lib.rs",
        &BRIDGE.replace(
            "    }\n}\n",
            "        fn declared(x: i32) -> i32;\n        fn deduced(x: i32) -> i32;\n        \
             fn lambda(x: i32) -> i32;\n    }\n}\n",
        ),
    );
    package.write(
        "include/store.h",
        &HEADER.replace(
            "demo {",
            "demo {\ntemplate <class T> int declared(T x) { return x.one(); }\n\
             template <class T> auto deduced(T x) { return x.two(); }\n\
             inline constexpr auto lambda = [](const auto &x) { return x.three(); };\n",
        ),
    );
    let built = package.build("src/lib.rs");
    built.expect_error(&[
        "--> include/store.h:4:",
        "compiled for src/lib.rs:10: fn declared(x: i32) -> i32;",
        "--> include/store.h:5:",
        "compiled for src/lib.rs:11: fn deduced(x: i32) -> i32;",
        "--> include/store.h:6:",
        "compiled for src/lib.rs:12: fn lambda(x: i32) -> i32;",
        "help: name the type of the parameter",
    ]);
    assert!(!built.stderr.contains("--> src/lib.rs"), "{}", built.stderr);
    assert_eq!(built.stderr.matches("error:").count(), 3, "{}", built.stderr);
}

#[test]
fn an_incomplete_struct_is_to_be_included() {
    let package = Package::new("incomplete");
    // Of these, only the second has a part of the user's header.
    package.write(
        "src/lib.rs",
        &BRIDGE
            .replace("    extern \"Rust\"", "    struct Late { inner: Inner }\n    extern \"Rust\"")
            .replace(
                "        fn open_store",
                "        type Inner = crate::Inner;\n        fn open_store",
            ),
    );
    package.write(
        "include/inner.h",
        "#pragma once\n#include <type_traits>\nnamespace demo { struct Inner { int x; using IsRelocatable = std::true_type; }; }\n",
    );
    package.write(
        "include/store.h",
        &HEADER.replace("#include \"rust", "#include \"demo/include/inner.h\"\n#include \"rust"),
    );
    package.write(
        "src/store.cc",
        "#include \"demo/include/inner.h\"\n\
         namespace demo { struct Hit; struct Late;\nint early(Hit hit) { return 1; }\n\
         int late(Late late) { return 1; } }\n",
    );
    package.build("src/lib.rs").expect_error(&[
        "--> src/store.cc:3:",
        "help: `Hit` is defined in the bridge: `#include \"demo/src/lib.rs.types.h\"` before this\n",
        "--> src/store.cc:4:",
        "help: `Late` is defined in the bridge: `#include \"demo/src/lib.rs.h\"` before this, in a .cc file",
    ]);
    package.write("src/store.cc", "Hit find(int);\n");
    package.build("src/lib.rs").expect_error(&[
        "--> src/store.cc:1:1",
        "help: `Hit` is defined in the bridge: `#include \"demo/src/lib.rs.types.h\"` before this\n",
    ]);
}

#[test]
fn an_alias_in_an_inline_namespace_is_not_shadowed() {
    if Command::new("clang++-22").arg("--version").output().is_err() {
        // Not with a print macro, whose output is captured.
        let _ = writeln!(std::io::stderr(), "\nSKIPPED: clang++-22 is not installed");
        return;
    }
    let mut package = Package::new("shadow");
    package.set("CXX", "clang++-22");
    package.set("CXXFLAGS", "-Wshadow -Werror");
    package.write(
        "src/lib.rs",
        &BRIDGE.replace("fn open_store", "type Alias;\n        fn open_store"),
    );
    let alias = "class Real {}; inline namespace v1 { using Alias = Real; }";
    package.write("include/store.h", &HEADER.replace("demo {", &format!("demo {{ {alias}")));
    package.build("src/lib.rs").expect_done();
}

/// The files are compiled at the same time, and the second is ready first.
#[test]
fn what_the_compiler_says_is_in_the_order_of_the_files() {
    let mut package = Package::new("order");
    package.write("include/store.h", &format!("{HEADER}#warning of the bridge\n"));
    package.write("src/store.cc", "#warning of the store\n");
    let place = |jobs: &str, package: &mut Package| {
        package.set("NUM_JOBS", jobs);
        let built = package.build("src/lib.rs");
        built.expect_done();
        let stdout = &built.stdout;
        ["#warning of the bridge", "#warning of the store"]
            .map(|text| stdout.find(text).unwrap_or_else(|| panic!("no {text} in {stdout}")))
    };
    for jobs in ["1", "2"] {
        let [bridge, store] = place(jobs, &mut package);
        assert!(bridge < store, "with NUM_JOBS={jobs}");
    }
}

#[test]
fn an_old_standard_is_named() {
    let mut package = Package::new("standard");
    package.set("CXXFLAGS", "-std=c++14");
    package
        .build("src/lib.rs")
        .expect_error(&["error: the C++ code is compiled for a standard older than C++17"]);
    package.set("CXXFLAGS", "");
    package.set("CXX", "no-such-compiler");
    package.build("src/lib.rs").expect_error(&["error: there is no C++ compiler"]);
}

/// The library of the bridge is called `driver-test`.
#[test]
fn a_library_that_the_package_links_has_the_name_of_the_bridges() {
    let warning = "cargo:warning=`.compile(\"driver-test\")` makes a library `driver-test`, and ";
    let mut package = Package::new("clash");
    let built = package.build("src/lib.rs");
    built.expect_done();
    assert!(!built.stdout.contains(warning), "{}", built.stdout);
    package.write("build.rs", "fn main() { println!(\"cargo:rustc-link-lib=driver-test\"); }\n");
    let built = package.build("src/lib.rs");
    built.expect_done();
    assert!(built.stdout.contains(&format!("{warning}build.rs links ")), "{}", built.stdout);
    package.write("build.rs", "");
    package.set("DEP_DRIVER_TEST_ROOT", "/usr");
    let built = package.build("src/lib.rs");
    built.expect_done();
    let dependency = format!("{warning}a dependency has `links = \"driver-test\"`, and links ");
    assert!(built.stdout.contains(&dependency), "{}", built.stdout);
}
