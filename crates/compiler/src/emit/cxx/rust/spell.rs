//! Types as Rust spells them in generated code, and the ABI types of shapes.

use crate::ir::{Bridge, ErrorType, Lifetime, Named, Outcome, Primitive, Reference, Type, TypeId};
use crate::names;
use crate::plan::{Crossing, Shape, Success, Tagged, View};
use crate::words::{Owner, Word};
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

/// Which lifetimes a spelled type has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::emit::cxx) enum Lifetimes {
    /// The user's, for signatures.
    Written,
    /// `'_`, for the types of locals: the compiler finds them.
    Inferred,
    /// `'static`, for the ABI, where pointers have no lifetimes to relate.
    Erased,
}

impl Lifetimes {
    fn token(self) -> TokenStream {
        if self == Lifetimes::Erased { quote!('static) } else { quote!('_) }
    }
}

/// A declared type by its name.
pub(super) fn named(bridge: &Bridge, id: TypeId, lifetimes: Lifetimes) -> TokenStream {
    let def = &bridge.types[id.0];
    let name = &def.rust;
    if def.lifetimes == 0 || lifetimes == Lifetimes::Written {
        return quote!(#name);
    }
    let each = vec![lifetimes.token(); def.lifetimes];
    quote!(#name<#(#each),*>)
}

/// A type, with the words of the bridge spelled out.
pub(in crate::emit::cxx) fn ty(bridge: &Bridge, ty: &Type, lifetimes: Lifetimes) -> TokenStream {
    ty_at(bridge, ty, lifetimes, Span::call_site())
}

/// With the place of the reference that the type stands behind: the compiler says at the first
/// token of a reference that its lifetime is missing, and takes the whole type for that.
fn ty_at(bridge: &Bridge, ty: &Type, lifetimes: Lifetimes, outer: Span) -> TokenStream {
    let place = match (lifetimes, ty) {
        (Lifetimes::Written, Type::Reference(reference) | Type::Slice(reference)) => {
            outer.located_at(reference.span)
        }
        (Lifetimes::Written, Type::Str(text)) => outer.located_at(text.span),
        _ => outer,
    };
    let inner = |inner: &Type| ty_at(bridge, inner, lifetimes, place);
    let borrow = |written: &Option<Lifetime>| match (lifetimes, written) {
        (Lifetimes::Written, Some(written)) => quote_spanned!(place=> &#written),
        (Lifetimes::Written | Lifetimes::Inferred, _) => quote_spanned!(place=> &),
        (Lifetimes::Erased, _) => quote_spanned!(place=> &'static),
    };
    match ty {
        Type::Unit => quote_spanned!(place=> ()),
        Type::Primitive(Primitive::Char) => quote_spanned!(place=> ::core::ffi::c_char),
        Type::Primitive(primitive) => {
            let name = quote::format_ident!("{}", primitive.rust(), span = place);
            quote_spanned!(place=> ::core::primitive::#name)
        }
        Type::Word(word, parts) => {
            let path = word.row().rust.trim_start_matches("::").split("::");
            let path = path.map(|part| quote::format_ident!("{}", part, span = place));
            let parts = parts.iter().map(inner).collect::<Vec<_>>();
            let generics = (!parts.is_empty()).then(|| quote_spanned!(place=> <#(#parts),*>));
            quote_spanned!(place=> #(::#path)* #generics)
        }
        Type::Named(Named { id, .. }) if lifetimes != Lifetimes::Written => {
            named(bridge, *id, lifetimes)
        }
        Type::Named(Named { id, span, lifetimes: written }) => {
            let mut name = bridge.types[id.0].rust.clone();
            name.set_span(*span);
            if written.is_empty() {
                quote!(#name)
            } else {
                quote_spanned!(*span=> #name<#(#written),*>)
            }
        }
        Type::Reference(reference) => {
            let Reference { mutable, pinned, lifetime: written, inner: element, .. } = &**reference;
            let element = inner(element);
            let borrow = borrow(written);
            let mutability = mutable.then(|| quote_spanned!(place=> mut));
            let reference = quote_spanned!(place=> #borrow #mutability #element);
            if *pinned { quote_spanned!(place=> ::core::pin::Pin<#reference>) } else { reference }
        }
        Type::Str(text) => {
            let borrow = borrow(&text.lifetime);
            quote_spanned!(place=> #borrow ::core::primitive::str)
        }
        Type::Slice(slice) => {
            let element = inner(&slice.inner);
            let mutability = slice.mutable.then(|| quote_spanned!(place=> mut));
            let borrow = borrow(&slice.lifetime);
            quote_spanned!(place=> #borrow #mutability [#element])
        }
        Type::Pointer { mutable, inner: element } => {
            let element = inner(element);
            if *mutable {
                quote_spanned!(place=> *mut #element)
            } else {
                quote_spanned!(place=> *const #element)
            }
        }
        Type::Array { element, length } => {
            let element = inner(element);
            let length = usize::try_from(length.0).unwrap_or(usize::MAX);
            quote_spanned!(place=> [#element; #length])
        }
        Type::Callback(callback) => super::closure::ty(bridge, callback),
        Type::Function(callback) => super::closure::function(bridge, callback),
    }
}

/// The result of a function or a closure, with its arrow.
pub(super) fn outcome(bridge: &Bridge, outcome: &Outcome) -> TokenStream {
    let ok = ty(bridge, outcome.ok(), Lifetimes::Written);
    match outcome {
        Outcome::Plain(Type::Unit) => quote!(),
        Outcome::Plain(_) => quote!(-> #ok),
        Outcome::Message(_) | Outcome::Typed(..) => {
            let error = error(bridge, outcome);
            quote!(-> ::core::result::Result<#ok, #error>)
        }
    }
}

/// The error type of a closure.
pub(super) fn error(bridge: &Bridge, outcome: &Outcome) -> TokenStream {
    match outcome {
        Outcome::Plain(_) => quote!(),
        Outcome::Message(_) => quote!(::cxx::Exception),
        Outcome::Typed(_, ErrorType::Shared(id, _) | ErrorType::Opaque(id, _)) => {
            named(bridge, *id, Lifetimes::Written)
        }
        Outcome::Typed(_, ErrorType::Exception) => quote!(::twinspan::CxxException),
        Outcome::Typed(_, ErrorType::Dynamic(path)) => names::alias_path(path),
    }
}

/// The ABI type of an argument.
pub(super) fn argument(bridge: &Bridge, crossing: &Crossing) -> TokenStream {
    shaped(bridge, &crossing.ty, &crossing.shape, true)
}

/// The ABI type of a result: returned if the shape is direct, else what the pointer points to.
pub(super) fn result(bridge: &Bridge, crossing: &Crossing) -> TokenStream {
    shaped(bridge, &crossing.ty, &crossing.shape, false)
}

/// The ABI result of what may fail.
pub(super) fn status(bridge: &Bridge, ok: &Success) -> TokenStream {
    match ok {
        Success::Word(crossing) => {
            let raw = result(bridge, crossing);
            quote!(::twinspan::abi::Tagged<#raw>)
        }
        Success::Nothing | Success::Memory(_) => quote!(::core::primitive::usize),
    }
}

/// The status word in such a result, `__result`.
pub(super) fn status_word(ok: &Success) -> TokenStream {
    match ok {
        Success::Word(_) => quote!(__result.tag),
        Success::Nothing | Success::Memory(_) => quote!(__result),
    }
}

/// The type of a local that receives a result through a pointer.
pub(super) fn slot(bridge: &Bridge, crossing: &Crossing) -> TokenStream {
    shaped_with(bridge, &crossing.ty, &crossing.shape, false, Lifetimes::Inferred)
}

/// The type inside `Option`, `Box`, `UniquePtr`, a reference or a slice.
pub(super) fn payload(ty: &Type) -> &Type {
    match ty {
        Type::Word(Word::Option | Word::Box | Word::UniquePtr, inner) => &inner[0],
        Type::Reference(reference) => &reference.inner,
        Type::Slice(slice) => &slice.inner,
        other => other,
    }
}

/// Whether a type has lifetimes inside, which pointers to it have to shed.
pub(super) fn borrows(bridge: &Bridge, ty: &Type) -> bool {
    match ty {
        Type::Reference(_) | Type::Str(_) | Type::Slice(_) => true,
        Type::Named(named) => bridge.types[named.id.0].lifetimes > 0,
        ty => ty.parts().iter().any(|part| borrows(bridge, part)),
    }
}

/// What a pointer of the ABI points to, as the compiler is to see it.
fn target<'a>(ty: &'a Type, shape: &Shape) -> Option<&'a Type> {
    match shape {
        Shape::View(View::One { .. }) | Shape::Handle(_) => Some(payload(ty)),
        Shape::Record => Some(ty),
        Shape::Tagged(Tagged::Null(inner)) => target(payload(ty), inner),
        Shape::Tagged(Tagged::Memory | Tagged::NullRecord) => Some(payload(ty)),
        Shape::Scalar | Shape::View(_) | Shape::Tagged(Tagged::Value) | Shape::Callback(_) => None,
    }
}

/// A pointer of the ABI, with lifetimes for the compiler to find.
fn with_lifetimes(
    bridge: &Bridge,
    ty: &Type,
    shape: &Shape,
    raw: &TokenStream,
    is_argument: bool,
) -> TokenStream {
    let is_pointer = is_argument || shape.is_direct();
    match target(ty, shape) {
        Some(target) if is_pointer && borrows(bridge, target) => {
            let target = self::ty(bridge, target, Lifetimes::Inferred);
            quote!((#raw).cast::<#target>())
        }
        _ => raw.clone(),
    }
}

/// A pointer for the ABI, without lifetimes.
pub(super) fn without_lifetimes(
    bridge: &Bridge,
    crossing: &Crossing,
    pointer: TokenStream,
) -> TokenStream {
    match target(&crossing.ty, &crossing.shape) {
        Some(target) if borrows(bridge, target) => quote!((#pointer).cast()),
        _ => pointer,
    }
}

fn shaped(bridge: &Bridge, ty: &Type, shape: &Shape, is_argument: bool) -> TokenStream {
    shaped_with(bridge, ty, shape, is_argument, Lifetimes::Erased)
}

fn shaped_with(
    bridge: &Bridge,
    ty: &Type,
    shape: &Shape,
    is_argument: bool,
    lifetimes: Lifetimes,
) -> TokenStream {
    let value = self::ty(bridge, ty, lifetimes);
    match shape {
        Shape::Scalar => value,
        Shape::Record if is_argument => quote!(*mut #value),
        Shape::Record => value,
        Shape::View(View::One { mutable, .. }) => {
            let inner = self::ty(bridge, payload(ty), lifetimes);
            if *mutable { quote!(*mut #inner) } else { quote!(*const #inner) }
        }
        Shape::View(View::Str | View::Slice { .. }) => quote!(::twinspan::abi::Fat),
        Shape::Handle(Owner::Box | Owner::UniquePtr) => {
            let inner = self::ty(bridge, payload(ty), lifetimes);
            quote!(*mut #inner)
        }
        Shape::Tagged(Tagged::Null(inner)) => {
            shaped_with(bridge, payload(ty), inner, is_argument, lifetimes)
        }
        Shape::Tagged(Tagged::NullRecord) => {
            let inner = self::ty(bridge, payload(ty), lifetimes);
            if is_argument { quote!(*mut #inner) } else { inner }
        }
        Shape::Tagged(Tagged::Value) => {
            let inner = self::ty(bridge, payload(ty), lifetimes);
            quote!(::twinspan::abi::Tagged<#inner>)
        }
        Shape::Tagged(Tagged::Memory) => {
            let inner = self::ty(bridge, payload(ty), lifetimes);
            if is_argument {
                quote!(*mut #inner)
            } else {
                quote!(::twinspan::abi::OptionMemory<#inner>)
            }
        }
        Shape::Callback(_) => quote!(::twinspan::closure::Closure),
    }
}

/// ABI value to Rust value. `raw` is an expression of the argument's ABI type, or for results of
/// the result's.
pub(super) fn lift(
    bridge: &Bridge,
    ty: &Type,
    shape: &Shape,
    raw: &TokenStream,
    is_argument: bool,
) -> TokenStream {
    let raw = &with_lifetimes(bridge, ty, shape, raw, is_argument);
    match shape {
        Shape::Scalar => quote!(#raw),
        Shape::Record if is_argument => quote!(::core::ptr::read(#raw)),
        Shape::Record => quote!(#raw),
        Shape::View(View::One { mutable, pinned: true }) => {
            let mutability = mutable.then(|| quote!(mut));
            quote!(::core::pin::Pin::new_unchecked(&#mutability *#raw))
        }
        Shape::View(View::One { mutable: false, .. }) => quote!(&*#raw),
        Shape::View(View::One { .. }) => quote!(&mut *#raw),
        Shape::View(View::Str) => quote!((#raw).str()),
        Shape::View(View::Slice { mutable: false }) => quote!((#raw).slice()),
        Shape::View(View::Slice { mutable: true }) => quote!((#raw).slice_mut()),
        Shape::Handle(Owner::Box) => quote!(::twinspan::abi::required_box(#raw)),
        Shape::Handle(Owner::UniquePtr) => quote!(::cxx::UniquePtr::from_raw(#raw)),
        Shape::Tagged(Tagged::Null(inner)) => match &**inner {
            Shape::View(View::One { mutable: false, pinned: true }) => {
                quote!(::twinspan::abi::optional_pin(#raw))
            }
            Shape::View(View::One { mutable: true, pinned: true }) => {
                quote!(::twinspan::abi::optional_pin_mut(#raw))
            }
            Shape::View(View::One { mutable: false, .. }) => quote!((#raw).as_ref()),
            Shape::View(View::One { .. }) => quote!((#raw).as_mut()),
            Shape::View(View::Str) => quote!((#raw).optional_str()),
            Shape::View(View::Slice { mutable: false }) => quote!((#raw).optional_slice()),
            Shape::View(View::Slice { mutable: true }) => quote!((#raw).optional_slice_mut()),
            Shape::Handle(Owner::UniquePtr) => quote!(::twinspan::abi::optional_unique_ptr(#raw)),
            Shape::Callback(plan) => super::closure::take_result(bridge, plan, raw, true),
            _ => quote!(::twinspan::abi::optional_box(#raw)),
        },
        Shape::Tagged(Tagged::NullRecord) => {
            let value = if is_argument { quote!(::core::ptr::read(#raw)) } else { quote!(#raw) };
            quote!(::twinspan::abi::optional_shared_ptr(#value))
        }
        Shape::Tagged(Tagged::Value) => quote!((#raw).into_option()),
        Shape::Tagged(Tagged::Memory) if is_argument => {
            quote!(::twinspan::abi::optional_read(#raw))
        }
        Shape::Tagged(Tagged::Memory) => quote!((#raw).into_option()),
        Shape::Callback(plan) => super::closure::take_result(bridge, plan, raw, false),
    }
}

/// Rust value to ABI value: a result.
pub(super) fn lower(bridge: &Bridge, shape: &Shape, value: &TokenStream) -> TokenStream {
    match shape {
        Shape::Scalar | Shape::Record => quote!(#value),
        Shape::Callback(plan) => super::closure::give(bridge, plan, value),
        Shape::View(View::One { mutable: false, pinned: true }) => {
            quote!(::core::ptr::from_ref(::core::pin::Pin::get_ref(#value)))
        }
        Shape::View(View::One { mutable: true, pinned: true }) => {
            quote!(::core::ptr::from_mut(::core::pin::Pin::into_inner_unchecked(#value)))
        }
        Shape::View(View::One { mutable: false, .. }) => quote!(::core::ptr::from_ref(#value)),
        Shape::View(View::One { .. }) => quote!(::core::ptr::from_mut(#value)),
        Shape::View(View::Str) => quote!(::twinspan::abi::Fat::of_str(#value)),
        Shape::View(View::Slice { mutable: false }) => {
            quote!(::twinspan::abi::Fat::of_slice(#value))
        }
        Shape::View(View::Slice { mutable: true }) => {
            quote!(::twinspan::abi::Fat::of_slice_mut(#value))
        }
        Shape::Handle(Owner::Box) => quote!(::twinspan::private::Box::into_raw(#value)),
        Shape::Handle(Owner::UniquePtr) => quote!(::cxx::UniquePtr::into_raw(#value)),
        Shape::Tagged(Tagged::Null(inner)) => match &**inner {
            Shape::View(View::One { mutable: false, pinned: true }) => {
                quote!(::twinspan::abi::nullable_pin(#value))
            }
            Shape::View(View::One { mutable: true, pinned: true }) => {
                quote!(::twinspan::abi::nullable_pin_mut(#value))
            }
            Shape::View(View::One { mutable: false, .. }) => {
                quote!(::twinspan::abi::nullable(#value))
            }
            Shape::View(View::One { .. }) => quote!(::twinspan::abi::nullable_mut(#value)),
            Shape::View(View::Str) => quote!(::twinspan::abi::Fat::of_optional_str(#value)),
            Shape::View(View::Slice { mutable: false }) => {
                quote!(::twinspan::abi::Fat::of_optional_slice(#value))
            }
            Shape::View(View::Slice { mutable: true }) => {
                quote!(::twinspan::abi::Fat::of_optional_slice_mut(#value))
            }
            Shape::Handle(Owner::UniquePtr) => {
                quote!(::twinspan::abi::nullable_unique_ptr(#value))
            }
            Shape::Callback(plan) => {
                let given = super::closure::give(bridge, plan, &quote!(function));
                quote!(match #value {
                    ::core::option::Option::Some(function) => #given,
                    ::core::option::Option::None => ::twinspan::closure::Closure::NONE,
                })
            }
            _ => quote!(::twinspan::abi::nullable_box(#value)),
        },
        Shape::Tagged(Tagged::NullRecord) => quote!(::twinspan::abi::nullable_shared_ptr(#value)),
        Shape::Tagged(Tagged::Value) => quote!(::twinspan::abi::Tagged::from(#value)),
        Shape::Tagged(Tagged::Memory) => quote!(::twinspan::abi::OptionMemory::from(#value)),
    }
}
