//! Types.

use super::{Signature, TypeId};
use crate::iter::IteratorExt as _;
use crate::primitive::Primitive;
use crate::words::{Crosses, Origin, Word};
use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use std::fmt;

/// A lifetime as written.
#[derive(Clone)]
pub struct Lifetime(pub TokenStream);

impl Lifetime {
    pub fn is_static(&self) -> bool {
        self.0.to_string() == "'static"
    }
}

impl fmt::Debug for Lifetime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl fmt::Display for Lifetime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl ToTokens for Lifetime {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.0.clone());
    }
}

/// A type as both languages understand it.
#[derive(Clone, Debug)]
pub enum Type {
    Unit,
    Primitive(Primitive),
    /// A word with its type arguments: `String`, `Vec<T>`.
    Word(Word, Vec<Type>),
    Named(Named),
    Reference(Box<Reference>),
    Str(Str),
    Slice(Box<Reference>),
    Pointer {
        mutable: bool,
        inner: Box<Type>,
    },
    Array {
        element: Box<Type>,
        length: Length,
    },
    /// `Function<dyn Fn(A) -> R>`, the type of a field or of the elements of a `Vec`.
    Function(Box<Callback>),
    Callback(Box<Callback>),
}

impl Type {
    /// The types inside this one: an element, a pointee. Closures have a signature instead.
    pub fn parts(&self) -> &[Type] {
        match self {
            Type::Word(_, parts) => parts,
            Type::Pointer { inner: part, .. } | Type::Array { element: part, .. } => {
                std::slice::from_ref(part)
            }
            Type::Reference(reference) | Type::Slice(reference) => {
                std::slice::from_ref(&reference.inner)
            }
            Type::Unit
            | Type::Primitive(_)
            | Type::Named(_)
            | Type::Str(_)
            | Type::Function(_)
            | Type::Callback(_) => &[],
        }
    }

    /// The use of a declared type, if it is one.
    pub fn named(&self) -> Option<&Named> {
        match self {
            Type::Named(named) => Some(named),
            _ => None,
        }
    }

    /// The word, if it is one.
    pub fn word(&self) -> Option<Word> {
        match self {
            Type::Word(word, _) => Some(*word),
            _ => None,
        }
    }

    /// Whether it is a number, or a `bool`, whatever its width.
    pub fn is_number(&self) -> bool {
        let is_wide = |word: Word| matches!(word.row().crosses, Crosses::Number(_));
        matches!(self, Type::Primitive(_)) || self.word().is_some_and(is_wide)
    }

    /// The word behind this reference, if the reference has its own form: `CStr` for `&CStr`.
    pub fn borrowed(&self) -> Option<Word> {
        let Type::Reference(reference) = self else { return None };
        reference.inner.word().filter(|word| matches!(word.row().crosses, Crosses::Borrowed(..)))
    }

    /// The type inside a given word: the `T` of `Vec<T>`.
    pub fn inside(&self, word: Word) -> Option<&Type> {
        match self {
            Type::Word(found, parts) if *found == word => parts.first(),
            _ => None,
        }
    }

    /// Whether it is a mirror that is converted when it crosses.
    pub fn is_mirrored(&self) -> bool {
        self.named().is_some_and(|named| named.mirrored)
    }

    /// The element, if this is a `Vec` that is converted element by element.
    pub fn listed(&self) -> Option<&Type> {
        let element = self.inside(Word::Vec)?;
        (element.is_mirrored() || element.word().is_some_and(|word| word.row().listed.is_some()))
            .then_some(element)
    }

    /// The type that is in place for this one, if it contains a mirror.
    #[must_use]
    pub fn in_place(&self) -> Type {
        match self {
            Type::Named(named) => Type::Named(Named { mirrored: false, ..named.clone() }),
            Type::Word(word, parts) => {
                Type::Word(*word, parts.iter().map(Type::in_place).collect_vec())
            }
            Type::Reference(reference) => {
                let inner = reference.inner.in_place();
                Type::Reference(Box::new(Reference { inner, ..(**reference).clone() }))
            }
            ty => ty.clone(),
        }
    }

    /// The mirror that this is a reference to, which may be absent.
    pub fn lent(&self) -> Option<TypeId> {
        match self.inside(Word::Option).unwrap_or(self) {
            Type::Reference(of) if of.inner.is_mirrored() => Some(of.inner.named()?.id),
            _ => None,
        }
    }

    /// The type of the value in an `Option` or a `ControlFlow`.
    pub fn payload(&self) -> Option<&Type> {
        self.inside(Word::Option).or_else(|| self.inside(Word::ControlFlow))
    }

    /// The closure that this is, if it is one, or an `Option` of one.
    pub fn closure(&self) -> Option<&Callback> {
        match self.inside(Word::Option).unwrap_or(self) {
            Type::Callback(callback) if !callback.is_pointer() => Some(callback),
            _ => None,
        }
    }

