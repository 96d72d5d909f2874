//! Names of projects.

use crate::{Fallible, Finding};
use std::path::Path;

/// The given name, or that of the directory.
pub(super) fn package_name(given: Option<&str>, path: &Path) -> Fallible<String> {
    let directory = path.file_name().and_then(|name| name.to_str());
    let name = given.or(directory).unwrap_or_default();
    if is_name(name) {
        return Ok(name.to_owned());
    }
    let message = format!("`{name}` cannot be the name of a package and of a C++ namespace");
    Err(Finding::new(message)
        .help(
            "a name consists of letters, digits, `-` and `_`, starts with a letter, and is not a \
            keyword; choose another one with --name",
        )
        .into())
}

/// A name that cargo, CMake and C++ accept, with `_` for `-` where necessary.
pub(super) fn is_name(name: &str) -> bool {
    // Keywords of both languages that cannot name a module or a namespace; names that cargo
    // reserves, and CMake targets.
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
