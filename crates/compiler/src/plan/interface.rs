//! What one language calls in the other through a table of functions.

use super::Abi;
use crate::cfg::Any;
use crate::ir::Callback;
use crate::primitive::Primitive;

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
    pub repeated: Vec<Numbers>,
}

/// What numbers C has on a platform, as far as it matters for what they are in Rust.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numbers {
    /// `long` is `i64`, or else `i32`.
    pub is_long_wide: bool,
    /// `char` is `i8`, or else `u8`.
    pub is_char_signed: bool,
}

impl Numbers {
    /// Of all platforms.
    pub fn all() -> impl Iterator<Item = Numbers> {
        let of = |is_long_wide| {
            [true, false].map(|is_char_signed| Numbers { is_long_wide, is_char_signed })
        };
        [true, false].into_iter().flat_map(of)
    }

    /// What a type of C is in Rust.
    pub fn in_rust(self, number: Primitive) -> Option<&'static str> {
        match number {
            Primitive::Char if self.is_char_signed => Some("i8"),
            Primitive::Char => Some("u8"),
            _ if self.is_long_wide => number.for_cxx(),
            _ => number.for_cxx_with_narrow_long(),
        }
    }
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
