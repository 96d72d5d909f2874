//! The promises of a signature to C++, which has no lifetimes: `'static` references, and mutable
//! references that do not come from anything mutable.

use super::Table;
use super::rules::Problem;
use crate::diag::{Code, Diagnostic};
use crate::ir::{Callback, Direction, Lifetime, Signature, Type};
use crate::words::Word;
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{FnArg, ReturnType};

/// What a function implicitly promises.
pub(super) struct Promises<'a> {
    pub direction: Direction,
    pub sig: &'a syn::Signature,
    pub signature: &'a Signature,
    pub table: &'a Table,
    /// `unsafe extern`.
    pub is_block_unsafe: bool,
    /// Whether it contains something that cxx does not support.
    pub extension: bool,
}

impl Promises<'_> {
    fn is_unsafe(&self) -> bool {
        matches!(self.sig.safety, syn::Safety::Unsafe(_))
    }

    /// The error for a promise that needs `unsafe`.
    pub fn unsafety(&self) -> Option<Diagnostic> {
        let (message, help) = self.needs_unsafe().or_else(|| self.mutable_result())?;
        Some(Diagnostic::new(Code::Unsafety, self.sig.ident.span(), message, help))
    }

    fn needs_unsafe(&self) -> Option<Problem> {
        let has_lifetimes = self.sig.generics.lifetimes().next().is_some();
        let is_unsafe = self.is_unsafe();
        match self.direction {
            Direction::RustToCxx if !is_unsafe && !self.is_block_unsafe => {
                return Some((
                    "Rust cannot check whether this C++ function is safe to call",
                    "declare the block `unsafe extern \"C++\"`",
                ));
            }
            Direction::RustToCxx if has_lifetimes && !self.is_block_unsafe => {
                return Some((
                    "Rust cannot check whether these lifetimes are right in C++",
                    "declare the block `unsafe extern \"C++\"`",
                ));
            }
            Direction::CxxToRust if !is_unsafe && has_lifetimes => {
                return Some((
                    "C++ cannot check explicit lifetimes",
                    "declare the function `unsafe fn`",
                ));
            }
            _ => {}
        }
        let receiver = self.signature.receiver.iter().map(|receiver| receiver.ty);
        let named = self.signature.types().flat_map(Type::each).filter_map(Type::named);
        let mut ids = receiver.chain(named.map(|named| named.id));
        if !is_unsafe && ids.any(|id| self.table.is_union(id)) {
            return Some((
                "no compiler can check which field of a union is set",
                "declare the function `unsafe fn`, or pass a struct that holds the union",
            ));
        }
        let mut params = self.signature.params.iter();
        (!is_unsafe && params.any(|param| matches!(param.ty, Type::Pointer { .. }))).then_some((
            "nothing can be checked about a raw pointer",
            "declare the function `unsafe fn`",
        ))
    }

    /// cxx requires this only of C++ functions; in Rust, the compiler checks it.
    fn mutable_result(&self) -> Option<Problem> {
        if self.is_unsafe() || (self.direction == Direction::CxxToRust && !self.extension) {
            return None;
        }
        if let Some(receiver) = &self.signature.receiver
            && (receiver.mutable || self.table[receiver.ty].lifetimes > 0)
        {
            return None;
        }
        let takes = self.signature.params.iter().map(|param| &param.ty);
        let (message, _) = mutable_result(self.signature.outcome.ok(), takes, self.table)?;
        Some((
            message,
            "take a `&mut` parameter, return a shared reference, or declare the function `unsafe fn`: who calls it \
             promises that there is no other reference then",
        ))
    }

    /// The error if C++ would have to provide a `'static` reference. For the result of a C++
    /// function, its `unsafe` block promises that.
    pub fn static_from_cxx(&self) -> Option<Diagnostic> {
        let help =
            "leave `'static` out, take a `String` or a `Box`, or declare the function `unsafe fn`";
        Some(static_from_cxx(self.place_of_static()?, help))
    }

    fn place_of_static(&self) -> Option<Span> {
        if self.is_unsafe() {
            return None;
        }
        let from_cxx = self.direction == Direction::CxxToRust;
        if from_cxx
            && let Some(receiver) = &self.signature.receiver
            && receiver.lifetime.iter().chain(&receiver.type_lifetimes).any(Lifetime::is_static)
        {
            return self.sig.receiver().map(Spanned::span);
        }
        let typed = self.sig.inputs.iter().filter_map(|input| match input {
            FnArg::Typed(typed) => Some(&*typed.ty),
            FnArg::Receiver(_) => None,
        });
        let mut params = self.signature.params.iter().zip(typed);
        let param = params.find(|(param, _)| asks_for_static(&param.ty, from_cxx));
        let place = param.map(|(_, ty)| ty).or(match &self.sig.output {
            ReturnType::Type(_, ty)
                if from_cxx && asks_for_static(self.signature.outcome.ok(), false) =>
            {
                Some(ty)
            }
            _ => None,
        });
        place.map(place_of_static)
    }
}

