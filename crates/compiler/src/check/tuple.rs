//! `Tuple<A, B>`, and the tuples of Rust that it stands for.

use super::refusal::{Refusal, not_of_the_bridge, refuse, text};
use super::types::{Uses, inner};
use super::{Table, rules};
use crate::diag::{Code, Diagnostic};
use crate::ir::Type;
use crate::words::Word;
use quote::ToTokens;
use syn::GenericArgument;
use syn::spanned::Spanned;

/// As many as C++ has a struct for.
const MOST: usize = 12;

/// `Tuple<A, B>`, whose values lie side by side in both languages.
pub(super) fn tuple(
    ty: &syn::TypePath,
    arguments: &[&GenericArgument],
    table: &Table,
    uses: &Uses,
) -> Result<Type, Refusal> {
    uses.extension.set(true);
    let types: Vec<_> = arguments
        .iter()
        .filter_map(|argument| match argument {
            GenericArgument::Type(ty) => Some(ty),
            _ => None,
        })
        .collect();
    if types.len() != arguments.len() || !(2..=MOST).contains(&types.len()) {
        let message = format!("a Tuple has from two to {MOST} values");
        let help =
            "name a struct of the bridge, whose fields have names; write one value as itself";
        return refuse(Diagnostic::new(Code::Tuple, ty.span(), message).help(help));
    }
    let parts = types.into_iter().map(|ty| part(ty, table, uses));
    Ok(Type::Word(Word::Tuple, parts.collect::<Result<_, _>>()?))
}

fn part(ty: &syn::Type, table: &Table, uses: &Uses) -> Result<Type, Refusal> {
    let resolved =
        inner(ty, table, uses).map_err(|refusal| not_of_the_bridge(ty, refusal, table))?;
    let problem = match &resolved {
        Type::Reference(_) | Type::Callback(_) => Some((
            "C++ does not hold it side by side with others",
            "hold the value itself, or a struct of the bridge",
        )),
        Type::Slice(slice) if slice.mutable => {
            Some(("who else refers to the elements nobody would check", "pass the slice by itself"))
        }
        resolved => rules::by_value(resolved, table),
    };
    match problem {
        Some((message, help)) => {
            let message = format!("a Tuple cannot hold `{}`: {message}", text(ty));
            refuse(Diagnostic::new(Code::Tuple, ty.span(), message).help(help))
        }
        None => Ok(resolved),
    }
}

/// A tuple as Rust writes it.
pub(super) fn refused(written: &syn::TypeTuple) -> Result<Type, Refusal> {
    let ty = syn::Type::Tuple(written.clone());
    let message = format!("`{}`: Rust promises no layout for a tuple", text(&ty));
    let parts: Vec<String> = written.elems.iter().map(text).collect();
    let help = match &parts[..] {
        [single] => format!("write `{single}`, without the parentheses and the comma"),
        parts if parts.len() <= MOST => format!(
            "write `Tuple<{}>`, which both languages know; it converts from and to the tuple with `.into()`",
            parts.join(", ")
        ),
        _ => "name a struct of the bridge, whose fields have names".to_owned(),
    };
    refuse(Diagnostic::new(Code::Tuple, written.to_token_stream().span(), message).help(help))
}
