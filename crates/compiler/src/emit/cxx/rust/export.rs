//! Shims that C++ calls: guarded, the values taken before the user's function runs.

use super::closure;
use super::spell::{self, Lifetimes};
use crate::ir::{Bridge, ErrorType, Function, Holder, Outcome, Receiver, Type};
use crate::plan::{Call, Crossing, ErrorShape, ErrorText, Return, Shape, Success, Tagged, View};
use crate::words::{Owner, Word};
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
    if let Some(receiver) = &call.receiver {
        let ty = spell::named(bridge, receiver.ty, Lifetimes::Erased);
        let name = format_ident!("receiver", span = span);
        parameters.push(if receiver.mutable {
            quote!(#name: *mut #ty)
        } else {
            quote!(#name: *const #ty)
        });
        let class = class(bridge, call, receiver, span);
        let inferred = (bridge.types[receiver.ty.0].lifetimes > 0).then(|| quote!(::<'_>));
        let mutability = receiver.mutable.then(|| quote!(mut));
        let pointer = quote_spanned!(span=> &#mutability *#name.cast::<#class #inferred>());
        let lifted = if receiver.pinned {
            quote_spanned!(span=> ::core::pin::Pin::new_unchecked(#pointer))
        } else {
            pointer
        };
        // SAFETY: `this` of the wrapper, which lives through the call; the class holds nothing else.
        taken.looked_at.push(quote_spanned!(span=> let #name = unsafe { #lifted };));
        arguments.push(quote!(#name));
    }
    for (index, param) in call.params.iter().enumerate() {
        let name = format_ident!("argument{}", index, span = span);
        let ty = spell::argument(bridge, param);
        parameters.push(quote!(#name: #ty));
        taken.argument(bridge, param, &name, span);
        arguments.push(quote!(#name));
    }
    let overlap = call
        .overlap
        .then(|| overlap(bridge, &function.rust.to_string(), call.receiver.as_ref(), &call.params));

    let (declared, callee) = declared(bridge, call, function, span);
    let mut value = given_unsafe(function, span, quote_spanned!(span=> #callee(#(#arguments),*)));
    let mut error_type = quote!();
    if let (true, Return::Status { error, .. }) = (declared.is_empty(), &call.returns) {
        (error_type, value) = with_error(call, function, span, &value);
        value = erased(error, span, value);
    }
    let (output, out, body) = body(bridge, &call.returns, span, &value);
    parameters.extend(out);
    let Taken { owned, looked_at } = taken;

    let once = once(bridge, call, span);
    let allowed = allowed(function);
    quote_spanned! {span=>
        #declared
        #error_type
        #once
        #cfg
        #[doc(hidden)]
        #allowed
        #[allow(improper_ctypes_definitions)]
        #[unsafe(export_name = #symbol)]
        extern "C-unwind" fn #name(#(#parameters),*) #output {
            ::twinspan::private::guard(move || {
                // SAFETY of all blocks: the one caller is the generated C++ wrapper, which passes
                // what these types say; each value is taken and given once.
                #(#owned)*
                #overlap
                #(#looked_at)*
                #body
            })
        }
    }
}

/// A variable for each C++ function that calls the shim. rustc compiles it into the object of the
/// shim, as both are of one module, so that it is linked wherever the shim is. Packages that declare the
/// same C++ function define the same variables, which linkers refuse: of the inline functions they
/// would take one for both.
fn once(bridge: &Bridge, call: &Call, span: Span) -> TokenStream {
    let function = &bridge.functions[call.function];
    let cfg = &function.cfg;
    let variables = call.once.iter().enumerate().map(|(index, symbol)| {
        let variable = format_ident!("ONCE_{}_{}", call.function, index, span = span);
        quote_spanned! {span=>
            #cfg
            #[doc(hidden)]
            #[unsafe(export_name = #symbol)]
            static #variable: ::core::primitive::u8 = 0;
        }
    });
    variables.collect()
}

/// The statements that take arguments out of their ABI values.
#[derive(Default)]
pub(super) struct Taken {
    /// What the call owns, first: whatever is refused after that, it is dropped.
    pub owned: Vec<TokenStream>,
    /// References, and what may be refused.
    pub looked_at: Vec<TokenStream>,
}

impl Taken {
    /// Defines `name`, which is the ABI value before.
    pub fn argument(&mut self, bridge: &Bridge, param: &Crossing, name: &Ident, span: Span) {
        let lift = |ty: &Type, shape: &Shape| {
            let lifted = spell::lift(bridge, ty, shape, &quote!(#name), true);
            // SAFETY: the caller passes what the type says, and each value is taken once.
            quote_spanned!(span=> let #name = unsafe { #lifted };)
        };
        if let Some((plan, is_optional)) = param.shape.callback() {
            if plan.callback.owned {
                // SAFETY: the wrapper has given the closure away.
                self.owned.push(quote_spanned! {span=>
                    let #name = unsafe { ::twinspan::closure::Owned::optional(#name) };
                });
            }
            let take = closure::take_argument(bridge, plan, name, &param.name, is_optional);
            self.looked_at.push(take);
            return;
        }
        match &param.shape {
            Shape::Handle(Owner::Box) => {
                let optional = Shape::Tagged(Tagged::Null(Box::new(param.shape.clone())));
                self.owned.push(lift(&Type::Word(Word::Option, vec![param.ty.clone()]), &optional));
                self.looked_at.push(quote_spanned! {span=>
                    let #name = ::twinspan::abi::present_box(#name);
                });
            }
            Shape::View(_) => self.looked_at.push(lift(&param.ty, &param.shape)),
            Shape::Tagged(Tagged::Null(inner)) if matches!(**inner, Shape::View(_)) => {
                self.looked_at.push(lift(&param.ty, &param.shape));
            }
            shape => self.owned.push(lift(&param.ty, shape)),
        }
    }
}

/// The type around the receiver's whose member the declared function is: that of the user may be of
/// another crate, where nobody else adds members.
fn class(bridge: &Bridge, call: &Call, receiver: &Receiver, span: Span) -> Ident {
    let ty = &bridge.types[receiver.ty.0].rust;
    format_ident!("__{}_{}", ty, call.function, span = span)
}

/// What the bridge calls deprecated may be so: only C++ calls it.
fn allowed(function: &Function) -> Option<TokenStream> {
    function.deprecated.then(|| quote!(#[allow(deprecated)]))
}

/// Only what is declared unsafe may be: rustc refuses the others.
fn given_unsafe(function: &Function, span: Span, call: TokenStream) -> TokenStream {
    if function.unsafety { quote_spanned!(span=> unsafe { #call }) } else { call }
}

/// A function with the very signature that the bridge declares, which calls the user's, and its
/// path. In the shim all values come from pointers, whose lifetimes can be anything; here rustc
/// holds the user's function to those that are written.
fn declared(
    bridge: &Bridge,
    call: &Call,
    function: &Function,
    span: Span,
) -> (TokenStream, TokenStream) {
    let callee = callee(bridge, function, span);
    let name = format_ident!("__declared_{}", call.function, span = span);
    let mut parameters = Vec::new();
    let mut arguments = Vec::new();
    if let Some(receiver) = &call.receiver {
        parameters.push(super::receiver(receiver));
        arguments.push(match (receiver.pinned, receiver.mutable) {
            (false, false) => quote_spanned!(span=> &self.0),
            (false, true) => quote_spanned!(span=> &mut self.0),
            // SAFETY: what the class holds is pinned with it.
            (true, false) => quote_spanned!(span=> unsafe { self.map_unchecked(|class| &class.0) }),
            (true, true) => {
                quote_spanned!(span=> unsafe { self.map_unchecked_mut(|class| &mut class.0) })
            }
        });
    }
    for (param, written) in call.params.iter().zip(&function.signature.params) {
        let name = &written.name;
        let ty = spell::ty(bridge, &param.ty, Lifetimes::Written);
        parameters.push(quote_spanned!(span=> #name: #ty));
        arguments.push(quote!(#name));
    }
    let value = given_unsafe(function, span, quote_spanned!(span=> #callee(#(#arguments),*)));
    let ok = spell::ty(bridge, function.signature.outcome.ok(), Lifetimes::Written);
    let mut error_type = quote!();
    let (output, value) = match &call.returns {
        Return::Nothing => (quote!(), value),
        Return::Direct(_) | Return::Memory(_) => (quote_spanned!(span=> -> #ok), value),
        Return::Status { error, .. } => {
            let ty = match error {
                ErrorShape::Value(id) | ErrorShape::Box(id) => {
                    spell::named(bridge, *id, Lifetimes::Written)
                }
                _ => quote!(::core::primitive::usize),
            };
            let checked;
            (error_type, checked) = with_error(call, function, span, &value);
            let value = erased(error, span, checked);
            (quote_spanned!(span=> -> ::core::result::Result<#ok, #ty>), value)
        }
    };
    let generics = super::generics(call, function);
    let unsafety = function.unsafety.then(|| quote!(unsafe));
    let allowed = allowed(function);
    let item = quote_spanned! {span=>
        #allowed
        #[inline]
        #unsafety fn #name #generics (#(#parameters),*) #output {
            #value
        }
    };
    let cfg = &function.cfg;
    match &call.receiver {
        None => (quote_spanned!(span=> #error_type #cfg #item), quote_spanned!(span=> #name)),
        Some(receiver) => {
            let class = class(bridge, call, receiver, span);
            let def = &bridge.types[receiver.ty.0];
            let ty = &def.rust;
            let lifetimes = (def.lifetimes > 0).then(|| {
                let names = (0..def.lifetimes)
                    .map(|index| syn::Lifetime::new(&format!("'l{index}"), Span::call_site()));
                quote!(<#(#names),*>)
            });
            let item = super::member(call, function, &class, def.lifetimes, &item);
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

/// The result of the user's function, whose error is of the declared type, which C++ does not need
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

/// The result with its error as a word, where C++ has no type for it.
pub(super) fn erased(error: &ErrorShape, span: Span, value: TokenStream) -> TokenStream {
    let error = match error {
        ErrorShape::Value(_) | ErrorShape::Box(_) => quote_spanned!(span=> error),
        ErrorShape::Message | ErrorShape::Handle(_) | ErrorShape::Exception => {
            quote_spanned!(span=> ::twinspan::private::erase_error!(error))
        }
    };
    quote_spanned! {span=>
        match #value {
            ::core::result::Result::Ok(value) => ::core::result::Result::Ok(value),
            ::core::result::Result::Err(error) => ::core::result::Result::Err(#error),
        }
    }
}

/// The user's function: beside the bridge, or a member of a type.
fn callee(bridge: &Bridge, function: &Function, span: Span) -> TokenStream {
    let name = &function.rust;
    match function.member_of {
        Some(id) => {
            let ty = &bridge.types[id.0].rust;
            quote_spanned!(span=> #ty::#name)
        }
        None => quote_spanned!(span=> super::#name),
    }
}

/// Result type, out parameters and the statements that call and give the result.
pub(super) fn body(
    bridge: &Bridge,
    returns: &Return,
    span: Span,
    value: &TokenStream,
) -> (TokenStream, Vec<TokenStream>, TokenStream) {
    match returns {
        Return::Nothing => {
            (quote!(), vec![], quote_spanned!(span=> let result: () = #value; result))
        }
        Return::Direct(crossing) => {
            let raw = spell::result(bridge, crossing);
            let ty = local(bridge, &crossing.ty);
            let lowered = spell::lower(bridge, &crossing.shape, &quote!(result));
            let lowered = spell::without_lifetimes(bridge, crossing, lowered);
            // SAFETY: lowering gives the value away, and the wrapper takes it once.
            (
                quote!(-> #raw),
                vec![],
                quote_spanned!(span=> let result #ty = #value; unsafe { #lowered }),
            )
        }
        Return::Memory(crossing) => {
            let raw = spell::result(bridge, crossing);
            let ty = spell::ty(bridge, &crossing.ty, Lifetimes::Inferred);
            let lowered = spell::lower(bridge, &crossing.shape, &quote!(result));
            // SAFETY: the wrapper's slot has room for the value, and holds none yet.
            (
                quote!(),
                vec![quote!(out: *mut #raw)],
                quote_spanned!(span=> let result: #ty = #value; unsafe { ::core::ptr::write(out.cast(), #lowered) }),
            )
        }
        Return::Status { ok, error } => status(bridge, ok, error, span, value),
    }
}

/// `: T`, unless the type has no name.
fn local(bridge: &Bridge, ty: &Type) -> TokenStream {
    if let Type::Callback(callback) = ty
        && callback.holder == Holder::Generic
    {
        return quote!();
    }
    let ty = spell::ty(bridge, ty, Lifetimes::Inferred);
    quote!(: #ty)
}

fn status(
    bridge: &Bridge,
    ok: &Success,
    error: &ErrorShape,
    span: Span,
    value: &TokenStream,
) -> (TokenStream, Vec<TokenStream>, TokenStream) {
    let mut out = Vec::new();
    let give_ok = match ok {
        Success::Nothing => quote_spanned!(span=> let () = value; 0),
        Success::Word(crossing) => {
            let ty = local(bridge, &crossing.ty);
            let lowered = spell::lower(bridge, &crossing.shape, &quote!(value));
            let lowered = spell::without_lifetimes(bridge, crossing, lowered);
            // SAFETY: lowering gives the value away, and the wrapper takes it once.
            quote_spanned!(span=> let value #ty = value; ::twinspan::abi::Tagged::good(unsafe { #lowered }))
        }
        Success::Memory(crossing) => {
            let raw = spell::result(bridge, crossing);
            let ty = local(bridge, &crossing.ty);
            out.push(quote!(ok: *mut #raw));
            let lowered = spell::lower(bridge, &crossing.shape, &quote!(value));
            // SAFETY: the wrapper's slot, as above.
            quote_spanned!(span=> let value #ty = value; unsafe { ::core::ptr::write(ok.cast(), #lowered); } 0)
        }
    };
    let write_error = match error {
        // It has become a word before.
        ErrorShape::Message | ErrorShape::Handle(_) | ErrorShape::Exception => quote!(error),
        ErrorShape::Value(id) => {
            let ty = spell::named(bridge, *id, Lifetimes::Erased);
            out.push(quote!(failure: *mut #ty));
            // SAFETY: the wrapper's slot for the error.
            quote_spanned!(span=> { unsafe { failure.write(error); } 1 })
        }
        ErrorShape::Box(id) => {
            let ty = spell::named(bridge, *id, Lifetimes::Erased);
            out.push(quote!(failure: *mut *mut #ty));
            // SAFETY: as above; the wrapper owns the box from then on.
            quote_spanned! {span=> {
                let error = ::twinspan::private::Box::new(error);
                unsafe { failure.write(::twinspan::private::Box::into_raw(error)); }
                1
            }}
        }
    };
    let give_error = match ok {
        Success::Word(_) => quote!(::twinspan::abi::Tagged::bad(#write_error)),
        Success::Nothing | Success::Memory(_) => write_error,
    };
    let body = quote_spanned! {span=>
        match #value {
            ::core::result::Result::Ok(value) => { #give_ok }
            ::core::result::Result::Err(error) => #give_error,
        }
    };
    let status = spell::status(bridge, ok);
    (quote!(-> #status), out, body)
}

/// Compares the ranges behind the references before any of them becomes a reference.
pub(super) fn overlap(
    bridge: &Bridge,
    function: &str,
    receiver: Option<&Receiver>,
    params: &[Crossing],
) -> TokenStream {
    let mut ranges = Vec::new();
    if let Some(receiver) = receiver
        && receiver.is_compared(bridge)
    {
        let name = format_ident!("receiver");
        let mutable = receiver.mutable;
        ranges.push(quote!(("self", #mutable, ::twinspan::abi::Range::of(#name))));
    }
    for (index, param) in params.iter().enumerate() {
        let Some(mutable) = param.compared(bridge) else { continue };
        let name = format_ident!("argument{}", index);
        let text = &param.name;
        let (shape, optional) = match &param.shape {
            Shape::Tagged(Tagged::Null(shape)) => (&**shape, true),
            shape => (shape, false),
        };
        let range = match shape {
            Shape::View(View::One { .. }) => {
                let target =
                    spell::payload(if optional { spell::payload(&param.ty) } else { &param.ty });
                let range = target.word().and_then(|word| word.row().buffer).unwrap_or("of");
                let range = format_ident!("{}", range);
                quote!(::twinspan::abi::Range::#range(#name))
            }
            Shape::View(View::Str) => {
                quote!(::twinspan::abi::Range::of_slice::<::core::primitive::u8>(#name))
            }
            Shape::View(View::Slice { .. }) => {
                let target = if optional { spell::payload(&param.ty) } else { &param.ty };
                let element = spell::ty(bridge, spell::payload(target), Lifetimes::Inferred);
                quote!(::twinspan::abi::Range::of_slice::<#element>(#name))
            }
            _ => continue,
        };
        ranges.push(quote!((#text, #mutable, #range)));
    }
    quote! {
        // SAFETY: C++ passes references, or null; they are only looked at, before any of them
        // becomes a reference of Rust's.
        unsafe { ::twinspan::abi::refuse_overlap(#function, &[#(#ranges),*]); }
    }
}

/// The function through which C++ asks what an error of the bridge says.
pub(super) fn describe(bridge: &Bridge, error: &ErrorText) -> TokenStream {
    let def = &bridge.types[error.ty.0];
    let (cfg, name, symbol) = (&error.cfg, &def.rust, &error.symbol);
    let span = Span::call_site().located_at(name.span());
    let shim = format_ident!("describe_{}", error.ty.0, span = span);
    quote_spanned! {span=>
        #cfg
        #[doc(hidden)]
        #[unsafe(export_name = #symbol)]
        unsafe extern "C-unwind" fn #shim(error: *const #name) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                // SAFETY: C++ passes a reference to an error that it owns.
                let error: &#name = unsafe { &*error };
                ::twinspan::private::describe_error!(error)
            })
        }
    }
}
