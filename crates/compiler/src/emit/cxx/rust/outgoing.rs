//! Rust calls C++: the statements around the call of a C function, which pass arguments and take
//! the result.

use super::{closure, incoming, spell, value};
use crate::ir::{Bridge, Receiver};
use crate::plan::{Call, Crossing, ErrorForm, Form, Return, Success};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

/// How an argument is passed to C++.
#[derive(Default)]
pub(super) struct Passed {
    /// The statement that may refuse the value: before ownership of anything is passed.
    pub refuses: TokenStream,
    /// The statement that keeps it alive while C++ takes it.
    pub hold: TokenStream,
    /// What crosses.
    pub value: TokenStream,
    /// The statement that checks it after the call.
    pub check: TokenStream,
}

/// `callee` is who C++ is in messages.
pub(super) fn pass(bridge: &Bridge, param: &Crossing, name: &Ident, callee: &str) -> Passed {
    if param.may_lose_box {
        return watched(&spell::codec(bridge, &param.form), name, &quote!(#name), callee);
    }
    if let Some((closure, is_optional)) = param.form.closure()
        && !closure.callback.owned
    {
        let (hold, value) = closure::lend(closure, name, is_optional);
        return Passed { hold, value, ..Passed::default() };
    }
    if let Form::Lent { reference, .. } = &param.form {
        return lent(
            &spell::codec(bridge, &param.form),
            name,
            matches!(**reference, Form::Null(_)),
        );
    }
    if let Some((form, is_optional)) = param.form.converted_in_memory() {
        return in_memory(bridge, form, name, is_optional);
    }
    if param.form.is_direct() {
        let value = value::give(bridge, &param.form, &quote!(#name));
        if !param.form.may_not_be_given() {
            return Passed { value, ..Passed::default() };
        }
        // SAFETY: the shim takes the argument, once.
        let refuses = quote!(let #name = unsafe { #value };);
        return Passed { refuses, value: quote!(#name), ..Passed::default() };
    }
    let (form, is_optional) = match &param.form {
        Form::InMemory(inner) => (&**inner, true),
        form => (form, false),
    };
    if param.form.may_not_be_given() {
        return in_memory(bridge, form, name, is_optional);
    }
    let held = if is_optional { quote!(HeldOption) } else { quote!(Held) };
    let codec = spell::codec(bridge, form);
    // SAFETY: the shim takes the argument, once.
    let hold = quote!(let mut #name = unsafe { __cross::#held::<#codec>::new(#name) };);
    Passed { hold, value: quote!(#name.pointer()), ..Passed::default() }
}

/// What C++ may move a box out of is checked after the call, also where an exception leaves it.
fn watched(codec: &TokenStream, name: &Ident, value: &TokenStream, callee: &str) -> Passed {
    // SAFETY: it is borrowed for the call.
    let hold = quote!(let #name = unsafe { __cross::Watched::<#codec>::new(#value, #callee) };);
    Passed {
        hold,
        value: quote!(#name.raw()),
        check: quote!(::core::mem::drop(#name);),
        ..Passed::default()
    }
}

/// The receiver of a C++ method.
pub(super) fn receiver(bridge: &Bridge, call: &Call, receiver: &Receiver, callee: &str) -> Passed {
    let (form, value) = (receiver.form(), quote!(self));
    if !call.is_receiver_checked {
        return Passed { value: value::give(bridge, &form, &value), ..Passed::default() };
    }
    let codec = spell::codec(bridge, &Form::Checked(Box::new(form)));
    watched(&codec, &format_ident!("__self"), &value, callee)
}

/// The call, and the checks of what was lent for it: before the result is used, which may borrow from
/// that.
pub(super) fn checked(call: TokenStream, checks: &[TokenStream]) -> TokenStream {
    if checks.iter().all(TokenStream::is_empty) {
        return call;
    }
    quote!({ let __returned = #call; #(#checks)* __returned })
}

/// What C++ sees of a mirror behind a reference is there until the call has ended.
fn lent(codec: &TokenStream, name: &Ident, is_optional: bool) -> Passed {
    // SAFETY: it is borrowed for the call, in which C++ looks at it.
    let (refuses, value) = if is_optional {
        let lent = quote!(#name.map(|lent| unsafe { __cross::Lent::<#codec>::new(lent) }));
        (quote!(let #name = #lent;), quote!(__cross::lent_pointer(&#name)))
    } else {
        let lent = quote!(unsafe { __cross::Lent::<#codec>::new(#name) });
        (quote!(let #name = #lent;), quote!(#name.pointer()))
    };
    Passed { refuses, value, ..Passed::default() }
}

/// What may be refused, as a list or a mirror, is converted before ownership of anything is passed,
/// and kept alive after that.
fn in_memory(bridge: &Bridge, form: &Form, name: &Ident, is_optional: bool) -> Passed {
    let (codec, value) = (spell::codec(bridge, form), incoming::in_memory(form));
    // SAFETY: the shim takes the argument, once.
    let (refuses, held) = if is_optional {
        let given = quote!(#name.map(|#value| unsafe { __cross::give::<#codec>(#value) }));
        (quote!(let #name = #given;), quote!(HeldOption))
    } else {
        (quote!(let #name = unsafe { __cross::give::<#codec>(#name) };), quote!(Held))
    };
    // SAFETY: as above.
    let hold = quote!(let mut #name = unsafe { __cross::#held::<__cross::Same<_>>::new(#name) };);
    Passed { refuses, hold, value: quote!(#name.pointer()), ..Passed::default() }
}

/// The code around a call whose result Rust takes.
#[derive(Default)]
pub(super) struct Returned {
    /// Statements before.
    pub before: TokenStream,
    /// The arguments for what C++ writes.
    pub out: Vec<TokenStream>,
    /// The value, made from `__result`; empty if it is that.
    pub after: TokenStream,
}

impl Returned {
    /// The call, followed by what comes after it.
    pub fn around(&self, call: &TokenStream) -> TokenStream {
        let after = &self.after;
        if after.is_empty() { call.clone() } else { quote!(let __result = #call; #after) }
    }
}

/// `tunnels`: an exception that cannot be converted to the error type becomes a panic.
pub(super) fn returns(
    bridge: &Bridge,
    returns: &Return,
    error_type: &TokenStream,
    tunnels: bool,
) -> Returned {
    let mut returned = Returned::default();
    match returns {
        Return::Nothing => {}
        Return::Value(crossing) if value::is_same(bridge, &crossing.form) => {}
        Return::Value(crossing) if crossing.form.is_direct() => {
            returned.after = value::take(bridge, &crossing.form, &quote!(__result));
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
    /// Memory for what C++ writes, and the value that is taken from it.
    fn written(&mut self, bridge: &Bridge, form: &Form, name: &str) -> TokenStream {
        let place = format_ident!("{}", name);
        if form.closure().is_some() {
            self.before.extend(quote! {
                let mut #place =
                    ::core::mem::MaybeUninit::<::twinspan::private::closure::Closure>::uninit();
            });
            self.out.push(quote!(#place.as_mut_ptr().cast()));
            let taken = value::take(bridge, form, &quote!(#place));
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
            let taken = value::take(bridge, &crossing.form, &quote!(__ok));
            // For a function, the shim checks it. For a closure, C++ does not know which pointer is
            // a reference.
            let is_reference = matches!(crossing.form.in_cxx(), Form::Reference { .. });
            let check = (tunnels && is_reference)
                .then(|| quote!(::twinspan::private::abi::not_null(__ok);));
            quote!({ let __ok = __result.value.assume_init(); #check #taken })
        }
        Success::Memory(crossing) => returned.written(bridge, &crossing.form, "__ok"),
    };
    let failure = format_ident!("__failure");
    let typed = match error {
        ErrorForm::Value { form, .. } => {
            let codec = match form {
                form if form.is_mirror() => spell::codec(bridge, form),
                Form::Checked(_) => quote!(__cross::Checked<__cross::Same<#error_type>>),
                _ => quote!(__cross::Same<#error_type>),
            };
            let taken = returned.room(&failure, &codec);
            quote!(1 => ::core::result::Result::Err(#taken),)
        }
        ErrorForm::Box(_) => {
            let taken = returned.room(&failure, &quote!(__cross::Boxed<#error_type>));
            quote!(1 => ::core::result::Result::Err(*#taken),)
        }
        ErrorForm::Message | ErrorForm::Handle(_) | ErrorForm::Exception => quote!(),
    };
    if matches!(error, ErrorForm::Message) {
        returned.after = quote! {
            match __result.exception() {
                ::core::result::Result::Ok(()) => ::core::result::Result::Ok(#value),
                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
            }
        };
        return;
    }
    let exception = match error {
        // The C++ function does not have to throw what it returns as a value.
        ErrorForm::Value { .. } => {
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
