//! How a value crosses.

use super::{Closure, Raw};
use crate::ir::{Type, TypeId};
use crate::words::Owner;

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
        let value = if let Form::Flow(inner) = self { inner } else { self };
        matches!(
            value.present(),
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
