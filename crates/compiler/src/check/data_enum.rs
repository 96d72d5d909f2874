//! Checks enums with data. cxx does not support them, so nothing is left to it.

use super::enumeration::{integer, platform_repr, smallest_repr};
use super::layout::reprs;
use super::refusal::{Refusal, text, unsupported};
use super::{Table, field, rules, syntax};
use crate::ast::{self, Style};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::ir::{
    self, DataEnum, DataVariant, Function, Named, Primitive, Type, TypeId, TypeKind, Variant,
    contained, holds_box,
};
use crate::iter::IteratorExt as _;
use crate::names;
use crate::words::Word;
use proc_macro2::{Ident, Span};
use quote::quote;
use std::collections::HashMap;
use syn::GenericParam;
use syn::spanned::Spanned;

/// Checks of the enum before its payloads are known.
pub(super) fn definition(
    item: &ast::Enum,
    defined_in_cxx: bool,
    diagnostics: &mut Diagnostics,
) -> DataEnum {
    let mut checker = Checker { diagnostics };
    checker.generics(item);
    if defined_in_cxx {
        checker.refuse(
            item.ident.span(),
            "an enum with data is defined by the bridge, in both languages",
            "remove the type from `extern \"C++\"`",
        );
    }
    let mut next = 0i128;
    let variants = item.variants.iter().map(|variant| {
        let value = match &variant.discriminant {
            None => next,
            Some(written) => integer(written).unwrap_or_else(|| {
                checker.refuse(
                    written.span(),
                    "the tag of a variant has to be a number in the bridge",
                    "write a number",
                );
                next
            }),
        };
        next = value.saturating_add(1);
        let attrs = &variant.attrs;
        DataVariant {
            rust: attrs.rust_name(&variant.ident).clone(),
            cxx: attrs.cxx_name(&variant.ident),
            value,
            style: variant.payload.style,
            fields: Vec::new(),
            is_default: attrs.carried.iter().any(|attr| attr.path().is_ident("default")),
            docs: attrs.docs.clone(),
            attrs: attrs.copied(),
            cfg: attrs.cfg.clone(),
        }
    });
    let variants = variants.collect_vec();
    let tag = checker.tag(item, &variants);
    checker.values(item, &variants, tag);
    checker.names(item, &variants);
    let derives = item.attrs.derives.iter().map(Ident::to_string).collect_vec();
    DataEnum { tag, variants, derives }
}

struct Checker<'a> {
    diagnostics: &'a mut Diagnostics,
}

