//! The public items of a crate, read from its source: independent of the toolchain.
//!
//! Seen are what lib.rs defines or takes over by `pub use`, and the implementations of and for that.

use proc_macro2::TokenTree;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use syn::{
    Attribute, Block, Fields, ImplItem, Item, ItemImpl, TraitItem, Type, UseTree, Visibility,
    parse_quote,
};

/// The interface of the crate whose source is in this directory.
pub fn interface(source: &Path) -> String {
    let mut all = Vec::new();
    for file in files(source) {
        let text = fs::read_to_string(&file).unwrap();
        let parsed = syn::parse_file(&text).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        // Another item of the crate may have the name of a public one.
        let private: BTreeSet<String> = parsed
            .items
            .iter()
            .filter(|item| matches!(item, Item::Struct(item) if !is_public(&item.vis)))
            .filter_map(named)
            .collect();
        let items = parsed.items.into_iter().filter(|item| match item {
            Item::Impl(item) => head(&item.self_ty).is_none_or(|name| !private.contains(&name)),
            _ => true,
        });
        if file.ends_with("lib.rs") {
            all.splice(0..0, items);
        } else {
            all.extend(items);
        }
    }
    let root = syn::parse_file(&fs::read_to_string(source.join("lib.rs")).unwrap()).unwrap();
    let mut names = BTreeSet::new();
    let mut shown = Vec::new();
    for item in &root.items {
        match item {
            Item::Use(item) if is_public(&item.vis) => match &item.tree {
                UseTree::Path(path) if path.ident == "crate" => last(&item.tree, &mut names),
                _ => shown.push(Item::Use(item.clone())),
            },
            Item::Mod(item) if is_public(&item.vis) && !is_hidden(&item.attrs) => {
                shown.push(Item::Mod(syn::ItemMod { attrs: Vec::new(), ..item.clone() }));
            }
            Item::Fn(item) => {
                names.extend(is_public(&item.vis).then(|| item.sig.ident.to_string()))
            }
            _ => {}
        }
    }
    let interface: Vec<Item> = all.into_iter().filter_map(|item| public(item, &names)).collect();
    for name in &names {
        let defined = interface.iter().any(|item| named(item).is_some_and(|found| found == *name));
        assert!(defined, "`{name}` is public, and not found");
    }
    shown.extend(interface);
    let texts: Vec<String> = shown.into_iter().map(printed).collect();
    texts.join("\n")
}

