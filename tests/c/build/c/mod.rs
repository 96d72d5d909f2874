//! The target that is plain C: a header, and the functions behind it. A first cut, private, which
//! keeps the plan honest: it carries functions that C calls, with the forms that have a meaning in
//! C, and leaves out the others.

pub mod header;
pub mod rust;

use twinspan_compiler::ir::{
    Bridge, Direction, Function, Holder, Primitive, Type, TypeId, TypeKind,
};
use twinspan_compiler::plan::{Call, Crossing, ErrorForm, Form, Plan, Return};
use twinspan_compiler::words::{Owner, Word};

/// Status of a call that went well.
const OK: i32 = 0;
/// Status of a call that wrote a typed error.
const ERROR: i32 = 1;
/// Status of a call that panicked.
const PANIC: i32 = -1;

/// The calls that have a form in C.
fn calls<'a>(bridge: &'a Bridge, plan: &'a Plan) -> impl Iterator<Item = (&'a Call, &'a Function)> {
    plan.calls.iter().filter_map(|call| {
        let function = &bridge.functions[call.function];
        let returns = match &call.abi.returns {
            Return::Nothing => true,
            Return::Value(crossing) => has_form(bridge, plan, crossing),
            Return::Status { ok, error } => {
                matches!(error, ErrorForm::Value(_))
                    && ok.crossing().is_none_or(|crossing| has_form(bridge, plan, crossing))
            }
        };
        let carried = call.direction == Direction::CxxToRust
            && returns
            && call.abi.params.iter().all(|param| has_form(bridge, plan, param));
        carried.then_some((call, function))
    })
}

fn has_form(bridge: &Bridge, plan: &Plan, crossing: &Crossing) -> bool {
    let value = |ty: &Type| match ty {
        Type::Primitive(_) => true,
        Type::Named(named) => is_plain(bridge, named.id),
        _ => false,
    };
    match &crossing.form {
        Form::Number(_) | Form::Moved(_) => value(&crossing.ty),
        Form::Str => true,
        Form::Reference { .. } | Form::Owned { owner: Owner::Box, .. } => true,
        Form::Flagged(_) | Form::InMemory(_) => crossing.ty.inside(Word::Option).is_some_and(value),
        Form::Closure(closure) => {
            let abi = plan.abi(closure);
            let returns = match &abi.returns {
                Return::Nothing => true,
                Return::Value(result) => matches!(result.ty, Type::Primitive(_)),
                Return::Status { .. } => false,
            };
            returns
                && !closure.callback.owned
                && closure.callback.holder == Holder::Generic
                && abi.params.iter().all(|param| has_form(bridge, plan, param))
        }
        _ => false,
    }
}

/// A struct of numbers, which is the same struct in C.
fn is_plain(bridge: &Bridge, id: TypeId) -> bool {
    match &bridge.types[id.0].kind {
        TypeKind::Struct(definition) => {
            !definition.fields.is_empty()
                && definition.fields.iter().all(|field| match &field.ty {
                    Type::Primitive(_) => !field.conditional,
                    Type::Named(named) => is_plain(bridge, named.id),
                    _ => false,
                })
        }
        TypeKind::Enum(definition) => definition.repr.is_some(),
        _ => false,
    }
}

/// `namespace_Type_function`
fn name(bridge: &Bridge, function: &Function) -> String {
    let mut parts = function.namespace.clone();
    if let Some(id) = function.member_of {
        parts = bridge.types[id.0].namespace.clone();
        parts.push(bridge.types[id.0].cxx.clone());
    }
    parts.push(function.cxx.clone());
    parts.join("_")
}

/// `namespace_Type`
fn type_name(bridge: &Bridge, id: TypeId) -> String {
    let def = &bridge.types[id.0];
    let mut parts = def.namespace.clone();
    parts.push(def.cxx.clone());
    parts.join("_")
}

fn primitive(primitive: Primitive) -> &'static str {
    match primitive {
        Primitive::Isize | Primitive::SsizeT => "ptrdiff_t",
        // C has the names of C++ without the namespace.
        other => other.cxx().trim_start_matches("::std::"),
    }
}
