//! How Rust calls the functions and reads the constants of C libraries.

use crate::ir::c_library::{
    Closure, Elements, Function, Keeps, Library, Number, Outcome, Param, ParamType, Pointed,
    Pointee, Reference, Slice, Type, TypeId, TypeKind, Value,
};
use crate::iter::IteratorExt as _;
use crate::names;
use crate::plan::c_library::{self as plan, Call, Detail, Read, Slot};

pub(crate) fn library(library: &Library, package: &str) -> plan::Library {
    let calls = library.functions.iter().enumerate();
    let calls = calls.map(|(index, function)| call(library, index, function, package));
    let constants = library.constants.iter().enumerate();
    let constants = constants.filter(|(_, constant)| constant.value.is_none());
    let headers = headers(library);
    let constants = constants.map(|(index, constant)| {
        let hashed = format!("{headers} {:?}", constant.ty);
        Read { constant: index, symbol: names::of_c(&constant.c, package, &hashed) }
    });
    plan::Library {
        is_there: library.blocks > 0,
        calls: calls.collect_vec(),
        constants: constants.collect_vec(),
    }
}

fn call(library: &Library, index: usize, function: &Function, package: &str) -> Call {
    let params: Vec<Vec<Slot>> =
        function.params.iter().map(|param| slots(library, param)).collect_vec();
    let is_raw = |param: &Param| matches!(param.ty, ParamType::In(Value::Raw(_)));
    let is_raw_result = matches!(function.result, Outcome::Value(Value::Raw(_)));
    Call {
        function: index,
        symbol: symbol(library, function, &params, package),
        params,
        result: result(&function.result),
        result_may_be_mutable: is_reference(&function.result),
        is_wrapped: !is_raw_result || !function.params.iter().all(is_raw),
        detail: detail(library, function),
    }
}

fn headers(library: &Library) -> String {
    library.includes.iter().map(|include| include.header.as_str()).collect()
}

/// The C symbol, or that of the function that calls it.
fn symbol(library: &Library, function: &Function, params: &[Vec<Slot>], package: &str) -> String {
    if !function.is_forwarded {
        return function.c.clone();
    }
    let types = params.iter().flatten().map(|slot| &slot.ty).collect_vec();
    let hashed = format!("{} {types:?} {:?}", headers(library), result(&function.result));
    names::of_c(&function.c, package, &hashed)
}

fn slots(library: &Library, param: &Param) -> Vec<Slot> {
    let name = &param.name;
    match &param.ty {
        ParamType::In(value) => {
            let may_be_const = match value {
                Value::Reference(Reference { to: Pointee::Value(to), mutable, .. }) => {
                    !mutable && is_opaque(library, to)
                }
                _ => false,
            };
            vec![Slot { name: name.clone(), ty: in_c(value, may_be_const), may_be_const }]
        }
        ParamType::Out(value) => {
            let ty = Type::pointer(true, in_c(value, false));
            vec![Slot { name: name.clone(), ty, may_be_const: false }]
        }
        ParamType::Slice(slice) => slice_slots(name, slice),
        ParamType::Closure(closure) => closure_slots(library, name, closure),
    }
}

fn slice_slots(name: &proc_macro2::Ident, slice: &Slice) -> Vec<Slot> {
    let element = match &slice.of {
        Elements::Str => Type::Number(Number::Char),
        Elements::Values(ty) => ty.clone(),
    };
    let pointer = Slot {
        name: name.clone(),
        ty: slice.pointer.clone().unwrap_or_else(|| Type::pointer(slice.mutable, element)),
        may_be_const: false,
    };
    let length =
        Slot { name: names::c_length(name), ty: slice.length.clone(), may_be_const: false };
    if slice.is_length_first { vec![length, pointer] } else { vec![pointer, length] }
}

/// The function, its data, and what drops the data.
fn closure_slots(library: &Library, name: &proc_macro2::Ident, closure: &Closure) -> Vec<Slot> {
    let slot = |name, ty| Slot { name, ty, may_be_const: false };
    let anything = || Type::pointer(true, Type::Void);
    let function =
        Pointed { params: called_with(library, closure), result: closure.result.clone() };
    let function = slot(name.clone(), Type::Function(Box::new(function)));
    let data = slot(names::c_data(name), anything());
    let mut slots =
        if closure.is_data_before { vec![data, function] } else { vec![function, data] };
    if closure.keeps == Keeps::DroppedByC {
        let drop = Pointed { params: vec![anything()], result: Type::Void };
        slots.push(slot(names::c_drop(name), Type::Function(Box::new(drop))));
    }
    slots
}

/// The parameters with which C calls a closure.
fn called_with(library: &Library, closure: &Closure) -> Vec<Type> {
    let data = Type::pointer(true, Type::Void);
    let params = closure.params.iter().map(|value| {
        let is_writable = match value {
            Value::Reference(Reference { to: Pointee::Value(to), .. }) => is_opaque(library, to),
            _ => false,
        };
        in_c(value, is_writable)
    });
    let mut params = params.collect_vec();
    params.insert(if closure.is_data_last { params.len() } else { 0 }, data);
    params
}

/// The C type of a value. Rust may write to opaque types, so C may too.
fn in_c(value: &Value, is_writable: bool) -> Type {
    match value {
        Value::Raw(ty) => ty.clone(),
        Value::Reference(reference) => {
            let to = match &reference.to {
                Pointee::CStr | Pointee::Str => Type::Number(Number::Char),
                Pointee::Value(ty) => ty.clone(),
            };
            Type::pointer(reference.mutable || is_writable, to)
        }
        Value::Owned { of, .. } => Type::pointer(true, Type::Named(*of)),
    }
}

fn is_opaque(library: &Library, ty: &Type) -> bool {
    matches!(ty, Type::Named(id) if matches!(library.types[id.0].kind, TypeKind::Opaque))
}

fn is_reference(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Value(Value::Reference(_)) | Outcome::Errno(Value::Reference(_)))
}

fn result(outcome: &Outcome) -> Type {
    match outcome {
        Outcome::Value(value) | Outcome::Errno(value) => in_c(value, false),
        Outcome::Status(status) => Type::Named(*status),
    }
}

/// The first parameter with the object that has the details of an error.
fn detail(library: &Library, function: &Function) -> Option<Detail> {
    let Outcome::Status(status) = function.result else { return None };
    let TypeKind::Status(status) = &library.types[status.0].kind else { return None };
    let (asked, of) = status.detail?;
    let is_of = |ty: &ParamType| match ty {
        ParamType::In(Value::Reference(reference)) => {
            let is_it = matches!(&reference.to, Pointee::Value(Type::Named(id)) if *id == of);
            (is_it && !reference.optional).then_some(false)
        }
        ParamType::Out(value) => is_pointer_to(value, of).then_some(true),
        _ => None,
    };
    let mut params = function.params.iter().enumerate();
    let (param, is_out) = params.find_map(|(index, param)| Some((index, is_of(&param.ty)?)))?;
    Some(Detail { function: asked, of, param, is_out })
}

fn is_pointer_to(value: &Value, of: TypeId) -> bool {
    match value {
        Value::Owned { of: found, .. } => *found == of,
        _ => false,
    }
}
