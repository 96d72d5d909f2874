//! The command line.

use crate::VERSION;
use clap::{Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum};
use std::io;
use std::path::PathBuf;
use twinspan_build::program;

const EXIT_CODES: &str = "\
Exit codes:
  0  success
  1  the input is wrong: a bridge, a file, a manifest
  2  the command line is wrong
  3  --verify has found files that differ";

#[derive(Debug, Parser)]
#[command(name = "twinspan", about = "Generates and checks bridges between Rust and C++", after_help = EXIT_CODES)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// Colours: auto (on a terminal, unless NO_COLOR is set), always or never
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    #[arg(help_heading = "Messages", hide_default_value = true, hide_possible_values = true)]
    pub(crate) color: Color,
    /// Errors: human, short (one line each, like gcc) or json (like rustc)
    #[arg(long, global = true, value_name = "FORMAT", default_value = "human")]
    #[arg(help_heading = "Messages", hide_default_value = true, hide_possible_values = true)]
    pub(crate) message_format: MessageFormat,
}

impl Arguments {
    /// Exits the process if they are wrong or ask for help.
    pub(crate) fn of_process() -> Arguments {
        let command = command();
        let parsed = Arguments::from_arg_matches(&command.clone().get_matches());
        parsed.unwrap_or_else(|error| error.format(&mut command.clone()).exit())
    }
}

/// The version includes the cxx release, because the generated code fits only that one.
fn command() -> clap::Command {
    let cxx = program::cxx_release().map(|release| format!(" (cxx 1.0.{release})"));
    let version = format!("{VERSION}{}", cxx.unwrap_or_default());
    // Leaked once, for the lifetime of the process.
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
    /// The name of the package, for builds without cargo; cargo is not called then
    #[arg(long, value_name = "NAME")]
    pub(crate) crate_name: Option<String>,
    /// The directory that headers are included from, if not the name of the package
    #[arg(long, value_name = "PREFIX")]
    pub(crate) include_prefix: Option<PathBuf>,
    /// A feature of the package, with the features that it enables
    #[arg(long = "feature", value_name = "NAME", value_delimiter = ',')]
    pub(crate) features: Vec<String>,
    /// All features of the package
    #[arg(long)]
    pub(crate) all_features: bool,
    /// Do not enable the feature `default`
    #[arg(long)]
    pub(crate) no_default_features: bool,
    /// A cfg to set, in addition to those of the target; `NAME=false` unsets one
    #[arg(long = "cfg", value_name = "NAME[=VALUE]")]
    pub(crate) cfgs: Vec<String>,
    /// The target that rustc compiles for, if it is not the host
    #[arg(long, value_name = "TRIPLE")]
    pub(crate) target: Option<String>,
}

/// Generate the C++ half of bridges
///
/// Each bridge file, such as src/lib.rs in the package `shop`, produces these files, always all of
/// them, so that a build system knows them in advance:
///
///   DIR/include/shop/src/lib.rs.h            #include "shop/src/lib.rs.h"
///   DIR/include/shop/src/lib.rs.types.h      its types, for headers that the bridge includes
///   DIR/include/shop/src/lib.rs.functions.h
///   DIR/include/shop/src/lib.rs              the first one under a shorter name
///   DIR/sources/shop/src/lib.rs.cc           to compile
///   DIR/sources/shop/src/lib.rs.twinspan.cc  to compile
///   DIR/sources/shop/src/lib.rs.extern.c     to compile as C, if a bridge has an extern "C" block
///
/// Files are replaced atomically, and only if their content changes. If there is an error, nothing
/// is written.
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
    /// The directory for the generated files
    #[arg(long, value_name = "DIR")]
    pub(crate) out_dir: PathBuf,
    /// A C++ header that the files also include: `<vector>`, or `shop/config.h`
    #[arg(long, value_name = "HEADER")]
    pub(crate) include: Vec<String>,
    /// Use the absolute path of the bridge file in `#line`, for a C++ compiler that runs elsewhere
    #[arg(long)]
    pub(crate) absolute_lines: bool,
    /// Write the dependencies of the files: a makefile rule for the stamp, or for the first header
    #[arg(long, value_name = "FILE")]
    pub(crate) depfile: Option<PathBuf>,
    /// Write this file last, even if nothing changes; the others keep their time then
    #[arg(long, value_name = "FILE")]
    pub(crate) stamp: Option<PathBuf>,
    /// Write nothing; list the files that would change, and exit with 3 if there are any
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
/// Programs that are built by cargo already have both: this is for other build systems.
#[derive(Args, Debug)]
#[command(
    verbatim_doc_comment,
    after_help = "\
Examples:
  twinspan header --out-dir build/twinspan
  twinspan header --out-dir build/twinspan --list cmake    # says which files, writes none"
)]
pub(crate) struct Header {
    /// The directory for the files
    #[arg(long, value_name = "DIR")]
    pub(crate) out_dir: PathBuf,
    /// Write no file; list them as text, json, or cmake
    #[arg(long, value_name = "FORMAT", hide_possible_values = true, num_args = 0..=1, default_missing_value = "text")]
    pub(crate) list: Option<ListFormat>,
    /// Write this file last, even if nothing changes
    #[arg(long, value_name = "FILE", conflicts_with = "list")]
    pub(crate) stamp: Option<PathBuf>,
    /// Write nothing; list the files that would change, and exit with 3 if there are any
    #[arg(long, conflicts_with_all = ["list", "stamp"])]
    pub(crate) verify: bool,
}

