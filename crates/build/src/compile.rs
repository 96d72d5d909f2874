//! Compiling the C++ half, and saying what to do when that fails.

use crate::Bridge;
use crate::explain;
use std::any::Any;
use std::fmt::{self, Display};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::{env, error, process};

/// The C++ compiler was not found or did not accept a file.
#[derive(Debug)]
pub struct CompileError {
    explanation: String,
    compiler_text: Vec<String>,
    source: cc::Error,
}

impl Display for CompileError {
    /// The explanations, if any, then what the compiler said, then the failed command.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.explanation)?;
        if !self.compiler_text.is_empty() {
            formatter.write_str("The C++ compiler said:\n\n")?;
            for line in &self.compiler_text {
                writeln!(formatter, "{line}")?;
            }
            formatter.write_str("\n")?;
        }
        write!(formatter, "{}", self.source)
    }
}

impl error::Error for CompileError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        Some(&self.source)
    }
}

impl Bridge {
    /// Compiles the generated code and the given files into a static library that cargo links:
    /// [`cc::Build::compile`], with these differences.
    ///
    /// * Cargo watches the files given to [`file`](Bridge::file), and the headers that bridges name
    ///   in `include!` if they are in this package or in a directory given to
    ///   [`include`](Bridge::include). Headers included by headers are not found: print
    ///   `cargo:rerun-if-changed` for these.
    /// * With `DOCS_RS` in the environment nothing is compiled: documentation needs no C++.
    /// * With `TWINSPAN_CXX=external` nothing is compiled: another build system, CMake say,
    ///   compiles the generated files and yours. All files are still generated.
    /// * If the C++ compiler fails, what that means for the bridge stands before its text.
    ///
    /// `output` is the name of the library, without `lib` and `.a`. A build script can compile
    /// several libraries under different names.
    ///
    /// # Errors
    ///
    /// A failure is reported on stderr and ends the process with status 1;
    /// [`try_compile`](Bridge::try_compile) returns it instead.
    pub fn compile(&self, output: &str) {
        if let Err(error) = self.try_compile(output) {
            eprintln!("\n{error}\n");
            process::exit(1);
        }
    }

    /// [`compile`](Bridge::compile), returning a failure as a value that displays as the report.
    ///
    /// # Errors
    ///
    /// If there is no C++ compiler, if it rejects a file, or if files cannot be written.
    pub fn try_compile(&self, output: &str) -> Result<(), CompileError> {
        self.watch();
        if self.incomplete || !compiles_here() {
            return Ok(());
        }
        let messages = Arc::new(Messages { lines: Mutex::default(), user: self.logger.clone() });
        let mut build = self.build.clone();
        // Held back until it is known whether they are warnings or the reason of a failure.
        build.cargo_warnings(false).message_logger(Some(messages.clone()));
        let result = build.try_compile(output);
        let lines = messages.take();
        match result {
            Ok(()) => {
                if self.cargo_warnings {
                    for line in lines {
                        println!("cargo:warning={line}");
                    }
                }
                Ok(())
            }
            Err(source) => Err(CompileError {
                explanation: explain::explain(&source.to_string(), &lines, &self.sources, &build),
                compiler_text: lines,
                source,
            }),
        }
    }

    fn watch(&self) {
        println!("cargo:rerun-if-env-changed=TWINSPAN_CXX");
        println!("cargo:rerun-if-env-changed=DOCS_RS");
        if !self.cargo_metadata {
            return;
        }
        let generated = |path: &Path| path.starts_with(&self.project.out_dir);
        for file in self.build.get_files().filter(|file| !generated(file)) {
            println!("cargo:rerun-if-changed={}", file.display());
        }
        for header in self.included_headers() {
            println!("cargo:rerun-if-changed={}", header.display());
        }
    }

    /// Headers that bridges name and that are in the package or a directory the user added.
    fn included_headers(&self) -> Vec<PathBuf> {
        let mut headers = Vec::new();
        for include in self.sources.iter().flat_map(explain::includes) {
            let include = Path::new(include.name);
            let in_package = include.strip_prefix(&self.project.include_prefix);
            let candidates = in_package
                .ok()
                .map(|rest| self.project.manifest_dir.join(rest))
                .into_iter()
                .chain(self.include_dirs.iter().map(|directory| directory.join(include)));
            headers.extend(candidates.into_iter().find(|candidate| candidate.is_file()));
        }
        headers.sort();
        headers.dedup();
        headers
    }
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

/// Collects what cc would have shown, and passes everything on to the user's logger.
struct Messages {
    lines: Mutex<Vec<String>>,
    user: Option<Arc<dyn cc::BuildMessageLogger>>,
}

impl Messages {
    fn take(&self) -> Vec<String> {
        let mut lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut lines)
    }
}

impl cc::BuildMessageLogger for Messages {
    fn log(&self, kind: cc::BuildMessageKind, message: cc::BuildMessage<'_>, extra: &dyn Any) {
        use cc::BuildMessageKind::{GeneralWarning, StderrForwarding};
        if matches!(kind, GeneralWarning | StderrForwarding) {
            let mut lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
            lines.push(message.to_string());
        }
        if let Some(user) = &self.user {
            user.log(kind, message, extra);
        }
    }
}
