//! The compiler's output, one folder for each feature. `UPDATE_EXPECT=1` accepts the present
//! output.
//!
//! Every output is compiled: the C++ by each installed compiler at each standard with warnings as
//! errors, the Rust by rustc against the built crates.

#[allow(dead_code)] // The rest is used by the unit tests of lower.
#[path = "support/crossings.rs"]
mod crossings;
mod support;

use expect_test::expect_file;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};
use support::{
    CLANG, GCC, Generated, WARNINGS, compile, compile_file, driver_options, expanded_file,
    is_installed, libraries, pretty, root, strict_warnings, succeed,
};

macro_rules! features {
    ($($feature:ident)*) => {
        const FEATURES: &[&str] = &[$(stringify!($feature)),*];

        $(mod $feature {
            #[test]
            fn text() {
                super::text(stringify!($feature));
            }

            #[test]
            fn gcc() {
                super::compile_cxx(super::GCC, "c++17", &[stringify!($feature)]);
            }

            #[test]
            fn clang() {
                super::compile_cxx(super::CLANG, "c++20", &[stringify!($feature)]);
            }

            #[test]
            fn rustc() {
                super::compile_rust(stringify!($feature));
            }
        })*
    };
}

features! {
    abort
    bodies
    buffers
    c_face
    c_face_layouts
    c_library
    c_types
    cfg
    classes
    closure
    closure_field
    closure_vec
    containers
    data_enum
    enums
    exceptions
    functions
    layouts
    lifetimes
    lists
    maps
    mirrors
    namespaces
    opaque
    option
    optional
    overlap
    paths
    result
    rust_bodies
    strings
    structs
    tuples
    vias
}

/// Features whose stages are also kept as text.
const STAGES: [&str; 3] = ["closure", "option", "result"];

fn folder(feature: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(feature)
}

fn input(feature: &str) -> String {
    let path = folder(feature).join("in.rs");
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn target_directory() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("golden")
}

fn file(feature: &str) -> String {
    format!("{feature}/in.rs")
}

fn text(feature: &str) {
    let input = input(feature);
    let output = compile_file(&input, &file(feature)).expect("the bridge is good");
    let expect = |name: &str, text: &str| expect_file![folder(feature).join(name)].assert_eq(text);
    expect("out.rs", &expanded_file(&input));
    expect("types.h", &output.types_header);
    expect("functions.h", &output.functions_header);
    expect("source.cc", &output.source);
    for line in [&output.types_header, &output.functions_header, &output.source, &output.c_source]
        .into_iter()
        .flat_map(|text| text.lines())
    {
        assert!(line.len() <= 100 || line.starts_with("///"), "a long line: {line}");
    }
    expect("cxx.rs", &pretty(output.cxx));
    if !output.c_source.is_empty() {
        expect("check.c", &output.c_source);
    }
    for face in &output.c_faces {
        let long = face
            .header
            .lines()
            .find(|line| line.len() > 100 && !line.trim_start().starts_with("///"));
        assert_eq!(long, None);
        expect(&format!("{}.h", face.name), &face.header);
        expect(&format!("{}.abi", face.name), &face.abi);
        compile_c_face(feature, face);
    }
    if STAGES.contains(&feature) {
        let compiled =
            compile(&input, &driver_options(&file(feature))).expect("the bridge is good");
        expect("ir.txt", &without_spans(&format!("{:#?}\n", compiled.bridge)));
        expect("plan.txt", &without_spans(&format!("{:#?}\n", compiled.plan)));
    }
}

/// The header alone, included twice in one unit, as C and as C++.
fn compile_c_face(feature: &str, face: &twinspan_compiler::CFace) {
    let directory = target_directory().join("c_face");
    fs::create_dir_all(&directory).expect("the target directory is writable");
    let header = directory.join(format!("{feature}_{}.h", face.name));
    fs::write(&header, &face.header).expect("the target directory is writable");
    let unit = format!(
        "#include \"{0}\"\n#include \"{0}\"\nint32_t unit(void);\n\
         int32_t unit(void) {{ return {1}_check_abi(); }}\n",
        header.display(),
        face.name
    );
    for (program, standard, extension) in [
        ("gcc", "c11", "c"),
        ("clang-22", "c11", "c"),
        (GCC, "c++17", "cc"),
        (CLANG, "c++17", "cc"),
    ] {
        if !is_installed(program) {
            continue;
        }
        let file = directory.join(format!("{feature}_{}.{extension}", face.name));
        fs::write(&file, &unit).expect("the target directory is writable");
        let mut compiler = Command::new(program);
        compiler.arg(format!("-std={standard}")).args([
            "-Wall",
            "-Wextra",
            "-Wpedantic",
            "-Werror",
        ]);
        succeed(compiler.args(["-Wconversion", "-Wshadow", "-fsyntax-only"]).arg(file));
    }
}

