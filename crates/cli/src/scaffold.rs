//! `twinspan new` and `twinspan init`: projects that build at once.

use crate::args::{Init, Kind, New, Source};
use crate::files::{self, Files};
use crate::manifest::Manifest;
use crate::{Exit, Fallible, Finding};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

type Templates = &'static [(&'static str, &'static str)];

// Manifests have another name there: cargo leaves a directory with a Cargo.toml out of the package.
macro_rules! templates {
    ($($path:literal = $file:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!("../templates/", $file)))),*]
    };
}

const CMAKE: Templates = templates! {
    "CMakeLists.txt" = "cmake/CMakeLists.txt",
    "README.md" = "cmake/README.md",
    ".gitignore" = "shared/gitignore",
    "app/main.cpp" = "cmake/app/main.cpp",
    "tests/test_prices.cpp" = "cmake/tests/test_prices.cpp",
    "rust/Cargo.toml" = "cmake/rust/manifest.toml",
    "rust/src/lib.rs" = "cmake/rust/src/lib.rs",
};
const CARGO: Templates = templates! {
    "Cargo.toml" = "cargo/manifest.toml",
    "README.md" = "cargo/README.md",
    ".gitignore" = "shared/gitignore",
    "build.rs" = "cargo/build.rs",
    "src/main.rs" = "cargo/src/main.rs",
    "cpp/prices.h" = "cargo/cpp/prices.h",
    "cpp/prices.cc" = "cargo/cpp/prices.cc",
};
const BOTH: Templates = templates! {
    "Cargo.toml" = "both/manifest.toml",
    "CMakeLists.txt" = "both/CMakeLists.txt",
    "README.md" = "both/README.md",
    ".gitignore" = "shared/gitignore",
    "build.rs" = "both/build.rs",
    "src/lib.rs" = "both/src/lib.rs",
    "src/main.rs" = "both/src/main.rs",
    "cpp/money.h" = "both/cpp/money.h",
    "cpp/money.cc" = "both/cpp/money.cc",
    "app/main.cpp" = "both/app/main.cpp",
    "tests/test_prices.cpp" = "both/tests/test_prices.cpp",
};
/// Into a project that is there.
const INIT: Templates = templates! {
    "rust/Cargo.toml" = "cmake/rust/manifest.toml",
    "rust/src/lib.rs" = "cmake/rust/src/lib.rs",
};
const UMBRELLA: Templates = templates! {
    "Cargo.toml" = "umbrella/manifest.toml",
    "src/lib.rs" = "umbrella/lib.rs",
    ".gitignore" = "shared/gitignore",
};

pub(crate) fn new(command: &New, out: &mut dyn io::Write) -> Fallible<Exit> {
    let current = current_directory()?;
    let path = current.join(&command.path);
    let is_taken =
        fs::read_dir(&path).map_or(path.exists(), |mut entries| entries.next().is_some());
    if is_taken {
        return Err(Finding::new(format!("{} is there already", command.path.display()))
            .help("choose another path; `twinspan init --into` adds Rust to a CMake project that is there")
            .into());
    }
    let name = package_name(command.name.as_deref(), &path)?;
    let values = Values::new(&name, &command.source);
    let shown = command.path.display();
    let (files, next) = if command.umbrella.is_empty() {
        let (templates, next) = match command.kind {
            Kind::Cmake => (CMAKE, cmake_steps(&values)),
            Kind::Cargo => (CARGO, "  cargo run\n  cargo test\n".to_owned()),
            Kind::Both => (BOTH, format!("  cargo run\n  cargo test\n\n{}", cmake_steps(&values))),
        };
        (values.fill(templates, &path), format!("  cd {}\n{next}", quoted(&command.path)))
    } else {
        umbrella(command, &values, &path, &current)?
    };
    files::write(&files)?;
    let next_in = if command.umbrella.is_empty() { "" } else { ", in CMakeLists.txt" };
    crate::print(out, &format!("{shown} is made. Next{next_in}:\n\n{next}"))?;
    Ok(Exit::Ok)
}

fn cmake_steps(values: &Values) -> String {
    format!(
        "  cmake -B build\n  cmake --build build\n  build/{}\n  ctest --test-dir build --output-on-failure\n",
        values.ident
    )
}

/// For a shell, where it needs it.
fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    let is_plain = |c: char| c.is_alphanumeric() || "/._-~".contains(c);
    if text.chars().all(is_plain) { text } else { format!("'{}'", text.replace('\'', "'\\''")) }
}

