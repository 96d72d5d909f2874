//! Compiles the C++ half, and reports errors.

use crate::Bridge;
use crate::columns::Columns;
use crate::dependencies::Dependencies;
use crate::error::Error;
use crate::explain::{self, Code};
use crate::files;
use crate::headers::{self, Compilation};
use crate::library;
use crate::message::readable;
use crate::objects::{self, Heard};
use std::path::{Path, PathBuf};
use std::{env, process};
use twinspan_compiler::iter::IteratorExt as _;

impl Error {
    /// Reports each error once. Everything else (warnings, repetitions and the command lines) goes
    /// to a file: it would push the errors off the screen.
    fn compiler(failure: &cc::Error, heard: &Heard, bridge: &Bridge, build: &cc::Build) -> Self {
        let runtime = Dependencies::from_environment().twinspan_include;
        let code = Code {
            sources: &bridge.sources,
            project: &bridge.project,
            runtime: runtime.as_deref(),
            c_build: Some(&bridge.c_build),
            columns: Columns::of(build),
        };
        let plain: Vec<String> = heard.lines.iter().map(|line| readable(line)).collect_vec();
        let mut report = explain::explain(&failure.to_string(), &plain, code, build);
        if report.is_empty() {
            report = heard.lines.join("\n") + "\n\n";
            report.push_str(&failure.to_string());
        }
        let path = bridge.project.work_dir().join("compiler.log");
        let all = format!("{}\n\n{failure}\n", heard.lines.join("\n"));
        if files::write(&path, all.as_bytes()).is_ok() {
            report.truncate(report.trim_end().len());
            report.push_str(&format!(
                "\n\nnote: the full output of the C++ compiler and its command line: {}\n",
                path.display()
            ));
        }
        Error::new(report)
    }
}

impl Bridge {
    /// Compiles the generated code and the given files into a static library that cargo links, like
    /// cc's `compile`, with these differences.
    ///
    /// * Cargo watches the files passed to [`file`](Bridge::file), and all headers that they and
    ///   the bridges include, directly or indirectly, also from other packages. System headers and
    ///   files generated in `OUT_DIR` are not watched.
    /// * With `DOCS_RS` in the environment nothing is compiled: documentation needs no C++.
    /// * With `TWINSPAN_CXX=external` nothing is compiled: another build system, for example CMake,
    ///   compiles the generated files and yours. All files are still generated.
    /// * If the C++ compiler fails, each error is reported once, at the line of the bridge or of
    ///   the C++ file that it is about, with the actual signature of a function that does not
    ///   match. The full output of the compiler is in a file that the report names.
    ///
    /// `output` is the name of the library, without `lib` and `.a`. A build script can compile
    /// several libraries under different names.
    ///
    /// # Errors
    ///
    /// A failure is reported on stderr and exits the process with status 1;
    /// [`try_compile`](Bridge::try_compile) returns it instead.
    pub fn compile(&self, output: &str) {
        self.try_compile(output).unwrap_or_else(|error| exit(&error));
    }

    /// [`compile`](Bridge::compile), returning a failure as a value that displays as the report.
    ///
    /// # Errors
    ///
    /// If there is no C++ compiler, if it rejects a file, or if files cannot be written.
    pub fn try_compile(&self, output: &str) -> Result<(), Error> {
        self.run(|build, objects| {
            let project = &self.project;
            if let Some(clash) = library::clash(output, &project.manifest_dir, &self.sources) {
                println!("cargo:warning={clash}");
            }
            let library = build.try_create_archive(output, objects)?;
            cc::try_emit_link_directives(build, library)
        })
    }

    /// Compiles like [`compile`](Bridge::compile), and returns the object files instead of putting
    /// them into a library. Empty if `compile` would not compile anything.
    ///
    /// # Errors
    ///
    /// As for [`compile`](Bridge::compile): a failure exits the process with status 1.
    #[must_use]
    pub fn compile_intermediates(&self) -> Vec<PathBuf> {
        self.try_compile_intermediates().unwrap_or_else(|error| exit(&error))
    }

