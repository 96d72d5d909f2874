//! `twinspan generate`.

use crate::args::Generate;
use crate::cfgs::Context;
use crate::files::{self, Files};
use crate::say::Say;
use crate::{Exit, Fallible, Finding};
use std::path::{Path, PathBuf};
use twinspan_build::program::{OutputPaths, Outputs};

pub(crate) fn run(command: &Generate, say: &Say) -> Fallible<Exit> {
    let context = Context::new(&command.package, &command.files)?;
    let mut package = context.package;
    package.includes.clone_from(&command.include);
    let mut bridges = package.compile(&command.files, &context.current, &context.cfg);
    for warning in context.warnings {
        bridges.report.add(warning);
    }
    say.report(&bridges.report);
    if bridges.report.has_errors() {
        return Ok(Exit::Input);
    }

    let mut files = Files::new();
    let mut first_header = None;
    for file in &bridges.files {
        let paths = OutputPaths::new(&package.include_prefix, file.name());
        let Some(outputs) = file.outputs(&paths) else { continue };
        first_header.get_or_insert_with(|| command.out_dir.join("include").join(&paths.headers[0]));
        let mut outputs = outputs;
        if command.absolute_lines {
            let path = package.root.join(file.name());
            let lines = |text: &mut String| *text = with_absolute_lines(text, file.name(), &path);
            [&mut outputs.header, &mut outputs.source].into_iter().for_each(lines);
            outputs.second_source.iter_mut().chain(&mut outputs.c_source).for_each(lines);
            outputs.parts.iter_mut().for_each(|(types, functions)| {
                lines(types);
                lines(functions);
            });
        }
        add(&mut files, &command.out_dir, &paths, outputs, file.name());
    }
    if command.verify {
        return Ok(files::verify(&files, say));
    }
    if let Some(path) = &command.depfile {
        let target = command.stamp.clone().or(first_header).unwrap_or_default();
        let inputs = command.files.iter().chain(&context.manifests);
        files.push((path.clone(), makefile(&target, inputs, &context.current)?));
    }
    files::write(&files)?;
    files::stamp(command.stamp.as_deref())?;
    Ok(Exit::Ok)
}

/// With `#line 7 "src/lib.rs"` changed to the absolute path of that file.
fn with_absolute_lines(text: &str, name: &Path, path: &Path) -> String {
    let literal = |path: &Path| {
        let text = path.display().to_string().replace('\\', "\\\\").replace('"', "\\\"");
        format!("\"{text}\"")
    };
    let (name, path) = (literal(name), literal(path));
    let mut result = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        match line.trim_end().strip_suffix(&name).filter(|rest| rest.starts_with("#line ")) {
            Some(rest) => result.extend([rest, path.as_str(), "\n"]),
            None => result.push_str(line),
        }
    }
    result
}

/// C does not allow empty files.
const NO_C: &str = "/* There is no `extern \"C\"` block. */\ntypedef int twinspan_nothing;\n";

/// All files, even those with nothing in them: the set of files must not depend on the contents of
/// the bridge.
fn add(files: &mut Files, out_dir: &Path, paths: &OutputPaths, outputs: Outputs, name: &Path) {
    let file_name = name.file_name().unwrap_or_default().to_string_lossy();
    let nothing = || format!("#pragma once\n// Everything is in {file_name}.h.\n");
    let (types, functions) = outputs.parts.unwrap_or_else(|| (nothing(), nothing()));
    let second_source =
        outputs.second_source.unwrap_or_else(|| format!("// Everything is in {file_name}.cc.\n"));
    let headers = [outputs.header, types, functions, paths.short_header()];
    let sources = [outputs.source, second_source];
    let include = out_dir.join("include");
    files.extend(paths.headers.iter().map(|path| include.join(path)).zip(headers));
    files.extend(outputs.c_faces.into_iter().map(|(path, text)| (include.join(path), text)));
    let directory = out_dir.join("sources");
    files.extend(paths.sources.iter().map(|path| directory.join(path)).zip(sources));
    let of_c = outputs.c_source.unwrap_or_else(|| NO_C.to_owned());
    files.push((directory.join(&paths.c_source), of_c));
}

/// One rule with absolute paths: some readers know where the program was started, others do not.
fn makefile<'a>(
    target: &Path,
    inputs: impl Iterator<Item = &'a PathBuf>,
    current: &Path,
) -> Fallible<String> {
    let escaped = |path: &Path| {
        let path = current.join(path);
        match path.to_str() {
            Some(text) if !text.contains('\n') => {
                Ok(text.replace('$', "$$").replace('#', "\\#").replace(' ', "\\ "))
            }
            _ => {
                let message = format!(
                    "a makefile cannot hold the path {path:?}: it is not UTF-8, or has several lines"
                );
                Err(Box::new(Finding::new(message)))
            }
        }
    };
    let mut text = format!("{}:", escaped(target)?);
    for input in inputs {
        text.push_str(&format!(" \\\n  {}", escaped(input)?));
    }
    text.push('\n');
    Ok(text)
}
