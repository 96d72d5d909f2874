//! The items behind the closures of one signature: a type with the functions that C++ and Rust
//! call, their table, and the Rust closure that calls through such a table.

use super::{outgoing, spell, thunk};
use crate::ir::{Bridge, Callback, Calls};
use crate::iter::IteratorExt as _;
use crate::plan::{Abi, Interface, Method};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

pub(super) fn items(bridge: &Bridge, interface: &Interface) -> TokenStream {
    let (cfg, name) = (&interface.any, format_ident!("{}", interface.name));
    let bound = spell::bound(bridge, &interface.callback);
    let (mut of_closure, mut of_none) = (Vec::new(), Vec::new());
    for method in &interface.methods {
        if interface.is_given || interface.is_held {
            of_closure.push(thunk::both(bridge, interface, method));
            of_none.extend(thunk::refusing(bridge, interface, method));
            of_closure.push(give(&interface.callback, method));
        }
        if interface.is_taken || interface.is_held {
            of_none.push(take(bridge, &interface.callback, &method.abi));
        }
        if interface.is_held {
            of_none.push(thunk::empty(bridge, interface, method));
            of_none.push(empty(method));
            if interface.callback.calls != Calls::Once {
                of_none.push(reach(bridge, &interface.callback, &method.abi));
            }
        }
    }
    let of_closure = (!of_closure.is_empty()).then(|| {
        quote! {
            #cfg
            #[allow(dead_code)]
            impl<__F: #bound> #name<__F> { #(#of_closure)* }
        }
    });
    let of_none = (!of_none.is_empty()).then(|| {
        quote! {
            #cfg
            #[allow(dead_code)]
            impl #name<()> { #(#of_none)* }
        }
    });
    quote! {
        #cfg
        #[allow(dead_code)]
        struct #name<__F>(::core::marker::PhantomData<__F>);
        #of_closure
        #of_none
    }
}

