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
    let target = argument_of(&text, "add_executable").or_else(|| argument_of(&text, "add_library"));
    let shown_target = target.as_deref().unwrap_or("<your target>");
    let lines = format!(
        "{}\ntwinspan_add_crate({ident}_rust MANIFEST rust/Cargo.toml)\ntarget_link_libraries({shown_target} {}{ident}_rust)\n",
        values.find,
        match &target {
            Some(target) => keyword(&text, |name| name == target),
            None => keyword(&with_subdirectories(&root, &text), |_| true),
        },
        ident = values.ident,
    );
    let shown = below(&command.into, "CMakeLists.txt");
    let said = if command.write {
        if target.is_none() {
            return Err(Finding::new(format!(
                "{} has no target to link Rust with",
                shown.display()
            ))
            .help("leave out --write, and add the lines where they belong")
            .into());
        }
        let blank = if text.ends_with('\n') { "\n" } else { "\n\n" };
        files.push((lists, format!("{text}{blank}{lines}")));
        format!("added three lines to {}:\n\n{}", shown.display(), indented(&lines))
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

/// The path as it is shown: without a leading `./`.
fn below(directory: &Path, name: &str) -> PathBuf {
    if directory == Path::new(".") { PathBuf::from(name) } else { directory.join(name) }
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}\n")).collect()
}

/// The text of the project's CMakeLists.txt, and of those in its directories.
fn with_subdirectories(root: &Path, text: &str) -> String {
    let mut all = text.to_owned();
    for call in text.split("add_subdirectory").skip(1) {
        let arguments = call.trim_start().strip_prefix('(').and_then(|rest| rest.split(')').next());
        let directory = arguments.and_then(|arguments| arguments.split_whitespace().next());
        let lists = directory.map(|name| root.join(name.trim_matches('"')).join("CMakeLists.txt"));
        all.push('\n');
        all.push_str(&lists.and_then(|lists| fs::read_to_string(lists).ok()).unwrap_or_default());
    }
    all
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
