//! The C++ types and the symbols of the runtime. Checked on one platform, with each compiler that is here:
//! what differs between the two would be a fault.

use crate::root;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

#[test]
fn the_layouts_of_the_types() {
    for compiler in ["g++", "clang++-22"] {
        if Command::new(compiler).arg("--version").output().is_ok() {
            let layouts = layouts(compiler);
            expect_test::expect_file!["layouts.txt"].assert_eq(&layouts);
            let listed: BTreeSet<&str> = layouts
                .lines()
                .filter_map(|line| line.split(['<', ' ']).next())
                .filter(|name| !name.is_empty())
                .collect();
            for class in classes() {
                assert!(
                    listed.contains(class.as_str()),
                    "`{class}` is not in tests/api/layouts.cc"
                );
            }
        }
    }
}

/// What tests/api/layouts.cc prints.
fn layouts(compiler: &str) -> String {
    let program = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("layouts-{compiler}"));
    let output = Command::new(compiler)
        .current_dir(root())
        .args(["-std=c++17", "-Wall", "-Wextra", "-Werror", "-Iinclude", "-isystem"])
        .args([concat!(env!("OUT_DIR"), "/include"), "tests/api/layouts.cc", "cpp/mode.cc", "-o"])
        .arg(&program)
        .output()
        .expect("the compiler runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let output = Command::new(&program).output().expect("the program runs");
    String::from_utf8(output.stdout).unwrap()
}

/// The classes that the headers define in `twinspan`, as clang-format writes them down.
fn classes() -> BTreeSet<String> {
    let mut classes = BTreeSet::new();
    for entry in fs::read_dir(root().join("include/twinspan")).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            continue;
        }
        let text = fs::read_to_string(path).unwrap();
        let mut detail = false;
        for line in text.lines() {
            match line {
                "namespace detail {" => detail = true,
                "} // namespace detail" => detail = false,
                _ => {}
            }
            let Some(rest) = line.strip_prefix("class ").or_else(|| line.strip_prefix("struct "))
            else {
                continue;
            };
            let declared = rest.split(['{', ':', '<']).next().unwrap_or_default();
            // Not what is declared only, nor what is specialised for others.
            if detail
                || line.ends_with(';')
                || declared.is_empty()
                || rest.starts_with("std::")
                || rest.starts_with("fmt::")
                || rest.starts_with("rust::Vec<")
                || rest.starts_with("Vec<twinspan::")
            {
                continue;
            }
            let mut words = declared.split_whitespace().filter(|word| *word != "final");
            classes.extend(words.next_back().map(str::to_owned));
        }
    }
    assert!(classes.contains("Optional") && classes.contains("Panic"), "{classes:?}");
    classes
}

#[test]
fn the_symbols_of_the_runtime() {
    let archive = Path::new(concat!(env!("OUT_DIR"), "/libtwinspan1.a"));
    let output = Command::new("nm").args(["-gC", "--defined-only"]).arg(archive).output();
    let output = output.expect("nm runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let mut symbols: BTreeSet<String> = text.lines().filter_map(symbol).collect();
    for name in exported_by_rust(&root().join("src")) {
        symbols.insert(format!("{name} (Rust)"));
    }
    let symbols: Vec<String> = symbols.into_iter().collect();
    expect_test::expect_file!["symbols.txt"].assert_eq(&(symbols.join("\n") + "\n"));
}

/// The name on a line of nm, if the runtime alone has it: not an inline function, which each user of the
/// headers brings along, but the tables and the types of the classes whose functions are here.
fn symbol(line: &str) -> Option<String> {
    let (_, rest) = line.split_once(' ')?;
    let (kind, name) = rest.trim_start().split_once(' ')?;
    let tables = ["vtable for twinspan", "typeinfo for twinspan"];
    let is_one = |starts: &[&str]| starts.iter().any(|start| name.starts_with(start));
    // g++ defines tables weakly, clang does not.
    let is_ours = match kind {
        "T" | "B" | "D" | "R" => is_one(&["twinspan"]) || is_one(&tables),
        "V" | "W" => is_one(&tables),
        _ => false,
    };
    is_ours.then(|| name.to_owned())
}

/// Functions of the Rust half that C++ calls.
fn exported_by_rust(directory: &Path) -> Vec<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(directory).unwrap() {
        let path: PathBuf = entry.unwrap().path();
        if path.is_dir() {
            names.extend(exported_by_rust(&path));
            continue;
        }
        let file = syn::parse_file(&fs::read_to_string(path).unwrap()).unwrap();
        for item in file.items {
            if let syn::Item::Fn(function) = item
                && function.attrs.iter().any(|attribute| {
                    attribute.path().is_ident("unsafe")
                        && attribute.parse_args::<syn::Ident>().is_ok_and(|i| i == "no_mangle")
                })
            {
                names.push(function.sig.ident.to_string());
            }
        }
    }
    names
}
