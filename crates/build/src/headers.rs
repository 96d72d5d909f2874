//! The headers that a C++ file includes, directly or indirectly, for cargo to watch: when a header
//! changes, every object that was compiled with it has to be rebuilt.
//!
//! g++ and clang write the list while they compile, next to the object. For other compilers, the
//! `#include` lines of the files are followed: that finds too many headers, because both branches
//! of an `#if` count, and none that is named by a macro.

use crate::project::Project;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use twinspan_compiler::iter::IteratorExt as _;

/// One run of the C++ compiler.
pub(crate) struct Compilation {
    /// The base of relative paths.
    pub(crate) directory: PathBuf,
    pub(crate) source: PathBuf,
    pub(crate) object: PathBuf,
    pub(crate) arguments: Vec<OsString>,
}

/// The option that makes this compiler write the list, if it can. No file name is given, because it
/// would be the same for all files; the list is named after the object.
pub(crate) fn flag(compiler: &cc::Tool) -> Option<&'static str> {
    // For MSVC the same letters select another C library.
    let lists = (compiler.is_like_gnu() || compiler.is_like_clang()) && !compiler.is_like_msvc();
    lists.then_some("-MD")
}

impl Compilation {
    pub(crate) fn list(&self) -> PathBuf {
        self.object.with_extension("d")
    }

    /// All files that went into the object, including the source.
    fn files(&self) -> Vec<PathBuf> {
        let listed = fs::read(self.list()).map(|text| listed(&String::from_utf8_lossy(&text)));
        match listed {
            Ok(paths) => paths.iter().map(|path| self.directory.join(path)).collect_vec(),
            Err(_) => included(&self.source, &self.include_directories()),
        }
    }

    fn include_directories(&self) -> Vec<PathBuf> {
        const OPTIONS: [&str; 6] = ["-I", "/I", "-iquote", "-isystem", "/external:I", "-idirafter"];
        let mut directories = Vec::new();
        let mut arguments = self.arguments.iter().map(|argument| argument.to_string_lossy());
        while let Some(argument) = arguments.next() {
            let joined = OPTIONS.iter().find_map(|option| argument.strip_prefix(option));
            let directory = match joined {
                Some("") => arguments.next(),
                other => other.map(|directory| directory.to_owned().into()),
            };
            directories.extend(directory.map(|path| self.directory.join(&*path)));
        }
        directories
    }
}

/// The headers of the user and of other packages.
pub(crate) fn watched(compilations: &[Compilation], project: &Project) -> Vec<PathBuf> {
    let is_source = |file: &Path| compilations.iter().any(|other| other.source == file);
    let mut watched = Vec::new();
    for file in compilations.iter().flat_map(Compilation::files) {
        // Most are system headers.
        if !is_of_the_system(&file) && !is_source(&file) {
            watched.extend(in_package(&file, project));
        }
    }
    watched.sort();
    watched.dedup();
    watched
}

pub(crate) fn is_of_the_system(path: &Path) -> bool {
    const ROOTS: [&str; 6] = [
        "/usr/include",
        "/usr/lib",
        "/usr/lib32",
        "/usr/lib64",
        "/Library/Developer",
        "/Applications/Xcode.app",
    ];
    ROOTS.iter().any(|root| path.starts_with(root))
}

/// The path as the user knows it: the package is found through a link in `OUT_DIR`, or a copy if
/// links are not supported. `None` for files that are generated there.
pub(crate) fn in_package(path: &Path, project: &Project) -> Option<PathBuf> {
    let link = project.out_dir.join("cxxbridge").join("crate").join(&project.include_prefix);
    if let Ok(rest) = path.strip_prefix(&link) {
        return Some(project.manifest_dir.join(rest));
    }
    (!path.starts_with(&project.out_dir)).then(|| path.to_owned())
}

