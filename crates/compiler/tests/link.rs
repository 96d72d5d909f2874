//! Programs made of several packages. A C++ function that calls Rust is inline in its package's
//! header, and linkers keep the first of several inline functions with the same name: two packages
//! that declare the same function must not link.

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use support::{GCC, Generated, bridge, is_installed, libraries, succeed};
use twinspan_compiler::Options;

// For classes that are opaque to C++, cxx has symbols that two packages cannot both define anyway.
const FUNCTIONS: &str = "struct Point { x: i32 } extern \"Rust\" { fn f(a: i32) -> i32; \
                         fn f_try(a: &str) -> Result<i32>; fn get(self: &Point) -> i32; }";
const BODIES: &str = "impl ffi::Point { fn get(&self) -> i32 { self.x } } fn f(a: i32) -> i32 { a } \
                      fn f_try(_: &str) -> Result<i32, String> { Ok(1) }";

/// The same names, with another class and another parameter type.
const OTHERS: &str = "struct Row { x: i32 } extern \"Rust\" { fn f(a: i64) -> i32; \
                      fn get(self: &Row) -> i32; fn g(); }";
const OTHER_BODIES: &str =
    "impl ffi::Row { fn get(&self) -> i32 { self.x } } fn f(_: i64) -> i32 { 1 } fn g() {}";

/// The name that a Result adds, for another result type.
const TRIES: &str = "extern \"Rust\" { fn try_f_try(a: &str) -> i64; }";
const TRY_BODIES: &str = "fn try_f_try(_: &str) -> i64 { 1 }";

struct Packages {
    folder: PathBuf,
}

impl Packages {
    fn new(name: &str) -> Packages {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("link").join(name);
        fs::create_dir_all(&folder).expect("the target directory is writable");
        Packages { folder }
    }

    fn rustc(&self, source: &str, text: &str) -> Command {
        let path = self.folder.join(source);
        fs::write(&path, text).expect("the target directory is writable");
        let libraries = libraries();
        let mut rustc = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
        rustc.args(["--edition=2024", "-Adead_code", "-Adeprecated"]);
        rustc.arg("-L").arg(format!("dependency={}", libraries.dependencies.display()));
        rustc.arg("-L").arg(&self.folder).arg("--out-dir").arg(&self.folder);
        rustc.arg("--extern").arg(format!("twinspan={}", libraries.twinspan.display()));
        rustc.arg("--extern").arg(format!("cxx={}", libraries.cxx.display()));
        rustc.arg(path);
        rustc
    }

    /// Compiles the Rust half of a bridge as its own package.
    fn package(&self, name: &str, items: &str, bodies: &str) {
        let (args, module) = bridge(&text(items));
        let expansion = twinspan_compiler::expand(args, module, &Options::new(name));
        let mut rustc = self.rustc(&format!("{name}.rs"), &format!("{expansion}\n{bodies}"));
        succeed(rustc.arg("--crate-type=rlib"));
    }

    /// Compiles the C++ half of a package's bridge, and a user's file that includes its header.
    fn objects(&self, package: &str, items: &str, user: &str) -> [PathBuf; 2] {
        let folder = self.folder.join("cpp").join(package);
        let options = Options {
            file: format!("{package}.rs"),
            include_prefix: "golden".to_owned(),
            ..Options::new(package)
        };
        let output = twinspan_compiler::compile_file(support::tokens(&text(items)), &options);
        let output = output.expect("the bridge is good").expect("there is a bridge");
        let generated = Generated::write(folder, &format!("{package}.rs"), &output);
        let user = format!("#include \"golden/{package}.rs.h\"\n{user}");
        generated.put("user.cc", &user);
        ["{}.twinspan.cc", "user.cc"].map(|source| {
            let source = generated.path(source);
            let object = source.with_extension("o");
            let mut compiler = generated.compiler(GCC, "c++17");
            succeed(compiler.arg("-c").arg(source).arg("-o").arg(&object));
            object
        })
    }

    /// The program that links some of the packages.
    fn program(&self, packages: &[&str]) -> Output {
        let name = packages.join("_and_");
        let text: String = packages.iter().map(|name| format!("extern crate {name};\n")).collect();
        let mut rustc = self.rustc(&format!("{name}_program.rs"), &(text + "fn main() {}\n"));
        rustc.output().expect("rustc runs")
    }
}

fn text(items: &str) -> String {
    format!("#[twinspan::bridge(namespace = \"shared\")] mod ffi {{ {items} }}")
}

#[track_caller]
fn expect_refused(output: &Output, names: &[&str]) {
    let told = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success(), "it links");
    for name in names {
        let symbol = format!("twinspan_two_packages_declare$shared${name}$");
        assert!(told.contains(&symbol), "no {symbol} in\n{told}");
    }
}

