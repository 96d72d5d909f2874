//! Types of fields: what has one layout in both languages.

use super::closure::stored_closure;
use super::promises::{field_asks_for_static, place_of_static, static_from_cxx};
use super::refusal::{Refusal, not_of_the_bridge, only_by_itself, refuse, text, unsupported};
use super::syntax::generic;
use super::types::{self, Uses, inner, resolve};
use super::{Table, unknown};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::ir::{Holder, Type};
use crate::words::Word;
use syn::GenericArgument;
use syn::spanned::Spanned;

/// The type of a field; `None` leaves the struct to cxx, which defines or refuses it.
pub(super) fn field(ty: &syn::Type, table: &Table, diagnostics: &mut Diagnostics) -> Option<Type> {
    let uses = Uses::default();
    let resolved = match optional_payload(ty) {
        Some(payload) => optional(payload, table, &uses),
        None => match stored_closure(ty) {
            Some(stored) => types::stored(&stored, ty, table, &uses),
            None => resolve(ty, table, &uses),
        },
    };
    let refused = |code, message: &str, help| {
        let message =
            format!("{message} has no layout that both languages know, so it cannot be a field");
        Some(Diagnostic::new(code, ty.span(), message).help(help))
    };
    let problem = match &resolved {
        // A function pointer there is cxx's to refuse.
        Ok(Type::Callback(callback)) if callback.is_pointer() => return None,
        // What is wrong with the rest is cxx's to say.
        Err(Refusal::Cxx) => match unknown::unknown(ty, table) {
            None => return None,
            found => found,
        },
        Ok(Type::Word(Word::Option, _)) => refused(
            Code::OptionPosition,
            "Option",
            "write `Optional<T>`, which both languages know",
        ),
        Ok(Type::Callback(callback)) if callback.holder == Holder::Registration => refused(
            Code::ClosurePosition,
            "a Registration",
            "pass it by itself, and keep it where callbacks are kept",
        ),
        Ok(Type::Callback(_)) => refused(
            Code::ClosurePosition,
            "a closure",
            "write `Function<dyn Fn(A) -> R + Send>`, `Function<dyn FnMut(A) -> R + Send>` \
             or `OnceFunction<dyn FnOnce(A) -> R + Send>`, which both languages know",
        ),
        Ok(found @ Type::Word(word, _)) if !word.row().is_in_place() => {
            Some(only_by_itself(ty, found))
        }
        Ok(borrow) if borrow.borrowed().is_some() => Some(only_by_itself(ty, borrow)),
        Ok(resolved) if field_asks_for_static(resolved) => Some(
            static_from_cxx(place_of_static(ty))
                .help("leave `'static` out: give the struct a lifetime, or hold a `String`"),
        ),
        Ok(resolved) => super::rules::hidden_in_field(resolved)
            .map(|(message, help)| unsupported(ty.span(), &text(ty), message, help)),
        Err(Refusal::Ours(_)) => None,
    };
    match (resolved, problem) {
        (Ok(ty), None) => return Some(ty),
        (_, Some(problem)) => diagnostics.push(problem),
        (Err(Refusal::Ours(problem)), None) => diagnostics.push(*problem),
        (Err(Refusal::Cxx), None) => {}
    }
    None
}

/// The `T` of `Optional<T>`.
fn optional_payload(ty: &syn::Type) -> Option<&syn::Type> {
    let generic = generic(ty)?;
    match generic.arguments[..] {
        [GenericArgument::Type(payload)] if generic.is_alone() && generic.name == "Optional" => {
            Some(payload)
        }
        _ => None,
    }
}

/// The type of an optional field: whatever a field holds by value in both languages.
fn optional(payload: &syn::Type, table: &Table, uses: &Uses) -> Result<Type, Refusal> {
    let resolved = match stored_closure(payload) {
        Some(stored) => types::stored(&stored, payload, table, uses)?,
        None => inner(payload, table, uses)
            .map_err(|refusal| not_of_the_bridge(payload, refusal, table))?,
    };
    let problem = match &resolved {
        Type::Reference(_) => Some((
            "C++ has no optional reference that it could hold in a field",
            "use a pointer, `*const T`, or hold the value itself",
        )),
        Type::Callback(_) => Some((
            "a function pointer cannot be a field, not even an optional one",
            "write `Optional<Function<dyn Fn(A) -> R + Send>>`",
        )),
        resolved => super::rules::held(resolved, table),
    };
    match problem {
        Some((message, help)) => {
            refuse(Diagnostic::new(Code::OptionPayload, payload.span(), message).help(help))
        }
        None => Ok(Type::Word(Word::Optional, vec![resolved])),
    }
}
