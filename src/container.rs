//! Containers of the C++ standard library, behind references and smart pointers:
//! include/twinspan/detail/container/ is the other half. A bridge declares which types they
//! contain, and has a table of functions for each.

mod give;
mod holder;
mod map;
mod object;

pub use give::{AsCxx, IntoCxx};
pub use holder::{CxxOptional, CxxPair, CxxVariant};
pub use map::{
    CxxMap, CxxMapIter, CxxMapIterMut, CxxSet, CxxSetIter, CxxUnorderedMap, CxxUnorderedSet,
};

/// The names that generated code uses.
pub mod generated {
    pub use super::holder::{Alternative, HolderTable};
    pub use super::map::MapTable;
    pub use super::object::Instance;
}
