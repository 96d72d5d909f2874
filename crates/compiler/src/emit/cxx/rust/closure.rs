//! Closures: how one of Rust's is given to C++, and one of C++'s is called.

use super::spell::{self, Lifetimes};
use super::{import, thunk};
use crate::ir::{Bridge, Callback, Calls, Holder};
use crate::names;
use crate::plan::{CallbackPlan, ErrorForm, Return, Success};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

/// `Fn(A) -> R + Send + 'static`
pub(super) fn bound(bridge: &Bridge, callback: &Callback) -> TokenStream {
    let params = callback.signature.params.iter();
    let params = params.map(|param| spell::ty(bridge, &param.ty, Lifetimes::Written));
    let output = spell::outcome(bridge, &callback.signature.outcome);
    let name = match callback.calls {
        Calls::Shared => quote!(Fn),
        Calls::Exclusive => quote!(FnMut),
        Calls::Once => quote!(FnOnce),
    };
    let send = callback.send.then(|| quote!(+ ::core::marker::Send));
    let sync = callback.sync.then(|| quote!(+ ::core::marker::Sync));
    let owned = callback.owned.then(|| quote!(+ 'static));
    quote!(#name(#(#params),*) #output #send #sync #owned)
}

/// The type as the user wrote it.
pub(super) fn ty(bridge: &Bridge, callback: &Callback) -> TokenStream {
    let bound = bound(bridge, callback);
    let object =
        if callback.send || callback.sync { quote!((dyn #bound)) } else { quote!(dyn #bound) };
    match (callback.holder, callback.calls) {
        (Holder::Registration, _) => quote!(::twinspan::Registration),
        (Holder::Generic | Holder::Pointer, _) => quote!(impl #bound),
        (Holder::Box, _) => quote!(::twinspan::private::Box<dyn #bound>),
        (Holder::Reference, Calls::Exclusive) => quote!(&mut #object),
        (Holder::Reference, _) => quote!(&#object),
    }
}

/// The type of a field.
pub(super) fn function(bridge: &Bridge, callback: &Callback) -> TokenStream {
    let bound = bound(bridge, callback);
    let template = format_ident!("{}", callback.calls.template());
    let marker = format_ident!("{}", names::BRIDGE);
    quote!(::twinspan::#template<dyn #bound, #marker>)
}

/// A Rust closure for C++, which owns it from now on.
pub(super) fn give(bridge: &Bridge, plan: &CallbackPlan, value: &TokenStream) -> TokenStream {
    let thunks = thunk::both(bridge, plan);
    let made = make(bridge, plan, value);
    quote!({ #thunks #made })
}

/// The same, where the [thunks](thunk::both) are at hand.
pub(super) fn make(bridge: &Bridge, plan: &CallbackPlan, value: &TokenStream) -> TokenStream {
    let for_rust = for_rust(plan);
    let bound = bound(bridge, &plan.callback);
    let (make, stored, table) = match plan.callback.calls {
        Calls::Once => (quote!(owned), quote!(function), quote!(owned::<__F>)),
        Calls::Shared => {
            let sync = plan.callback.sync;
            (quote!(kept), quote!(function), quote!(kept::<__F, #sync>))
        }
        Calls::Exclusive => (
            quote!(kept),
            quote!(::twinspan::private::closure::Exclusive::new(function)),
            quote!(exclusive::<__F>),
        ),
    };
    let made = match plan.callback.holder {
        // An empty guard stays empty.
        Holder::Registration => quote!(::twinspan::private::registration_into_closure(#value)
            .map_or(::twinspan::private::closure::Closure::NONE, __make)),
        _ => quote!(__make(#value)),
    };
    quote! {
        fn __make<__F: #bound>(function: __F) -> ::twinspan::private::closure::Closure {
            ::twinspan::private::closure::Closure::#make(#stored, const {
                &::twinspan::private::closure::Table::#table(
                    __guarded::<__F> as *const (), #for_rust::<__F> as *const ())
            })
        }
        #made
    }
}

/// No closure, in a field, where the [thunks](thunk::both) are at hand: what C++ calls there is a Rust closure that
/// drops its arguments and throws.
pub(super) fn empty(bridge: &Bridge, plan: &CallbackPlan) -> TokenStream {
    // It holds nothing, so that it may be called as an `Fn` however the field is.
    let mut shared = plan.clone();
    shared.callback.calls = Calls::Shared;
    let thunks = (plan.callback.calls != Calls::Shared).then(|| thunk::for_cpp(bridge, &shared));
    let bound = bound(bridge, &shared.callback);
    let ignored = plan.abi.params.iter().map(|_| quote!(_));
    quote! {
        #thunks
        fn __make<__F: #bound>(function: __F) -> ::twinspan::private::closure::Closure {
            ::twinspan::private::closure::Closure::empty(function, const {
                &::twinspan::private::closure::Table::empty(__guarded::<__F> as *const ())
            })
        }
        __make(|#(#ignored),*| ::twinspan::private::closure::call_empty())
    }
}

/// A Rust closure in the holder that the user sees.
fn wrap(bridge: &Bridge, callback: &Callback, closure: &TokenStream) -> TokenStream {
    let ty = ty(bridge, callback);
    match callback.holder {
        Holder::Box => quote!(::twinspan::private::Box::new(__constrain(#closure)) as #ty),
        Holder::Registration => quote!(::twinspan::private::registration_from_closure(
            ::twinspan::private::Box::new(__constrain(#closure)))),
        Holder::Generic | Holder::Reference | Holder::Pointer => quote!(__constrain(#closure)),
    }
}

/// What a borrowed closure is kept in while C++ calls it.
fn hold(plan: &CallbackPlan, value: &TokenStream) -> TokenStream {
    match plan.callback.calls {
        Calls::Shared => quote!(#value),
        Calls::Exclusive => quote!(::twinspan::private::closure::Exclusive::new(#value)),
        Calls::Once => quote!(::core::option::Option::Some(#value)),
    }
}

/// The statement that keeps a closure while C++ borrows it, and the ABI value.
pub(super) fn lend(
    bridge: &Bridge,
    plan: &CallbackPlan,
    name: &Ident,
    is_optional: bool,
) -> (TokenStream, TokenStream) {
    let thunks = thunk::both(bridge, plan);
    let for_rust = for_rust(plan);
    let bound = bound(bridge, &plan.callback);
    let stored = match plan.callback.calls {
        Calls::Shared => quote!(__F),
        Calls::Exclusive => quote!(::twinspan::private::closure::Exclusive<__F>),
        Calls::Once => quote!(::core::option::Option<__F>),
    };
    let make = quote! {
        #thunks
        fn __make<__F: #bound>(function: &mut #stored) -> ::twinspan::private::closure::Closure {
            ::twinspan::private::closure::Closure::borrowed(function, const {
                &::twinspan::private::closure::Table::borrowed(
                    __guarded::<__F> as *const (), #for_rust::<__F> as *const ())
            })
        }
    };
    if is_optional {
        let held = hold(plan, &quote!(function));
        (
            quote!(let mut #name = #name.map(|function| #held);),
            quote!({
                #make
                #name.as_mut().map_or(::twinspan::private::closure::Closure::NONE, |function| __make(function))
            }),
        )
    } else {
        let held = hold(plan, &quote!(#name));
        (quote!(let mut #name = #held;), quote!({ #make __make(&mut #name) }))
    }
}

/// What crosses in the good case, where C++ owns the error behind a handle.
fn with_handle(plan: &CallbackPlan) -> Option<&Success> {
    match &plan.abi.returns {
        Return::Status { ok, error: ErrorForm::Handle(_) } => Some(ok),
        _ => None,
    }
}

pub(super) fn has_handle(plan: &CallbackPlan) -> bool {
    with_handle(plan).is_some()
}

/// The function of [`thunk`] that Rust calls.
fn for_rust(plan: &CallbackPlan) -> Ident {
    format_ident!("{}", if has_handle(plan) { "__from_rust" } else { "__call" })
}

/// A closure of C++'s as the user's function takes it: statements that define `name`, which is an
/// `Option<Owned>` before, or the ABI value if it is borrowed.
pub(super) fn take_argument(
    bridge: &Bridge,
    plan: &CallbackPlan,
    name: &Ident,
    text: &str,
    is_optional: bool,
) -> TokenStream {
    let callback = &plan.callback;
    let constrain = constrain(bridge, callback);
    // A guard may be empty.
    let taken = match (callback.owned, is_optional || callback.holder == Holder::Registration) {
        (true, false) => quote!(::twinspan::private::closure::Owned::present(#name, #text)),
        (true, true) => quote!(#name),
        (false, false) => quote!(#name.required(#text)),
        (false, true) => quote!(#name.optional()),
    };
    if !is_optional && callback.holder != Holder::Registration {
        let closure = closure(bridge, plan, name, callback.owned);
        let wrapped = wrap(bridge, callback, &closure);
        let borrow = (callback.holder == Holder::Reference).then(|| match callback.calls {
            Calls::Exclusive => quote!(let mut #name = #name; let #name = &mut #name;),
            _ => quote!(let #name = &#name;),
        });
        return quote! {
            let #name = #taken;
            let #name = { #constrain #wrapped };
            #borrow
        };
    }
    let inner = format_ident!("present");
    let closure = closure(bridge, plan, &inner, true);
    let ty = ty(bridge, callback);
    match callback.holder {
        Holder::Box | Holder::Registration => {
            let wrapped = wrap(bridge, callback, &closure);
            let or_empty = or_empty(callback, is_optional);
            quote!(let #name = #taken.map(|#inner| { #constrain #wrapped }) #or_empty;)
        }
        // Borrowed: what is called through lives in this frame.
        _ => {
            let (mutability, each) = match callback.calls {
                Calls::Exclusive => (quote!(mut), quote!(as_mut().map(|function| function as #ty))),
                _ => (quote!(), quote!(as_ref().map(|function| function as #ty))),
            };
            quote! {
                let #name = #taken;
                let #mutability #name = #name.as_ref().map(|#inner| {
                    #constrain
                    __constrain(#closure)
                });
                let #name = #name.#each;
            }
        }
    }
}

/// An absent guard where one is declared is an empty one.
fn or_empty(callback: &Callback, is_optional: bool) -> TokenStream {
    if callback.holder == Holder::Registration && !is_optional {
        quote!(.unwrap_or_default())
    } else {
        quote!()
    }
}

/// A closure of C++'s that a function returned.
pub(super) fn take_result(
    bridge: &Bridge,
    plan: &CallbackPlan,
    raw: &TokenStream,
    is_optional: bool,
) -> TokenStream {
    let name = format_ident!("closure");
    let callback = &plan.callback;
    let constrain = constrain(bridge, callback);
    let mut closure = closure(bridge, plan, &name, true);
    if callback.holder == Holder::Generic {
        // Callers of a function that returns `impl Fn` see whether the type behind it is `Send`.
        let threads = threads(callback);
        closure = quote!({ let #name = ::twinspan::private::closure::Confined::new(#name, #threads); #closure });
    }
    let wrapped = wrap(bridge, callback, &closure);
    if is_optional || callback.holder == Holder::Registration {
        let or_empty = or_empty(callback, is_optional);
        return quote! {
            ::twinspan::private::closure::Owned::optional(#raw).map(|#name| { #constrain #wrapped }) #or_empty
        };
    }
    quote!({
        #constrain
        let #name = ::twinspan::private::closure::Owned::required(#raw, "the result");
        #wrapped
    })
}

/// A marker that is `Send` and `Sync` as the bridge declares.
fn threads(callback: &Callback) -> TokenStream {
    let marker = match (callback.send, callback.sync) {
        (true, true) => quote!(()),
        (true, false) => quote!(::core::cell::Cell<()>),
        (false, true) => quote!(::std::sync::MutexGuard<'static, ()>),
        (false, false) => quote!(*const ()),
    };
    quote!(::core::marker::PhantomData::<#marker>)
}

/// Says the closure's type where the compiler would infer another.
pub(super) fn constrain(bridge: &Bridge, callback: &Callback) -> TokenStream {
    // Not `'static`: what is borrowed refers to the shim's frame.
    let bound = bound(bridge, callback);
    quote!(fn __constrain<__F: #bound>(function: __F) -> __F { function })
}

/// The Rust closure that calls what `source` names: an `Owned`, or a `Closure` if it is borrowed.
pub(super) fn closure(
    bridge: &Bridge,
    plan: &CallbackPlan,
    source: &Ident,
    moves: bool,
) -> TokenStream {
    let enter = match (plan.callback.owned, plan.callback.calls) {
        (true, Calls::Once) => quote!(let __closure = #source.consume();),
        (true, _) => quote!(let __closure = #source.closure();),
        (false, _) => quote!(let __closure = &#source;),
    };
    calling(bridge, plan, &enter, moves)
}

/// The same for the `InPlace` of a `Function`, in which C++ may put another closure during the call.
pub(super) fn in_place(bridge: &Bridge, plan: &CallbackPlan, source: &Ident) -> TokenStream {
    let sync = plan.callback.sync;
    let enter = quote! {
        // SAFETY: Rust uses it on several threads only if the bridge says `Sync`.
        let __running = unsafe { #source.enter::<#sync>() };
        let __closure = __running.closure();
    };
    calling(bridge, plan, &enter, true)
}

fn calling(bridge: &Bridge, plan: &CallbackPlan, enter: &TokenStream, moves: bool) -> TokenStream {
    let names: Vec<_> =
        (0..plan.abi.params.len()).map(|index| format_ident!("value{}", index)).collect();
    let passed = plan.abi.params.iter().zip(&names);
    let passed: Vec<_> = passed.map(|(param, name)| import::pass(bridge, param, name)).collect();
    let first = passed.iter().map(|passed| &passed.refuses);
    let holds = passed.iter().map(|passed| &passed.hold);
    let lowered = passed.iter().map(|passed| &passed.value);
    let types = plan.abi.slots.iter().map(|slot| spell::raw(bridge, &slot.raw));
    let output = spell::output(bridge, &plan.abi);
    let error = spell::error(bridge, &plan.callback.signature.outcome);
    let import::Returned { mut before, mut out, mut after } =
        import::returns(bridge, &plan.abi.returns, &error, true);
    if let Some(ok) = with_handle(plan) {
        let status = spell::status_word(ok);
        before.extend(
            quote!(let mut __failure = ::twinspan::private::closure::Failure::<#error>::new();),
        );
        out.push(quote!(__failure.place()));
        after = quote! {
            match __failure.take(#status) {
                ::core::option::Option::Some(error) => ::core::result::Result::Err(error),
                ::core::option::Option::None => { #after }
            }
        };
    }
    let pointer = quote! {
        unsafe extern "C-unwind" fn(#(#types),*) #output
    };
    let keyword = moves.then(|| quote!(move));
    quote! {
        #keyword |#(#names),*| {
            #(#first)*
            #enter
            #(#holds)*
            #before
            // SAFETY: the table's function takes what these types say, each value once.
            unsafe {
                let __result = (__closure.callee::<#pointer>())(
                    __closure.context(), #(#lowered,)* #(#out),*);
                #after
            }
        }
    }
}