/// The crate, and the line of CMake for it.
fn umbrella(
    command: &New,
    values: &Values,
    path: &Path,
    current: &Path,
) -> Fallible<(Files, String)> {
    let (mut dependencies, mut uses, mut bridges) = (String::new(), String::new(), Vec::new());
    let mut workspaces = Vec::new();
    for given in &command.umbrella {
        let mut manifest = current.join(given);
        if manifest.is_dir() {
            manifest.push("Cargo.toml");
        }
        let manifest = Manifest::read(&manifest)?;
        if !manifest.has_library {
            let message = format!("the package `{}` has no library", manifest.package);
            return Err(Finding::new(message)
                .help("move what C++ calls from src/main.rs to src/lib.rs")
                .into());
        }
        if manifest.workspace_root != manifest.root {
            workspaces.push(real(&manifest.workspace_root));
        }
        let root = relative(&manifest.root, path);
        dependencies.push_str(&format!("{} = {{ path = {root:?} }}\n", manifest.package));
        let ident = manifest.package.replace('-', "_");
        uses.push_str(&format!("pub use {ident};\n"));
        for bridge in crate::list::bridge_files(&manifest.root)? {
            bridges.push(format!("{root}/{}", bridge.display()));
        }
    }
    // A workspace that is there already takes it as a member.
    let workspace = workspaces.into_iter().find(|root| real(path).starts_with(root));
    if workspace.is_none() {
        dependencies.push_str("\n[workspace]\n");
    }
    let mut files = values.fill(UMBRELLA, path);
    for (_, text) in &mut files {
        *text = text.replace("{{dependencies}}\n", &dependencies).replace("{{uses}}\n", &uses);
    }
    let member = workspace.map(|root| {
        let manifest = root.join("Cargo.toml");
        format!("  # and first: add it to [workspace] members in {}\n", manifest.display())
    });
    let next = format!(
        "{}  twinspan_add_crate({} MANIFEST {}/Cargo.toml\n    BRIDGES {})\n",
        member.unwrap_or_default(),
        values.ident,
        command.path.display(),
        bridges.join("\n      "),
    );
    Ok((files, next))
}

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
        return Err(Finding::new(format!("{} is there already", shown.display()))
            .help("move it away first, or add the bridge to the crate in it by hand")
            .into());
    }
    let name = match command.name.as_deref() {
        Some(name) => package_name(Some(name), &root)?,
        None => match argument_of(&text, "project").filter(|name| is_name(name)) {
            Some(project) => project,
            None => package_name(None, &root)?,
        },
    };
    let values = Values::new(&name, &command.source);
    let mut files = values.fill(INIT, &root);
    let target = argument_of(&text, "add_executable").or_else(|| argument_of(&text, "add_library"));
    let shown_target = target.as_deref().unwrap_or("<your target>");
    let lines = format!(
        "{}\ntwinspan_add_crate({ident}_rust MANIFEST rust/Cargo.toml)\ntarget_link_libraries({shown_target} {}{ident}_rust)\n",
        values.find,
        keyword(&text, shown_target),
        ident = values.ident,
    );
    let shown = below(&command.into, "CMakeLists.txt");
    let said = if command.write {
        if target.is_none() {
            return Err(Finding::new(format!(
                "{} adds no target to link Rust with",
                shown.display()
            ))
            .help("leave out --write, and add the lines where they belong")
            .into());
        }
        let blank = if text.ends_with('\n') { "\n" } else { "\n\n" };
        files.push((lists, format!("{text}{blank}{lines}")));
        format!("{} has three more lines:\n\n{}", shown.display(), indented(&lines))
    } else {
        format!("Add these lines to {}:\n\n{}", shown.display(), indented(&lines))
    };
    files::write(&files)?;
    let header = format!("#include \"{}_rust/src/lib.rs.h\"", values.ident);
    let made = below(&command.into, "rust");
    crate::print(
        out,
        &format!(
            "{} is made. {said}\nC++ then has the bridge in {}:\n\n  {header}\n",
            made.display(),
            made.join("src/lib.rs").display(),
        ),
    )?;
    Ok(Exit::Ok)
}

/// As it is shown: not `./rust`.
fn below(directory: &Path, name: &str) -> PathBuf {
    if directory == Path::new(".") { PathBuf::from(name) } else { directory.join(name) }
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}\n")).collect()
}

/// What the placeholders stand for.
struct Values {
    name: String,
    /// The name in C++, and that of the Rust library.
    ident: String,
    twinspan: String,
    twinspan_build: String,
    find: String,
}

