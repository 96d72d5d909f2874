//! The driver as a build script runs it: in its own process, with Cargo's environment.
//!
//! The build script is the test `build_script` of this program, which the other tests start again
//! with a package to build. Like everything else here, it needs a C++ compiler.

#[path = "driver/bodies.rs"]
mod bodies;
#[path = "driver/c_library.rs"]
mod c_library;
#[path = "driver/classes.rs"]
mod classes;
#[path = "driver/explained.rs"]
mod explained;
#[path = "driver/package.rs"]
mod package;

use package::{Built, Package};

use std::path::Path;
use std::time::SystemTime;
use std::{env, fs};

const FILES: &str = "DRIVER_TEST_FILES";
/// The build script needs errors as values.
const TRY: &str = "DRIVER_TEST_TRY";

/// Does nothing when it runs as a test.
#[test]
fn build_script() {
    let Ok(files) = env::var(FILES) else { return };
    if env::var_os(TRY).is_some() {
        if let Err(error) = try_build_script(&files) {
            println!("returned: {error}\n{error:?}");
        }
    } else {
        let mut bridge = twinspan_build::bridges(files.split(','));
        bridge.file("src/store.cc").include("extra");
        assert!(format!("{bridge:?}").starts_with("Bridge { sources: [\"src/"), "{bridge:?}");
        bridge.clone().compile("driver-test");
    }
    println!("build script done");
}

fn try_build_script(files: &str) -> Result<(), twinspan_build::Error> {
    let home = env::current_dir().unwrap();
    let bridge = match files.split_once(',') {
        None => twinspan_build::try_bridge(files),
        Some(_) => twinspan_build::try_bridges(files.split(',')),
    };
    assert_eq!(env::current_dir().unwrap(), home);
    let mut bridge = bridge?;
    bridge.file("src/store.cc").include("extra");
    for object in bridge.try_compile_intermediates()? {
        println!("object {}", object.display());
    }
    bridge.try_compile("driver-test")
}

/// A build script written for cxx-build, except for the name. The last call is `Bridge::compile`:
/// each method before it returns the `Bridge`, and nothing turns that into a type with another
/// `compile`.
#[allow(dead_code, reason = "that it compiles is the test")]
fn build_script_of_cxx() {
    fn common(build: &mut twinspan_build::Bridge) -> &mut twinspan_build::Bridge {
        build.warnings(true).extra_warnings(true).flag("-O2").flags(["-g", "-fPIC"])
    }
    let compile: fn(&twinspan_build::Bridge, &str) = twinspan_build::Bridge::compile;
    let mut build = twinspan_build::bridge("src/main.rs");
    build.opt_level(2).debug(true).pic(true);
    let last = common(&mut build)
        .file("src/blobstore.cc")
        .files(["src/a.cc", "src/b.cc"])
        .include("include")
        .includes(Some("vendor"))
        .flag_if_supported("-std=c++17")
        .std("c++17")
        .define("FEATURE", "1")
        .define("BARE", None)
        .object("extra.o")
        .cargo_metadata(true)
        .cargo_warnings(false)
        .cpp_link_stdlib(None)
        .static_flag(true);
    compile(last, "cxxbridge-demo");
    twinspan_build::bridges(["src/a.rs", "src/b.rs"])
        .file("src/blobstore.cc")
        .try_compile("cxxbridge-demo")
        .unwrap();
    if build.is_flag_supported("-march=native").unwrap_or(false) {
        build.flag("-march=native");
    }
    for file in build.get_files() {
        println!("cargo:rerun-if-changed={}", file.display());
    }
}

const BRIDGE: &str = "\
#[twinspan::bridge(namespace = \"demo\")]
mod ffi {
    struct Hit { start: usize }
    extern \"Rust\" {
        fn find(text: &str) -> Option<Hit>;
    }
    unsafe extern \"C++\" {
        include!(\"demo/include/store.h\");
        fn open_store(path: &str) -> i32;
    }
}
";
const HEADER: &str = "\
#pragma once
#include \"rust/cxx.h\"
namespace demo { std::int32_t open_store(rust::Str path); }
";
const SOURCE: &str = "\
#include \"demo/include/store.h\"
#include \"demo/src/lib.rs.h\"
namespace demo {
std::int32_t open_store(rust::Str path) { return find(path) ? 1 : 0; }
}
";

/// If `Bridge` were dereferenced to cc's builder, a method that only cc has would end the chain in
/// cc's `compile`. This does not compile if it is, because two implementations would fit.
#[allow(dead_code, reason = "that it compiles is the test")]
const A_BRIDGE_IS_NOT_DEREFERENCED: fn() = {
    trait Ambiguous<A> {
        fn check() {}
    }
    impl<T> Ambiguous<()> for T {}
    impl<T: std::ops::Deref> Ambiguous<u8> for T {}
    <twinspan_build::Bridge as Ambiguous<_>>::check
};

