//! The compiler of twinspan bridges. Pure functions from tokens to tokens and text: no files, no
//! environment, nothing printed.
//!
//! A bridge passes through four stages, each in its own module and printable with `{:#?}` (the
//! first with the feature `debug`):
//!
//! | stage | from | to |
//! |--|--|--|
//! | [`parse`] | tokens | [`ast`]: what was written |
//! | [`check`] | ast | [`ir`]: what it means, and who carries each function |
//! | [`lower`] | ir | [`plan`]: the form in which each value crosses |
//! | [`emit`] | plan | Rust, C++, and the bridge that cxx gets |
//!
//! Both the macro and the build driver call this crate, so the two halves of a bridge cannot
//! disagree. It is not covered by semver: depend on `twinspan` and `twinspan-build`.

#![warn(clippy::too_many_lines)]
#![allow(missing_docs)] // The stages are public for the driver and the tests.

pub mod ast;
#[cfg_attr(not(feature = "c"), path = "without_c.rs")]
mod c;
pub mod cfg;
pub mod check;
pub mod depth;
pub mod diag;
pub mod emit;
pub mod find;
pub mod ir;
pub mod iter;
mod lengths;
pub mod lower;
pub mod names;
pub mod parse;
pub mod plan;
mod primitive;
mod rest;
mod spell;
mod tokens;
pub mod words;

#[cfg(feature = "c")]
pub use c::name as c_face_name;
pub use cfg::CfgEvaluator;
pub use diag::{Code, Diagnostic, Diagnostics};
pub use emit::text::behind_includes;

use emit::cxx;
use find::{Found, Hidden};
use proc_macro2::TokenStream;
use quote::quote;
use std::ops::Range;

/// What a compilation depends on besides the tokens.
#[derive(Default)]
pub struct Options {
    /// The name of the package, which is part of every symbol.
    pub package: String,
    /// The first part of the include path of headers, cxx's `CFG.include_prefix`.
    pub include_prefix: String,
    /// The user's file, relative to the package, with forward slashes.
    pub file: String,
    /// The contents of that file, from which C++ in a bridge is copied. Only needed to generate
    /// C++.
    pub text: String,
    /// The version of the package, `1.2.3`. Only needed for the C header.
    pub version: String,
    /// Whether C faces and `extern "C"` blocks are allowed, which the feature `c` is for.
    pub c: bool,
    /// Evaluates cfgs for C++; the macro has none and copies them.
    pub cfg: Option<Box<dyn CfgEvaluator>>,
    /// The patch number of the cxx release, which is part of cxx's symbols. Only needed to generate
    /// C++: the macro leaves it at 0.
    pub cxx_patch: u32,
}

impl Options {
    /// Options for a package, headers under its name, with C if it is enabled.
    pub fn new(package: impl Into<String>) -> Self {
        let package = package.into();
        let c = cfg!(feature = "c");
        Options { include_prefix: package.clone(), package, c, ..Options::default() }
    }
}

/// A compiled bridge, before it is written in any language.
pub struct Compiled {
    pub ast: ast::Bridge,
    pub bridge: ir::Bridge,
    pub plan: plan::Plan,
    /// Set if the bridge has a C face.
    pub c_face: Option<c::Face>,
}

/// Parses, checks and lowers one bridge: the arguments of the attribute and the module below it.
pub fn compile(
    args: TokenStream,
    module: TokenStream,
    options: &Options,
) -> Result<Compiled, Diagnostics> {
    let ast = parse::parse(args, lengths::as_numbers(module))?;
    if !(options.c && cfg!(feature = "c")) {
        check::asks_for_no_c(&ast)?;
    }
    let bridge = check::check(&ast)?;
    let c_face = c::face(&bridge, &options.package)?;
    let plan = lower::lower(&bridge, &options.package, options.cfg.as_deref());
    Ok(Compiled { ast, bridge, plan, c_face })
}

/// The tokens with which the attribute macro replaces the module. Errors become `compile_error!`,
/// all at once, and cxx reports its own; the module itself is then omitted, because its meaning is unknown.
pub fn expand(args: TokenStream, module: TokenStream, options: &Options) -> TokenStream {
    match compile(args.clone(), module.clone(), options) {
        Ok(Compiled { ast, plan, c_face: None, .. }) if plan.is_empty() => {
            cxx::bridge::in_place(&ast, &module)
        }
        Ok(Compiled { ast, bridge, plan, c_face }) => {
            cxx::bridge::module(&ast, &bridge, &plan, c_face.as_ref())
        }
        Err(found) => {
            let found = all_stages(&args, module.clone(), found, options);
            let mut errors = found.to_compile_errors();
            if let Some(Ok(Compiled { ast, bridge, plan, .. })) =
                rest::without(&module, &found).map(|rest| compile(args, rest, options))
            {
                errors.extend(cxx::bridge::only_checked(&ast, &bridge, &plan));
            }
            errors
        }
    }
}

