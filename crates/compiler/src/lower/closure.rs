//! Closures: a context, and a table of the functions that call and drop it.
//!
//! How a closure's own arguments and result cross follows from their C++ types alone, as closure.h
//! derives it, because one C++ type may come from several bridges. So a type that a bridge declares
//! always goes through memory here, also where its own bridge could see that it fits into registers.

use super::{crossing, result};
use crate::cfg::Cfg;
use crate::ir::{Bridge, Callback, ErrorType, Outcome, Type, TypeId, TypeKind};
use crate::names;
use crate::plan::{
    Assertion, CallbackPlan, Crossing, ErrorShape, FunctionField, HeldFunction, Return, Shape,
    Success, Tagged, TypeAlias,
};
use proc_macro2::Span;

pub(super) fn shape(bridge: &Bridge, callback: &Callback) -> Shape {
    Shape::Callback(Box::new(plan(bridge, callback)))
}

fn plan(bridge: &Bridge, callback: &Callback) -> CallbackPlan {
    let part = |name: &str, ty: &Type| canonical(bridge, name, ty);
    let params = callback.signature.params.iter();
    let params = params.map(|param| part(&param.name.to_string(), &param.ty)).collect();
    let ok = match callback.signature.outcome.ok() {
        Type::Unit => None,
        ty => Some(part("result", ty)),
    };
    let returns = match (&callback.signature.outcome, ok) {
        (Outcome::Typed(_, error), ok) => Return::Status {
            ok: ok.map_or(Success::Nothing, |crossing| result::success(bridge, crossing)),
            error: error_shape(error),
        },
        (_, None) => Return::Nothing,
        (_, Some(crossing)) if crossing.shape.is_direct() => Return::Direct(crossing),
        (_, Some(crossing)) => Return::Memory(crossing),
    };
    CallbackPlan { callback: callback.clone(), params, returns }
}

fn error_shape(error: &ErrorType) -> ErrorShape {
    match error {
        ErrorType::Dynamic(path) => ErrorShape::Handle(names::alias_path(path)),
        error => result::exported(error),
    }
}

/// The crossing that the type alone decides.
fn canonical(bridge: &Bridge, name: &str, ty: &Type) -> Crossing {
    let mut crossing = crossing(bridge, name, ty, Span::call_site());
    let is_declared = |ty: &Type| matches!(ty, Type::Named(_));
    match (&crossing.shape, ty) {
        (Shape::Scalar, ty) if is_declared(ty) => crossing.shape = Shape::Record,
        (Shape::Tagged(Tagged::Value), Type::Word(_, payload)) if is_declared(&payload[0]) => {
            crossing.shape = Shape::Tagged(Tagged::Memory);
        }
        _ => {}
    }
    crossing
}

/// The fields that are closures: in memory of both languages, as C++ has them.
pub(super) fn fields(bridge: &Bridge) -> Vec<FunctionField> {
    let mut found = Vec::new();
    for (index, def) in bridge.types.iter().enumerate() {
        let TypeKind::Struct(definition) = &def.kind else { continue };
        for (field_index, field) in definition.fields.iter().enumerate() {
            if let Some(callback) = field.ty.function() {
                found.push(FunctionField {
                    item: TypeId(index),
                    field: field_index,
                    cfg: def.cfg.and(&field.cfg),
                    closure: plan(bridge, callback),
                });
            }
        }
    }
    found
}

/// The closures that both languages hold, wherever their types stand.
pub(super) fn held(bridge: &Bridge, functions: &[FunctionField]) -> Vec<HeldFunction> {
    let mut found = Vec::new();
    everywhere(bridge, functions, &mut |ty, cfg| {
        if let Type::Function(callback) = ty {
            found.push(HeldFunction { cfg: cfg.clone(), closure: plan(bridge, callback) });
        }
    });
    found
}

/// Visits the types of functions, and of the fields that are closures, with all types inside.
pub(super) fn everywhere(
    bridge: &Bridge,
    functions: &[FunctionField],
    visit: &mut impl FnMut(&Type, &Cfg),
) {
    for function in &bridge.functions {
        function.signature.types().for_each(|ty| ty.walk(&mut |ty| visit(ty, &function.cfg)));
    }
    for function in functions {
        if let Some((_, field)) = function.parts(bridge) {
            field.ty.walk(&mut |ty| visit(ty, &function.cfg));
        }
    }
}

/// What cxx's macro would have asserted of the types inside, had it seen them.
pub(super) fn assertions(bridge: &Bridge, functions: &[FunctionField]) -> Vec<Assertion> {
    let mut found = Vec::new();
    for function in functions {
        let Some((def, field)) = function.parts(bridge) else { continue };
        let what = format!("a closure of `{}`", def.rust);
        super::assertions_of(bridge, &field.ty, &function.cfg, &what, &mut found);
    }
    found
}

/// The error types of closures that the bridge does not declare.
pub(super) fn aliases(bridge: &Bridge, functions: &[FunctionField]) -> Vec<TypeAlias> {
    let mut found: Vec<TypeAlias> = Vec::new();
    everywhere(bridge, functions, &mut |ty, cfg| {
        let (Type::Callback(callback) | Type::Function(callback)) = ty else { return };
        let Outcome::Typed(_, ErrorType::Dynamic(path)) = &callback.signature.outcome else {
            return;
        };
        let name = names::alias(path);
        let always = cfg.is_always();
        match found.iter_mut().find(|alias| alias.name == name) {
            Some(known) if known.any.is_empty() => {}
            Some(known) if always => known.any.clear(),
            Some(known) => known.any.push(cfg.clone()),
            None => found.push(TypeAlias {
                name,
                path: path.clone(),
                any: if always { Vec::new() } else { vec![cfg.clone()] },
            }),
        }
    });
    found
}
