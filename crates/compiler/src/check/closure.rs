//! Closures: `impl Fn(A) -> R`, `Box<dyn Fn(A) -> R>`, `&dyn Fn(A) -> R` and their kind.

use super::Table;
use super::attributes::{NOESCAPE, NOTHROW};
use super::error::{error_type, is_result};
use super::promises::{elided, mutable_result};
use super::types::{Refusal, Uses, held, refuse, resolve, unknown};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::ir::{Callback, Calls, Direction, Holder, Outcome, Primitive, Signature, Type};
use crate::words::Word;
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{
    GenericArgument, ParenthesizedGenericArguments, PathArguments, ReturnType, TypeParamBound,
};

const FORMS: &str = "`impl Fn(A) -> R + Send + 'static`, `Box<dyn Fn(A) -> R + Send>` and \
                     `&dyn Fn(A) -> R` can cross, and the same of `FnMut` and `FnOnce`";

/// What stands behind `impl` or `dyn`.
pub(super) fn callback<'a>(
    bounds: impl IntoIterator<Item = &'a TypeParamBound>,
    holder: Holder,
    whole: &syn::Type,
    table: &Table,
    uses: &Uses,
) -> Result<Type, Refusal> {
    let mut signature = None;
    let mut owned = holder == Holder::Box;
    let (mut send, mut sync) = (false, false);
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
                    _ => return form(bound, "only closures may stand behind `impl` and `dyn`"),
                };
                if bound.lifetimes.is_some() {
                    return form(bound, "the lifetimes of a closure's references are left out");
                }
                match segment.map(|segment| &segment.arguments) {
                    Some(PathArguments::Parenthesized(arguments)) if signature.is_none() => {
                        signature = Some((calls, arguments));
                    }
                    _ => return form(bound, "a closure is written once, as `Fn(A) -> R`"),
                }
            }
            TypeParamBound::Lifetime(lifetime) if lifetime.ident == "static" => owned = true,
            other => {
                return form(other, "a closure is either borrowed for the call or `'static`");
            }
        }
    }
    let Some((calls, arguments)) = signature else {
        return form(whole, "only closures may stand behind `impl` and `dyn`");
    };
    if holder == Holder::Reference {
        owned = false;
        if calls == Calls::Once {
            return form(whole, "a closure behind a reference cannot be called by value");
        }
    }
    let signature = parts(arguments, table, uses)?;
    let (nothrow, noescape) = (false, false);
    let callback = Callback { calls, holder, owned, send, sync, nothrow, noescape, signature };
    Ok(Type::Callback(Box::new(callback)))
}

/// A type that owns a closure and that both languages know.
pub(super) struct Stored<'a> {
    /// `OnceFunction`; else `Function`.
    pub once: bool,
    pub closure: &'a syn::TypeTraitObject,
}

/// `Function<dyn Fn(A) -> R>` and `OnceFunction<dyn FnOnce(A) -> R>`.
pub(super) fn stored_closure(ty: &syn::Type) -> Option<Stored<'_>> {
    match ty {
        syn::Type::Paren(paren) => stored_closure(&paren.elem),
        syn::Type::Group(group) => stored_closure(&group.elem),
        syn::Type::Path(ty) if ty.qself.is_none() => {
            let segment = match ty.path.segments.iter().collect::<Vec<_>>()[..] {
                [segment] if ty.path.leading_colon.is_none() => segment,
                [krate, segment] if krate.ident == "twinspan" => segment,
                _ => return None,
            };
            let once = segment.ident == "OnceFunction";
            if !once && segment.ident != "Function" {
                return None;
            }
            let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
            match arguments.args.iter().collect::<Vec<_>>()[..] {
                [GenericArgument::Type(syn::Type::TraitObject(closure))] => {
                    Some(Stored { once, closure })
                }
                _ => None,
            }
        }
        _ => None,
    }
}

/// The closure in a field or in a `Vec`.
pub(super) fn stored(
    stored: &Stored<'_>,
    whole: &syn::Type,
    table: &Table,
    uses: &Uses,
) -> Result<Type, Refusal> {
    let resolved = callback(&stored.closure.bounds, Holder::Box, whole, table, uses)?;
    let Type::Callback(callback) = resolved else { return Err(Refusal::Cxx) };
    let is_once = callback.calls == Calls::Once;
    match (stored.once, is_once) {
        (false, true) => refuse(
            Diagnostic::new(
                Code::ClosureForm,
                whole.span(),
                "a Function is called any number of times, and `FnOnce` once",
            )
            .help("write `OnceFunction<dyn FnOnce(A) -> R>`"),
        ),
        (true, false) => refuse(
            Diagnostic::new(
                Code::ClosureForm,
                whole.span(),
                "a OnceFunction is called once, and this closure more often",
            )
            .help("write `Function<dyn ..>`, or `OnceFunction<dyn FnOnce(A) -> R>`"),
        ),
        _ => Ok(Type::Function(callback)),
    }
}

