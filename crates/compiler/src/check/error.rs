//! `Result`, and what may be its `E`.

use super::Table;
use super::syntax::generic;
use crate::diag::{Code, Diagnostic};
use crate::ir::{Direction, ErrorType, TypeKind};
use quote::{ToTokens, quote};
use syn::spanned::Spanned;

pub(super) fn is_result(ty: &syn::Type) -> bool {
    matches!(ty, syn::Type::Path(path) if path.path.segments.last().is_some_and(|segment|
        segment.ident == "Result" && !segment.arguments.is_empty()))
}

/// `Result<T, E>`, with both types.
pub(super) fn is_typed_result(ty: &syn::Type) -> bool {
    generic(ty).is_some_and(|ty| ty.name == "Result" && ty.arguments.len() == 2)
}

/// The `E` of a `Result<T, E>`.
pub(super) fn error_type(
    ty: &syn::Type,
    direction: Direction,
    table: &Table,
) -> Result<ErrorType, Diagnostic> {
    let refuse = |message: &str, help: &str| {
        Err(Diagnostic::new(Code::ErrorType, ty.span(), message).help(help))
    };
    let syn::Type::Path(path) = ty else {
        return refuse(
            "the error of a Result has to be a named type",
            "use a struct of the bridge, `CxxException`, or any `std::error::Error`",
        );
    };
    if let Some(ident) = path.path.get_ident() {
        if ident == "CxxException" {
            return Ok(ErrorType::Exception);
        }
        if let Some(id) = table.get(ident) {
            if table.is_union(id) {
                return refuse(
                    "a union cannot be the error of a Result",
                    "use a struct that holds it, and says which field is set",
                );
            }
            return match table.kind(id) {
                TypeKind::Struct(_) | TypeKind::Enum(_) | TypeKind::DataEnum(_) => {
                    Ok(ErrorType::Shared(id, ident.span()))
                }
                TypeKind::OpaqueRust if direction == Direction::CxxToRust => {
                    Ok(ErrorType::Opaque(id, ident.span()))
                }
                TypeKind::OpaqueRust => Ok(ErrorType::Dynamic(quote!(#ty))),
                TypeKind::Alias | TypeKind::OpaqueCxx => refuse(
                    "a type that C++ defines cannot be the error of a Result",
                    "use a struct of the bridge, or `CxxException`",
                ),
            };
        }
    }
    Ok(ErrorType::Dynamic(ty.to_token_stream()))
}
