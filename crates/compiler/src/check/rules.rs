//! Which types are allowed where. For a signature that cxx supports, these rules only decide who
//! carries it, and cxx words the error; in a signature with one of our own words they are the
//! error.

use super::Table;
use crate::ast;
use crate::diag::{Code, Diagnostics};
use crate::ir::{Primitive, Reference, Type, TypeKind};
use crate::words::{Crosses, Word};
use quote::ToTokens;
use syn::spanned::Spanned;

/// Why a type is not allowed somewhere, and what is.
pub(super) type Problem = (&'static str, &'static str);

/// The problem with a parameter or result by value, if any.
pub(super) fn by_value(ty: &Type, table: &Table) -> Option<Problem> {
    match ty {
        Type::Word(Word::Option, payload) => by_value(&payload[0], table),
        ty => held(ty, table).or_else(|| anywhere(ty, table)),
    }
}

/// Refuses types whose values one of the languages cannot hold.
pub(super) fn held(ty: &Type, table: &Table) -> Option<Problem> {
    match ty {
        Type::Unit => Some(("`()` cannot be passed by value", "leave it out")),
        Type::Word(word, _) if word.row().crosses == Crosses::Behind => Some((
            "this type lives in C++ and cannot be held by value in Rust",
            "use `UniquePtr<..>` or a reference",
        )),
        Type::Named(named) => match table.kind(named.id) {
            TypeKind::OpaqueRust => {
                Some(("an opaque Rust type cannot be held by value in C++", "use `Box<T>` or `&T`"))
            }
            TypeKind::OpaqueCxx => Some((
                "an opaque C++ type cannot be held by value in Rust",
                "use `UniquePtr<T>` or `&T`",
            )),
            _ => None,
        },
        _ => None,
    }
}

/// The problem with a type in any position.
pub(super) fn anywhere(ty: &Type, table: &Table) -> Option<Problem> {
    let kind = |ty: &Type| match ty {
        Type::Named(named) => Some(table.kind(named.id)),
        _ => None,
    };
    match ty {
        Type::Unit | Type::Primitive(_) | Type::Named(_) | Type::Str(_) => None,
        Type::Word(word, parts) if word.row().keys.is_some() => {
            parts.iter().find_map(|part| by_value(part, table))
        }
        Type::Word(Word::Tuple | Word::RustTuple, parts) => parts.iter().find_map(|part| {
            let nests = part.word().is_none_or(|word| word.row().nests || is_behind(part));
            let problem = ("C++ has no Tuple of this type", "use a struct of the bridge for it");
            by_value(part, table).or((!nests).then_some(problem))
        }),
        Type::Word(word, parts) => {
            parts.first().and_then(|inner| inside(*word, inner, kind(inner), table))
        }
        Type::Reference(reference) => self::reference(reference, table),
        Type::Slice(slice) => {
            if slice.pinned {
                return Some(("a slice cannot be pinned", "use `&mut [T]`"));
            }
            match (&slice.inner, kind(&slice.inner)) {
                (inner, kind) if matches!(kind, Some(TypeKind::OpaqueCxx)) || is_behind(inner) => {
                    Some((
                        "the size of this C++ type is unknown to Rust, so a slice cannot hold it",
                        "use `&CxxVector<T>`",
                    ))
                }
                (Type::Unit, _) => Some(("a slice of `()` cannot cross", "pass its length")),
                (inner, _) => anywhere(inner, table),
            }
        }
        Type::Pointer { inner, .. } => match &**inner {
            Type::Unit | Type::Reference(_) | Type::Str(_) | Type::Slice(_) => {
                Some(("a pointer to this type cannot cross", "name an opaque type of the bridge"))
            }
            inner => anywhere(inner, table),
        },
        Type::Array { element, length } => {
            if length.0 == 0 {
                return Some(("C++ has no arrays of size zero", "leave it out"));
            }
            by_value(element, table)
        }
        Type::Callback(callback) | Type::Function(callback) => {
            let is_unit = matches!(callback.signature.outcome.ok(), Type::Unit);
            let types = callback.signature.types();
            let given = callback.signature.params.len() + usize::from(!is_unit);
            types.take(given).find_map(|ty| by_value(ty, table))
        }
    }
}

