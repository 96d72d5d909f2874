//! Layouts that cxx does not support: packed structs, unions, and structs with pointers to `void`.
//! They hold plain data, which can be copied and destroyed without a reference to it.

use super::{Table, field};
use crate::ast::{self, Attrs};
use crate::diag::{Code, Diagnostics};
use crate::ir::{Shape, Struct, Type, TypeId, TypeKind};
use proc_macro2::{Span, TokenTree};
use syn::spanned::Spanned;

const EMPTY: &str = "a struct without fields cannot cross: it has no byte in Rust, and one in C++";

/// One word of a `repr`, with its arguments.
pub(super) struct Repr {
    pub word: String,
    argument: Option<String>,
    pub span: Span,
}

pub(super) fn reprs(attrs: &Attrs) -> Vec<Repr> {
    let mut found: Vec<Repr> = Vec::new();
    for token in attrs.repr.clone().into_iter().flatten() {
        match token {
            TokenTree::Ident(word) => {
                found.push(Repr { word: word.to_string(), argument: None, span: word.span() });
            }
            TokenTree::Group(group) => {
                if let Some(last) = found.last_mut() {
                    last.argument = Some(group.stream().to_string());
                }
            }
            _ => {}
        }
    }
    found
}

/// `align(N)` in a `repr`.
pub(super) fn alignment(attrs: &Attrs) -> Option<String> {
    reprs(attrs).into_iter().find(|repr| repr.word == "align").and_then(|repr| repr.argument)
}

pub(super) fn shape(item: &ast::Struct) -> Shape {
    if item.is_union {
        return Shape::Union;
    }
    match reprs(&item.attrs).iter().find(|repr| repr.word == "packed") {
        // Anything that is not a number is refused below.
        Some(packed) => Shape::Packed(power_of_two(packed).unwrap_or(1)),
        None => Shape::Natural,
    }
}

fn power_of_two(repr: &Repr) -> Option<u64> {
    let Some(argument) = &repr.argument else { return Some(1) };
    argument.parse().ok().filter(|number: &u64| number.is_power_of_two() && *number <= 1 << 13)
}

/// Checks the types that cxx does not see.
pub(super) fn layouts(bridge: &ast::Bridge, table: &Table, diagnostics: &mut Diagnostics) {
    for item in bridge.structs() {
        let Some(id) = table.get(item.attrs.rust_name(&item.ident)) else { continue };
        let TypeKind::Struct(definition) = table.kind(id) else { continue };
        if item.fields.is_empty() {
            let span = item.ident.span();
            diagnostics.refuse(Code::Layout, span, EMPTY, "add a field, such as `unused: u8`");
            continue;
        }
        let has_void = definition.left_to_cxx.iter().any(|(_, ty)| ty.has_void());
        let is_plain_alone = definition.shape != Shape::Natural || definition.has_void();
        if !is_plain_alone && !has_void {
            continue;
        }
        let mut checker = Checker { table, diagnostics };
        checker.item(bridge, item, definition);
        checker.fields(item, definition);
        checker.reprs(item, definition.shape);
    }
}

/// Its name in messages, and why it holds only plain data.
fn words(shape: Shape) -> (&'static str, &'static str) {
    match shape {
        Shape::Union => ("a union", "nothing says which field to destroy"),
        Shape::Packed(_) => {
            ("a packed struct", "its fields cannot be referenced to copy or destroy them")
        }
        Shape::Natural => ("a struct with a pointer to `void`", "cxx does not know it"),
    }
}

struct Checker<'a> {
    table: &'a Table,
    diagnostics: &'a mut Diagnostics,
}

