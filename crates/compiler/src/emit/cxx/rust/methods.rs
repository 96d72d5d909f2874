//! Methods that change a C++ object, on the `UniquePtr` that owns it: a trait for each class, which
//! users import.

use super::import::output;
use super::spell::{self, Lifetimes};
use super::{carried, generics};
use crate::ir::{Bridge, Direction, Function, Type, TypeId, TypeKind};
use crate::iter::IteratorExt as _;
use crate::plan::{Call, Instantiation, Plan};
use crate::words::Word;
use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

/// The module that contains them.
const METHODS: &str = "methods";

pub(super) fn traits(bridge: &Bridge, plan: &Plan) -> Option<TokenStream> {
    let is_taken = bridge.types.iter().any(|def| def.rust == METHODS);
    let mut traits = TokenStream::new();
    for instantiation in plan.seen.instantiations.iter().filter(|_| !is_taken) {
        let Some(Type::Named(named)) = instantiation.ty.inside(Word::UniquePtr) else { continue };
        let methods = methods(bridge, plan, named.id);
        if !methods.is_empty() {
            traits.extend(written(bridge, instantiation, named.id, &methods));
        }
    }
    let module = format_ident!("{METHODS}");
    (!traits.is_empty()).then(|| {
        quote! {
            #[doc = " The methods that change C++ objects, of the `UniquePtr` that owns one: `use ffi::methods::*;`, and"]
            #[doc = " there is no need of `pin_mut()`. As that does, they panic where the pointer is null."]
            pub mod #module {
                #[allow(unused_imports)]
                use super::*;
                #traits
            }
        }
    })
}

/// Methods that take the object pinned, with their indices among the functions that call C++.
fn methods<'a>(
    bridge: &'a Bridge,
    plan: &'a Plan,
    class: TypeId,
) -> Vec<(usize, &'a Call, &'a Function)> {
    let def = &bridge[class];
    if !matches!(def.kind, TypeKind::OpaqueCxx) || def.lifetimes > 0 {
        return Vec::new();
    }
    let calls = plan.calls.iter().filter(|call| call.direction == Direction::RustToCxx);
    let calls = calls.enumerate().filter(|(_, call)| {
        let receiver = call.receiver.as_ref();
        receiver.is_some_and(|of| of.ty == class && of.mutable && of.pinned)
    });
    calls.map(|(index, call)| (index, call, &bridge.functions[call.function])).collect_vec()
}

fn written(
    bridge: &Bridge,
    instantiation: &Instantiation,
    class: TypeId,
    methods: &[(usize, &Call, &Function)],
) -> TokenStream {
    let (mut declared, mut defined) = (TokenStream::new(), TokenStream::new());
    for (index, call, function) in methods {
        let attrs = carried(function);
        let cfg = &function.cfg;
        let name = &function.rust;
        let span = Span::call_site().located_at(function.span);
        let unsafety = function.unsafety.then(|| quote!(unsafe));
        let generics = generics(function);
        let lifetime = call.receiver.as_ref().and_then(|receiver| receiver.lifetime.as_ref());
        let params = function.signature.params.iter();
        let params = params.map(|param| {
            let (name, ty) = (&param.name, spell::ty(bridge, &param.ty, Lifetimes::Written));
            quote!(#name: #ty)
        });
        let params = params.collect_vec();
        let output = output(bridge, function, *index).0.tokens;
        let signature = quote_spanned! {span=>
            #unsafety fn #name #generics (& #lifetime mut self, #(#params),*) #output
        };
        let arguments = function.signature.params.iter().map(|param| &param.name);
        // By its path: `Pin` has methods of its own, such as `get_mut`.
        let class = &bridge[class].rust;
        let called = quote_spanned!(span=> #class::#name(self.pin_mut(), #(#arguments),*));
        // SAFETY: the caller keeps the contract of the method.
        let called = if function.unsafety { quote!(unsafe { #called }) } else { called };
        declared.extend(quote!(#attrs #signature;));
        defined.extend(quote!(#cfg #[inline] #signature { #called }));
    }
    let class = &bridge[class].rust;
    let name = format_ident!("{}Methods", class);
    let any = &instantiation.any;
    let docs = format!(" The methods that change a `{class}`, of a `UniquePtr` that owns one.");
    quote! {
        #any
        #[doc = #docs]
        #[allow(dead_code)]
        pub trait #name {
            #declared
        }
        #any
        #[allow(deprecated)]
        impl #name for ::cxx::UniquePtr<#class> {
            #defined
        }
    }
}
