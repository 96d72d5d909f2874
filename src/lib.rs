//! A bridge between Rust and C++.
//!
//! One `#[twinspan::bridge]` module declares what each language offers the other. Any `#[cxx::bridge]`
//! module is also a twinspan bridge; twinspan adds optionals, closures and typed errors, and it
//! never aborts if it can report: a panic reaches C++ as the exception `twinspan::Panic`, an
//! exception reaches Rust as a [`CxxException`], and both keep their identity on the way back.
//!
//! This crate is the macro and the Rust half of the runtime. The C++ half is `include/twinspan/*.h`;
//! the build script of a crate with bridges uses the crate [`twinspan-build`].
//!
#![cfg_attr(
    all(doc, not(doctest)),
    doc = "What a bridge may say, and what it means in both languages: [the language](language).\n"
)]
//! # A bridge
//!
//! ```no_run
//! // src/main.rs
//! #[twinspan::bridge(namespace = "words")]
//! mod ffi {
//!     /// Where a word stands, in bytes.
//!     struct Place {
//!         start: usize,
//!         end: usize,
//!     }
//!     #[derive(Debug)]
//!     struct OpenError {
//!         path: String,
//!         reason: String,
//!     }
//!
//!     extern "Rust" { // implemented in Rust, called by C++
//!         type Text;
//!         fn open(path: &str) -> Result<Box<Text>, OpenError>;
//!         fn find(self: &Text, word: &str) -> Option<Place>;
//!         fn each_line(self: &Text, visit: impl FnMut(&str) -> bool);
//!     }
//!
//!     unsafe extern "C++" { // implemented in C++, called by Rust
//!         include!("words/src/longest.h");
//!         fn longest_line(path: &str) -> Result<Option<String>, CxxException>;
//!     }
//! }
//!
//! use ffi::{OpenError, Place};
//!
//! pub struct Text(String);
//!
//! fn open(path: &str) -> Result<Box<Text>, OpenError> {
//!     match std::fs::read_to_string(path) {
//!         Ok(text) => Ok(Box::new(Text(text))),
//!         Err(error) => Err(OpenError { path: path.into(), reason: error.to_string() }),
//!     }
//! }
//!
//! impl Text {
//!     fn find(&self, word: &str) -> Option<Place> {
//!         let start = self.0.find(word)?;
//!         Some(Place { start, end: start + word.len() })
//!     }
//!
//!     fn each_line(&self, mut visit: impl FnMut(&str) -> bool) {
//!         self.0.lines().all(|line| visit(line));
//!     }
//! }
//!
//! fn main() {
//!     for path in std::env::args().skip(1) {
//!         match ffi::longest_line(&path) {
//!             Ok(Some(line)) => println!("{path}: {line}"),
//!             Ok(None) => println!("{path}: no lines"),
//!             Err(error) => println!("{path}: {error} ({})", error.type_name()),
//!         }
//!     }
//! }
//! ```
//! ```cpp
//! // src/longest.cc
//! #include "words/src/longest.h"
//! #include "words/src/main.rs.h"
//!
//! namespace words {
//! std::optional<std::string> longest_line(std::string_view path) {
//!   // Throws twinspan::ErrorOf<OpenError>; try_open returns the error instead.
//!   rust::Box<Text> text = open(twinspan::str(path));
//!
//!   std::optional<std::string> longest;
//!   text->each_line([&](rust::Str line) {
//!     if (!longest || line.size() > longest->size())
//!       longest = twinspan::to_std(line);
//!     return true;
//!   });
//!   if (std::optional<Place> place = text->find("TODO"))
//!     *longest += " (to do at byte " + std::to_string(place->start) + ")";
//!   return longest;
//! }
//! }
//! ```
//! ```ignore
//! // build.rs
//! fn main() {
//!     twinspan_build::bridge("src/main.rs").file("src/longest.cc").compile("words");
//! }
//! ```
//!
//! # Panics and exceptions
//!
//! | thrown in | on its way | arrives as |
//! |--|--|--|
//! | Rust (`panic!`) | C++ frames, as `twinspan::Panic` | in Rust: the original payload, once |
//! | C++ (`throw`) | Rust frames, as a panic that carries a [`CxxException`] | in C++: the same exception object |
//! | C++ (`throw`)
//! a Rust `Result<T, CxxException>`, returned to C++ unchanged or inside an error chain
//! the same exception object |
//!
//! Panics print Rust's usual report when they start. [`install_panic_hook`] silences it, and adds
//! the location and the backtrace to the C++ exception. Where nothing can be thrown (a `noexcept`
//! C++ function, C++ built with `-fno-exceptions`), a panic goes to the handler of
//! [`set_failure_handler`], and then the process aborts. A crate built with `panic = "abort"` works
//! too: its panics abort where they start.
//!
//! # Versions
//!
//! Semantic versioning covers what this page names and what [the README] lists. The hidden module
//! `private`, hidden items and names that start with `__` are for generated code, and may change in
//! any release.
//!
//! [`twinspan-build`]: https://docs.rs/twinspan-build
//! [the README]: https://github.com/twinspan/twinspan#versions

