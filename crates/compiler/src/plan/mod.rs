//! How a bridge crosses: a closed vocabulary of forms, and the C functions that they make. Above this line
//! live features (Option, Result, closures), below it live targets; neither sees the other.

pub mod c_face;
pub mod c_library;
mod interface;
mod item;
mod seen;

pub use interface::{Closure, Interface, Method};
pub use item::{Defined, Initial, Item, ItemField, ItemPayload, Member};
pub use seen::{CTypes, InCxx, Instantiation, Seen, SeenFunction};

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
    /// Data types and classes as C++ defines them, in that order.
    pub items: Vec<Item>,
    /// Structs that the user's headers define, and that have to be as the bridge says.
    pub in_headers: Vec<Item>,
    pub calls: Vec<Call>,
    /// The headers of the C++ runtime for the words of the bridge.
    pub headers: Vec<&'static str>,
    /// What is in place, of which both languages assert how it lies.
    pub laid_out: Vec<LaidOut>,
    /// The operators of structs that cxx does not see.
    pub operators: Vec<Operators>,
    /// What cxx's own macro would have asserted of types in carried functions.
    pub assertions: Vec<Assertion>,
    /// Types that are errors: C++ asks Rust what they say.
    pub errors: Vec<ErrorText>,
    /// C++ classes that are thrown: Rust asks C++ whether an exception is one.
    pub exceptions: Vec<ExceptionClass>,
    /// The casts between C++ classes and their bases.
    pub bases: Vec<BaseClass>,
    /// The enums with data, the structs that have one, and what may stand beside one: Rust looks at the tags.
    pub looked: Vec<Looked>,
    /// The types that stand for types of other crates.
    pub mirrors: Vec<Mirror>,
    /// What C++ asks Rust of the enums with data that derive it.
    pub derived: Vec<Derived>,
    /// Names for types that closures mention and that the bridge does not declare.
    pub aliases: Vec<TypeAlias>,
    /// The tables of functions behind closures.
    pub interfaces: Vec<Interface>,
    /// The maps and sets, for each of which Rust has a table of functions.
    pub collections: Vec<Collection>,
    /// The containers of C++, each with a table of functions in C++.
    pub containers: Vec<Container>,
    pub seen: Seen,
    /// Whether there is C++ for the top of the generated source.
    pub has_cpp: bool,
    /// The symbol of each constant of C++ that Rust reads, in order.
    pub statics: Vec<String>,
    /// Whether C++ gets constants.
    pub has_constants: bool,
    /// The C functions that Rust calls, which cxx does not know of.
    pub c_library: c_library::Library,
}

/// A map or a set of std, as C++ knows its type.
#[derive(Debug)]
pub struct Collection {
    pub ty: Type,
    pub any: Any,
    /// The table of its functions in Rust.
    pub symbol: String,
    /// What keeps a source from defining twice where the table is.
    pub guard: String,
    /// How C++ passes keys: a type of the runtime.
    pub asks: &'static str,
    /// Whether Rust looks at the values before it takes them, see [`Form::Checked`].
    pub are_values_looked_at: bool,
    /// The trait of keys, in the runtime.
    pub bound: &'static str,
    /// C++ can name the type after the user's headers alone.
    pub is_late: bool,
}

/// A container of C++, as Rust knows its type.
#[derive(Debug)]
pub struct Container {
    pub kind: words::Container,
    pub ty: Type,
    /// What tells it from others in Rust.
    pub name: String,
    pub any: Any,
    /// The table of functions.
    pub symbol: String,
    /// Where it is first named.
    pub span: Span,
    /// Of a variant: the alternatives that are there once.
    pub alternatives: Vec<usize>,
}

/// A type that stands for one of another crate.
#[derive(Debug)]
pub struct Mirror {
    pub ty: TypeId,
    /// How each is converted, in the order of [`TypeKind::fields`].
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
    /// Whether Rust looks at the receiver before it takes it for a value, see [`Form::Checked`].
    pub is_receiver_checked: bool,
    pub abi: Abi,
    /// For each parameter, whether the result may borrow from it and C++ could take a copy.
    pub lent: Vec<bool>,
    /// The C++ function that reports errors as values: nothing where the name is in use.
    pub try_name: Option<String>,
    pub docs: Docs,
    /// The result is not to be ignored.
    pub must_use: Option<MustUse>,
    pub defined: Defined,
    /// Symbols of which there is one in a program, however many packages declare the C++ function.
    pub once: Vec<String>,
}

/// What is said of a function in C++.
#[derive(Debug)]
pub struct Docs {
    pub plain: Vec<String>,
    /// Of the form that has errors as values.
    pub fallible: Vec<String>,
}

impl Call {
    /// Whether the result may borrow from an argument that C++ could copy.
    pub fn lends(&self) -> bool {
        self.lent.contains(&true)
    }

