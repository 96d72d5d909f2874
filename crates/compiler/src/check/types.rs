//! syn's types to ours.

mod closure;
mod path;
mod payload;

pub(super) use path::{non_zero, option_of, plain_path};
pub(super) use payload::optional;

use super::Table;
use super::closure::stored_closure;
use super::refusal::{Refusal, only_by_itself, only_inside, refuse};
use super::syntax::bare;
use super::{mirror, rules, tuple, via};
use crate::diag::Code;
use crate::ir::{Calls, Holder, Length, Lifetime, Reference, Str, Type};
use crate::words::{Crosses, Word};
use quote::ToTokens;
use std::cell::Cell;
use syn::spanned::Spanned;

/// What a signature uses.
pub(super) struct Uses<'a> {
    /// The types that it may use.
    pub table: &'a Table,
    /// Option, closures, `Result<T, E>`: types that cxx does not support.
    pub extension: Cell<bool>,
    /// A function pointer, which only cxx supports.
    pub function_pointer: Cell<Option<proc_macro2::Span>>,
    /// In a field, where both languages see the mirror.
    in_field: bool,
    /// In the field of a mirror, which has the same type as in the other crate.
    in_mirror: bool,
}

impl<'a> Uses<'a> {
    pub fn new(table: &'a Table) -> Self {
        let (extension, function_pointer) = (Cell::default(), Cell::default());
        Uses { table, extension, function_pointer, in_field: false, in_mirror: false }
    }

    pub fn in_field(table: &'a Table, in_mirror: bool) -> Self {
        Uses { in_field: true, in_mirror, ..Uses::new(table) }
    }
}

/// The type of a whole parameter or result, or inside its `Option` or `Result`.
pub(super) fn whole(ty: &syn::Type, uses: &Uses<'_>) -> Result<Type, Refusal> {
    let resolved = resolve(ty, uses)?;
    match &resolved {
        Type::Function(_) => refuse(
            Code::ClosurePosition,
            ty.span(),
            "this closure type is only for fields of structs and elements of a Vec",
            "use a struct of the bridge that has it as a field, or write `Vec<..>`; write a \
                parameter or a result as `impl Fn(A) -> R + Send + 'static` or `Box<dyn Fn(A) -> \
                R + Send>`",
        ),
        Type::Word(word, _) if word.row().by_itself.is_some() => {
            Err(only_inside(ty, word.row()).into())
        }
        _ => {
            if !resolved.is_of_cxx() {
                uses.extension.set(true);
            }
            Ok(resolved)
        }
    }
}

/// The type of a parameter of a function, which may be a reference to a mirror.
pub(super) fn parameter(ty: &syn::Type, uses: &Uses<'_>) -> Result<Type, Refusal> {
    let is_option = option_of(ty).is_some();
    match mirror::lent(option_of(ty).unwrap_or(ty), uses) {
        Some(Ok(lent)) if is_option => Ok(Type::Word(Word::Option, vec![lent])),
        Some(lent) => lent,
        None => whole(ty, uses),
    }
}

/// A type in any position.
pub(super) fn resolve(ty: &syn::Type, uses: &Uses<'_>) -> Result<Type, Refusal> {
    if uses.in_mirror
        && let Some(converted) = mirror::converted(ty, uses)
    {
        return converted;
    }
    match bare(ty) {
        syn::Type::Tuple(tuple) if tuple.elems.is_empty() => Ok(Type::Unit),
        syn::Type::Tuple(written) => tuple::by_value(written, uses),
        syn::Type::Reference(reference) => self::reference(reference, false, uses),
        syn::Type::Ptr(pointer) => Ok(Type::Pointer {
            mutable: matches!(pointer.mutability, syn::PointerMutability::Mut(_)),
            inner: Box::new(if path::is_void(&pointer.elem, uses.table) {
                uses.extension.set(true);
                Type::Word(Word::Void, Vec::new())
            } else {
                inner(&pointer.elem, uses)?
            }),
        }),
        syn::Type::Array(array) => {
            let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(length), .. }) = &array.len else {
                return Err(Refusal::Cxx);
            };
            if !length.suffix().is_empty() {
                return Err(Refusal::Cxx);
            }
            Ok(Type::Array {
                element: Box::new(element(&array.elem, "an array", uses)?),
                length: Length(length.base10_parse().map_err(|_| Refusal::Cxx)?),
            })
        }
        syn::Type::Path(path) => match stored_closure(ty) {
            Some(stored) => closure::stored(&stored, ty, uses),
            None => path::path(path, uses),
        },
        syn::Type::ImplTrait(bounds) => {
            uses.extension.set(true);
            closure::callback(&bounds.bounds, Holder::Generic, ty, uses)
        }
        syn::Type::FnPtr(pointer) => closure::function_pointer(pointer, uses),
        _ => Err(Refusal::Cxx),
    }
}

