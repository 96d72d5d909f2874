//! How signatures cross: the C function, and what each of its parameters is for.

use super::Form;
use crate::ir::{Bridge, Named, Primitive, Receiver, Type, TypeId, TypeKind};
use crate::words::Crosses;
use proc_macro2::{Span, TokenStream};
use std::fmt;

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
    pub(super) fn in_memory(self) -> Raw {
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
    /// C++ may move a box out of what it is lent: as an argument from Rust, it is checked after the
    /// call.
    pub may_lose_box: bool,
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
        !(self.pinned && is_kind_of_cxx(&bridge[self.ty].kind))
    }
}

fn is_of_cxx(bridge: &Bridge, ty: &Type) -> bool {
    match ty {
        Type::Word(word, _) => word.row().crosses == Crosses::Behind,
        Type::Named(named) => is_kind_of_cxx(&bridge[named.id].kind),
        _ => false,
    }
}

/// An alias may be from either language; behind `Pin` it usually is from C++.
fn is_kind_of_cxx(kind: &TypeKind) -> bool {
    matches!(kind, TypeKind::OpaqueCxx | TypeKind::Alias)
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
