//! What cxx makes of the bridges of a file, and what it says of them.

use crate::cfg::CargoCfg;
use crate::project::Project;
use crate::report::{FileId, Finding, Report};
use cxx_gen::GeneratedCode;
use proc_macro2::{Span, TokenStream, TokenTree};
use syn::LitStr;
use twinspan_compiler::iter::IteratorExt as _;
use twinspan_compiler::{Diagnostic, Diagnostics};

/// cxx's own rules and its generator. The errors are in the report, and the offending places in the
/// result.
pub(crate) fn generate(
    bridges: TokenStream,
    file: FileId,
    project: &Project,
    cfg: &CargoCfg,
    report: &mut Report,
) -> Result<GeneratedCode, Diagnostics> {
    let mut options = cxx_gen::Opt::default();
    options.include = project.includes.iter().map(|text| include(text)).collect_vec();
    options.cfg_evaluator = Box::new(cfg.clone());
    let relative = relative_includes(bridges.clone());
    let is_searched = relative.is_empty();
    for path in relative {
        let finding =
            Finding::new("a path that starts with `.` is not found in any include directory");
        report.add(finding.at(file, path.byte_range()).help(
            "write it from the include prefix of the package, which is its name: \
             \"my-crate/src/x.h\"",
        ));
    }
    let modules = bridges.clone().into_iter();
    let modules =
        modules.filter(|token| matches!(token, TokenTree::Ident(ident) if ident == "mod"));
    let has_several = modules.count() > 1;
    let doubled = with_double_underscore(bridges.clone());
    match cxx_gen::generate_header_and_cc(bridges, &options) {
        Ok(code) if is_searched => Ok(code),
        Ok(_) => Err(Diagnostics::default()),
        Err(errors) => {
            let mut refused = Diagnostics::default();
            let errors = errors.into_iter().collect_vec();
            let is_doubled = |message: &str| message.contains("double underscore");
            let count = errors.iter().filter(|error| is_doubled(&error.to_string())).count();
            // If cxx accepts one of the names, as one for Rust alone, it is not known which.
            let mut doubled = (count == doubled.len()).then_some(doubled).into_iter().flatten();
            for error in errors {
                let (message, mut span) = (error.to_string(), error.span());
                if is_doubled(&message) {
                    span = doubled.next().or(span);
                }
                let mut finding = Finding::new(message.clone());
                finding.code = Some("cxxbridge".to_owned());
                if has_several && message.ends_with(" is defined multiple times") {
                    finding = finding.help(
                        "cxx reads the bridges of a file as one: if they share this, write each bridge into a \
                         file of its own, or both as one",
                    );
                }
                if message.starts_with("&mut return type is not allowed") {
                    finding = finding.help(MUTABLE_RESULT);
                }
                if is_doubled(&message) {
                    finding = finding.help(UNDERSCORES);
                }
                if message == "unsupported vector element type" {
                    finding = finding.help(ELEMENT);
                }
                report.add(finding.at(file, span.map_or(0..0, |span| span.byte_range())));
                if let Some(span) = span {
                    let notes = Vec::new();
                    refused.push(Diagnostic { code: None, span, message, notes, help: None });
                }
            }
            Err(refused)
        }
    }
}

/// The names with two underscores, in order: cxx says what is wrong with them, and not which they are.
fn with_double_underscore(bridges: TokenStream) -> Vec<Span> {
    let mut found = Vec::new();
    for token in bridges {
        match token {
            TokenTree::Group(group) => found.extend(with_double_underscore(group.stream())),
            TokenTree::Ident(ident) if ident.to_string().contains("__") => found.push(ident.span()),
            _ => {}
        }
    }
    found
}

/// cxx says what is wrong, and not what to write.
const MUTABLE_RESULT: &str = "take a `&mut` parameter, return a shared reference, or declare the function `unsafe fn`: who \
calls it promises that there is no other reference then";

const ELEMENT: &str = "its elements are numbers, texts, structs of the bridge or C++ classes; for a `std::vector<T *>` take a \
closure that is called with each, and write a body: `{ cpp!(for (const T *item : items()) { visit(*item); }) }`";

const UNDERSCORES: &str = "give it a name without `__`; a C++ function that has one in its name is called by a body: `{ cpp!(return \
library__f(x);) }`";

/// `<vector>` unchanged, everything else in quotes.
fn include(text: &str) -> cxx_gen::Include {
    let (path, kind) = match text.strip_prefix('<').and_then(|text| text.strip_suffix('>')) {
        Some(inner) => (inner, cxx_gen::IncludeKind::Bracketed),
        None => (text, cxx_gen::IncludeKind::Quoted),
    };
    cxx_gen::Include { path: path.to_owned(), kind }
}

/// The paths in `include!("./x.h")` and `include!("../x.h")`.
fn relative_includes(tokens: TokenStream) -> Vec<Span> {
    let mut paths = Vec::new();
    let mut is_include = false;
    for token in tokens {
        if let TokenTree::Group(group) = &token {
            let path = syn::parse2::<LitStr>(group.stream()).ok().filter(|_| is_include);
            match path {
                Some(path) if path.value().starts_with("./") || path.value().starts_with("../") => {
                    paths.push(path.span());
                }
                _ => paths.extend(relative_includes(group.stream())),
            }
        }
        is_include = match &token {
            TokenTree::Ident(ident) => ident == "include",
            TokenTree::Punct(punct) => is_include && punct.as_char() == '!',
            _ => false,
        };
    }
    paths
}
