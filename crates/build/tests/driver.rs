//! The driver as a build script runs it: in its own process, with Cargo's environment.
//!
//! The build script is the test `build_script` of this program, which the other tests start again
//! with a package to build. Like everything else here, it needs a C++ compiler.

#[path = "driver/bodies.rs"]
mod bodies;
#[path = "driver/classes.rs"]
mod classes;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::SystemTime;
use std::{env, fs, process};

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

struct Package {
    root: PathBuf,
    variables: Vec<(&'static str, String)>,
}

impl Package {
    fn new(name: &str) -> Self {
        let root = env::temp_dir().join(format!("twinspan-driver-{}-{name}", process::id()));
        let _ = fs::remove_dir_all(&root);
        let target = root.join("target");
        let out = target.join("debug/build/demo-1/out");
        fs::create_dir_all(&out).unwrap();
        let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../include");
        let host = if cfg!(target_os = "linux") { "x86_64-unknown-linux-gnu" } else { "" };
        let text = |path: &Path| path.display().to_string();
        let package = Package {
            variables: vec![
                ("CARGO_PKG_NAME", "demo".to_owned()),
                ("CARGO_MANIFEST_DIR", text(&root)),
                ("OUT_DIR", text(&out)),
                ("TARGET", host.to_owned()),
                ("HOST", host.to_owned()),
                ("OPT_LEVEL", "0".to_owned()),
                ("DEBUG", "false".to_owned()),
                ("DEP_CXXBRIDGE1_HEADER", text(&root.join("cxx/include/cxx.h"))),
                ("DEP_TWINSPAN1_INCLUDE", text(&runtime)),
            ],
            root,
        };
        package.write("target/CACHEDIR.TAG", "");
        package.write("cxx/include/cxx.h", cxx_gen::HEADER);
        package.write("src/lib.rs", BRIDGE);
        package.write("include/store.h", HEADER);
        package.write("src/store.cc", SOURCE);
        package
    }

    fn write(&self, path: &str, content: &str) {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    fn set(&mut self, name: &'static str, value: &str) {
        self.variables.retain(|(other, _)| *other != name);
        self.variables.push((name, value.to_owned()));
    }

    fn unset(&mut self, name: &'static str) {
        self.variables.retain(|(other, _)| *other != name);
    }

    fn variable(&self, name: &str) -> String {
        self.variables.iter().find(|(other, _)| *other == name).unwrap().1.clone()
    }

    fn build(&self, files: &str) -> Built {
        let mut command = Command::new(env::current_exe().unwrap());
        command.args(["build_script", "--exact", "--nocapture"]).current_dir(&self.root);
        let inherited =
            |name: &str| matches!(name, "PATH" | "HOME" | "TMPDIR" | "CXX" | "SYSTEMROOT");
        command.env_clear().envs(env::vars().filter(|(name, _)| inherited(name)));
        command.env(FILES, files).envs(self.variables.iter().map(|(name, value)| (name, value)));
        Built::from(command.output().unwrap())
    }

    fn out(&self, path: &str) -> PathBuf {
        self.root.join("target/debug/build/demo-1/out").join(path)
    }

    fn has(&self, path: &str) -> bool {
        self.root.join(path).is_file()
    }
}

impl Drop for Package {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.root);
    }
}

struct Built {
    done: bool,
    code: Option<i32>,
    stdout: String,
    stderr: String,
}

impl From<Output> for Built {
    fn from(output: Output) -> Self {
        let stdout = String::from_utf8_lossy(&output.stdout).into_owned();
        Built {
            done: stdout.contains("build script done"),
            code: output.status.code(),
            stdout,
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

impl Built {
    #[track_caller]
    fn expect_done(&self) {
        assert!(self.done, "{}\n{}", self.stdout, self.stderr);
    }

    /// The process ended with status 1, and each text is on stderr.
    #[track_caller]
    fn expect_error(&self, texts: &[&str]) {
        assert_eq!((self.done, self.code), (false, Some(1)), "{}\n{}", self.stdout, self.stderr);
        for text in texts {
            assert!(self.stderr.contains(text), "no `{text}` in:\n{}", self.stderr);
        }
    }

    /// What cargo watches in a directory, sorted.
    fn watched_below(&self, directory: &str) -> Vec<&str> {
        let lines = self.stdout.lines();
        lines
            .filter_map(|line| {
                line.strip_prefix("cargo:rerun-if-changed=")?.strip_prefix(directory)
            })
            .filter_map(|rest| rest.strip_prefix('/'))
            .collect()
    }

    #[track_caller]
    fn expect_line(&self, line: &str) {
        // The first line of the test harness may come before it.
        assert!(self.stdout.lines().any(|found| found.ends_with(line)), "{}", self.stdout);
    }
}

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
             fn size(self: &Store, n: i32) -> usize;\n    }\n}\n",
        ),
    );
    package.write(
        "include/store.h",
        &HEADER.replace(
            "demo {",
            "demo {\ninline int broken() { return nothing; }\nstd::string\nwrong(int first, int second);\n\
             void overloaded(int); void overloaded(char, int);\n\
             const std::string &trim(const std::string &text);\n\
             class Store {\npublic:\n  /// Text.\n  long size(const char *) const;\n};\n",
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
        "error: demo::trim takes a copy of an argument that its result borrows from\n",
        "C++ declares `const std::string &trim(const std::string &text)` at include/store.h:8",
        "take std::string_view, rust::Str or a slice there",
        "error: demo::Store::size does not take what the bridge declares\n",
        "C++ declares `long size(const char *) const` at include/store.h:12",
        "declare it as `std::size_t size(std::int32_t) const`",
    ]);
    assert_eq!(built.stderr.matches("error:").count(), 5, "{}", built.stderr);
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

