//! Constants.

use super::{Target, in_namespace, spell};
use crate::emit::text::Text;
use crate::ir::Primitive;
use crate::ir::constant::{Constant, ConstantType, Value};
use crate::iter::IteratorExt as _;

pub(super) fn write(target: &Target<'_>, text: &mut Text) {
    for constant in &target.bridge.constants {
        if target.is_enabled(&constant.cfg) {
            text.gap();
            in_namespace(text, &constant.namespace, &mut |text| definition(constant, text));
        }
    }
}

/// The C++ constants that Rust reads, each in a variable of the declared type.
pub(super) fn statics(target: &Target<'_>, text: &mut Text) {
    let statics = target.bridge.statics.iter().zip(&target.plan.statics);
    let mut statics = statics.filter(|(of, _)| target.is_enabled(&of.cfg)).peekable();
    if statics.peek().is_none() {
        return;
    }
    text.gap();
    for (of, symbol) in statics {
        let ty = spell::ty(target.bridge, &of.ty);
        let (line, path) = (of.span.start().line.max(1), &of.path);
        let name = path.trim_start_matches("::");
        let constant = |text: &mut Text, kind: &str, name: &str, value: &str| {
            text.line(format!("#line {line} \"{}\"", target.file));
            text.line(format!("TWINSPAN_{kind}({symbol}, {ty}, \"{name}\", {value});"));
        };
        match &of.macro_name {
            Some(of_macro) => {
                text.line(format!("#ifdef {of_macro}"));
                constant(text, "MACRO", of_macro, of_macro);
                text.line("#else");
                constant(text, "CONSTANT", name, path);
                text.line("#endif");
            }
            None => constant(text, "CONSTANT", name, path),
        }
    }
    text.line(Text::LINE_HERE);
}

fn definition(constant: &Constant, text: &mut Text) {
    text.docs(&constant.docs);
    let (ty, value) = (ty(&constant.ty), value(&constant.value, &constant.ty));
    text.line(format!("inline constexpr {ty} {} = {value};", constant.cxx));
}

fn ty(ty: &ConstantType) -> String {
    match ty {
        ConstantType::Number(number) => number.cxx().to_owned(),
        ConstantType::Char => "char32_t".to_owned(),
        ConstantType::Text => "::std::string_view".to_owned(),
        ConstantType::Array(element, length) => {
            format!("::std::array<{}, {length}>", self::ty(element))
        }
    }
}

fn value(value: &Value, ty: &ConstantType) -> String {
    match (value, ty) {
        (Value::Integer(value), ConstantType::Number(number)) => integer(*value, *number),
        (Value::Float(value), ConstantType::Number(number)) if number.is_single() => {
            format!("{:?}F", *value as f32)
        }
        (Value::Float(value), _) => format!("{value:?}"),
        (Value::Bool(value), _) => value.to_string(),
        (Value::Char(value), _) => format!("char32_t({:#x})", u32::from(*value)),
        (Value::Text(text), _) => format!("::std::string_view({}, {})", quoted(text), text.len()),
        (Value::List(values), ConstantType::Array(element, _)) => {
            let values = values.iter().map(|value| self::value(value, element)).collect_vec();
            format!("{{{{{}}}}}", values.join(", "))
        }
        (Value::Integer(_) | Value::List(_), _) => String::new(),
    }
}

/// A literal of the type, or one that converts to it without loss.
fn integer(value: i128, number: Primitive) -> String {
    let is_unsigned = matches!(number.for_cxx().unwrap_or(number.name()).as_bytes(), [b'u', ..]);
    match value {
        // The number without its sign would be too large.
        _ if value == i128::from(i64::MIN) => format!("{} - 1", value + 1),
        _ if is_unsigned && value > i128::from(i64::MAX) => format!("{value}U"),
        _ if is_unsigned && number.size() >= 4 => format!("{value}U"),
        _ => value.to_string(),
    }
}

/// A string literal with these bytes. Octal escapes have exactly three digits; it contains no
/// trigraphs.
fn quoted(text: &str) -> String {
    let mut literal = String::from("\"");
    for byte in text.bytes() {
        match byte {
            b'"' | b'\\' => {
                literal.push('\\');
                literal.push(byte.into());
            }
            b' '..=b'~' if byte != b'?' => literal.push(byte.into()),
            byte => literal.push_str(&format!("\\{byte:03o}")),
        }
    }
    literal.push('"');
    literal
}