/// The error: C++ would have to provide a `'static` reference.
pub(super) fn static_from_cxx(place: Span, help: &str) -> Diagnostic {
    let message = "C++ passes this reference, and cannot know whether it lives forever";
    Diagnostic::new(Code::StaticFromCxx, place, message, help)
}

/// A `&mut` that does not come from anything mutable: the function could return two of them. The
/// rule is cxx's.
pub(super) fn mutable_result<'a>(
    gives: &Type,
    mut takes: impl Iterator<Item = &'a Type>,
    table: &Table,
) -> Option<Problem> {
    let gives_mutable = match gives {
        Type::Word(Word::Option, inner) => is_mutable(&inner[0]),
        gives => is_mutable(gives),
    };
    (gives_mutable && !takes.any(|ty| lends_mutable(ty, table))).then_some((
        "a mutable reference cannot come from parameters that are not mutable",
        "take a `&mut` parameter, or return a shared reference",
    ))
}

fn is_mutable(ty: &Type) -> bool {
    matches!(ty, Type::Reference(reference) | Type::Slice(reference) if reference.mutable)
}

/// Whether a value may contain a mutable reference, including a type with lifetimes.
fn lends_mutable(ty: &Type, table: &Table) -> bool {
    let inside = |inner: &Type| lends_mutable(inner, table);
    match ty {
        Type::Reference(reference) | Type::Slice(reference) => {
            reference.mutable || inside(&reference.inner)
        }
        Type::Named(named) => table[named.id].lifetimes > 0,
        ty => ty.parts().iter().any(inside),
    }
}

/// Whether C++ has to provide something `'static` when a value of this type crosses. `from_cxx`:
/// C++ provides the value itself.
pub(super) fn asks_for_static(ty: &Type, from_cxx: bool) -> bool {
    let is_static = |lifetime: &Lifetime| from_cxx && lifetime.is_static();
    let inside = |inner: &Type| asks_for_static(inner, from_cxx);
    match ty {
        Type::Str(text) => text.lifetime.as_ref().is_some_and(is_static),
        Type::Reference(reference) | Type::Slice(reference) => {
            reference.lifetime.as_ref().is_some_and(is_static) || inside(&reference.inner)
        }
        Type::Named(named) => named.lifetimes.iter().any(is_static),
        Type::Function(callback) | Type::Callback(callback) => {
            closure_asks_for_static(callback, from_cxx)
        }
        ty => ty.parts().iter().any(inside),
    }
}

/// One language provides the closure and its results, the other its arguments.
fn closure_asks_for_static(callback: &Callback, from_cxx: bool) -> bool {
    callback.signature.params.iter().any(|param| asks_for_static(&param.ty, !from_cxx))
        || asks_for_static(callback.signature.outcome.ok(), from_cxx)
}

/// Whether C++ has to provide something `'static` in a field. Either language can create a struct.
pub(super) fn field_asks_for_static(ty: &Type) -> bool {
    // Types that cxx supports follow cxx.
    !ty.is_of_cxx() && (asks_for_static(ty, true) || asks_for_static(ty, false))
}

/// The positions of elided lifetimes.
pub(super) fn elided(ty: &Type, table: &Table, places: &mut Vec<Span>) {
    let is_elided =
        |lifetime: &Option<Lifetime>| lifetime.as_ref().is_none_or(|l| l.to_string() == "'_");
    match ty {
        Type::Str(text) if is_elided(&text.lifetime) => places.push(text.span),
        Type::Reference(reference) | Type::Slice(reference) if is_elided(&reference.lifetime) => {
            places.push(reference.span);
        }
        Type::Named(named) if named.lifetimes.is_empty() => {
            places.extend((0..table[named.id].lifetimes).map(|_| named.span));
        }
        Type::Named(named) => {
            let written = named.lifetimes.iter().filter(|lifetime| lifetime.to_string() == "'_");
            places.extend(written.map(|_| named.span));
        }
        _ => {}
    }
    ty.parts().iter().for_each(|part| elided(part, table, places));
}

/// The position of the first `'static` in a type that is not the bound of a closure.
pub(super) fn place_of_static(ty: &syn::Type) -> Span {
    fn find(tokens: TokenStream) -> Option<Span> {
        let (mut lifetime, mut is_bound) = (None, false);
        for token in tokens {
            let found = match &token {
                TokenTree::Group(group) => find(group.stream()),
                TokenTree::Ident(ident) if ident == "static" => lifetime,
                _ => None,
            };
            if found.is_some() {
                return found;
            }
            let is = |text: &str| token.to_string() == text;
            lifetime = (is("'") && !is_bound).then(|| token.span());
            is_bound = is("+") || is("dyn") || is("impl");
        }
        None
    }
    find(ty.to_token_stream()).unwrap_or_else(|| ty.span())
}