    /// [`compile_intermediates`](Bridge::compile_intermediates), returning a failure as a value.
    ///
    /// # Errors
    ///
    /// As for [`try_compile`](Bridge::try_compile).
    pub fn try_compile_intermediates(&self) -> Result<Vec<PathBuf>, Error> {
        self.run(|_, objects| Ok(objects))
    }

    /// Compiles, and does the rest with a build that talks to cargo as configured and writes no
    /// list of headers. Nothing is printed for cargo before the compiler has accepted all files: if
    /// a build script fails, cargo shows everything it has printed.
    fn run<T: Default>(
        &self,
        finish: impl FnOnce(&cc::Build, Vec<PathBuf>) -> Result<T, cc::Error>,
    ) -> Result<T, Error> {
        println!("cargo:rerun-if-env-changed=TWINSPAN_CXX");
        println!("cargo:rerun-if-env-changed=DOCS_RS");
        if self.incomplete || !compiles_here() {
            return Ok(T::default());
        }
        let (objects, mut heard) = objects::compile(&self.build, &self.files);
        let (of_c, heard_of_c) = self.check_c_libraries();
        heard.append(heard_of_c);
        let objects = objects.and_then(|objects| Ok([objects, of_c?].concat()));
        let mut build = self.build.clone();
        build.files(&self.files).cargo_warnings(false);
        let made = objects.and_then(|objects| {
            // Repeated for the variables that it depends on.
            build.try_get_compiler()?;
            if !self.c_files.is_empty() {
                self.c_build.try_get_compiler()?;
            }
            finish(&build, objects)
        });
        made.inspect(|_| {
            if self.cargo_warnings {
                for line in &heard.lines {
                    println!("cargo:warning={line}");
                }
            }
            if self.cargo_metadata {
                self.watch(&heard.compilations);
            }
        })
        .map_err(|failure| {
            build.cargo_metadata(false);
            Error::compiler(&failure, &heard, self, &build)
        })
    }

    /// The build that checks `extern "C"` blocks with the C compiler.
    fn check_c_libraries(&self) -> (Result<Vec<PathBuf>, cc::Error>, Heard) {
        if self.c_files.is_empty() {
            return (Ok(Vec::new()), Heard::default());
        }
        let mut build = self.c_build.clone();
        build.cargo_metadata(false);
        if build.try_get_compiler().is_ok_and(|compiler| compiler.is_like_msvc()) {
            // Assertions and `_Generic` need C11; other compilers accept it silently.
            build.std("c11");
        }
        objects::compile(&build, &self.c_files)
    }

    /// Only after a successful build: cargo reruns a failed build script in any case.
    fn watch(&self, compilations: &[Compilation]) {
        let generated = |path: &Path| path.starts_with(&self.project.out_dir);
        for file in self.get_files().filter(|file| !generated(file)) {
            println!("cargo:rerun-if-changed={}", file.display());
        }
        for header in headers::watched(compilations, &self.project) {
            println!("cargo:rerun-if-changed={}", header.display());
        }
    }
}

/// Exits the build script for callers that do not handle the error: a panic would bury the report
/// under a backtrace.
fn exit(error: &Error) -> ! {
    eprintln!("\n{error}\n");
    process::exit(1)
}

/// Whether this build script is the one that compiles the C++.
fn compiles_here() -> bool {
    let docs_rs = env::var_os("DOCS_RS").is_some();
    match env::var("TWINSPAN_CXX").as_deref() {
        Ok("external") => false,
        Ok("" | "cargo") | Err(_) => !docs_rs,
        Ok(other) => {
            println!(
                "cargo:warning=TWINSPAN_CXX={other} is not known: `external` leaves C++ to another \
                 build system, `cargo` (the default) compiles it here"
            );
            !docs_rs
        }
    }
}