/// The problem with a type argument of a word.
fn inside(word: Word, inner: &Type, kind: Option<&TypeKind>, table: &Table) -> Option<Problem> {
    let is_cxx_string = inner.word() == Some(Word::CxxString);
    match (word, inner, kind) {
        (Word::ControlFlow, Type::Unit, _) => None,
        (Word::Optional | Word::OptionElement, Type::Word(word, _), _)
            if !word.row().nests && !is_behind(inner) =>
        {
            Some((
                "C++ has no Optional of this type",
                "write `Option<T>` for a parameter or a result",
            ))
        }
        (Word::Option | Word::Optional | Word::OptionElement | Word::ControlFlow, ..) => {
            by_value(inner, table)
        }
        (Word::Vec | Word::CxxVector | Word::SharedPtr | Word::WeakPtr, inner, _)
            if is_long(inner) =>
        {
            Some(long_inside())
        }
        (Word::Box, _, Some(TypeKind::OpaqueCxx)) => {
            Some(("C++ owns this type, a Box cannot", "use `UniquePtr<T>`"))
        }
        (Word::Box, _, None) => Some(("a Box of this type cannot cross", "pass the value itself")),
        (Word::Vec, _, Some(TypeKind::OpaqueCxx)) => {
            Some(("a Rust Vec cannot hold C++ objects", "use `UniquePtr<CxxVector<T>>`"))
        }
        (Word::Vec, Type::Word(word, _), _)
            if !word.row().nests && word.row().listed.is_none() && !is_behind(inner) =>
        {
            Some(("C++ has no Vec of these", "use a struct of the bridge for the element"))
        }
        (Word::Vec, Type::Word(..) | Type::Function(_) | Type::Array { .. }, _) => {
            by_value(inner, table)
        }
        (Word::Vec, Type::Primitive(_) | Type::Str(_), _) => None,
        (Word::Vec, Type::Slice(slice), _) if !slice.mutable => anywhere(inner, table),
        (Word::Vec, _, None) => Some((
            "a Vec of this type cannot cross",
            "use a struct of the bridge for the element; for objects that are only referred to, take a closure \
             that is called with each, `visit: impl FnMut(&T)`",
        )),
        (Word::UniquePtr, _, Some(TypeKind::OpaqueRust)) => {
            Some(("Rust owns this type, a UniquePtr cannot", "use `Box<T>`"))
        }
        (Word::UniquePtr | Word::SharedPtr | Word::WeakPtr, Type::Word(word, _), _)
            if word.row().container.is_some() =>
        {
            None
        }
        (Word::UniquePtr, Type::Word(Word::CxxVector, element), _) => {
            vector_element(&element[0], table)
        }
        (Word::UniquePtr, _, None) if !is_cxx_string => {
            Some(("a UniquePtr of this type cannot cross", "pass the value itself"))
        }
        (Word::SharedPtr | Word::WeakPtr, _, Some(TypeKind::OpaqueRust)) => {
            Some(("Rust owns this type, a SharedPtr cannot", "use `Box<T>`"))
        }
        (Word::SharedPtr | Word::WeakPtr, Type::Primitive(Primitive::Char), _) => {
            Some(("a shared char cannot cross", "use `u8`"))
        }
        (Word::SharedPtr | Word::WeakPtr, Type::Primitive(_), _) => None,
        (Word::SharedPtr | Word::WeakPtr, _, None) if !is_cxx_string => {
            Some(("a shared pointer to this type cannot cross", "pass the value itself"))
        }
        (Word::CxxVector, ..) => vector_element(inner, table),
        _ => None,
    }
}

