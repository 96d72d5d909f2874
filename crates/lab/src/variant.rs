//! The ways to build everything: compilers and flags.

use anyhow::{Result, anyhow};
use clap::ValueEnum;
use std::process::{Command, Stdio};

/// A way to build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Name {
    /// g++ -O2
    Gcc,
    /// clang++ -O2
    Clang,
    /// thin LTO across both languages
    Lto,
    /// g++ -O2, panic = "abort"
    Abort,
    /// g++ -O2, position-dependent code
    Static,
    /// g++ -O2, TWINSPAN_DIRECT_CALLS=1
    Direct,
    /// each of them
    All,
}

impl Name {
    /// All that are builds.
    pub const EACH: [Name; 6] =
        [Name::Gcc, Name::Clang, Name::Lto, Name::Abort, Name::Static, Name::Direct];

    /// As on the command line and in results.
    pub fn text(self) -> &'static str {
        match self {
            Name::Gcc => "gcc",
            Name::Clang => "clang",
            Name::Lto => "lto",
            Name::Abort => "abort",
            Name::Static => "static",
            Name::Direct => "direct",
            Name::All => "all",
        }
    }

    /// For a reader.
    pub fn title(self) -> &'static str {
        match self {
            Name::Gcc => "g++ -O2",
            Name::Clang => "clang++ -O2",
            Name::Lto => "clang++ -O2, thin LTO across both languages",
            Name::Abort => "g++ -O2, panic = \"abort\"",
            Name::Static => "g++ -O2, relocation-model = static",
            Name::Direct => "g++ -O2, TWINSPAN_DIRECT_CALLS=1",
            Name::All => "all",
        }
    }
}

/// The variable that lets Rust jump to C++.
pub const DIRECT_CALLS: &str = "TWINSPAN_DIRECT_CALLS";

/// What cargo has to be given for a variant.
#[derive(Clone, Debug, PartialEq)]
pub struct Build {
    /// Environment variables.
    pub environment: Vec<(&'static str, String)>,
    /// Values of `--config`.
    pub config: Vec<String>,
}

/// The profile everything is built with: release in one codegen unit, so that what is inlined does not
/// depend on how the compiler parts the crate.
pub const PROFILE: &str = "lab";

impl Build {
    fn new(compiler: &str, cxx_flags: &str, rust_flags: &str, panic: &str) -> Build {
        let mut config = vec![
            format!("profile.{PROFILE}.inherits=\"release\""),
            format!("profile.{PROFILE}.opt-level=3"),
            format!("profile.{PROFILE}.codegen-units=1"),
        ];
        if panic != "unwind" {
            config.push(format!("profile.{PROFILE}.panic=\"{panic}\""));
        }
        let environment = vec![
            ("CXX", compiler.to_owned()),
            ("CXXFLAGS", cxx_flags.to_owned()),
            ("RUSTFLAGS", rust_flags.to_owned()),
        ];
        Build { environment, config }
    }

    /// The C++ compiler.
    pub fn compiler(&self) -> &str {
        let compiler = self.environment.iter().find(|(name, _)| *name == "CXX");
        compiler.map_or("c++", |(_, compiler)| compiler)
    }

    /// Compiler and flags, for a reader.
    pub fn flags(&self) -> Vec<String> {
        let set = self.environment.iter().filter(|(_, value)| !value.is_empty());
        let variables = set.map(|(name, value)| format!("{name}={value}"));
        variables.chain(self.config.iter().cloned()).collect()
    }
}

/// How a variant is built here.
///
/// # Errors
///
/// If its compiler is missing: one line that says which.
pub fn build(name: Name) -> Result<Build> {
    match name {
        Name::Gcc | Name::All => gcc("", "unwind"),
        Name::Abort => gcc("", "abort"),
        Name::Static => gcc("-Crelocation-model=static", "unwind"),
        Name::Direct => {
            let mut build = gcc("", "unwind")?;
            build.environment.push((DIRECT_CALLS, "1".to_owned()));
            Ok(build)
        }
        Name::Clang => {
            let (compiler, _) = newest_clang(u32::MAX).ok_or_else(|| anyhow!("no clang++ here"))?;
            Ok(Build::new(&compiler, "-O2", "", "unwind"))
        }
        Name::Lto => {
            let llvm = rustc_llvm().ok_or_else(|| anyhow!("rustc names no LLVM"))?;
            let (compiler, _) = newest_clang(llvm).ok_or_else(|| {
                anyhow!("no clang++ here of LLVM {llvm} or older, which rustc's linker could read")
            })?;
            Ok(Build::new(&compiler, "-O2 -flto=thin", "-Clinker-plugin-lto", "unwind"))
        }
    }
}

fn gcc(rust_flags: &str, panic: &str) -> Result<Build> {
    version("g++").ok_or_else(|| anyhow!("no g++ here"))?;
    Ok(Build::new("g++", "-O2", rust_flags, panic))
}

/// The newest clang++ whose LLVM is not newer than `limit`, and its LLVM.
fn newest_clang(limit: u32) -> Option<(String, u32)> {
    let numbered = (11..=40).rev().map(|number| format!("clang++-{number}"));
    let found = ["clang++".to_owned()].into_iter().chain(numbered).filter_map(|name| {
        let major = major(&version(&name)?)?;
        (major <= limit).then_some((name, major))
    });
    found.max_by_key(|&(_, major)| major)
}

/// The major version in a compiler's first line: `Debian clang version 22.1.8 (1)` has 22.
fn major(line: &str) -> Option<u32> {
    let (_, version) = line.split_once("version ")?;
    version.split('.').next()?.parse().ok()
}

fn rustc_llvm() -> Option<u32> {
    let output = Command::new(rustc()).arg("-vV").output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let version = text.lines().find_map(|line| line.strip_prefix("LLVM version: "))?;
    version.split('.').next()?.parse().ok()
}

/// The rustc of this machine.
pub fn rustc() -> String {
    std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned())
}

/// The first line of what a program says to `--version`; `None` if it is not here.
pub fn version(program: &str) -> Option<String> {
    let output = Command::new(program).arg("--version").stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    output.status.success().then(|| text.lines().next().unwrap_or_default().to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Build, major};

    #[test]
    fn versions_of_clang() {
        assert_eq!(major("Debian clang version 22.1.8 (1~deb12u1)"), Some(22));
        assert_eq!(major("Apple clang version 17.0.0 (clang-1700.0.13.3)"), Some(17));
        assert_eq!(major("g++ (Debian 12.2.0-14) 12.2.0"), None);
    }

    #[test]
    fn flags_name_what_is_set() {
        let flags = Build::new("g++", "-O2", "", "abort").flags();
        assert_eq!(&flags[..2], ["CXX=g++", "CXXFLAGS=-O2"]);
        assert!(flags.contains(&"profile.lab.panic=\"abort\"".to_owned()), "{flags:?}");
        assert!(!flags.iter().any(|flag| flag.contains("RUSTFLAGS")), "{flags:?}");
    }
}
