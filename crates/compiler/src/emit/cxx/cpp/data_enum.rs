//! Enums with data: a class for the payload of each variant, and the class of the enum, which has
//! them as members.

use super::data::{hash, initial, layout, members};
use super::wrappers::nodiscard;
use super::{Target, in_namespace, spell};
use crate::emit::text::Text;
use crate::ir::{DataEnum, DataVariant, Shape, TypeDef};
use crate::iter::IteratorExt as _;
use crate::names;
use crate::plan::{Derived, Item, ItemField, Operation};

pub(super) fn write(
    target: &Target<'_>,
    item: &Item,
    def: &TypeDef,
    of: &DataEnum,
    text: &mut Text,
) {
    let variants = || {
        let variants = item.variants.iter().map(|index| &of.variants[*index]);
        variants.zip(&item.payloads)
    };
    let classes = names::variants(&def.cxx);
    let guard = names::struct_guard(&def.namespace, &def.cxx);
    let path = def.cxx_path();
    text.line(format!("#ifndef {guard}"));
    text.line(format!("#define {guard}"));
    in_namespace(text, &def.namespace, &mut |text| {
        text.line(format!("/// The payloads of the variants of {}.", def.cxx));
        text.block(format!("struct {classes} final {{"), "};", |text| {
            text.line(format!("{classes}() = delete;"));
            for (variant, item) in variants() {
                payload(target, variant, &item.fields, text);
            }
        });
        if item.has_offsets {
            for (variant, item) in variants().filter(|(_, item)| !item.fields.is_empty()) {
                let mut fields = item.fields.iter().map(|field| &variant.fields[field.index]);
                let name = format!("{classes}::{}", variant.cxx);
                layout(target, &name, Shape::Natural, None, &mut fields, text);
            }
        }
    });
    let derived = || target.plan.derived.iter().filter(|derived| derived.ty == item.ty);
    for Derived { of, symbol, .. } in derived() {
        let result = match of {
            Operation::Equal => "bool",
            Operation::Compare => "::std::int8_t",
            Operation::Hash => continue,
        };
        text.line(format!(
            "extern \"C\" {result} {symbol}({path} const &, {path} const &) noexcept;"
        ));
    }
    in_namespace(text, &def.namespace, &mut |text| class(target, item, def, of, text));
    for derived in derived().filter(|derived| derived.of == Operation::Hash) {
        hash(def, &derived.symbol, text);
    }
    text.line(format!("#endif // {guard}"));
}

/// The class of a variant.
fn payload(target: &Target<'_>, variant: &DataVariant, fields: &[ItemField], text: &mut Text) {
    text.docs(&variant.docs);
    let head = format!("struct {} final {{", variant.cxx);
    if fields.is_empty() {
        text.line(format!("{head}}};"));
        return;
    }
    text.block(head, "};", |text| {
        for item in fields {
            let field = &variant.fields[item.index];
            text.docs(&field.docs);
            let initial = initial(target, &field.ty, item.initial);
            text.line(format!("{} {}{initial};", spell::ty(target.bridge, &field.ty), field.cxx));
        }
    });
}

fn class(target: &Target<'_>, item: &Item, def: &TypeDef, of: &DataEnum, text: &mut Text) {
    let name = &def.cxx;
    let classes = names::variants(name);
    let variants = item.variants.iter().map(|index| &of.variants[*index]).collect_vec();
    let default = match item.default {
        Some(index) => index.to_string(),
        None => "::twinspan::detail::first_default".to_owned(),
    };
    let tag = of.tag.cxx();
    let cases: String = variants
        .iter()
        .zip(&item.payloads)
        .enumerate()
        .map(|(index, (variant, payload))| {
            let value = super::data::literal(variant.value, of.tag);
            let class = format!("{classes}::{}", variant.cxx);
            let more = match payload.fields.first().filter(|_| item.present == Some(index)) {
                Some(field) => {
                    let ty = spell::ty(target.bridge, &variant.fields[field.index].ty);
                    format!(", {}, {}", payload.holds_box, ty.trim_end())
                }
                None if payload.holds_box => ", true".to_owned(),
                None => String::new(),
            };
            format!(", ::twinspan::detail::Case<{tag}, {value}, {class}{more}>")
        })
        .collect();
    text.docs(&def.docs);
    let head = format!(
        "struct {}{name} final : public ::twinspan::DataEnum<{tag}, {default}{cases}> {{",
        nodiscard(def.must_use.as_ref()),
    );
    text.block(head, "};", |text| {
        for variant in &variants {
            text.docs(&variant.docs);
            text.line(format!("using {0} = {classes}::{0};", variant.cxx));
        }
        text.line("using DataEnum::DataEnum;");
        text.gap();
        members(target, item, text);
        for derived in target.plan.derived.iter().filter(|derived| derived.ty == item.ty) {
            operators(name, derived.of, &derived.symbol, text);
        }
        text.line("using IsRelocatable = ::std::true_type;");
    });
    text.line(format!(
        "static_assert({name}::is_as_in_rust(sizeof({name}), alignof({name})), \
         \"{name} does not have the layout that Rust gives it\");"
    ));
}

fn operators(name: &str, of: Operation, symbol: &str, text: &mut Text) {
    let mut operator = |operator: &str, value: &str| {
        text.line(format!(
            "bool operator{operator}({name} const &right) const noexcept {{ return {value}; }}"
        ));
    };
    match of {
        Operation::Equal => {
            operator("==", &format!("{symbol}(*this, right)"));
            operator("!=", "!(*this == right)");
        }
        Operation::Compare => {
            operator("<", &format!("{symbol}(*this, right) == -1"));
            operator("<=", &format!("{symbol}(*this, right) <= 0"));
            operator(">", &format!("{symbol}(*this, right) == 1"));
            operator(
                ">=",
                &format!("(static_cast<unsigned char>({symbol}(*this, right)) & 0xfeu) == 0"),
            );
        }
        Operation::Hash => {}
    }
}