/// A C type for which cxx has no template: `i64` may be `long` or `long long`.
pub(super) fn is_long(ty: &Type) -> bool {
    matches!(ty, Type::Primitive(primitive) if primitive.may_be_a_type_of_its_own())
}

fn long_inside() -> Problem {
    (
        "cxx supports vectors and shared pointers only of numbers that have one width everywhere",
        "use `i64` or `u64` inside, or a slice, an array or a reference, which may be of this type",
    )
}

/// The problem with a field that cxx would not report, or would report for another type.
pub(super) fn hidden_in_field(ty: &Type) -> Option<Problem> {
    if let Type::Reference(reference) = ty
        && reference.inner.word().is_some_and(|word| word.row().crosses == Crosses::Shared)
    {
        return Some((
            "a field cannot be a reference to an atomic: cxx has no such field",
            "make it a parameter or a result, or put it in an opaque Rust type",
        ));
    }
    let has_long = ty.each().any(|ty| match ty {
        Type::Word(Word::Vec | Word::CxxVector | Word::SharedPtr | Word::WeakPtr, parts) => {
            parts.iter().any(is_long)
        }
        _ => false,
    });
    has_long.then(long_inside)
}

/// A C++ object that Rust sees only behind pointers.
fn is_behind(ty: &Type) -> bool {
    ty.word().is_some_and(|word| word.row().crosses == Crosses::Behind)
}

fn vector_element(element: &Type, table: &Table) -> Option<Problem> {
    match element {
        element if is_long(element) => Some(long_inside()),
        Type::Primitive(Primitive::Bool | Primitive::Char) => {
            Some(("a std::vector of this type cannot cross", "use `u8`"))
        }
        Type::Primitive(_) | Type::Word(Word::CxxString, _) => None,
        Type::Named(named) if !matches!(table.kind(named.id), TypeKind::OpaqueRust) => None,
        _ => Some(("a std::vector of this type cannot cross", "use `Vec<T>`")),
    }
}

fn reference(reference: &Reference, table: &Table) -> Option<Problem> {
    let in_cxx = match &reference.inner {
        ty if is_behind(ty) => true,
        Type::Named(named) => matches!(table.kind(named.id), TypeKind::OpaqueCxx),
        _ => false,
    };
    if in_cxx && reference.mutable && !reference.pinned {
        return Some((
            "a mutable reference to a C++ object has to be pinned: C++ objects do not move",
            "write `Pin<&mut T>`",
        ));
    }
    match &reference.inner {
        Type::Unit | Type::Callback(_) => {
            Some(("a reference to this type cannot cross", "pass the value itself"))
        }
        Type::Word(Word::Option, _) => Some((
            "a reference to an Option cannot cross: C++ has no such object to point at",
            "use `Option<&T>`",
        )),
        Type::Reference(_) => Some(("C++ has no references to references", "use one reference")),
        inner => anywhere(inner, table),
    }
}

/// `impl UniquePtr<CxxVector<T>> {}` makes cxx's macro panic: instantiating `CxxVector<T>` includes
/// it.
pub(super) fn explicit_impls(bridge: &ast::Bridge, diagnostics: &mut Diagnostics) {
    for item in bridge.impls() {
        let text = item.self_ty.to_token_stream().to_string().replace(' ', "");
        let outer = ["UniquePtr<", "SharedPtr<", "WeakPtr<"];
        if outer.iter().any(|outer| text.starts_with(&format!("{outer}CxxVector<"))) {
            let inner = text.split_once('<').map_or("", |(_, inner)| inner);
            let inner = inner.strip_suffix('>').unwrap_or(inner);
            let message = "pointers to a vector are instantiated together with the vector";
            let help = format!("write `impl {inner} {{}}`");
            diagnostics.refuse(Code::ExplicitImpl, item.self_ty.span(), message, help);
        }
    }
}
