//! Functions and methods that call C++.

use super::{carried, spell};
use crate::ir::{Bridge, ErrorType, Function, Outcome, Type};
use crate::plan::{Call, Crossing, ErrorShape, Return, Shape, Tagged, View};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

pub(super) fn function(bridge: &Bridge, call: &Call, index: usize) -> TokenStream {
    let function = &bridge.functions[call.function];
    let span = Span::call_site().located_at(function.span);
    let attrs = carried(function);
    let (name, symbol) = (&function.rust, &call.symbol);
    let unsafety = function.unsafety.then(|| quote!(unsafe));
    let lifetimes = &function.lifetimes;
    let generics = (!lifetimes.is_empty()).then(|| quote!(<#(#lifetimes),*>));

    let mut parameters = Vec::new();
    let mut abi = Vec::new();
    let mut holds = Vec::new();
    let mut values = Vec::new();
    if let Some(receiver) = &call.receiver {
        let lifetime = &receiver.lifetime;
        let mutability = receiver.mutable.then(|| quote!(mut));
        parameters.push(match receiver.pinned {
            true => quote!(self: ::core::pin::Pin<& #lifetime #mutability Self>),
            false => quote!(& #lifetime #mutability self),
        });
        let anonymous = vec![crate::ir::Lifetime(quote!('_)); bridge.types[receiver.ty.0].lifetimes];
        let ty = spell::named(bridge, receiver.ty, &anonymous);
        abi.push(if receiver.mutable { quote!(_: *mut #ty) } else { quote!(_: *const #ty) });
        let shape = Shape::View(View::One { mutable: receiver.mutable, pinned: receiver.pinned });
        values.push(spell::lower(&shape, &quote!(self)));
    }
    for param in &call.params {
        let original = &function.params[values.len() - usize::from(call.receiver.is_some())].name;
        let ty = spell::ty(bridge, &param.ty);
        parameters.push(quote!(#original: #ty));
        let raw = spell::argument(bridge, param);
        abi.push(quote!(_: #raw));
        let (hold, value) = hold(param, original);
        holds.push(hold);
        values.push(value);
    }

    let (output, error_module) = output(bridge, function, call, index);
    let (abi_output, abi_out, before, out, after) = returns(bridge, call, &output.error);
    abi.extend(abi_out);
    values.extend(out);
    let output = &output.tokens;
    let body = quote_spanned! {span=>
        #attrs
        pub #unsafety fn #name #generics (#(#parameters),*) #output {
            #[allow(improper_ctypes)]
            unsafe extern "C-unwind" {
                #[link_name = #symbol]
                fn __shim #generics (#(#abi),*) #abi_output;
            }
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
    let cfg = &function.cfg;
    let item = match function.member_of {
        None => body,
        Some(id) => {
            let def = &bridge.types[id.0];
            let ty = &def.rust;
            let type_lifetimes = call
                .receiver
                .as_ref()
                .map(|receiver| receiver.type_lifetimes.clone())
                .filter(|lifetimes| !lifetimes.is_empty());
            let anonymous = (def.lifetimes > 0).then(|| {
                let elided = (0..def.lifetimes).map(|_| quote!('_));
                quote!(<#(#elided),*>)
            });
            let _ = type_lifetimes;
            quote_spanned!(span=> #cfg impl #ty #anonymous { #body })
        }
    };
    quote!(#error_module #item)
}

/// The statement that keeps an argument alive while C++ takes it, and the ABI value.
pub(super) fn hold(param: &Crossing, name: &Ident) -> (TokenStream, TokenStream) {
    match &param.shape {
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
        shape => (quote!(), spell::lower(shape, &quote!(#name))),
    }
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
    let ok = spell::ty(bridge, function.outcome.ok());
    match (&function.outcome, &call.returns) {
        (Outcome::Plain(Type::Unit), _) => {
            (Output { tokens: quote!(), error: quote!() }, quote!())
        }
        (Outcome::Plain(_), _) => (Output { tokens: quote!(-> #ok), error: quote!() }, quote!()),
        (Outcome::Message(_), _) => {
            let error = quote!(::cxx::Exception);
            (Output { tokens: quote!(-> ::core::result::Result<#ok, #error>), error }, quote!())
        }
        (Outcome::Typed(_, error), _) => {
            let (error, module) = match error {
                ErrorType::Shared(id) | ErrorType::Opaque(id) => {
                    (spell::named(bridge, *id, &[]), quote!())
                }
                ErrorType::Exception => (quote!(::twinspan::CxxException), quote!()),
                ErrorType::Dynamic(path) => {
                    // The path means what it means beside the bridge.
                    let module = format_ident!("error_type_{}", index);
                    let cfg = &function.cfg;
                    (
                        quote!(#module::Type),
                        quote! {
                            #cfg
                            #[doc(hidden)]
                            mod #module {
                                #[allow(unused_imports)]
                                use super::super::*;
                                pub type Type = #path;
                            }
                        },
                    )
                }
            };
            (Output { tokens: quote!(-> ::core::result::Result<#ok, #error>), error }, module)
        }
    }
}

type Returns = (TokenStream, Vec<TokenStream>, TokenStream, Vec<TokenStream>, TokenStream);

/// ABI result, ABI out parameters, statements before, out arguments, statements after.
fn returns(bridge: &Bridge, call: &Call, error_type: &TokenStream) -> Returns {
    match &call.returns {
        Return::Nothing => (quote!(), vec![], quote!(), vec![], quote!(__result)),
        Return::Direct(crossing) => {
            let raw = spell::result(bridge, crossing);
            let lifted = spell::lift(&crossing.ty, &crossing.shape, &quote!(__result), false);
            (quote!(-> #raw), vec![], quote!(), vec![], lifted)
        }
        Return::Memory(crossing) => {
            let raw = spell::result(bridge, crossing);
            let lifted = spell::lift(&crossing.ty, &crossing.shape, &quote!(__out), false);
            (
                quote!(),
                vec![quote!(_: *mut #raw)],
                quote!(let mut __out = ::core::mem::MaybeUninit::uninit();),
                vec![quote!(__out.as_mut_ptr())],
                quote!(let () = __result; let __out = __out.assume_init(); #lifted),
            )
        }
        Return::Status { ok, error } => {
            let mut abi = Vec::new();
            let mut before = quote!();
            let mut out = Vec::new();
            let value = match ok {
                None => quote!(()),
                Some(crossing) => {
                    let raw = spell::result(bridge, crossing);
                    abi.push(quote!(_: *mut #raw));
                    before.extend(quote!(let mut __ok = ::core::mem::MaybeUninit::uninit();));
                    out.push(quote!(__ok.as_mut_ptr()));
                    let lifted = spell::lift(&crossing.ty, &crossing.shape, &quote!(__ok), false);
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
                ErrorShape::Message
                | ErrorShape::Box(_)
                | ErrorShape::Handle(_)
                | ErrorShape::Exception => quote!(),
            };
            let after = quote! {
                match __result {
                    0 => ::core::result::Result::Ok(#value),
                    #typed
                    word => ::core::result::Result::Err(
                        ::twinspan::private::convert_exception!(#error_type, word)),
                }
            };
            (quote!(-> ::core::primitive::usize), abi, before, out, after)
        }
    }
}

