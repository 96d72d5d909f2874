//! The table of all types, docs/types.md: it lists every type, and the positions it gives are those
//! that the compiler and cxx's generator accept.

use crate::support::{compile_file, cxx_output, root};
use std::collections::BTreeSet;
use std::fs;
use twinspan_compiler::ir::Primitive;
use twinspan_compiler::words::Word;

const DECLARED: &str = "
    #[derive(Clone, Copy)] struct Small { a: u32 }
    #[derive(Clone, Copy)] #[repr(packed)] struct Packed { a: u8, b: u32 }
    enum Kind { One, Two }
    #[mirror(super::Other)] struct Mirror { a: u32 }
    struct Failure { code: i32 }
    extern \"C++\" { include!(\"store.h\"); type Store; }
    extern \"Rust\" { type Index; #[via(str)] type Address = std::net::IpAddr; }
";

/// The positions of a column of the table, with `X` for the type.
const POSITIONS: [(usize, &[&str]); 5] = [
    (
        2,
        &[
            "extern \"Rust\" { unsafe fn f(a: X); }",
            "extern \"Rust\" { fn f(a: &mut Small) -> X; }",
            "extern \"Rust\" { unsafe fn f(a: Option<X>); }",
            "extern \"Rust\" { fn f(a: &mut Small) -> Option<X>; }",
            "extern \"Rust\" { fn f(a: &mut Small) -> Result<X, Failure>; }",
            "extern \"Rust\" { fn f(a: &dyn Fn(X)); }",
            "extern \"Rust\" { fn f(a: &dyn Fn(&mut Small) -> X); }",
            "unsafe extern \"C++\" { unsafe fn f(a: X); }",
            "unsafe extern \"C++\" { fn f(a: &mut Small) -> X; }",
        ],
    ),
    (3, &["struct Holder { it: X }"]),
    (4, &["extern \"Rust\" { fn f(a: Vec<X>); }", "extern \"Rust\" { fn f() -> Vec<X>; }"]),
    (5, &["extern \"Rust\" { fn f(a: &[X]); }"]),
    (6, &["extern \"Rust\" { fn f(a: &X); }"]),
];

/// A type of the first column, as the bridge above can write it.
fn written(name: &str) -> Option<String> {
    let text = match name {
        "a struct of the bridge" => "Small",
        "#[mirror]" => "Mirror",
        "#[via(V)]" => "Address",
        "V" => return None,
        "`#[repr(packed)]`, `union`" => "Packed",
        "an enum of the bridge" => "Kind",
        "`type T;` in `extern \"Rust\"`" => "Index",
        "`type T;` in `extern \"C++\"`" => "Store",
        "`Box<T>` of an opaque Rust type" => "Box<Index>",
        "UniquePtr<T>" => "UniquePtr<Store>",
        "SharedPtr<T>" => "SharedPtr<Store>",
        "WeakPtr<T>" => "WeakPtr<Store>",
        "HashMap<K, V>" => "HashMap<String, Small>",
        "BTreeMap<K, V>" => "BTreeMap<u32, String>",
        "Pin<&mut T>" => "Pin<&mut Store>",
        name => {
            let of = |part: &str, with: &str| name.replace(part, with);
            return match name {
                name if name.starts_with("Cxx") && name.contains("<K") => {
                    Some(name.replace("<K, V>", "<i32, f64>").replace("<K>", "<i32>"))
                }
                name if name.contains(['A', 'R', 'E']) || name.starts_with("type ") => None,
                name if name.contains("N]") => Some(of("[T; N]", "[Small; 4]")),
                name if name.ends_with("T]") => Some(of("T]", "Small]")),
                name if name.ends_with("T>") => Some(of("<T>", "<i32>")),
                name => {
                    Some(name.strip_suffix('T').map_or(name.into(), |rest| format!("{rest}Small")))
                }
            };
        }
    };
    Some(text.to_owned())
}

fn rows(text: &str) -> Vec<Vec<&str>> {
    let (_, table) = text.split_once("\n|--").expect("the page has a table");
    let rows = table.lines().skip(1).take_while(|line| line.starts_with('|'));
    rows.map(|row| row.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

/// The types in a cell, which are its code.
fn spans(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

fn page() -> String {
    fs::read_to_string(root().join("docs/types.md")).expect("the page is here")
}

fn refusal(position: &str, ty: &str) -> Option<String> {
    let items = position.replace('X', ty);
    let module = format!("#[twinspan::bridge] mod ffi {{ {DECLARED} {items} }}");
    match compile_file(&module, "src/lib.rs") {
        Err(errors) => Some(format!("{errors:?}")),
        Ok(output) => cxx_output(output.witness).and_then(|_| cxx_output(output.cxx)).err(),
    }
}

#[test]
fn every_type_is_in_the_table() {
    let page = page();
    let rows = rows(&page);
    let names: BTreeSet<_> = rows.iter().flat_map(|row| spans(row[0])).collect();
    let is_there = |name: &str| {
        names.iter().any(|found| {
            let found = found.trim_start_matches("*const ").trim_start_matches('&');
            found == name || found.strip_prefix(name).is_some_and(|rest| rest.starts_with('<'))
        })
    };
    let primitives = Primitive::ALL.iter().map(|primitive| primitive.name());
    let words = Word::ALL.iter().map(|word| word.row().name);
    let missing: Vec<_> = primitives.chain(words).filter(|name| !is_there(name)).collect();
    assert!(missing.is_empty(), "docs/types.md has no row for {missing:?}");
}

#[test]
fn every_type_stands_where_the_table_says() {
    let page = page();
    let mut wrong = Vec::new();
    let mut asked = 0;
    for row in rows(&page) {
        let whole = written(row[0]).filter(|ty| !ty.contains('`'));
        let types = match whole {
            Some(ty) => vec![ty],
            None => spans(row[0]).filter_map(written).collect(),
        };
        for ty in types {
            for (column, positions) in POSITIONS {
                for position in positions {
                    let refusal = refusal(position, &ty);
                    let is_wrong = match row[column] {
                        "yes" | "converted" => refusal.is_some(),
                        "" => refusal.is_none(),
                        _ => continue,
                    };
                    asked += 1;
                    if is_wrong {
                        wrong.push(format!("{}: {refusal:?}", position.replace('X', &ty)));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(asked > 300, "{asked}");
}

/// The links of the page, and those to its own headings.
#[test]
fn the_links_of_the_table_lead_somewhere() {
    let page = page();
    let mut checked = 0;
    for link in page.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        let (file, heading) = link.split_once('#').unwrap_or((link, ""));
        if file.starts_with("https:") {
            continue;
        }
        let path = root().join("docs").join(if file.is_empty() { "types.md" } else { file });
        assert!(path.exists(), "{link}");
        if !heading.is_empty() {
            let text = fs::read_to_string(path).expect("the page can be read");
            let is_it = |line: &&str| line.starts_with('#') && anchor(line) == heading;
            assert!(text.lines().any(|line| is_it(&line)), "{link}");
        }
        checked += 1;
    }
    assert!(checked > 10);
    let readme = fs::read_to_string(root().join("README.md")).expect("the page is here");
    let first_screen = readme.split("\n## ").next().unwrap_or_default();
    assert!(first_screen.contains("](docs/types.md)"), "the first screen of README.md names it");
}

/// The anchor of a heading in a link.
fn anchor(heading: &str) -> String {
    let text = heading.trim_start_matches('#').trim().to_lowercase();
    let is_kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
    text.chars().filter(is_kept).collect::<String>().replace(' ', "-")
}