impl Checker<'_> {
    fn refuse(&mut self, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.diagnostics.refuse(Code::DataEnum, span, message, help);
    }

    fn generics(&mut self, item: &ast::Enum) {
        let of_type = item.generics.params.iter().find(|param| match param {
            GenericParam::Lifetime(lifetime) => !lifetime.bounds.is_empty(),
            _ => true,
        });
        let place = of_type.map(Spanned::span);
        let place = place.or_else(|| item.generics.where_clause.as_ref().map(Spanned::span));
        if let Some(place) = place {
            self.refuse(
                place,
                "an enum of a bridge is one type in C++: lifetimes are the only parameters it can have",
                "name the types that it holds",
            );
        }
    }

    /// The type of the tag.
    fn tag(&mut self, item: &ast::Enum, variants: &[DataVariant]) -> Primitive {
        let values = variants.iter().map(|variant| Variant {
            rust: variant.rust.clone(),
            cxx: String::new(),
            value: variant.value,
            docs: Vec::new(),
            cfg: variant.cfg.clone(),
        });
        let smallest = smallest_repr(&values.collect_vec());
        let (mut of_c, mut number, mut place) = (false, None, None);
        for repr in reprs(&item.attrs) {
            match (&*repr.word, Primitive::from_name(&repr.word)) {
                ("C", _) => of_c = true,
                (_, Some(primitive)) if is_tag(primitive) => number = Some(primitive),
                ("usize" | "isize", _) => {
                    self.diagnostics.push(platform_repr(&item.ident));
                    return Primitive::U8;
                }
                _ => self.refuse(
                    repr.span,
                    "an enum with data cannot have this layout",
                    "write `repr(C)` or `repr(C, u8)`, with an integer of fixed width, and `align` \
                     or `packed` on a struct around it or inside",
                ),
            }
            place.get_or_insert(repr.span);
        }
        match (of_c, number, place) {
            (false, Some(number), Some(place)) => {
                let name = number.name();
                self.refuse(
                    place,
                    format!("with `repr({name})` each variant would contain a tag of its own"),
                    format!("write `repr(C, {name})`: the tag is first, and then the payload"),
                );
                number
            }
            (_, Some(number), _) => number,
            // C's type for an enum, on all existing platforms.
            (true, None, _) => Primitive::I32,
            (false, None, _) => smallest.unwrap_or(Primitive::I64),
        }
    }

    fn values(&mut self, item: &ast::Enum, variants: &[DataVariant], tag: Primitive) {
        let (mut low, mut high) = tag.range().unwrap_or_default();
        // rustc warns about others, and will refuse them in the future.
        let has_negative = variants.iter().any(|variant| variant.value < 0);
        let most = if has_negative { i32::MAX.into() } else { u32::MAX.into() };
        (low, high) = (low.max(i32::MIN.into()), high.min(most));
        let mut seen: HashMap<i128, &Ident> = HashMap::new();
        for (written, variant) in item.variants.iter().zip(variants) {
            if variant.value < low || variant.value > high {
                self.refuse(
                    written.ident.span(),
                    format!("the tag {} does not fit in `{}`", variant.value, tag.name()),
                    "write another number, or a wider `repr(C, ..)`; Rust has no tags with more than 32 bits \
                     in a `repr(C)`",
                );
            } else if let Some(other) = seen.insert(variant.value, &written.ident)
                && variant.cfg.is_always()
            {
                self.refuse(
                    written.ident.span(),
                    format!("`{other}` already has the tag {}", variant.value),
                    "write another number",
                );
            }
        }
    }

    /// The variants are nested classes of the enum's class, and have to have names.
    fn names(&mut self, item: &ast::Enum, variants: &[DataVariant]) {
        let own = item.attrs.cxx_name(&item.ident);
        let mut seen: HashMap<&str, &Ident> = HashMap::new();
        for (written, variant) in item.variants.iter().zip(variants) {
            let (span, name) = (written.ident.span(), &variant.cxx);
            let taken = if *name == own {
                Some(format!("`{name}` is the name of the enum itself"))
            } else if is_member(name) {
                Some(format!("the class of the enum has a member `{name}`"))
            } else {
                let other = seen.insert(name, &written.ident).filter(|_| variant.cfg.is_always());
                other.map(|other| format!("`{other}` is already called `{name}` in C++"))
            };
            if let Some(taken) = taken {
                self.taken(span, &taken, name);
            }
            let mut fields: Vec<String> = Vec::new();
            for field in &written.payload.fields {
                let cxx = field.attrs.cxx_name(&field.ident);
                let is_twice = fields.contains(&cxx) && field.attrs.cfg.is_always();
                if cxx == *name {
                    let taken = format!("the class of the variant is called `{cxx}`");
                    self.taken(field.ident.span(), &taken, &cxx);
                } else if is_twice {
                    let taken = format!("the variant has another field `{cxx}`");
                    self.taken(field.ident.span(), &taken, &cxx);
                }
                fields.push(cxx);
            }
        }
    }

    /// If C++ moves a box out of a value, it leaves another variant behind, because a Rust box
    /// cannot be empty.
    fn leaves_something(&mut self, item: &ast::Enum, id: TypeId, table: &Table) {
        let TypeKind::DataEnum(definition) = table.kind(id) else { return };
        let boxed = definition.variants.iter().position(|variant| {
            variant.fields.iter().any(|field| holds_box(&table.types, &field.ty))
        });
        if let Some(index) = boxed
            && !has_default(id, table, &mut Vec::new())
        {
            self.refuse(
                item.variants[index].ident.span(),
                "C++ could move this box out of a value, and would have to leave another variant \
                behind: each one here needs a value",
                "add a variant without data; or write `Optional<Box<..>>`, which can be empty",
            );
        }
    }

    fn taken(&mut self, span: Span, taken: &str, name: &str) {
        let message = format!("C++ cannot have this name: {taken}");
        let help = format!("give it another one there with `#[cxx_name = \"{name}_\"]`");
        self.diagnostics.refuse(Code::VariantName, span, message, help);
    }
}