const C_HEADER: &str = "\
#pragma once
int lib_count(int first, int second);
long lib_type(void);
int lib_const(char *text);
#define lib_macro(x) (x)
#define lib_two(a, b) ((a) + (b))
#define lib_pointer(x) lib_const(x)
int lib_variadic(const char *format, ...);
static inline int lib_inline(void) { return 1; }
struct lib_size { int first; long second; };
struct lib_tag;
typedef long lib_number;
typedef void *(*lib_callback)(int);
struct lib_field { short first; };
#define LIB_VALUE 5
#define LIB_LARGE 300
int lib_renamed(int x) __asm__(\"lib_other\");
typedef _Bool lib_flag;
typedef long double lib_long_double;
enum lib_kind { LIB_KIND };
int lib_use(enum lib_kind kind);
char *lib_text(void);
struct lib_field *lib_find(const char *name);
";

/// A bridge with these C declarations, compiled by a C compiler.
fn c_library(compiler: &str, items: &str) -> Built {
    let mut package = Package::new(&format!("c-library-{compiler}"));
    package.set("CC", compiler);
    package.set("CFLAGS", "-fdiagnostics-color=always");
    package.write("include/lib.h", C_HEADER);
    package.write("src/store.cc", "");
    let bridge = format!(
        "#[twinspan::bridge]\nmod ffi {{\nstruct lib_size {{ first: c_int }}\n\
         struct lib_field {{\nfirst: c_int,\n}}\n\
         unsafe extern \"C\" {{\ninclude!(\"demo/include/lib.h\");\n{items}\n}}\n}}\n"
    );
    package.write("src/lib.rs", &bridge);
    let built = package.build("src/lib.rs");
    if built.done {
        assert!(package.out("twinspan/sources/demo/src/lib.rs.c").is_file());
    }
    built
}

/// A declaration that does not match the header is an error at its line, with both declarations.
fn c_errors_are_explained_at_the_declaration(compiler: &str) {
    if Command::new(compiler).arg("--version").output().is_err() {
        let _ = writeln!(std::io::stderr(), "\nSKIPPED: {compiler} is not installed");
        return;
    }
    let good = "fn lib_count(first: c_int, second: c_int) -> c_int;\n\
                #[c_name = \"struct lib_tag\"]\ntype lib_tag;\ntype lib_number = c_long;\n\
                type lib_callback = Option<unsafe extern \"C\" fn(c_int) -> *mut c_void>;\n\
                constants! { LIB_VALUE: c_int = 5; LIB_LARGE: c_int; }\n\
                fn lib_text() -> &'static CStr;\n\
                #[c_name = \"struct lib_tag\"]\ntype lib_kept;\n\
                #[c_name = \"enum lib_kind\"]\ntype lib_kind = c_uint;\nfn lib_use(kind: lib_kind) -> c_int;\n\
                #[forward]\nfn lib_macro(x: c_int) -> c_int;\n#[forward]\nfn lib_inline() -> c_int;\n\
                #[forward]\nfn lib_renamed(x: c_int) -> c_int;\n#[forward]\nfn lib_two(a: u8, b: c_long) -> c_long;\n\
                #[forward]\nunsafe fn lib_variadic(format: &CStr, number: f64, text: &CStr) -> c_int;";
    c_library(compiler, good).expect_done();

    let built = c_library(
        compiler,
        "fn lib_count(first: c_int) -> c_int;\nfn lib_type() -> c_int;\n\
         fn lib_const(text: &CStr) -> c_int;\nfn lib_missing();\nfn lib_macro(x: c_int) -> c_int;\n\
         #[c_name = \"struct lib_size\"]\ntype lib_size;\n",
    );
    built.expect_error(&[
        "error: `lib_count` has another type in C\n",
        "--> src/lib.rs:9:1",
        "the bridge says `int lib_count(int)`",
        "the header says `int lib_count(int, int)`",
        "error: `lib_type` has another type in C\n",
        "--> src/lib.rs:10:1",
        "the header says `int lib_const(char *)`",
        "the bridge says `int lib_const(const char *)`",
        "error: the headers do not declare `lib_missing`\n",
        "--> src/lib.rs:12:1",
        "error: `lib_macro` is a macro in the header, and Rust calls functions\n",
        "--> src/lib.rs:13:1",
        "help: write `#[forward]` before the function, so that C expands it",
        "error: `struct lib_size` has another size in C: every field has to be in the bridge\n",
        "--> src/lib.rs:15:1",
    ]);
    let long =
        ["the header says `long lib_type(void)`", "the header says `long int lib_type(void)`"];
    assert!(long.iter().any(|long| built.stderr.contains(long)), "{}", built.stderr);
    assert_eq!(built.stderr.matches("error:").count(), 6, "{}", built.stderr);

    // clang reports this if nothing else is wrong.
    c_library(compiler, "fn lib_inline() -> c_int;").expect_error(&[
        "error: `lib_inline` is `static` in the header, so Rust cannot link to it\n",
        "--> src/lib.rs:9:1",
        "write `#[forward]` before the function",
    ]);

    let built = c_library(
        compiler,
        "#[forward]\nfn lib_inline() -> c_long;\n#[forward]\nfn lib_two(a: c_int, b: c_int) -> u64;\n\
         #[forward]\nunsafe fn lib_variadic(format: c_int, number: f64) -> c_int;\n\
         #[forward]\nfn lib_missing(x: c_int) -> c_int;\n#[forward]\nfn lib_macro() -> c_int;\n\
         #[forward]\nfn lib_pointer(x: &CStr) -> c_int;\n#[forward]\n#[c_name = \"LIB_VALUE\"]\nfn value() -> c_int;",
    );
    built.expect_error(&[
        "error: `lib_inline` has another type in C\n",
        "--> src/lib.rs:10:1",
        "the header says `int lib_inline(void)`",
        "the bridge says `long lib_inline(void)`",
        "error: `lib_two` returns another type in C\n",
        "--> src/lib.rs:12:1",
        "the header says `int`",
        "the bridge says `uint64_t`",
        "error: `lib_variadic` has another type in C\n",
        "the header says `int lib_variadic(const char *, ...)`",
        "error: the headers do not declare `lib_missing`\n",
        "--> src/lib.rs:16:1",
        "--> src/lib.rs:20:1",
    ]);
    // gcc reports an error in a macro's expansion at the macro's definition.
    for line in [18, 23] {
        let places =
            [format!("--> src/lib.rs:{line}:1"), format!("compiled for src/lib.rs:{line}: ")];
        assert!(places.iter().any(|place| built.stderr.contains(place)), "{}", built.stderr);
    }
    assert_eq!(built.stderr.matches("error:").count(), 7, "{}", built.stderr);

    let built = c_library(
        compiler,
        "type lib_tag;\ntype lib_number = u8;\n\
         type lib_callback = Option<unsafe extern \"C\" fn(c_int)>;\n\
         #[c_name = \"struct lib_field\"]\ntype lib_field;\n\
         constants! {\nLIB_VALUE: c_int = 6;\nLIB_LARGE: u8;\nLIB_NONE: c_int = 1;\n}",
    );
    built.expect_error(&[
        "error: the headers have no type `lib_tag`\n",
        "error: `lib_number` is not an integer of the size and the sign of `uint8_t` in C\n",
        "--> src/lib.rs:10:1",
        "error: `lib_callback` has another type in C\n",
        "the bridge says `void (*)(int)`",
        "error: `first` has another type in C\n",
        "--> src/lib.rs:5:1",
        "the header says `short",
        "error: `LIB_VALUE` has another value in C\n",
        "--> src/lib.rs:15:1",
        "error: the value of `LIB_LARGE` does not fit in `uint8_t`\n",
        "error: the headers do not declare `LIB_NONE`\n",
    ]);

    let built = c_library(compiler, "type lib_flag = u8;\ntype lib_kind = c_uint;");
    built.expect_error(&[
        "error: `lib_flag` is not an integer of the size and the sign of `uint8_t` in C\n",
        "error: the headers have no type `lib_kind`\n",
    ]);
    let says = [
        "write `#[c_name = \"enum lib_kind\"]`",
        "`#[c_name = \"struct name\"]`, or `union` or `enum`",
    ];
    assert!(says.iter().any(|says| built.stderr.contains(says)), "{}", built.stderr);
}

#[test]
fn c_errors_are_explained_at_the_declaration_gcc() {
    c_errors_are_explained_at_the_declaration("gcc");
    let built = c_library("gcc", "type lib_kind = c_uint;\nfn lib_use(kind: lib_kind) -> c_int;");
    built.expect_error(&["error: the headers have no type `lib_kind`\n", "--> src/lib.rs:10:1"]);
    assert!(!built.stderr.contains("expected "), "{}", built.stderr);
    // clang is used on other machines only.
    c_library("gcc", "fn lib_renamed(x: c_int) -> c_int;").expect_error(&[
        "error: `lib_renamed` has another name for the linker in the header, and Rust would call another function\n",
        "--> src/lib.rs:9:1",
    ]);
}

#[test]
fn c_errors_are_explained_at_the_declaration_clang() {
    c_errors_are_explained_at_the_declaration("clang-22");
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
