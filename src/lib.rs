//! A bridge between Rust and C++.
//!
//! One `#[twinspan::bridge]` module declares what each language offers the other. Any `#[cxx::bridge]`
//! module is also a twinspan bridge; twinspan adds optionals, closures and typed errors, and it never
//! aborts where it can report: a panic reaches C++ as the exception `twinspan::Panic`, an exception
//! reaches Rust as a [`CxxException`], and both keep their identity on the way back.
//!
//! This crate is the macro and the Rust half of the runtime. The C++ half is `include/twinspan/*.h`;
//! the build script of a crate with bridges uses the crate `twinspan-build`.
//!
//! # Panics and exceptions
//!
//! | thrown in | on its way | arrives as |
//! |--|--|--|
//! | Rust (`panic!`) | C++ frames, as `twinspan::Panic` | in Rust: the original payload, once |
//! | C++ (`throw`) | Rust frames, as a panic that carries a [`CxxException`] | in C++: the same exception object |
//! | C++ (`throw`) | a Rust `Result<T, CxxException>`, returned to C++ as it is or inside an error chain | the same exception object |
//!
//! Panics print Rust's usual report when they start. [`install_panic_hook`] silences it and gives the C++
//! exception the place and the backtrace. Where nothing can be thrown (a `noexcept` C++ function, a C++
//! unit built with `-fno-exceptions`) a panic goes to the handler of [`set_failure_handler`], and then the
//! process aborts. A crate built with `panic = "abort"` works, too: its panics abort where they start.

mod callbacks;
mod closure_running;
mod closure_vec;
mod error;
mod exception;
mod failure;
mod function;
mod hook;
mod option;
mod panic;
#[doc(hidden)]
pub mod private;
mod text;
mod view;

pub use crate::callbacks::{Callbacks, Registration};
pub use crate::exception::{CxxException, ErrorCode, ExceptionClass};
pub use crate::failure::{FailureHandler, FailureKind, FailureReport, set_failure_handler};
pub use crate::function::{Arguments, Function, OnceFunction, Signature};
pub use crate::hook::{PanicHook, install_panic_hook};
pub use crate::option::Optional;
pub use crate::view::{CxxStrings, CxxStringsIter, Element, View};
pub use twinspan_macro::bridge;
