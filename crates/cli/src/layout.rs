//! `twinspan layout`: two small programs that print where the fields of a struct are.

mod cpp;
mod rust;

use crate::args::Layout;
use crate::cfgs::Context;
use crate::say::Say;
use crate::{Exit, Fallible, Finding};
use proc_macro2::TokenStream;
use std::io;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::slice;
use twinspan_build::program::OutputPaths;
use twinspan_compiler::find::{self, Found};
use twinspan_compiler::ir::{TypeDef, TypeKind};
use twinspan_compiler::{Options, compile};

/// The type in question, with its name in each language.
struct Subject {
    /// The module of the bridge, and the arguments of its attribute.
    module: TokenStream,
    arguments: TokenStream,
    rust: String,
    cxx: String,
    /// The names in Rust and in C++; empty for an enum.
    fields: Vec<(String, String)>,
}

/// The answer of one language.
#[derive(Debug, PartialEq, Eq)]
struct Answer {
    size: usize,
    align: usize,
    /// Offset and size, in the order of the fields.
    fields: Vec<(usize, usize)>,
}

pub(crate) fn run(command: &Layout, say: &Say, out: &mut dyn io::Write) -> Fallible<Exit> {
    let files = slice::from_ref(&command.file);
    let context = Context::new(&command.package, files)?;
    let bridges = context.package.compile(files, &context.current, &context.cfg);
    say.report(&bridges.report);
    let Some(file) = bridges.files.first().filter(|_| !bridges.report.has_errors()) else {
        return Ok(Exit::Input);
    };
    let subject = subject(file.text(), &command.name, &context)?;

    let manifest = context.manifests.first().ok_or_else(|| {
        Finding::new("the layout comes from rustc, which is run by cargo and needs a Cargo.toml")
            .help("leave out --crate-name, and name the manifest with --manifest-path")
    })?;
    let packages = rust::Packages::read(manifest)?;
    let directory = packages.target.join("twinspan").join("layout");
    let rust = rust::ask(&subject, &packages, &context.features, &directory)?;
    let paths = OutputPaths::new(&context.package.include_prefix, file.name());
    let outputs = file.outputs(&paths).ok_or_else(|| Finding::new("nothing is generated"))?;
    let cxx = cpp::ask(&subject, &paths, outputs, &command.include_dir, &directory)?;

    crate::print(out, &table(&subject, &rust, &cxx))?;
    if rust == cxx {
        return Ok(Exit::Ok);
    }
    let message = format!("`{}` has different layouts in Rust and in C++", subject.rust);
    Err(Finding::new(message)
        .help("compile both for the same target, with the same options; a struct that a C++ header defines has to be declared in the same way")
        .into())
}

fn subject(text: &str, name: &str, context: &Context) -> Fallible<Subject> {
    let options = Options::new(context.package.name.as_str());
    let mut names = Vec::new();
    for found in find::bridges(text.parse().unwrap_or_default()) {
        let (arguments, module) = match found {
            Found::Ours(arguments, module) => (arguments, module),
            Found::Cxx(_) => continue,
        };
        // Errors have already been reported for the same text.
        let Ok(compiled) = compile(arguments.clone(), module.clone(), &options) else { continue };
        for def in &compiled.bridge.types {
            let Some(fields) = fields(def, context) else { continue };
            if def.rust == name {
                let lifetimes = vec!["'static"; def.lifetimes].join(", ");
                let generics =
                    if lifetimes.is_empty() { lifetimes } else { format!("<{lifetimes}>") };
                return Ok(Subject {
                    module,
                    arguments,
                    rust: format!("{name}{generics}"),
                    cxx: def.cxx_path(),
                    fields,
                });
            }
            names.push(def.rust.to_string());
        }
    }
    let message =
        format!("no #[twinspan::bridge] in this file has a struct, a union or an enum `{name}`");
    Err(Finding::new(message)
        .help(if names.is_empty() {
            "it has none at all: opaque types are behind pointers, and have no layout in the other language".to_owned()
        } else {
            format!("it has: {}", names.join(", "))
        })
        .into())
}

fn fields(def: &TypeDef, context: &Context) -> Option<Vec<(String, String)>> {
    match &def.kind {
        TypeKind::Struct(item) => {
            let fields = item.fields.iter().filter(|field| field.cfg.is_enabled(&context.cfg));
            Some(fields.map(|field| (field.rust.clone(), field.cxx.clone())).collect())
        }
        TypeKind::Enum(_) | TypeKind::DataEnum(_) => Some(Vec::new()),
        _ => None,
    }
}

