//! The thunks through which C++ (`call_guarded`) and Rust (`call` or `call_from_rust`) call a Rust
//! closure, as members of the type of its interface.

use super::incoming::{self, Taken};
use super::spell;
use crate::ir::{Bridge, Callback, Calls};
use crate::plan::{Interface, Method, Raw, Return};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

/// The thunk for C++, and the one for Rust if it is another.
pub(super) fn both(bridge: &Bridge, interface: &Interface, method: &Method) -> TokenStream {
    let thunks = Thunks::new(bridge, interface, method);
    let (for_cpp, for_rust) = (thunks.for_cpp(), thunks.for_rust());
    quote!(#for_cpp #for_rust)
}

/// The thunk that refuses a call of any closure, if `both` has calls that can be refused.
pub(super) fn refusing(
    bridge: &Bridge,
    interface: &Interface,
    method: &Method,
) -> Option<TokenStream> {
    let thunks = Thunks::new(bridge, interface, method);
    (interface.callback.calls == Calls::Exclusive).then(|| thunks.refusing("_refused", "busy"))
}

/// The thunk that C++ calls if there is no closure: it drops the arguments and throws.
pub(super) fn empty(bridge: &Bridge, interface: &Interface, method: &Method) -> TokenStream {
    Thunks::new(bridge, interface, method).refusing("_empty", "call_empty")
}

/// The parts that the thunks have in common.
struct Thunks<'a> {
    bridge: &'a Bridge,
    interface: &'a Interface,
    callback: &'a Callback,
    method: &'a Method,
    /// The parameters besides the context: names, and names with types.
    names: Vec<TokenStream>,
    typed: Vec<TokenStream>,
    output: TokenStream,
    /// Takes the arguments out of what crosses.
    taken: Taken,
    overlap: Option<TokenStream>,
    /// The call of the closure.
    call: TokenStream,
}

/// How a thunk accesses the closure.
struct Entered {
    /// Before anything that may be refused: what the call consumes, and is dropped with it.
    consumed: TokenStream,
    enter: TokenStream,
    callee: TokenStream,
}

