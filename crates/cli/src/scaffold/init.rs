//! `twinspan init`: adds Rust to a CMake project.

use super::lists::{Lists, Role, Target};
use super::name::{is_name, package_name};
use super::{INIT, Values, current_directory};
use crate::args::Init;
use crate::{Exit, Fallible, Finding, files};
use std::io;
use std::path::{Path, PathBuf};
use twinspan_build::program;

pub(crate) fn init(command: &Init, out: &mut dyn io::Write) -> Fallible<Exit> {
    let current = current_directory()?;
    let root = current.join(&command.into);
    let shown = below(&command.into, "CMakeLists.txt");
    let lists = Lists::read(&root, Path::new("")).map_err(|error| {
        Finding::new(format!("cannot read {}: {error}", shown.display()))
            .help("--into is the directory of a CMake project; `twinspan new` makes one")
    })?;
    let rust = root.join("rust");
    if rust.exists() {
        let shown = below(&command.into, "rust");
        return Err(Finding::new(format!("{} already exists", shown.display()))
            .help("move it away first, or add the bridge to the crate in it yourself")
            .into());
    }
    let project = lists.calls("project").find_map(<[_]>::first);
    let name = match command.name.as_deref() {
        Some(name) => package_name(Some(name), &root)?,
        // In Rust, the names of crates have no capitals.
        None => match project.map(|name| name.to_ascii_lowercase()).filter(|name| is_name(name)) {
            Some(project) => project,
            None => package_name(None, &root)?,
        },
    };
    let values = Values::new(&name, &command.source, Some(&root));
    let subdirectories = lists.below(&root, 4);
    let all: Vec<&Lists> = std::iter::once(&lists).chain(&subdirectories).collect();
    let link = Link::of(&all, project.map(String::as_str), command.link.as_deref())?;

    let ident = &values.ident;
    // What goes into a shared library is static, whatever BUILD_SHARED_LIBS says.
    let makes_shared = all.iter().any(|lists| lists.makes_shared());
    let kind = if makes_shared { "STATIC " } else { "" };
    let package = format!(
        "{}\ntwinspan_add_crate({ident}_rust {kind}MANIFEST rust/Cargo.toml)\n",
        values.find
    );
    let target = link.target.as_deref().unwrap_or("<your target>");
    // Without a keyword, a shared library would hand its Rust on to all that link it.
    let line = if link.keyword.is_empty() && link.may_be_shared && makes_shared {
        format!("set_property(TARGET {target} APPEND PROPERTY LINK_LIBRARIES {ident}_rust)\n")
    } else {
        format!("target_link_libraries({target} {}{ident}_rust)\n", link.keyword)
    };
    let elsewhere = (link.lists.file != lists.file)
        .then(|| below(&command.into, &link.lists.file.to_string_lossy()));
    if command.write && link.target.is_none() {
        return Err(Finding::new(format!("{} has no target to link Rust with", shown.display()))
            .help("leave out --write, and add the lines where they belong; or name it with --link")
            .into());
    }
    let lines = if elsewhere.is_some() { package.clone() } else { format!("{package}{line}") };
    let (shown, lines) = (shown.display(), indented(&lines));
    let said = match (elsewhere.map(|file| file.display().to_string()), command.write) {
        (None, true) => format!("Added three lines to {shown}:\n\n{lines}"),
        (None, false) => format!("Add these lines to {shown}:\n\n{lines}"),
        (Some(file), true) => format!(
            "Added two lines to {shown}:\n\n{lines}\nand one to {file}:\n\n{}",
            indented(&line)
        ),
        (Some(file), false) => format!(
            "Add these lines to {shown}:\n\n{lines}\nand this one to {file}, after the target:\n\n{}",
            indented(&line)
        ),
    };
    files::write(&values.fill(INIT, &root))?;
    if command.write {
        if link.lists.file == lists.file {
            append(&root, &lists, &format!("{package}{line}"))?;
        } else {
            append(&root, &lists, &package)?;
            append(&root, link.lists, &line)?;
        }
    }
    let header = format!("#include \"{ident}_rust/src/lib.rs.h\"");
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

/// Where the library is linked.
struct Link<'a> {
    /// The target, if one is known.
    target: Option<String>,
    may_be_shared: bool,
    /// The file that makes it.
    lists: &'a Lists,
    /// With which word: CMake refuses to mix the two signatures for one target.
    keyword: &'static str,
}

