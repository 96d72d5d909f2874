//! `twinspan init`: adds Rust to a CMake project.

use super::name::{is_name, package_name};
use super::{INIT, Values, current_directory};
use crate::args::Init;
use crate::{Exit, Fallible, Finding, files};
use std::path::{Path, PathBuf};
use std::{fs, io};

pub(crate) fn init(command: &Init, out: &mut dyn io::Write) -> Fallible<Exit> {
    let current = current_directory()?;
    let root = current.join(&command.into);
    let lists = root.join("CMakeLists.txt");
    let text = fs::read_to_string(&lists).map_err(|error| {
        Finding::new(format!(
            "cannot read {}: {error}",
            below(&command.into, "CMakeLists.txt").display()
        ))
        .help("--into is the directory of a CMake project; `twinspan new` makes one")
    })?;
    let rust = root.join("rust");
    if rust.exists() {
        let shown = below(&command.into, "rust");
        return Err(Finding::new(format!("{} already exists", shown.display()))
            .help("move it away first, or add the bridge to the crate in it yourself")
            .into());
    }
    let name = match command.name.as_deref() {
        Some(name) => package_name(Some(name), &root)?,
        None => match argument_of(&text, "project").filter(|name| is_name(name)) {
            Some(project) => project,
            None => package_name(None, &root)?,
        },
    };
    let values = Values::new(&name, &command.source, Some(&root));
    let mut files = values.fill(INIT, &root);
    let Lines { package, link, elsewhere, is_known } = Lines::of(&root, &text, &values);
    let lines = format!("{package}{link}");
    let shown = below(&command.into, "CMakeLists.txt");
    let said = if command.write {
        if !is_known || elsewhere.is_some() {
            let help = match &elsewhere {
                Some(file) => format!(
                    "leave out --write, and add the lines where they belong: targets are in {}",
                    below(&command.into, &file.to_string_lossy()).display()
                ),
                None => "leave out --write, and add the lines where they belong".to_owned(),
            };
            return Err(Finding::new(format!(
                "{} has no target to link Rust with",
                shown.display()
            ))
            .help(help)
            .into());
        }
        let blank = if text.ends_with('\n') { "\n" } else { "\n\n" };
        files.push((lists, format!("{text}{blank}{lines}")));
        format!("added three lines to {}:\n\n{}", shown.display(), indented(&lines))
    } else if let Some(file) = elsewhere {
        format!(
            "Add these lines to {}:\n\n{}\nand this one to {}, after the target:\n\n{}",
            shown.display(),
            indented(&package),
            below(&command.into, &file.to_string_lossy()).display(),
            indented(&link)
        )
    } else {
        format!("Add these lines to {}:\n\n{}", shown.display(), indented(&lines))
    };
    files::write(&files)?;
    let header = format!("#include \"{}_rust/src/lib.rs.h\"", values.ident);
    let made = below(&command.into, "rust");
    crate::print(
        out,
        &format!(
            "created {}. {said}\nC++ code can then include the bridge in {}:\n\n  {header}\n",
            made.display(),
            made.join("src/lib.rs").display(),
        ),
    )?;
    Ok(Exit::Ok)
}

/// What a project adds to its CMakeLists.txt.
struct Lines {
    package: String,
    link: String,
    /// Which other CMakeLists.txt, from the root, `link` belongs to.
    elsewhere: Option<PathBuf>,
    /// Whether `link` names a target.
    is_known: bool,
}

impl Lines {
    fn of(root: &Path, text: &str, values: &Values) -> Lines {
        let subdirectories = subdirectories(root, text, 4);
        let all = subdirectories.iter().fold(text.to_owned(), |all, (_, text)| all + "\n" + text);
        let mut target = target_of(text);
        let mut elsewhere = None;
        if !has_target(text) {
            // The first file below that makes one.
            if let Some((file, text)) =
                subdirectories.into_iter().find(|(_, text)| has_target(text))
            {
                target = target_of(&text);
                elsewhere = Some(file);
            }
        }
        let shown = target.as_deref().unwrap_or("<your target>");
        let word = keyword(&all, |name| target.as_deref().is_none_or(|target| name == target));
        let ident = &values.ident;
        Lines {
            package: format!(
                "{}\ntwinspan_add_crate({ident}_rust MANIFEST rust/Cargo.toml)\n",
                values.find
            ),
            link: format!("target_link_libraries({shown} {word}{ident}_rust)\n"),
            elsewhere,
            is_known: target.is_some(),
        }
    }
}

/// The path as it is shown: without a leading `./`.
fn below(directory: &Path, name: &str) -> PathBuf {
    if directory == Path::new(".") { PathBuf::from(name) } else { directory.join(name) }
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}\n")).collect()
}

/// The CMakeLists.txt of the directories that a text adds, and of theirs, so many levels down: the
/// path from the root, and the text.
fn subdirectories(root: &Path, text: &str, levels: usize) -> Vec<(PathBuf, String)> {
    let mut all = Vec::new();
    if levels == 0 {
        return all;
    }
    for call in text.split("add_subdirectory").skip(1) {
        let arguments = call.trim_start().strip_prefix('(').and_then(|rest| rest.split(')').next());
        let Some(name) = arguments.and_then(|arguments| arguments.split_whitespace().next()) else {
            continue;
        };
        let name = Path::new(name.trim_matches('"'));
        let Ok(text) = fs::read_to_string(root.join(name).join("CMakeLists.txt")) else {
            continue;
        };
        let below = subdirectories(&root.join(name), &text, levels - 1);
        all.push((name.join("CMakeLists.txt"), text));
        all.extend(below.into_iter().map(|(file, text)| (name.join(file), text)));
    }
    all
}

/// The first program or library of a CMakeLists.txt that has a literal name.
fn target_of(text: &str) -> Option<String> {
    argument_of(text, "add_executable").or_else(|| argument_of(text, "add_library"))
}

/// Whether a CMakeLists.txt makes a program or a library, whatever its name.
fn has_target(text: &str) -> bool {
    text.lines().any(|line| {
        let line = line.trim_start().to_ascii_lowercase();
        line.starts_with("add_executable") || line.starts_with("add_library")
    })
}

/// The keyword with which such a target is linked elsewhere: CMake refuses to mix the two
/// signatures.
fn keyword(text: &str, is_it: impl Fn(&str) -> bool) -> &'static str {
    let mut calls = text.split("target_link_libraries").skip(1).filter_map(|call| {
        let arguments = call.trim_start().strip_prefix('(')?;
        let mut words =
            arguments.split(|c: char| c.is_whitespace() || c == ')').filter(|w| !w.is_empty());
        is_it(words.next()?).then(|| words.next().unwrap_or_default())
    });
    match calls.next() {
        None | Some("PRIVATE" | "PUBLIC" | "INTERFACE") => "PRIVATE ",
        Some(_) => "",
    }
}

/// The first argument of the first call of a command in a CMakeLists.txt, if it is a literal.
fn argument_of(text: &str, command: &str) -> Option<String> {
    text.lines().find_map(|line| {
        let rest = line.trim_start();
        let head = rest.get(..command.len())?;
        let arguments = rest[command.len()..].trim_start().strip_prefix('(')?;
        let argument = arguments.split([' ', ')', '\t']).find(|part| !part.is_empty())?;
        let is_literal = !argument.contains(['$', '"', '#']);
        (head.eq_ignore_ascii_case(command) && is_literal).then(|| argument.to_owned())
    })
}
