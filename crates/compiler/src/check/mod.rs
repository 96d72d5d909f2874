//! [`ast`] to [`ir`]: resolves names and types, and decides for each function who carries it. What
//! only cxx can carry, or has to refuse, is left to it, so that its errors arrive unchanged, at the
//! user's own tokens.

mod attributes;
mod base;
mod body;
#[cfg(feature = "c")]
pub(crate) mod c_library;
mod class_part;
mod closure;
mod collection;
mod constant;
mod containers;
mod data_enum;
mod error;
mod field;
mod foreign;
mod function;
mod items;
mod layout;
mod mirror;
mod out;
mod promises;
mod receiver;
mod refusal;
mod rules;
mod statics;
mod syntax;
mod threads;
mod tuple;
mod twice;
mod types;
mod unknown;
mod via;
mod words;

use crate::ast::{self, BlockItem, Item, Lang};
use crate::c;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::ir::{self, Bridge, Primitive, TypeDef, TypeId, TypeKind};
use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use std::collections::HashMap;

/// The types of a bridge, by their Rust names.
struct Table {
    pub types: Vec<TypeDef>,
    /// An index into `types`.
    names: HashMap<String, usize>,
}

impl Table {
    fn get(&self, ident: &Ident) -> Option<TypeId> {
        self.names.get(&ident.to_string()).copied().map(TypeId)
    }

    fn kind(&self, id: TypeId) -> &TypeKind {
        &self.types[id.0].kind
    }

    /// Whether it mirrors a type of another crate, to and from which it is converted.
    fn is_mirror(&self, id: TypeId) -> bool {
        self.types[id.0].mirror.is_some()
    }

    /// Whether it is an enum with data, or a struct that contains one in place.
    fn has_data_enum(&self, id: TypeId) -> bool {
        data_enum::has_one(id, self)
    }

    /// Whether cxx does not know it by its name, and so cannot carry functions that use it.
    fn is_hidden(&self, id: TypeId) -> bool {
        self.is_union(id)
            || self.has_data_enum(id)
            || self.types[id.0].foreign.is_some()
            || self.is_mirror(id)
    }

    /// Whether it crosses as another type, to and from which it is converted.
    fn is_via(&self, id: TypeId) -> bool {
        matches!(self.kind(id), TypeKind::Via(_))
    }

    fn is_union(&self, id: TypeId) -> bool {
        matches!(self.kind(id), TypeKind::Struct(of) if of.shape == ir::Shape::Union)
    }
}

/// Checks a bridge. Reports all errors, not only the first.
pub fn check(bridge: &ast::Bridge) -> Result<Bridge, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let mut table = collect(bridge, &mut diagnostics);
    base::bases(bridge, &mut table, &mut diagnostics);
    fields(bridge, &mut table, &mut diagnostics);
    data_enum::payloads(bridge, &mut table, &mut diagnostics);
    via::types(bridge, &mut table, &mut diagnostics);
    layout::layouts(bridge, &table, &mut diagnostics);
    let (functions, left_to_cxx, lints) = function::functions(bridge, &table, &mut diagnostics);
    mirror::once(bridge, &mut diagnostics);
    via::objects(bridge, &table, &mut diagnostics);
    data_enum::check(bridge, &table, &functions, &mut diagnostics);
    rules::explicit_impls(bridge, &mut diagnostics);
    items::items(bridge, &mut diagnostics);
    twice::names(bridge, &mut diagnostics);
    let carried: Vec<_> = functions.iter().map(|function| function.origin).collect();
    attributes::attributes(bridge, &mut diagnostics);
    words::words(bridge, &carried, &mut diagnostics);
    let constants = constant::constants(bridge, &mut diagnostics);
    let statics = statics::statics(bridge, &table, &mut diagnostics);
    let cpp = body::items(bridge, &mut diagnostics);
    let c_library = c::check(&bridge.c_library, &mut diagnostics);
    diagnostics.sort();
    if diagnostics.is_empty() {
        let c_face = c_face(&bridge.args);
        Ok(Bridge {
            types: table.types,
            functions,
            left_to_cxx,
            constants,
            statics,
            cpp,
            c_library,
            c_face,
            lints,
        })
    } else {
        Err(diagnostics)
    }
}

/// For builds without C. What such a bridge has for C is not even looked at.
pub(crate) fn asks_for_no_c(bridge: &ast::Bridge) -> Result<(), Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let face = bridge.args.c_face.as_ref().map(|face| ("a C face", face.span));
    let blocks = bridge.c_library.places().map(|place| ("an `extern \"C\"` block", place));
    for (what, place) in face.into_iter().chain(blocks) {
        let message = format!("{what} needs the feature `c` of twinspan");
        let version = env!("CARGO_PKG_VERSION");
        let help = format!(
            "write `twinspan = {{ version = \"{version}\", features = [\"c\"] }}` in Cargo.toml"
        );
        diagnostics.push(Diagnostic::new(Code::NeedsC, place, message).help(help));
    }
    if diagnostics.is_empty() { Ok(()) } else { Err(diagnostics) }
}

