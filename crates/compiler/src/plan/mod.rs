//! How a bridge crosses: a closed set of forms, and the C functions that they need. The stages
//! above know features (Option, Result, closures), those below know targets; neither knows the
//! other.

mod body;
#[cfg(feature = "c")]
pub mod c_face;
#[cfg(feature = "c")]
pub mod c_library;
mod headers;
mod interface;
mod item;
mod seen;

pub use body::{BodyResult, BodyValue};
pub use headers::Headers;
pub use interface::{Closure, Interface, Method};
pub use item::{Defined, Initial, Item, ItemField, ItemPayload, Member};
pub use seen::{CTypes, InCxx, Instantiation, Seen, SeenFunction};

use crate::c;
use crate::cfg::{Any, Cfg};
use crate::ir::{
    BaseKind, Bridge, Direction, MustUse, Named, Primitive, Receiver, Type, TypeId, TypeKind,
};
use crate::names;
use crate::words::{self, Crosses, Owner};
use proc_macro2::{Span, TokenStream};
use std::fmt;

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
    /// How each field is converted, in the order of [`TypeKind::fields`].
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
    /// Whether Rust checks the receiver before it uses it, see [`Form::Checked`].
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

/// How the signature of a function or a closure crosses.
#[derive(Clone, Debug)]
pub struct Abi {
    pub params: Vec<Crossing>,
    pub returns: Return,
    /// The parameters of the C function, in order.
    pub slots: Vec<Slot>,
    /// Its result.
    pub result: Raw,
    /// Whether references are compared before the call: one is mutable and there are others.
    pub overlap: bool,
}

impl Abi {
    /// For a closure, the form of the success value if C++ owns the error behind a handle.
    pub fn with_handle(&self) -> Option<&Success> {
        match &self.returns {
            Return::Status { ok, error: ErrorForm::Handle(_) } => Some(ok),
            _ => None,
        }
    }
}

/// One parameter of a C function.
#[derive(Clone)]
pub struct Slot {
    pub role: Role,
    pub raw: Raw,
}

/// The purpose of a C parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The captures of a closure.
    Context,
    /// `self`.
    Receiver,
    /// The parameter with that index.
    Value(usize),
    /// Where to write the result.
    Result,
    /// Where to write the success value of a function that can fail.
    Ok,
    /// Where to write its error.
    Error,
}

/// A type in the C ABI.
#[derive(Clone, Debug)]
pub enum Raw {
    Nothing,
    /// A value that is the same in both languages.
    Value(Type),
    /// The bytes of an enum with data, in the registers of an equivalent C struct.
    Bits(Type),
    Number(Primitive),
    Pointer {
        to: Type,
        mutable: bool,
    },
    /// A pointer and a length.
    Fat,
    /// A context and a table.
    Closure,
    /// A word and a value next to it, in two registers.
    Tagged(Box<Raw>),
    /// A word and a value next to it, in memory.
    OptionMemory(Type),
    /// A pointer to memory for such a value.
    Out(Box<Raw>),
    /// The status word of a call.
    Status,
    /// cxx's status.
    Message,
    /// A pointer that this language does not dereference.
    Opaque,
}

impl Raw {
    /// A pointer to a value in memory, which the receiver moves out.
    fn in_memory(self) -> Raw {
        match self {
            Raw::Value(to) => Raw::Pointer { to, mutable: true },
            raw => Raw::Out(Box::new(raw)),
        }
    }
}

/// One value that crosses.
#[derive(Clone)]
pub struct Crossing {
    pub name: String,
    pub ty: Type,
    pub form: Form,
    pub span: Span,
}

// One line each in dumps.
impl fmt::Debug for Crossing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Crossing { name, form, .. } = self;
        write!(f, "{name}: {form:?}")
    }
}

impl fmt::Debug for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Slot { role, raw } = self;
        write!(f, "{role:?}: {raw:?}")
    }
}