    /// Whether overloads in C++ can be equally good: each copies another argument.
    pub fn may_be_ambiguous(&self) -> bool {
        self.abi.params.iter().filter(|param| param.ty.is_copied_by_cxx()).count() >= 2
    }
}

/// How a signature crosses, of a function or of a closure.
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
    /// Of a closure, what crosses in the good case, where C++ owns the error behind a handle.
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

/// What a parameter of a C function is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// What the closure captured.
    Context,
    /// `self`.
    Receiver,
    /// The parameter of that number.
    Value(usize),
    /// Where the result is written.
    Result,
    /// Where the good result of what may fail is written.
    Ok,
    /// Where its error is written.
    Error,
}

/// A type of the C ABI.
#[derive(Clone, Debug)]
pub enum Raw {
    Nothing,
    /// A value that is the same in both languages.
    Value(Type),
    /// The bytes of an enum with data, in the registers of a C struct like it.
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
    /// A word and a value beside it, in two registers.
    Tagged(Box<Raw>),
    /// A word and a value beside it, in memory.
    OptionMemory(Type),
    /// A pointer to memory for such a value.
    Out(Box<Raw>),
    /// The word that says how a call ended.
    Status,
    /// cxx's status.
    Message,
    /// A pointer that the language on this side does not look behind.
    Opaque,
}

impl Raw {
    /// A pointer to one in memory, which its taker empties.
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

// A line each in dumps.
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
    /// Of a reference that is compared with the others of its call, whether it is mutable. Not
    /// those to C++ objects behind `Pin`, of which Rust sees no bytes.
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

    /// As [`Crossing::compared`], for `self`.
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

/// An alias may be of either language; behind `Pin` it is one of C++ as a rule.
fn is_kind_of_cxx(kind: &TypeKind) -> bool {
    matches!(kind, TypeKind::OpaqueCxx | TypeKind::Alias)
}

/// The form in which a value crosses. The codecs of both runtimes follow from it.
#[derive(Clone, Debug)]
pub enum Form {
    /// By value, as itself, in registers.
    Number(Type),
    /// As `raw`, which the codec of a word converts. `of`: the type, where the codec is of more than one.
    /// `borrows`: as what refers to the value.
    Converted {
        codec: &'static str,
        of: Option<Type>,
        raw: Raw,
        borrows: bool,
    },
    /// Through memory: the giver passes a pointer, the taker moves the value out.
    Moved(Type),
    /// As [`Form::Moved`], where C++ has a `Vec` of what crosses for the elements. Rust converts each.
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
    /// A value that may be absent: null where there is none.
    Null(Box<Form>),
    /// A value that may be absent, and a flag beside it, returned in two registers.
    Flagged(Box<Form>),
    /// The same in memory; as an argument a pointer that may be null.
    InMemory(Box<Form>),
    /// Whether to go on, or what to break with: as an optional value of that.
    Flow(Box<Form>),
    /// A closure: its context, and the table of functions that call and drop it.
    Closure(Box<Closure>),
    /// What has an enum with data in place. Rust looks at the tag of what comes from C++ before it takes the bytes
    /// for a value.
    Checked(Box<Form>),
    /// What crosses stands for a value of another type of Rust, which Rust converts.
    Mirror(Box<Form>),
    /// A reference to a mirror, of which Rust makes the other type, or the other way round, for the length of a call.
    Lent {
        mirror: TypeId,
        reference: Box<Form>,
    },
}

/// What is in place for an element of a list, or for a field of a mirror.
#[derive(Clone, Debug)]
pub enum Listed {
    /// An `Optional` of it, for an `Option`.
    Optional(Type),
    /// What the codec of a word makes of it, and may refuse if so it says.
    Converted { codec: &'static str, of: Option<Type>, is_refused: bool },
    /// The mirror of it.
    Mirror(TypeId),
    /// An `Optional` of what is converted.
    OptionalOf(Box<Listed>),
    /// A `Vec` of what is converted.
    List(Box<Listed>),
}

/// How a result crosses.
#[derive(Clone, Debug)]
pub enum Return {
    Nothing,
    /// Returned in registers if its form is direct, else written through a pointer.
    Value(Crossing),
    /// A status word: 0 is the good case; 1 a typed error, written through a last pointer; any other
    /// value is an owned error handle.
    Status {
        ok: Success,
        error: ErrorForm,
    },
}

/// How the value crosses that a function which may fail returns if it does not.
#[derive(Clone, Debug)]
pub enum Success {
    Nothing,
    /// Returned beside the status word, in two registers.
    Word(Crossing),
    /// Written through a pointer.
    Memory(Crossing),
}

/// How an error crosses.
#[derive(Clone, Debug)]
pub enum ErrorForm {
    /// cxx's `Result<T>`: the message alone.
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

/// A path of the user's, which means what it means beside the bridge, under a name inside.
#[derive(Debug)]
pub struct TypeAlias {
    pub name: String,
    pub path: TokenStream,
    pub any: Any,
}

/// A type whose layout the row of its word says how to check.
#[derive(Debug)]
pub struct LaidOut {
    pub ty: Type,
    pub any: Any,
}

/// The comparisons and the hash that C++ has of a struct as Rust derives them.
#[derive(Debug)]
pub struct Operators {
    pub ty: TypeId,
    /// A method of Rust and the symbol of the function that calls it.
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
    /// Moved by value: C++ has to call it trivially relocatable.
    Trivial,
    /// Behind `&mut`: moving it in Rust has to be sound.
    Unpin,
    /// In a `Box`, which its own bridge has to have instantiated.
    Boxed,
    /// In a `Vec`, which its own bridge has to have instantiated.
    Element,
    /// An error that Rust gives to C++, which may throw it: threads share exceptions.
    Thrown,
    /// Declared elsewhere, and given by C++: it has no tag at which nobody here would look.
    NoTag,
}

/// What Rust looks at in a value of a type.
#[derive(Debug)]
pub struct Looked {
    pub ty: TypeId,
    /// Of a struct which fields, and of an enum with data which of each variant; nothing of what has no tag inside.
    pub fields: Vec<Vec<bool>>,
}

/// What an enum with data derives, and the symbol of the function that does it.
#[derive(Debug)]
pub struct Derived {
    pub ty: TypeId,
    pub of: Operation,
    pub symbol: String,
}

/// What C++ asks Rust of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// Whether two are equal.
    Equal,
    /// Which of two is less: -1, 0, 1, or 2 if neither is.
    Compare,
    /// A hash.
    Hash,
}

/// An error type of the bridge and the symbol that describes a value of it.
#[derive(Debug)]
pub struct ErrorText {
    pub ty: TypeId,
    pub boxed: bool,
    /// Whether C++ can copy a value. A class that holds a `rust::Vec` claims it, whatever is in there.
    pub has_copy: bool,
    pub symbol: String,
    /// Whether Rust looks at the value before it takes it for one, see [`Form::Checked`].
    pub is_checked: bool,
    /// A mirror that can be copied: what it stands for says what it is.
    pub of_mirror: bool,
    pub cfg: Cfg,
}

/// A C++ class that is thrown and the symbol that looks into an exception for it.
#[derive(Debug)]
pub struct ExceptionClass {
    pub ty: TypeId,
    pub symbol: String,
    pub cfg: Cfg,
}

/// A C++ class and a base class of it, with the symbols of the casts.
#[derive(Debug)]
pub struct BaseClass {
    pub derived: TypeId,
    pub base: TypeId,
    pub kind: BaseKind,
    /// Whether a reference to the class becomes one to this base by itself: of the first base that is declared, and of
    /// a class that is the bridge's own.
    pub derefs: bool,
    /// What all symbols start with.
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

