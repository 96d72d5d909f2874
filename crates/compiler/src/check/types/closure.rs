//! Closures and function pointers: their signatures.

use super::{Uses, held, inner, whole};
use crate::check::closure::{Stored, Written, form, written};
use crate::check::error;
use crate::check::promises::{elided, mutable_result};
use crate::check::refusal::{Refusal, refuse};
use crate::diag::Code;
use crate::ir::{Callback, Calls, Direction, Holder, Outcome, Signature, Type};
use syn::spanned::Spanned;
use syn::{ParenthesizedGenericArguments, ReturnType, TypeParamBound};

/// A closure after `impl` or `dyn`.
pub(super) fn callback<'a>(
    bounds: impl IntoIterator<Item = &'a TypeParamBound>,
    holder: Holder,
    whole: &syn::Type,
    uses: &Uses<'_>,
) -> Result<Type, Refusal> {
    let Written { calls, arguments, send, sync, is_static } = written(bounds, whole)?;
    if holder == Holder::Reference && calls == Calls::Once {
        return form(whole, "a closure behind a reference cannot be called by value");
    }
    let owned = match holder {
        Holder::Box => true,
        Holder::Reference => false,
        _ => is_static,
    };
    let called = Uses::new(uses.table);
    let of_call = if uses.in_field { &called } else { uses };
    let signature = parts(arguments, of_call)?;
    let (nothrow, noescape) = (false, false);
    let callback = Callback { calls, holder, owned, send, sync, nothrow, noescape, signature };
    Ok(Type::Callback(Box::new(callback)))
}

/// The closure in a field or in a `Vec`.
pub(super) fn stored(
    stored: &Stored<'_>,
    whole: &syn::Type,
    uses: &Uses<'_>,
) -> Result<Type, Refusal> {
    let resolved = callback(&stored.closure.bounds, Holder::Box, whole, uses)?;
    let Type::Callback(callback) = resolved else { return Err(Refusal::Cxx) };
    let is_once = callback.calls == Calls::Once;
    match (stored.once, is_once) {
        (false, true) => refuse(
            Code::ClosureForm,
            whole.span(),
            "a Function can be called any number of times, but an `FnOnce` only once",
            "write `OnceFunction<dyn FnOnce(A) -> R>`",
        ),
        (true, false) => refuse(
            Code::ClosureForm,
            whole.span(),
            "a OnceFunction is called only once, but this closure can be called more often",
            "write `Function<dyn ..>`, or `OnceFunction<dyn FnOnce(A) -> R>`",
        ),
        _ => Ok(Type::Function(callback)),
    }
}

/// The signature of a closure.
fn parts(arguments: &ParenthesizedGenericArguments, uses: &Uses<'_>) -> Result<Signature, Refusal> {
    let params: Vec<Type> = arguments
        .inputs
        .iter()
        .map(|input| part(&input.ty, "take", uses))
        .collect::<Result<_, _>>()?;
    let outcome = match &arguments.output {
        ReturnType::Default => Outcome::Plain(Type::Unit),
        ReturnType::Type(_, ty) => match error::written(ty, uses.table) {
            Some(written) => result(&written, ty, uses)?,
            None => Outcome::Plain(part(ty, "return", uses)?),
        },
    };
    let (mut taken, mut given) = (Vec::new(), Vec::new());
    params.iter().for_each(|ty| elided(ty, uses.table, &mut taken));
    elided(outcome.ok(), uses.table, &mut given);
    if let Some(place) = given.first()
        && taken.len() != 1
    {
        let message = match taken[..] {
            [] => "the closure returns a reference, but has no argument to borrow from",
            _ => "the closure returns a reference, but does not say which argument it borrows from",
        };
        let help = "take exactly one reference, or return a value";
        return refuse(Code::ClosureForm, *place, message, help);
    }
    if let Some((message, help)) = mutable_result(outcome.ok(), params.iter(), uses.table) {
        let place = match &arguments.output {
            ReturnType::Type(_, ty) => ty.span(),
            ReturnType::Default => arguments.output.span(),
        };
        return refuse(Code::Unsafety, place, message, help);
    }
    Ok(Signature::of_closure(params, outcome))
}

fn result(
    written: &error::Written<'_>,
    ty: &syn::Type,
    uses: &Uses<'_>,
) -> Result<Outcome, Refusal> {
    // C++ can hold the error of a closure, whichever language the closure is from.
    let Some(error) = written.error_type(Direction::CxxToRust, uses.table) else {
        return form(ty, "the Result of a closure has to name its error");
    };
    let ok = written.ok.map(|ok| part(ok, "return", uses)).transpose()?;
    let error = error.map_err(|diagnostic| Refusal::Ours(Box::new(diagnostic)))?;
    Ok(Outcome::Typed(ok.unwrap_or(Type::Unit), error))
}

/// A parameter or the result of a closure.
fn part(ty: &syn::Type, verb: &str, uses: &Uses<'_>) -> Result<Type, Refusal> {
    let part = whole(ty, uses).map_err(|refusal| refusal.diagnostic(ty, uses.table))?;
    match part {
        part if part.closure().is_some() => refuse(
            Code::ClosurePosition,
            ty.span(),
            format!("a closure cannot {verb} a closure"),
            "pass both to the function",
        ),
        Type::Unit if verb == "return" => Ok(Type::Unit),
        part => {
            held(&part, ty.span(), verb, uses.table)?;
            Ok(part)
        }
    }
}

pub(super) fn function_pointer(ty: &syn::TypeFnPtr, uses: &Uses<'_>) -> Result<Type, Refusal> {
    uses.function_pointer.set(Some(ty.span()));
    let mut params = Vec::new();
    for input in &ty.inputs {
        let param = inner(&input.ty, uses)?;
        held(&param, input.ty.span(), "take", uses.table)?;
        params.push(param);
    }
    let result = match &ty.output {
        ReturnType::Default => Type::Unit,
        // cxx reports that such a function cannot fail.
        ReturnType::Type(_, ty) if error::written(ty, uses.table).is_some() => {
            return Err(Refusal::Cxx);
        }
        ReturnType::Type(_, ty) => {
            let result = inner(ty, uses)?;
            if !matches!(result, Type::Unit) {
                held(&result, ty.span(), "return", uses.table)?;
            }
            result
        }
    };
    Ok(Type::Callback(Box::new(Callback {
        calls: Calls::Shared,
        holder: Holder::Pointer,
        owned: false,
        send: false,
        sync: false,
        nothrow: false,
        noescape: false,
        signature: Signature::of_closure(params, Outcome::Plain(result)),
    })))
}
