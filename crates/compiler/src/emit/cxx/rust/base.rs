//! The base classes of C++ classes, in Rust.

use crate::ir::{BaseKind, Bridge, TypeId};
use crate::plan::{BaseClass, Cast};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

pub(super) fn casts(bridge: &Bridge, class: &BaseClass) -> TokenStream {
    let name = |id: TypeId| {
        let name = &bridge[id].rust;
        Ident::new(&name.to_string(), Span::call_site().located_at(class.span))
    };
    let (derived, base) = (name(class.derived), name(class.base));
    let deref = class.derefs.then(|| deref(class, &derived, &base));
    let up = up(class, &derived, &base);
    let down = (class.kind != BaseKind::Plain).then(|| down(class, &derived, &base));
    quote!(#up #deref #down)
}

fn deref(class: &BaseClass, derived: &Ident, base: &Ident) -> TokenStream {
    let cfg = &class.cfg;
    quote_spanned! {base.span()=>
        #cfg
        impl ::core::ops::Deref for #derived {
            type Target = #base;
            fn deref(&self) -> &#base {
                ::twinspan::Cast::upcast(self)
            }
        }
    }
}

fn up(class: &BaseClass, derived: &Ident, base: &Ident) -> TokenStream {
    let cfg = &class.cfg;
    let (up, up_shared) = (class.symbol(Cast::Up), class.symbol(Cast::UpShared));
    quote_spanned! {base.span()=>
        #cfg
        // SAFETY: the generated C++ converts pointers by the rules of C++, and has asserted that it
        // can.
        unsafe impl ::twinspan::DerivedFrom<#base> for #derived {
            unsafe fn __upcast(derived: *const Self) -> *const #base {
                unsafe extern "C" {
                    #[link_name = #up]
                    fn __shim(_: *const #derived) -> *const #base;
                }
                // SAFETY: the caller's pointer points to an object, or is null.
                unsafe { __shim(derived) }
            }
            unsafe fn __upcast_shared(
                from: *mut ::core::ffi::c_void,
                to: *mut ::core::ffi::c_void,
            ) {
                unsafe extern "C" {
                    #[link_name = #up_shared]
                    fn __shim(_: *mut ::core::ffi::c_void, _: *mut ::core::ffi::c_void);
                }
                // SAFETY: the caller's pointers point to a shared pointer and to room for another.
                unsafe { __shim(from, to) }
            }
        }
        #cfg
        impl ::core::convert::AsRef<#base> for #derived {
            fn as_ref(&self) -> &#base {
                ::twinspan::Cast::upcast(self)
            }
        }
    }
}

fn down(class: &BaseClass, derived: &Ident, base: &Ident) -> TokenStream {
    let cfg = &class.cfg;
    let (down, down_shared) = (class.symbol(Cast::Down), class.symbol(Cast::DownShared));
    let owned = (class.kind == BaseKind::Deletes).then(|| {
        quote_spanned! {base.span()=>
            #cfg
            // SAFETY: C++ has asserted that the base has a virtual destructor.
            unsafe impl ::twinspan::DeletedAs<#base> for #derived {}
        }
    });
    quote_spanned! {base.span()=>
        #cfg
        // SAFETY: the generated C++ asks the object for its class.
        unsafe impl ::twinspan::DowncastFrom<#base> for #derived {
            unsafe fn __downcast(base: *const #base) -> *const Self {
                unsafe extern "C" {
                    #[link_name = #down]
                    fn __shim(_: *const #base) -> *const #derived;
                }
                // SAFETY: the caller's pointer points to an object, or is null.
                unsafe { __shim(base) }
            }
            unsafe fn __downcast_shared(
                from: *mut ::core::ffi::c_void,
                to: *mut ::core::ffi::c_void,
            ) -> bool {
                unsafe extern "C" {
                    #[link_name = #down_shared]
                    fn __shim(_: *mut ::core::ffi::c_void, _: *mut ::core::ffi::c_void) -> bool;
                }
                // SAFETY: the caller's pointers point to a shared pointer and to room for another.
                unsafe { __shim(from, to) }
            }
        }
        #owned
    }
}
