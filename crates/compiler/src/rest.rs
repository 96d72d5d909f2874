//! A bridge without its refused parts: the later stages and cxx check the rest, so that all errors
//! are reported at once. Places are lines and columns: in rustc, spans have no bytes and cannot be joined.

use crate::depth;
use crate::diag::Diagnostics;
use crate::parse::stranger;
use proc_macro2::{LineColumn, Span, TokenStream};
use quote::{ToTokens, quote};
use std::ops::Range;
use syn::{Fields, ForeignItem, Item, ItemMod};

/// The module without the functions and the fields that diagnostics are about. `None` if more than
/// that was refused: uses of a refused type would cause further errors.
pub(crate) fn without(module: &TokenStream, refused: &Diagnostics) -> Option<TokenStream> {
    if depth::too_deep(module.clone()).is_some() {
        return None;
    }
    let (module, strangers) = stranger::without(module.clone());
    if strangers.has_types {
        return None;
    }
    let mut module = syn::parse2::<ItemMod>(module).ok()?;
    let (_, items) = module.content.as_mut()?;
    let mut removed: Vec<Range<LineColumn>> = Vec::new();
    for diagnostic in refused {
        let place = diagnostic.span.start()..diagnostic.span.end();
        let is_here = |item: &dyn ToTokens| {
            let range = place_of(item);
            range.start <= place.start && place.end <= range.end
        };
        if place.is_empty() {
            return None;
        }
        if strangers.found.has(diagnostic) {
            continue;
        }
        if removed.iter().any(|item| item.start <= place.start && place.end <= item.end) {
            continue;
        }
        let Some(index) = items.iter().position(|item| is_here(item)) else { continue };
        match &mut items[index] {
            Item::ForeignMod(block) => {
                let index = block.items.iter().position(|item| is_here(item));
                match index.map(|index| &block.items[index]) {
                    Some(item @ (ForeignItem::Fn(_) | ForeignItem::Static(_))) => {
                        removed.push(place_of(item));
                        block.items.remove(index?);
                    }
                    _ => return None,
                }
            }
            Item::Struct(item) => stand_in(&mut item.fields, is_here)?,
            Item::Impl(_)
            | Item::Trait(_)
            | Item::Fn(_)
            | Item::Use(_)
            | Item::Mod(_)
            | Item::Macro(_) => {
                removed.push(place_of(&items[index]));
                items.remove(index);
            }
            _ => return None,
        }
    }
    Some(module.into_token_stream())
}

/// From the first token to the last.
fn place_of(item: &dyn ToTokens) -> Range<LineColumn> {
    let mut tokens = item.to_token_stream().into_iter().map(|token| token.span());
    let first = tokens.next().unwrap_or_else(Span::call_site);
    first.start()..tokens.last().unwrap_or(first).end()
}

/// A number in place of the field's type, so that the struct is not empty.
fn stand_in(fields: &mut Fields, is_here: impl Fn(&dyn ToTokens) -> bool) -> Option<()> {
    let field = fields.iter_mut().find(|field| is_here(*field))?;
    field.ty = syn::parse2(quote!(u8)).ok()?;
    field.attrs.clear();
    Some(())
}