/// Without `private`, which is exempt.
fn files(directory: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("private") {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The names at the ends of a `use`.
fn last(tree: &UseTree, names: &mut BTreeSet<String>) {
    match tree {
        UseTree::Path(path) => last(&path.tree, names),
        UseTree::Name(name) => names.extend([name.ident.to_string()]),
        UseTree::Rename(rename) => panic!("follow {} in tests/api/rust.rs", rename.rename),
        UseTree::Glob(_) => panic!("what a glob takes over is not seen"),
        UseTree::Group(group) => group.items.iter().for_each(|tree| last(tree, names)),
    }
}

/// Macros that define a type, of the first name in them.
const DEFINING: [&str; 2] = ["container", "iterator"];

fn named(item: &Item) -> Option<String> {
    let ident = match item {
        Item::Macro(item) if DEFINING.iter().any(|name| item.mac.path.is_ident(name)) => {
            let first = |token| match token {
                TokenTree::Ident(ident) => Some(ident.to_string()),
                _ => None,
            };
            return item.mac.tokens.clone().into_iter().find_map(first);
        }
        Item::Struct(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::Const(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        _ => return None,
    };
    Some(ident.to_string())
}

/// The item as its users see it; `None` for one that they do not.
fn public(mut item: Item, names: &BTreeSet<String>) -> Option<Item> {
    if let Item::Impl(item) = item {
        return implementation(item, names).map(Item::Impl);
    }
    if let Item::Macro(item) = item {
        // What methods and implementations are written down for; the rules are not the interface.
        let is_public = ["forward", "numbers", "keyed", "map", "set"].iter();
        let is_public = is_public.chain(&DEFINING).any(|name| item.mac.path.is_ident(name));
        return is_public.then(|| Item::Macro(syn::ItemMacro { attrs: Vec::new(), ..item }));
    }
    let name = named(&item)?;
    if !names.contains(&name) {
        return None;
    }
    let (visibility, attrs) = match &mut item {
        Item::Struct(item) => {
            fields(&mut item.fields);
            (&item.vis, &mut item.attrs)
        }
        Item::Enum(item) => {
            for variant in &mut item.variants {
                attributes(&mut variant.attrs);
                for field in &mut variant.fields {
                    attributes(&mut field.attrs);
                }
            }
            (&item.vis, &mut item.attrs)
        }
        Item::Trait(item) => {
            for member in &mut item.items {
                match member {
                    TraitItem::Fn(function) => {
                        let hidden = is_hidden(&function.attrs);
                        attributes(&mut function.attrs);
                        if hidden {
                            function.attrs.push(parse_quote!(#[doc(hidden)]));
                        }
                        function.default = function.default.as_ref().map(|_| empty());
                    }
                    TraitItem::Type(ty) => attributes(&mut ty.attrs),
                    _ => {}
                }
            }
            (&item.vis, &mut item.attrs)
        }
        Item::Type(item) => (&item.vis, &mut item.attrs),
        Item::Const(item) => (&item.vis, &mut item.attrs),
        Item::Fn(item) => {
            *item.block = empty();
            (&item.vis, &mut item.attrs)
        }
        _ => return None,
    };
    attributes(attrs);
    is_public(visibility).then_some(item)
}

/// Of the methods those that are public, of a trait its name and types.
fn implementation(mut item: ItemImpl, names: &BTreeSet<String>) -> Option<ItemImpl> {
    let of_ours = names.contains(&head(&item.self_ty).unwrap_or_default());
    if let Some((.., path, _)) = &item.trait_ {
        let name = path.segments.last()?.ident.to_string();
        if !of_ours && !names.contains(&name) {
            return None;
        }
        item.items.retain(|member| matches!(member, ImplItem::Type(_)));
    } else if of_ours {
        item.items.retain(|member| match member {
            ImplItem::Fn(function) => is_public(&function.vis) && !is_hidden(&function.attrs),
            ImplItem::Const(constant) => is_public(&constant.vis),
            _ => false,
        });
        if item.items.is_empty() {
            return None;
        }
    } else {
        return None;
    }
    for member in &mut item.items {
        match member {
            ImplItem::Fn(function) => {
                attributes(&mut function.attrs);
                function.block = empty();
            }
            ImplItem::Const(constant) => attributes(&mut constant.attrs),
            ImplItem::Type(ty) => attributes(&mut ty.attrs),
            _ => {}
        }
    }
    attributes(&mut item.attrs);
    Some(item)
}

/// The name of a type, also behind a reference.
fn head(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        Type::Reference(reference) => head(&reference.elem),
        _ => None,
    }
}

/// That there are private fields is part of the interface, their types are not.
fn fields(fields: &mut Fields) {
    let private = fields.iter().any(|field| !is_public(&field.vis));
    for field in fields.iter_mut() {
        attributes(&mut field.attrs);
    }
    match fields {
        Fields::Named(named) if private => {
            let public = named.named.iter().filter(|field| is_public(&field.vis)).cloned();
            let mut kept: Vec<syn::Field> = public.collect();
            kept.push(parse_quote!(private: _));
            named.named = kept.into_iter().collect();
        }
        Fields::Unnamed(_) if private => *fields = Fields::Named(parse_quote!({ private: _ })),
        _ => {}
    }
}

/// Keeps those that users depend on.
fn attributes(attributes: &mut Vec<Attribute>) {
    const KEPT: [&str; 6] = ["derive", "must_use", "non_exhaustive", "repr", "track_caller", "cfg"];
    attributes.retain(|attribute| KEPT.iter().any(|name| attribute.path().is_ident(name)));
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn is_hidden(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("doc")
            && attribute.parse_args::<syn::Ident>().is_ok_and(|ident| ident == "hidden")
    })
}

fn empty() -> Block {
    parse_quote!({})
}

fn printed(item: Item) -> String {
    let file = syn::File { shebang: None, attrs: Vec::new(), items: vec![item], frontmatter: None };
    prettyplease::unparse(&file)
}
