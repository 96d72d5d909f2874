//! The pages of docs/errors: there is one for each code. Its first example has the error, and the
//! others do not. The code on the other pages compiles.

#[path = "documentation/digest.rs"]
mod digest;
#[path = "documentation/house.rs"]
mod house;
#[path = "documentation/lists.rs"]
mod lists;
mod support;
#[path = "documentation/types.rs"]
mod types;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};
use support::{
    CLANG, GCC, Unix, WARNINGS, compile_file, compile_file_without_c, cxx_output, expanded_file,
    is_installed, libraries, root, succeed, tokens,
};
use twinspan_compiler::{Code, Options};

#[test]
fn every_code_has_a_page_and_every_page_a_code() {
    let mut pages = BTreeSet::new();
    for entry in fs::read_dir(root().join("docs/errors")).expect("the folder is here") {
        let name = entry.expect("the folder can be read").file_name();
        let name = name.to_str().and_then(|name| name.strip_suffix(".md")).expect("a page");
        pages.insert(name.to_owned());
    }
    assert!(pages.remove("link"), "the page about linking");
    let codes: BTreeSet<_> = Code::ALL.iter().map(Code::to_string).collect();
    assert_eq!(pages, codes);
}

#[test]
fn the_first_example_fails_and_the_others_are_accepted() {
    for &code in Code::ALL {
        let path = root().join(format!("docs/errors/{code}.md"));
        let text = fs::read_to_string(&path).expect("there is a page");
        assert!(text.starts_with(&format!("# {code}: ")), "{code}: the title");
        let blocks: Vec<_> = text
            .split("\n```rust\n")
            .skip(1)
            .filter_map(|rest| rest.split("\n```").next())
            .collect();
        let [bad, good @ ..] = blocks.as_slice() else { panic!("{code}: no examples") };
        assert!(!good.is_empty(), "{code}: two examples");
        // The others are refused in every build.
        let compile = if code == Code::NeedsC { compile_file_without_c } else { compile_file };
        let Err(diagnostics) = compile(bad, "src/lib.rs") else {
            panic!("{code}: the first example is accepted");
        };
        let said: Vec<_> = diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
        assert_eq!(said, [Some(code)], "{code}: the first example");
        for good in good {
            if let Err(diagnostics) = compile(good, "src/lib.rs") {
                panic!("{code}: {diagnostics:?}\n{good}");
            }
        }
    }
}

/// The C program of the page about the C face, with the bridge's header that the page shows.
#[test]
fn the_c_of_the_page_on_the_c_face_compiles() {
    let text = fs::read_to_string(root().join("docs/c-face.md")).expect("the page is here");
    let blocks = code(&text);
    let of = |language| {
        let found = blocks.iter().find(|block| block.language == language);
        found.expect("the page has both languages").text
    };
    let output = compile_file(of("rust"), "src/lib.rs");
    let output = output.unwrap_or_else(|errors| panic!("{errors:?}"));
    let [face] = &output.c_faces[..] else { panic!("one C face") };
    let directory = directory("c-face").join("my-crate/src");
    fs::create_dir_all(&directory).expect("the target directory is writable");
    let program = directory.join("main.c");
    fs::write(directory.join(format!("{}.h", face.name)), &face.header)
        .and_then(|()| fs::write(&program, of("c")))
        .expect("the target directory is writable");
    for compiler in ["gcc", "clang-22"] {
        if is_installed(compiler) {
            let mut compiler = Command::new(compiler);
            compiler.args(["-std=c11", "-Wall", "-Wextra", "-Wpedantic", "-Werror"]);
            compiler.arg("-fsyntax-only").arg("-I").arg(directory.join("../.."));
            succeed(compiler.arg(&program));
        }
    }
}

