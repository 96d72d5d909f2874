//! Functions and methods that call C++.

use super::spell::{self, Lifetimes};
use super::{carried, closure};
use crate::ir::{Bridge, ErrorType, Function, Outcome, Type};
use crate::plan::{Call, Crossing, ErrorForm, ExceptionClass, Form, Return, Success};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

pub(super) fn function(bridge: &Bridge, call: &Call, index: usize) -> TokenStream {
    let function = &bridge.functions[call.function];
    let span = Span::call_site().located_at(function.span);
    let attrs = carried(function);
    let (name, symbol) = (&function.rust, &call.symbol);
    let unsafety = function.unsafety.then(|| quote!(unsafe));
    let generics = super::generics(call, function);

    let mut parameters = Vec::new();
    let abi = call.abi.slots.iter().map(|slot| spell::raw(bridge, &slot.raw));
    let abi_output = spell::output(bridge, &call.abi);
    let (mut first, mut holds) = (Vec::new(), Vec::new());
    let mut values = Vec::new();
    if let Some(receiver) = &call.receiver {
        parameters.push(super::receiver(receiver));
        values.push(spell::give(bridge, &receiver.form(), &quote!(self)));
    }
    for (param, written) in call.abi.params.iter().zip(&function.signature.params) {
        let original = &written.name;
        let ty = spell::ty(bridge, &param.ty, Lifetimes::Written);
        parameters.push(quote!(#original: #ty));
        let Passed { refuses, hold, value } = pass(bridge, param, original);
        first.push(refuses);
        holds.push(hold);
        values.push(value);
    }

    let (output, error_module) = output(bridge, function, call, index);
    let Returned { before, out, after } = returns(bridge, &call.abi.returns, &output.error, false);
    values.extend(out);
    let output = &output.tokens;
    let body = quote_spanned! {span=>
        #attrs
        pub #unsafety fn #name #generics (#(#parameters),*) #output {
            ::twinspan::private::import!(#symbol fn __shim(#(_: #abi),*) #abi_output);
            #(#first)*
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
        unsafe impl ::twinspan::private::ExceptionObject for #name {
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

/// How an argument is passed to C++.
#[derive(Default)]
pub(super) struct Passed {
    /// The statement that may refuse the value: before anything is given away.
    pub refuses: TokenStream,
    /// The statement that keeps it alive while C++ takes it.
    pub hold: TokenStream,
    /// What crosses.
    pub value: TokenStream,
}

pub(super) fn pass(bridge: &Bridge, param: &Crossing, name: &Ident) -> Passed {
    if let Some((plan, is_optional)) = param.form.callback()
        && !plan.callback.owned
    {
        let (hold, value) = closure::lend(bridge, plan, name, is_optional);
        return Passed { hold, value, ..Passed::default() };
    }
    let (held, form) = match &param.form {
        Form::InMemory(inner) => (quote!(HeldOption), &**inner),
        form if form.is_direct() => {
            let value = spell::give(bridge, form, &quote!(#name));
            if !form.converts() {
                return Passed { value, ..Passed::default() };
            }
            // SAFETY: the shim takes what it is passed, once.
            let refuses = quote!(let #name = unsafe { #value };);
            return Passed { refuses, value: quote!(#name), ..Passed::default() };
        }
        form => (quote!(Held), form),
    };
    let codec = spell::codec(bridge, form);
    // SAFETY: the shim takes what it is passed, once.
    let made = quote!(let mut #name = unsafe { __cross::#held::<#codec>::new(#name) };);
    let value = quote!(#name.pointer());
    if param.form.converts() {
        Passed { refuses: made, value, ..Passed::default() }
    } else {
        Passed { hold: made, value, ..Passed::default() }
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
    let ok = spell::ty(bridge, function.signature.outcome.ok(), Lifetimes::Written);
    match (&function.signature.outcome, &call.abi.returns) {
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

/// What goes around a call whose result Rust takes.
#[derive(Default)]
pub(super) struct Returned {
    /// Statements before.
    pub before: TokenStream,
    /// The arguments for what C++ writes.
    pub out: Vec<TokenStream>,
    /// The value, of `__result`.
    pub after: TokenStream,
}

/// `tunnels`: an exception that the error type cannot be made from becomes a panic.
pub(super) fn returns(
    bridge: &Bridge,
    returns: &Return,
    error_type: &TokenStream,
    tunnels: bool,
) -> Returned {
    let mut returned = Returned::default();
    match returns {
        Return::Nothing => returned.after = quote!(__result),
        Return::Value(crossing) if crossing.form.is_direct() => {
            returned.after = spell::take(bridge, &crossing.form, &quote!(__result));
        }
        Return::Value(crossing) => {
            let value = returned.written(bridge, &crossing.form, "__out");
            returned.after = quote!(let () = __result; #value);
        }
        Return::Status { ok, error } => {
            status(bridge, ok, error, error_type, tunnels, &mut returned)
        }
    }
    returned
}

impl Returned {
    /// Room for what C++ writes, and the value that is taken out of it.
    fn written(&mut self, bridge: &Bridge, form: &Form, name: &str) -> TokenStream {
        let place = format_ident!("{}", name);
        if form.callback().is_some() {
            self.before.extend(quote! {
                let mut #place =
                    ::core::mem::MaybeUninit::<::twinspan::private::closure::Closure>::uninit();
            });
            self.out.push(quote!(#place.as_mut_ptr().cast()));
            let taken = spell::take(bridge, form, &quote!(#place));
            return quote!({ let #place = #place.assume_init(); #taken });
        }
        self.room(&place, &spell::codec(bridge, form))
    }

    fn room(&mut self, place: &Ident, codec: &TokenStream) -> TokenStream {
        self.before.extend(quote!(let mut #place = __cross::Out::<#codec>::new();));
        self.out.push(quote!(#place.pointer()));
        quote!(#place.take())
    }
}

fn status(
    bridge: &Bridge,
    ok: &Success,
    error: &ErrorForm,
    error_type: &TokenStream,
    tunnels: bool,
    returned: &mut Returned,
) {
    let value = match ok {
        Success::Nothing => quote!(()),
        Success::Word(crossing) => {
            let taken = spell::take(bridge, &crossing.form, &quote!(__ok));
            // Of a function the shim asks. C++ does not know which pointer of a closure is a
            // reference.
            let is_reference = matches!(crossing.form, Form::Reference { .. });
            let check = (tunnels && is_reference)
                .then(|| quote!(::twinspan::private::abi::not_null(__ok);));
            quote!({ let __ok = __result.value.assume_init(); #check #taken })
        }
        Success::Memory(crossing) => returned.written(bridge, &crossing.form, "__ok"),
    };
    let failure = format_ident!("__failure");
    let typed = match error {
        ErrorForm::Value(_) => {
            let taken = returned.room(&failure, &quote!(__cross::Same<#error_type>));
            quote!(1 => ::core::result::Result::Err(#taken),)
        }
        ErrorForm::Box(_) => {
            let taken = returned.room(&failure, &quote!(__cross::Boxed<#error_type>));
            quote!(1 => ::core::result::Result::Err(*#taken),)
        }
        ErrorForm::Message | ErrorForm::Handle(_) | ErrorForm::Exception => quote!(),
    };
    if matches!(error, ErrorForm::Message) {
        returned.after = quote!(__result.exception().map(|()| #value));
        return;
    }
    let exception = match error {
        // What the C++ function gives as values it need not throw.
        ErrorForm::Value(_) => {
            quote!(::twinspan::private::convert_exception!(#error_type, word))
        }
        _ if tunnels => quote!(::twinspan::private::convert_exception!(#error_type, word)),
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
    returned.after = quote! {
        match #status {
            0 => ::core::result::Result::Ok(#value),
            #typed
            word => ::core::result::Result::Err(#exception),
        }
    };
}
