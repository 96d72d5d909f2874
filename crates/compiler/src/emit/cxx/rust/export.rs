//! Shims that C++ calls: guarded, the values taken before the user's function runs.

use super::body;
use super::incoming::{self, Taken, erased, parameter};
use super::spell::{self, Lifetimes};
use super::via;
use crate::ir::{Bridge, ErrorType, Function, Outcome, Receiver};
use crate::plan::{Call, ErrorForm, ErrorText, Return, Role};
use crate::tokens;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

pub(super) fn shim(bridge: &Bridge, call: &Call) -> TokenStream {
    let function = &bridge.functions[call.function];
    let cfg = &function.cfg;
    let symbol = &call.symbol;
    let span = Span::call_site().located_at(function.span);
    let name = format_ident!("shim_{}", call.function, span = span);

    let mut parameters = Vec::new();
    let mut taken = Taken::default();
    let mut arguments = Vec::new();
    for slot in &call.abi.slots {
        let (name, raw) = (parameter(slot.role, span), spell::raw(bridge, &slot.raw));
        parameters.push(quote!(#name: #raw));
    }
    if let Some(receiver) = &call.receiver {
        let name = parameter(Role::Receiver, span);
        let class = class(bridge, call, receiver, span);
        let inferred = (bridge[receiver.ty].lifetimes > 0).then(|| quote!(::<'_>));
        let mutability = receiver.mutable.then(|| quote!(mut));
        let pointer = quote_spanned!(span=> &#mutability *#name.cast::<#class #inferred>());
        let lifted = if receiver.pinned {
            quote_spanned!(span=> ::core::pin::Pin::new_unchecked(#pointer))
        } else {
            pointer
        };
        if call.is_receiver_checked {
            let ty = spell::named(bridge, receiver.ty, Lifetimes::Inferred);
            // SAFETY: the wrapper passes a reference.
            taken.looked_at.push(quote_spanned! {span=>
                unsafe { __cross::look_at::<#ty>(#name.cast()); }
            });
        }
        // SAFETY: `this` of the wrapper, which lives during the call; the class contains nothing
        // else.
        taken.looked_at.push(quote_spanned!(span=> let #name = unsafe { #lifted };));
        arguments.push(quote!(#name));
    }
    for (index, param) in call.abi.params.iter().enumerate() {
        let name = parameter(Role::Value(index), span);
        taken.argument(bridge, param, &name, span);
        arguments.push(quote!(#name));
    }
    let overlap = call.abi.overlap.then(|| {
        incoming::overlap(
            bridge,
            &function.rust.to_string(),
            call.receiver.as_ref(),
            &call.abi.params,
        )
    });

    let (declared, callee) = declared(bridge, call, function, span);
    let mut value = given_unsafe(function, span, quote_spanned!(span=> #callee(#(#arguments),*)));
    let mut error_type = quote!();
    if let (true, Return::Status { error, .. }) = (declared.is_empty(), &call.abi.returns) {
        (error_type, value) = with_error(call, function, span, &value);
        value = erased(error, span, value);
    }
    let output = spell::output(bridge, &call.abi);
    let body = incoming::body(bridge, &call.abi.returns, span, &value);
    let Taken { owned, looked_at } = taken;

    let once = once(bridge, call, span);
    let allowed = allowed(function);
    quote_spanned! {span=>
        #declared
        #error_type
        #once
        #cfg
        #allowed
        #[unsafe(export_name = #symbol)]
        extern "C-unwind" fn #name(#(#parameters),*) #output {
            ::twinspan::private::guard(move || {
                // SAFETY of all blocks: the only caller is the generated C++ wrapper, which passes
                // values of these types; each value is taken and returned once.
                #(#owned)*
                #overlap
                #(#looked_at)*
                #body
            })
        }
    }
}

/// A variable for each C++ function that calls the shim. rustc compiles it into the object file of
/// the shim, because both are in one module, so it is linked wherever the shim is. Packages that
/// declare the same C++ function define the same variable, which linkers refuse; of the inline
/// functions they would silently keep one.
fn once(bridge: &Bridge, call: &Call, span: Span) -> TokenStream {
    let function = &bridge.functions[call.function];
    let cfg = &function.cfg;
    let mut variables = call.once.iter().enumerate().map(|(index, symbol)| {
        let variable = format_ident!("ONCE_{}_{}", call.function, index, span = span);
        quote_spanned! {span=>
            #cfg
            #[unsafe(export_name = #symbol)]
            static #variable: ::core::primitive::u8 = 0;
        }
    });
    tokens::joined(&mut variables)
}

/// A wrapper around the receiver's type, with the declared function as a member: the user's type
/// may be from another crate, where no members can be added.
fn class(bridge: &Bridge, call: &Call, receiver: &Receiver, span: Span) -> Ident {
    let ty = &bridge[receiver.ty].rust;
    format_ident!("__{}_{}", ty, call.function, span = span)
}

/// A function that the bridge declares deprecated may be deprecated: only C++ calls it.
fn allowed(function: &Function) -> Option<TokenStream> {
    function.deprecated.then(|| quote!(#[allow(deprecated)]))
}

/// Only a function that is declared unsafe may be unsafe: rustc refuses the others.
fn given_unsafe(function: &Function, span: Span, call: TokenStream) -> TokenStream {
    if function.unsafety { quote_spanned!(span=> unsafe { #call }) } else { call }
}

/// A function with exactly the signature in the bridge, which calls the user's, and its path. In
/// the shim all values come from pointers, whose lifetimes are arbitrary; here rustc holds the
/// user's function to the declared ones.
fn declared(
    bridge: &Bridge,
    call: &Call,
    function: &Function,
    span: Span,
) -> (TokenStream, TokenStream) {
    let name = format_ident!("__declared_{}", call.function, span = span);
    let mut parameters = Vec::new();
    let mut arguments = Vec::new();
    let mut converted = Vec::new();
    if let Some(receiver) = &call.receiver {
        parameters.push(super::receiver(receiver));
        arguments.push(match (receiver.pinned, receiver.mutable) {
            (false, false) => quote_spanned!(span=> &self.0),
            (false, true) => quote_spanned!(span=> &mut self.0),
            // SAFETY: the contents of the class are pinned with it.
            (true, false) => quote_spanned!(span=> unsafe { self.map_unchecked(|class| &class.0) }),
            (true, true) => {
                quote_spanned!(span=> unsafe { self.map_unchecked_mut(|class| &mut class.0) })
            }
        });
    }
    for (param, written) in call.abi.params.iter().zip(&function.signature.params) {
        let name = &written.name;
        let ty = spell::ty(bridge, &param.ty, Lifetimes::Written);
        parameters.push(quote_spanned!(span=> #name: #ty));
        arguments.push(quote!(#name));
        converted.extend(via::tried(&call.abi.returns, &param.ty, &written.ty, name, span));
    }
    let called = body::called(bridge, function, span, &arguments);
    let value = given_unsafe(function, span, called);
    let (error_type, output, value) = outcome(bridge, call, function, span, value);
    let generics = super::generics(function);
    let unsafety = function.unsafety.then(|| quote!(unsafe));
    let allowed = allowed(function);
    let item = quote_spanned! {span=>
        #allowed
        #[inline]
        #unsafety fn #name #generics (#(#parameters),*) #output {
            #(#converted)*
            #value
        }
    };
    let cfg = &function.cfg;
    match &call.receiver {
        None => (quote_spanned!(span=> #error_type #cfg #item), quote_spanned!(span=> #name)),
        Some(receiver) => {
            let class = class(bridge, call, receiver, span);
            let def = &bridge[receiver.ty];
            let ty = &def.rust;
            let lifetimes = (def.lifetimes > 0).then(|| {
                let names = (0..def.lifetimes)
                    .map(|index| syn::Lifetime::new(&format!("'l{index}"), Span::call_site()));
                quote!(<#(#names),*>)
            });
            let item = super::member(function, &class, def.lifetimes, &item);
            let item = quote_spanned! {span=>
                #error_type
                #cfg
                #[repr(transparent)]
                struct #class #lifetimes(#ty #lifetimes);
                #item
            };
            (item, quote_spanned!(span=> #class::#name))
        }
    }
}

/// The declared function's result, with what precedes it: a module for the error type, the result
/// as written, the value.
fn outcome(
    bridge: &Bridge,
    call: &Call,
    function: &Function,
    span: Span,
    value: TokenStream,
) -> (TokenStream, TokenStream, TokenStream) {
    let ok = spell::ty(bridge, function.signature.outcome.ok(), Lifetimes::Written);
    let error = match &call.abi.returns {
        Return::Nothing => return (quote!(), quote!(), value),
        Return::Value(_) => return (quote!(), quote_spanned!(span=> -> #ok), value),
        Return::Status { error, .. } => error,
    };
    let ty = match error {
        ErrorForm::Value { ty: id, .. } | ErrorForm::Box(id) => spell::error_value(bridge, *id),
        _ => quote!(::core::primitive::usize),
    };
    let (error_type, checked) = with_error(call, function, span, &value);
    let output = quote_spanned!(span=> -> ::core::result::Result<#ok, #ty>);
    (error_type, output, erased(error, span, checked))
}

/// The result of the user's function, with an error of the declared type, which C++ does not need
/// to know. The first tokens name the type.
fn with_error(
    call: &Call,
    function: &Function,
    span: Span,
    value: &TokenStream,
) -> (TokenStream, TokenStream) {
    let (module, ty) = match &function.signature.outcome {
        Outcome::Typed(_, ErrorType::Dynamic(path)) => {
            super::error_type(&function.cfg, path, call.function, span)
        }
        Outcome::Typed(_, ErrorType::Exception) => (quote!(), quote!(::twinspan::CxxException)),
        _ => return (quote!(), value.clone()),
    };
    let value = quote_spanned! {span=>
        {
            let result: ::core::result::Result<_, #ty> = #value;
            result
        }
    };
    (module, value)
}

/// The function through which C++ gets the message of an error of the bridge.
pub(super) fn describe(bridge: &Bridge, error: &ErrorText) -> TokenStream {
    let def = &bridge[error.ty];
    let (cfg, name, symbol) = (&error.cfg, &def.rust, &error.symbol);
    let span = Span::call_site().located_at(name.span());
    let shim = format_ident!("describe_{}", error.ty.0, span = span);
    let look = error.is_checked.then(|| {
        // SAFETY: C++ passes a reference.
        quote_spanned!(span=> unsafe { __cross::look_at::<#name>(error.cast_mut().cast()); })
    });
    let has_text = error.of_mirror.then(|| {
        quote_spanned! {span=>
            let error = &__cross::Mirrors::into_of(::core::clone::Clone::clone(error));
        }
    });
    quote_spanned! {span=>
        #cfg
        #[unsafe(export_name = #symbol)]
        unsafe extern "C-unwind" fn #shim(error: *const #name) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                #look
                // SAFETY: C++ passes a reference to an error that it owns.
                let error: &#name = unsafe { &*error };
                #has_text
                ::twinspan::private::describe_error!(error)
            })
        }
    }
}
