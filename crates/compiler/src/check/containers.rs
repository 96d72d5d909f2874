//! The contents of a `Buffer` and of C++ containers.

use super::Table;
use super::refusal::{Refusal, not_of_the_bridge, refuse, text};
use super::rules::{self, Problem};
use super::types::{Uses, inner};
use crate::diag::Code;
use crate::ir::{Primitive, Type, TypeKind};
use crate::words::{Container, Crosses, Word};
use syn::GenericArgument;
use syn::spanned::Spanned;

/// Refuses types that cannot be elements of a `Buffer`.
pub(super) fn element(
    word: Word,
    inner: &Type,
    written: &syn::Type,
    table: &Table,
) -> Result<(), Refusal> {
    if word != Word::Buffer || is_plain(inner, table) {
        return Ok(());
    }
    let message = format!(
        "a Buffer cannot hold `{}`: its elements have to be numbers, arrays, or structs and \
        enums that both languages see",
        text(written)
    );
    let help = "write a `Vec<T>`, or use a struct of the bridge for the element";
    refuse(Code::ContainerElement, written.span(), message, help)
}

/// Values that both languages hold, and that either can free without calling the other.
fn is_plain(ty: &Type, table: &Table) -> bool {
    match ty {
        Type::Primitive(_) => true,
        Type::Array { element, .. } => is_plain(element, table),
        Type::Named(named) => {
            !matches!(table.kind(named.id), TypeKind::OpaqueRust | TypeKind::OpaqueCxx)
        }
        _ => false,
    }
}

/// A C++ container with its type arguments.
pub(super) fn container(
    word: Word,
    ty: &syn::TypePath,
    arguments: &[&GenericArgument],
    uses: &Uses<'_>,
) -> Result<Type, Refusal> {
    uses.extension.set(true);
    let row = word.row();
    let is_variant = row.container == Some(Container::Variant);
    let is_complete = arguments.len() == row.arity || (is_variant && !arguments.is_empty());
    let mut inside = Vec::new();
    for argument in arguments {
        match argument {
            GenericArgument::Type(ty) if is_complete => inside.push(inside_of(word, ty, uses)?),
            _ => return wrong_number(word, ty),
        }
    }
    if is_complete { Ok(Type::Word(word, inside)) } else { wrong_number(word, ty) }
}

fn wrong_number(word: Word, ty: &syn::TypePath) -> Result<Type, Refusal> {
    let name = word.row().name;
    let form = match (word.row().container, word.row().arity) {
        (Some(Container::Variant), _) => "A, B, ..",
        (Some(Container::Pair), _) => "A, B",
        (Some(Container::Map), 2) => "K, V",
        (Some(Container::Map), _) => "K",
        _ => "T",
    };
    let message = format!(
        "a {name} has the types of its elements, and no comparison or allocator of its own"
    );
    let help = format!("write `{name}<{form}>`");
    refuse(Code::ContainerElement, ty.span(), message, help)
}

/// A key or a value.
fn inside_of(word: Word, ty: &syn::Type, uses: &Uses<'_>) -> Result<Type, Refusal> {
    let resolved = inner(ty, uses).map_err(|refusal| not_of_the_bridge(ty, refusal, uses.table))?;
    match problem(&resolved, uses.table) {
        None => Ok(resolved),
        Some((message, help)) => {
            let message = format!("a {} cannot hold `{}`: {message}", word.row().name, text(ty));
            refuse(Code::ContainerElement, ty.span(), message, help)
        }
    }
}

/// The object is in C++, and Rust refers to it.
fn problem(ty: &Type, table: &Table) -> Option<Problem> {
    const BORROWED: Problem =
        ("it borrows, and C++ does not know from what", "hold the value itself");
    match ty {
        Type::Primitive(Primitive::Char) => {
            Some(("whether a `char` is signed depends on the platform", "use `u8` or `i8`"))
        }
        ty if rules::is_long(ty) => Some((
            "it is `i64` on some platforms and a type of its own on others",
            "use `i64` or `u64`",
        )),
        Type::Primitive(_) => None,
        Type::Named(named) if table[named.id].lifetimes > 0 => Some(BORROWED),
        Type::Named(named) => match table.kind(named.id) {
            TypeKind::OpaqueRust => Some(("Rust owns this type", "use a type that C++ can hold")),
            _ => None,
        },
        Type::Word(word, parts) => match word.row().crosses {
            Crosses::Behind if word.row().container.is_some() => None,
            Crosses::Behind | Crosses::Moved | Crosses::Owned(_) if *word != Word::Optional => {
                let nested = parts.iter().find_map(|part| match part {
                    Type::Str(_) | Type::Reference(_) | Type::Slice(_) => Some(BORROWED),
                    _ => None,
                });
                nested.or_else(|| rules::anywhere(ty, table))
            }
            _ => Some(("it is not a C++ type", "hold the value, or a struct of the bridge")),
        },
        Type::Array { .. } => rules::anywhere(ty, table),
        Type::Str(_) | Type::Reference(_) | Type::Slice(_) => Some(BORROWED),
        _ => Some(("it is not a C++ type that Rust can refer to", "name a type of the bridge")),
    }
}