#[test]
fn generates_compiles_and_publishes() {
    let package = Package::new("good");
    let built = package.build("src/lib.rs");
    built.expect_done();
    for line in [
        "cargo:rustc-link-lib=static=driver-test",
        "cargo:rerun-if-changed=src/lib.rs",
        "cargo:rerun-if-changed=src/store.cc",
        "cargo:rerun-if-env-changed=TWINSPAN_CXX",
    ] {
        built.expect_line(line);
    }
    built.expect_line(&format!("rerun-if-changed={}/include/store.h", package.root.display()));
    for file in ["demo/src/lib.rs.h", "demo/src/lib.rs.types.h", "rust/cxx.h", "twinspan/config.h"]
    {
        assert!(package.has(&format!("target/twinspan/include/{file}")), "{file}");
    }
    for file in ["demo/src/lib.rs.h", "demo/src/lib.rs.cc", "rust/cxx.h"] {
        assert!(package.has(&format!("target/cxxbridge/{file}")), "{file}");
    }

    let header = package.out("cxxbridge/include/demo/src/lib.rs.types.h");
    let changed = |path: &Path| -> SystemTime { fs::metadata(path).unwrap().modified().unwrap() };
    let before = changed(&header);
    package.build("src/lib.rs").expect_done();
    assert_eq!(changed(&header), before, "equal content is not written again");
}

/// In a path with spaces and non-ASCII letters, which compilers escape.
#[test]
fn cargo_watches_headers_of_headers() {
    let mut package = Package::new("headers of é");
    package.write("include/store.h", &HEADER.replace("demo {", "demo {\n#include \"deep 1.h\"\n"));
    package.write("include/deep 1.h", "#include \"deeper.h\"\n");
    package.write("include/deeper.h", "");
    package.write("src/local.h", "#include <more.h>\n#include \"other/dependency.h\"\n");
    package.write("extra/more.h", "#include \"demo/include/deeper.h\"\n");
    package.write("other/include/other/dependency.h", "");
    let source = format!("#include \"local.h\"\n{SOURCE}");
    package.write("src/store.cc", &source);
    let dependency = package.root.join("other/include").display().to_string();
    package.set("DEP_OTHER_CXXBRIDGE_PREFIX", "other");
    package.set("DEP_OTHER_CXXBRIDGE_DIR0", &dependency);
    let built = package.build("src/lib.rs");
    built.expect_done();
    let root = package.root.display().to_string();
    let runtime = package.variable("DEP_TWINSPAN1_INCLUDE");
    assert_eq!(
        built.watched_below(&root),
        [
            "extra/more.h",
            "include/deep 1.h",
            "include/deeper.h",
            "include/store.h",
            "other/include/other/dependency.h",
            "src/local.h",
        ]
    );
    assert!(built.watched_below(&runtime).contains(&"twinspan/config.h"), "{}", built.stdout);
    assert!(built.watched_below("/usr").is_empty(), "{}", built.stdout);

    // The second build has its own list.
    package.write("src/store.cc", SOURCE);
    package.write("include/store.h", HEADER);
    let built = package.build("src/lib.rs");
    built.expect_done();
    assert_eq!(built.watched_below(&root), ["include/store.h"]);
}

/// C++ that still includes the old header does not compile against the leftovers of an earlier
/// build.
#[test]
fn a_renamed_bridge_leaves_no_header() {
    let package = Package::new("renamed");
    package.write("src/store.cc", "");
    package.build("src/lib.rs").expect_done();
    let generated = |name: &str| {
        ["", ".h", ".types.h", ".functions.h"].map(|suffix| {
            let header = format!("demo/src/{name}{suffix}");
            let published = package.root.join("target/twinspan/include").join(&header);
            let here = package.out("cxxbridge/include").join(&header);
            assert_eq!(here.exists(), published.exists(), "{header}");
            here.exists()
        })
    };
    assert_eq!(generated("lib.rs"), [true; 4]);
    fs::rename(package.root.join("src/lib.rs"), package.root.join("src/new.rs")).unwrap();
    package.build("src/new.rs").expect_done();
    assert_eq!((generated("lib.rs"), generated("new.rs")), ([false; 4], [true; 4]));
    package.write("src/store.cc", SOURCE);
    package.build("src/new.rs").expect_error(&["demo/src/lib.rs.h", "--> src/store.cc:2:10"]);
}

