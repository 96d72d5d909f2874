//! The functions behind the header. They are in the module that replaces the bridge, whose types
//! they name.

use super::codec::{codec, raw};
use super::{abi, rust_types};
use crate::emit::cxx::rust::body;
use crate::emit::cxx::rust::spell::{self as cxx, Lifetimes};
use crate::ir::{self, Bridge, Calls, Holder, Type};
use crate::iter::IteratorExt as _;
use crate::plan::c_face::{
    Access, CType, Closure, Error, Face, Form, Function, RUNTIME, Slot, Value,
};
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

/// All items of the C face in the bridge's module.
pub(crate) fn items(bridge: &Bridge, face: &Face) -> TokenStream {
    let types = face.types.iter().map(|ty| rust_types::items(bridge, face, ty));
    let functions = face.functions.iter().map(|one| function(bridge, one));
    let (runtime, statuses) = (runtime(bridge, face), statuses(bridge, face));
    quote! {
        const _: () = {
            #[allow(unused_imports)]
            use ::twinspan::private::{c as __c, ways::*};
            #(#types)*
            #runtime
            #statuses
            #(#functions)*
        };
    }
}

/// A function under a symbol.
pub(super) fn exported(
    symbol: &str,
    params: &TokenStream,
    result: &TokenStream,
    body: &TokenStream,
) -> TokenStream {
    let name = format_ident!("c_{symbol}");
    quote! {
        #[unsafe(export_name = #symbol)]
        unsafe extern "C" fn #name(#params) -> #result { #body }
    }
}

