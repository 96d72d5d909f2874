//! What a `Buffer` and the containers of C++ hold.

use super::Table;
use super::refusal::{Refusal, refuse, text};
use crate::diag::{Code, Diagnostic};
use crate::ir::{Type, TypeKind};
use crate::words::Word;
use syn::spanned::Spanned;

/// Refuses what cannot stand inside one of them.
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
        "a Buffer cannot hold `{}`: its elements are numbers, arrays, and structs and enums that both \
         languages see",
        text(written)
    );
    let help = "write a `Vec<T>`, or name a struct of the bridge for the element";
    refuse(Diagnostic::new(Code::ContainerElement, written.span(), message).help(help))
}

/// Values that both languages hold, and that either may free without asking the other.
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
