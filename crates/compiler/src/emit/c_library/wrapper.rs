//! The Rust function around a C function that has other types.

use super::{closure, rust, spell, status};
use crate::ir::c_library::{
    Elements, Function, Keeps, Library, Outcome, Param, ParamType, Pointee, Reference, Slice, Type,
    TypeId, TypeKind, Value,
};
use crate::iter::IteratorExt as _;
use crate::plan::c_library::{Call, Detail, Library as Plan, Slot};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};

pub(super) struct Wrapper<'a> {
    pub library: &'a Library,
    plan: &'a Plan,
    call: &'a Call,
    pub function: &'a Function,
}

pub(super) fn function(library: &Library, plan: &Plan, call: &Call) -> TokenStream {
    let function = &library.functions[call.function];
    Wrapper { library, plan, call, function }.write()
}

impl Wrapper<'_> {
    fn write(&self) -> TokenStream {
        let Function { rust: name, cfg, attrs, lifetimes, unsafety, .. } = self.function;
        let unsafety = unsafety.then(|| quote!(unsafe));
        let lifetimes = lifetimes.iter().map(|lifetime| quote!(#lifetime));
        let generic = self.function.params.iter().filter_map(|param| match &param.ty {
            ParamType::Closure(closure) => Some(self.generic(param, closure)),
            _ => None,
        });
        let generics = lifetimes.chain(generic).collect_vec();
        let generics = (!generics.is_empty()).then(|| quote!(<#(#generics),*>));
        let params = self.function.params.iter().filter_map(|param| self.param(param));
        let output = self.output();
        // Closures last: if something before is refused, no closure is lost.
        let is_closure = |(param, _): &(&Param, _)| matches!(param.ty, ParamType::Closure(_));
        let (closures, others): (Vec<_>, Vec<_>) = self.params().partition(is_closure);
        let before = others.into_iter().chain(closures);
        let before = before.map(|(param, slots)| self.before(param, slots));
        let arguments = self.params().flat_map(|(param, slots)| self.arguments(param, slots));
        let path = rust::path(self.library, self.call);
        let detail = self.call.detail.filter(|detail| !detail.is_out).map(|detail| {
            let param = &self.function.params[detail.param].name;
            quote!(let __asked = ::core::ptr::from_ref(&*#param).cast_mut();)
        });
        let (after, panicked) = (self.after(), self.panicked());
        quote! {
            #cfg
            #attrs
            #[inline]
            pub #unsafety fn #name #generics (#(#params),*) #output {
                #(#before)*
                #detail
                // SAFETY: the C compiler has checked the types; the bridge or the caller promises
                // the rest.
                unsafe {
                    let __result = #path(#(#arguments),*);
                    #panicked
                    #after
                }
            }
        }
    }

    fn params(&self) -> impl Iterator<Item = (&Param, &Vec<Slot>)> {
        self.function.params.iter().zip(&self.call.params)
    }

    /// A parameter in Rust, if there is one.
    fn param(&self, param: &Param) -> Option<TokenStream> {
        let name = &param.name;
        let ty = match &param.ty {
            ParamType::In(value) => self.ty(value),
            ParamType::Slice(slice) => self.slice(slice),
            ParamType::Out(_) => return None,
            ParamType::Closure(_) => {
                let closure = closure::generic(name);
                quote!(#closure)
            }
        };
        Some(quote!(#name: #ty))
    }

    pub(super) fn ty(&self, value: &Value) -> TokenStream {
        let (ty, optional) = match value {
            Value::Raw(ty) => (spell::rust(self.library, ty), false),
            Value::Reference(Reference { to, mutable, optional, lifetime }) => {
                let mutability = mutable.then(|| quote!(mut));
                let checked = matches!(to, Pointee::Str);
                let to = match to {
                    Pointee::CStr => quote!(::core::ffi::CStr),
                    Pointee::Str => quote!(::core::primitive::str),
                    Pointee::Value(ty) => spell::rust(self.library, ty),
                };
                let reference = quote!(& #lifetime #mutability #to);
                match checked {
                    true => {
                        let error = quote!(::core::str::Utf8Error);
                        (quote!(::core::result::Result<#reference, #error>), *optional)
                    }
                    false => (reference, *optional),
                }
            }
            Value::Owned { of, optional } => {
                let of = &self.library.types[of.0].rust;
                (quote!(::twinspan::c::Owned<#of>), *optional)
            }
        };
        if optional { quote!(::core::option::Option<#ty>) } else { ty }
    }

    fn slice(&self, slice: &Slice) -> TokenStream {
        let (lifetime, mutability) = (&slice.lifetime, slice.mutable.then(|| quote!(mut)));
        match &slice.of {
            Elements::Str => quote!(& #lifetime ::core::primitive::str),
            Elements::Values(ty) => {
                let ty = spell::rust(self.library, ty);
                quote!(& #lifetime #mutability [#ty])
            }
        }
    }

    /// The types of the results in Rust.
    fn given(&self) -> Vec<TokenStream> {
        let result = match &self.function.result {
            Outcome::Value(Value::Raw(Type::Void)) => None,
            Outcome::Value(value) | Outcome::Errno(value) => Some(self.ty(value)),
            Outcome::Status(id) => {
                let status = self.status(*id);
                (status.ok.len() > 1).then(|| spell::rust(self.library, &status.is))
            }
        };
        let outs = self.function.params.iter().filter_map(|param| match &param.ty {
            ParamType::Out(value) => Some(self.ty(value)),
            _ => None,
        });
        let kept = self.kept().map(|(_, closure)| closure::kept(closure));
        result.into_iter().chain(outs).chain(kept).collect_vec()
    }

    /// The closures that are returned as their owners.
    fn kept(&self) -> impl Iterator<Item = (&Ident, &crate::ir::c_library::Closure)> {
        self.function.params.iter().filter_map(|param| match &param.ty {
            ParamType::Closure(closure) if closure.keeps == Keeps::DroppedByRust => {
                Some((&param.name, closure))
            }
            _ => None,
        })
    }

    fn output(&self) -> Option<TokenStream> {
        let given = self.given();
        let all = match &given[..] {
            [] => quote!(()),
            [one] => one.clone(),
            all => quote!((#(#all),*)),
        };
        match &self.function.result {
            Outcome::Value(_) if given.is_empty() => None,
            Outcome::Value(_) => Some(quote!(-> #all)),
            Outcome::Errno(_) => Some(quote!(-> ::std::io::Result<#all>)),
            Outcome::Status(id) => {
                let error = &self.library.types[id.0].rust;
                Some(quote!(-> ::core::result::Result<#all, #error>))
            }
        }
    }

    fn status(&self, id: TypeId) -> &crate::ir::c_library::Status {
        match &self.library.types[id.0].kind {
            TypeKind::Status(status) => status,
            _ => unreachable!("a function's status is a status"),
        }
    }

    /// The statements before the call.
    fn before(&self, param: &Param, slots: &[Slot]) -> TokenStream {
        let name = &param.name;
        match &param.ty {
            ParamType::In(_) => TokenStream::new(),
            ParamType::Closure(closure) => {
                let function = slots.iter().find_map(|slot| match &slot.ty {
                    Type::Function(pointed) => Some(pointed),
                    _ => None,
                });
                let called_with = function.map_or(&[][..], |pointed| &pointed.params);
                self.before_closure(param, closure, called_with)
            }
            ParamType::Out(_) => {
                let Type::Pointer { to, .. } = &slots[0].ty else {
                    return TokenStream::new();
                };
                let ty = spell::rust(self.library, to);
                quote! {
                    // SAFETY: a C value may be zero.
                    let mut #name = unsafe { ::core::mem::zeroed::<#ty>() };
                }
            }
            ParamType::Slice(slice) => {
                let length = length_of(slice, slots);
                let refused = self.too_long(name);
                let fits = self.pointer_fits(name, slice);
                quote! {
                    #fits
                    let ::core::option::Option::Some(#length) =
                        ::twinspan::private::c_library::length(#name.len())
                    else { #refused };
                }
            }
        }
    }

    /// What C takes the elements for is neither larger nor aligned more.
    fn pointer_fits(&self, name: &Ident, slice: &Slice) -> Option<TokenStream> {
        let Some(Type::Pointer { to, .. }) = &slice.pointer else { return None };
        if **to == Type::Void {
            return None;
        }
        let element = match &slice.of {
            Elements::Str => quote!(::core::primitive::u8),
            Elements::Values(ty) => spell::rust(self.library, ty),
        };
        let to = spell::rust(self.library, to);
        let text = format!(
            "`{name}`: C takes its elements for larger ones, or ones that are aligned more"
        );
        Some(quote_spanned! {name.span()=>
            const _: () = ::core::assert!(
                ::core::mem::size_of::<#to>() <= ::core::mem::size_of::<#element>()
                    && ::core::mem::align_of::<#to>() <= ::core::mem::align_of::<#element>(),
                #text
            );
        })
    }

    /// A length that C has no number for.
    fn too_long(&self, name: &Ident) -> TokenStream {
        if let Outcome::Status(id) = self.function.result
            && let Some(code) = self.status(id).too_long
        {
            let (error, code) = (&self.library.types[id.0].rust, self.code(id, code));
            return quote!(return ::core::result::Result::Err(#error::new(#code)));
        }
        if let Outcome::Errno(_) = self.function.result {
            return quote!(
                return ::core::result::Result::Err(::std::io::ErrorKind::InvalidInput.into())
            );
        }
        let text = format!("{}: `{name}`", self.function.rust);
        quote!(::twinspan::private::c_library::too_long(#text, #name.len()))
    }

    /// A value of a status.
    fn code(&self, id: TypeId, code: i128) -> TokenStream {
        let code = status::number(code);
        let ty = spell::rust(self.library, &self.status(id).is);
        quote!(<#ty as ::twinspan::private::c_library::Code>::of(#code))
    }

    fn arguments(&self, param: &Param, slots: &[Slot]) -> Vec<TokenStream> {
        let name = &param.name;
        match &param.ty {
            ParamType::In(value) => vec![argument(name, value, slots[0].may_be_const)],
            ParamType::Out(_) => vec![quote!(&raw mut #name)],
            ParamType::Closure(closure) => self.closure_arguments(param, closure),
            ParamType::Slice(slice) => {
                let length = length_of(slice, slots);
                let as_ptr = if slice.mutable { quote!(as_mut_ptr) } else { quote!(as_ptr) };
                let pointer = quote!(#name.#as_ptr().cast());
                let length = quote!(#length);
                if slice.is_length_first { vec![length, pointer] } else { vec![pointer, length] }
            }
        }
    }

    /// A panic in a closure continues after C has returned; what C has returned is destroyed.
    fn panicked(&self) -> TokenStream {
        let closures = self.function.params.iter().filter_map(|param| match &param.ty {
            ParamType::Closure(closure) if closure.keeps == Keeps::Borrowed => Some(&param.name),
            _ => None,
        });
        let outs = self.function.params.iter().filter_map(|param| match &param.ty {
            ParamType::Out(Value::Owned { .. }) => Some(param.name.clone()),
            _ => None,
        });
        let result = match &self.function.result {
            Outcome::Value(Value::Owned { .. }) | Outcome::Errno(Value::Owned { .. }) => {
                Some(format_ident!("__result"))
            }
            _ => None,
        };
        let owned = outs.chain(result).collect_vec();
        let resume = closures.map(|name| {
            quote! {
                if let ::core::option::Option::Some(panic) = #name.panic() {
                    #(::core::mem::drop(::twinspan::c::Owned::from_raw(#owned));)*
                    ::twinspan::private::c_library::resume(panic);
                }
            }
        });
        quote!(#(#resume)*)
    }

    /// Converts what C has returned and written to the Rust results.
    fn after(&self) -> TokenStream {
        let function = self.function.rust.to_string();
        let outs = self
            .function
            .params
            .iter()
            .filter_map(|param| match &param.ty {
                ParamType::Out(value) => Some((&param.name, value)),
                _ => None,
            })
            .collect_vec();
        let lifted =
            outs.iter().map(|(name, value)| lift(name, value, &format!("{function}: `{name}`")));
        // After everything that may panic: C may have the closure by now, and a panic must not drop
        // it.
        let kept =
            self.kept().map(|(name, _)| quote!(::core::mem::ManuallyDrop::into_inner(#name)));
        let lifted = lifted.chain(kept).collect_vec();
        let result = format_ident!("__result");
        match &self.function.result {
            Outcome::Value(Value::Raw(Type::Void)) => all(&lifted),
            Outcome::Value(value) => {
                let first = lift(&result, value, &function);
                all(&[vec![first], lifted].concat())
            }
            Outcome::Errno(value) => {
                let (failed, first) = match value {
                    Value::Raw(_) => (quote!(__result < 0), quote!(__result)),
                    value => (quote!(__result.is_null()), lift(&result, value, &function)),
                };
                let given = [vec![first], lifted].concat();
                let given = all(&given);
                let given_back = self.given_back();
                quote! {
                    if #failed {
                        let __error = ::std::io::Error::last_os_error();
                        #given_back
                        return ::core::result::Result::Err(__error);
                    }
                    ::core::result::Result::Ok(#given)
                }
            }
            Outcome::Status(id) => self.after_status(*id, lifted),
        }
    }

    /// For a function that has failed: destroys the objects that C has returned nevertheless, and
    /// the closures that it does not keep.
    fn given_back(&self) -> TokenStream {
        let owned = self.function.params.iter().filter_map(|param| match &param.ty {
            ParamType::Out(Value::Owned { .. }) => {
                let name = &param.name;
                Some(quote!(::core::mem::drop(::twinspan::c::Owned::from_raw(#name));))
            }
            _ => None,
        });
        let kept = self.kept().map(
            |(name, _)| quote!(::core::mem::drop(::core::mem::ManuallyDrop::into_inner(#name));),
        );
        quote!(#(#owned)* #(#kept)*)
    }

    fn after_status(&self, id: TypeId, lifted: Vec<TokenStream>) -> TokenStream {
        let status = self.status(id);
        let error = &self.library.types[id.0].rust;
        let ok = status.ok.iter().map(|value| status::number(*value));
        let is_error = quote!(!matches!(
            ::twinspan::private::c_library::Code::number(__result), #(#ok)|*));
        // After the details were read.
        let given_back = self.given_back();
        let made = match self.call.detail {
            None => quote!(#error::new(__result)),
            Some(detail) => self.asked(error, detail),
        };
        let first = (status.ok.len() > 1).then(|| quote!(__result));
        let given = first.into_iter().chain(lifted).collect_vec();
        let given = all(&given);
        quote! {
            if #is_error {
                let __error = #made;
                #given_back
                return ::core::result::Result::Err(__error);
            }
            ::core::result::Result::Ok(#given)
        }
    }

    /// The error, with the details from the object.
    fn asked(&self, error: &Ident, detail: Detail) -> TokenStream {
        let path = rust::path(self.library, self.plan.call(detail.function));
        if detail.is_out {
            let object = &self.function.params[detail.param].name;
            return quote! {
                #error::with(__result, if #object.is_null() {
                    ::core::option::Option::None
                } else {
                    ::twinspan::private::c_library::text(#path(#object.cast()))
                })
            };
        }
        quote!(#error::with(__result, ::twinspan::private::c_library::text(#path(__asked.cast()))))
    }
}

/// A C value in its Rust form.
pub(super) fn lift(name: &Ident, value: &Value, what: &str) -> TokenStream {
    let (lifted, optional) = match value {
        Value::Raw(_) => return quote!(#name),
        Value::Reference(Reference { to: Pointee::CStr, optional, .. }) => {
            (quote!(::twinspan::private::c_library::text(#name)), *optional)
        }
        Value::Reference(Reference { to: Pointee::Str, optional, .. }) => {
            let text = quote!(::twinspan::private::c_library::text(#name));
            (quote!(#text.map(::core::ffi::CStr::to_str)), *optional)
        }
        Value::Reference(Reference { optional, .. }) => (quote!(#name.as_ref()), *optional),
        Value::Owned { optional, .. } => (quote!(::twinspan::c::Owned::from_raw(#name)), *optional),
    };
    if optional {
        return lifted;
    }
    quote! {
        match #lifted {
            ::core::option::Option::Some(value) => value,
            ::core::option::Option::None => ::twinspan::private::c_library::is_null(#what),
        }
    }
}

/// A single value by itself, several as a tuple.
fn all(values: &[TokenStream]) -> TokenStream {
    match values {
        [one] => one.clone(),
        all => quote!((#(#all),*)),
    }
}

fn length_of<'a>(slice: &Slice, slots: &'a [Slot]) -> &'a Ident {
    &slots[usize::from(!slice.is_length_first)].name
}

/// The argument for C.
fn argument(name: &Ident, value: &Value, may_be_const: bool) -> TokenStream {
    let (present, optional) = match value {
        Value::Raw(_) => return quote!(#name),
        Value::Reference(Reference { to: Pointee::CStr, optional, .. }) => {
            (quote!(value.as_ptr()), *optional)
        }
        Value::Reference(Reference { mutable: true, optional, .. }) => {
            (quote!(::core::ptr::from_mut(value)), *optional)
        }
        // Only C knows the contents, and may write to them.
        Value::Reference(Reference { optional, .. }) if may_be_const => {
            (quote!(::core::ptr::from_ref(value).cast_mut()), *optional)
        }
        Value::Reference(Reference { optional, .. }) => {
            (quote!(::core::ptr::from_ref(value)), *optional)
        }
        Value::Owned { optional, .. } => (quote!(value.into_raw()), *optional),
    };
    if !optional {
        return quote!({ let value = #name; #present });
    }
    let is_const =
        matches!(value, Value::Reference(Reference { mutable: false, .. })) && !may_be_const;
    let null = if is_const { quote!(null) } else { quote!(null_mut) };
    quote! {
        match #name {
            ::core::option::Option::Some(value) => #present,
            ::core::option::Option::None => ::core::ptr::#null(),
        }
    }
}