/// The runtime functions of each C face, so that two C faces in a process share no symbols.
fn runtime(bridge: &Bridge, face: &Face) -> TokenStream {
    let symbol = |name: &str| format!("{}_{name}", face.prefix);
    let free = face
        .gives_text
        .then(|| rust_types::free_stored(&symbol("string_free"), &quote!(__c::Text)));
    let tokens = |text: &str| text.parse::<TokenStream>().expect("tokens of a row");
    let all = RUNTIME.iter().map(|function| {
        let (params, result, value) = function.rust;
        exported(&symbol(function.name), &tokens(params), &tokens(result), &tokens(value))
    });
    let version = Literal::u64_suffixed(abi::version(bridge, face));
    let result = quote!(::core::primitive::u64);
    let version = exported(&symbol("abi_version"), &quote!(), &result, &quote!(#version));
    quote!(#free #(#all)* #version)
}

fn function(bridge: &Bridge, function: &Function) -> TokenStream {
    let ir = bridge.function_of_c(function.index);
    let span = Span::call_site().located_at(function.span);
    let slots = function.slots().map(|slot| {
        let (name, ty) = (ident(&slot.name), raw(bridge, &slot.ty));
        quote!(#name: #ty)
    });
    let (cfg, symbol) = (&function.cfg, &function.symbol);
    let call = if function.sets_errno { quote!(call_with_errno) } else { quote!(call) };
    let users = function.params.iter().filter_map(user);
    let checks = checks(bridge, function);
    let distinct = function.is_compared.then(|| distinct(bridge, function));
    // Copied values are read before there is a `&mut` to them.
    let values = function.receiver.iter().map(|value| (value, None));
    let params = function.params.iter().zip(&ir.signature.params);
    let values = values.chain(params.map(|(value, param)| (value, Some(&param.ty))));
    let (late, early): (Vec<_>, Vec<_>) = values.partition(|(value, _)| {
        matches!(
            value.form.present(),
            Form::PlainReference { mutable: true, .. } | Form::Slice { mutable: true, .. }
        )
    });
    let takes = early.into_iter().chain(late).map(|(value, ty)| take(bridge, value, ty));
    let lender = function.lender.as_ref().map(|lender| {
        let (handle, ty) = (ident(&lender.slot), &bridge[lender.ty].rust);
        quote!(let lender = __c::Lender::of::<#ty>(#handle.cast());)
    });
    let called = called(bridge, function, ir, span);
    let finish = finish(bridge, function, &called);
    let name = format_ident!("c_{symbol}", span = span);
    quote_spanned! {span=>
        // SAFETY of all blocks: C passes what the header documents, and codecs check what can be
        // checked.
        #cfg
        #[allow(deprecated)]
        #[unsafe(export_name = #symbol)]
        unsafe extern "C" fn #name(#(#slots),*) -> ::core::primitive::i32 {
            __c::#call(#symbol, move || unsafe {
                #(#users)*
                #checks
                #distinct
                #lender
                #(#takes)*
                #finish
            })
        }
    }
}

/// A name that no item of the module has.
fn ident(name: &str) -> Ident {
    format_ident!("c_{}", name)
}

/// The function that drops a closure is taken before anything can be refused.
fn user(value: &Value) -> Option<TokenStream> {
    let Form::Closure(closure) = value.form.present() else { return None };
    let user = ident(&value.slots[1].name);
    Some(match value.slots.get(2).filter(|_| closure.owned) {
        Some(drop) => {
            let drop = ident(&drop.name);
            quote!(let #user = __c::User::owned(#user, #drop);)
        }
        None => quote!(let #user = __c::User::borrowed(#user);),
    })
}

/// The slots of a value, as arguments of its codec.
fn words(slots: &[Slot]) -> TokenStream {
    let words = slots.iter().map(|slot| {
        let name = ident(&slot.name);
        match slot.ty {
            CType::Pointer { .. } => quote!(#name.cast()),
            _ => quote!(#name),
        }
    });
    let words = words.collect_vec();
    if let [word] = &words[..] { quote!(#word) } else { quote!((#(#words),*)) }
}

fn checks(bridge: &Bridge, function: &Function) -> TokenStream {
    let mut checks = TokenStream::new();
    if let Some(result) = &function.result {
        let (codec, words, name) =
            (codec(bridge, &result.form), words(&result.slots), &result.name);
        checks.extend(quote!(__c::check::<#codec>(&#name, #words)?;));
    }
    if let Error::Written { form, slot, .. } = &function.error {
        let (codec, name) = (codec(bridge, form), &slot.name);
        let words = words(std::slice::from_ref(slot));
        checks.extend(quote!(__c::check::<__c::Wanted<#codec>>(&#name, #words)?;));
    }
    checks
}

fn distinct(bridge: &Bridge, function: &Function) -> TokenStream {
    let values = function.receiver.iter().chain(&function.params);
    let ranges = values.filter_map(|value| {
        let (mutable, name) = (value.form.compared()?, &value.name);
        let pointer = ident(&value.slots[0].name);
        let range = match value.form.present() {
            Form::CStr => quote!(of_c_str(#pointer.cast())),
            Form::Object { .. } | Form::Handle(_) => quote!(of_handle::<()>(#pointer.cast())),
            Form::PlainReference { to, .. } => {
                let codec = codec(bridge, to);
                quote!(of_value::<<#codec as __c::Stored>::C>(#pointer.cast()))
            }
            form => {
                let element = match form {
                    Form::Slice { of, .. } => {
                        let codec = codec(bridge, of);
                        quote!(<#codec as __c::Stored>::C)
                    }
                    _ => quote!(::core::primitive::u8),
                };
                let length = ident(&value.slots[1].name);
                quote!(of_slice_parts::<#element>(#pointer.cast(), #length))
            }
        };
        Some(quote!((&#name, #mutable, __c::Range::#range)))
    });
    quote!(__c::distinct(&[#(#ranges),*])?;)
}

/// The statement that makes the Rust value from what C passed.
fn take(bridge: &Bridge, value: &Value, ty: Option<&Type>) -> TokenStream {
    let (name, text) = (ident(&value.slots[0].name), &value.name);
    if let Form::Closure(closure) = value.form.present() {
        let payload = ty.map(|ty| ty.parts().first().unwrap_or(ty));
        let Some(Type::Callback(callback)) = payload else { return TokenStream::new() };
        return take_closure(bridge, value, closure, callback);
    }
    let (codec, words) = (codec(bridge, &value.form), words(&value.slots));
    // Optional text is taken as a view.
    let (codec, owned) = match &value.form {
        Form::Null(inner) if **inner == Form::Text => (
            quote!(__c::Null<__c::Str<'_>>),
            quote!(let #name = #name.map(::std::borrow::ToOwned::to_owned);),
        ),
        _ => (codec, quote!()),
    };
    let mutable = match value.form.present() {
        Form::Object { access: Access::Exclusive, .. } => quote!(mut),
        _ => quote!(),
    };
    quote!(let #mutable #name = __c::take::<#codec>(&#text, #words)?; #owned)
}

fn take_closure(
    bridge: &Bridge,
    value: &Value,
    closure: &Closure,
    callback: &ir::Callback,
) -> TokenStream {
    let (name, user, text) =
        (ident(&value.slots[0].name), ident(&value.slots[1].name), &value.name);
    let names: Vec<Ident> =
        (0..closure.params.len()).map(|index| format_ident!("argument{index}")).collect_vec();
    let types = callback.signature.params.iter();
    let types = types.map(|param| cxx::ty(bridge, &param.ty, Lifetimes::Written));
    let mut holds = TokenStream::new();
    let mut given = Vec::new();
    let mut ends = TokenStream::new();
    for (form, name) in closure.params.iter().zip(&names) {
        let codec = codec(bridge, form);
        holds.extend(quote!(let #name = <#codec as __c::Lend>::hold(#name);));
        let slots = form.parameter();
        let raw: Vec<Ident> =
            (0..slots.len()).map(|index| format_ident!("{}_{}", name, index)).collect_vec();
        let pattern = if let [raw] = &raw[..] { quote!(#raw) } else { quote!((#(#raw),*)) };
        holds.extend(quote!(let #pattern = <#codec as __c::Lend>::raw(&#name);));
        let is_changed = matches!(
            form.present(),
            Form::PlainReference { mutable: true, .. } | Form::Slice { mutable: true, .. }
        );
        if is_changed {
            ends.extend(quote!(<#codec as __c::Lend>::end(#name);));
        }
        given.extend(raw.iter().zip(&slots).map(|(raw, (_, ty))| match ty {
            CType::Pointer { .. } => quote!(#raw.cast()),
            _ => quote!(#raw),
        }));
    }
    let result = called_back(bridge, closure.result.as_ref(), &given);
    let result = if ends.is_empty() { result } else { quote!(let result = #result; #ends result) };
    // SAFETY of the generated code: C has passed a function of this type, and what is held lives
    // until it returns.
    let made =
        quote!(move |#(#names: #types),*| { #holds let user = user.get(); unsafe { #result } });
    let is_optional = matches!(value.form, Form::Null(_));
    let mutable = match (closure.calls, closure.holder) {
        (Calls::Exclusive, Holder::Reference) => quote!(mut),
        _ => quote!(),
    };
    if is_optional {
        quote!(let #mutable #name = #name.map(|function| { let user = #user; #made });)
    } else {
        quote! {
            let #mutable #name = {
                let (function, user) = (__c::function(&#text, #name)?, #user);
                #made
            };
        }
    }
}

/// The call of a C function, with its arguments.
fn called_back(bridge: &Bridge, result: Option<&Form>, given: &[TokenStream]) -> TokenStream {
    let call = quote!(__c::guarded(move || function(user, #(#given),*)));
    let Some(form) = result else { return call };
    let written = quote! {
        |place| __c::guarded(move || function(user, #(#given,)* place.cast()))
    };
    match (form, form.callback_result()) {
        (Form::Opt(inner), _) => {
            let codec = codec(bridge, inner);
            quote!(__c::written_if::<#codec>(#written))
        }
        (form, (None, _)) => {
            let codec = codec(bridge, form);
            quote!(__c::written::<#codec>(#written))
        }
        (form, _) => {
            let codec = codec(bridge, form);
            let given = quote!(__c::given::<#codec>(#call));
            match (form.present(), form) {
                (Form::Handle(_), Form::Null(_)) => quote!(#given.map(__c::Claim::claim)),
                (Form::Handle(_), _) => quote!(#given.claim()),
                _ => given,
            }
        }
    }
}

/// A value as an argument of the user's function.
fn argument(bridge: &Bridge, value: &Value, ty: Option<&Type>) -> TokenStream {
    let name = ident(&value.slots[0].name);
    let is_optional = matches!(value.form, Form::Null(_));
    match (value.form.present(), is_optional) {
        (Form::Object { access: Access::Marked, .. }, false) => quote!(&*#name),
        (Form::Object { access: Access::Marked, .. }, true) => quote!(#name.as_deref()),
        (Form::Object { access: Access::Exclusive, .. }, false) => quote!(&mut *#name),
        (Form::Object { access: Access::Exclusive, .. }, true) => quote!(#name.as_deref_mut()),
        (Form::Handle(_), false) => quote!(#name.claim()),
        (Form::Handle(_), true) => quote!(#name.map(__c::Claim::claim)),
        (Form::ConvertedReference(_), _) => quote!(&#name),
        (Form::Closure(closure), is_optional) => {
            let payload = ty.map(|ty| if is_optional { &ty.parts()[0] } else { ty });
            let ty = payload.map(|ty| cxx::ty(bridge, ty, Lifetimes::Written));
            match (closure.holder, closure.calls, is_optional) {
                (Holder::Box, _, false) => quote!(::std::boxed::Box::new(#name)),
                (Holder::Box, _, true) => {
                    quote!(#name.map(|closure| ::std::boxed::Box::new(closure) as #ty))
                }
                (Holder::Reference, Calls::Exclusive, false) => quote!(&mut #name),
                (Holder::Reference, _, false) => quote!(&#name),
                (Holder::Reference, Calls::Exclusive, true) => {
                    quote!(#name.as_mut().map(|closure| closure as #ty))
                }
                (Holder::Reference, _, true) => {
                    quote!(#name.as_ref().map(|closure| closure as #ty))
                }
                _ => quote!(#name),
            }
        }
        _ => quote!(#name),
    }
}

/// The call of the user's function.
fn called(bridge: &Bridge, function: &Function, ir: &ir::Function, span: Span) -> TokenStream {
    let receiver = function.receiver.iter().map(|value| argument(bridge, value, None));
    let params = function.params.iter().zip(&ir.signature.params);
    let params = params.map(|(value, param)| argument(bridge, value, Some(&param.ty)));
    let arguments = receiver.chain(params).collect_vec();
    body::called(bridge, ir, span, &arguments)
}

/// Calls the function, and writes its results.
fn finish(bridge: &Bridge, function: &Function, called: &TokenStream) -> TokenStream {
    let put = match &function.result {
        Some(result) => {
            let (codec, words) = (codec(bridge, &result.form), words(&result.slots));
            let lender = match &function.lender {
                Some(_) => quote!(lender),
                None => quote!(::core::option::Option::None),
            };
            let value = match (result.form.present(), &result.form) {
                (Form::Lent(_), Form::Null(_)) => quote!(value.map(|value| (value, #lender))),
                (Form::Lent(_), _) => quote!((value, #lender)),
                _ => quote!(value),
            };
            quote!(__c::put::<#codec>(#value, #words);)
        }
        None => quote!(let () = value;),
    };
    let good = quote!(#put ::core::result::Result::Ok(()));
    let status = match &function.error {
        Error::None => return quote!(let value = #called; #good),
        Error::Status(status) | Error::Written { status, .. } => {
            let status = Literal::i32_unsuffixed(*status);
            quote!(#status)
        }
        Error::Variants(id) => {
            let status = status_of(*id);
            quote!(#status(error))
        }
    };
    let written = match &function.error {
        Error::Written { form, slot, is_object, .. } => {
            let (codec, words) = (codec(bridge, form), words(std::slice::from_ref(slot)));
            let error =
                if *is_object { quote!(::std::boxed::Box::new(error)) } else { quote!(error) };
            quote!(__c::put::<__c::Wanted<#codec>>(#error, #words);)
        }
        _ => quote!(),
    };
    quote! {
        match #called {
            ::core::result::Result::Ok(value) => { #good }
            ::core::result::Result::Err(error) => {
                let refused = __c::failed!(#status, &error);
                #written
                ::core::result::Result::Err(refused)
            }
        }
    }
}

/// The functions that return the status of an enum's variant, for each enum that is an error.
fn statuses(bridge: &Bridge, face: &Face) -> TokenStream {
    let mut of_type: Vec<(ir::TypeId, Vec<TokenStream>)> = Vec::new();
    for error in &face.errors {
        let Some((id, Some(value))) = error.of else { continue };
        let (cfg, value) = (&error.cfg, Literal::i128_unsuffixed(value));
        let status = Literal::i32_unsuffixed(error.status);
        let arm = quote!(#cfg #value => #status,);
        match of_type.last_mut() {
            Some((last, arms)) if *last == id => arms.push(arm),
            _ => of_type.push((id, vec![arm])),
        }
    }
    let functions = of_type.into_iter().map(|(id, arms)| {
        let (name, def) = (status_of(id), &bridge[id]);
        let (cfg, ty) = (&def.cfg, &def.rust);
        quote! {
            #cfg
            fn #name(error: #ty) -> ::core::primitive::i32 {
                match error.repr { #(#arms)* _ => 1 }
            }
        }
    });
    functions.collect()
}

fn status_of(id: ir::TypeId) -> Ident {
    format_ident!("status_of_{}", id.0)
}
