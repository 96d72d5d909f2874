//! The order of the stages, as ARCHITECTURE.md has it: what each of them knows of the others.

use crate::support::root;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A file or a folder of the compiler, and the modules that it must not name.
const RULES: &[(&str, &[&str])] = &[
    ("ast", &["parse", "check", "ir", "lower", "plan", "emit"]),
    ("parse", &["check", "ir", "lower", "plan", "emit"]),
    ("words", &["ast", "parse", "check", "ir", "lower", "plan", "emit"]),
    ("ir", &["parse", "check", "lower", "plan", "emit"]),
    ("check", &["lower", "plan", "emit"]),
    ("plan", &["ast", "parse", "check", "lower", "emit"]),
    ("lower", &["ast", "parse", "check", "emit"]),
    ("spell", &["ast", "parse", "check", "lower", "plan", "emit"]),
    ("names", &["ast", "parse", "check", "lower", "plan", "emit"]),
    ("emit", &["ast", "parse", "check", "lower"]),
    ("emit/cxx/rust", &["emit::cxx::bridge", "emit::cxx::cpp", "emit::c_face"]),
    ("emit/cxx/cpp", &["emit::cxx::bridge", "emit::cxx::rust", "emit::c_face"]),
];

/// Files that may, with what they are for.
const EXEMPT: &[(&str, &str)] = &[
    // cxx gets what the user wrote.
    ("emit/cxx/bridge.rs", "ast"),
];

/// The paths after `crate::`, with those inside braces.
fn named(text: &str) -> BTreeSet<String> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code: Vec<&str> = code.collect();
    let path = |text: &str| {
        let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
        text[..end.unwrap_or(text.len())].trim_end_matches(':').to_owned()
    };
    let code = code.join("\n");
    let uses = code.split("crate::").skip(1).flat_map(|rest| match rest.strip_prefix('{') {
        Some(list) => {
            let list = list.split_once(';').map_or(list, |(list, _)| list);
            list.split(',').map(|one| path(one.trim())).collect()
        }
        None => vec![path(rest)],
    });
    uses.collect()
}

fn files(folder: &Path, found: &mut Vec<(String, String)>, root: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found, root);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

#[test]
fn no_stage_knows_more_than_it_must() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut all = Vec::new();
    files(&root, &mut all, &root);
    let mut wrong = Vec::new();
    let mut used = BTreeSet::new();
    for (file, text) in all.iter().filter(|(file, _)| !file.ends_with("tests.rs")) {
        let of = |place: &str| {
            file.strip_prefix(place).is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
        };
        let not = RULES.iter().filter(|(place, _)| of(place)).flat_map(|(_, not)| *not);
        let not: Vec<&str> = not.copied().collect();
        for name in named(text) {
            let is = |module: &&&str| name == **module || name.starts_with(&format!("{module}::"));
            let Some(module) = not.iter().find(is) else { continue };
            match EXEMPT.iter().position(|exempt| *exempt == (file.as_str(), module)) {
                Some(index) => _ = used.insert(index),
                None => wrong.push(format!("{file} names crate::{name}")),
            }
        }
    }
    assert!(all.len() > 100, "{} files", all.len());
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!(used.len(), EXEMPT.len(), "an exemption is not needed: {EXEMPT:?}");
}

/// Where a path on these pages may begin.
const ROOTS: &[&str] = &["", "crates/compiler/src/", "include/twinspan/", "src/", "docs/"];

#[test]
fn the_files_of_the_pages_are_there() {
    let pages = ["ARCHITECTURE.md", "crates/compiler/INTERNALS.md"];
    // Generated, or cxx's.
    let elsewhere = ["lib.rs.h", "lib.rs.types.h", "lib.rs.functions.h", "lib.rs.cc", "rust/cxx.h"];
    let (mut checked, mut missing) = (0, Vec::new());
    for page in pages {
        let text = fs::read_to_string(root().join(page)).unwrap();
        // Blocks of code are not prose.
        let prose: String = text.split("```").step_by(2).collect();
        for span in prose.split('`').skip(1).step_by(2).filter(|span| !elsewhere.contains(span)) {
            let file = span.split("::").next().unwrap_or(span);
            let is_file = [".rs", ".h", ".cc", ".md", ".txt", ".cmake"]
                .iter()
                .any(|ending| file.ends_with(ending));
            if !(is_file || file.ends_with('/')) || file.contains(['*', ' ', '(', '<']) {
                continue;
            }
            // A name alone is in a folder that the sentence says.
            let is_there = match file.trim_end_matches('/').contains('/') {
                true => ROOTS.iter().any(|start| root().join(start).join(file).exists()),
                false => is_somewhere(file),
            };
            if !is_there {
                missing.push(format!("{page}: {span}"));
            }
            checked += 1;
        }
    }
    assert_eq!(missing, Vec::<String>::new());
    assert!(checked > 100, "{checked} files");
}

/// Whether a file or a folder with this name is in the repository.
fn is_somewhere(name: &str) -> bool {
    fn find(folder: &Path, name: &str) -> bool {
        fs::read_dir(folder).into_iter().flatten().flatten().any(|entry| {
            let (path, is_dir) = (entry.path(), entry.file_type().is_ok_and(|kind| kind.is_dir()));
            let file = entry.file_name();
            let is_hidden = file == "target" || file.to_string_lossy().starts_with('.');
            file.to_string_lossy() == name || (is_dir && !is_hidden && find(&path, name))
        })
    }
    find(&root(), name.trim_end_matches('/'))
}

#[test]
fn paths_inside_braces_are_found() {
    let text = "use crate::{check, ir::Type};\n// crate::emit\nlet a = crate::plan::Form::Str;";
    let expected = ["check", "ir::Type", "plan::Form::Str"].map(str::to_owned);
    assert_eq!(named(text), BTreeSet::from(expected));
}