/// The files that the driver writes for the C face of a bridge.
pub struct CFace {
    /// The prefix of the file names.
    pub name: String,
    pub header: String,
    /// The list of all symbols, types and statuses.
    pub abi: String,
}

/// C++ in a bridge.
#[derive(Clone, Debug)]
pub struct CppPlace {
    /// In bytes.
    pub code: Range<usize>,
    /// The name of the function, if this is its body.
    pub function: Option<Range<usize>>,
}

/// The contents that the driver writes for one file.
pub struct FileOutput {
    /// The bridges of the file as cxx's generator gets them.
    pub cxx: TokenStream,
    /// The same bridges with every function that cxx supports: only for cxx's checks.
    pub witness: TokenStream,
    /// The header of data types.
    pub types_header: String,
    /// The header of functions.
    pub functions_header: String,
    /// Types with another name in C++, as `a::b::Name`: no struct with that name must be declared.
    pub aliases: Vec<String>,
    /// The user's C++, which comes right after the includes of the source.
    pub top: String,
    /// The positions of C++ in the file: errors there are reported as the compiler prints them.
    pub cpp: Vec<CppPlace>,
    /// The C++ source besides cxx's; empty if nothing is lowered.
    pub source: String,
    /// The C source with which the C compiler checks `extern "C"` blocks against the headers; empty
    /// if there are none.
    pub c_source: String,
    /// For the bridges that have a C face.
    pub c_faces: Vec<CFace>,
    /// Warnings: code that is accepted but unreliable.
    pub lints: Diagnostics,
}

impl FileOutput {
    /// The source as a separate file, with the user's C++ at its top.
    #[must_use]
    pub fn second_source(&self) -> String {
        let (includes, rest) = self.source.split_at(behind_includes(&self.source));
        format!("{includes}{}{rest}", self.top)
    }
}

/// Compiles every bridge of a file. `Ok(None)`: the file has no `#[twinspan::bridge]`.
pub fn compile_file(
    tokens: TokenStream,
    options: &Options,
) -> Result<Option<FileOutput>, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let mut lints = hidden_bridges(tokens.clone());
    let found = find::bridges(tokens);
    for found in &found {
        if let Found::Cxx(module) = found {
            diagnostics.append(parse::bodies_in_cxx(module.clone()));
        }
    }
    if !diagnostics.is_empty() {
        return Err(diagnostics);
    }
    if !found.iter().any(|found| matches!(found, Found::Ours(..))) {
        return Ok(None);
    }
    let mut bridges = Vec::new();
    for found in found {
        match found {
            Found::Cxx(module) => bridges.push(Err(module)),
            Found::Ours(args, module) => match compile(args.clone(), module.clone(), options) {
                Ok(compiled) => bridges.push(Ok(compiled)),
                Err(found) => diagnostics.append(all_stages(&args, module, found, options)),
            },
        }
    }
    c::one_face_of_each_name(bridges.iter().flatten(), options, &mut diagnostics);
    if !diagnostics.is_empty() {
        return Err(diagnostics);
    }
    bridges.iter().flatten().for_each(|compiled| lints.append(compiled.bridge.lints.clone()));
    Ok(Some(FileOutput { lints, ..write_file(&bridges, options) }))
}

/// Bridges for which nothing is generated, because a file is read before rustc expands macros.
pub fn hidden_bridges(tokens: TokenStream) -> Diagnostics {
    let mut hidden = Diagnostics::default();
    for (span, why) in find::hidden(tokens) {
        let (message, help) = match why {
            Hidden::Inside => (
                "no C++ is generated for this bridge: the build reads the text of the file, in which it is inside \
                 of a macro or a function",
                "write the module out, as an item of the file or of one of its modules",
            ),
            Hidden::Named => (
                "no C++ is generated for this bridge: the build reads the text of the file, and knows the attribute \
                 by its whole name",
                "write `#[twinspan::bridge]`, with a `#[cfg]` on the module in place of a `cfg_attr`; if the package \
                 renames the crate, `extern crate NAME as twinspan;` in its root gives it this name",
            ),
        };
        hidden.push(Diagnostic {
            code: None,
            span,
            message: message.to_owned(),
            notes: Vec::new(),
            help: Some(help.to_owned()),
        });
    }
    hidden
}

/// Adds the errors that later stages find in the parts that an earlier stage has accepted.
fn all_stages(
    args: &TokenStream,
    mut module: TokenStream,
    mut found: Diagnostics,
    options: &Options,
) -> Diagnostics {
    let mut last = found.clone();
    // Each round refuses more, until nothing is left to refuse.
    while let Some(rest) = rest::without(&module, &last) {
        module = rest;
        match compile(args.clone(), module.clone(), options) {
            Ok(_) => break,
            Err(more) if more.iter().all(|one| found.has(one)) => break,
            Err(more) => {
                found.append(more.clone());
                last = more;
            }
        }
    }
    found.sort();
    found
}

