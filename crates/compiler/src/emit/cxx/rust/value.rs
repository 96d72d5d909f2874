//! Values of both languages, on their way out of the C ABI and into it.

use super::{closure, spell};
use crate::ir::Bridge;
use crate::plan::Form;
use proc_macro2::TokenStream;
use quote::quote;

/// Rust's value of what crosses in registers.
pub(super) fn take(bridge: &Bridge, form: &Form, raw: &TokenStream) -> TokenStream {
    if let Some((closure, is_optional)) = form.closure() {
        return closure::take_result(bridge, closure, raw, is_optional);
    }
    if form.is_same() {
        return raw.clone();
    }
    let codec = spell::codec(bridge, form);
    quote!(__cross::take::<#codec>(#raw))
}

/// What crosses in registers for Rust's value.
pub(super) fn give(bridge: &Bridge, form: &Form, value: &TokenStream) -> TokenStream {
    if let Some((closure, is_optional)) = form.closure() {
        return closure::give(closure, value, is_optional);
    }
    if form.is_same() {
        return value.clone();
    }
    let codec = spell::codec(bridge, form);
    quote!(__cross::give::<#codec>(#value))
}
