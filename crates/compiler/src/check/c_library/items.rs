//! The types and constants of a C library.

use super::{Reader, carried, type_def};
use crate::ast::c_library::{self as ast, CAttrs};
use crate::check::enumeration::integer;
use crate::diag::Code;
use crate::ir::c_library::{
    Constant, Enum, Field, Literal, Number, NumberKind, Struct, Type, TypeId, TypeKind, Variant,
};
use crate::iter::IteratorExt as _;
use crate::parse::c_library::attrs as c_attributes;
use quote::quote;
use syn::spanned::Spanned as _;
use syn::{Attribute, Expr, ExprLit, Lit};

impl Reader<'_> {
    /// Declares a type by its name.
    pub(super) fn declare(&mut self, block: &ast::CBlock, item: &ast::CType, data: &[syn::Item]) {
        self.only(&item.attrs, &["c_name", "drop", "status"]);
        let c = self.c_name(&item.attrs, &item.ident);
        let id = TypeId(self.library.types.len());
        let nothing = || TypeKind::Struct(Struct { is_union: false, fields: Vec::new() });
        let kind = data.iter().find_map(|data| match data {
            syn::Item::Enum(data) if data.ident == item.ident => {
                Some(TypeKind::Enum(Enum { repr: Number::Int, variants: Vec::new() }))
            }
            syn::Item::Struct(data) if data.ident == item.ident => Some(nothing()),
            syn::Item::Union(data) if data.ident == item.ident => Some(nothing()),
            _ => None,
        });
        let kind = match item.target {
            Some(_) => TypeKind::Alias(Type::Number(Number::Int)),
            None => kind.unwrap_or(TypeKind::Opaque),
        };
        self.library.types.push(type_def(block, item, c, kind));
        if let Some(attribute) = item.attrs.own.iter().find(|own| own.path().is_ident("drop")) {
            self.dropped(item, attribute, id);
        }
        let status = item.attrs.own.iter().find(|own| own.path().is_ident("status"));
        if let Some(attribute) = status.filter(|_| item.target.is_none()) {
            self.misplaced(attribute);
        }
        if self.names.insert(item.ident.to_string(), id).is_some() && item.attrs.cfg.is_always() {
            let message = format!("`{}` is declared twice", item.ident);
            self.refuse(Code::CLibraryItem, item.ident.span(), &message, "remove one of them");
        }
    }

    /// Resolves the definition of a name.
    pub(super) fn define(&mut self, item: &ast::CType, data: &[syn::Item]) {
        let kind = match &item.target {
            Some(target) => self.target(item, target),
            None => match data.iter().find_map(|data| self.data(&item.ident, data)) {
                Some(kind) => kind,
                None => return,
            },
        };
        if let Some(id) = self.names.get(&item.ident.to_string()) {
            let TypeKind::Alias(Type::Named(target)) = &kind else {
                self.library.types[id.0].kind = kind;
                return;
            };
            if target == id {
                let message = format!("`{}` is defined as itself", item.ident);
                let help = "write `type name;` for a type that the header defines";
                return self.refuse(Code::CLibraryItem, item.ident.span(), &message, help);
            }
            self.library.types[id.0].kind = kind;
        }
    }

    fn target(&mut self, item: &ast::CType, target: &syn::Type) -> TypeKind {
        match self.ty(target) {
            Ok(ty) => self.status(item, &ty).unwrap_or(TypeKind::Alias(ty)),
            Err(found) => {
                self.diagnostics.push(*found);
                TypeKind::Opaque
            }
        }
    }

    fn data(&mut self, ident: &proc_macro2::Ident, item: &syn::Item) -> Option<TypeKind> {
        let (fields, attrs, is_union) = match item {
            syn::Item::Enum(item) if item.ident == *ident => {
                self.take_attributes(ident, &item.attrs);
                return self.enumeration(item).map(TypeKind::Enum);
            }
            syn::Item::Struct(item) if item.ident == *ident => (&item.fields, &item.attrs, false),
            syn::Item::Union(item) if item.ident == *ident => {
                (&syn::Fields::Named(item.fields.clone()), &item.attrs, true)
            }
            _ => return None,
        };
        self.take_attributes(ident, attrs);
        let fields = fields.iter().filter_map(|field| self.field(field)).collect_vec();
        Some(TypeKind::Struct(Struct { is_union, fields }))
    }

    /// Attributes of the definition, in addition to those of the declaration in the block.
    fn take_attributes(&mut self, ident: &proc_macro2::Ident, attributes: &[Attribute]) {
        let attrs = c_attributes(attributes);
        self.only(&attrs, &[]);
        let Some(id) = self.names.get(&ident.to_string()).copied() else { return };
        let is_layout = |attribute: &&Attribute| attribute.path().is_ident("repr");
        let found = attrs.carried.iter().find(is_layout).map(|repr| repr.path().span());
        let is_enum = matches!(self.integer_of(&attrs), Some(Some(_)));
        if let Some(span) = found.filter(|_| !is_enum) {
            let help = "remove it: the layout is that of the header, which is checked";
            let message = "the C header determines the layout of this type";
            self.refuse(Code::CLibraryAttribute, span, message, help);
        }
        let definition = &mut self.library.types[id.0];
        definition.cfg = definition.cfg.and(&attrs.cfg);
        let attrs = attrs.carried.iter().filter(|attribute| !is_layout(attribute));
        definition.attrs.extend(quote!(#(#attrs)*));
    }

    fn field(&mut self, field: &syn::Field) -> Option<Field> {
        let ident = field.ident.clone()?;
        let attrs = c_attributes(&field.attrs);
        self.only(&attrs, &["c_name"]);
        if !attrs.cfg.is_always() {
            let help = "write two structs, each under its `cfg`";
            self.refuse(Code::CLibraryItem, ident.span(), "a C field cannot have a `cfg`", help);
        }
        match self.value(&field.ty) {
            Ok(ty) => {
                let c = self.c_name(&attrs, &ident);
                Some(Field { rust: ident, c, ty, attrs: carried(&attrs) })
            }
            Err(found) => {
                self.diagnostics.push(*found);
                None
            }
        }
    }

    /// The `T` of `repr(T)`: `None` without a `repr`, `Some(None)` for another one.
    fn integer_of(&self, attrs: &CAttrs) -> Option<Option<Number>> {
        let repr = attrs.carried.iter().find(|attribute| attribute.path().is_ident("repr"))?;
        let name = repr.parse_args::<proc_macro2::Ident>().ok().map(|name| name.to_string());
        let number = name.and_then(|name| Number::from_name(&name));
        Some(number.filter(|number| number.kind() == NumberKind::Integer))
    }

    fn enumeration(&mut self, item: &syn::ItemEnum) -> Option<Enum> {
        let mut variants = Vec::new();
        let mut next = 0;
        for variant in &item.variants {
            let attrs = c_attributes(&variant.attrs);
            self.only(&attrs, &["c_name"]);
            let value = match &variant.discriminant {
                None => Some(next),
                Some((_, expr)) => integer(expr),
            };
            let Some(value) = value.filter(|_| variant.fields.is_empty()) else {
                let help = "write `NAME = 1`, as in the header";
                let message = "the value of a C enum constant has to be an integer";
                self.refuse(Code::CLibraryItem, variant.ident.span(), message, help);
                return None;
            };
            next = value + 1;
            let c = self.c_name(&attrs, &variant.ident);
            variants.push(Variant {
                rust: variant.ident.clone(),
                c,
                value,
                attrs: carried(&attrs),
            });
        }
        let has_negative = variants.iter().any(|variant| variant.value < 0);
        let repr = self.integer_of(&c_attributes(&item.attrs)).flatten();
        let plain = if has_negative { Number::Int } else { Number::UnsignedInt };
        Some(Enum { repr: repr.unwrap_or(plain), variants })
    }

    pub(super) fn constant(&mut self, block: &ast::CBlock, item: &ast::CConstant) {
        self.only(&item.attrs, &["c_name"]);
        let c = self.c_name(&item.attrs, &item.ident);
        let ty = match self.value(&item.ty) {
            Ok(ty) => ty,
            Err(found) => return self.diagnostics.push(*found),
        };
        let Type::Number(number) = self.meaning(&ty) else {
            let help = "write a C function that returns it";
            let message = "a constant that is read from a header has to be a number";
            return self.refuse(Code::CLibraryType, item.ty.span(), message, help);
        };
        let value = match &item.value {
            None => None,
            Some(written) => match value(*number, written) {
                Some(value) => Some(value),
                None => {
                    let help = "write the number from the header, which is checked; or leave the \
                    value out to read it from the header";
                    let message =
                        "the value of a C constant has to be an integer, `true` or `false`";
                    return self.refuse(Code::CLibraryItem, written.span(), message, help);
                }
            },
        };
        self.library.constants.push(Constant {
            rust: item.ident.clone(),
            c,
            ty,
            value,
            cfg: block.attrs.cfg.and(&item.attrs.cfg),
            attrs: carried(&item.attrs),
        });
    }
}

fn value(number: Number, written: &Expr) -> Option<Literal> {
    match (number.kind(), written) {
        (NumberKind::Integer, written) => integer(written).map(Literal::Integer),
        (NumberKind::Bool, Expr::Lit(ExprLit { lit: Lit::Bool(value), .. })) => {
            Some(Literal::Bool(value.value))
        }
        _ => None,
    }
}