impl<'a> Thunks<'a> {
    fn new(bridge: &'a Bridge, interface: &'a Interface, method: &'a Method) -> Self {
        let (callback, abi) = (&interface.callback, &method.abi);
        let slots = abi.slots.iter().skip(1);
        let (names, typed) = slots
            .map(|slot| {
                let name = match slot.raw {
                    // Used only by Rust callers.
                    Raw::Opaque => format_ident!("_failure"),
                    _ => incoming::parameter(slot.role, Span::call_site()),
                };
                let raw = spell::raw(bridge, &slot.raw);
                (quote!(#name), quote!(#name: #raw))
            })
            .unzip();
        let mut taken = Taken::default();
        let mut arguments = Vec::new();
        for (index, param) in abi.params.iter().enumerate() {
            let name = format_ident!("argument{}", index);
            taken.argument(bridge, param, &name, Span::call_site());
            arguments.push(name);
        }
        let callee = entered(callback).callee;
        let overlap =
            abi.overlap.then(|| incoming::overlap(bridge, "a closure", None, &abi.params));
        Thunks {
            bridge,
            interface,
            callback,
            method,
            names,
            typed,
            output: spell::output(bridge, abi),
            taken,
            overlap,
            call: quote!(#callee(#(#arguments),*)),
        }
    }

    /// The statements that return the closure's result.
    fn body(&self, value: &TokenStream) -> TokenStream {
        incoming::body(self.bridge, &self.method.abi.returns, Span::call_site(), value)
    }

    fn body_for_cpp(&self) -> TokenStream {
        match &self.method.abi.returns {
            Return::Status { error, .. } => {
                self.body(&incoming::erased(error, Span::call_site(), self.call.clone()))
            }
            _ => self.body(&self.call),
        }
    }

    /// A thunk that takes the arguments, and calls the closure.
    fn calling(&self, suffix: &str, body: &TokenStream) -> TokenStream {
        let Thunks { typed, output, overlap, .. } = self;
        let Taken { owned, looked_at } = &self.taken;
        let Entered { consumed, enter, .. } = entered(self.callback);
        let name = name(self.method, suffix);
        quote! {
            unsafe extern "C-unwind" fn #name(
                context: *mut ::core::ffi::c_void, #(#typed),*
            ) #output {
                // SAFETY: every caller through the table passes values of these types, each once;
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

    /// The thunk that C++ calls.
    fn for_cpp(&self) -> TokenStream {
        let call = self.calling("", &self.body_for_cpp());
        let guarded = match self.callback.calls {
            Calls::Exclusive => self.guarded_exclusive(),
            Calls::Shared | Calls::Once => self.guarded(),
        };
        quote!(#[inline] #call #guarded)
    }

    /// The thunk that Rust calls, if it is another one: C++ gets a handle to the error; Rust gets
    /// the error.
    fn for_rust(&self) -> Option<TokenStream> {
        self.method.abi.with_handle()?;
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
        Some(self.calling("_from_rust", &self.body(&value)))
    }

    fn guarded(&self) -> TokenStream {
        let Thunks { names, typed, output, .. } = self;
        let (guarded, call) = (name(self.method, "_guarded"), name(self.method, ""));
        let call = under_guard(self.callback, quote!(Self::#call(context, #(#names),*)));
        quote! {
            unsafe extern "C-unwind" fn #guarded(
                context: *mut ::core::ffi::c_void, #(#typed),*
            ) #output {
                // SAFETY: as above.
                #call
            }
        }
    }

    /// The busy flag is checked outside the guard, and the failure is a separate function: a
    /// closure that cannot panic then needs no frame.
    fn guarded_exclusive(&self) -> TokenStream {
        let Thunks { names, typed, output, overlap, .. } = self;
        let Taken { owned, looked_at } = &self.taken;
        let (exclusive, body) = (exclusive(self.callback), self.body_for_cpp());
        let interface = format_ident!("{}", self.interface.name);
        let of = |suffix| name(self.method, suffix);
        let (guarded, running, refused) = (of("_guarded"), of("_running"), of("_refused"));
        let run = under_guard(self.callback, quote!(Self::#running(context, #(#names),*)));
        quote! {
            unsafe extern "C-unwind" fn #guarded(
                context: *mut ::core::ffi::c_void, #(#typed),*
            ) #output {
                // SAFETY: as above.
                if unsafe { ::twinspan::private::closure::Entered::<__F>::is_busy(#exclusive) } {
                    // SAFETY: as above.
                    return unsafe { #interface::<()>::#refused(context, #(#names),*) };
                }
                // SAFETY: as above; nothing has happened since the check.
                #run
            }
            #[inline]
            unsafe extern "C-unwind" fn #running(
                context: *mut ::core::ffi::c_void, #(#typed),*
            ) #output {
                // SAFETY: as above; no call is running.
                unsafe {
                    #(#owned)*
                    #overlap
                    #(#looked_at)*
                    let mut entered = ::twinspan::private::closure::Entered::<__F>::start(#exclusive);
                    #body
                }
            }
        }
    }

    /// The thunk that drops the arguments, and panics.
    fn refusing(&self, suffix: &str, panic: &str) -> TokenStream {
        let Thunks { typed, output, .. } = self;
        let (owned, guard) = (&self.taken.owned, guard(self.callback));
        let (name, panic) = (name(self.method, suffix), format_ident!("{}", panic));
        quote! {
            #[cold]
            #[inline(never)]
            #[allow(unused_variables, unreachable_code)]
            unsafe extern "C-unwind" fn #name(
                context: *mut ::core::ffi::c_void, #(#typed),*
            ) #output {
                // SAFETY: as for a call; owned arguments are dropped.
                ::twinspan::private::#guard(move || unsafe {
                    #(#owned)*
                    ::twinspan::private::closure::#panic()
                })
            }
        }
    }
}

/// The name of one of the thunks of a method.
pub(super) fn name(method: &Method, suffix: &str) -> Ident {
    format_ident!("{}{}", method.name, suffix)
}

/// The position of an `FnMut` in the context.
fn exclusive(callback: &Callback) -> TokenStream {
    if callback.owned {
        quote! {
            ::twinspan::private::closure::Kept::<::twinspan::private::closure::Exclusive<__F>>::value(context)
        }
    } else {
        quote!(context.cast::<::twinspan::private::closure::Exclusive<__F>>())
    }
}

fn entered(callback: &Callback) -> Entered {
    let (enter, callee) = match (callback.calls, callback.owned) {
        (Calls::Shared, true) => (
            quote!(let function = &*::twinspan::private::closure::Kept::<__F>::value(context);),
            quote!(function),
        ),
        (Calls::Shared, false) => {
            (quote!(let function = &*context.cast::<__F>();), quote!(function))
        }
        (Calls::Exclusive, _) => {
            let exclusive = exclusive(callback);
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

fn guard(callback: &Callback) -> TokenStream {
    if callback.nothrow { quote!(guard_or_abort) } else { quote!(guard) }
}

/// A call that lets no panic out, and counts as running meanwhile.
fn under_guard(callback: &Callback, call: TokenStream) -> TokenStream {
    let guard = guard(callback);
    // C++ may drop a closure while it runs. Rust may not: it borrows the callee.
    let sync = callback.sync;
    let (start, end) = match (callback.calls, callback.owned) {
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
        // SAFETY: as for the call.
        _ => return quote!(::twinspan::private::#guard(move || unsafe { #call })),
    };
    if callback.nothrow {
        quote! {
            // SAFETY: the context is a kept closure, which lives until this call has left it.
            unsafe { #start };
            // SAFETY: as for the call.
            let result = ::twinspan::private::guard_or_abort(move || unsafe { #call });
            // SAFETY: as for the start.
            unsafe { #end };
            result
        }
    } else {
        quote! {
            // SAFETY: the context is a kept closure, which lives until this call has left it.
            unsafe { #start };
            // SAFETY: as for the call, and for the start.
            ::twinspan::private::guard_then(move || unsafe { #call }, move || unsafe { #end })
        }
    }
}
