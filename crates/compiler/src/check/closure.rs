//! Closures: `impl Fn(A) -> R`, `Box<dyn Fn(A) -> R>`, `&dyn Fn(A) -> R` and the like.

use super::attributes::{NOESCAPE, NOTHROW};
use super::refusal::{Refusal, refuse};
use super::syntax::generic;
use super::unknown::FUTURE;
use crate::diag::{Code, Diagnostics};
use crate::ir::{Callback, Calls, Direction, Holder, Outcome, Primitive, Signature, Type};
use crate::iter::IteratorExt as _;
use crate::words::Word;
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{GenericArgument, ParenthesizedGenericArguments, PathArguments, TypeParamBound};

const FORMS: &str = "`impl Fn(A) -> R + Send + 'static`, `Box<dyn Fn(A) -> R + Send>` and \
                     `&dyn Fn(A) -> R` can cross, and the same with `FnMut` and `FnOnce`";

/// A closure as written: `Fn(A) -> R + Send + 'static`.
pub(super) struct Written<'a> {
    pub calls: Calls,
    pub arguments: &'a ParenthesizedGenericArguments,
    pub send: bool,
    pub sync: bool,
    pub is_static: bool,
}

/// Parses the bounds after `impl` or `dyn`.
pub(super) fn written<'a>(
    bounds: impl IntoIterator<Item = &'a TypeParamBound>,
    whole: &syn::Type,
) -> Result<Written<'a>, Refusal> {
    let mut closure = None;
    let (mut send, mut sync, mut is_static) = (false, false, false);
    for bound in bounds {
        match bound {
            TypeParamBound::Trait(bound) => {
                let is_plain = bound.maybe.is_none();
                let segment = bound.path.segments.last().filter(|_| is_plain);
                let name = segment.map(|segment| segment.ident.to_string()).unwrap_or_default();
                let calls = match name.as_str() {
                    "Send" => {
                        send = true;
                        continue;
                    }
                    "Sync" => {
                        sync = true;
                        continue;
                    }
                    "Fn" => Calls::Shared,
                    "FnMut" => Calls::Exclusive,
                    "FnOnce" => Calls::Once,
                    name => return other_trait(bound, name),
                };
                if bound.lifetimes.is_some() {
                    return form(bound, "the references of a closure cannot have named lifetimes");
                }
                match segment.map(|segment| &segment.arguments) {
                    Some(PathArguments::Parenthesized(arguments)) if closure.is_none() => {
                        closure = Some((calls, arguments));
                    }
                    _ => {
                        return form(
                            bound,
                            "a closure has exactly one bound of the form `Fn(A) -> R`",
                        );
                    }
                }
            }
            TypeParamBound::Lifetime(lifetime) if lifetime.ident == "static" => is_static = true,
            other => {
                return form(other, "a closure is either borrowed for the call or `'static`");
            }
        }
    }
    let Some((calls, arguments)) = closure else {
        return form(whole, "only closures are allowed after `impl` and `dyn`");
    };
    if let Some(place) = named_lifetime(arguments.to_token_stream()) {
        return form(&place, "the references of a closure cannot have named lifetimes");
    }
    Ok(Written { calls, arguments, send, sync, is_static })
}

/// A type that owns a closure and that both languages know.
pub(super) struct Stored<'a> {
    /// `OnceFunction`; otherwise `Function`.
    pub once: bool,
    pub closure: &'a syn::TypeTraitObject,
}

/// `Function<dyn Fn(A) -> R>` and `OnceFunction<dyn FnOnce(A) -> R>`.
pub(super) fn stored_closure(ty: &syn::Type) -> Option<Stored<'_>> {
    let generic = generic(ty)?;
    let once = generic.name == "OnceFunction";
    let names: Vec<&Ident> =
        generic.path.segments.iter().map(|segment| &segment.ident).collect_vec();
    let is_ours = generic.is_alone() || matches!(names[..], [krate, _] if krate == "twinspan");
    if !is_ours || !once && generic.name != "Function" {
        return None;
    }
    match generic.arguments[..] {
        [GenericArgument::Type(syn::Type::TraitObject(closure))] => Some(Stored { once, closure }),
        _ => None,
    }
}

