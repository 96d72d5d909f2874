//! Functions and methods that call C++.

use super::carried;
use super::outgoing::{self, Passed};
use super::spell::{self, Lifetimes};
use crate::ir::{Bridge, ErrorType, Function, Outcome, Type};
use crate::plan::{Call, ExceptionClass};
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

pub(super) fn function(bridge: &Bridge, call: &Call, index: usize) -> TokenStream {
    let function = &bridge.functions[call.function];
    let span = Span::call_site().located_at(function.span);
    let attrs = carried(function);
    let (name, symbol) = (&function.rust, &call.symbol);
    let unsafety = function.unsafety.then(|| quote!(unsafe));
    let generics = super::generics(function);

    let mut parameters = Vec::new();
    let abi = call.abi.slots.iter().map(|slot| spell::raw(bridge, &slot.raw));
    let abi_output = spell::output(bridge, &call.abi);
    let callee = format!("the C++ function `{}`", function.cxx);
    let (mut first, mut holds) = (Vec::new(), Vec::new());
    let (mut values, mut checks) = (Vec::new(), Vec::new());
    if let Some(receiver) = &call.receiver {
        parameters.push(super::receiver(receiver));
        let passed = outgoing::receiver(bridge, call, receiver, &callee);
        holds.push(passed.hold);
        values.push(passed.value);
        checks.push(passed.check);
    }
    for (param, written) in call.abi.params.iter().zip(&function.signature.params) {
        let original = &written.name;
        let ty = spell::ty(bridge, &param.ty, Lifetimes::Written);
        parameters.push(quote!(#original: #ty));
        let Passed { refuses, hold, value, check } =
            outgoing::pass(bridge, param, original, &callee);
        first.push(refuses);
        holds.push(hold);
        values.push(value);
        checks.push(check);
    }

    let (output, error_module) = output(bridge, function, index);
    let returned = outgoing::returns(bridge, &call.abi.returns, &output.error, false);
    let before = &returned.before;
    values.extend(returned.out.iter().cloned());
    let called = outgoing::checked(quote!(__shim(#(#values),*)), &checks);
    let called = returned.around(&called);
    let output = &output.tokens;
    let body = quote_spanned! {span=>
        #attrs
        pub #unsafety fn #name #generics (#(#parameters),*) #output {
            ::twinspan::private::import!(#symbol fn __shim(#(_: #abi),*) #abi_output);
            #(#first)*
            #(#holds)*
            #before
            // SAFETY: the generated C++ shim takes values of these types, each once; the bridge's
            // `unsafe` promises that the C++ function is sound.
            unsafe {
                #called
            }
        }
    };
    let item = match function.member_of {
        None => body,
        Some(id) => {
            let def = &bridge[id];
            super::member(function, &def.rust, def.lifetimes, &body)
        }
    };
    quote!(#error_module #item)
}

/// A class that exceptions can be tested for.
pub(super) fn exception_class(bridge: &Bridge, class: &ExceptionClass) -> TokenStream {
    let def = &bridge[class.ty];
    let (cfg, name, symbol) = (&class.cfg, &def.rust, &class.symbol);
    quote_spanned! {name.span()=>
        #cfg
        // SAFETY: the generated C++ tests the exception for an object of this class.
        unsafe impl ::twinspan::private::ExceptionObject for #name {
            unsafe fn downcast(word: ::core::primitive::usize) -> *const Self {
                unsafe extern "C" {
                    #[link_name = #symbol]
                    fn __shim(_: ::core::primitive::usize) -> *const #name;
                }
                // SAFETY: the caller's word is an exception; it is borrowed.
                unsafe { __shim(word) }
            }
        }
    }
}

/// The result of a function, as written.
pub(super) struct Output {
    pub tokens: TokenStream,
    error: TokenStream,
}

pub(super) fn output(bridge: &Bridge, function: &Function, index: usize) -> (Output, TokenStream) {
    let outcome = &function.signature.outcome;
    let (module, error) = match outcome {
        Outcome::Typed(_, ErrorType::Dynamic(path)) => {
            super::error_type(&function.cfg, path, index, function.span)
        }
        outcome => (quote!(), spell::error(bridge, outcome)),
    };
    let ok = spell::ty(bridge, outcome.ok(), Lifetimes::Written);
    let tokens = match outcome {
        Outcome::Plain(Type::Unit) => quote!(),
        Outcome::Plain(_) => quote!(-> #ok),
        _ => quote!(-> ::core::result::Result<#ok, #error>),
    };
    (Output { tokens, error }, module)
}
