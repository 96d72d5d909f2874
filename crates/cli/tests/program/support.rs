//! A package to run the program in.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs, process};

/// The directory of one test, removed when it ends.
pub struct Place {
    pub root: PathBuf,
}

/// The program's output.
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Place {
    /// Spaces and non-ASCII letters, so that every test covers these too.
    pub fn new(name: &str) -> Place {
        let root = env::temp_dir().join(format!("twinspan cli é {}", process::id())).join(name);
        let _ = fs::remove_dir_all(&root);
        fs::create_dir_all(&root).unwrap();
        // As the programs print it.
        Place { root: fs::canonicalize(root).unwrap() }
    }

    /// A package `words` with one bridge.
    pub fn package(name: &str) -> Place {
        let place = Place::new(name);
        place.write("Cargo.toml", MANIFEST);
        place.write("src/lib.rs", BRIDGE);
        place
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// A program. Another process writes it, because a file that any process has open for writing does not run, and what
    /// this process has open, the children of other tests have too until they run theirs.
    #[cfg(unix)]
    pub fn script(&self, path: &str, text: &str) {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let write = "printf %s \"$1\" > \"$0\" && chmod +x \"$0\"";
        let status = Command::new("sh").args(["-c", write]).arg(path).arg(text).status().unwrap();
        assert!(status.success(), "{status}");
    }

    pub fn read(&self, path: &str) -> String {
        let path = self.root.join(path);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = program();
        command.args(arguments).current_dir(&self.root);
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Said {
        self.said(&mut self.command(arguments))
    }

    /// The text without the directory of the test.
    pub fn said(&self, command: &mut Command) -> Said {
        let Output { status, stdout, stderr } = command.output().unwrap();
        let text = |bytes: Vec<u8>| {
            let text = String::from_utf8(bytes).unwrap();
            text.replace(&self.root.display().to_string(), "[ROOT]")
        };
        Said {
            code: status.code().unwrap_or_else(|| panic!("{status}")),
            out: text(stdout),
            err: text(stderr),
        }
    }

    pub fn files(&self, directory: &str) -> Vec<String> {
        files_below(&self.root.join(directory))
    }
}

/// All files below a directory, sorted.
pub fn files_below(root: &Path) -> Vec<String> {
    fn collect(root: &Path, directory: &Path, files: &mut Vec<String>) {
        for entry in fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(root, &path, files);
            } else {
                files.push(path.strip_prefix(root).unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    let mut files = Vec::new();
    if root.exists() {
        collect(root, root, &mut files);
    }
    files.sort();
    files
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.root);
    }
}

/// The program, with no colours and none of cargo's variables from the test.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_twinspan"));
    for name in ["NO_COLOR", "CLICOLOR_FORCE", "RUSTC", "CARGO", "COLUMNS"] {
        command.env_remove(name);
    }
    command
}

impl Said {
    /// It succeeded and printed nothing more.
    #[track_caller]
    pub fn silent(&self) {
        assert_eq!((self.code, &*self.out, &*self.err), (0, "", ""));
    }
}

/// `PATH` without these programs.
pub fn no_programs() -> (&'static str, &'static OsStr) {
    ("PATH", OsStr::new("/nonexistent"))
}

pub const MANIFEST: &str = "\
[package]
name = \"words\"
version = \"0.1.0\"
edition = \"2024\"
[features]
default = [\"lines\"]
lines = []
all = [\"places\"]
places = []
[workspace]
";

pub const BRIDGE: &str = "\
#[twinspan::bridge(namespace = \"words\")]
mod ffi {
    struct Place {
        start: usize,
    }
    extern \"Rust\" {
        type Text;
        fn find(self: &Text, word: &str) -> Option<Place>;
        #[cfg(feature = \"lines\")]
        fn each_line(self: &Text, visit: impl FnMut(&str) -> bool);
        #[cfg(feature = \"places\")]
        fn places(self: &Text) -> usize;
        #[cfg(target_os = \"haiku\")]
        fn on_haiku(self: &Text);
    }
}
";
