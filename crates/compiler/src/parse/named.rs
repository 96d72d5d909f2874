//! A type that a C++ header defines is declared twice, with its fields or variants and by `type T;`. Either says its
//! C++ name and namespace for both: cxx uses what is here in one place, and what is there in another.

use proc_macro2::Ident;
use quote::ToTokens as _;
use syn::{Attribute, ForeignItem, Item};

type Named<'a> = (&'a Ident, &'a mut Vec<Attribute>);

pub(super) fn at_both(items: &mut [Item]) {
    for word in ["cxx_name", "namespace"] {
        let (mut of_data, mut of_types) = (Vec::new(), Vec::new());
        for item in items.iter_mut() {
            data(item).into_iter().for_each(|named| of_data.extend(said(word, &named)));
            types(item, &mut |named| of_types.extend(said(word, &named)));
        }
        for item in items.iter_mut() {
            data(item).into_iter().for_each(|named| say(word, named, &of_types));
            types(item, &mut |named| say(word, named, &of_data));
        }
    }
}

fn data(item: &mut Item) -> Option<Named<'_>> {
    match item {
        Item::Struct(item) => Some((&item.ident, &mut item.attrs)),
        Item::Union(item) => Some((&item.ident, &mut item.attrs)),
        Item::Enum(item) => Some((&item.ident, &mut item.attrs)),
        _ => None,
    }
}

fn types(item: &mut Item, each: &mut dyn FnMut(Named<'_>)) {
    let Item::ForeignMod(block) = item else { return };
    if block.abi.name.as_ref().is_some_and(|name| name.value().starts_with("C++")) {
        for item in &mut block.items {
            if let ForeignItem::Type(item) = item {
                each((&item.ident, &mut item.attrs));
            }
        }
    }
}

/// The attribute, if it is there. The name of a nested class or a template is one of `type T;` alone, which is an alias.
fn said(word: &str, (ident, attrs): &Named<'_>) -> Option<(Ident, Attribute)> {
    let attribute = attrs.iter().find(|attribute| attribute.path().is_ident(word))?;
    let text = attribute.meta.to_token_stream().to_string();
    let is_path = word == "cxx_name" && text.contains([':', '<']);
    (!is_path).then(|| ((*ident).clone(), attribute.clone()))
}

fn say(word: &str, (ident, attrs): Named<'_>, said: &[(Ident, Attribute)]) {
    if !attrs.iter().any(|attribute| attribute.path().is_ident(word)) {
        attrs.extend(said.iter().find(|(of, _)| of == ident).map(|(_, said)| said.clone()));
    }
}
