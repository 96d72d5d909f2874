//! Values of both languages, on their way out of the C ABI and into it.

use super::{closure, spell};
use crate::ir::{Bridge, Type};
use crate::plan::Form;
use proc_macro2::TokenStream;
use quote::quote;

/// Whether a value crosses as it is. The pointee of a raw pointer has no lifetime in the C ABI.
pub(super) fn is_same(bridge: &Bridge, form: &Form) -> bool {
    form.is_same() && !has_other_lifetimes(bridge, form)
}

fn has_other_lifetimes(bridge: &Bridge, form: &Form) -> bool {
    matches!(form, Form::Number(Type::Pointer { inner, .. }) if has_lifetimes(bridge, inner))
}

fn has_lifetimes(bridge: &Bridge, ty: &Type) -> bool {
    ty.named().is_some_and(|named| bridge[named.id].lifetimes > 0)
        || ty.parts().iter().any(|part| has_lifetimes(bridge, part))
}

/// Rust's value of what crosses in registers.
pub(super) fn take(bridge: &Bridge, form: &Form, raw: &TokenStream) -> TokenStream {
    if let Some((closure, is_optional)) = form.closure() {
        return closure::take_result(bridge, closure, raw, is_optional);
    }
    if is_same(bridge, form) {
        return raw.clone();
    }
    if form.is_same() {
        return quote!(#raw.cast());
    }
    let codec = spell::codec(bridge, form);
    quote!(__cross::take::<#codec>(#raw))
}

/// What crosses in registers for Rust's value.
pub(super) fn give(bridge: &Bridge, form: &Form, value: &TokenStream) -> TokenStream {
    if let Some((closure, is_optional)) = form.closure() {
        return closure::give(closure, value, is_optional);
    }
    if is_same(bridge, form) {
        return value.clone();
    }
    if form.is_same() {
        return quote!(#value.cast());
    }
    let codec = spell::codec(bridge, form);
    quote!(__cross::give::<#codec>(#value))
}