/// The guard of a callback: called once, with whether to wait for a call that runs.
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
                    "a closure that is given away may be kept, so it cannot be `noescape`",
                    "remove the attribute, or lend the closure: `impl Fn(A) -> R`",
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
        found.push(Diagnostic::new(Code::ClosureForm, attr.path().span(), message).help(help));
    }
}

fn parts(
    arguments: &ParenthesizedGenericArguments,
    table: &Table,
    uses: &Uses,
) -> Result<Signature, Refusal> {
    if let Some(place) = named_lifetime(arguments.to_token_stream()) {
        return form(&place, "the lifetimes of a closure's references are left out");
    }
    let params: Vec<Type> = arguments
        .inputs
        .iter()
        .map(|input| part(&input.ty, "take", table, uses))
        .collect::<Result<_, _>>()?;
    let outcome = match &arguments.output {
        ReturnType::Default => Outcome::Plain(Type::Unit),
        ReturnType::Type(_, ty) if is_result(ty) => result(ty, table, uses)?,
        ReturnType::Type(_, ty) => Outcome::Plain(part(ty, "return", table, uses)?),
    };
    let (mut taken, mut given) = (Vec::new(), Vec::new());
    params.iter().for_each(|ty| elided(ty, table, &mut taken));
    elided(outcome.ok(), table, &mut given);
    if let Some(place) = given.first()
        && taken.len() != 1
    {
        let message = match taken[..] {
            [] => "the closure returns a reference, and has no argument that it could borrow from",
            _ => "the closure returns a reference, and does not say which argument it borrows from",
        };
        let help = "take exactly one reference, or return a value";
        return refuse(Diagnostic::new(Code::ClosureForm, *place, message).help(help));
    }
    if let Some((message, help)) = mutable_result(outcome.ok(), params.iter(), table) {
        let place = match &arguments.output {
            ReturnType::Type(_, ty) => ty.span(),
            ReturnType::Default => arguments.output.span(),
        };
        return refuse(Diagnostic::new(Code::Unsafety, place, message).help(help));
    }
    Ok(Signature::of_closure(params, outcome))
}

fn result(ty: &syn::Type, table: &Table, uses: &Uses) -> Result<Outcome, Refusal> {
    if let syn::Type::Path(path) = ty
        && let Some(segment) = path.path.segments.last()
        && let PathArguments::AngleBracketed(arguments) = &segment.arguments
        && let [GenericArgument::Type(ok), GenericArgument::Type(error)] =
            &arguments.args.iter().collect::<Vec<_>>()[..]
    {
        let ok = part(ok, "return", table, uses)?;
        // C++ can hold the error of a closure's, whichever side the closure is from.
        let error = error_type(error, Direction::CxxToRust, table)
            .map_err(|diagnostic| Refusal::Ours(Box::new(diagnostic)))?;
        return Ok(Outcome::Typed(ok, error));
    }
    form(ty, "the Result of a closure names its error")
}

/// A parameter or the result of a closure.
fn part(ty: &syn::Type, verb: &str, table: &Table, uses: &Uses) -> Result<Type, Refusal> {
    let part = resolve(ty, table, uses).or_else(|refusal| match refusal {
        Refusal::Cxx => refuse(unknown(ty)),
        refusal => Err(refusal),
    })?;
    match part {
        Type::Callback(callback) if !callback.is_pointer() => refuse(
            Diagnostic::new(
                Code::ClosurePosition,
                ty.span(),
                format!("a closure cannot {verb} a closure"),
            )
            .help("pass both to the function"),
        ),
        Type::Unit if verb == "return" => Ok(Type::Unit),
        part => {
            held(&part, ty.span(), verb, table)?;
            Ok(part)
        }
    }
}

/// The place of a lifetime that has a name: the functions behind a closure do not know it.
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

fn form<T>(place: &impl Spanned, message: &str) -> Result<T, Refusal> {
    refuse(Diagnostic::new(Code::ClosureForm, place.span(), message).help(FORMS))
}