/// The files in the first rule of a makefile, as compilers write it: `object: file file`, with a
/// backslash before a blank in a name and at the end of a line that continues.
fn listed(makefile: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let Some((_, files_text)) = makefile.split_once(": ") else {
        return files;
    };
    let mut file = String::new();
    let mut end = |file: &mut String| {
        if !file.is_empty() {
            files.push(PathBuf::from(std::mem::take(file)));
        }
    };
    let mut characters = files_text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\\' => {
                let mut backslashes = 1;
                while characters.next_if_eq(&'\\').is_some() {
                    backslashes += 1;
                }
                // Before a blank, backslashes are doubled.
                let (kept, quoted) = match characters.peek() {
                    Some(' ') => (backslashes / 2, backslashes % 2 == 1),
                    Some('#') => (backslashes - 1, true),
                    Some('\r' | '\n') => (backslashes - 1, false),
                    _ => (backslashes, false),
                };
                file.extend(std::iter::repeat_n('\\', kept));
                if quoted {
                    file.extend(characters.next());
                } else if matches!(characters.peek(), Some('\r' | '\n')) {
                    characters.next_if_eq(&'\r');
                    characters.next_if_eq(&'\n');
                    end(&mut file);
                }
            }
            '$' => {
                characters.next_if_eq(&'$');
                file.push('$');
            }
            '\n' => break,
            ' ' | '\t' | '\r' => end(&mut file),
            other => file.push(other),
        }
    }
    end(&mut file);
    files
}

/// The files that `source` includes, found by their text, if they are in `directories`.
fn included(source: &Path, directories: &[PathBuf]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut pending = vec![source.to_owned()];
    while let Some(file) = pending.pop() {
        if files.contains(&file) {
            continue;
        }
        if let Ok(text) = fs::read(&file) {
            let text = String::from_utf8_lossy(&text);
            for (name, beside) in text.lines().filter_map(include_line) {
                let beside = file.parent().filter(|_| beside).map(Path::to_owned);
                let mut candidates = beside.iter().chain(directories).map(|path| path.join(name));
                pending.extend(candidates.find(|candidate| candidate.is_file()));
            }
        }
        files.push(file);
    }
    files
}

/// The name in an `#include` line, and whether the file may be in the directory of the including
/// file.
fn include_line(line: &str) -> Option<(&str, bool)> {
    let rest = line.trim_start().strip_prefix('#')?.trim_start().strip_prefix("include")?;
    let rest = rest.trim_start();
    let (close, beside) = match rest.as_bytes().first()? {
        b'"' => ('"', true),
        b'<' => ('>', false),
        _ => return None,
    };
    let name = &rest[1..];
    Some((&name[..name.find(close)?], beside))
}

#[cfg(test)]
mod tests {
    use super::{Compilation, include_line, listed};
    use crate::files::{test_directory, write};
    use std::path::PathBuf;

    #[test]
    fn lists_of_headers() {
        let expect = |text: &str, files: &[&str]| {
            assert_eq!(listed(text), files.iter().map(PathBuf::from).collect::<Vec<_>>(), "{text}");
        };
        expect("x.o: a.cc b.h \\\n /c/d.h\n\nb.h:\n", &["a.cc", "b.h", "/c/d.h"]);
        expect("x.o: a.cc \\\r\n  b.h\r\n", &["a.cc", "b.h"]);
        expect("x.o: my\\ dir/a.cc \\\n é/b$$.h c\\#.h\n", &["my dir/a.cc", "é/b$.h", "c#.h"]);
        expect("C:\\o\\x.o: C:\\a\\b.cc e\\\\\\ f.h g\n", &["C:\\a\\b.cc", "e\\ f.h", "g"]);
        expect("", &[]);
    }

    #[test]
    fn include_lines() {
        assert_eq!(include_line("#include \"a/b.h\" // c"), Some(("a/b.h", true)));
        assert_eq!(include_line("  #  include <vector>"), Some(("vector", false)));
        assert_eq!(include_line("#include NAME"), None);
        assert_eq!(include_line("// #include \"a.h\""), None);
    }

    #[test]
    fn without_a_list_the_text_is_followed() {
        let root = test_directory("followed");
        for (file, text) in [
            ("src/a.cc", "#include \"local.h\"\n#include <one.h>\n#include <vector>\n"),
            ("src/local.h", "#include \"two.h\"\n"),
            ("my include/one.h", "#include \"two.h\"\n"),
            ("my include/two.h", "#include \"one.h\"\n#include <three.h>\n"),
            ("other/three.h", ""),
            ("other/four.h", ""),
        ] {
            write(&root.join(file), text.as_bytes()).unwrap();
        }
        let other = format!("/I{}", root.join("other").display());
        let compilation = Compilation {
            directory: root.clone(),
            source: root.join("src/a.cc"),
            object: root.join("a.o"),
            arguments: ["-I", "my include", &other].map(Into::into).to_vec(),
        };
        let mut files = compilation.files();
        files.sort();
        let expected =
            ["my include/one.h", "my include/two.h", "other/three.h", "src/a.cc", "src/local.h"];
        assert_eq!(files, expected.map(|file| root.join(file)));
        std::fs::remove_dir_all(root).unwrap();
    }
}
