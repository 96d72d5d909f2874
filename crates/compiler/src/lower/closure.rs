//! Closures: a context, and a table of the functions that call and drop it.
//!
//! The form of a closure's own arguments and result follows only from their C++ types, as derived
//! in cross/form.h, because one C++ type may come from several bridges. So a type that a bridge
//! declares always goes through memory here, even if its own bridge could see that it fits in
//! registers.

use super::abi::{self, Caller};
use super::{Scope, crossing, everywhere, result, signature};
use crate::cfg::{Any, Cfg};
use crate::ir::{Bridge, Callback, Direction, ErrorType, Outcome, Type};
use crate::iter::IteratorExt as _;
use crate::names;
use crate::plan::{
    Abi, Closure, ErrorForm, Form, Interface, Method, Numbers, Return, Success, TypeAlias,
};
use proc_macro2::Span;
use std::collections::BTreeSet;

pub(super) fn form(bridge: &Bridge, callback: &Callback) -> Form {
    let interface = name(bridge, callback);
    Form::Closure(Box::new(Closure { callback: callback.clone(), interface }))
}

fn name(bridge: &Bridge, callback: &Callback) -> String {
    names::interface(callback.calls, &signature::closure(bridge, callback))
}

/// The interfaces of all closures, in bridge order.
pub(super) fn interfaces(bridge: &Bridge) -> Vec<Interface> {
    let mut found = Vec::new();
    everywhere(bridge, &mut |ty, cfg, direction| match ty {
        Type::Callback(callback) => {
            let interface = interface(bridge, callback, cfg, &mut found);
            interface.is_given |= direction == Some(Direction::RustToCxx);
            interface.is_taken |= direction == Some(Direction::CxxToRust);
        }
        Type::Function(callback) => interface(bridge, callback, cfg, &mut found).is_held = true,
        _ => {}
    });
    for numbers in Numbers::all() {
        mark_repeated(bridge, &mut found, numbers);
    }
    found
}

/// Marks the interfaces whose closures are of a type that has one already.
fn mark_repeated(bridge: &Bridge, found: &mut [Interface], numbers: Numbers) {
    let mut types = BTreeSet::new();
    for interface in found.iter_mut().filter(|interface| interface.is_held) {
        let ty = signature::closure_type(bridge, &interface.callback, numbers);
        if types.contains(&ty) {
            interface.repeated.push(numbers);
        } else if interface.any.is_always() {
            types.insert(ty);
        }
    }
}

/// The interface of a closure, found or added.
fn interface<'a>(
    bridge: &Bridge,
    callback: &Callback,
    cfg: &Cfg,
    found: &'a mut Vec<Interface>,
) -> &'a mut Interface {
    let name = name(bridge, callback);
    let index = found.iter().position(|interface| interface.name == name).unwrap_or(found.len());
    if index == found.len() {
        found.push(Interface {
            name,
            any: Any::from(cfg),
            callback: callback.clone(),
            methods: vec![Method { name: "call", abi: abi(bridge, callback) }],
            is_given: false,
            is_taken: false,
            is_held: false,
            repeated: Vec::new(),
        });
    } else {
        found[index].any.or(cfg);
    }
    &mut found[index]
}

fn abi(bridge: &Bridge, callback: &Callback) -> Abi {
    let part =
        |name: &str, ty: &Type| crossing(bridge, Scope::AnyBridge, name, ty, Span::call_site());
    let params = callback.signature.params.iter();
    let params = params.map(|param| part(&param.name.to_string(), &param.ty)).collect_vec();
    let ok = match callback.signature.outcome.ok() {
        Type::Unit => None,
        ty => Some(part("result", ty)),
    };
    let returns = match (&callback.signature.outcome, ok) {
        (Outcome::Typed(_, error), ok) => Return::Status {
            ok: ok.map_or(Success::Nothing, |crossing| result::success(bridge, crossing)),
            error: error_form(bridge, error),
        },
        (_, None) => Return::Nothing,
        (_, Some(crossing)) => Return::Value(crossing),
    };
    abi::abi(bridge, Caller::Closure, None, params, returns)
}

fn error_form(bridge: &Bridge, error: &ErrorType) -> ErrorForm {
    match error {
        ErrorType::Dynamic(path) => ErrorForm::Handle(names::alias_path(path)),
        error => result::exported(bridge, error),
    }
}

/// The error types of closures that the bridge does not declare.
pub(super) fn aliases(bridge: &Bridge) -> Vec<TypeAlias> {
    let mut found: Vec<TypeAlias> = Vec::new();
    everywhere(bridge, &mut |ty, cfg, _| {
        let (Type::Callback(callback) | Type::Function(callback)) = ty else { return };
        let Outcome::Typed(_, ErrorType::Dynamic(path)) = &callback.signature.outcome else {
            return;
        };
        let name = names::alias(path);
        match found.iter_mut().find(|alias| alias.name == name) {
            Some(known) => known.any.or(cfg),
            None => found.push(TypeAlias { name, path: path.clone(), any: Any::from(cfg) }),
        }
    });
    found
}
