//! `extern "C"` blocks: what a bridge declares about C libraries. The C compiler checks whether it
//! is true.

mod closure;
mod function;
mod items;
mod status;
mod types;
mod value;

use crate::ast::c_library::{self as ast, CAttrs, CItem};
use crate::diag::{Code, Diagnostics};
use crate::ir::c_library::{Include, Library, Type, TypeDef, TypeId, TypeKind};
use crate::iter::IteratorExt as _;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use std::collections::HashMap;
use syn::ext::IdentExt as _;

/// The state while a library is read.
struct Reader<'a> {
    library: Library,
    names: HashMap<String, TypeId>,
    /// The types that Rust can own, with the function that destroys them.
    dropped: Vec<(TypeId, Ident)>,
    asked: Vec<status::Asked>,
    diagnostics: &'a mut Diagnostics,
}

pub(crate) fn library(ast: &ast::CLibrary, diagnostics: &mut Diagnostics) -> Library {
    let mut reader = Reader {
        library: Library::default(),
        names: HashMap::new(),
        dropped: Vec::new(),
        asked: Vec::new(),
        diagnostics,
    };
    reader.library.blocks = ast.blocks.len();
    for block in &ast.blocks {
        if !block.unsafety {
            let message = "an `extern \"C\"` block promises what C does not declare, so it has \
            to be `unsafe`";
            let help = "write `unsafe extern \"C\" { .. }`";
            reader.refuse(Code::Unsafety, block.span, message, help);
        }
        for own in &block.attrs.own {
            reader.misplaced(own);
        }
    }
    // Names first, so that they can be used before their declaration.
    for (block, item) in items(ast) {
        match item {
            CItem::Include(include) => {
                reader.only(&include.attrs, &[]);
                let cfg = block.attrs.cfg.and(&include.attrs.cfg);
                let header = include.header.clone();
                reader.library.includes.push(Include { header, cfg, span: include.span });
            }
            CItem::Type(ty) => reader.declare(block, ty, &ast.data),
            CItem::Constant(_) | CItem::Function(_) => {}
        }
    }
    // The fields of data types may use types that are declared later.
    for is_alias in [true, false] {
        for (_, item) in items(ast) {
            match item {
                CItem::Type(ty) if ty.target.is_some() == is_alias => reader.define(ty, &ast.data),
                _ => {}
            }
        }
    }
    for (block, item) in items(ast) {
        match item {
            CItem::Include(_) | CItem::Type(_) => {}
            CItem::Constant(constant) => reader.constant(block, constant),
            CItem::Function(function) => reader.function(block, function),
        }
    }
    reader.name_functions();
    reader.library
}

fn items(ast: &ast::CLibrary) -> impl Iterator<Item = (&ast::CBlock, &CItem)> {
    ast.blocks.iter().flat_map(|block| block.items.iter().map(move |item| (block, item)))
}

impl Reader<'_> {
    fn refuse(&mut self, code: Code, span: Span, message: &str, help: &str) {
        self.diagnostics.refuse(code, span, message, help);
    }

    fn misplaced(&mut self, attribute: &syn::Attribute) {
        let name = attribute.path().get_ident().map(Ident::to_string).unwrap_or_default();
        let span = syn::spanned::Spanned::span(attribute.path());
        let message = format!("`{name}` has no meaning here");
        let help = "remove it; docs/c-libraries.md says where each attribute is allowed";
        self.refuse(Code::CLibraryAttribute, span, &message, help);
    }

    /// Refuses attributes that have no meaning here.
    fn only(&mut self, attrs: &CAttrs, meant: &[&str]) {
        for own in &attrs.own {
            if !meant.iter().any(|name| own.path().is_ident(name)) {
                self.misplaced(own);
            }
        }
    }

    /// The C name: `#[c_name = ".."]`, otherwise the Rust name.
    fn c_name(&mut self, attrs: &CAttrs, ident: &Ident) -> String {
        let Some(attribute) = attrs.own.iter().find(|own| own.path().is_ident("c_name")) else {
            return ident.unraw().to_string();
        };
        let value = match &attribute.meta {
            syn::Meta::NameValue(pair) => match &pair.value {
                syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
                _ => None,
            },
            _ => None,
        };
        let is_name = |text: &String| {
            let words: Vec<&str> = text.split(' ').collect_vec();
            let name = match words[..] {
                [name] => name,
                ["struct" | "union" | "enum", name] => name,
                _ => return false,
            };
            let mut characters = name.chars();
            characters.next().is_some_and(|c| c.is_ascii_alphabetic() || c == '_')
                && characters.all(|c| c.is_ascii_alphanumeric() || c == '_')
        };
        value.filter(is_name).unwrap_or_else(|| {
            let help =
                "write `#[c_name = \"name\"]`, for a type also `#[c_name = \"struct name\"]`";
            let span = syn::spanned::Spanned::span(attribute.path());
            self.refuse(Code::CLibraryAttribute, span, "`c_name` expects a C name", help);
            String::from("name")
        })
    }

    fn kind(&self, id: TypeId) -> &TypeKind {
        &self.library.types[id.0].kind
    }

    /// The type behind typedef names.
    fn meaning<'t>(&'t self, ty: &'t Type) -> &'t Type {
        let mut ty = ty;
        // C typedefs cannot refer to themselves: a cycle in a bridge ends here.
        for _ in 0..=self.library.types.len() {
            match ty {
                Type::Named(id) => match self.kind(*id) {
                    TypeKind::Alias(target) => ty = target,
                    _ => break,
                },
                _ => break,
            }
        }
        ty
    }

    /// Whether C could follow a pointer in it.
    fn holds_pointers(&self, ty: &Type) -> bool {
        self.holds_pointers_within(ty, self.library.types.len())
    }

    fn holds_pointers_within(&self, ty: &Type, depth: usize) -> bool {
        match self.meaning(ty) {
            Type::Pointer { .. } | Type::Function(_) => true,
            Type::Array { element, .. } => self.holds_pointers_within(element, depth),
            Type::Named(id) => match self.kind(*id) {
                TypeKind::Struct(definition) => {
                    let Some(depth) = depth.checked_sub(1) else { return true };
                    // Nothing says which field of a union is set.
                    definition
                        .fields
                        .iter()
                        .any(|field| self.holds_pointers_within(&field.ty, depth))
                }
                _ => false,
            },
            Type::Void | Type::Number(_) => false,
        }
    }

    /// Whether C has values of it.
    fn has_values(&self, ty: &Type) -> bool {
        match self.meaning(ty) {
            Type::Void => false,
            Type::Named(id) => !matches!(self.kind(*id), TypeKind::Opaque),
            _ => true,
        }
    }
}

/// Documentation and the like.
fn carried(attrs: &CAttrs) -> TokenStream {
    let carried = &attrs.carried;
    quote!(#(#carried)*)
}

/// A type whose contents are not known yet.
fn type_def(block: &ast::CBlock, item: &ast::CType, c: String, kind: TypeKind) -> TypeDef {
    TypeDef {
        rust: item.ident.clone(),
        c,
        kind,
        drop: None,
        holds_pointers: false,
        cfg: block.attrs.cfg.and(&item.attrs.cfg),
        attrs: carried(&item.attrs),
    }
}
