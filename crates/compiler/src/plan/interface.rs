//! What one language calls in the other through a table of functions.

use super::Abi;
use crate::cfg::Any;
use crate::ir::Callback;

/// The functions behind all closures with the same signature and kind, which the Rust half contains
/// once. C++ derives the same from its types alone, in cross/form.h: one C++ type may come from
/// several bridges.
#[derive(Debug)]
pub struct Interface {
    /// The name of the items in the bridge's module.
    pub name: String,
    pub any: Any,
    /// The closure at its first occurrence, with the holder of that place.
    pub callback: Callback,
    /// A closure has one method.
    pub methods: Vec<Method>,
    /// Rust passes such closures to C++.
    pub is_given: bool,
    /// Rust receives such closures, and calls them.
    pub is_taken: bool,
    /// Both languages hold them, in fields and vectors.
    pub is_held: bool,
    /// Where Rust has their type for an earlier interface already, as `c_int` is `i32`.
    pub repeated: Vec<LongWidth>,
}

/// How many bits `long` has: those of `i64` or of `i32`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LongWidth {
    Wide,
    Narrow,
}

/// A function of the table.
#[derive(Debug)]
pub struct Method {
    pub name: &'static str,
    pub abi: Abi,
}

/// A closure that crosses.
#[derive(Clone, Debug)]
pub struct Closure {
    pub callback: Callback,
    /// The name of its [`Interface`].
    pub interface: String,
}
