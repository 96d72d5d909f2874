//! Types that are written as a path: words, and the types that a bridge declares.

use super::{Uses, closure, inner, lifetime, payload, reference, resolve};
use crate::check::closure::registration;
use crate::check::refusal::{Refusal, refuse, text};
use crate::check::syntax::bare;
use crate::check::{Table, collection, containers, error, mirror, tuple};
use crate::diag::{Code, Diagnostic};
use crate::ir::{Holder, Named, Primitive, Type, TypeId};
use crate::iter::IteratorExt as _;
use crate::words::{Crosses, Origin, Row, Word};
use proc_macro2::{Ident, Span};
use syn::spanned::Spanned;
use syn::{GenericArgument, PathArguments};

pub(super) fn path(ty: &syn::TypePath, uses: &Uses<'_>) -> Result<Type, Refusal> {
    if let Some(found) = by_path(ty, uses) {
        return found;
    }
    if ty.qself.is_some() || ty.path.segments.len() != 1 || ty.path.leading_colon.is_some() {
        let whole = syn::Type::Path(ty.clone());
        return match error::written(&whole, uses.table) {
            Some(_) => Err(error::only_as_a_result(ty.span()).into()),
            None => Err(Refusal::Cxx),
        };
    }
    let segment = &ty.path.segments[0];
    let ident = &segment.ident;
    let arguments = match &segment.arguments {
        PathArguments::None => Vec::new(),
        PathArguments::AngleBracketed(arguments) => arguments.args.iter().collect_vec(),
        PathArguments::Parenthesized(_) => return Err(Refusal::Cxx),
    };
    if arguments.is_empty()
        && let Some(found) = by_name(ident, uses)
    {
        return Ok(found);
    }
    if let Some(id) = uses.table.get(ident) {
        return declared(id, ident, &arguments, uses);
    }
    let name = ident.to_string();
    if let ("Result", [GenericArgument::Type(_), rest @ ..]) = (name.as_str(), &arguments[..])
        && rest.len() <= 1
    {
        return Err(error::only_as_a_result(ty.span()).into());
    }
    if let Some(word) = Word::from_name(&name).filter(|word| word.row().container.is_some()) {
        return containers::container(word, ty, &arguments, uses);
    }
    if name == "Tuple" {
        return tuple::tuple(ty, &arguments, uses);
    }
    match arguments[..] {
        [GenericArgument::Type(argument), GenericArgument::Type(going_on)]
            if name == "ControlFlow" =>
        {
            payload::goes_on_with_nothing(going_on)?;
            payload::control_flow(argument, uses)
        }
        [GenericArgument::Type(argument)] => with_one_type(&name, argument, uses),
        _ => Err(Refusal::Cxx),
    }
}

/// A type of ours, or of C, with or without its path.
fn by_path(ty: &syn::TypePath, uses: &Uses<'_>) -> Option<Result<Type, Refusal>> {
    let plain = plain_path(ty, uses.table).or_else(|| non_zero(ty, uses.table)).unwrap_or_default();
    let found = if let Some(word) = Word::ours(&plain) {
        by_value(word, ty)
    } else if let Some(diagnostic) = other_non_zero(&plain, ty) {
        Err(diagnostic.into())
    } else if let Some(primitive) = Primitive::of_c(&plain) {
        Ok(Type::Primitive(primitive))
    } else {
        let word = collection::word(ty, uses.table)?;
        collection::collection(word, ty, uses)
    };
    uses.extension.set(true);
    Some(found)
}

/// A word by itself, if values of it are passed.
fn by_value(word: Word, ty: &syn::TypePath) -> Result<Type, Refusal> {
    let span = ty.span();
    match word.row().crosses {
        Crosses::Shared => {
            let message = format!(
                "`{}` cannot be moved: both languages change it in place",
                text(&syn::Type::Path(ty.clone()))
            );
            let help = format!(
                "write `&{name}`; declare an opaque Rust type that holds it, with a function \
                that returns `&{name}`",
                name = word.row().name
            );
            refuse(Code::Value, span, message, help)
        }
        Crosses::Borrowed(..) => {
            Err(by_reference(span, word, "it is unsized, so it cannot be passed by value").into())
        }
        _ if word == Word::Void => refuse(
            Code::UnsupportedType,
            span,
            "C++ has no values of `void`",
            "write `*const c_void` or `*mut c_void`",
        ),
        _ => Ok(Type::Word(word, Vec::new())),
    }
}

/// A type without arguments that the bridge does not declare. It may have a name that only we know, `c_int` or
/// `size_t`: cxx refuses to declare those that it knows.
fn by_name(ident: &Ident, uses: &Uses<'_>) -> Option<Type> {
    let name = ident.to_string();
    let is_declared = uses.table.get(ident).is_some();
    let number = Primitive::from_name(&name);
    if let Some(number) = number.filter(|number| !is_declared || number.for_cxx().is_none()) {
        return Some(Type::Primitive(number));
    }
    let is_of_cxx = |row: &Row| row.arity == 0 && row.origin != Origin::Twinspan;
    if let Some(word) = Word::from_name(&name).filter(|word| is_of_cxx(word.row())) {
        return Some(Type::Word(word, Vec::new()));
    }
    (name == "Registration" && !is_declared).then(|| {
        uses.extension.set(true);
        registration()
    })
}

