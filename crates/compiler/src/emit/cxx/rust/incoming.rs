//! C++ calls Rust: the statements that take arguments out of the C ABI, and return the result.

use super::spell::{self, Lifetimes};
use super::{closure, value};
use crate::ir::{Bridge, Receiver, Type};
use crate::plan::{Crossing, ErrorForm, Form, Raw, Return, Role, Success};
use crate::words::Owner;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

/// The name of a parameter of a shim.
pub(super) fn parameter(role: Role, span: Span) -> Ident {
    match role {
        Role::Context => format_ident!("context", span = span),
        Role::Receiver => format_ident!("receiver", span = span),
        Role::Value(index) => format_ident!("argument{}", index, span = span),
        Role::Result => format_ident!("out", span = span),
        Role::Ok => format_ident!("ok", span = span),
        Role::Error => format_ident!("failure", span = span),
    }
}

/// The statements that take arguments out of their ABI values.
#[derive(Default)]
pub(super) struct Taken {
    /// Values that the call owns, first: if something is refused later, they are dropped.
    pub owned: Vec<TokenStream>,
    /// References, and values that may be refused.
    pub looked_at: Vec<TokenStream>,
}

impl Taken {
    /// Defines `name`, which is the ABI value before.
    pub fn argument(&mut self, bridge: &Bridge, param: &Crossing, name: &Ident, span: Span) {
        let take = |function: TokenStream, form: &Form| {
            let codec = spell::codec(bridge, form);
            // SAFETY: the caller passes a value of this type, and each value is taken once.
            quote_spanned!(span=> let #name = unsafe { __cross::#function::<#codec>(#name) };)
        };
        if let Some((closure, is_optional)) = param.form.closure() {
            if closure.callback.owned {
                // SAFETY: the wrapper has passed ownership of the closure.
                self.owned.push(quote_spanned! {span=>
                    let #name = unsafe { ::twinspan::private::closure::Owned::optional(#name) };
                });
            }
            let take = closure::take_argument(bridge, closure, name, &param.name, is_optional);
            self.looked_at.push(take);
            return;
        }
        match &param.form {
            form if form.is_same() => {}
            Form::Lent { reference, .. } => {
                self.looked_at.push(take(quote!(take), reference));
                let codec = spell::codec(bridge, &param.form);
                let (borrowed, value) = (quote!(__cross::Borrowed::<#codec>), quote!(value));
                // SAFETY: C++ has lent it for the call.
                self.looked_at.push(if matches!(**reference, Form::Null(_)) {
                    quote_spanned! {span=>
                        let #name = #name.map(|lent| unsafe { #borrowed::new(lent) });
                        let #name = #name.as_ref().map(#borrowed::#value);
                    }
                } else {
                    quote_spanned! {span=>
                        let #name = unsafe { #borrowed::new(#name) };
                        let #name = #name.#value();
                    }
                });
            }
            form @ Form::Owned { owner: Owner::Box, .. } => {
                self.owned.push(take(quote!(take), &Form::Null(Box::new(form.clone()))));
                self.looked_at.push(quote_spanned! {span=>
                    let #name = __cross::present_box(#name);
                });
            }
            // A converted value may be refused, and so may one that is checked.
            Form::Checked(inner) if !inner.is_direct() => {
                self.pending(bridge, inner, &quote!(read), name, span);
                self.looked_at.push(quote_spanned!(span=> let #name = #name.value();));
                self.convert(bridge, inner, name, span);
            }
            Form::InMemory(inner) if matches!(**inner, Form::Checked(_)) => {
                self.pending(bridge, inner.looked_at(), &quote!(read_optional), name, span);
                self.looked_at.push(quote_spanned! {span=>
                    let #name = #name.map(__cross::Pending::value);
                });
                let form = Form::InMemory(Box::new(inner.looked_at().clone()));
                self.convert(bridge, &form, name, span);
            }
            form if form.converted_in_memory().is_some() => {
                self.in_memory(bridge, form, name, span)
            }
            form if form.is_view() || (form.may_be_refused() && form.is_direct()) => {
                self.looked_at.push(take(quote!(take), form))
            }
            Form::InMemory(inner) => self.owned.push(take(quote!(read_optional), inner)),
            form if form.is_direct() => self.owned.push(take(quote!(take), form)),
            form => self.owned.push(take(quote!(read), form)),
        }
    }

    /// Takes ownership of the C++ value, and converts it later.
    fn in_memory(&mut self, bridge: &Bridge, form: &Form, name: &Ident, span: Span) {
        let Some((converted, _)) = form.converted_in_memory() else { return };
        let codec = spell::codec(bridge, converted);
        let read = match form {
            Form::InMemory(_) => quote!(read_optional),
            _ => quote!(read),
        };
        // SAFETY: the caller passes a value of this type, and each value is taken once.
        self.owned.push(quote_spanned! {span=>
            let #name = unsafe {
                __cross::#read::<__cross::Same<<#codec as __cross::Cross>::Raw>>(#name)
            };
        });
        self.convert(bridge, form, name, span);
    }

    /// Converts an owned value, if it has to be converted.
    fn convert(&mut self, bridge: &Bridge, form: &Form, name: &Ident, span: Span) {
        let tuple = match form {
            Form::Converted { .. } => Some((form, false)),
            Form::InMemory(inner) if matches!(**inner, Form::Converted { .. }) => {
                Some((&**inner, true))
            }
            _ => None,
        };
        let Some((form, is_optional)) = form.converted_in_memory().or(tuple) else { return };
        let (codec, given) = (spell::codec(bridge, form), in_memory(form));
        // SAFETY: C++ passed it, and it is taken once.
        self.looked_at.push(if is_optional {
            quote_spanned! {span=>
                let #name = #name.map(|#given| unsafe { __cross::take::<#codec>(#given) });
            }
        } else {
            quote_spanned!(span=> let #name = unsafe { __cross::take::<#codec>(#name) };)
        });
    }

    /// An owned value that may be refused when it is checked.
    fn pending(
        &mut self,
        bridge: &Bridge,
        form: &Form,
        read: &TokenStream,
        name: &Ident,
        span: Span,
    ) {
        let ty = in_place(bridge, form);
        // SAFETY: the caller passes a value of this type, and each value is taken once.
        self.owned.push(quote_spanned! {span=>
            let #name = unsafe { __cross::Pending::<#ty>::#read(#name) };
        });
    }
}

/// The type that C++ has in memory.
fn in_place(bridge: &Bridge, form: &Form) -> TokenStream {
    match form.in_cxx() {
        Form::Moved(ty) | Form::Number(ty) => spell::ty(bridge, ty, Lifetimes::Inferred),
        Form::List { element, .. } => {
            let element = spell::in_place(bridge, element);
            quote!(::twinspan::private::Vec<#element>)
        }
        Form::InMemory(inner) => in_place(bridge, inner),
        Form::Converted { raw: Raw::Value(ty), .. } => spell::ty(bridge, ty, Lifetimes::Inferred),
        _ => quote!(_),
    }
}

/// A type alias for readers of what is converted.
pub(super) fn in_memory(form: &Form) -> Ident {
    let name = match form {
        Form::List { .. } => "list",
        Form::Converted { .. } => "tuple",
        _ => "mirror",
    };
    format_ident!("{}", name)
}

/// The statements that call the function and return the result.
pub(super) fn body(
    bridge: &Bridge,
    returns: &Return,
    span: Span,
    value: &TokenStream,
) -> TokenStream {
    match returns {
        Return::Nothing => value.clone(),
        Return::Value(crossing) if value::is_same(bridge, &crossing.form) => value.clone(),
        Return::Value(crossing) => {
            let given = give(bridge, &crossing.form, &format_ident!("result"), Role::Result, span);
            quote_spanned!(span=> let result = #value; #given)
        }
        Return::Status { ok, error } => status(bridge, ok, error, span, value),
    }
}

/// Returns a value in registers, or through the pointer of a role.
fn give(bridge: &Bridge, form: &Form, value: &Ident, role: Role, span: Span) -> TokenStream {
    if form.is_same() {
        return value::give(bridge, form, &quote!(#value));
    }
    if form.is_direct() {
        let given = value::give(bridge, form, &quote!(#value));
        // SAFETY: ownership of the value is passed, and the wrapper takes it once.
        return quote_spanned!(span=> unsafe { #given });
    }
    let (codec, pointer) = (spell::codec(bridge, form), parameter(role, span));
    // SAFETY: the wrapper's slot has room for the value, and holds none yet.
    quote_spanned!(span=> unsafe { __cross::write::<#codec>(#pointer, #value) })
}

fn status(
    bridge: &Bridge,
    ok: &Success,
    error: &ErrorForm,
    span: Span,
    value: &TokenStream,
) -> TokenStream {
    let give_ok = match ok {
        Success::Nothing => quote_spanned!(span=> let () = value; 0),
        Success::Word(crossing) => {
            let given = give(bridge, &crossing.form, &format_ident!("value"), Role::Ok, span);
            quote_spanned!(span=> __cross::Tagged::good(#given))
        }
        Success::Memory(crossing) => {
            let codec = spell::codec(bridge, &crossing.form);
            let written = if crossing.form.closure().is_some() {
                let given = value::give(bridge, &crossing.form, &quote!(value));
                quote!(::core::ptr::write(ok.cast(), #given))
            } else {
                quote!(__cross::write::<#codec>(ok, value))
            };
            // SAFETY: the wrapper's slot has room for the value, and holds none yet.
            quote_spanned!(span=> unsafe { #written; } 0)
        }
    };
    let write_error = match error {
        // It has been converted to a word before.
        ErrorForm::Message | ErrorForm::Handle(_) | ErrorForm::Exception => quote!(error),
        ErrorForm::Value { form, .. } if form.is_mirror() => {
            let codec = spell::codec(bridge, form);
            // SAFETY: as below.
            quote_spanned!(span=> { unsafe { __cross::write::<#codec>(failure, error); } 1 })
        }
        ErrorForm::Value { .. } => {
            // SAFETY: the wrapper's slot for the error.
            quote_spanned!(span=> { unsafe { ::core::ptr::write(failure.cast(), error); } 1 })
        }
        ErrorForm::Box(_) => {
            // SAFETY: as above; the wrapper owns the box from then on.
            quote_spanned! {span=> {
                let error = ::twinspan::private::Box::new(error);
                unsafe { ::core::ptr::write(failure.cast(), ::twinspan::private::Box::into_raw(error)); }
                1
            }}
        }
    };
    let give_error = match ok {
        Success::Word(_) => quote!(__cross::Tagged::bad(#write_error)),
        Success::Nothing | Success::Memory(_) => write_error,
    };
    quote_spanned! {span=>
        match #value {
            ::core::result::Result::Ok(value) => { #give_ok }
            ::core::result::Result::Err(error) => #give_error,
        }
    }
}

/// Compares the ranges behind references before any of them becomes a reference.
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
        let class = spell::named(bridge, receiver.ty, Lifetimes::Inferred);
        ranges.push(
            quote!(("self", #mutable, ::twinspan::private::abi::Range::of::<#class>(#name.cast()))),
        );
    }
    for (index, param) in params.iter().enumerate() {
        let Some(mutable) = param.compared(bridge) else { continue };
        let name = format_ident!("argument{}", index);
        let text = &param.name;
        let range = match param.form.present() {
            Form::Reference { to, .. } => range(bridge, to, &name),
            Form::Converted { raw: Raw::Pointer { .. }, .. } => {
                quote!(::twinspan::private::abi::Range::of_c_str(#name.cast_const().cast()))
            }
            Form::Slice { of, .. } => {
                let element = spell::ty(bridge, of, Lifetimes::Inferred);
                quote!(::twinspan::private::abi::Range::of_slice::<#element>(#name))
            }
            _ => quote!(::twinspan::private::abi::Range::of_slice::<::core::primitive::u8>(#name)),
        };
        ranges.push(quote!((#text, #mutable, #range)));
    }
    quote! {
        // SAFETY: C++ passes references, or null; they are only compared, before any of them
        // becomes a Rust reference.
        unsafe { ::twinspan::private::abi::refuse_overlap(#function, &[#(#ranges),*]); }
    }
}

/// The bytes behind a reference, and those that the object owns.
fn range(bridge: &Bridge, to: &Type, name: &Ident) -> TokenStream {
    let range = to.word().and_then(|word| word.row().buffer).unwrap_or("of");
    let range = format_ident!("{}", range);
    let ty = spell::ty(bridge, to, Lifetimes::Inferred);
    quote!(::twinspan::private::abi::Range::#range(#name.cast_const().cast::<#ty>()))
}

/// An error as what crosses: a word, if C++ has no type for it.
pub(super) fn word(form: &ErrorForm, error: &Ident, span: Span) -> TokenStream {
    match form {
        ErrorForm::Value { .. } | ErrorForm::Box(_) => quote_spanned!(span=> #error),
        ErrorForm::Message => {
            quote_spanned!(span=> ::twinspan::private::message_of_error!(#error))
        }
        ErrorForm::Handle(_) | ErrorForm::Exception => {
            quote_spanned!(span=> ::twinspan::private::erase_error!(#error))
        }
    }
}

/// The result with its error as what crosses.
pub(super) fn erased(error: &ErrorForm, span: Span, value: TokenStream) -> TokenStream {
    let error = word(error, &Ident::new("error", span), span);
    quote_spanned! {span=>
        match #value {
            ::core::result::Result::Ok(value) => ::core::result::Result::Ok(value),
            ::core::result::Result::Err(error) => ::core::result::Result::Err(#error),
        }
    }
}
