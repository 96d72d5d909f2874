//! How a bridge crosses: a closed set of forms, and the C functions that they need. The stages
//! above know features (Option, Result, closures), those below know targets; neither knows the
//! other.

mod abi;
mod body;
#[cfg(feature = "c")]
pub mod c_face;
#[cfg(feature = "c")]
pub mod c_library;
mod form;
mod headers;
mod interface;
mod item;
mod seen;

pub use abi::{Abi, Crossing, ErrorForm, Raw, Return, Role, Slot, Success};
pub use body::{BodyResult, BodyValue};
pub use form::{Form, Listed};
pub use headers::Headers;
pub use interface::{Closure, Interface, Method, Numbers};
pub use item::{Defined, Initial, Item, ItemField, ItemPayload, Member};
pub use seen::{Beside, CTypes, InCxx, Instantiation, Seen, SeenFunction};

use crate::c;
use crate::cfg::{Any, Cfg};
use crate::ir::{BaseKind, Direction, MustUse, Receiver, Type, TypeId};
use crate::words;
use proc_macro2::{Span, TokenStream};

/// Everything that the emitters write, in order.
#[derive(Debug)]
pub struct Plan {
    /// Data types and classes that C++ defines, in order.
    pub items: Vec<Item>,
    /// Structs that the user's headers define, and that have to match the bridge.
    pub in_headers: Vec<Item>,
    pub calls: Vec<Call>,
    pub headers: Headers,
    /// Types in place whose layout both languages assert.
    pub laid_out: Vec<LaidOut>,
    /// The operators of structs that cxx does not see.
    pub operators: Vec<Operators>,
    /// What cxx's own macro would have asserted about types in carried functions.
    pub assertions: Vec<Assertion>,
    /// Error types: C++ asks Rust for their messages.
    pub errors: Vec<ErrorText>,
    /// C++ classes that are thrown: Rust asks C++ whether an exception is one.
    pub exceptions: Vec<ExceptionClass>,
    /// The casts between C++ classes and their bases.
    pub bases: Vec<BaseClass>,
    /// The enums with data, the structs that contain one, and the types next to one: Rust checks
    /// their tags.
    pub looked: Vec<Looked>,
    /// Mirrors of types from other crates.
    pub mirrors: Vec<Mirror>,
    /// Derived operations of enums with data that C++ calls in Rust.
    pub derived: Vec<Derived>,
    /// Names for types in closures that the bridge does not declare.
    pub aliases: Vec<TypeAlias>,
    /// The tables of functions behind closures.
    pub interfaces: Vec<Interface>,
    /// The maps and sets, each with a table of functions in Rust.
    pub collections: Vec<Collection>,
    /// The C++ containers, each with a table of functions in C++.
    pub containers: Vec<Container>,
    pub seen: Seen,
    /// Whether there is C++ for the top of the generated source.
    pub has_cpp: bool,
    /// The symbol of each C++ constant that Rust reads, in order.
    pub statics: Vec<String>,
    /// Whether C++ gets constants.
    pub has_constants: bool,
    /// The C functions that Rust calls, which cxx does not know about.
    pub c_library: c::LibraryPlan,
}

/// A map or a set of std, by its C++ type.
#[derive(Debug)]
pub struct Collection {
    pub ty: Type,
    pub any: Any,
    /// The table of its functions in Rust.
    pub symbol: String,
    /// The macro that keeps a source from defining the table twice.
    pub guard: String,
    /// How C++ passes keys: a type of the runtime.
    pub asks: &'static str,
    /// Whether Rust checks the values before it uses them, see [`Form::Checked`].
    pub are_values_looked_at: bool,
    /// The trait for keys, in the runtime.
    pub bound: &'static str,
    /// The type is available in C++ only after the user's headers.
    pub is_late: bool,
    /// Those before it, by their index, whose C++ type is this one on some platforms.
    pub unless: Vec<usize>,
}