fn table(subject: &Subject, rust: &Answer, cxx: &Answer) -> String {
    let both = |rust: usize, cxx: usize| {
        if rust == cxx { rust.to_string() } else { format!("{rust} in Rust, {cxx} in C++") }
    };
    let mut text = format!(
        "{} in Rust, {} in C++\nsize       {}\nalignment  {}\n",
        subject.rust,
        subject.cxx,
        both(rust.size, cxx.size),
        both(rust.align, cxx.align),
    );
    if subject.fields.is_empty() {
        return text;
    }
    text.push_str("\noffset  size  field\n");
    let mut end = 0;
    let mut row = |offset: &str, size: &str, name: &str| {
        text.push_str(&format!("{offset:>6}  {size:>4}  {name}\n"));
    };
    let padding =
        |from: usize, to: usize| (to > from).then(|| (from.to_string(), (to - from).to_string()));
    for (((name, _), rust), cxx) in subject.fields.iter().zip(&rust.fields).zip(&cxx.fields) {
        if let Some((offset, size)) = padding(end, rust.0) {
            row(&offset, &size, "(padding)");
        }
        row(&both(rust.0, cxx.0), &both(rust.1, cxx.1), name);
        // All fields of a union are at its start.
        end = end.max(rust.0 + rust.1);
    }
    if let Some((offset, size)) = padding(end, rust.size) {
        row(&offset, &size, "(padding)");
    }
    text
}

/// What a probe has printed: numbers separated by blanks and newlines.
fn answer(text: &str) -> Option<Answer> {
    let mut lines = text.lines().map(|line| {
        let (first, second) = line.split_once(' ')?;
        Some((first.parse().ok()?, second.parse().ok()?))
    });
    let (size, align) = lines.next()??;
    Some(Answer { size, align, fields: lines.collect::<Option<_>>()? })
}

/// Runs a program of this probe; `what` names the half.
fn output(command: &mut Command, what: &str) -> Fallible<Output> {
    let program = PathBuf::from(command.get_program());
    let output = command.output().map_err(|error| {
        Finding::new(format!("cannot run {}: {error}", program.display()))
            .help("run `twinspan doctor` to see what is missing")
    })?;
    if output.status.success() {
        return Ok(output);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(Finding::new(format!("the probe does not compile in {what}"))
        .note(format!("{} said: {}", program.display(), said.trim()))
        .into())
}

#[cfg(test)]
mod tests {
    use super::{Answer, Subject, answer, table};

    fn subject(fields: &[&str]) -> Subject {
        Subject {
            module: Default::default(),
            arguments: Default::default(),
            rust: "Hit".to_owned(),
            cxx: "::n::Hit".to_owned(),
            fields: fields.iter().map(|name| ((*name).to_owned(), (*name).to_owned())).collect(),
        }
    }

    #[test]
    fn padding_has_a_row() {
        let hit = answer("00000016 00000008\n0 1\n8 4\n").unwrap();
        expect_test::expect![[r#"
            Hit in Rust, ::n::Hit in C++
            size       16
            alignment  8

            offset  size  field
                 0     1  found
                 1     7  (padding)
                 8     4  line
                12     4  (padding)
        "#]]
        .assert_eq(&table(&subject(&["found", "line"]), &hit, &hit));
        assert_eq!(answer("16 8\nwarning: something\n"), None);
    }

    #[test]
    fn fields_of_a_union_have_one_place() {
        let bits = answer("8 4\n0 5\n0 4\n").unwrap();
        expect_test::expect![[r#"
            Hit in Rust, ::n::Hit in C++
            size       8
            alignment  4

            offset  size  field
                 0     5  bytes
                 0     4  number
                 5     3  (padding)
        "#]]
        .assert_eq(&table(&subject(&["bytes", "number"]), &bits, &bits));
    }

    #[test]
    fn what_differs_is_said_of_both() {
        let rust = Answer { size: 8, align: 4, fields: vec![(0, 4), (4, 4)] };
        let cxx = Answer { size: 16, align: 4, fields: vec![(0, 8), (8, 4)] };
        expect_test::expect![[r#"
            Hit in Rust, ::n::Hit in C++
            size       8 in Rust, 16 in C++
            alignment  4

            offset  size  field
                 0  4 in Rust, 8 in C++  a
            4 in Rust, 8 in C++     4  b
        "#]]
        .assert_eq(&table(&subject(&["a", "b"]), &rust, &cxx));
    }
}
