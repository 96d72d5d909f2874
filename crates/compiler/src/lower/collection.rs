//! The maps and sets that a bridge uses: for each C++ type, Rust has one table of functions.

use super::item::Types;
use super::{data_enum, everywhere, signature};
use crate::cfg::Any;
use crate::ir::{Type, TypeDef};
use crate::iter::IteratorExt as _;
use crate::names;
use crate::plan::{Call, Collection};
use crate::spell;
use crate::words::{Keys, Word};

pub(super) fn collections(types: &Types<'_>, calls: &[Call], package: &str) -> Vec<Collection> {
    let mut found: Vec<Collection> = Vec::new();
    // Each bridge has its own tables: the types that it declares distinguish it from others.
    let declared = types.bridge.types.iter().map(TypeDef::cxx_path);
    let bridge = declared.chain(calls.first().map(|call| call.symbol.clone()));
    let bridge = bridge.collect_vec().join(" ");
    everywhere(types.bridge, &mut |ty, cfg, _| {
        let Type::Word(word, parts) = ty else { return };
        let Some(keys) = word.row().keys else { return };
        let guard = names::collection_guard(&spell::same_types(&spell::ty(types.bridge, ty)));
        match found.iter_mut().find(|known| known.guard == guard) {
            Some(known) => known.any.or(cfg),
            None => found.push(Collection {
                ty: ty.clone(),
                any: Any::from(cfg),
                symbol: names::collection(
                    package,
                    &format!("{bridge} {}", signature::ty(types.bridge, ty)),
                ),
                guard,
                asks: match parts[0].word() {
                    Some(Word::String) => "Text",
                    Some(Word::Char) => "Char",
                    _ if data_enum::is_checked(types.bridge, &parts[0]) => "Looked",
                    _ => "Plain",
                },
                are_values_looked_at: parts
                    .get(1)
                    .is_some_and(|value| data_enum::is_checked(types.bridge, value)),
                bound: match keys {
                    Keys::Hash => "HashKey",
                    Keys::Order => "OrdKey",
                },
                is_late: types.names_user_header(ty),
                unless: Vec::new(),
            }),
        }
    });
    let spelled = found.iter().map(|of| spell::ty(types.bridge, &of.ty)).collect_vec();
    for (index, collection) in found.iter_mut().enumerate() {
        let before = spelled[..index].iter().enumerate();
        let before = before.filter(|(_, other)| spell::may_be_one(&spelled[index], other));
        collection.unless = before.map(|(other, _)| other).collect_vec();
    }
    found
}
