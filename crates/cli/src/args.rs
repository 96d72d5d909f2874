//! The command line.

use crate::VERSION;
use clap::{Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum};
use std::io;
use std::path::PathBuf;
use twinspan_build::program;

const EXIT_CODES: &str = "\
Exit codes:
  0  all is well
  1  what was given is wrong: a bridge, a file, a manifest
  2  the command line is wrong
  3  --verify has found files that differ";

#[derive(Debug, Parser)]
#[command(name = "twinspan", about = "The bridge between Rust and C++, for builds and for people", after_help = EXIT_CODES)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// Colours: auto (on a terminal, unless NO_COLOR is set), always or never
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    #[arg(help_heading = "Messages", hide_default_value = true, hide_possible_values = true)]
    pub(crate) color: Color,
    /// Errors: human, short (a line each, as of gcc) or json (as of rustc)
    #[arg(long, global = true, value_name = "FORMAT", default_value = "human")]
    #[arg(help_heading = "Messages", hide_default_value = true, hide_possible_values = true)]
    pub(crate) message_format: MessageFormat,
}

impl Arguments {
    /// Ends the process where they are wrong, or ask for help.
    pub(crate) fn of_process() -> Arguments {
        let command = command();
        let parsed = Arguments::from_arg_matches(&command.clone().get_matches());
        parsed.unwrap_or_else(|error| error.format(&mut command.clone()).exit())
    }
}

/// The release of cxx is part of the version: what is generated fits that one alone.
fn command() -> clap::Command {
    let cxx = program::cxx_release().map(|release| format!(" (cxx 1.0.{release})"));
    let version = format!("{VERSION}{}", cxx.unwrap_or_default());
    // Once, for as long as the process is.
    Arguments::command().version(&*version.leak())
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum MessageFormat {
    Human,
    Short,
    Json,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Generate(Generate),
    Header(Header),
    List(List),
    Check(Check),
    Expand(Expand),
    Layout(Layout),
    Explain(Explain),
    New(New),
    Init(Init),
    Doctor(Doctor),
    Completions(Completions),
}

/// The package of the bridge files, and what decides `#[cfg(..)]` in them.
#[derive(Args, Debug)]
#[command(next_help_heading = "Package")]
pub(crate) struct PackageArguments {
    /// The Cargo.toml of the package; by default the nearest one above the first file
    #[arg(long, value_name = "PATH")]
    pub(crate) manifest_path: Option<PathBuf>,
    /// The name of the package, for builds without cargo, which is not asked then
    #[arg(long, value_name = "NAME")]
    pub(crate) crate_name: Option<String>,
    /// The directory that headers are included from, if not the name of the package
    #[arg(long, value_name = "PREFIX")]
    pub(crate) include_prefix: Option<PathBuf>,
    /// A feature of the package; with what it implies
    #[arg(long = "feature", value_name = "NAME", value_delimiter = ',')]
    pub(crate) features: Vec<String>,
    /// All features of the package
    #[arg(long)]
    pub(crate) all_features: bool,
    /// Not the feature `default`
    #[arg(long)]
    pub(crate) no_default_features: bool,
    /// A cfg that is set, beside those of the target; `NAME=false`: one that is not
    #[arg(long = "cfg", value_name = "NAME[=VALUE]")]
    pub(crate) cfgs: Vec<String>,
    /// The target that rustc compiles for, if not the host
    #[arg(long, value_name = "TRIPLE")]
    pub(crate) target: Option<String>,
}

/// Generate the C++ half of bridges
///
/// Of each bridge file, such as src/lib.rs in the package `shop`, become these files, always all of
/// them, so that a build system knows them before:
///
///   DIR/include/shop/src/lib.rs.h            #include "shop/src/lib.rs.h"
///   DIR/include/shop/src/lib.rs.types.h      its types, for headers that the bridge includes
///   DIR/include/shop/src/lib.rs.functions.h
///   DIR/include/shop/src/lib.rs              the first by a shorter name
///   DIR/sources/shop/src/lib.rs.cc           to compile
///   DIR/sources/shop/src/lib.rs.twinspan.cc  to compile
///   DIR/sources/shop/src/lib.rs.c            to compile as C, where a bridge has an extern "C" block
///
/// Files are replaced at once, and only if their content changes. If anything is wrong, nothing is
/// written.
#[derive(Args, Debug)]
#[command(
    verbatim_doc_comment,
    after_help = "\
Examples:
  twinspan generate --out-dir build/bridge src/lib.rs src/store.rs
  twinspan generate --out-dir out --manifest-path rust/Cargo.toml --feature net rust/src/lib.rs
  twinspan generate --out-dir src/generated --verify src/lib.rs    # are the committed files right?"
)]
pub(crate) struct Generate {
    /// The Rust files with the bridges
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Where the generated files go
    #[arg(long, value_name = "DIR")]
    pub(crate) out_dir: PathBuf,
    /// A C++ header that the files include as well: `<vector>`, or `shop/config.h`
    #[arg(long, value_name = "HEADER")]
    pub(crate) include: Vec<String>,
    /// Name the bridge file by its absolute path in `#line`, for a C++ compiler that runs elsewhere
    #[arg(long)]
    pub(crate) absolute_lines: bool,
    /// Write what the files depend on: a makefile for the stamp, or the first header
    #[arg(long, value_name = "FILE")]
    pub(crate) depfile: Option<PathBuf>,
    /// Write this file at the end, always; the others keep their time if nothing changes
    #[arg(long, value_name = "FILE")]
    pub(crate) stamp: Option<PathBuf>,
    /// Write nothing; name the files that would change, and end with 3 if there are any
    #[arg(long, conflicts_with_all = ["depfile", "stamp"])]
    pub(crate) verify: bool,
    #[command(flatten)]
    pub(crate) package: PackageArguments,
}