impl Values {
    fn new(name: &str, source: &Source) -> Values {
        let version =
            concat!(env!("CARGO_PKG_VERSION_MAJOR"), ".", env!("CARGO_PKG_VERSION_MINOR"));
        let (twinspan, twinspan_build, find) = match &source.twinspan {
            None => (
                format!("{version:?}"),
                format!("{version:?}"),
                format!("find_package(Twinspan {version} CONFIG REQUIRED)"),
            ),
            Some(path) => {
                let base = current_directory().unwrap_or_default();
                let path = fs::canonicalize(base.join(path)).unwrap_or_else(|_| base.join(path));
                let text = path.display().to_string();
                let build = path.join("crates").join("build").display().to_string();
                (
                    format!("{{ path = {text:?} }}"),
                    format!("{{ path = {build:?} }}"),
                    format!("add_subdirectory({text:?} twinspan)"),
                )
            }
        };
        Values {
            name: name.to_owned(),
            ident: name.replace('-', "_"),
            twinspan,
            twinspan_build,
            find,
        }
    }

    fn fill(&self, templates: Templates, root: &Path) -> Files {
        let fill = |text: &str| {
            text.replace("{{name}}", &self.name)
                .replace("{{ident}}", &self.ident)
                .replace("{{twinspan}}", &self.twinspan)
                .replace("{{twinspan_build}}", &self.twinspan_build)
                .replace("{{find}}", &self.find)
        };
        templates.iter().map(|(path, text)| (root.join(path), fill(text))).collect()
    }
}

/// The name that was given, or that of the directory.
fn package_name(given: Option<&str>, path: &Path) -> Fallible<String> {
    let directory = path.file_name().and_then(|name| name.to_str());
    let name = given.or(directory).unwrap_or_default();
    if is_name(name) {
        return Ok(name.to_owned());
    }
    let message = format!("`{name}` cannot be the name of a package and of a C++ namespace");
    Err(Finding::new(message)
        .help(
            "a name has letters, digits, `-` and `_`, starts with a letter, and is no keyword; give another \
             one with --name",
        )
        .into())
}

/// A name that cargo, CMake and C++ all take, `-` being `_` there.
fn is_name(name: &str) -> bool {
    // Those of either language that make a name of a module or a namespace; cargo's own, and CMake's targets.
    const TAKEN: &str = " abstract alignas alignof and and_eq as asm async auto await become bitand bitor bool box break \
        case catch char class compl concept const const_cast constexpr continue crate decltype default delete do \
        double dyn else enum explicit export extern false final float fn for friend gen goto if impl in inline int \
        let long loop macro match mod move mut mutable namespace new noexcept not not_eq nullptr operator or or_eq \
        override priv private protected pub public ref register requires return self short signed sizeof static std \
        struct super switch template test this thread_local throw trait true try type typedef typeid typename \
        typeof union unsafe unsigned unsized use using virtual void volatile wchar_t where while xor xor_eq yield \
        core alloc proc_macro cxx rust twinspan all clean help install package ";
    let mut characters = name.chars();
    characters.next().is_some_and(|first| first.is_ascii_alphabetic())
        && characters.all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
        && !name.contains("--")
        && !name.contains("__")
        && !TAKEN.contains(&format!(" {} ", name.replace('-', "_")))
}

/// How the target is linked elsewhere: CMake refuses to mix the two ways.
fn keyword(text: &str, target: &str) -> &'static str {
    let mut calls = text.split("target_link_libraries").skip(1).filter_map(|call| {
        let arguments = call.trim_start().strip_prefix('(')?;
        let mut words =
            arguments.split(|c: char| c.is_whitespace() || c == ')').filter(|w| !w.is_empty());
        (words.next()? == target).then(|| words.next().unwrap_or_default())
    });
    match calls.next() {
        None | Some("PRIVATE" | "PUBLIC" | "INTERFACE") => "PRIVATE ",
        Some(_) => "",
    }
}

/// The first argument of the first call of a command in a CMakeLists.txt, where it is written there.
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

/// Without links, also of a path that is not made yet.
fn real(path: &Path) -> PathBuf {
    let parent = || fs::canonicalize(path.parent()?).ok()?.join(path.file_name()?).into();
    fs::canonicalize(path).ok().or_else(parent).unwrap_or_else(|| path.to_owned())
}

/// The path that leads from the directory `base` to `path`, where there is one, with forward slashes.
fn relative(path: &Path, base: &Path) -> String {
    let (path, base) = (real(path), real(base));
    let common = path.components().zip(base.components()).take_while(|(a, b)| a == b).count();
    let up = base.components().skip(common).map(|_| "..".to_owned());
    let down = path.components().skip(common).map(|c| c.as_os_str().to_string_lossy().into_owned());
    up.chain(down).collect::<Vec<String>>().join("/")
}

fn current_directory() -> Fallible<PathBuf> {
    env::current_dir()
        .map_err(|error| Finding::new(format!("there is no current directory: {error}")).into())
}
