//! Types and codecs in the spelling of generated Rust.

use crate::ir::{
    Bridge, Callback, Calls, ErrorType, Holder, Lifetime, Named, Outcome, Primitive, Reference,
    Type, TypeId, TypeKind,
};
use crate::iter::IteratorExt as _;
use crate::names;
use crate::plan::{Abi, Form, Listed, Raw, Success};
use crate::words::{Carrier, Container, Crosses, Owner, Word};
use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

/// Which lifetimes a spelled type has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::emit) enum Lifetimes {
    /// The user's, for signatures.
    Written,
    /// `'_`, for the types of locals: the compiler infers them.
    Inferred,
    /// `'static`, for the ABI, where pointers have no lifetimes.
    Erased,
}

/// A declared type by its name.
pub(in crate::emit) fn named(bridge: &Bridge, id: TypeId, lifetimes: Lifetimes) -> TokenStream {
    let def = &bridge[id];
    let name = &def.rust;
    if matches!(def.kind, TypeKind::Via(_)) {
        let name = format_ident!("{}", names::via(name), span = name.span());
        return quote!(#name);
    }
    let of_type = match lifetimes {
        Lifetimes::Written => None,
        Lifetimes::Inferred => repeated(def.lifetimes, &quote!('_)),
        Lifetimes::Erased => repeated(def.lifetimes, &quote!('static)),
    };
    quote!(#name #of_type)
}

/// The same lifetime for each of the parameters of a type.
pub(super) fn repeated(count: usize, lifetime: &TokenStream) -> Option<TokenStream> {
    let each = vec![lifetime; count];
    (count > 0).then(|| quote!(<#(#each),*>))
}

/// A type, with the words of the bridge spelled out.
pub(in crate::emit) fn ty(bridge: &Bridge, ty: &Type, lifetimes: Lifetimes) -> TokenStream {
    ty_at(bridge, ty, lifetimes, Span::call_site())
}

/// With the position of the reference that the type is behind: the compiler reports a missing
/// lifetime at the first token of a reference, and uses the whole type for that.
#[expect(clippy::too_many_lines, reason = "an arm for each kind of type")]
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
        Type::Primitive(primitive) => number(*primitive, place),
        Type::Word(Word::RustTuple, parts) => {
            let parts = parts.iter().map(inner);
            quote_spanned!(place=> (#(#parts),*))
        }
        Type::Word(Word::InField, parts) => in_field(&parts[0], place),
        Type::Word(word, parts) => {
            let path = path(word.row().rust, place);
            let parts = parts.iter().map(inner).collect_vec();
            let marker = format_ident!("{}", names::BRIDGE);
            let generics = match word.row().container {
                Some(Container::Variant) => Some(quote_spanned!(place=> <(#(#parts,)*), #marker>)),
                Some(_) => Some(quote_spanned!(place=> <#(#parts,)* #marker>)),
                None => (!parts.is_empty()).then(|| quote_spanned!(place=> <#(#parts),*>)),
            };
            quote_spanned!(place=> #path #generics)
        }
        Type::Named(Named { id, span, mirrored: true, .. }) => mirrored(bridge, *id, *span),
        Type::Named(Named { id, .. })
            if lifetimes != Lifetimes::Written || matches!(bridge[*id].kind, TypeKind::Via(_)) =>
        {
            named(bridge, *id, lifetimes)
        }
        Type::Named(Named { id, span, lifetimes: written, .. }) => {
            let mut name = bridge[*id].rust.clone();
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
        Type::Callback(callback) => closure(bridge, callback),
        Type::Function(callback) => function(bridge, callback),
    }
}

/// The type that a mirror mirrors.
pub(super) fn mirrored(bridge: &Bridge, id: TypeId, span: Span) -> TokenStream {
    let def = &bridge[id];
    let name = match def.kind {
        TypeKind::Via(_) => def.rust.to_string(),
        _ => names::mirrored(&def.rust),
    };
    let name = format_ident!("{}", name, span = span);
    quote!(#name)
}

/// The type of an error in Rust.
pub(super) fn error_value(bridge: &Bridge, id: TypeId) -> TokenStream {
    match &bridge[id].mirror {
        Some(_) => mirrored(bridge, id, Span::call_site()),
        None => named(bridge, id, Lifetimes::Written),
    }
}

/// The type in place for a word that is converted.
fn in_field(word: &Type, place: Span) -> TokenStream {
    match word.word().map(|word| word.row().crosses) {
        Some(Crosses::Converted(_, Carrier::Number(primitive))) => number(primitive, place),
        _ => TokenStream::new(),
    }
}

/// The type in place for something that is converted.
pub(super) fn in_place(bridge: &Bridge, listed: &Listed) -> TokenStream {
    let of = |class: &TokenStream, inner: &Listed| {
        let inner = in_place(bridge, inner);
        quote!(#class<#inner>)
    };
    match listed {
        Listed::Optional(payload) => {
            let payload = ty(bridge, payload, Lifetimes::Inferred);
            quote!(::twinspan::Optional<#payload>)
        }
        Listed::Mirror(id) => named(bridge, *id, Lifetimes::Inferred),
        Listed::OptionalOf(inner) => of(&quote!(::twinspan::Optional), inner),
        Listed::List(inner) => of(&quote!(::twinspan::private::Vec), inner),
        Listed::Converted { .. } => {
            let codec = self::listed(bridge, listed);
            quote!(<#codec as __cross::Cross>::Raw)
        }
    }
}

/// The codec of something in place that is converted.
pub(super) fn listed(bridge: &Bridge, listed: &Listed) -> TokenStream {
    let ty = |ty: &Type| self::ty(bridge, ty, Lifetimes::Inferred);
    let (name, inside) = match listed {
        Listed::Optional(payload) => ("InPlace", ty(payload)),
        Listed::Converted { codec, of, .. } => {
            let codec = format_ident!("{}", codec);
            let of = of.as_ref().map(ty).map(|of| quote!(<#of>));
            return quote!(__cross::#codec #of);
        }
        Listed::Mirror(id) => {
            let name = named(bridge, *id, Lifetimes::Inferred);
            ("Mirror", quote!(__cross::Same<#name>))
        }
        Listed::OptionalOf(inner) => ("OptionalOf", self::listed(bridge, inner)),
        Listed::List(inner) => ("List", self::listed(bridge, inner)),
    };
    let name = format_ident!("{}", name);
    quote!(__cross::#name<#inside>)
}

/// `::a::b`
pub(super) fn path(path: &str, place: Span) -> TokenStream {
    let parts = path.trim_start_matches("::").split("::");
    let parts = parts.map(|part| format_ident!("{}", part, span = place));
    quote_spanned!(place=> #(::#parts)*)
}

pub(super) fn number(primitive: Primitive, place: Span) -> TokenStream {
    let path = primitive.rust().map(|part| format_ident!("{}", part, span = place));
    quote_spanned!(place=> #(::#path)*)
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
            error_value(bridge, *id)
        }
        Outcome::Typed(_, ErrorType::Exception) => quote!(::twinspan::CxxException),
        Outcome::Typed(_, ErrorType::Dynamic(path)) => names::alias_path(path),
    }
}

/// `::core::ops::Fn(A) -> R + Send + 'static`: the bridge may have a type `Fn`.
pub(super) fn bound(bridge: &Bridge, callback: &Callback) -> TokenStream {
    let params = callback.signature.params.iter();
    let params = params.map(|param| ty(bridge, &param.ty, Lifetimes::Written));
    let output = outcome(bridge, &callback.signature.outcome);
    let name = format_ident!("{}", callback.calls.rust());
    let send = callback.send.then(|| quote!(+ ::core::marker::Send));
    let sync = callback.sync.then(|| quote!(+ ::core::marker::Sync));
    let owned = callback.owned.then(|| quote!(+ 'static));
    quote!(::core::ops::#name(#(#params),*) #output #send #sync #owned)
}

/// The type of a closure that crosses.
pub(super) fn closure(bridge: &Bridge, callback: &Callback) -> TokenStream {
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

/// The type of a closure that both languages hold.
pub(super) fn function(bridge: &Bridge, callback: &Callback) -> TokenStream {
    let bound = bound(bridge, callback);
    let template = format_ident!("{}", callback.calls.template());
    let marker = format_ident!("{}", names::BRIDGE);
    quote!(::twinspan::#template<dyn #bound, #marker>)
}

/// A type of the C ABI.
pub(super) fn raw(bridge: &Bridge, raw: &Raw) -> TokenStream {
    match raw {
        Raw::Nothing => quote!(()),
        Raw::Value(ty) => self::ty(bridge, ty, Lifetimes::Erased),
        Raw::Bits(ty) => {
            let ty = self::ty(bridge, ty, Lifetimes::Erased);
            quote!(__cross::Pending<#ty>)
        }
        Raw::Number(primitive) => number(*primitive, Span::call_site()),
        Raw::Pointer { .. } | Raw::Out(_) | Raw::Opaque => quote!(__cross::Pointer),
        Raw::Fat => quote!(::twinspan::private::abi::Fat),
        Raw::Closure => quote!(::twinspan::private::closure::Closure),
        Raw::Tagged(inner) => {
            let inner = self::raw(bridge, inner);
            quote!(__cross::Tagged<#inner>)
        }
        Raw::OptionMemory(ty) => {
            let ty = self::ty(bridge, ty, Lifetimes::Erased);
            quote!(__cross::Tagged<#ty>)
        }
        Raw::Status => quote!(::core::primitive::usize),
        Raw::Message => quote!(::cxx::private::Result),
    }
}

/// The result of a C function, with its arrow.
pub(super) fn output(bridge: &Bridge, abi: &Abi) -> TokenStream {
    match &abi.result {
        Raw::Nothing => quote!(),
        result => {
            let result = raw(bridge, result);
            quote!(-> #result)
        }
    }
}

/// The status word in a result, `__result`.
pub(super) fn status_word(ok: &Success) -> TokenStream {
    match ok {
        Success::Word(_) => quote!(__result.tag),
        Success::Nothing | Success::Memory(_) => quote!(__result),
    }
}

/// The codec of a form. The compiler infers lifetimes.
pub(super) fn codec(bridge: &Bridge, form: &Form) -> TokenStream {
    let ty = |ty: &Type| self::ty(bridge, ty, Lifetimes::Inferred);
    let codec = |form: &Form| codec(bridge, form);
    let (name, inside) = match form {
        Form::Number(same) | Form::Moved(same) => ("Same", ty(same)),
        Form::Converted { codec, of: Some(of), .. } => (*codec, ty(of)),
        Form::List { element, .. } => ("List", listed(bridge, element)),
        Form::Converted { codec, borrows, .. } => {
            let codec = format_ident!("{}", codec);
            let lifetime = borrows.then(|| quote!(<'_>));
            return quote!(__cross::#codec #lifetime);
        }
        Form::Reference { to, mutable, pinned } => {
            let name = match (pinned, mutable) {
                (false, false) => "Ref",
                (false, true) => "Mut",
                (true, false) => "Pinned",
                (true, true) => "PinnedMut",
            };
            let to = ty(to);
            (name, quote!('_, #to))
        }
        Form::Str => ("Str", quote!('_)),
        Form::Slice { of, mutable } => {
            let of = ty(of);
            (if *mutable { "SliceMut" } else { "Slice" }, quote!('_, #of))
        }
        Form::Owned { to, owner: Owner::Box } => ("Boxed", ty(to)),
        Form::Owned { to, owner: Owner::UniquePtr } => ("Unique", ty(to)),
        Form::Checked(inner) => ("Checked", codec(inner)),
        Form::Mirror(inner) => ("Mirror", codec(inner)),
        // How the value behind the reference is converted.
        Form::Lent { mirror, .. } => return listed(bridge, &Listed::Mirror(*mirror)),
        Form::Null(inner) => ("Null", codec(inner)),
        Form::Flagged(inner) | Form::InMemory(inner) => ("Opt", codec(inner)),
        Form::Flow(inner) => ("Flow", codec(inner)),
        // Its functions have their own names.
        Form::Closure(_) => return quote!(),
    };
    let name = format_ident!("{}", name);
    quote!(__cross::#name<#inside>)
}
