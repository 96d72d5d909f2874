//! The object of a method.

use super::Table;
use super::rules::anywhere;
use super::syntax::with_self;
use super::types::{Uses, whole};
use crate::ast::{Block, BlockItem};
use crate::ir::{Lifetime, Receiver, Reference, Type, TypeKind};
use proc_macro2::Ident;
use quote::ToTokens;
use syn::ReceiverKind;

pub(super) fn receiver(written: &syn::Receiver, block: &Block, table: &Table) -> Option<Receiver> {
    match &written.kind {
        // `&self`: the only type of the block.
        ReceiverKind::Reference(_, lifetime, mutability) => {
            let only = only_type(block)?;
            let id = table.get(only)?;
            let mutable = mutability.is_some();
            if mutable && matches!(table.kind(id), TypeKind::OpaqueCxx) {
                return None;
            }
            Some(Receiver {
                ty: id,
                mutable,
                pinned: false,
                lifetime: lifetime.as_ref().map(|l| Lifetime(l.to_token_stream())),
                type_lifetimes: Vec::new(),
            })
        }
        ReceiverKind::Typed(_, ty) => {
            // A mirror has its own error.
            let uses = Uses::in_field(table, false);
            let named = only_type(block).map(|only| with_self(ty, &only.to_token_stream()));
            let ty = whole(named.as_ref().unwrap_or(ty), &uses);
            let Ok(ty @ Type::Reference(_)) = ty else {
                return None;
            };
            if anywhere(&ty, table).is_some() {
                return None;
            }
            let Type::Reference(reference) = ty else { return None };
            let Reference { mutable, pinned, lifetime, span: _, inner: Type::Named(named) } =
                *reference
            else {
                return None;
            };
            Some(Receiver {
                ty: named.id,
                mutable,
                pinned,
                lifetime,
                type_lifetimes: named.lifetimes,
            })
        }
        _ => None,
    }
}

/// The meaning of `Self` in a receiver: the only type of the block.
fn only_type(block: &Block) -> Option<&Ident> {
    let mut types = block.items.iter().filter_map(|item| match item {
        BlockItem::Type(ty) => Some(&ty.ident),
        BlockItem::Alias(alias) if alias.attrs.via.is_none() => Some(&alias.ident),
        _ => None,
    });
    let only = types.next();
    if types.next().is_some() { None } else { only }
}
