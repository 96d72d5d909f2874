//! syn's types to ours.

use super::Table;
use super::closure::{Stored, Written, form, registration, stored_closure, written};
use super::collection;
use super::containers;
use super::error;
use super::promises::{elided, mutable_result};
use super::refusal::{Refusal, not_of_the_bridge, only_by_itself, only_inside, refuse, text};
use super::syntax::bare;
use super::tuple;
use super::{mirror, via};
use crate::diag::{Code, Diagnostic};
use crate::ir::{
    Callback, Calls, Direction, Holder, Length, Lifetime, Named, Outcome, Primitive, Reference,
    Signature, Str, Type, TypeKind,
};
use crate::words::{Crosses, Origin, Row, Word};
use quote::ToTokens;
use std::cell::Cell;
use syn::spanned::Spanned;
use syn::{
    GenericArgument, ParenthesizedGenericArguments, PathArguments, ReturnType, TypeParamBound,
};

/// What a signature uses.
#[derive(Default)]
pub(super) struct Uses {
    /// Option, closures, `Result<T, E>`: types that cxx does not support.
    pub extension: Cell<bool>,
    /// A function pointer, which only cxx supports.
    pub function_pointer: Cell<Option<proc_macro2::Span>>,
    /// In a field, where both languages see the mirror.
    in_field: bool,
    /// In the field of a mirror, which has the same type as in the other crate.
    in_mirror: bool,
}

impl Uses {
    pub fn in_field(in_mirror: bool) -> Self {
        Uses { in_field: true, in_mirror, ..Uses::default() }
    }
}

