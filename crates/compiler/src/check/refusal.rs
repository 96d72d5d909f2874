//! Errors for types that cannot cross.

use super::{Table, unknown};
use crate::diag::{Code, Diagnostic};
use crate::ir::Type;
use crate::words::{Carrier, Crosses, Row, Word};
use proc_macro2::Span;
use quote::ToTokens;
use syn::spanned::Spanned;

/// Why twinspan does not carry a type.
pub(super) enum Refusal {
    /// cxx decides: it carries the type, or reports what is wrong with it.
    Cxx,
    /// One of twinspan's own rules.
    Ours(Box<Diagnostic>),
}

impl Refusal {
    /// The error for the type, if cxx would say less.
    pub fn diagnostic(self, ty: &syn::Type, table: &Table) -> Diagnostic {
        match self {
            Refusal::Cxx => unknown::unknown(ty, table).unwrap_or_else(|| not_understood(ty)),
            Refusal::Ours(diagnostic) => *diagnostic,
        }
    }
}

impl From<Diagnostic> for Refusal {
    fn from(diagnostic: Diagnostic) -> Self {
        Refusal::Ours(Box::new(diagnostic))
    }
}

pub(super) fn refuse<T>(
    code: Code,
    span: Span,
    message: impl Into<String>,
    help: impl Into<String>,
) -> Result<T, Refusal> {
    Err(Diagnostic::new(code, span, message, help).into())
}

/// The error for a word that can only cross by itself.
pub(super) fn only_by_itself(ty: &syn::Type, found: &Type) -> Diagnostic {
    let by_itself =
        "make it a parameter or a result, in an `Option` or a `Result`, or one of a closure";
    let word = found.word().or_else(|| found.borrowed());
    let in_place = match word {
        Some(Word::Duration) => Some("`i64`, its nanoseconds"),
        Some(Word::SystemTime) => Some("`i64`, its nanoseconds since 1970"),
        Some(Word::Instant) => Some("`i64`, its nanoseconds since a moment that you choose"),
        Some(Word::PathBuf) => Some("`String`, or `Vec<u8>` for what may not be UTF-8"),
        Some(Word::ControlFlow) => Some("`Optional<B>` in a field"),
        _ => None,
    };
    let carrier = match word.map(|word| word.row().crosses) {
        Some(Crosses::Converted(_, Carrier::Number(number))) => {
            Some(format!("`{}`", number.name()))
        }
        Some(Crosses::Converted(..) | Crosses::Borrowed(..)) => {
            Some("`String`, or `Vec<u8>` for what may not be UTF-8".to_owned())
        }
        _ => None,
    };
    let help = match in_place.map(str::to_owned).or(carrier) {
        Some(in_place) => format!("write {in_place}, or {by_itself}"),
        None => by_itself.to_owned(),
    };
    unsupported(ty.span(), &text(ty), "it has no memory layout that both languages share", &help)
}

/// The error for a word for fields and elements, with its equivalent for parameters and results.
pub(super) fn only_inside(ty: &syn::Type, row: &Row) -> Diagnostic {
    let message = format!("`{}` is for fields and elements, and cannot cross by itself", row.name);
    let spelling = row.by_itself.unwrap_or_default().replace("..", "T");
    let help = format!("write `{spelling}` for a parameter or a result");
    Diagnostic::new(Code::OptionPosition, ty.span(), message, help)
}

/// cxx would report it, but does not support the type around it.
pub(super) fn not_of_the_bridge(payload: &syn::Type, refusal: Refusal, table: &Table) -> Refusal {
    let Refusal::Cxx = refusal else { return refusal };
    if let Some(diagnostic) = unknown::unknown(payload, table) {
        return Refusal::Ours(Box::new(diagnostic));
    }
    let message = format!("`{}` is not a type of this bridge", text(payload));
    let diagnostic = Diagnostic::new(
        Code::OptionPayload,
        payload.span(),
        message,
        "declare it in the bridge, or use one of the types that can cross",
    );
    Refusal::Ours(Box::new(diagnostic))
}

/// A type written in a form that neither the bridge nor cxx understands.
fn not_understood(ty: &syn::Type) -> Diagnostic {
    unsupported(
        ty.span(),
        &text(ty),
        "this type cannot cross the bridge",
        "declare it in the bridge, or use a type that it knows",
    )
}

pub(super) fn unsupported(span: Span, written: &str, message: &str, help: &str) -> Diagnostic {
    Diagnostic::new(Code::UnsupportedType, span, format!("`{written}`: {message}"), help)
}

/// A type as the user would recognise it.
pub(super) fn text(ty: &syn::Type) -> String {
    let mut text = ty.to_token_stream().to_string();
    for (from, to) in [
        (" < ", "<"),
        (" >", ">"),
        (" ,", ","),
        (" ;", ";"),
        ("* const ", "*const "),
        ("* mut ", "*mut "),
        ("& ", "&"),
        (" :: ", "::"),
        ("Fn (", "Fn("),
        ("FnMut (", "FnMut("),
        ("FnOnce (", "FnOnce("),
    ] {
        text = text.replace(from, to);
    }
    text
}
