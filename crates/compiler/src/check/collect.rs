//! The types that a bridge defines and declares, by their names.

use super::enumeration::enumeration;
use super::{Table, data_enum, field, foreign, layout, mirror, via};
use crate::ast::{self, Block, BlockItem, Item, Lang};
use crate::diag::Diagnostics;
use crate::ir::{self, TypeDef, TypeKind};
use crate::iter::IteratorExt as _;
use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use std::collections::HashMap;

pub(super) fn collect(bridge: &ast::Bridge, diagnostics: &mut Diagnostics) -> Table {
    let mut table = Table { types: Vec::new(), names: HashMap::new() };
    // Types that the user's own header defines are declared twice: as data and in `extern "C++"`.
    let in_cxx = bridge.in_blocks().filter_map(|(block, item)| match item {
        BlockItem::Type(ty) if block.lang != Lang::Rust => Some(&ty.ident),
        _ => None,
    });
    let in_cxx: Vec<&Ident> = in_cxx.collect_vec();
    for item in &bridge.items {
        table.extend(data(item, &in_cxx, bridge, diagnostics));
    }
    for (block, item) in bridge.in_blocks() {
        table.extend(declared(item, block, bridge, diagnostics));
    }
    table
}

impl Table {
    fn extend(&mut self, def: Option<TypeDef>) {
        if let Some(def) = def {
            self.names.entry(def.rust.to_string()).or_insert(self.types.len());
            self.types.push(def);
        }
    }
}

/// The struct or the enum that an item defines.
fn data(
    item: &Item,
    in_cxx: &[&Ident],
    bridge: &ast::Bridge,
    diagnostics: &mut Diagnostics,
) -> Option<TypeDef> {
    match item {
        Item::Struct(item) => {
            let defined_in_cxx = in_cxx.contains(&&item.ident);
            Some(TypeDef {
                kind: TypeKind::Struct(ir::Struct {
                    shape: layout::shape(item),
                    fields: Vec::new(),
                    left_to_cxx: Vec::new(),
                    derives: item.attrs.derives.iter().map(Ident::to_string).collect_vec(),
                    align: layout::alignment(&item.attrs),
                    defined_in_cxx,
                }),
                lifetimes: item.generics.lifetimes().count(),
                generics: item.generics.to_token_stream(),
                attrs: with_derives(&item.attrs, &item.item.attrs),
                mirror: mirror::of_struct(item, defined_in_cxx, diagnostics),
                ..type_def(&item.ident, &item.attrs, None, bridge)
            })
        }
        Item::Enum(item) => {
            let defined_in_cxx = in_cxx.contains(&&item.ident);
            let kind = if item.has_data() {
                TypeKind::DataEnum(data_enum::definition(item, defined_in_cxx, diagnostics))
            } else {
                TypeKind::Enum(enumeration(item, defined_in_cxx, diagnostics))
            };
            Some(TypeDef {
                kind,
                lifetimes: item.generics.lifetimes().count(),
                generics: item.generics.to_token_stream(),
                attrs: with_derives(&item.attrs, &item.item.attrs),
                mirror: mirror::of_enum(item, defined_in_cxx, diagnostics),
                ..type_def(&item.ident, &item.attrs, None, bridge)
            })
        }
        Item::Block(_) | Item::Impl(_) | Item::Const(_) | Item::Cpp(_) | Item::Other(_) => None,
    }
}

/// The type that an item of a block declares.
fn declared(
    item: &BlockItem,
    block: &Block,
    bridge: &ast::Bridge,
    diagnostics: &mut Diagnostics,
) -> Option<TypeDef> {
    let is_rust = block.lang == Lang::Rust;
    let def = |ident, attrs| type_def(ident, attrs, Some(&block.attrs), bridge);
    match item {
        BlockItem::Type(item) => Some(TypeDef {
            kind: if is_rust { TypeKind::OpaqueRust } else { TypeKind::OpaqueCxx },
            lifetimes: item.generics.lifetimes().count(),
            ..def(&item.ident, &item.attrs)
        }),
        BlockItem::Alias(item) if is_rust && item.attrs.via.is_some() => {
            Some(via::definition(item, block, bridge, diagnostics))
        }
        BlockItem::Alias(item) if is_rust => Some(TypeDef {
            kind: TypeKind::OpaqueRust,
            foreign: Some(foreign::target(item, diagnostics)),
            ..def(&item.ident, &item.attrs)
        }),
        BlockItem::Alias(item) => Some(TypeDef {
            kind: TypeKind::Alias,
            lifetimes: item.generics.lifetimes().count(),
            ..def(&item.ident, &item.attrs)
        }),
        BlockItem::Function(_) | BlockItem::Cpp(_) | BlockItem::Static(_) | BlockItem::Other(_) => {
            None
        }
    }
}

pub(super) fn type_def(
    ident: &Ident,
    attrs: &ast::Attrs,
    block: Option<&ast::Attrs>,
    bridge: &ast::Bridge,
) -> TypeDef {
    TypeDef {
        rust: attrs.rust_name(ident).clone(),
        cxx: attrs.cxx_name(ident),
        cxx_path: attrs.cxx_path.clone(),
        namespace: namespace(attrs, block, bridge),
        kind: TypeKind::Alias,
        cfg: block.map_or_else(|| attrs.cfg.clone(), |block| block.cfg.and(&attrs.cfg)),
        docs: attrs.docs.clone(),
        lifetimes: 0,
        generics: TokenStream::new(),
        attrs: TokenStream::new(),
        exception: attrs.exception,
        bases: Vec::new(),
        must_use: attrs.must_use.clone(),
        foreign: None,
        mirror: None,
    }
}

/// What is copied to the Rust type of a struct or an enum: with what it derives.
fn with_derives(attrs: &ast::Attrs, written: &[syn::Attribute]) -> TokenStream {
    let mut copied = attrs.copied();
    let derives = written.iter().filter(|attribute| attribute.path().is_ident("derive"));
    derives.for_each(|derive| derive.to_tokens(&mut copied));
    copied
}

/// An identifier without `r#`, as cxx spells it in C++.
pub(super) fn plain(ident: &Ident) -> String {
    syn::ext::IdentExt::unraw(ident).to_string()
}

pub(super) fn fields(bridge: &ast::Bridge, table: &mut Table, diagnostics: &mut Diagnostics) {
    for item in bridge.structs() {
        let is_mirror = item.attrs.mirror.is_some();
        let (mut fields, mut indices) = (Vec::new(), Vec::new());
        for (index, field) in item.fields.iter().enumerate() {
            if let Some(ty) = field::field(&field.ty, is_mirror, table, diagnostics) {
                indices.push(index);
                fields.push(field::definition(field, ty));
            }
        }
        let ident = item.attrs.rust_name(&item.ident);
        if let Some(id) = table.get(ident)
            && let TypeKind::Struct(definition) = &mut table[id].kind
        {
            // If only cxx understands (or refuses) a field, cxx defines the whole struct.
            if fields.len() == item.fields.len() {
                definition.fields = fields;
            } else {
                let types = fields.into_iter().map(|field| field.ty);
                definition.left_to_cxx = indices.into_iter().zip(types).collect_vec();
            }
        }
    }
}

/// The namespace of an item: its own, otherwise its block's, otherwise the bridge's.
pub(super) fn namespace(
    own: &ast::Attrs,
    block: Option<&ast::Attrs>,
    bridge: &ast::Bridge,
) -> Vec<String> {
    own.namespace
        .clone()
        .or_else(|| block.and_then(|attrs| attrs.namespace.clone()))
        .unwrap_or_else(|| bridge.args.namespace.clone())
}