// Included in programs with debug information; see docs/debugging.md.
#![debugger_visualizer(gdb_script_file = "../packaging/debug/twinspan_gdb.py")]
#![debugger_visualizer(natvis_file = "../packaging/debug/twinspan.natvis")]
#![warn(
    clippy::missing_errors_doc,
    clippy::missing_panics_doc,
    clippy::must_use_candidate,
    clippy::return_self_not_must_use,
    missing_debug_implementations
)]

#[cfg(all(doc, not(doctest)))]
#[doc = include_str!(concat!(env!("OUT_DIR"), "/language.md"))]
pub mod language {}

mod buffer;
#[cfg(feature = "c")]
pub mod c;
mod c_string;
mod callbacks;
mod class;
#[allow(
    clippy::missing_panics_doc,
    clippy::must_use_candidate,
    clippy::return_self_not_must_use,
    missing_debug_implementations,
    reason = "only generated code sees what is public in it"
)]
mod closure_exclusive;
#[allow(
    clippy::missing_panics_doc,
    clippy::must_use_candidate,
    clippy::return_self_not_must_use,
    missing_debug_implementations,
    reason = "only generated code sees what is public in it"
)]
mod closure_running;
mod container;
#[allow(
    clippy::missing_panics_doc,
    clippy::must_use_candidate,
    clippy::return_self_not_must_use,
    missing_debug_implementations,
    reason = "only generated code sees what is public in it"
)]
mod error;
mod exception;
mod failure;
mod function;
mod handle;
mod hook;
mod in_place_vec;
mod option;
#[cfg(windows)]
mod os_text;
#[allow(
    clippy::missing_panics_doc,
    clippy::must_use_candidate,
    clippy::return_self_not_must_use,
    missing_debug_implementations,
    reason = "only generated code sees what is public in it"
)]
mod panic;
mod payload;
#[allow(
    clippy::missing_panics_doc,
    clippy::must_use_candidate,
    clippy::return_self_not_must_use,
    missing_debug_implementations,
    reason = "only generated code sees what is public in it"
)]
#[doc(hidden)]
pub mod private;
mod text;
mod tuple;
mod view;

pub use crate::buffer::Buffer;
pub use crate::callbacks::{Callbacks, Registration};
pub use crate::class::{Cast, DeletedAs, DerivedFrom, DowncastFrom, DowncastTo, UpcastTo};
pub use crate::container::{
    AsCxx, CxxMap, CxxMapIter, CxxMapIterMut, CxxOptional, CxxPair, CxxSet, CxxSetIter,
    CxxUnorderedMap, CxxUnorderedSet, CxxVariant, IntoCxx,
};
pub use crate::exception::{CxxException, ErrorCode, ExceptionClass};
pub use crate::failure::{FailureHandler, FailureKind, FailureReport, set_failure_handler};
pub use crate::function::{Arguments, Function, OnceFunction, Signature};
pub use crate::hook::{PanicHook, install_panic_hook};
pub use crate::option::Optional;
pub use crate::tuple::Tuple;
pub use crate::view::{CxxStrings, CxxStringsIter, Element, View};
pub use twinspan_macro::bridge;