impl Checker<'_> {
    fn refuse(&mut self, span: Span, message: impl Into<String>, help: &str) {
        self.diagnostics.refuse(Code::Layout, span, message, help);
    }

    fn item(&mut self, bridge: &ast::Bridge, item: &ast::Struct, definition: &Struct) {
        if definition.shape == Shape::Union && bridge.unsafety.is_none() {
            self.refuse(
                item.ident.span(),
                "no compiler can check which field of a union is set",
                "declare the bridge `unsafe mod`, or use a struct with an enum beside the fields",
            );
        }
    }

    fn fields(&mut self, item: &ast::Struct, definition: &Struct) {
        let (what, why) = words(definition.shape);
        let is_packed = matches!(definition.shape, Shape::Packed(_));
        for field in &item.fields {
            // Errors in the type itself have been reported.
            let mut found = Diagnostics::default();
            let ty = field::field(&field.ty, item.attrs.mirror.is_some(), self.table, &mut found);
            if !found.is_empty() {
                continue;
            }
            match ty.filter(|ty| is_plain(ty, self.table)) {
                None => self.refuse(
                    field.ty.span(),
                    format!("{what} can hold only plain data: {why}"),
                    "use numbers, enums, pointers, arrays of these, and structs of these that \
                     derive `Copy`",
                ),
                Some(ty) if is_packed && is_aligned(&ty, self.table) => self.refuse(
                    field.ty.span(),
                    "a packed struct cannot hold a type with `repr(align)`",
                    "store its fields instead, or remove one of the two",
                ),
                Some(_) => {}
            }
        }
    }

    fn reprs(&mut self, item: &ast::Struct, shape: Shape) {
        let reprs = reprs(&item.attrs);
        for repr in &reprs {
            let is_known = match &*repr.word {
                "C" => repr.argument.is_none(),
                "packed" => power_of_two(repr).is_some(),
                "align" => repr.argument.is_some() && power_of_two(repr).is_some(),
                _ => false,
            };
            if !is_known {
                self.refuse(
                    repr.span,
                    "C has no such layout",
                    "write `packed`, `packed(N)` or `align(N)`, where N is a power of two up to \
                     8192",
                );
            }
        }
        let of = |word: &str| reprs.iter().find(|repr| repr.word == word);
        match (of("packed"), of("align")) {
            (Some(packed), _) if shape == Shape::Union => self.refuse(
                packed.span,
                "a union cannot be packed",
                "pack the struct that holds it",
            ),
            (Some(_), Some(align)) => self.refuse(
                align.span,
                "a struct cannot be both packed and aligned",
                "put one inside the other",
            ),
            _ => {}
        }
    }
}

/// Whether a value consists only of its bytes, in both languages.
fn is_plain(ty: &Type, table: &Table) -> bool {
    match ty {
        Type::Pointer { .. } => true,
        number if number.is_number() => true,
        Type::Array { element, length } => length.0 > 0 && is_plain(element, table),
        Type::Named(named) => is_plain_type(named.id, table, &mut Vec::new()),
        _ => false,
    }
}

fn is_plain_type(id: TypeId, table: &Table, path: &mut Vec<TypeId>) -> bool {
    let TypeKind::Struct(definition) = table.kind(id) else {
        return matches!(table.kind(id), TypeKind::Enum(_));
    };
    let is_copy = definition.shape == Shape::Union
        || definition.derives.iter().any(|derive| derive == "Copy");
    if !is_copy || path.contains(&id) || definition.fields.is_empty() {
        return false;
    }
    path.push(id);
    let is_plain = definition.fields.iter().all(|field| match innermost(&field.ty) {
        Type::Named(named) => is_plain_type(named.id, table, path),
        ty => is_plain(ty, table),
    });
    path.pop();
    is_plain
}

fn innermost(ty: &Type) -> &Type {
    match ty {
        Type::Array { element, .. } => innermost(element),
        ty => ty,
    }
}

/// Whether something in a plain type has `repr(align)`.
fn is_aligned(ty: &Type, table: &Table) -> bool {
    let Type::Named(named) = innermost(ty) else { return false };
    let TypeKind::Struct(definition) = table.kind(named.id) else { return false };
    definition.align.is_some() || definition.fields.iter().any(|field| is_aligned(&field.ty, table))
}
