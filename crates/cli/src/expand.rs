//! `twinspan expand`.

use crate::args::{Expand, Stage};
use crate::cfgs::Context;
use crate::say::Say;
use crate::{Exit, Fallible, Finding};
use proc_macro2::TokenStream;
use std::io::{self, Write as _};
use std::process::{Command, Stdio};
use std::{env, slice, thread};
use twinspan_build::program::OutputPaths;
use twinspan_compiler::find::{self, Found};
use twinspan_compiler::{Options, compile, expand};

pub(crate) fn run(command: &Expand, say: &Say, out: &mut dyn io::Write) -> Fallible<Exit> {
    let files = slice::from_ref(&command.file);
    let context = Context::new(&command.package, files)?;
    let bridges = context.package.compile(files, &context.current, &context.cfg);
    say.report(&bridges.report);
    let Some(file) = bridges.files.first().filter(|_| !bridges.report.has_errors()) else {
        return Ok(Exit::Input);
    };

    let text = match command.stage {
        Stage::Cpp => {
            let paths = OutputPaths::new(&context.package.include_prefix, file.name());
            let outputs = file.outputs(&paths);
            let Some(outputs) = outputs else { return Ok(Exit::Input) };
            let (types, functions) = outputs.parts.unwrap_or_default();
            let headers = paths.headers.iter().zip([outputs.header, types, functions]);
            let sources = [outputs.source, outputs.second_source.unwrap_or_default()];
            let files = headers.chain(paths.sources.iter().zip(sources));
            let of_c = outputs.c_faces.iter().map(|(path, text)| (path, text.clone()));
            files
                .chain(of_c)
                .filter(|(_, text)| !text.is_empty())
                .map(|(path, text)| format!("// {}\n\n{text}\n", path.display()))
                .collect()
        }
        Stage::Cxx => match file.bridges_for_cxx() {
            Some(tokens) => formatted(tokens),
            None => {
                return Err(Finding::new(format!(
                    "all bridges in {} are plain cxx bridges, which go to cxx unchanged",
                    command.file.display()
                ))
                .into());
            }
        },
        stage => of_compiler(file.text(), stage, &Options::new(context.package.name.as_str()))?,
    };
    crate::print(out, &text)?;
    Ok(Exit::Ok)
}

/// The macro's view of all twinspan bridges in the file.
fn of_compiler(text: &str, stage: Stage, options: &Options) -> Fallible<String> {
    let tokens: TokenStream = text.parse().unwrap_or_default();
    let mut result = String::new();
    for found in find::bridges(tokens) {
        let Found::Ours(arguments, module) = found else { continue };
        if stage == Stage::Rust {
            result.push_str(&formatted(&expand(arguments, module, options)));
            continue;
        }
        // Errors have already been reported for the same text.
        let Ok(compiled) = compile(arguments, module, options) else { continue };
        result.push_str(&match stage {
            Stage::Ast => format!("{:#?}\n", compiled.ast),
            Stage::Ir => format!("{:#?}\n", compiled.bridge),
            _ => format!("{:#?}\n", compiled.plan),
        });
    }
    if result.is_empty() {
        return Err(Finding::new("there is no #[twinspan::bridge] in this file")
            .help("#[cxx::bridge] is expanded by cxx")
            .into());
    }
    Ok(result)
}

/// Formatted by rustfmt, which comes with Rust; on one line if it is not installed.
fn formatted(tokens: &TokenStream) -> String {
    let text = tokens.to_string();
    rustfmt(&text).unwrap_or(text + "\n")
}

fn rustfmt(text: &str) -> Option<String> {
    let program = env::var_os("RUSTFMT").unwrap_or_else(|| "rustfmt".into());
    let mut child = Command::new(program)
        .args(["--edition", "2024", "--config", "max_width=110"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut stdin = child.stdin.take()?;
    let output = thread::scope(|scope| {
        // rustfmt may write before it has read all its input.
        scope.spawn(move || stdin.write_all(text.as_bytes()));
        child.wait_with_output().ok()
    })?;
    output.status.success().then(|| String::from_utf8(output.stdout).ok())?
}
