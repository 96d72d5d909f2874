//! The functions through which C++ (`__guarded`) and Rust (`__call` or `__from_rust`) call a Rust closure.

use super::closure::{bound, has_handle};
use super::{export, spell};
use crate::ir::{Bridge, Calls};
use crate::plan::{CallbackPlan, Raw, Return};
use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};

/// The functions for C++, and the one for Rust where it is another.
pub(super) fn both(bridge: &Bridge, plan: &CallbackPlan) -> TokenStream {
    let thunks = Thunks::new(bridge, plan);
    let (for_cpp, for_rust) = (thunks.for_cpp(), thunks.for_rust());
    quote!(#for_cpp #for_rust)
}

/// `__guarded` alone, and what it calls.
pub(super) fn for_cpp(bridge: &Bridge, plan: &CallbackPlan) -> TokenStream {
    Thunks::new(bridge, plan).for_cpp()
}

/// The parts that the functions have in common.
struct Thunks<'a> {
    bridge: &'a Bridge,
    plan: &'a CallbackPlan,
    bound: TokenStream,
    /// The parameters beside the context: names, and names with types.
    names: Vec<TokenStream>,
    typed: Vec<TokenStream>,
    output: TokenStream,
    /// Takes the arguments out of what crosses.
    taken: export::Taken,
    overlap: Option<TokenStream>,
    /// The call of the closure.
    call: TokenStream,
}

/// How a thunk gets at the closure.
struct Entered {
    /// Before anything that may be refused: what the call ends, and is dropped with it.
    consumed: TokenStream,
    enter: TokenStream,
    callee: TokenStream,
}