impl<'a> Link<'a> {
    /// The target that is named; or else one with the project's name, or one that begins with it; or
    /// else the first program of the first file that has one, or library; not a test's or somebody
    /// else's if there is another.
    fn of(all: &[&'a Lists], project: Option<&str>, named: Option<&str>) -> Fallible<Link<'a>> {
        let mut targets: Vec<Target<'a>> = all.iter().flat_map(|lists| lists.targets()).collect();
        targets.sort_by_key(|target| target.lists.role());
        let found = match named {
            Some(named) => {
                Some(targets.iter().find(|target| target.name == named).ok_or_else(|| {
                    let names: Vec<_> = targets.iter().map(|target| target.name).collect();
                    let finding = Finding::new(format!(
                        "no CMakeLists.txt makes a program or library `{named}`"
                    ));
                    if names.is_empty() {
                        finding.help("leave out --link, and add the lines where they belong")
                    } else {
                        finding.help(format!("these are there: {}", names.join(", ")))
                    }
                })?)
            }
            None => {
                let of_project = |target: &&Target<'_>| is_of_project(target.name, project);
                let first = targets.iter().find(|target| !target.name.contains('$'));
                let first = first.map(|first| {
                    let beside = |target: &&Target<'_>| {
                        target.lists.file == first.lists.file
                            && target.is_program
                            && !target.name.contains('$')
                    };
                    targets.iter().find(beside).unwrap_or(first)
                });
                // `libstock` and `stockCommon` are of the project stock, too.
                let prefix = project.map(str::to_ascii_lowercase).filter(|name| is_name(name));
                let begins = |target: &&Target<'_>| {
                    let name = target.name.to_ascii_lowercase();
                    let name = name.strip_prefix("lib").unwrap_or(&name);
                    target.lists.role() == Role::Own
                        && prefix.as_ref().is_some_and(|prefix| name.starts_with(prefix))
                };
                targets.iter().find(of_project).or_else(|| targets.iter().find(begins)).or(first)
            }
        };
        let keyword = keyword(all, |name| found.is_none_or(|target| name == target.name));
        let first = targets.first().map(|target| target.lists);
        Ok(Link {
            target: found.map(|target| target.name.to_owned()),
            may_be_shared: found.is_some_and(|target| target.may_be_shared),
            lists: found.map(|target| target.lists).or(first).unwrap_or(all[0]),
            keyword,
        })
    }
}

/// Whether a target has the name of its project, by itself or in a variable.
fn is_of_project(target: &str, project: Option<&str>) -> bool {
    let variable = target.strip_prefix("${").and_then(|rest| rest.strip_suffix('}'));
    matches!(variable, Some("PROJECT_NAME" | "CMAKE_PROJECT_NAME"))
        || project.is_some_and(|name| variable.unwrap_or(target).eq_ignore_ascii_case(name))
}

/// Adds lines to the end of a file, which ends its lines as it does.
fn append(root: &Path, lists: &Lists, lines: &str) -> Fallible<()> {
    let mut bytes = lists.bytes.clone();
    let has_carriage_returns = bytes.windows(2).any(|pair| pair == b"\r\n");
    let blank = if bytes.is_empty() || bytes.ends_with(b"\n") { "\n" } else { "\n\n" };
    let mut text = format!("{blank}{lines}");
    if has_carriage_returns {
        text = text.replace('\n', "\r\n");
    }
    bytes.extend(text.into_bytes());
    let path = root.join(&lists.file);
    program::write(&path, &bytes).map_err(|error| files::not_written(&path, &error))?;
    Ok(())
}

/// The path as it is shown: without a leading `./`.
fn below(directory: &Path, name: &str) -> PathBuf {
    if directory == Path::new(".") { PathBuf::from(name) } else { directory.join(name) }
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}\n")).collect()
}

/// The keyword with which such a target is linked elsewhere.
fn keyword(all: &[&Lists], is_it: impl Fn(&str) -> bool) -> &'static str {
    let mut calls = all
        .iter()
        .flat_map(|lists| lists.calls("target_link_libraries"))
        .filter(|arguments| arguments.first().is_some_and(|name| is_it(name)));
    match calls.next().map(|arguments| arguments.get(1).map(String::as_str)) {
        None | Some(None | Some("PRIVATE" | "PUBLIC" | "INTERFACE")) => "PRIVATE ",
        Some(_) => "",
    }
}
