//! What Rust calls in C libraries, and what the C compiler checks.

use crate::ir::c_library::{Type, TypeId};
use proc_macro2::Ident;

/// The generated code for the `extern "C"` blocks of a bridge.
#[derive(Debug, Default)]
pub struct Library {
    /// Whether there is a block: cxx must not see it.
    pub is_there: bool,
    pub calls: Vec<Call>,
    pub constants: Vec<Read>,
}

/// A function as C has it.
#[derive(Debug)]
pub struct Call {
    /// Index into [`crate::ir::c_library::Library::functions`].
    pub function: usize,
    /// The symbol that Rust links to.
    pub symbol: String,
    /// For each Rust parameter, its C parameters.
    pub params: Vec<Vec<Slot>>,
    pub result: Type,
    /// The C function may also return a pointer to mutable data.
    pub result_may_be_mutable: bool,
    /// Whether there is a Rust function with other types around the C function.
    pub is_wrapped: bool,
    /// Where to get the details of an error.
    pub detail: Option<Detail>,
}

/// A parameter in C.
#[derive(Debug)]
pub struct Slot {
    pub name: Ident,
    pub ty: Type,
    /// The C function may also declare the pointer as const.
    pub may_be_const: bool,
}

/// The object that has the details of an error.
#[derive(Clone, Copy, Debug)]
pub struct Detail {
    /// Index into [`crate::ir::c_library::Library::functions`].
    pub function: usize,
    pub of: TypeId,
    /// The parameter that refers to the object, or through which C returns it.
    pub param: usize,
    pub is_out: bool,
}

/// A constant whose value comes from the header, in a C variable.
#[derive(Debug)]
pub struct Read {
    /// Index into [`crate::ir::c_library::Library::constants`].
    pub constant: usize,
    pub symbol: String,
}

impl Library {
    /// Whether there is a block: cxx must not see it.
    pub fn is_there(&self) -> bool {
        self.is_there
    }

    /// How a function of the library is called.
    pub fn call(&self, function: usize) -> &Call {
        &self.calls[function]
    }
}