/// A Rust closure for C++, with its table: owned by C++ from then on, or borrowed.
fn give(callback: &Callback, method: &Method) -> TokenStream {
    let for_cpp = thunk::name(method, "_guarded");
    let other = if method.abi.with_handle().is_some() { "_from_rust" } else { "" };
    let for_rust = thunk::name(method, other);
    let functions = quote!(Self::#for_cpp as *const (), Self::#for_rust as *const ());
    let exclusive = quote!(::twinspan::private::closure::Exclusive);
    if !callback.owned {
        let held = match callback.calls {
            Calls::Shared => quote!(__F),
            Calls::Exclusive => quote!(#exclusive<__F>),
            Calls::Once => quote!(::core::option::Option<__F>),
        };
        return quote! {
            fn lend(function: &mut #held) -> ::twinspan::private::closure::Closure {
                ::twinspan::private::closure::Closure::borrowed(
                    function, const { &::twinspan::private::closure::Table::borrowed(#functions) })
            }
        };
    }
    let sync = callback.sync;
    let (make, kept, table) = match callback.calls {
        Calls::Once => (quote!(owned), quote!(function), quote!(owned::<__F>)),
        Calls::Shared => (quote!(kept), quote!(function), quote!(kept::<__F, #sync>)),
        Calls::Exclusive => {
            (quote!(kept), quote!(#exclusive::new(function)), quote!(exclusive::<__F>))
        }
    };
    quote! {
        fn give(function: __F) -> ::twinspan::private::closure::Closure {
            ::twinspan::private::closure::Closure::#make(
                #kept, const { &::twinspan::private::closure::Table::#table(#functions) })
        }
    }
}

/// No closure, in a field.
fn empty(method: &Method) -> TokenStream {
    let call = thunk::name(method, "_empty");
    quote! {
        fn empty() -> ::twinspan::private::closure::Closure {
            ::twinspan::private::closure::Closure::empty(const {
                &::twinspan::private::closure::Table::empty(Self::#call as *const ())
            })
        }
    }
}

/// The Rust closure that calls a C++ closure.
fn take(bridge: &Bridge, callback: &Callback, abi: &Abi) -> TokenStream {
    let bound = spell::bound(bridge, callback);
    let enter = match (callback.owned, callback.calls) {
        (true, Calls::Once) => quote!(let __closure = closure.consume();),
        (true, _) => quote!(let __closure = closure.closure();),
        (false, _) => quote!(let __closure = closure;),
    };
    let calling = calling(bridge, callback, abi, &enter);
    if !callback.owned {
        return quote! {
            #[inline]
            fn take(closure: ::twinspan::private::closure::Closure) -> impl #bound { #calling }
        };
    }
    // Callers of a function that returns `impl Fn` see whether the type is `Send`.
    let threads = match (callback.send, callback.sync) {
        (true, true) => quote!(()),
        (true, false) => quote!(::core::cell::Cell<()>),
        (false, true) => quote!(::std::sync::MutexGuard<'static, ()>),
        (false, false) => quote!(*const ()),
    };
    quote! {
        #[inline]
        fn take(closure: ::twinspan::private::closure::Owned) -> impl #bound {
            let closure = ::twinspan::private::closure::Confined::<#threads>::new(closure);
            #calling
        }
    }
}

/// The same for a closure in a field, which C++ may replace during the call.
fn reach(bridge: &Bridge, callback: &Callback, abi: &Abi) -> TokenStream {
    let bound = spell::bound(bridge, callback);
    let sync = callback.sync;
    let enter = quote! {
        // SAFETY: Rust uses it on several threads only if the bridge declares `Sync`.
        let __running = unsafe { closure.enter::<#sync>() };
        let __closure = __running.closure();
    };
    let calling = calling(bridge, callback, abi, &enter);
    quote! {
        #[inline]
        fn reach(closure: ::twinspan::private::closure::InPlace) -> impl #bound { #calling }
    }
}

fn calling(bridge: &Bridge, callback: &Callback, abi: &Abi, enter: &TokenStream) -> TokenStream {
    let names = (0..abi.params.len()).map(|index| format_ident!("value{}", index)).collect_vec();
    let passed = abi.params.iter().zip(&names);
    let callee = "a C++ closure";
    let passed = passed.map(|(param, name)| outgoing::pass(bridge, param, name, callee));
    let passed = passed.collect_vec();
    let first = passed.iter().map(|passed| &passed.refuses);
    let holds = passed.iter().map(|passed| &passed.hold);
    let lowered = passed.iter().map(|passed| &passed.value);
    let types = abi.slots.iter().map(|slot| spell::raw(bridge, &slot.raw));
    let output = spell::output(bridge, abi);
    let error = spell::error(bridge, &callback.signature.outcome);
    let mut returned = outgoing::returns(bridge, &abi.returns, &error, true);
    if let Some(ok) = abi.with_handle() {
        let status = spell::status_word(ok);
        returned.before.extend(
            quote!(let mut __failure = ::twinspan::private::closure::Failure::<#error>::new();),
        );
        returned.out.push(quote!(__failure.place()));
        let after = &returned.after;
        returned.after = quote! {
            match __failure.take(#status) {
                ::core::option::Option::Some(error) => ::core::result::Result::Err(error),
                ::core::option::Option::None => { #after }
            }
        };
    }
    let pointer = quote!(unsafe extern "C-unwind" fn(#(#types),*) #output);
    let (before, out) = (&returned.before, &returned.out);
    let call =
        quote!((__closure.callee::<#pointer>())(__closure.context(), #(#lowered,)* #(#out),*));
    let checks = passed.iter().map(|passed| passed.check.clone()).collect_vec();
    let called = returned.around(&outgoing::checked(call, &checks));
    quote! {
        move |#(#names),*| {
            #(#first)*
            #enter
            #(#holds)*
            #before
            // SAFETY: the function in the table takes values of these types, each once.
            unsafe {
                #called
            }
        }
    }
}
