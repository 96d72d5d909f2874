//! What the C++ function of a declaration in `extern "C++"` may look like: the table of
//! docs/language/functions.md, row by row. Accepted functions compile without a warning. For
//! refused ones, the error is at the line of the declaration, names the function and says what to
//! do.

#[path = "cpp_ui/accepted.rs"]
mod accepted;
#[path = "cpp_ui/refused.rs"]
mod refused;
#[path = "cpp_ui/structs.rs"]
mod structs;
mod support;

use std::path::Path;
use std::process::Output;
use support::{CLANG, GCC, Generated, WARNINGS, compile_file, is_installed};

/// A declaration in a bridge, and the C++ function it refers to.
struct Row {
    /// The declaration, on one line.
    declared: &'static str,
    /// The user's header, inside `namespace demo`.
    cxx: &'static str,
    /// What the error says besides the name; empty if the function is accepted.
    said: &'static str,
}

const fn accepted(declared: &'static str, cxx: &'static str) -> Row {
    Row { declared, cxx, said: "" }
}

const fn refused(declared: &'static str, cxx: &'static str, said: &'static str) -> Row {
    Row { declared, cxx, said }
}

const FILE: &str = "src/rows.rs";

/// The lines of one row's bridge, and the line of the declaration within them.
const LINES: usize = 20;
const DECLARED: usize = 18;

/// A bridge for each row, each in its own namespace.
fn bridges(rows: &[&Row]) -> String {
    let mut text = String::new();
    for (index, row) in rows.iter().enumerate() {
        // A Rust file has each type name only once.
        let mut declared = row.declared.to_owned();
        for ty in ["Failure", "Place", "Store", "Entry"] {
            declared = declared.replace(ty, &format!("{ty}{index}"));
        }
        text += &format!(
            r#"#[twinspan::bridge(namespace = "row{index}")]
mod ffi{index} {{
    #[cxx_name = "Failure"]
    struct Failure{index} {{
        code: i32,
    }}
    #[cxx_name = "Place"]
    struct Place{index} {{
        line: u32,
        column: u32,
    }}
    unsafe extern "C++" {{
        include!("golden/user.h");
        #[cxx_name = "Store"]
        type Store{index};
        #[cxx_name = "Entry"]
        type Entry{index};
        {declared}
    }}
}}
"#
        );
        assert_eq!(text.lines().nth(line(index) - 1).map(str::trim), Some(&*declared));
    }
    text
}

/// The line of a row's declaration.
fn line(index: usize) -> usize {
    index * LINES + DECLARED
}

fn user_header(rows: &[&Row]) -> String {
    let mut text = format!("#pragma once\n#include \"golden/{FILE}.types.h\"\n");
    text += "#include \"twinspan/expected.h\"\n";
    for header in [
        "array",
        "chrono",
        "deque",
        "list",
        "map",
        "set",
        "any",
        "filesystem",
        "memory",
        "optional",
        "string",
        "string_view",
        "vector",
    ] {
        text += &format!("#include <{header}>\n");
    }
    text += include_str!("support/convertible.h");
    text += "#if __has_include(<span>)\n#include <span>\n#endif\n";
    for (index, Row { declared, cxx, .. }) in rows.iter().enumerate() {
        let store = if cxx.contains("class Store") { "" } else { "class Store {};" };
        text += &format!("namespace row{index} {{\nclass Entry {{}};\n{store}\n{cxx}\n}}\n");
        if declared.contains("Failure") && cxx.contains("user::StatusOr") {
            text += &format!(
                "template <> struct twinspan::Convert<row{index}::Failure> {{ static row{index}::Failure \
                 from(const user::Problem &problem) {{ return {{problem.code}}; }} }};\n"
            );
        }
    }
    text
}

/// What a compiler prints for all rows in one unit.
fn compiled(program: &str, standard: &str, rows: &[&Row]) -> Output {
    let output = compile_file(&bridges(rows), FILE)
        .unwrap_or_else(|diagnostics| panic!("the bridges are good: {diagnostics:?}"));
    let kind = if rows.iter().all(|row| row.said.is_empty()) { "accepted" } else { "refused" };
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cpp_ui");
    let directory = directory.join(format!("{kind}-{program}-{standard}"));
    let generated = Generated::write(directory.clone(), FILE, &output);
    let mut user = user_header(rows);
    if kind == "accepted" {
        user += include_str!("support/callables.h");
    }
    generated.put("include/golden/user.h", &user);
    let mut compiler = generated.compiler(program, standard);
    compiler.args(WARNINGS).args(["-Wno-undefined-inline", "-fsyntax-only"]);
    let all_errors = if program == GCC { "-fmax-errors=0" } else { "-ferror-limit=0" };
    compiler.arg(all_errors).arg(format!("{FILE}.twinspan.cc"));
    compiler.current_dir(&directory).env("LC_ALL", "C");
    compiler.output().unwrap_or_else(|error| panic!("{program}: {error}"))
}

fn accepts(program: &str, standard: &str) {
    if !is_installed(program) {
        return;
    }
    let since = |row: &Row| {
        let cxx = row.cxx;
        if cxx.contains("std::move_only_function") {
            "c++23"
        } else if cxx.contains("std::span") {
            "c++20"
        } else {
            "c++17"
        }
    };
    let is_there = |row: &&Row| standard >= since(row);
    let rows: Vec<_> = accepted::ACCEPTED.iter().filter(is_there).collect();
    let output = compiled(program, standard, &rows);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// The name of the declared function.
fn name(declared: &str) -> &str {
    let (_, rest) = declared.split_once("fn ").expect("a row declares a function");
    rest.split(['(', '<']).next().expect("a function has parameters")
}

/// Each row has an error at its declaration that names the function and says what is expected.
fn refuses(program: &str) {
    if !is_installed(program) {
        return;
    }
    let rows: Vec<_> = refused::REFUSED.iter().collect();
    let output = compiled(program, "c++20", &rows);
    let told = String::from_utf8_lossy(&output.stderr);
    let mut complaints = String::new();
    for (index, row) in rows.iter().enumerate() {
        let place = format!("{FILE}:{}:", line(index));
        let errors: Vec<_> = told
            .lines()
            .filter(|line| line.starts_with(&place) && line.contains("error: "))
            .collect();
        let is_said = |line: &&str| line.contains(row.said) && line.contains(name(row.declared));
        if !errors.iter().any(is_said) {
            complaints += &format!(
                "{}\n{}\n  expected: {}\n  {}\n\n",
                row.declared,
                row.cxx,
                row.said,
                errors.join("\n  ")
            );
        }
    }
    assert!(complaints.is_empty(), "{complaints}");
}

#[test]
fn gcc_17_accepts() {
    accepts(GCC, "c++17");
}

#[test]
fn gcc_23_accepts() {
    accepts(GCC, "c++23");
}

#[test]
fn clang_20_accepts() {
    accepts(CLANG, "c++20");
}

#[test]
fn gcc_refuses() {
    refuses(GCC);
}

#[test]
fn clang_refuses() {
    refuses(CLANG);
}
