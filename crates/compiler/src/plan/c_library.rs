//! What Rust calls of C libraries, and what the C compiler is asked about them.

use crate::ir::c_library::Type;

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
    pub params: Vec<Type>,
    pub result: Type,
    /// Whether there is a Rust function around the C function, whose types are other ones.
    pub is_wrapped: bool,
}

/// A constant whose value the bridge leaves to the header: a variable of C has it.
#[derive(Debug)]
pub struct Read {
    /// Index into [`crate::ir::c_library::Library::constants`].
    pub constant: usize,
    pub symbol: String,
}
