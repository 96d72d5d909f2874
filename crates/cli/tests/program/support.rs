//! A package to run the program in.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs, process};

/// A directory of one test, removed at its end.
pub struct Place {
    pub root: PathBuf,
}

/// What the program said.
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Place {
    /// Blanks and letters beyond ASCII, so that every test is one of these too.
    pub fn new(name: &str) -> Place {
        let root = env::temp_dir().join(format!("twinspan cli é {}", process::id())).join(name);
        let _ = fs::remove_dir_all(&root);
        fs::create_dir_all(&root).unwrap();
        // As the programs that are asked print it.
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

    /// With the directory of the test out of the text.
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

/// All files below a directory, in order.
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

/// The program, with no colours and no cargo variables from around the test.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_twinspan"));
    for name in ["NO_COLOR", "CLICOLOR_FORCE", "RUSTC", "CARGO", "COLUMNS"] {
        command.env_remove(name);
    }
    command
}

impl Said {
    /// Ended well and said nothing more.
    #[track_caller]
    pub fn silent(&self) {
        assert_eq!((self.code, &*self.out, &*self.err), (0, "", ""));
    }
}

/// `PATH` without the programs in it.
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