/// The bridges of the page about C libraries, which the C compiler checks against the system's
/// headers.
#[test]
fn the_c_libraries_of_the_page_are_as_it_says() {
    let text = fs::read_to_string(root().join("docs/c-libraries.md")).expect("the page is here");
    let directory = directory("c-libraries");
    fs::create_dir_all(&directory).expect("the target directory is writable");
    let mut checked = 0;
    for Block { language, line, text } in code(&text) {
        if language != "rust" {
            continue;
        }
        let output = compile_file(text, "docs/c-libraries.md");
        let output = output.unwrap_or_else(|errors| panic!("line {line}: {errors:?}"));
        let source = directory.join(format!("line_{line}.c"));
        fs::write(&source, output.c_source).expect("the target directory is writable");
        let mut compiler = Command::new("gcc");
        compiler.args(["-Wall", "-Wextra", "-Wpedantic", "-Werror", "-c", "-o"]);
        compiler.arg(source.with_extension("o")).arg(&source);
        let Ok(said) = compiler.output() else { continue };
        let said = (said.status.success(), String::from_utf8_lossy(&said.stderr).into_owned());
        // Not every library is installed everywhere.
        if !said.1.contains("No such file or directory") {
            assert!(said.0, "line {line}: {}", said.1);
            checked += 1;
        }
    }
    assert!(checked > 0 || !is_installed("gcc"), "no library of the page is here");
}

/// A code block of a page, and the line where it starts.
struct Block<'a> {
    language: &'a str,
    line: usize,
    text: &'a str,
}

fn code(page: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut at = 0;
    while let Some(start) = page[at..].find("```").map(|start| at + start + 3) {
        let (language, rest) = page[start..].split_once('\n').expect("a fence has a line");
        let (text, _) = rest.split_once("\n```").expect("a fence ends");
        let first = page.len() - page[start..].len() + language.len() + 1;
        let line = page[..first].lines().count() + 1;
        blocks.push(Block { language, line, text });
        at = first + text.len() + 4;
    }
    blocks
}

