//! From bridge files to generated files and a prepared C++ build.

use crate::cfg::CargoCfg;
use crate::dependencies::Dependencies;
use crate::lower::{self, Lowered};
use crate::paths::{normal_components, with_suffix};
use crate::project::Project;
use crate::publish;
use crate::report::{Fallible, Finding, Report};
use crate::source::Source;
use crate::{files, joined, lines, print, quiet, stale};
use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use twinspan_compiler::Diagnostic;

pub(crate) struct Generated {
    pub(crate) build: cc::Build,
    pub(crate) project: Project,
    pub(crate) sources: Vec<Source>,
    /// A file could not be read as Rust: there is nothing complete to compile.
    pub(crate) incomplete: bool,
}

/// All stages in order. Whatever is wrong, in any file, is in the one report.
pub(crate) fn generate(paths: Vec<PathBuf>) -> Result<Generated, Report> {
    let mut report = Report::default();
    let project = match Project::from_environment() {
        Ok(project) => project,
        Err(finding) => return Err(with(report, finding)),
    };
    let cfg = CargoCfg::from_environment();
    let dependencies = Dependencies::from_environment();

    let sources = read(&paths, &project, &mut report);
    let lowered: Vec<Lowered> =
        sources.iter().map(|source| lower::lower(source, &project, &cfg, &mut report)).collect();
    let uses_twinspan = lowered.iter().any(Lowered::uses_twinspan);
    for finding in dependencies.findings(uses_twinspan) {
        report.add(finding);
    }
    let incomplete = unreadable(&sources, &lowered, &mut report);
    for (source, lowered) in sources.iter().zip(&lowered) {
        if let Lowered::Twinspan(output) = lowered {
            output.lints.iter().for_each(|lint| warn(source, lint));
        }
    }
    if !report.is_empty() {
        return Err(report);
    }

    match write_and_prepare(&project, &dependencies, &sources, lowered) {
        Ok(build) => Ok(Generated { build, project, sources, incomplete }),
        Err(finding) => Err(with(report, finding)),
    }
}

fn with(mut report: Report, finding: Box<Finding>) -> Report {
    report.add(finding);
    report
}

fn read(paths: &[PathBuf], project: &Project, report: &mut Report) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    for path in paths {
        match Source::read(path, project, report) {
            // Named twice, in one way or another.
            Ok(source) if sources.iter().any(|other| other.place == source.place) => {}
            Ok(source) => {
                if let Some(other) =
                    sources.iter().find(|other| other.place.name == source.place.name)
                {
                    let finding = Finding::new(format!(
                        "{} and {} would generate the same header {}.h",
                        other.shown,
                        source.shown,
                        source.place.slashed(),
                    ));
                    report
                        .add(finding.help("move one of them, or build it in a package of its own"));
                }
                sources.push(source);
            }
            Err(finding) => report.add(finding),
        }
    }
    sources
}

/// Says where files do not parse. rustc compiles the same files right after this and explains
/// syntax errors far better than syn does, so that alone fails nothing: it is a warning, for the
/// case that rustc never sees the file. Beside other errors, which keep rustc from running, it is
/// one of them.
fn unreadable(sources: &[Source], lowered: &[Lowered], report: &mut Report) -> bool {
    let mut any = false;
    for (source, lowered) in sources.iter().zip(lowered) {
        if let Lowered::Unreadable { message, range } = lowered {
            any = true;
            if report.is_empty() {
                let (line, column) = source.line_and_column(range.start);
                println!(
                    "cargo:warning={}:{line}:{column}: no C++ is generated, this file does not \
                     parse: {message}",
                    source.shown
                );
            } else {
                report.add(Finding::new(message).at(source.file, range.clone()));
            }
        }
    }
    any
}

/// Cargo shows one line for each; not for packages from a registry, which their users cannot change.
fn warn(source: &Source, lint: &Diagnostic) {
    let (line, column) = source.line_and_column(lint.span.byte_range().start);
    let text = lint.text().replace('\n', "; ");
    println!("cargo:warning={}:{line}:{column}: {text}", source.shown);
}

