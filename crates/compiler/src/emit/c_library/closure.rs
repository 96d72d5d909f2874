//! Closures that C calls: the function that C gets, and the data.

use super::spell;
use super::wrapper::{Wrapper, lift};
use crate::ir::Calls;
use crate::ir::c_library::{Closure, Keeps, Param, Type};
use crate::iter::IteratorExt as _;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

/// The type parameter of a closure.
pub(super) fn generic(name: &Ident) -> Ident {
    format_ident!("__F_{}", name)
}

/// The type that holds the closure and calls it.
fn holder(closure: &Closure) -> TokenStream {
    let name = match closure.calls {
        Calls::Shared => format_ident!("Shared"),
        Calls::Exclusive | Calls::Once => format_ident!("Exclusive"),
    };
    quote!(::twinspan::private::c_library::#name)
}

/// The Rust type of a closure that C keeps.
pub(super) fn kept(closure: &Closure) -> TokenStream {
    let send = closure.send.then(|| quote!(+ ::core::marker::Send));
    let sync = closure.sync.then(|| quote!(+ ::core::marker::Sync));
    quote!(::twinspan::c::Kept<dyn ::core::any::Any #send #sync>)
}

impl Wrapper<'_> {
    /// `__F: FnMut(A) -> R`
    pub(super) fn generic(&self, param: &Param, closure: &Closure) -> TokenStream {
        let (name, bound) = (generic(&param.name), self.bound(closure));
        let send = closure.send.then(|| quote!(+ ::core::marker::Send));
        let sync = closure.sync.then(|| quote!(+ ::core::marker::Sync));
        let lifetime = (closure.keeps != Keeps::Borrowed).then(|| quote!(+ 'static));
        quote!(#name: #bound #send #sync #lifetime)
    }

    fn bound(&self, closure: &Closure) -> TokenStream {
        let name = format_ident!("{}", closure.calls.rust());
        let params = closure.params.iter().map(|value| self.ty(value));
        let output = spell::output(self.library, &closure.result);
        quote!(::core::ops::#name(#(#params),*) #output)
    }

    /// The function that C calls, and the closure where C finds it.
    pub(super) fn before_closure(
        &self,
        param: &Param,
        closure: &Closure,
        called_with: &[Type],
    ) -> TokenStream {
        let (name, holder, bound) = (&param.name, holder(closure), self.bound(closure));
        let call = format_ident!("__call_{}", name);
        let names = (0..called_with.len()).map(|at| format_ident!("argument{}", at)).collect_vec();
        let types = called_with.iter().map(|ty| spell::rust(self.library, ty));
        let output = spell::output(self.library, &closure.result);
        let data_at = if closure.is_data_last { called_with.len() - 1 } else { 0 };
        let data = &names[data_at];
        let values =
            names.iter().enumerate().filter(|(at, _)| *at != data_at).map(|(_, name)| name);
        let what = format!("{}: an argument of `{name}`", self.function.rust);
        let values = values.zip(&closure.params).map(|(name, value)| lift(name, value, &what));
        let after_panic = self.after_panic(closure);
        let place = match closure.keeps {
            Keeps::Borrowed => quote!(let #name = #holder::new(#name);),
            // C drops it, even if the call fails.
            Keeps::DroppedByC => quote!(let #name = #holder::keep(#name);),
            Keeps::DroppedByRust => {
                let (generic, kept) = (generic(name), kept(closure));
                quote! {
                    // SAFETY: this is the function that drops such a closure.
                    let #name: #kept = unsafe {
                        ::twinspan::c::Kept::new(#holder::keep(#name), #holder::<#generic>::destroy)
                    };
                    let #name = ::core::mem::ManuallyDrop::new(#name);
                }
            }
        };
        quote! {
            unsafe extern "C" fn #call<__F: #bound>(#(#names: #types),*) #output {
                // SAFETY: the data is a closure of this type, which lives as long as C calls it.
                unsafe {
                    #holder::<__F>::call(#data, || #after_panic, |function| function(#(#values),*))
                }
            }
            #place
        }
    }

    fn after_panic(&self, closure: &Closure) -> TokenStream {
        match closure.after_panic {
            Some(value) => {
                let literal = proc_macro2::Literal::i128_unsuffixed(value);
                quote!(#literal)
            }
            None if closure.result == Type::Void => quote!(()),
            None => quote!(::core::mem::zeroed()),
        }
    }

    /// The arguments for C.
    pub(super) fn closure_arguments(&self, param: &Param, closure: &Closure) -> Vec<TokenStream> {
        let (name, generic, holder) = (&param.name, generic(&param.name), holder(closure));
        let call = format_ident!("__call_{}", name);
        let function = quote!(::core::option::Option::Some(#call::<#generic>));
        let is_data = closure.keeps == Keeps::DroppedByC;
        let data = if is_data { quote!(#name) } else { quote!(#name.data()) };
        let mut arguments =
            if closure.is_data_before { vec![data, function] } else { vec![function, data] };
        if is_data {
            arguments.push(quote!(::core::option::Option::Some(#holder::<#generic>::destroy)));
        }
        arguments
    }
}