/// The header for C and the list of its ABI are next to the header for C++, with the names that the
/// bridge declares.
#[test]
fn faces_for_c_are_written_and_go_with_their_names() {
    let mut package = Package::new("c-face");
    package.set("CARGO_PKG_VERSION", "1.2.3-beta.1");
    package.write("src/store.cc", "");
    let write = |arguments: &str| {
        let with = format!("bridge({arguments}, namespace");
        package.write("src/lib.rs", &BRIDGE.replace("bridge(namespace", &with));
        package.build("src/lib.rs").expect_done();
    };
    let generated = |name: &str| {
        [".h", ".abi"].map(|suffix| {
            let file = format!("demo/src/{name}{suffix}");
            let published = package.root.join("target/twinspan/include").join(&file);
            let here = package.out("cxxbridge/include").join(&file);
            assert_eq!(here.exists(), published.exists(), "{file}");
            here.exists()
        })
    };
    write("c_face");
    assert_eq!(generated("demo"), [true; 2]);
    let read =
        |path: &str| fs::read_to_string(package.out("cxxbridge/include").join(path)).unwrap();
    assert!(read("demo/src/demo.h").contains("#define DEMO_VERSION \"1.2.3-beta.1\""));
    let list = "function demo_find(const char *text, size_t text_length, bool *result_present, demo_Hit *result)";
    assert!(read("demo/src/demo.abi").lines().any(|line| line == list));

    write("c_face(prefix = \"idx\")");
    assert_eq!((generated("demo"), generated("idx")), ([false; 2], [true; 2]));
    package.write("src/other.rs", "#[twinspan::bridge(c_face(prefix = \"Idx\"))]\nmod ffi {}\n");
    package.build("src/lib.rs,src/other.rs").expect_error(&[
        "the C face `Idx` of src/other.rs has the name of one in src/lib.rs",
        "write `c_face(prefix = \"..\")`",
    ]);
}

#[test]
fn absolute_paths_and_paths_from_outside() {
    let mut package = Package::new("paths");
    package.set("TWINSPAN_CXX", "external");
    let inner = package.root.join("package");
    package.write("package/src/store.cc", "");
    package.write("shared/up.rs", "#[cxx::bridge] mod ffi { extern \"Rust\" { fn up(); } }");
    let made = package.out("made.rs");
    fs::write(&made, "#[twinspan::bridge] mod ffi { extern \"Rust\" { fn made(); } }").unwrap();
    package.set("CARGO_MANIFEST_DIR", &inner.display().to_string());
    let lib = package.root.join("package/src/lib.rs");
    package.write("package/src/lib.rs", BRIDGE);
    let files = format!("{},shared/up.rs,{}", lib.display(), made.display());
    let built = package.build(&files);
    built.expect_done();
    built.expect_line("cargo:rerun-if-changed=src/lib.rs");
    built.expect_line("cargo:rerun-if-changed=../shared/up.rs");
    assert!(!built.stdout.contains("made.rs"), "{}", built.stdout);
    for file in
        ["src/lib.rs.h", "src/lib.rs.types.h", "shared/up.rs.h", "made.rs.h", "made.rs.types.h"]
    {
        assert!(package.out("cxxbridge/include/demo").join(file).is_file(), "{file}");
    }
}

#[cfg(unix)]
#[test]
fn a_package_behind_a_link() {
    let mut package = Package::new("link");
    package.set("TWINSPAN_CXX", "external");
    let link = package.root.join("link");
    std::os::unix::fs::symlink(".", &link).unwrap();
    package.set("CARGO_MANIFEST_DIR", &link.display().to_string());
    package.build("src/lib.rs").expect_done();
    assert!(package.out("cxxbridge/include/demo/src/lib.rs.h").is_file());
}

#[test]
fn other_build_systems_and_docs_compile_nothing() {
    for (name, value) in [("TWINSPAN_CXX", "external"), ("DOCS_RS", "1")] {
        let mut package = Package::new(name);
        package.set(name, value);
        // This would not compile.
        package.write("src/store.cc", "#error");
        package.write(
            "src/kept.rs",
            "#[twinspan::bridge]\nmod ffi {\n    extern \"Rust\" { fn keep(a: &'static str); }\n}\n",
        );
        let built = package.build("src/lib.rs,src/kept.rs");
        built.expect_done();
        built.expect_line(
            "cargo:warning=src/kept.rs:3:33: C++ passes this reference, and cannot know whether it lives forever; help: leave `'static` out, take a `String` or a `Box`, or declare the \
             function `unsafe fn`; [TS0021]",
        );
        assert!(!built.stdout.contains("rustc-link-lib"), "{}", built.stdout);
        assert!(package.has("target/twinspan/include/demo/src/lib.rs.h"));
    }
}