impl Crossing {
    /// For a reference that is compared with others in the same call, whether it is mutable.
    /// Excludes those to C++ objects behind `Pin`, of which Rust sees no bytes.
    pub fn compared(&self, bridge: &Bridge) -> Option<bool> {
        match self.form.present() {
            Form::Reference { to, mutable, pinned } => {
                let is_left_out = *pinned && is_of_cxx(bridge, to);
                (!is_left_out).then_some(*mutable)
            }
            Form::Slice { mutable, .. } => Some(*mutable),
            Form::Str | Form::Converted { borrows: true, .. } => Some(false),
            _ => None,
        }
    }
}

impl Receiver {
    /// How `self` crosses.
    pub fn form(&self) -> Form {
        let named = Named::plain(self.ty, Span::call_site());
        Form::Reference { to: Type::Named(named), mutable: self.mutable, pinned: self.pinned }
    }

    /// Like [`Crossing::compared`], for `self`.
    pub fn is_compared(&self, bridge: &Bridge) -> bool {
        !(self.pinned && is_kind_of_cxx(&bridge.types[self.ty.0].kind))
    }
}

fn is_of_cxx(bridge: &Bridge, ty: &Type) -> bool {
    match ty {
        Type::Word(word, _) => word.row().crosses == Crosses::Behind,
        Type::Named(named) => is_kind_of_cxx(&bridge.types[named.id.0].kind),
        _ => false,
    }
}

/// An alias may be from either language; behind `Pin` it usually is from C++.
fn is_kind_of_cxx(kind: &TypeKind) -> bool {
    matches!(kind, TypeKind::OpaqueCxx | TypeKind::Alias)
}

/// The form in which a value crosses. It determines the codecs of both runtimes.
#[derive(Clone, Debug)]
pub enum Form {
    /// By value, unchanged, in registers.
    Number(Type),
    /// As `raw`, converted by the codec of a word. `of`: the type, if the codec is for more than
    /// one. `borrows`: as something that refers to the value.
    Converted {
        codec: &'static str,
        of: Option<Type>,
        raw: Raw,
        borrows: bool,
    },
    /// Through memory: the sender passes a pointer, the receiver moves the value out.
    Moved(Type),
    /// Like [`Form::Moved`], with a C++ `Vec` of the converted elements. Rust converts each one.
    List {
        ty: Type,
        element: Listed,
    },
    /// Borrowed: a pointer.
    Reference {
        to: Type,
        mutable: bool,
        pinned: bool,
    },
    /// Borrowed: a pointer and a length.
    Str,
    Slice {
        of: Type,
        mutable: bool,
    },
    /// An owned pointer.
    Owned {
        to: Type,
        owner: Owner,
    },
    /// A value that may be absent: null if it is.
    Null(Box<Form>),
    /// A value that may be absent, with a flag next to it, returned in two registers.
    Flagged(Box<Form>),
    /// The same in memory; as an argument, a pointer that may be null.
    InMemory(Box<Form>),
    /// Whether to continue, or what to break with: as an optional value.
    Flow(Box<Form>),
    /// A closure: its context, and the table of functions that call and drop it.
    Closure(Box<Closure>),
    /// A type that contains an enum with data in place. Rust checks the tag of what comes from C++
    /// before it uses the bytes as a value.
    Checked(Box<Form>),
    /// What crosses represents a value of another Rust type, which Rust converts.
    Mirror(Box<Form>),
    /// A reference to a mirror, of which Rust makes the other type, or the other way round, for the length of a call.
    Lent {
        mirror: TypeId,
        reference: Box<Form>,
    },
}