/// Write the C++ half of the runtime: headers to include, sources to compile
///
///   DIR/include/rust/cxx.h, DIR/include/twinspan/..   the include directory is DIR/include
///   DIR/runtime/*.cc                                  to compile, as C++17 or newer, with exceptions
///
/// Programs that cargo builds have both already: this is for other build systems.
#[derive(Args, Debug)]
#[command(
    verbatim_doc_comment,
    after_help = "\
Examples:
  twinspan header --out-dir build/twinspan
  twinspan header --out-dir build/twinspan --list cmake    # says which files, writes none"
)]
pub(crate) struct Header {
    /// Where the files go
    #[arg(long, value_name = "DIR")]
    pub(crate) out_dir: PathBuf,
    /// Write no file; say which there are: as text, json, or cmake
    #[arg(long, value_name = "FORMAT", hide_possible_values = true, num_args = 0..=1, default_missing_value = "text")]
    pub(crate) list: Option<ListFormat>,
    /// Write this file at the end, always
    #[arg(long, value_name = "FILE", conflicts_with = "list")]
    pub(crate) stamp: Option<PathBuf>,
    /// Write nothing; name the files that would change, and end with 3 if there are any
    #[arg(long, conflicts_with_all = ["list", "stamp"])]
    pub(crate) verify: bool,
}

/// Say which files of a package have bridges, and what `generate` makes of each
///
/// Every .rs file of the package counts that has a module with `#[twinspan::bridge]` or `#[cxx::bridge]`.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  twinspan list
  twinspan list --manifest-path rust/Cargo.toml --format cmake")]
pub(crate) struct List {
    /// The Cargo.toml of the package; by default the nearest one
    #[arg(long, value_name = "PATH")]
    pub(crate) manifest_path: Option<PathBuf>,
    /// The directory that headers are included from, if not the name of the package
    #[arg(long, value_name = "PREFIX")]
    pub(crate) include_prefix: Option<PathBuf>,
    /// text (the default), json, or cmake: variables
    #[arg(long, default_value = "text", hide_default_value = true, hide_possible_values = true)]
    pub(crate) format: ListFormat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListFormat {
    Text,
    Json,
    Cmake,
}

/// Say what is wrong with bridges, all of it at once, and write nothing
///
/// What only a C++ compiler can see is not found here.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  twinspan check                                     # all bridges of the package
  twinspan check src/lib.rs --message-format short   # file:line:column: error[TS0003]: ..")]
pub(crate) struct Check {
    /// The Rust files with the bridges; by default all of the package
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) package: PackageArguments,
}