/// An array length, if it is made of constants of the bridge.
pub(crate) fn length(length: &syn::Expr, constants: &[&ast::Const]) -> Option<u64> {
    constant::length(length, constants)
}

/// The arguments of the attribute for the C face.
pub(crate) fn c_face(args: &ast::BridgeArgs) -> Option<ir::CFace> {
    args.c_face.as_ref().map(|face| ir::CFace {
        prefix: face.prefix.as_ref().map(syn::LitStr::value),
        namespace: args.namespace.clone(),
        span: face.span,
    })
}

/// The namespace of an item: its own, otherwise its block's, otherwise the bridge's.
fn namespace(own: &ast::Attrs, block: Option<&ast::Attrs>, bridge: &ast::Bridge) -> Vec<String> {
    own.namespace
        .clone()
        .or_else(|| block.and_then(|attrs| attrs.namespace.clone()))
        .unwrap_or_else(|| bridge.args.namespace.clone())
}

fn collect(bridge: &ast::Bridge, diagnostics: &mut Diagnostics) -> Table {
    let mut table = Table { types: Vec::new(), names: HashMap::new() };
    // Types that the user's own header defines are declared twice: as data and in `extern "C++"`.
    let mut in_cxx: Vec<&Ident> = Vec::new();
    for item in &bridge.items {
        let Item::Block(block) = item else { continue };
        in_cxx.extend(block.items.iter().filter_map(|item| match (block.lang, item) {
            (Lang::Cxx | Lang::CxxUnwind, BlockItem::Type(ty)) => Some(&ty.ident),
            _ => None,
        }));
    }
    let mut add = |def: TypeDef| {
        table.names.entry(def.rust.to_string()).or_insert(table.types.len());
        table.types.push(def);
    };
    for item in &bridge.items {
        match item {
            Item::Struct(item) => {
                let defined_in_cxx = in_cxx.contains(&&item.ident);
                add(TypeDef {
                    kind: TypeKind::Struct(ir::Struct {
                        shape: layout::shape(item),
                        fields: Vec::new(),
                        left_to_cxx: Vec::new(),
                        derives: item.attrs.derives.iter().map(Ident::to_string).collect(),
                        align: layout::alignment(&item.attrs),
                        defined_in_cxx,
                    }),
                    lifetimes: item.generics.lifetimes().count(),
                    generics: item.generics.to_token_stream(),
                    attrs: with_derives(&item.attrs, &item.item.attrs),
                    mirror: mirror::of_struct(item, defined_in_cxx, diagnostics),
                    ..type_def(&item.ident, &item.attrs, None, bridge)
                });
            }
            Item::Enum(item) => {
                let defined_in_cxx = in_cxx.contains(&&item.ident);
                let kind = if item.has_data() {
                    let definition = data_enum::definition(item, defined_in_cxx, diagnostics);
                    TypeKind::DataEnum(definition)
                } else {
                    TypeKind::Enum(enumeration(item, defined_in_cxx, diagnostics))
                };
                add(TypeDef {
                    kind,
                    lifetimes: item.generics.lifetimes().count(),
                    generics: item.generics.to_token_stream(),
                    attrs: with_derives(&item.attrs, &item.item.attrs),
                    mirror: mirror::of_enum(item, defined_in_cxx, diagnostics),
                    ..type_def(&item.ident, &item.attrs, None, bridge)
                });
            }
            Item::Block(_) | Item::Impl(_) | Item::Const(_) | Item::Cpp(_) | Item::Other(_) => {}
        }
    }
    for item in &bridge.items {
        let Item::Block(block) = item else { continue };
        for item in &block.items {
            match item {
                BlockItem::Type(item) => {
                    let kind = match block.lang {
                        Lang::Rust => TypeKind::OpaqueRust,
                        _ => TypeKind::OpaqueCxx,
                    };
                    add(TypeDef {
                        kind,
                        lifetimes: item.generics.lifetimes().count(),
                        ..type_def(&item.ident, &item.attrs, Some(&block.attrs), bridge)
                    });
                }
                BlockItem::Alias(item) if block.lang == Lang::Rust && item.attrs.via.is_some() => {
                    add(via::definition(item, block, bridge, diagnostics));
                }
                BlockItem::Alias(item) if block.lang == Lang::Rust => add(TypeDef {
                    kind: TypeKind::OpaqueRust,
                    foreign: Some(foreign::target(item, diagnostics)),
                    ..type_def(&item.ident, &item.attrs, Some(&block.attrs), bridge)
                }),
                BlockItem::Alias(item) => add(TypeDef {
                    kind: TypeKind::Alias,
                    lifetimes: item.generics.lifetimes().count(),
                    ..type_def(&item.ident, &item.attrs, Some(&block.attrs), bridge)
                }),
                BlockItem::Function(_)
                | BlockItem::Cpp(_)
                | BlockItem::Static(_)
                | BlockItem::Other(_) => {}
            }
        }
    }
    table
}