impl<'a> Thunks<'a> {
    fn new(bridge: &'a Bridge, plan: &'a CallbackPlan) -> Self {
        let slots = plan.abi.slots.iter().skip(1);
        let (names, typed) = slots
            .map(|slot| {
                let name = match slot.raw {
                    // Used by what Rust calls alone.
                    Raw::Opaque => format_ident!("_failure"),
                    _ => export::parameter(slot.role, Span::call_site()),
                };
                let raw = spell::raw(bridge, &slot.raw);
                (quote!(#name), quote!(#name: #raw))
            })
            .unzip();
        let mut taken = export::Taken::default();
        let mut arguments = Vec::new();
        for (index, param) in plan.abi.params.iter().enumerate() {
            let name = format_ident!("argument{}", index);
            taken.argument(bridge, param, &name, Span::call_site());
            arguments.push(name);
        }
        let callee = entered(plan).callee;
        let overlap = plan.abi.overlap;
        let overlap = overlap.then(|| export::overlap(bridge, "a closure", None, &plan.abi.params));
        Thunks {
            bridge,
            plan,
            bound: bound(bridge, &plan.callback),
            names,
            typed,
            output: spell::output(bridge, &plan.abi),
            taken,
            overlap,
            call: quote!(#callee(#(#arguments),*)),
        }
    }

    /// The statements that give what the closure returned.
    fn body(&self, value: &TokenStream) -> TokenStream {
        export::body(self.bridge, &self.plan.abi.returns, Span::call_site(), value)
    }

    fn body_for_cpp(&self) -> TokenStream {
        match &self.plan.abi.returns {
            Return::Status { error, .. } => {
                self.body(&export::erased(error, Span::call_site(), self.call.clone()))
            }
            _ => self.body(&self.call),
        }
    }

    /// A function that takes the arguments, and calls the closure.
    fn calling(&self, name: &str, body: &TokenStream) -> TokenStream {
        let Thunks { bound, typed, output, overlap, .. } = self;
        let export::Taken { owned, looked_at } = &self.taken;
        let Entered { consumed, enter, .. } = entered(self.plan);
        let name = format_ident!("{}", name);
        quote! {
            #[allow(improper_ctypes_definitions)]
            unsafe extern "C-unwind" fn #name<__F: #bound>(
                context: *mut ::core::ffi::c_void, #(#typed),*
            ) #output {
                // SAFETY: whoever calls through the table passes what these types say, each value once;
                // the context is the closure that the table was made for.
                unsafe {
                    #consumed
                    #(#owned)*
                    #overlap
                    #(#looked_at)*
                    #enter
                    #body
                }
            }
        }
    }

    /// What C++ calls.
    fn for_cpp(&self) -> TokenStream {
        let call = self.calling("__call", &self.body_for_cpp());
        let guarded = match self.plan.callback.calls {
            Calls::Exclusive => self.guarded_exclusive(),
            Calls::Shared | Calls::Once => self.guarded(),
        };
        quote!(#[inline] #call #guarded)
    }

    /// `__from_rust`, where Rust calls something else: C++ gets a handle to the error; Rust gets the error.
    fn for_rust(&self) -> Option<TokenStream> {
        if !has_handle(self.plan) {
            return None;
        }
        let call = &self.call;
        let value = quote! {
            match #call {
                ::core::result::Result::Ok(value) => ::core::result::Result::Ok(value),
                ::core::result::Result::Err(error) => {
                    ::core::result::Result::Err(::twinspan::private::closure::fail(
                        _failure, error, |error| ::twinspan::private::erase_error!(error)))
                }
            }
        };
        Some(self.calling("__from_rust", &self.body(&value)))
    }

    fn guarded(&self) -> TokenStream {
        let Thunks { bound, names, typed, output, .. } = self;
        let call = under_guard(self.plan, quote!(__call::<__F>(context, #(#names),*)));
        quote! {
            #[allow(improper_ctypes_definitions)]
            unsafe extern "C-unwind" fn __guarded<__F: #bound>(
                context: *mut ::core::ffi::c_void, #(#typed),*
            ) #output {
                // SAFETY: as above.
                #call
            }
        }
    }

    /// The question is asked outside of the guard, and what answers it is a function of its own: a closure
    /// that cannot panic needs no frame then.
    fn guarded_exclusive(&self) -> TokenStream {
        let Thunks { bound, names, typed, output, overlap, .. } = self;
        let export::Taken { owned, looked_at } = &self.taken;
        let (exclusive, guard, body) =
            (exclusive(self.plan), guard(self.plan), self.body_for_cpp());
        let run = under_guard(self.plan, quote!(__run::<__F>(context, #(#names),*)));
        quote! {
            #[allow(improper_ctypes_definitions)]
            unsafe extern "C-unwind" fn __guarded<__F: #bound>(
                context: *mut ::core::ffi::c_void, #(#typed),*
            ) #output {
                // SAFETY: as above.
                if unsafe { ::twinspan::private::closure::Entered::<__F>::is_busy(#exclusive) } {
                    // SAFETY: as above.
                    return unsafe { __refuse(context, #(#names),*) };
                }
                // SAFETY: as above; nothing has come between the question and the call.
                #run
            }
            #[inline]
            #[allow(improper_ctypes_definitions)]
            unsafe extern "C-unwind" fn __run<__F: #bound>(
                context: *mut ::core::ffi::c_void, #(#typed),*
            ) #output {
                // SAFETY: as above; no call is going on.
                unsafe {
                    #(#owned)*
                    #overlap
                    #(#looked_at)*
                    let mut entered = ::twinspan::private::closure::Entered::<__F>::start(#exclusive);
                    #body
                }
            }
            #[cold]
            #[inline(never)]
            #[allow(improper_ctypes_definitions, unused_variables, unreachable_code)]
            unsafe extern "C-unwind" fn __refuse(
                context: *mut ::core::ffi::c_void, #(#typed),*
            ) #output {
                // SAFETY: as above; what is owned is dropped.
                ::twinspan::private::#guard(move || unsafe {
                    #(#owned)*
                    ::twinspan::private::closure::busy()
                })
            }
        }
    }
}

/// Where an `FnMut` is, at the context.
fn exclusive(plan: &CallbackPlan) -> TokenStream {
    if plan.callback.owned {
        quote! {
            ::twinspan::private::closure::Kept::<::twinspan::private::closure::Exclusive<__F>>::value(context)
        }
    } else {
        quote!(context.cast::<::twinspan::private::closure::Exclusive<__F>>())
    }
}

fn entered(plan: &CallbackPlan) -> Entered {
    let (enter, callee) = match (plan.callback.calls, plan.callback.owned) {
        (Calls::Shared, true) => (
            quote!(let function = &*::twinspan::private::closure::Kept::<__F>::value(context);),
            quote!(function),
        ),
        (Calls::Shared, false) => {
            (quote!(let function = &*context.cast::<__F>();), quote!(function))
        }
        (Calls::Exclusive, _) => {
            let exclusive = exclusive(plan);
            let enter = quote! {
                let mut entered = ::twinspan::private::closure::Entered::<__F>::enter(#exclusive);
            };
            (enter, quote!((entered.function())))
        }
        (Calls::Once, true) => {
            let consumed = quote! {
                let function = *::twinspan::private::Box::<__F>::from_raw(context.cast());
            };
            return Entered { consumed, enter: quote!(), callee: quote!(function) };
        }
        (Calls::Once, false) => {
            let enter = quote! {
                let function = ::twinspan::private::closure::once(
                    (*context.cast::<::core::option::Option<__F>>()).take());
            };
            (enter, quote!(function))
        }
    };
    Entered { consumed: quote!(), enter, callee }
}

fn guard(plan: &CallbackPlan) -> TokenStream {
    if plan.callback.nothrow { quote!(guard_or_abort) } else { quote!(guard) }
}

/// A call that lets no panic out, and counts as running meanwhile.
fn under_guard(plan: &CallbackPlan, call: TokenStream) -> TokenStream {
    let guard = guard(plan);
    // C++ may drop a closure while it runs. Rust may not: it borrows what it calls.
    let sync = plan.callback.sync;
    let (start, end) = match (plan.callback.calls, plan.callback.owned) {
        (Calls::Shared, true) => (
            quote!(::twinspan::private::closure::Kept::<__F>::enter::<#sync>(context)),
            quote!(::twinspan::private::closure::Kept::<__F>::leave::<#sync>(context)),
        ),
        (Calls::Exclusive, true) => {
            let kept = quote!(
                ::twinspan::private::closure::Kept::<::twinspan::private::closure::Exclusive<__F>>
            );
            (quote!(#kept::enter_exclusive(context)), quote!(#kept::leave_exclusive(context)))
        }
        // SAFETY: as for `__call`.
        _ => return quote!(::twinspan::private::#guard(move || unsafe { #call })),
    };
    if plan.callback.nothrow {
        quote! {
            // SAFETY: the context is a kept closure, which lives until this call has left it.
            unsafe { #start };
            // SAFETY: as for `__call`.
            let result = ::twinspan::private::guard_or_abort(move || unsafe { #call });
            // SAFETY: as for the start.
            unsafe { #end };
            result
        }
    } else {
        quote! {
            // SAFETY: the context is a kept closure, which lives until this call has left it.
            unsafe { #start };
            // SAFETY: as for `__call`, and for the start.
            ::twinspan::private::guard_then(move || unsafe { #call }, move || unsafe { #end })
        }
    }
}
