//! The build driver of [twinspan]: generates the C++ half of a bridge, and compiles it together
//! with your C++ files.
//!
//! ```toml
//! # Cargo.toml
//! [dependencies]
//! cxx = "1.0"
//! twinspan = "0.1"
//!
//! [build-dependencies]
//! twinspan-build = "0.1"
//! ```
//! ```no_run
//! // build.rs
//! fn main() {
//!     twinspan_build::bridge("src/lib.rs")
//!         .file("src/store.cc")
//!         .compile("my-crate");
//! }
//! ```
//!
//! C++ then includes the bridge in `src/lib.rs` of the package `my-crate` as
//! `"my-crate/src/lib.rs.h"`; the types without the functions, for headers that the bridge itself
//! includes, as `"my-crate/src/lib.rs.types.h"`.
//!
//! # Coming from cxx
//!
//! Replace `cxx_build` by `twinspan_build`. Files with `#[cxx::bridge]`, with
//! `#[twinspan::bridge]`, or with both give the same headers as before, [`CFG`] is the same, and
//! headers of dependencies are found in both directions, whichever of the two they use. Different
//! is only:
//!
//! * the C++ standard is C++17 unless you call [`Bridge::std`] (the runtime's headers need it);
//! * the returned builder is a [`Bridge`], which has the methods of cc's `Build`, not such a `Build`:
//!   functions that are given the builder name that type;
//! * all errors of all files are reported at once.
//!
//! # Where things are
//!
//! | path | content |
//! |--|--|
//! | `$OUT_DIR/cxxbridge/include/<prefix>/<file>.h` | the header of a bridge file; `<prefix>` is [`CFG`]`.include_prefix`, by default the name of the package |
//! | `.. /<prefix>.h`, `.. /<prefix>.abi` | beside it, of a bridge with `c_face`: its header for C, and the list of its ABI |
//! | `.. /<file>.types.h`, `.. /<file>.functions.h` | its types, and the functions that twinspan carries |
//! | `$OUT_DIR/cxxbridge/sources`, `$OUT_DIR/twinspan/sources` | the generated C++ files, one for each bridge file; two, one in each directory, where cxx carries a function that returns `Result` |
//! | `$OUT_DIR/twinspan/compiler.log` | all that the C++ compiler said when it failed, and how it was called |
//! | `target/cxxbridge` | copies of the header and the source of a bridge file, where cxx-build has them |
//! | `target/twinspan/include` | copies of all headers, with `rust/cxx.h` and `twinspan/`, at a path that stays the same: for editors and other build systems |
//! | `target/twinspan/crate/<prefix>` | a link to the package (not on Windows) |
//!
//! `<file>` is the path from the package to the bridge file. Files outside of the package lose
//! their leading `..`; a file that build.rs generates in `OUT_DIR` is named from there.
//! Files are replaced atomically, and only when their content changes. Those of a bridge file that
//! is no longer built are removed.
//!
//! # Environment
//!
//! | variable | effect |
//! |--|--|
//! | `TWINSPAN_CXX=external` | generate, compile nothing: another build system compiles the C++ |
//! | `DOCS_RS` | generate, compile nothing |
//! | `CXX`, `CXXFLAGS`, .. | those of [`cc`] |
//!
//! # Features
//!
//! `parallel`: as many C++ files are compiled at the same time as cargo's jobserver allows. Without it there
//! are two, and a first build has two crates less.
//!
//! # Cost
//!
//! A few milliseconds for each bridge file, without any process; then one run of the C++ compiler
//! for each C++ file. Questions to the compiler are asked only after it has failed.
//!
//! [twinspan]: https://docs.rs/twinspan

#![warn(
    clippy::missing_errors_doc,
    clippy::missing_panics_doc,
    clippy::must_use_candidate,
    clippy::return_self_not_must_use,
    missing_debug_implementations
)]
#![allow(clippy::needless_doctest_main, reason = "the example is a whole build.rs")]

mod bridge;
mod c_library;
mod cfg;
mod chain;
mod compile;
mod config;
mod declared;
mod dense;
mod dependencies;
mod destructor;
mod error;
mod explain;
mod files;
mod generate;
mod headers;
mod include;
mod joined;
mod lower;
mod message;
mod named;
mod objects;
mod outputs;
mod paths;
mod probe;
#[doc(hidden)]
pub mod program;
mod project;
mod publish;
mod quiet;
mod release;
mod relocatable;
mod report;
mod source;
mod stale;
mod targets;

pub use crate::bridge::Bridge;
pub use crate::config::Cfg;
pub use crate::error::Error;

#[doc(inline)]
pub use self::config::Setting::CFG;

use std::iter;
use std::path::{Path, PathBuf};

/// Generates the C++ half of the bridges in one Rust file, and returns the build to add your own
/// C++ files and flags to; [`Bridge::compile`] ends it.
///
/// The path is relative to the package, as build scripts run there, or absolute.
///
/// # Errors
///
/// Whatever is wrong with the bridges, the file, or the crates this needs is reported on stderr,
/// all at once with positions in the Rust source, and ends the process with status 1;
/// [`try_bridge`] returns it instead. A file that does not parse is left to rustc, which explains that
/// better: it is a warning, and nothing is compiled.
#[must_use]
pub fn bridge(rust_source_file: impl AsRef<Path>) -> Bridge {
    bridges(iter::once(rust_source_file))
}

/// [`bridge()`] for several Rust files that go into one library.
///
/// ```no_run
/// twinspan_build::bridges(["src/lib.rs", "src/store.rs"])
///     .file("src/store.cc")
///     .compile("my-crate");
/// ```
///
/// # Errors
///
/// As [`bridge()`]: one report for all files.
#[must_use]
pub fn bridges(rust_source_files: impl IntoIterator<Item = impl AsRef<Path>>) -> Bridge {
    match generate::generate(paths(rust_source_files)) {
        Ok(generated) => Bridge::new(generated),
        Err(report) => report.print_and_exit(),
    }
}

/// [`bridge()`], returning what is wrong as a value that displays as the report.
///
/// ```no_run
/// # fn main() -> Result<(), twinspan_build::Error> {
/// twinspan_build::try_bridge("src/lib.rs")?.file("src/store.cc").try_compile("my-crate")
/// # }
/// ```
///
/// # Errors
///
/// All that [`bridge()`] reports.
pub fn try_bridge(rust_source_file: impl AsRef<Path>) -> Result<Bridge, Error> {
    try_bridges(iter::once(rust_source_file))
}

/// [`bridges`], returning what is wrong as a value: [`try_bridge`] for several Rust files.
///
/// # Errors
///
/// As [`try_bridge`]: one report for all files.
pub fn try_bridges(
    rust_source_files: impl IntoIterator<Item = impl AsRef<Path>>,
) -> Result<Bridge, Error> {
    match generate::generate(paths(rust_source_files)) {
        Ok(generated) => Ok(Bridge::new(generated)),
        Err(report) => Err(Error::new(report.render())),
    }
}

fn paths(files: impl IntoIterator<Item = impl AsRef<Path>>) -> Vec<PathBuf> {
    files.into_iter().map(|path| path.as_ref().to_owned()).collect()
}