/// List the files of a package that have bridges, and what `generate` makes of each
///
/// It lists every .rs file of the package with a `#[twinspan::bridge]` or `#[cxx::bridge]` module.
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

/// Report all errors in bridges at once, and write nothing
///
/// It cannot find errors that only a C++ compiler can see.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  twinspan check                                     # all bridges of the package
  twinspan check src/lib.rs --message-format short   # file:line:column: error[TS0003]: ..")]
pub(crate) struct Check {
    /// The Rust files with the bridges; by default all files of the package
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) package: PackageArguments,
}

/// Show what the bridges in a file expand to, stage by stage
///
/// `rust` is what the attribute replaces the module with: a plain `#[cxx::bridge]`, and next to it
/// the functions that twinspan carries. `cxx` is the bridge that cxx's generator gets, `cpp` the
/// generated C++; `ast`, `ir` and `plan` are the compiler's own stages. Rust is formatted with
/// rustfmt,
/// if it is installed.
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
/// It compiles a package that contains only the types with rustc, and an object file with the C++
/// compiler: each reports size, alignment and offsets. The first run takes as long as building
/// twinspan. C++ is compiled as by a build script: by CXX with CXXFLAGS, or by c++.
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

/// Create a project that builds, runs and tests right away
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  twinspan new shop --kind cmake    # a C++ program with a library in Rust
  twinspan new shop --kind cargo    # a Rust program with a library in C++
  twinspan new rust/umbrella --umbrella rust/prices --umbrella rust/orders")]
pub(crate) struct New {
    /// The directory to create; its last part is the name of the project
    #[arg(value_name = "PATH")]
    pub(crate) path: PathBuf,
    /// The build system: cmake (the default) for a C++ program, cargo for a Rust program, or both
    #[arg(long, default_value = "cmake", hide_default_value = true, hide_possible_values = true)]
    pub(crate) kind: Kind,
    /// The name, if it is not that of the directory
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// Create a crate that combines several crates, including this one, into one Rust library
    #[arg(long, value_name = "CRATE", conflicts_with = "kind")]
    pub(crate) umbrella: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) source: Source,
}

#[derive(Args, Debug)]
pub(crate) struct Source {
    /// Use the sources of twinspan in this directory instead of a released version
    #[arg(long, value_name = "DIR")]
    pub(crate) twinspan: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    Cmake,
    Cargo,
    Both,
}

/// Add a Rust crate to an existing CMake project
///
/// Creates DIR/rust, and prints the three lines that its CMakeLists.txt needs.
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
    /// The target that links Rust; by default one with the project's name, or else the first
    #[arg(long, value_name = "TARGET")]
    pub(crate) link: Option<String>,
    /// Append the lines to CMakeLists.txt, also to that of a subdirectory with the target
    #[arg(long)]
    pub(crate) write: bool,
    #[command(flatten)]
    pub(crate) source: Source,
}

/// Check that everything a bridge needs is installed, and say how to fix what is not
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

/// Print a completion script for a shell
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
    // A closed pipe is not an error.
    let _ = out.write_all(&text);
}
