//! The C++ probe: the generated headers, and a program that prints numbers.

use super::{Answer, Subject, answer, output};
use crate::files::{self, Files};
use crate::{Fallible, Finding, compiler, header};
use std::fs;
use std::path::{Path, PathBuf};
use twinspan_build::program::{OutputPaths, Outputs};

pub(super) fn ask(
    subject: &Subject,
    paths: &OutputPaths,
    outputs: Outputs,
    include_directories: &[PathBuf],
    directory: &Path,
) -> Fallible<Answer> {
    let include = directory.join("include");
    let mut files: Files = header::headers(&include);
    let (types, functions) = outputs.parts.unwrap_or_default();
    let texts = [outputs.header, types, functions, paths.short_header()];
    files.extend(paths.headers.iter().map(|path| include.join(path)).zip(texts));
    files::write(&files)?;

    let compiler = compiler::cxx()?;
    let compile = |header: &Path| -> Fallible<PathBuf> {
        let source = directory.join("probe.cc");
        files::write(&vec![(source.clone(), program(subject, header))])?;
        let object = directory.join("probe.o");
        let mut command = compiler.to_command();
        command.arg("-I").arg(&include);
        for directory in include_directories {
            command.arg("-I").arg(directory);
        }
        output(command.arg("-c").arg(&source).arg("-o").arg(&object), "C++")?;
        Ok(object)
    };
    // The header with the types needs no user header if the type needs none.
    let [whole, types, ..] = &paths.headers;
    let object = compile(types).or_else(|_| compile(whole)).map_err(|finding| {
        finding
            .help("name the directories of the headers that the bridge includes with --include-dir")
    })?;
    let bytes = fs::read(&object)
        .map_err(|error| Finding::new(format!("cannot read {}: {error}", object.display())))?;
    numbers(&bytes)
        .and_then(|text| answer(&text))
        .ok_or_else(|| Finding::new(format!("found no numbers in {}", object.display())).into())
}

const START: &str = "twinspan layout\n";

/// Nothing is linked or run: the numbers are text in the object file.
fn numbers(object: &[u8]) -> Option<String> {
    let start = object.windows(START.len()).position(|window| window == START.as_bytes())?;
    let text = &object[start + START.len()..];
    let end = text.iter().position(|byte| *byte == 0)?;
    String::from_utf8(text[..end].to_vec()).ok()
}

fn program(subject: &Subject, header: &Path) -> String {
    let name = &subject.cxx;
    let header = header.display().to_string().replace('\\', "/");
    let start: String = START.chars().map(|c| format!("{c:?}, ")).collect();
    let mut text = format!(
        "#include \"{header}\"\n#include <cstddef>\n\
         #define DIGIT(n, of) static_cast<char>('0' + (n) / of % 10)\n\
         #define NUMBER(n) DIGIT(n, 10000000), DIGIT(n, 1000000), DIGIT(n, 100000), DIGIT(n, 10000), \\\n  \
         DIGIT(n, 1000), DIGIT(n, 100), DIGIT(n, 10), DIGIT(n, 1)\n\
         extern const char twinspan_layout[] = {{{start}\n  \
         NUMBER(sizeof({name})), ' ', NUMBER(alignof({name})), '\\n',\n"
    );
    for (_, field) in &subject.fields {
        text.push_str(&format!(
            "  NUMBER(offsetof({name}, {field})), ' ', NUMBER(sizeof({name}::{field})), '\\n',\n"
        ));
    }
    text + "  '\\0'};\n"
}
