//! `twinspan new` and `twinspan init`: projects that build right away.

mod init;
mod lists;
mod name;
mod umbrella;

pub(crate) use init::init;

use crate::args::{Kind, New, Source};
use crate::files::{self, Files};
use crate::{Exit, Fallible, Finding};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

type Templates = &'static [(&'static str, &'static str)];

// Manifests are renamed: cargo leaves a directory with a Cargo.toml out of the package.
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
    "Cargo.toml" = "shared/manifest.toml",
    "README.md" = "cargo/README.md",
    ".gitignore" = "shared/gitignore",
    "build.rs" = "cargo/build.rs",
    "src/main.rs" = "cargo/src/main.rs",
    "cpp/prices.h" = "cargo/cpp/prices.h",
    "cpp/prices.cc" = "cargo/cpp/prices.cc",
};
const BOTH: Templates = templates! {
    "Cargo.toml" = "shared/manifest.toml",
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
/// For an existing project.
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
        return Err(Finding::new(format!("{} already exists", command.path.display()))
            .help("choose another path; `twinspan init --into` adds Rust to an existing CMake project")
            .into());
    }
    let name = name::package_name(command.name.as_deref(), &path)?;
    let values = Values::new(&name, &command.source, None);
    let shown = command.path.display();
    let (files, next) = if command.umbrella.is_empty() {
        let (templates, next) = match command.kind {
            Kind::Cmake => (CMAKE, cmake_steps(&values)),
            Kind::Cargo => (CARGO, "  cargo run\n  cargo test\n".to_owned()),
            Kind::Both => (BOTH, format!("  cargo run\n  cargo test\n\n{}", cmake_steps(&values))),
        };
        (values.fill(templates, &path), format!("  cd {}\n{next}", quoted(&command.path)))
    } else {
        umbrella::umbrella(command, &values, &path, &current)?
    };
    files::write(&files)?;
    let next_in = if command.umbrella.is_empty() { "" } else { ", in CMakeLists.txt" };
    crate::print(out, &format!("created {shown}. Next{next_in}:\n\n{next}"))?;
    Ok(Exit::Ok)
}

fn cmake_steps(values: &Values) -> String {
    format!(
        "  cmake -B build\n  cmake --build build\n  build/{}\n  ctest --test-dir build --output-on-failure\n",
        values.ident
    )
}

/// Quoted for a shell, if necessary.
fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    let is_plain = |c: char| c.is_alphanumeric() || "/._-~".contains(c);
    if text.chars().all(is_plain) { text } else { format!("'{}'", text.replace('\'', "'\\''")) }
}

/// The values of the placeholders.
struct Values {
    name: String,
    /// The name in C++, and of the Rust library.
    ident: String,
    twinspan: String,
    twinspan_build: String,
    find: String,
}

impl Values {
    /// `existing` is the project that is added to.
    fn new(name: &str, source: &Source, existing: Option<&Path>) -> Values {
        let version =
            concat!(env!("CARGO_PKG_VERSION_MAJOR"), ".", env!("CARGO_PKG_VERSION_MINOR"));
        let (twinspan, twinspan_build, find) = match &source.twinspan {
            None => (
                format!("{{ version = {version:?}, default-features = false }}"),
                format!("{version:?}"),
                format!("find_package(Twinspan {version} CONFIG REQUIRED)"),
            ),
            Some(path) => {
                let base = current_directory().unwrap_or_default();
                let path = fs::canonicalize(base.join(path)).unwrap_or_else(|_| base.join(path));
                // A copy in the project is where it is for everybody who has the project.
                let (text, find) = match existing.and_then(|root| inside(&path, root)) {
                    Some(inside) => {
                        (format!("../{inside}"), format!("add_subdirectory({})", in_cmake(&inside)))
                    }
                    None => {
                        let text = path.display().to_string();
                        let find = format!("add_subdirectory({text:?} twinspan)");
                        (text, find)
                    }
                };
                let build = Path::new(&text).join("crates").join("build").display().to_string();
                (
                    format!("{{ path = {text:?}, default-features = false }}"),
                    format!("{{ path = {build:?} }}"),
                    find,
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

/// The path of what is in a directory, from there and with `/`.
fn inside(path: &Path, root: &Path) -> Option<String> {
    let root = fs::canonicalize(root).ok()?;
    let parts = path.strip_prefix(root).ok()?.iter().map(|part| part.to_str());
    Some(parts.collect::<Option<Vec<_>>>()?.join("/")).filter(|path| !path.is_empty())
}

/// An argument in CMake, quoted if necessary.
fn in_cmake(argument: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "/._-".contains(c);
    if argument.chars().all(is_plain) { argument.to_owned() } else { format!("{argument:?}") }
}

fn current_directory() -> Fallible<PathBuf> {
    env::current_dir()
        .map_err(|error| Finding::new(format!("there is no current directory: {error}")).into())
}