fn is_tag(primitive: Primitive) -> bool {
    use Primitive::{I8, I16, I32, I64, U8, U16, U32, U64};
    matches!(primitive, I8 | I16 | I32 | I64 | U8 | U16 | U32 | U64)
}

/// Whether the C++ class of an enum has this member.
fn is_member(name: &str) -> bool {
    let members = "DataEnum IsRelocatable emplace get get_if holds index tag tag_of to_optional \
                   to_std visit";
    names::is_one_of(members, name)
}

/// The payloads, once all types are known.
pub(super) fn payloads(bridge: &ast::Bridge, table: &mut Table, diagnostics: &mut Diagnostics) {
    for item in bridge.enums().filter(|item| item.has_data()) {
        // Generic enums have already been reported.
        let mut unheard = Diagnostics::default();
        let is_generic = item.generics.type_params().next().is_some();
        let found = if is_generic { &mut unheard } else { &mut *diagnostics };
        let payloads: Vec<Vec<ir::Field>> = item
            .variants
            .iter()
            .map(|variant| {
                let fields = variant.payload.fields.iter().enumerate();
                let style = variant.payload.style;
                fields
                    .filter_map(|(index, field)| payload(item, field, index, style, table, found))
                    .collect_vec()
            })
            .collect_vec();
        let ident = item.attrs.rust_name(&item.ident);
        if let Some(id) = table.get(ident)
            && let TypeKind::DataEnum(definition) = &mut table[id].kind
        {
            for (variant, fields) in definition.variants.iter_mut().zip(payloads) {
                variant.fields = fields;
            }
        }
    }
}

fn payload(
    item: &ast::Enum,
    written: &ast::Field,
    index: usize,
    style: Style,
    table: &Table,
    diagnostics: &mut Diagnostics,
) -> Option<ir::Field> {
    let mut found = Diagnostics::default();
    let is_mirror = item.attrs.mirror.is_some();
    let ty = field::field(&without_self(&written.ty, item), is_mirror, table, &mut found);
    let problem = match &ty {
        None if found.is_empty() => Some(Refusal::Cxx.diagnostic(&written.ty, table)),
        None => None,
        Some(ty) => rules::by_value(ty, table).map(|(message, help)| {
            unsupported(written.ty.span(), &text(&written.ty), message, help)
        }),
    };
    diagnostics.append(found);
    if let Some(problem) = problem {
        diagnostics.push(problem);
        return None;
    }
    let field = field::definition(written, ty?);
    Some(match style {
        Style::Tuple => ir::Field { rust: index.to_string(), ..field },
        _ => field,
    })
}

