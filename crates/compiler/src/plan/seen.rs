//! What cxx sees of a bridge.

use crate::cfg::Any;
use crate::ir::{Primitive, Type, TypeId};
use crate::words::Word;
use proc_macro2::Span;

/// What cxx sees differently from what the user wrote.
#[derive(Debug)]
pub struct Seen {
    /// For the witness: the fields that cxx does not support.
    pub witness_fields: Vec<(TypeId, usize, InCxx)>,
    /// For the witness: the functions that are understood. Others are unchanged.
    pub functions: Vec<SeenFunction>,
    pub c_types: CTypes,
    /// The types that it gets by an alias, because it does not support them.
    pub beside: Vec<Beside>,
    /// Instantiations of cxx's generic types that carried functions need.
    pub instantiations: Vec<Instantiation>,
}

/// A type that Rust defines outside of cxx's module.
#[derive(Debug)]
pub struct Beside {
    pub ty: TypeId,
    /// Whether Rust has to be told that the type is `Unpin`, as cxx requires of what stands in a `Vec` or behind `&mut`:
    /// cxx's `WeakPtr` of a C++ class, although it is a pointer, is not.
    pub needs_unpin: bool,
}

/// C's numbers, which have other names in cxx: `i32` for `c_int`.
#[derive(Debug, Default)]
pub struct CTypes {
    /// Types of the bridge, which take precedence over C types with the same name.
    pub declared: Vec<String>,
    /// Whether a field has such a type, so that cxx would write the struct differently.
    pub in_fields: bool,
    /// Whether a field is a `long`, which has another name on each platform.
    pub has_long: bool,
}

impl CTypes {
    /// The type that cxx gets for a path; `narrow` if `long` has 32 bits.
    pub fn stand_in(&self, path: &str, narrow: bool) -> Option<&'static str> {
        if self.declared.iter().any(|name| name == path) {
            return None;
        }
        if Word::ours(path) == Some(Word::Void) {
            return Some("u8");
        }
        let primitive = Primitive::of_c(path)?;
        if narrow { primitive.for_cxx_with_narrow_long() } else { primitive.for_cxx() }
    }
}

/// A function in the witness.
#[derive(Debug)]
pub struct SeenFunction {
    /// The same as [`crate::ir::Function::origin`].
    pub origin: (usize, usize),
    /// Whether twinspan carries it: cxx's macro and generator do not see it.
    pub is_carried: bool,
    pub params: Vec<InCxx>,
    pub result: InCxx,
}

/// The stand-in for a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InCxx {
    /// The type as written.
    Same,
    /// The type argument: `T` for `Option<T>`.
    Inside(Box<InCxx>),
    /// The type with only its first argument: `Result<T>` for `Result<T, E>`.
    Around(Box<InCxx>),
    /// A type that cannot be copied.
    Hidden,
    /// Nothing.
    Absent,
}

impl InCxx {
    pub fn inside(inner: InCxx) -> InCxx {
        InCxx::Inside(Box::new(inner))
    }

    pub fn around(inner: InCxx) -> InCxx {
        InCxx::Around(Box::new(inner))
    }
}

/// `impl Vec<T> {}`.
#[derive(Debug)]
pub struct Instantiation {
    pub ty: Type,
    pub any: Any,
    pub span: Span,
}
