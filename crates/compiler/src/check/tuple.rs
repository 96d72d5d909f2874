//! `Tuple<A, B>`, in place, and Rust tuples, which cross as it.

use super::refusal::{Refusal, not_of_the_bridge, refuse, text};
use super::rules;
use super::syntax::bare;
use super::types::{Uses, inner};
use crate::diag::{Code, Diagnostic};
use crate::ir::Type;
use crate::iter::IteratorExt as _;
use crate::words::Word;
use syn::GenericArgument;
use syn::spanned::Spanned;

/// The largest that C++ has a struct for.
const MOST: usize = 12;

/// `Tuple<A, B>`, with contiguous values in both languages.
pub(super) fn tuple(
    ty: &syn::TypePath,
    arguments: &[&GenericArgument],
    uses: &Uses<'_>,
) -> Result<Type, Refusal> {
    uses.extension.set(true);
    let types = arguments
        .iter()
        .filter_map(|argument| match argument {
            GenericArgument::Type(ty) => Some(ty),
            _ => None,
        })
        .collect_vec();
    if types.len() != arguments.len() || !(2..=MOST).contains(&types.len()) {
        let message = format!("a Tuple has two to {MOST} values");
        let help =
            "use a struct of the bridge, whose fields have names; pass a single value as itself";
        return refuse(Code::Tuple, ty.span(), message, help);
    }
    let parts = types.into_iter().map(|ty| part(ty, uses));
    Ok(Type::Word(Word::Tuple, parts.collect::<Result<_, _>>()?))
}

pub(super) fn part(ty: &syn::Type, uses: &Uses<'_>) -> Result<Type, Refusal> {
    let resolved = inner(ty, uses).map_err(|refusal| not_of_the_bridge(ty, refusal, uses.table))?;
    let problem = match &resolved {
        Type::Reference(_) | Type::Callback(_) => Some((
            "C++ cannot store it next to other values",
            "store the value itself, or a struct of the bridge",
        )),
        Type::Slice(slice) if slice.mutable => Some((
            "nothing would check who else refers to the elements",
            "pass the slice by itself",
        )),
        resolved => rules::by_value(resolved, uses.table),
    };
    match problem {
        Some((message, help)) => {
            let message = format!("a Tuple cannot hold `{}`: {message}", text(ty));
            refuse(Code::Tuple, ty.span(), message, help)
        }
        None => Ok(resolved),
    }
}

/// `(A, B)`, which crosses by itself as the `Tuple` of the same values.
pub(super) fn by_value(written: &syn::TypeTuple, uses: &Uses<'_>) -> Result<Type, Refusal> {
    uses.extension.set(true);
    let ty = syn::Type::Tuple(written.clone());
    let help = match written.elems.len() {
        1 => format!("write `{}`, without the parentheses and the comma", text(&written.elems[0])),
        count if count > MOST => "use a struct of the bridge, whose fields have names".to_owned(),
        _ => {
            let parts = written.elems.iter().map(|ty| part(ty, uses));
            return Ok(Type::Word(Word::RustTuple, parts.collect::<Result<_, _>>()?));
        }
    };
    let message = format!("`{}`: a tuple that crosses has two to {MOST} values", text(&ty));
    refuse(Code::Tuple, ty.span(), message, help)
}

/// The error for a tuple in memory that both languages share.
pub(super) fn in_place(ty: &syn::Type) -> Diagnostic {
    let message = format!("`{}`: Rust promises no layout for a tuple", text(ty));
    let parts: Vec<String> = match bare(ty) {
        syn::Type::Tuple(written) => written.elems.iter().map(text).collect_vec(),
        _ => Vec::new(),
    };
    let help = format!(
        "write `Tuple<{}>`, which both languages know; it converts to and from the tuple with \
        `.into()`",
        parts.join(", ")
    );
    Diagnostic::new(Code::Tuple, ty.span(), message, help)
}
