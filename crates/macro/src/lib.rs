//! The attribute macro of twinspan; use it as `twinspan::bridge`.

use proc_macro::TokenStream;
use twinspan_compiler::Options;

/// A bridge between Rust and C++: see the documentation of the crate `twinspan`.
///
/// Arguments: `namespace = "a::b"` for the C++ side; `panic = "abort"`, with which panics and
/// exceptions that no function declares abort the process, as with cxx; `c_face` or `c_face(prefix
/// = "..")` to also export the Rust functions to C.
#[proc_macro_attribute]
pub fn bridge(args: TokenStream, module: TokenStream) -> TokenStream {
    // Cargo rebuilds a package when its name changes, so this needs no tracking.
    let package = std::env::var("CARGO_PKG_NAME").unwrap_or_default();
    // The compiler has it also if only another of its users asks for it, who needs nothing of the runtime.
    let options = Options { c: cfg!(feature = "c"), ..Options::new(package) };
    twinspan_compiler::expand(args.into(), module.into(), &options).into()
}

/// For generated code: removes what it stands before.
#[doc(hidden)]
#[proc_macro_attribute]
pub fn nothing(_: TokenStream, _: TokenStream) -> TokenStream {
    TokenStream::new()
}
