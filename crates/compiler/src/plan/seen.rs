//! What cxx sees of a bridge.

use crate::cfg::Any;
use crate::ir::{Primitive, Type, TypeId};
use crate::words::Word;
use proc_macro2::Span;

/// What cxx sees that is not as the user wrote it.
#[derive(Debug)]
pub struct Seen {
    /// For the witness: the fields that cxx has no word for.
    pub witness_fields: Vec<(TypeId, usize, InCxx)>,
    /// For the witness: the functions that are understood. Others are as they are written.
    pub functions: Vec<SeenFunction>,
    pub c_types: CTypes,
    /// The types that it gets by an alias, as it has no word for them.
    pub beside: Vec<TypeId>,
    /// Instantiations of cxx's generic types that carried functions need.
    pub instantiations: Vec<Instantiation>,
}

/// C's numbers, which cxx knows by other names: `i32` for `c_int`.
#[derive(Debug, Default)]
pub struct CTypes {
    /// Types of the bridge, which are meant where they have the name of one of C.
    pub declared: Vec<String>,
    /// Whether a field is one, so that the struct is not as cxx would write it.
    pub in_fields: bool,
    /// Whether a field is a `long`, which has another name on each platform.
    pub has_long: bool,
}

impl CTypes {
    /// What cxx gets for a path; `narrow` where `long` has 32 bits.
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

/// A function as the witness has it.
#[derive(Debug)]
pub struct SeenFunction {
    /// As [`crate::ir::Function::origin`].
    pub origin: (usize, usize),
    /// Whether it is ours: cxx's macro and generator do not see it.
    pub is_carried: bool,
    pub params: Vec<InCxx>,
    pub result: InCxx,
}

/// What stands for a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InCxx {
    /// What is written.
    Same,
    /// The type inside: `T` for `Option<T>`.
    Inside(Box<InCxx>),
    /// The type around the first one inside, with that alone: `Result<T>` for `Result<T, E>`.
    Around(Box<InCxx>),
    /// Something that cannot be copied.
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