/// The type of a whole parameter or result, or inside its `Option` or `Result`.
pub(super) fn whole(ty: &syn::Type, table: &Table, uses: &Uses) -> Result<Type, Refusal> {
    let resolved = resolve(ty, table, uses)?;
    match &resolved {
        Type::Function(_) => refuse(
            Diagnostic::new(
                Code::ClosurePosition,
                ty.span(),
                "this closure type is only for fields of structs and elements of a Vec",
            )
            .help(
                "use a struct of the bridge that has it as a field, or write `Vec<..>`; write a \
                parameter or a result as `impl Fn(A) -> R + Send + 'static` or `Box<dyn Fn(A) -> \
                R + Send>`",
            ),
        ),
        Type::Word(word, _) if word.row().by_itself.is_some() => {
            refuse(only_inside(ty, word.row()))
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
pub(super) fn parameter(ty: &syn::Type, table: &Table, uses: &Uses) -> Result<Type, Refusal> {
    let is_option = option_of(ty).is_some();
    match mirror::lent(option_of(ty).unwrap_or(ty), table, uses) {
        Some(Ok(lent)) if is_option => Ok(Type::Word(Word::Option, vec![lent])),
        Some(lent) => lent,
        None => whole(ty, table, uses),
    }
}

/// A type in any position.
pub(super) fn resolve(ty: &syn::Type, table: &Table, uses: &Uses) -> Result<Type, Refusal> {
    if uses.in_mirror
        && let Some(converted) = mirror::converted(ty, table, uses)
    {
        return converted;
    }
    match bare(ty) {
        syn::Type::Tuple(tuple) if tuple.elems.is_empty() => Ok(Type::Unit),
        syn::Type::Tuple(written) => tuple::by_value(written, table, uses),
        syn::Type::Reference(reference) => self::reference(reference, false, table, uses),
        syn::Type::Ptr(pointer) => Ok(Type::Pointer {
            mutable: matches!(pointer.mutability, syn::PointerMutability::Mut(_)),
            inner: Box::new(if is_void(&pointer.elem, table) {
                uses.extension.set(true);
                Type::Word(Word::Void, Vec::new())
            } else {
                inner(&pointer.elem, table, uses)?
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
                element: Box::new(element(&array.elem, "an array", table, uses)?),
                length: Length(length.base10_parse().map_err(|_| Refusal::Cxx)?),
            })
        }
        syn::Type::Path(path) => match stored_closure(ty) {
            Some(stored) => self::stored(&stored, ty, table, uses),
            None => self::path(path, table, uses),
        },
        syn::Type::ImplTrait(bounds) => {
            uses.extension.set(true);
            callback(&bounds.bounds, Holder::Generic, ty, table, uses)
        }
        syn::Type::FnPtr(pointer) => function_pointer(pointer, table, uses),
        _ => Err(Refusal::Cxx),
    }
}

/// The type inside another one, or of a field: what both languages hold in place. Option, Result
/// and closures are only for a whole parameter or result: they have no memory layout that both
/// languages know.
pub(super) fn inner(ty: &syn::Type, table: &Table, uses: &Uses) -> Result<Type, Refusal> {
    match resolve(ty, table, uses)? {
        Type::Word(Word::Option, _) => refuse(
            Diagnostic::new(
                Code::OptionPosition,
                ty.span(),
                "an Option has no layout that both languages know, so it cannot be a field or an element",
            )
            .help("write `Optional<T>`, which both languages know; for a reference `Option<&T>`"),
        ),
        Type::Callback(callback) if callback.holder == Holder::Registration => refuse(
            Diagnostic::new(
                Code::ClosurePosition,
                ty.span(),
                "a Registration has no layout that both languages know, so it cannot be a field or an element",
            )
            .help("pass it by itself, and keep it where callbacks are kept"),
        ),
        Type::Word(Word::RustTuple, _) => refuse(tuple::in_place(ty)),
        Type::Named(named) if table.is_via(named.id) => refuse(via::in_place(ty)),
        Type::Named(named) if named.mirrored => refuse(mirror::in_place(ty)),
        found if found.word().is_some_and(|word| !word.row().is_in_place()) => {
            refuse(only_by_itself(ty, &found))
        }
        // Converted only as a whole, so the error is about the element.
        found if found.listed().is_some() => match only_argument(ty) {
            Some(element) => inner(element, table, uses),
            None => Err(Refusal::Cxx),
        },
        borrow if borrow.borrowed().is_some() => refuse(only_by_itself(ty, &borrow)),
        Type::Callback(callback) if !callback.is_pointer() => refuse(
            Diagnostic::new(
                Code::ClosurePosition,
                ty.span(),
                "a closure has no layout that both languages know, so it cannot be a field or an element",
            )
            .help(
                "write `Function<dyn Fn(A) -> R + Send>`, `Function<dyn FnMut(A) -> R + Send>` \
                 or `OnceFunction<dyn FnOnce(A) -> R + Send>`, which both languages know",
            ),
        ),
        ty => Ok(ty),
    }
}

/// The element of a slice or an array.
fn element(ty: &syn::Type, whole: &str, table: &Table, uses: &Uses) -> Result<Type, Refusal> {
    match inner(ty, table, uses)? {
        Type::Reference(_) => refuse(
            Diagnostic::new(
                Code::ReferenceElement,
                ty.span(),
                format!("C++ has no array of references, so {whole} of references cannot cross"),
            )
            .help("store the values themselves, or `*const T`"),
        ),
        ty => Ok(ty),
    }
}

/// A closure after `impl` or `dyn`.
fn callback<'a>(
    bounds: impl IntoIterator<Item = &'a TypeParamBound>,
    holder: Holder,
    whole: &syn::Type,
    table: &Table,
    uses: &Uses,
) -> Result<Type, Refusal> {
    let Written { calls, arguments, send, sync, is_static } = written(bounds, whole)?;
    if holder == Holder::Reference && calls == Calls::Once {
        return form(whole, "a closure behind a reference cannot be called by value");
    }
    let owned = match holder {
        Holder::Box => true,
        Holder::Reference => false,
        _ => is_static,
    };
    let called = Uses::default();
    let of_call = if uses.in_field { &called } else { uses };
    let signature = parts(arguments, table, of_call)?;
    let (nothrow, noescape) = (false, false);
    let callback = Callback { calls, holder, owned, send, sync, nothrow, noescape, signature };
    Ok(Type::Callback(Box::new(callback)))
}

/// The closure in a field or in a `Vec`.
fn stored(
    stored: &Stored<'_>,
    whole: &syn::Type,
    table: &Table,
    uses: &Uses,
) -> Result<Type, Refusal> {
    let resolved = callback(&stored.closure.bounds, Holder::Box, whole, table, uses)?;
    let Type::Callback(callback) = resolved else { return Err(Refusal::Cxx) };
    let is_once = callback.calls == Calls::Once;
    match (stored.once, is_once) {
        (false, true) => refuse(
            Diagnostic::new(
                Code::ClosureForm,
                whole.span(),
                "a Function can be called any number of times, but an `FnOnce` only once",
            )
            .help("write `OnceFunction<dyn FnOnce(A) -> R>`"),
        ),
        (true, false) => refuse(
            Diagnostic::new(
                Code::ClosureForm,
                whole.span(),
                "a OnceFunction is called only once, but this closure can be called more often",
            )
            .help("write `Function<dyn ..>`, or `OnceFunction<dyn FnOnce(A) -> R>`"),
        ),
        _ => Ok(Type::Function(callback)),
    }
}

/// The signature of a closure.
fn parts(
    arguments: &ParenthesizedGenericArguments,
    table: &Table,
    uses: &Uses,
) -> Result<Signature, Refusal> {
    let params: Vec<Type> = arguments
        .inputs
        .iter()
        .map(|input| part(&input.ty, "take", table, uses))
        .collect::<Result<_, _>>()?;
    let outcome = match &arguments.output {
        ReturnType::Default => Outcome::Plain(Type::Unit),
        ReturnType::Type(_, ty) => match error::written(ty, table) {
            Some(written) => result(&written, ty, table, uses)?,
            None => Outcome::Plain(part(ty, "return", table, uses)?),
        },
    };
    let (mut taken, mut given) = (Vec::new(), Vec::new());
    params.iter().for_each(|ty| elided(ty, table, &mut taken));
    elided(outcome.ok(), table, &mut given);
    if let Some(place) = given.first()
        && taken.len() != 1
    {
        let message = match taken[..] {
            [] => "the closure returns a reference, but has no argument to borrow from",
            _ => "the closure returns a reference, but does not say which argument it borrows from",
        };
        let help = "take exactly one reference, or return a value";
        return refuse(Diagnostic::new(Code::ClosureForm, *place, message).help(help));
    }
    if let Some((message, help)) = mutable_result(outcome.ok(), params.iter(), table) {
        let place = match &arguments.output {
            ReturnType::Type(_, ty) => ty.span(),
            ReturnType::Default => arguments.output.span(),
        };
        return refuse(Diagnostic::new(Code::Unsafety, place, message).help(help));
    }
    Ok(Signature::of_closure(params, outcome))
}

fn result(
    written: &error::Written<'_>,
    ty: &syn::Type,
    table: &Table,
    uses: &Uses,
) -> Result<Outcome, Refusal> {
    // C++ can hold the error of a closure, whichever language the closure is from.
    let Some(error) = written.error_type(Direction::CxxToRust, table) else {
        return form(ty, "the Result of a closure has to name its error");
    };
    let ok = written.ok.map(|ok| part(ok, "return", table, uses)).transpose()?;
    let error = error.map_err(|diagnostic| Refusal::Ours(Box::new(diagnostic)))?;
    Ok(Outcome::Typed(ok.unwrap_or(Type::Unit), error))
}

/// A parameter or the result of a closure.
fn part(ty: &syn::Type, verb: &str, table: &Table, uses: &Uses) -> Result<Type, Refusal> {
    let part = whole(ty, table, uses).or_else(|refusal| refuse(refusal.diagnostic(ty, table)))?;
    match part {
        Type::Callback(callback) if !callback.is_pointer() => refuse(
            Diagnostic::new(
                Code::ClosurePosition,
                ty.span(),
                format!("a closure cannot {verb} a closure"),
            )
            .help("pass both to the function"),
        ),
        Type::Unit if verb == "return" => Ok(Type::Unit),
        part => {
            held(&part, ty.span(), verb, table)?;
            Ok(part)
        }
    }
}

fn function_pointer(ty: &syn::TypeFnPtr, table: &Table, uses: &Uses) -> Result<Type, Refusal> {
    uses.function_pointer.set(Some(ty.span()));
    let mut params = Vec::new();
    for input in &ty.inputs {
        let param = inner(&input.ty, table, uses)?;
        held(&param, input.ty.span(), "take", table)?;
        params.push(param);
    }
    let result = match &ty.output {
        ReturnType::Default => Type::Unit,
        // cxx reports that such a function cannot fail.
        ReturnType::Type(_, ty) if error::written(ty, table).is_some() => return Err(Refusal::Cxx),
        ReturnType::Type(_, ty) => {
            let result = inner(ty, table, uses)?;
            if !matches!(result, Type::Unit) {
                held(&result, ty.span(), "return", table)?;
            }
            result
        }
    };
    Ok(Type::Callback(Box::new(Callback {
        calls: Calls::Shared,
        holder: Holder::Pointer,
        owned: false,
        send: false,
        sync: false,
        nothrow: false,
        noescape: false,
        signature: Signature::of_closure(params, Outcome::Plain(result)),
    })))
}

/// Callbacks are checked here, because cxx does not check types by value in them.
pub(super) fn held(
    ty: &Type,
    span: proc_macro2::Span,
    verb: &str,
    table: &Table,
) -> Result<(), Refusal> {
    match super::rules::held(ty, table) {
        None => Ok(()),
        Some((message, help)) => refuse(
            Diagnostic::new(
                Code::ByValueCallback,
                span,
                format!("a callback cannot {verb} this: {message}"),
            )
            .help(help),
        ),
    }
}

fn lifetime(lifetime: &syn::Lifetime) -> Lifetime {
    Lifetime(lifetime.to_token_stream())
}

fn reference(
    ty: &syn::TypeReference,
    pinned: bool,
    table: &Table,
    uses: &Uses,
) -> Result<Type, Refusal> {
    let span = ty.and_token.span;
    let mutable = ty.mutability.is_some();
    let lifetime = ty.lifetime.as_ref().map(lifetime);
    // Rust requires parentheses in `&(dyn Fn() + Sync)`.
    match bare(&ty.elem) {
        syn::Type::Slice(slice) if !pinned => {
            let inner = element(&slice.elem, "a slice", table, uses)?;
            Ok(Type::Slice(Box::new(Reference { span, mutable, pinned, lifetime, inner })))
        }
        syn::Type::Path(path) if path.path.is_ident("str") && !mutable => {
            Ok(Type::Str(Str { span, lifetime }))
        }
        syn::Type::TraitObject(object) if !pinned => {
            uses.extension.set(true);
            let closure = callback(&object.bounds, Holder::Reference, &ty.elem, table, uses)?;
            if let Type::Callback(callback) = &closure
                && (callback.calls == Calls::Exclusive) != mutable
            {
                return refuse(
                    Diagnostic::new(
                        Code::ClosureForm,
                        ty.span(),
                        "the closure cannot be called through this reference in the way its \
                        trait requires",
                    )
                    .help("write `&dyn Fn(A) -> R` or `&mut dyn FnMut(A) -> R`"),
                );
            }
            Ok(closure)
        }
        target => {
            let inner = match borrowed(target, table) {
                Some(word) if word.row().crosses == Crosses::Shared && (mutable || pinned) => {
                    let name = word.row().name;
                    return refuse(
                        Diagnostic::new(
                            Code::Value,
                            ty.span(),
                            format!("`{name}` is changed through a shared reference"),
                        )
                        .help(format!("write `&{name}`")),
                    );
                }
                Some(word) if mutable || pinned => {
                    return refuse(by_reference(ty.span(), word, "cannot be changed through C++"));
                }
                Some(word) => {
                    uses.extension.set(true);
                    Type::Word(word, Vec::new())
                }
                None => inner(target, table, uses)?,
            };
            Ok(Type::Reference(Box::new(Reference { span, mutable, pinned, lifetime, inner })))
        }
    }
}

/// A path without arguments, if the bridge does not declare a type with that name.
pub(super) fn plain_path(ty: &syn::TypePath, table: &Table) -> Option<String> {
    let mut path = Vec::new();
    for segment in &ty.path.segments {
        if !segment.arguments.is_none() {
            return None;
        }
        path.push(segment.ident.to_string());
    }
    let is_declared = ty.path.get_ident().is_some_and(|name| table.get(name).is_some());
    (ty.qself.is_none() && !is_declared).then(|| path.join("::"))
}

/// `c_void`, which exists only behind pointers.
fn is_void(ty: &syn::Type, table: &Table) -> bool {
    let syn::Type::Path(path) = bare(ty) else { return false };
    plain_path(path, table).is_some_and(|path| Word::ours(&path) == Some(Word::Void))
}

/// A word that only crosses by reference.
fn borrowed(ty: &syn::Type, table: &Table) -> Option<Word> {
    let syn::Type::Path(path) = ty else { return None };
    let word = Word::ours(&plain_path(path, table)?)?;
    matches!(word.row().crosses, Crosses::Borrowed(..) | Crosses::Shared).then_some(word)
}

fn by_reference(span: proc_macro2::Span, word: Word, problem: &str) -> Diagnostic {
    let name = word.row().name;
    Diagnostic::new(Code::UnsupportedType, span, format!("a `{name}` {problem}"))
        .help(format!("write `&{name}`"))
}

/// `NonZero<u32>` and its path, as `NonZeroU32`; `None` if it is something else.
pub(super) fn non_zero(ty: &syn::TypePath, table: &Table) -> Option<String> {
    let mut path = ty.clone();
    let last = path.path.segments.last_mut()?;
    let PathArguments::AngleBracketed(arguments) = std::mem::take(&mut last.arguments) else {
        return None;
    };
    let [GenericArgument::Type(syn::Type::Path(number))] = [arguments.args.first()?] else {
        return None;
    };
    (last.ident == "NonZero").then_some(())?;
    let name = plain_path(&path, table)?;
    let number = number.path.get_ident()?.to_string();
    let (first, rest) = number.split_at(1);
    Some(format!("{name}{}{rest}", first.to_ascii_uppercase()))
}

/// Non-zero numbers that are not words.
fn other_non_zero(path: &str, ty: &syn::TypePath) -> Option<Diagnostic> {
    let name = path.rsplit("::").next()?;
    let number = name.strip_prefix("NonZero")?;
    if number.is_empty() || (path != name && !path.ends_with(&format!("::num::{name}"))) {
        return None;
    }
    let help = match number {
        "U128" | "I128" => "write the number, `u128` or `i128`, and check it in Rust",
        number if number.starts_with("C_") || number.ends_with("ize_t") => {
            "write the number by its width: `NonZero<i32>` for `NonZero<c_int>`"
        }
        _ => return None,
    };
    let message = format!("`{}` does not cross", text(&syn::Type::Path(ty.clone())));
    Some(Diagnostic::new(Code::Value, ty.span(), message).help(help))
}

fn path(ty: &syn::TypePath, table: &Table, uses: &Uses) -> Result<Type, Refusal> {
    let plain = plain_path(ty, table).or_else(|| non_zero(ty, table)).unwrap_or_default();
    if let Some(word) = Word::ours(&plain) {
        uses.extension.set(true);
        if word.row().crosses == Crosses::Shared {
            let message = format!(
                "`{}` cannot be moved: both languages change it in place",
                text(&syn::Type::Path(ty.clone()))
            );
            let help = format!(
                "write `&{name}`; declare an opaque Rust type that holds it, with a function \
                that returns `&{name}`",
                name = word.row().name
            );
            return refuse(Diagnostic::new(Code::Value, ty.span(), message).help(help));
        }
        if let Crosses::Borrowed(..) = word.row().crosses {
            return refuse(by_reference(
                ty.span(),
                word,
                "it is unsized, so it cannot be passed by value",
            ));
        }
        if word == Word::Void {
            return refuse(
                Diagnostic::new(Code::UnsupportedType, ty.span(), "C++ has no values of `void`")
                    .help("write `*const c_void` or `*mut c_void`"),
            );
        }
        return Ok(Type::Word(word, Vec::new()));
    }
    if let Some(diagnostic) = other_non_zero(&plain, ty) {
        return refuse(diagnostic);
    }
    if let Some(primitive) = Primitive::of_c(&plain) {
        uses.extension.set(true);
        return Ok(Type::Primitive(primitive));
    }
    if let Some(word) = collection::word(ty, table) {
        uses.extension.set(true);
        return collection::collection(word, ty, table, uses);
    }
    if ty.qself.is_some() || ty.path.segments.len() != 1 || ty.path.leading_colon.is_some() {
        let whole = syn::Type::Path(ty.clone());
        return match error::written(&whole, table) {
            Some(_) => refuse(error::only_as_a_result(ty.span())),
            None => Err(Refusal::Cxx),
        };
    }
    let segment = &ty.path.segments[0];
    let ident = &segment.ident;
    let name = ident.to_string();
    let arguments = match &segment.arguments {
        PathArguments::None => Vec::new(),
        PathArguments::AngleBracketed(arguments) => arguments.args.iter().collect(),
        PathArguments::Parenthesized(_) => return Err(Refusal::Cxx),
    };
    if arguments.is_empty() {
        if let Some(primitive) = Primitive::from_name(&name) {
            return Ok(Type::Primitive(primitive));
        }
        let is_of_cxx = |row: &Row| row.arity == 0 && row.origin != Origin::Twinspan;
        if let Some(word) = Word::from_name(&name).filter(|word| is_of_cxx(word.row())) {
            return Ok(Type::Word(word, Vec::new()));
        }
        if name == "Registration" && table.get(ident).is_none() {
            uses.extension.set(true);
            return Ok(registration());
        }
    }
    if let Some(id) = table.get(ident) {
        let lifetimes = arguments
            .iter()
            .map(|argument| match argument {
                GenericArgument::Lifetime(lifetime) => Ok(self::lifetime(lifetime)),
                _ => Err(Refusal::Cxx),
            })
            .collect::<Result<Vec<_>, _>>()?;
        if table.is_hidden(id) {
            uses.extension.set(true);
        }
        let mirrored = table.is_mirror(id) && !uses.in_field;
        return Ok(Type::Named(Named { id, span: ident.span(), lifetimes, mirrored }));
    }
    if let ("Result", [GenericArgument::Type(_), rest @ ..]) = (name.as_str(), &arguments[..])
        && rest.len() <= 1
    {
        return refuse(error::only_as_a_result(ty.span()));
    }
    if let Some(word) = Word::from_name(&name).filter(|word| word.row().container.is_some()) {
        return containers::container(word, ty, &arguments, table, uses);
    }
    if name == "Tuple" {
        return tuple::tuple(ty, &arguments, table, uses);
    }
    match arguments[..] {
        [GenericArgument::Type(argument), GenericArgument::Type(going_on)]
            if name == "ControlFlow" =>
        {
            goes_on_with_nothing(going_on)?;
            control_flow(argument, table, uses)
        }
        [GenericArgument::Type(argument)] => with_one_type(&name, argument, table, uses),
        _ => Err(Refusal::Cxx),
    }
}

/// A word with one type argument.
fn with_one_type(
    name: &str,
    argument: &syn::Type,
    table: &Table,
    uses: &Uses,
) -> Result<Type, Refusal> {
    match name {
        "Option" => {
            uses.extension.set(true);
            option(argument, table, uses)
        }
        "ControlFlow" => control_flow(argument, table, uses),
        "Optional" => optional(argument, table, uses),
        "Box" => {
            if let syn::Type::TraitObject(object) = argument {
                uses.extension.set(true);
                return callback(&object.bounds, Holder::Box, argument, table, uses);
            }
            Ok(Type::Word(Word::Box, vec![inner(argument, table, uses)?]))
        }
        "Pin" => match argument {
            syn::Type::Reference(target) => reference(target, true, table, uses),
            _ => Err(Refusal::Cxx),
        },
        "Vec" => Ok(Type::Word(Word::Vec, vec![element_of_vec(argument, table, uses)?])),
        name => match Word::from_name(name).filter(|word| word.row().arity == 1) {
            Some(word) => {
                let inner = inner(argument, table, uses)?;
                if word.row().origin == Origin::Twinspan {
                    uses.extension.set(true);
                    containers::element(word, &inner, argument, table)?;
                }
                Ok(Type::Word(word, vec![inner]))
            }
            None => Err(Refusal::Cxx),
        },
    }
}

/// The element of a `Vec`: a type in place, or one that is converted element by element, for which
/// [`inner`] refuses the `Vec`.
fn element_of_vec(element: &syn::Type, table: &Table, uses: &Uses) -> Result<Type, Refusal> {
    if uses.in_mirror {
        return inner(element, table, uses);
    }
    if let Some(payload) = option_of(element) {
        uses.extension.set(true);
        if mirror::is_one(payload, table) {
            let mirror = resolve(payload, table, uses)?;
            return Ok(Type::Word(Word::OptionElement, vec![mirror]));
        }
        return match optional(payload, table, uses)? {
            Type::Word(_, parts) => Ok(Type::Word(Word::OptionElement, parts)),
            ty => Ok(ty),
        };
    }
    match bare(element) {
        syn::Type::Tuple(written) if !written.elems.is_empty() => {
            tuple::by_value(written, table, uses)
        }
        syn::Type::Path(path) => {
            let name = plain_path(path, table).or_else(|| non_zero(path, table));
            match Word::ours(&name.unwrap_or_default()).filter(|word| word.row().listed.is_some()) {
                Some(word) => Ok(Type::Word(word, Vec::new())),
                None if mirror::is_one(element, table) => match resolve(element, table, uses)? {
                    Type::Named(named) if !named.mirrored && table.is_via(named.id) => {
                        inner(element, table, uses)
                    }
                    element => Ok(element),
                },
                None => inner(element, table, uses),
            }
        }
        _ => inner(element, table, uses),
    }
}

/// The type in an `Option<..>`, if it is written as one.
pub(super) fn option_of(ty: &syn::Type) -> Option<&syn::Type> {
    let syn::Type::Path(path) = bare(ty) else { return None };
    let segments = &path.path.segments;
    let is_option = segments.len() == 1 && segments[0].ident == "Option";
    (is_option && path.qself.is_none()).then(|| only_argument(ty)).flatten()
}

/// The only type argument of a path.
fn only_argument(ty: &syn::Type) -> Option<&syn::Type> {
    let syn::Type::Path(path) = bare(ty) else { return None };
    let PathArguments::AngleBracketed(arguments) = &path.path.segments.last()?.arguments else {
        return None;
    };
    match arguments.args.first()? {
        GenericArgument::Type(ty) if arguments.args.len() == 1 => Some(ty),
        _ => None,
    }
}

/// An option in place holds any type that a field can hold by value in both languages.
pub(super) fn optional(payload: &syn::Type, table: &Table, uses: &Uses) -> Result<Type, Refusal> {
    let resolved = inner(payload, table, uses)
        .map_err(|refusal| not_of_the_bridge(payload, refusal, table))?;
    let problem = match &resolved {
        Type::Reference(_) => Some((
            "C++ has no optional reference that can be a field",
            "use a pointer, `*const T`, or store the value itself",
        )),
        Type::Callback(_) => Some((
            "a function pointer cannot be a field, not even an optional one",
            "write `Optional<Function<dyn Fn(A) -> R + Send>>`",
        )),
        resolved => super::rules::held(resolved, table),
    };
    match problem {
        Some((message, help)) => {
            refuse(Diagnostic::new(Code::OptionPayload, payload.span(), message).help(help))
        }
        None => Ok(Type::Word(Word::Optional, vec![resolved])),
    }
}

/// The value that a `ControlFlow` breaks with, which C++ holds by value.
fn control_flow(inner: &syn::Type, table: &Table, uses: &Uses) -> Result<Type, Refusal> {
    uses.extension.set(true);
    let payload =
        whole(inner, table, uses).map_err(|refusal| not_of_the_bridge(inner, refusal, table))?;
    let problem = match &payload {
        Type::Named(named) if table.is_via(named.id) => return refuse(via::in_place(inner)),
        Type::Named(named) if named.mirrored => return refuse(mirror::in_place(inner)),
        Type::Reference(_) | Type::Str(_) | Type::Slice(_) => Some((
            "the value that a ControlFlow breaks with has to be owned",
            "break with a value, or write `ControlFlow<()>` and keep the reference elsewhere",
        )),
        payload
            if payload.listed().is_some()
                || matches!(
                    payload,
                    Type::Callback(_) | Type::Word(Word::Option | Word::ControlFlow, _)
                ) =>
        {
            Some((
                "a ControlFlow cannot break with this type",
                "break with a number, a struct or an enum of the bridge",
            ))
        }
        payload => super::rules::held(payload, table).filter(|_| !matches!(payload, Type::Unit)),
    };
    match problem {
        Some((message, help)) => {
            refuse(Diagnostic::new(Code::Value, inner.span(), message).help(help))
        }
        None => Ok(Type::Word(Word::ControlFlow, vec![payload])),
    }
}

/// The second argument of a `ControlFlow`.
fn goes_on_with_nothing(ty: &syn::Type) -> Result<(), Refusal> {
    match bare(ty) {
        syn::Type::Tuple(tuple) if tuple.elems.is_empty() => Ok(()),
        _ => refuse(
            Diagnostic::new(
                Code::Value,
                ty.span(),
                "a ControlFlow that crosses has to continue \
            with `()`",
            )
            .help("write `ControlFlow<B>`, or name an enum of the bridge for both cases"),
        ),
    }
}

fn option(inner: &syn::Type, table: &Table, uses: &Uses) -> Result<Type, Refusal> {
    let payload =
        whole(inner, table, uses).map_err(|refusal| not_of_the_bridge(inner, refusal, table))?;
    let problem = match &payload {
        Type::Unit => Some(("`()` inside Option carries one bit", "use `bool`")),
        Type::Word(Word::ControlFlow, _) => Some((
            "a ControlFlow inside Option has three cases",
            "use an enum of the bridge, or `ControlFlow` alone",
        )),
        Type::Word(Word::Option, _) => {
            Some(("C++ has no optional optional here", "use an enum of the bridge"))
        }
        Type::Callback(callback) if callback.holder == Holder::Generic => Some((
            "`impl` inside Option has no type when there is no closure",
            "use `Option<Box<dyn Fn(A) -> R + Send>>`, or `Option<&dyn Fn(A) -> R>`",
        )),
        Type::Word(word, _) if word.row().crosses == Crosses::Behind => Some((
            "this type lives in C++ and cannot be held by value",
            "use `Option<UniquePtr<..>>` or a reference to it",
        )),
        Type::Named(named) => match table.kind(named.id) {
            TypeKind::OpaqueRust => Some((
                "an opaque Rust type cannot be held by value in C++",
                "use `Option<Box<T>>` or `Option<&T>`",
            )),
            TypeKind::OpaqueCxx => Some((
                "an opaque C++ type cannot be held by value in Rust",
                "use `Option<UniquePtr<T>>` or `Option<&T>`",
            )),
            _ => None,
        },
        _ => None,
    };
    match problem {
        Some((message, help)) => {
            refuse(Diagnostic::new(Code::OptionPayload, inner.span(), message).help(help))
        }
        None => Ok(Type::Word(Word::Option, vec![payload])),
    }
}