fn type_def(
    ident: &Ident,
    attrs: &ast::Attrs,
    block: Option<&ast::Attrs>,
    bridge: &ast::Bridge,
) -> TypeDef {
    TypeDef {
        rust: attrs.rust_name(ident).clone(),
        cxx: attrs.cxx_name.clone().unwrap_or_else(|| plain(ident)),
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
fn plain(ident: &Ident) -> String {
    syn::ext::IdentExt::unraw(ident).to_string()
}

fn enumeration(item: &ast::Enum, defined_in_cxx: bool, diagnostics: &mut Diagnostics) -> ir::Enum {
    let mut variants = Vec::new();
    let mut next = 0i128;
    for variant in &item.variants {
        // cxx refuses an invalid discriminant.
        let value = variant.discriminant.as_ref().and_then(integer).unwrap_or(next);
        variants.push(ir::Variant {
            rust: variant.attrs.rust_name(&variant.ident).clone(),
            cxx: variant.attrs.cxx_name.clone().unwrap_or_else(|| plain(&variant.ident)),
            value,
            docs: variant.attrs.docs.clone(),
            cfg: variant.attrs.cfg.clone(),
        });
        next = value.saturating_add(1);
    }
    let named = item.attrs.repr.as_ref().map(|repr| repr.to_string());
    let repr = match named.as_deref() {
        Some("usize" | "isize") => {
            diagnostics.push(platform_repr(&item.ident));
            None
        }
        Some(name) => Primitive::from_name(name),
        None => smallest_repr(&variants),
    };
    ir::Enum {
        repr,
        variants,
        derives: item.attrs.derives.iter().map(Ident::to_string).collect(),
        defined_in_cxx,
    }
}

fn platform_repr(item: &Ident) -> Diagnostic {
    Diagnostic::new(
        Code::EnumRepr,
        item.span(),
        format!("`{item}` has a repr whose width depends on the platform"),
    )
    .help("name one of fixed width, such as `#[repr(u32)]` or `#[repr(i64)]`")
}

/// The integer that cxx chooses for an enum without a `repr`: the first that holds every value.
fn smallest_repr(variants: &[ir::Variant]) -> Option<Primitive> {
    use Primitive::{I8, I16, I32, I64, U8, U16, U32, U64};
    let min = variants.iter().map(|variant| variant.value).min()?;
    let max = variants.iter().map(|variant| variant.value).max()?;
    let fits = |low: i128, high: i128| low <= min && max <= high;
    [
        (U8, 0, u8::MAX.into()),
        (I8, i8::MIN.into(), i8::MAX.into()),
        (U16, 0, u16::MAX.into()),
        (I16, i16::MIN.into(), i16::MAX.into()),
        (U32, 0, u32::MAX.into()),
        (I32, i32::MIN.into(), i32::MAX.into()),
        (U64, 0, u64::MAX.into()),
        (I64, i64::MIN.into(), i64::MAX.into()),
    ]
    .into_iter()
    .find(|&(_, low, high)| fits(low, high))
    .map(|(repr, ..)| repr)
}

fn integer(expr: &syn::Expr) -> Option<i128> {
    match expr {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(literal), .. }) => {
            literal.base10_parse().ok()
        }
        syn::Expr::Unary(syn::ExprUnary { op: syn::UnOp::Neg(_), expr, .. }) => {
            Some(-integer(expr)?)
        }
        _ => None,
    }
}

fn fields(bridge: &ast::Bridge, table: &mut Table, diagnostics: &mut Diagnostics) {
    for item in &bridge.items {
        let Item::Struct(item) = item else { continue };
        let is_mirror = item.attrs.mirror.is_some();
        let fields = item.fields.iter().enumerate().filter_map(|(index, field)| {
            let ty = field::field(&field.ty, is_mirror, table, diagnostics)?;
            let attrs = &field.attrs;
            let field = ir::Field {
                rust: attrs.rust_name(&field.ident).to_string(),
                cxx: attrs.cxx_name.clone().unwrap_or_else(|| plain(&field.ident)),
                ty,
                span: field.ident.span(),
                docs: attrs.docs.clone(),
                attrs: attrs.copied(),
                cfg: attrs.cfg.clone(),
            };
            Some((index, field))
        });
        let fields: Vec<_> = fields.collect();
        let ident = item.attrs.rust_name(&item.ident);
        if let Some(id) = table.get(ident)
            && let TypeKind::Struct(definition) = &mut table.types[id.0].kind
        {
            // If only cxx understands (or refuses) a field, cxx defines the whole struct.
            if fields.len() == item.fields.len() {
                definition.fields = fields.into_iter().map(|(_, field)| field).collect();
            } else {
                let left = fields.into_iter().map(|(index, field)| (index, field.ty));
                definition.left_to_cxx = left.collect();
            }
        }
    }
}