/// What is in place of a list element, or of a mirror's field.
#[derive(Clone, Debug)]
pub enum Listed {
    /// An `Optional` of it, for an `Option`.
    Optional(Type),
    /// Converted by the codec of a word, which may refuse it if `may_be_refused` is set.
    Converted { codec: &'static str, of: Option<Type>, is_refused: bool },
    /// The mirror of it.
    Mirror(TypeId),
    /// An `Optional` of a converted value.
    OptionalOf(Box<Listed>),
    /// A `Vec` of converted values.
    List(Box<Listed>),
}

/// How a result crosses.
#[derive(Clone, Debug)]
pub enum Return {
    Nothing,
    /// Returned in registers if its form is direct, otherwise written through a pointer.
    Value(Crossing),
    /// A status word: 0 means success; 1 a typed error, written through the last pointer; any other
    /// value is an owned error handle.
    Status {
        ok: Success,
        error: ErrorForm,
    },
}

/// How the success value of a function that can fail crosses.
#[derive(Clone, Debug)]
pub enum Success {
    Nothing,
    /// Returned next to the status word, in two registers.
    Word(Crossing),
    /// Written through a pointer.
    Memory(Crossing),
}

/// How an error crosses.
#[derive(Clone, Debug)]
pub enum ErrorForm {
    /// cxx's `Result<T>`: only the message.
    Message,
    /// A value of the bridge, through memory.
    Value { ty: TypeId, form: Form },
    /// A box of an opaque Rust type.
    Box(TypeId),
    /// An error handle; the tokens name the type in Rust.
    Handle(TokenStream),
    /// A C++ exception.
    Exception,
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
    /// Which fields of a struct, or of each variant of an enum with data; fields without a tag
    /// inside are skipped.
    pub fields: Vec<Vec<bool>>,
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
    /// The prefix of all symbols.
    pub symbol: String,
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

impl BaseClass {
    /// The symbol of a cast.
    pub fn symbol(&self, cast: Cast) -> String {
        names::cast(&self.symbol, cast)
    }

    /// The casts that exist.
    pub fn casts(&self) -> &'static [Cast] {
        match self.kind {
            BaseKind::Plain => &[Cast::Up, Cast::UpShared],
            BaseKind::Deletes | BaseKind::Polymorphic => {
                &[Cast::Up, Cast::UpShared, Cast::Down, Cast::DownShared]
            }
        }
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

impl Return {
    /// The value that is returned or written.
    pub fn crossing(&self) -> Option<&Crossing> {
        match self {
            Return::Nothing => None,
            Return::Value(crossing) => Some(crossing),
            Return::Status { ok, .. } => ok.crossing(),
        }
    }
}

impl Success {
    pub fn crossing(&self) -> Option<&Crossing> {
        match self {
            Success::Nothing => None,
            Success::Word(crossing) | Success::Memory(crossing) => Some(crossing),
        }
    }
}

impl Form {
    /// The closure that crosses, and whether it may be absent.
    pub fn closure(&self) -> Option<(&Closure, bool)> {
        match self {
            Form::Closure(closure) => Some((closure, false)),
            Form::Null(inner) => inner.closure().map(|(closure, _)| (closure, true)),
            _ => None,
        }
    }

    /// The form of the value without an option around it.
    pub fn present(&self) -> &Form {
        match self {
            Form::Null(inner) | Form::Checked(inner) | Form::Mirror(inner) => inner.present(),
            Form::Lent { reference, .. } => reference.present(),
            form => form,
        }
    }

    /// The form in C++, which trusts Rust and knows nothing about mirrors.
    pub fn in_cxx(&self) -> &Form {
        match self {
            Form::Checked(inner) | Form::Mirror(inner) => inner.in_cxx(),
            Form::Lent { reference, .. } => reference.in_cxx(),
            form => form,
        }
    }

    /// The form without the check.
    pub fn looked_at(&self) -> &Form {
        match self {
            Form::Checked(inner) => inner,
            form => form,
        }
    }

    /// Whether it represents another Rust type.
    pub fn is_mirror(&self) -> bool {
        matches!(self.looked_at(), Form::Mirror(_))
    }

    /// The converted form of a list or a mirror that crosses through memory, and whether it may be
    /// absent.
    pub fn converted_in_memory(&self) -> Option<(&Form, bool)> {
        match self {
            Form::List { .. } => Some((self, false)),
            Form::Mirror(_) if !self.is_direct() => Some((self, false)),
            Form::InMemory(inner) => match &**inner {
                mirror @ Form::Mirror(_) => Some((mirror, true)),
                inner => inner.converted_in_memory().map(|(converted, _)| (converted, true)),
            },
            _ => None,
        }
    }