/// Replaces the crate of that name, which the compiler's tests do not depend on.
const ANYHOW: &str = "
    #[derive(Debug)]
    pub struct Error(pub String);
    impl std::fmt::Display for Error {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(&self.0) }
    }
    pub trait Context<T> {
        fn with_context(self, text: impl FnOnce() -> String) -> Result<T, Error>;
    }
    impl<T, E: std::error::Error> Context<T> for Result<T, E> {
        fn with_context(self, text: impl FnOnce() -> String) -> Result<T, Error> {
            self.map_err(|error| Error(format!(\"{}: {error}\", text())))
        }
    }
    #[macro_export]
    macro_rules! anyhow { ($($part:tt)*) => { $crate::Error(format!($($part)*)) } }
";

/// What a reader has in mind before the pieces that are not whole files.
const PRELUDE: &str = "
    #include \"twinspan/twinspan.h\"
    #include <iostream>
    #include <vector>
    void average(rust::Slice<const double>);
    void sort(rust::Slice<double>);
    void digest(rust::Slice<const std::uint8_t>);
";

/// Pages whose pieces are the files of one package, and the code around the pieces.
struct Page {
    package: &'static str,
    files: Vec<(String, String)>,
    /// The code that follows each bridge.
    rust: Vec<(String, String)>,
    cxx: String,
}

fn package((paths, package): (&[&str], &'static str)) -> Page {
    let mut page = Page { package, files: Vec::new(), rust: Vec::new(), cxx: PRELUDE.to_owned() };
    for path in paths {
        read(path, &mut page);
    }
    page
}

fn read(path: &str, page: &mut Page) {
    let text = fs::read_to_string(root().join(path)).expect("the page is here");
    let mut bridge = String::new();
    let function = path.replace(|c: char| !c.is_ascii_alphanumeric(), "_");
    for Block { language, line, text } in code(&text) {
        let name = text.lines().next().and_then(|line| line.strip_prefix("// src/"));
        match (language, name) {
            ("rust", Some(name)) => {
                bridge = name.to_owned();
                page.files.push((name.to_owned(), text.to_owned()));
            }
            ("cpp", Some(name)) => page.files.push((name.to_owned(), text.to_owned())),
            // The rest of a file.
            ("rust", None) if text.starts_with("use ffi::") => {
                let file = page.files.iter_mut().find(|(name, _)| *name == bridge);
                file.expect("the file begins above").1.push_str(&format!("\n{text}"));
            }
            ("rust", None) if !text.starts_with("// build.rs") => {
                let text = format!("#[test]\nfn line_{line}() {{\n{text}\n}}\n");
                page.rust.push((bridge.clone(), text));
            }
            ("cpp", None) if text.starts_with("class ") => {
                page.cxx.push_str(&format!("#line {line} \"{path}\"\n{text}\n"));
            }
            ("cpp", None) => page.cxx.push_str(&format!(
                "void {function}_{line}();\nvoid {function}_{line}() {{\n#line {line} \"{path}\"\n{text}\n}}\n"
            )),
            _ => {}
        }
    }
}

/// Writes the package of a page, and returns the unit that contains all of its C++.
fn write(page: &Page, directory: &Path) -> String {
    let put = |name: &str, text: &str| {
        let path = directory.join(name);
        fs::create_dir_all(path.parent().expect("the file is in a directory"))
            .and_then(|()| fs::write(&path, text))
            .expect("the target directory is writable");
    };
    put("include/rust/cxx.h", cxx_gen::HEADER);
    let (mut headers, mut sources) = (String::new(), String::new());
    for (name, text) in &page.files {
        let file = format!("{}/src/{name}", page.package);
        if name.ends_with(".rs") {
            let options = Options {
                file: format!("src/{name}"),
                text: text.clone(),
                cfg: Some(Box::new(Unix)),
                ..Options::new(page.package)
            };
            let output = twinspan_compiler::compile_file(tokens(text), &options);
            let output = output.unwrap_or_else(|errors| panic!("{file}: {errors:?}"));
            let output = output.expect("there is a bridge in the file");
            let (header, _) =
                cxx_output(output.cxx.clone()).unwrap_or_else(|error| panic!("{file}: {error}"));
            put(&format!("include/{file}.h"), &header);
            put(&format!("include/{file}.types.h"), &output.types_header);
            put(&format!("include/{file}.functions.h"), &output.functions_header);
            put(&format!("include/{file}.twinspan.cc"), &output.second_source());
            headers.push_str(&format!("#include \"{file}.h\"\n"));
            sources.push_str(&format!("#include \"{file}.twinspan.cc\"\n"));
        } else {
            put(&format!("include/{file}"), text);
            if name.ends_with(".cc") {
                sources.push_str(&format!("#include \"{file}\"\n"));
            }
        }
    }
    format!("{headers}{sources}{}", page.cxx)
}

/// The pages whose code compiles, and their package.
const PAGES: &[(&[&str], &str)] = &[
    (LANGUAGE, "language"),
    (&["docs/types/buffers.md"], "frames"),
    (&["docs/types/containers.md"], "stock"),
    (&["docs/types/enums.md"], "enums"),
    (&["docs/types/maps.md"], "census"),
    (&["docs/types/words.md"], "types-words"),
    (&["docs/bodies.md"], "bodies"),
    (&["docs/classes.md"], "classes"),
    (&["docs/converters.md"], "converters"),
    (&["docs/mirrors.md"], "mirrors"),
    (&["docs/from-cxx.md"], "from-cxx"),
    (&["docs/start/cxx.md"], "demo"),
    (&["README.md"], "words"),
];

/// The pages about the language, one for each topic.
const LANGUAGE: &[&str] = &[
    "docs/language/bridge.md",
    "docs/language/functions.md",
    "docs/language/panics.md",
    "docs/language/errors.md",
    "docs/language/option.md",
    "docs/language/text.md",
    "docs/language/vectors.md",
    "docs/language/structs.md",
    "docs/language/layouts.md",
    "docs/language/ownership.md",
    "docs/language/closures.md",
    "docs/language/callbacks.md",
];

fn pages() -> Vec<Page> {
    PAGES.iter().map(|&pages| package(pages)).collect()
}

fn directory(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("documentation").join(name)
}

fn cxx_compiles(program: &str, standard: &str) {
    if !is_installed(program) {
        return;
    }
    for page in pages() {
        let directory = directory(program).join(page.package);
        let unit = write(&page, &directory);
        assert!(unit.contains("#include"), "{}", page.package);
        fs::write(directory.join("unit.cc"), unit).expect("the target directory is writable");
        let mut compiler = Command::new(program);
        compiler
            .arg(format!("-std={standard}"))
            .args(WARNINGS)
            .args(["-Wno-unused", "-fsyntax-only"]);
        compiler.arg("-I").arg(directory.join("include")).arg("-I").arg(root().join("include"));
        succeed(compiler.arg(directory.join("unit.cc")));
    }
}

#[test]
fn the_cxx_of_the_pages_compiles_gcc() {
    cxx_compiles(GCC, "c++17");
}

#[test]
fn the_cxx_of_the_pages_compiles_clang() {
    cxx_compiles(CLANG, "c++20");
}

#[test]
fn the_rust_of_the_pages_compiles() {
    let directory = directory("rustc");
    fs::create_dir_all(&directory).expect("the target directory is writable");
    let libraries = libraries();
    let rustc = |name: &str, text: &str| {
        let source = directory.join(format!("{name}.rs"));
        fs::write(&source, text).expect("the target directory is writable");
        let mut rustc = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
        rustc.args(["--edition=2024", "--emit=metadata", "--crate-name", name, "-Dwarnings"]);
        // Nothing calls the functions here.
        rustc.args(["-Adead_code", "-Aunused_imports"]).arg("-L").arg(&directory);
        rustc.arg("-L").arg(format!("dependency={}", libraries.dependencies.display()));
        rustc.arg("--extern").arg(format!("twinspan={}", libraries.twinspan.display()));
        rustc.arg("--extern").arg(format!("cxx={}", libraries.cxx.display()));
        rustc.arg("--out-dir").arg(&directory).arg(source);
        rustc
    };
    succeed(rustc("anyhow", ANYHOW).arg("--crate-type=lib"));
    let mut all = String::new();
    for page in pages() {
        let package = page.package.replace('-', "_");
        for (name, text) in &page.files {
            let Some(module) = name.strip_suffix(".rs") else { continue };
            let pieces: String = page
                .rust
                .iter()
                .filter(|(bridge, _)| bridge == name)
                .map(|(_, piece)| piece.as_str())
                .collect();
            // The names that a file gets from its `Cargo.toml` or from the bridge.
            let text = expanded_file(&format!("{text}\nmod pieces {{ use super::*; {pieces} }}"));
            all.push_str(&format!(
                "mod {package}_{module} {{\n#[allow(unused)] use cxx::{{CxxString, CxxVector}};\n{text}\n}}\n"
            ));
        }
    }
    succeed(rustc("pages", &all).args(["--test", "--extern", "anyhow"]));
}

/// The page compares pieces of two programs. The twinspan bridges on it are valid.
#[test]
fn the_bridges_of_the_comparison_are_accepted() {
    let text = fs::read_to_string(root().join("docs/closures.md")).expect("the page is here");
    let mut compared = 0;
    for block in code(&text) {
        let Some(start) = block.text.find("#[twinspan::bridge]") else { continue };
        let bridge = block.text[start..].split("\n}").next().expect("split gives one at least");
        if let Err(errors) = compile_file(&format!("{bridge}\n}}"), "src/lib.rs") {
            panic!("docs/closures.md:{}: {errors:?}", block.line);
        }
        compared += 1;
    }
    assert_eq!(compared, 3);
}