/// A use of a type that the bridge declares.
fn declared(
    id: TypeId,
    ident: &Ident,
    arguments: &[&GenericArgument],
    uses: &Uses<'_>,
) -> Result<Type, Refusal> {
    let lifetimes = arguments.iter().map(|argument| match argument {
        GenericArgument::Lifetime(lifetime) => Ok(self::lifetime(lifetime)),
        _ => Err(Refusal::Cxx),
    });
    let lifetimes = lifetimes.collect::<Result<Vec<_>, _>>()?;
    if uses.table.is_hidden(id) {
        uses.extension.set(true);
    }
    let mirrored = uses.table.is_mirror(id) && !uses.in_field;
    Ok(Type::Named(Named { id, span: ident.span(), lifetimes, mirrored }))
}

/// A path without arguments, if the bridge does not declare a type with that name.
pub(in crate::check) fn plain_path(ty: &syn::TypePath, table: &Table) -> Option<String> {
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

/// A word with one type argument.
fn with_one_type(name: &str, argument: &syn::Type, uses: &Uses<'_>) -> Result<Type, Refusal> {
    match name {
        "Option" => {
            uses.extension.set(true);
            payload::option(argument, uses)
        }
        "ControlFlow" => payload::control_flow(argument, uses),
        "Optional" => payload::optional(argument, uses),
        "Box" => {
            if let syn::Type::TraitObject(object) = argument {
                uses.extension.set(true);
                return closure::callback(&object.bounds, Holder::Box, argument, uses);
            }
            Ok(Type::Word(Word::Box, vec![inner(argument, uses)?]))
        }
        "Pin" => match argument {
            syn::Type::Reference(target) => reference(target, true, uses),
            _ => Err(Refusal::Cxx),
        },
        "Vec" => Ok(Type::Word(Word::Vec, vec![element_of_vec(argument, uses)?])),
        name => match Word::from_name(name).filter(|word| word.row().arity == 1) {
            Some(word) => {
                let inner = inner(argument, uses)?;
                if word.row().origin == Origin::Twinspan {
                    uses.extension.set(true);
                    containers::element(word, &inner, argument, uses.table)?;
                }
                Ok(Type::Word(word, vec![inner]))
            }
            None => Err(Refusal::Cxx),
        },
    }
}

/// The element of a `Vec`: a type in place, or one that is converted element by element, for which
/// [`inner`] refuses the `Vec`.
fn element_of_vec(element: &syn::Type, uses: &Uses<'_>) -> Result<Type, Refusal> {
    if uses.in_mirror {
        return inner(element, uses);
    }
    if let Some(payload) = option_of(element) {
        uses.extension.set(true);
        if mirror::is_one(payload, uses.table) {
            let mirror = resolve(payload, uses)?;
            return Ok(Type::Word(Word::OptionElement, vec![mirror]));
        }
        return match payload::optional(payload, uses)? {
            Type::Word(_, parts) => Ok(Type::Word(Word::OptionElement, parts)),
            ty => Ok(ty),
        };
    }
    match bare(element) {
        syn::Type::Tuple(written) if !written.elems.is_empty() => tuple::by_value(written, uses),
        syn::Type::Path(path) => {
            let name = plain_path(path, uses.table).or_else(|| non_zero(path, uses.table));
            match Word::ours(&name.unwrap_or_default()).filter(|word| word.row().listed.is_some()) {
                Some(word) => Ok(Type::Word(word, Vec::new())),
                None if mirror::is_one(element, uses.table) => match resolve(element, uses)? {
                    Type::Named(named) if !named.mirrored && uses.table.is_via(named.id) => {
                        inner(element, uses)
                    }
                    element => Ok(element),
                },
                None => inner(element, uses),
            }
        }
        _ => inner(element, uses),
    }
}

/// The type in an `Option<..>`, if it is written as one.
pub(in crate::check) fn option_of(ty: &syn::Type) -> Option<&syn::Type> {
    let syn::Type::Path(path) = bare(ty) else { return None };
    let segments = &path.path.segments;
    let is_option = segments.len() == 1 && segments[0].ident == "Option";
    (is_option && path.qself.is_none()).then(|| only_argument(ty)).flatten()
}

/// The only type argument of a path.
pub(super) fn only_argument(ty: &syn::Type) -> Option<&syn::Type> {
    let syn::Type::Path(path) = bare(ty) else { return None };
    let PathArguments::AngleBracketed(arguments) = &path.path.segments.last()?.arguments else {
        return None;
    };
    match arguments.args.first()? {
        GenericArgument::Type(ty) if arguments.args.len() == 1 => Some(ty),
        _ => None,
    }
}

/// `c_void`, which exists only behind pointers.
pub(super) fn is_void(ty: &syn::Type, table: &Table) -> bool {
    let syn::Type::Path(path) = bare(ty) else { return false };
    plain_path(path, table).is_some_and(|path| Word::ours(&path) == Some(Word::Void))
}

/// A word that only crosses by reference.
pub(super) fn borrowed(ty: &syn::Type, table: &Table) -> Option<Word> {
    let syn::Type::Path(path) = ty else { return None };
    let word = Word::ours(&plain_path(path, table)?)?;
    matches!(word.row().crosses, Crosses::Borrowed(..) | Crosses::Shared).then_some(word)
}

pub(super) fn by_reference(span: Span, word: Word, problem: &str) -> Diagnostic {
    let name = word.row().name;
    let message = format!("a `{name}` {problem}");
    let help = format!("write `&{name}`");
    Diagnostic::new(Code::UnsupportedType, span, message, help)
}

/// `NonZero<u32>` and its path, as `NonZeroU32`; `None` if it is something else.
pub(in crate::check) fn non_zero(ty: &syn::TypePath, table: &Table) -> Option<String> {
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
    Some(Diagnostic::new(Code::Value, ty.span(), message, help))
}