/// The bridges of a file without the refused parts, with every function that cxx supports: so that
/// cxx's errors are reported with ours. Omits bridges in which a type was refused.
pub fn witness_of_rest(
    tokens: TokenStream,
    refused: &Diagnostics,
    options: &Options,
) -> TokenStream {
    let mut witness = TokenStream::new();
    for found in find::bridges(tokens) {
        let (args, module) = match found {
            Found::Cxx(module) => {
                // cxx cannot read what has bodies, and would say that again.
                if parse::bodies_in_cxx(module.clone()).is_empty() {
                    witness.extend(module);
                }
                continue;
            }
            Found::Ours(args, module) => (args, module),
        };
        let Some(rest) = rest::without(&module, refused) else { continue };
        if let Ok(Compiled { ast, bridge, plan, .. }) = compile(args, rest, options) {
            witness.extend(cxx::bridge::witness(&ast, &bridge, &plan));
        }
    }
    witness
}

fn write_file(bridges: &[Result<Compiled, TokenStream>], options: &Options) -> FileOutput {
    let lowered = bridges.iter().flatten().any(|compiled| !compiled.plan.is_empty());
    let header = |name: String| {
        if options.include_prefix.is_empty() {
            name
        } else {
            format!("{}/{name}", options.include_prefix)
        }
    };
    let include = |name: &str| {
        if lowered {
            quote!(
                unsafe extern "C++" {
                    include!(#name);
                }
            )
        } else {
            quote!()
        }
    };
    // The types come before every user header, the functions after all of them.
    let first = include(&header(names::types_header(&options.file)));
    let last = include(&header(names::functions_header(&options.file)));
    // cxx skips a module that is configured away, with its contents.
    let is_there = |ast: &ast::Bridge| {
        options.cfg.as_deref().is_none_or(|evaluator| ast.cfg.is_enabled(evaluator))
    };
    let is_ours =
        |bridge: &Result<Compiled, _>| matches!(bridge, Ok(compiled) if is_there(&compiled.ast));
    let ours: Vec<_> = (0..bridges.len()).filter(|&index| is_ours(&bridges[index])).collect();
    let mut cxx = TokenStream::new();
    let mut witness = TokenStream::new();
    let mut parts = cxx::cpp::Parts::default();
    let mut of_c = c::Files::default();
    let mut cpp = Vec::new();
    let mut aliases = Vec::new();
    for (index, bridge) in bridges.iter().enumerate() {
        match bridge {
            Err(module) => {
                cxx.extend(module.clone());
                witness.extend(module.clone());
            }
            Ok(compiled) => {
                let Compiled { ast, bridge, plan, .. } = compiled;
                let nothing = quote!();
                let first = if ours.first() == Some(&index) { &first } else { &nothing };
                let last = if ours.last() == Some(&index) { &last } else { &nothing };
                cxx.extend(cxx::bridge::cpp(ast, bridge, plan, first, last));
                witness.extend(cxx::bridge::witness(ast, bridge, plan));
                if is_there(ast) {
                    let (cfg, cxx_patch) = (options.cfg.as_deref(), options.cxx_patch);
                    let (file, text) = (&options.file, &options.text);
                    parts.add(&cxx::cpp::Target { bridge, plan, cfg, file, text, cxx_patch });
                    of_c.add(compiled, options);
                    cpp.extend(cpp_places(bridge));
                    aliases.extend(self::aliases(bridge));
                }
            }
        }
    }
    let own_header = header(format!("{}.h", options.file));
    let source_file = format!("{}.twinspan.cc", options.file);
    let cxx::cpp::Files { types_header, functions_header, top, source } =
        parts.finish(&own_header, &source_file);
    let lints = Diagnostics::default();
    let (c_source, c_faces) = of_c.finish(&format!("{}.extern.c", options.file));
    FileOutput {
        cxx,
        witness,
        cpp,
        types_header,
        functions_header,
        aliases,
        top,
        source,
        c_source,
        c_faces,
        lints,
    }
}

fn aliases(bridge: &ir::Bridge) -> impl Iterator<Item = String> {
    let aliased = bridge.types.iter().filter(|def| def.cxx_path.is_some());
    aliased.map(|def| def.cxx_path().trim_start_matches("::").to_owned())
}

fn cpp_places(bridge: &ir::Bridge) -> impl Iterator<Item = CppPlace> {
    let bodies = bridge.functions.iter().filter_map(|function| {
        let code = function.body.as_ref()?.range.clone();
        Some(CppPlace { code, function: Some(function.span.byte_range()) })
    });
    let items = bridge.cpp.iter();
    let items = items.map(|item| CppPlace { code: item.code.range.clone(), function: None });
    bodies.chain(items)
}
