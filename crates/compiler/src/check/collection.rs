//! The maps and sets of std: how they are written, and what they can contain.

use super::Table;
use super::refusal::{Refusal, not_of_the_bridge, refuse, text};
use super::rules::{self, Problem};
use super::types::{Uses, inner, resolve};
use crate::diag::Code;
use crate::ir::{Primitive, Type};
use crate::iter::IteratorExt as _;
use crate::words::{Keys, Word};
use syn::spanned::Spanned;
use syn::{GenericArgument, PathArguments};

/// The map or set that a path names: by its name, or by its path in std.
pub(super) fn word(ty: &syn::TypePath, table: &Table) -> Option<Word> {
    let last = ty.path.segments.last()?;
    let word = Word::from_name(&last.ident.to_string()).filter(|word| word.row().keys.is_some())?;
    let is_alone = ty.path.segments.len() == 1 && ty.path.leading_colon.is_none();
    let is_words = match is_alone {
        true => table.get(&last.ident).is_none(),
        false => {
            let path = ty.path.segments.iter().map(|segment| segment.ident.to_string());
            let path = path.collect_vec().join("::");
            word.row().rust.strip_prefix("::") == Some(&*path)
        }
    };
    (ty.qself.is_none() && is_words).then_some(word)
}

/// A map or a set with its type arguments.
pub(super) fn collection(word: Word, ty: &syn::TypePath, uses: &Uses<'_>) -> Result<Type, Refusal> {
    let row = word.row();
    let arguments = match ty.path.segments.last().map(|segment| &segment.arguments) {
        Some(PathArguments::AngleBracketed(arguments)) => arguments.args.iter().collect_vec(),
        _ => Vec::new(),
    };
    let mut types = Vec::new();
    for argument in &arguments {
        match argument {
            GenericArgument::Type(ty) => types.push(ty),
            _ => return wrong_arguments(word, ty),
        }
    }
    match types[..] {
        [element] if row.arity == 1 => {
            let element = key(word, element, uses)?;
            Ok(Type::Word(word, vec![element]))
        }
        [key, value] if row.arity == 2 => {
            let key = self::key(word, key, uses)?;
            Ok(Type::Word(word, vec![key, self::value(word, value, uses)?]))
        }
        _ => wrong_arguments(word, ty),
    }
}

fn is_set(word: Word) -> bool {
    word.row().arity == 1
}

fn wrong_arguments<T>(word: Word, ty: &syn::TypePath) -> Result<T, Refusal> {
    let name = word.row().name;
    let (parts, form) =
        if is_set(word) { ("its elements", "<T>") } else { ("its keys and its values", "<K, V>") };
    let message = format!(
        "`{}`: a {name} in a bridge has the types of {parts}, and no other parameters",
        text_of(ty)
    );
    let help = format!(
        "write `{name}{form}`; declare one with its own hasher or allocator as an opaque \
            Rust type, `type Name;` in `extern \"Rust\"`"
    );
    refuse(Code::Collection, ty.span(), message, help)
}

fn text_of(ty: &syn::TypePath) -> String {
    text(&syn::Type::Path(ty.clone()))
}

/// The key of a map, or the element of a set.
fn key(word: Word, written: &syn::Type, uses: &Uses<'_>) -> Result<Type, Refusal> {
    let key = resolve(written, uses)
        .map_err(|refusal| not_of_the_bridge(written, refusal, uses.table))?;
    let is_converted =
        matches!(&key, Type::Named(named) if named.mirrored || uses.table.is_via(named.id));
    if is_converted || key.listed().is_some() {
        return inner(written, uses);
    }
    match key_problem(word, &key, uses.table) {
        Some((message, help)) => {
            let what = if is_set(word) { "the element" } else { "the key" };
            let message =
                format!("`{}` cannot be {what} of a {}: {message}", text(written), word.row().name);
            refuse(Code::Collection, written.span(), message, help)
        }
        None => Ok(key),
    }
}

/// For types that the bridge declares, rustc checks whether they are `Hash` and `Eq`, or `Ord`.
fn key_problem(word: Word, key: &Type, table: &Table) -> Option<Problem> {
    match key {
        Type::Primitive(
            Primitive::F32 | Primitive::F64 | Primitive::CFloat | Primitive::CDouble,
        ) => Some(match word.row().keys {
            Some(Keys::Order) => (
                "it has no `Ord`, because NaN is neither less nor greater than anything",
                "use an integer, or the bits of the float as a `u64`",
            ),
            _ => (
                "it has no `Eq`, because NaN is not equal to itself",
                "use an integer, or the bits of the float as a `u64`",
            ),
        }),
        Type::Primitive(_) | Type::Word(Word::String | Word::Char, _) => None,
        Type::Array { element, .. } => key_problem(word, element, table),
        Type::Word(Word::Vec, element) => {
            key_problem(word, &element[0], table).or_else(|| rules::anywhere(key, table))
        }
        Type::Named(_) => rules::held(key, table).map(|(message, _)| {
            (message, "use a number or a string that identifies it, or a struct of the bridge")
        }),
        Type::Reference(_) | Type::Str(_) | Type::Slice(_) => {
            Some(("it is borrowed, and a map or a set owns its keys", "use `String`, or the value"))
        }
        _ => Some((
            "it has no hash and no order that both languages share",
            "use a number, a `char`, a `String`, a `Vec` of these, or a struct or an enum of the bridge",
        )),
    }
}

/// The value of a map: a type that both languages hold in place.
fn value(word: Word, written: &syn::Type, uses: &Uses<'_>) -> Result<Type, Refusal> {
    let value =
        inner(written, uses).map_err(|refusal| not_of_the_bridge(written, refusal, uses.table))?;
    let problem = match &value {
        Type::Reference(_) | Type::Slice(_) => {
            Some(("it is borrowed, and a map owns its values", "use the value, or a `Vec`"))
        }
        Type::Callback(_) => Some((
            "cxx does not support this value",
            "use a struct of the bridge that has it as its field",
        )),
        value => rules::by_value(value, uses.table),
    };
    match problem {
        Some((message, help)) => {
            let message = format!(
                "`{}` cannot be the value of a {}: {message}",
                text(written),
                word.row().name
            );
            refuse(Code::Collection, written.span(), message, help)
        }
        None => Ok(value),
    }
}
