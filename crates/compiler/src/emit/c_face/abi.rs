//! The list of everything that a C program depends on: each symbol with its C signature, each type
//! with its parts, each status. An entry that exists only in some configurations is marked, so that
//! both halves of a bridge have the same list.

use super::spell;
use crate::cfg::Cfg;
use crate::ir::{Bridge, Shape, TypeKind};
use crate::iter::IteratorExt as _;
use crate::names;
use crate::plan::c_face::{CType, Face, Tagged, Type};
use quote::ToTokens;

/// The list, sorted.
pub fn list(bridge: &Bridge, face: &Face) -> String {
    let mut lines: Vec<String> = Vec::new();
    for ty in &face.types {
        let when = when(&ty.cfg(bridge));
        lines.extend(definition(bridge, face, ty).into_iter().map(|line| line + &when));
    }
    for error in &face.errors {
        lines.push(format!("status {} = {}{}", error.name, error.status, when(&error.cfg)));
    }
    for function in &face.functions {
        let params = spell::params(bridge, face, function.slots());
        lines.push(format!("function {}({params}){}", function.symbol, when(&function.cfg)));
    }
    lines.sort();
    let mut text = String::from("twinspan C ABI 1\n");
    for line in lines {
        text += &line;
        text.push('\n');
    }
    text
}

/// A hash of the list: C compares it with that of the library.
pub fn version(bridge: &Bridge, face: &Face) -> u64 {
    names::hash(&list(bridge, face))
}

fn when(cfg: &Cfg) -> String {
    if cfg.is_always() {
        return String::new();
    }
    format!(" when {}", cfg.to_token_stream().to_string().replace(' ', ""))
}

fn definition(bridge: &Bridge, face: &Face, ty: &Type) -> Vec<String> {
    let declare = |ty: &CType, name: &str| spell::declaration(bridge, face, ty, name);
    let free = |free: &String, name: &String| format!("function {free}({name} *)");
    match ty {
        Type::Object { name, free: symbol, .. } => {
            vec![format!("object {name}"), free(symbol, name)]
        }
        Type::Enum { id, name, repr, variants } => {
            let TypeKind::Enum(item) = &bridge[*id].kind else { return Vec::new() };
            let repr = spell::number(*repr);
            let variants = variants.iter().zip(&item.variants).map(|(name, variant)| {
                format!("constant {name} = {}{}", variant.value, when(&variant.cfg))
            });
            std::iter::once(format!("enum {name}: {repr}")).chain(variants).collect_vec()
        }
        Type::Struct(item) => {
            let fields = item.fields.iter().map(|field| {
                let lengths: String = field.lengths.iter().map(|n| format!("[{n}]")).collect();
                format!("{}{lengths};", declare(&field.form.stored(), &field.name))
            });
            let fields: Vec<String> = fields.collect_vec();
            let TypeKind::Struct(of) = &bridge[item.id].kind else { return Vec::new() };
            let (keyword, packed) = match of.shape {
                Shape::Natural => ("struct", String::new()),
                Shape::Packed(bytes) => ("struct", format!("packed({bytes}) ")),
                Shape::Union => ("union", String::new()),
            };
            let align = of.align.as_ref().map_or(String::new(), |align| format!("align({align}) "));
            let (name, fields) = (&item.name, fields.join(" "));
            let mut lines = vec![format!("{keyword} {name} {packed}{align}{{ {fields} }}")];
            lines.extend(item.free.iter().map(|symbol| free(symbol, &item.name)));
            lines.extend(item.clone.iter().map(|symbol| {
                format!("function {symbol}(const {0} *value, {0} *result)", item.name)
            }));
            lines
        }
        Type::Tagged(item) => tagged(bridge, face, item),
        Type::List { name, element, free: symbol } => {
            let pointer = CType::Pointer { to: Box::new(element.stored()), mutable: true };
            let pointer = declare(&pointer, "pointer");
            vec![
                format!("struct {name} {{ {pointer}; size_t length; size_t capacity; }}"),
                free(symbol, name),
            ]
        }
        Type::Optional { name, inner } => {
            let value = declare(&inner.stored(), "value");
            vec![format!("struct {name} {{ bool present; {value}; }}")]
        }
    }
}

fn tagged(bridge: &Bridge, face: &Face, item: &Tagged) -> Vec<String> {
    let TypeKind::DataEnum(of) = &bridge[item.id].kind else { return Vec::new() };
    let (name, tag) = (&item.name, spell::number(item.tag));
    let members = item.variants.iter().filter(|variant| !variant.fields.is_empty());
    let members: Vec<String> = members
        .map(|variant| {
            let fields = variant.fields.iter().map(|field| {
                format!("{};", spell::declaration(bridge, face, &field.form.stored(), &field.name))
            });
            format!("struct {{ {} }} {};", fields.collect_vec().join(" "), variant.member)
        })
        .collect_vec();
    let union = match &members[..] {
        [] => String::new(),
        members => format!(" union {{ {} }} data;", members.join(" ")),
    };
    let mut lines = vec![format!("struct {name} {{ {tag} tag;{union} }}")];
    let constants = item.variants.iter().zip(&of.variants);
    lines.extend(
        constants.map(|(variant, of)| format!("constant {} = {}", variant.constant, of.value)),
    );
    lines.push(format!("function {}({name} *)", item.free));
    lines.extend(
        item.clone
            .iter()
            .map(|symbol| format!("function {symbol}(const {name} *value, {name} *result)")),
    );
    lines
}
