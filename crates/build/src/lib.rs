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
//! Replace `cxx_build` with `twinspan_build`. Files with `#[cxx::bridge]`, with
//! `#[twinspan::bridge]`, or with both produce the same headers as before, [`CFG`] is the same, and
//! headers of dependencies are found in both directions, whichever of the two they use. The only
//! differences:
//!
//! * the C++ standard is C++17 unless you call [`Bridge::std`] (the runtime's headers need it);
//! * the returned builder is a [`Bridge`], which has the methods of cc's `Build` but is another
//!   type: functions that take the builder have to name that type;
//! * all errors of all files are reported at once.
//!
//! # Generated files
//!
//! | path | content |
//! |--|--|
//! | `$OUT_DIR/cxxbridge/include/<prefix>/<file>.h` | the header of a bridge file; `<prefix>` is [`CFG`]`.include_prefix`, by default the name of the package |
//! | `.. /<prefix>.h`, `.. /<prefix>.abi`
//! for a bridge with `c_face`: its C header, and the list of its ABI |
//! | `.. /<file>.types.h`, `.. /<file>.functions.h` | its types, and the functions that twinspan carries |
//! | `$OUT_DIR/cxxbridge/sources`, `$OUT_DIR/twinspan/sources`
//! the generated C++ files, one for each bridge file; or two, one in each directory, if cxx carries
//! a function that returns `Result` |
//! | `$OUT_DIR/twinspan/compiler.log`
//! the output of a failed C++ compiler, and its command line |
//! | `target/cxxbridge` | copies of the header and the source of a bridge file, where cxx-build has them |
//! | `target/twinspan/include`
//! copies of all headers, with `rust/cxx.h` and `twinspan/`, at a fixed path: for editors and other
//! build systems |
//! | `target/twinspan/crate/<prefix>` | a link to the package (not on Windows) |
//!
//! `<file>` is the path from the package to the bridge file. For files outside the package, the
//! leading `..` are removed; for a file that build.rs generates in `OUT_DIR`, the path starts
//! there. Files are replaced atomically, and only if their content changes. The files of a bridge
//! file that is no longer built are removed.
//!
//! # Environment
//!
//! | variable | effect |
//! |--|--|
//! | `TWINSPAN_CXX=external`
//! generate, but compile nothing: another build system compiles the C++ |
//! | `DOCS_RS`
//! generate, but compile nothing |
//! | `CXX`, `CXXFLAGS`, .. | those of [`cc`] |
//!
//! # Features
//!
//! `parallel`: compiles as many C++ files at the same time as cargo's jobserver allows. Without it,
//! two files are compiled at a time, and a first build has two crates fewer.
//!
//! # Cost
//!
//! A few milliseconds for each bridge file, without starting a process; then one run of the C++
//! compiler for each C++ file. The compiler is queried only after it has failed.
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
mod columns;
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
mod in_cxx;
mod in_header;
mod include;
mod joined;
mod library;
mod lower;
mod macros;
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
mod replaced;
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
use twinspan_compiler::iter::IteratorExt as _;

/// Generates the C++ half of the bridges in one Rust file, and returns the build, to which you can
/// add C++ files and flags; end it with [`Bridge::compile`].
///
/// The path is relative to the package, where build scripts run, or absolute.
///
/// # Errors
///
/// All errors in the bridges, the file, and the crates that they need are reported on stderr at
/// once, with positions in the Rust source, and exit the process with status 1; [`try_bridge`]
/// returns them instead. A file that does not parse is left to rustc, which explains it better: it
/// is a warning, and nothing is compiled.
#[must_use]
pub fn bridge(rust_source_file: impl AsRef<Path>) -> Bridge {
    bridges(iter::once(rust_source_file))
}

/// [`bridge()`] for several Rust files that become one library.
///
/// ```no_run
/// twinspan_build::bridges(["src/lib.rs", "src/store.rs"])
///     .file("src/store.cc")
///     .compile("my-crate");
/// ```
///
/// # Errors
///
/// As for [`bridge()`]: one report for all files.
#[must_use]
pub fn bridges(rust_source_files: impl IntoIterator<Item = impl AsRef<Path>>) -> Bridge {
    match generate::generate(paths(rust_source_files)) {
        Ok(generated) => Bridge::new(generated),
        Err(report) => report.print_and_exit(),
    }
}

/// [`bridge()`], returning the errors as a value that displays as the report.
///
/// ```no_run
/// # fn main() -> Result<(), twinspan_build::Error> {
/// twinspan_build::try_bridge("src/lib.rs")?.file("src/store.cc").try_compile("my-crate")
/// # }
/// ```
///
/// # Errors
///
/// Everything that [`bridge()`] reports.
pub fn try_bridge(rust_source_file: impl AsRef<Path>) -> Result<Bridge, Error> {
    try_bridges(iter::once(rust_source_file))
}

/// [`bridges`], returning the errors as a value: [`try_bridge`] for several Rust files.
///
/// # Errors
///
/// As for [`try_bridge`]: one report for all files.
pub fn try_bridges(
    rust_source_files: impl IntoIterator<Item = impl AsRef<Path>>,
) -> Result<Bridge, Error> {
    match generate::generate(paths(rust_source_files)) {
        Ok(generated) => Ok(Bridge::new(generated)),
        Err(report) => Err(Error::new(report.render())),
    }
}

fn paths(files: impl IntoIterator<Item = impl AsRef<Path>>) -> Vec<PathBuf> {
    files.into_iter().map(|path| path.as_ref().to_owned()).collect_vec()
}
