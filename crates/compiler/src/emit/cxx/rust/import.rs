//! Functions and methods that call C++.

use super::spell::{self, Lifetimes};
use super::{carried, closure};
use crate::ir::{Bridge, ErrorType, Function, Outcome, Type};
use crate::plan::{
    Call, Crossing, ErrorShape, ExceptionClass, Return, Shape, Success, Tagged, View,
};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

pub(super) fn function(bridge: &Bridge, call: &Call, index: usize) -> TokenStream {
    let function = &bridge.functions[call.function];
    let span = Span::call_site().located_at(function.span);
    let attrs = carried(function);
    let (name, symbol) = (&function.rust, &call.symbol);
    let unsafety = function.unsafety.then(|| quote!(unsafe));
    let generics = super::generics(call, function);

    let mut parameters = Vec::new();
    let mut abi = Vec::new();
    let mut holds = Vec::new();
    let mut values = Vec::new();
    if let Some(receiver) = &call.receiver {
        parameters.push(super::receiver(receiver));
        let ty = spell::named(bridge, receiver.ty, Lifetimes::Erased);
        abi.push(if receiver.mutable { quote!(_: *mut #ty) } else { quote!(_: *const #ty) });
        let shape = Shape::View(View::One { mutable: receiver.mutable, pinned: receiver.pinned });
        let lowered = spell::lower(bridge, &shape, &quote!(self));
        let has_lifetimes = bridge.types[receiver.ty.0].lifetimes > 0;
        values.push(if has_lifetimes { quote!((#lowered).cast()) } else { lowered });
    }
    for param in &call.params {
        let original =
            &function.signature.params[values.len() - usize::from(call.receiver.is_some())].name;
        let ty = spell::ty(bridge, &param.ty, Lifetimes::Written);
        parameters.push(quote!(#original: #ty));
        let raw = spell::argument(bridge, param);
        abi.push(quote!(_: #raw));
        let (hold, value) = hold(bridge, param, original);
        holds.push(hold);
        values.push(value);
    }

    let (output, error_module) = output(bridge, function, call, index);
    let (abi_output, abi_out, before, out, after) =
        returns(bridge, &call.returns, &output.error, false);
    abi.extend(abi_out);
    values.extend(out);
    let output = &output.tokens;
    let body = quote_spanned! {span=>
        #attrs
        pub #unsafety fn #name #generics (#(#parameters),*) #output {
            ::twinspan::private::import!(#symbol fn __shim(#(#abi),*) #abi_output);
            #(#holds)*
            #before
            // SAFETY: the generated C++ shim takes what these types say, each value once; that
            // the C++ function keeps its part is what the bridge's `unsafe` promises.
            unsafe {
                let __result = __shim(#(#values),*);
                #after
            }
        }
    };
    let item = match function.member_of {
        None => body,
        Some(id) => {
            let def = &bridge.types[id.0];
            super::member(call, function, &def.rust, def.lifetimes, &body)
        }
    };
    quote!(#error_module #item)
}

/// A class that exceptions can be asked for.
pub(super) fn exception_class(bridge: &Bridge, class: &ExceptionClass) -> TokenStream {
    let def = &bridge.types[class.ty.0];
    let (cfg, name, symbol) = (&class.cfg, &def.rust, &class.symbol);
    quote_spanned! {name.span()=>
        #cfg
        // SAFETY: the generated C++ looks into the exception for an object of this very class.
        unsafe impl ::twinspan::ExceptionClass for #name {
            unsafe fn downcast(word: ::core::primitive::usize) -> *const Self {
                #[allow(improper_ctypes)]
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

/// The statement that keeps an argument alive while C++ takes it, and the ABI value.
pub(super) fn hold(bridge: &Bridge, param: &Crossing, name: &Ident) -> (TokenStream, TokenStream) {
    if let Some((plan, is_optional)) = param.shape.callback()
        && !plan.callback.owned
    {
        return closure::lend(bridge, plan, name, is_optional);
    }
    let (hold, value) = match &param.shape {
        Shape::Record => (
            quote!(let mut #name = ::core::mem::ManuallyDrop::new(#name);),
            quote!(&raw mut *#name),
        ),
        Shape::Tagged(Tagged::NullRecord) => (
            quote! {
                let mut #name = ::core::mem::ManuallyDrop::new(
                    ::twinspan::abi::nullable_shared_ptr(#name));
            },
            quote!(&raw mut *#name),
        ),
        Shape::Tagged(Tagged::Memory) => (
            quote!(let mut #name = ::core::mem::ManuallyDrop::new(#name);),
            quote!((*#name).as_mut().map_or(::core::ptr::null_mut(), |value| &raw mut *value)),
        ),
        shape => (quote!(), spell::lower(bridge, shape, &quote!(#name))),
    };
    (hold, spell::without_lifetimes(bridge, param, value))
}

/// The written result of a function.
struct Output {
    tokens: TokenStream,
    error: TokenStream,
}

fn output(
    bridge: &Bridge,
    function: &Function,
    call: &Call,
    index: usize,
) -> (Output, TokenStream) {
    let ok = spell::ty(bridge, function.signature.outcome.ok(), Lifetimes::Written);
    match (&function.signature.outcome, &call.returns) {
        (Outcome::Plain(Type::Unit), _) => (Output { tokens: quote!(), error: quote!() }, quote!()),
        (Outcome::Plain(_), _) => (Output { tokens: quote!(-> #ok), error: quote!() }, quote!()),
        (Outcome::Message(_), _) => {
            let error = quote!(::cxx::Exception);
            (Output { tokens: quote!(-> ::core::result::Result<#ok, #error>), error }, quote!())
        }
        (Outcome::Typed(_, error), _) => {
            let (error, module) = match error {
                ErrorType::Shared(id, _) | ErrorType::Opaque(id, _) => {
                    (spell::named(bridge, *id, Lifetimes::Written), quote!())
                }
                ErrorType::Exception => (quote!(::twinspan::CxxException), quote!()),
                ErrorType::Dynamic(path) => {
                    let (module, ty) = super::error_type(&function.cfg, path, index, function.span);
                    (ty, module)
                }
            };
            (Output { tokens: quote!(-> ::core::result::Result<#ok, #error>), error }, module)
        }
    }
}

type Returns = (TokenStream, Vec<TokenStream>, TokenStream, Vec<TokenStream>, TokenStream);

/// ABI result, ABI out parameters, statements before, out arguments, statements after.
/// `tunnels`: an exception that the error type cannot be made from becomes a panic.
pub(super) fn returns(
    bridge: &Bridge,
    returns: &Return,
    error_type: &TokenStream,
    tunnels: bool,
) -> Returns {
    match returns {
        Return::Nothing => (quote!(), vec![], quote!(), vec![], quote!(__result)),
        Return::Direct(crossing) => {
            let raw = spell::result(bridge, crossing);
            let lifted =
                spell::lift(bridge, &crossing.ty, &crossing.shape, &quote!(__result), false);
            (quote!(-> #raw), vec![], quote!(), vec![], lifted)
        }
        Return::Memory(crossing) => {
            let raw = spell::result(bridge, crossing);
            let lifted = spell::lift(bridge, &crossing.ty, &crossing.shape, &quote!(__out), false);
            let slot = spell::slot(bridge, crossing);
            (
                quote!(),
                vec![quote!(_: *mut #raw)],
                quote!(let mut __out = ::core::mem::MaybeUninit::<#slot>::uninit();),
                vec![quote!(__out.as_mut_ptr().cast())],
                quote!(let () = __result; let __out = __out.assume_init(); #lifted),
            )
        }
        Return::Status { ok, error } => {
            let mut abi = Vec::new();
            let mut before = quote!();
            let mut out = Vec::new();
            let value = match ok {
                Success::Nothing => quote!(()),
                Success::Word(crossing) => {
                    let lifted =
                        spell::lift(bridge, &crossing.ty, &crossing.shape, &quote!(__ok), false);
                    // Of a function the shim asks. C++ does not know which pointer of a closure is a
                    // reference.
                    let is_reference = matches!(crossing.shape, Shape::View(View::One { .. }));
                    let check =
                        (tunnels && is_reference).then(|| quote!(::twinspan::abi::not_null(__ok);));
                    quote!({ let __ok = __result.value.assume_init(); #check #lifted })
                }
                Success::Memory(crossing) => {
                    let raw = spell::result(bridge, crossing);
                    abi.push(quote!(_: *mut #raw));
                    let slot = spell::slot(bridge, crossing);
                    before.extend(
                        quote!(let mut __ok = ::core::mem::MaybeUninit::<#slot>::uninit();),
                    );
                    out.push(quote!(__ok.as_mut_ptr().cast()));
                    let lifted =
                        spell::lift(bridge, &crossing.ty, &crossing.shape, &quote!(__ok), false);
                    quote!({ let __ok = __ok.assume_init(); #lifted })
                }
            };
            let typed = match error {
                ErrorShape::Value(_) => {
                    abi.push(quote!(_: *mut #error_type));
                    before.extend(
                        quote!(let mut __failure = ::core::mem::MaybeUninit::<#error_type>::uninit();),
                    );
                    out.push(quote!(__failure.as_mut_ptr()));
                    quote!(1 => ::core::result::Result::Err(__failure.assume_init()),)
                }
                ErrorShape::Box(_) => {
                    abi.push(quote!(_: *mut *mut #error_type));
                    before.extend(
                        quote!(let mut __failure = ::core::mem::MaybeUninit::<*mut #error_type>::uninit();),
                    );
                    out.push(quote!(__failure.as_mut_ptr()));
                    quote! {
                        1 => ::core::result::Result::Err(
                            *::twinspan::abi::required_box(__failure.assume_init())),
                    }
                }
                ErrorShape::Message | ErrorShape::Handle(_) | ErrorShape::Exception => quote!(),
            };
            if matches!(error, ErrorShape::Message) {
                let after = quote!(__result.exception().map(|()| #value));
                return (quote!(-> ::cxx::private::Result), abi, before, out, after);
            }
            let exception = match error {
                _ if tunnels => {
                    quote!(::twinspan::private::convert_exception!(#error_type, word))
                }
                // The C++ function gives these as values, and need not throw.
                ErrorShape::Value(_) => {
                    quote!(::twinspan::private::convert_exception!(#error_type, word))
                }
                _ => {
                    let first = error_type.clone().into_iter().next();
                    let span = first.map_or_else(Span::call_site, |token| token.span());
                    quote_spanned! {span=>
                        <#error_type as ::core::convert::From<::twinspan::CxxException>>::from(
                            ::twinspan::private::exception(word))
                    }
                }
            };
            let status = spell::status_word(ok);
            let after = quote! {
                match #status {
                    0 => ::core::result::Result::Ok(#value),
                    #typed
                    word => ::core::result::Result::Err(#exception),
                }
            };
            let output = spell::status(bridge, ok);
            (quote!(-> #output), abi, before, out, after)
        }
    }
}