/// A type with `Self` replaced by the enum's own name.
fn without_self(ty: &syn::Type, item: &ast::Enum) -> syn::Type {
    let (ident, (_, generics, _)) = (&item.ident, item.generics.split_for_impl());
    syntax::with_self(ty, &quote!(#ident #generics))
}

/// Types next to an enum with data in a `Tuple` or a map: Rust checks all parts, with a trait that
/// it cannot implement for a type of another crate.
fn beside_one(table: &Table, functions: &[Function], diagnostics: &mut Diagnostics) {
    let mut look = |ty: &Type| {
        let Type::Word(word, _) = ty else { return };
        let is_several = matches!(word, Word::Tuple | Word::RustTuple) || word.row().keys.is_some();
        let named = || ty.each().filter_map(Type::named);
        let is_looked_into = is_several && named().any(|named| has_one(named.id, table));
        let other = named().rfind(|named| {
            let def = &table[named.id];
            matches!(def.kind, TypeKind::Alias) || def.foreign.is_some()
        });
        if let Some(Named { id, span, .. }) = other.filter(|_| is_looked_into) {
            let name = &table[*id].rust;
            let message = format!(
                "`{name}` is declared elsewhere, and cannot be combined with an enum with data \
                here: Rust checks the tag that C++ sets, and would have to look into both"
            );
            let help = "use a struct of the bridge that holds both";
            let diagnostic = Diagnostic::new(Code::Tuple, *span, message, help);
            if !diagnostics.has(&diagnostic) {
                diagnostics.push(diagnostic);
            }
        }
    };
    for def in &table.types {
        def.kind.fields().into_iter().flat_map(|(field, _)| field.ty.each()).for_each(&mut look);
    }
    for Function { signature, .. } in functions {
        signature.types().flat_map(Type::each).for_each(&mut look);
    }
}

/// Checks that a type does not contain itself, and that C++ names are not taken.
pub(super) fn check(
    bridge: &ast::Bridge,
    table: &Table,
    functions: &[Function],
    diagnostics: &mut Diagnostics,
) {
    let mut checker = Checker { diagnostics };
    beside_one(table, functions, checker.diagnostics);
    for item in bridge.enums().filter(|item| item.has_data()) {
        let Some(id) = table.get(item.attrs.rust_name(&item.ident)) else { continue };
        for field in item.variants.iter().flat_map(|variant| &variant.payload.fields) {
            // Unknown types have been reported.
            let (ty, mut unheard) = (without_self(&field.ty, item), Diagnostics::default());
            let ty = field::field(&ty, item.attrs.mirror.is_some(), table, &mut unheard);
            let is_it = |ty: &Type| ty.named().is_some_and(|named| named.id == id);
            if ty.is_some_and(|ty| contained(&table.types, &ty, true).into_iter().any(is_it)) {
                checker.refuse(
                    field.ty.span(),
                    format!("`{}` would contain itself, without end", item.ident),
                    format!("write `Box<{0}>`, or `Vec<{0}>` for any number of them", item.ident),
                );
            }
        }
        let def = &table[id];
        checker.leaves_something(item, id, table);
        let classes = names::variants(&def.cxx);
        for other in &table.types {
            if other.cxx == classes && other.namespace == def.namespace {
                let taken = format!("`{classes}` is the class of the payloads of `{}`", def.cxx);
                checker.taken(other.rust.span(), &taken, &classes);
            }
        }
        let TypeKind::DataEnum(definition) = &def.kind else { continue };
        for function in functions.iter().filter(|function| function.member_of == Some(id)) {
            let name = &function.cxx;
            if is_member(name) {
                let taken = format!("the class of the enum has a member `{name}`");
                checker.taken(function.span, &taken, name);
            } else if definition.variants.iter().any(|variant| variant.cxx == *name) {
                let taken = format!("the enum has a variant `{name}`");
                checker.taken(function.span, &taken, name);
            }
        }
    }
}

/// Whether a type is an enum with data, or contains one in place.
pub(super) fn has_one(id: TypeId, table: &Table) -> bool {
    let ty = Type::Named(Named::plain(id, Span::call_site()));
    let contained = contained(&table.types, &ty, true).into_iter();
    let mut kinds = contained.filter_map(Type::named).map(|named| table.kind(named.id));
    kinds.any(|kind| matches!(kind, TypeKind::DataEnum(_)))
}

/// Whether C++ can default-construct a value.
fn has_default(id: TypeId, table: &Table, seen: &mut Vec<TypeId>) -> bool {
    if seen.contains(&id) {
        return false;
    }
    seen.push(id);
    let is_made = match table.kind(id) {
        TypeKind::Struct(of) => {
            !of.defined_in_cxx && of.fields.iter().all(|field| is_made(&field.ty, table, seen))
        }
        TypeKind::DataEnum(of) => of.variants.iter().any(|variant| {
            variant.cfg.is_always()
                && variant.fields.iter().all(|field| is_made(&field.ty, table, seen))
        }),
        TypeKind::Enum(_) => true,
        TypeKind::OpaqueRust | TypeKind::OpaqueCxx | TypeKind::Alias | TypeKind::Via(_) => false,
    };
    seen.pop();
    is_made
}

fn is_made(ty: &Type, table: &Table, seen: &mut Vec<TypeId>) -> bool {
    match ty {
        Type::Reference(_) | Type::Word(Word::Box, _) => false,
        Type::Array { element, .. } => is_made(element, table, seen),
        Type::Named(named) => has_default(named.id, table, seen),
        _ => true,
    }
}
