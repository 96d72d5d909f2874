//! Which arguments a result may borrow from, by Rust's rules for explicit and elided lifetimes. C++
//! must not take a copy of these, which would be destroyed before the result.

use crate::ir::{Bridge, Function, Lifetime, Type};
use crate::iter::IteratorExt as _;

/// The name of a lifetime; `None` if it is elided.
type Name = Option<String>;

/// For each parameter, whether the result may borrow from it and C++ could take a copy.
pub(super) fn lent(bridge: &Bridge, function: &Function) -> Vec<bool> {
    let mut result = lifetimes(bridge, function.signature.outcome.ok());
    // An elided lifetime is that of the receiver, or otherwise of the only one among the
    // parameters.
    let mut any = false;
    if result.contains(&None) {
        match &function.signature.receiver {
            Some(receiver) => result.extend(receiver.lifetime.as_ref().map(name)),
            None => any = true,
        }
    }
    result.retain(|name| name.as_deref().is_some_and(|name| name != "'static"));
    let is_lent = |ty: &Type| {
        let lifetimes = lifetimes(bridge, ty);
        let is_lent = |name| any || result.contains(name);
        (ty.is_copied_by_cxx() || is_converted(ty)) && lifetimes.iter().any(is_lent)
    };
    function.signature.params.iter().map(|param| is_lent(&param.ty)).collect_vec()
}

/// Whether a `Convert` of the user's may make something of the object that is referred to.
fn is_converted(ty: &Type) -> bool {
    let Type::Reference(reference) = ty else { return false };
    !matches!(reference.inner, Type::Primitive(_))
}

/// Whether the result may borrow from the receiver, and from each parameter, whatever their types.
#[cfg(feature = "c")]
pub(super) fn sources(bridge: &Bridge, function: &Function) -> (bool, Vec<bool>) {
    let signature = &function.signature;
    let result = lifetimes(bridge, signature.outcome.ok());
    // An elided lifetime is that of the receiver, or otherwise of the only one among the
    // parameters.
    let receiver = signature.receiver.as_ref().map(|receiver| {
        let own = receiver.lifetime.as_ref().and_then(name);
        result.contains(&None) || own.is_some() && result.contains(&own)
    });
    let any = receiver.is_none() && result.contains(&None);
    let is_source = |ty: &Type| {
        let lifetimes = lifetimes(bridge, ty);
        lifetimes.iter().any(|name| any || name.is_some() && result.contains(name))
    };
    let params = signature.params.iter().map(|param| is_source(&param.ty));
    (receiver.unwrap_or(false), params.collect_vec())
}

fn name(lifetime: &Lifetime) -> Name {
    let name = lifetime.to_string().replace(' ', "");
    (name != "'_").then_some(name)
}

/// All lifetimes in a type.
fn lifetimes(bridge: &Bridge, ty: &Type) -> Vec<Name> {
    let mut found = Vec::new();
    ty.each().for_each(|ty| match ty {
        Type::Str(text) => {
            found.push(text.lifetime.as_ref().and_then(name));
        }
        Type::Reference(reference) | Type::Slice(reference) => {
            found.push(reference.lifetime.as_ref().and_then(name));
        }
        Type::Named(named) => {
            found.extend(named.lifetimes.iter().map(name));
            if named.lifetimes.is_empty() && bridge[named.id].lifetimes > 0 {
                found.push(None);
            }
        }
        _ => {}
    });
    found
}