#[test]
fn all_errors_of_all_files_at_once() {
    let package = Package::new("errors");
    package.write(
        "src/one.rs",
        "#[cxx::bridge]\nmod ffi {\n    extern \"Rust\" { fn f(x: Nope); }\n}\n",
    );
    package.write(
        "src/two.rs",
        "#[twinspan::bridge]\nmod ffi {\n    extern \"Rust\" { fn g(x: Nowhere); }\n}\n",
    );
    package.build("src/one.rs,src/two.rs,src/lib.rs").expect_error(&[
        "error[cxxbridge]: unsupported type: Nope",
        "--> src/one.rs:3:29",
        "Nowhere",
        "--> src/two.rs:3:29",
    ]);
}

#[test]
fn errors_are_values_for_those_who_ask() {
    let mut package = Package::new("try");
    package.set(TRY, "yes");
    let built = package.build("src/lib.rs");
    built.expect_done();
    built.expect_line("cargo:rustc-link-lib=static=driver-test");
    assert!(!built.stdout.contains("returned"), "{}", built.stdout);
    let objects: Vec<&str> =
        built.stdout.lines().filter_map(|line| line.strip_prefix("object ")).collect();
    assert!(objects.iter().all(|object| Path::new(object).is_file()), "{objects:?}");
    assert!(objects.iter().any(|object| object.ends_with("store.o")), "{objects:?}");

    // Twice: as `Display` and as `Debug`.
    let returned = |built: &Built, text: &str| {
        built.expect_done();
        assert!(built.stdout.contains("returned: "), "{}", built.stdout);
        assert_eq!(built.stdout.matches(text).count(), 2, "{}", built.stdout);
        assert!(!built.stderr.contains(text), "{}", built.stderr);
    };
    package.write("src/bad.rs", &BRIDGE.replace("Option<Hit>", "Option<Option<Hit>>"));
    returned(&package.build("src/bad.rs"), "--> src/bad.rs:5:");
    returned(&package.build("src/lib.rs,src/bad.rs"), "--> src/bad.rs:5:");
    package.write("src/store.cc", &SOURCE.replace("find(path)", "absent(path)"));
    returned(&package.build("src/lib.rs"), "--> src/store.cc:4:");
}

#[test]
fn files_that_cannot_be_used() {
    let package = Package::new("files");
    package.write("src/empty.rs", "fn main() {}\n");
    package.build("src/empty.rs,src/absent.rs").expect_error(&[
        "error: no bridge module in this file",
        "--> src/empty.rs:1:1",
        "error: cannot read src/absent.rs",
    ]);
    package.write("src/broken.rs", "#[twinspan::bridge]\nmod ffi {\n    fn (\n}\n");
    let built = package.build("src/broken.rs");
    built.expect_done();
    assert!(built.stdout.contains("cargo:warning=src/broken.rs:"), "{}", built.stdout);
}

#[test]
fn missing_and_mismatched_crates() {
    let mut package = Package::new("crates");
    package.unset("DEP_CXXBRIDGE1_HEADER");
    package.build("src/lib.rs").expect_error(&["the crate `cxx` is missing from [dependencies]"]);
    package.unset("DEP_TWINSPAN1_INCLUDE");
    package.build("src/lib.rs").expect_error(&["the crate `twinspan` is missing"]);
    package.set("DEP_TWINSPAN1_INCLUDE", "include");
    package.set("DEP_TWINSPAN1_VERSION", "9.9.9");
    package.build("src/lib.rs").expect_error(&["`twinspan` 9.9.9 and `twinspan-build`"]);
}

#[test]
fn a_bridge_that_nothing_is_linked_for_is_a_warning() {
    let package = Package::new("unlinked");
    package.write(
        "src/main.rs",
        &format!("macro_rules! made {{ () => {{ #[cxx::bridge] mod x {{}} }} }}\n{BRIDGE}"),
    );
    package.write("src/store.cc", &SOURCE.replace("lib.rs.h", "main.rs.h"));
    let built = package.build("src/main.rs");
    built.expect_done();
    built.expect_line(
        "cargo:warning=src/main.rs: cargo links the C++ of a package into its library, which this binary does not \
         use: the functions of the bridge will be undefined; help: write `use demo as _;` in src/main.rs, or move \
         the bridge into src/lib.rs",
    );
    built.expect_line(
        "cargo:warning=src/main.rs:1:30: no C++ is generated for this bridge: the build reads the text of the \
         file, in which it is inside of a macro or a function; help: write the module out, as an item of the file \
         or of one of its modules",
    );
}
