//! Closures: a function and its context.

use super::crossing;
use crate::ir::{Bridge, Callback, Type};
use crate::plan::{CallbackPlan, Shape};
use proc_macro2::Span;

pub(super) fn shape(bridge: &Bridge, callback: &Callback) -> Shape {
    let span = Span::call_site();
    let params = callback
        .params
        .iter()
        .enumerate()
        .map(|(index, ty)| crossing(bridge, &format!("argument{index}"), ty, span))
        .collect();
    let result = match &callback.result {
        Type::Unit => None,
        ty => Some(crossing(bridge, "result", ty, span)),
    };
    Shape::Callback(Box::new(CallbackPlan { callback: callback.clone(), params, result }))
}