/// The type inside another one, or of a field: what both languages hold in place. Option, Result
/// and closures are only for a whole parameter or result: they have no memory layout that both
/// languages know.
pub(super) fn inner(ty: &syn::Type, uses: &Uses<'_>) -> Result<Type, Refusal> {
    match resolve(ty, uses)? {
        Type::Word(Word::Option, held) => refuse(
            Code::OptionPosition,
            ty.span(),
            "an Option has no layout that both languages know, so it cannot be a field or an element",
            match held.first() {
                Some(Type::Reference(_)) => "use a pointer, `*const T`, which may be null",
                _ => "write `Optional<T>`, which both languages know; for a reference `Option<&T>`",
            },
        ),
        Type::Callback(callback) if callback.holder == Holder::Registration => refuse(
            Code::ClosurePosition,
            ty.span(),
            "a Registration has no layout that both languages know, so it cannot be a field or an element",
            "pass it by itself, and keep it where callbacks are kept",
        ),
        Type::Word(Word::RustTuple, _) => Err(tuple::in_place(ty).into()),
        Type::Named(named) if uses.table.is_via(named.id) => Err(via::in_place(ty).into()),
        Type::Named(named) if named.mirrored => Err(mirror::in_place(ty).into()),
        found if found.word().is_some_and(|word| !word.row().is_in_place()) => {
            Err(only_by_itself(ty, &found).into())
        }
        // Converted only as a whole, so the error is about the element.
        found if found.listed().is_some() => match path::only_argument(ty) {
            Some(element) => inner(element, uses),
            None => Err(Refusal::Cxx),
        },
        borrow if borrow.borrowed().is_some() => Err(only_by_itself(ty, &borrow).into()),
        Type::Callback(callback) if !callback.is_pointer() => refuse(
            Code::ClosurePosition,
            ty.span(),
            "a closure has no layout that both languages know, so it cannot be a field or an element",
            "write `Function<dyn Fn(A) -> R + Send>`, `Function<dyn FnMut(A) -> R + Send>` \
                 or `OnceFunction<dyn FnOnce(A) -> R + Send>`, which both languages know",
        ),
        ty => Ok(ty),
    }
}

/// The element of a slice or an array.
fn element(ty: &syn::Type, whole: &str, uses: &Uses<'_>) -> Result<Type, Refusal> {
    match inner(ty, uses)? {
        Type::Reference(_) => refuse(
            Code::ReferenceElement,
            ty.span(),
            format!("C++ has no array of references, so {whole} of references cannot cross"),
            "store the values themselves, or `*const T`",
        ),
        ty => Ok(ty),
    }
}

/// Callbacks are checked here, because cxx does not check types by value in them.
pub(super) fn held(
    ty: &Type,
    span: proc_macro2::Span,
    verb: &str,
    table: &Table,
) -> Result<(), Refusal> {
    match rules::held(ty, table) {
        None => Ok(()),
        Some((message, help)) => refuse(
            Code::ByValueCallback,
            span,
            format!("a callback cannot {verb} this: {message}"),
            help,
        ),
    }
}

fn lifetime(lifetime: &syn::Lifetime) -> Lifetime {
    Lifetime(lifetime.to_token_stream())
}

fn reference(ty: &syn::TypeReference, pinned: bool, uses: &Uses<'_>) -> Result<Type, Refusal> {
    let span = ty.and_token.span;
    let mutable = ty.mutability.is_some();
    let lifetime = ty.lifetime.as_ref().map(lifetime);
    // Rust requires parentheses in `&(dyn Fn() + Sync)`.
    match bare(&ty.elem) {
        syn::Type::Slice(slice) if !pinned => {
            let inner = element(&slice.elem, "a slice", uses)?;
            Ok(Type::Slice(Box::new(Reference { span, mutable, pinned, lifetime, inner })))
        }
        syn::Type::Path(path) if path.path.is_ident("str") && !mutable => {
            Ok(Type::Str(Str { span, lifetime }))
        }
        syn::Type::TraitObject(object) if !pinned => {
            uses.extension.set(true);
            let closure = closure::callback(&object.bounds, Holder::Reference, &ty.elem, uses)?;
            if let Type::Callback(callback) = &closure
                && (callback.calls == Calls::Exclusive) != mutable
            {
                let message = "the closure cannot be called through this reference in the way its \
                        trait requires";
                let help = "write `&dyn Fn(A) -> R` or `&mut dyn FnMut(A) -> R`";
                return refuse(Code::ClosureForm, ty.span(), message, help);
            }
            Ok(closure)
        }
        target => {
            let inner = match path::borrowed(target, uses.table) {
                Some(word) if word.row().crosses == Crosses::Shared && (mutable || pinned) => {
                    let name = word.row().name;
                    let message = format!("`{name}` is changed through a shared reference");
                    let help = format!("write `&{name}`");
                    return refuse(Code::Value, ty.span(), message, help);
                }
                Some(word) if mutable || pinned => {
                    return Err(path::by_reference(
                        ty.span(),
                        word,
                        "cannot be changed through C++",
                    )
                    .into());
                }
                Some(word) => {
                    uses.extension.set(true);
                    Type::Word(word, Vec::new())
                }
                None => inner(target, uses)?,
            };
            Ok(Type::Reference(Box::new(Reference { span, mutable, pinned, lifetime, inner })))
        }
    }
}