fn write_and_prepare(
    project: &Project,
    dependencies: &Dependencies,
    sources: &[Source],
    lowered: Vec<Lowered>,
) -> Fallible<cc::Build> {
    stale::remove(project, sources);
    let directories = LoweredDirectories::new(project, sources);
    let mut bridges = Vec::new();
    let mut cxx_inputs = Vec::new();
    for (source, lowered) in sources.iter().zip(lowered) {
        let (text, output) = match lowered {
            Lowered::Unreadable { .. } | Lowered::Failed => continue,
            Lowered::Cxx => (source.text.clone(), None),
            Lowered::Twinspan(output) => {
                (print::print_at_positions(output.cxx.clone()), Some(output))
            }
        };
        let input = directories.input(source);
        write(&directories.current.join(&input), text.as_bytes())?;
        cxx_inputs.push(input);
        bridges.push((source, output));
    }

    let mut build = in_directory(&directories.current, || cxx_build::bridges(&cxx_inputs))?;

    let headers = project.include_dir().join(&project.include_prefix);
    let cxx_sources =
        project.out_dir.join("cxxbridge").join("sources").join(&project.include_prefix);
    let implementations = project.work_dir().join("sources").join(&project.include_prefix);
    for ((source, output), input) in bridges.iter().zip(&cxx_inputs) {
        let name = &source.place.name;
        if input.is_absolute() {
            // cxx-build has put the header under the whole path; nobody could name it there.
            let header = with_suffix(&headers.join(normal_components(input)), ".h");
            let wanted = with_suffix(&headers.join(name), ".h");
            files::copy(&header, &wanted).map_err(|error| not_written(&wanted, &error))?;
        }
        if let Some(output) = output {
            let header = |suffix| with_suffix(&headers.join(name), suffix);
            let theirs = with_suffix(&cxx_sources.join(normal_components(input)), ".cc");
            for file in [&header(".h"), &theirs] {
                quiet::quiet(file).map_err(|error| not_written(file, &error))?;
            }
            write(&header(".types.h"), output.types_header.as_bytes())?;
            write(&header(".functions.h"), output.functions_header.as_bytes())?;
            let ours = with_suffix(&implementations.join(name), ".twinspan.cc");
            let text = fs::read_to_string(&theirs).map_err(|error| not_read(&theirs, &error))?;
            if output.source.is_empty() || joined::is_possible(&text) {
                let text = joined::join(&text, &output.source);
                write(&theirs, lines::pinned(&text).as_bytes())?;
                // Of an earlier build, for another build system that compiles whatever is there.
                let _ = fs::remove_file(&ours);
            } else {
                write(&ours, lines::pinned(&output.source).as_bytes())?;
                build.file(ours);
            }
        } else {
            stale::remove_parts(project, source);
        }
    }

    // The headers need C++17; whoever calls std() afterwards replaces this.
    build.std("c++17");
    if let Some(include) = &dependencies.twinspan_include {
        build.include(include);
        announce(project, include);
    }
    for source in sources {
        if let Some(path) = &source.place.from_package {
            println!("cargo:rerun-if-changed={}", path.display());
        }
    }
    publish::publish(project, dependencies, sources);
    Ok(build)
}

/// Hands the runtime's headers on to dependents in cxx-build's own way: whoever includes a header
/// of this package needs them, even if that package uses plain cxx.
fn announce(project: &Project, include: &Path) {
    // cxx-build numbers its directories from 0; dependents search in the order of the numbers.
    const AFTER_ALL_OF_CXX: u32 = 1000;
    if project.links {
        println!("cargo:CXXBRIDGE_DIR{AFTER_ALL_OF_CXX}={}", include.display());
    }
}

/// The directory that cxx-build is run in. It stands so deep that a bridge file given as
/// `../../x.rs` is found at that very path: cxx-build derives the header's name from the path, and
/// tells cargo to watch it, relative to the package.
struct LoweredDirectories {
    root: PathBuf,
    current: PathBuf,
}

impl LoweredDirectories {
    fn new(project: &Project, sources: &[Source]) -> Self {
        let root = project.work_dir().join("lowered");
        let ascents = sources.iter().map(|source| source.place.ascents()).max();
        let mut current = root.clone();
        current.extend((0..ascents.unwrap_or(0)).map(|_| "inner"));
        LoweredDirectories { root, current }
    }

    /// The path to give to cxx-build. An absolute path in `OUT_DIR` is not watched by cargo.
    fn input(&self, source: &Source) -> PathBuf {
        match &source.place.from_package {
            Some(path) => path.clone(),
            None => self.root.join(&source.place.name),
        }
    }
}

fn in_directory<T>(directory: &Path, run: impl FnOnce() -> T) -> Fallible<T> {
    /// Returns even when cxx-build panics: a caller may catch that.
    struct Return(PathBuf);
    impl Drop for Return {
        fn drop(&mut self) {
            let _ = env::set_current_dir(&self.0);
        }
    }
    let enter = || -> io::Result<Return> {
        let home = Return(env::current_dir()?);
        fs::create_dir_all(directory)?;
        env::set_current_dir(directory)?;
        Ok(home)
    };
    let home = enter().map_err(|error| {
        Finding::new(format!("cannot work in {}: {error}", directory.display()))
    })?;
    let result = run();
    drop(home);
    Ok(result)
}

fn write(path: &Path, content: &[u8]) -> Fallible<()> {
    files::write(path, content).map_err(|error| not_written(path, &error))
}

fn not_written(path: &Path, error: &io::Error) -> Box<Finding> {
    Finding::new(format!("cannot write {}: {error}", path.display())).into()
}

fn not_read(path: &Path, error: &io::Error) -> Box<Finding> {
    Finding::new(format!("cannot read {}: {error}", path.display())).into()
}
