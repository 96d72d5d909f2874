//! A package to build, and what building it said.

use super::{BRIDGE, FILES, HEADER, SOURCE};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs, process};

pub(super) struct Package {
    pub root: PathBuf,
    variables: Vec<(&'static str, String)>,
}

impl Package {
    pub fn new(name: &str) -> Self {
        let root = env::temp_dir().join(format!("twinspan-driver-{}-{name}", process::id()));
        let _ = fs::remove_dir_all(&root);
        let target = root.join("target");
        let out = target.join("debug/build/demo-1/out");
        fs::create_dir_all(&out).unwrap();
        let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../include");
        let host = if cfg!(target_os = "linux") { "x86_64-unknown-linux-gnu" } else { "" };
        let text = |path: &Path| path.display().to_string();
        let package = Package {
            variables: vec![
                ("CARGO_PKG_NAME", "demo".to_owned()),
                ("CARGO_MANIFEST_DIR", text(&root)),
                ("OUT_DIR", text(&out)),
                ("TARGET", host.to_owned()),
                ("HOST", host.to_owned()),
                ("OPT_LEVEL", "0".to_owned()),
                ("DEBUG", "false".to_owned()),
                ("DEP_CXXBRIDGE1_HEADER", text(&root.join("cxx/include/cxx.h"))),
                ("DEP_TWINSPAN1_INCLUDE", text(&runtime)),
            ],
            root,
        };
        package.write("target/CACHEDIR.TAG", "");
        package.write("cxx/include/cxx.h", cxx_gen::HEADER);
        package.write("src/lib.rs", BRIDGE);
        package.write("include/store.h", HEADER);
        package.write("src/store.cc", SOURCE);
        package
    }

    pub fn write(&self, path: &str, content: &str) {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    pub fn set(&mut self, name: &'static str, value: &str) {
        self.variables.retain(|(other, _)| *other != name);
        self.variables.push((name, value.to_owned()));
    }

    pub fn unset(&mut self, name: &'static str) {
        self.variables.retain(|(other, _)| *other != name);
    }

    pub fn variable(&self, name: &str) -> String {
        self.variables.iter().find(|(other, _)| *other == name).unwrap().1.clone()
    }

    pub fn build(&self, files: &str) -> Built {
        let mut command = Command::new(env::current_exe().unwrap());
        command.args(["build_script", "--exact", "--nocapture"]).current_dir(&self.root);
        let inherited =
            |name: &str| matches!(name, "PATH" | "HOME" | "TMPDIR" | "CXX" | "SYSTEMROOT");
        command.env_clear().envs(env::vars().filter(|(name, _)| inherited(name)));
        command.env(FILES, files).envs(self.variables.iter().map(|(name, value)| (name, value)));
        Built::from(command.output().unwrap())
    }

    pub fn out(&self, path: &str) -> PathBuf {
        self.root.join("target/debug/build/demo-1/out").join(path)
    }

    pub fn has(&self, path: &str) -> bool {
        self.root.join(path).is_file()
    }
}

impl Drop for Package {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.root);
    }
}

pub(super) struct Built {
    pub done: bool,
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl From<Output> for Built {
    fn from(output: Output) -> Self {
        let stdout = String::from_utf8_lossy(&output.stdout).into_owned();
        Built {
            done: stdout.contains("build script done"),
            code: output.status.code(),
            stdout,
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

impl Built {
    #[track_caller]
    pub fn expect_done(&self) {
        assert!(self.done, "{}\n{}", self.stdout, self.stderr);
    }

    /// The process ended with status 1, and each text is on stderr.
    #[track_caller]
    pub fn expect_error(&self, texts: &[&str]) {
        assert_eq!((self.done, self.code), (false, Some(1)), "{}\n{}", self.stdout, self.stderr);
        for text in texts {
            assert!(self.stderr.contains(text), "no `{text}` in:\n{}", self.stderr);
        }
    }

    /// What cargo watches in a directory, sorted.
    pub fn watched_below(&self, directory: &str) -> Vec<&str> {
        let lines = self.stdout.lines();
        lines
            .filter_map(|line| {
                line.strip_prefix("cargo:rerun-if-changed=")?.strip_prefix(directory)
            })
            .filter_map(|rest| rest.strip_prefix('/'))
            .collect()
    }

    #[track_caller]
    pub fn expect_line(&self, line: &str) {
        // The first line of the test harness may come before it.
        assert!(self.stdout.lines().any(|found| found.ends_with(line)), "{}", self.stdout);
    }
}
