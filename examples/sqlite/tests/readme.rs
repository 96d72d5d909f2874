//! The table of README.md that counts the code is true. With `UPDATE_EXPECT=1` it is written again.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

const FIRST: &str = "<!-- counted by tests/readme.rs -->\n";
const LAST: &str = "<!-- end -->\n";

/// A wrapper: a name, its declarations of C, and the directory of the rest.
struct Wrapper {
    name: &'static str,
    declarations: &'static [&'static str],
    directory: &'static str,
}

const WRAPPERS: &[Wrapper] = &[
    Wrapper {
        name: "by hand, over bindgen",
        declarations: &["bindings.rs"],
        directory: "src/by_hand",
    },
    Wrapper {
        name: "over a bridge",
        declarations: &["src/by_bridge/sqlite3.rs"],
        directory: "src/by_bridge",
    },
];

#[derive(Default)]
struct Count {
    lines: usize,
    blocks: usize,
    functions: usize,
    impls: usize,
    extern_functions: usize,
}

/// Of lines that are neither blank nor a comment. Types of functions have no space after `fn`.
fn count(files: &[PathBuf]) -> Count {
    let mut count = Count::default();
    for file in files {
        let text = fs::read_to_string(file).unwrap();
        let code =
            text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
        for line in code {
            count.lines += 1;
            count.blocks += line.matches("unsafe {").count();
            count.functions += line.matches("unsafe fn ").count();
            count.impls += line.matches("unsafe impl ").count();
            count.extern_functions += line.matches("unsafe extern \"C\" fn ").count();
        }
    }
    count
}

fn rust_files(directory: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path());
    files.filter(|path| path.extension().is_some_and(|extension| extension == "rs")).collect()
}

fn table() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let counts: Vec<(Count, Count)> = WRAPPERS
        .iter()
        .map(|wrapper| {
            let declarations: Vec<_> =
                wrapper.declarations.iter().map(|file| root.join(file)).collect();
            let mut rest = rust_files(&root.join(wrapper.directory));
            rest.retain(|file| !declarations.contains(file));
            (count(&declarations), count(&rest))
        })
        .collect();
    let mut table = String::from("| |");
    for wrapper in WRAPPERS {
        write!(table, " {} |", wrapper.name).unwrap();
    }
    writeln!(table, "\n|--|{}", "--|".repeat(WRAPPERS.len())).unwrap();
    let mut row = |name: &str, number: fn(&(Count, Count)) -> usize| {
        let cells: String = counts.iter().map(|counts| format!(" {} |", number(counts))).collect();
        writeln!(table, "| {name} |{cells}").unwrap();
    };
    row("lines that say what of SQLite is used", |(declarations, _)| declarations.lines);
    row("lines that make it safe", |(_, rest)| rest.lines);
    row("`unsafe { .. }` among these", |(_, rest)| rest.blocks);
    row("`unsafe fn`", |(_, rest)| rest.functions);
    row("`unsafe extern \"C\" fn`, which C calls", |(_, rest)| rest.extern_functions);
    row("`unsafe impl`", |(_, rest)| rest.impls);
    table
}

#[test]
fn the_table_counts_the_code() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let (before, rest) = readme.split_once(FIRST).expect("a comment before the table");
    let (shown, after) = rest.split_once(LAST).expect("a comment after the table");
    let table = table();
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, format!("{before}{FIRST}{table}{LAST}{after}")).unwrap();
    } else {
        assert_eq!(shown, table, "UPDATE_EXPECT=1 writes it");
    }
}
