//! What C++ defines, and where.

use crate::ir::TypeId;

/// Where C++ defines a function that calls Rust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Defined {
    /// Inline.
    Header,
    /// The user's header may be including ours: its classes are complete in the source only.
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
    /// Indices into the variants of the enum, with data or without.
    pub variants: Vec<usize>,
    /// Of an enum with data what each of these holds.
    pub payloads: Vec<ItemPayload>,
    /// Which of these is a value, and the other nothing: a `std::optional` says as much.
    pub present: Option<usize>,
    /// Which of them is there until somebody assigns another, if the bridge says so.
    pub default: Option<usize>,
    /// Whether C++ can be asked where the fields are.
    pub has_offsets: bool,
    /// A union whose initial value a constructor has to say: a field has a constructor of its own.
    pub has_constructor: bool,
    /// A few numbers, copied one by one out of an optional or an expected.
    pub is_copied_by_number: bool,
}

/// What a variant holds.
#[derive(Debug)]
pub struct ItemPayload {
    /// By index into [`crate::ir::DataVariant::fields`].
    pub fields: Vec<ItemField>,
    /// Whether a box is in place: moved from, it is none that Rust could drop.
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

/// A field that is there in the configuration.
#[derive(Debug)]
pub struct ItemField {
    /// Index into [`crate::ir::Struct::fields`].
    pub index: usize,
    pub initial: Initial,
}

/// What a field is until it is assigned. Of an array, each element is that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Initial {
    /// The class says it.
    Constructed,
    /// Nothing, zero, null, or no flags.
    Zero,
    /// The variant of an enum, by index.
    Variant(TypeId, usize),
    /// What a class of the user's makes of no arguments.
    Default,
}