/// The guard of a callback: called once, with whether to wait for a running call.
pub(super) fn registration() -> Type {
    Type::Callback(Box::new(Callback {
        calls: Calls::Once,
        holder: Holder::Registration,
        owned: true,
        send: true,
        sync: false,
        nothrow: true,
        noescape: false,
        signature: Signature::of_closure(
            vec![Type::Primitive(Primitive::Bool)],
            Outcome::Plain(Type::Unit),
        ),
    }))
}

/// `#[nothrow]` and `#[noescape]` on a parameter.
pub(super) fn attributes(
    attrs: &[syn::Attribute],
    ty: &mut Type,
    direction: Direction,
    found: &mut Diagnostics,
) {
    let mut callback = match ty {
        Type::Callback(callback) => Some(callback),
        Type::Word(Word::Option, payload) => match &mut payload[..] {
            [Type::Callback(callback)] => Some(callback),
            _ => None,
        },
        _ => None,
    }
    .filter(|callback| !callback.is_pointer() && callback.holder != Holder::Registration);
    for attr in attrs {
        let (message, help) = if attr.path().is_ident("nothrow") {
            match &mut callback {
                Some(callback) => {
                    callback.nothrow = true;
                    continue;
                }
                None => NOTHROW,
            }
        } else if attr.path().is_ident("noescape") {
            match &mut callback {
                Some(callback) if callback.owned => (
                    "C++ may keep a closure that it owns, so it cannot be `noescape`",
                    "remove the attribute, or let C++ borrow the closure: `impl Fn(A) -> R`",
                ),
                Some(_) if direction == Direction::CxxToRust => (
                    "only a C++ function can be told not to keep a closure",
                    "remove the attribute: Rust cannot keep what it borrows",
                ),
                Some(callback) => {
                    callback.noescape = true;
                    continue;
                }
                None => NOESCAPE,
            }
        } else {
            continue;
        };
        found.refuse(Code::ClosureForm, attr.path().span(), message, help);
    }
}

/// The position of a named lifetime: the functions behind a closure do not know it.
fn named_lifetime(tokens: TokenStream) -> Option<Ident> {
    let mut previous_is_quote = false;
    for token in tokens {
        match token {
            TokenTree::Ident(name) if previous_is_quote && name != "static" && name != "_" => {
                return Some(name);
            }
            TokenTree::Group(group) => {
                if let Some(found) = named_lifetime(group.stream()) {
                    return Some(found);
                }
                previous_is_quote = false;
            }
            token => {
                previous_is_quote = matches!(token, TokenTree::Punct(p) if p.as_char() == '\'')
            }
        }
    }
    None
}

/// The error for a trait that is not a closure, with an alternative.
fn other_trait<T>(bound: &syn::TraitBound, name: &str) -> Result<T, Refusal> {
    let help = match name {
        "Iterator" | "IntoIterator" | "DoubleEndedIterator" | "ExactSizeIterator" => {
            "pass a `Vec<T>` or a slice, or a closure that returns the next one: `impl FnMut() \
            -> Option<T>`"
        }
        "Future" | "IntoFuture" | "Stream" => FUTURE,
        "Read" | "BufRead" => {
            "pass the bytes, `&[u8]`, or a closure that fills a buffer: `impl FnMut(&mut [u8]) -> usize`"
        }
        "Write" => "return a `String` or a `Vec<u8>`, or take a closure: `impl FnMut(&[u8])`",
        "AsRef" | "Into" | "From" | "ToString" | "Borrow" | "Display" | "Debug" => {
            "use the type itself: `&str`, `String`, `&[T]`"
        }
        "Error" => {
            "return a `Result<T, Box<dyn std::error::Error>>`; as a parameter, pass its text"
        }
        _ => {
            "pass a closure for each method, or declare an opaque Rust type that holds the `Box<dyn ..>`"
        }
    };
    let message = "only closures are allowed after `impl` and `dyn`";
    refuse(Code::ClosureForm, bound.span(), message, help)
}

pub(super) fn form<T>(place: &impl Spanned, message: &str) -> Result<T, Refusal> {
    refuse(Code::ClosureForm, place.span(), message, FORMS)
}
