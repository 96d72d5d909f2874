//! What an `Option`, an `Optional` and a `ControlFlow` hold.

use super::{Uses, inner, whole};
use crate::check::refusal::{Refusal, not_of_the_bridge, refuse};
use crate::check::syntax::bare;
use crate::check::{mirror, rules, via};
use crate::diag::Code;
use crate::ir::{Holder, Type, TypeKind};
use crate::words::{Crosses, Word};
use syn::spanned::Spanned;

pub(super) fn option(inner: &syn::Type, uses: &Uses<'_>) -> Result<Type, Refusal> {
    let payload =
        whole(inner, uses).map_err(|refusal| not_of_the_bridge(inner, refusal, uses.table))?;
    let problem = match &payload {
        Type::Unit => Some(("`()` inside Option carries one bit", "use `bool`")),
        Type::Word(Word::ControlFlow, _) => Some((
            "a ControlFlow inside Option has three cases",
            "use an enum of the bridge, or `ControlFlow` alone",
        )),
        Type::Word(Word::Option, _) => {
            Some(("C++ has no optional optional here", "use an enum of the bridge"))
        }
        Type::Callback(callback) if callback.holder == Holder::Generic => Some((
            "`impl` inside Option has no type when there is no closure",
            "use `Option<Box<dyn Fn(A) -> R + Send>>`, or `Option<&dyn Fn(A) -> R>`",
        )),
        Type::Word(word, _) if word.row().crosses == Crosses::Behind => Some((
            "this type lives in C++ and cannot be held by value",
            "use `Option<UniquePtr<..>>` or a reference to it",
        )),
        Type::Named(named) => match uses.table.kind(named.id) {
            TypeKind::OpaqueRust => Some((
                "an opaque Rust type cannot be held by value in C++",
                "use `Option<Box<T>>` or `Option<&T>`",
            )),
            TypeKind::OpaqueCxx => Some((
                "an opaque C++ type cannot be held by value in Rust",
                "use `Option<UniquePtr<T>>` or `Option<&T>`",
            )),
            _ => None,
        },
        _ => None,
    };
    match problem {
        Some((message, help)) => refuse(Code::OptionPayload, inner.span(), message, help),
        None => Ok(Type::Word(Word::Option, vec![payload])),
    }
}

/// An option in place holds any type that a field can hold by value in both languages.
pub(in crate::check) fn optional(payload: &syn::Type, uses: &Uses<'_>) -> Result<Type, Refusal> {
    let resolved =
        inner(payload, uses).map_err(|refusal| not_of_the_bridge(payload, refusal, uses.table))?;
    let problem = match &resolved {
        Type::Reference(_) => Some((
            "C++ has no optional reference that can be a field",
            "use a pointer, `*const T`, or store the value itself",
        )),
        Type::Callback(_) => Some((
            "a function pointer cannot be a field, not even an optional one",
            "write `Optional<Function<dyn Fn(A) -> R + Send>>`",
        )),
        resolved => rules::held(resolved, uses.table),
    };
    match problem {
        Some((message, help)) => refuse(Code::OptionPayload, payload.span(), message, help),
        None => Ok(Type::Word(Word::Optional, vec![resolved])),
    }
}

/// The value that a `ControlFlow` breaks with, which C++ holds by value.
pub(super) fn control_flow(inner: &syn::Type, uses: &Uses<'_>) -> Result<Type, Refusal> {
    uses.extension.set(true);
    let payload =
        whole(inner, uses).map_err(|refusal| not_of_the_bridge(inner, refusal, uses.table))?;
    let problem = match &payload {
        Type::Named(named) if uses.table.is_via(named.id) => {
            return Err(via::in_place(inner).into());
        }
        Type::Named(named) if named.mirrored => return Err(mirror::in_place(inner).into()),
        Type::Reference(_) | Type::Str(_) | Type::Slice(_) => Some((
            "the value that a ControlFlow breaks with has to be owned",
            "break with a value, or write `ControlFlow<()>` and keep the reference elsewhere",
        )),
        payload
            if payload.listed().is_some()
                || matches!(
                    payload,
                    Type::Callback(_) | Type::Word(Word::Option | Word::ControlFlow, _)
                ) =>
        {
            Some((
                "a ControlFlow cannot break with this type",
                "break with a number, a struct or an enum of the bridge",
            ))
        }
        payload => rules::held(payload, uses.table).filter(|_| !matches!(payload, Type::Unit)),
    };
    match problem {
        Some((message, help)) => refuse(Code::Value, inner.span(), message, help),
        None => Ok(Type::Word(Word::ControlFlow, vec![payload])),
    }
}

/// The second argument of a `ControlFlow`.
pub(super) fn goes_on_with_nothing(ty: &syn::Type) -> Result<(), Refusal> {
    match bare(ty) {
        syn::Type::Tuple(tuple) if tuple.elems.is_empty() => Ok(()),
        _ => refuse(
            Code::Value,
            ty.span(),
            "a ControlFlow that crosses has to continue with `()`",
            "write `ControlFlow<B>`, or name an enum of the bridge for both cases",
        ),
    }
}
