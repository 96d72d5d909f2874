//! How Rust reaches the functions and constants of C libraries.

use crate::ir::c_library::{Function, Library, Number, Outcome, ParamType, Type};
use crate::names;
use crate::plan::c_library::{self as plan, Call, Read};

pub(super) fn library(library: &Library, package: &str) -> plan::Library {
    let calls = library.functions.iter().enumerate().map(|(index, function)| call(index, function));
    let constants = library.constants.iter().enumerate();
    let constants = constants.filter(|(_, constant)| constant.value.is_none());
    let headers: String = library.includes.iter().map(|include| include.header.as_str()).collect();
    let constants = constants.map(|(index, constant)| {
        let symbol =
            names::c_constant(&constant.c, package, &format!("{headers} {:?}", constant.ty));
        Read { constant: index, symbol }
    });
    plan::Library {
        is_there: library.blocks > 0,
        calls: calls.collect(),
        constants: constants.collect(),
    }
}

fn call(index: usize, function: &Function) -> Call {
    let params = function.params.iter().map(|param| match &param.ty {
        ParamType::Raw(ty) => ty.clone(),
        ParamType::CStr(_) => {
            Type::Pointer { mutable: false, to: Box::new(Type::Number(Number::Char)) }
        }
    });
    let is_raw = function.params.iter().all(|param| matches!(param.ty, ParamType::Raw(_)));
    let Outcome::Raw(result) = &function.result;
    Call {
        function: index,
        symbol: function.c.clone(),
        params: params.collect(),
        result: result.clone(),
        is_wrapped: !is_raw,
    }
}
