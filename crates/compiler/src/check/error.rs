//! `Result`, and its `E`.

use super::Table;
use super::syntax::bare;
use crate::diag::{Code, Diagnostic};
use crate::ir::{Direction, ErrorType, TypeKind};
use crate::iter::IteratorExt as _;
use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::spanned::Spanned;
use syn::{GenericArgument, PathArguments};

/// A result that may be an error, as written.
pub(super) struct Written<'a> {
    /// Without one it is `()`, as in `fmt::Result`.
    pub ok: Option<&'a syn::Type>,
    pub error: WrittenError<'a>,
}

/// The error of a result.
pub(super) enum WrittenError<'a> {
    /// `Result<T>`, as in cxx.
    None,
    /// The `E` of `Result<T, E>`.
    Type(&'a syn::Type),
    /// The error of an alias that is declared elsewhere, `io::Result<T>`: a Rust type.
    Alias(TokenStream),
}

/// `Result<T>`, `Result<T, E>`, or an alias given by its path, with a name that ends with `Result`.
pub(super) fn written<'a>(ty: &'a syn::Type, table: &Table) -> Option<Written<'a>> {
    let syn::Type::Path(syn::TypePath { qself: None, path, .. }) = bare(ty) else { return None };
    let segment = path.segments.last()?;
    let arguments: Vec<_> = match &segment.arguments {
        PathArguments::None => Vec::new(),
        PathArguments::AngleBracketed(arguments) => arguments.args.iter().collect_vec(),
        PathArguments::Parenthesized(_) => return None,
    };
    let is_alone = path.segments.len() == 1 && path.leading_colon.is_none();
    let is_result = segment.ident == "Result";
    let is_alias = segment.ident.to_string().ends_with("Result")
        && (!is_alone
            || (table.get(&segment.ident).is_none() && (is_result || !arguments.is_empty())));
    match arguments[..] {
        [GenericArgument::Type(ok), GenericArgument::Type(error)] if is_alias => {
            Some(Written { ok: Some(ok), error: WrittenError::Type(error) })
        }
        [GenericArgument::Type(ok)] if is_alone && is_result => {
            Some(Written { ok: Some(ok), error: WrittenError::None })
        }
        [GenericArgument::Type(ok)] if is_alias => {
            let mut of_nothing = path.clone();
            if let Some(segment) = of_nothing.segments.last_mut() {
                segment.arguments = PathArguments::AngleBracketed(syn::parse_quote!(<()>));
            }
            Some(Written { ok: Some(ok), error: WrittenError::Alias(error_of(&of_nothing)) })
        }
        [] if is_alias => Some(Written { ok: None, error: WrittenError::Alias(error_of(path)) }),
        _ => None,
    }
}

fn error_of(alias: &syn::Path) -> TokenStream {
    let alias = beside(alias);
    quote!(<#alias as ::twinspan::private::ResultOf>::Error)
}

/// Converts a path that is relative to the bridge's module to one relative to the module around it.
fn beside(path: &syn::Path) -> TokenStream {
    match path.segments.first() {
        Some(first) if first.ident == "super" => quote!(super::#path),
        _ => quote!(#path),
    }
}

/// Whether it looks like one, whatever the bridge declares.
pub(super) fn is_result(ty: &syn::Type) -> bool {
    matches!(bare(ty), syn::Type::Path(path) if path.path.segments.last().is_some_and(|segment|
        segment.ident.to_string().ends_with("Result")))
}

/// The error for a place where none is allowed.
pub(super) fn only_as_a_result(span: Span) -> Diagnostic {
    let message = "only the result of a function can be a Result";
    let help =
        "pass the success value, or declare a struct or an enum in the bridge for both cases";
    Diagnostic::new(Code::ResultPosition, span, message, help)
}

/// Whether its error has a type.
pub(super) fn is_typed_result(ty: &syn::Type, table: &Table) -> bool {
    written(ty, table).is_some_and(|written| !matches!(written.error, WrittenError::None))
}

impl Written<'_> {
    /// The error, if it has a type.
    pub fn error_type(
        &self,
        direction: Direction,
        table: &Table,
    ) -> Option<Result<ErrorType, Diagnostic>> {
        match &self.error {
            WrittenError::None => None,
            WrittenError::Type(ty) => Some(error_type(ty, direction, table)),
            WrittenError::Alias(error) => Some(Ok(ErrorType::Dynamic(error.clone()))),
        }
    }
}

/// The `E` of a `Result<T, E>`.
fn error_type(
    ty: &syn::Type,
    direction: Direction,
    table: &Table,
) -> Result<ErrorType, Diagnostic> {
    let refuse =
        |message: &str, help: &str| Err(Diagnostic::new(Code::ErrorType, ty.span(), message, help));
    let syn::Type::Path(path) = ty else {
        return refuse(
            "the error of a Result has to be a named type",
            "use a struct of the bridge, `CxxException`, or any `std::error::Error`",
        );
    };
    if let Some(ident) = path.path.get_ident() {
        if let Some(id) = table.get(ident) {
            if table.is_union(id) {
                return refuse(
                    "a union cannot be the error of a Result",
                    "use a struct that holds it and records which field is set",
                );
            }
            return match table.kind(id) {
                TypeKind::Struct(_) | TypeKind::Enum(_) | TypeKind::DataEnum(_) => {
                    Ok(ErrorType::Shared(id, ident.span()))
                }
                TypeKind::OpaqueRust if direction == Direction::CxxToRust => {
                    Ok(ErrorType::Opaque(id, ident.span()))
                }
                TypeKind::Via(_) => refuse(
                    "a converted type cannot be the error of a Result",
                    "use a struct of the bridge that holds what it crosses as",
                ),
                TypeKind::OpaqueRust => Ok(ErrorType::Dynamic(quote!(#ty))),
                TypeKind::Alias => refuse(
                    "an alias of a type declared elsewhere cannot be the error of a Result",
                    "declare the function in the bridge that declares the type, or use a struct \
                    of this bridge, or `CxxException`",
                ),
                TypeKind::OpaqueCxx => refuse(
                    "a type that C++ defines cannot be the error of a Result",
                    "use a struct of the bridge, or `CxxException`",
                ),
            };
        }
        if ident == "CxxException" {
            return Ok(ErrorType::Exception);
        }
    }
    Ok(ErrorType::Dynamic(beside(&path.path)))
}
