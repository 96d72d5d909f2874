//! Ensures that something that is not `Send` does not become part of something that is.

use super::Table;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::ir::{Callback, ErrorType, Holder, Outcome, Signature, Type, TypeId};
use proc_macro2::Span;

/// A C++ function that owns a closure may put it into its result. rustc cannot see that, so a
/// closure that is not `Send` is refused if the result is `Send`.
pub(super) fn not_send(
    signature: &Signature,
    places: &[Span],
    result: Span,
    table: &Table,
) -> Diagnostics {
    let mut found = Diagnostics::default();
    let mut given = Vec::new();
    let outcome = &signature.outcome;
    owned_closures(outcome.ok(), table, &mut Vec::new(), &mut given);
    if let Outcome::Typed(_, ErrorType::Shared(id, _)) = outcome {
        fields(*id, table, &mut Vec::new(), &mut given);
    }
    // One that is not `Send` also keeps the struct around it on its thread.
    let Some(sent) = given.first().filter(|_| given.iter().all(|closure| closure.send)) else {
        return found;
    };
    for (param, span) in signature.params.iter().zip(places) {
        let mut taken = Vec::new();
        owned_closures(&param.ty, table, &mut Vec::new(), &mut taken);
        let Some(_) = taken.iter().find(|closure| !closure.send) else { continue };
        let (what, help) = if sent.holder == Holder::Registration {
            (
                "a Registration may be dropped on any thread, and the closure with it",
                "add `+ Send` to the closure, and `+ Sync` if C++ calls it on several threads at \
                once, as `twinspan::Callbacks` does",
            )
        } else {
            (
                "the result of this function is `Send`, and may hold the closure",
                "add `+ Send` to this closure, or remove it from the result",
            )
        };
        let mut diagnostic = Diagnostic::new(
            Code::ClosureThread,
            *span,
            "a closure that is not `Send` would become part of something that is",
            help,
        );
        diagnostic.notes.push((Some(result), what.to_owned()));
        found.push(diagnostic);
    }
    found
}

/// The closures that a value of this type owns.
fn owned_closures<'a>(
    ty: &'a Type,
    table: &'a Table,
    seen: &mut Vec<TypeId>,
    found: &mut Vec<&'a Callback>,
) {
    match ty {
        Type::Callback(callback) if callback.owned && !callback.is_pointer() => {
            found.push(callback);
        }
        Type::Function(callback) => found.push(callback),
        Type::Word(word, parts) if word.row().owns_inside => {
            parts.iter().for_each(|part| owned_closures(part, table, seen, found));
        }
        Type::Array { element, .. } => owned_closures(element, table, seen, found),
        Type::Named(named) => fields(named.id, table, seen, found),
        _ => {}
    }
}

fn fields<'a>(id: TypeId, table: &'a Table, seen: &mut Vec<TypeId>, found: &mut Vec<&'a Callback>) {
    if !seen.contains(&id) {
        seen.push(id);
        for (field, _) in table.kind(id).fields() {
            owned_closures(&field.ty, table, seen, found);
        }
    }
}
