//! Counts the lines that README.md gives, and says whether it still does; `cargo run -p lines write` puts them there.

mod bridge;

use bridge::Bridge;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

/// A name, the directory of both versions, and the package of Debian.
const LIBRARIES: [(&str, &str, &str); 5] = [
    ("RE2", "re2", "libre2-dev"),
    ("pugixml", "pugixml", "libpugixml-dev"),
    ("yaml-cpp", "yaml-cpp", "libyaml-cpp-dev"),
    ("simdjson", "simdjson", "libsimdjson-dev"),
    ("OpenCASCADE", "opencascade", "libocct-modeling-data-dev"),
];

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a directory");
    let path = root.join("README.md");
    let readme = read(&path);
    let rows: Vec<String> = LIBRARIES
        .iter()
        .map(|library| library_row(root, library))
        .chain([crates_row(root)])
        .collect();
    let counted: String = readme.lines().map(|line| counted(line, &rows) + "\n").collect();
    if counted == readme && rows.iter().all(|row| readme.contains(row.as_str())) {
        return ExitCode::SUCCESS;
    }
    if env::args().any(|argument| argument == "write") {
        fs::write(&path, counted).expect("README.md can be written");
        return ExitCode::SUCCESS;
    }
    println!("README.md says something else than what is counted:\n{}", rows.join("\n"));
    ExitCode::FAILURE
}

/// The line, or the row that has the same first cell.
fn counted(line: &str, rows: &[String]) -> String {
    let first = |row: &str| row.split('|').nth(1).map(str::to_owned);
    let of =
        |row: &&String| line.starts_with("| [") && is_counts(line) && first(row) == first(line);
    rows.iter().find(of).map_or_else(|| line.to_owned(), String::clone)
}

/// Another table has the same first cells, and no numbers.
fn is_counts(line: &str) -> bool {
    line.trim_end_matches([' ', '|']).ends_with(|last: char| last.is_ascii_digit())
}

fn library_row(root: &Path, (name, directory, package): &(&str, &str, &str)) -> String {
    let (after, before) = (root.join(directory).join("src"), plain(root, directory));
    let bridge = Bridge::of(&read(&after.join("lib.rs")));
    format!(
        "| [{name}]({directory}) | `{package}` | {} | {} | {} | {} | {} | {} | {} | {} |",
        bridge.functions,
        bridge.functions - bridge.bodies,
        cpp(&before),
        beside(&before.join("ffi.rs")),
        cpp(&after),
        own(&after, &before),
        bridge.body_lines,
        bridge.item_lines,
    )
}

fn crates_row(root: &Path) -> String {
    let (after, before) = (root.join("crates/src"), plain(root, "crates"));
    let bridge = Bridge::of(&read(&after.join("lib.rs")));
    format!(
        "| [regex, serde_json, jiff](crates) | {} | {} | {} | {} | {} | {} |",
        bridge.functions,
        bridge.functions - bridge.bodies,
        beside(&before.join("ffi.rs")),
        cpp(&before),
        beside(&after.join("lib.rs")),
        cpp(&after),
    )
}

fn plain(root: &Path, directory: &str) -> PathBuf {
    root.join("plain-cxx").join(directory).join("src")
}

/// The lines of C++ files.
fn cpp(directory: &Path) -> usize {
    let is_cpp = |path: &PathBuf| path.extension().is_some_and(|end| end == "h" || end == "cc");
    files(directory).filter(is_cpp).map(|path| lines(&read(&path))).sum()
}

/// The lines of a Rust file that are not in its bridge.
fn beside(path: &Path) -> usize {
    lines(Bridge::of(&read(path)).rest.as_str())
}

/// The lines of Rust that the version with cxx alone has no use for: those of files that are not its own, too.
fn own(after: &Path, before: &Path) -> usize {
    let shared = read(&before.join("lib.rs"));
    let is_own = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name != "lib.rs" && !shared.contains(&format!("/src/{name}\""))
    };
    files(after).filter(is_own).map(|path| lines(&read(&path))).sum()
}

/// Without blank ones and comments.
fn lines(text: &str) -> usize {
    let is_code = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with("//");
    text.lines().filter(is_code).count()
}

fn files(directory: &Path) -> impl Iterator<Item = PathBuf> {
    fs::read_dir(directory).expect("a directory").map(|entry| entry.expect("a file").path())
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
