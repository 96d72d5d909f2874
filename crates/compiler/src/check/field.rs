//! Types of fields, which have one layout in both languages.

use super::promises::{field_asks_for_static, place_of_static, static_from_cxx};
use super::refusal::{Refusal, text, unsupported};
use super::rules;
use super::types::{Uses, inner};
use super::{Table, foreign, unknown};
use crate::ast;
use crate::diag::Diagnostics;
use crate::ir::{Field, Type};
use syn::spanned::Spanned;

/// A field with its type.
pub(super) fn definition(written: &ast::Field, ty: Type) -> Field {
    let ast::Field { attrs, ident, .. } = written;
    Field {
        rust: attrs.rust_name(ident).to_string(),
        cxx: attrs.cxx_name(ident),
        ty,
        span: ident.span(),
        docs: attrs.docs.clone(),
        attrs: attrs.copied(),
        cfg: attrs.cfg.clone(),
    }
}

/// The type of a field; `None` leaves the struct to cxx, which defines or refuses it.
pub(super) fn field(
    ty: &syn::Type,
    is_mirror: bool,
    table: &Table,
    diagnostics: &mut Diagnostics,
) -> Option<Type> {
    let resolved = match inner(ty, &Uses::in_field(table, is_mirror)) {
        // cxx refuses a function pointer there.
        Ok(Type::Callback(callback)) if callback.is_pointer() => return None,
        Ok(resolved) => resolved,
        Err(Refusal::Cxx) => {
            // cxx reports what is wrong with the rest.
            unknown::unknown(ty, table).into_iter().for_each(|found| diagnostics.push(found));
            return None;
        }
        Err(Refusal::Ours(problem)) => {
            diagnostics.push(*problem);
            return None;
        }
    };
    let is_of_cxx = resolved.is_of_cxx();
    // cxx checks what it sees.
    let problem = rules::hidden_in_field(&resolved)
        .or_else(|| (!is_of_cxx).then(|| rules::by_value(&resolved, table)).flatten());
    if let Some((message, help)) = problem {
        diagnostics.push(unsupported(ty.span(), &text(ty), message, help));
        return None;
    }
    if let Some(problem) = foreign::in_field(&resolved, ty.span(), table) {
        diagnostics.push(problem);
        return None;
    }
    if field_asks_for_static(&resolved) {
        let help = "leave `'static` out: give the struct a lifetime, or hold a `String`";
        diagnostics.push(static_from_cxx(place_of_static(ty), help));
        return None;
    }
    Some(resolved)
}