    /// The casts that there are.
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

    /// Whether nothing is lowered: the bridge is cxx's as it is.
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
            && !self.c_library.is_there
            && self.seen.beside.is_empty()
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

    /// The form of the value if it is there.
    pub fn present(&self) -> &Form {
        match self {
            Form::Null(inner) | Form::Checked(inner) | Form::Mirror(inner) => inner.present(),
            Form::Lent { reference, .. } => reference.present(),
            form => form,
        }
    }

    /// The form in C++, which trusts Rust and knows nothing of mirrors.
    pub fn in_cxx(&self) -> &Form {
        match self {
            Form::Checked(inner) | Form::Mirror(inner) => inner.in_cxx(),
            Form::Lent { reference, .. } => reference.in_cxx(),
            form => form,
        }
    }

    /// The form of what has been looked at.
    pub fn looked_at(&self) -> &Form {
        match self {
            Form::Checked(inner) => inner,
            form => form,
        }
    }

    /// Whether it stands for another type of Rust.
    pub fn is_mirror(&self) -> bool {
        matches!(self.looked_at(), Form::Mirror(_))
    }

    /// What crosses through memory, and is converted there: a list, a mirror. And whether it may be absent.
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

    /// Whether a result is returned; else it is written through a pointer.
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

    /// Whether Rust's own value crosses, so that nothing is to be done.
    pub fn is_same(&self) -> bool {
        matches!(self, Form::Number(_))
    }

    /// Whether a codec of Rust may refuse to take it. What is owned is not refused, but for what is looked at.
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

    /// Whether a codec of Rust may refuse to give it.
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

    /// The type of the C ABI as an argument.
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

    /// The type of the C ABI as a result: returned, or what the pointer points to.
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
