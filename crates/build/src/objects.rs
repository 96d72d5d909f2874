//! Runs the C++ compiler, two processes at a time, and collects its output.

use crate::headers::{self, Compilation};
use std::any::Any;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::{env, fs, mem, thread};
use twinspan_compiler::iter::IteratorExt as _;

/// The output of the compiler, and its command lines.
#[derive(Default)]
pub(crate) struct Heard {
    pub(crate) lines: Vec<String>,
    pub(crate) compilations: Vec<Compilation>,
}

impl Heard {
    pub(crate) fn append(&mut self, mut other: Heard) {
        self.lines.append(&mut other.lines);
        self.compilations.append(&mut other.compilations);
    }
}

/// Compiles the files with the settings of `build`, which has no files of its own, and prints
/// nothing. After a file that fails, no other one is started. The output has the order of the
/// files.
pub(crate) fn compile(
    build: &cc::Build,
    files: &[PathBuf],
) -> (Result<Vec<PathBuf>, cc::Error>, Heard) {
    if files.is_empty() {
        return (Ok(Vec::new()), Heard::default());
    }
    // With its feature, cc runs as many as cargo allows. CUDA files are linked with each other, and
    // cc counts them.
    let is_cuda = |file: &PathBuf| file.extension().is_some_and(|extension| extension == "cu");
    let by_cc = cfg!(feature = "parallel") || files.iter().any(is_cuda);
    let groups = files.chunks(if by_cc { files.len().max(1) } else { 1 }).collect_vec();
    // Asked once, as two threads would both ask: to know the compiler, cc runs it three times.
    let (compiler, mut all) = quietly(build, |build| build.try_get_compiler());
    let flag = match compiler {
        Ok(compiler) => headers::flag(&compiler),
        Err(error) => return (Err(error), all),
    };
    let compile = |build: &mut cc::Build, files| {
        if let Some(flag) = flag {
            build.flag(flag);
        }
        build.files::<&[PathBuf]>(files).try_compile_intermediates()
    };
    let (next, failed) = (AtomicUsize::new(0), AtomicBool::new(false));
    let work = || {
        let mut done = Vec::new();
        while !failed.load(Ordering::Relaxed) {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(group) = groups.get(index) else { break };
            let (objects, heard) = quietly(build, |build| compile(build, group));
            failed.fetch_or(objects.is_err(), Ordering::Relaxed);
            done.push((index, objects, heard));
        }
        done
    };
    let mut done = thread::scope(|scope| {
        let second = (groups.len() > 1 && may_run_two()).then(|| scope.spawn(work));
        let mut done = work();
        let second = second.map(|thread| thread.join().expect("the compiler's thread ends"));
        done.extend(second.into_iter().flatten());
        done
    });
    done.sort_by_key(|&(index, ..)| index);

    let mut objects = Ok(Vec::new());
    for (_, result, heard) in done {
        all.append(heard);
        match (&mut objects, result) {
            (Ok(objects), Ok(more)) => objects.extend(more),
            (Ok(_), Err(error)) => objects = Err(error),
            (Err(_), _) => {}
        }
    }
    (objects, all)
}

/// Cargo lets a build script run one process without a jobserver token. A second one shortens a
/// build whose other packages are finished, and needs no crates for cargo's jobserver.
fn may_run_two() -> bool {
    env::var("NUM_JOBS").map_or(true, |jobs| jobs != "1")
}

/// What cc does with these settings, and what it would have printed.
fn quietly<T>(build: &cc::Build, act: impl FnOnce(&mut cc::Build) -> T) -> (T, Heard) {
    let messages = Arc::new(Messages::default());
    let mut build = build.clone();
    // Buffered until it is known whether they are warnings or the reason for a failure.
    build.cargo_warnings(false).message_logger(Some(messages.clone())).cargo_metadata(false);
    let result = act(&mut build);
    let heard = mem::take(&mut *messages.heard.lock().unwrap_or_else(PoisonError::into_inner));
    (result, heard)
}

/// Collects what cc would have printed, and the commands.
#[derive(Default)]
struct Messages {
    heard: Mutex<Heard>,
}

impl cc::BuildMessageLogger for Messages {
    fn log(&self, kind: cc::BuildMessageKind, message: cc::BuildMessage<'_>, extra: &dyn Any) {
        use cc::BuildMessageKind::{CompileCommand, GeneralWarning, StderrForwarding};
        let mut heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        match kind {
            GeneralWarning | StderrForwarding => heard.lines.push(message.to_string()),
            CompileCommand => {
                if let Some(command) = extra.downcast_ref::<cc::CompileCommand>() {
                    let compilation = Compilation {
                        directory: command.directory().to_owned(),
                        source: command.file().to_owned(),
                        object: command.output().to_owned(),
                        arguments: command.arguments().map(OsStr::to_owned).collect_vec(),
                    };
                    // Output from an earlier build does not describe this one.
                    let _ = fs::remove_file(compilation.list());
                    heard.compilations.push(compilation);
                }
            }
            _ => {}
        }
    }
}
