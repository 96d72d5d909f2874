//! Our half of a bridge in Rust: exported shims that C++ calls, and functions that call C++.

mod base;
pub(in crate::emit) mod body;
mod closure;
mod closure_held;
mod collection;
mod constant;
mod container;
mod data;
mod data_enum;
mod export;
pub(super) mod foreign;
mod import;
mod incoming;
mod interface;
mod layout;
mod methods;
mod mirror;
mod outgoing;
pub(in crate::emit) mod spell;
mod thunk;
mod value;
mod via;

use crate::cfg::Cfg;
use crate::ir::{Bridge, Direction, Function, Lifetime, Receiver};
use crate::iter::IteratorExt as _;
use crate::names;
use crate::plan::{Assertion, AssertionKind, Plan};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};

/// All our items in the module that replaces the user's.
pub(super) fn items(bridge: &Bridge, plan: &Plan) -> TokenStream {
    let (mut exports, mut functions) = (TokenStream::new(), TokenStream::new());
    let mut index = 0;
    for call in &plan.calls {
        match call.direction {
            Direction::CxxToRust => exports.extend(export::shim(bridge, call)),
            Direction::RustToCxx => {
                functions.extend(import::function(bridge, call, index));
                index += 1;
            }
        }
    }
    for error in &plan.errors {
        exports.extend(export::describe(bridge, error));
    }
    let bodies = body::items(bridge);
    let exceptions = plan.exceptions.iter().map(|class| import::exception_class(bridge, class));
    let bases = plan.bases.iter().map(|class| base::casts(bridge, class));
    let methods = methods::traits(bridge, plan);
    let assertions = assertions(bridge, plan);
    let aliases = aliases(plan);
    let interfaces = plan.interfaces.iter();
    let interfaces = interfaces.map(|interface| interface::items(bridge, interface));
    let stored = closure_held::stored(bridge, plan);
    let containers = container::items(bridge, plan);
    let marker = marker(plan);
    let layouts = layout::assertions(bridge);
    let mirrors = mirror::items(bridge, plan);
    let data_enums = data_enum::items(bridge, plan);
    let collections = plan.collections.iter().map(|of| collection::table(bridge, of));
    let constants = bridge.constants.iter().map(constant::item);
    let statics = bridge.statics.iter().zip(&plan.statics);
    let statics = statics.map(|(of, symbol)| constant::of_cxx(bridge, of, symbol));
    let operators = data::operators(bridge, plan);
    let types = data::types(bridge, plan);
    let foreign = foreign::types(bridge);
    quote! {
        #types
        #foreign
        #[allow(unused_imports)]
        use ::twinspan::private::{cross as __cross, ways::*};
        #aliases
        #(#interfaces)*
        #marker
        #stored
        #containers
        #functions
        #bodies
        #(#exceptions)*
        #(#bases)*
        #methods
        const _: () = { #exports };
        #(#collections)*
        #assertions
        #layouts
        #data_enums
        #mirrors
        #(#constants)*
        #(#statics)*
        #operators
    }
}

/// The marker type of the bridge, where rustc requires a type of this crate.
fn marker(plan: &Plan) -> Option<TokenStream> {
    let is_held = plan.interfaces.iter().any(|interface| interface.is_held);
    let name = format_ident!("{}", names::BRIDGE);
    (is_held || !plan.containers.is_empty()).then(|| {
        quote! {
            #[doc = " Whose the closures in fields and vectors, and the containers of C++, are."]
            #[allow(dead_code)]
            pub enum #name {}
        }
    })
}

/// The user's paths, relative to the module around the bridge.
fn aliases(plan: &Plan) -> TokenStream {
    if plan.aliases.is_empty() {
        return TokenStream::new();
    }
    let module = format_ident!("{}", names::ALIASES);
    let aliases = plan.aliases.iter().map(|alias| {
        let (name, path) = (format_ident!("{}", alias.name), &alias.path);
        let cfg = &alias.any;
        quote!(#cfg pub type #name = #path;)
    });
    quote! {
        #[doc(hidden)]
        mod #module {
            #[allow(unused_imports)]
            use super::super::*;
            #(#aliases)*
        }
    }
}

/// A module in which the path of an error is relative to the module around the bridge, and the type
/// there.
fn error_type(
    cfg: &Cfg,
    path: &TokenStream,
    index: usize,
    function: Span,
) -> (TokenStream, TokenStream) {
    let first = path.clone().into_iter().next();
    let span = Span::call_site().located_at(first.map_or(function, |token| token.span()));
    let module = format_ident!("error_type_{}", index, span = span);
    beside(cfg, &module, path)
}

/// The same with any name.
pub(super) fn beside(cfg: &Cfg, module: &Ident, path: &TokenStream) -> (TokenStream, TokenStream) {
    let span = module.span();
    let item = quote! {
        #cfg
        #[doc(hidden)]
        mod #module {
            #[allow(unused_imports)]
            use super::super::*;
            pub type Type = #path;
        }
    };
    (item, quote_spanned!(span=> #module::Type))
}

/// What cxx's macro would have asserted about the types in carried signatures.
fn assertions(bridge: &Bridge, plan: &Plan) -> TokenStream {
    let layouts = plan.laid_out.iter().filter_map(|laid_out| {
        let (check, _) = laid_out.ty.word()?.row().layout.filter(|(check, _)| !check.is_empty())?;
        let check = spell::path(check, Span::call_site());
        let parts = laid_out.ty.parts().iter();
        let parts = parts.map(|part| spell::ty(bridge, part, spell::Lifetimes::Erased));
        let any = &laid_out.any;
        Some(quote!(#any const _: () = #check::<#(#parts),*>();))
    });
    let assertions = plan.assertions.iter().map(|assertion| assertion_of(bridge, assertion));
    quote!(#(#assertions)* #(#layouts)*)
}

fn assertion_of(bridge: &Bridge, assertion: &Assertion) -> TokenStream {
    let def = &bridge[assertion.ty];
    let (cfg, name) = (&assertion.cfg, &def.rust);
    let lifetimes = spell::repeated(def.lifetimes, &quote!('static));
    match assertion.kind {
        AssertionKind::Trivial => quote_spanned! {assertion.span=>
            #cfg
            const _: fn() = ::cxx::private::verify_extern_kind::<
                #name #lifetimes, ::cxx::kind::Trivial>;
        },
        AssertionKind::Boxed => quote_spanned! {assertion.span=>
            #cfg
            const _: fn() = ::twinspan::private::require_box::<#name #lifetimes>;
        },
        AssertionKind::Element => quote_spanned! {assertion.span=>
            #cfg
            const _: fn() = ::twinspan::private::require_element::<#name #lifetimes>;
        },
        AssertionKind::Unpin => quote_spanned! {assertion.span=>
            #cfg
            const _: fn() = ::twinspan::private::require_unpin::<#name #lifetimes>;
        },
        AssertionKind::Thrown => {
            // rustc reports at the name, which has the position for the error.
            let name = format_ident!("{}", name, span = assertion.span);
            quote_spanned! {assertion.span=>
                #cfg
                const _: fn() = ::twinspan::private::errors_that_cpp_throws_are_send_and_sync::<
                    #name #lifetimes>;
            }
        }
        AssertionKind::NoTag => {
            let message = no_tag(&assertion.what);
            quote_spanned! {assertion.span=>
                #cfg
                const _: () = {
                    #[allow(unused_imports)]
                    use __cross::Unknown as _;
                    ::core::assert!(!__cross::Knows::<#name #lifetimes>::IS_TAGGED, #message);
                };
            }
        }
    }
}

fn no_tag(name: &str) -> String {
    format!(
        "`{name}` is an enum with data of another bridge, or holds one: only that bridge looks at the tag that C++ \
         gives it. Declare the functions that take one from C++ there"
    )
}

/// The lifetime parameters of a function. Those of the receiver's type are the impl's, as in any
/// impl.
fn generics(function: &Function) -> Option<TokenStream> {
    let of_type: Vec<String> = of_type(function).iter().map(ToString::to_string).collect_vec();
    let mut own = function.lifetimes.clone();
    own.retain(|own| !of_type.contains(&own.to_string()));
    (!own.is_empty()).then(|| quote!(<#(#own),*>))
}

/// The lifetimes of the receiver's type, as written.
fn of_type(function: &Function) -> &[Lifetime] {
    function.signature.receiver.as_ref().map_or(&[], |receiver| &receiver.type_lifetimes)
}

/// The lifetimes of an impl for a function's class, which has `count` of them, and those of the
/// class there.
fn lifetimes(function: &Function, count: usize) -> (Option<TokenStream>, Option<TokenStream>) {
    let written = of_type(function);
    let mut declared: Vec<&Lifetime> = Vec::new();
    for lifetime in written {
        let text = lifetime.to_string();
        let is_known = declared.iter().any(|known| known.to_string() == text);
        if !is_known && !["'_", "'static"].contains(&text.as_str()) {
            declared.push(lifetime);
        }
    }
    let generics = (!declared.is_empty()).then(|| quote!(<#(#declared),*>));
    let arguments = match written {
        [] => spell::repeated(count, &quote!('_)),
        written => Some(quote!(<#(#written),*>)),
    };
    (generics, arguments)
}

/// `self` as written.
fn receiver(receiver: &Receiver) -> TokenStream {
    let lifetime = &receiver.lifetime;
    let mutability = receiver.mutable.then(|| quote!(mut));
    if receiver.pinned {
        quote!(self: ::core::pin::Pin<& #lifetime #mutability Self>)
    } else {
        quote!(& #lifetime #mutability self)
    }
}

/// The impl block around a member of a type.
fn member(function: &Function, ty: &Ident, count: usize, body: &TokenStream) -> TokenStream {
    let span = Span::call_site().located_at(function.span);
    let cfg = &function.cfg;
    let (generics, arguments) = lifetimes(function, count);
    quote_spanned!(span=> #cfg impl #generics #ty #arguments { #body })
}

/// `#[cfg(..)]` of a function, and the attributes that are copied to it.
fn carried(function: &Function) -> TokenStream {
    let mut tokens = function.cfg.to_token_stream();
    tokens.extend(function.attrs.clone());
    tokens
}