/// Spans count from the first file that the process parsed, which does not matter to any stage.
fn without_spans(text: &str) -> String {
    let mut parts = text.split("span: bytes(");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| {
        let (_, rest) = part.split_once(')').expect("a span ends");
        match rest.strip_prefix(",\n") {
            // A line of its own.
            Some(rest) => all.trim_end_matches(' ').to_owned() + rest,
            None => all + rest.trim_start_matches([',', ' ']),
        }
    })
}

/// One unit in which users include the types alone, then everything, and the generated source.
fn compile_cxx(program: &str, standard: &str, features: &[&str]) {
    if !is_installed(program) {
        return;
    }
    // A folder name with all features would be too long.
    let folder = if let [feature] = features { *feature } else { "all" };
    let directory = target_directory().join(format!("{program}-{standard}")).join(folder);
    let mut generated = Vec::new();
    let mut unit = String::new();
    // Generated code and the runtime use no name that is also a well-known macro, but the inputs of
    // this feature do.
    if !features.contains(&"exceptions") {
        let macros = root().join("tests/cpp/macros.h");
        unit.push_str(&format!("#include \"{}\"\n", macros.display()));
    }
    for feature in features {
        let output = compile_file(&input(feature), &file(feature)).expect("the bridge is good");
        generated.push(Generated::write(directory.clone(), &file(feature), &output));
        unit.push_str(&format!("#include \"golden/{}.types.h\"\n", file(feature)));
    }
    for feature in features {
        let file = file(feature);
        unit.push_str(&format!("#include \"golden/{file}.h\"\n#include \"{file}.twinspan.cc\"\n"));
    }
    generated[0].put("unit.cc", &unit);
    let mut ours = generated[0].compiler(program, standard);
    ours.args(WARNINGS)
        .args(strict_warnings(program))
        .arg("-I")
        .arg(&directory)
        .arg("-fsyntax-only");
    succeed(ours.arg(directory.join("unit.cc")));
    if let [generated] = &generated[..] {
        compile_c(program, generated, features[0]);
        // cxx's code, whose warnings are not ours to fix.
        let mut cxx = generated.compiler(program, standard);
        succeed(cxx.args(["-w", "-fsyntax-only"]).arg(generated.path("{}.cc")));
    }
}

/// The code with which the C compiler checks `extern "C"` blocks.
fn compile_c(program: &str, generated: &Generated, feature: &str) {
    let output = compile_file(&input(feature), &file(feature)).expect("the bridge is good");
    if output.c_source.is_empty() {
        return;
    }
    generated.put(&format!("{}.c", file(feature)), &output.c_source);
    let c_compiler = if program == GCC { "gcc" } else { "clang-22" };
    let header = fs::read_to_string(folder(feature).join("library.h")).expect("it is there");
    generated.put(&format!("include/golden/{feature}/library.h"), &header);
    let mut compiler = generated.compiler(c_compiler, "c11");
    compiler.args(["-Wall", "-Wextra", "-Wpedantic", "-Werror", "-c", "-O1"]);
    let object = generated.directory.join("check.o");
    succeed(compiler.arg("-o").arg(object).arg(generated.path("{}.c")));
}

/// The other standard of each compiler, with the bridges of all features in one unit.
#[test]
fn all_in_one_unit_gcc() {
    compile_cxx(GCC, "c++20", FEATURES);
}

#[test]
fn all_in_one_unit_clang() {
    compile_cxx(CLANG, "c++17", FEATURES);
}

/// The file after macro expansion, under `-D warnings`.
fn compile_rust(feature: &str) {
    let directory = target_directory().join("rustc");
    fs::create_dir_all(&directory).expect("the target directory is writable");
    let libraries = libraries();
    let mut rustc = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.args(["--edition=2024", "--crate-type=lib", "--emit=metadata", "--crate-name=golden"]);
    // Nothing here calls the functions, and cxx deprecates types that both declare.
    rustc.args(["-Dwarnings", "-Adead_code", "-Aunexpected_cfgs", "-Adeprecated"]);
    rustc.arg("-L").arg(format!("dependency={}", libraries.dependencies.display()));
    rustc.arg("--extern").arg(format!("twinspan={}", libraries.twinspan.display()));
    rustc.arg("--extern").arg(format!("cxx={}", libraries.cxx.display()));
    rustc.arg("-o").arg(directory.join(format!("lib{feature}.rmeta")));
    let expansion = directory.join(format!("{feature}.rs"));
    fs::write(&expansion, expanded_file(&input(feature)))
        .expect("the target directory is writable");
    succeed(rustc.arg(expansion));
}

