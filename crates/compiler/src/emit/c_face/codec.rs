//! Codecs and types of the C ABI in the spelling of generated Rust.

use crate::ir::{self, Bridge};
use crate::plan::c_face::{Access, CType, Form};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// A parameter in Rust. Pointers are untyped: the codec knows what they point to.
pub(super) fn raw(bridge: &Bridge, ty: &CType) -> TokenStream {
    let path = |path: [&str; 3]| {
        let path = path.map(|part| format_ident!("{part}"));
        quote!(#(::#path)*)
    };
    match ty {
        CType::Number(number) => path(number.rust()),
        CType::Bool | CType::Byte => quote!(::core::primitive::u8),
        CType::Wide { signed: true } => quote!(__c::Int128),
        CType::Wide { signed: false } => quote!(__c::UInt128),
        CType::Enum(id) => {
            let ty = &bridge[*id].rust;
            quote!(<#ty as __c::CEnum>::Repr)
        }
        CType::Pointer { to, mutable: false } if !matches!(**to, CType::Object(_)) => {
            quote!(*const ::core::ffi::c_void)
        }
        CType::Function { params, result } => {
            let params = params.iter().map(|ty| raw(bridge, ty));
            let result = result.as_ref().map(|ty| {
                let ty = raw(bridge, ty);
                quote!(-> #ty)
            });
            quote!(::core::option::Option<unsafe extern "C-unwind" fn(#(#params),*) #result>)
        }
        _ => quote!(__c::RawHandle),
    }
}

/// The codec of a form.
pub(super) fn codec(bridge: &Bridge, form: &Form) -> TokenStream {
    let named = |id: &ir::TypeId| &bridge[*id].rust;
    let inner = |form: &Form| codec(bridge, form);
    match form {
        Form::Number(number) => {
            let path = number.rust().map(|part| format_ident!("{part}"));
            quote!(__c::Same<#(::#path)*>)
        }
        Form::Bool => quote!(__c::Bool),
        Form::Word { codec, .. } => {
            let codec = format_ident!("{}", codec);
            quote!(__c::#codec)
        }
        Form::Wide { signed: true } => quote!(__c::I128),
        Form::Wide { signed: false } => quote!(__c::U128),
        Form::Enum(id) => of("Enum", named(id)),
        Form::Plain(id) => of("Plain", named(id)),
        Form::Converted(id) | Form::ConvertedReference(id) => of("Converted", named(id)),
        Form::PlainReference { to, mutable } => {
            borrowed(if *mutable { "PlainMut" } else { "PlainRef" }, &inner(to))
        }
        Form::Str => quote!(__c::Str<'_>),
        Form::CStr => quote!(__c::CStr<'_>),
        Form::Text => quote!(__c::Text),
        Form::Slice { of, mutable } => {
            borrowed(if *mutable { "SliceMut" } else { "Slice" }, &inner(of))
        }
        Form::List(element) => of("List", &inner(element)),
        Form::Handle(id) => of("Handle", named(id)),
        Form::Lent(id) => borrowed("Borrowed", named(id)),
        Form::Object { to, access } => {
            let codec = match access {
                Access::Shared => "Shared",
                Access::Marked => "Marked",
                Access::Exclusive => "Exclusive",
            };
            borrowed(codec, &named(to))
        }
        Form::Null(inside) => of("Null", &inner(inside)),
        Form::Opt(inside) => of("Opt", &inner(inside)),
        Form::Optional(inside) => of("OptionalOf", &inner(inside)),
        Form::Closure(_) => quote!(),
    }
}

fn of(codec: &str, inside: &impl quote::ToTokens) -> TokenStream {
    let codec = format_ident!("{codec}");
    quote!(__c::#codec<#inside>)
}

fn borrowed(codec: &str, inside: &impl quote::ToTokens) -> TokenStream {
    let codec = format_ident!("{codec}");
    quote!(__c::#codec<'_, #inside>)
}