#[track_caller]
fn expect_done(output: &Output) {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn programs_of_cargo() {
    let packages = Packages::new("cargo");
    packages.package("one", FUNCTIONS, BODIES);
    packages.package("two", FUNCTIONS, BODIES);
    packages.package("others", OTHERS, OTHER_BODIES);
    packages.package("tries", TRIES, TRY_BODIES);
    let mut user = packages.rustc("user.rs", "extern crate one;");
    succeed(user.arg("--crate-type=rlib"));

    expect_refused(&packages.program(&["one", "two"]), &["f", "f_try", "try_f_try", "Point$get"]);
    expect_refused(&packages.program(&["one", "tries"]), &["try_f_try"]);
    expect_done(&packages.program(&["one", "others"]));
    // One package that two others use.
    expect_done(&packages.program(&["one", "user"]));
}

#[test]
fn programs_of_other_build_systems() {
    if !is_installed(GCC) {
        return;
    }
    let packages = Packages::new("archive");
    for name in ["one", "two"] {
        packages.package(name, FUNCTIONS, BODIES);
    }
    // The C++ half generated from this text, and a user's function that calls it.
    let object = |file: &str, package: &str, functions: &str| {
        let folder = packages.folder.join("cpp").join(file);
        let options = Options {
            file: format!("{file}.rs"),
            include_prefix: "golden".to_owned(),
            ..Options::new(package)
        };
        let output = twinspan_compiler::compile_file(support::tokens(&text(functions)), &options);
        let output = output.expect("the bridge is good").expect("there is a bridge");
        let generated = Generated::write(folder, &format!("{file}.rs"), &output);
        let object = generated.path("{}.user.o");
        generated.put(
            "user.cc",
            &format!("#include \"golden/{file}.rs.h\"\nint {file}() {{ return shared::f(1); }}\n"),
        );
        succeed(
            generated
                .compiler(GCC, "c++17")
                .arg("-c")
                .arg(generated.path("user.cc"))
                .arg("-o")
                .arg(&object),
        );
        object
    };
    let objects = [object("one", "one", FUNCTIONS), object("two", "two", FUNCTIONS)];
    let newer = object("newer", "one", &FUNCTIONS.replace("f(a: i32)", "f(a: i64)"));
    let mut library = packages.rustc("all.rs", "pub extern crate one;\npub extern crate two;\n");
    succeed(library.arg("--crate-type=staticlib"));
    let main = |name: &str, text: &str| {
        let path = packages.folder.join(name);
        fs::write(&path, text).expect("the target directory is writable");
        path
    };
    let link = |main: &Path, objects: &[PathBuf]| {
        let mut gcc = Command::new(GCC);
        gcc.arg(main).args(objects).arg(packages.folder.join("liball.a"));
        gcc.args(["-pthread", "-ldl", "-lm", "-o"]).arg(packages.folder.join("program"));
        gcc.output().expect("g++ runs")
    };
    let expect_undefined = |output: Output| {
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success(), "it links");
        assert!(told.contains("undefined reference to `twinspan1$shared$f$one$"), "{told}");
    };
    // The Rust half has another signature.
    let changed = main("changed.cc", "int newer(); int main() { return newer() - 1; }\n");
    expect_undefined(link(&changed, &[newer]));
    // The Rust half comes before the object that needs it.
    let first = main("first.cc", "int one(); int main() { return one() - 1; }\n");
    let mut gcc = Command::new(GCC);
    gcc.arg(packages.folder.join("liball.a")).arg(&first).arg(&objects[0]);
    gcc.args(["-pthread", "-ldl", "-lm", "-o"]).arg(packages.folder.join("early"));
    expect_undefined(gcc.output().expect("g++ runs"));

    let both = main("both.cc", "int one(); int two(); int main() { return one() - two(); }\n");
    expect_refused(&link(&both, &objects), &["f"]);
    // Unused members of the library do no harm.
    let single = main("single.cc", "int one(); int main() { return one() - 1; }\n");
    expect_done(&link(&single, &objects[..1]));
    let status = Command::new(packages.folder.join("program")).status().expect("the program runs");
    assert_eq!(status.code(), Some(0));
}

/// Each package has a table for the same C++ type, and both are recognized as one type.
#[test]
fn two_packages_have_one_map() {
    if !is_installed(GCC) {
        return;
    }
    let packages = Packages::new("maps");
    let mut objects = Vec::new();
    for name in ["left", "right"] {
        let map = "HashMap<String, u64>";
        let items = format!(
            "extern \"Rust\" {{ fn made_{name}() -> {map}; fn sum_{name}(map: &{map}) -> u64; }}"
        );
        let bodies = format!(
            "use std::collections::HashMap;
            fn made_{name}() -> {map} {{ HashMap::from([(\"{name}\".to_owned(), 20)]) }}
            fn sum_{name}(map: &{map}) -> u64 {{ map.values().sum() }}"
        );
        packages.package(name, &items, &bodies);
        let user = format!(
            "using Map = twinspan::HashMap<rust::String, std::uint64_t>;
            Map {name}() {{ Map map = shared::made_{name}(); map[\"more\"] = 1; return map; }}
            bool is_{name}(const Map &map) {{
              return map.contains(\"{name}\") && shared::sum_{name}(map) == 21;
            }}\n"
        );
        objects.extend(packages.objects(name, &items, &user));
    }
    let mut library = packages.rustc("all.rs", "pub extern crate left;\npub extern crate right;\n");
    succeed(library.arg("--crate-type=staticlib"));
    let main = packages.folder.join("main.cc");
    let text = "#include \"golden/left.rs.h\"\n#include \"golden/right.rs.h\"
        using Map = twinspan::HashMap<rust::String, std::uint64_t>;
        Map left(); Map right(); bool is_left(const Map &); bool is_right(const Map &);
        int main() {
          const Map one = left(), two = right();
          const bool good = is_left(one) && !is_left(two) && is_right(two) && !is_right(one);
          Map three = one;
          three.extend(two);
          return good && three.size() == 3 && one != two ? 0 : 1;
        }\n";
    fs::write(&main, text).expect("the target directory is writable");
    let program = packages.folder.join("program");
    let mut gcc = Command::new(GCC);
    for name in ["left", "right"] {
        gcc.arg("-I").arg(packages.folder.join("cpp").join(name).join("include"));
    }
    gcc.arg("-std=c++17").arg("-I").arg(support::root().join("include")).arg(&main).args(&objects);
    gcc.arg(packages.folder.join("liball.a")).args(["-pthread", "-ldl", "-lm", "-o"]).arg(&program);
    succeed(&mut gcc);
    succeed(&mut Command::new(program));
}
