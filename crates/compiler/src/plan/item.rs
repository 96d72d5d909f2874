//! What C++ defines, and where.

use crate::ir::TypeId;

/// Where C++ defines a function that calls Rust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Defined {
    /// Inline.
    Header,
    /// The user's header may be including ours: its classes are complete only in the source.
    Source,
    /// In the source, as a member of the user's own class.
    UserClass,
}

/// A data type or a class as C++ defines it.
#[derive(Debug)]
pub struct Item {
    pub ty: TypeId,
    /// Whether it comes after the user's headers.
    pub is_late: bool,
    pub members: Vec<Member>,
    /// Derived in Rust.
    pub operators: Vec<&'static str>,
    pub has_hash: bool,
    pub fields: Vec<ItemField>,
    /// Indices into the variants of the enum, with or without data.
    pub variants: Vec<usize>,
    /// For an enum with data, the payload of each of these.
    pub payloads: Vec<ItemPayload>,
    /// The variant that has a value, if the other is empty: it corresponds to a `std::optional`.
    pub present: Option<usize>,
    /// The default variant, if the bridge declares one.
    pub default: Option<usize>,
    /// Whether C++ has `offsetof` for its fields.
    pub has_offsets: bool,
    /// A union that needs a constructor for its initial value, because a field has its own
    /// constructor.
    pub has_constructor: bool,
    /// A few numbers, copied one by one out of an optional or an expected.
    pub is_copied_by_number: bool,
}

/// The payload of a variant.
#[derive(Debug)]
pub struct ItemPayload {
    /// By index into [`crate::ir::DataVariant::fields`].
    pub fields: Vec<ItemField>,
    /// Whether it contains a box in place, which Rust could not drop after a move.
    pub holds_box: bool,
}

/// A function that is declared in a class.
#[derive(Clone, Copy, Debug)]
pub enum Member {
    /// Index into [`crate::plan::Plan::calls`]: we define it.
    Rust(usize),
    /// Index into [`crate::ir::Bridge::functions`]: the user defines it.
    Cxx(usize),
    /// Index into [`crate::ir::Bridge::left_to_cxx`].
    LeftToCxx(usize),
}

/// A field that exists in the configuration.
#[derive(Debug)]
pub struct ItemField {
    /// Index into [`crate::ir::Struct::fields`].
    pub index: usize,
    pub initial: Initial,
}

/// The initial value of a field. For an array, of each element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Initial {
    /// The class initialises itself.
    Constructed,
    /// Empty, zero, null, or no flags.
    Zero,
    /// The variant of an enum, by index.
    Variant(TypeId, usize),
    /// The default value of a user's class.
    Default,
}