/// Show what becomes of the bridges in a file, stage by stage
///
/// `rust` is what the attribute puts in place of the module: a plain `#[cxx::bridge]`, and beside it
/// what twinspan carries. `cxx` is the bridge that cxx's generator gets, `cpp` the generated C++; `ast`,
/// `ir` and `plan` are the compiler's own stages. Rust is formatted by rustfmt, where it is installed.
#[derive(Args, Debug)]
#[command(
    after_help = "\
Examples:
  twinspan expand src/lib.rs
  twinspan expand src/lib.rs --stage cpp",
    verbatim_doc_comment
)]
pub(crate) struct Expand {
    /// The Rust file with the bridges
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// ast, ir, plan, rust (the default), cxx or cpp
    #[arg(long, default_value = "rust", hide_default_value = true, hide_possible_values = true)]
    pub(crate) stage: Stage,
    #[command(flatten)]
    pub(crate) package: PackageArguments,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Stage {
    Ast,
    Ir,
    Plan,
    Rust,
    Cxx,
    Cpp,
}

/// Show where the fields of a struct are, in both languages
///
/// A package with the types alone is compiled by rustc, and an object by the C++ compiler: each says size,
/// alignment and offsets. The first time takes as long as building twinspan. C++ is compiled by CXX with
/// CXXFLAGS, or else by c++.
#[derive(Args, Debug)]
#[command(
    after_help = "\
Examples:
  twinspan layout src/lib.rs PriceError
  CXX=clang++ twinspan layout src/lib.rs PriceError --include-dir include",
    verbatim_doc_comment
)]
pub(crate) struct Layout {
    /// The Rust file with the bridge
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// A struct, a union or an enum of the bridge
    #[arg(value_name = "TYPE")]
    pub(crate) name: String,
    /// A directory with C++ headers that the bridge includes
    #[arg(long, value_name = "DIR")]
    pub(crate) include_dir: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) package: PackageArguments,
}

/// Explain an error by its code
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  twinspan explain TS0003
  twinspan explain link     # errors of the linker
  twinspan explain          # all codes, a line for each")]
pub(crate) struct Explain {
    /// `TS0003`, `3`, or `link`
    #[arg(value_name = "CODE")]
    pub(crate) code: Option<String>,
}

/// Make a project that builds, runs and tests at once
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  twinspan new shop --kind cmake    # a C++ program with a library in Rust
  twinspan new shop --kind cargo    # a Rust program with a library in C++
  twinspan new rust/umbrella --umbrella rust/prices --umbrella rust/orders")]
pub(crate) struct New {
    /// The directory to make; its last part is the name of the project
    #[arg(value_name = "PATH")]
    pub(crate) path: PathBuf,
    /// What builds it: cmake (the default) a C++ program, cargo a Rust program, both
    #[arg(long, default_value = "cmake", hide_default_value = true, hide_possible_values = true)]
    pub(crate) kind: Kind,
    /// The name, if not that of the directory
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// Make a crate that puts several, this one among them, into one Rust library
    #[arg(long, value_name = "CRATE", conflicts_with = "kind")]
    pub(crate) umbrella: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) source: Source,
}

#[derive(Args, Debug)]
pub(crate) struct Source {
    /// Use the sources of twinspan in this directory, not a released version
    #[arg(long, value_name = "DIR")]
    pub(crate) twinspan: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    Cmake,
    Cargo,
    Both,
}

/// Add a Rust crate to a CMake project that is there
///
/// Makes DIR/rust, and says which three lines its CMakeLists.txt needs.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  twinspan init
  twinspan init --into ../app --write    # writes the three lines, too")]
pub(crate) struct Init {
    /// The directory of the project's CMakeLists.txt
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(crate) into: PathBuf,
    /// The name in C++ and, with `_rust` after it, in CMake; by default that of the project
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// Append the lines to CMakeLists.txt
    #[arg(long)]
    pub(crate) write: bool,
    #[command(flatten)]
    pub(crate) source: Source,
}

/// Say whether all that a bridge needs is here, and what to do where it is not
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  twinspan doctor
  twinspan doctor --manifest-path rust/Cargo.toml")]
pub(crate) struct Doctor {
    /// The Cargo.toml of the package; by default the nearest one, if there is one
    #[arg(long, value_name = "PATH")]
    pub(crate) manifest_path: Option<PathBuf>,
}

/// Print what makes a shell complete these commands
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  twinspan completions bash > ~/.local/share/bash-completion/completions/twinspan")]
pub(crate) struct Completions {
    pub(crate) shell: clap_complete::Shell,
}

pub(crate) fn completions(shell: clap_complete::Shell, out: &mut dyn io::Write) {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut command(), "twinspan", &mut text);
    // A reader that has gone has seen enough.
    let _ = out.write_all(&text);
}
