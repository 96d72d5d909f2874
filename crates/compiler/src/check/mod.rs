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
mod collect;
mod collection;
mod constant;
mod containers;
mod data_enum;
mod enumeration;
mod error;
mod field;
mod foreign;
mod function;
mod items;
mod layout;
mod mirror;
mod numbers;
mod out;
mod promises;
mod receiver;
mod refusal;
mod rules;
mod scope;
mod statics;
mod syntax;
mod threads;
mod tuple;
mod twice;
mod types;
mod unknown;
mod via;
mod words;

use crate::ast;
use crate::c;
use crate::diag::{Code, Diagnostics};
use crate::ir::{self, Bridge, TypeDef, TypeId, TypeKind};
use crate::iter::IteratorExt as _;
use proc_macro2::Ident;
use std::collections::HashMap;
use std::ops::{Index, IndexMut};

/// The types of a bridge, by their Rust names.
struct Table {
    pub types: Vec<TypeDef>,
    /// An index into `types`.
    names: HashMap<String, usize>,
}

impl Index<TypeId> for Table {
    type Output = TypeDef;

    fn index(&self, id: TypeId) -> &TypeDef {
        &self.types[id.0]
    }
}

impl IndexMut<TypeId> for Table {
    fn index_mut(&mut self, id: TypeId) -> &mut TypeDef {
        &mut self.types[id.0]
    }
}

impl Table {
    fn get(&self, ident: &Ident) -> Option<TypeId> {
        self.names.get(&ident.to_string()).copied().map(TypeId)
    }

    fn kind(&self, id: TypeId) -> &TypeKind {
        &self[id].kind
    }

    /// Whether it mirrors a type of another crate, to and from which it is converted.
    fn is_mirror(&self, id: TypeId) -> bool {
        self[id].mirror.is_some()
    }

    /// Whether it is an enum with data, or a struct that contains one in place.
    fn has_data_enum(&self, id: TypeId) -> bool {
        data_enum::has_one(id, self)
    }

    /// Whether cxx does not know it by its name, and so cannot carry functions that use it.
    fn is_hidden(&self, id: TypeId) -> bool {
        self.is_union(id)
            || self.has_data_enum(id)
            || self[id].foreign.is_some()
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
    let mut table = collect::collect(bridge, &mut diagnostics);
    base::bases(bridge, &mut table, &mut diagnostics);
    collect::fields(bridge, &mut table, &mut diagnostics);
    data_enum::payloads(bridge, &mut table, &mut diagnostics);
    via::types(bridge, &mut table, &mut diagnostics);
    layout::layouts(bridge, &table, &mut diagnostics);
    let (functions, left_to_cxx, lints) = function::functions(bridge, &table, &mut diagnostics);
    mirror::once(bridge, &mut diagnostics);
    via::objects(bridge, &table, &mut diagnostics);
    data_enum::check(bridge, &table, &functions, &mut diagnostics);
    rules::explicit_impls(bridge, &mut diagnostics);
    items::items(bridge, &mut diagnostics);
    numbers::declared(bridge, &mut diagnostics);
    twice::names(bridge, &mut diagnostics);
    let carried = functions.iter().map(|function| function.origin).collect_vec();
    attributes::attributes(bridge, &mut diagnostics);
    words::words(bridge, &carried, &mut diagnostics);
    let constants = constant::constants(bridge, &mut diagnostics);
    let statics = statics::statics(bridge, &table, &mut diagnostics);
    let cpp = body::items(bridge, &mut diagnostics);
    let c_library = c::check(&bridge.c_library, &mut diagnostics);
    let bridge = Bridge {
        types: table.types,
        functions,
        left_to_cxx,
        constants,
        statics,
        cpp,
        c_library,
        c_face: c_face(&bridge.args),
        lints,
    };
    diagnostics.append(scope::scopes(&bridge));
    diagnostics.sort();
    if diagnostics.is_empty() { Ok(bridge) } else { Err(diagnostics) }
}

/// For builds without C. What such a bridge has for C is not even looked at.
pub(crate) fn asks_for_no_c(bridge: &ast::Bridge) -> Result<(), Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let face = bridge.args.c_face.as_ref().map(|face| ("a C face", face.span));
    let blocks = bridge.c_library.places().map(|place| ("an `extern \"C\"` block", place));
    if face.is_none() {
        marked_for_c(bridge, &mut diagnostics);
    }
    for (what, place) in face.into_iter().chain(blocks) {
        let message = format!("{what} needs the feature `c` of twinspan");
        diagnostics.refuse(Code::NeedsC, place, message, feature_c());
    }
    if diagnostics.is_empty() { Ok(()) } else { Err(diagnostics) }
}

fn feature_c() -> String {
    let version = env!("CARGO_PKG_VERSION");
    format!("write `twinspan = {{ version = \"{version}\", features = [\"c\"] }}` in Cargo.toml")
}

/// `#[c_face(..)]` on Rust functions and their blocks, without a C face: all that is missing, in one message.
fn marked_for_c(bridge: &ast::Bridge, diagnostics: &mut Diagnostics) {
    for item in &bridge.items {
        let ast::Item::Block(block) = item else { continue };
        let functions = block.items.iter().filter_map(|item| match item {
            ast::BlockItem::Function(function) => Some(&function.attrs),
            _ => None,
        });
        let of_rust = std::iter::once(&block.attrs).chain(functions);
        let own = of_rust.filter(|_| block.lang == ast::Lang::Rust).flat_map(|attrs| &attrs.own);
        for own in own.filter(|own| own.word == "c_face") {
            let message =
                "`c_face` is for a bridge with a C face, which needs the feature `c` of twinspan";
            let help = format!(
                "remove the attribute, or write `#[twinspan::bridge(c_face)]` and {}",
                feature_c().trim_start_matches("write ")
            );
            diagnostics.refuse(Code::NeedsC, own.span, message, help);
        }
    }
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
