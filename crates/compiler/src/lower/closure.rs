//! Closures: a context, and a table of the functions that call and drop it.
//!
//! How a closure's own arguments and result cross follows from their C++ types alone, as cross/form.h
//! derives it, because one C++ type may come from several bridges. So a type that a bridge declares
//! always goes through memory here, also where its own bridge could see that it fits into registers.

use super::abi::{self, Caller};
use super::{Scope, crossing, everywhere, result};
use crate::cfg::Any;
use crate::ir::{Bridge, Callback, ErrorType, Outcome, Type};
use crate::names;
use crate::plan::{CallbackPlan, ErrorForm, Form, HeldFunction, Return, Success, TypeAlias};
use proc_macro2::Span;

pub(super) fn form(bridge: &Bridge, callback: &Callback) -> Form {
    Form::Closure(Box::new(plan(bridge, callback)))
}

fn plan(bridge: &Bridge, callback: &Callback) -> CallbackPlan {
    let part =
        |name: &str, ty: &Type| crossing(bridge, Scope::AnyBridge, name, ty, Span::call_site());
    let params = callback.signature.params.iter();
    let params = params.map(|param| part(&param.name.to_string(), &param.ty)).collect();
    let ok = match callback.signature.outcome.ok() {
        Type::Unit => None,
        ty => Some(part("result", ty)),
    };
    let returns = match (&callback.signature.outcome, ok) {
        (Outcome::Typed(_, error), ok) => Return::Status {
            ok: ok.map_or(Success::Nothing, |crossing| result::success(bridge, crossing)),
            error: error_form(error),
        },
        (_, None) => Return::Nothing,
        (_, Some(crossing)) => Return::Value(crossing),
    };
    let abi = abi::abi(bridge, Caller::Closure, None, params, returns);
    CallbackPlan { callback: callback.clone(), abi }
}

fn error_form(error: &ErrorType) -> ErrorForm {
    match error {
        ErrorType::Dynamic(path) => ErrorForm::Handle(names::alias_path(path)),
        error => result::exported(error),
    }
}

/// The closures that both languages hold, wherever their types stand.
pub(super) fn held(bridge: &Bridge) -> Vec<HeldFunction> {
    let mut found = Vec::new();
    everywhere(bridge, &mut |ty, cfg| {
        if let Type::Function(callback) = ty {
            found.push(HeldFunction { cfg: cfg.clone(), closure: plan(bridge, callback) });
        }
    });
    found
}

/// The error types of closures that the bridge does not declare.
pub(super) fn aliases(bridge: &Bridge) -> Vec<TypeAlias> {
    let mut found: Vec<TypeAlias> = Vec::new();
    everywhere(bridge, &mut |ty, cfg| {
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