/// A C++ container, by its Rust type.
#[derive(Debug)]
pub struct Container {
    pub kind: words::Container,
    pub ty: Type,
    /// What distinguishes it from others in Rust.
    pub name: String,
    pub any: Any,
    /// The table of functions.
    pub symbol: String,
    /// The position of its first occurrence.
    pub span: Span,
    /// For a variant: the alternatives that occur once.
    pub alternatives: Vec<usize>,
}

/// A mirror of a type from another crate.
#[derive(Debug)]
pub struct Mirror {
    pub ty: TypeId,
    /// How each field is converted, in the order of [`TypeKind::fields`](crate::ir::TypeKind::fields).
    pub fields: Vec<Option<Listed>>,
    /// Whether a reference to it crosses, or to a mirror that has it in a field.
    pub is_lent: bool,
}

/// One function and how it crosses.
#[derive(Debug)]
pub struct Call {
    /// Index into [`crate::ir::Bridge::functions`].
    pub function: usize,
    pub direction: Direction,
    pub symbol: String,
    pub receiver: Option<Receiver>,
    /// Whether Rust checks the receiver: one from C++ before it uses it, see [`Form::Checked`], one
    /// that it has lent after the call, see [`Crossing::may_lose_box`].
    pub is_receiver_checked: bool,
    pub abi: Abi,
    /// For each parameter, whether the result may borrow from it and C++ could take a copy.
    pub lent: Vec<bool>,
    /// The C++ function that reports errors as values: `None` if the name is taken.
    pub try_name: Option<String>,
    pub docs: Docs,
    /// The result must not be ignored.
    pub must_use: Option<MustUse>,
    pub defined: Defined,
    /// The result of its C++ body, if that is in the bridge.
    pub body: Option<BodyResult>,
    /// Symbols that exist once in a program, however many packages declare the C++ function.
    pub once: Vec<String>,
}

/// The documentation of a function in C++.
#[derive(Debug)]
pub struct Docs {
    pub plain: Vec<String>,
    /// For the form that returns errors as values.
    pub fallible: Vec<String>,
}

impl Call {
    /// Whether the result may borrow from an argument that C++ could copy.
    pub fn lends(&self) -> bool {
        self.lent.contains(&true)
    }

    /// Whether C++ overloads can be equally good: each copies another argument.
    pub fn may_be_ambiguous(&self) -> bool {
        self.abi.params.iter().filter(|param| param.ty.is_copied_by_cxx()).count() >= 2
    }
}

/// A user's path that is relative to the module around the bridge, with a name for it inside.
#[derive(Debug)]
pub struct TypeAlias {
    pub name: String,
    pub path: TokenStream,
    pub any: Any,
}

/// A type with a layout check, as declared in the row of its word.
#[derive(Debug)]
pub struct LaidOut {
    pub ty: Type,
    pub any: Any,
}

/// The comparisons and the hash of a struct that Rust derives, for C++.
#[derive(Debug)]
pub struct Operators {
    pub ty: TypeId,
    /// A Rust method and the symbol of the function that calls it.
    pub methods: Vec<(DerivedMethod, String)>,
    pub cfg: Cfg,
}

/// A method of a derived trait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DerivedMethod {
    Eq,
    Lt,
    Le,
    Hash,
}

impl DerivedMethod {
    /// The name in Rust.
    pub fn rust(self) -> &'static str {
        match self {
            DerivedMethod::Eq => "eq",
            DerivedMethod::Lt => "lt",
            DerivedMethod::Le => "le",
            DerivedMethod::Hash => "hash",
        }
    }
}

