//! Callers of a C face that are not ours: programs in C11, a host of plugins, Python, and one that
//! passes invalid arguments.

use crate::ffi::{absent, has_full_runtime, valgrind_runner};
use crate::shell::{self, cargo};
use crate::steps::Outcome;
use anyhow::{Context as _, Result, ensure};
use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const PACKAGE: &str = "tests/c";
const WARNINGS: [&str; 7] =
    ["-std=c11", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror"];
const SANITIZERS: [&str; 2] = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all"];
/// The libraries that the Rust and C++ parts of a static library need.
const STATIC: [&str; 4] = ["-lstdc++", "-lm", "-ldl", "-pthread"];

pub(crate) fn callers() -> Result<Outcome> {
    if cfg!(not(target_os = "linux")) {
        return Ok(Outcome::Skipped("only for the linker of Linux".into()));
    }
    shell::run(&mut cargo("build --package twinspan-test-c --package twinspan-test-c-plugin"))?;
    let directory = shell::target().join("c-callers");
    fs::create_dir_all(&directory)?;
    let callers = Callers { directory };
    callers.hostile_calls_everything()?;
    callers.header_is_cxx()?;
    for compiler in ["gcc", "clang-22"] {
        if shell::exists(compiler) {
            callers.compiled_by(compiler)?;
        }
    }
    callers.page()?;
    callers.throwing()?;
    callers.plugins()?;
    callers.python()?;
    if !callers.oracle()? {
        return Ok(absent("cbindgen"));
    }
    Ok(if shell::exists("clang-22") { Outcome::Passed } else { absent("clang-22") })
}

struct Callers {
    directory: PathBuf,
}

impl Callers {
    /// Checks that the text of the hostile caller mentions every function of the bridge.
    fn hostile_calls_everything(&self) -> Result<()> {
        let package = shell::root().join(PACKAGE);
        let read = |name: &str| fs::read_to_string(package.join(name));
        let text =
            read("c/hostile.c")? + &read("c/hostile_callbacks.c")? + &read("c/hostile_lending.c")?;
        let abi = read("search.abi")?;
        let functions = abi.lines().filter_map(|line| line.strip_prefix("function "));
        let names = functions.filter_map(|line| Some(line.split_once('(')?.0));
        let absent: Vec<&str> = names.filter(|name| !text.contains(&format!("{name}("))).collect();
        ensure!(absent.is_empty(), "tests/c/c/hostile.c does not call {}", absent.join(", "));
        Ok(())
    }

    fn header_is_cxx(&self) -> Result<()> {
        for standard in ["-std=c++17", "-std=c++20"] {
            let mut check = shell::program("g++");
            check.args(["-fsyntax-only", "-Wall", "-Wextra", "-Wpedantic", "-Werror", standard]);
            shell::run(check.args(["-x", "c++"]).arg(header()))?;
        }
        Ok(())
    }

    /// With the shared library and under valgrind; with the static one and the sanitizers, where
    /// all handles are used up too.
    fn compiled_by(&self, compiler: &str) -> Result<()> {
        for program in ["face", "hostile"] {
            let shared = self.compile(compiler, program, "shared", |link| {
                let directory = libraries();
                link.arg(format!("-Wl,-rpath,{}", directory.display()));
                link.arg("-L").arg(directory).args(["-ltwinspan_test_c", "-pthread"]);
            })?;
            match valgrind_runner() {
                Some(runner) => {
                    let mut words = runner.split_whitespace();
                    let mut valgrind = shell::program(words.next().unwrap_or_default());
                    shell::run(valgrind.args(words).arg(shared))?;
                }
                None => shell::run(&mut shell::program(shared))?,
            }
            let has_sanitizers = compiler == "gcc" || has_full_runtime();
            let linked = self.compile(compiler, program, "static", |link| {
                if has_sanitizers {
                    link.args(SANITIZERS);
                }
                link.arg(libraries().join("libtwinspan_test_c.a")).args(STATIC);
            })?;
            let mut run = shell::program(linked);
            shell::run(run.arg("all").env("ASAN_OPTIONS", "detect_leaks=1"))?;
        }
        Ok(())
    }

    /// The commands of the page about the C face, in a directory with only the header, the
    /// libraries and the page's program.
    fn page(&self) -> Result<()> {
        let directory = self.directory.join("page");
        if directory.exists() {
            fs::remove_dir_all(&directory)?;
        }
        fs::create_dir_all(&directory)?;
        let page = fs::read_to_string(shell::root().join("docs/c-face.md"))?;
        let code = |language: &str| -> Result<&str> {
            let after = page.split_once(&format!("```{language}\n")).map(|(_, after)| after);
            let code = after.and_then(|after| after.split_once("```"));
            Ok(code.with_context(|| format!("docs/c-face.md has no code in {language}"))?.0)
        };
        fs::write(directory.join("main.c"), code("c")?)?;
        fs::copy(header(), directory.join("search.h"))?;
        for name in
            [format!("{DLL_PREFIX}twinspan_test_c{DLL_SUFFIX}"), "libtwinspan_test_c.a".into()]
        {
            fs::copy(libraries().join(&name), directory.join(&name))?;
        }
        let commands: Vec<&str> = code("sh")?.lines().filter(|line| !line.is_empty()).collect();
        ensure!(commands.len() == 2, "docs/c-face.md has {} commands", commands.len());
        let compilers = ["gcc", "clang-22", "g++ -x c++", "clang++-22 -x c++"];
        let is_there = |compiler: &str| compiler.split(' ').next().is_some_and(shell::exists);
        let compilers = compilers.into_iter().filter(|compiler| is_there(compiler));
        for (compiler, command) in
            compilers.flat_map(|compiler| commands.iter().map(move |command| (compiler, command)))
        {
            let strict = format!(
                "{compiler} -Wall -Wextra -Wpedantic -Werror -Wno-unused-command-line-argument main.c -x none"
            );
            let command =
                command.replace("cc main.c", &strict).replace("my_crate", "twinspan_test_c");
            let script = format!("set -e\nrm -f main\n{command}\n./main");
            let output =
                shell::program("sh").args(["-c", &script]).current_dir(&directory).output()?;
            ensure!(
                output.status.success() && output.stdout == b"at byte 4\n",
                "{command}: {}: {}{}",
                output.status,
                String::from_utf8_lossy(&output.stdout),
                String::from_utf8_lossy(&output.stderr)
            );
        }
        Ok(())
    }

    /// An exception of a callback is a status.
    fn throwing(&self) -> Result<()> {
        let program = self.directory.join("throwing");
        let mut link = shell::program("g++");
        link.args(["-std=c++17", "-Wall", "-Wextra", "-Werror", "-I"]);
        link.arg(header().parent().unwrap_or(Path::new(".")));
        link.arg(shell::root().join(PACKAGE).join("c/throwing.cc")).arg("-o").arg(&program);
        let directory = libraries();
        link.arg(format!("-Wl,-rpath,{}", directory.display())).arg("-L").arg(directory);
        shell::run(link.arg("-ltwinspan_test_c"))?;
        shell::run(&mut shell::program(program))
    }

    /// Two copies of the library are two libraries, the most similar pair possible.
    fn plugins(&self) -> Result<()> {
        let library = library();
        let other = self.directory.join(format!("{DLL_PREFIX}other{DLL_SUFFIX}"));
        fs::copy(&library, &other)?;
        let host = self.compile("gcc", "plugins", "host", |link| {
            link.args(["-ldl", "-pthread"]);
        })?;
        shell::run(shell::program(host).arg(&library).arg(&other))?;
        // And those of two bridges.
        let host = self.compile("gcc", "bridges", "host", |link| {
            link.arg("-I").arg(plugin_header()).args(["-ldl", "-pthread"]);
        })?;
        let name = format!("{DLL_PREFIX}twinspan_test_c_plugin{DLL_SUFFIX}");
        shell::run(shell::program(host).arg(&library).arg(libraries().join(name)))
    }

    /// The headers that cbindgen makes from hand-written equivalents of the functions and structs
    /// agree with ours.
    fn oracle(&self) -> Result<bool> {
        let sources = shell::root().join(PACKAGE).join("oracle");
        let raw = sources.join("raw.rs");
        let mut rustc = shell::program("rustc");
        rustc.args([
            "--edition",
            "2021",
            "--crate-type",
            "lib",
            "--emit",
            "metadata",
            "-D",
            "warnings",
        ]);
        shell::run(rustc.arg("--out-dir").arg(&self.directory).arg(&raw))?;
        if !shell::exists("cbindgen") {
            return Ok(false);
        }
        for part in ["functions", "types"] {
            let mut cbindgen = shell::program("cbindgen");
            cbindgen.args(["--quiet", "--config"]).arg(sources.join(format!("{part}.toml")));
            cbindgen.arg("--output").arg(self.directory.join(format!("raw_{part}.h")));
            shell::run(cbindgen.arg(&raw))?;
        }
        self.compile("gcc", "oracle", "raw", |link| {
            link.arg("-c").arg("-I").arg(&self.directory);
        })?;
        Ok(true)
    }

    fn python(&self) -> Result<()> {
        let mut python = shell::program("python3");
        python.arg(shell::root().join(PACKAGE).join("python/face.py"));
        shell::run(python.arg(header()).arg(library()).env("PYTHONDONTWRITEBYTECODE", "1"))
    }

    fn compile(
        &self,
        compiler: &str,
        program: &str,
        how: &str,
        link: impl FnOnce(&mut Command),
    ) -> Result<PathBuf> {
        let output = self.directory.join(format!("{program}-{compiler}-{how}"));
        let mut command = shell::program(compiler);
        command.args(WARNINGS).args(["-D_POSIX_C_SOURCE=200809L", "-gdwarf-4", "-I"]);
        command.arg(header().parent().unwrap_or(Path::new(".")));
        // Some have several files.
        for part in ["", "_callbacks", "_lending"] {
            let file = format!("{program}{part}.c");
            let file = shell::root().join(PACKAGE).join("c").join(file);
            command.args(file.is_file().then_some(file));
        }
        link(command.arg("-o").arg(&output));
        shell::run(&mut command)?;
        Ok(output)
    }
}

fn header() -> PathBuf {
    shell::target().join("twinspan/include/twinspan-test-c/src/search.h")
}

fn plugin_header() -> PathBuf {
    shell::target().join("twinspan/include/twinspan-test-c-plugin/src")
}

fn libraries() -> PathBuf {
    shell::target().join("debug")
}

fn library() -> PathBuf {
    libraries().join(format!("{DLL_PREFIX}twinspan_test_c{DLL_SUFFIX}"))
}
