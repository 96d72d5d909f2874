//! A bridge in a binary, next to a library that the binary does not use: cargo links what a build
//! script compiles into the library only, and otherwise the linker would be the first to report it.

use crate::project::Project;
use crate::source::Source;
use proc_macro2::{TokenStream, TokenTree};
use std::fs;
use std::path::{Path, PathBuf};

/// Warns about the first bridge that nothing would be linked for.
pub(crate) fn warn(project: &Project, sources: &[Source]) {
    if let Some((source, library)) = unlinked(project, sources) {
        let shown = &source.shown;
        println!(
            "cargo:warning={shown}: cargo links the C++ of a package into its library, which this binary \
             does not use: the functions of the bridge will be undefined; help: write `use {library} as _;` \
             in {shown}, or move the bridge into src/lib.rs"
        );
    }
}

/// The source of a binary, and the name of the library that it should use.
fn unlinked<'a>(project: &Project, sources: &'a [Source]) -> Option<(&'a Source, String)> {
    let root = &project.manifest_dir;
    let manifest = fs::read_to_string(root.join("Cargo.toml")).unwrap_or_default();
    // A library with its own name or path is not searched for.
    let is_usual = !manifest.lines().any(|line| line.trim() == "[lib]");
    if !is_usual || !root.join("src/lib.rs").is_file() {
        return None;
    }
    let source = sources.iter().find(|source| is_binary(&source.place.name))?;
    let library = project.package.replace('-', "_");
    // The source files that the binary may consist of.
    let mut files = rust_files(&root.join("src"));
    files.retain(|file| *file != root.join("src/lib.rs"));
    let uses = |file: &PathBuf| {
        let text = fs::read_to_string(file).unwrap_or_default();
        text.parse().map_or(true, |tokens| names(tokens, &library))
    };
    (!files.iter().any(uses)).then_some((source, library))
}

fn is_binary(name: &Path) -> bool {
    name == Path::new("src/main.rs") || name.starts_with("src/bin")
}

fn rust_files(directory: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(directory).into_iter().flatten().flatten() {
        let path = entry.path();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

fn names(tokens: TokenStream, name: &str) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == name,
        TokenTree::Group(group) => names(group.stream(), name),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

#[cfg(test)]
mod tests {
    use super::unlinked;
    use crate::files::{test_directory, write};
    use crate::project::Project;
    use crate::source::Source;

    #[test]
    fn a_binary_beside_a_library() {
        let root = test_directory("targets");
        let project = Project { manifest_dir: root.clone(), ..Project::for_test() };
        let bridge = "#[twinspan::bridge(namespace = \"demo\")]\nmod ffi {}\nfn main() {}\n";
        let sources = [Source::for_test("src/main.rs", bridge)];
        let library = || unlinked(&project, &sources).map(|(_, library)| library);
        let put = |name: &str, text: &str| write(&root.join(name), text.as_bytes()).unwrap();
        put("Cargo.toml", "[package]\nname = \"demo\"\n");
        put("src/main.rs", bridge);
        assert_eq!(library(), None, "no library");
        put("src/lib.rs", "pub mod demo {}\n");
        assert_eq!(library().as_deref(), Some("demo"));
        put("src/main.rs", &format!("use demo as _;\n{bridge}"));
        assert_eq!(library(), None, "it is used");
        put("src/main.rs", bridge);
        put("src/inner/part.rs", "fn f() { demo::run(); }\n");
        assert_eq!(library(), None, "it is used in a module");
        put("src/inner/part.rs", "");
        put("Cargo.toml", "[lib]\nname = \"other\"\n");
        assert_eq!(library(), None, "its name is not known");
        let sources = [Source::for_test("src/lib.rs", bridge)];
        put("Cargo.toml", "");
        assert!(unlinked(&project, &sources).is_none(), "the library itself");
        std::fs::remove_dir_all(root).unwrap();
    }
}
