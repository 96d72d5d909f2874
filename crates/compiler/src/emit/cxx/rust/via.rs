//! Types of Rust that cross as another type: the name in the bridge, and what crosses, around which is what C++ has.

use super::spell::{self, Lifetimes};
use super::{beside, incoming};
use crate::ir::{Bridge, Mirror, Type, TypeDef, Via};
use crate::names;
use crate::plan::Return;
use crate::words::Word;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote_spanned};

pub(super) fn item(bridge: &Bridge, def: &TypeDef, of: &Mirror, via: &Via) -> TokenStream {
    let (cfg, name, docs) = (&def.cfg, &def.rust, &def.docs);
    let span = name.span();
    let module = format_ident!("type_of_{}", name, span = of.span);
    let (module, ty) = beside(cfg, &module, &of.path);
    let crossing = format_ident!("{}", names::via(name), span = span);
    let inside = spell::ty(bridge, &via.ty, Lifetimes::Inferred);
    // rustc says at the user's type that there is no conversion.
    let (into, from) =
        if via.is_text { ("read_text", "written") } else { ("converted", "converted") };
    let into = format_ident!("{}", into, span = via.span);
    let from = format_ident!("{}", from, span = via.span);
    let text = name.to_string();
    quote_spanned! {span=>
        #module
        #cfg
        #(#[doc = #docs])*
        pub type #name = #ty;
        #cfg
        #[doc(hidden)]
        #[allow(missing_copy_implementations, missing_debug_implementations)]
        #[repr(transparent)]
        pub struct #crossing(#inside);
        #cfg
        impl __cross::Mirrors for #crossing {
            type Of = #name;
            #[inline]
            fn into_of(self) -> Self::Of {
                __cross::sure(__cross::Via::try_into_of(self))
            }
            #[inline]
            fn from_of(of: Self::Of) -> Self {
                Self(__cross::sure(__cross::#from(of, #text)))
            }
        }
        #cfg
        impl __cross::Via for #crossing {
            #[inline]
            fn try_into_of(self) -> ::core::result::Result<Self::Of, __cross::Refused> {
                __cross::#into(self.0, #text)
            }
        }
    }
}

/// Converts an argument that has crossed as it is, or returns why not.
pub(super) fn tried(
    returns: &Return,
    crossed: &Type,
    written: &Type,
    name: &Ident,
    span: Span,
) -> Option<TokenStream> {
    let is_converted = |ty: &Type| matches!(ty, Type::Named(named) if named.mirrored);
    let (crossed, written, way) = match (crossed, written) {
        (Type::Word(Word::Option, crossed), Type::Word(_, written)) => {
            (&crossed[0], &written[0], "try_option")
        }
        (Type::Word(Word::Vec, crossed), Type::Word(_, written)) => {
            (&crossed[0], &written[0], "try_list")
        }
        (crossed, written) => (crossed, written, "try_value"),
    };
    let way = format_ident!("{}", way, span = span);
    (is_converted(written) && !is_converted(crossed)).then(|| {
        let refused = match returns {
            Return::Status { error, .. } => {
                incoming::word(error, &Ident::new("refused", span), span)
            }
            _ => quote_spanned!(span=> refused),
        };
        quote_spanned! {span=>
            let #name = match __cross::#way(#name) {
                ::core::result::Result::Ok(value) => value,
                ::core::result::Result::Err(refused) => {
                    return ::core::result::Result::Err(#refused);
                }
            };
        }
    })
}