    /// This type and all types in it, including those in closure signatures.
    pub fn each(&self) -> std::vec::IntoIter<&Type> {
        fn add<'a>(ty: &'a Type, found: &mut Vec<&'a Type>) {
            found.push(ty);
            ty.parts().iter().for_each(|part| add(part, found));
            if let Type::Callback(callback) | Type::Function(callback) = ty {
                callback.signature.types().for_each(|ty| add(ty, found));
            }
        }
        let mut found = Vec::new();
        add(self, &mut found);
        found.into_iter()
    }

    /// Whether cxx supports it, either directly or under another name.
    pub fn is_of_cxx(&self) -> bool {
        match self {
            Type::Word(Word::Vec, element) => element[0].is_element_of_cxx(),
            Type::Word(word, parts) => {
                word.row().origin != Origin::Twinspan && parts.iter().all(Type::is_of_cxx)
            }
            Type::Function(_) => false,
            Type::Callback(callback) => callback.is_pointer(),
            ty => ty.parts().iter().all(Type::is_of_cxx),
        }
    }

    /// Whether cxx supports a `Vec` of such elements, which it specialises in each bridge. Ours are
    /// templates.
    pub fn is_element_of_cxx(&self) -> bool {
        match self {
            Type::Primitive(_) | Type::Str(_) | Type::Named(_) | Type::Word(Word::String, _) => {
                true
            }
            ty => matches!(ty.inside(Word::Box), Some(Type::Named(_))),
        }
    }

    /// Whether it contains `void`.
    pub fn has_void(&self) -> bool {
        self.each().any(|ty| ty.word() == Some(Word::Void))
    }

    /// Whether C++ may take a value of its own type instead, which holds a copy.
    pub fn is_copied_by_cxx(&self) -> bool {
        match self {
            Type::Str(_) | Type::Slice(_) => true,
            Type::Word(Word::Option, payload) => payload.iter().any(Type::is_copied_by_cxx),
            Type::Word(word, _) => word.row().copied_by_cxx,
            ty => ty.borrowed().is_some_and(|word| word.row().copied_by_cxx),
        }
    }

    /// Whether it contains a closure that both languages hold.
    pub fn holds_closure(&self) -> bool {
        matches!(self, Type::Function(_)) || self.parts().iter().any(Type::holds_closure)
    }
}

/// A use of a declared type.
#[derive(Clone)]
pub struct Named {
    pub id: TypeId,
    pub span: Span,
    pub lifetimes: Vec<Lifetime>,
    /// For a mirror that is converted when it crosses: Rust uses the mirrored type.
    pub mirrored: bool,
}

impl Named {
    /// A type in place, without lifetimes.
    pub fn plain(id: TypeId, span: Span) -> Self {
        Named { id, span, lifetimes: Vec::new(), mirrored: false }
    }
}

impl fmt::Debug for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut fields = f.debug_struct("Named");
        fields.field("id", &self.id).field("span", &self.span).field("lifetimes", &self.lifetimes);
        if self.mirrored {
            fields.field("mirrored", &true);
        }
        fields.finish()
    }
}

/// `&T`, `&mut T`, `Pin<&mut T>`; in [`Type::Slice`], `inner` is the element.
#[derive(Clone, Debug)]
pub struct Reference {
    /// The position of the `&`, where rustc reports a missing lifetime.
    pub span: Span,
    pub mutable: bool,
    pub pinned: bool,
    pub lifetime: Option<Lifetime>,
    pub inner: Type,
}

/// `&str`.
#[derive(Clone, Debug)]
pub struct Str {
    pub span: Span,
    pub lifetime: Option<Lifetime>,
}

/// The length of an array: cxx accepts only integer literals.
#[derive(Clone, Debug)]
pub struct Length(pub u64);

/// A closure type, or a function pointer type, which cxx carries.
#[derive(Clone, Debug)]
pub struct Callback {
    pub calls: Calls,
    pub holder: Holder,
    /// Whether the callee may keep it; otherwise it is borrowed for the call.
    pub owned: bool,
    pub send: bool,
    pub sync: bool,
    /// `#[nothrow]`: C++ calls it where nothing may be thrown.
    pub nothrow: bool,
    /// `#[noescape]`: C++ takes a borrowed one like an owned one, and does not keep it.
    pub noescape: bool,
    pub signature: Signature,
}

impl Callback {
    /// Whether cxx carries it.
    pub fn is_pointer(&self) -> bool {
        self.holder == Holder::Pointer
    }
}

/// How often a closure can be called, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calls {
    /// `Fn`: at any time.
    Shared,
    /// `FnMut`: not from inside itself.
    Exclusive,
    /// `FnOnce`.
    Once,
}

impl Calls {
    /// The Rust trait.
    pub fn rust(self) -> &'static str {
        match self {
            Calls::Shared => "Fn",
            Calls::Exclusive => "FnMut",
            Calls::Once => "FnOnce",
        }
    }

    /// The template that owns such a closure, in both languages.
    pub fn template(self) -> &'static str {
        match self {
            Calls::Shared | Calls::Exclusive => "Function",
            Calls::Once => "OnceFunction",
        }
    }
}

/// The form of a closure type in Rust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// `fn(..)`
    Pointer,
    /// `impl Fn(..)`
    Generic,
    /// `Box<dyn Fn(..)>`
    Box,
    /// `&dyn Fn(..)`, `&mut dyn FnMut(..)`
    Reference,
    /// `Registration`: a guard that contains a closure.
    Registration,
}
