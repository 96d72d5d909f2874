//! Constants: ordinary items, with assertions that they have the value that C++ got.

use super::spell;
use crate::ir::constant::{Constant, ConstantType, Value};
use crate::ir::{Bridge, Static};
use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

pub(super) fn item(constant: &Constant) -> TokenStream {
    let Constant { rust, value, attrs, vis, expr, cfg, .. } = constant;
    let ty = ty(&constant.ty, constant.span);
    let same = same(&quote!(self::#rust), &constant.ty, value);
    quote_spanned! {constant.span=>
        #attrs
        #cfg
        #[allow(dead_code)]
        #vis const #rust: #ty = #expr;
        #cfg
        const _: () = ::core::assert!(#same, "C++ has another value");
    }
}

/// A C++ constant, in a variable that is never written.
pub(super) fn of_cxx(bridge: &Bridge, constant: &Static, symbol: &str) -> TokenStream {
    let Static { rust, attrs, cfg, .. } = constant;
    let ty = spell::ty(bridge, &constant.ty, spell::Lifetimes::Written);
    quote_spanned! {constant.span=>
        #cfg
        // SAFETY: C++ has asserted that it has such a constant, and has it in a variable of that
        // type.
        unsafe extern "C" {
            #attrs
            #[allow(dead_code)]
            #[link_name = #symbol]
            pub safe static #rust: #ty;
        }
    }
}

fn ty(ty: &ConstantType, span: proc_macro2::Span) -> TokenStream {
    match ty {
        ConstantType::Number(number) => spell::number(*number, span),
        ConstantType::Char => quote!(::core::primitive::char),
        ConstantType::Text => quote!(&'static ::core::primitive::str),
        ConstantType::Array(element, length) => {
            let element = self::ty(element, span);
            let length = Literal::u64_unsuffixed(*length);
            quote!([#element; #length])
        }
    }
}

/// Whether `place` has that value, as a constant expression.
fn same(place: &TokenStream, ty: &ConstantType, value: &Value) -> TokenStream {
    match (value, ty) {
        (Value::Integer(value), _) => {
            let value = Literal::i128_unsuffixed(*value);
            quote!(#place == #value)
        }
        (Value::Float(value), ConstantType::Number(number)) if number.is_single() => {
            let bits = Literal::u32_unsuffixed((*value as f32).to_bits());
            quote!(#place.to_bits() == #bits)
        }
        (Value::Float(value), _) => {
            let bits = Literal::u64_unsuffixed(value.to_bits());
            quote!(#place.to_bits() == #bits)
        }
        (Value::Bool(value), _) => quote!(#place == #value),
        (Value::Char(value), _) => quote!(#place == #value),
        (Value::Text(value), _) => {
            quote!(::twinspan::private::is_text(#place, #value))
        }
        (Value::List(values), ConstantType::Array(element, _)) => {
            let each = values.iter().enumerate().map(|(index, value)| {
                let index = Literal::usize_unsuffixed(index);
                same(&quote!(#place[#index]), element, value)
            });
            quote!(true #(&& (#each))*)
        }
        (Value::List(_), _) => quote!(false),
    }
}
