//! Pages that are lists: of the errors, of what is not supported, of the attributes. The compiler
//! is asked about each entry. Also pages that show code of other files, which contain it.

use crate::support::{compile_file, root};
use crate::{Block, code};
use std::fs;
use std::path::Path;
use twinspan_compiler::Code;

fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The code in backticks in a piece of text.
fn spans(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// The cells of the tables below a heading, row by row.
fn rows<'a>(page: &'a str, heading: &str) -> Vec<Vec<&'a str>> {
    let (_, section) = page.split_once(heading).unwrap_or_else(|| panic!("no {heading}"));
    let section = section.split("\n## ").next().unwrap_or_default();
    let rows = section.lines().skip_while(|line| !line.starts_with("|--")).skip(1);
    let rows = rows.take_while(|line| line.starts_with('|'));
    rows.map(|row| row.trim_matches('|').split(" | ").map(str::trim).collect()).collect()
}

/// `UPDATE_EXPECT=1` writes the list.
#[test]
fn the_list_of_errors_is_that_of_their_pages() {
    let page = text("docs/errors.md");
    let (before, _) = page.split_once("\n|--").expect("the page has a table");
    let mut expected = format!("{before}\n|--|--|\n");
    for code in Code::ALL {
        let of_code = text(&format!("docs/errors/{code}.md"));
        let title = of_code.lines().next().and_then(|line| line.split_once(": "));
        let (_, title) = title.unwrap_or_else(|| panic!("{code}: no title"));
        expected.push_str(&format!("| [{code}](errors/{code}.md) | {title} |\n"));
    }
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(root().join("docs/errors.md"), expected).expect("the page can be written");
    } else {
        assert_eq!(page, expected, "UPDATE_EXPECT=1 writes the list");
    }
}

/// The declarations that the page's types use.
const DECLARED: &str = "
    extern \"C++\" { include!(\"store.h\"); type Store; }
    extern \"Rust\" { type Index; }
";

/// Where a type may be used; most may be used in the first place.
const PLACES: [&str; 5] = [
    "extern \"Rust\" { fn f(a: X); }",
    "extern \"Rust\" { fn f() -> X; }",
    "unsafe extern \"C++\" { fn f(a: X); }",
    "struct Holder { it: X }",
    "extern \"Rust\" { fn f(a: &X); }",
];

fn codes(items: &str) -> Vec<String> {
    let module = format!("#[twinspan::bridge] mod ffi {{ {DECLARED} {items} }}");
    match compile_file(&module, "src/lib.rs") {
        Ok(_) => Vec::new(),
        Err(errors) => errors
            .iter()
            .map(|error| error.code.map_or_else(|| error.message.clone(), |code| code.to_string()))
            .collect(),
    }
}

#[test]
fn what_is_not_supported_is_refused_and_what_to_write_instead_is_not() {
    let page = text("docs/not-supported.md");
    let mut asked = 0;
    let mut wrong = Vec::new();
    let mut row_is =
        |row: &[&str], bad: &dyn Fn(&str) -> Vec<String>, good: &dyn Fn(&str) -> bool| {
            let [not, error, instead] = row else { panic!("three cells: {row:?}") };
            let code = error.trim_start_matches('[').split(']').next().unwrap_or_default();
            for not in spans(not) {
                let said = bad(not);
                if said.iter().all(|said| said != code) {
                    wrong.push(format!("`{not}` is not refused with {code}: {said:?}"));
                }
                asked += 1;
            }
            for instead in spans(instead).filter(|instead| !instead.starts_with("extern")) {
                if !good(instead) {
                    wrong.push(format!("`{instead}` is refused"));
                }
                asked += 1;
            }
        };
    for row in rows(&page, "\n## Types") {
        row_is(&row, &|ty| codes(&PLACES[0].replace('X', ty)), &|ty| {
            // The list gives methods of a type next to it.
            ty == "&self" || PLACES.iter().any(|place| codes(&place.replace('X', ty)).is_empty())
        });
    }
    for row in rows(&page, "\n## Items and functions") {
        let in_block = |item: &str| format!("extern \"Rust\" {{ {item} }}");
        row_is(&row, &|item| [codes(item), codes(&in_block(item))].concat(), &|item| {
            let item = item.replace("type Index =", "type Other =");
            codes(&item).is_empty() || codes(&in_block(&item)).is_empty() || item == "use"
        });
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(asked > 50, "{asked}");
}

/// twinspan's own attributes, as its parser knows them.
#[test]
fn every_attribute_is_in_the_table() {
    let page = text("docs/attributes.md");
    let parser = text("crates/compiler/src/parse/attributes.rs");
    let (_, own) = parser.split_once("\nconst OWN: [&str;").expect("the parser has a list");
    let own = own.split("];").next().unwrap_or_default();
    let mut found = 0;
    for name in own.split('"').skip(1).step_by(2) {
        let is_named = [']', '(', ' '].iter().any(|end| page.contains(&format!("#[{name}{end}")));
        assert!(is_named, "docs/attributes.md has no #[{name}]");
        found += 1;
    }
    assert!(found > 10, "{found}");
}

/// The first pages show the output of `twinspan new`, which a step of the tests builds and runs.
#[test]
fn the_first_pages_show_the_templates() {
    for (page, kind, wanted) in
        [("docs/start/cpp.md", "cmake", 3), ("docs/start/rust.md", "cargo", 4)]
    {
        let mut files = Vec::new();
        read(&root().join("crates/cli/templates").join(kind), &mut files);
        let page = text(page);
        let mut found = 0;
        for Block { language, line, text } in code(&page) {
            if ["rust", "cpp", "cmake"].contains(&language) {
                let is_there = files.iter().any(|file| file.contains(text));
                assert!(is_there, "{kind}, line {line}: no template has this");
                found += 1;
            }
        }
        assert_eq!(found, wanted);
    }
}

fn read(directory: &Path, files: &mut Vec<String>) {
    for entry in fs::read_dir(directory).expect("the folder is here") {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            read(&path, files);
        } else {
            let text = fs::read_to_string(path).expect("the template can be read");
            files.push(text.replace("{{ident}}", "shop").replace("{{name}}", "shop"));
        }
    }
}

/// The functions, methods and fields on the page about build scripts are the crate's.
#[test]
fn what_build_scripts_call_is_there() {
    let page = text("docs/build.md");
    let interface = text("tests/api/twinspan-build.txt");
    let mut found = 0;
    for heading in ["\n## Functions", "\n## Bridge", "\n## CFG"] {
        for row in rows(&page, heading) {
            for span in spans(row[0]) {
                let name = span.trim_start_matches('.').split('(').next().unwrap_or_default();
                let is_there = ["(", "[", "<", ":"].iter().any(|end| {
                    [" ", "\n"]
                        .iter()
                        .any(|start| interface.contains(&format!("{start}{name}{end}")))
                });
                assert!(is_there, "docs/build.md: {span}");
                found += 1;
            }
        }
    }
    assert!(found > 15, "{found}");
}