/// A check of a type that rustc makes.
#[derive(Debug)]
pub struct Assertion {
    pub ty: TypeId,
    pub kind: AssertionKind,
    pub cfg: Cfg,
    pub span: Span,
    pub what: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssertionKind {
    /// Moved by value: C++ has to declare it trivially relocatable.
    Trivial,
    /// Behind `&mut`: moving it in Rust has to be sound.
    Unpin,
    /// In a `Box`, which its own bridge has to instantiate.
    Boxed,
    /// In a `Vec`, which its own bridge has to instantiate.
    Element,
    /// An error that Rust passes to C++, which may throw it: threads share exceptions.
    Thrown,
    /// Declared elsewhere, and passed by C++: it must not contain a tag, which would not be checked
    /// here.
    NoTag,
}

/// What Rust checks in a value of a type.
#[derive(Debug)]
pub struct Looked {
    pub ty: TypeId,
    /// Which fields of a struct, or of each variant of an enum with data; fields without a tag or a
    /// box inside are skipped.
    pub fields: Vec<Vec<bool>>,
    /// Whether a value contains the tag of an enum with data.
    pub is_tagged: bool,
}

/// A derived operation of an enum with data, and the symbol of its function.
#[derive(Debug)]
pub struct Derived {
    pub ty: TypeId,
    pub of: Operation,
    pub symbol: String,
}

/// An operation that C++ calls in Rust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// Whether two are equal.
    Equal,
    /// Compares two values: -1, 0, 1, or 2 if neither is less.
    Compare,
    /// A hash.
    Hash,
}

/// An error type of the bridge and the symbol that describes a value of it.
#[derive(Debug)]
pub struct ErrorText {
    pub ty: TypeId,
    pub boxed: bool,
    /// Whether C++ can copy a value. A class that contains a `rust::Vec` claims it, whatever the
    /// element.
    pub has_copy: bool,
    pub symbol: String,
    /// Whether Rust checks the value before it uses it, see [`Form::Checked`].
    pub is_checked: bool,
    /// A mirror that can be copied: the mirrored type provides the message.
    pub of_mirror: bool,
    pub cfg: Cfg,
}

/// A C++ class that is thrown, and the symbol that tests an exception for it.
#[derive(Debug)]
pub struct ExceptionClass {
    pub ty: TypeId,
    pub symbol: String,
    pub cfg: Cfg,
}

/// A C++ class and one of its base classes, with the symbols of the casts.
#[derive(Debug)]
pub struct BaseClass {
    pub derived: TypeId,
    pub base: TypeId,
    pub kind: BaseKind,
    /// Whether a reference to the class becomes one to this base by itself: of the first base that is declared, and of
    /// a class that is the bridge's own.
    pub derefs: bool,
    /// The casts that exist, with their symbols.
    pub casts: Vec<(Cast, String)>,
    pub cfg: Cfg,
    pub span: Span,
}

/// A cast between a class and a base class of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cast {
    Up,
    UpShared,
    Down,
    DownShared,
}

impl Cast {
    /// Its name in the symbol and in the runtime.
    pub fn name(self) -> &'static str {
        match self {
            Cast::Up => "up",
            Cast::UpShared => "up_shared",
            Cast::Down => "down",
            Cast::DownShared => "down_shared",
        }
    }
}

impl BaseClass {
    /// The symbol of a cast that exists.
    pub fn symbol(&self, cast: Cast) -> &str {
        let found = self.casts.iter().find(|(other, _)| *other == cast);
        &found.expect("casts down are asked for only where they exist").1
    }
}

impl Plan {
    /// How a closure is called.
    pub fn abi(&self, closure: &Closure) -> &Abi {
        let is_it = |interface: &&Interface| interface.name == closure.interface;
        let found = self.interfaces.iter().find(is_it);
        &found.expect("there is an interface for each closure").methods[0].abi
    }

    /// Whether nothing is lowered: the bridge goes to cxx unchanged.
    pub fn is_empty(&self) -> bool {
        self.calls.is_empty()
            && !self.has_cpp
            && self.exceptions.is_empty()
            && self.bases.is_empty()
            && self.statics.is_empty()
            && !self.has_constants
            && self.mirrors.is_empty()
            && self.in_headers.is_empty()
            && !self.seen.c_types.in_fields
            && !self.c_library.is_there()
            && self.seen.beside.is_empty()
    }
}
