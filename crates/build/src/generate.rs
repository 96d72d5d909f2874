//! From bridge files to generated files and a prepared C++ build.

use crate::CFG;
use crate::cfg::CargoCfg;
use crate::dependencies::Dependencies;
use crate::include::{self, Directories};
use crate::lower::{self, Lowered};
use crate::outputs::{OutputPaths, Outputs};
use crate::project::Project;
use crate::publish;
use crate::report::{Fallible, Finding, Report};
use crate::source::Source;
use crate::{files, stale, targets};
use std::path::{Path, PathBuf};
use std::{env, fs};
use twinspan_compiler::Diagnostic;
use twinspan_compiler::iter::IteratorExt as _;

pub(crate) struct Generated {
    pub(crate) build: cc::Build,
    /// The generated C++ files.
    pub(crate) files: Vec<PathBuf>,
    /// The C compiler, and the files that check `extern "C"` blocks.
    pub(crate) c_build: cc::Build,
    pub(crate) c_files: Vec<PathBuf>,
    pub(crate) project: Project,
    pub(crate) sources: Vec<Source>,
    /// A file could not be parsed as Rust: there is nothing complete to compile.
    pub(crate) incomplete: bool,
}

/// All stages in order. All errors, in any file, are in one report.
pub(crate) fn generate(paths: Vec<PathBuf>) -> Result<Generated, Report> {
    let mut report = Report::default();
    let project = match Project::from_environment() {
        Ok(project) => project,
        Err(finding) => return Err(with(report, finding)),
    };
    let cfg = CargoCfg::from_environment();
    let dependencies = Dependencies::from_environment();

    let variables = env::vars_os();
    let variables = variables
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
    let directories = Directories::new(&project, &CFG, variables);
    let directories = directories.map_err(|findings| {
        findings.into_iter().for_each(|finding| report.add(finding));
    });

    let mut sources = read(&paths, &project, &mut report);
    let lowered: Vec<Lowered> = sources
        .iter()
        .map(|source| lower::lower(source, &project, &cfg, &mut report))
        .collect_vec();
    let uses_twinspan = lowered.iter().any(Lowered::uses_twinspan);
    for finding in dependencies.findings(uses_twinspan) {
        report.add(finding);
    }
    let incomplete = unreadable(&sources, &lowered, &mut report);
    for (source, lowered) in sources.iter_mut().zip(&lowered) {
        if let Lowered::Twinspan(output, _) = lowered {
            source.cpp.clone_from(&output.cpp);
            output.lints.iter().for_each(|lint| warn(source, lint));
        }
    }
    one_face_of_each_name(&sources, &lowered, &mut report);
    let directories = match directories {
        Ok(directories) if report.is_empty() => directories,
        _ => return Err(report),
    };

    targets::warn(&project, &sources);
    match write_and_prepare(&project, &dependencies, &directories, &sources, lowered) {
        Ok((builds, files)) => {
            let ([build, c_build], [files, c_files]) = (builds, files);
            Ok(Generated { build, files, c_build, c_files, project, sources, incomplete })
        }
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
            // The same file, named twice.
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

/// Reports files that do not parse. rustc compiles the same files right after this and explains
/// syntax errors much better than syn, so this alone is not an error: it is a warning, in case
/// rustc never sees the file. If there are other errors, which keep rustc from running, it is one
/// of them.
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

/// C faces with the same name would define the same symbols; names that differ only in case would
/// define the same macros.
fn one_face_of_each_name(sources: &[Source], lowered: &[Lowered], report: &mut Report) {
    let mut faces: Vec<(&str, &Source)> = Vec::new();
    for (source, lowered) in sources.iter().zip(lowered) {
        let Lowered::Twinspan(output, _) = lowered else { continue };
        for face in &output.c_faces {
            if let Some((_, other)) =
                faces.iter().find(|(name, _)| name.eq_ignore_ascii_case(&face.name))
            {
                let (name, one, other) = (&face.name, &source.shown, &other.shown);
                let message =
                    format!("the C face `{name}` of {one} has the name of one in {other}");
                report.add(Finding::new(message).help("write `c_face(prefix = \"..\")`"));
            }
            faces.push((&face.name, source));
        }
    }
}

/// Cargo shows one line for each; none for packages from a registry, which their users cannot
/// change.
fn warn(source: &Source, lint: &Diagnostic) {
    let (line, column) = source.line_and_column(lint.span.byte_range().start);
    let text = lint.text().replace('\n', "; ");
    println!("cargo:warning={}:{line}:{column}: {text}", source.shown);
}

fn write_and_prepare(
    project: &Project,
    dependencies: &Dependencies,
    directories: &Directories,
    sources: &[Source],
    lowered: Vec<Lowered>,
) -> Fallible<([cc::Build; 2], [Vec<PathBuf>; 2])> {
    stale::remove(project, sources);
    let mut files = [Vec::new(), Vec::new()];
    let mut build = cc::Build::new();
    let mut c_build = cc::Build::new();
    // cxx links the C++ standard library, and lets the user choose which. The headers need C++17; a
    // later call of std() overrides it.
    build.cpp(true).cpp_link_stdlib(None).std("c++17");
    include::fill(project, dependencies)?;
    let mut c_faces = Vec::new();
    for (source, lowered) in sources.iter().zip(lowered) {
        match lowered {
            Lowered::Unreadable { .. } | Lowered::Failed => {}
            Lowered::Cxx(code) => {
                let paths = output_paths(project, source);
                let outputs = Outputs::new(&code, None, &paths);
                write_outputs(project, &paths, &outputs, &mut files)?;
                stale::remove_parts(project, source);
            }
            Lowered::Twinspan(output, code) => {
                let paths = output_paths(project, source);
                let outputs = Outputs::new(&code, Some(&output), &paths);
                write_outputs(project, &paths, &outputs, &mut files)?;
                c_faces.extend(outputs.c_faces.into_iter().map(|(path, _)| path));
            }
        }
        if let Some(path) = &source.place.from_package {
            println!("cargo:rerun-if-changed={}", path.display());
        }
    }
    let runtime = dependencies.twinspan_include.as_deref();
    build.includes(directories.paths().chain(runtime));
    c_build.includes(directories.paths());
    directories.announce(project, runtime);
    stale::remove_c_faces(project, &c_faces);
    publish::publish(project, dependencies, sources, &c_faces);
    Ok(([build, c_build], files))
}

fn output_paths(project: &Project, source: &Source) -> OutputPaths {
    OutputPaths::new(&project.include_prefix, &source.place.name)
}

fn write_outputs(
    project: &Project,
    paths: &OutputPaths,
    outputs: &Outputs,
    [files, c_files]: &mut [Vec<PathBuf>; 2],
) -> Fallible<()> {
    let [header, types_header, functions_header, short_header] =
        paths.headers.each_ref().map(|path| project.include_dir().join(path));
    write(&header, &outputs.header)?;
    write(&short_header, &paths.short_header())?;
    if let Some((types, functions)) = &outputs.parts {
        write(&types_header, types)?;
        write(&functions_header, functions)?;
    }
    for (path, text) in &outputs.c_faces {
        write(&project.include_dir().join(path), text)?;
    }
    let first = project.out_dir.join("cxxbridge").join("sources").join(&paths.sources[0]);
    write(&first, &outputs.source)?;
    files.push(first);
    let second = project.work_dir().join("sources").join(&paths.sources[1]);
    if let Some(text) = &outputs.second_source {
        write(&second, text)?;
        files.push(second);
    } else {
        // Left by an earlier build; another build system would compile it.
        let _ = fs::remove_file(second);
    }
    let of_c = project.work_dir().join("sources").join(&paths.c_source);
    if let Some(text) = &outputs.c_source {
        write(&of_c, text)?;
        c_files.push(of_c);
    } else {
        let _ = fs::remove_file(of_c);
    }
    Ok(())
}

fn write(path: &Path, content: &str) -> Fallible<()> {
    files::write(path, content.as_bytes())
        .map_err(|error| Finding::new(format!("cannot write {}: {error}", path.display())).into())
}