/// A bridge with all types of the table, in closures and as arguments and results of functions, and
/// one more that the user's header declares.
fn all_crossings() -> String {
    let types = crossings::ROWS.iter().map(|row| (row.ty, row.ty));
    let results = crossings::RESULTS.iter().map(|(result, ..)| ("&mut Index", *result));
    let functions = types.chain(results).enumerate().map(|(number, (argument, result))| {
        format!(
            "fn argument_{number}(value: {argument}, visit: &dyn Fn({argument}) -> {result});
            fn result_{number}(from: &mut Index) -> {result};\n"
        )
    });
    let functions: String = functions.collect();
    let declared = crossings::DECLARED;
    format!(
        "#[twinspan::bridge] mod ffi {{ {declared}
            extern \"C++\" {{ type Number = crate::Number; }}
            extern \"Rust\" {{ fn named(visit: &dyn Fn(i32) -> Number);\n{functions} }}
        }}"
    )
}

/// Other crossings than those that a bridge asserts.
const OTHERWISE: [(&str, &str); 8] = [
    ("(void *", "(const void *"),
    ("cross::Same<", "cross::Moved<"),
    ("cross::Moved<", "cross::Same<"),
    ("cross::Opt<", "cross::InMemory<"),
    ("cross::InMemory<", "cross::Opt<"),
    ("cross::Ref<", "cross::Mut<"),
    ("cross::Boxed<", "cross::Unique<"),
    ("cross::Str", "cross::Char"),
];

/// C++ deduces the same crossing of closures that lower has decided, for each type in the table of
/// lower's unit tests. Otherwise the bridge would not compile.
fn closures_cross_as_the_bridge_says(program: &str, standard: &str) {
    if !is_installed(program) {
        return;
    }
    let bridge = all_crossings();
    let output = compile_file(&bridge, &file("crossings")).expect("the bridge is good");
    let directory = target_directory().join(format!("{program}-{standard}-crossings"));
    let generated = Generated::write(directory.clone(), &file("crossings"), &output);
    let header = |number: &str| format!("#pragma once\nclass Store {{}};\n{number};\n");
    generated.put("include/store.h", &header("struct Number { int value; }"));
    let source = format!("{}.twinspan.cc", file("crossings"));
    let mut assertions = Vec::new();
    let mut otherwise = format!("#include \"{source}\"\nnamespace twinspan::detail {{\n");
    for part in output.source.split("static_assert(crosses_as<").skip(1) {
        let (form, _) = part.split_once("TWINSPAN_CROSSES);").expect("the assertion ends");
        assertions.push(form);
        let changed = OTHERWISE.iter().map(|(from, to)| form.replace(from, to));
        for changed in changed.filter(|changed| changed != form) {
            otherwise += &format!("static_assert(!crosses_as<{changed}\"agrees\");\n");
        }
    }
    // An optional UniquePtr, SharedPtr or &CStr has the same C++ type as without Option, and
    // `size_t`, `ssize_t` and `c_double` are the types of `usize`, `isize` and `f64`.
    let rows = crossings::ROWS.len() + crossings::RESULTS.len() - 3 - 3 + 1;
    assert_eq!(assertions.len(), rows, "{}", output.source);
    generated.put("unit.cc", &(otherwise + "}\n"));
    let compiler = |unit: &str| {
        let mut compiler = generated.compiler(program, standard);
        compiler.args(WARNINGS).arg("-I").arg(&directory).arg("-fsyntax-only");
        compiler.arg(directory.join(unit));
        compiler
    };
    succeed(&mut compiler("unit.cc"));

    // For C++ closures this is a number, whatever the bridge calls it.
    generated.put("include/store.h", &header("using Number = int"));
    let mut compiler = compiler(&source);
    compiler.current_dir(&directory).env("LC_ALL", "C");
    let refused = compiler.output().expect("the compiler runs");
    let told = String::from_utf8_lossy(&refused.stderr);
    let errors: Vec<_> = told.lines().filter(|line| line.contains("error: ")).collect();
    let [error] = &errors[..] else { panic!("{told}") };
    let line = bridge.lines().position(|line| line.contains("fn named")).expect("it is there") + 1;
    assert!(error.starts_with(&format!("{}:{line}:", file("crossings"))), "{error}");
    assert!(error.contains("do not cross in C++ as the bridge says"), "{error}");
}

#[test]
fn closures_cross_as_the_bridge_says_gcc() {
    closures_cross_as_the_bridge_says(GCC, "c++17");
}

#[test]
fn closures_cross_as_the_bridge_says_clang() {
    closures_cross_as_the_bridge_says(CLANG, "c++20");
}

#[test]
fn every_folder_is_a_feature() {
    let mut folders: Vec<String> = fs::read_dir(folder(""))
        .expect("the folder is here")
        .map(|entry| entry.expect("the folder can be read").file_name().into_string())
        .map(|name| name.expect("names are text"))
        .collect();
    folders.sort();
    assert_eq!(folders, FEATURES);
}
