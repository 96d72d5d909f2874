//! What Rust calls of C libraries, and what the C compiler is asked about them.

use crate::ir::c_library::{Type, TypeId};
use proc_macro2::Ident;

/// Everything that is written of the `extern "C"` blocks of a bridge.
#[derive(Debug, Default)]
pub struct Library {
    /// Whether there is a block: cxx must see none.
    pub is_there: bool,
    pub calls: Vec<Call>,
    pub constants: Vec<Read>,
}

/// A function as C has it.
#[derive(Debug)]
pub struct Call {
    /// Index into [`crate::ir::c_library::Library::functions`].
    pub function: usize,
    /// What Rust links.
    pub symbol: String,
    /// Of each parameter in Rust those in C.
    pub params: Vec<Vec<Slot>>,
    pub result: Type,
    /// C may as well let the caller write through the pointer that it returns.
    pub result_may_be_mutable: bool,
    /// Whether there is a Rust function around the C function, whose types are other ones.
    pub is_wrapped: bool,
    /// Where an error is asked for what has gone wrong.
    pub detail: Option<Detail>,
}

/// A parameter in C.
#[derive(Debug)]
pub struct Slot {
    pub name: Ident,
    pub ty: Type,
    /// C may as well promise not to write through the pointer.
    pub may_be_const: bool,
}

/// The object that says more about an error.
#[derive(Clone, Copy, Debug)]
pub struct Detail {
    /// Index into [`crate::ir::c_library::Library::functions`].
    pub function: usize,
    pub of: TypeId,
    /// The parameter that refers to the object, or through which C gives it.
    pub param: usize,
    pub is_out: bool,
}

/// A constant whose value the bridge leaves to the header: a variable of C has it.
#[derive(Debug)]
pub struct Read {
    /// Index into [`crate::ir::c_library::Library::constants`].
    pub constant: usize,
    pub symbol: String,
}

impl Library {
    /// How a function of the library is called.
    pub fn call(&self, function: usize) -> &Call {
        &self.calls[function]
    }
}