    /// Whether a result is returned; otherwise it is written through a pointer.
    pub fn is_direct(&self) -> bool {
        match self {
            Form::Moved(_)
            | Form::List { .. }
            | Form::InMemory(_)
            | Form::Converted { raw: Raw::Value(_), .. } => false,
            Form::Null(inner) | Form::Flow(inner) | Form::Checked(inner) | Form::Mirror(inner) => {
                inner.is_direct()
            }
            _ => true,
        }
    }

    /// Whether it is one pointer.
    pub fn is_pointer(&self) -> bool {
        matches!(
            self.present(),
            Form::Reference { .. }
                | Form::Owned { .. }
                | Form::Converted { raw: Raw::Pointer { .. }, .. }
        )
    }

    /// Whether Rust's own value crosses, so that nothing has to be done.
    pub fn is_same(&self) -> bool {
        matches!(self, Form::Number(_))
    }

    /// Whether the value crosses unchanged in C++.
    pub fn is_same_in_cxx(&self) -> bool {
        match self {
            Form::Number(_) => true,
            Form::Mirror(inner) | Form::Lent { reference: inner, .. } => inner.is_same_in_cxx(),
            Form::Null(inner) => matches!(inner.in_cxx(), Form::Reference { .. }),
            _ => false,
        }
    }

    /// Whether a codec in Rust may refuse to receive it. Owned values are not refused, except those
    /// that are checked.
    pub fn may_be_refused(&self) -> bool {
        match self {
            Form::Checked(_) => true,
            Form::Null(inner)
            | Form::Flagged(inner)
            | Form::InMemory(inner)
            | Form::Flow(inner) => inner.may_be_refused(),
            Form::Lent { .. } => true,
            form => form.may_not_be_given(),
        }
    }

    /// Whether a codec in Rust may refuse to send it.
    pub fn may_not_be_given(&self) -> bool {
        match self {
            Form::Converted { raw, .. } => !matches!(raw, Raw::Value(_)),
            Form::List { element, .. } => !matches!(
                element,
                Listed::Optional(_) | Listed::Converted { is_refused: false, .. }
            ),
            Form::Mirror(_) | Form::Lent { .. } => true,
            Form::Checked(inner)
            | Form::Null(inner)
            | Form::Flagged(inner)
            | Form::InMemory(inner)
            | Form::Flow(inner) => inner.may_not_be_given(),
            _ => false,
        }
    }

    /// Whether it is a borrow.
    pub fn is_view(&self) -> bool {
        matches!(self.present(), Form::Reference { .. } | Form::Str | Form::Slice { .. })
    }

    /// The C ABI type as an argument.
    pub fn argument(&self) -> Raw {
        match self {
            Form::InMemory(inner) => inner.result().in_memory(),
            Form::Null(inner) | Form::Mirror(inner) => inner.argument(),
            Form::Lent { reference, .. } => reference.argument(),
            Form::Checked(inner) if !inner.is_direct() => inner.argument(),
            form if form.is_direct() => form.result(),
            form => form.result().in_memory(),
        }
    }

    /// The C ABI type as a result: returned, or the target of the pointer.
    pub fn result(&self) -> Raw {
        match self {
            Form::Mirror(inner) => inner.result(),
            Form::Lent { reference, .. } => reference.result(),
            Form::Checked(inner) => match inner.in_cxx() {
                Form::Number(ty) => Raw::Bits(ty.clone()),
                inner => inner.result(),
            },
            Form::Number(ty) | Form::Moved(ty) | Form::List { ty, .. } => Raw::Value(ty.clone()),
            Form::Converted { raw, .. } => raw.clone(),
            Form::Reference { to, mutable, .. } => {
                Raw::Pointer { to: to.clone(), mutable: *mutable }
            }
            Form::Owned { to, .. } => Raw::Pointer { to: to.clone(), mutable: true },
            Form::Str | Form::Slice { .. } => Raw::Fat,
            Form::Null(inner) | Form::Flow(inner) => inner.result(),
            Form::Flagged(inner) => Raw::Tagged(Box::new(inner.result())),
            Form::InMemory(inner) => match inner.result() {
                Raw::Value(ty) => Raw::OptionMemory(ty),
                raw => Raw::Tagged(Box::new(raw)),
            },
            Form::Closure(_) => Raw::Closure,
        }
    }
}
