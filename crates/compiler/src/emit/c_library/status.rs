//! The Rust items for destroying an object, and for the status of a function.

use super::{rust, spell};
use crate::ir::c_library::{Library, Status, TypeDef};
use crate::plan::c_library::Library as Plan;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// Destroys an `Owned<T>`.
pub(super) fn destroy(
    library: &Library,
    plan: &Plan,
    def: &TypeDef,
    function: usize,
) -> TokenStream {
    let TypeDef { rust: name, cfg, .. } = def;
    let path = rust::path(library, plan.call(function));
    let writable = (!def.holds_pointers).then(|| {
        quote! {
            #cfg
            // SAFETY: none of its fields is a pointer.
            unsafe impl ::twinspan::c::Writable for #name {}
        }
    });
    quote! {
        #writable
        #cfg
        // SAFETY: the bridge declares that this function destroys such an object.
        unsafe impl ::twinspan::c::Destroy for #name {
            #[inline]
            unsafe fn destroy(object: *mut Self) {
                // SAFETY: the caller owns the object.
                let _ = unsafe { #path(object.cast()) };
            }
        }
    }
}

/// An error with the number that C returned.
pub(super) fn item(library: &Library, plan: &Plan, def: &TypeDef, status: &Status) -> TokenStream {
    let TypeDef { rust: name, cfg, attrs, .. } = def;
    let ty = spell::rust(library, &status.is);
    let text = name.to_string();
    let message = match status.message {
        None => quote!(::core::option::Option::None),
        Some(function) => {
            let path = rust::path(library, plan.call(function));
            quote! {
                // SAFETY: the function returns null or text.
                ::twinspan::private::c_library::text(unsafe { #path(self.code) })
            }
        }
    };
    quote! {
        #cfg
        #attrs
        #[derive(Clone, PartialEq, Eq)]
        pub struct #name {
            /// The number that the C function returned.
            pub code: #ty,
            detail: ::core::option::Option<::twinspan::private::Box<str>>,
        }
        #cfg
        impl #name {
            /// The error with this number.
            pub fn new(code: #ty) -> Self {
                #name { code, detail: ::core::option::Option::None }
            }
            /// The library's message about it, if it was requested.
            pub fn detail(&self) -> ::core::option::Option<&str> {
                self.detail.as_deref()
            }
            #[allow(dead_code)]
            fn with(code: #ty, detail: ::core::option::Option<&::core::ffi::CStr>) -> Self {
                #name { code, detail: ::twinspan::private::c_library::owned(detail) }
            }
            fn message(&self) -> ::core::option::Option<&::core::ffi::CStr> {
                #[allow(unused_unsafe)]
                // SAFETY of the generated code: none, or a call of a C function that returns null
                // or text for every code.
                unsafe { #message }
            }
        }
        #cfg
        impl ::core::fmt::Display for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                let code = ::twinspan::private::c_library::Code::number(self.code);
                ::twinspan::private::c_library::display(
                    f, #text, code, self.detail(), self.message())
            }
        }
        #cfg
        impl ::core::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                let code = ::twinspan::private::c_library::Code::number(self.code);
                ::twinspan::private::c_library::debug(f, #text, code, self.detail())
            }
        }
        #cfg
        impl ::core::error::Error for #name {}
    }
}

/// A C number as a literal.
pub(super) fn number(value: i128) -> TokenStream {
    let literal = Literal::i128_unsuffixed(value);
    quote!(#literal)
}
